use crate::json::Node;
use credscope_encoding::{Base64Note, decode_tolerant, decode_url_unpadded};
use credscope_finding::codes::jwt;
use credscope_finding::{Finding, Span, args};

/// One part of a token, between the dots.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The characters of the part in the token's text.
    pub span: Span,
    /// The decoded bytes, as far as they could be decoded.
    pub bytes: Vec<u8>,
    /// The JSON in them; `None` if they are not JSON. Its spans refer to `bytes`.
    pub json: Option<Node>,
    /// Whether the text is exactly as RFC 7515 section 2 requires.
    pub is_strict: bool,
    /// Whether all of the text can be decoded, even if only tolerantly.
    pub is_whole: bool,
    /// Offsets in the part of the characters that encode no bits.
    skipped: Vec<usize>,
    /// Whether the bytes are unencoded in the token (RFC 7797).
    is_unencoded: bool,
}

impl Part {
    /// A part that is absent.
    pub(crate) const fn absent(position: usize) -> Self {
        Self {
            span: Span::new(position, position),
            bytes: Vec::new(),
            json: None,
            is_strict: true,
            is_whole: true,
            skipped: Vec::new(),
            is_unencoded: false,
        }
    }

    /// An unencoded part (RFC 7797).
    pub(crate) fn unencoded(text: &str, start: usize) -> Self {
        let span = Span::new(start, start + text.len());
        Self { span, bytes: text.as_bytes().to_vec(), is_unencoded: true, ..Self::absent(start) }
    }

    /// Decodes base64url; deviations from the strict form are reported as problems.
    pub(crate) fn decode(text: &str, start: usize, name: &str, problems: &mut Vec<Finding>) -> Self {
        let span = Span::new(start, start + text.len());
        let mut part = Self { span, ..Self::absent(start) };
        if let Ok(bytes) = decode_url_unpadded(text.as_bytes()) {
            part.bytes = bytes;
            return part;
        }
        part.is_strict = false;
        part.skipped = skipped(text.as_bytes());
        match decode_tolerant(text.as_bytes()) {
            Ok(decoded) => {
                part.bytes = decoded.bytes;
                for note in decoded.notes {
                    let code = match note {
                        Base64Note::WhiteSpace | Base64Note::Backslash => jwt::ENCODING_WHITE_SPACE,
                        Base64Note::Padded => jwt::ENCODING_PADDING,
                        Base64Note::StandardAlphabet => jwt::ENCODING_STANDARD_ALPHABET,
                        Base64Note::TrailingBits => jwt::ENCODING_TRAILING_BITS,
                        Base64Note::UrlAlphabet | Base64Note::Unpadded => continue,
                    };
                    let place =
                        if code == jwt::ENCODING_TRAILING_BITS { part.last_character() } else { span };
                    problems.push(Finding::new(code, args! { part: name }).at(place));
                }
            }
            Err(error) => {
                part.is_whole = false;
                part.bytes = decode_beginning(text.as_bytes(), error.position);
                let position = start + error.position;
                let place = Span::new(position, (position + 1).min(span.end));
                problems.push(
                    Finding::new(jwt::ENCODING_INVALID, args! { part: name, position: error.position })
                        .at(place),
                );
            }
        }
        part
    }

    fn last_character(&self) -> Span {
        let characters = (self.bytes.len() * 8).div_ceil(6);
        Span::new(self.place_of(characters.saturating_sub(1)), self.place_of(characters))
    }

    /// Offset in the token of the n-th character that encodes bits.
    fn place_of(&self, character: usize) -> usize {
        // The k-th skipped offset minus k is the number of encoding characters before it: sorted.
        let mut low = 0;
        let mut high = self.skipped.len();
        while low < high {
            let middle = low + (high - low) / 2;
            match self.skipped.get(middle) {
                Some(offset) if offset - middle <= character => low = middle + 1,
                _ => high = middle,
            }
        }
        (self.span.start + character + low).min(self.span.end)
    }

