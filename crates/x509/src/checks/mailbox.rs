use super::name_forms::mailbox;
use crate::{Certificate, GeneralName};
use credscope_asn1::escape_hidden;
use credscope_finding::{Step, args, codes::x509_rules as codes};

/// RFC 5280 section 7.5: the local part exactly, the domain case-insensitively; only subjectAltName counts.
pub(crate) fn check_mailbox(certificate: &Certificate, wanted: &str) -> Step {
    let san = certificate.extensions.subject_alt_name.as_ref();
    let is_wanted = |name: &GeneralName| match name {
        GeneralName::Rfc822Name(text) => match (mailbox(text), mailbox(wanted)) {
            (Some((local, domain)), Some((wanted, wanted_domain))) => {
                local == wanted && domain.eq_ignore_ascii_case(wanted_domain)
            }
            _ => false,
        },
        _ => false,
    };
    let shown = escape_hidden(wanted);
    let step = if san.is_some_and(|san| san.names.iter().any(|entry| is_wanted(&entry.name))) {
        Step::passed(codes::MAILBOX_MATCHED, args! { mailbox: shown })
    } else {
        let presented = san.map(crate::SubjectAltName::texts).unwrap_or_default();
        Step::failed(codes::MAILBOX_MISMATCH, args! { mailbox: shown, presented: presented })
    };
    step.at(san.map(|san| san.span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AlternativeName, SubjectAltName};
    use credscope_finding::Span;

    fn check(presented: &str, wanted: &str, is_matched: bool) {
        let span = Span::default();
        let mut certificate = crate::samples::kubernetes_ca();
        let name = GeneralName::Rfc822Name(presented.to_owned());
        certificate.extensions.subject_alt_name =
            Some(SubjectAltName { names: vec![AlternativeName { name, span }], span });
        let code = if is_matched { "x509.mailbox.matched" } else { "x509.mailbox.mismatch" };
        assert_eq!(check_mailbox(&certificate, wanted).code.text(), code, "{presented} {wanted}");
    }

    #[test]
    fn the_local_part_is_exact_and_the_domain_is_not() {
        check("a@corp.example", "a@CORP.example", true);
        check("a@corp.example", "A@corp.example", false);
        check("**@corp.example", "*@corp.example", false);
        check("a@b@corp.example", "a@b@corp.example", false);
    }
}
