use super::export;
use super::faults::faults;
use super::lanes;
use super::parameters::parameters;
use super::present::mark_of;
use super::route::{Route, UnreadPart, seed_of};
use super::run::Said;
use super::state::{SimulatorAction, SimulatorState};
use crate::assumed::MINORS;
use crate::components::{KnownBlanks, because, copy_label, icon, mark, prose};
use crate::dom;
use crate::model::Mark;
use crate::words::Words;
use credscope_finding::{Severity, args};
use credscope_inspector::simulation::Tone;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// A panel below its button. It is a popover: the browser opens it, and closes it on Escape and on a click
/// outside.
pub(super) fn menu(id: &'static str, name: Html, body: Html) -> Html {
    html! {
        <>
            <button type="button" class="quiet sim-menu" id={format!("{id}-button")} popovertarget={id}>
                { name }
                { icon("M3 6l5 5l5-5") }
            </button>
            <div class="sim-panel" {id} popover="auto" role="group" aria-labelledby={format!("{id}-button")}>
                { body }
            </div>
        </>
    }
}

fn story_picker(words: &Words, state: &SimulatorState, act: &Callback<SimulatorAction>) -> Html {
    let Some(stories) = &state.stories else { return Html::default() };
    let choose = act.reform(|event: Event| {
        let story = dom::target(&event).and_then(|select| dom::value(&select)).unwrap_or_default();
        SimulatorAction::Ask(Route { story, ..Route::default() })
    });
    let chosen = state.route.story.as_str();
    let is_known = stories.iter().any(|story| story.id == chosen);
    html! {
        <label class="sim-field">
            <span class="unseen">{ words.text("sim-story") }</span>
            <select id="sim-story" class="sim-story" onchange={choose}>
                if !is_known {
                    <option value="" selected=true disabled=true>{ chosen }</option>
                }
                { for stories.iter().map(|story| html! {
                    <option value={story.id.clone()} selected={story.id == chosen}>
                        { words.word("story", &story.id) }
                    </option>
                }) }
            </select>
        </label>
    }
}

fn seed(words: &Words, state: &SimulatorState, act: &Callback<SimulatorAction>) -> Html {
    let typed = {
        let (act, route, hint) = (act.clone(), state.route.clone(), words.say("sim-seed-hint"));
        move |event: Event| {
            let Some(input) = dom::input(&event) else { return };
            let seed = seed_of(input.value().trim());
            input.set_custom_validity(if seed.is_some() { "" } else { &hint });
            match seed {
                Some(seed) => act.emit(SimulatorAction::Ask(Route { seed, ..route.clone() })),
                None => {
                    input.report_validity();
                }
            }
        }
    };
    let next = {
        let route = state.route.clone();
        act.reform(move |_: MouseEvent| {
            SimulatorAction::Ask(Route { seed: route.seed.wrapping_add(1), ..route.clone() })
        })
    };
    let label = words.say("sim-another-seed");
    html! {
        <span class="sim-field">
            <label for="sim-seed">{ words.text("sim-seed") }</label>
            <input
                id="sim-seed" type="text" inputmode="numeric" size="4" value={state.route.seed.to_string()}
                onchange={typed} autocomplete="off" spellcheck="false"
            />
            <button
                type="button" class="icon" id="sim-another-seed" aria-label={label.clone()} title={label}
                onclick={next}
            >
                { icon("M13.5 8a5.5 5.5 0 1 1-1.6-3.9M13.5 1.5v3h-3") }
            </button>
        </span>
    }
}

fn release(words: &Words, state: &SimulatorState, act: &Callback<SimulatorAction>) -> Html {
    let (newest, oldest) = MINORS;
    let chosen = state.route.release.clone().unwrap_or_default();
    let choose = {
        let route = state.route.clone();
        act.reform(move |event: Event| {
            let release = dom::target(&event).and_then(|select| dom::value(&select));
            let release = release.filter(|release| !release.is_empty());
            SimulatorAction::Ask(Route { release, ..route.clone() })
        })
    };
    let newest_text = words.ui("release-newest", &args! { release: format!("1.{newest}") });
    let others: Vec<String> = (oldest..newest).rev().map(|minor| format!("1.{minor}")).collect();
    // The release in a link is shown unchanged; the worker decides whether it is known.
    let is_known = chosen.is_empty() || others.contains(&chosen) || chosen == format!("1.{newest}");
    html! {
        <label class="sim-field">
            { words.text("assumed-kubernetes") }
            <select id="sim-release" onchange={choose}>
                <option value="" selected={chosen.is_empty() || chosen == format!("1.{newest}")}>{ newest_text }</option>
                if !is_known {
                    <option value={chosen.clone()} selected=true>{ chosen.clone() }</option>
                }
                { for others.iter().map(|release| html! {
                    <option value={release.clone()} selected={*release == chosen}>{ release }</option>
                }) }
            </select>
        </label>
    }
}

