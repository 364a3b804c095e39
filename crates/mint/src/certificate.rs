//! Certificates, with their extensions in the order of Go's `buildCertExtensions`
//! ([Go `crypto/x509`](https://go.dev/src/crypto/x509/x509.go)).

use crate::name::SubjectName;
use crate::pem::certificate_pem;
use crate::time::time;
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5280::{ID_KP_CLIENT_AUTH, ID_KP_SERVER_AUTH};
use const_oid::db::rfc5912::{ECDSA_WITH_SHA_256, SHA_256_WITH_RSA_ENCRYPTION};
use credscope_clock::Instant;
use credscope_crypto::{PublicKey, SignatureAlgorithm, SigningKey};
use der::asn1::{Any, BitString, Ia5String, OctetString};
use der::{Decode, Encode, Sequence};
use std::net::IpAddr;
use x509_cert::certificate::Version;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, KeyUsage, SubjectAltName,
    SubjectKeyIdentifier,
};
use x509_cert::ext::{Extension, Extensions, ToExtension};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

/// The extended key usages of kubeadm's certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeafPurpose {
    /// To authenticate a client.
    ClientAuth,
    /// To authenticate a server.
    ServerAuth,
}

impl LeafPurpose {
    pub(crate) fn oid(self) -> ObjectIdentifier {
        match self {
            Self::ServerAuth => ID_KP_SERVER_AUTH,
            Self::ClientAuth => ID_KP_CLIENT_AUTH,
        }
    }
}

/// A certificate that this crate signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedCertificate {
    /// Its DER.
    pub der: Vec<u8>,
    /// Its PEM, one block.
    pub pem: String,
    /// The first second at which it is valid.
    pub not_before: Instant,
    /// The last second at which it is valid.
    pub not_after: Instant,
}

/// The contents of a certificate, except for the signer's key.
pub(crate) struct Template<'a> {
    /// Unsigned, big endian.
    pub(crate) serial_number: &'a [u8],
    pub(crate) issuer: &'a SubjectName,
    pub(crate) subject: &'a SubjectName,
    pub(crate) not_before: Instant,
    pub(crate) not_after: Instant,
    pub(crate) public_key: &'a PublicKey,
    /// Left out when empty.
    pub(crate) key_usage: KeyUsage,
    /// Left out when empty.
    pub(crate) ext_key_usage: &'a [ObjectIdentifier],
    pub(crate) basic_constraints: Option<BasicConstraints>,
    pub(crate) subject_key_id: Option<&'a [u8]>,
    pub(crate) authority_key_id: Option<&'a [u8]>,
    pub(crate) dns_names: &'a [String],
    pub(crate) ip_addresses: &'a [IpAddr],
}

/// basicConstraints of a certificate that is not a CA: an empty sequence.
pub(crate) const END_ENTITY: BasicConstraints = BasicConstraints { ca: false, path_len_constraint: None };
/// basicConstraints of a CA without a path length.
pub(crate) const AUTHORITY: BasicConstraints = BasicConstraints { ca: true, path_len_constraint: None };

/// `TBSCertificate`. We do not use x509-cert's because only its builder can make one, and its times begin in 1970.
#[derive(Sequence)]
struct TbsCertificate {
    #[asn1(context_specific = "0", default = "Default::default")]
    version: Version,
    serial_number: SerialNumber,
    signature: AlgorithmIdentifierOwned,
    issuer: Name,
    validity: Validity,
    subject: Name,
    subject_public_key_info: SubjectPublicKeyInfoOwned,
    #[asn1(context_specific = "3")]
    extensions: Extensions,
}

#[derive(Sequence)]
struct Validity {
    not_before: Any,
    not_after: Any,
}

#[derive(Sequence)]
struct Certificate {
    tbs_certificate: TbsCertificate,
    signature_algorithm: AlgorithmIdentifierOwned,
    signature: BitString,
}

/// Unwraps encoded DER. Encoding fails for a DNS name that is not ASCII, which callers exclude, and for lengths above
/// 256 MiB, which do not occur.
pub(crate) fn written(der: der::Result<Vec<u8>>) -> Vec<u8> {
    debug_assert!(der.is_ok(), "{der:?}");
    der.unwrap_or_default()
}

