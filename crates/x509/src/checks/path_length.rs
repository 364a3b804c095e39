use crate::Certificate;
use credscope_finding::{Outcome, Step, args, codes::x509 as codes};

/// RFC 5280 section 4.2.1.9: the maximum number of intermediates between this CA and the end entity.
///
/// Go counts self-issued ones too; the caller counts according to its profile.
pub(crate) fn check_path_length(candidate: &Certificate, below: usize) -> Step {
    let Some(limit) =
        candidate.extensions.basic_constraints.and_then(|constraints| constraints.path_len_constraint)
    else {
        return Step::new(codes::PATH_LENGTH_UNLIMITED, Outcome::NotApplicable, args! {});
    };
    let shown = i64::try_from(limit).unwrap_or(i64::MAX);
    if u64::try_from(below).is_ok_and(|below| below <= limit) {
        Step::passed(codes::PATH_LENGTH_WITHIN, args! { limit: shown, below: below })
    } else {
        Step::failed(
            codes::PATH_TOO_LONG,
            args! { issuer: candidate.subject.to_text(), limit: shown, below: below },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::BasicConstraints;
    use credscope_finding::Span;

    fn check(limit: Option<u64>, below: usize, code: &str) {
        let mut certificate = crate::samples::kubernetes_ca();
        certificate.extensions.basic_constraints =
            Some(BasicConstraints { ca: true, path_len_constraint: limit, span: Span::default() });
        assert_eq!(check_path_length(&certificate, below).code.text(), code, "{limit:?} {below}");
    }

    #[test]
    fn the_intermediates_below_are_counted() {
        check(None, 5, "x509.path_length.unlimited");
        check(Some(0), 0, "x509.path_length.within");
        check(Some(0), 1, "x509.path.too_long");
        check(Some(1), 1, "x509.path_length.within");
        check(Some(u64::MAX), 99, "x509.path_length.within");
    }
}
