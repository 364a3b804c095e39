use crate::{Claim, Decoded, NumericDate, RegisteredClaims, decode_claims};
use credscope_clock::{Duration, Instant};
use credscope_finding::codes::jwt;
use credscope_finding::{Outcome, Span, Step, args};

/// The policy that claims are validated against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimsPolicy {
    /// The instant to judge at.
    pub at: Instant,
    /// The maximum clock difference between issuer and verifier.
    pub clock_tolerance: Duration,
    /// Accepted issuers; empty if unknown.
    pub issuers: Vec<String>,
    /// The verifier's own audiences; empty if unknown.
    pub audiences: Vec<String>,
}

/// Applies RFC 7519 section 4.1 to the registered claims; spans refer to the token's text.
#[must_use]
pub fn validate_claims(decoded: &Decoded, policy: &ClaimsPolicy) -> Vec<Step> {
    let Some(claims_set) = decoded.claims_set() else {
        return vec![Step::failed(jwt::CLAIMS_ABSENT, args! {}).at(decoded.payload.span)];
    };
    let claims = decode_claims(claims_set);
    let mut steps: Vec<Step> = claims
        .wrong_types()
        .map(|(claim, found, span)| {
            let args = args! { claim: claim, found: found };
            Step::failed(jwt::CLAIMS_MALFORMED, args).at(decoded.payload_span_to_token(span))
        })
        .collect();
    let place = |span: Option<Span>| span.map(|span| decoded.payload_span_to_token(span));
    steps.extend(check_time_claims(&claims, policy.at, policy.clock_tolerance));
    steps.extend(check_issuer(&claims, &policy.issuers));
    steps.extend(check_audience(&claims, &policy.audiences));
    let own = claims.wrong_types().count();
    for step in steps.iter_mut().skip(own) {
        step.span = place(step.span);
    }
    steps
}

/// `exp` and `nbf` by RFC 7519: valid strictly before `exp`, and from `nbf` on, both extended by the
/// tolerance. Claims of another type give no step. Spans refer to the payload's JSON.
#[must_use]
pub fn check_time_claims(claims: &RegisteredClaims, at: Instant, clock_tolerance: Duration) -> Vec<Step> {
    let mut steps = Vec::new();
    match &claims.exp {
        Claim::Absent => steps.push(Step::new(jwt::EXP_ABSENT, Outcome::NotApplicable, args! {})),
        Claim::WrongType { .. } => {}
        Claim::Present { value: NumericDate { exact: exp, .. }, span } => {
            let step = if at < *exp + clock_tolerance {
                Step::passed(jwt::EXP_WITHIN, args! { exp: *exp, judged_at: at })
            } else {
                let args = args! { exp: *exp, judged_at: at, clock_tolerance: clock_tolerance };
                Step::failed(jwt::EXP_EXPIRED, args)
            };
            steps.push(step.at(*span));
        }
    }
    match &claims.nbf {
        Claim::Absent => steps.push(Step::new(jwt::NBF_ABSENT, Outcome::NotApplicable, args! {})),
        Claim::WrongType { .. } => {}
        Claim::Present { value: NumericDate { exact: nbf, .. }, span } => {
            let step = if at >= *nbf - clock_tolerance {
                Step::passed(jwt::NBF_WITHIN, args! { nbf: *nbf, judged_at: at })
            } else {
                let args = args! { nbf: *nbf, judged_at: at, clock_tolerance: clock_tolerance };
                Step::failed(jwt::NBF_NOT_YET_VALID, args)
            };
            steps.push(step.at(*span));
        }
    }
    steps
}

/// `iss` against the accepted issuers, compared exactly. No step if it is of another type. The span refers to
/// the payload's JSON.
#[must_use]
pub fn check_issuer(claims: &RegisteredClaims, issuers: &[String]) -> Option<Step> {
    let expected = issuers.to_vec();
    match &claims.iss {
        Claim::WrongType { .. } => None,
        Claim::Absent if issuers.is_empty() => None,
        Claim::Absent => Some(Step::failed(jwt::ISS_MISSING, args! { expected: expected })),
        Claim::Present { value: iss, span } => {
            let step = if issuers.is_empty() {
                Step::inconclusive(jwt::ISS_UNKNOWN_EXPECTATION, args! { iss: iss })
            } else if issuers.contains(iss) {
                Step::passed(jwt::ISS_EXPECTED, args! { iss: iss })
            } else {
                Step::failed(jwt::ISS_MISMATCH, args! { iss: iss, expected: expected })
            };
            Some(step.at(*span))
        }
    }
}

