//! The order of kube-apiserver's service-account authenticators.

use super::claims::LEGACY_ISSUER;
use super::times::check_times;
use super::{Family, KubernetesClaims, ObjectRef, ObjectState, check_objects};
use crate::user_info::service_account_user;
use crate::{Moment, Release, UserInfo, make_username};
use credscope_finding::{Code, Finding, Outcome, Step, args, codes::jwt, codes::kube as codes};
use credscope_jose::{Claim, Decoded, Form, decode_claims};

/// What is known of the API server that judges.
#[derive(Clone, Debug)]
pub struct TokenContext {
    /// Release whose rules apply.
    pub release: Release,
    /// Accepted issuers; empty when unknown.
    pub issuers: Vec<String>,
    /// Accepted audiences; empty when unknown.
    pub audiences: Vec<String>,
}

/// What the shelf holds for a token.
pub trait TokenEvidence {
    /// The steps of key choice and signature; they do not depend on time.
    fn signature_steps(&self) -> Vec<Step>;
    /// The object, if it is on the shelf.
    fn object(&self, object: &ObjectRef) -> Option<ObjectState>;
}

/// Applies the rules in the API server's order. What stands behind a failed step was not reached.
/// Source: Kubernetes `pkg/serviceaccount/jwt.go`, `AuthenticateToken`.
#[must_use]
pub fn validate_token(
    decoded: &Decoded,
    claims: &KubernetesClaims,
    context: &TokenContext,
    evidence: &dyn TokenEvidence,
    moment: &Moment,
) -> Vec<Step> {
    let mut trace = vec![check_shape(decoded, claims), check_issuer(decoded, claims, context)];
    trace.extend(evidence.signature_steps());
    trace.push(check_audience(decoded, claims, context));
    match claims.family {
        Family::Bound => {
            trace.push(check_times(decoded, moment, context.release));
            trace.push(check_bound_claims(claims));
        }
        Family::Legacy => {
            trace.push(check_legacy_claims(claims));
            trace.push(Step::passed(codes::TOKEN_TIMELESS, args! {}));
        }
    }
    trace.push(check_objects(claims, &|object| evidence.object(object), moment, context.release));
    let failed_at = trace.iter().position(|step| step.outcome == Outcome::Failed);
    if let Some(failed_at) = failed_at {
        for step in trace.iter_mut().skip(failed_at + 1) {
            step.outcome = Outcome::NotEvaluated;
            step.steps.clear();
        }
    }
    trace
}

/// The step that decides: the first failed; else a signature that was not checked; else objects that only the cluster
/// knows; else whatever else is unknown. None when everything passed.
#[must_use]
pub fn deciding_step(trace: &[Step]) -> Option<&Step> {
    let failed = trace.iter().find(|step| step.outcome == Outcome::Failed);
    let open =
        |code| trace.iter().find(move |step| step.outcome == Outcome::Inconclusive && step.code == code);
    failed
        .or_else(|| open(jwt::SIGNATURE_NO_KEY))
        .or_else(|| open(codes::TOKEN_OBJECTS_UNKNOWN))
        .or_else(|| trace.iter().find(|step| step.outcome == Outcome::Inconclusive))
}

/// What go-jose and the JSON reader behind it refuse, with the word for it.
const REFUSED_FORMS: [(Code, &str); 6] = [
    (jwt::ENCODING_INVALID, "form_encoding"),
    (jwt::ENCODING_PADDING, "form_padding"),
    (jwt::ENCODING_STANDARD_ALPHABET, "form_standard_alphabet"),
    (jwt::JSON_DUPLICATE_MEMBER, "form_duplicate_member"),
    (jwt::JSON_INVALID, "form_json"),
    (jwt::JSON_TRAILING_DATA, "form_json"),
];

fn check_shape(decoded: &Decoded, claims: &KubernetesClaims) -> Step {
    let refused = match decoded.form {
        Form::Compact if decoded.text().starts_with('{') => Some("form_brace"),
        Form::Compact => decoded.problems.iter().find_map(|problem| {
            REFUSED_FORMS.iter().find(|(code, _)| *code == problem.code).map(|(_, word)| *word)
        }),
        Form::Detached | Form::Json | Form::Encrypted | Form::Other => Some("form_parts"),
    };
    match refused {
        Some(reason) => Step::failed(codes::TOKEN_MALFORMED, args! { reason: reason }),
        None => Step::passed(codes::TOKEN_SHAPE, args! { family: claims.family_word() }),
    }
}

fn check_issuer(decoded: &Decoded, claims: &KubernetesClaims, context: &TokenContext) -> Step {
    let node = decoded.claims_set().and_then(|set| set.member("iss"));
    let issuer = node.and_then(|node| node.as_str()).unwrap_or_default();
    let accepted = match claims.family {
        // The legacy authenticator accepts one issuer, whatever the flags say.
        Family::Legacy => vec![LEGACY_ISSUER.to_owned()],
        Family::Bound => context.issuers.clone(),
    };
    let step = if accepted.is_empty() {
        Step::inconclusive(codes::TOKEN_ISSUER_UNKNOWN, args! { issuer: issuer })
    } else if accepted.iter().any(|one| one == issuer) {
        Step::passed(codes::TOKEN_ISSUER, args! { issuer: issuer, accepted: accepted })
    } else {
        Step::failed(codes::TOKEN_ISSUER_FOREIGN, args! { issuer: issuer, accepted: accepted })
    };
    step.at(node.map(|node| decoded.payload_span_to_token(node.span)))
}

