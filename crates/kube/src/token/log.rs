//! What the API server logs for a refused token. The caller never sees it.

use crate::{Release, quote};
use credscope_finding::{Code, NOT_GIVEN, Step, Value, codes::jwt, codes::kube as codes};

/// The error after `Unable to authenticate the request`, in the release's wording. An authenticator that
/// skips a token adds nothing. Source: Kubernetes `pkg/serviceaccount/{jwt,claims,legacy}.go`; apiserver
/// `pkg/authentication/request/bearertoken/bearertoken.go`.
#[must_use]
pub fn log_of_refusal(deciding: &Step, release: Release) -> String {
    match error_of_refusal(deciding, release) {
        Some(text) => format!("[invalid bearer token, {text}]"),
        None => "invalid bearer token".to_owned(),
    }
}

/// The signature failures that go-jose reports with the same text.
const CRYPTOGRAPHIC: [Code; 9] = [
    jwt::SIGNATURE_WRONG_KEY,
    jwt::SIGNATURE_ALG_NONE,
    jwt::SIGNATURE_ALG_REFUSED,
    jwt::SIGNATURE_INVALID,
    jwt::SIGNATURE_MALFORMED,
    jwt::SIGNATURE_MISMATCH,
    jwt::SIGNATURE_KEY_TYPE,
    jwt::SIGNATURE_OTHER_HASH,
    jwt::CRIT_UNKNOWN,
];

/// Texts without variable parts: the current one, and the one before 1.24.
const FIXED: [(Code, &str, &str); 8] = [
    (codes::OIDC_EMAIL_UNVERIFIED, "oidc: email not verified", "oidc: email not verified"),
    (codes::TOKEN_NOT_YET, "service account token is not valid yet", "Token could not be validated."),
    (codes::TOKEN_EXPIRED, "service account token has expired", "Token has expired."),
    (codes::TOKEN_NO_EXP, "service account token has expired", "Token has expired."),
    (codes::TOKEN_FUTURE, "service account token is issued in the future", "Token could not be validated."),
    (codes::TOKEN_SUBJECT, "sub claim is invalid", "sub claim is invalid"),
    (codes::TOKEN_SECRET_OTHER, "Token does not match server's copy", "Token does not match server's copy"),
    (codes::TOKEN_OBJECT_DELETED, "service account token has been invalidated", "Token has been invalidated"),
];

/// The error of the authenticator itself; `None` if it skips the token.
pub(crate) fn error_of_refusal(step: &Step, release: Release) -> Option<String> {
    let text = |name: &str| step.args.get(name).and_then(Value::as_text).unwrap_or_default();
    let library = if release >= Release::minor(33) { "go-jose/go-jose" } else { "square/go-jose" };
    let is_old = release < Release::minor(24);
    if step.code == codes::TOKEN_OBJECT_DELETED
        && let Some(account) = text("object").strip_prefix("serviceaccount ")
    {
        return Some(format!("{} {account} has been deleted", title("serviceaccount", is_old)));
    }
    if let Some((_, new, old)) = FIXED.iter().find(|(code, ..)| *code == step.code) {
        return Some(if is_old { *old } else { *new }.to_owned());
    }
    if CRYPTOGRAPHIC.contains(&step.code) {
        // If no key has the key id, nothing is verified.
        let is_unknown_key =
            step.code == jwt::SIGNATURE_WRONG_KEY && release.selects_key_by_kid() && text("kid") != NOT_GIVEN;
        return Some(match is_unknown_key {
            true => "invalid signature, no keys found".to_owned(),
            false => format!("{library}: error in cryptographic primitive"),
        });
    }
    if step.code == codes::TOKEN_CLAIM_REPEATED {
        let name = text("claim").strip_prefix("kubernetes.io.").unwrap_or(text("claim"));
        return Some(format!("json: duplicate key '{name}' in object"));
    }
    if step.code == codes::TOKEN_CLAIM_TYPE {
        return Some(wrong_type(text("claim"), text("found"), library));
    }
    if step.code == codes::TOKEN_ISSUER_SPELLING {
        return Some(format!("token issuer {} is invalid", quote(text("issuer"))));
    }
    if step.code == codes::TOKEN_AUDIENCE_FOREIGN {
        let (audiences, accepted) = (quoted(step, "audiences"), quoted(step, "accepted"));
        return Some(format!(
            "token audiences [{audiences}] is invalid for the target audiences [{accepted}]"
        ));
    }
    if step.code == codes::TOKEN_OBJECT_ABSENT {
        return Some(absent_object(text("object"), text("family") == "legacy" || is_old));
    }
    if step.code == codes::TOKEN_CLAIM_MISSING {
        return Some(missing_claim(text("claim"), is_old));
    }
    if let Some(text) = provider_text(step, &text) {
        return Some(text);
    }
    if step.code == codes::TOKEN_OBJECT_REPLACED {
        let resource = text("object").split(' ').next().unwrap_or_default();
        let what = title(resource, is_old);
        let claim = match resource {
            "serviceaccount" => "claim".to_owned(),
            _ if is_old => "claim".to_owned(),
            other => format!("service account {other} ref claim"),
        };
        return Some(format!("{what} UID ({}) does not match {claim} ({})", text("uid"), text("claimed")));
    }
    (step.code == codes::TOKEN_MARKED_INVALID).then(|| {
        let object = text("object").trim_start_matches("secret ");
        format!("the token in secret {object} has been marked invalid")
    })
}

