use crate::{Algorithm, Decoded, VerificationKey};
use credscope_crypto::{Hash, VerifyError, recovered_rsa_digest, verify, verify_hmac};
use credscope_encoding::encode_url_unpadded;

/// What came of verifying one signature with one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureAnswer {
    /// The signature is this key's over this content.
    Verified,
    /// Well formed, and not this key's over this content.
    Mismatch,
    /// These bytes cannot be a signature by this key: their length, or their structure.
    Malformed,
    /// `alg` is not for a key of this kind.
    KeyType,
    /// `alg` is `none`, missing, or unknown: nothing was verified.
    Refused,
    /// The key is larger than is computed with here.
    KeyTooLarge,
}

/// What tells a mismatch apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MismatchReason {
    /// This key made the signature, over other content.
    ContentChanged,
    /// This key made the signature over this very content, with another hash than `alg` says.
    OtherHash(Hash),
    /// Another key made the signature, or its bytes were changed.
    AnotherKey,
    /// The algorithm leaves no way to tell.
    Unknown,
}

/// Verifies the signature over the signing input exactly as it was received (RFC 7515 section 5.2).
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

/// Verifies the signature over a signing input that the caller made: what another reader would have encoded again.
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

/// Says more about a mismatch, where the algorithm allows: RSASSA-PKCS1-v1_5 gives the signed digest back.
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
