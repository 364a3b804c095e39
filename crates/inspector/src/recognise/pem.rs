//! PEM blocks by their labels.

use super::binary::{
    key_error_word, put_certificate, put_der, put_private_key, put_request, put_revocation_list,
};
use crate::report::ItemKind;
use crate::shelf::{Content, Place, Shelf};
use crate::shelf_id::ShelfId;
use credscope_crypto::{
    PublicKey, public_half_of_pkcs1, public_half_of_pkcs8, public_half_of_private_der, public_half_of_sec1,
};
use credscope_encoding::{PemBlock, PemNote, decode_standard};
use credscope_finding::{Args, Code, Finding, args, codes::input, codes::key};

/// Adds a block to the shelf; a damaged one too, with the problem and its place.
pub(super) fn put_block(shelf: &mut Shelf, place: &Place, text: &str, block: &PemBlock) {
    let label = block.label.as_str();
    let index = match &block.contents {
        Ok(der) => put_contents(shelf, place, label, &block.headers, der),
        Err(error) => {
            // The part before the damage is still read.
            let before = text.get(block.body.start..error.position.clamp(block.body.start, block.body.end));
            let der = decode_prefix(before.unwrap_or_default());
            let index = put_contents(shelf, place, label, &block.headers, &der).or_else(|| {
                let (kind, content) = damaged(label);
                shelf.put(kind, place, Vec::new(), content)
            });
            let args = args! { label: label, position: error.position };
            shelf.tell(index, Finding::new(input::PEM_DAMAGED, args));
            index
        }
    };
    let Some(index) = index else { return };
    if let Some(entry) = shelf.get_mut(index) {
        entry.pem_label = Some(label.to_owned());
    }
    for note in &block.notes {
        let (code, args): (Code, Args) = match note {
            PemNote::Indented => (input::PEM_INDENTED, args! { label: label }),
            PemNote::MissingEnd => (input::PEM_NO_END, args! { label: label }),
            PemNote::LabelMismatch { end } => (input::PEM_LABEL_MISMATCH, args! { label: label, end: end }),
            PemNote::EscapedNewlines | PemNote::OneLine => (input::PEM_ONE_LINE, args! { label: label }),
            PemNote::Headers => continue,
        };
        shelf.tell(Some(index), Finding::new(code, args));
    }
}

/// The bytes of all complete groups of four characters; characters that are not base64 are skipped.
pub(super) fn decode_prefix(text: &str) -> Vec<u8> {
    let mut characters: Vec<u8> =
        text.bytes().filter(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')).collect();
    characters.truncate(characters.len() / 4 * 4);
    decode_standard(&characters).unwrap_or_default()
}

/// The intended kind of a block with this label, if its contents cannot be read.
fn damaged(label: &str) -> (ItemKind, Content) {
    if label.ends_with("PRIVATE KEY") {
        (ItemKind::PrivateKey, Content::PrivateKey(None))
    } else if label.ends_with("PUBLIC KEY") {
        (ItemKind::PublicKey, Content::PublicKey(None))
    } else {
        (ItemKind::Unrecognised, Content::Unrecognised("pem"))
    }
}

fn put_contents(
    shelf: &mut Shelf,
    place: &Place,
    label: &str,
    headers: &[(String, String)],
    der: &[u8],
) -> Option<ShelfId> {
    let is_encrypted = headers.iter().any(|(name, value)| name == "Proc-Type" && value.contains("ENCRYPTED"));
    let index = match label {
        "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => put_certificate(shelf, place, der),
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => put_request(shelf, place, der),
        "X509 CRL" => put_revocation_list(shelf, place, der),
        "PUBLIC KEY" => put_public_key(shelf, place, der, PublicKey::from_spki_der(der)),
        "RSA PUBLIC KEY" => put_public_key(shelf, place, der, PublicKey::from_pkcs1_der(der)),
        "ENCRYPTED PRIVATE KEY" => put_private_key(shelf, place, Err(credscope_crypto::KeyError::Encrypted)),
        label if label.ends_with("PRIVATE KEY") => {
            let half = match label {
                _ if is_encrypted => Err(credscope_crypto::KeyError::Encrypted),
                "RSA PRIVATE KEY" => public_half_of_pkcs1(der),
                "EC PRIVATE KEY" => public_half_of_sec1(der),
                "PRIVATE KEY" => public_half_of_pkcs8(der),
                _ => public_half_of_private_der(der),
            };
            put_private_key(shelf, place, half.map(|half| half.key))
        }
        // OpenSSL writes the curve before an EC key, which contains it as well.
        "EC PARAMETERS" => return None,
        _ => {
            let index = put_der(shelf, place, der);
            shelf.tell(index.or(place.parent), Finding::new(input::PEM_UNKNOWN, args! { label: label }));
            return index;
        }
    };
    index.or_else(|| {
        // If label and content differ, the item is what the content is, with a finding about the label.
        let index = put_der(shelf, place, der)
            .or_else(|| shelf.put(ItemKind::Unrecognised, place, der.to_vec(), Content::Unrecognised("der")));
        let finding = Finding::new(input::PEM_WRONG_CONTENT, args! { label: label, position: 0_i64 });
        shelf.tell(index, finding);
        index
    })
}

fn put_public_key(
    shelf: &mut Shelf,
    place: &Place,
    der: &[u8],
    decoded: Result<PublicKey, credscope_crypto::KeyError>,
) -> Option<ShelfId> {
    let problem = decoded.as_ref().err().map(key_error_word);
    let index = shelf.put(ItemKind::PublicKey, place, der.to_vec(), Content::PublicKey(decoded.ok()))?;
    if let Some(word) = problem {
        shelf.tell(Some(index), Finding::new(key::PUBLIC_UNREADABLE, args! { reason: word }));
    }
    Some(index)
}
