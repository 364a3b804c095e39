use credscope_crypto::{KeyAlgorithm, PublicKey};
use std::fmt;

/// A verification key: public, or a secret shared with the signer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VerificationKey {
    /// RSA, ECDSA, or Ed25519.
    Public(PublicKey),
    /// HMAC.
    Symmetric(SymmetricKey),
}

/// A shared secret. Its bytes are never shown: neither by `Debug` nor in a fact.
#[derive(Clone, PartialEq, Eq)]
pub struct SymmetricKey(Vec<u8>);

impl SymmetricKey {
    /// A secret of these bytes.
    #[must_use]
    pub const fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// Length in bits.
    #[must_use]
    pub fn bits(&self) -> usize {
        self.0.len() * 8
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for SymmetricKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SymmetricKey({} bits)", self.bits())
    }
}

impl VerificationKey {
    /// Bits of the modulus, the field, or the secret; `None` for a key of an unsupported algorithm.
    #[must_use]
    pub fn bits(&self) -> Option<usize> {
        match self {
            Self::Symmetric(key) => Some(key.bits()),
            Self::Public(key) => match key.algorithm() {
                KeyAlgorithm::Rsa { bits } => Some(bits),
                KeyAlgorithm::Ec(curve) => match curve {
                    credscope_crypto::Curve::P256 => Some(256),
                    credscope_crypto::Curve::P384 => Some(384),
                    credscope_crypto::Curve::P521 => Some(521),
                },
                KeyAlgorithm::Ed25519 => Some(256),
                KeyAlgorithm::Unsupported { .. } => None,
            },
        }
    }

    /// The public key, if it is one.
    #[must_use]
    pub const fn public_key(&self) -> Option<&PublicKey> {
        match self {
            Self::Public(key) => Some(key),
            Self::Symmetric(_) => None,
        }
    }
}

impl From<PublicKey> for VerificationKey {
    fn from(key: PublicKey) -> Self {
        Self::Public(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_not_shown_by_debug() {
        let key = VerificationKey::Symmetric(SymmetricKey::new(b"hunter2hunter2".to_vec()));
        assert_eq!(format!("{key:?}"), "Symmetric(SymmetricKey(112 bits))");
    }
}
