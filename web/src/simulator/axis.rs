//! The labels of the time axis: as many as fit without touching, all written to the same precision.

use super::scale::{Clock, Scale, SeenRange, Spacing};

/// Width of a digit of the axis at normal type size, in pixels: 0.6 of eleven, for the monospace font.
pub(super) const DIGIT: f64 = 6.6;
/// Distance of a label from its tick, and the minimum distance between two labels, in pixels.
pub(super) const BESIDE: f64 = 4.0;
const GAP: f64 = 14.0;
/// Common distances between ticks, in milliseconds.
const LENGTHS: [i64; 26] = [
    100,
    500,
    1_000,
    2_000,
    5_000,
    10_000,
    15_000,
    30_000,
    60_000,
    120_000,
    300_000,
    600_000,
    900_000,
    1_800_000,
    3_600_000,
    7_200_000,
    10_800_000,
    21_600_000,
    43_200_000,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
    30 * DAY,
    90 * DAY,
    365 * DAY,
];
const DAY: i64 = 86_400_000;
/// Maximum number of decimals of a second.
const MOST_DECIMALS: usize = 3;

/// A labelled instant of the axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct AxisTick {
    /// The tick, in pixels.
    pub(super) x: f64,
    /// The left edge of its label.
    pub(super) left: f64,
    pub(super) text: String,
}

fn width_of(text: &str, unit: f64) -> f64 {
    text.chars().map(|_| DIGIT * unit).sum()
}

/// The ticks among these instants, in order, whose labels do not touch one another or the right edge.
fn placed(instants: &[(f64, i64)], clock: Clock, width: f64, unit: f64) -> Vec<AxisTick> {
    let mut ticks: Vec<AxisTick> = Vec::new();
    let mut free = f64::MIN;
    for (x, at) in instants.iter().copied() {
        let text = clock.written(at);
        let length = width_of(&text, unit);
        let is_cut = x + BESIDE * unit + length > width;
        // At the right edge the label is on the other side of its tick.
        let left = x + if is_cut { -BESIDE * unit - length } else { BESIDE * unit };
        let is_new = ticks.last().is_none_or(|last| last.text != text);
        if left >= free && left >= 0.0 && is_new {
            free = left + length + GAP * unit;
            ticks.push(AxisTick { x, left, text });
        }
    }
    ticks
}

/// Whether two instants that would both be labelled would get the same label.
fn is_vague(instants: &[(f64, i64)], clock: Clock, unit: f64) -> bool {
    let mut last: Option<(f64, String)> = None;
    for (x, at) in instants.iter().copied() {
        let text = clock.written(at);
        match &last {
            Some((free, _)) if x < *free => {}
            Some((_, before)) if *before == text => return true,
            _ => last = Some((x + width_of(&text, unit) + GAP * unit, text)),
        }
    }
    false
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "milliseconds of a run")]
fn by_time(scale: &Scale, window: SeenRange, width: f64, unit: f64) -> Vec<AxisTick> {
    let years = (1..).map(|count| count * 365 * DAY);
    for length in LENGTHS.into_iter().chain(years) {
        let room = window.pixel(length as f64, width) - window.pixel(0.0, width);
        if room < DIGIT * unit {
            continue;
        }
        let first = (window.from / length as f64).ceil() as i64;
        let last = (window.until / length as f64).floor() as i64;
        let all: Vec<i64> = (first..=last).map(|count| count * length).collect();
        let clock = Clock::of(&all, usize::from(length % 1_000 != 0));
        let instants: Vec<(f64, i64)> =
            all.iter().map(|at| (window.pixel(scale.place(*at), width), *at)).collect();
        let longest = all.iter().map(|at| width_of(&clock.written(*at), unit)).fold(0.0, f64::max);
        if room >= longest + GAP * unit || length > window.length() as i64 {
            return placed(&instants, clock, width, unit);
        }
    }
    Vec::new()
}

/// By event, the fewest decimals that tell neighbouring labels apart.
fn by_event(scale: &Scale, window: SeenRange, width: f64, unit: f64) -> Vec<AxisTick> {
    let steps = scale.steps(window);
    let instants: Vec<(f64, i64)> =
        steps.iter().map(|(place, at)| (window.pixel(*place, width), *at)).collect();
    let all: Vec<i64> = steps.iter().map(|(_, at)| *at).collect();
    let clock = |decimals| Clock::of(&all, decimals);
    let decimals = (0..MOST_DECIMALS).find(|decimals| !is_vague(&instants, clock(*decimals), unit));
    placed(&instants, clock(decimals.unwrap_or(MOST_DECIMALS)), width, unit)
}

/// The labelled instants of the visible part, in a drawing of this width.
pub(super) fn ticks(scale: &Scale, window: SeenRange, width: f64, unit: f64) -> Vec<AxisTick> {
    match scale.spacing() {
        Spacing::Events => by_event(scale, window, width, unit),
        Spacing::Time => by_time(scale, window, width, unit),
    }
}

#[cfg(test)]
mod tests;
