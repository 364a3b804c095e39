use super::prose::prose;
use super::samples_menu::sample_words;
use crate::samples::{self, SAMPLES, STORIES, Sample, route_of_story};
use crate::state::Action;
use crate::words::Words;
use yew::prelude::*;

/// The page without input: what the box accepts, that no input leaves the page, samples and stories.
pub(crate) fn empty(words: &Words, act: &Callback<Action>) -> Html {
    let sample = |sample: &'static Sample| {
        let act = act.clone();
        let open = move |_: MouseEvent| samples::open(sample, &act);
        html! {
            <li>
                <button type="button" class="sample" data-sample={sample.id} onclick={open}>
                    { sample_words(words, sample) }
                </button>
            </li>
        }
    };
    let story = |id: &'static str| {
        html! { <li><a class="link" href={route_of_story(id)}>{ words.text(&format!("link-story-{id}")) }</a></li> }
    };
    html! {
        <div class="pane pane-empty" id="detail" tabindex="-1">
            <section class="promise" aria-label={words.say("promise")}>
                <p>{ words.text("promise-takes") }</p>
                <p>{ prose(&words.say("promise-errors")) }</p>
                <p>{ words.text("promise-answers") }</p>
                <p>{ words.text("promise-private") }</p>
            </section>
            <section aria-labelledby="stories-heading">
                <h2 class="section-title" id="stories-heading">{ words.text("stories-heading") }</h2>
                <ul class="story-links">{ for STORIES.into_iter().map(story) }</ul>
            </section>
            <section aria-labelledby="samples-heading">
                <h2 class="section-title" id="samples-heading">{ words.text("samples-heading") }</h2>
                <ul class="samples">{ for SAMPLES.iter().map(sample) }</ul>
            </section>
        </div>
    }
}
