//! Ed25519 ([RFC 8032 section 5.1](https://www.rfc-editor.org/rfc/rfc8032#section-5.1)), cofactorless as in Go's
//! `crypto/ed25519`.

use crate::error::{KeyError, VerifyError};
use ed25519_dalek::{Signature, SigningKey, Verifier, VerifyingKey};

/// The order of the base point, little endian.
const ORDER: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

pub(crate) fn decode_point(bytes: &[u8]) -> Result<[u8; 32], KeyError> {
    let bytes: [u8; 32] = bytes.try_into().map_err(|_| KeyError::KeyLength)?;
    match VerifyingKey::from_bytes(&bytes) {
        Ok(_) => Ok(bytes),
        Err(_) => Err(KeyError::PointNotOnCurve),
    }
}

pub(crate) fn public_key_of_seed(seed: &[u8]) -> Result<[u8; 32], KeyError> {
    let seed: &[u8; 32] = seed.try_into().map_err(|_| KeyError::KeyLength)?;
    Ok(SigningKey::from_bytes(seed).verifying_key().to_bytes())
}

pub(crate) fn verify(key: &[u8; 32], message: &[u8], signature: &[u8]) -> Result<(), VerifyError> {
    let signature: &[u8; 64] = signature.try_into().map_err(|_| VerifyError::Malformed)?;
    let (_, s) = signature.split_at(32);
    if s.iter().rev().cmp(ORDER.iter().rev()).is_ge() {
        return Err(VerifyError::Malformed);
    }
    let key = VerifyingKey::from_bytes(key).map_err(|_| VerifyError::Mismatch)?;
    key.verify(message, &Signature::from_bytes(signature)).map_err(|_| VerifyError::Mismatch)
}
