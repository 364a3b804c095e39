use crate::Certificate;
use credscope_finding::{Step, args, codes::x509 as codes};

/// RFC 5280 section 4.2.1.9; below version 3 the extension may be absent, as in Go's `CheckSignatureFrom`.
pub(crate) fn check_basic_constraints(candidate: &Certificate) -> Step {
    let issuer = candidate.subject.to_text();
    match candidate.extensions.basic_constraints {
        Some(constraints) if constraints.ca => Step::passed(codes::IS_CA, args! { issuer: issuer }),
        None if candidate.version < 3 => {
            Step::passed(codes::CA_UNSAID, args! { issuer: issuer, version: candidate.version })
        }
        Some(_) | None => Step::failed(codes::NOT_CA, args! { issuer: issuer }),
    }
}

/// RFC 5280 section 6.1.4 (k): an intermediate must be marked as a CA, as in Go's `isValid`. `None` if it is.
pub(crate) fn check_intermediate_is_ca(candidate: &Certificate) -> Option<Step> {
    (!candidate.is_ca()).then(|| Step::failed(codes::NOT_CA, args! { issuer: candidate.subject.to_text() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::BasicConstraints;
    use credscope_finding::Span;

    fn check(version: i64, ca: Option<bool>, code: &str, is_intermediate: bool) {
        let mut certificate = crate::samples::kubernetes_ca();
        certificate.version = version;
        certificate.extensions.basic_constraints =
            ca.map(|ca| BasicConstraints { ca, path_len_constraint: None, span: Span::default() });
        assert_eq!(check_basic_constraints(&certificate).code.text(), code, "{version} {ca:?}");
        assert_eq!(check_intermediate_is_ca(&certificate).is_none(), is_intermediate, "{version} {ca:?}");
    }

    #[test]
    fn only_an_old_anchor_may_leave_it_unsaid() {
        check(3, Some(true), "x509.basic_constraints.is_ca", true);
        check(3, Some(false), "x509.basic_constraints.not_ca", false);
        check(3, None, "x509.basic_constraints.not_ca", false);
        check(1, None, "x509.basic_constraints.unsaid", false);
        check(1, Some(false), "x509.basic_constraints.not_ca", false);
    }
}
