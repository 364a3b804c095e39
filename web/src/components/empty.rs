use super::element::{button, classed, element};
use super::samples_menu::sample_words;
use crate::samples::{self, SAMPLES, Sample};
use crate::state::Action;
use crate::words::Words;
use yew::prelude::*;

/// Before anything is pasted: what the box takes, that nothing leaves, and samples.
pub(crate) fn empty(words: &Words, act: &Callback<Action>) -> Html {
    let sample = |sample: &'static Sample| {
        let act = act.clone();
        let open = Callback::from(move |_: MouseEvent| samples::open(sample, &act));
        let keys = &["type", "class", "data-sample"];
        let button = button(keys, &["button", "sample", sample.id], open, vec![sample_words(words, sample)]);
        element("li", &[], &[], vec![button])
    };
    let line = |id: &str| element("p", &[], &[], vec![words.text(id)]);
    let promise = vec![line("promise-takes"), line("promise-answers"), line("promise-private")];
    let promise = element("section", &["class", "aria-label"], &["promise", &words.say("promise")], promise);
    let heading = vec![words.text("samples-heading")];
    let heading = element("h2", &["class", "id"], &["section-title", "samples-heading"], heading);
    let list = classed("ul", "samples", SAMPLES.iter().map(sample).collect());
    let samples = element("section", &["aria-labelledby"], &["samples-heading"], vec![heading, list]);
    let keys = &["class", "id", "tabindex"];
    element("div", keys, &["pane pane-empty", "detail", "-1"], vec![promise, samples])
}
