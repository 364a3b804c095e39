//! The positions of the rows in a picture.

use crate::run::label::{Piece, lines};
use crate::run::moment::{What, moments};
use crate::run::names::Names;
use crate::wrap::width;
use credscope_inspector::simulation::RunEntry;

/// Maximum number of columns of a label, and of its lines.
pub(crate) const COLUMNS: usize = 76;
const LINES: usize = 3;
pub(crate) const LINE: i64 = 16;
/// Space above and below the lines of a row.
const PADDING: i64 = 3;
/// From the top of a row to the middle of its first line.
const MIDDLE: i64 = PADDING + LINE / 2;
/// The height of an instant without a row, at which something arrives or ends.
const TICK: i64 = 14;
/// From this duration on, a gap between two steps is marked.
const LONG_MS: i64 = 60_000;
const LONG_GAP: i64 = 14;

/// An event at an instant, with its label.
pub(crate) struct LabelRow<'a> {
    pub(crate) at_ms: i64,
    pub(crate) what: What<'a>,
    /// The actor; empty for faults.
    pub(crate) lead: String,
    pub(crate) lines: Vec<Vec<Piece>>,
    pub(crate) y: i64,
    pub(crate) height: i64,
}

impl LabelRow<'_> {
    /// The middle of the first line.
    pub(crate) const fn middle(&self) -> i64 {
        self.y + MIDDLE
    }
}

/// An instant with a position on the axis.
pub(crate) struct Stop {
    pub(crate) at_ms: i64,
    pub(crate) y: i64,
    /// The height of its rows; 0 if it has none.
    pub(crate) height: i64,
    /// Whether there is a long gap before it.
    pub(crate) is_far: bool,
}

pub(crate) struct Layout<'a> {
    pub(crate) rows: Vec<LabelRow<'a>>,
    pub(crate) stops: Vec<Stop>,
    pub(crate) bottom: i64,
    /// Whether distances are to scale.
    pub(crate) is_to_scale: bool,
}

impl<'a> Layout<'a> {
    pub(crate) fn of(names: &Names<'a>, top: i64) -> Self {
        let mut layout = Self { rows: Vec::new(), stops: Vec::new(), bottom: top, is_to_scale: false };
        for moment in moments(names.run) {
            layout.row(names, moment.at_ms, moment.what);
        }
        if layout.rows.is_empty() {
            return layout;
        }
        for entry in &names.run.entries {
            if let Some(until_ms) = entry.until_ms {
                layout.stop(until_ms);
            }
        }
        layout.stop(names.length());
        layout.set(top);
        layout
    }

    fn row(&mut self, names: &Names<'_>, at_ms: i64, what: What<'a>) {
        let (lead, sentence) = match what {
            What::Entry(entry) => (names.lanes(entry), names.sentence(entry)),
            What::FaultBegins(fault) => (String::new(), names.fault(fault, true)),
            What::FaultEnds(fault) => (String::new(), names.fault(fault, false)),
            What::Facts(_) => return,
        };
        let taken = if lead.is_empty() { 0 } else { width(&lead) + 2 };
        let lines = lines(&sentence, taken, COLUMNS, LINES);
        let height = 2 * PADDING + LINE * i64::try_from(lines.len().max(1)).unwrap_or(1);
        self.rows.push(LabelRow { at_ms, what, lead, lines, y: 0, height });
        let place = self.stop(at_ms);
        if let Some(stop) = self.stops.get_mut(place) {
            stop.height += height;
        }
    }

    /// The index of an instant among the stops, added if missing.
    fn stop(&mut self, at_ms: i64) -> usize {
        let place = self.stops.partition_point(|stop| stop.at_ms < at_ms);
        if self.stops.get(place).is_none_or(|stop| stop.at_ms != at_ms) {
            self.stops.insert(place, Stop { at_ms, y: 0, height: 0, is_far: false });
        }
        place
    }

