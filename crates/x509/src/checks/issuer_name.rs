use crate::Certificate;
use credscope_finding::{Step, args, codes::x509 as codes};

/// RFC 5280 section 6.1.3 (a)(4), byte for byte as Go compares.
///
/// Section 7.1's comparison, which forgives case and spaces, belongs to other profiles.
pub(crate) fn is_issuer_name(child: &Certificate, candidate: &Certificate) -> bool {
    child.issuer.raw == candidate.subject.raw
}

/// The step for a candidate that [`is_issuer_name`] let in.
pub(crate) fn check_issuer_name(child: &Certificate) -> Step {
    Step::passed(codes::ISSUER_NAME_MATCHES, args! { name: child.issuer.to_text() })
}
