//! base64, base64url, hexadecimal, and PEM: decoders agree where they overlap, and errors are positioned
//! within the input.

use base64::Engine;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use credscope_encoding::{
    Base64Error, Base64Note, Base64Reason, PemBlock, PemNote, decode_hex, decode_standard, decode_tolerant,
    decode_url_go, decode_url_unpadded, encode_hex, encode_standard, encode_url_unpadded, find_pem_blocks,
    is_go_pem,
};

/// Words of such texts.
pub const WORDS: &[&str] = &[
    "=",
    "==",
    "-",
    "_",
    "+",
    "/",
    "\n",
    "\r\n",
    " ",
    "\\n",
    "\\\\n",
    "\\/",
    "\\\n",
    "A",
    "AA",
    "AAA",
    "Zm9v",
    "-----BEGIN ",
    "-----END ",
    "-----",
    "CERTIFICATE",
    "RSA PRIVATE KEY",
    "Proc-Type: 4,ENCRYPTED\n",
    ":",
];

/// Runs every decoder of the crate over these bytes.
///
/// # Panics
/// If decoders disagree, or a position is out of bounds.
pub fn check(data: &[u8]) {
    check_strict(data);
    check_go(data);
    check_tolerant(data);
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Some(bytes) = decode_hex(text) {
        assert_eq!(encode_hex(&bytes), text.to_ascii_lowercase());
    }
    check_pem(text);
}

/// Whatever strict decoding accepts equals the encoding of its bytes, and every other base64url decoder
/// accepts it.
fn check_strict(text: &[u8]) {
    match decode_url_unpadded(text) {
        Ok(bytes) => {
            assert_eq!(encode_url_unpadded(&bytes).as_bytes(), text);
            assert_eq!(decode_url_go(text).as_ref(), Ok(&bytes));
            let decoded = decode_tolerant(text).unwrap_or_else(|error| panic!("tolerant: {error}"));
            assert_eq!(decoded.bytes, bytes);
            let harmless = |note: &Base64Note| matches!(note, Base64Note::UrlAlphabet | Base64Note::Unpadded);
            assert!(decoded.notes.iter().all(harmless), "{:?}", decoded.notes);
        }
        Err(error) => {
            check_place(text, error);
            let is_url = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
            if error.reason == Base64Reason::Alphabet {
                assert!(!text.get(error.position).copied().is_some_and(is_url), "{error}");
            }
        }
    }
}

/// The decoders that copy Go compared with an independent one: CR, LF and unused bits are ignored.
fn check_go(text: &[u8]) {
    let config = GeneralPurposeConfig::new().with_decode_allow_trailing_bits(true);
    let padded = config.with_decode_padding_mode(DecodePaddingMode::RequireCanonical);
    let unpadded = config.with_decode_padding_mode(DecodePaddingMode::RequireNone);
    let bare: Vec<u8> = text.iter().copied().filter(|byte| !matches!(byte, b'\r' | b'\n')).collect();
    let standard = decode_standard(text);
    assert_eq!(standard.clone().ok(), GeneralPurpose::new(&STANDARD, padded).decode(&bare).ok());
    let url = decode_url_go(text);
    assert_eq!(url.clone().ok(), GeneralPurpose::new(&URL_SAFE, unpadded).decode(&bare).ok());
    for read in [standard, url] {
        match read {
            Ok(bytes) => assert_eq!(decode_tolerant(text).map(|decoded| decoded.bytes), Ok(bytes)),
            Err(error) => assert!(error.position <= text.len(), "{error} of {}", text.len()),
        }
    }
}

/// The tolerant decoder does not add anything to a text, and notes everything that a strict one refuses.
fn check_tolerant(text: &[u8]) {
    let decoded = match decode_tolerant(text) {
        Ok(decoded) => decoded,
        Err(error) => return check_place(text, error),
    };
    let has = |note| decoded.notes.contains(&note);
    assert!(!(has(Base64Note::UrlAlphabet) && has(Base64Note::StandardAlphabet)));
    assert!(!(has(Base64Note::Padded) && has(Base64Note::Unpadded)));
    for (position, note) in decoded.notes.iter().enumerate() {
        assert!(!decoded.notes[..position].contains(note), "{note:?} twice");
    }
    let is_clean = !(has(Base64Note::WhiteSpace) || has(Base64Note::Backslash));
    if is_clean && !has(Base64Note::TrailingBits) {
        let (standard, url) = (encode_standard(&decoded.bytes), encode_url_unpadded(&decoded.bytes));
        let expected = match (has(Base64Note::UrlAlphabet), has(Base64Note::Unpadded)) {
            (false, false) => standard,
            (false, true) => standard.trim_end_matches('=').to_owned(),
            (true, true) => url,
            (true, false) => format!("{url}{}", "=".repeat((4 - url.len() % 4) % 4)),
        };
        assert_eq!(expected.as_bytes(), text);
    }
}

fn check_place(text: &[u8], error: Base64Error) {
    let limit = text.len() + usize::from(error.reason == Base64Reason::Padding || text.is_empty());
    assert!(error.position < limit, "{error} of {}", text.len());
}

/// PEM blocks are in order, do not overlap, and match their ranges in the text.
fn check_pem(text: &str) {
    let mut before = 0;
    for block in find_pem_blocks(text) {
        let PemBlock { range, body, .. } = &block;
        assert!(before <= range.start && range.end <= text.len(), "{range:?} after {before}");
        assert!(range.start < body.start && body.start <= body.end && body.end <= range.end, "{block:?}");
        assert!(text.get(range.clone()).is_some_and(|text| text.starts_with("-----BEGIN ")), "{block:?}");
        assert!(text.get(body.clone()).is_some(), "{block:?}");
        before = range.end;
        match &block.contents {
            Ok(contents) => check_whole_pem(&block, contents),
            Err(error) => {
                let is_within = (body.start..=body.end).contains(&error.position);
                assert!(is_within, "{} is not within {body:?}", error.position);
            }
        }
        if is_go_pem(text, &block) {
            assert!(block.contents.is_ok(), "Go reads what is damaged here: {block:?}");
        }
    }
}

/// Decoded contents, encoded again, decode to the same.
fn check_whole_pem(block: &PemBlock, contents: &[u8]) {
    let PemBlock { label, .. } = block;
    if label.contains('-') {
        return; // The end of a label with a dash is ambiguous.
    }
    let encoded = encode_standard(contents);
    let text = format!("-----BEGIN {label}-----\n{encoded}\n-----END {label}-----\n");
    let again = find_pem_blocks(&text);
    let [again] = again.as_slice() else { panic!("{text} has {} blocks", again.len()) };
    assert_eq!((&again.label, again.contents.as_deref()), (label, Ok(contents)));
    assert!(!again.notes.iter().any(|note| matches!(note, PemNote::LabelMismatch { .. })), "{text}");
}
