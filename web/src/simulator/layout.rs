//! The positions of everything in a run, in pixels.

use super::axis::{self, AxisTick};
use super::run::{DrawnEntry, DrawnRun};
use super::scale::{Scale, SeenRange};
use credscope_inspector::simulation::EntryKind;

/// Heights at normal type size: the axis, and a fault's name.
const AXIS: f64 = 20.0;
const FAULT: f64 = 18.0;
/// The heights within a lane at normal type size, from the most spacious; the first that fits is used.
const DENSITIES: [Density; 4] = [
    Density { space: 6.0, caption: 18.0, request: 14.0, track: 22.0, bar: 16.0 },
    Density { space: 6.0, caption: 18.0, request: 0.0, track: 22.0, bar: 16.0 },
    Density { space: 3.0, caption: 15.0, request: 0.0, track: 18.0, bar: 15.0 },
    Density { space: 1.0, caption: 13.0, request: 0.0, track: 16.0, bar: 14.0 },
];
/// The baseline of a line of words below its upper edge.
const BASELINE: f64 = 11.0;
/// On a phone a lane's name is above its captions.
const NAME: f64 = 16.0;
/// Width of the lanes in pixels from which names are next to them.
const WIDE: f64 = 560.0;
/// Maximum number of rows of bars in a lane; further bars share the last row.
const TRACKS: usize = 3;
/// Distance from the edge in pixels beyond which nothing is drawn.
const BEYOND: f64 = 60.0;

/// The heights within a lane.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Density {
    /// Above and below.
    space: f64,
    /// Captions, and the requests beneath; 0 for no requests.
    caption: f64,
    request: f64,
    /// A row of bars, and a bar.
    track: f64,
    bar: f64,
}

impl Density {
    /// The height of a lane with this many rows of bars.
    fn lane(self, rows: f64) -> f64 {
        2.0 * self.space + self.caption + self.request + rows * self.track
    }
}

/// The row of a lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    /// Its upper edge.
    pub(super) top: f64,
    /// The baseline of its captions.
    pub(super) caption: f64,
    /// The baseline of the requests beneath, if there is room for them.
    pub(super) request: Option<f64>,
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
    density: Density,
    scale: Scale,
    window: SeenRange,
    /// The row of bars for each entry.
    tracks: Vec<usize>,
}

impl Layout {
    /// The layout of this run at this width, if possible no higher than `room`.
    pub(super) fn new(
        run: &DrawnRun,
        scale: &Scale,
        window: SeenRange,
        (width, unit): (f64, f64),
        room: f64,
    ) -> Self {
        let tracks = tracks(run);
        let rows = |lane: usize| {
            let of_lane = run.entries.iter().zip(&tracks).filter(|(entry, _)| entry.lane == lane);
            of_lane.fold(1.0_f64, |most, (_, track)| most.max(count(*track) + 1.0))
        };
        let rows: Vec<f64> = (0..run.lanes.len()).map(rows).collect();
        let head = AXIS + count(run.faults.len()) * FAULT;
        let name = if width < WIDE * unit { NAME } else { 0.0 };
        let height =
            |density: Density| head + rows.iter().map(|rows| name + density.lane(*rows)).sum::<f64>();
        let fits = |density: &Density| height(*density) * unit <= room;
        let [.., least] = DENSITIES;
        let density = DENSITIES.into_iter().find(fits).unwrap_or(least);
        let mut top = head * unit;
        let mut lanes = Vec::with_capacity(rows.len());
        for rows in rows {
            let Density { space, caption, request, track, .. } = density;
            let first = top + (space + name) * unit;
            let height = (name + density.lane(rows)) * unit;
            lanes.push(Row {
                top,
                caption: first + BASELINE * unit,
                request: (request > 0.0).then_some(first + (caption + BASELINE - 2.0) * unit),
                line: first + (caption + request + track / 2.0) * unit,
                height,
            });
            top += height;
        }
        Self { lanes, width, height: top, unit, density, scale: scale.clone(), window, tracks }
    }

    /// The thickness of a bar.
    pub(super) fn bar(&self) -> f64 {
        self.density.bar * self.unit
    }

    /// The row of bars of an entry.
    pub(super) fn track(&self, index: usize) -> usize {
        self.tracks.get(index).copied().unwrap_or_default()
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
        let y = row.line + count(self.track(index)) * self.density.track * self.unit;
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
