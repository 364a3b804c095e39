//! Recognises the items in an input, with everything that they contain.

mod binary;
mod object;
mod pem;
mod plain;
mod rest;
mod text;
mod walk;

use crate::report::ItemKind;
use crate::shelf::{Content, MAX_DEPTH, Place, Shelf, ShelfEntry};
use crate::shelf_id::ShelfId;
use crate::sniff;
use credscope_finding::{Finding, args, codes::input as codes, codes::key};
use credscope_kube::kubeconfig::Unread;
pub(crate) use object::{component_flags, flags_of};

/// Maximum size of an input, in bytes: two hundred times the size limit of a Kubernetes object.
pub(crate) const MAX_INPUT: usize = 256 << 20;

/// Recognises one input as a whole.
pub(crate) fn recognise_input(shelf: &mut Shelf, input: usize, bytes: &[u8]) {
    let place = Place { input, line: 1, parent: None, source: String::new(), depth: 0, is_quiet: false };
    if bytes.len() > MAX_INPUT {
        shelf.tell(None, Finding::new(codes::TOO_LARGE, args! { limit: MAX_INPUT, bytes: bytes.len() }));
        return;
    }
    recognise(shelf, &place, bytes);
}

/// Adds one finding about all private keys: to the key if there is one, to the whole input if there are several.
pub(crate) fn tell_private_keys(shelf: &mut Shelf) {
    let is_key = |(_, entry): &(ShelfId, &ShelfEntry)| entry.kind == ItemKind::PrivateKey;
    let keys: Vec<ShelfId> = shelf.iter().filter(is_key).map(|(id, _)| id).collect();
    let masked = Finding::new(key::PRIVATE_MASKED, args! { count: keys.len() });
    match keys.as_slice() {
        [] => (),
        [only] => shelf.tell_first(*only, masked),
        _ => shelf.findings.push(masked),
    }
}

/// Recognises bytes at a place; returns whether anything was recognised.
fn recognise(shelf: &mut Shelf, place: &Place, bytes: &[u8]) -> bool {
    if place.depth > MAX_DEPTH {
        let args = args! { limit: MAX_DEPTH, source: &place.source };
        shelf.tell(place.parent, Finding::new(codes::TOO_DEEP, args));
        return false;
    }
    let before = shelf.next();
    let was_recognised = match decode_text(bytes) {
        // OpenSSL's description looks like YAML. What follows it, if anything, is recognised as usual.
        Some((text, _)) if sniff::is_openssl_text(&text) && !text.contains("-----BEGIN") => false,
        Some((text, finding)) => {
            let is_known = text::recognise_text(shelf, place, &text);
            if is_known && let Some(finding) = finding {
                tell_encoding(shelf, before, place, &finding, bytes);
                shelf.tell(Some(before), finding);
            }
            is_known
        }
        None => binary::recognise_der(shelf, place, bytes),
    };
    if !was_recognised && !place.is_quiet {
        let content = Content::Unrecognised(sniff::guess(bytes));
        shelf.put(ItemKind::Unrecognised, place, bytes.to_vec(), content);
    }
    was_recognised
}

/// client-go rejects a kubeconfig file that is not UTF-8, wherever the invalid bytes are.
fn tell_encoding(shelf: &mut Shelf, first: ShelfId, place: &Place, finding: &Finding, bytes: &[u8]) {
    if finding.code != codes::NOT_UTF8 {
        return;
    }
    for entry in shelf.since_mut(first).filter(|entry| entry.place.parent == place.parent) {
        if let Content::Kubeconfig(config) = &mut entry.content {
            config.unread = Unread::encoding(bytes);
        }
    }
}

/// The bytes as text, if they are: UTF-8 with or without a byte order mark, UTF-16 with one, or text with a
/// few invalid bytes.
fn decode_text(bytes: &[u8]) -> Option<(String, Option<Finding>)> {
    let utf16 = |pair: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).skip(1).filter_map(|two| two.try_into().ok()).map(pair);
        let text: String =
            char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        Some((text, Some(Finding::new(codes::WAS_UTF16, args! {}))))
    };
    match bytes {
        [0xff, 0xfe, ..] => return utf16(u16::from_le_bytes),
        [0xfe, 0xff, ..] => return utf16(u16::from_be_bytes),
        _ => (),
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Some((text.to_owned(), None)),
        Err(error) => {
            let control =
                bytes.iter().filter(|byte| byte.is_ascii_control() && !byte.is_ascii_whitespace()).count();
            let looks_like_text = control * 100 <= bytes.len() && is_mostly_ascii(bytes);
            looks_like_text.then(|| {
                let finding = Finding::new(codes::NOT_UTF8, args! { position: error.valid_up_to() });
                (String::from_utf8_lossy(bytes).into_owned(), Some(finding))
            })
        }
    }
}

/// Whether nine of ten bytes are ASCII.
fn is_mostly_ascii(bytes: &[u8]) -> bool {
    bytes.iter().filter(|byte| byte.is_ascii()).count() * 10 >= bytes.len() * 9
}
