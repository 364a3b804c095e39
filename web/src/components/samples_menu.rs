use super::element::{button, classed, element, group};
use super::parts::icon;
use crate::dom;
use crate::samples::{self, SAMPLES, Sample};
use crate::state::Action;
use crate::words::Words;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

const ENTRY: &[&str] = &[
    "type",
    "role",
    "class",
    "data-sample",
    "tabindex",
    "autofocus",
    "popovertarget",
    "popovertargetaction",
];

/// Moves the focus among the entries of a menu; opening, closing and Escape are the browser's.
pub(crate) fn step(event: &KeyboardEvent) {
    let Some(entry) = dom::target(event) else { return };
    let list = entry.parent_element();
    let first = || list.as_ref()?.first_element_child();
    let last = || list.as_ref()?.last_element_child();
    let next = match event.key().as_str() {
        "ArrowDown" => entry.next_element_sibling().or_else(first),
        "ArrowUp" => entry.previous_element_sibling().or_else(last),
        "Home" => first(),
        "End" => last(),
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        next.focus().ok();
    }
}

/// What a sample is and what it shows.
pub(crate) fn sample_words(words: &Words, sample: &Sample) -> Html {
    let title = words.text(&format!("sample-{}", sample.id));
    let shows = words.text(&format!("sample-{}-shows", sample.id));
    group(vec![classed("span", "sample-title", vec![title]), classed("span", "sample-shows", vec![shows])])
}

/// Inputs to try, as a menu.
pub(crate) fn samples_menu(words: &Words, act: &Callback<Action>) -> Html {
    let entry = |(index, sample): (usize, &'static Sample)| {
        let act = act.clone();
        let open = Callback::from(move |_: MouseEvent| samples::open(sample, &act));
        let autofocus = if index == 0 { "autofocus" } else { "" };
        let values = ["button", "menuitem", "menu-item", sample.id, "-1", autofocus, "samples-menu", "hide"];
        button(ENTRY, &values, open, vec![sample_words(words, sample)])
    };
    let button = menu_button("samples-button", "samples-menu", vec![words.text("samples")]);
    let list = html! {
        <div
            class="menu-list" id="samples-menu" role="menu" aria-labelledby="samples-button" popover="auto"
            onkeydown={|event: KeyboardEvent| step(&event)}
        >
            { for SAMPLES.iter().enumerate().map(entry) }
        </div>
    };
    group(vec![button, list])
}

/// What opens a menu.
pub(crate) fn menu_button(id: &str, menu: &str, mut parts: Vec<Html>) -> Html {
    parts.push(icon("M3 6l5 5l5-5"));
    let keys = &["type", "class", "id", "popovertarget", "aria-haspopup", "aria-live"];
    element("button", keys, &["button", "quiet", id, menu, "menu", "polite"], parts)
}
