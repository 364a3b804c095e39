use crate::{Civil, Duration, ParseInstantError, rfc3339};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;

/// A point in time: milliseconds since 1970-01-01T00:00:00Z. In JSON it is RFC 3339 text in UTC.
///
/// Every instant is within the years 0 to 9999, which RFC 3339 can represent: values out of range are
/// clamped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// 0000-01-01T00:00:00Z.
    pub const EARLIEST: Self = Self(-62_167_219_200_000);
    /// 9999-12-31T23:59:59.999Z; as a boundary it means never.
    pub const LATEST: Self = Self(253_402_300_799_999);

    /// An instant in milliseconds since the Unix epoch.
    #[must_use]
    pub const fn from_unix_millis(millis: i64) -> Self {
        if millis < Self::EARLIEST.0 {
            Self::EARLIEST
        } else if millis > Self::LATEST.0 {
            Self::LATEST
        } else {
            Self(millis)
        }
    }

    /// An instant in seconds since the Unix epoch.
    #[must_use]
    pub const fn from_unix_seconds(seconds: i64) -> Self {
        Self::from_unix_millis(seconds.saturating_mul(1_000))
    }

    /// The instant of a civil time; `None` if a part is out of range.
    #[must_use]
    pub fn from_civil(civil: Civil) -> Option<Self> {
        civil.to_unix_seconds().map(Self::from_unix_seconds)
    }

    /// Milliseconds since the Unix epoch.
    #[must_use]
    pub const fn unix_millis(self) -> i64 {
        self.0
    }

    /// Whole seconds since the Unix epoch, rounded towards negative infinity.
    #[must_use]
    pub const fn unix_seconds(self) -> i64 {
        self.0.div_euclid(1_000)
    }

    /// The civil time in UTC, its fraction of a second dropped.
    #[must_use]
    pub fn civil(self) -> Civil {
        Civil::from_unix_seconds(self.unix_seconds())
    }

    /// Parses RFC 3339 or Unix seconds, for command lines.
    ///
    /// # Errors
    /// The text is neither.
    pub fn parse_lenient(text: &str) -> Result<Self, ParseInstantError> {
        match text.trim().parse::<i64>() {
            Ok(seconds) => Ok(Self::from_unix_seconds(seconds)),
            Err(_) => text.trim().parse(),
        }
    }
}

impl Add<Duration> for Instant {
    type Output = Self;
    fn add(self, duration: Duration) -> Self {
        Self::from_unix_millis(self.0.saturating_add(duration.millis()))
    }
}

impl Sub<Duration> for Instant {
    type Output = Self;
    fn sub(self, duration: Duration) -> Self {
        Self::from_unix_millis(self.0.saturating_sub(duration.millis()))
    }
}

impl Sub for Instant {
    type Output = Duration;
    fn sub(self, other: Self) -> Duration {
        Duration::from_millis(self.0.saturating_sub(other.0))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        rfc3339::format(*self, formatter)
    }
}

impl FromStr for Instant {
    type Err = ParseInstantError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        rfc3339::parse(text)
    }
}

impl Serialize for Instant {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
