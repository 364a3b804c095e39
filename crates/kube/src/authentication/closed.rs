//! Replaces the open answers of an API server that knows everything.

use crate::token::end_at_first_failure;
use credscope_finding::{Outcome, Step, Value, args, codes::jwt, codes::kube as codes};

/// Turns each inconclusive step into the answer of an API server that knows everything.
pub(super) fn close(trace: &mut [Step], issuers: &[String]) {
    for step in trace.iter_mut().filter(|step| step.outcome == Outcome::Inconclusive) {
        let text = |name: &str| step.args.get(name).and_then(Value::as_text).unwrap_or_default().to_owned();
        let list = |name: &str| match step.args.get(name) {
            Some(Value::List(list)) => list.clone(),
            _ => Vec::new(),
        };
        let (code, args) = if step.code == codes::TOKEN_OPAQUE {
            // There is no static token file and no webhook that could know it, and it does not have three
            // parts.
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
            // What this crate cannot verify, Go cannot verify either.
            (step.code, step.args.clone())
        };
        step.code = code;
        step.args = args;
        step.outcome = Outcome::Failed;
    }
    end_at_first_failure(trace);
}
