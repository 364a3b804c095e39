use super::element::element;
use credscope_l10n::{Run, runs};
use yew::prelude::*;
use yew::virtual_dom::VText;

/// Finished text. In one place, for markup that turns text into nodes does so at every mention anew.
#[inline(never)]
pub(crate) fn plain(text: String) -> Html {
    VText::new(text).into()
}

/// What a machine wrote.
#[inline(never)]
pub(crate) fn machine(text: &str) -> Html {
    element("code", &[], &[], vec![plain(text.to_owned())])
}

/// A sentence, with what a machine writes set as such.
pub(crate) fn prose(sentence: &str) -> Html {
    runs(sentence)
        .map(|run| match run {
            Run::Prose(text) => plain(text.to_owned()),
            Run::Machine(text) => machine(text),
        })
        .collect()
}
