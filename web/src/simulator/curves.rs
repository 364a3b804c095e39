use super::draw::px;
use super::run::Run;
use super::scale::{Scale, Window};
use super::state::{SharedRun, State};
use crate::components::{classed, element, plain};
use crate::words::Words;
use std::fmt::Write as _;
use std::rc::Rc;
use yew::prelude::*;

/// Heights of a counter's curve and of a series, at ordinary type.
const CURVE: f64 = 26.0;
const SERIES: f64 = 46.0;

/// A number of a run, with the points at which it changes.
#[derive(Clone, PartialEq)]
struct Curve {
    points: Vec<(i64, i64)>,
    height: f64,
    is_filled: bool,
}

#[expect(clippy::cast_precision_loss, reason = "counts of at most millions")]
fn path(curve: &Curve, scale: &Scale, window: Window, width: f64) -> String {
    let most = curve.points.iter().map(|(_, value)| *value).max().unwrap_or_default().max(1);
    let inner = curve.height - 5.0;
    let y = |value: i64| px(2.0 + inner - inner * value.max(0) as f64 / most as f64);
    let mut path = String::new();
    let mut last: Option<i64> = None;
    for (at, value) in &curve.points {
        let x = px(window.pixel(scale.place(*at), width));
        match last {
            None => {
                let _ = write!(path, "M{x} {}", y(*value));
            }
            // Many intervals may lie on one pixel of a long run.
            Some(_) => {
                let _ = write!(path, "H{x}V{}", y(*value));
            }
        }
        last = Some(*value);
    }
    if last.is_some() {
        let _ = write!(path, "H{}", px(window.pixel(scale.length(), width)));
        if curve.is_filled {
            let first = curve.points.first().map_or(0.0, |(at, _)| window.pixel(scale.place(*at), width));
            let _ = write!(path, "V{}H{}z", px(curve.height), px(first));
        }
    }
    path
}

type Seen = (SharedRun, Rc<Scale>, Window, (f64, f64));

/// The paths of all counters and series, which only what is seen changes.
#[derive(Properties, PartialEq)]
struct CurvesProps {
    seen: Seen,
    position: i64,
    words: Words,
}

fn rows(run: &Run, unit: f64) -> Vec<(&'static str, String, Curve)> {
    let counters = run.counters.iter().map(|counter| {
        let curve = Curve { points: counter.points.clone(), height: CURVE * unit, is_filled: false };
        ("counter", counter.name.clone(), curve)
    });
    let series = run.series.iter().map(|series| {
        let points =
            series.values.iter().zip(0..).map(|(value, index)| (index * series.interval, *value)).collect();
        ("series", series.name.clone(), Curve { points, height: SERIES * unit, is_filled: true })
    });
    counters.chain(series).collect()
}

fn draw((run, scale, window, (width, unit)): &Seen) -> Vec<(&'static str, String, Curve, String)> {
    let drawn = |(kind, name, curve): (&'static str, String, Curve)| {
        let path = path(&curve, scale, *window, *width);
        (kind, name, curve, path)
    };
    rows(run, *unit).into_iter().map(drawn).collect()
}

#[component]
fn Curves(props: &CurvesProps) -> Html {
    let CurvesProps { seen, position, words } = props;
    let (_, scale, window, (width, _)) = seen;
    let drawn = use_memo(seen.clone(), draw);
    let x = px(window.pixel(scale.place(*position), *width)).to_string();
    let row = |(kind, name, curve, path): &(&'static str, String, Curve, String)| {
        let value = curve
            .points
            .iter()
            .rev()
            .find(|(at, _)| at <= position)
            .map(|(_, value)| *value)
            .unwrap_or_default();
        let most = curve.points.iter().map(|(_, value)| *value).max().unwrap_or_default();
        let height = px(curve.height).to_string();
        let label = vec![
            classed("span", "sim-counter-name", vec![plain(words.word(kind, name))]),
            classed("span", "sim-value", vec![plain(value.to_string())]),
            classed("span", "sim-most", vec![plain(format!("/ {most}"))]),
        ];
        html! {
            <div class="sim-curve" data-counter={name.clone()} data-kind={*kind}>
                { classed("p", "sim-counter", label) }
                <svg width={px(*width).to_string()} height={height.clone()} aria-hidden="true">
                    <path class={if curve.is_filled { "sim-area" } else { "sim-steps" }} d={path.clone()} />
                    <line x1={x.clone()} x2={x.clone()} y1="0" y2={height} />
                </svg>
            </div>
        }
    };
    let list = drawn.iter().map(row).collect();
    element(
        "div",
        &["class", "role", "aria-label"],
        &["sim-curves", "group", &words.say("sim-counters")],
        list,
    )
}

/// Counters and series at the position, with their curves on the scale of the lanes.
pub(super) fn curves(words: &Words, state: &State, run: &SharedRun) -> Html {
    let Some(scale) = &state.scale else { return Html::default() };
    if run.counters.is_empty() && run.series.is_empty() {
        return Html::default();
    }
    let seen = (run.clone(), Rc::clone(scale), state.window, (state.width, state.unit));
    html! { <Curves {seen} position={state.position} words={words.clone()} /> }
}
