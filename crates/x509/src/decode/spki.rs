use super::fields::{CertificateReader, Fields, nowhere};
use crate::SubjectPublicKeyInfo;
use crate::spki::key_algorithm_text;
use credscope_asn1::DerNode;
use credscope_crypto::{KeyAlgorithm, PublicKey};
use credscope_finding::{Finding, args, codes::x509 as codes};

/// NIST SP 800-131A rev. 2 section 3: RSA keys below this are disallowed for signatures.
const MINIMUM_RSA_BITS: usize = 2048;

/// Takes a SubjectPublicKeyInfo from `fields`, with findings about the key.
pub(super) fn take(
    reader: &mut CertificateReader<'_>,
    fields: &mut Fields<'_>,
    within: &DerNode,
) -> SubjectPublicKeyInfo {
    let Some(node) = fields.take(DerNode::is_sequence) else {
        reader.missing("subjectPublicKeyInfo", within);
        return SubjectPublicKeyInfo::new(Vec::new(), nowhere(within));
    };
    let spki = SubjectPublicKeyInfo::new(reader.raw(node), node.span());
    let problem = match spki.key.as_ref().map(PublicKey::algorithm) {
        Err(_) => Some(Finding::new(codes::KEY_UNREADABLE, args! {})),
        Ok(KeyAlgorithm::Rsa { bits }) if bits < MINIMUM_RSA_BITS => {
            Some(Finding::new(codes::KEY_TOO_WEAK, args! { bits: bits, minimum: MINIMUM_RSA_BITS }))
        }
        Ok(algorithm @ KeyAlgorithm::Unsupported { .. }) => {
            Some(Finding::new(codes::KEY_UNSUPPORTED, args! { algorithm: key_algorithm_text(&algorithm) }))
        }
        Ok(_) => None,
    };
    reader.problems.extend(problem.map(|problem| problem.at(node.span())));
    spki
}
