//! Public keys.

use crate::ec::{Curve, decode_point};
use crate::ed25519;
use crate::error::KeyError;
use crate::number::{bit_length, trim_zeros};

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
    /// The SubjectPublicKeyInfo as it was read.
    Unsupported { oid: String, spki: Vec<u8> },
}

/// Whether the number, without leading zeros, is odd, above one, and of 16384 bits at most.
fn is_plausible(number: &[u8]) -> bool {
    number.last().is_some_and(|last| last & 1 == 1) && number != [1] && bit_length(number) <= LARGEST_MODULUS
}

impl PublicKey {
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
