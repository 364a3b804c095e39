use crate::Certificate;
use crate::signature::{KeyIdentifiers, key_identifiers};
use credscope_encoding::encode_hex_colons;
use credscope_finding::{Outcome, Step, args, codes::x509 as codes};

/// RFC 5280 section 4.2.1.1: key ids help to choose a candidate but never exclude one, so no result is a
/// failure.
pub(crate) fn check_key_identifier(child: &Certificate, candidate: &Certificate) -> Step {
    let (wanted, given) = (child.authority_key_id(), candidate.subject_key_id());
    match (key_identifiers(child, candidate), wanted, given) {
        (KeyIdentifiers::Match, Some(key_id), _) => {
            Step::passed(codes::KEY_IDENTIFIER_MATCHES, args! { key_id: encode_hex_colons(key_id) })
        }
        (KeyIdentifiers::Differ, Some(wanted), Some(given)) => {
            let args =
                args! { wanted_key_id: encode_hex_colons(wanted), given_key_id: encode_hex_colons(given) };
            Step::new(codes::KEY_IDENTIFIER_DIFFERS, Outcome::NotApplicable, args)
        }
        _ => Step::new(codes::KEY_IDENTIFIER_ABSENT, Outcome::NotApplicable, args! {}),
    }
}
