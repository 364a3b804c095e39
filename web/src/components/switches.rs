use super::element::{button, element};
use super::parts::{icon, truth};
use crate::preferences::Theme;
use crate::state::Action;
use crate::words::Words;
use credscope_l10n::Language;
use yew::prelude::*;

/// A button named in the language that it leads to.
pub(crate) fn language_switch(words: &Words, language: Language, act: &Callback<Action>) -> Html {
    let other = match language {
        Language::En => Language::Zh,
        Language::Zh => Language::En,
    };
    let speak = act.reform(move |_: MouseEvent| Action::Speak(other));
    let keys = &["type", "class", "lang", "data-language"];
    let values = ["button", "quiet", other.tag(), other.tag()];
    button(keys, &values, speak, vec![words.text("other-language")])
}

/// Type for a room that looks at a projector.
pub(crate) fn type_switch(words: &Words, is_large: bool, act: &Callback<Action>) -> Html {
    let enlarge = act.reform(move |_: MouseEvent| Action::Enlarge(!is_large));
    let label = words.say("large-type");
    let keys = &["type", "class", "aria-pressed", "aria-label", "title", "data-choice"];
    let values = ["button", "icon", truth(is_large), &label, &label, "large"];
    button(keys, &values, enlarge, vec![icon("M1.5 13L5.5 3l4 10M3 9.5h5M10 13l2.5-6l2.5 6M10.8 11h3.4")])
}

/// System, light, dark.
pub(crate) fn theme_switch(words: &Words, theme: Theme, act: &Callback<Action>) -> Html {
    let chosen = theme;
    let choice = |theme: Theme| {
        let label = words.say(&format!("theme-{}", theme.word()));
        let drawing = match theme {
            Theme::System => "M2 3h12v8.5H2zM5.5 14h5",
            Theme::Light => {
                "M8 5a3 3 0 1 1 0 6a3 3 0 0 1 0-6zM8 .8v2M8 13.2v2M.8 8h2M13.2 8h2M2.9 2.9l1.4 1.4M11.7 11.7l1.4 1.4M13.1 2.9l-1.4 1.4M4.3 11.7l-1.4 1.4"
            }
            Theme::Dark => "M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3z",
        };
        let paint = act.reform(move |_: MouseEvent| Action::Paint(theme));
        let keys = &["type", "class", "aria-pressed", "aria-label", "title", "data-choice"];
        let pressed = if theme == chosen { "true" } else { "false" };
        let values = ["button", "icon", pressed, &label, &label, theme.word()];
        button(keys, &values, paint, vec![icon(drawing)])
    };
    let choices = Theme::ALL.into_iter().map(choice).collect();
    let keys = &["class", "role", "aria-label"];
    element("div", keys, &["segments", "group", &words.say("theme")], choices)
}
