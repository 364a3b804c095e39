use crate::names::name_of;
use credscope_crypto::{Hash, SignatureAlgorithm};
use credscope_finding::Span;

/// AlgorithmIdentifier of a signature (RFC 5280 section 4.1.1.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlgorithmIdentifier {
    /// The algorithm, dotted; empty if it cannot be read.
    pub oid: String,
    /// The algorithm it identifies.
    pub scheme: SignatureScheme,
    /// Its DER bytes.
    pub raw: Vec<u8>,
    /// Its span.
    pub span: Span,
}

/// A signature algorithm, as far as this crate knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureScheme {
    /// An algorithm that this crate can verify.
    Verifiable(SignatureAlgorithm),
    /// MD2 or MD5 with RSA, SHA-1 with DSA: forgeable, recognised only by name.
    Obsolete,
    /// An algorithm that this crate does not know.
    Unknown,
}

impl AlgorithmIdentifier {
    /// The RFC's name, or the dotted text; RSASSA-PSS with its digest.
    #[must_use]
    pub fn name(&self) -> String {
        match self.scheme {
            SignatureScheme::Verifiable(SignatureAlgorithm::RsaPss { hash, salt_len }) => match salt_len {
                Some(salt_len) if salt_len != hash.output_len() => {
                    format!("RSASSA-PSS {} salt {salt_len}", hash_name(hash))
                }
                _ => format!("RSASSA-PSS {}", hash_name(hash)),
            },
            _ if self.oid.is_empty() => "?".to_owned(),
            _ => name_of(&self.oid).to_owned(),
        }
    }

    /// The digest that is signed, if any.
    #[must_use]
    pub const fn hash(&self) -> Option<Hash> {
        match self.scheme {
            SignatureScheme::Verifiable(
                SignatureAlgorithm::RsaPkcs1(hash)
                | SignatureAlgorithm::RsaPss { hash, .. }
                | SignatureAlgorithm::EcdsaDer(hash)
                | SignatureAlgorithm::EcdsaFixed(hash),
            ) => Some(hash),
            _ => None,
        }
    }

    /// Whether its digest can be forged: MD2, MD5, SHA-1.
    #[must_use]
    pub fn is_forgeable(&self) -> bool {
        self.scheme == SignatureScheme::Obsolete || self.hash() == Some(Hash::Sha1)
    }
}

/// The name of a digest as FIPS 180-4 spells it.
pub(crate) const fn hash_name(hash: Hash) -> &'static str {
    match hash {
        Hash::Sha1 => "SHA-1",
        Hash::Sha224 => "SHA-224",
        Hash::Sha256 => "SHA-256",
        Hash::Sha384 => "SHA-384",
        Hash::Sha512 => "SHA-512",
    }
}
