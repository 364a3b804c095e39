use super::samples_menu::SamplesMenu;
use super::switches::{LanguageSwitch, ThemeSwitch};
use crate::preferences::Theme;
use crate::samples::Sample;
use crate::words::use_words;
use credscope_l10n::Language;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct HeaderProps {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) on_language: Callback<Language>,
    pub(crate) on_theme: Callback<Theme>,
    pub(crate) on_sample: Callback<&'static Sample>,
}

/// Name, samples, language, theme.
#[component]
pub(crate) fn Header(props: &HeaderProps) -> Html {
    let words = use_words();
    html! {
        <header class="header">
            <h1 class="name">
                <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                    <path class="name-ring" d="M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z" />
                    <path class="name-wave" d="M1.5 8h3l1.6-4l2.6 8.2l2-5.6l.8 1.4h3" />
                </svg>
                { words.say("name") }
            </h1>
            <SamplesMenu on_sample={props.on_sample.clone()} />
            <span class="space" />
            <LanguageSwitch language={props.language} on_language={props.on_language.clone()} />
            <ThemeSwitch theme={props.theme} on_theme={props.on_theme.clone()} />
        </header>
    }
}