/// `aud` against the verifier's audiences, compared exactly; one match is enough. No step if it is of another
/// type. The span refers to the payload's JSON.
#[must_use]
pub fn check_audience(claims: &RegisteredClaims, audiences: &[String]) -> Option<Step> {
    let expected = audiences.to_vec();
    match &claims.aud {
        Claim::WrongType { .. } => None,
        Claim::Absent if audiences.is_empty() => None,
        Claim::Absent => Some(Step::failed(jwt::AUD_MISSING, args! { expected: expected })),
        Claim::Present { value: aud, span } => {
            let matched: Vec<String> = aud.iter().filter(|one| audiences.contains(one)).cloned().collect();
            let step = if audiences.is_empty() {
                Step::inconclusive(jwt::AUD_UNKNOWN_EXPECTATION, args! { aud: aud.clone() })
            } else if matched.is_empty() {
                Step::failed(jwt::AUD_MISMATCH, args! { aud: aud.clone(), expected: expected })
            } else {
                Step::passed(jwt::AUD_EXPECTED, args! { aud: aud.clone(), matched: matched })
            };
            Some(step.at(*span))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode_compact;
    use credscope_encoding::encode_url_unpadded;

    fn check(
        payload: &str,
        at: i64,
        tolerance: i64,
        issuers: &[&str],
        audiences: &[&str],
    ) -> Vec<(String, Outcome)> {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let policy = ClaimsPolicy {
            at: Instant::from_unix_seconds(at),
            clock_tolerance: Duration::from_seconds(tolerance),
            issuers: owned(issuers),
            audiences: owned(audiences),
        };
        let header = encode_url_unpadded(br#"{"alg":"RS256"}"#);
        let decoded = decode_compact(&format!("{header}.{}.AAAA", encode_url_unpadded(payload.as_bytes())));
        let steps = validate_claims(&decoded, &policy);
        steps.iter().map(|step| (step.code.text().to_owned(), step.outcome)).collect()
    }

    #[test]
    fn each_claim_has_its_own_answer() {
        use Outcome::{Failed, Inconclusive, NotApplicable, Passed};
        for (payload, at, tolerance, code, outcome) in [
            (r#"{"exp":100}"#, 99, 0, "jwt.exp.within", Passed),
            (r#"{"exp":100}"#, 100, 0, "jwt.exp.expired", Failed),
            (r#"{"exp":100.5}"#, 100, 0, "jwt.exp.within", Passed),
            (r#"{"nbf":99.5}"#, 99, 0, "jwt.nbf.not_yet_valid", Failed),
            (r#"{"exp":100}"#, 159, 60, "jwt.exp.within", Passed),
            (r#"{"exp":100}"#, 160, 60, "jwt.exp.expired", Failed),
            (r#"{"exp":-1e308}"#, 100, 0, "jwt.exp.expired", Failed),
            ("{}", 100, 0, "jwt.exp.absent", NotApplicable),
            (r#"{"nbf":100}"#, 100, 0, "jwt.nbf.within", Passed),
            (r#"{"nbf":100}"#, 99, 0, "jwt.nbf.not_yet_valid", Failed),
            (r#"{"nbf":100}"#, 40, 60, "jwt.nbf.within", Passed),
            (r#"{"nbf":100}"#, 39, 60, "jwt.nbf.not_yet_valid", Failed),
            (r#"{"exp":"100"}"#, 99, 0, "jwt.claims.malformed", Failed),
            (r#"{"exp":null}"#, 99, 0, "jwt.claims.malformed", Failed),
            (r#"{"iss":"i"}"#, 99, 0, "jwt.iss.unknown_expectation", Inconclusive),
            (r#"{"aud":"a"}"#, 99, 0, "jwt.aud.unknown_expectation", Inconclusive),
            ("[]", 99, 0, "jwt.claims.absent", Failed),
            ("text", 99, 0, "jwt.claims.absent", Failed),
        ] {
            let steps = check(payload, at, tolerance, &[], &[]);
            assert!(steps.contains(&(code.to_owned(), outcome)), "{payload} at {at}: {steps:?}");
        }
        for (payload, code, outcome) in [
            (r#"{"iss":"i","aud":"a"}"#, "jwt.iss.expected", Passed),
            (r#"{"iss":"i","aud":"a"}"#, "jwt.aud.expected", Passed),
            (r#"{"aud":["x","a"]}"#, "jwt.aud.expected", Passed),
            (r#"{"iss":"i/"}"#, "jwt.iss.mismatch", Failed),
            (r#"{"aud":"A"}"#, "jwt.aud.mismatch", Failed),
            (r#"{"aud":[]}"#, "jwt.aud.mismatch", Failed),
            (r#"{"aud":[1]}"#, "jwt.claims.malformed", Failed),
            ("{}", "jwt.iss.missing", Failed),
            ("{}", "jwt.aud.missing", Failed),
        ] {
            let steps = check(payload, 0, 0, &["i", "j"], &["a", "b"]);
            assert!(steps.contains(&(code.to_owned(), outcome)), "{payload}: {steps:?}");
        }
    }
}
