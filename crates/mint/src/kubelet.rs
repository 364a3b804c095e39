//! The serving certificate that a kubelet makes for itself.

use crate::authority::{Authority, SelfSigned, positive};
use crate::certificate::{END_ENTITY, IssuedCertificate, LeafPurpose, Template, sign_certificate};
use crate::name::SubjectName;
use credscope_clock::{Duration, Instant};
use credscope_crypto::SigningKey;
use credscope_kube::Release;
use x509_cert::ext::pkix::{KeyUsage, KeyUsages};

const BACKDATE: Duration = Duration::from_seconds(3600);
const LIFETIME: Duration = Duration::from_seconds(365 * 86_400);

/// The parameters of a kubelet's own serving certificate.
#[derive(Clone, Copy, Debug)]
pub struct KubeletParameters<'a> {
    /// The host's name, a DNS name.
    pub host: &'a str,
    /// The instant at which it starts without a certificate.
    pub created: Instant,
    /// Random bytes for the serial numbers of CA and certificate; before 1.28 these are always 1 and 2.
    pub serial_numbers: [[u8; 8]; 2],
    /// The kubelet's release.
    pub release: Release,
}

/// `kubelet.crt`, which is never renewed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KubeletCertificate {
    /// The serving certificate.
    pub certificate: IssuedCertificate,
    /// The CA, which signs nothing else.
    pub authority: IssuedCertificate,
    /// The file: certificate, then CA.
    pub pem: String,
}

/// The serving certificate that a kubelet makes when it has none: signed by a CA made for the purpose, valid for a year from
/// an hour ago, for the host's name alone. The kubelet uses RSA for both keys.
///
/// Source: client-go `util/cert/cert.go`, `GenerateSelfSignedCertKeyWithFixtures`; observed: 1.36.2.
#[must_use]
pub fn kubelet_certificate(
    key: &SigningKey,
    authority_key: SigningKey,
    parameters: &KubeletParameters<'_>,
) -> KubeletCertificate {
    let KubeletParameters { host, created, serial_numbers, release } = *parameters;
    let draws = release >= Release::minor(28);
    let [of_authority, of_leaf] = match draws {
        true => serial_numbers.map(positive),
        false => [1_u64.to_be_bytes(), 2_u64.to_be_bytes()],
    };
    let not_before = created - BACKDATE;
    let not_after = not_before + LIFETIME;
    let second = created.unix_seconds();
    let authority = Authority::self_signed(
        authority_key,
        &SelfSigned {
            common_name: &format!("{host}-ca@{second}"),
            serial_number: of_authority,
            not_before,
            not_after,
            dns_names: &[],
        },
        release,
    );
    let certificate = sign_certificate(
        &authority.key,
        &Template {
            serial_number: &of_leaf,
            issuer: &authority.subject,
            subject: &SubjectName::new(&format!("{host}@{second}"), &[]),
            not_before,
            not_after,
            public_key: &key.public_key(),
            key_usage: KeyUsage(KeyUsages::DigitalSignature | KeyUsages::KeyEncipherment),
            ext_key_usage: &[LeafPurpose::ServerAuth.oid()],
            basic_constraints: Some(END_ENTITY),
            subject_key_id: None,
            authority_key_id: Some(&authority.subject_key_id),
            dns_names: &[host.to_owned()],
            ip_addresses: &[],
        },
    );
    let pem = [certificate.pem.as_str(), authority.certificate.pem.as_str()].concat();
    KubeletCertificate { certificate, authority: authority.certificate, pem }
}
