//! The errors of reading keys and of verifying signatures.

use std::fmt;

/// Why bytes are not a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// The DER is malformed.
    Der {
        /// Byte offset of the error in the input.
        position: usize,
    },
    /// A private key of another algorithm or curve.
    Algorithm {
        /// Dotted.
        oid: String,
    },
    /// The point does not satisfy the curve's equation.
    PointNotOnCurve,
    /// The point, or a coordinate, has another length or form than the curve's.
    PointLength,
    /// The RSA modulus is zero, one, even, or above 16384 bits.
    RsaModulus,
    /// The RSA exponent is zero, one, even, or above 16384 bits.
    RsaExponent,
    /// An Ed25519 key is 32 bytes.
    KeyLength,
    /// The private scalar is zero or not below the curve's order.
    PrivateScalar,
    /// The embedded public key does not belong to the private numbers.
    PublicHalfMismatch,
    /// The private key is encrypted.
    Encrypted,
}

impl fmt::Display for KeyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "not a key: {self:?}")
    }
}

impl std::error::Error for KeyError {}

impl From<der::Error> for KeyError {
    fn from(error: der::Error) -> Self {
        let position = error.position().and_then(|length| usize::try_from(length).ok());
        Self::Der { position: position.unwrap_or(0) }
    }
}

/// Why a signature did not verify.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerifyError {
    /// The algorithm is not one for this kind of key.
    KeyType,
    /// The bytes cannot be a signature of this key: length, DER, or a number out of range.
    Malformed,
    /// Well formed, but not a signature of this message by this key.
    Mismatch,
    /// The key's algorithm is not implemented, or an RSA modulus has less than 512 bits.
    Unsupported,
    /// The RSA exponent has more than 33 bits.
    KeyTooLarge,
}

impl fmt::Display for VerifyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the signature does not verify: {self:?}")
    }
}

impl std::error::Error for VerifyError {}
