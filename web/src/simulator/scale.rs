//! Maps instants of a run to places on a line: evenly by entry, or by time; and the visible part of the line.

use super::run::DrawnRun;

/// If a run is divided into this many equal parts, and an occupied part has more than `CROWDED` instants on
/// average, time is not a useful scale.
const PARTS: i64 = 300;
const CROWDED: usize = 2;
/// The minimum length of the visible part: in steps, or in milliseconds.
const NARROWEST: (f64, f64) = (4.0, 1_000.0);
const DAY: i64 = 86_400_000;
const HOUR: i64 = 3_600_000;
const MINUTE: i64 = 60_000;
/// Margin at both edges in pixels, which keeps the first and the last entry fully visible.
const INSET: f64 = 12.0;

/// The spacing of instants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spacing {
    /// By entry: each is one step from the next, even at the same instant.
    Events,
    /// By time.
    Time,
}

impl Spacing {
    pub(crate) const ALL: [Self; 2] = [Self::Events, Self::Time];

    /// The identifier for attributes and message ids.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::Time => "time",
        }
    }

    /// The default for a run: by time if it has series or its entries are spread out, otherwise by entry.
    pub(crate) fn of(run: &DrawnRun) -> Self {
        if !run.series.is_empty() {
            return Self::Time;
        }
        let instants = instants(run);
        let mut parts: Vec<i64> = instants.iter().map(|at| at.saturating_mul(PARTS) / run.length).collect();
        parts.dedup();
        if parts.len() * CROWDED < instants.len() + 2 { Self::Events } else { Self::Time }
    }
}

/// Every instant of an entry, and both ends, sorted.
fn instants(run: &DrawnRun) -> Vec<i64> {
    let ends = run.entries.iter().filter_map(|entry| entry.until);
    let faults = run.faults.iter().flat_map(|fault| [Some(fault.from), fault.until]).flatten();
    let all = run.entries.iter().map(|entry| entry.at).chain(ends).chain(faults).chain([0, run.length]);
    let mut instants: Vec<i64> = all.filter(|at| (0..=run.length).contains(at)).collect();
    instants.sort_unstable();
    instants.dedup();
    instants
}

/// The same with one instant for each entry, and the index of each entry among them.
fn steps(run: &DrawnRun) -> (Vec<i64>, Vec<usize>) {
    let mut steps = Vec::new();
    let mut places = Vec::new();
    let mut entries = run.entries.iter().peekable();
    for at in instants(run) {
        let before = steps.len();
        while entries.next_if(|entry| entry.at <= at).is_some() {
            places.push(steps.len());
            steps.push(at);
        }
        if steps.len() == before {
            steps.push(at);
        }
    }
    (steps, places)
}

/// Maps the instants of a run to places on a line.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scale {
    spacing: Spacing,
    /// The instants at places 0, 1, 2, …; by time only the two ends.
    knots: Vec<i64>,
    /// The knot of each entry, or its instant by time.
    entries: Vec<i64>,
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "milliseconds of thousands of years are whole numbers in floating point; places are held to the line"
)]
impl Scale {
    /// The scale of a run.
    pub(crate) fn new(run: &DrawnRun, spacing: Spacing) -> Self {
        let (knots, entries) = match spacing {
            Spacing::Events => {
                let (knots, places) = steps(run);
                (knots, places.into_iter().map(|place| place as i64).collect())
            }
            Spacing::Time => (vec![0, run.length], run.entries.iter().map(|entry| entry.at).collect()),
        };
        Self { spacing, knots, entries }
    }

    /// The place of an entry.
    pub(crate) fn of_entry(&self, index: usize) -> f64 {
        self.entries.get(index).map_or(0.0, |place| *place as f64)
    }

    /// The last entry at or before a place.
    pub(crate) fn entry(&self, place: f64) -> Option<usize> {
        // Tolerates rounding in a place that was computed from an entry's.
        self.entries.partition_point(|entry| *entry as f64 <= place + 1e-6).checked_sub(1)
    }

    /// The spacing of instants.
    pub(crate) fn spacing(&self) -> Spacing {
        self.spacing
    }

    fn ends(&self) -> (i64, i64) {
        (self.knots.first().copied().unwrap_or_default(), self.knots.last().copied().unwrap_or(1))
    }

    /// The length of the line.
    pub(crate) fn length(&self) -> f64 {
        match self.spacing {
            Spacing::Events => (self.knots.len().max(2) - 1) as f64,
            Spacing::Time => self.ends().1 as f64,
        }
    }

    /// The place of an instant.
    pub(crate) fn place(&self, at: i64) -> f64 {
        let (first, last) = self.ends();
        let at = at.clamp(first, last);
        if self.spacing == Spacing::Time {
            return at as f64;
        }
        let first = self.knots.partition_point(|knot| *knot < at);
        if self.knots.get(first) == Some(&at) {
            return first as f64;
        }
        let next = first;
        let (Some(before), after) = (self.knots.get(next.saturating_sub(1)), self.knots.get(next)) else {
            return 0.0;
        };
        let part = after.map_or(0.0, |after| (at - before) as f64 / (after - before).max(1) as f64);
        next.saturating_sub(1) as f64 + part
    }

    /// The instant at a place.
    pub(crate) fn at(&self, place: f64) -> i64 {
        let place = place.clamp(0.0, self.length());
        if self.spacing == Spacing::Time {
            return place.round() as i64;
        }
        let index = place.floor() as usize;
        let before = self.knots.get(index).copied().unwrap_or(self.ends().1);
        let after = self.knots.get(index + 1).copied().unwrap_or(before);
        before + ((after - before) as f64 * place.fract()).round() as i64
    }