    /// Sets the positions of all stops and rows.
    fn set(&mut self, top: i64) {
        let mut bottom = top;
        let mut before: Option<i64> = None;
        for stop in &mut self.stops {
            stop.is_far = before.is_some_and(|before| stop.at_ms - before >= LONG_MS);
            bottom += if stop.is_far { LONG_GAP } else { 0 };
            stop.y = bottom;
            bottom += if stop.height == 0 { TICK } else { stop.height };
            before = Some(stop.at_ms);
        }
        self.bottom = bottom;
        if let Some(height) = self.height_to_scale()
            && height <= 2 * (bottom - top)
        {
            self.scale(top, height);
        }
        let (mut stops, mut y) = (self.stops.iter(), top);
        let mut last = None;
        for row in &mut self.rows {
            if last != Some(row.at_ms) {
                y = stops.find(|stop| stop.at_ms == row.at_ms).map_or(y, |stop| stop.y);
                last = Some(row.at_ms);
            }
            row.y = y;
            y += row.height;
        }
    }

    /// The pixels from the first stop to the last at which rows do not overlap if distances are to scale.
    fn height_to_scale(&self) -> Option<i64> {
        let (first, last) = (self.stops.first()?.at_ms, self.stops.last()?.at_ms);
        let mut height = 0;
        let mut open = self.stops.first()?;
        for stop in self.stops.iter().skip(1) {
            // Ticks need no room of their own.
            if stop.height > 0 || stop.at_ms == last {
                let needed = open.height.checked_mul(last - first)?;
                height = height.max(needed / (stop.at_ms - open.at_ms) + 1);
                open = stop;
            }
        }
        (height > 0).then_some(height)
    }

    fn scale(&mut self, top: i64, height: i64) {
        let (Some(first), Some(last)) = (self.stops.first(), self.stops.last()) else { return };
        let (first, length) = (first.at_ms, last.at_ms - first.at_ms);
        for stop in &mut self.stops {
            stop.y = top + (stop.at_ms - first) * height / length;
            stop.is_far = false;
            self.bottom = stop.y + stop.height.max(TICK);
        }
        self.is_to_scale = true;
    }

    /// The position of an instant.
    pub(crate) fn y(&self, at_ms: i64) -> i64 {
        let place = self.stops.partition_point(|stop| stop.at_ms < at_ms);
        match self.stops.get(place) {
            Some(stop) if stop.height > 0 => stop.y + MIDDLE,
            Some(stop) => stop.y + TICK / 2,
            None => self.bottom,
        }
    }

    /// Where something arrives at a lane: at a row of that lane at the same instant, or at the instant
    /// itself.
    pub(crate) fn arrival(&self, until_ms: i64, lane: &str, sent: i64) -> (i64, bool) {
        let first = self.rows.partition_point(|row| row.at_ms < until_ms);
        let then = self.rows.get(first..).unwrap_or_default();
        for row in then.iter().take_while(|row| row.at_ms == until_ms) {
            if let What::Entry(RunEntry { lane: other, .. }) = row.what
                && other == lane
                && row.middle() >= sent
            {
                return (row.middle(), true);
            }
        }
        (self.y(until_ms).max(sent), false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::sample;
    use credscope_clock::Duration;
    use credscope_inspector::simulation::Run;
    use credscope_l10n::{Language, Localizer};

    #[track_caller]
    fn check(run: &Run, is_to_scale: bool) {
        for language in Language::ALL {
            let localizer = Localizer::new(*language);
            let names = Names::new(run, &localizer);
            let layout = Layout::of(&names, 100);
            assert_eq!(layout.is_to_scale, is_to_scale);
            let mut free = 100;
            for row in &layout.rows {
                assert!(row.y >= free, "rows overlap");
                assert!(layout.y(row.at_ms) <= row.middle());
                free = row.y + row.height;
            }
            assert!(layout.bottom >= free);
            assert!(layout.stops.is_sorted_by_key(|stop| (stop.at_ms, stop.y)));
        }
    }

    #[test]
    fn a_sparse_run_takes_a_step_for_each_instant_and_an_even_one_is_to_scale() {
        let sparse = sample::run();
        check(&sparse, false);
        let mut even = sample::run();
        even.faults.clear();
        even.entries.truncate(6);
        for (entry, at_ms) in even.entries.iter_mut().zip([0, 1_000, 2_100, 3_000, 4_000, 5_200]) {
            (entry.at_ms, entry.until_ms) = (at_ms, Some(at_ms + 300));
        }
        even.ends = even.begins + Duration::from_millis(6_000);
        check(&even, true);
        check(&sample::empty(), false);
    }
}
