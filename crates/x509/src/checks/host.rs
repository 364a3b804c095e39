use super::near_names::near_names;
use crate::{Certificate, CertificateProfile, Dialect, Profile};
use credscope_asn1::escape_hidden;
use credscope_finding::{Step, args, codes::x509 as codes};
use std::net::IpAddr;

/// RFC 9525 section 6: only subjectAltName counts, the common name does not.
///
/// Go (`Certificate.VerifyHostname`) also accepts an address in brackets, an IPv4 address for its IPv6-mapped
/// form, and names that are not host names if they are equal.
pub(crate) fn check_host(certificate: &Certificate, host: Option<&str>, profile: &Profile) -> Step {
    let san = certificate.extensions.subject_alt_name.as_ref();
    let span = san.map(|san| san.span);
    let presented: Vec<String> = san.map(crate::SubjectAltName::texts).unwrap_or_default();
    let Some(host) = host else {
        let outcome = credscope_finding::Outcome::NotApplicable;
        return Step::new(codes::HOST_NOT_GIVEN, outcome, args! {}).at(span);
    };
    let shown = escape_hidden(host);
    let Some(san) = san.filter(|san| !san.names.is_empty()) else {
        let args = args! { host: shown, subject: certificate.subject.to_text() };
        return Step::failed(codes::HOST_NO_IDENTIFIERS, args).at(certificate.subject.span);
    };
    let is_go = profile.dialect == Dialect::Go;
    let in_brackets = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).filter(|_| is_go);
    let matched = match in_brackets.unwrap_or(host).parse::<IpAddr>() {
        Ok(address) => san
            .ip_addresses()
            .find(|candidate| *candidate == address || (is_go && is_same_address(*candidate, address)))
            .map(|found| format!("IP:{found}")),
        Err(_) => san
            .dns_names()
            .find(|pattern| {
                is_match(pattern, host, is_go)
                    // Baseline Requirements 3.2.2.6: no wildcard for an entire top-level domain.
                    && (profile.certificate_profile != CertificateProfile::WebPki
                        || pattern.strip_prefix("*.").is_none_or(|rest| rest.contains('.')))
            })
            .map(|found| format!("DNS:{}", escape_hidden(found))),
    };
    match matched {
        Some(identifier) => Step::passed(codes::HOST_MATCHED, args! { host: shown, identifier: identifier }),
        None => {
            let nearest = near_names(san, in_brackets.unwrap_or(host));
            Step::failed(codes::HOST_MISMATCH, args! { host: shown, presented: presented, nearest: nearest })
        }
    }
    .at(span)
}

/// Whether Go accepts the certificate for a host, by [`check_host`]'s rules.
#[must_use]
pub fn is_valid_for(certificate: &Certificate, host: &str) -> bool {
    check_host(certificate, Some(host), &Profile::go()).code == codes::HOST_MATCHED
}

/// Go treats an IPv4 address and its IPv6-mapped form as equal.
fn is_same_address(one: IpAddr, other: IpAddr) -> bool {
    one.to_canonical() == other.to_canonical()
}

/// Wildcards count only in host names; in Go, other names match if they are equal.
fn is_match(pattern: &str, host: &str, is_go: bool) -> bool {
    if is_host_name(host, false) && is_host_name(pattern, true) {
        let host = host.strip_suffix('.').unwrap_or(host);
        let (patterns, labels): (Vec<_>, Vec<_>) = (pattern.split('.').collect(), host.split('.').collect());
        patterns.len() == labels.len()
            && patterns.iter().zip(&labels).enumerate().all(|(index, (pattern, label))| {
                (index == 0 && *pattern == "*") || pattern.eq_ignore_ascii_case(label)
            })
    } else {
        is_go && !matches!(pattern, "" | ".") && pattern.eq_ignore_ascii_case(host)
    }
}

