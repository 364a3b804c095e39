/// Whether the content of an INTEGER uses the fewest bytes (X.690 section 8.3.2).
#[must_use]
pub fn is_minimal_integer(content: &[u8]) -> bool {
    match content {
        [] => false,
        [0x00, second, ..] => second & 0x80 != 0,
        [0xff, second, ..] => second & 0x80 == 0,
        _ => true,
    }
}

/// The value of an INTEGER's content; `None` if it is empty or exceeds 64 bits.
#[must_use]
pub fn small_integer(content: &[u8]) -> Option<i64> {
    let (first, rest) = content.split_first()?;
    let mut value = i64::from(first.cast_signed());
    for byte in rest {
        value = value.checked_mul(256)? | i64::from(*byte);
    }
    Some(value)
}

/// Maximum length of an integer whose decimal digits are computed: RFC 5280 section 4.1.2.2 allows serial
/// numbers of 20 bytes.
const DECIMAL_LIMIT: usize = 64;

/// The decimal digits of an INTEGER's content; `None` if it is empty or longer than 64 bytes.
#[must_use]
pub fn decimal_text(content: &[u8]) -> Option<String> {
    if content.is_empty() || content.len() > DECIMAL_LIMIT {
        return None;
    }
    let is_negative = content.first().is_some_and(|first| first & 0x80 != 0);
    let mut magnitude: Vec<u8> = content.to_vec();
    if is_negative {
        // Two's complement: invert and add one.
        let mut carry = true;
        for byte in magnitude.iter_mut().rev() {
            let (sum, overflows) = (!*byte).overflowing_add(u8::from(carry));
            *byte = sum;
            carry = overflows;
        }
    }
    let mut digits = Vec::new();
    while magnitude.iter().any(|byte| *byte != 0) {
        let mut remainder = 0_u16;
        for byte in &mut magnitude {
            let value = remainder << 8 | u16::from(*byte);
            *byte = u8::try_from(value / 10).unwrap_or(u8::MAX);
            remainder = value % 10;
        }
        digits.push(char::from_digit(u32::from(remainder), 10).unwrap_or('0'));
    }
    if digits.is_empty() {
        digits.push('0');
    }
    if is_negative {
        digits.push('-');
    }
    Some(digits.iter().rev().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_read_with_their_sign() {
        for (content, small, decimal) in [
            (&[][..], None, None),
            (&[0], Some(0), Some("0")),
            (&[0x7f], Some(127), Some("127")),
            (&[0x80], Some(-128), Some("-128")),
            (&[0xff, 0x7f], Some(-129), Some("-129")),
            (&[0x00, 0xff], Some(255), Some("255")),
            (&[0x3a, 0xdd, 0x52, 0xca], Some(987_583_178), Some("987583178")),
            (&[1, 0, 0, 0, 0, 0, 0, 0, 0], None, Some("18446744073709551616")),
            (&[0x80, 0, 0, 0, 0, 0, 0, 0], Some(i64::MIN), Some("-9223372036854775808")),
        ] {
            assert_eq!(small_integer(content), small, "{content:02x?}");
            assert_eq!(decimal_text(content).as_deref(), decimal, "{content:02x?}");
        }
        assert_eq!(decimal_text(&[1; 65]), None);
    }

    #[test]
    fn padded_integers_are_not_minimal() {
        for (content, minimal) in [
            (&[0][..], true),
            (&[0, 1], false),
            (&[0, 0x80], true),
            (&[0xff, 0x80], false),
            (&[0xff, 0], true),
            (&[], false),
        ] {
            assert_eq!(is_minimal_integer(content), minimal, "{content:02x?}");
        }
    }
}
