//! Places for instants, so that an hour can be seen beside ten years.

use super::Bar;
use credscope_clock::{Civil, Instant};

/// Parts of the width that places count in.
pub(crate) const WIDTH: u32 = 10_000;
/// How long the shortest bar is to be, where squeezing can do that.
const SHORTEST: u32 = WIDTH / 20;
/// How often the root is drawn at most: by then ten years are but four times as long as an hour.
const MAX_SQUEEZE: u32 = 3;

/// Instants, in seconds, with their places; between two of them time runs evenly.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scale {
    knots: Vec<(f64, f64)>,
    squeeze: u32,
}

/// What stands at the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// Where.
    pub(crate) place: u32,
    /// A date as short as it can be.
    pub(crate) text: String,
    /// Whether there is room for it on a phone.
    pub(crate) is_sparse: bool,
}

/// Seconds since the Unix epoch.
#[expect(clippy::cast_precision_loss, reason = "seconds of ten thousand years are exact")]
fn seconds(at: Instant) -> f64 {
    at.unix_seconds() as f64
}

#[expect(clippy::cast_possible_truncation, reason = "seconds of ten thousand years fit")]
fn instant(seconds: f64) -> Instant {
    Instant::from_unix_seconds(seconds as i64)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place lies on the scale")]
fn whole(place: f64) -> u32 {
    (place + 0.5) as u32
}

impl Scale {
    /// The scale over these dates, in their order, and the instant judged at, with some time around them.
    pub(super) fn of(dates: &[Instant], judged_at: Instant, bars: &[Bar]) -> Self {
        let dates: Vec<f64> = dates.iter().map(|date| seconds(*date)).collect();
        let at = seconds(judged_at);
        let first = dates.first().map_or(at, |first| first.min(at));
        let last = dates.last().map_or(at, |last| last.max(at));
        let all = (last - first).max(600.0);
        let mut scale = Self { knots: Vec::new(), squeeze: 0 };
        loop {
            let mut before = first - all / 20.0;
            let mut place = 0.0;
            scale.knots = vec![(before, place)];
            for &date in dates.iter().chain(&[last + all / 8.0]) {
                let mut weight = date - before;
                for _ in 0..scale.squeeze {
                    weight = weight.sqrt();
                }
                place += weight;
                scale.knots.push((date, place));
                before = date;
            }
            for knot in &mut scale.knots {
                knot.1 *= f64::from(WIDTH) / place;
            }
            if scale.squeeze == MAX_SQUEEZE || scale.shortest(bars) >= SHORTEST {
                return scale;
            }
            scale.squeeze += 1;
        }
    }

    fn shortest(&self, bars: &[Bar]) -> u32 {
        let mut shortest = WIDTH;
        for bar in bars {
            let [from, until, ..] = bar.dates.map(|date| date.map(|date| self.place(date)));
            shortest = shortest.min(until.unwrap_or(WIDTH).saturating_sub(from.unwrap_or(0)));
        }
        shortest
    }

    /// Whether an instant lies on it.
    pub(super) fn covers(&self, at: Instant) -> bool {
        let at = seconds(at);
        self.knots.first().is_some_and(|first| first.0 <= at)
            && self.knots.last().is_some_and(|last| at <= last.0)
    }

    pub(super) fn is_squeezed(&self) -> bool {
        self.squeeze > 0
    }

    /// Where an instant stands; what lies beyond stands at the end.
    pub(super) fn place(&self, at: Instant) -> u32 {
        whole(self.between(seconds(at), |knot| knot))
    }

    /// The instant at a place, in seconds.
    fn seconds(&self, place: u32) -> f64 {
        self.between(f64::from(place), |(seconds, place)| (place, seconds))
    }

    /// What belongs to a number between those of two knots.
    fn between(&self, number: f64, turned: fn((f64, f64)) -> (f64, f64)) -> f64 {
        let mut last = (f64::NEG_INFINITY, 0.0);
        for &knot in &self.knots {
            let (here, there) = turned(knot);
            if number < here {
                return match last.0.is_finite() {
                    true => last.1 + (there - last.1) * (number - last.0) / (here - last.0),
                    false => there,
                };
            }
            last = (here, there);
        }
        last.1
    }

    /// The instant at a place, no finer than can be pointed at.
    pub(super) fn round_instant(&self, place: u32) -> Instant {
        let at = self.seconds(place);
        let step = self.seconds(place + WIDTH / 500) - at;
        let unit = [86_400.0, 3_600.0, 60.0].into_iter().find(|unit| *unit <= step).unwrap_or(1.0);
        instant((at / unit).floor() * unit)
    }

    /// Labels at round dates, coarse ones first, none too near to another.
    pub(super) fn labels(&self) -> Vec<Label> {
        let mut labels: Vec<Label> = Vec::new();
        for (gap, is_sparse) in [(WIDTH / 4, true), (WIDTH / 8, false)] {
            for step in STEPS {
                let mut last: Option<(i64, f64)> = None;
                for &(at, right) in &self.knots {
                    let until = step.number(instant(at));
                    if let Some((from, left)) = last
                        // Of eight in a gap one is shown; what is finer has no place there.
                        && i64::from(whole(right - left)) * 8 >= (until - from) * i64::from(gap)
                    {
                        for at in (from + 1..=until).filter_map(|number| step.instant(number)) {
                            let place = self.place(at);
                            let is_inside = gap / 3 <= place && place <= WIDTH - gap / 3;
                            if is_inside && labels.iter().all(|label| label.place.abs_diff(place) >= gap) {
                                labels.push(Label { place, text: step.text(at), is_sparse });
                            }
                        }
                    }
                    last = Some((until, right));
                }
            }
        }
        labels
    }
}

/// What lies between two labels: so many months, or seconds, and where its text stands in RFC 3339.
#[derive(Clone, Copy)]
struct Step {
    is_months: bool,
    size: i64,
    text: (usize, usize),
}

const fn months(size: i64, end: usize) -> Step {
    Step { is_months: true, size, text: (0, end) }
}

const fn of_day(size: i64) -> Step {
    Step { is_months: false, size, text: (5, 16) }
}

const STEPS: [Step; 8] = [
    months(120, 4),
    months(12, 4),
    months(3, 7),
    months(1, 7),
    Step { is_months: false, size: 86_400, text: (0, 10) },
    of_day(21_600),
    of_day(3_600),
    of_day(600),
];

impl Step {
    /// The number of the last step that is not after an instant.
    fn number(self, at: Instant) -> i64 {
        let civil = at.civil();
        let units =
            if self.is_months { civil.year * 12 + i64::from(civil.month) - 1 } else { at.unix_seconds() };
        units.div_euclid(self.size)
    }

    fn instant(self, number: i64) -> Option<Instant> {
        let units = number * self.size;
        if !self.is_months {
            return Some(Instant::from_unix_seconds(units));
        }
        let (year, month) = (units.div_euclid(12), u8::try_from(units.rem_euclid(12) + 1).ok()?);
        Instant::from_civil(Civil { year, month, day: 1, hour: 0, minute: 0, second: 0 })
    }

    /// Year, month, day, or day and time of day.
    fn text(self, at: Instant) -> String {
        let (start, end) = self.text;
        at.to_string().get(start..end).unwrap_or_default().replace('T', " ")
    }
}
