//! The positions of everything in a run, in pixels.

use super::axis::{self, AxisTick};
use super::run::{DrawnEntry, DrawnRun};
use super::scale::{Scale, SeenRange};
use credscope_inspector::simulation::EntryKind;

/// Heights at normal type size: the axis, a fault's name, captions, a row of bars, and the space around them.
const AXIS: f64 = 20.0;
const FAULT: f64 = 18.0;
const CAPTION: f64 = 18.0;
const TRACK: f64 = 22.0;
const SPACE: f64 = 7.0;
/// On a phone a lane's name is above its captions.
const NAME: f64 = 16.0;
/// Width of the lanes in pixels from which names are next to them.
const WIDE: f64 = 560.0;
/// Maximum number of rows of bars in a lane; further bars share the last row.
const TRACKS: usize = 3;
/// Distance from the edge in pixels beyond which nothing is drawn.
const BEYOND: f64 = 60.0;

/// The row of a lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    /// Its upper edge.
    pub(super) top: f64,
    /// The baseline of its captions.
    pub(super) caption: f64,
    /// Its line.
    pub(super) line: f64,
    /// Its height.
    pub(super) height: f64,
}

/// The start and the end of an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) end: f64,
    pub(super) end_y: f64,
}

/// The dimensions of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) lanes: Vec<Row>,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) unit: f64,
    scale: Scale,
    window: SeenRange,
    /// The row of bars for each entry.
    tracks: Vec<usize>,
}

impl Layout {
    /// The layout of this run at this width.
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

    /// The position of an instant.
    pub(super) fn x(&self, at: i64) -> f64 {
        self.window.pixel(self.scale.place(at), self.width)
    }

    /// The upper edge of a fault's name.
    pub(super) fn fault_top(&self, row: usize) -> f64 {
        (AXIS + count(row) * FAULT) * self.unit
    }

    /// The labelled instants.
    pub(super) fn ticks(&self) -> Vec<AxisTick> {
        axis::ticks(&self.scale, self.window, self.width, self.unit)
    }

    /// The position of an entry; `None` if it is not visible.
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

/// The row of bars for each entry: the first one that is free at its start.
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
