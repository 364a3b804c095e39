use credscope_l10n::{Run, runs};
use yew::prelude::*;

/// A sentence, with what a machine writes set as such.
pub(crate) fn prose(sentence: &str) -> Html {
    runs(sentence)
        .map(|run| match run {
            Run::Prose(text) => html! { { text } },
            Run::Machine(text) => html! { <code>{ text }</code> },
        })
        .collect()
}
