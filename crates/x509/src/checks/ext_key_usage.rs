use super::basic_constraints::check_basic_constraints;
use super::key_usage::check_key_usage;
use crate::{Certificate, KeyPurposeId, Purpose};
use credscope_finding::{Outcome, Step, args, codes::x509 as codes};

/// Whether the path permits the purpose; for a CA, whether the end entity may sign certificates.
pub(crate) fn check_purpose(path: &[&Certificate], purpose: Purpose) -> Step {
    match path.first() {
        Some(end_entity) if purpose == Purpose::CertSign => {
            let is_ca = check_basic_constraints(end_entity);
            if is_ca.outcome == Outcome::Failed { is_ca } else { check_key_usage(end_entity) }
        }
        _ => check_ext_key_usage(path, purpose),
    }
}

/// RFC 5280 section 4.2.1.12, down the path from its end as Go does it (`checkChainForKeyUsage`): a
/// certificate without the extension, or with anyExtendedKeyUsage, restricts nothing; a CA's extension
/// restricts what is below it.
///
/// `path` begins with the end entity.
fn check_ext_key_usage(path: &[&Certificate], purpose: Purpose) -> Step {
    let (oid, word) = match purpose {
        Purpose::ServerAuth => (KeyPurposeId::SERVER_AUTH, "server"),
        Purpose::ClientAuth => (KeyPurposeId::CLIENT_AUTH, "client"),
        Purpose::CertSign | Purpose::Any => {
            return Step::new(codes::PURPOSE_NOT_ASKED, Outcome::NotApplicable, args! {});
        }
    };
    let restricted = |certificate: &&Certificate| {
        certificate.extensions.ext_key_usage.as_ref().is_some_and(|usage| !usage.purposes.is_empty())
    };
    for (index, certificate) in
        path.iter().enumerate().rev().filter(|(_, certificate)| restricted(certificate))
    {
        let Some(usage) = &certificate.extensions.ext_key_usage else { continue };
        if !usage.contains(KeyPurposeId::ANY) && !usage.contains(oid) {
            let args = args! { purpose: word, usages: usage.names(), name: certificate.subject.to_text() };
            let step = Step::failed(codes::PURPOSE_NOT_PERMITTED, args);
            // A span refers to the end entity's bytes.
            return step.at((index == 0).then_some(usage.span));
        }
    }
    let own = path.first().and_then(|end_entity| end_entity.extensions.ext_key_usage.as_ref());
    match own.filter(|usage| !usage.purposes.is_empty()) {
        Some(usage) => Step::passed(codes::PURPOSE_PERMITTED, args! { purpose: word, usages: usage.names() })
            .at(usage.span),
        None => Step::passed(codes::PURPOSE_UNRESTRICTED, args! { purpose: word }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ExtKeyUsage;
    use credscope_finding::Span;

    const SERVER: &str = KeyPurposeId::SERVER_AUTH;
    const CLIENT: &str = KeyPurposeId::CLIENT_AUTH;

    /// Checks a path by its certificates' usages, end entity first.
    fn check(path: &[Option<&[&str]>], purpose: Purpose, code: &str) {
        let certificates: Vec<Certificate> = path
            .iter()
            .map(|usages| {
                let mut certificate = crate::samples::kubernetes_ca();
                certificate.extensions.ext_key_usage = usages.map(|usages| ExtKeyUsage {
                    purposes: usages.iter().map(|oid| KeyPurposeId((*oid).to_owned())).collect(),
                    span: Span::default(),
                });
                certificate
            })
            .collect();
        let path_of: Vec<&Certificate> = certificates.iter().collect();
        assert_eq!(check_ext_key_usage(&path_of, purpose).code.text(), code, "{path:?} {purpose:?}");
    }

    #[test]
    fn every_certificate_of_the_path_must_permit_the_purpose() {
        let (permitted, refused) =
            ("x509.extended_key_usage.permitted", "x509.extended_key_usage.not_permitted");
        check(&[Some(&[CLIENT]), None], Purpose::ClientAuth, permitted);
        check(&[Some(&[SERVER, CLIENT]), Some(&[CLIENT])], Purpose::ClientAuth, permitted);
        check(&[Some(&[SERVER]), None], Purpose::ClientAuth, refused);
        check(&[Some(&[CLIENT]), Some(&[SERVER])], Purpose::ClientAuth, refused);
        check(&[None, Some(&[SERVER])], Purpose::ClientAuth, refused);
        check(&[Some(&[KeyPurposeId::ANY]), None], Purpose::ServerAuth, permitted);
        check(&[Some(&["1.2.3"]), None], Purpose::ServerAuth, refused);
        check(&[None, None], Purpose::ServerAuth, "x509.extended_key_usage.unrestricted");
        check(&[Some(&[]), None], Purpose::ServerAuth, "x509.extended_key_usage.unrestricted");
        check(&[Some(&["1.2.3"])], Purpose::Any, "x509.extended_key_usage.not_asked");
    }
}
