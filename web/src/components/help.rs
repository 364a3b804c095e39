use super::switches::{theme_switch, type_switch};
use crate::assumed::MINORS;
use crate::dom;
use crate::state::{Action, State};
use crate::words::Words;
use credscope_finding::args;
use yew::prelude::*;

/// The id of the panel.
pub(super) const PANEL: &str = "help";
/// Keys, each with the id of its meaning, and whether it is one of the simulator's.
const KEYS: [(&str, &str); 11] = [
    ("?", "key-help"),
    ("Ctrl+K  ⌘K", "key-find"),
    ("Ctrl+Enter  ⌘↵", "key-judge"),
    ("Ctrl+Z  ⌘Z", "key-undo"),
    ("Esc", "key-escape"),
    ("↑ ↓ ← →", "key-arrows"),
    ("Space", "key-play"),
    ("← →", "key-step"),
    ("Home  End", "key-edge"),
    ("+ −", "key-zoom"),
    ("0", "key-whole"),
];

/// The panel of keys and of what this page is. On a narrow screen it has the switches of the header too.
pub(crate) fn help(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let key = |(keys, id): (&'static str, &'static str)| {
        html! { <><dt>{ for keys.split("  ").map(|key| html! { <kbd>{ key }</kbd> }) }</dt><dd>{ words.text(id) }</dd></> }
    };
    let build = dom::root_attribute("data-build").unwrap_or_default();
    html! {
        <div class="menu-list help" id={PANEL} role="dialog" aria-labelledby="help-keys" popover="auto" tabindex="-1">
            <div class="help-switches">
                { type_switch(words, state.is_large, act) }
                { theme_switch(words, state.theme, act) }
            </div>
            <h2 class="section-title" id="help-keys">{ words.text("keys") }</h2>
            <dl class="key-list">{ for KEYS.into_iter().map(key) }</dl>
            <h2 class="section-title">{ words.text("about") }</h2>
            <p>{ words.text("about-what") }</p>
            <p>{ words.text("about-licence") }</p>
            <p>{ words.ui("about-rules", &args! { release: format!("1.{}", MINORS.0) }) }</p>
            <p>{ words.text("about-build") }{ " " }<code id="build">{ build }</code></p>
        </div>
    }
}
