use credscope_l10n::{Run, runs};
use yew::prelude::*;

/// What a machine wrote.
pub(crate) fn machine(text: &str) -> Html {
    html! { <code>{ text }</code> }
}

/// A sentence, with what a machine writes set as such.
pub(crate) fn prose(sentence: &str) -> Html {
    runs(sentence)
        .map(|run| match run {
            Run::Prose(text) => Html::from(text),
            Run::Machine(text) => machine(text),
        })
        .collect()
}
