//! The time bar as numbers: what is dated, and where each instant stands. No words, no elements.

mod scale;

use credscope_clock::{Duration, Instant};
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
    /// Its first instant; none when it has always held.
    pub(crate) from: Option<Instant>,
    /// Its last; none when it does not end.
    pub(crate) until: Option<Instant>,
    /// When it is renewed.
    pub(crate) renewal: Option<(Instant, Instant)>,
}

/// Facts that say from when on an item holds, until when, and when it is renewed.
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
    (codes::rotation::WINDOW_UNTIL, 3),
    (codes::kube::REFRESH_FROM, 2),
    (codes::kube::REFRESH_UNTIL, 3),
];

impl Bar {
    /// The bar of an item; none when it has no dates.
    pub(crate) fn of(index: usize, item: &Item) -> Option<Self> {
        let mut dates = [None; 4];
        for fact in &item.facts {
            let slot = DATES.iter().find(|(code, _)| *code == fact.code).map(|(_, slot)| *slot);
            if let Some(date) = slot.and_then(|slot| dates.get_mut(slot)) {
                // What is dated to the last year of all has no end.
                let at = fact.args.get("value").and_then(Value::as_instant);
                *date = at.filter(|at| at.civil().year < 9_999);
            }
        }
        let [from, until, renewal @ ..] = dates;
        let renewal = match renewal {
            [Some(from), Some(until)] => Some((from, until)),
            _ => None,
        };
        (from.is_some() || until.is_some()).then_some(Self { item: index, from, until, renewal })
    }

    fn dates(&self) -> impl Iterator<Item = Instant> {
        let (begin, end) = self.renewal.unzip();
        [self.from, self.until, begin, end].into_iter().flatten()
    }
}

/// All bars of a report and the scale that they share.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Timeline {
    /// The bars, the first to end first; of equal items the first.
    pub(crate) bars: Vec<Bar>,
    scale: Scale,
    /// Where a step of the keyboard stops: dates and changes, in no order.
    stops: Vec<Instant>,
}

impl Timeline {
    /// The timeline of a report; none when nothing in it is dated. One of the same input keeps its scale, so that nothing
    /// moves under the pointer, unless the instant judged at lies beyond it.
    pub(crate) fn of(report: &Report, known: Option<&Self>) -> Option<Self> {
        let bars = bars(report);
        let mut stops: Vec<Instant> = bars.iter().flat_map(Bar::dates).collect();
        let first = stops.iter().copied().min()?;
        let last = stops.iter().copied().max()?;
        let at = report.judged_at;
        let scale = match known {
            Some(known) if known.scale.covers(at) && known.bars == bars => known.scale.clone(),
            _ => Scale::of(&stops, (first.min(at), last.max(at)), &bars),
        };
        stops.extend(report.changes.iter().map(|change| change.at));
        Some(Self { bars, scale, stops })
    }

    /// Where an instant stands, in parts of the width.
    pub(crate) fn place(&self, at: Instant) -> u32 {
        self.scale.place(at)
    }

    /// The instant at a place: a stop that is near, else a round one.
    pub(crate) fn instant(&self, place: u32) -> Instant {
        let distance = |stop: &Instant| self.place(*stop).abs_diff(place);
        let nearest = self.stops.iter().copied().min_by_key(distance);
        nearest.filter(|stop| distance(stop) <= NEAR).unwrap_or_else(|| self.scale.round_instant(place))
    }

    /// The next stop after an instant, or the last before it.
    pub(crate) fn step(&self, at: Instant, is_forward: bool) -> Option<Instant> {
        let stops = self.stops.iter().copied();
        if is_forward { stops.filter(|stop| *stop > at).min() } else { stops.filter(|stop| *stop < at).max() }
    }

    /// What stands below the axis.
    pub(crate) fn labels(&self) -> Vec<Label> {
        self.scale.labels()
    }

    /// Whether long stretches are drawn shorter than they are.
    pub(crate) fn is_squeezed(&self) -> bool {
        self.scale.is_squeezed()
    }
}

fn bars(report: &Report) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::new();
    let end = |bar: &Bar| bar.until.unwrap_or(Instant::LATEST);
    for (index, item) in report.items.iter().enumerate() {
        let Some(bar) = Bar::of(index, item) else { continue };
        let is_same = |known: &&Bar| {
            Bar { item: index, ..**known } == bar
                && report.items.get(known.item).is_some_and(|known| known.label == item.label)
        };
        if bars.iter().any(|known| is_same(&known)) {
            continue;
        }
        let place = bars.iter().position(|known| end(known) > end(&bar)).unwrap_or(bars.len());
        bars.insert(place, bar);
        bars.truncate(MAX_BARS);
    }
    bars
}

/// A length of time in seconds.
fn seconds(duration: Duration) -> u64 {
    u64::try_from(duration.seconds()).unwrap_or(0)
}

#[cfg(test)]
mod tests;
