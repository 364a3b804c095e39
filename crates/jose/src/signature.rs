use crate::{
    Algorithm, Decoded, Jwk, MismatchReason, SignatureAnswer, VerificationKey, explain_mismatch,
    verify_signature,
};
use credscope_crypto::Hash;
use credscope_finding::codes::jwt;
use credscope_finding::{Step, args};

/// A key that may have made the signature.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// A label for the user.
    pub label: String,
    /// The `kid` that the signer would have written, if known.
    pub kid: Option<String>,
    /// The key.
    pub key: &'a VerificationKey,
}

impl<'a> Candidate<'a> {
    /// The key of a JWK, if it has one.
    #[must_use]
    pub fn from_jwk(jwk: &'a Jwk) -> Option<Self> {
        Some(Self { label: jwk.label(), kid: jwk.kid.clone(), key: jwk.key.as_ref().ok()? })
    }
}

/// The result of verifying a signature with several keys.
#[derive(Clone, Debug)]
pub struct SignatureCheck {
    /// The step with the result.
    pub step: Step,
    /// The position of the key that signed, among the keys given.
    pub signed_by: Option<usize>,
}

/// Returns only the step of [`find_signer`].
#[must_use]
pub fn check_signature(decoded: &Decoded, candidates: &[Candidate<'_>]) -> Step {
    find_signer(decoded, candidates).step
}

/// Verifies the signature with each key and returns a step for the result: verified, no key, wrong key, right
/// key but different content, indistinguishable, malformed, or refused. The step's span is the signature.
#[must_use]
pub fn find_signer(decoded: &Decoded, candidates: &[Candidate<'_>]) -> SignatureCheck {
    let alg = decoded.parameters.alg_or_dash();
    let kid = decoded.parameters.kid_or_dash();
    let unsigned = |step: Step| SignatureCheck { step, signed_by: None };
    let SignatureCheck { step, signed_by } = match &decoded.parameters.alg {
        Some(Algorithm::None) => unsigned(Step::failed(jwt::SIGNATURE_ALG_NONE, args! {})),
        None | Some(Algorithm::Unknown(_)) => {
            unsigned(Step::failed(jwt::SIGNATURE_ALG_REFUSED, args! { alg: alg }))
        }
        Some(_) if !decoded.signature.is_whole || decoded.signature.bytes.is_empty() => {
            unsigned(malformed(decoded))
        }
        Some(_) if candidates.is_empty() => {
            unsigned(Step::inconclusive(jwt::SIGNATURE_NO_KEY, args! { alg: alg, kid: kid }))
        }
        Some(_) => check_candidates(decoded, candidates),
    };
    SignatureCheck { step: step.at(decoded.signature.span), signed_by }
}

fn malformed(decoded: &Decoded) -> Step {
    let length = decoded.signature.bytes.len();
    Step::failed(jwt::SIGNATURE_MALFORMED, args! { alg: decoded.parameters.alg_or_dash(), length: length })
}

fn check_candidates(decoded: &Decoded, candidates: &[Candidate<'_>]) -> SignatureCheck {
    let answers: Vec<(&Candidate<'_>, SignatureAnswer)> =
        candidates.iter().map(|candidate| (candidate, verify_signature(decoded, candidate.key))).collect();
    let signed_by = answers.iter().position(|(_, answer)| *answer == SignatureAnswer::Verified);
    let step = match signed_by.and_then(|position| candidates.get(position)) {
        Some(candidate) => {
            let (alg, kid) = (decoded.parameters.alg_or_dash(), decoded.parameters.kid_or_dash());
            Step::passed(jwt::SIGNATURE_VERIFIED, args! { alg: alg, kid: kid, key: &candidate.label })
        }
        None => explain_refusal(decoded, candidates, &answers),
    };
    SignatureCheck { step, signed_by }
}

/// Why none of the keys verified the signature.
fn explain_refusal(
    decoded: &Decoded,
    candidates: &[Candidate<'_>],
    answers: &[(&Candidate<'_>, SignatureAnswer)],
) -> Step {
    let alg = decoded.parameters.alg_or_dash();
    let kid = decoded.parameters.kid_or_dash();
    let labels = |candidates: &[&Candidate<'_>]| -> Vec<String> {
        candidates.iter().map(|candidate| candidate.label.clone()).collect()
    };
    let tried: Vec<&Candidate<'_>> = answers
        .iter()
        .filter(|(_, answer)| *answer != SignatureAnswer::KeyType)
        .map(|(candidate, _)| *candidate)
        .collect();
    if tried.is_empty() {
        let all: Vec<&Candidate<'_>> = candidates.iter().collect();
        return Step::failed(jwt::SIGNATURE_KEY_TYPE, args! { alg: alg, tried: labels(&all) });
    }
    let named = |candidate: &Candidate<'_>| {
        decoded
            .parameters
            .kid
            .as_ref()
            .is_some_and(|kid| !kid.is_empty() && candidate.kid.as_ref() == Some(kid))
    };
    let mismatches = answers.iter().filter(|(_, answer)| *answer == SignatureAnswer::Mismatch);
    let mut may_be_any = false;
    for (candidate, _) in mismatches {
        match explain_mismatch(decoded, candidate.key) {
            MismatchReason::OtherHash(hash) => {
                let args = args! { alg: alg, hash: hash_name(hash), key: &candidate.label };
                return Step::failed(jwt::SIGNATURE_OTHER_HASH, args);
            }
            MismatchReason::ContentChanged => return invalid(decoded, candidate),
            MismatchReason::AnotherKey => {}
            MismatchReason::Unknown => may_be_any = true,
        }
    }
    if let Some((candidate, answer)) = answers.iter().find(|(candidate, _)| named(candidate)) {
        return match answer {
            SignatureAnswer::Malformed => malformed(decoded),
            _ => invalid(decoded, candidate),
        };
    }
    // An RSA signature is as long as its key: a different length proves that the key is another one.
    let length_is_of_key = matches!(decoded.parameters.alg, Some(Algorithm::Rs(_) | Algorithm::Ps(_)));
    let is_misfit =
        |answer: &SignatureAnswer| matches!(answer, SignatureAnswer::Malformed | SignatureAnswer::KeyType);
    if !length_is_of_key && answers.iter().all(|(_, answer)| is_misfit(answer)) {
        return malformed(decoded);
    }
    let has_kid = decoded.parameters.kid.as_ref().is_some_and(|kid| !kid.is_empty());
    let all_have_other_kids = has_kid && tried.iter().all(|candidate| candidate.kid.is_some());
    if may_be_any && !all_have_other_kids {
        return Step::failed(jwt::SIGNATURE_MISMATCH, args! { alg: alg, tried: labels(&tried) });
    }
    Step::failed(jwt::SIGNATURE_WRONG_KEY, args! { kid: kid, tried: labels(&tried) })
}

fn invalid(decoded: &Decoded, candidate: &Candidate<'_>) -> Step {
    let (alg, kid) = (decoded.parameters.alg_or_dash(), decoded.parameters.kid_or_dash());
    Step::failed(jwt::SIGNATURE_INVALID, args! { alg: alg, kid: kid, key: &candidate.label })
}

const fn hash_name(hash: Hash) -> &'static str {
    match hash {
        Hash::Sha1 => "SHA-1",
        Hash::Sha224 => "SHA-224",
        Hash::Sha256 => "SHA-256",
        Hash::Sha384 => "SHA-384",
        Hash::Sha512 => "SHA-512",
    }
}

#[cfg(test)]
mod tests;
