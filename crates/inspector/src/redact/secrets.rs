//! The kinds of secrets, and the mask that replaces them.

use super::{carriers, named, query, tools, vendors};
use crate::sniff;
use credscope_encoding::{PemNote, find_pem_blocks};
pub(crate) use credscope_kube::bootstrap_token::MASK;
use std::ops::Range;

/// Finds the ranges of one kind of secret, in time linear in the text.
type Finder = fn(&str) -> Vec<Range<usize>>;

/// The public part of a token is kept: the finders of values skip it.
const FINDERS: [Finder; 9] = [
    find_private_keys,
    find_halves,
    find_signatures,
    carriers::find_user_info,
    carriers::find_schemes,
    vendors::find_prefixed,
    tools::find_options,
    named::find_named,
    query::find_parameters,
];

/// Masks private keys, the secret halves of bootstrap tokens, signatures, passwords, and opaque tokens.
pub(crate) fn redact_text(text: &mut String) {
    let secrets = find_secrets(text);
    if secrets.is_empty() {
        return;
    }
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for Range { start, end } in secrets {
        masked.push_str(text.get(from..start).unwrap_or_default());
        masked.push_str(MASK);
        from = end;
    }
    masked.push_str(text.get(from..).unwrap_or_default());
    *text = masked;
}

/// The ranges of all secrets, in order and without overlap. Each finder reads the text as it was pasted.
fn find_secrets(text: &str) -> Vec<Range<usize>> {
    let found = FINDERS.iter().flat_map(|find| find(text));
    let mut found: Vec<Range<usize>> =
        found.filter(|range| text.get(range.clone()).is_some_and(|secret| !secret.is_empty())).collect();
    found.sort_unstable_by_key(|range| (range.start, range.end));
    found.dedup_by(|next, last| {
        // Ranges that touch are one secret as well: two masks in a row would tell where one ends.
        let is_same = next.start <= last.end;
        if is_same {
            last.end = last.end.max(next.end);
        }
        is_same
    });
    found
}

/// Masks secrets in bytes that contain texts: each byte of a secret becomes an asterisk. A text ends at the
/// first byte that is not printable ASCII.
pub(crate) fn redact_bytes(bytes: &mut [u8]) {
    let of_text = |byte: &u8| if byte.is_ascii_graphic() || byte.is_ascii_whitespace() { *byte } else { 0 };
    let text = String::from_utf8(bytes.iter().map(of_text).collect()).unwrap_or_default();
    for range in find_secrets(&text) {
        let secret = bytes.get_mut(range.clone()).unwrap_or_default();
        let texts = text.get(range).unwrap_or_default().split('\0').next().unwrap_or_default();
        secret.get_mut(..texts.len()).unwrap_or_default().fill(b'*');
    }
}

const BEGIN: &str = "-----BEGIN";

// Each first checks for something that the secret always contains, which almost no text does.

fn find_private_keys(text: &str) -> Vec<Range<usize>> {
    if !text.contains(BEGIN) {
        return Vec::new();
    }
    let mut encoded = find_encoded_keys(text);
    if !text.contains("-----BEGIN ") {
        return encoded;
    }
    let blocks = find_pem_blocks(text).into_iter();
    let private = blocks.filter(|block| block.label.ends_with("PRIVATE KEY"));
    let bodies = private.map(|block| match block.notes.contains(&PemNote::MissingEnd) {
        true => block.body.start..text.len(),
        false => block.body,
    });
    encoded.extend(bodies);
    encoded
}

/// Private keys in the encoding of URLs and forms: the blanks of their label are `+` or `%20`.
fn find_encoded_keys(text: &str) -> Vec<Range<usize>> {
    const MAX_LABEL: usize = 64;
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(BEGIN)).map(|offset| from + offset) {
        from = at + BEGIN.len();
        let rest = text.get(from..).unwrap_or_default();
        let near = rest.get(..rest.floor_char_boundary(MAX_LABEL)).unwrap_or_default();
        let label = near
            .strip_prefix(['+', '%'])
            .and_then(|label| label.find("-----").and_then(|end| label.get(..end)));
        if let Some(label) = label.filter(|label| label.contains("PRIVATE")) {
            let start = from + 1 + label.len() + "-----".len();
            let body = text.get(start..).unwrap_or_default();
            let end = start + body.find("-----END").unwrap_or(body.len());
            found.push(start..end);
            from = end;
        }
    }
    found
}

fn find_halves(text: &str) -> Vec<Range<usize>> {
    if !text.contains('.') {
        return Vec::new();
    }
    sniff::find_bootstrap_tokens(text).into_iter().map(|range| range.end - 16..range.end).collect()
}

fn find_signatures(text: &str) -> Vec<Range<usize>> {
    if !text.contains('.') {
        return Vec::new();
    }
    let signatures = sniff::find_tokens(text).into_iter().filter_map(|found| {
        let dot = text.get(found.range.clone())?.rfind('.')?;
        Some(found.range.start + dot + 1..found.range.end)
    });
    signatures.collect()
}
