use crate::name_match::is_same_name;
use crate::{Certificate, Dialect};
use credscope_finding::{Step, args, codes::x509 as codes};

/// RFC 5280 section 6.1.3 (a)(4): by section 7.1, which ignores case and extra spaces; in Go byte for byte.
pub(crate) fn is_issuer_name(child: &Certificate, candidate: &Certificate, dialect: Dialect) -> bool {
    child.issuer.raw == candidate.subject.raw
        || (dialect != Dialect::Go && is_same_name(&child.issuer, &candidate.subject))
}

/// The step for a candidate that passed [`is_issuer_name`].
pub(crate) fn check_issuer_name(child: &Certificate) -> Step {
    Step::passed(codes::ISSUER_NAME_MATCHES, args! { name: child.issuer.to_text() })
}
