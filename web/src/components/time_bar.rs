use super::parts::{icon, item_link};
use super::prose::plain;
use crate::dom;
use crate::model::Mark;
use crate::state::{Action, Answer, Moment, Shared, State};
use crate::timeline::{Bar, Timeline, WIDTH};
use crate::words::Words;
use credscope_clock::Instant;
use credscope_finding::args;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Bars that are seen at once; the rest is folded away.
const SHOWN: usize = 6;

const BAR: &str = "M0 2h20v8H0z";
const RENEWAL: &str = "M0 0h20v12H0z";
const CHANGE: &str = "M0 -6L5 0L0 6L-5 0z";

/// A place as SVG takes it: the page's policy lets no style stand in the markup.
fn percent(place: u32) -> String {
    format!("{}.{:02}%", place / 100, place % 100)
}

fn stretch(class: &'static str, from: u32, until: u32, (top, height): (&'static str, &'static str)) -> Html {
    let width = until.saturating_sub(from);
    html! { <rect {class} x={percent(from)} width={percent(width)} y={top} {height} /> }
}

/// The time bar: it folds, and on a phone it is folded at first.
pub(crate) fn time_bar(words: &Words, timeline: &Timeline, bars: Html, now_line: Html) -> Html {
    let sample = |class: &'static str, path: &'static str, word: &str| {
        html! {
            <span class="time-mark">
                <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false"><path {class} d={path} /></svg>
                { words.text(word) }
            </span>
        }
    };
    html! {
        <section class="time" aria-label={words.say("time-bar")}>
            <details open={dom::is_wide()}>
                <summary>
                    { icon("M6 3l5 5l-5 5") }
                    <span class="time-title">{ words.text("time-bar") }</span>
                    { sample("time-valid", BAR, "time-valid") }
                    { sample("time-renewal", RENEWAL, "time-renewal") }
                    { sample("time-change", "M10 0L15 6L10 12L5 6z", "time-change") }
                    if timeline.is_squeezed() {
                        <span class="time-mark">{ words.text("time-squeezed") }</span>
                    }
                </summary>
                <div class="time-body">
                    <div class="time-rows">
                        { bars }
                        { now_line }
                    </div>
                </div>
            </details>
        </section>
    }
}

/// The instant judged at, as a line across all bars: dragged, or moved from date to date by the arrows.
pub(crate) fn now_line(words: &Words, state: &State, timeline: Rc<Timeline>, act: &Callback<Action>) -> Html {
    let at = match (state.moment, &state.answer) {
        (Moment::At(instant), _) => instant,
        (Moment::Now, Answer::Report(report)) => report.judged_at,
        (Moment::Now, Answer::Nothing | Answer::Failure(_)) => return Html::default(),
    };
    let pick = |at: Instant| Action::Pick(Moment::At(at));
    let on_input = {
        let (act, timeline) = (act.clone(), Rc::clone(&timeline));
        move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            // A part of a ten-thousandth is not to be seen.
            let place = input.and_then(|input| input.value().split('.').next()?.parse().ok());
            if let Some(place) = place {
                act.emit(pick(timeline.instant(place)));
            }
        }
    };
    let place = timeline.place(at).to_string();
    let on_key = {
        let act = act.clone();
        move |event: KeyboardEvent| {
            let action = match event.key().as_str() {
                "ArrowRight" => timeline.step(at, true).map(pick),
                "ArrowLeft" => timeline.step(at, false).map(pick),
                "Escape" => Some(Action::Pick(Moment::Now)),
                _ => return,
            };
            // The other keys are the browser's: up and down by a hundredth, pages by a tenth, to either end.
            event.prevent_default();
            if let Some(action) = action {
                act.emit(action);
            }
        }
    };
    html! {
        <input
            class="now-line" type="range" role="slider" min="0" max={WIDTH.to_string()} step="any" value={place}
            aria-label={words.say("judged-at")} aria-valuetext={words.instant(at)} oninput={on_input} onkeydown={on_key}
        />
    }
}

