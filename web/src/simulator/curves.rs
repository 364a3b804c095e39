use super::draw::px;
use super::run::DrawnRun;
use super::scale::{Scale, SeenRange};
use super::state::{Seen, SimulatorState};
use crate::words::Words;
use credscope_finding::args;
use std::fmt::Write as _;
use yew::prelude::*;

/// Heights of a counter's curve and of a series, at normal type size.
const CURVE: f64 = 32.0;
const SERIES: f64 = 46.0;
/// A peak of at least this many times the usual value would flatten the rest of the curve.
const PEAK: i64 = 20;

/// A number of a run, with the points at which it changes.
#[derive(Clone, Debug, PartialEq)]
struct Curve {
    kind: &'static str,
    name: String,
    points: Vec<(i64, i64)>,
    height: f64,
    /// Whether heights are proportional to square roots.
    is_rooted: bool,
    /// Empty if all values are zero.
    path: String,
}

impl Curve {
    fn at(&self, position: i64) -> i64 {
        let next = self.points.partition_point(|(at, _)| *at <= position);
        next.checked_sub(1).and_then(|at| self.points.get(at)).map_or(0, |(_, value)| *value)
    }

    fn most(&self) -> i64 {
        self.points.iter().map(|(_, value)| *value).max().unwrap_or_default()
    }

    fn is_series(&self) -> bool {
        self.kind == "series"
    }
}

/// Whether a peak is far above the usual non-zero value.
fn has_peak(points: &[(i64, i64)]) -> bool {
    let mut values: Vec<i64> = points.iter().map(|(_, value)| *value).filter(|value| *value > 0).collect();
    values.sort_unstable();
    let (usual, most) = (values.get(values.len() / 2), values.last());
    usual.zip(most).is_some_and(|(usual, most)| *most >= usual.saturating_mul(PEAK))
}

#[expect(clippy::cast_precision_loss, reason = "counts of at most millions")]
fn path(curve: &Curve, scale: &Scale, window: SeenRange, width: f64) -> String {
    let most = curve.most();
    if most <= 0 {
        return String::new();
    }
    let inner = curve.height - 5.0;
    let y = |value: i64| {
        let share = value.max(0) as f64 / most as f64;
        px(2.0 + inner - inner * if curve.is_rooted { share.sqrt() } else { share })
    };
    let x = |at: i64| px(window.pixel(scale.place(at), width));
    let mut path = String::new();
    // In a long run many intervals can share a pixel: their highest and their last value are drawn.
    let mut pixel: Option<(i64, i64, i64)> = None;
    let mut put = |(x, highest, last): (i64, i64, i64)| {
        let begin = if path.is_empty() { 'M' } else { 'H' };
        let _ = match begin {
            'M' => write!(path, "M{x} {}", y(highest)),
            _ => write!(path, "H{x}V{}", y(highest)),
        };
        if last != highest {
            let _ = write!(path, "V{}", y(last));
        }
    };
    for (at, value) in &curve.points {
        let here = x(*at);
        match &mut pixel {
            Some((there, highest, last)) if *there == here => {
                (*highest, *last) = ((*highest).max(*value), *value);
            }
            other => {
                if let Some(done) = other.replace((here, *value, *value)) {
                    put(done);
                }
            }
        }
    }
    if let Some(done) = pixel {
        put(done);
    }
    let _ = write!(path, "H{}", x(i64::MAX));
    if curve.is_series() {
        let first = curve.points.first().map_or(0, |(at, _)| x(*at));
        let _ = write!(path, "V{}H{first}z", px(curve.height));
    }
    path
}

fn curves_of(run: &DrawnRun, unit: f64) -> Vec<Curve> {
    let curve = |kind, name: &String, points: Vec<(i64, i64)>, height: f64| Curve {
        kind,
        name: name.clone(),
        is_rooted: kind == "series" && has_peak(&points),
        points,
        height: height * unit,
        path: String::new(),
    };
    let counters =
        run.counters.iter().map(|counter| curve("counter", &counter.name, counter.points.clone(), CURVE));
    let series = run.series.iter().map(|series| {
        let points = series.values.iter().zip(0..).map(|(value, index)| (index * series.interval_ms, *value));
        curve("series", &series.name, points.collect(), SERIES)
    });
    counters.chain(series).collect()
}

fn draw(seen: &Seen) -> Vec<Curve> {
    let mut curves = curves_of(&seen.run, seen.unit);
    for curve in &mut curves {
        curve.path = path(curve, &seen.scale, seen.window, seen.width);
    }
    curves
}

/// The paths of all counters and series, which depend only on the visible part.
#[derive(Properties, PartialEq)]
struct CurvesProps {
    seen: Seen,
    position: i64,
    place: f64,
    words: Words,
}

fn row(words: &Words, curve: &Curve, position: i64, (x, width): (&str, f64)) -> Html {
    let height = px(curve.height).to_string();
    let most = format!("/ {}", curve.most());
    html! {
        <div class="sim-curve" data-counter={curve.name.clone()} data-kind={curve.kind}>
            <p class="sim-counter">
                <span class="sim-counter-name">{ words.word(curve.kind, &curve.name) }</span>
                <span class="sim-numbers">
                    <span class="sim-value">{ curve.at(position) }</span>
                    <span class="sim-most">{ most }</span>
                </span>
                if curve.is_rooted {
                    <span class="sim-rooted" title={words.say("sim-rooted")}>{ words.text("sim-rooted-short") }</span>
                }
            </p>
            <svg width={px(width).to_string()} height={height.clone()} aria-hidden="true">
                <path class={if curve.is_series() { "sim-area" } else { "sim-steps" }} d={curve.path.clone()} />
                <line x1={x.to_owned()} x2={x.to_owned()} y1="0" y2={height} />
            </svg>
        </div>
    }
}

#[component]
fn Curves(props: &CurvesProps) -> Html {
    let CurvesProps { seen, position, place, words } = props;
    let drawn = use_memo(seen.clone(), draw);
    let x = px(seen.window.pixel(*place, seen.width)).to_string();
    let (moving, flat): (Vec<&Curve>, Vec<&Curve>) = drawn.iter().partition(|curve| !curve.path.is_empty());
    let names: Vec<String> = flat.iter().map(|curve| words.word(curve.kind, &curve.name)).collect();
    html! {
        <div class="sim-curves" role="group" aria-label={words.say("sim-counters")}>
            { for moving.iter().map(|curve| row(words, curve, *position, (&x, seen.width))) }
            if !flat.is_empty() {
                <p class="sim-flat">{ words.ui("sim-flat", &args! { names: names }) }</p>
            }
        </div>
    }
}

/// Counters and series at the position, with their curves on the scale of the lanes.
pub(super) fn curves(words: &Words, state: &SimulatorState) -> Html {
    let Some(seen) = state.seen() else { return Html::default() };
    if seen.run.counters.is_empty() && seen.run.series.is_empty() {
        return Html::default();
    }
    html! { <Curves {seen} position={state.position} place={state.place} words={words.clone()} /> }
}

#[cfg(test)]
mod tests;
