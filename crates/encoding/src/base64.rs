//! base64 and base64url ([RFC 4648 sections 4 and 5](https://www.rfc-editor.org/rfc/rfc4648#section-4)).

mod go;
mod tolerant;

pub use go::{decode_standard, decode_url_go};
pub use tolerant::{Base64Note, DecodedBase64, decode_tolerant};

use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use base64::{DecodeError, Engine};
use std::fmt;

/// The position and the reason of an error in base64 text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Base64Error {
    /// Byte offset in the input; in the Go modes the number in Go's message `illegal base64 data at input
    /// byte N`.
    pub position: usize,
    /// The reason.
    pub reason: Base64Reason,
}

/// Why text is not valid base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base64Reason {
    /// A character that is not in the alphabet.
    Alphabet,
    /// Padding that is missing, superfluous, in the wrong place, or followed by more.
    Padding,
    /// One character more than whole bytes need: the text was truncated or extended.
    Length,
    /// The unused low bits of the last character are not zero.
    TrailingBits,
}

impl fmt::Display for Base64Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "not base64 at byte {}: {:?}", self.position, self.reason)
    }
}

impl std::error::Error for Base64Error {}

/// Decodes base64url text strictly according to [RFC 7515 section
/// 2](https://www.rfc-editor.org/rfc/rfc7515#section-2): URL alphabet, no padding, no whitespace, unused bits
/// zero.
pub fn decode_url_unpadded(text: &[u8]) -> Result<Vec<u8>, Base64Error> {
    URL_SAFE_NO_PAD.decode(text).map_err(|error| {
        let (position, reason) = match error {
            DecodeError::InvalidByte(position, b'=') => (position, Base64Reason::Padding),
            DecodeError::InvalidByte(position, _) => (position, Base64Reason::Alphabet),
            DecodeError::InvalidLength(_) => (text.len().saturating_sub(1), Base64Reason::Length),
            DecodeError::InvalidLastSymbol { offset, .. } => (offset, Base64Reason::TrailingBits),
            DecodeError::InvalidPadding => {
                let first = text.iter().position(|byte| *byte == b'=');
                (first.unwrap_or(text.len()), Base64Reason::Padding)
            }
        };
        Base64Error { position, reason }
    })
}

