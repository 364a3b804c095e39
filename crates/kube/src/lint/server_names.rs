use super::{CertificateRole, LintContext};
use credscope_finding::{Finding, args, codes::lint as codes};
use credscope_x509::{Certificate, KeyPurposeId, SubjectAltName};
use std::net::IpAddr;

/// Names by which Pods reach the API server. Source: kubeadm `app/util/pkiutil/pki_helpers.go`,
/// `GetAPIServerAltNames`.
const API_SERVER_NAMES: [&str; 3] = ["kubernetes", "kubernetes.default", "kubernetes.default.svc"];

/// The common name that kubeadm gives the API server's serving certificate.
const API_SERVER: &str = "kube-apiserver";

/// Whether it is a serving certificate, by its role or because it cannot be anything else.
fn is_server(certificate: &Certificate, context: &LintContext<'_>) -> bool {
    let has = |role| context.roles.has(role);
    let is_only_server = certificate.extensions.ext_key_usage.as_ref().is_some_and(|usage| {
        usage.contains(KeyPurposeId::SERVER_AUTH) && !usage.contains(KeyPurposeId::CLIENT_AUTH)
    });
    !certificate.is_ca()
        && !has(CertificateRole::Client)
        && (has(CertificateRole::Server)
            || has(CertificateRole::ApiServer)
            || has(CertificateRole::Etcd)
            || is_only_server)
}

fn dns_names(certificate: &Certificate) -> Vec<&str> {
    certificate.extensions.subject_alt_name.iter().flat_map(SubjectAltName::dns_names).collect()
}

fn has_address(certificate: &Certificate) -> bool {
    certificate.extensions.subject_alt_name.iter().any(|names| names.ip_addresses().next().is_some())
}

/// A serving certificate has a host name or an address among its alternative names; Go ignores the common
/// name since 1.15.
pub(super) fn check_common_name_only(
    certificate: &Certificate,
    context: &LintContext<'_>,
) -> Option<Finding> {
    let is_nameless = dns_names(certificate).is_empty() && !has_address(certificate);
    // A `system:` user without a client's purpose is a client certificate by mistake; another rule reports
    // it.
    let is_user = certificate.subject.common_names().iter().any(|name| name.starts_with("system:"));
    let args = || args! { subject: certificate.subject.to_text() };
    (is_nameless && !is_user && is_server(certificate, context))
        .then(|| Finding::new(codes::COMMON_NAME_ONLY, args()).at(certificate.subject.span))
}

/// Addresses must be IP entries: as DNS names they are never compared.
pub(super) fn check_address_as_name(certificate: &Certificate, _: &LintContext<'_>) -> Option<Finding> {
    let san = certificate.extensions.subject_alt_name.as_ref()?;
    let is_stray = |name: &&str| {
        name.parse::<IpAddr>().is_ok_and(|address| !san.ip_addresses().any(|known| known == address))
    };
    let addresses: Vec<String> = san.dns_names().filter(is_stray).map(str::to_owned).collect();
    (!addresses.is_empty())
        .then(|| Finding::new(codes::ADDRESS_AS_NAME, args! { addresses: addresses }).at(san.span))
}

/// The API server's certificate has the names by which Pods reach it.
pub(super) fn check_api_server_names(
    certificate: &Certificate,
    context: &LintContext<'_>,
) -> Option<Finding> {
    let is_api_server = is_server(certificate, context)
        && (context.roles.has(CertificateRole::ApiServer)
            || certificate.subject.common_names().contains(&API_SERVER));
    let san = certificate.extensions.subject_alt_name.as_ref().filter(|_| is_api_server)?;
    let names = dns_names(certificate);
    let missing: Vec<String> =
        API_SERVER_NAMES.iter().filter(|name| !names.contains(name)).map(|name| (*name).to_owned()).collect();
    (!missing.is_empty())
        .then(|| Finding::new(codes::API_SERVER_NAMES_MISSING, args! { missing: missing }).at(san.span))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{api_server, authority, check, context, name, with};
    use super::*;

    const SERVER: &[&str] = &[KeyPurposeId::SERVER_AUTH];
    const BOTH: &[&str] = &[KeyPurposeId::SERVER_AUTH, KeyPurposeId::CLIENT_AUTH];

    #[test]
    fn a_server_has_more_than_a_common_name() {
        let told = Some("lint.server.common_name_only");
        let mut served = context();
        served.roles.put(CertificateRole::Server);
        for (purposes, hosts, context, code) in [
            (SERVER, &[][..], &context(), told),
            (SERVER, &["a"], &context(), None),
            (BOTH, &[], &context(), None),
            (BOTH, &[], &served, told),
        ] {
            check(check_common_name_only(&with(api_server(), purposes, hosts), context), code);
        }
        check(check_common_name_only(&authority(), &served), None);
        let mut user = with(api_server(), SERVER, &[]);
        user.subject = name("system:kube-scheduler", &[]);
        check(check_common_name_only(&user, &context()), None);
    }

    #[test]
    fn an_address_is_no_host_name() {
        let told = Some("lint.server.address_as_name");
        for (hosts, code) in [(&["10.0.0.1"][..], told), (&["fd00::1", "a"], told), (&["a", "10"], None)] {
            check(check_address_as_name(&with(api_server(), SERVER, hosts), &context()), code);
        }
        check(check_address_as_name(&api_server(), &context()), None);
    }

    #[test]
    fn the_api_server_is_called_by_three_names() {
        check(check_api_server_names(&api_server(), &context()), None);
        let mut other = with(api_server(), SERVER, &["kubernetes", "api.lab.example"]);
        let found = check_api_server_names(&other, &context()).unwrap();
        assert_eq!(
            found.args["missing"],
            vec!["kubernetes.default".to_owned(), "kubernetes.default.svc".to_owned()].into()
        );
        other.subject = name("api.lab.example", &[]);
        check(check_api_server_names(&other, &context()), None);
        let mut named = context();
        named.roles.put(CertificateRole::ApiServer);
        check(check_api_server_names(&other, &named), Some("lint.api_server.names_missing"));
    }
}
