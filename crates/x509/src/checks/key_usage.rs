use crate::Certificate;
use credscope_finding::{Step, args, codes::x509 as codes};

/// RFC 5280 section 4.2.1.3; an absent extension, or one with no bit set, is no restriction, as in Go.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::KeyUsage;
    use credscope_finding::Span;

    fn check(bits: Option<&[u8]>, code: &str) {
        let mut certificate = crate::samples::kubernetes_ca();
        certificate.extensions.key_usage = bits.map(|bits| KeyUsage::from_bit_string(bits, Span::default()));
        assert_eq!(check_key_usage(&certificate).code.text(), code, "{bits:02x?}");
    }

    #[test]
    fn a_key_usage_must_name_key_cert_sign_if_it_names_anything() {
        check(None, "x509.key_usage.cert_sign_unsaid");
        check(Some(&[]), "x509.key_usage.cert_sign_unsaid");
        check(Some(&[0x04]), "x509.key_usage.cert_sign_permitted");
        check(Some(&[0xa2]), "x509.key_usage.cert_sign_not_permitted");
    }
}
