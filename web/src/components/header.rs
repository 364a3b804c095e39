use super::element::{classed, element};
use super::samples_menu::samples_menu;
use super::switches::{language_switch, theme_switch};
use crate::dom;
use crate::preferences::Theme;
use crate::state::Action;
use crate::words::Words;
use credscope_l10n::Language;
use yew::prelude::*;

/// Name, samples, export, language, theme.
pub(crate) fn header(
    words: &Words,
    language: Language,
    theme: Theme,
    act: &Callback<Action>,
    export: Html,
) -> Html {
    // The fragment holds the route, so the link moves the focus and leaves the fragment alone.
    let skip = |event: MouseEvent| {
        event.prevent_default();
        dom::focus("#detail");
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
        samples_menu(words, act),
        export,
        classed("span", "space", Vec::new()),
        language_switch(words, language, act),
        theme_switch(words, theme, act),
    ];
    classed("header", "header", parts)
}
