//! `nbf`, `exp`, `iat` with go-jose's leeway.

use crate::{Moment, Release};
use credscope_clock::{Boundary, Duration};
use credscope_finding::{Step, args, codes::kube as codes};
use credscope_jose::{Claim, Decoded, NumericDate, decode_claims};

/// The leeway that go-jose allows on every time: one minute. Source: go-jose `jwt/validation.go`,
/// `DefaultLeeway`.
pub const LEEWAY: Duration = Duration::from_seconds(60);

/// How long after `exp` a token is first refused: one second past the leeway.
const REFUSED_FROM: Duration = Duration::from_seconds(61);

/// Applies the time rules of the bound validator in its order.
/// Source: Kubernetes `pkg/serviceaccount/claims.go`; go-jose `jwt/validation.go`, `ValidateWithLeeway`.
#[must_use]
pub(super) fn check_times(decoded: &Decoded, moment: &Moment, release: Release) -> Step {
    let Some(set) = decoded.claims_set() else { return Step::failed(codes::TOKEN_NO_EXP, args! {}) };
    let claims = decode_claims(set);
    let at = moment.at();
    let span = |of: Option<credscope_finding::Span>| of.map(|span| decoded.payload_span_to_token(span));
    let date = |claim: &Claim<NumericDate>| claim.value().map(NumericDate::go_instant);
    if let Some(nbf) = date(&claims.nbf)
        && !moment.has_reached(nbf - LEEWAY)
    {
        let args = args! { nbf: nbf, judged_at: at, leeway: LEEWAY };
        return Step::failed(codes::TOKEN_NOT_YET, args).at(span(claims.nbf.span()));
    }
    let exp = date(&claims.exp);
    if let Some(exp) = exp
        && moment.has_reached(Boundary::after(exp, REFUSED_FROM))
    {
        let args = args! { exp: exp, judged_at: at, leeway: LEEWAY };
        return Step::failed(codes::TOKEN_EXPIRED, args).at(span(claims.exp.span()));
    }
    if let Some(iat) = date(&claims.iat)
        && release.refuses_future_issue()
        && !moment.has_reached(iat - LEEWAY)
    {
        let args = args! { iat: iat, judged_at: at, leeway: LEEWAY };
        return Step::failed(codes::TOKEN_FUTURE, args).at(span(claims.iat.span()));
    }
    match exp {
        Some(exp) => {
            Step::passed(codes::TOKEN_TIME, args! { exp: exp, leeway: LEEWAY }).at(span(claims.exp.span()))
        }
        None if release.accepts_missing_exp() => Step::passed(codes::TOKEN_NO_EXP, args! {}),
        None => Step::failed(codes::TOKEN_NO_EXP, args! {}),
    }
}
