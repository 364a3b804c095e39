use crate::model::Mark;
use yew::prelude::*;

/// The mark of a verdict: a shape, a sign and a colour; its word is next to it or read aloud.
pub(crate) fn mark(mark: Mark) -> Html {
    let (shape, sign) = match mark {
        Mark::Holds => ("M8 .5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15z", Some("M4.6 8.3l2.3 2.4l4.5-5.1")),
        Mark::Warning => ("M8 .8L15.7 14.8H.3z", Some("M8 5.6v4.2M8 11.9v1.2")),
        Mark::Fails => ("M5 .7h6L15.3 5v6L11 15.3H5L.7 11V5z", Some("M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4")),
        Mark::Undecided => {
            ("M8 .5a7.5 7.5 0 0 1 0 15z", Some("M8 1.3a6.7 6.7 0 1 1 0 13.4a6.7 6.7 0 0 1 0-13.4z"))
        }
        Mark::Neutral => ("M8 5.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 0 1 0-4.8z", None),
    };
    html! {
        <svg class="mark" data-mark={mark.word()} viewBox="0 0 16 16" aria-hidden="true">
            <path class="mark-shape" d={shape} />
            <path class="mark-sign" d={sign} />
        </svg>
    }
}
