//! The time bar as numbers: the dates, and the place of each instant; without words and elements.
//!
//! Instants are seconds as `f64`, like the browser's numbers; a missing beginning or end is infinite.

use credscope_clock::Instant;
use credscope_finding::{Code, Value, codes};
use credscope_inspector::report::Item;
use credscope_inspector::{Report, ShelfId};

/// The unit of places: the whole width has this many parts.
pub(crate) const WIDTH: u32 = 10_000;
/// Maximum number of bars, those that end first: comparing more is not useful.
const MAX_BARS: usize = 120;
/// Distance within which a drag snaps to a stop, in parts of the width.
const NEAR: f64 = 40.0;
/// The fraction of the whole below which the shortest bar makes long stretches be compressed, and the
/// fraction that compression aims for.
const SHORT: (f64, f64) = (0.05, 0.2);
/// Maximum number of times that the root is taken: after that, ten years are only four times as long as an
/// hour.
const MAX_SQUEEZE: u32 = 3;
/// Distance between two labels, and the distance on a phone.
const GAPS: (u32, u32) = (WIDTH / 8, WIDTH / 4);

/// Seconds up to which the dates are labelled with their times.
const SHORT_SPAN: f64 = 2.0 * 86_400.0;

/// A label of the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// The place of its instant, in parts of the width.
    pub(crate) place: u32,
    /// The day, the time, or both.
    pub(crate) text: String,
    /// Whether there is room for it on a phone.
    pub(crate) is_sparse: bool,
}

/// The dates of one item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bar {
    /// The item of the report.
    pub(crate) item: ShelfId,
    /// Beginning and end of its validity, then of its renewal window; infinite if there is none.
    pub(crate) dates: [f64; 4],
}

/// Facts that are dates of a bar, and which of the four.
const DATES: [(Code, usize); 12] = [
    (codes::x509::NOT_BEFORE, 0),
    (codes::jwt::CLAIM_IAT, 0),
    (codes::jwt::CLAIM_NBF, 0),
    (codes::x509::THIS_UPDATE, 0),
    (codes::x509::NOT_AFTER, 1),
    (codes::jwt::CLAIM_EXP, 1),
    (codes::x509::NEXT_UPDATE, 1),
    (codes::bootstrap::BOOTSTRAP_EXPIRATION, 1),
    (codes::rotation::WINDOW_FROM, 2),
    (codes::kube::REFRESH_FROM, 2),
    (codes::rotation::WINDOW_UNTIL, 3),
    (codes::kube::REFRESH_UNTIL, 3),
];
const NO_DATES: [f64; 4] = [f64::NEG_INFINITY, f64::INFINITY, f64::INFINITY, f64::INFINITY];
/// 9999-01-01T00:00:00Z: a date in the last possible year means no end.
const NEVER: f64 = 253_370_764_800.0;

impl Bar {
    /// The bar of an item; `None` if it has no dates.
    pub(crate) fn of(id: ShelfId, item: &Item) -> Option<Self> {
        let mut dates = NO_DATES;
        for fact in &item.facts {
            for (code, slot) in DATES {
                if code == fact.code
                    && let Some(at) = fact.args.get("value").and_then(Value::as_instant).map(seconds)
                    && at < NEVER
                    && let Some(date) = dates.get_mut(slot)
                {
                    *date = at;
                }
            }
        }
        (dates != NO_DATES).then_some(Self { item: id, dates })
    }
}

/// Seconds since the Unix epoch.
#[expect(clippy::cast_precision_loss, reason = "seconds of ten thousand years are exact")]
pub(crate) fn seconds(at: Instant) -> f64 {
    at.unix_seconds() as f64
}

/// The instant of these seconds; the last possible one if they are infinite.
#[expect(clippy::cast_possible_truncation, reason = "what is too large is the last instant")]
pub(crate) fn instant(seconds: f64) -> Instant {
    Instant::from_unix_seconds(seconds as i64)
}

/// All bars of a report, and their common scale.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Timeline {
    /// The bars, sorted by their ends.
    pub(crate) bars: Vec<Bar>,
    /// Whether long stretches are compressed.
    pub(crate) is_squeezed: bool,
    /// Instants and their places, sorted; time is linear between two of them.
    knots: Vec<[f64; 2]>,
    /// Where the arrow keys stop: dates in order, then changes in order.
    stops: Vec<f64>,
}

impl Timeline {
    /// The timeline of a report; `None` if nothing in it has dates. With the same dates it keeps the known
    /// scale, unless the judged instant is outside; otherwise bars would move under the pointer.
    pub(crate) fn of(report: &Report, known: Option<&Self>) -> Option<Self> {
        let bars = bars(report);
        let mut stops: Vec<f64> =
            bars.iter().flat_map(|bar| bar.dates).filter(|date| date.is_finite()).collect();
        stops.sort_by(f64::total_cmp);
        stops.dedup();
        let at = seconds(report.judged_at);
        let (first, last) = (stops.first()?.min(at), stops.last()?.max(at));
        let mut timeline = match known {
            Some(known) if known.stops.starts_with(&stops) && known.covers(at) => {
                Self { bars, ..known.clone() }
            }
            _ => Self::scaled(bars, &stops, first, last),
        };
        stops.extend(report.changes.iter().map(|change| seconds(change.at)));
        timeline.stops = stops;
        Some(timeline)
    }

