use crate::{Certificate, KeyUsage};
use credscope_finding::{Step, args, codes::x509_rules as codes};

/// RFC 5280 section 4.2.1.3: a keyUsage, if present, includes every requested usage.
pub(crate) fn check_requested_key_usage(certificate: &Certificate, wanted: KeyUsage) -> Step {
    let Some(usage) = certificate.extensions.key_usage else {
        return Step::passed(codes::KEY_USAGE_UNSAID, args! {});
    };
    let args = args! { usages: usage.names(), wanted: wanted.names() };
    if usage.contains(wanted) {
        Step::passed(codes::KEY_USAGE_PERMITTED, args).at(usage.span)
    } else {
        Step::failed(codes::KEY_USAGE_NOT_PERMITTED, args).at(usage.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(said: Option<&[&str]>, wanted: &[&str], code: &str) {
        let mut certificate = crate::samples::kubernetes_ca();
        certificate.extensions.key_usage = said.map(KeyUsage::from_names);
        let step = check_requested_key_usage(&certificate, KeyUsage::from_names(wanted));
        assert_eq!(step.code.text(), code, "{said:?} {wanted:?}");
    }

    #[test]
    fn every_usage_that_is_asked_for_must_be_said() {
        check(None, &["digitalSignature"], "x509.key_usage.unsaid");
        check(
            Some(&["digitalSignature", "keyEncipherment"]),
            &["digitalSignature"],
            "x509.key_usage.permitted",
        );
        check(Some(&["keyEncipherment"]), &["digitalSignature"], "x509.key_usage.not_permitted");
    }
}