/// The axis and the bars: the chosen item's, then those that end first.
pub(crate) fn bars(
    words: &Words,
    report: &Shared,
    timeline: &Timeline,
    selected: Option<&str>,
    act: &Callback<Action>,
) -> Html {
    let is_chosen =
        |bar: &Bar| report.items.get(bar.item).is_some_and(|item| selected == Some(item.id.as_str()));
    let chosen = report.items.iter().position(|item| selected == Some(item.id.as_str()));
    let chosen = chosen.and_then(|index| Bar::of(index, report.items.get(index)?));
    let (first, rest) = timeline.bars.split_at(timeline.bars.len().min(SHOWN));
    let apart = chosen.filter(|_| !first.iter().any(is_chosen));
    let row = |bar: &Bar| row(words, report, timeline, bar, is_chosen(bar), act);
    html! {
        <>
            { axis(timeline) }
            <ul>
                { for apart.iter().map(row) }
                { for first.iter().map(row) }
            </ul>
            if !rest.is_empty() {
                <details class="time-more">
                    <summary>{ plain(words.ui("time-more", &args! { count: rest.len() })) }</summary>
                    <ul>{ for rest.iter().map(row) }</ul>
                </details>
            }
        </>
    }
}

/// Dates above the bars, and a line down from each.
fn axis(timeline: &Timeline) -> Html {
    let labels = timeline.labels();
    let label = |label: &crate::timeline::Label| {
        let at = percent(label.place);
        html! {
            <g data-sparse={label.is_sparse.to_string()}>
                <line x1={at.clone()} x2={at.clone()} y1="18" y2="100%" />
                <text x={at} y="12">{ plain(label.text.clone()) }</text>
            </g>
        }
    };
    html! {
        <svg class="time-axis" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="renewal" width="5" height="5" patternUnits="userSpaceOnUse">
                    <path d="M-1 1l2 -2M0 5l5 -5M4 6l2 -2" />
                </pattern>
            </defs>
            { for labels.iter().map(label) }
        </svg>
    }
}

fn row(
    words: &Words,
    report: &Shared,
    timeline: &Timeline,
    bar: &Bar,
    is_chosen: bool,
    act: &Callback<Action>,
) -> Html {
    let Some(item) = report.items.get(bar.item) else { return Html::default() };
    let shown = report.shelf().marks.get(bar.item).copied().unwrap_or(Mark::Neutral);
    let place = |at: Option<Instant>, otherwise| at.map_or(otherwise, |at| timeline.place(at));
    let changes = report.changes.iter().filter(|change| change.item == item.id);
    let change = |at: Instant| {
        html! { <svg x={percent(timeline.place(at))} y="11"><path class="time-change" d={CHANGE} /></svg> }
    };
    let dates = |word: &str, from: Option<Instant>, until: Option<Instant>| {
        let date = |at: Option<Instant>| at.map(|at| words.instant(at)).unwrap_or_default();
        format!("{} {} – {}", words.say(word), date(from), date(until))
    };
    let mut said = dates("time-valid", bar.from, bar.until);
    if let Some((from, until)) = bar.renewal {
        said = format!("{said}; {}", dates("time-renewal", Some(from), Some(until)));
    }
    html! {
        <li class="time-row" data-item={item.id.clone()} data-chosen={is_chosen.to_string()}>
            <div class="time-label">
                { super::mark::mark(shown) }
                { item_link(words, item, act) }
                if let Some(until) = bar.until {
                    <span class="relative">{ words.relative(until, report.judged_at) }</span>
                }
            </div>
            <svg class="bar" role="img" aria-label={said}>
                { stretch("time-valid", place(bar.from, 0), place(bar.until, WIDTH), ("7", "8")) }
                if let Some((from, until)) = bar.renewal {
                    { stretch("time-renewal", timeline.place(from), timeline.place(until), ("4", "14")) }
                }
                { for changes.map(|one| change(one.at)) }
            </svg>
        </li>
    }
}
