use credscope_clock::{Duration, Instant};

/// What a person may choose of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name on the command line and in fragments.
    pub name: &'static str,
    /// Its kind, with its bounds and its default.
    pub kind: ParameterKind,
    /// The file or section that default and bounds come from; empty when they are chosen for this simulator.
    pub source: &'static str,
}

/// What a parameter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterKind {
    /// A whole number, bounds included.
    Integer {
        /// The default.
        default: i64,
        /// The least.
        min: i64,
        /// The greatest.
        max: i64,
    },
    /// A length of time in seconds, bounds included.
    Duration {
        /// The default.
        default: i64,
        /// The shortest.
        min: i64,
        /// The longest.
        max: i64,
    },
    /// One of several words.
    Choice {
        /// The default.
        default: &'static str,
        /// Every word.
        of: &'static [&'static str],
    },
    /// On or off.
    Switch {
        /// The default.
        default: bool,
    },
    /// An instant in RFC 3339; none by default.
    Instant,
}

/// A parameter's value, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParsedValue {
    Integer(i64),
    Duration(Duration),
    Choice(&'static str),
    Switch(bool),
    Instant(Option<Instant>),
}

/// Why a text is not a value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    Unreadable,
    OutOfBounds,
    NotAChoice,
}

impl ParameterKind {
    /// The word used in JSON.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Integer { .. } => "integer",
            Self::Duration { .. } => "duration",
            Self::Choice { .. } => "choice",
            Self::Switch { .. } => "switch",
            Self::Instant => "instant",
        }
    }

    /// Its default.
    pub(crate) const fn default(&self) -> ParsedValue {
        match *self {
            Self::Integer { default, .. } => ParsedValue::Integer(default),
            Self::Duration { default, .. } => ParsedValue::Duration(Duration::from_seconds(default)),
            Self::Choice { default, .. } => ParsedValue::Choice(default),
            Self::Switch { default } => ParsedValue::Switch(default),
            Self::Instant => ParsedValue::Instant(None),
        }
    }

    /// The least and greatest value as text, if it has bounds.
    #[must_use]
    pub fn bounds(&self) -> Option<(String, String)> {
        let seconds = |seconds| format_duration(Duration::from_seconds(seconds));
        match *self {
            Self::Integer { min, max, .. } => Some((min.to_string(), max.to_string())),
            Self::Duration { min, max, .. } => Some((seconds(min), seconds(max))),
            _ => None,
        }
    }

    /// The words of a choice.
    #[must_use]
    pub const fn choices(&self) -> &'static [&'static str] {
        match self {
            Self::Choice { of, .. } => of,
            _ => &[],
        }
    }

    pub(crate) fn read(&self, text: &str) -> Result<ParsedValue, Unfit> {
        match *self {
            Self::Integer { min, max, .. } => {
                let number = text.parse().map_err(|_| Unfit::Unreadable)?;
                if (min..=max).contains(&number) {
                    Ok(ParsedValue::Integer(number))
                } else {
                    Err(Unfit::OutOfBounds)
                }
            }
            Self::Duration { min, max, .. } => {
                let duration = parse_duration(text).ok_or(Unfit::Unreadable)?;
                let is_within =
                    Duration::from_seconds(min) <= duration && duration <= Duration::from_seconds(max);
                if is_within { Ok(ParsedValue::Duration(duration)) } else { Err(Unfit::OutOfBounds) }
            }
            Self::Choice { of, .. } => of
                .iter()
                .find(|word| **word == text)
                .map(|word| ParsedValue::Choice(word))
                .ok_or(Unfit::NotAChoice),
            Self::Switch { .. } => match text {
                "true" | "on" => Ok(ParsedValue::Switch(true)),
                "false" | "off" => Ok(ParsedValue::Switch(false)),
                _ => Err(Unfit::Unreadable),
            },
            Self::Instant if text.is_empty() => Ok(ParsedValue::Instant(None)),
            Self::Instant => match Instant::parse_lenient(text) {
                Ok(instant) => Ok(ParsedValue::Instant(Some(instant))),
                Err(_) => Err(Unfit::Unreadable),
            },
        }
    }
}

impl ParsedValue {
    /// The text that is read as this.
    pub(crate) fn text(self) -> String {
        match self {
            Self::Integer(number) => number.to_string(),
            Self::Duration(duration) => format_duration(duration),
            Self::Choice(word) => word.to_owned(),
            Self::Switch(true) => "true".to_owned(),
            Self::Switch(false) => "false".to_owned(),
            Self::Instant(instant) => instant.map(|instant| instant.to_string()).unwrap_or_default(),
        }
    }
}