fn link(words: &Words, state: &SimulatorState) -> Html {
    let copied = {
        let fragment = state.link();
        move |event: MouseEvent| {
            let button = dom::button(&event);
            let address = dom::address(&fragment);
            spawn_local(async move {
                if let (true, Some(button)) = (dom::copy(&address).await, button) {
                    dom::mark_copied(button);
                } else {
                    dom::replace_fragment(&address);
                }
            });
        }
    };
    html! {
        <button
            type="button" class="quiet" id="sim-link" aria-live="polite" title={words.say("sim-link-hint")}
            onclick={copied}
        >
            { copy_label(words, "sim-link") }
        </button>
    }
}

fn exports(words: &Words, state: &SimulatorState) -> Html {
    let Some(run) = &state.run else { return Html::default() };
    let entry = |id: &'static str| {
        let name = words.text(&format!("sim-export-{id}"));
        let (words, run, story) = (words.clone(), run.clone(), state.route.story.clone());
        let take = move |_: MouseEvent| export::take(id, &words, &run, &story);
        html! { <button type="button" class="menu-item" data-export={id} onclick={take}>{ name }</button> }
    };
    menu("sim-export", words.text("sim-export"), export::FORMATS.into_iter().map(entry).collect())
}

/// Enters the presenter's layout.
fn presenter(words: &Words, act: &Callback<SimulatorAction>) -> Html {
    let present = act.reform(|_: MouseEvent| SimulatorAction::Present(true));
    html! {
        <button
            type="button" class="quiet" id="sim-presenter" title={words.say("sim-presenter-hint")} onclick={present}
        >
            { words.text("sim-presenter") }
        </button>
    }
}

/// Story, parameters and faults.
pub(super) fn controls(words: &Words, state: &SimulatorState, act: &Callback<SimulatorAction>) -> Html {
    html! {
        <div class="sim-controls" role="group" aria-label={words.say("sim-controls")}>
            { story_picker(words, state, act) }
            { seed(words, state, act) }
            { release(words, state, act) }
            { parameters(words, state, act) }
            { faults(words, state, act) }
            <span class="space" />
            { lanes::tools(words, state, act) }
            { presenter(words, act) }
            { link(words, state) }
            { exports(words, state) }
        </div>
    }
}

/// One line about a problem.
fn wrong_line(shown: Mark, sentence: Html) -> Html {
    html! { <p class="sim-wrong-line">{ mark(shown) }<span>{ sentence }</span></p> }
}

fn finding(words: &Words, severity: Severity, said: &Said) -> Html {
    html! {
        <li class="finding" data-code={said.code.text()} data-severity={severity.word()}>
            { wrong_line(Mark::of_severity(severity), prose(&words.title(said.code, &said.args))) }
            { because(words, said.code, &said.args, &KnownBlanks::new(), None) }
        </li>
    }
}

/// The problems of the address or the request, and the reason why there is no run.
pub(super) fn wrong(words: &Words, state: &SimulatorState) -> Html {
    let has_no_stories = state.stories.as_ref().is_some_and(|stories| stories.is_empty());
    if state.unread.is_empty() && state.findings.is_empty() && state.failure.is_none() && !has_no_stories {
        return Html::default();
    }
    let unread = |UnreadPart(text): &UnreadPart| {
        let sentence = prose(&words.ui("sim-unread", &args! { text: text.as_str() }));
        html! {
            <li class="finding" data-unread={text.clone()}>{ wrong_line(mark_of(Tone::Bad), sentence) }</li>
        }
    };
    html! {
        <div role="alert">
            <ul class="sim-wrong" aria-label={words.say("sim-wrong")}>
                { for state.unread.iter().map(unread) }
                { for state.findings.iter().map(|(severity, said)| finding(words, *severity, said)) }
                if let Some(failure) = state.failure {
                    <li class="finding" data-failure={failure.word()}>
                        { wrong_line(Mark::Fails, words.text(&format!("failure-{}", failure.word()))) }
                    </li>
                }
                if has_no_stories {
                    <li class="finding">{ words.text("sim-no-stories") }</li>
                }
            </ul>
        </div>
    }
}
