use crate::samples::{SAMPLES, Sample};
use crate::words::use_words;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct EmptyProps {
    pub(crate) on_sample: Callback<&'static Sample>,
}

/// Before anything is pasted: what the box takes, that nothing leaves, and samples.
#[component]
pub(crate) fn Empty(props: &EmptyProps) -> Html {
    let words = use_words();
    let sample = |sample: &'static Sample| {
        html! {
            <li>
                <button
                    type="button" class="sample" data-sample={sample.id}
                    onclick={props.on_sample.reform(move |_: MouseEvent| sample)}
                >
                    <span class="sample-title">{ words.say(&format!("sample-{}", sample.id)) }</span>
                    <span class="sample-shows">{ words.say(&format!("sample-{}-shows", sample.id)) }</span>
                </button>
            </li>
        }
    };
    html! {
        <div class="pane pane-empty" id="detail" tabindex="-1">
            <section class="promise" aria-label={words.say("promise")}>
                <p>{ words.say("promise-takes") }</p>
                <p>{ words.say("promise-answers") }</p>
                <p>{ words.say("promise-private") }</p>
            </section>
            <section aria-labelledby="samples-heading">
                <h2 class="section-title" id="samples-heading">{ words.say("samples-heading") }</h2>
                <ul class="samples">{ for SAMPLES.iter().map(sample) }</ul>
            </section>
        </div>
    }
}
