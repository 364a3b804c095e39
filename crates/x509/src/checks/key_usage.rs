use crate::Certificate;
use credscope_finding::{Step, args, codes::x509 as codes};

/// RFC 5280 section 4.2.1.3; no extension, or one without a bit, restricts nothing, as in Go.
pub(crate) fn check_key_usage(candidate: &Certificate) -> Step {
    let issuer = candidate.subject.to_text();
    match candidate.extensions.key_usage.filter(|usage| !usage.is_empty()) {
        None => Step::passed(codes::CERT_SIGN_UNSAID, args! { issuer: issuer }),
        Some(usage) if usage.key_cert_sign() => {
            Step::passed(codes::CERT_SIGN_PERMITTED, args! { issuer: issuer })
        }
        Some(usage) => {
            Step::failed(codes::CERT_SIGN_NOT_PERMITTED, args! { issuer: issuer, usages: usage.names() })
        }
    }
}