/// The AlgorithmIdentifier of a key's signatures.
pub(crate) fn signature_algorithm(key: &SigningKey) -> AlgorithmIdentifierOwned {
    match key.signature_algorithm() {
        SignatureAlgorithm::RsaPkcs1(_) => {
            AlgorithmIdentifierOwned { oid: SHA_256_WITH_RSA_ENCRYPTION, parameters: Some(Any::null()) }
        }
        _ => AlgorithmIdentifierOwned { oid: ECDSA_WITH_SHA_256, parameters: None },
    }
}

/// The signature of a value's DER.
pub(crate) fn sign(key: &SigningKey, value: &impl Encode) -> der::Result<BitString> {
    BitString::from_bytes(&key.sign(&value.to_der()?))
}

/// The SubjectPublicKeyInfo of a key.
pub(crate) fn public_key_info(key: &PublicKey) -> der::Result<SubjectPublicKeyInfoOwned> {
    SubjectPublicKeyInfoOwned::from_der(&key.to_spki_der())
}

/// subjectAltName: DNS names first, then addresses; `None` if there are neither. Like Go, this refuses DNS names that are
/// not ASCII.
pub(crate) fn subject_alt_name(
    subject: &Name,
    dns_names: &[String],
    ip_addresses: &[IpAddr],
) -> der::Result<Option<Extension>> {
    let mut names = Vec::new();
    for name in dns_names {
        names.push(GeneralName::DnsName(Ia5String::new(name)?));
    }
    names.extend(ip_addresses.iter().map(|address| GeneralName::from(address.to_canonical())));
    if names.is_empty() {
        return Ok(None);
    }
    // RFC 5280 section 4.2.1.6: critical where the subject is empty.
    SubjectAltName(names).to_extension(subject, &[]).map(Some)
}

fn extensions(template: &Template<'_>, subject: &Name) -> der::Result<Extensions> {
    let mut extensions = Vec::new();
    if !template.key_usage.0.is_empty() {
        extensions.push(template.key_usage.to_extension(subject, &[])?);
    }
    if !template.ext_key_usage.is_empty() {
        let purposes = ExtendedKeyUsage(template.ext_key_usage.to_vec());
        extensions.push(purposes.to_extension(subject, &[])?);
    }
    if let Some(constraints) = &template.basic_constraints {
        extensions.push(constraints.to_extension(subject, &[])?);
    }
    if let Some(id) = template.subject_key_id {
        extensions.push(SubjectKeyIdentifier(OctetString::new(id)?).to_extension(subject, &[])?);
    }
    if let Some(id) = template.authority_key_id {
        let id = AuthorityKeyIdentifier { key_identifier: Some(OctetString::new(id)?), ..Default::default() };
        extensions.push(id.to_extension(subject, &[])?);
    }
    extensions.extend(subject_alt_name(subject, template.dns_names, template.ip_addresses)?);
    Ok(extensions)
}

fn encode_certificate(key: &SigningKey, template: &Template<'_>) -> der::Result<Vec<u8>> {
    let subject = template.subject.to_name()?;
    let tbs_certificate = TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(template.serial_number)?,
        signature: signature_algorithm(key),
        issuer: template.issuer.to_name()?,
        validity: Validity { not_before: time(template.not_before)?, not_after: time(template.not_after)? },
        extensions: extensions(template, &subject)?,
        subject,
        subject_public_key_info: public_key_info(template.public_key)?,
    };
    let signature = sign(key, &tbs_certificate)?;
    Certificate { tbs_certificate, signature_algorithm: signature_algorithm(key), signature }.to_der()
}

/// Drops the fraction of a second, which a certificate cannot express.
fn whole(instant: Instant) -> Instant {
    Instant::from_unix_seconds(instant.unix_seconds())
}

/// Signs a certificate.
pub(crate) fn sign_certificate(key: &SigningKey, template: &Template<'_>) -> IssuedCertificate {
    let der = written(encode_certificate(key, template));
    let pem = certificate_pem(&der);
    IssuedCertificate {
        der,
        pem,
        not_before: whole(template.not_before),
        not_after: whole(template.not_after),
    }
}
