use crate::preferences::Theme;
use crate::words::use_words;
use credscope_l10n::Language;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct LanguageSwitchProps {
    pub(crate) language: Language,
    pub(crate) on_language: Callback<Language>,
}

/// A button named in the language that it leads to.
#[component]
pub(crate) fn LanguageSwitch(props: &LanguageSwitchProps) -> Html {
    let words = use_words();
    let other = match props.language {
        Language::En => Language::Zh,
        Language::Zh => Language::En,
    };
    let onclick = props.on_language.reform(move |_: MouseEvent| other);
    html! {
        <button type="button" class="quiet" lang={other.tag()} data-language={other.tag()} {onclick}>
            { words.say("other-language") }
        </button>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct ThemeSwitchProps {
    pub(crate) theme: Theme,
    pub(crate) on_theme: Callback<Theme>,
}

/// System, light, dark.
#[component]
pub(crate) fn ThemeSwitch(props: &ThemeSwitchProps) -> Html {
    let words = use_words();
    let choice = |theme: Theme| {
        let label = words.say(&format!("theme-{}", theme.word()));
        let icon = match theme {
            Theme::System => "M2 3h12v8.5H2zM5.5 14h5",
            Theme::Light => {
                "M8 5a3 3 0 1 1 0 6a3 3 0 0 1 0-6zM8 .8v2M8 13.2v2M.8 8h2M13.2 8h2M2.9 2.9l1.4 1.4M11.7 11.7l1.4 1.4M13.1 2.9l-1.4 1.4M4.3 11.7l-1.4 1.4"
            }
            Theme::Dark => "M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3z",
        };
        html! {
            <button
                type="button" class="icon" aria-pressed={(theme == props.theme).to_string()}
                aria-label={label.clone()} title={label} data-choice={theme.word()}
                onclick={props.on_theme.reform(move |_: MouseEvent| theme)}
            >
                <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={icon} /></svg>
            </button>
        }
    };
    html! {
        <div class="segments" role="group" aria-label={words.say("theme")}>
            { for Theme::ALL.into_iter().map(choice) }
        </div>
    }
}
