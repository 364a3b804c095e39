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
    html! {
        <header class="header">
            <a class="skip" href="#/inspect" onclick={skip}>{ words.text("skip-to-detail") }</a>
            <h1 class="name">
                <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                    <path class="name-ring" d="M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z" />
                    <path class="name-wave" d="M1.5 8h3l1.6-4l2.6 8.2l2-5.6l.8 1.4h3" />
                </svg>
                { words.text("name") }
            </h1>
            { samples_menu(words, act) }
            { export }
            <span class="space" />
            { language_switch(words, language, act) }
            { theme_switch(words, theme, act) }
        </header>
    }
}
