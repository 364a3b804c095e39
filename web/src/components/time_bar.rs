use super::gradual::Fold;
use super::mark::mark;
use super::parts::{icon, item_link, truth};
use super::prose::prose;
use crate::dom;
use crate::state::{Action, Answer, JudgedAt, Shared, State};
use crate::timeline::{Bar, Label, Timeline, WIDTH, instant, seconds};
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::ShelfId;
use credscope_inspector::report::Change;
use std::rc::Rc;
use yew::prelude::*;

/// Number of bars shown at once; the others are folded.
const SHOWN: usize = 6;

/// Distance from either end of the axis within which a label extends inwards only.
const NEAR_END: u32 = WIDTH / 16;

/// A position in the syntax of SVG.
fn percent(place: u32) -> String {
    format!("{}.{:02}%", place / 100, place % 100)
}

#[derive(Properties, PartialEq)]
struct TimeBarProps {
    words: Words,
    report: Option<Shared>,
    timeline: Option<Rc<Timeline>>,
    selected: Option<String>,
    moment: JudgedAt,
    act: Callback<Action>,
}

/// What changes first, for the folded bar.
fn next_change(words: &Words, report: &Shared) -> Html {
    let said = match report.changes.first() {
        None => words.ui("time-next-none", &args! {}),
        Some(change) => {
            let (at, distance) = (words.instant(change.at), words.relative(change.at, report.judged_at));
            words.ui("time-next", &args! { at: at, distance: distance })
        }
    };
    html! { <span class="time-next">{ prose(&said) }</span> }
}

/// The bars with their dates. It is a component because typing does not change it until there is another
/// report, and because it remembers until the end of the visit whether it is open.
#[component]
fn TimeBar(props: &TimeBarProps) -> Html {
    let TimeBarProps { words, report, timeline, selected, moment, act } = props;
    let is_open = use_state(|| false);
    let (Some(report), Some(timeline)) = (report, timeline) else { return Html::default() };
    let on_toggle = {
        let is_open = is_open.clone();
        move |event: Event| {
            if let Some(details) = dom::target(&event).filter(|target| target.class_name() == "time-fold") {
                is_open.set(details.has_attribute("open"));
            }
        }
    };
    let meaning = |id: &'static str| {
        html! { <span class="time-mark" data-mark={id}>{ words.text(id) }</span> }
    };
    html! {
        <section class="time" aria-label={words.say("time-bar")}>
            <details class="time-fold" open={*is_open} ontoggle={on_toggle}>
                <summary>
                    { icon("M6 3l5 5l-5 5") }
                    { meaning("time-bar") }
                    { next_change(words, report) }
                    <span class="time-legend">
                        { for ["time-valid", "time-renewal", "time-change"].map(meaning) }
                        if timeline.is_squeezed {
                            { meaning("time-squeezed") }
                        }
                    </span>
                </summary>
                <div class="time-body">
                    <div class="time-rows">
                        { axis(timeline) }
                        { bars(words, report, timeline, selected.as_deref(), act) }
                        { now_line(words, report, *moment, timeline, act) }
                    </div>
                </div>
            </details>
        </section>
    }
}

/// The time bar; empty if nothing has dates. It is folded into one line until it is opened.
pub(crate) fn time_bar(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let report = match &state.answer {
        Answer::Report(report) => Some(report.clone()),
        Answer::Nothing | Answer::Failure(_) => None,
    };
    html! {
        <TimeBar
            words={words.clone()} {report} timeline={state.timeline.clone()}
            selected={state.selected.clone()} moment={state.moment} act={act.clone()}
        />
    }
}

/// The judged instant as a line across all bars: dragged, or moved from date to date with the arrow keys.
fn now_line(
    words: &Words,
    report: &Shared,
    moment: JudgedAt,
    timeline: &Rc<Timeline>,
    act: &Callback<Action>,
) -> Html {
    let at = match moment {
        JudgedAt::At(instant) => instant,
        JudgedAt::Now => report.judged_at,
    };
    let on_input = {
        let (act, timeline) = (act.clone(), Rc::clone(timeline));
        move |event: InputEvent| {
            if let Some(input) = dom::input(&event) {
                act.emit(Action::Pick(JudgedAt::At(timeline.instant(input.value_as_number()))));
            }
        }
    };
    let on_key = {
        let (act, timeline) = (act.clone(), Rc::clone(timeline));
        move |event: KeyboardEvent| {
            let key = event.key();
            let moment = match key.as_str() {
                "ArrowRight" | "ArrowLeft" => timeline.step(at, key == "ArrowRight").map(JudgedAt::At),
                "Escape" => Some(JudgedAt::Now),
                _ => return,
            };
            // The browser handles the other keys: up and down by a hundredth, pages by a tenth, to either
            // end.
            event.prevent_default();
            if let Some(moment) = moment {
                act.emit(Action::Pick(moment));
            }
        }
    };
    html! {
        <input
            class="now-line" type="range" role="slider" max="10000" step="any"
            value={timeline.place(seconds(at)).to_string()} aria-label={words.say("judged-at")}
            aria-valuetext={words.instant(at)} oninput={on_input} onkeydown={on_key}
        />
    }
}

