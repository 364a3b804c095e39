//! Elliptic curves P-256, P-384, P-521
//! ([NIST SP 800-186](https://csrc.nist.gov/pubs/sp/800/186/final)) and their points
//! ([SEC 1 section 2.3](https://www.secg.org/sec1-v2.pdf)).

use crate::error::KeyError;
use crate::number::trim_zeros;
use der::asn1::ObjectIdentifier;

/// A named curve that this crate verifies with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curve {
    /// P-256 (secp256r1, prime256v1).
    P256,
    /// P-384 (secp384r1).
    P384,
    /// P-521 (secp521r1).
    P521,
}

impl Curve {
    /// Every curve, smallest first.
    pub const ALL: [Self; 3] = [Self::P256, Self::P384, Self::P521];

    /// The length of a coordinate, and of a scalar, in bytes.
    pub fn field_len(self) -> usize {
        match self {
            Self::P256 => 32,
            Self::P384 => 48,
            Self::P521 => 66,
        }
    }

    /// The name that FIPS 186 and JOSE use, as `P-256`.
    pub fn name(self) -> &'static str {
        match self {
            Self::P256 => "P-256",
            Self::P384 => "P-384",
            Self::P521 => "P-521",
        }
    }

    /// The curve of a name as `P-256`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|curve| curve.name() == name)
    }

    pub(crate) fn oid(self) -> ObjectIdentifier {
        match self {
            Self::P256 => const { ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7") },
            Self::P384 => const { ObjectIdentifier::new_unwrap("1.3.132.0.34") },
            Self::P521 => const { ObjectIdentifier::new_unwrap("1.3.132.0.35") },
        }
    }

    pub(crate) fn from_oid(oid: ObjectIdentifier) -> Option<Self> {
        Self::ALL.into_iter().find(|curve| curve.oid() == oid)
    }
}

/// The operations of one curve's crate; points are `x ‖ y`, each of the field's length.
macro_rules! operations {
    ($module:ident, $curve:ident) => {
        pub(crate) mod $module {
            use ::$curve::ecdsa::signature::hazmat::PrehashVerifier;
            use ::$curve::ecdsa::{Signature, VerifyingKey};

            fn coordinates(key: &::$curve::PublicKey) -> Vec<u8> {
                let point = ::$curve::Sec1Point::from(key);
                point.as_bytes().iter().skip(1).copied().collect()
            }

            pub(crate) fn decode_point(sec1: &[u8]) -> Option<Vec<u8>> {
                ::$curve::PublicKey::from_sec1_bytes(sec1).ok().map(|key| coordinates(&key))
            }

            pub(crate) fn multiply_base(scalar: &[u8]) -> Option<Vec<u8>> {
                ::$curve::SecretKey::from_slice(scalar).ok().map(|key| coordinates(&key.public_key()))
            }

            /// Whether r ‖ s is a signature of the digest; `None` when r or s is out of range.
            pub(crate) fn verify(sec1: &[u8], digest: &[u8], signature: &[u8]) -> Option<bool> {
                let signature = Signature::from_slice(signature).ok()?;
                let is_signer = |key: VerifyingKey| key.verify_prehash(digest, &signature).is_ok();
                Some(VerifyingKey::from_sec1_bytes(sec1).is_ok_and(is_signer))
            }
        }
    };
}

operations!(p256_operations, p256);
operations!(p384_operations, p384);
operations!(p521_operations, p521);

/// The coordinates `x ‖ y` of a SEC 1 point, compressed or not.
pub(crate) fn decode_point(curve: Curve, sec1: &[u8]) -> Result<Vec<u8>, KeyError> {
    let length = match sec1.first() {
        Some(0x02 | 0x03) => 1 + curve.field_len(),
        Some(0x04) => 1 + 2 * curve.field_len(),
        // The point at infinity, the hybrid forms, and anything that is not a point.
        _ => return Err(KeyError::PointLength),
    };
    if sec1.len() != length {
        return Err(KeyError::PointLength);
    }
    let point = match curve {
        Curve::P256 => p256_operations::decode_point(sec1),
        Curve::P384 => p384_operations::decode_point(sec1),
        Curve::P521 => p521_operations::decode_point(sec1),
    };
    point.ok_or(KeyError::PointNotOnCurve)
}

/// The coordinates `x ‖ y` of the public point of a private scalar; leading zeros are ignored, as in Go.
pub(crate) fn multiply_base(curve: Curve, scalar: &[u8]) -> Result<Vec<u8>, KeyError> {
    let significant = trim_zeros(scalar);
    let missing = curve.field_len().checked_sub(significant.len()).ok_or(KeyError::PrivateScalar)?;
    let padded = [&vec![0; missing], significant].concat();
    let point = match curve {
        Curve::P256 => p256_operations::multiply_base(&padded),
        Curve::P384 => p384_operations::multiply_base(&padded),
        Curve::P521 => p521_operations::multiply_base(&padded),
    };
    point.ok_or(KeyError::PrivateScalar)
}
