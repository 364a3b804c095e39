//! Go's `encoding/base64`, with its error positions: CR and LF are accepted anywhere, unused bits may have
//! any value.

use super::{Base64Error, Base64Reason, Quantum, standard_value, url_value};

/// Decodes standard base64 like Go's `base64.StdEncoding.DecodeString` (Secret data, kubeconfig `…-data`
/// fields): padding required, CR and LF skipped, unused bits ignored.
pub fn decode_standard(text: &[u8]) -> Result<Vec<u8>, Base64Error> {
    decode(text, standard_value, true)
}

/// Decodes base64url like Go's `base64.RawURLEncoding.DecodeString` (tokens in go-jose): no padding, CR and
/// LF skipped, unused bits ignored.
pub fn decode_url_go(text: &[u8]) -> Result<Vec<u8>, Base64Error> {
    decode(text, url_value, false)
}

fn fail<T>(position: usize, reason: Base64Reason) -> Result<T, Base64Error> {
    Err(Base64Error { position, reason })
}

/// The first position at or after `from` that is not CR or LF, with its byte.
fn next_character(text: &[u8], from: usize) -> Option<(usize, u8)> {
    text.iter().copied().enumerate().skip(from).find(|(_, byte)| !matches!(byte, b'\r' | b'\n'))
}

fn decode(text: &[u8], value: fn(u8) -> Option<u32>, is_padded: bool) -> Result<Vec<u8>, Base64Error> {
    let mut quantum = Quantum::for_text(text.len());
    for (position, byte) in text.iter().copied().enumerate() {
        match (byte, value(byte)) {
            (_, Some(value)) => quantum.push(value),
            (b'\r' | b'\n', None) => {}
            (b'=', None) if is_padded => {
                check_padding(text, position, quantum.characters)?;
                return Ok(quantum.finish().0);
            }
            (b'=', None) => return fail(position, Base64Reason::Padding),
            _ => return fail(position, Base64Reason::Alphabet),
        }
    }
    match quantum.characters {
        0 => Ok(quantum.finish().0),
        // Go counts back from the end of the text by characters, not by positions: line ends after them shift
        // it.
        1 => fail(text.len().saturating_sub(1), Base64Reason::Length),
        characters if is_padded => fail(text.len().saturating_sub(characters), Base64Reason::Padding),
        _ => Ok(quantum.finish().0),
    }
}

/// Checks the first `=`, at `position`, after `characters` characters of its group.
fn check_padding(text: &[u8], position: usize, characters: usize) -> Result<(), Base64Error> {
    let end = match characters {
        0 | 1 => return fail(position, Base64Reason::Padding),
        2 => match next_character(text, position + 1) {
            None => return fail(text.len(), Base64Reason::Padding),
            Some((second, b'=')) => second + 1,
            Some((other, _)) => return fail(other - 1, Base64Reason::Padding),
        },
        _ => position + 1,
    };
    match next_character(text, end) {
        None => Ok(()),
        Some((position, _)) => fail(position, Base64Reason::Padding),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Base64Reason::{Alphabet, Length, Padding};

    fn check(
        decode: fn(&[u8]) -> Result<Vec<u8>, Base64Error>,
        text: &str,
        expected: Result<&str, (usize, Base64Reason)>,
    ) {
        let expected = expected
            .map(|text| text.as_bytes().to_vec())
            .map_err(|(position, reason)| Base64Error { position, reason });
        assert_eq!(decode(text.as_bytes()), expected, "{text:?}");
    }

    #[test]
    fn standard_text_is_read_and_refused_as_go_does() {
        for (text, expected) in [
            ("", Ok("")),
            ("\n", Ok("")),
            ("Zm9vYg==", Ok("foob")),
            ("Zm9v\r\nYg==\n", Ok("foob")),
            ("Zm9vYg=\n=\r\n", Ok("foob")),
            ("Zh==", Ok("f")),
            // The following positions are from Go's own tests with corrupt input.
            ("!!!!", Err((0, Alphabet))),
            ("====", Err((0, Padding))),
            ("x===", Err((1, Padding))),
            ("=AAA", Err((0, Padding))),
            ("A=AA", Err((1, Padding))),
            ("AA=A", Err((2, Padding))),
            ("AA==A", Err((4, Padding))),
            ("AAA=AAAA", Err((4, Padding))),
            ("AAAAA", Err((4, Length))),
            ("AAAAAA", Err((4, Padding))),
            ("A=", Err((1, Padding))),
            ("A==", Err((1, Padding))),
            ("AA=", Err((3, Padding))),
            ("AA==", Ok("\0")),
            ("AAA=", Ok("\0\0")),
            ("AAAA", Ok("\0\0\0")),
            ("AAAAAA=", Err((7, Padding))),
            ("YWJjZA=====", Err((8, Padding))),
            ("A!\n", Err((1, Alphabet))),
            ("A=\n", Err((1, Padding))),
            ("QUI\n", Err((1, Padding))),
            ("AA=\nA", Err((3, Padding))),
            ("Zm9v Yg==", Err((4, Alphabet))),
            ("-_8=", Err((0, Alphabet))),
        ] {
            check(decode_standard, text, expected);
        }
    }

    #[test]
    fn url_text_is_read_and_refused_as_go_does() {
        for (text, expected) in [
            ("Zm8", Ok("fo")),
            ("Zm9", Ok("fo")),
            ("Zm\r\n8\n", Ok("fo")),
            ("Zm8=", Err((3, Padding))),
            ("Zm9vY", Err((4, Length))),
            ("Zm+8", Err((2, Alphabet))),
        ] {
            check(decode_url_go, text, expected);
        }
    }
}