/// The bar of the selected item, then those that end first.
fn bars(
    words: &Words,
    report: &Shared,
    timeline: &Rc<Timeline>,
    selected: Option<&str>,
    act: &Callback<Action>,
) -> Html {
    let chosen = selected.and_then(|id| report.find(id));
    let (first, rest) = timeline.bars.split_at(timeline.bars.len().min(SHOWN));
    let apart = chosen.filter(|chosen| !first.iter().any(|bar| bar.item == *chosen));
    let apart = apart.and_then(|id| Bar::of(id, report.item(id)?));
    let row = |bar: &Bar| row(words, report, timeline, chosen, bar, act);
    let rows = |bars: &[Bar]| html! { <ul>{ for bars.iter().map(row) }</ul> };
    let more = {
        let (words, report, timeline, act) =
            (words.clone(), report.clone(), Rc::clone(timeline), act.clone());
        Callback::from(move |()| {
            let (_, rest) = timeline.bars.split_at(timeline.bars.len().min(SHOWN));
            let row = |bar: &Bar| self::row(&words, &report, &timeline, chosen, bar, &act);
            html! { <ul>{ for rest.iter().map(row) }</ul> }
        })
    };
    html! {
        <>
            { rows(apart.as_slice()) }
            { rows(first) }
            if !rest.is_empty() {
                <Fold
                    class="time-more" title={words.ui("time-more", &args! { count: rest.len() })} body={more}
                />
            }
        </>
    }
}

/// The row of a bar.
fn row(
    words: &Words,
    report: &Shared,
    timeline: &Timeline,
    chosen: Option<ShelfId>,
    bar: &Bar,
    act: &Callback<Action>,
) -> Html {
    let Some(item) = report.item(bar.item) else { return Html::default() };
    let [_, until, ..] = bar.dates;
    let shown = report.shelf().mark(bar.item);
    let is_chosen = (chosen == Some(bar.item)).then_some("true");
    html! {
        <li class="time-row" data-item={item.id.clone()} data-chosen={is_chosen}>
            <div class="time-label">
                { mark(shown) }
                { item_link(words, item, act) }
                if until.is_finite() {
                    <span class="relative">{ words.relative(instant(until), report.judged_at) }</span>
                }
            </div>
            { drawn(report, timeline, bar) }
        </li>
    }
}

/// One bar: the validity, the renewal window, and the changes. It is SVG because the page's policy forbids
/// inline styles.
fn drawn(report: &Shared, timeline: &Timeline, bar: &Bar) -> Html {
    let stretch = |class: &'static str, from: f64, until: f64| {
        let from = timeline.place(from);
        let width = timeline.place(until).saturating_sub(from);
        html! { <rect {class} x={percent(from)} width={percent(width)} /> }
    };
    let change = |change: &Change| {
        let x = percent(timeline.place(seconds(change.at)));
        html! { <svg {x} y="11"><path class="time-change" d="M0-6L5 0L0 6L-5 0z" /></svg> }
    };
    let [from, until, begin, end] = bar.dates;
    let id = report.item(bar.item).map(|item| &item.id);
    html! {
        <svg class="bar" aria-hidden="true">
            { stretch("time-valid", from, until) }
            if end.is_finite() {
                { stretch("time-renewal", begin, end) }
            }
            { for report.changes.iter().filter(|change| Some(&change.item) == id).map(change) }
        </svg>
    }
}

/// The dates above the bars, each with a line down, and the pattern of renewal windows.
fn axis(timeline: &Timeline) -> Html {
    let label = |Label { place, text, is_sparse }: Label| {
        let x = AttrValue::from(percent(place));
        let end = match place {
            0..NEAR_END => Some("start"),
            _ if place > WIDTH - NEAR_END => Some("end"),
            _ => None,
        };
        html! {
            <g data-sparse={truth(is_sparse)} data-end={end}>
                <line x1={x.clone()} x2={x.clone()} y1="18" y2="100%" />
                <text {x} y="12">{ text }</text>
            </g>
        }
    };
    html! {
        <svg class="time-axis" aria-hidden="true">
            <pattern id="renewal" width="5" height="5" patternUnits="userSpaceOnUse">
                <path d="M-1 1l2-2M0 5l5-5M4 6l2-2" />
            </pattern>
            { for timeline.labels().into_iter().map(label) }
        </svg>
    }
}
