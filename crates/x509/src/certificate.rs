use crate::{AlgorithmIdentifier, Extensions, Name, SubjectPublicKeyInfo};
use credscope_clock::Instant;
use credscope_finding::{Finding, Span};

/// An X.509 certificate as far as it could be read (RFC 5280 section 4.1).
#[derive(Clone, Debug, PartialEq)]
pub struct Certificate {
    /// All bytes, as given.
    pub der: Vec<u8>,
    /// The span of the TBSCertificate: the bytes that are signed.
    pub tbs: Span,
    /// 1, 2 or 3: the encoded value plus one.
    pub version: i64,
    /// The serial number.
    pub serial_number: SerialNumber,
    /// The algorithm in the signed part.
    pub tbs_signature: AlgorithmIdentifier,
    /// The issuer's name.
    pub issuer: Name,
    /// The validity period.
    pub validity: Validity,
    /// The subject's name.
    pub subject: Name,
    /// The subject's key.
    pub spki: SubjectPublicKeyInfo,
    /// issuerUniqueID, of version 2.
    pub issuer_unique_id: Option<UniqueIdentifier>,
    /// subjectUniqueID, of version 2.
    pub subject_unique_id: Option<UniqueIdentifier>,
    /// All extensions.
    pub extensions: Extensions,
    /// The algorithm outside of the signed part.
    pub signature_algorithm: AlgorithmIdentifier,
    /// The signature's bytes.
    pub signature: Vec<u8>,
    /// The span of the signature's bytes.
    pub signature_span: Span,
    /// SHA-256 of the certificate's bytes, without trailing bytes.
    pub fingerprint_sha256: [u8; 32],
    /// SHA-1 of the same bytes, which older tools use as the fingerprint.
    pub fingerprint_sha1: [u8; 20],
    /// The decoder's findings.
    pub problems: Vec<Finding>,
}

/// UniqueIdentifier (RFC 5280 section 4.1.2.8).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UniqueIdentifier {
    /// Its bits; the last byte may have unused ones.
    pub bits: Vec<u8>,
    /// Its span.
    pub span: Span,
}

/// serialNumber (RFC 5280 section 4.1.2.2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SerialNumber {
    /// Two's complement, most significant byte first.
    pub bytes: Vec<u8>,
    /// The span of its bytes.
    pub span: Span,
}

impl SerialNumber {
    /// Decimal digits as kubectl and Go show them; `None` if it is unreasonably long.
    #[must_use]
    pub fn to_decimal(&self) -> Option<String> {
        credscope_asn1::decimal_text(&self.bytes)
    }

    /// Hexadecimal with colons as OpenSSL shows it, without a leading sign byte.
    #[must_use]
    pub fn to_hex(&self) -> String {
        let shown = match self.bytes.as_slice() {
            [0, rest @ ..] if !rest.is_empty() => rest,
            all => all,
        };
        credscope_encoding::encode_hex_colons(shown)
    }

    /// Whether the number is negative.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.bytes.first().is_some_and(|first| first & 0x80 != 0)
    }
}

/// validity (RFC 5280 section 4.1.2.5); an instant that cannot be read is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Validity {
    /// The first instant at which the certificate is valid.
    pub not_before: Option<Instant>,
    /// The last second in which the certificate is valid.
    pub not_after: Option<Instant>,
    /// The span of notBefore.
    pub not_before_span: Span,
    /// The span of notAfter.
    pub not_after_span: Span,
    /// The span of both.
    pub span: Span,
}

impl Certificate {
    /// The bytes that are signed.
    #[must_use]
    pub fn tbs_bytes(&self) -> &[u8] {
        self.tbs.of(&self.der)
    }

    /// Whether issuer and subject are equal, byte for byte; does not imply a self-signature.
    #[must_use]
    pub fn is_self_issued(&self) -> bool {
        self.issuer.raw == self.subject.raw
    }

    /// Whether basicConstraints mark it as a CA.
    #[must_use]
    pub fn is_ca(&self) -> bool {
        self.extensions.basic_constraints.is_some_and(|constraints| constraints.ca)
    }

    /// The issuer's key id, according to the certificate.
    #[must_use]
    pub fn authority_key_id(&self) -> Option<&[u8]> {
        self.extensions.authority_key_identifier.as_ref()?.key_identifier.as_deref()
    }

    /// Its own key id, according to the certificate.
    #[must_use]
    pub fn subject_key_id(&self) -> Option<&[u8]> {
        self.extensions.subject_key_identifier.as_ref().map(|identifier| identifier.key_identifier.as_slice())
    }

    /// kubeadm's pin of the certificate as a CA: `sha256:` and the digest of its public key.
    #[must_use]
    pub fn ca_pin(&self) -> String {
        format!("sha256:{}", credscope_encoding::encode_hex(&self.spki.sha256()))
    }
}
