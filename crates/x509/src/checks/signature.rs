use crate::signature::{KeyIdentifiers, key_identifiers};
use crate::{Certificate, SignatureCache, SignatureState};
use credscope_finding::{Step, args, codes::x509 as codes};

/// RFC 5280 section 6.1.3 (a)(1).
///
/// A signature that does not verify was made by another key, or its bytes were modified. An RSA signature
/// shows which; for others the key ids decide: only a key that the certificate identifies by its id is
/// assumed to be the signer.
pub(crate) fn check_signature(child: &Certificate, candidate: &Certificate, cache: &SignatureCache) -> Step {
    let args = args! { issuer: candidate.subject.to_text(), algorithm: child.signature_algorithm.name() };
    let names_this_key =
        child.authority_key_id().is_some() && key_identifiers(child, candidate) == KeyIdentifiers::Match;
    let code = match cache.verify(child, candidate) {
        SignatureState::Valid => return Step::passed(codes::SIGNATURE_VALID, args).at(child.signature_span),
        SignatureState::Altered => codes::SIGNATURE_INVALID,
        // A longer key's signature also looks malformed to a shorter key.
        SignatureState::Invalid | SignatureState::Malformed if names_this_key => codes::SIGNATURE_INVALID,
        SignatureState::Invalid | SignatureState::Malformed | SignatureState::KeyType => {
            codes::SIGNATURE_OTHER_KEY
        }
        SignatureState::NotPossible => {
            let args = args! { algorithm: child.signature_algorithm.name() };
            return Step::failed(codes::ALGORITHM_UNSUPPORTED, args);
        }
    };
    Step::failed(code, args).at(child.signature_span)
}
