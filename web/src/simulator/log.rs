use super::lanes::lane_name;
use super::present::mark_of;
use super::run::Entry;
use super::scale::elapsed;
use super::state::{Action, SharedRun, State};
use crate::components::{classed, element, mark, plain, prose, section};
use crate::dom;
use crate::words::Words;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Scrolls the list, and nothing but the list, to the entry at the position.
pub(super) fn show_present() {
    let element = |selector| dom::find(selector).and_then(|one| one.dyn_into::<HtmlElement>().ok());
    let (Some(list), Some(present)) = (element(".sim-log ol"), element(".sim-log [aria-current=true]"))
    else {
        return;
    };
    let (top, height) = (present.offset_top() - list.offset_top(), present.offset_height());
    let (seen, room) = (list.scroll_top(), list.client_height());
    if top < seen || top + height > seen + room {
        list.set_scroll_top(top - room / 3);
    }
}

fn line(words: &Words, run: &SharedRun, (index, entry): (usize, &Entry), current: Option<usize>) -> Html {
    let lane = run.lanes.get(entry.lane);
    let actor = lane.map_or("", |lane| lane.actor.as_str());
    let who = lane.map(|lane| lane_name(words, lane)).unwrap_or_default();
    let parts = vec![
        classed("span", "sim-when", vec![plain(elapsed(entry.at))]),
        mark(mark_of(entry.tone)),
        element("span", &["class", "data-actor"], &["sim-who", actor], who),
        classed("span", "sim-said", vec![prose(&words.title(entry.said.code, &entry.said.args))]),
    ];
    let place = index.to_string();
    // One stop for Tab: the arrows go from line to line.
    let stop = if current.unwrap_or_default() == index { "0" } else { "-1" };
    let keys = &["type", "class", "data-entry", "tabindex"];
    let button = element("button", keys, &["button", "sim-entry", &place, stop], parts);
    let keys = &["aria-current", "data-code", "data-tone", "data-passed"];
    let is_current = if current == Some(index) { "true" } else { "" };
    let is_passed = if current.is_some_and(|current| index <= current) { "true" } else { "" };
    element("li", keys, &[is_current, entry.said.code.text(), entry.tone.word(), is_passed], vec![button])
}

#[derive(Properties, PartialEq)]
struct LogProps {
    run: SharedRun,
    current: Option<usize>,
    words: Words,
    act: Callback<Action>,
}

#[component]
fn Log(props: &LogProps) -> Html {
    let LogProps { run, current, words, act } = props;
    let lines = run.entries.iter().enumerate().map(|entry| line(words, run, entry, *current)).collect();
    let choose = act.reform(|event: MouseEvent| {
        let entry = dom::target(&event).and_then(|target| target.closest("[data-entry]").ok().flatten());
        let index = entry.and_then(|entry| entry.get_attribute("data-entry")?.parse().ok());
        index.map_or(Action::Pause, Action::Choose)
    });
    let list = element("ol", &["aria-label", "tabindex"], &[&words.say("sim-log"), "-1"], lines);
    let count = run.entries.len().to_string();
    html! { <div class="sim-log" onclick={choose}>{ section(words, "sim-log", Some(count), list) }</div> }
}

/// The whole run as a list.
pub(super) fn log(words: &Words, state: &State, run: &SharedRun, act: &Callback<Action>) -> Html {
    html! { <Log run={run.clone()} current={state.current} words={words.clone()} act={act.clone()} /> }
}
