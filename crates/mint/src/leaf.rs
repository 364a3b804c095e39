//! Certificates that kubeadm signs by itself.

use crate::authority::{Authority, BACKDATE, positive};
use crate::certificate::{END_ENTITY, IssuedCertificate, LeafPurpose, Template, sign_certificate};
use crate::name::SubjectName;
use const_oid::ObjectIdentifier;
use credscope_clock::{Duration, Instant};
use credscope_crypto::PublicKey;
use credscope_kube::Release;
use std::net::IpAddr;
use x509_cert::ext::pkix::{KeyUsage, KeyUsages};

/// Where kubeadm puts a certificate, which decides its notBefore.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeafPlace {
    /// A file below `/etc/kubernetes/pki`, or any that `kubeadm certs renew` writes.
    File,
    /// Embedded in a kubeconfig when that is first written.
    Kubeconfig,
}

/// What kubeadm signs.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// Its subject.
    pub subject: SubjectName,
    /// Its extended key usages, in this order.
    pub purposes: Vec<LeafPurpose>,
    /// Its DNS names, in ASCII.
    pub dns_names: Vec<String>,
    /// Its addresses.
    pub ip_addresses: Vec<IpAddr>,
    /// Where kubeadm puts it.
    pub place: LeafPlace,
    /// Random bytes for its serial number of 63 bits.
    pub serial_number: [u8; 8],
    /// The instant at which kubeadm runs.
    pub signed_at: Instant,
    /// How long it is valid from then on; kubeadm's default is [`Leaf::LIFETIME`].
    pub lifetime: Duration,
    /// The release of kubeadm.
    pub release: Release,
}

impl Leaf {
    /// How long kubeadm's leaves are valid: 365 days.
    pub const LIFETIME: Duration = Duration::from_seconds(365 * 86_400);

    /// A client certificate in a file.
    #[must_use]
    pub fn client(
        subject: SubjectName,
        signed_at: Instant,
        serial_number: [u8; 8],
        release: Release,
    ) -> Self {
        Self {
            subject,
            purposes: vec![LeafPurpose::ClientAuth],
            dns_names: Vec::new(),
            ip_addresses: Vec::new(),
            place: LeafPlace::File,
            serial_number,
            signed_at,
            lifetime: Self::LIFETIME,
            release,
        }
    }
}

/// What the API server's serving certificate is valid for.
#[derive(Clone, Debug)]
pub struct ApiServerNames {
    /// The node's name.
    pub node: String,
    /// The cluster's domain; kubeadm's default is `cluster.local`.
    pub dns_domain: String,
    /// The first address of the service subnet; kubeadm's default is 10.96.0.1.
    pub service_address: IpAddr,
    /// The address at which the API server is advertised.
    pub advertise_address: IpAddr,
    /// Further DNS names: of controlPlaneEndpoint and `certSANs`.
    pub further_names: Vec<String>,
    /// Further addresses.
    pub further_addresses: Vec<IpAddr>,
}

/// The API server's serving certificate, `apiserver.crt`.
/// Source: Kubernetes `cmd/kubeadm/app/util/pkiutil/pki_helpers.go`, `GetAPIServerAltNames`.
#[must_use]
pub fn api_server_leaf(
    names: &ApiServerNames,
    signed_at: Instant,
    serial_number: [u8; 8],
    release: Release,
) -> Leaf {
    let domain = &names.dns_domain;
    let service = ["kubernetes", "kubernetes.default", "kubernetes.default.svc"].map(str::to_owned);
    let mut dns_names = vec![names.node.clone()];
    dns_names.extend(service);
    dns_names.push(format!("kubernetes.default.svc.{domain}"));
    dns_names.extend(names.further_names.iter().cloned());
    let mut ip_addresses = vec![names.service_address, names.advertise_address];
    ip_addresses.extend(&names.further_addresses);
    Leaf {
        purposes: vec![LeafPurpose::ServerAuth],
        dns_names,
        ip_addresses,
        ..Leaf::client(SubjectName::new("kube-apiserver", &[]), signed_at, serial_number, release)
    }
}

/// The subject of `admin.conf`: its group is `system:masters` up to 1.28.
/// Source: Kubernetes `cmd/kubeadm/app/phases/kubeconfig/kubeconfig.go`.
#[must_use]
pub fn admin_subject(release: Release) -> SubjectName {
    let group = if release >= Release::minor(29) { "kubeadm:cluster-admins" } else { "system:masters" };
    SubjectName::new("kubernetes-admin", &[group])
}

/// The subject of `apiserver-kubelet-client.crt`: without a group from 1.33 on.
/// Source: Kubernetes `cmd/kubeadm/app/phases/certs/certlist.go`.
#[must_use]
pub fn kubelet_client_subject(release: Release) -> SubjectName {
    let groups: &[&str] = match release.minor {
        ..=28 => &["system:masters"],
        29..=32 => &["kubeadm:cluster-admins"],
        33.. => &[],
    };
    SubjectName::new("kube-apiserver-kubelet-client", groups)
}

/// The subject of a node's certificates. Source: Kubernetes `pkg/kubelet/certificate/kubelet.go`.
#[must_use]
pub fn node_subject(node: &str) -> SubjectName {
    SubjectName::new(&format!("system:node:{node}"), &["system:nodes"])
}

/// Signs as kubeadm does: digitalSignature and keyEncipherment whatever the key; CA:FALSE from 1.21 on (pull request 97266);
/// notBefore is the CA's up to 1.30 and in kubeconfigs, else five minutes before.
///
/// Source: Kubernetes `cmd/kubeadm/app/util/pkiutil/pki_helpers.go`, `NewSignedCert`; observed: 1.36.2 and 1.20.2.
#[must_use]
pub fn sign_leaf(authority: &Authority, public_key: &PublicKey, leaf: &Leaf) -> IssuedCertificate {
    let is_backdated = leaf.release >= Release::minor(31) && leaf.place == LeafPlace::File;
    let purposes: Vec<ObjectIdentifier> = leaf.purposes.iter().map(|purpose| purpose.oid()).collect();
    sign_certificate(
        &authority.key,
        &Template {
            serial_number: &positive(leaf.serial_number),
            issuer: &authority.subject,
            subject: &leaf.subject,
            not_before: match is_backdated {
                true => leaf.signed_at - BACKDATE,
                false => authority.certificate.not_before,
            },
            not_after: leaf.signed_at + leaf.lifetime,
            public_key,
            key_usage: KeyUsage(KeyUsages::DigitalSignature | KeyUsages::KeyEncipherment),
            ext_key_usage: &purposes,
            basic_constraints: (leaf.release >= Release::minor(21)).then_some(END_ENTITY),
            subject_key_id: None,
            authority_key_id: Some(&authority.subject_key_id),
            dns_names: &leaf.dns_names,
            ip_addresses: &leaf.ip_addresses,
        },
    )
}
