use crate::{Algorithm, Decoded, VerificationKey};
use credscope_crypto::{Hash, VerifyError, recovered_rsa_digest, verify, verify_hmac};
use credscope_encoding::encode_url_unpadded;

/// The result of verifying one signature with one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureAnswer {
    /// This key made the signature over this content.
    Verified,
    /// Well formed, but not by this key over this content.
    Mismatch,
    /// These bytes cannot be a signature by this key because of their length or structure.
    Malformed,
    /// `alg` is not for a key of this kind.
    KeyType,
    /// `alg` is `none`, missing, or unknown: nothing was verified.
    Refused,
    /// The key exceeds the supported size.
    KeyTooLarge,
}

/// The cause of a mismatch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MismatchReason {
    /// This key made the signature, over different content.
    ContentChanged,
    /// This key made the signature over this content, with another hash than `alg` specifies.
    OtherHash(Hash),
    /// Another key made the signature, or its bytes were modified.
    AnotherKey,
    /// Unknown: the algorithm does not reveal it.
    Unknown,
}

/// Verifies the signature over the signing input exactly as received (RFC 7515 section 5.2).
#[must_use]
pub fn verify_signature(decoded: &Decoded, key: &VerificationKey) -> SignatureAnswer {
    verify_over(decoded, decoded.signing_input(), key)
}

/// Verifies the signature of a detached token (RFC 7515 appendix F; RFC 7797 section 5.1) over this payload.
#[must_use]
pub fn verify_detached(decoded: &Decoded, payload: &[u8], key: &VerificationKey) -> SignatureAnswer {
    let mut input = decoded.header.span.of(decoded.text().as_bytes()).to_vec();
    input.push(b'.');
    if decoded.parameters.is_unencoded() {
        input.extend_from_slice(payload);
    } else {
        input.extend_from_slice(encode_url_unpadded(payload).as_bytes());
    }
    verify_over(decoded, &input, key)
}

/// Verifies the signature over a signing input from the caller, for instance one that another decoder would
/// have re-encoded.
#[must_use]
pub fn verify_over(decoded: &Decoded, signing_input: &[u8], key: &VerificationKey) -> SignatureAnswer {
    let Some(alg) = &decoded.parameters.alg else { return SignatureAnswer::Refused };
    if matches!(alg, Algorithm::None | Algorithm::Unknown(_)) {
        return SignatureAnswer::Refused;
    }
    if !alg.is_for(key) {
        return SignatureAnswer::KeyType;
    }
    let signature = &decoded.signature.bytes;
    if !decoded.signature.is_whole || signature.is_empty() {
        return SignatureAnswer::Malformed;
    }
    let answer = match (alg, alg.signature_algorithm(), key) {
        (Algorithm::Hs(hash), _, VerificationKey::Symmetric(secret)) => {
            if signature.len() != hash.output_len() {
                return SignatureAnswer::Malformed;
            }
            let is_right = verify_hmac(*hash, secret.bytes(), signing_input, signature);
            return if is_right { SignatureAnswer::Verified } else { SignatureAnswer::Mismatch };
        }
        (_, Some(algorithm), VerificationKey::Public(key)) => {
            verify(key, algorithm, signing_input, signature)
        }
        _ => return SignatureAnswer::KeyType,
    };
    match answer {
        Ok(()) => SignatureAnswer::Verified,
        Err(VerifyError::Mismatch) => SignatureAnswer::Mismatch,
        Err(VerifyError::Malformed) => SignatureAnswer::Malformed,
        Err(VerifyError::KeyType) => SignatureAnswer::KeyType,
        Err(VerifyError::Unsupported) => SignatureAnswer::Refused,
        Err(VerifyError::KeyTooLarge) => SignatureAnswer::KeyTooLarge,
    }
}

/// Determines the cause of a mismatch if the algorithm allows: RSASSA-PKCS1-v1_5 reveals the signed digest.
#[must_use]
pub fn explain_mismatch(decoded: &Decoded, key: &VerificationKey) -> MismatchReason {
    let (Some(Algorithm::Rs(_)), VerificationKey::Public(key)) = (&decoded.parameters.alg, key) else {
        return MismatchReason::Unknown;
    };
    match recovered_rsa_digest(key, &decoded.signature.bytes) {
        None => MismatchReason::AnotherKey,
        Some((hash, digest)) if digest == hash.digest(decoded.signing_input()) => {
            MismatchReason::OtherHash(hash)
        }
        Some(_) => MismatchReason::ContentChanged,
    }
}
