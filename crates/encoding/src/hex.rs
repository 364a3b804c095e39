//! Hexadecimal text.

const LOWER: &[u8; 16] = b"0123456789abcdef";
const UPPER: &[u8; 16] = b"0123456789ABCDEF";

fn digit(digits: &[u8; 16], nibble: u8) -> char {
    digits.get(usize::from(nibble & 0x0f)).copied().map_or('0', char::from)
}

/// Two lower-case hexadecimal digits per byte.
pub fn encode_hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(digit(LOWER, byte >> 4));
        text.push(digit(LOWER, *byte));
    }
    text
}

/// Two upper-case hexadecimal digits per byte, with a colon between bytes, as OpenSSL prints fingerprints.
pub fn encode_hex_colons(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 3);
    for (index, byte) in bytes.iter().enumerate() {
        if index > 0 {
            text.push(':');
        }
        text.push(digit(UPPER, byte >> 4));
        text.push(digit(UPPER, *byte));
    }
    text
}

/// Decodes hexadecimal text in either case; `None` if a character is not a digit or their number is odd.
pub fn decode_hex(text: &str) -> Option<Vec<u8>> {
    let value = |byte: u8| char::from(byte).to_digit(16).and_then(|value| u8::try_from(value).ok());
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    pairs.iter().map(|[high, low]| Some(value(*high)? << 4 | value(*low)?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodes_and_decodes() {
        let check = |bytes: &[u8], plain: &str, colons: &str| {
            assert_eq!(encode_hex(bytes), plain);
            assert_eq!(encode_hex_colons(bytes), colons);
            assert_eq!(decode_hex(plain).as_deref(), Some(bytes));
            assert_eq!(decode_hex(&plain.to_uppercase()).as_deref(), Some(bytes));
        };
        check(&[], "", "");
        check(&[0x5c], "5c", "5C");
        check(&[0x00, 0x0f, 0xf0, 0xff], "000ff0ff", "00:0F:F0:FF");
    }

    #[test]
    fn refuses_what_is_not_hexadecimal() {
        for text in ["0", "0g", "+1", "0x00", "00:11", " 0", "é", "123"] {
            assert_eq!(decode_hex(text), None, "{text}");
        }
    }
}
