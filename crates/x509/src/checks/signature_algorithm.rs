use crate::{AlgorithmIdentifier, Certificate, Profile, SignatureScheme, key_algorithm_text};
use credscope_crypto::{KeyAlgorithm, PublicKey, SignatureAlgorithm};
use credscope_finding::{Step, args, codes::x509 as codes};

/// Whether the verifier accepts the signature algorithm and the candidate's key at all (Go's
/// `checkSignature`).
pub(crate) fn check_signature_algorithm(
    algorithm: &AlgorithmIdentifier,
    candidate: &Certificate,
    profile: &Profile,
) -> Step {
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

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_crypto::Hash;

    fn check(scheme: SignatureScheme, code: &str) {
        let ca = crate::samples::kubernetes_ca();
        let mut child = ca.clone();
        child.signature_algorithm.scheme = scheme;
        assert_eq!(
            check_signature_algorithm(&child.signature_algorithm, &ca, &Profile::go()).code.text(),
            code,
            "{scheme:?}"
        );
    }

    #[test]
    fn go_s_list_decides() {
        let (accepted, refused) = ("x509.signature.algorithm_accepted", "x509.signature.algorithm_refused");
        let unsupported = "x509.signature.algorithm_unsupported";
        let verifiable = SignatureScheme::Verifiable;
        let pss = |salt_len| verifiable(SignatureAlgorithm::RsaPss { hash: Hash::Sha256, salt_len });
        check(verifiable(SignatureAlgorithm::RsaPkcs1(Hash::Sha256)), accepted);
        check(verifiable(SignatureAlgorithm::EcdsaDer(Hash::Sha512)), accepted);
        check(verifiable(SignatureAlgorithm::Ed25519), accepted);
        check(pss(Some(32)), accepted);
        check(pss(Some(20)), unsupported);
        check(verifiable(SignatureAlgorithm::RsaPkcs1(Hash::Sha1)), refused);
        check(verifiable(SignatureAlgorithm::EcdsaDer(Hash::Sha1)), refused);
        check(SignatureScheme::Obsolete, refused);
        check(verifiable(SignatureAlgorithm::RsaPkcs1(Hash::Sha224)), unsupported);
        check(SignatureScheme::Unknown, unsupported);
    }

    #[test]
    fn short_rsa_keys_verify_nothing() {
        let ca = crate::samples::kubernetes_ca();
        let profile = Profile { minimum_rsa_bits: 4096, ..Profile::go() };
        let step = check_signature_algorithm(&ca.signature_algorithm, &ca, &profile);
        assert_eq!(step.code.text(), "x509.signature.algorithm_refused");
    }
}
