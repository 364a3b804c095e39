use crate::{Certificate, Dialect};
use credscope_clock::Instant;
use credscope_finding::{NOT_GIVEN, Step, args, codes::x509 as codes};

/// RFC 5280 section 4.1.2.5: both ends are included. The RFC has whole seconds only; in Go a fraction after
/// the last second is too late.
pub(crate) fn check_validity(certificate: &Certificate, at: Instant, dialect: Dialect) -> Step {
    let validity = &certificate.validity;
    let (Some(not_before), Some(not_after)) = (validity.not_before, validity.not_after) else {
        return Step::failed(codes::VALIDITY_UNREADABLE, args! {}).at(validity.span);
    };
    let at = if dialect == Dialect::Go { at } else { Instant::from_unix_seconds(at.unix_seconds()) };
    if at < not_before {
        let args = args! { not_before: not_before, judged_at: at, off: not_before - at };
        Step::failed(codes::VALIDITY_NOT_YET_VALID, args).at(validity.not_before_span)
    } else if at > not_after {
        // Who renews it is known to Kubernetes' rules only.
        let args = args! {
            not_after: not_after,
            judged_at: at,
            off: at - not_after,
            renewer: NOT_GIVEN,
            command: NOT_GIVEN,
        };
        Step::failed(codes::VALIDITY_EXPIRED, args).at(validity.not_after_span)
    } else {
        let args = args! { not_before: not_before, not_after: not_after, judged_at: at };
        Step::passed(codes::VALIDITY_WITHIN, args).at(validity.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Validity;

    fn check(not_before: Option<i64>, not_after: Option<i64>, at_millis: i64, code: &str) {
        check_in(Dialect::Go, not_before, not_after, at_millis, code);
    }

    fn check_in(
        dialect: Dialect,
        not_before: Option<i64>,
        not_after: Option<i64>,
        at_millis: i64,
        code: &str,
    ) {
        let mut certificate = crate::samples::kubernetes_ca();
        certificate.validity = Validity {
            not_before: not_before.map(Instant::from_unix_seconds),
            not_after: not_after.map(Instant::from_unix_seconds),
            ..Validity::default()
        };
        let step = check_validity(&certificate, Instant::from_unix_millis(at_millis), dialect);
        assert_eq!(step.code.text(), code, "{not_before:?} {not_after:?} {at_millis}");
    }

    #[test]
    fn both_ends_are_included() {
        check(Some(100), Some(200), 99_999, "x509.validity.not_yet_valid");
        check(Some(100), Some(200), 100_000, "x509.validity.within");
        check(Some(100), Some(200), 200_000, "x509.validity.within");
        check(Some(100), Some(200), 200_001, "x509.validity.expired");
        check_in(Dialect::Rfc5280, Some(100), Some(200), 99_999, "x509.validity.not_yet_valid");
        check_in(Dialect::Rfc5280, Some(100), Some(200), 200_999, "x509.validity.within");
        check_in(Dialect::Rfc5280, Some(100), Some(200), 201_000, "x509.validity.expired");
        check(Some(200), Some(100), 150_000, "x509.validity.not_yet_valid");
        check(None, Some(200), 150_000, "x509.validity.unreadable");
        check(Some(100), None, 150_000, "x509.validity.unreadable");
    }
}