/// Go's definition of a host name: RFC 1123 labels, and underscores, which occur in practice.
pub(crate) fn is_host_name(name: &str, is_pattern: bool) -> bool {
    let name = if is_pattern { name } else { name.strip_suffix('.').unwrap_or(name) };
    if name.is_empty() || name == "*" {
        return false;
    }
    name.split('.').enumerate().all(|(index, label)| {
        if is_pattern && index == 0 && label == "*" {
            return true;
        }
        !label.is_empty()
            && !label.starts_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AlternativeName, GeneralName, SubjectAltName};
    use credscope_finding::Span;

    fn check(names: &[GeneralName], host: Option<&str>, code: &str) -> Certificate {
        let mut certificate = crate::samples::kubernetes_ca();
        let span = Span::default();
        let names = names.iter().map(|name| AlternativeName { name: name.clone(), span }).collect();
        certificate.extensions.subject_alt_name = Some(SubjectAltName { names, span });
        assert_eq!(check_host(&certificate, host, &Profile::go()).code.text(), code, "{host:?}");
        certificate
    }

    /// Checks both the RFC's dialect and the Web PKI's.
    fn check_strict(names: &[GeneralName], host: &str, is_rfc: bool, is_web: bool) {
        let certificate = check(names, Some(host), "x509.host.matched");
        for (profile, is_matched) in [(Profile::rfc5280(), is_rfc), (Profile::web_pki(), is_web)] {
            let code = if is_matched { "x509.host.matched" } else { "x509.host.mismatch" };
            assert_eq!(
                check_host(&certificate, Some(host), &profile).code.text(),
                code,
                "{host} {profile:?}"
            );
        }
    }

    #[test]
    fn the_rfc_takes_less_than_go_and_the_web_pki_less_than_the_rfc() {
        let four = GeneralName::IpAddress(vec![10, 96, 0, 1]);
        let four = [four];
        check_strict(&four, "10.96.0.1", true, true);
        check_strict(&four, "::ffff:10.96.0.1", false, false);
        check_strict(&four, "[10.96.0.1]", false, false);
        check_strict(&[dns("a b")], "a b", false, false);
        check_strict(&[dns("*.example")], "a.example", true, false);
        check_strict(&[dns("*.corp.example")], "a.corp.example", true, true);
    }

    fn dns(pattern: &str) -> GeneralName {
        GeneralName::DnsName(pattern.to_owned())
    }

    #[test]
    fn names_match_by_labels_and_the_first_may_be_a_wildcard() {
        for (pattern, host, is_matched) in [
            ("kubernetes", "kubernetes", true),
            ("kubernetes.default.svc", "KUBERNETES.default.svc.", true),
            ("*.corp.example", "a.corp.example", true),
            ("*.corp.example", "a.b.corp.example", false),
            ("*.corp.example", "corp.example", false),
            ("a.*.example", "a.b.example", false),
            ("a*.example", "ab.example", false),
            ("*", "kubernetes", false),
            ("under_score.example", "under_score.example", true),
            ("-a.example", "-a.example", true),
            ("", "", false),
            ("kubernetes", "kubernetes.default", false),
            ("10.96.0.1", "10.96.0.1", false),
        ] {
            let code = if is_matched { "x509.host.matched" } else { "x509.host.mismatch" };
            check(&[dns(pattern)], Some(host), code);
        }
    }

    #[test]
    fn addresses_match_by_their_bytes() {
        let four = GeneralName::IpAddress(vec![10, 96, 0, 1]);
        let six = GeneralName::IpAddress([[0; 15].as_slice(), &[1]].concat());
        let names = [four, six];
        for (host, is_matched) in [
            ("10.96.0.1", true),
            ("::ffff:10.96.0.1", true),
            ("[::1]", true),
            ("0:0:0:0:0:0:0:1", true),
            ("10.96.0.2", false),
            ("010.096.000.001", false),
        ] {
            check(&names, Some(host), if is_matched { "x509.host.matched" } else { "x509.host.mismatch" });
        }
        check(&[GeneralName::IpAddress(vec![10, 96, 0])], Some("10.96.0.0"), "x509.host.mismatch");
    }

    #[test]
    fn the_common_name_does_not_count() {
        check(&[], Some("kubernetes"), "x509.host.no_identifiers");
        check(&[dns("kubernetes")], None, "x509.host.not_given");
    }
}
