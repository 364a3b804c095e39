use crate::{Certificate, KeyPurposeId, Purpose};
use credscope_finding::{Outcome, Step, args, codes::x509 as codes};

/// RFC 5280 section 4.2.1.12, down the path from its end as Go does it (`checkChainForKeyUsage`): a certificate without the
/// extension, or with anyExtendedKeyUsage, restricts nothing; a CA's extension restricts what is below it.
///
/// `path` begins with the end entity.
pub(crate) fn check_ext_key_usage(path: &[&Certificate], purpose: Purpose) -> Step {
    let (oid, word) = match purpose {
        Purpose::ServerAuth => (KeyPurposeId::SERVER_AUTH, "server"),
        Purpose::ClientAuth => (KeyPurposeId::CLIENT_AUTH, "client"),
        Purpose::Any => return Step::new(codes::PURPOSE_NOT_ASKED, Outcome::NotApplicable, args! {}),
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
            // A span is of the end entity's bytes.
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
