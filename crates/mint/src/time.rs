//! Instants in certificates.

use credscope_clock::{Civil, Instant};
use der::Tag;
use der::asn1::Any;

/// UTCTime of the years 1950 to 2049, else GeneralizedTime
/// ([RFC 5280 section 4.1.2.5](https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5)); fractions of a second are dropped.
///
/// This does not go through `der::DateTime`, which begins in 1970: a story may begin earlier.
pub(crate) fn time(instant: Instant) -> der::Result<Any> {
    let Civil { year, month, day, hour, minute, second } = instant.civil();
    let rest = format!("{month:02}{day:02}{hour:02}{minute:02}{second:02}Z");
    match year {
        1950..=2049 => Any::new(Tag::UtcTime, format!("{:02}{rest}", year % 100).into_bytes()),
        _ => Any::new(Tag::GeneralizedTime, format!("{year:04}{rest}").into_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use der::Tagged;

    #[test]
    fn a_time_has_two_digits_of_its_year_as_long_as_they_say_which() {
        for (text, expected) in [
            ("0001-02-03T04:05:06Z", "00010203040506Z"),
            ("1949-12-31T23:59:59Z", "19491231235959Z"),
            ("1950-01-01T00:00:00Z", "500101000000Z"),
            ("2049-12-31T23:59:59.999Z", "491231235959Z"),
            ("2050-01-01T00:00:00Z", "20500101000000Z"),
            ("9999-12-31T23:59:59Z", "99991231235959Z"),
        ] {
            let der = time(text.parse().unwrap()).unwrap();
            let tag = if expected.len() == 13 { Tag::UtcTime } else { Tag::GeneralizedTime };
            assert_eq!((der.tag(), der.value()), (tag, expected.as_bytes()), "{text}");
        }
    }
}
