use crate::{Certificate, Profile, SignatureScheme, key_algorithm_text};
use credscope_crypto::{KeyAlgorithm, PublicKey, SignatureAlgorithm};
use credscope_finding::{Step, args, codes::x509 as codes};

/// Whether the verifier takes the child's signature algorithm and the candidate's key at all (Go's `checkSignature`).
pub(crate) fn check_signature_algorithm(
    child: &Certificate,
    candidate: &Certificate,
    profile: &Profile,
) -> Step {
    let algorithm = &child.signature_algorithm;
    let unsupported = |name: String| Step::failed(codes::ALGORITHM_UNSUPPORTED, args! { algorithm: name });
    match candidate.spki.key.as_ref().map(PublicKey::algorithm) {
        Ok(KeyAlgorithm::Rsa { bits }) if bits < profile.minimum_rsa_bits => {
            return Step::failed(codes::ALGORITHM_REFUSED, args! { algorithm: format!("RSA {bits}") });
        }
        Ok(key @ KeyAlgorithm::Unsupported { .. }) => return unsupported(key_algorithm_text(&key)),
        Ok(_) | Err(_) => {}
    }
    let is_accepted = match algorithm.scheme {
        SignatureScheme::Unknown => return unsupported(algorithm.name()),
        SignatureScheme::Obsolete => false,
        SignatureScheme::Verifiable(SignatureAlgorithm::RsaPss { hash, salt_len })
            if profile.pss_salt_is_hash_length
                && salt_len.is_some_and(|salt_len| salt_len != hash.output_len()) =>
        {
            return unsupported(algorithm.name());
        }
        SignatureScheme::Verifiable(_) => {
            algorithm.hash().is_none_or(|hash| profile.accepted_hashes.contains(&hash))
        }
    };
    let args = args! { algorithm: algorithm.name() };
    if is_accepted {
        Step::passed(codes::ALGORITHM_ACCEPTED, args)
    } else if algorithm.is_forgeable() {
        Step::failed(codes::ALGORITHM_REFUSED, args)
    } else {
        Step::failed(codes::ALGORITHM_UNSUPPORTED, args)
    }
}
