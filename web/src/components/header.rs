use super::parts::icon;
use super::samples_menu::samples_menu;
use super::switches::{language_switch, theme_switch, type_switch};
use super::{help, palette};
use crate::dom;
use crate::state::{Action, State, View};
use crate::words::Words;
use yew::prelude::*;

/// The parts of the page, each with its route.
const PARTS: [(View, &str, &str); 2] =
    [(View::Inspect, "inspect", "#/inspect"), (View::Simulate, "simulate", "#/simulate")];

/// A button that opens a panel; its drawing stands for its name.
fn panel_button(id: &'static str, panel: &'static str, name: AttrValue, drawing: &'static str) -> Html {
    html! {
        <button
            type="button" class="icon" {id} popovertarget={panel} aria-haspopup="dialog" aria-label={name.clone()}
            title={name}
        >
            { icon(drawing) }
        </button>
    }
}

/// The header: name, parts, samples, export, language, search, help, type size, theme.
pub(crate) fn header(words: &Words, state: &State, act: &Callback<Action>, export: Html) -> Html {
    let inspects = state.shown == View::Inspect;
    // The fragment is the route, so the skip link moves the focus without changing the fragment.
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        dom::focus(if inspects { "#detail" } else { "#simulator" });
    };
    let part = |(view, id, route): (View, &str, &'static str)| {
        let current = (view == state.shown).then_some("page");
        html! { <a class="part-link" href={route} aria-current={current}>{ words.text(id) }</a> }
    };
    html! {
        <header class="header">
            <a class="skip" href="#/inspect" onclick={skip}>{ words.text("skip-to-detail") }</a>
            <h1 class="name">
                <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path class="name-ring" d="M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z" />
                    <path class="name-wave" d="M1.5 8h3l1.6-4l2.6 8.2l2-5.6l.8 1.4h3" />
                </svg>
                { words.text("name") }
            </h1>
            <nav class="parts" aria-label={words.say("parts")}>{ for PARTS.map(part) }</nav>
            if inspects {
                { samples_menu(words, act) }
                { export }
            }
            <span class="space" />
            { language_switch(words, words.language(), act) }
            { panel_button("palette-button", palette::PANEL, words.say("find"), "M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10.3 10.3l3.7 3.7") }
            { panel_button("help-button", help::PANEL, words.say("keys-and-about"), "M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.8-1.1 1.8M8 12.6v.3") }
            { type_switch(words, state.is_large, act) }
            { theme_switch(words, state.theme, act) }
        </header>
    }
}