    /// The characters of the token that encode these decoded bytes.
    #[must_use]
    pub fn to_token_span(&self, span: Span) -> Span {
        if self.is_unencoded {
            let end = self.span.end;
            return Span::new((self.span.start + span.start).min(end), (self.span.start + span.end).min(end));
        }
        let start = self.place_of(span.start.saturating_mul(8) / 6);
        let end = match span.end.saturating_mul(8).div_ceil(6) {
            0 => start,
            characters => (self.place_of(characters - 1) + 1).min(self.span.end),
        };
        Span::new(start, end.max(start))
    }
}

/// Offsets of whitespace, padding, and the backslashes of a quoted string.
fn skipped(text: &[u8]) -> Vec<usize> {
    let mut skipped = Vec::new();
    let mut after_backslash = false;
    for (offset, byte) in text.iter().enumerate() {
        let is_escape = after_backslash && matches!(byte, b'n' | b'r' | b't');
        after_backslash = *byte == b'\\';
        if is_escape || after_backslash || *byte == b'=' || byte.is_ascii_whitespace() {
            skipped.push(offset);
        }
    }
    skipped
}

/// Decodes the bytes before the damage.
fn decode_beginning(text: &[u8], position: usize) -> Vec<u8> {
    (0..4)
        .filter_map(|fewer| text.get(..position.checked_sub(fewer)?))
        .find_map(|beginning| decode_tolerant(beginning).ok())
        .map(|decoded| decoded.bytes)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_encoding::encode_url_unpadded;

    #[test]
    fn decoded_bytes_lead_back_to_their_characters() {
        let bytes: Vec<u8> = (0..=20).collect();
        let text = encode_url_unpadded(&bytes);
        let wrapped: String = text
            .char_indices()
            .map(
                |(index, character)| {
                    if index % 7 == 3 { format!("\r\n{character}") } else { character.into() }
                },
            )
            .collect();
        for text in [text, format!(" {wrapped}=="), wrapped.replace("\r\n", "\\n")] {
            let part = Part::decode(&text, 100, "payload", &mut Vec::new());
            assert_eq!(part.bytes, bytes, "{text}");
            for start in 0..bytes.len() {
                for end in start + 1..=bytes.len() {
                    let span = part.to_token_span(Span::new(start, end));
                    let characters: String = text[span.start - 100..span.end - 100]
                        .replace("\\n", "")
                        .split_whitespace()
                        .collect();
                    assert_eq!(
                        characters.len(),
                        (end * 8).div_ceil(6) - start * 8 / 6,
                        "{start} {end} {text}"
                    );
                    assert!(!characters.starts_with('=') && !characters.ends_with('='));
                }
            }
        }
    }

    #[test]
    fn each_laxity_has_its_own_code_and_the_beginning_survives_damage() {
        for (text, bytes, codes) in [
            ("-_8", &[0xfb, 0xff][..], &[][..]),
            ("Zm8=", b"fo", &["jwt.encoding.padding"]),
            ("+/8", &[0xfb, 0xff], &["jwt.encoding.standard_alphabet"]),
            ("Zm\n8", b"fo", &["jwt.encoding.white_space"]),
            ("Zm9", b"fo", &["jwt.encoding.trailing_bits"]),
            ("Zm9vYmFy!x", b"foobar", &["jwt.encoding.invalid"]),
            ("Zm9vY", b"foo", &["jwt.encoding.invalid"]),
            ("!", b"", &["jwt.encoding.invalid"]),
        ] {
            let mut problems = Vec::new();
            let part = Part::decode(text, 0, "header", &mut problems);
            assert_eq!(part.bytes, bytes, "{text}");
            assert_eq!(
                problems.iter().map(|problem| problem.code.text()).collect::<Vec<_>>(),
                codes,
                "{text}"
            );
            assert_eq!(part.is_strict, codes.is_empty());
        }
    }
}
