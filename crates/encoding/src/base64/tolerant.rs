//! base64 as users paste it.

use super::{Base64Error, Base64Reason, Quantum, standard_value};

/// The result of tolerant decoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedBase64 {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Deviations that a strict decoder may refuse, each once, in the order of first occurrence.
    pub notes: Vec<Base64Note>,
}

/// A property of base64 text that some strict decoder refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base64Note {
    /// Whitespace inside or around it.
    WhiteSpace,
    /// `-` or `_`: the text is base64url.
    UrlAlphabet,
    /// `+` or `/`: the text is standard base64.
    StandardAlphabet,
    /// It ends with `=`.
    Padded,
    /// It needs `=` at the end but has none.
    Unpadded,
    /// The unused low bits of the last character are not zero.
    TrailingBits,
    /// Backslashes of a quoted string: `\n`, `\r`, `\t`, `\/`, or one at the end of a line.
    Backslash,
}

fn note(notes: &mut Vec<Base64Note>, note: Base64Note) {
    if !notes.contains(&note) {
        notes.push(note);
    }
}

/// Decodes base64 in either alphabet (not both), with or without padding, with whitespace or the backslashes
/// of a quoted string inside.
pub fn decode_tolerant(text: &[u8]) -> Result<DecodedBase64, Base64Error> {
    let fail = |position, reason| Err(Base64Error { position, reason });
    let mut notes = Vec::new();
    let mut quantum = Quantum::for_text(text.len());
    let mut last = 0;
    let mut padding = 0;
    let mut characters = text.iter().copied().enumerate().peekable();
    while let Some((position, byte)) = characters.next() {
        let value = match byte {
            b'-' | b'_' => {
                note(&mut notes, Base64Note::UrlAlphabet);
                if byte == b'-' { 62 } else { 63 }
            }
            b'=' => {
                padding += 1;
                if padding > 2 || quantum.characters + padding > 4 || quantum.characters < 2 {
                    return fail(position, Base64Reason::Padding);
                }
                note(&mut notes, Base64Note::Padded);
                continue;
            }
            b'\\' => {
                note(&mut notes, Base64Note::Backslash);
                match characters.peek().map(|(_, next)| *next) {
                    Some(b'n' | b'r' | b't') => {
                        characters.next();
                    }
                    Some(b'/' | b'\\' | b'\n' | b'\r') => {}
                    _ => return fail(position, Base64Reason::Alphabet),
                }
                continue;
            }
            byte if byte.is_ascii_whitespace() => {
                note(&mut notes, Base64Note::WhiteSpace);
                continue;
            }
            byte => match standard_value(byte) {
                Some(value) => {
                    if matches!(byte, b'+' | b'/') {
                        note(&mut notes, Base64Note::StandardAlphabet);
                    }
                    value
                }
                None => return fail(position, Base64Reason::Alphabet),
            },
        };
        if notes.contains(&Base64Note::UrlAlphabet) && notes.contains(&Base64Note::StandardAlphabet) {
            return fail(position, Base64Reason::Alphabet);
        }
        if padding > 0 {
            return fail(position, Base64Reason::Padding);
        }
        quantum.push(value);
        last = position;
    }
    match (quantum.characters, padding) {
        (1, _) => return fail(last, Base64Reason::Length),
        (0, _) => {}
        (_, 0) => note(&mut notes, Base64Note::Unpadded),
        (characters, padding) if characters + padding != 4 => return fail(text.len(), Base64Reason::Padding),
        _ => {}
    }
    let (bytes, unused_bits_set) = quantum.finish();
    if unused_bits_set {
        note(&mut notes, Base64Note::TrailingBits);
    }
    Ok(DecodedBase64 { bytes, notes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Base64Reason::{Alphabet, Length, Padding};

    #[test]
    fn reads_what_people_paste_and_notes_it() {
        let check = |text: &str, bytes: &[u8], notes: &[Base64Note]| {
            let decoded = decode_tolerant(text.as_bytes());
            assert_eq!(
                decoded,
                Ok(DecodedBase64 { bytes: bytes.to_vec(), notes: notes.to_vec() }),
                "{text:?}"
            );
        };
        check("", b"", &[]);
        check("Zm9vYmFy", b"foobar", &[]);
        check("Zm8=", b"fo", &[Base64Note::Padded]);
        check("Zm8", b"fo", &[Base64Note::Unpadded]);
        check(" Zm\r\n9v\tYg == ", b"foob", &[Base64Note::WhiteSpace, Base64Note::Padded]);
        check("-_8", &[0xfb, 0xff], &[Base64Note::UrlAlphabet, Base64Note::Unpadded]);
        check("+/8=", &[0xfb, 0xff], &[Base64Note::StandardAlphabet, Base64Note::Padded]);
        check("Zm9=", b"fo", &[Base64Note::Padded, Base64Note::TrailingBits]);
        check(r"Zm9v\nYmFy\r\n", b"foobar", &[Base64Note::Backslash]);
        check("Zm9v\\\nYmFy", b"foobar", &[Base64Note::Backslash, Base64Note::WhiteSpace]);
        check(r"Zm9v\\nYmFy", b"foobar", &[Base64Note::Backslash]);
        check(
            r"+\/8=",
            &[0xfb, 0xff],
            &[Base64Note::StandardAlphabet, Base64Note::Backslash, Base64Note::Padded],
        );
    }

    #[test]
    fn refuses_the_rest_at_its_place() {
        let check = |text: &str, position: usize, reason: Base64Reason| {
            assert_eq!(decode_tolerant(text.as_bytes()), Err(Base64Error { position, reason }), "{text:?}");
        };
        check("Zm9vY", 4, Length);
        check("Zm9vY\n", 4, Length);
        check("Zm9v=", 4, Padding);
        check("Zm=", 3, Padding);
        check("Zm8==", 4, Padding);
        check("Zm8=Zm8=", 4, Padding);
        check("+__8", 1, Alphabet);
        check("__+8", 2, Alphabet);
        check("Zm.8", 2, Alphabet);
        check(r"Zm\x", 2, Alphabet);
        check("Zm\\", 2, Alphabet);
    }
}
