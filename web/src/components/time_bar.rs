use super::element::{classed, element, group};
use super::mark::mark;
use super::parts::item_link;
use super::prose::plain;
use crate::dom;
use crate::model::Mark;
use crate::state::{Action, Answer, Moment, Shared, State};
use crate::timeline::{Bar, Timeline, instant, seconds};
use crate::words::Words;
use credscope_finding::args;
use std::rc::Rc;
use yew::prelude::*;

/// Bars that are seen at once; the rest is folded away.
const SHOWN: usize = 6;

/// A drawing of our own words and numbers, never of anything that was pasted. As text, for elements by the dozen are what the page's size is made of; as SVG, for the
/// page's policy lets no style stand in the markup.
fn drawing(text: String) -> Html {
    Html::from_html_unchecked(text.into())
}

/// A place as SVG takes it.
fn percent(place: u32) -> String {
    format!("{}.{:02}%", place / 100, place % 100)
}

/// The time bar; nothing when nothing is dated. It folds, and on a phone it is folded at first.
pub(crate) fn time_bar(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let (Answer::Report(report), Some(timeline)) = (&state.answer, &state.timeline) else {
        return Html::default();
    };
    let mut summary = "<svg viewBox='0 0 16 16' aria-hidden=true><path d='M6 3l5 5l-5 5'/></svg>".to_owned();
    for id in ["time-bar", "time-valid", "time-renewal", "time-change", "time-squeezed"] {
        if id != "time-squeezed" || timeline.is_squeezed {
            summary.push_str(&format!("<span class=time-mark data-mark={id}>{}</span>", words.say(id)));
        }
    }
    let rows = vec![
        axis(timeline),
        bars(words, report, timeline, state.selected.as_deref(), act),
        now_line(words, report, state.moment, timeline, act),
    ];
    let body = classed("div", "time-body", vec![classed("div", "time-rows", rows)]);
    let parts = vec![element("summary", &[], &[], vec![drawing(summary)]), body];
    let details = element("details", &["open"], &[if dom::is_wide() { "open" } else { "" }], parts);
    element("section", &["class", "aria-label"], &["time", &words.say("time-bar")], vec![details])
}

/// The instant judged at, as a line across all bars: dragged, or moved from date to date by the arrows.
fn now_line(
    words: &Words,
    report: &Shared,
    moment: Moment,
    timeline: &Rc<Timeline>,
    act: &Callback<Action>,
) -> Html {
    let at = match moment {
        Moment::At(instant) => instant,
        Moment::Now => report.judged_at,
    };
    let on_input = {
        let (act, timeline) = (act.clone(), Rc::clone(timeline));
        move |event: InputEvent| {
            if let Some(input) = dom::input(&event) {
                act.emit(Action::Pick(Moment::At(timeline.instant(input.value_as_number()))));
            }
        }
    };
    let on_key = {
        let (act, timeline) = (act.clone(), Rc::clone(timeline));
        move |event: KeyboardEvent| {
            let key = event.key();
            let moment = match key.as_str() {
                "ArrowRight" | "ArrowLeft" => timeline.step(at, key == "ArrowRight").map(Moment::At),
                "Escape" => Some(Moment::Now),
                _ => return,
            };
            // The other keys are the browser's: up and down by a hundredth, pages by a tenth, to either end.
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

/// The bar of the chosen item, then those that end first.
fn bars(
    words: &Words,
    report: &Shared,
    timeline: &Timeline,
    selected: Option<&str>,
    act: &Callback<Action>,
) -> Html {
    let chosen = report.items.iter().position(|item| selected == Some(item.id.as_str()));
    let (first, rest) = timeline.bars.split_at(timeline.bars.len().min(SHOWN));
    let apart = chosen.filter(|chosen| !first.iter().any(|bar| bar.item == *chosen));
    let apart = apart.and_then(|index| Bar::of(index, report.items.get(index)?));
    let row = |bar: &Bar| {
        let Some(item) = report.items.get(bar.item) else { return Html::default() };
        let [_, until, ..] = bar.dates;
        let shown = report.shelf().marks.get(bar.item).copied().unwrap_or(Mark::Neutral);
        let mut label = vec![mark(shown), item_link(words, item, act)];
        if until.is_finite() {
            let left = words.relative(instant(until), report.judged_at);
            label.push(classed("span", "relative", vec![plain(left)]));
        }
        let is_chosen = if chosen == Some(bar.item) { "true" } else { "" };
        let parts = vec![classed("div", "time-label", label), drawing(drawn(report, timeline, bar))];
        element("li", &["class", "data-item", "data-chosen"], &["time-row", &item.id, is_chosen], parts)
    };
    let rows = |bars: &[Bar]| element("ul", &[], &[], bars.iter().map(row).collect());
    let mut lists = vec![rows(apart.as_slice()), rows(first)];
    if !rest.is_empty() {
        let count = plain(words.ui("time-more", &args! { count: rest.len() }));
        let more = vec![element("summary", &[], &[], vec![count]), rows(rest)];
        lists.push(classed("details", "time-more", more));
    }
    group(lists)
}

/// One bar: when it holds, when it is renewed, and what changes.
fn drawn(report: &Shared, timeline: &Timeline, bar: &Bar) -> String {
    let mut svg = "<svg class=bar aria-hidden=true>".to_owned();
    let mut stretch = |class: &str, from: f64, until: f64| {
        let from = timeline.place(from);
        let (x, width) = (percent(from), percent(timeline.place(until).saturating_sub(from)));
        svg.push_str(&format!("<rect class=time-{class} x={x} width={width} />"));
    };
    let [from, until, begin, end] = bar.dates;
    stretch("valid", from, until);
    if end.is_finite() {
        stretch("renewal", begin, end);
    }
    let id = report.items.get(bar.item).map(|item| &item.id);
    for change in report.changes.iter().filter(|change| Some(&change.item) == id) {
        let x = percent(timeline.place(seconds(change.at)));
        svg.push_str(&format!("<svg x={x} y=11><path class=time-change d='M0-6L5 0L0 6L-5 0z'/></svg>"));
    }
    svg + "</svg>"
}

/// Dates above the bars, and a line down from each; and the pattern of what is renewed.
fn axis(timeline: &Timeline) -> Html {
    let mut svg = "<svg class=time-axis aria-hidden=true><pattern id=renewal width=5 height=5 \
        patternUnits=userSpaceOnUse><path d='M-1 1l2-2M0 5l5-5M4 6l2-2'/></pattern>"
        .to_owned();
    for (place, text, is_sparse) in timeline.labels() {
        let x = percent(place);
        svg.push_str(&format!(
            "<g data-sparse={is_sparse}><line x1={x} x2={x} y1=18 y2=100% /><text x={x} y=12>{text}</text></g>"
        ));
    }
    drawing(svg + "</svg>")
}
