use crate::state::{Answer, State};
use crate::words::Words;
use yew::prelude::*;

/// Says at once that what was given is being read: in the corner of the box, and to screen readers.
pub(crate) fn reading(words: &Words, state: &State) -> Html {
    let is_reading = state.is_busy && state.reads;
    html! {
        <p class="reading" role="status">
            if is_reading {
                { words.text("reading") }
            }
        </p>
    }
}

/// The pane of the details while the first input is read.
pub(crate) fn reading_pane(words: &Words, state: &State) -> Option<Html> {
    let is_first = state.is_busy && state.answer == Answer::Nothing;
    is_first.then(
        || html! { <div class="pane pane-empty" id="detail" tabindex="-1">{ words.text("reading") }</div> },
    )
}
