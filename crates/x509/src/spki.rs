use crate::names::name_of;
use credscope_crypto::{KeyAlgorithm, KeyError, PublicKey};
use credscope_finding::Span;

/// SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubjectPublicKeyInfo {
    /// Its span.
    pub span: Span,
    /// Its DER bytes.
    pub der: Vec<u8>,
    /// The key.
    pub key: Result<PublicKey, KeyError>,
    sha256: [u8; 32],
}

impl SubjectPublicKeyInfo {
    /// Decodes the key from its DER bytes.
    #[must_use]
    pub fn new(der: Vec<u8>, span: Span) -> Self {
        let key = PublicKey::from_spki_der(&der);
        let sha256 = key.as_ref().map_or_else(|_| credscope_crypto::sha256(&der), PublicKey::spki_sha256);
        Self { span, der, key, sha256 }
    }

    /// SHA-256 of the key as kubeadm pins it: over the canonical form if the key can be read, else over the
    /// bytes.
    #[must_use]
    pub const fn sha256(&self) -> [u8; 32] {
        self.sha256
    }
}

impl SubjectPublicKeyInfo {
    /// The key id as most CAs compute it: SHA-1 of the key's bits, without algorithm and tag (RFC 5280
    /// section 4.2.1.2, method 1); `None` if there are no bits to read.
    #[must_use]
    pub fn key_id_sha1(&self) -> Option<[u8; 20]> {
        let tree = credscope_asn1::parse(&self.der);
        let (bits, _) = tree.root?.children.get(1)?.bit_string(&self.der)?;
        Some(credscope_crypto::sha1(bits))
    }
}

/// An algorithm and its size to show: `RSA 2048`, `ECDSA P-256`, `Ed25519`, a name or dotted text for others.
#[must_use]
pub fn key_algorithm_text(algorithm: &KeyAlgorithm) -> String {
    match algorithm {
        KeyAlgorithm::Rsa { bits } => format!("RSA {bits}"),
        KeyAlgorithm::Ec(curve) => format!("ECDSA {}", curve.name()),
        KeyAlgorithm::Ed25519 => "Ed25519".to_owned(),
        KeyAlgorithm::Unsupported { oid } => name_of(oid).to_owned(),
    }
}
