use super::LintContext;
use credscope_finding::{Finding, args, codes::lint as codes};
use credscope_x509::Certificate;

/// If two CAs share a name, key ids distinguish them (RFC 5280 sections 4.2.1.1 and 4.2.1.2).
pub(super) fn check_key_ids(certificate: &Certificate, context: &LintContext<'_>) -> Option<Finding> {
    if context.subject_keys > 1 && certificate.is_ca() && certificate.subject_key_id().is_none() {
        let args = args! { subject: certificate.subject.to_text() };
        return Some(Finding::new(codes::SUBJECT_UNSAID, args).at(certificate.subject.span));
    }
    let is_open = context.issuer_keys > 1 && !certificate.is_self_issued();
    (is_open && certificate.authority_key_id().is_none()).then(|| {
        let args = args! { issuer: certificate.issuer.to_text() };
        Finding::new(codes::ISSUER_UNSAID, args).at(certificate.issuer.span)
    })
}

#[cfg(test)]
mod tests {
    use super::super::samples::{api_server, authority, check, context};
    use super::*;

    #[test]
    fn of_two_cas_with_one_name_each_says_which_it_is() {
        let several = LintContext { issuer_keys: 2, subject_keys: 2, ..context() };
        for (certificate, code) in
            [(authority(), "lint.key_id.subject_unsaid"), (api_server(), "lint.key_id.issuer_unsaid")]
        {
            check(check_key_ids(&certificate, &several), None);
            let mut silent = certificate;
            silent.extensions.subject_key_identifier = None;
            silent.extensions.authority_key_identifier = None;
            check(check_key_ids(&silent, &several), Some(code));
            check(check_key_ids(&silent, &context()), None);
        }
    }
}
