//! RFC 3339 section 5.6 text.

use crate::{Civil, Instant};
use std::fmt;

/// Text that is not an RFC 3339 date and time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseInstantError {
    /// Byte offset of the first error.
    pub position: usize,
}

impl fmt::Display for ParseInstantError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "not RFC 3339 from byte {}", self.position)
    }
}

impl std::error::Error for ParseInstantError {}

pub(crate) fn format(instant: Instant, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Civil { year, month, day, hour, minute, second } = instant.civil();
    write!(formatter, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
    let millis = instant.unix_millis().rem_euclid(1_000);
    if millis != 0 {
        write!(formatter, ".{millis:03}")?;
    }
    formatter.write_str("Z")
}

struct Cursor<'a> {
    bytes: &'a [u8],
    position: usize,
}

impl Cursor<'_> {
    fn fail<T>(&self) -> Result<T, ParseInstantError> {
        Err(ParseInstantError { position: self.position })
    }

    fn digits(&mut self, count: usize) -> Result<i64, ParseInstantError> {
        let mut value = 0;
        for _ in 0..count {
            match self.bytes.get(self.position) {
                Some(digit @ b'0'..=b'9') => value = value * 10 + i64::from(digit - b'0'),
                _ => return self.fail(),
            }
            self.position += 1;
        }
        Ok(value)
    }

    fn small(&mut self) -> Result<u8, ParseInstantError> {
        self.digits(2).map(|value| u8::try_from(value).unwrap_or(u8::MAX))
    }

    fn one_of(&mut self, allowed: &[u8]) -> Result<u8, ParseInstantError> {
        match self.bytes.get(self.position) {
            Some(byte) if allowed.contains(byte) => {
                self.position += 1;
                Ok(*byte)
            }
            _ => self.fail(),
        }
    }
}

pub(crate) fn parse(text: &str) -> Result<Instant, ParseInstantError> {
    let mut cursor = Cursor { bytes: text.as_bytes(), position: 0 };
    let year = cursor.digits(4)?;
    cursor.one_of(b"-")?;
    let month = cursor.small()?;
    cursor.one_of(b"-")?;
    let day = cursor.small()?;
    cursor.one_of(b"Tt ")?;
    let hour = cursor.small()?;
    cursor.one_of(b":")?;
    let minute = cursor.small()?;
    cursor.one_of(b":")?;
    let second = cursor.small()?;
    let mut millis = 0;
    if cursor.one_of(b".").is_ok() {
        let mut scale = 100;
        millis += cursor.digits(1)? * scale;
        while let Ok(digit) = cursor.digits(1) {
            scale /= 10;
            millis += digit * scale;
        }
    }
    let offset_minutes = match cursor.one_of(b"Zz+-")? {
        b'Z' | b'z' => 0,
        sign => {
            let hours = cursor.digits(2)?;
            cursor.one_of(b":")?;
            let minutes = cursor.digits(2)?;
            if hours > 23 || minutes > 59 {
                return cursor.fail();
            }
            (hours * 60 + minutes) * if sign == b'-' { -1 } else { 1 }
        }
    };
    if cursor.position != text.len() {
        return cursor.fail();
    }
    // A leap second becomes the last second of its minute.
    let civil = Civil { year, month, day, hour, minute, second: if second == 60 { 59 } else { second } };
    match civil.to_unix_seconds() {
        Some(seconds) => Ok(Instant::from_unix_millis((seconds - offset_minutes * 60) * 1_000 + millis)),
        None => cursor.fail(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_instant_agree() {
        for (text, seconds) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2020-09-01T00:00:00Z", 1_598_918_400),
            ("2021-08-20T10:30:07+08:00", 1_629_426_607),
            ("2021-08-20 02:30:07z", 1_629_426_607),
            ("0000-01-01T00:00:00Z", -62_167_219_200),
        ] {
            assert_eq!(parse(text), Ok(Instant::from_unix_seconds(seconds)), "{text}");
        }
        assert_eq!(Instant::from_unix_seconds(1_629_426_607).to_string(), "2021-08-20T02:30:07Z");
        assert_eq!(Instant::from_unix_millis(1_500).to_string(), "1970-01-01T00:00:01.500Z");
        assert_eq!(parse("1970-01-01T00:00:01.5Z"), Ok(Instant::from_unix_millis(1_500)));
    }

    #[test]
    fn every_instant_can_be_written_and_read() {
        for instant in [
            Instant::EARLIEST,
            Instant::LATEST,
            Instant::from_unix_seconds(i64::MAX),
            Instant::from_unix_seconds(i64::MIN),
        ] {
            assert_eq!(parse(&instant.to_string()), Ok(instant));
        }
        assert_eq!(Instant::LATEST.to_string(), "9999-12-31T23:59:59.999Z");
    }

    #[test]
    fn the_place_of_the_damage_is_told() {
        for (text, position) in [
            ("", 0),
            ("2020", 4),
            ("2020-1", 6),
            ("2020-01-01", 10),
            ("2020-01-01T00:00:00", 19),
            ("2020-01-01T00:00:00Zx", 20),
        ] {
            assert_eq!(parse(text), Err(ParseInstantError { position }), "{text}");
        }
        assert!(parse("2020-13-01T00:00:00Z").is_err());
        assert!(parse("2020-01-01T25:00:00Z").is_err());
    }

    #[test]
    fn unix_seconds_are_taken_on_a_command_line() {
        assert_eq!(Instant::parse_lenient(" 1700000000 "), Ok(Instant::from_unix_seconds(1_700_000_000)));
        assert!(Instant::parse_lenient("yesterday").is_err());
    }
}
