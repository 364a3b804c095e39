use super::parts::icon;
use crate::dom;
use crate::samples::{self, SAMPLES, Sample};
use crate::state::Action;
use crate::words::Words;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Moves the focus within a menu; the browser handles opening, closing and Escape.
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

/// The name of a sample, and what it shows.
pub(crate) fn sample_words(words: &Words, sample: &Sample) -> Html {
    html! {
        <>
            <span class="sample-title">{ words.text(&format!("sample-{}", sample.id)) }</span>
            <span class="sample-shows">{ words.text(&format!("sample-{}-shows", sample.id)) }</span>
        </>
    }
}

/// The samples, as a menu.
pub(crate) fn samples_menu(words: &Words, act: &Callback<Action>) -> Html {
    let entry = |(index, sample): (usize, &'static Sample)| {
        let act = act.clone();
        let open = move |_: MouseEvent| samples::open(sample, &act);
        html! {
            <button
                type="button" role="menuitem" class="menu-item" data-sample={sample.id} tabindex="-1"
                autofocus={index == 0} popovertarget="samples-menu" popovertargetaction="hide" onclick={open}
            >
                { sample_words(words, sample) }
            </button>
        }
    };
    html! {
        <>
            { menu_button("samples-button", "samples-menu", words.text("samples")) }
            <div
                class="menu-list" id="samples-menu" role="menu" aria-labelledby="samples-button" popover="auto"
                onkeydown={|event: KeyboardEvent| step(&event)}
            >
                { for SAMPLES.iter().enumerate().map(entry) }
            </div>
        </>
    }
}

/// The button that opens a menu.
pub(crate) fn menu_button(id: &'static str, menu: &'static str, name: Html) -> Html {
    html! {
        <button
            type="button" class="quiet" {id} popovertarget={menu} aria-haspopup="menu" aria-live="polite"
        >
            { name }
            { icon("M3 6l5 5l5-5") }
        </button>
    }
}
