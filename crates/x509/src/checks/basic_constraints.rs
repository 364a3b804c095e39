use crate::Certificate;
use credscope_finding::{Step, args, codes::x509 as codes};

/// RFC 5280 section 4.2.1.9; below version 3 the extension may be missing, as in Go's `CheckSignatureFrom`.
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

/// RFC 5280 section 6.1.4 (k): an intermediate must say so itself, as in Go's `isValid`. None when it does.
pub(crate) fn check_intermediate_is_ca(candidate: &Certificate) -> Option<Step> {
    (!candidate.is_ca()).then(|| Step::failed(codes::NOT_CA, args! { issuer: candidate.subject.to_text() }))
}
