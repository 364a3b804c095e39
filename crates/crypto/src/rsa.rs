//! RSA signatures ([RFC 8017 section 8](https://www.rfc-editor.org/rfc/rfc8017#section-8)).

use crate::digest::Hash;
use crate::error::VerifyError;
use crate::key::{Numbers, PublicKey};
use crate::number::bit_length;
use ::rsa::traits::PublicKeyParts;
use ::rsa::{BoxedUint, RsaPublicKey, hazmat};

/// Larger exponents would make verification slow, and no real key has one.
const LARGEST_EXPONENT_BITS: usize = 33;
/// Smaller moduli are factored in minutes and hold no signature of this crate's hashes beyond SHA-1.
const SMALLEST_MODULUS_BITS: usize = 512;

/// How long the salt of an RSASSA-PSS signature is, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaltLength {
    /// Exactly this.
    Exactly(usize),
    /// Any length, as with Go's `PSSSaltLengthAuto`, which go-jose uses.
    Any,
}

/// RSAVP1: the encoded message, as long as the modulus.
fn recover_encoded_message(n: &[u8], e: &[u8], signature: &[u8]) -> Result<Vec<u8>, VerifyError> {
    if bit_length(e) > LARGEST_EXPONENT_BITS {
        return Err(VerifyError::KeyTooLarge);
    }
    if bit_length(n) < SMALLEST_MODULUS_BITS {
        return Err(VerifyError::Unsupported);
    }
    // Numbers of equal length are ordered as their bytes are.
    if signature.len() != n.len() || signature >= n {
        return Err(VerifyError::Malformed);
    }
    // The unchecked constructor relies on an odd modulus, which `PublicKey` guarantees.
    let key =
        RsaPublicKey::new_unchecked(BoxedUint::from_be_slice_vartime(n), BoxedUint::from_be_slice_vartime(e));
    let signature =
        BoxedUint::from_be_slice(signature, key.n_bits_precision()).map_err(|_| VerifyError::Malformed)?;
    let message = hazmat::rsa_encrypt(&key, &signature).map_err(|_| VerifyError::Unsupported)?.to_be_bytes();
    let excess = message.len().saturating_sub(n.len());
    Ok(message.get(excess..).unwrap_or_default().to_vec())
}

/// The DER of `DigestInfo` up to the digest ([RFC 8017 section 9.2, note 1](https://www.rfc-editor.org/rfc/rfc8017#section-9.2)).
fn digest_info_prefix(hash: Hash) -> &'static [u8] {
    match hash {
        Hash::Sha1 => {
            &[0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00, 0x04, 0x14]
        }
        Hash::Sha224 => b"\x30\x2d\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x04\x05\x00\x04\x1c",
        Hash::Sha256 => b"\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20",
        Hash::Sha384 => b"\x30\x41\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x02\x05\x00\x04\x30",
        Hash::Sha512 => b"\x30\x51\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x03\x05\x00\x04\x40",
    }
}

/// EMSA-PKCS1-v1_5 of a digest; `None` when the modulus is too short for it.
fn encode_pkcs1(hash: Hash, digest: &[u8], length: usize) -> Option<Vec<u8>> {
    let info = [digest_info_prefix(hash), digest].concat();
    let padding = length.checked_sub(info.len() + 3).filter(|padding| *padding >= 8)?;
    Some([&[0x00, 0x01], &*vec![0xff; padding], &[0x00], &info].concat())
}

pub(crate) fn verify_pkcs1(
    (n, e): (&[u8], &[u8]),
    hash: Hash,
    message: &[u8],
    signature: &[u8],
) -> Result<(), VerifyError> {
    let encoded = recover_encoded_message(n, e, signature)?;
    // Comparing the whole encoding avoids parsing the padding, where forgeries hide.
    match encode_pkcs1(hash, &hash.digest(message), encoded.len()) {
        Some(expected) if expected == encoded => Ok(()),
        _ => Err(VerifyError::Mismatch),
    }
}

