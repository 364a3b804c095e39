use super::element::{classed, element};
use super::samples_menu::samples_menu;
use super::switches::{language_switch, theme_switch, type_switch};
use crate::dom;
use crate::state::{Action, State, View};
use crate::words::Words;
use yew::prelude::*;

/// The parts of the page, each with its route.
const PARTS: [(View, &str, &str); 2] =
    [(View::Inspect, "inspect", "#/inspect"), (View::Simulate, "simulate", "#/simulate")];

/// Name, parts, samples, export, language, theme, type.
pub(crate) fn header(words: &Words, state: &State, act: &Callback<Action>, export: Html) -> Html {
    let inspects = state.shown == View::Inspect;
    // The fragment holds the route, so the link moves the focus and leaves the fragment alone.
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        dom::focus(if inspects { "#detail" } else { "#simulator" });
    };
    let part = |(view, id, route): (View, &str, &str)| {
        let current = if view == state.shown { "page" } else { "" };
        element("a", &["class", "href", "aria-current"], &["part-link", route, current], vec![words.text(id)])
    };
    let path = |class: &str, d: &str| element("path", &["class", "d"], &[class, d], Vec::new());
    let drawing = vec![
        path("name-ring", "M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z"),
        path("name-wave", "M1.5 8h3l1.6-4l2.6 8.2l2-5.6l.8 1.4h3"),
    ];
    let drawing = element("svg", &["viewBox", "aria-hidden"], &["0 0 16 16", "true"], drawing);
    let parts = vec![
        html! { <a class="skip" href="#/inspect" onclick={skip}>{ words.text("skip-to-detail") }</a> },
        classed("h1", "name", vec![drawing, words.text("name")]),
        element("nav", &["class", "aria-label"], &["parts", &words.say("parts")], PARTS.map(part).to_vec()),
        if inspects { samples_menu(words, act) } else { Html::default() },
        if inspects { export } else { Html::default() },
        classed("span", "space", Vec::new()),
        language_switch(words, words.language(), act),
        type_switch(words, state.is_large, act),
        theme_switch(words, state.theme, act),
    ];
    classed("header", "header", parts)
}
