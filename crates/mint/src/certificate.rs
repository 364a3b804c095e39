//! The certificate that an authority signs, extensions in the order in which Go writes them
//! ([Go `crypto/x509`](https://go.dev/src/crypto/x509/x509.go), `buildCertExtensions`).

use crate::der::{
    bit_string, boolean_true, explicit, implicit, named_bits, null, octet_string, oid, sequence, time,
    unsigned,
};
use crate::pem::certificate_pem;
use credscope_clock::Instant;
use credscope_crypto::{PublicKey, SignatureAlgorithm, SigningKey};
use std::net::IpAddr;

const SHA256_WITH_RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];
const ECDSA_WITH_SHA256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];

const SUBJECT_KEY_ID: u8 = 14;
const KEY_USAGE: u8 = 15;
const SUBJECT_ALT_NAME: u8 = 17;
const BASIC_CONSTRAINTS: u8 = 19;
const AUTHORITY_KEY_ID: u8 = 35;
const EXT_KEY_USAGE: u8 = 37;

/// keyUsage ([RFC 5280 section 4.2.1.3](https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.3)).
pub(crate) mod key_usage {
    pub(crate) const DIGITAL_SIGNATURE: u16 = 1;
    pub(crate) const KEY_ENCIPHERMENT: u16 = 1 << 2;
    pub(crate) const CERT_SIGN: u16 = 1 << 5;
}

/// What a certificate is for, of those that kubeadm signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To authenticate a client.
    ClientAuth,
    /// To authenticate a server.
    ServerAuth,
}

impl Purpose {
    pub(crate) fn oid(self) -> &'static [u8] {
        match self {
            Self::ServerAuth => &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01],
            Self::ClientAuth => &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x02],
        }
    }
}

/// A certificate that was signed here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedCertificate {
    /// Its DER.
    pub der: Vec<u8>,
    /// Its PEM, one block.
    pub pem: String,
    /// The first instant at which it holds; whole seconds.
    pub not_before: Instant,
    /// The last second at which it holds.
    pub not_after: Instant,
}

/// basicConstraints, as they stand in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum BasicConstraints {
    Absent,
    EndEntity,
    Authority,
}

/// What is signed, but for who signs it.
pub(crate) struct Template<'a> {
    /// Unsigned, big endian.
    pub(crate) serial_number: &'a [u8],
    pub(crate) issuer: &'a [u8],
    pub(crate) subject: &'a [u8],
    pub(crate) not_before: Instant,
    pub(crate) not_after: Instant,
    pub(crate) public_key: &'a PublicKey,
    /// Bit n is the RFC's bit n.
    pub(crate) key_usage: u16,
    /// The purposes' OIDs as content bytes.
    pub(crate) ext_key_usage: &'a [&'a [u8]],
    pub(crate) basic_constraints: BasicConstraints,
    pub(crate) subject_key_id: Option<&'a [u8]>,
    pub(crate) authority_key_id: Option<&'a [u8]>,
    pub(crate) dns_names: &'a [String],
    pub(crate) ip_addresses: &'a [IpAddr],
}

/// The AlgorithmIdentifier of a key's signatures.
pub(crate) fn signature_algorithm(key: &SigningKey) -> Vec<u8> {
    match key.signature_algorithm() {
        SignatureAlgorithm::RsaPkcs1(_) => sequence(&[oid(SHA256_WITH_RSA), null()]),
        _ => sequence(&[oid(ECDSA_WITH_SHA256)]),
    }
}

/// What is signed, with algorithm and signature.
pub(crate) fn signed(key: &SigningKey, content: Vec<u8>) -> Vec<u8> {
    let signature = bit_string(&key.sign(&content));
    sequence(&[content, signature_algorithm(key), signature])
}

/// An Extension of the arc id-ce.
fn extension(number: u8, is_critical: bool, content: &[u8]) -> Vec<u8> {
    let mut values = vec![oid(&[0x55, 0x1d, number])];
    if is_critical {
        values.push(boolean_true());
    }
    values.push(octet_string(content));
    sequence(&values)
}

/// subjectAltName of DNS names, then addresses; none without any. DNS names are ASCII: Go refuses to write others.
pub(crate) fn subject_alt_name(
    dns_names: &[String],
    ip_addresses: &[IpAddr],
    is_critical: bool,
) -> Option<Vec<u8>> {
    debug_assert!(dns_names.iter().all(|name| name.is_ascii()), "{dns_names:?}");
    let mut names: Vec<Vec<u8>> = dns_names.iter().map(|name| implicit(2, name.as_bytes())).collect();
    names.extend(ip_addresses.iter().map(|address| match address.to_canonical() {
        IpAddr::V4(address) => implicit(7, &address.octets()),
        IpAddr::V6(address) => implicit(7, &address.octets()),
    }));
    (!names.is_empty()).then(|| extension(SUBJECT_ALT_NAME, is_critical, &sequence(&names)))
}

fn extensions(template: &Template<'_>) -> Vec<Vec<u8>> {
    let mut extensions = Vec::new();
    if template.key_usage != 0 {
        extensions.push(extension(KEY_USAGE, true, &named_bits(template.key_usage)));
    }
    if !template.ext_key_usage.is_empty() {
        let purposes: Vec<Vec<u8>> = template.ext_key_usage.iter().map(|purpose| oid(purpose)).collect();
        extensions.push(extension(EXT_KEY_USAGE, false, &sequence(&purposes)));
    }
    match template.basic_constraints {
        BasicConstraints::Absent => {}
        BasicConstraints::EndEntity => extensions.push(extension(BASIC_CONSTRAINTS, true, &sequence(&[]))),
        BasicConstraints::Authority => {
            extensions.push(extension(BASIC_CONSTRAINTS, true, &sequence(&[boolean_true()])));
        }
    }
    if let Some(id) = template.subject_key_id {
        extensions.push(extension(SUBJECT_KEY_ID, false, &octet_string(id)));
    }
    if let Some(id) = template.authority_key_id {
        extensions.push(extension(AUTHORITY_KEY_ID, false, &sequence(&[implicit(0, id)])));
    }
    // RFC 5280 section 4.2.1.6: critical where the subject is empty.
    let is_nameless = template.subject == sequence(&[]);
    extensions.extend(subject_alt_name(template.dns_names, template.ip_addresses, is_nameless));
    extensions
}

/// Whole seconds: a certificate knows no fraction.
fn whole(instant: Instant) -> Instant {
    Instant::from_unix_seconds(instant.unix_seconds())
}

/// Signs what the template says.
pub(crate) fn sign_certificate(key: &SigningKey, template: &Template<'_>) -> IssuedCertificate {
    let content = sequence(&[
        explicit(0, &unsigned(&[2])),
        unsigned(template.serial_number),
        signature_algorithm(key),
        template.issuer.to_vec(),
        sequence(&[time(template.not_before), time(template.not_after)]),
        template.subject.to_vec(),
        template.public_key.to_spki_der(),
        explicit(3, &sequence(&extensions(template))),
    ]);
    let der = signed(key, content);
    let pem = certificate_pem(&der);
    IssuedCertificate {
        der,
        pem,
        not_before: whole(template.not_before),
        not_after: whole(template.not_after),
    }
}
