use crate::json::Number;
use credscope_clock::{Civil, Instant};

/// A NumericDate ([RFC 7519 section 2](https://www.rfc-editor.org/rfc/rfc7519#section-2)): seconds since the
/// Unix epoch, interpreted as go-jose does (a double, truncated towards zero).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumericDate {
    /// The whole second; for a value out of range, the first second of the year 0 or the last of 9999.
    pub instant: Instant,
    /// The first millisecond that is not before the value, within the same bounds, for comparison according
    /// to RFC 7519.
    pub exact: Instant,
    /// The number as written.
    pub text: String,
    /// Whether the value is out of range, so `instant` is a bound.
    pub is_out_of_range: bool,
    /// Whether a fraction of a second was dropped.
    pub has_fraction: bool,
    /// Whether the value overflows Go's clock, which turns it into a time long past.
    pub overflows: bool,
}

/// Go's clock counts from the year 1: this many seconds before the Unix epoch.
const GO_EPOCH: i64 = 62_135_596_800;

impl NumericDate {
    /// Converts a number; never fails.
    #[must_use]
    pub fn from_number(number: &Number) -> Self {
        let text = number.text().to_owned();
        let decimal = Decimal::read(&text);
        let seconds = decimal.truncated_double();
        let nearest = seconds.clamp(first_second(), last_second());
        let instant = Instant::from_unix_seconds(nearest);
        let has_fraction = decimal.fraction != 0 || decimal.has_more;
        let is_out_of_range = nearest != seconds;
        let exact = if has_fraction && !is_out_of_range {
            Instant::from_unix_millis(decimal.ceiled_millis())
        } else {
            instant
        };
        let overflows = seconds > i64::MAX - GO_EPOCH;
        Self { instant, exact, text, is_out_of_range, has_fraction, overflows }
    }

    /// The instant in Go's clock: after an overflow it is long past.
    #[must_use]
    pub fn go_instant(&self) -> Instant {
        if self.overflows { Instant::EARLIEST } else { self.instant }
    }

    /// The instant if the number was meant as milliseconds; `None` if seconds are plausible, or neither.
    #[must_use]
    pub fn meant_as_milliseconds(&self) -> Option<Instant> {
        // As seconds from the year 5138 on, as milliseconds from 1973 to 5138.
        let value: i64 = self.text.parse().ok()?;
        (100_000_000_000..100_000_000_000_000).contains(&value).then(|| Instant::from_unix_millis(value))
    }
}

/// A decimal JSON number, parsed without floating point, whose tables alone would be a twentieth of the page.
struct Decimal {
    is_negative: bool,
    /// The whole part; saturates.
    whole: u64,
    /// The first eighteen digits of the fraction, as a whole number.
    fraction: u64,
    /// Whether digits other than zero follow those.
    has_more: bool,
}

const FRACTION_DIGITS: usize = 18;
const FRACTION_SCALE: u64 = 1_000_000_000_000_000_000;

impl Decimal {
    /// Parses the digits of a JSON number (RFC 8259 section 6); anything else is zero.
    fn read(text: &str) -> Self {
        let is_negative = text.starts_with('-');
        let unsigned = text.trim_start_matches(['-', '+']);
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        // An exponent beyond i64 moves the point past all digits just the same.
        let beyond = if exponent.starts_with('-') { i64::MIN / 4 } else { i64::MAX / 4 };
        let exponent = exponent.trim_start_matches('+').parse().unwrap_or(beyond);
        let point = i64::try_from(whole.len()).unwrap_or(i64::MAX / 4).saturating_add(exponent);
        let mut decimal = Self { is_negative, whole: 0, fraction: 0, has_more: false };
        let mut fraction_digits = 0;
        for (place, digit) in (0_i64..).zip(whole.bytes().chain(fraction.bytes())) {
            let digit = u64::from(digit.wrapping_sub(b'0'));
            let behind = place.saturating_sub(point);
            if behind < 0 {
                decimal.whole = decimal.whole.saturating_mul(10).saturating_add(digit);
            } else if usize::try_from(behind).is_ok_and(|behind| behind < FRACTION_DIGITS) {
                fraction_digits = usize::try_from(behind).unwrap_or_default() + 1;
                decimal.fraction = decimal.fraction * 10 + digit;
            } else {
                decimal.has_more |= digit != 0;
            }
        }
        for _ in fraction_digits..FRACTION_DIGITS {
            decimal.fraction = decimal.fraction.saturating_mul(10);
        }
        // The point is after all digits: append zeros, after a few of which the value is out of range anyway.
        let digits = i64::try_from(whole.len() + fraction.len()).unwrap_or(i64::MAX / 4);
        for _ in 0..point.saturating_sub(digits).clamp(0, 20) {
            decimal.whole = decimal.whole.saturating_mul(10);
        }
        decimal
    }

    /// The nearest double, truncated towards zero: a fraction close to one may round up to one.
    fn truncated_double(&self) -> i64 {
        let bits_of_whole = 64 - self.whole.leading_zeros();
        let missing = u128::from(FRACTION_SCALE - self.fraction);
        let is_rounded_up = bits_of_whole < 53
            && self.fraction != 0
            && (missing << (53 - bits_of_whole + 1)) <= u128::from(FRACTION_SCALE);
        let magnitude =
            i64::try_from(self.whole.saturating_add(u64::from(is_rounded_up))).unwrap_or(i64::MAX);
        if self.is_negative { -magnitude } else { magnitude }
    }

    /// The first whole millisecond that is not before the value.
    fn ceiled_millis(&self) -> i64 {
        let per_milli = FRACTION_SCALE / 1_000;
        let millis = i64::try_from(self.fraction / per_milli).unwrap_or_default();
        let has_rest = !self.fraction.is_multiple_of(per_milli) || self.has_more;
        let whole =
            i64::try_from(self.whole).unwrap_or(i64::MAX).saturating_mul(1_000).saturating_add(millis);
        if self.is_negative { -whole } else { whole.saturating_add(i64::from(has_rest)) }
    }
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
            ("1e-400", 0, true, false),
            ("1e99999999999999999999", 253_402_300_799, false, true),
            ("1e-99999999999999999999", 0, true, false),
            ("0.0017e12", 1_700_000_000, false, false),
            ("17000000005e-1", 1_700_000_000, true, false),
            // The nearest double of these is the next second.
            ("1700000000.99999999", 1_700_000_001, true, false),
            ("1700000000.9999998", 1_700_000_000, true, false),
            ("1.99999999999999999999999", 2, true, false),
        ] {
            let parsed = parse(text.as_bytes());
            let date = NumericDate::from_number(parsed.value.as_number().unwrap());
            assert_eq!(date.instant.unix_seconds(), seconds, "{text}");
            assert_eq!((date.has_fraction, date.is_out_of_range), (has_fraction, is_out_of_range), "{text}");
            assert!(date.instant.to_string().parse::<Instant>().is_ok(), "{text} has a text that reads back");
        }
    }

    #[test]
    fn truncation_agrees_with_doubles() {
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        for round in 0..200_000_u64 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let whole = state >> (round % 48 + 12);
            let digits = state % 10_u64.pow(u32::try_from(round % 17).unwrap() + 1);
            let nines = "9".repeat(usize::try_from(round % 5 * 4).unwrap());
            let text = format!("{whole}.{nines}{digits}");
            let double: f64 = text.parse().unwrap();
            #[expect(clippy::cast_possible_truncation, reason = "the truncation is what is compared")]
            let expected = double as i64;
            assert_eq!(Decimal::read(&text).truncated_double(), expected, "{text}");
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
