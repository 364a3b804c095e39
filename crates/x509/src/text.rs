//! Values of any type as one line of text, safe to show.

use crate::names::name_of;
use credscope_asn1::{Class, DerNode, decimal_text, decode_text, escape_hidden, tag};
use credscope_encoding::encode_hex;

/// Maximum number of bytes shown in hexadecimal: a typical certificate has a thousand, and all of them are in
/// the byte view.
const HEX_LIMIT: usize = 256;

/// Maximum number of characters of one text; the longest policy statement allowed has 200 (RFC 5280 section
/// 4.2.1.4).
const TEXT_LIMIT: usize = 1_024;

/// Bytes as RFC 4514 section 2.4 writes them; truncated with an ellipsis after the first 256.
pub(crate) fn hex_text(bytes: &[u8]) -> String {
    let shown = bytes.get(..HEX_LIMIT);
    format!("#{}{}", encode_hex(shown.unwrap_or(bytes)), if bytes.len() > HEX_LIMIT { "…" } else { "" })
}

/// A value, or the values within it separated by commas: strings as text, numbers in digits, identifiers by
/// name, everything else as bytes.
pub(crate) fn value_text(bytes: &[u8], node: &DerNode) -> String {
    let mut text = String::new();
    push_value(&mut text, bytes, node);
    if let Some((end, _)) = text.char_indices().nth(TEXT_LIMIT) {
        text.truncate(end);
        text.push('…');
    }
    text
}

fn push_value(text: &mut String, bytes: &[u8], node: &DerNode) {
    if text.len() > TEXT_LIMIT * 4 {
        return;
    }
    if node.constructed && !node.children.is_empty() {
        for (index, child) in node.children.iter().enumerate() {
            if index > 0 {
                text.push_str(", ");
            }
            push_value(text, bytes, child);
        }
        return;
    }
    let content = node.content_of(bytes);
    let read = match node.number {
        // Its type depends on the structure around it; printable text is shown as text.
        _ if node.class != Class::Universal => {
            let is_text = content.len() > 1 && content.iter().all(|byte| matches!(byte, b' '..=b'~'));
            is_text.then(|| String::from_utf8_lossy(content).into_owned())
        }
        tag::NULL => Some("NULL".to_owned()),
        tag::BOOLEAN => Some(if content.iter().any(|byte| *byte != 0) { "TRUE" } else { "FALSE" }.to_owned()),
        tag::INTEGER | tag::ENUMERATED => decimal_text(content),
        tag::OBJECT_IDENTIFIER => node.oid(bytes).map(|oid| name_of(&oid).to_owned()),
        number => decode_text(number, content).map(|decoded| escape_hidden(&decoded.text)),
    };
    text.push_str(&read.unwrap_or_else(|| hex_text(content)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str) {
        let tree = credscope_asn1::parse(bytes);
        assert_eq!(value_text(bytes, &tree.root.unwrap()), text, "{bytes:02x?}");
    }

    #[test]
    fn values_of_every_type_are_one_line() {
        check(b"\x0c\x03a\nb", "a\\u{a}b");
        check(b"\x1e\x04\x00a\x26\x03", "a☃");
        check(b"\x02\x01\xff", "-1");
        check(b"\x01\x01\xff", "TRUE");
        check(b"\x05\x00", "NULL");
        check(b"\x06\x03\x55\x1d\x0f", "keyUsage");
        check(b"\x80\x02ab", "ab");
        check(b"\x80\x02a\x00", "#6100");
        check(b"\x04\x01\x00", "#00");
        check(b"\x30\x09\x02\x01\x05\x31\x04\x16\x02ab", "5, ab");
        check(b"\x30\x00", "#");
    }

    #[test]
    fn what_is_long_is_cut() {
        assert_eq!(hex_text(&[0; 256]).len(), 513);
        assert!(hex_text(&[0; 257]).ends_with("00…"));
        let long = [b"\x0c\x82\x08\x00".as_slice(), &[b'a'; 0x800]].concat();
        let text = value_text(&long, &credscope_asn1::parse(&long).root.unwrap());
        assert_eq!(text.chars().count(), TEXT_LIMIT + 1);
    }
}
