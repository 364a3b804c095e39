use credscope_l10n::{Run, runs};
use yew::prelude::*;

/// Machine text.
pub(crate) fn machine(text: &str) -> Html {
    html! { <code>{ text }</code> }
}

/// A sentence, with its machine text marked up.
pub(crate) fn prose(sentence: &str) -> Html {
    runs(sentence)
        .map(|run| match run {
            Run::Prose(text) => Html::from(text),
            Run::Machine(text) => machine(text),
        })
        .collect()
}
