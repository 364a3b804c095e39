//! The rules of kube-apiserver's service-account authenticators, one function each.

use super::claims::LEGACY_ISSUER;
use super::reading::unverified_issuer;
use super::{Family, KubernetesClaims, TokenContext, refresh_of};
use crate::user_info::service_account_user;
use crate::{Moment, Release, UserInfo, make_username};
use credscope_finding::{Finding, Outcome, Step, args, codes::kube as codes};
use credscope_jose::{Claim, Decoded, decode_claims};

/// The issuer, as read before verifying any signature.
pub(super) fn check_issuer(decoded: &Decoded, family: Family, context: &TokenContext) -> Step {
    let set = decoded.claims_set();
    let node = set.and_then(|set| set.member("iss"));
    let issuer = set.and_then(unverified_issuer).unwrap_or_default();
    let accepted = match family {
        // The legacy authenticator accepts one issuer, whatever the flags say.
        Family::Legacy => vec![LEGACY_ISSUER.to_owned()],
        Family::Bound => context.issuers.clone(),
    };
    let step = if accepted.is_empty() {
        Step::inconclusive(codes::TOKEN_ISSUER_UNKNOWN, args! { issuer: issuer })
    } else if accepted.contains(&issuer) {
        Step::passed(codes::TOKEN_ISSUER, args! { issuer: issuer, accepted: accepted })
    } else {
        Step::failed(codes::TOKEN_ISSUER_FOREIGN, args! { issuer: issuer, accepted: accepted })
    };
    step.at(node.map(|node| decoded.payload_span_to_token(node.span)))
}

/// The issuer again, after the signature: from 1.31 on the member name must match exactly.
/// Source: Kubernetes `pkg/serviceaccount/jwt.go`, `AuthenticateToken`.
pub(super) fn check_issuer_again(decoded: &Decoded, release: Release) -> Option<Step> {
    let set = decoded.claims_set()?;
    let exact = set.str_at(&["iss"]).unwrap_or_default();
    let issuer = unverified_issuer(set).unwrap_or_default();
    (release.selects_key_by_kid() && exact != issuer)
        .then(|| Step::failed(codes::TOKEN_ISSUER_SPELLING, args! { issuer: exact }))
}

/// The audience: a token without one counts as meant for the API server. A TokenReview may ask for others.
pub(super) fn check_audience(decoded: &Decoded, context: &TokenContext) -> Step {
    let registered = decoded.claims_set().map(decode_claims);
    let claim = registered.as_ref().map(|claims| &claims.aud);
    let span = claim.and_then(Claim::span).map(|span| decoded.payload_span_to_token(span));
    let named = claim.and_then(|claim| claim.value()).cloned().unwrap_or_default();
    let accepted = context.accepted_audiences();
    if named.is_empty() && context.reviewed_for.is_empty() {
        return Step::passed(codes::TOKEN_AUDIENCE_NONE, args! {});
    }
    let audiences = if named.is_empty() { context.own_audiences().clone() } else { named };
    let step = if accepted.is_empty() || audiences.is_empty() {
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

/// The claims that the objects are looked up by. An empty name is not found, and an empty UID does not match
/// any object.
pub(super) fn check_bound_claims(claims: &KubernetesClaims) -> Step {
    let account = &claims.service_account;
    let mut wanted = vec![
        ("kubernetes.io.serviceaccount.name", &account.name),
        ("kubernetes.io.namespace", &claims.namespace),
        ("kubernetes.io.serviceaccount.uid", &account.uid),
    ];
    if let Some(secret) = &claims.secret {
        wanted
            .extend([("kubernetes.io.secret.name", &secret.name), ("kubernetes.io.secret.uid", &secret.uid)]);
    }
    match (&claims.pod, &claims.node) {
        (Some(pod), _) => {
            wanted.extend([("kubernetes.io.pod.name", &pod.name), ("kubernetes.io.pod.uid", &pod.uid)]);
        }
        (None, Some(node)) => {
            wanted.extend([("kubernetes.io.node.name", &node.name), ("kubernetes.io.node.uid", &node.uid)]);
        }
        (None, None) => {}
    }
    check_claims(&wanted, claims)
}

/// The claims that the legacy validator requires, in its order.
pub(super) fn check_legacy_claims(claims: &KubernetesClaims) -> Step {
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

/// The user that the token identifies.
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

/// Findings about a service-account token, independent of its verdict.
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
    if let Some(refresh) = refresh_of(decoded, claims) {
        let is_stale = claims.warn_after.is_some_and(|warn_after| moment.at() > warn_after);
        if moment.at() > refresh.until && !is_stale {
            let args = args! { until: refresh.until, judged_at: moment.at() };
            findings.push(Finding::new(codes::REFRESH_OVERDUE, args));
        }
    }
    if let Some(typ) = &decoded.parameters.typ {
        findings.push(Finding::new(codes::TOKEN_FOREIGN_TYP, args! { typ: typ }));
    }
    findings
}
