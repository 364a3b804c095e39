use super::parts::{icon, truth};
use crate::preferences::Theme;
use crate::state::Action;
use crate::words::Words;
use credscope_l10n::Language;
use yew::prelude::*;

/// A button labelled in the language that it switches to.
pub(crate) fn language_switch(words: &Words, language: Language, act: &Callback<Action>) -> Html {
    let other = match language {
        Language::En => Language::Zh,
        Language::Zh => Language::En,
    };
    let speak = act.reform(move |_: MouseEvent| Action::Speak(other));
    html! {
        <button
            type="button" class="quiet" lang={other.tag()} data-language={other.tag()} onclick={speak}
        >
            { words.text("other-language") }
        </button>
    }
}

/// Large type, for a projector.
pub(crate) fn type_switch(words: &Words, is_large: bool, act: &Callback<Action>) -> Html {
    let enlarge = act.reform(move |_: MouseEvent| Action::Enlarge(!is_large));
    let label = words.say("large-type");
    html! {
        <button
            type="button" class="icon" aria-pressed={truth(is_large)} aria-label={label.clone()} title={label}
            data-choice="large" onclick={enlarge}
        >
            { icon("M1.5 13L5.5 3l4 10M3 9.5h5M10 13l2.5-6l2.5 6M10.8 11h3.4") }
        </button>
    }
}

/// The theme: system, light, dark.
pub(crate) fn theme_switch(words: &Words, chosen: Theme, act: &Callback<Action>) -> Html {
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
        html! {
            <button
                type="button" class="icon" aria-pressed={truth(theme == chosen)} aria-label={label.clone()}
                title={label} data-choice={theme.word()} onclick={paint}
            >
                { icon(drawing) }
            </button>
        }
    };
    html! {
        <div class="segments" role="group" aria-label={words.say("theme")}>
            { for Theme::ALL.into_iter().map(choice) }
        </div>
    }
}
