//! Which authenticator a token belongs to, and the order of its rules.

use super::claims::{LEGACY_ISSUER, claims_of, layout_of};
use super::oidc::{Provider, validate_provider_token};
use super::reading::{read_as_server, unverified_issuer};
use super::rules::{
    check_audience, check_bound_claims, check_issuer, check_issuer_again, check_legacy_claims,
};
use super::times::check_times;
use super::types::check_types;
use super::{Family, KeyAnswer, KubernetesClaims, ObjectRef, ObjectState, check_objects, user_of_token};
use crate::{Moment, Release, UserInfo};
use credscope_finding::{Outcome, Step, args, codes::jwt, codes::kube as codes};
use credscope_jose::{Decoded, Form, SignatureCheck};

/// What is known about the API server.
#[derive(Clone, Debug)]
pub struct TokenContext {
    /// Release whose rules apply.
    pub release: Release,
    /// Accepted issuers; empty when unknown.
    pub issuers: Vec<String>,
    /// The API server's own audiences; empty when unknown.
    pub audiences: Vec<String>,
    /// Audiences of a TokenReview; empty if the token is sent to the API server itself.
    pub reviewed_for: Vec<String>,
    /// Providers of an AuthenticationConfiguration; empty if none was provided.
    pub providers: Vec<Provider>,
}

impl TokenContext {
    /// The API server's own audiences: without the flag, all accepted issuers.
    #[must_use]
    pub const fn own_audiences(&self) -> &Vec<String> {
        if self.audiences.is_empty() { &self.issuers } else { &self.audiences }
    }

    /// The audiences of which a token must name one: those of the TokenReview, else the API server's own.
    #[must_use]
    pub const fn accepted_audiences(&self) -> &Vec<String> {
        if self.reviewed_for.is_empty() { self.own_audiences() } else { &self.reviewed_for }
    }
}

/// What the other inputs provide for a token.
pub trait TokenEvidence {
    /// Key selection and signature with the API server's keys; they do not depend on time.
    fn signature(&self, decoded: &Decoded) -> KeyAnswer;
    /// The signature with all JWKs that were provided.
    fn provider_signature(&self, decoded: &Decoded) -> SignatureCheck;
    /// The object, if it was provided.
    fn object(&self, object: &ObjectRef) -> Option<ObjectState>;
}

/// The authenticator that a token belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claimant {
    /// A service-account authenticator.
    ServiceAccount(Family),
    /// The provider at this position in the context.
    Provider(usize),
    /// Possibly an authenticator whose configuration was not provided.
    Unknown,
    /// No authenticator: its issuer is not among the accepted ones.
    Foreign,
    /// No authenticator: it names no issuer.
    Nobody,
}

/// The result for a token.
#[derive(Clone, Debug)]
pub struct TokenAnswer {
    /// The rules in the API server's order; the steps after a failed one were not reached.
    pub trace: Vec<Step>,
    /// The user that the token identifies, as far as its claims say.
    pub user: Option<UserInfo>,
    /// The claims as read by the authenticator that the token belongs to.
    pub claims: Option<KubernetesClaims>,
    /// The position of the key that signed, among the keys of the evidence; also set if another rule refuses the token.
    pub signed_by: Option<usize>,
    /// The position in the trace of the step of the signature, if there is one.
    pub signature: Option<usize>,
}

impl TokenAnswer {
    pub(super) const fn new() -> Self {
        Self { trace: Vec::new(), user: None, claims: None, signed_by: None, signature: None }
    }
}

/// The authenticator that a token belongs to, by its issuer only. Without accepted issuers the layout of the
/// claims decides.
/// Source: Kubernetes `pkg/serviceaccount/jwt.go`, `hasCorrectIssuer`; `pkg/kubeapiserver/authenticator/config.go`.
#[must_use]
pub fn claimant_of(decoded: &Decoded, context: &TokenContext) -> Claimant {
    let Some(claims) = decoded.claims_set() else { return Claimant::Nobody };
    let Some(issuer) = unverified_issuer(claims).filter(|issuer| !issuer.is_empty()) else {
        return Claimant::Nobody;
    };
    let layout = layout_of(claims);
    let is_accepted = context.issuers.contains(&issuer);
    // An issuer that is both: the bound authenticator accepts what the legacy one cannot read.
    if issuer == LEGACY_ISSUER && !(is_accepted && layout == Some(Family::Bound)) {
        return Claimant::ServiceAccount(Family::Legacy);
    }
    if is_accepted {
        return Claimant::ServiceAccount(Family::Bound);
    }
    if let Some(position) = context.providers.iter().position(|provider| provider.issuer == issuer) {
        return Claimant::Provider(position);
    }
    if context.issuers.is_empty() && layout.is_some() {
        return Claimant::ServiceAccount(Family::Bound);
    }
    // A key id derived by Kubernetes has 43 characters: such a token was made by a control plane, not by a
    // provider.
    let kid = decoded.parameters.kid.as_deref().unwrap_or_default();
    if !context.providers.is_empty() || (layout.is_some() && kid.len() == 43) {
        return Claimant::Foreign;
    }
    Claimant::Unknown
}

