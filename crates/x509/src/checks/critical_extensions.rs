use crate::extension::oid;
use crate::{Certificate, Dialect, GeneralName, Profile};
use credscope_finding::{Step, args, codes::x509 as codes};

/// RFC 5280 section 4.2: a critical extension that is not understood makes the verifier refuse the
/// certificate.
pub(crate) fn check_critical_extensions(certificate: &Certificate, profile: &Profile) -> Step {
    let critical = certificate.extensions.all.iter().filter(|extension| extension.critical);
    let (handled, unhandled): (Vec<_>, Vec<_>) = critical.partition(|extension| {
        profile.handled_extensions.contains(&extension.extn_id.as_str())
            && !(profile.dialect == Dialect::Go && is_beyond_go(certificate, &extension.extn_id))
    });
    let names = |extensions: &[&crate::Extension]| -> Vec<String> {
        extensions.iter().map(|extension| extension.name().to_owned()).collect()
    };
    match unhandled.first() {
        None if handled.is_empty() => Step::passed(codes::CRITICAL_NONE, args! {}),
        None => Step::passed(codes::CRITICAL_HANDLED, args! { extensions: names(&handled) }),
        Some(first) => {
            Step::failed(codes::UNHANDLED_CRITICAL, args! { extensions: names(&unhandled) }).at(first.span)
        }
    }
}

/// Go does not handle a critical subjectAltName without any form that it reads, nor name constraints with a
/// form that it does not read.
fn is_beyond_go(certificate: &Certificate, extn_id: &str) -> bool {
    let is_read = |name: &GeneralName| {
        matches!(
            name,
            GeneralName::DnsName(_)
                | GeneralName::IpAddress(_)
                | GeneralName::Uri(_)
                | GeneralName::Rfc822Name(_)
        )
    };
    let extensions = &certificate.extensions;
    match extn_id {
        oid::SUBJECT_ALT_NAME => extensions
            .subject_alt_name
            .as_ref()
            .is_none_or(|names| !names.names.iter().any(|entry| is_read(&entry.name))),
        oid::NAME_CONSTRAINTS => extensions.name_constraints.as_ref().is_none_or(|constraints| {
            let mut subtrees = constraints.permitted_subtrees.iter().chain(&constraints.excluded_subtrees);
            subtrees.any(|subtree| !is_read(&subtree.base.name))
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AlternativeName, Extension, SubjectAltName};
    use credscope_finding::Span;

    fn check(extensions: &[(&str, bool)], names: &[GeneralName], code: &str) {
        let span = Span::default();
        let mut certificate = crate::samples::kubernetes_ca();
        let extension = |(oid, critical): &(&str, bool)| Extension {
            extn_id: (*oid).to_owned(),
            critical: *critical,
            extn_value: span,
            span,
        };
        certificate.extensions.all = extensions.iter().map(extension).collect();
        let names = names.iter().map(|name| AlternativeName { name: name.clone(), span }).collect();
        certificate.extensions.subject_alt_name = Some(SubjectAltName { names, span });
        assert_eq!(
            check_critical_extensions(&certificate, &Profile::go()).code.text(),
            code,
            "{extensions:?}"
        );
    }

    #[test]
    fn what_go_does_not_understand_refuses_the_certificate() {
        let dns = GeneralName::DnsName("kubernetes".to_owned());
        let handled = "x509.extension.critical_handled";
        let unhandled = "x509.extension.unhandled_critical";
        check(&[], &[], "x509.extension.none_critical");
        check(&[("1.2.3", false)], &[], "x509.extension.none_critical");
        check(&[("1.2.3", true)], &[], unhandled);
        check(&[(oid::KEY_USAGE, true), ("2.5.29.32", true)], &[], handled);
        check(&[(oid::KEY_USAGE, true), ("1.2.3", true)], &[], unhandled);
        check(&[(oid::SUBJECT_ALT_NAME, true)], &[GeneralName::Other(0), dns], handled);
        check(&[(oid::SUBJECT_ALT_NAME, true)], &[GeneralName::Other(0)], unhandled);
        check(&[(oid::NAME_CONSTRAINTS, true)], &[], unhandled);
    }
}
