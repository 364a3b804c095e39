//! DER ([X.690 section 10](https://www.itu.int/rec/T-REC-X.690)), as much as certificates need.

use credscope_clock::{Civil, Instant};

pub(crate) const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;

/// One value: tag, length, content.
pub(crate) fn value(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut der = vec![tag];
    let length = content.len().to_be_bytes();
    let zeros = length.iter().take_while(|byte| **byte == 0).count();
    match length.get(zeros..) {
        None | Some([]) => der.push(0),
        Some([short @ 0..=0x7f]) => der.push(*short),
        Some(long) => {
            // A length has eight bytes at most.
            der.push(0x80 | u8::try_from(long.len()).unwrap_or(8));
            der.extend(long);
        }
    }
    der.extend(content);
    der
}

pub(crate) fn sequence(values: &[Vec<u8>]) -> Vec<u8> {
    value(SEQUENCE, &values.concat())
}

/// SET OF: its members in the order of their encodings.
pub(crate) fn set_of(values: Vec<Vec<u8>>) -> Vec<u8> {
    let mut sorted: Vec<Vec<u8>> = Vec::with_capacity(values.len());
    for value in values {
        let at = sorted.iter().take_while(|other| **other <= value).count();
        sorted.insert(at, value);
    }
    value(SET, &sorted.concat())
}

/// INTEGER of an unsigned big-endian number; leading zeros do not matter.
pub(crate) fn unsigned(number: &[u8]) -> Vec<u8> {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    match number.get(zeros..).unwrap_or_default() {
        [] => value(0x02, &[0]),
        rest @ [0x80..=0xff, ..] => value(0x02, &[&[0], rest].concat()),
        rest => value(0x02, rest),
    }
}

pub(crate) fn boolean_true() -> Vec<u8> {
    value(0x01, &[0xff])
}

pub(crate) fn null() -> Vec<u8> {
    value(0x05, &[])
}

pub(crate) fn octet_string(bytes: &[u8]) -> Vec<u8> {
    value(0x04, bytes)
}

/// BIT STRING of whole bytes.
pub(crate) fn bit_string(bytes: &[u8]) -> Vec<u8> {
    value(0x03, &[&[0], bytes].concat())
}

/// BIT STRING of named bits: bit 0 is the greatest bit of the first byte; zeros at the end are left out.
pub(crate) fn named_bits(bits: u16) -> Vec<u8> {
    let [first, second] = bits.reverse_bits().to_be_bytes();
    let unused = |byte: u8| u8::try_from(byte.trailing_zeros()).unwrap_or(0);
    match (first, second) {
        (0, 0) => value(0x03, &[0]),
        (first, 0) => value(0x03, &[unused(first), first]),
        (first, second) => value(0x03, &[unused(second), first, second]),
    }
}

/// OBJECT IDENTIFIER of content bytes.
pub(crate) fn oid(content: &[u8]) -> Vec<u8> {
    value(0x06, content)
}

/// `[number]`, constructed.
pub(crate) fn explicit(number: u8, content: &[u8]) -> Vec<u8> {
    value(0xa0 | number, content)
}

/// `[number]`, primitive.
pub(crate) fn implicit(number: u8, content: &[u8]) -> Vec<u8> {
    value(0x80 | number, content)
}

/// PrintableString if it can be one, else UTF8String, as Go chooses: `*` and `&` do not count as printable.
pub(crate) fn directory_string(text: &str) -> Vec<u8> {
    let is_printable = |byte: u8| byte.is_ascii_alphanumeric() || b" '()+,-./:=?".contains(&byte);
    value(if text.bytes().all(is_printable) { 0x13 } else { 0x0c }, text.as_bytes())
}

/// UTCTime of the years 1950 to 2049, else GeneralizedTime
/// ([RFC 5280 section 4.1.2.5](https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5)).
pub(crate) fn time(instant: Instant) -> Vec<u8> {
    let Civil { year, month, day, hour, minute, second } = instant.civil();
    let rest = format!("{month:02}{day:02}{hour:02}{minute:02}{second:02}Z");
    match year {
        1950..=2049 => value(0x17, format!("{:02}{rest}", year % 100).as_bytes()),
        _ => value(0x18, format!("{year:04}{rest}").as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use der::Encode;

    #[test]
    fn lengths_are_the_shortest() {
        for (length, head) in [
            (0, vec![4, 0]),
            (127, vec![4, 127]),
            (128, vec![4, 0x81, 128]),
            (255, vec![4, 0x81, 255]),
            (256, vec![4, 0x82, 1, 0]),
            (65_536, vec![4, 0x83, 1, 0, 0]),
        ] {
            assert_eq!(octet_string(&vec![7; length])[..head.len()], head, "{length}");
            let oracle = der::asn1::OctetString::new(vec![7; length]).unwrap().to_der().unwrap();
            assert_eq!(octet_string(&vec![7; length]), oracle, "{length}");
        }
    }

    #[test]
    fn numbers_are_never_negative_and_never_longer_than_they_must_be() {
        for (number, expected) in [
            (&[][..], &[2, 1, 0][..]),
            (&[0, 0], &[2, 1, 0]),
            (&[0, 1], &[2, 1, 1]),
            (&[0x80], &[2, 2, 0, 0x80]),
            (&[0x7f, 0xff], &[2, 2, 0x7f, 0xff]),
        ] {
            assert_eq!(unsigned(number), expected);
        }
    }

    #[test]
    fn named_bits_end_with_the_last_that_is_set() {
        for (bits, expected) in [
            (0, &[3, 1, 0][..]),
            (0b1, &[3, 2, 7, 0x80]),
            (0b101, &[3, 2, 5, 0xa0]),
            (0b10_0101, &[3, 2, 2, 0xa4]),
            (0b1_0000_0001, &[3, 3, 7, 0x80, 0x80]),
        ] {
            assert_eq!(named_bits(bits), expected, "{bits:b}");
        }
    }

    #[test]
    fn a_time_has_two_digits_of_its_year_as_long_as_they_say_which() {
        for (text, expected) in [
            ("1949-12-31T23:59:59Z", "19491231235959Z"),
            ("1950-01-01T00:00:00Z", "500101000000Z"),
            ("2049-12-31T23:59:59.999Z", "491231235959Z"),
            ("2050-01-01T00:00:00Z", "20500101000000Z"),
            ("9999-12-31T23:59:59Z", "99991231235959Z"),
        ] {
            let der = time(text.parse().unwrap());
            assert_eq!(der[0], if expected.len() == 13 { 0x17 } else { 0x18 }, "{text}");
            assert_eq!(&der[2..], expected.as_bytes(), "{text}");
        }
    }

    #[test]
    fn the_members_of_a_set_are_in_order() {
        assert_eq!(set_of(vec![vec![2], vec![1, 9], vec![1]]), [SET, 4, 1, 1, 9, 2]);
    }
}
