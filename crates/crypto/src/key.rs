//! Public keys.

use crate::ec::{Curve, decode_point};
use crate::{ed25519, sha256, spki};
use std::fmt;

/// The largest RSA modulus, in bits: work grows with its cube.
const LARGEST_MODULUS: usize = 16_384;

/// What kind of key it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyAlgorithm {
    /// RSA.
    Rsa {
        /// The length of the modulus in bits.
        bits: usize,
    },
    /// Elliptic curve, for ECDSA.
    Ec(Curve),
    /// Ed25519.
    Ed25519,
    /// Another algorithm or curve: the key is kept but verifies nothing.
    Unsupported {
        /// Dotted; the curve's OID for a named curve, else the algorithm's.
        oid: String,
    },
}

/// A public key, equal to another if algorithm and numbers are equal, however they were encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey(pub(crate) Numbers);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// Big endian without leading zeros; n is odd, e is odd and above 1.
    Rsa { n: Vec<u8>, e: Vec<u8> },
    /// `x ‖ y`, on the curve.
    Ec { curve: Curve, point: Vec<u8> },
    /// A point on the curve.
    Ed25519([u8; 32]),
    /// The SubjectPublicKeyInfo as it was.
    Unsupported { oid: String, spki: Vec<u8> },
}

/// Why bytes are not a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// They are not the DER of one.
    Der {
        /// Byte offset in the input at which that shows.
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
    /// The public half beside the private numbers is not theirs.
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

/// The number without leading zeros; zero is no bytes at all.
pub(crate) fn trim_zeros(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    number.get(zeros..).unwrap_or_default()
}

/// The length in bits of a number without leading zeros.
pub(crate) fn bit_length(number: &[u8]) -> usize {
    number.first().map_or(0, |first| number.len() * 8 - first.leading_zeros() as usize)
}

/// Whether the number, without leading zeros, is odd, above one, and of 16384 bits at most.
fn is_plausible(number: &[u8]) -> bool {
    number.last().is_some_and(|last| last & 1 == 1) && number != [1] && bit_length(number) <= LARGEST_MODULUS
}

impl PublicKey {
    /// The key of a `SubjectPublicKeyInfo`
    /// ([RFC 5280 section 4.1](https://www.rfc-editor.org/rfc/rfc5280#section-4.1)): RSA (also with the algorithm
    /// id-RSASSA-PSS), EC on a named curve (points compressed or not), Ed25519; others are kept as
    /// [`KeyAlgorithm::Unsupported`], damaged ones are an error.
    pub fn from_spki_der(der: &[u8]) -> Result<Self, KeyError> {
        spki::decode_spki(der)
    }

    /// The key of an `RSAPublicKey` ([RFC 8017 appendix A.1.1](https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.1)).
    pub fn from_pkcs1_der(der: &[u8]) -> Result<Self, KeyError> {
        spki::decode_pkcs1(der, 0)
    }

    /// The RSA key of a modulus and a public exponent, big endian; leading zeros are ignored.
    pub fn from_rsa_numbers(n: &[u8], e: &[u8]) -> Result<Self, KeyError> {
        let (n, e) = (trim_zeros(n), trim_zeros(e));
        if !is_plausible(n) {
            return Err(KeyError::RsaModulus);
        }
        if !is_plausible(e) {
            return Err(KeyError::RsaExponent);
        }
        Ok(Self(Numbers::Rsa { n: n.to_vec(), e: e.to_vec() }))
    }

    /// The EC key of two coordinates, each of the length of the curve's field; the point must be on the curve.
    pub fn from_ec_coordinates(curve: Curve, x: &[u8], y: &[u8]) -> Result<Self, KeyError> {
        if x.len() != curve.field_len() || y.len() != curve.field_len() {
            return Err(KeyError::PointLength);
        }
        Self::from_sec1_point(curve, &[&[0x04], x, y].concat())
    }

    /// The EC key of a SEC 1 point, compressed or not.
    pub(crate) fn from_sec1_point(curve: Curve, sec1: &[u8]) -> Result<Self, KeyError> {
        Ok(Self(Numbers::Ec { curve, point: decode_point(curve, sec1)? }))
    }

    /// The Ed25519 key of 32 bytes.
    pub fn from_ed25519(x: &[u8]) -> Result<Self, KeyError> {
        Ok(Self(Numbers::Ed25519(ed25519::decode_point(x)?)))
    }

    /// What kind of key it is.
    pub fn algorithm(&self) -> KeyAlgorithm {
        match &self.0 {
            Numbers::Rsa { n, .. } => KeyAlgorithm::Rsa { bits: bit_length(n) },
            Numbers::Ec { curve, .. } => KeyAlgorithm::Ec(*curve),
            Numbers::Ed25519(_) => KeyAlgorithm::Ed25519,
            Numbers::Unsupported { oid, .. } => KeyAlgorithm::Unsupported { oid: oid.clone() },
        }
    }

    /// The canonical PKIX `SubjectPublicKeyInfo`, as Go's `x509.MarshalPKIXPublicKey` writes it: NULL parameters for RSA,
    /// points uncompressed; an unsupported key as it came.
    pub fn to_spki_der(&self) -> Vec<u8> {
        spki::encode_spki(&self.0)
    }

    /// SHA-256 over [`Self::to_spki_der`]: the Kubernetes `kid` and the CA pin are made of it.
    pub fn spki_sha256(&self) -> [u8; 32] {
        sha256(&self.to_spki_der())
    }

    /// Modulus and public exponent of an RSA key, big endian without leading zeros.
    pub fn rsa_numbers(&self) -> Option<(Vec<u8>, Vec<u8>)> {
        match &self.0 {
            Numbers::Rsa { n, e } => Some((n.clone(), e.clone())),
            _ => None,
        }
    }

    /// Curve and coordinates of an EC key, each of the length of the curve's field.
    pub fn ec_coordinates(&self) -> Option<(Curve, Vec<u8>, Vec<u8>)> {
        match &self.0 {
            Numbers::Ec { curve, point } => {
                let (x, y) = point.split_at_checked(curve.field_len())?;
                Some((*curve, x.to_vec(), y.to_vec()))
            }
            _ => None,
        }
    }

    /// The 32 bytes of an Ed25519 key.
    pub fn ed25519_bytes(&self) -> Option<[u8; 32]> {
        match &self.0 {
            Numbers::Ed25519(bytes) => Some(*bytes),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
