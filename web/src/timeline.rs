//! The time bar as numbers: what is dated, and where each instant stands. No words, no elements.

mod scale;

use credscope_clock::Instant;
use credscope_finding::{Code, Value, codes};
use credscope_inspector::Report;
use credscope_inspector::report::Item;
use scale::Scale;
pub(crate) use scale::{Label, WIDTH};

/// Bars that are drawn at most, the first to end: nobody compares more.
const MAX_BARS: usize = 120;
/// How near to a stop a drag has to come to end on it, in parts of the width.
const NEAR: u32 = WIDTH / 250;

/// The dates of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bar {
    /// Index of the item in the report.
    pub(crate) item: usize,
    /// From when on it holds, until when, and the same of its renewal; none where there is no such date.
    pub(crate) dates: [Option<Instant>; 4],
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

impl Bar {
    /// The bar of an item; none when it has no dates.
    pub(crate) fn of(index: usize, item: &Item) -> Option<Self> {
        let mut dates = [None; 4];
        let mut is_dated = false;
        for fact in &item.facts {
            for (code, slot) in DATES {
                if code == fact.code
                    && let Some(date) = dates.get_mut(slot)
                {
                    // What is dated to the last year of all has no end.
                    let at = fact.args.get("value").and_then(Value::as_instant);
                    *date = at.filter(|at| at.civil().year < 9_999);
                    is_dated |= date.is_some();
                }
            }
        }
        is_dated.then_some(Self { item: index, dates })
    }

    fn end(&self) -> Instant {
        let [_, until, ..] = self.dates;
        until.unwrap_or(Instant::LATEST)
    }
}

/// All bars of a report and the scale that they share.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Timeline {
    /// The bars, the first to end first.
    pub(crate) bars: Vec<Bar>,
    scale: Scale,
    /// Where a step of the keyboard stops: dates in their order, then changes in theirs.
    stops: Vec<Instant>,
}

impl Timeline {
    /// The timeline of a report; none when nothing in it is dated. One of the same dates keeps its scale, so that nothing
    /// moves under the pointer, unless the instant judged at lies beyond it.
    pub(crate) fn of(report: &Report, known: Option<&Self>) -> Option<Self> {
        let bars = bars(report);
        let mut stops: Vec<Instant> = Vec::new();
        for date in bars.iter().flat_map(|bar| bar.dates).flatten() {
            let place = stops.iter().position(|stop| *stop >= date).unwrap_or(stops.len());
            if stops.get(place) != Some(&date) {
                stops.insert(place, date);
            }
        }
        if stops.is_empty() {
            return None;
        }
        let kept =
            known.filter(|known| known.stops.starts_with(&stops) && known.scale.covers(report.judged_at));
        let scale =
            kept.map_or_else(|| Scale::of(&stops, report.judged_at, &bars), |known| known.scale.clone());
        stops.extend(report.changes.iter().map(|change| change.at));
        Some(Self { bars, scale, stops })
    }

    /// Where an instant stands, in parts of the width.
    pub(crate) fn place(&self, at: Instant) -> u32 {
        self.scale.place(at)
    }

    /// The instant at a place: a stop that is near, else a round one.
    pub(crate) fn instant(&self, place: u32) -> Instant {
        let mut found = self.scale.round_instant(place);
        let mut nearest = NEAR + 1;
        for &stop in &self.stops {
            let distance = self.place(stop).abs_diff(place);
            if distance < nearest {
                (found, nearest) = (stop, distance);
            }
        }
        found
    }

    /// The next stop after an instant, or the last before it.
    pub(crate) fn step(&self, at: Instant, is_forward: bool) -> Option<Instant> {
        let mut found = None;
        for &stop in &self.stops {
            let (is_ahead, is_nearer) = match is_forward {
                true => (stop > at, found.is_none_or(|found| stop < found)),
                false => (stop < at, found.is_none_or(|found| stop > found)),
            };
            if is_ahead && is_nearer {
                found = Some(stop);
            }
        }
        found
    }

    /// What stands at the axis.
    pub(crate) fn labels(&self) -> Vec<Label> {
        self.scale.labels()
    }

    /// Whether long stretches are drawn shorter than they are.
    pub(crate) fn is_squeezed(&self) -> bool {
        self.scale.is_squeezed()
    }
}

/// The bars in the order of their ends; a thing that is given twice is drawn once.
fn bars(report: &Report) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::new();
    let label = |index: usize| report.items.get(index).map(|item| &item.label);
    for (index, item) in report.items.iter().enumerate() {
        let Some(bar) = Bar::of(index, item) else { continue };
        let end = bar.end();
        if !bars.iter().any(|known| known.dates == bar.dates && label(known.item) == Some(&item.label)) {
            let place = bars.iter().position(|known| known.end() > end).unwrap_or(bars.len());
            bars.insert(place, bar);
            bars.truncate(MAX_BARS);
        }
    }
    bars
}

#[cfg(test)]
mod tests;