    /// The places of the visible part, by event, each with its instant; an instant has only its first place.
    pub(crate) fn steps(&self, window: SeenRange) -> Vec<(f64, i64)> {
        let mut steps: Vec<(f64, i64)> = Vec::new();
        for (place, at) in self.knots.iter().enumerate() {
            let is_new = place == 0 || self.knots.get(place - 1) != Some(at);
            if is_new && (window.from..=window.until).contains(&(place as f64)) {
                steps.push((place as f64, *at));
            }
        }
        // Within one instant, the visible part has no first place.
        if steps.is_empty() {
            steps.push((window.from.ceil(), self.at(window.from.ceil())));
        }
        steps
    }
}

/// The visible part of the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct SeenRange {
    pub(crate) from: f64,
    pub(crate) until: f64,
}

impl SeenRange {
    /// The whole line.
    pub(crate) fn whole(scale: &Scale) -> Self {
        Self { from: 0.0, until: scale.length() }
    }

    /// As much as is readable, from the beginning: no step is narrower than this many pixels.
    pub(crate) fn readable(scale: &Scale, width: f64, step: f64) -> Self {
        let until = match scale.spacing {
            Spacing::Events => scale.length().min((width / step).max(NARROWEST.0)),
            Spacing::Time => scale.length(),
        };
        Self { from: 0.0, until }
    }

    pub(crate) fn length(self) -> f64 {
        self.until - self.from
    }

    /// A part with this length and start, adjusted to the line.
    fn held(from: f64, length: f64, scale: &Scale) -> Self {
        let narrowest = match scale.spacing {
            Spacing::Events => NARROWEST.0,
            Spacing::Time => NARROWEST.1,
        };
        let length = length.max(narrowest).min(scale.length());
        let from = from.min(scale.length() - length).max(0.0);
        Self { from, until: from + length }
    }

    /// The part scaled by a factor, with this place unmoved.
    pub(crate) fn zoomed(self, factor: f64, around: f64, scale: &Scale) -> Self {
        let share = (around - self.from) / self.length().max(f64::MIN_POSITIVE);
        let held = Self::held(self.from, self.length() * factor, scale);
        Self::held(around - held.length() * share, held.length(), scale)
    }

    /// The part moved by a distance.
    pub(crate) fn moved(self, by: f64, scale: &Scale) -> Self {
        Self::held(self.from + by, self.length(), scale)
    }

    /// The part, moved if this place is not well within it, with most of it in the direction of movement.
    pub(crate) fn showing(self, place: f64, scale: &Scale) -> Self {
        let length = self.length();
        if place < self.from + length / 16.0 {
            Self::held(place - length * 0.75, length, scale)
        } else if place > self.until - length / 8.0 {
            Self::held(place - length * 0.25, length, scale)
        } else {
            self
        }
    }

    /// The pixel of a place, in a drawing of this width.
    pub(crate) fn pixel(self, place: f64, width: f64) -> f64 {
        (place - self.from) / self.length().max(f64::MIN_POSITIVE) * (width - 2.0 * INSET) + INSET
    }

    /// The place at a pixel, in a drawing of this width.
    pub(crate) fn place(self, pixel: f64, width: f64) -> f64 {
        self.from + (pixel - INSET) / (width - 2.0 * INSET).max(1.0) * self.length()
    }
}

/// How elapsed time is written: which units, and how many decimals of a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    has_days: bool,
    has_hours: bool,
    has_minutes: bool,
    has_seconds: bool,
    decimals: usize,
}

impl Clock {
    /// The same form for all these instants: `0:05`, `1:02:13`, `3d 04:00`, `7d`.
    pub(crate) fn of(instants: &[i64], decimals: usize) -> Self {
        let last = instants.iter().copied().max().unwrap_or_default();
        let all = |unit: i64| instants.iter().all(|at| at % unit == 0);
        let has_days = last >= DAY;
        Self {
            has_days,
            has_hours: has_days || last >= HOUR,
            has_minutes: !(has_days && all(DAY)),
            has_seconds: !(has_days && all(MINUTE)),
            decimals,
        }
    }

    /// Elapsed time in this form; what it does not have is cut off.
    pub(crate) fn written(self, millis: i64) -> String {
        let (days, hours, minutes) = (millis / DAY, millis / HOUR % 24, millis / MINUTE % 60);
        let mut text = match self {
            Self { has_minutes: false, .. } => return format!("{days}d"),
            Self { has_days: true, .. } => format!("{days}d {hours:02}:{minutes:02}"),
            Self { has_hours: true, .. } => format!("{hours}:{minutes:02}"),
            Self { .. } => format!("{minutes}"),
        };
        if self.has_seconds {
            text.push_str(&format!(":{:02}", millis / 1_000 % 60));
            if self.decimals > 0 {
                let thousandths = format!("{:03}", millis % 1_000);
                text.push('.');
                text.push_str(thousandths.get(..self.decimals).unwrap_or(&thousandths));
            }
        }
        text
    }
}

/// Elapsed time by itself: `0:05`, `1:02:13`, `3d 04:00:00`, `7d`, with thousandths where it has any.
pub(crate) fn elapsed(millis: i64) -> String {
    elapsed_to(millis, if millis % 1_000 == 0 { 0 } else { 3 })
}

/// The same with this many decimals; a whole number of days has none.
pub(crate) fn elapsed_to(millis: i64, decimals: usize) -> String {
    let clock = Clock::of(&[millis], decimals);
    // A minute is written with its seconds, so that it does not look like an hour.
    Clock { has_seconds: clock.has_minutes, ..clock }.written(millis)
}

#[cfg(test)]
mod tests;
