use credscope_l10n::{SentenceRun, runs};
use yew::prelude::*;

/// Machine text.
pub(crate) fn machine(text: &str) -> Html {
    html! { <code>{ text }</code> }
}

/// A sentence, with its machine text marked up.
pub(crate) fn prose(sentence: &str) -> Html {
    runs(sentence)
        .map(|run| match run {
            SentenceRun::Prose(text) => Html::from(text),
            SentenceRun::Machine(text) => machine(text),
        })
        .collect()
}
