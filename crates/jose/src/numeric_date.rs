use crate::json::Number;
use credscope_clock::{Civil, Instant};

/// A NumericDate ([RFC 7519 section 2](https://www.rfc-editor.org/rfc/rfc7519#section-2)): seconds since the Unix epoch,
/// read as go-jose reads them (a double, truncated towards zero).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumericDate {
    /// The whole second; the first of the year 0 or the last of 9999 when the value lies beyond.
    pub instant: Instant,
    /// The first millisecond that is not before the value, within the same bounds: what RFC 7519 compares with.
    pub exact: Instant,
    /// The number as it is written.
    pub text: String,
    /// Whether `instant` stands for a value that no calendar of four digits has.
    pub is_out_of_range: bool,
    /// Whether a fraction of a second was dropped.
    pub has_fraction: bool,
}

impl NumericDate {
    /// Reads a number; total.
    #[must_use]
    pub fn from_number(number: &Number) -> Self {
        let text = number.text().to_owned();
        let value: f64 = text.parse().unwrap_or(f64::NAN);
        let has_fraction = number.as_integer().is_none() && value.is_finite() && value.fract() != 0.0;
        let seconds = number.as_integer().unwrap_or_else(|| saturate(value));
        let nearest = seconds.clamp(first_second(), last_second());
        let instant = Instant::from_unix_seconds(nearest);
        let exact = if has_fraction && nearest == seconds {
            Instant::from_unix_millis(saturate((value * 1_000.0).ceil()))
        } else {
            instant
        };
        Self { instant, exact, text, is_out_of_range: nearest != seconds, has_fraction }
    }

    /// The instant that is meant if the number counts milliseconds; `None` when seconds make sense, or neither does.
    #[must_use]
    pub fn meant_as_milliseconds(&self) -> Option<Instant> {
        // Seconds from the year 5138 on, milliseconds from 1973 to 5138.
        let value: i64 = self.text.parse().ok()?;
        (100_000_000_000..100_000_000_000_000).contains(&value).then(|| Instant::from_unix_millis(value))
    }
}

/// Truncates towards zero; saturates; not a number is zero.
fn saturate(value: f64) -> i64 {
    // `as` from a double does just this.
    #[allow(clippy::cast_possible_truncation)]
    let whole = value as i64;
    whole
}

fn edge(civil: Civil, otherwise: i64) -> i64 {
    civil.to_unix_seconds().unwrap_or(otherwise)
}

fn first_second() -> i64 {
    edge(Civil { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 }, 0)
}

fn last_second() -> i64 {
    edge(Civil { year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59 }, i64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;

    #[test]
    fn numbers_become_whole_seconds() {
        for (text, seconds, has_fraction, is_out_of_range) in [
            ("1700000000", 1_700_000_000, false, false),
            ("1700000000.9", 1_700_000_000, true, false),
            ("1.7e9", 1_700_000_000, false, false),
            ("-1.5", -1, true, false),
            ("0", 0, false, false),
            ("1800000000000", 253_402_300_799, false, true),
            ("18446744073709551615", 253_402_300_799, false, true),
            ("9223372036854775808", 253_402_300_799, false, true),
            ("1e308", 253_402_300_799, false, true),
            ("1e400", 253_402_300_799, false, true),
            ("-1e308", -62_167_219_200, false, true),
            ("-1e400", -62_167_219_200, false, true),
        ] {
            let parsed = parse(text.as_bytes());
            let date = NumericDate::from_number(parsed.value.as_number().unwrap());
            assert_eq!(date.instant.unix_seconds(), seconds, "{text}");
            assert_eq!((date.has_fraction, date.is_out_of_range), (has_fraction, is_out_of_range), "{text}");
            assert!(date.instant.to_string().parse::<Instant>().is_ok(), "{text} has a text that reads back");
        }
    }

    #[test]
    fn a_fraction_is_kept_to_the_millisecond_for_exact_comparison() {
        for (text, millis) in [("5", 5_000), ("5.5", 5_500), ("5.0001", 5_001), ("-1.5", -1_500), ("0.0", 0)]
        {
            let parsed = parse(text.as_bytes());
            let date = NumericDate::from_number(parsed.value.as_number().unwrap());
            assert_eq!(date.exact.unix_millis(), millis, "{text}");
        }
    }

    #[test]
    fn milliseconds_are_recognised() {
        let date = |text: &str| NumericDate::from_number(parse(text.as_bytes()).value.as_number().unwrap());
        assert_eq!(date("1700000000").meant_as_milliseconds(), None);
        assert_eq!(date("1700000000123").meant_as_milliseconds().unwrap().unix_millis(), 1_700_000_000_123);
        assert_eq!(date("170000000000000").meant_as_milliseconds(), None);
    }
}
