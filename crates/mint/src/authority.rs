//! Certificate authorities as kubeadm makes them.

use crate::certificate::{
    AUTHORITY, IssuedCertificate, Template, public_key_info, sign_certificate, written,
};
use crate::name::SubjectName;
use credscope_clock::{Duration, Instant};
use credscope_crypto::{PublicKey, SigningKey, sha1, sha256};
use credscope_kube::Release;
pub(crate) use credscope_kube::signer::BACKDATE;
use x509_cert::ext::pkix::{KeyUsage, KeyUsages};

/// The parameters of a new CA.
#[derive(Clone, Copy, Debug)]
pub struct AuthorityParameters<'a> {
    /// `kubernetes`, `front-proxy-ca`, `etcd-ca`, or any other; ASCII, because it is also a DNS name.
    pub common_name: &'a str,
    /// The instant at which it is made.
    pub created: Instant,
    /// How long it is valid from then on.
    pub lifetime: Duration,
    /// Random bytes for its serial number; up to 1.27 the number is always 0.
    pub serial_number: [u8; 8],
    /// The release of kubeadm that makes it.
    pub release: Release,
}

impl<'a> AuthorityParameters<'a> {
    /// How long kubeadm's CAs are valid: 3650 days.
    pub const LIFETIME: Duration = Duration::from_seconds(3650 * 86_400);

    /// A CA of ten years.
    #[must_use]
    pub fn new(common_name: &'a str, created: Instant, serial_number: [u8; 8], release: Release) -> Self {
        Self { common_name, created, lifetime: Self::LIFETIME, serial_number, release }
    }
}

/// A certificate authority: a self-signed certificate and the key that signs for it. It has no `Debug`.
#[derive(Clone)]
pub struct Authority {
    /// The certificate.
    pub certificate: IssuedCertificate,
    /// Its key.
    pub key: SigningKey,
    /// Its subject.
    pub subject: SubjectName,
    /// Its subjectKeyIdentifier, which becomes the authorityKeyIdentifier of what it signs.
    pub subject_key_id: Vec<u8>,
}

impl Authority {
    /// Makes a CA as kubeadm does: self-signed; digitalSignature, keyEncipherment and keyCertSign; the common name as a DNS
    /// name from 1.22 on; notBefore five minutes back and a random serial number from 1.28 on.
    ///
    /// Source: client-go `util/cert/cert.go`, `NewSelfSignedCACert`; observed: kubeadm 1.36.2 and 1.20.2.
    #[must_use]
    pub fn new(key: SigningKey, parameters: &AuthorityParameters<'_>) -> Self {
        let AuthorityParameters { common_name, created, lifetime, serial_number, release } = *parameters;
        let is_recent = release >= Release::minor(28);
        let has_dns_name = release >= Release::minor(22);
        Self::self_signed(
            key,
            &SelfSigned {
                common_name,
                serial_number: if is_recent { positive(serial_number) } else { [0; 8] },
                not_before: if is_recent { created - BACKDATE } else { created },
                not_after: created + lifetime,
                dns_names: &has_dns_name.then(|| common_name.to_owned()).into_iter().collect::<Vec<String>>(),
            },
            release,
        )
    }

    pub(crate) fn self_signed(key: SigningKey, parameters: &SelfSigned<'_>, release: Release) -> Self {
        let subject = SubjectName::new(parameters.common_name, &[]);
        let public_key = key.public_key();
        let subject_key_id = written(key_id(&public_key, release));
        let certificate = sign_certificate(
            &key,
            &Template {
                serial_number: &parameters.serial_number,
                issuer: &subject,
                subject: &subject,
                not_before: parameters.not_before,
                not_after: parameters.not_after,
                public_key: &public_key,
                key_usage: KeyUsage(
                    KeyUsages::DigitalSignature | KeyUsages::KeyEncipherment | KeyUsages::KeyCertSign,
                ),
                ext_key_usage: &[],
                basic_constraints: Some(AUTHORITY),
                subject_key_id: Some(&subject_key_id),
                // Go leaves it out of a self-signed certificate.
                authority_key_id: None,
                dns_names: parameters.dns_names,
                ip_addresses: &[],
            },
        );
        Self { certificate, key, subject, subject_key_id }
    }
}

/// What differs between CAs.
pub(crate) struct SelfSigned<'a> {
    pub(crate) common_name: &'a str,
    pub(crate) serial_number: [u8; 8],
    pub(crate) not_before: Instant,
    pub(crate) not_after: Instant,
    pub(crate) dns_names: &'a [String],
}

/// A serial number as kubeadm draws it: 63 bits, above zero.
pub(crate) fn positive(bytes: [u8; 8]) -> [u8; 8] {
    let number = u64::from_be_bytes(bytes) >> 1;
    number.max(1).to_be_bytes()
}

/// subjectKeyIdentifier as Go computes it from the public key's bits: SHA-1, and from Go 1.25 (Kubernetes 1.35) the first 160
/// bits of SHA-256 ([RFC 7093 section 2](https://www.rfc-editor.org/rfc/rfc7093#section-2)). Observed: 1.36.2 and 1.20.2.
fn key_id(key: &PublicKey, release: Release) -> der::Result<Vec<u8>> {
    let info = public_key_info(key)?;
    let bits = info.subject_public_key.raw_bytes();
    Ok(match release >= Release::minor(35) {
        true => sha256(bits).into_iter().take(20).collect(),
        false => sha1(bits).to_vec(),
    })
}