/// Judges a token as the API server does. Nothing that the token refers to is fetched.
///
/// Spans refer to the token's text; where whitespace shifts what the server reads, there are none.
#[must_use]
pub fn validate_token(
    decoded: &Decoded,
    context: &TokenContext,
    evidence: &dyn TokenEvidence,
    moment: &Moment,
) -> TokenAnswer {
    let read = match decoded.form {
        // This crate joined its parts; the API server would receive the JSON.
        Form::Json => Err("form_brace"),
        _ => read_as_server(decoded.text()),
    };
    let reason = read.as_ref().err().copied();
    // A token that the server cannot read is still shown, as far as the more tolerant decoder gets.
    let is_shifted = read.as_ref().is_ok_and(|read| read.text().len() != decoded.text().len());
    let read = read.unwrap_or_else(|_| decoded.clone());
    let claimant = claimant_of(&read, context);
    let mut answer = TokenAnswer::new();
    let family = match claimant {
        Claimant::ServiceAccount(family) => Some(family),
        // The layout shows which family it would belong to if its issuer were accepted.
        _ => read.claims_set().and_then(layout_of),
    };
    let word = match (claimant, family) {
        (Claimant::Provider(_), _) | (_, None) => "openid",
        _ => {
            let claims = read.claims_set().zip(family).map(|(set, family)| claims_of(set, family));
            answer.user = claims.as_ref().map(|claims| user_of_token(claims, context.release));
            let word = claims.as_ref().map_or("openid", KubernetesClaims::family_word);
            answer.claims = claims;
            word
        }
    };
    answer.trace.push(match reason {
        Some(reason) => Step::failed(codes::TOKEN_MALFORMED, args! { reason: reason }),
        None => Step::passed(codes::TOKEN_SHAPE, args! { family: word }),
    });
    match (claimant, &answer.claims, family) {
        (Claimant::Nobody, ..) => answer.trace.push(Step::failed(codes::TOKEN_NO_ISSUER, args! {})),
        (Claimant::Provider(position), ..) => {
            if let Some(provider) = context.providers.get(position) {
                let of_provider = validate_provider_token(&read, provider, evidence, moment);
                answer.signature = of_provider.signature.map(|at| answer.trace.len() + at);
                answer.trace.extend(of_provider.trace);
                answer.user = of_provider.user;
                answer.signed_by = of_provider.signed_by;
            }
        }
        (Claimant::Unknown, ..) => {
            let issuer = read.claims_set().and_then(unverified_issuer).unwrap_or_default();
            let step = Step::inconclusive(codes::TOKEN_AUTHENTICATOR_UNKNOWN, args! { issuer: issuer });
            answer.trace.push(step);
        }
        (_, Some(claims), Some(family)) => {
            answer.trace.push(check_issuer(&read, family, context));
            let KeyAnswer { steps, signature, signed_by } = evidence.signature(&read);
            answer.trace.extend(steps);
            answer.signature = signature.as_ref().map(|_| answer.trace.len());
            answer.trace.extend(signature);
            answer.signed_by = signed_by;
            answer.trace.extend(service_account_steps(&read, claims, family, context, evidence, moment));
        }
        _ => answer.trace.push(check_issuer(&read, Family::Bound, context)),
    }
    end_at_first_failure(&mut answer.trace);
    if is_shifted {
        forget_places(&mut answer.trace);
    }
    answer
}

/// The rules after the signature.
fn service_account_steps(
    decoded: &Decoded,
    claims: &KubernetesClaims,
    family: Family,
    context: &TokenContext,
    evidence: &dyn TokenEvidence,
    moment: &Moment,
) -> Vec<Step> {
    let release = context.release;
    let mut steps = Vec::new();
    let types = decoded.claims_set().and_then(|set| check_types(set, family, release));
    steps.extend(types.map(|mut step| {
        step.span = step.span.map(|span| decoded.payload_span_to_token(span));
        step
    }));
    steps.extend(check_issuer_again(decoded, release));
    steps.push(check_audience(decoded, context));
    match family {
        Family::Bound => {
            steps.push(check_times(decoded, moment, release));
            steps.push(check_bound_claims(claims));
        }
        Family::Legacy => {
            steps.push(check_legacy_claims(claims));
            steps.push(Step::passed(codes::TOKEN_TIMELESS, args! {}));
        }
    }
    steps.push(check_objects(claims, &|object| evidence.object(object), moment, release));
    steps
}

/// Removes the steps after a failed one, which were not reached.
pub(crate) fn end_at_first_failure(trace: &mut [Step]) {
    let failed = trace.iter().position(|step| step.outcome == Outcome::Failed);
    for step in trace.iter_mut().skip(failed.map_or(usize::MAX, |at| at.saturating_add(1))) {
        step.outcome = Outcome::NotEvaluated;
        step.steps.clear();
    }
}

fn forget_places(steps: &mut [Step]) {
    for step in steps {
        step.span = None;
        forget_places(&mut step.steps);
    }
}

/// The step that decides: the first failed one; else a signature that was not checked; else objects that only
/// the cluster knows; else any other unknown. `None` if everything passed.
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
