//! Signature verification.

use crate::digest::Hash;
use crate::error::VerifyError;
use crate::key::{Numbers, PublicKey};
use crate::rsa::SaltLength;
use crate::{ecdsa, ed25519, rsa};

/// How a signature was made, as a certificate or a token says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureAlgorithm {
    /// RSASSA-PKCS1-v1_5.
    RsaPkcs1(Hash),
    /// RSASSA-PSS with MGF1 of the same hash.
    RsaPss {
        /// The hash of message and mask.
        hash: Hash,
        /// Length of the salt in bytes; the hash's output length if none is given.
        salt_len: Option<usize>,
    },
    /// RSASSA-PSS with every parameter free
    /// ([RFC 4055 section 3.1](https://www.rfc-editor.org/rfc/rfc4055#section-3.1)).
    RsaPssWith {
        /// The hash of the message.
        hash: Hash,
        /// The hash of MGF1.
        mgf1_hash: Hash,
        /// The length of the salt.
        salt: SaltLength,
    },
    /// ECDSA, the signature being the DER of r and s.
    EcdsaDer(Hash),
    /// ECDSA, the signature being r ‖ s, each of the field's length.
    EcdsaFixed(Hash),
    /// Ed25519.
    Ed25519,
}

/// Verifies that the signature is one of the message by the key; RSA signatures are as long as the modulus.
pub fn verify(
    key: &PublicKey,
    algorithm: SignatureAlgorithm,
    message: &[u8],
    signature: &[u8],
) -> Result<(), VerifyError> {
    match (&key.0, algorithm) {
        (Numbers::Rsa { n, e }, SignatureAlgorithm::RsaPkcs1(hash)) => {
            rsa::verify_pkcs1((n, e), hash, message, signature)
        }
        (Numbers::Rsa { n, e }, SignatureAlgorithm::RsaPss { hash, salt_len }) => {
            let salt = SaltLength::Exactly(salt_len.unwrap_or(hash.output_len()));
            rsa::verify_pss((n, e), (hash, hash, salt), message, signature)
        }
        (Numbers::Rsa { n, e }, SignatureAlgorithm::RsaPssWith { hash, mgf1_hash, salt }) => {
            rsa::verify_pss((n, e), (hash, mgf1_hash, salt), message, signature)
        }
        (Numbers::Ec { curve, point }, SignatureAlgorithm::EcdsaDer(hash)) => {
            ecdsa::verify_der(*curve, point, &hash.digest(message), signature)
        }
        (Numbers::Ec { curve, point }, SignatureAlgorithm::EcdsaFixed(hash)) => {
            ecdsa::verify_fixed(*curve, point, &hash.digest(message), signature)
        }
        (Numbers::Ed25519(bytes), SignatureAlgorithm::Ed25519) => ed25519::verify(bytes, message, signature),
        (Numbers::Unsupported { .. }, _) => Err(VerifyError::Unsupported),
        _ => Err(VerifyError::KeyType),
    }
}

#[cfg(test)]
mod tests;
