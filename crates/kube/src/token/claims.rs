//! The claims that Kubernetes puts into its tokens.

use super::{Refresh, refresh_of};
use credscope_clock::Instant;
use credscope_finding::{Fact, Span, codes::kube as codes};
use credscope_jose::json::Node;
use credscope_jose::{Decoded, NumericDate};

/// The issuer of every legacy token.
pub(super) const LEGACY_ISSUER: &str = "kubernetes/serviceaccount";
const LEGACY_PREFIX: &str = "kubernetes.io/serviceaccount/";

/// The two families of service-account tokens. Source: Kubernetes `pkg/serviceaccount/{legacy,claims}.go`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Stored in a Secret; has no times and no audience.
    Legacy,
    /// Requested with TokenRequest; has times, audience, and an object it may be bound to.
    Bound,
}

/// Name and UID of an object that a token refers to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamedObject {
    /// Name.
    pub name: String,
    /// UID; empty when absent.
    pub uid: String,
}

/// The private claims of a service-account token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KubernetesClaims {
    /// The family that the layout belongs to.
    pub family: Family,
    /// `sub`.
    pub subject: String,
    /// Namespace.
    pub namespace: String,
    /// Service account.
    pub service_account: NamedObject,
    /// Pod that a bound token is bound to.
    pub pod: Option<NamedObject>,
    /// Secret that a bound token is bound to, or that contains a legacy token.
    pub secret: Option<NamedObject>,
    /// Node.
    pub node: Option<NamedObject>,
    /// Instant after which using the token counts as stale.
    pub warn_after: Option<Instant>,
    /// `jti`.
    pub token_id: String,
}

impl KubernetesClaims {
    /// The identifier of the family, with extended tokens separate: `legacy`, `bound`, `extended`.
    #[must_use]
    pub const fn family_word(&self) -> &'static str {
        match (self.family, self.warn_after) {
            (Family::Legacy, _) => "legacy",
            (Family::Bound, Some(_)) => "extended",
            (Family::Bound, None) => "bound",
        }
    }
}

/// The family whose layout the claims have; `None` if the token does not claim to be a service account's.
///
/// The layout shows what a token was made as. Which authenticator it belongs to is a different question,
/// decided by its issuer.
#[must_use]
pub(super) fn layout_of(claims: &Node) -> Option<Family> {
    if claims.member("kubernetes.io").is_some_and(Node::is_object) {
        return Some(Family::Bound);
    }
    let is_legacy = claims.str_at(&["iss"]) == Some(LEGACY_ISSUER)
        || claims.members().iter().any(|member| member.key.starts_with(LEGACY_PREFIX));
    is_legacy.then_some(Family::Legacy)
}

/// Reads the private claims by their layout; `None` if the token does not claim to be a service account's.
#[must_use]
pub fn decode_kubernetes_claims(decoded: &Decoded) -> Option<KubernetesClaims> {
    let claims = decoded.claims_set()?;
    Some(claims_of(claims, layout_of(claims)?))
}

/// Reads the private claims as this family's authenticator does; missing ones are empty.
pub(super) fn claims_of(claims: &Node, family: Family) -> KubernetesClaims {
    let text = |path: &[&str]| claims.str_at(path).unwrap_or_default().to_owned();
    if family == Family::Legacy {
        let private =
            |name: &str| claims.str_at(&[&format!("{LEGACY_PREFIX}{name}")]).unwrap_or_default().to_owned();
        return KubernetesClaims {
            family,
            subject: text(&["sub"]),
            namespace: private("namespace"),
            service_account: NamedObject {
                name: private("service-account.name"),
                uid: private("service-account.uid"),
            },
            pod: None,
            secret: Some(NamedObject { name: private("secret.name"), uid: String::new() }),
            node: None,
            warn_after: None,
            token_id: String::new(),
        };
    }
    let private = claims.member("kubernetes.io");
    let object = |name: &str| {
        let node = private?.member(name).filter(|node| node.is_object())?;
        let text = |name: &str| node.str_at(&[name]).unwrap_or_default().to_owned();
        Some(NamedObject { name: text("name"), uid: text("uid") })
    };
    let warn_after = private.and_then(|private| private.member("warnafter")).and_then(Node::as_number);
    KubernetesClaims {
        family,
        subject: text(&["sub"]),
        namespace: text(&["kubernetes.io", "namespace"]),
        service_account: object("serviceaccount").unwrap_or_default(),
        pod: object("pod"),
        secret: object("secret"),
        node: object("node"),
        warn_after: warn_after.map(|number| NumericDate::from_number(number).instant),
        token_id: text(&["jti"]),
    }
}

/// The facts that Kubernetes adds to those of any JWT; spans refer to the token's text.
#[must_use]
pub fn token_facts(decoded: &Decoded, claims: &KubernetesClaims) -> Vec<Fact> {
    let Some(set) = decoded.claims_set() else { return Vec::new() };
    let span =
        |path: &[&str]| -> Option<Span> { set.at(path).map(|node| decoded.payload_span_to_token(node.span)) };
    let mut facts = vec![Fact::new(codes::TOKEN_FAMILY, claims.family_word())];
    let named = |object: &NamedObject| match object.uid.as_str() {
        "" => object.name.clone(),
        uid => format!("{} ({uid})", object.name),
    };
    let (namespace, account, uid, secret): (&[&str], &[&str], &[&str], &[&str]) = match claims.family {
        Family::Bound => (
            &["kubernetes.io", "namespace"],
            &["kubernetes.io", "serviceaccount", "name"],
            &["kubernetes.io", "serviceaccount", "uid"],
            &["kubernetes.io", "secret"],
        ),
        Family::Legacy => (
            &["kubernetes.io/serviceaccount/namespace"],
            &["kubernetes.io/serviceaccount/service-account.name"],
            &["kubernetes.io/serviceaccount/service-account.uid"],
            &["kubernetes.io/serviceaccount/secret.name"],
        ),
    };
    facts.push(Fact::new(codes::TOKEN_NAMESPACE, &claims.namespace).at(span(namespace)));
    facts.push(Fact::new(codes::TOKEN_SERVICE_ACCOUNT, &claims.service_account.name).at(span(account)));
    facts.push(Fact::new(codes::TOKEN_SERVICE_ACCOUNT_UID, &claims.service_account.uid).at(span(uid)));
    for (code, object, path) in [
        (codes::TOKEN_POD, &claims.pod, &["kubernetes.io", "pod"][..]),
        (codes::TOKEN_SECRET, &claims.secret, secret),
        (codes::TOKEN_NODE, &claims.node, &["kubernetes.io", "node"]),
    ] {
        if let Some(object) = object {
            facts.push(Fact::new(code, named(object)).at(span(path)));
        }
    }
    if let Some(warn_after) = claims.warn_after {
        facts.push(Fact::new(codes::TOKEN_WARN_AFTER, warn_after).at(span(&["kubernetes.io", "warnafter"])));
    }
    if let Some(Refresh { from, until, .. }) = refresh_of(decoded, claims) {
        facts.push(Fact::new(codes::REFRESH_FROM, from));
        facts.push(Fact::new(codes::REFRESH_UNTIL, until));
    }
    facts
}
