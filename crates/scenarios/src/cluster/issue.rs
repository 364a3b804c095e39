//! TokenRequest, as the API server answers it.

use super::workload::{ACCOUNT, NAMESPACE, NODE, Object};
use super::{ISSUER, keep_plain};
use crate::record::{Artefact, Entry, Record};
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Outcome, args, codes::kube, codes::run_token as codes};
use credscope_kube::authentication::{ApiServer, Presented};
use credscope_kube::token::{IssuePolicy, LifetimeRequest, TokenLifetime, token_lifetime};
use credscope_kube::{Release, kubernetes_key_id};
use credscope_mint::{
    BoundToken, NodeReference, Reference, SigningKey, TokenRequestObject, bound_token, token_request, uuid,
};
use credscope_sim::Random;

/// A token of a service account that was issued.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// Its number among the tokens of the story, from 1.
    pub(crate) label: String,
    /// The value of the header `Authorization`.
    pub(crate) authorization: String,
    /// Its artefact.
    pub(crate) artefact: String,
    /// The artefact of the answer that brought it.
    pub(crate) response: String,
    /// How long it lives.
    pub(crate) lifetime: TokenLifetime,
}

impl Token {
    /// Its number and its exp, as the value of a fact.
    pub(crate) fn fact_text(&self) -> String {
        format!("{}, exp {}", self.label, self.lifetime.expires_at)
    }
}

/// What the API server issues with.
pub(crate) struct Issuing<'a> {
    /// The API server's lane.
    pub(crate) lane: &'static str,
    /// `--service-account-signing-key-file`.
    pub(crate) key: &'a SigningKey,
    /// The artefact of the keys that verify it.
    pub(crate) keys_artefact: &'a str,
    /// Flags of lifetimes.
    pub(crate) policy: IssuePolicy,
    /// The release.
    pub(crate) release: Release,
    /// How far its clock is ahead of true time.
    pub(crate) clock_offset: Duration,
    /// The UID of the node.
    pub(crate) node_uid: &'a str,
}

/// Whom a token is for.
pub(crate) struct Bearer<'a> {
    /// The service account.
    pub(crate) account: &'a Object,
    /// The Pod.
    pub(crate) pod: &'a Object,
    /// `spec.expirationSeconds`.
    pub(crate) expiration_seconds: i64,
}

/// Issues a token bound to a Pod, and records it. None when the request is refused, which the parameters' bounds rule
/// out.
pub(crate) fn issue(
    issuing: &Issuing<'_>,
    api: &ApiServer,
    random: &mut Random,
    record: &mut Record,
    at: Instant,
    label: &str,
    bearer: &Bearer<'_>,
) -> Option<Token> {
    // Dates in a token are whole seconds.
    let clock = Instant::from_unix_seconds((at + issuing.clock_offset).unix_seconds());
    let asked = LifetimeRequest {
        expiration_seconds: Some(bearer.expiration_seconds),
        is_pod_bound: true,
        has_api_audiences: true,
    };
    let lifetime = token_lifetime(&asked, &issuing.policy, clock).ok()?;
    let account = Reference { name: &bearer.account.name, uid: &bearer.account.uid };
    let pod = Reference { name: &bearer.pod.name, uid: &bearer.pod.uid };
    let text = bound_token(
        issuing.key,
        &BoundToken {
            issuer: ISSUER,
            audiences: &[ISSUER],
            namespace: NAMESPACE,
            service_account: account,
            pod: Some(pod),
            secret: None,
            node: Some(NodeReference { name: NODE, uid: Some(issuing.node_uid) }),
            token_id: &uuid(random.bytes()),
            issued_at: clock,
            expires_at: lifetime.expires_at,
            warn_after: lifetime.warn_after,
            release: issuing.release,
        },
    );
    let authorization = format!("Bearer {text}");
    let context =
        [issuing.keys_artefact, &bearer.account.artefact, &bearer.pod.artefact].map(str::to_owned).to_vec();
    let (outcome, code) = verdict(api, &authorization, at);
    let kind = "service_account_token";
    let artefact = record.artefact(
        at,
        Artefact { kind, label: format!("token {label}"), text: text.clone(), context, outcome, code },
    );
    let response = token_request(&TokenRequestObject {
        namespace: NAMESPACE,
        service_account: account,
        created: clock,
        audiences: &[ISSUER],
        bound_object: Some(("Pod", pod)),
        expiration_seconds: lifetime.expiration_seconds,
        token: &text,
        expiration_timestamp: lifetime.expiration_timestamp,
    });
    let response = keep_plain(record, at, "token_request", &format!("{NAMESPACE}/{ACCOUNT}"), response);
    let kid = kubernetes_key_id(&issuing.key.public_key());
    let pod = &bearer.pod.name;
    let (code, values) = match lifetime.warn_after {
        Some(_) => (
            codes::ISSUED_EXTENDED,
            args! {
                token: label, account: ACCOUNT, pod: pod, exp: lifetime.expires_at,
                timestamp: lifetime.expiration_timestamp, kid: kid
            },
        ),
        None => (
            codes::ISSUED,
            args! { token: label, account: ACCOUNT, pod: pod, exp: lifetime.expires_at, kid: kid },
        ),
    };
    record.write(at, Entry::mark(issuing.lane, code, values).tone(Tone::Good).carrying(&artefact));
    if let Some(warning) = lifetime.warning() {
        record.write(at, Entry::mark(issuing.lane, codes::SHORTENED, args! { warning: warning }));
    }
    Some(Token { label: label.to_owned(), authorization, artefact, response, lifetime })
}

/// What the API server says of a token at an instant of true time.
fn verdict(api: &ApiServer, authorization: &str, at: Instant) -> (Outcome, Option<credscope_finding::Code>) {
    let presented = Presented { certificate_chain: None, authorization: Some(authorization) };
    let authentication = api.authenticate(&presented, at);
    match authentication.refused_by() {
        Some(step) => (Outcome::Failed, Some(step.code)),
        None => (Outcome::Passed, Some(kube::TOKEN_OBJECTS_FOUND)),
    }
}