    /// The scale for these dates, from the first instant to the last, with some margin.
    fn scaled(bars: Vec<Bar>, dates: &[f64], first: f64, last: f64) -> Self {
        let all = (last - first).max(600.0);
        let mut part: f64 = 1.0;
        for bar in &bars {
            let [from, until, ..] = bar.dates;
            part = part.min((until - from) / all);
        }
        let mut squeeze = 0;
        while squeeze < MAX_SQUEEZE && part < if squeeze == 0 { SHORT.0 } else { SHORT.1 } {
            part = part.max(0.0).sqrt();
            squeeze += 1;
        }
        let mut before = first - all / 20.0;
        let mut place = 0.0;
        let mut knots = vec![[before, place]];
        for &date in dates.iter().chain(&[last + all / 8.0]) {
            let mut weight = date - before;
            for _ in 0..squeeze {
                weight = weight.sqrt();
            }
            place += weight;
            knots.push([date, place]);
            before = date;
        }
        for [_, at] in &mut knots {
            *at *= f64::from(WIDTH) / place;
        }
        Self { bars, is_squeezed: squeeze > 0, knots, stops: Vec::new() }
    }

    fn covers(&self, at: f64) -> bool {
        let is_after = |knot: Option<&[f64; 2]>| knot.is_some_and(|[known, _]| at >= *known);
        is_after(self.knots.first()) && !is_after(self.knots.last())
    }

    /// The place of an instant, in parts of the width; instants outside are at the end.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place lies on the scale")]
    pub(crate) fn place(&self, at: f64) -> u32 {
        (self.between(at, false) + 0.5) as u32
    }

    /// The place of an instant, or the instant at a place.
    fn between(&self, number: f64, is_place: bool) -> f64 {
        let [mut before, mut found] = [f64::NEG_INFINITY, 0.0];
        for &[at, place] in &self.knots {
            let (here, there) = if is_place { (place, at) } else { (at, place) };
            if number < here {
                let is_first = before == f64::NEG_INFINITY;
                return if is_first {
                    there
                } else {
                    found + (there - found) * (number - before) / (here - before)
                };
            }
            (before, found) = (here, there);
        }
        found
    }

    /// The instant at a place: a nearby stop, or one rounded to the precision of a pointer.
    pub(crate) fn instant(&self, place: f64) -> Instant {
        let at = self.between(place, true);
        let step = self.between(place + 20.0, true) - at;
        let unit = if step >= 86_400.0 {
            86_400.0
        } else if step >= 3_600.0 {
            3_600.0
        } else {
            60.0
        };
        let mut found = (at / unit).floor() * unit;
        let mut nearest = NEAR;
        for &stop in &self.stops {
            let distance = (self.between(stop, false) - place).abs();
            if distance <= nearest {
                (found, nearest) = (stop, distance);
            }
        }
        instant(found)
    }

    /// The next stop after an instant, or the last one before it.
    pub(crate) fn step(&self, at: Instant, is_forward: bool) -> Option<Instant> {
        let sign = if is_forward { 1.0 } else { -1.0 };
        let mut nearest = f64::INFINITY;
        for stop in &self.stops {
            let distance = (stop - seconds(at)) * sign;
            if distance > 0.0 && distance < nearest {
                nearest = distance;
            }
        }
        nearest.is_finite().then(|| instant(seconds(at) + nearest * sign))
    }

    /// The labels of the axis, from the last to the first, because an end matters more than a date just before
    /// it. The first label of a day has the day, the others their times; within a short span all have times.
    pub(crate) fn labels(&self) -> Vec<Label> {
        let mut labels: Vec<Label> = Vec::new();
        let is_short = self.is_short();
        let gaps = if is_short { (GAPS.0 * 3 / 2, GAPS.1 * 3 / 2) } else { GAPS };
        let (mut last, mut last_sparse) = (WIDTH + gaps.0 / 2, WIDTH + gaps.1 * 3 / 5);
        for &[at, _] in self.knots.iter().rev().skip(1) {
            let place = self.place(at);
            if place + gaps.0 > last || place < GAPS.0 / 4 {
                continue;
            }
            let text = instant(at).to_string().replace('T', " ").get(..16).unwrap_or_default().to_owned();
            let is_sparse = place + gaps.1 <= last_sparse;
            labels.push(Label { place, text, is_sparse });
            last = place;
            if is_sparse {
                last_sparse = place;
            }
        }
        // The day is only written once, at the first label that a phone shows too.
        let mut day = String::new();
        for label in labels.iter_mut().rev() {
            let (date, time) = label.text.split_once(' ').unwrap_or_default();
            let (date, time) = (date.to_owned(), time.to_owned());
            if date == day {
                label.text = time;
                continue;
            }
            if !is_short {
                label.text.clone_from(&date);
            }
            if label.is_sparse {
                day = date;
            }
        }
        labels
    }

    /// Whether the dates are so close that they need their times.
    fn is_short(&self) -> bool {
        let dates = self.knots.get(1..self.knots.len().saturating_sub(1)).unwrap_or_default();
        match (dates.first(), dates.last()) {
            (Some([first, _]), Some([last, _])) => last - first < SHORT_SPAN,
            _ => false,
        }
    }
}

/// The bars, sorted by their ends; an item that was provided twice is drawn once.
fn bars(report: &Report) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::new();
    let label = |id: ShelfId| report.item(id).map(|item| &item.label);
    for (id, item) in report.with_ids() {
        let Some(bar) = Bar::of(id, item) else { continue };
        if !bars.iter().any(|known| known.dates == bar.dates && label(known.item) == label(id)) {
            let place = bars.iter().position(|known| known.dates[1] > bar.dates[1]).unwrap_or(bars.len());
            bars.insert(place, bar);
            bars.truncate(MAX_BARS);
        }
    }
    bars
}

#[cfg(test)]
mod tests;
