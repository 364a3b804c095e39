//! Where everything of a run is drawn, in pixels.

use super::run::{DrawnEntry, DrawnRun};
use super::scale::{Scale, SeenRange};
use credscope_inspector::simulation::EntryKind;

/// Heights at ordinary type: of the axis, of a fault's name, of captions, of a row of bars, and the space round them.
const AXIS: f64 = 20.0;
const FAULT: f64 = 18.0;
const CAPTION: f64 = 18.0;
const TRACK: f64 = 22.0;
const SPACE: f64 = 7.0;
/// On a phone a lane's name stands above its captions.
const NAME: f64 = 16.0;
/// Pixels of the lanes from which on names stand beside them.
const WIDE: f64 = 560.0;
/// Rows of bars in a lane at most; what comes beyond lies on the last.
const TRACKS: usize = 3;
/// Pixels beyond the edge at which something is no longer drawn.
const BEYOND: f64 = 60.0;

/// The row of a lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    /// Its upper edge.
    pub(super) top: f64,
    /// Where captions stand.
    pub(super) caption: f64,
    /// Its line.
    pub(super) line: f64,
    /// Its height.
    pub(super) height: f64,
}

/// Where an entry begins, and where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) end: f64,
    pub(super) end_y: f64,
}

/// The measures of a picture.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) lanes: Vec<Row>,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) unit: f64,
    scale: Scale,
    window: SeenRange,
    /// Of each entry the row of bars it lies on.
    tracks: Vec<usize>,
}

impl Layout {
    /// The measures of this run at this width.
    pub(super) fn new(run: &DrawnRun, scale: &Scale, window: SeenRange, (width, unit): (f64, f64)) -> Self {
        let tracks = tracks(run);
        let mut top = AXIS * unit;
        for _ in &run.faults {
            top += FAULT * unit;
        }
        let name = if width < WIDE * unit { NAME } else { 0.0 };
        let mut lanes = Vec::with_capacity(run.lanes.len());
        for lane in 0..run.lanes.len() {
            let of_lane = run.entries.iter().zip(&tracks).filter(|(entry, _)| entry.lane == lane);
            let rows = of_lane.fold(1.0_f64, |most, (_, track)| most.max(count(*track) + 1.0));
            let height = (2.0 * SPACE + name + CAPTION + rows * TRACK) * unit;
            let caption = top + (SPACE + name + 11.0) * unit;
            lanes.push(Row {
                top,
                caption,
                line: top + (SPACE + name + CAPTION + TRACK / 2.0) * unit,
                height,
            });
            top += height;
        }
        Self { lanes, width, height: top, unit, scale: scale.clone(), window, tracks }
    }

    /// Where an instant stands.
    pub(super) fn x(&self, at: i64) -> f64 {
        self.window.pixel(self.scale.place(at), self.width)
    }

    /// The upper edge of the name of a fault.
    pub(super) fn fault_top(&self, row: usize) -> f64 {
        (AXIS + count(row) * FAULT) * self.unit
    }

    /// The instants that are labelled.
    pub(super) fn ticks(&self, gap: f64) -> Vec<i64> {
        self.scale.ticks(self.window, self.width, gap)
    }

    /// Where an entry is drawn; none when that is out of sight.
    pub(super) fn place(&self, index: usize, entry: &DrawnEntry) -> Option<Place> {
        let row = self.lanes.get(entry.lane)?;
        let x = self.window.pixel(self.scale.of_entry(index), self.width);
        let end_at = |until: i64| self.x(until).max(x);
        let track = count(self.tracks.get(index).copied().unwrap_or_default());
        let y = row.line + track * TRACK * self.unit;
        let (end, end_y) = match entry.kind {
            EntryKind::Mark => (x, y),
            EntryKind::Span => (entry.until.map_or(self.width + BEYOND, end_at), y),
            EntryKind::Message => {
                let to = entry.to.and_then(|to| self.lanes.get(to)).unwrap_or(row);
                (entry.until.map_or(x + 30.0 * self.unit, end_at), to.line)
            }
        };
        (end > -BEYOND && x < self.width + BEYOND).then_some(Place { x, y, end, end_y })
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few rows")]
fn count(rows: usize) -> f64 {
    rows as f64
}

/// Of each entry the row on which its bar lies: the first that is free when it begins.
fn tracks(run: &DrawnRun) -> Vec<usize> {
    let mut ends = vec![[i64::MIN; TRACKS]; run.lanes.len()];
    let track = |entry: &DrawnEntry| {
        let of_lane = ends.get_mut(entry.lane).filter(|_| entry.kind == EntryKind::Span);
        let Some(of_lane) = of_lane else { return 0 };
        let free = of_lane.iter().position(|end| *end <= entry.at).unwrap_or(TRACKS - 1);
        if let Some(end) = of_lane.get_mut(free) {
            *end = entry.until.unwrap_or(i64::MAX);
        }
        free
    };
    run.entries.iter().map(track).collect()
}

#[cfg(test)]
mod tests;