pub(crate) fn verify_pss(
    (n, e): (&[u8], &[u8]),
    (hash, mgf1_hash, salt): (Hash, Hash, SaltLength),
    message: &[u8],
    signature: &[u8],
) -> Result<(), VerifyError> {
    let encoded = recover_encoded_message(n, e, signature)?;
    let bits = bit_length(n) - 1;
    // The encoded message is one byte shorter than a modulus of 8k + 1 bits.
    let (excess, encoded) =
        encoded.split_at_checked(encoded.len() - bits.div_ceil(8)).ok_or(VerifyError::Mismatch)?;
    let is_consistent = excess.iter().all(|byte| *byte == 0)
        && is_pss_consistent(encoded, bits, (hash, mgf1_hash, salt), &hash.digest(message)).unwrap_or(false);
    if is_consistent { Ok(()) } else { Err(VerifyError::Mismatch) }
}

/// EMSA-PSS-VERIFY ([RFC 8017 section 9.1.2](https://www.rfc-editor.org/rfc/rfc8017#section-9.1.2)); none when the
/// encoded message is too short for the hash.
fn is_pss_consistent(
    encoded: &[u8],
    bits: usize,
    (hash, mgf1_hash, salt_length): (Hash, Hash, SaltLength),
    digest: &[u8],
) -> Option<bool> {
    let (masked, rest) = encoded.split_at_checked(encoded.len().checked_sub(hash.output_len() + 1)?)?;
    let (h, trailer) = rest.split_at_checked(hash.output_len())?;
    let mask = mgf1(mgf1_hash, h, masked.len());
    let mut block: Vec<u8> = masked.iter().zip(mask).map(|(byte, mask)| byte ^ mask).collect();
    let unused = 8 * encoded.len() - bits;
    let kept = u8::MAX.checked_shr(u32::try_from(unused).ok()?)?;
    let unused_bits_set = *masked.first()? & !kept != 0;
    *block.first_mut()? &= kept;
    let zeros = block.iter().take_while(|byte| **byte == 0).count();
    let (_, padded) = block.split_at_checked(zeros)?;
    let (separator, salt) = padded.split_first()?;
    let is_salt_length = match salt_length {
        SaltLength::Exactly(length) => salt.len() == length,
        SaltLength::Any => true,
    };
    let expected = hash.digest(&[&[0; 8], digest, salt].concat());
    Some(trailer == [0xbc] && !unused_bits_set && *separator == 1 && is_salt_length && expected == h)
}

/// MGF1 ([RFC 8017 appendix B.2.1](https://www.rfc-editor.org/rfc/rfc8017#appendix-B.2.1)).
fn mgf1(hash: Hash, seed: &[u8], length: usize) -> Vec<u8> {
    let mut mask = Vec::with_capacity(length + hash.output_len());
    let mut counter = 0_u32;
    while mask.len() < length {
        mask.extend(hash.digest(&[seed, &counter.to_be_bytes()].concat()));
        counter += 1;
    }
    mask.truncate(length);
    mask
}

/// The hash and digest inside an RSASSA-PKCS1-v1_5 signature, when raising it with this key gives a well-formed
/// encoding: proof that this key's owner signed, even though the message is not the one that was signed.
pub fn recovered_rsa_digest(key: &PublicKey, signature: &[u8]) -> Option<(Hash, Vec<u8>)> {
    let Numbers::Rsa { n, e } = &key.0 else {
        return None;
    };
    let encoded = recover_encoded_message(n, e, signature).ok()?;
    Hash::ALL.into_iter().find_map(|hash| {
        let digest = encoded.get(encoded.len().checked_sub(hash.output_len())?..)?;
        (encode_pkcs1(hash, digest, encoded.len())? == encoded).then(|| (hash, digest.to_vec()))
    })
}
