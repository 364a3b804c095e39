//! Formats instants and durations.

use crate::Localizer;
use credscope_clock::{Duration, Instant};
use credscope_finding::args;

/// Units from the longest to the shortest, with their lengths in milliseconds. A year is 365 days, as in
/// certificate lifetimes.
const UNITS: [(&str, i64); 6] = [
    ("unit-year", 365 * 86_400_000),
    ("unit-day", 86_400_000),
    ("unit-hour", 3_600_000),
    ("unit-minute", 60_000),
    ("unit-second", 1_000),
    ("unit-millisecond", 1),
];

fn counts(duration: Duration) -> impl Iterator<Item = (&'static str, i64)> {
    let mut rest = duration.magnitude().millis();
    UNITS.into_iter().map(move |(unit, length)| {
        let count = rest / length;
        rest %= length;
        (unit, count)
    })
}

impl Localizer {
    /// The instant in UTC, such as `2021-08-20 02:30:07 UTC`, without its fraction of a second.
    #[must_use]
    pub fn instant(&self, instant: Instant) -> String {
        let civil = instant.civil();
        let time = format!("{:02}:{:02}:{:02}", civil.hour, civil.minute, civil.second);
        self.ui("time-instant", &args! { date: self.date(instant), time: time })
    }

    /// The date of the instant in UTC, such as `2021-08-20`, in every language.
    #[must_use]
    pub fn date(&self, instant: Instant) -> String {
        let civil = instant.civil();
        format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day)
    }

    /// The instant relative to another: only its time if both are on the same day in UTC.
    #[must_use]
    pub fn instant_near(&self, instant: Instant, now: Instant) -> String {
        let (civil, today) = (instant.civil(), now.civil());
        if (civil.year, civil.month, civil.day) != (today.year, today.month, today.day) {
            return self.instant(instant);
        }
        let mut time = format!("{:02}:{:02}", civil.hour, civil.minute);
        if civil.second != 0 {
            time.push_str(&format!(":{:02}", civil.second));
        }
        self.ui("time-of-day", &args! { time: time })
    }

    /// The duration in its two largest non-zero units, such as `3 d 4 h`, without its sign.
    #[must_use]
    pub fn duration(&self, duration: Duration) -> String {
        self.units(counts(duration).filter(|(_, count)| *count != 0).take(2))
    }

    /// The approximate distance of an instant from another, such as `in 42 min` or `3 y ago`.
    #[must_use]
    pub fn relative(&self, at: Instant, now: Instant) -> String {
        let distance = at - now;
        let id = match distance.seconds() {
            0 => return self.ui("time-now", &args! {}),
            1.. => "time-future",
            _ => "time-past",
        };
        self.ui(id, &args! { duration: self.about(distance) })
    }

    /// The approximate duration: the largest unit, and the next one if there are fewer than three of the
    /// largest.
    pub(crate) fn about(&self, duration: Duration) -> String {
        let mut units = counts(duration).skip_while(|(_, count)| *count == 0);
        let Some(first) = units.next() else { return self.duration(Duration::ZERO) };
        let second = units.next().filter(|(_, count)| first.1 < 3 && *count != 0);
        self.units([Some(first), second].into_iter().flatten())
    }

    fn units(&self, units: impl Iterator<Item = (&'static str, i64)>) -> String {
        let texts: Vec<_> = units.map(|(unit, count)| self.ui(unit, &args! { n: count })).collect();
        if texts.is_empty() { self.ui("unit-second", &args! { n: 0_i64 }) } else { texts.join(" ") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    const SECOND: i64 = 1;
    const MINUTE: i64 = 60;
    const HOUR: i64 = 3_600;
    const DAY: i64 = 86_400;
    const YEAR: i64 = 365 * DAY;

    #[test]
    fn durations_show_two_units() {
        let (en, zh) = (Localizer::new(Language::En), Localizer::new(Language::Zh));
        for (seconds, english, chinese) in [
            (0, "0 s", "0 秒"),
            (59, "59 s", "59 秒"),
            (42 * MINUTE, "42 min", "42 分钟"),
            (3_607, "1 h 7 s", "1 小时 7 秒"),
            (3 * DAY + 4 * HOUR + 5 * MINUTE, "3 d 4 h", "3 天 4 小时"),
            (10 * YEAR, "10 y", "10 年"),
            (-(YEAR + 2 * DAY), "1 y 2 d", "1 年 2 天"),
        ] {
            let duration = Duration::from_seconds(seconds);
            assert_eq!(en.duration(duration), english);
            assert_eq!(zh.duration(duration), chinese);
        }
        assert_eq!(en.duration(Duration::from_millis(350)), "350 ms");
        assert_eq!(zh.duration(Duration::from_millis(350)), "350 毫秒");
    }

    #[test]
    fn distances_are_rounded_down_to_what_matters() {
        let (en, zh) = (Localizer::new(Language::En), Localizer::new(Language::Zh));
        let now = Instant::from_unix_seconds(1_700_000_000);
        for (seconds, english, chinese) in [
            (0, "now", "现在"),
            (42 * MINUTE + 59, "in 42 min", "42 分钟后"),
            (90 * MINUTE, "in 1 h 30 min", "1 小时 30 分钟后"),
            (-(3 * YEAR + 12 * SECOND), "3 y ago", "3 年前"),
            (-(2 * DAY + HOUR), "2 d 1 h ago", "2 天 1 小时前"),
        ] {
            let at = now + Duration::from_seconds(seconds);
            assert_eq!(en.relative(at, now), english);
            assert_eq!(zh.relative(at, now), chinese);
        }
    }

    #[test]
    fn an_instant_of_today_needs_no_date() {
        let en = Localizer::new(Language::En);
        let now: Instant = "2026-03-02T13:25:00Z".parse().unwrap();
        for (at, near) in [
            ("2026-03-02T14:07:00Z", "14:07 UTC"),
            ("2026-03-02T14:07:30Z", "14:07:30 UTC"),
            ("2026-03-03T00:00:00Z", "2026-03-03 00:00:00 UTC"),
            ("2021-08-20T10:30:07+08:00", "2021-08-20 02:30:07 UTC"),
        ] {
            assert_eq!(en.instant_near(at.parse().unwrap(), now), near);
        }
    }
}
