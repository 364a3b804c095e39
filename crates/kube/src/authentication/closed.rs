//! What cannot be unknown to the API server itself.

use crate::token::end_at_first_failure;
use credscope_finding::{Outcome, Step, Value, args, codes::jwt, codes::kube as codes};

/// Says of each step that was left open what an API server says that knows everything there is to know.
pub(super) fn close(trace: &mut [Step], issuers: &[String]) {
    for step in trace.iter_mut().filter(|step| step.outcome == Outcome::Inconclusive) {
        let text = |name: &str| step.args.get(name).and_then(Value::as_text).unwrap_or_default().to_owned();
        let list = |name: &str| match step.args.get(name) {
            Some(Value::List(list)) => list.clone(),
            _ => Vec::new(),
        };
        let (code, args) = if step.code == codes::TOKEN_OPAQUE {
            // No static token file and no webhook knows it, and it has no three parts.
            (codes::TOKEN_MALFORMED, args! { reason: "form_parts" })
        } else if [codes::TOKEN_AUTHENTICATOR_UNKNOWN, codes::TOKEN_ISSUER_UNKNOWN].contains(&step.code) {
            (codes::TOKEN_ISSUER_FOREIGN, args! { issuer: text("issuer"), accepted: issuers.to_vec() })
        } else if step.code == codes::TOKEN_AUDIENCE_UNKNOWN {
            let accepted: Vec<String> = Vec::new();
            (codes::TOKEN_AUDIENCE_FOREIGN, args! { audiences: list("audiences"), accepted: accepted })
        } else if step.code == jwt::SIGNATURE_NO_KEY {
            let tried: Vec<String> = Vec::new();
            (jwt::SIGNATURE_WRONG_KEY, args! { kid: text("kid"), tried: tried })
        } else {
            // What cannot be verified here, Go does not verify either.
            (step.code, step.args.clone())
        };
        step.code = code;
        step.args = args;
        step.outcome = Outcome::Failed;
    }
    end_at_first_failure(trace);
}