/// Encodes base64url without padding, as JOSE uses it.
pub fn encode_url_unpadded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Encodes base64 with padding, as Kubernetes objects use it.
pub fn encode_standard(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The value of a character of the standard alphabet.
pub(crate) fn standard_value(byte: u8) -> Option<u32> {
    Some(match byte {
        b'A'..=b'Z' => u32::from(byte - b'A'),
        b'a'..=b'z' => u32::from(byte - b'a') + 26,
        b'0'..=b'9' => u32::from(byte - b'0') + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

/// The value of a character of the URL alphabet.
fn url_value(byte: u8) -> Option<u32> {
    match byte {
        b'-' => Some(62),
        b'_' => Some(63),
        b'+' | b'/' => None,
        _ => standard_value(byte),
    }
}

/// Assembles groups of four characters into three bytes.
#[derive(Default)]
pub(crate) struct Quantum {
    bytes: Vec<u8>,
    bits: u32,
    /// Characters of the unfinished group, 0 to 3.
    pub(crate) characters: usize,
}

impl Quantum {
    pub(crate) fn for_text(length: usize) -> Self {
        Self { bytes: Vec::with_capacity(length / 4 * 3 + 3), ..Self::default() }
    }

    pub(crate) fn push(&mut self, value: u32) {
        self.bits = self.bits << 6 | value;
        self.characters += 1;
        if self.characters == 4 {
            let [_, first, second, third] = self.bits.to_be_bytes();
            self.bytes.extend([first, second, third]);
            self.bits = 0;
            self.characters = 0;
        }
    }

    /// Appends the whole bytes of the unfinished group; returns all bytes and whether unused bits were set.
    pub(crate) fn finish(mut self) -> (Vec<u8>, bool) {
        let unused_bits_set = match self.characters {
            2 => {
                let [.., first, _] = (self.bits << 4).to_be_bytes();
                self.bytes.push(first);
                self.bits & 0x0f != 0
            }
            3 => {
                let [.., first, second, _] = (self.bits << 6).to_be_bytes();
                self.bytes.extend([first, second]);
                self.bits & 0x03 != 0
            }
            _ => false,
        };
        (self.bytes, unused_bits_set)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generator::Generator;

    #[test]
    fn encodes_the_vectors_of_rfc_4648() {
        let check = |bytes: &[u8], standard: &str, url: &str| {
            assert_eq!(encode_standard(bytes), standard);
            assert_eq!(encode_url_unpadded(bytes), url);
        };
        check(b"", "", "");
        check(b"f", "Zg==", "Zg");
        check(b"fo", "Zm8=", "Zm8");
        check(b"foobar", "Zm9vYmFy", "Zm9vYmFy");
        check(&[0xfb, 0xff], "+/8=", "-_8");
    }

    #[test]
    fn strict_url_reading_refuses_each_deviation_at_its_place() {
        let check = |text: &str, expected: Result<&[u8], (usize, Base64Reason)>| {
            let expected =
                expected.map(<[u8]>::to_vec).map_err(|(position, reason)| Base64Error { position, reason });
            assert_eq!(decode_url_unpadded(text.as_bytes()), expected, "{text:?}");
        };
        check("", Ok(b""));
        check("-_8", Ok(&[0xfb, 0xff]));
        check("Zm8", Ok(b"fo"));
        check("Zm8=", Err((3, Base64Reason::Padding)));
        check("Zg==", Err((2, Base64Reason::Padding)));
        check("+/8", Err((0, Base64Reason::Alphabet)));
        check("Zm\n8", Err((2, Base64Reason::Alphabet)));
        check("Zm9vY", Err((4, Base64Reason::Length)));
        check("Zm9", Err((2, Base64Reason::TrailingBits)));
        check("Zh", Err((1, Base64Reason::TrailingBits)));
    }

    #[test]
    fn every_reader_gives_back_what_was_encoded() {
        let mut generator = Generator(7);
        let all: Vec<u8> = (0..=255).collect();
        for _ in 0..2_000 {
            let bytes = generator.bytes_of(&all, 70);
            let (standard, url) = (encode_standard(&bytes), encode_url_unpadded(&bytes));
            assert_eq!(decode_standard(standard.as_bytes()).as_ref(), Ok(&bytes));
            assert_eq!(decode_url_go(url.as_bytes()).as_ref(), Ok(&bytes));
            assert_eq!(decode_url_unpadded(url.as_bytes()).as_ref(), Ok(&bytes));
            for text in [standard, url] {
                assert_eq!(
                    decode_tolerant(text.as_bytes()).map(|decoded| decoded.bytes).as_ref(),
                    Ok(&bytes)
                );
            }
        }
    }

    #[test]
    fn readers_agree_on_text_near_base64_and_place_errors_inside_it() {
        let mut generator = Generator(11);
        for _ in 0..20_000 {
            let text = generator.bytes_of(b"Aa9+/-_=\r\n \\\xff", 12);
            if let Ok(bytes) = decode_url_unpadded(&text) {
                assert_eq!(decode_url_go(&text).as_ref(), Ok(&bytes), "{text:?}");
            }
            if let Ok(bytes) = decode_standard(&text) {
                assert_eq!(
                    decode_tolerant(&text).map(|decoded| decoded.bytes).as_ref(),
                    Ok(&bytes),
                    "{text:?}"
                );
            }
            for error in [
                decode_standard(&text).err(),
                decode_url_go(&text).err(),
                decode_url_unpadded(&text).err(),
                decode_tolerant(&text).err(),
            ]
            .into_iter()
            .flatten()
            {
                assert!(error.position <= text.len(), "{text:?} {error}");
            }
        }
    }
}
