use super::{CertificateRole, LintContext};
use credscope_finding::{Finding, args, codes::lint as codes};
use credscope_x509::{Certificate, ExtKeyUsage, KeyPurposeId};

/// Kubernetes users whose certificates are only for clients. Source: kubeadm's certificates and kubeconfigs.
const CLIENTS: [&str; 6] = [
    "kubernetes-admin",
    "kubernetes-super-admin",
    "kube-apiserver-kubelet-client",
    "kube-apiserver-etcd-client",
    "kube-etcd-healthcheck-client",
    "front-proxy-client",
];

/// The purposes, if there are any and clientAuth is not among them.
fn without_client(certificate: &Certificate) -> Option<&ExtKeyUsage> {
    let usage = certificate.extensions.ext_key_usage.as_ref()?;
    let permits = usage.contains(KeyPurposeId::CLIENT_AUTH) || usage.contains(KeyPurposeId::ANY);
    (!permits && !certificate.is_ca()).then_some(usage)
}

/// A certificate that is used as a client's, or that names a Kubernetes user and no host, permits clientAuth.
/// Source: apiserver `pkg/authentication/request/x509/x509.go`, `DefaultVerifyOptions`.
pub(super) fn check_client_usage(certificate: &Certificate, context: &LintContext<'_>) -> Option<Finding> {
    let usage = without_client(certificate)?;
    let names_user = certificate.extensions.subject_alt_name.is_none()
        && certificate
            .subject
            .common_names()
            .last()
            .is_some_and(|name| name.starts_with("system:") || CLIENTS.contains(name));
    let is_client =
        context.roles.has(CertificateRole::Client) || context.roles.has(CertificateRole::FrontProxy);
    (is_client || names_user)
        .then(|| Finding::new(codes::CLIENT_USAGE_MISSING, args! { usages: usage.names() }).at(usage.span))
}

/// etcd's certificate permits clientAuth: its gateway calls etcd with it, and peers call each other with theirs.
/// Source: kubeadm `app/phases/certs/certlist.go`, etcd issue 9785.
pub(super) fn check_etcd_usage(certificate: &Certificate, context: &LintContext<'_>) -> Option<Finding> {
    let usage = without_client(certificate).filter(|_| context.roles.has(CertificateRole::Etcd))?;
    Some(Finding::new(codes::ETCD_CLIENT_USAGE_MISSING, args! { usages: usage.names() }).at(usage.span))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{api_server, check, context, name, with};
    use super::*;

    const SERVER: &[&str] = &[KeyPurposeId::SERVER_AUTH];
    const BOTH: &[&str] = &[KeyPurposeId::SERVER_AUTH, KeyPurposeId::CLIENT_AUTH];

    #[test]
    fn a_client_must_be_permitted_to_be_one() {
        let missing = Some("lint.client.usage_missing");
        for (common_name, purposes, hosts, role, code) in [
            ("kubernetes-admin", SERVER, &[][..], None, missing),
            ("system:kube-scheduler", SERVER, &[], None, missing),
            ("somebody", SERVER, &[], None, None),
            ("somebody", SERVER, &[], Some(CertificateRole::Client), missing),
            ("somebody", SERVER, &["a"], Some(CertificateRole::FrontProxy), missing),
            ("kubernetes-admin", BOTH, &[], None, None),
            ("kubernetes-admin", &[KeyPurposeId::ANY], &[], None, None),
            // A kubelet's serving certificate names its user too.
            ("system:node:n", SERVER, &["n"], None, None),
        ] {
            let mut certificate = with(api_server(), purposes, hosts);
            certificate.subject = name(common_name, &[]);
            let mut context = context();
            role.into_iter().for_each(|role| context.roles.put(role));
            check(check_client_usage(&certificate, &context), code);
        }
    }

    #[test]
    fn etcd_is_a_client_of_itself() {
        let mut context = context();
        check(check_etcd_usage(&with(api_server(), SERVER, &["a"]), &context), None);
        context.roles.put(CertificateRole::Etcd);
        check(
            check_etcd_usage(&with(api_server(), SERVER, &["a"]), &context),
            Some("lint.etcd.client_usage_missing"),
        );
        check(check_etcd_usage(&with(api_server(), BOTH, &["a"]), &context), None);
    }
}
