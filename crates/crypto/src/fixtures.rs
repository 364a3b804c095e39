//! Bytes for tests.

pub(crate) mod private;
pub(crate) mod public;

/// The bytes of hexadecimal text; white space inside is skipped.
pub(crate) fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u32> = text
        .split_whitespace()
        .flat_map(str::chars)
        .map(|character| character.to_digit(16).unwrap())
        .collect();
    let (pairs, rest) = digits.as_chunks::<2>();
    assert!(rest.is_empty(), "an odd number of digits");
    pairs.iter().map(|[high, low]| u8::try_from(high * 16 + low).unwrap()).collect()
}
