use crate::tag;
use std::fmt::Write;

/// The text of a string type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedText {
    /// The characters; each byte that the type does not allow becomes U+FFFD.
    pub text: String,
    /// Whether every byte was allowed.
    pub is_exact: bool,
}

/// Whether the universal tag is one of the string types that can be decoded to text.
#[must_use]
pub const fn is_string_tag(number: u32) -> bool {
    matches!(
        number,
        tag::UTF8_STRING
            | tag::NUMERIC_STRING
            | tag::PRINTABLE_STRING
            | tag::TELETEX_STRING
            | tag::IA5_STRING
            | tag::VISIBLE_STRING
            | tag::UNIVERSAL_STRING
            | tag::BMP_STRING
    )
}

/// The text of a string type's content by its universal tag; `None` if the tag is not a string's.
///
/// T61String is decoded as ISO 8859-1, as in Go and OpenSSL.
#[must_use]
pub fn decode_text(number: u32, content: &[u8]) -> Option<DecodedText> {
    let mut is_exact = true;
    let text = match number {
        tag::UTF8_STRING => {
            let text = String::from_utf8_lossy(content);
            is_exact = matches!(text, std::borrow::Cow::Borrowed(_));
            text.into_owned()
        }
        tag::TELETEX_STRING => content.iter().map(|byte| char::from(*byte)).collect(),
        tag::BMP_STRING => {
            is_exact = content.len().is_multiple_of(2);
            let units = content.chunks_exact(2).map(|pair| match pair {
                [high, low] => u16::from_be_bytes([*high, *low]),
                _ => 0xfffd,
            });
            collect(char::decode_utf16(units).map(Result::ok), &mut is_exact)
        }
        tag::UNIVERSAL_STRING => {
            is_exact = content.len().is_multiple_of(4);
            let characters = content
                .chunks_exact(4)
                .map(|four| four.try_into().ok().and_then(|four| char::from_u32(u32::from_be_bytes(four))));
            collect(characters, &mut is_exact)
        }
        tag::NUMERIC_STRING => {
            restricted(content, |byte| byte.is_ascii_digit() || byte == b' ', &mut is_exact)
        }
        tag::PRINTABLE_STRING => restricted(content, is_printable, &mut is_exact),
        tag::IA5_STRING => restricted(content, |byte| byte.is_ascii(), &mut is_exact),
        tag::VISIBLE_STRING => restricted(content, |byte| (0x20..0x7f).contains(&byte), &mut is_exact),
        _ => return None,
    };
    Some(DecodedText { text, is_exact })
}

fn collect(characters: impl Iterator<Item = Option<char>>, is_exact: &mut bool) -> String {
    characters
        .map(|character| {
            character.unwrap_or_else(|| {
                *is_exact = false;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect()
}

/// A byte outside of the alphabet makes the text inexact; it stays readable if it is ASCII.
fn restricted(content: &[u8], is_allowed: impl Fn(u8) -> bool, is_exact: &mut bool) -> String {
    *is_exact = content.iter().all(|byte| is_allowed(*byte));
    String::from_utf8_lossy(content).into_owned()
}

/// X.680 section 41.4, and `*` and `&`, which Go accepts too because CAs use them.
fn is_printable(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b" '()+,-./:=?*&".contains(&byte)
}

/// Text that is safe to show: control characters, and those that hide text or change its direction, are
/// written as `\u{…}`.
#[must_use]
pub fn escape_hidden(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_hidden(character) {
            let written = write!(shown, "\\u{{{:x}}}", u32::from(character));
            debug_assert!(written.is_ok(), "a String takes every write");
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Controls, line separators, invisible fillers, and characters that Unicode allows to be rendered as nothing
/// (Default_Ignorable_Code_Point): zero-width joiners and marks, direction overrides (Unicode Technical
/// Report 36 section 3), variation selectors, tags.
#[must_use]
pub const fn is_hidden(character: char) -> bool {
    matches!(character,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}'
        | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(number: u32, content: &[u8], text: &str, is_exact: bool) {
        assert_eq!(
            decode_text(number, content),
            Some(DecodedText { text: text.to_owned(), is_exact }),
            "{content:02x?}"
        );
    }

    #[test]
    fn every_string_type_becomes_text() {
        check(tag::UTF8_STRING, "josé☃".as_bytes(), "josé☃", true);
        check(tag::UTF8_STRING, b"a\xffb", "a\u{fffd}b", false);
        check(tag::PRINTABLE_STRING, b"kubernetes", "kubernetes", true);
        check(tag::PRINTABLE_STRING, b"system:node", "system:node", true);
        check(tag::PRINTABLE_STRING, b"a@b", "a@b", false);
        check(tag::TELETEX_STRING, b"jos\xe9", "josé", true);
        check(tag::IA5_STRING, b"a\x80", "a\u{fffd}", false);
        check(tag::BMP_STRING, b"\x00a\x26\x03", "a☃", true);
        check(tag::BMP_STRING, b"\x00a\x26", "a", false);
        check(tag::BMP_STRING, b"\xd8\x3d\xde\x00", "😀", true);
        check(tag::BMP_STRING, b"\xd8\x3d", "\u{fffd}", false);
        check(tag::UNIVERSAL_STRING, b"\x00\x01\xf6\x00", "😀", true);
        check(tag::UNIVERSAL_STRING, b"\xff\xff\xff\xff", "\u{fffd}", false);
        check(tag::NUMERIC_STRING, b"12 3", "12 3", true);
        check(tag::VISIBLE_STRING, b"a\n", "a\n", false);
        assert_eq!(decode_text(tag::INTEGER, b"1"), None);
    }

    #[test]
    fn hidden_characters_are_shown_by_number() {
        for (text, shown) in [
            ("plain ☃", "plain ☃"),
            ("a\nb", "a\\u{a}b"),
            ("a\u{202e}b", "a\\u{202e}b"),
            ("a\u{200b}b", "a\\u{200b}b"),
            ("a\u{3164}\u{34f}b", "a\\u{3164}\\u{34f}b"),
            ("\0", "\\u{0}"),
        ] {
            assert_eq!(escape_hidden(text), shown);
        }
    }
}
