use crate::{escape_hidden, tag};
use credscope_clock::{Civil, Instant};
use credscope_finding::{Finding, Span, args, codes::asn1 as codes};

/// A time with the problem of its form, if any.
#[derive(Clone, Debug, PartialEq)]
pub struct DecodedTime {
    /// The instant; `None` if it cannot be determined.
    pub instant: Option<Instant>,
    /// The reason why a strict parser refuses it.
    pub problem: Option<Finding>,
}

/// Decodes UTCTime or GeneralizedTime by the universal tag (X.690 section 11.7, RFC 5280 section 4.1.2.5).
///
/// Seconds may be missing and there may be an offset instead of `Z`, as Go's parser accepts them; both, and a
/// fraction, are reported as a problem.
#[must_use]
pub fn decode_time(number: u32, content: &[u8], span: Span) -> DecodedTime {
    let text = || escape_hidden(&String::from_utf8_lossy(content));
    let (instant, is_der) = match read(number, content) {
        Some(read) => read,
        None => {
            let problem = Finding::new(codes::TIME_UNREADABLE, args! { text: text() }).at(span);
            return DecodedTime { instant: None, problem: Some(problem) };
        }
    };
    let problem = (!is_der).then(|| Finding::new(codes::TIME_NOT_DER, args! { text: text() }).at(span));
    DecodedTime { instant: Some(instant), problem }
}

fn read(number: u32, content: &[u8]) -> Option<(Instant, bool)> {
    let mut digits = Digits { content, position: 0 };
    let year = match number {
        // RFC 5280 section 4.1.2.5.1: 50 and later are in the previous century.
        tag::UTC_TIME => match digits.two()? {
            year @ 50.. => 1900 + i64::from(year),
            year => 2000 + i64::from(year),
        },
        tag::GENERALIZED_TIME => i64::from(digits.two()?) * 100 + i64::from(digits.two()?),
        _ => return None,
    };
    let (month, day, hour, minute) = (digits.two()?, digits.two()?, digits.two()?, digits.two()?);
    let (second, mut is_der) = match digits.two() {
        Some(second) => (second, true),
        None => (0, false),
    };
    let mut millis = 0;
    if let Some(b'.' | b',') = digits.peek()
        && number == tag::GENERALIZED_TIME
        && is_der
    {
        is_der = false;
        millis = digits.fraction()?;
    }
    let offset_minutes = match digits.next()? {
        b'Z' => 0,
        sign @ (b'+' | b'-') => {
            is_der = false;
            let (hours, minutes) = (digits.two()?, digits.two()?);
            if hours > 23 || minutes > 59 {
                return None;
            }
            (i64::from(hours) * 60 + i64::from(minutes)) * if sign == b'-' { -1 } else { 1 }
        }
        _ => return None,
    };
    if digits.position != content.len() {
        return None;
    }
    let seconds = Civil { year, month, day, hour, minute, second }.to_unix_seconds()?;
    let unix_millis = (seconds - offset_minutes * 60) * 1_000 + millis;
    let instant = Instant::from_unix_millis(unix_millis);
    // An offset can lead outside of the range of an instant.
    (instant.unix_millis() == unix_millis).then_some((instant, is_der))
}

struct Digits<'a> {
    content: &'a [u8],
    position: usize,
}

impl Digits<'_> {
    fn peek(&self) -> Option<u8> {
        self.content.get(self.position).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.position += 1;
        Some(byte)
    }

    /// Two digits; consumes nothing if there are none.
    fn two(&mut self) -> Option<u8> {
        match self.content.get(self.position..self.position + 2)? {
            [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => {
                self.position += 2;
                Some((tens - b'0') * 10 + (ones - b'0'))
            }
            _ => None,
        }
    }

    /// Milliseconds after a decimal mark; at least one digit.
    fn fraction(&mut self) -> Option<i64> {
        self.position += 1;
        let mut millis = 0;
        let mut scale = 100;
        let start = self.position;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            millis += i64::from(digit - b'0') * scale;
            scale /= 10;
            self.position += 1;
        }
        (self.position > start).then_some(millis)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(number: u32, content: &str, rfc3339: Option<&str>, problem: Option<&str>) {
        let decoded = decode_time(number, content.as_bytes(), Span::new(0, content.len()));
        assert_eq!(decoded.instant.map(|instant| instant.to_string()).as_deref(), rfc3339, "{content}");
        assert_eq!(decoded.problem.map(|problem| problem.code.text()), problem, "{content}");
    }

    #[test]
    fn both_types_are_read_and_their_form_is_judged() {
        let (utc, generalized) = (tag::UTC_TIME, tag::GENERALIZED_TIME);
        let (loose, bad) = (Some("asn1.time.not_der"), Some("asn1.time.unreadable"));
        check(utc, "261121213038Z", Some("2026-11-21T21:30:38Z"), None);
        check(utc, "500101000000Z", Some("1950-01-01T00:00:00Z"), None);
        check(utc, "491231235959Z", Some("2049-12-31T23:59:59Z"), None);
        check(utc, "2611212130Z", Some("2026-11-21T21:30:00Z"), loose);
        check(utc, "261121213038+0800", Some("2026-11-21T13:30:38Z"), loose);
        check(utc, "261121213038-0130", Some("2026-11-21T23:00:38Z"), loose);
        check(utc, "261121213038.5Z", None, bad);
        check(utc, "261121213038", None, bad);
        check(utc, "261321213038Z", None, bad);
        check(utc, "261121213060Z", None, bad);
        check(utc, "261121213038Zx", None, bad);
        check(utc, "", None, bad);
        check(generalized, "99991231235959Z", Some("9999-12-31T23:59:59Z"), None);
        check(generalized, "20261121213038.25Z", Some("2026-11-21T21:30:38.250Z"), loose);
        check(generalized, "20261121213038.Z", None, bad);
        check(generalized, "20260229000000Z", None, bad);
        check(generalized, "99991231235959-0100", None, bad);
        check(tag::INTEGER, "20260228000000Z", None, bad);
    }
}