/// Units of time by their letters, the longest first, in milliseconds.
const UNITS: [(&str, i64); 5] = [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1)];

/// Reads a length of time as `90s`, `1h30m`, `3d`; a number alone counts seconds. None for anything else, and for more than
/// fits into 64 bits of milliseconds.
#[must_use]
pub fn parse_duration(text: &str) -> Option<Duration> {
    let mut rest = text;
    let mut millis: i64 = 0;
    let mut shortest = i64::MAX;
    while !rest.is_empty() {
        let digits = rest.find(|at: char| !at.is_ascii_digit()).unwrap_or(rest.len());
        let (number, after) = rest.split_at_checked(digits)?;
        let letters = after.find(|at: char| at.is_ascii_digit()).unwrap_or(after.len());
        let (letter, after) = after.split_at_checked(letters)?;
        let unit = match letter {
            "" if shortest == i64::MAX && after.is_empty() => 1_000,
            _ => UNITS.iter().find(|(name, _)| *name == letter)?.1,
        };
        if unit >= shortest {
            return None;
        }
        shortest = unit;
        millis = millis.checked_add(number.parse::<i64>().ok()?.checked_mul(unit)?)?;
        rest = after;
    }
    (shortest != i64::MAX).then_some(Duration::from_millis(millis))
}

/// Writes a length of time as `parse_duration` reads it, the longest units first; `0s` for none.
#[must_use]
pub fn format_duration(duration: Duration) -> String {
    let mut rest = duration.millis().max(0);
    let mut text = String::new();
    for (letter, unit) in UNITS {
        if rest >= unit {
            text += &(rest / unit).to_string();
            text += letter;
            rest %= unit;
        }
    }
    if text.is_empty() { "0s".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_are_read_and_written_alike() {
        for (text, seconds, written) in [
            ("90s", 90, "1m30s"),
            ("90", 90, "1m30s"),
            ("1h30m", 5_400, "1h30m"),
            ("365d", 31_536_000, "365d"),
            ("24h", 86_400, "1d"),
            ("3607s", 3_607, "1h7s"),
            ("0", 0, "0s"),
        ] {
            let read = parse_duration(text).unwrap();
            assert_eq!(read, Duration::from_seconds(seconds), "{text}");
            assert_eq!(format_duration(read), written);
            assert_eq!(parse_duration(written), Some(read));
        }
        assert_eq!(parse_duration("1s250ms"), Some(Duration::from_millis(1_250)));
        assert_eq!(format_duration(Duration::from_millis(1_250)), "1s250ms");
    }

    #[test]
    fn what_is_no_length_of_time_is_not_read_as_one() {
        for text in ["", "s", "-5s", "5x", "5m5h", "5m5m", "5m3", "1.5h", "9999999999999999d", "٣s", "5 m"] {
            assert_eq!(parse_duration(text), None, "{text}");
        }
    }

    #[test]
    fn values_are_held_to_their_kind_and_bounds() {
        let nodes = ParameterKind::Integer { default: 3, min: 1, max: 10 };
        let ttl = ParameterKind::Duration { default: 60, min: 60, max: 3_600 };
        let keys = ParameterKind::Choice { default: "rsa", of: &["rsa", "ecdsa"] };
        let on = ParameterKind::Switch { default: false };
        for (kind, text, expected) in [
            (nodes, "10", Ok(ParsedValue::Integer(10))),
            (nodes, "11", Err(Unfit::OutOfBounds)),
            (nodes, "ten", Err(Unfit::Unreadable)),
            (ttl, "1h", Ok(ParsedValue::Duration(Duration::from_seconds(3_600)))),
            (ttl, "1h1s", Err(Unfit::OutOfBounds)),
            (ttl, "soon", Err(Unfit::Unreadable)),
            (keys, "ecdsa", Ok(ParsedValue::Choice("ecdsa"))),
            (keys, "dsa", Err(Unfit::NotAChoice)),
            (on, "on", Ok(ParsedValue::Switch(true))),
            (on, "false", Ok(ParsedValue::Switch(false))),
            (on, "yes", Err(Unfit::Unreadable)),
            (ParameterKind::Instant, "", Ok(ParsedValue::Instant(None))),
            (ParameterKind::Instant, "10", Ok(ParsedValue::Instant(Some(Instant::from_unix_seconds(10))))),
            (ParameterKind::Instant, "noon", Err(Unfit::Unreadable)),
        ] {
            assert_eq!(kind.read(text), expected, "{text}");
            if let Ok(value) = kind.read(text) {
                assert_eq!(kind.read(&value.text()), Ok(value), "{text}");
            }
        }
    }
}
