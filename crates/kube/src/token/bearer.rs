//! The exact text after `Bearer`, before its kind is known.

use super::authenticator::end_at_first_failure;
use super::{TokenContext, TokenEvidence, validate_token};
use crate::authorization::{decode_authorization, is_scheme_again};
use crate::bootstrap_token::BootstrapToken;
use crate::{Moment, UserInfo};
use credscope_finding::{Outcome, Step, args, codes::bootstrap, codes::kube as codes};
use credscope_jose::decode_compact;

/// What the other inputs provide for any bearer token.
pub trait BearerEvidence: TokenEvidence {
    /// The steps of a well-formed bootstrap token, and its user.
    fn bootstrap(&self, token: &BootstrapToken, moment: &Moment) -> (Vec<Step>, UserInfo);
}

/// The result for a bearer token.
#[derive(Clone, Debug)]
pub struct BearerAnswer {
    /// The rules in the API server's order.
    pub trace: Vec<Step>,
    /// The user, if known.
    pub user: Option<UserInfo>,
}

/// Judges the exact text that a TokenReview contains or a client sends: by the authenticators in order, as
/// far as the text alone shows which one it is for. Only a static token file or a webhook could know a text
/// without structure.
/// Source: apiserver `pkg/authentication/request/bearertoken/bearertoken.go`; Kubernetes
/// `pkg/kubeapiserver/authenticator/config.go`.
#[must_use]
pub fn validate_bearer(
    text: &str,
    context: &TokenContext,
    evidence: &dyn BearerEvidence,
    moment: &Moment,
) -> BearerAnswer {
    let header = format!("Bearer {text}");
    let only = |step: Step| BearerAnswer { trace: vec![step], user: None };
    // A TokenReview puts the text after `Bearer ` and reads the header: anything after a space is dropped.
    let Ok(word) = decode_authorization(&header) else {
        return only(Step::new(codes::TOKEN_IGNORED, Outcome::NotApplicable, args! {}));
    };
    if let Some(token) = BootstrapToken::parse(word) {
        let (mut trace, user) = evidence.bootstrap(&token, moment);
        end_at_first_failure(&mut trace);
        return BearerAnswer { trace, user: Some(user) };
    }
    if is_almost_bootstrap(word) {
        return only(Step::failed(bootstrap::BOOTSTRAP_MALFORMED, args! {}));
    }
    let is_structured = word.starts_with("eyJ") || word.starts_with('{') || word.matches('.').count() >= 2;
    if is_structured {
        let answer = validate_token(&decode_compact(word), context, evidence, moment);
        return BearerAnswer { trace: answer.trace, user: answer.user };
    }
    // The scheme, repeated.
    if is_scheme_again(word) {
        return only(Step::failed(codes::TOKEN_MALFORMED, args! { reason: "form_parts" }));
    }
    only(Step::inconclusive(codes::TOKEN_OPAQUE, args! {}))
}

/// Whether a text was meant as a bootstrap token: two words around a dot, of about six and sixteen
/// characters.
fn is_almost_bootstrap(text: &str) -> bool {
    let is_word = |word: &str| word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    text.split_once('.').is_some_and(|(id, secret)| {
        (4..=8).contains(&id.len()) && (12..=20).contains(&secret.len()) && is_word(id) && is_word(secret)
    })
}