fn check_audience(decoded: &Decoded, claims: &KubernetesClaims, context: &TokenContext) -> Step {
    let registered = decoded.claims_set().map(decode_claims);
    let claim = registered.as_ref().map(|claims| &claims.aud);
    let span = claim.and_then(Claim::span).map(|span| decoded.payload_span_to_token(span));
    let audiences = claim.and_then(|claim| claim.value()).cloned().unwrap_or_default();
    if audiences.is_empty() || claims.family == Family::Legacy {
        return Step::passed(codes::TOKEN_AUDIENCE_NONE, args! {});
    }
    // Without the flag, every accepted issuer is an audience.
    let accepted = if context.audiences.is_empty() { &context.issuers } else { &context.audiences };
    let step = if accepted.is_empty() {
        Step::inconclusive(codes::TOKEN_AUDIENCE_UNKNOWN, args! { audiences: audiences })
    } else if audiences.iter().any(|audience| accepted.contains(audience)) {
        Step::passed(codes::TOKEN_AUDIENCE, args! { audiences: audiences, accepted: accepted.clone() })
    } else {
        Step::failed(
            codes::TOKEN_AUDIENCE_FOREIGN,
            args! { audiences: audiences, accepted: accepted.clone() },
        )
    };
    step.at(span)
}

fn check_bound_claims(claims: &KubernetesClaims) -> Step {
    let missing = [
        ("kubernetes.io.namespace", &claims.namespace),
        ("kubernetes.io.serviceaccount.name", &claims.service_account.name),
        ("kubernetes.io.serviceaccount.uid", &claims.service_account.uid),
    ];
    check_claims(&missing, claims)
}

fn check_legacy_claims(claims: &KubernetesClaims) -> Step {
    let secret = claims.secret.as_ref().map(|secret| secret.name.clone()).unwrap_or_default();
    let wanted = [
        ("sub", &claims.subject),
        ("kubernetes.io/serviceaccount/namespace", &claims.namespace),
        ("kubernetes.io/serviceaccount/secret.name", &secret),
        ("kubernetes.io/serviceaccount/service-account.name", &claims.service_account.name),
        ("kubernetes.io/serviceaccount/service-account.uid", &claims.service_account.uid),
    ];
    let step = check_claims(&wanted, claims);
    let expected = make_username(&claims.namespace, &claims.service_account.name);
    if step.outcome == Outcome::Passed && claims.subject != expected {
        return Step::failed(codes::TOKEN_SUBJECT, args! { subject: &claims.subject, expected: expected });
    }
    step
}

fn check_claims(wanted: &[(&str, &String)], claims: &KubernetesClaims) -> Step {
    match wanted.iter().find(|(_, value)| value.is_empty()) {
        Some((claim, _)) => Step::failed(codes::TOKEN_CLAIM_MISSING, args! { claim: *claim }),
        None => {
            let username = make_username(&claims.namespace, &claims.service_account.name);
            Step::passed(codes::TOKEN_CLAIMS, args! { username: username })
        }
    }
}

/// The user that the token stands for.
/// Source: apiserver `pkg/authentication/serviceaccount/util.go`, `ServiceAccountInfo.UserInfo`.
#[must_use]
pub fn user_of_token(claims: &KubernetesClaims, release: Release) -> UserInfo {
    let account = &claims.service_account;
    let mut user = service_account_user(&claims.namespace, &account.name, &account.uid);
    let mut add = |key: &str, value: &str| {
        if !value.is_empty() {
            user.extra.insert(format!("authentication.kubernetes.io/{key}"), vec![value.to_owned()]);
        }
    };
    if let Some(pod) = &claims.pod {
        add("pod-name", &pod.name);
        add("pod-uid", &pod.uid);
    }
    if let Some(node) = claims.node.as_ref().filter(|_| release.reads_node()) {
        add("node-name", &node.name);
        add("node-uid", &node.uid);
    }
    if release.reads_jti() && !claims.token_id.is_empty() {
        add("credential-id", &format!("JTI={}", claims.token_id));
    }
    user
}

/// What is worth telling about a service-account token, whatever its verdict.
#[must_use]
pub fn token_findings(decoded: &Decoded, claims: &KubernetesClaims, moment: &Moment) -> Vec<Finding> {
    let mut findings = Vec::new();
    if claims.family == Family::Legacy {
        let secret = claims.secret.as_ref().map(|secret| secret.name.clone()).unwrap_or_default();
        findings.push(Finding::new(codes::TOKEN_NEVER_EXPIRES, args! { secret: secret }));
    }
    if let Some(warn_after) = claims.warn_after {
        let exp = decoded.claims_set().map(decode_claims).and_then(|claims| claims.exp.value().cloned());
        if let Some(exp) = exp {
            let args = args! { warn_after: warn_after, exp: exp.instant };
            findings.push(Finding::new(codes::TOKEN_EXTENDED, args));
        }
        if moment.at() > warn_after {
            let args = args! { warn_after: warn_after, judged_at: moment.at() };
            findings.push(Finding::new(codes::TOKEN_STALE, args));
        }
    }
    if let Some(typ) = &decoded.parameters.typ {
        findings.push(Finding::new(codes::TOKEN_FOREIGN_TYP, args! { typ: typ }));
    }
    findings
}