/// The errors of the OpenID authenticator, which has its own wording for everything.
/// Source: apiserver `plugin/pkg/authenticator/token/oidc/oidc.go`; go-oidc `oidc/verify.go`.
fn provider_text<'a>(step: &Step, text: &dyn Fn(&str) -> &'a str) -> Option<String> {
    let verify = "oidc: verify token: oidc:";
    let claim = text("claim");
    Some(match step.code {
        codes::OIDC_AUDIENCE => {
            let (audiences, accepted) = (quoted(step, "audiences"), quoted(step, "accepted"));
            format!("{verify} expected audience in [{accepted}] got [{audiences}]")
        }
        codes::OIDC_EXPIRED => {
            let exp = if text("exp") == NOT_GIVEN { "0001-01-01T00:00:00Z" } else { text("exp") };
            let exp = exp.replace('T', " ").replace('Z', " +0000 UTC");
            format!("{verify} token is expired (Token Expiry: {exp})")
        }
        codes::OIDC_ALGORITHM => format!(
            "{verify} id token signed with unsupported algorithm, expected [\"ES256\" \"ES384\" \"ES512\" \"PS256\" \"PS384\" \
             \"PS512\" \"RS256\" \"RS384\" \"RS512\"] got {}",
            quote(text("alg"))
        ),
        codes::OIDC_CLAIM_TYPE => format!(
            "{verify} failed to unmarshal claims: json: cannot unmarshal {} into Go struct field idToken.{claim} of type string",
            text("found")
        ),
        codes::OIDC_CLAIM_MISSING => match text("part") {
            "username" => format!("oidc: parse username claims {}: claim not present", quote(claim)),
            "claimValidationRules" => format!("oidc: required claim {claim} not present in ID token"),
            part => format!("oidc: parse {part} claim {}: claim not present", quote(claim)),
        },
        codes::OIDC_CLAIM_VALUE => format!(
            "oidc: required claim {claim} value does not match. Got = {}, want = {}",
            text("found"),
            text("expected")
        ),
        _ => return None,
    })
}

fn quoted(step: &Step, name: &str) -> String {
    let Some(Value::List(list)) = step.args.get(name) else { return String::new() };
    list.iter().map(|one| quote(one)).collect::<Vec<String>>().join(" ")
}

fn wrong_type(claim: &str, found: &str, library: &str) -> String {
    let wanted = match claim {
        "aud" => return format!("{library}/jwt: expected string or array value to unmarshal to Audience"),
        "exp" | "nbf" | "iat" | "kubernetes.io.warnafter" => {
            return format!("{library}/jwt: expected number value to unmarshal NumericDate");
        }
        "kubernetes.io" => "serviceaccount.kubernetes",
        "kubernetes.io.serviceaccount"
        | "kubernetes.io.pod"
        | "kubernetes.io.secret"
        | "kubernetes.io.node" => "serviceaccount.ref",
        _ => "string",
    };
    let found = if found == "boolean" { "bool" } else { found };
    format!("json: cannot unmarshal {found} into Go value of type {wanted}")
}

/// For an account the error is that of the lookup; for any other object only that the token was invalidated.
fn absent_object(object: &str, has_old_text: bool) -> String {
    match object.strip_prefix("serviceaccount ") {
        Some(name) => {
            let name = name.split_once('/').map_or(name, |(_, name)| name);
            format!("serviceaccounts {} not found", quote(name))
        }
        None if has_old_text => "Token has been invalidated".to_owned(),
        None => "service account token has been invalidated".to_owned(),
    }
}

/// The name of a resource in messages: older releases write its kind.
fn title(resource: &str, is_old: bool) -> &str {
    match (resource, is_old) {
        ("serviceaccount", false) => "service account",
        ("serviceaccount", true) => "ServiceAccount",
        ("pod", true) => "Pod",
        ("secret", true) => "Secret",
        (other, _) => other,
    }
}

fn missing_claim(claim: &str, is_old: bool) -> String {
    match claim {
        "sub" => "sub claim is missing",
        "kubernetes.io/serviceaccount/namespace" => "namespace claim is missing",
        "kubernetes.io/serviceaccount/secret.name" => "secretName claim is missing",
        "kubernetes.io/serviceaccount/service-account.name" => "serviceAccountName claim is missing",
        "kubernetes.io/serviceaccount/service-account.uid" => "serviceAccountUID claim is missing",
        "kubernetes.io.serviceaccount.name" => "resource name may not be empty",
        "kubernetes.io.namespace" => "the server could not find the requested resource",
        _ => return missing_uid(claim, is_old),
    }
    .to_owned()
}

/// An empty UID is compared with the existing object's, which only the cluster knows.
fn missing_uid(claim: &str, is_old: bool) -> String {
    let resource = claim.trim_start_matches("kubernetes.io.").trim_end_matches(".uid");
    let what = title(resource, is_old);
    match (resource, claim.ends_with(".uid")) {
        ("serviceaccount", _) => format!("{what} UID (…) does not match claim ()"),
        (_, true) if is_old => format!("{what} UID (…) does not match claim ()"),
        (_, true) => format!("{what} UID (…) does not match service account {resource} ref claim ()"),
        (_, false) if is_old => "Token has been invalidated".to_owned(),
        (_, false) => "service account token has been invalidated".to_owned(),
    }
}
