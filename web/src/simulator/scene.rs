//! The first sight of a run: what will happen, who takes part, and a button to play it.

use super::glossary::glossed;
use super::run::Said;
use super::scale::elapsed;
use super::state::{SharedRun, SimulatorAction, SimulatorState};
use crate::components::{icon, prose};
use crate::words::Words;
use credscope_finding::args;
use yew::prelude::*;

/// Common misconceptions that the run corrects.
fn notes(words: &Words, run: &SharedRun) -> Html {
    let note = |said: &Said| {
        html! {
            <li data-code={said.code.text()}>
                <p>{ prose(&words.title(said.code, &said.args)) }</p>
                if let Some(text) = words.explain(said.code, &said.args) {
                    <p class="sim-note-why">{ prose(&text) }</p>
                }
            </li>
        }
    };
    if run.notes.is_empty() {
        return Html::default();
    }
    html! {
        <details class="sim-notes">
            <summary class="quiet">
                { icon("M6 3l5 5l-5 5") }
                { words.ui("sim-notes", &args! { count: run.notes.len() }) }
            </summary>
            <ul class="sim-note-list">{ for run.notes.iter().map(note) }</ul>
        </details>
    }
}

/// The scene before anything has happened.
pub(super) fn scene(
    words: &Words,
    state: &SimulatorState,
    run: &SharedRun,
    act: &Callback<SimulatorAction>,
) -> Html {
    let explained = words.ui_explain(&format!("story-{}", state.route.story)).unwrap_or_default();
    let play = act.reform(|_: MouseEvent| SimulatorAction::Toggle);
    let step = act.reform(|_: MouseEvent| SimulatorAction::Step(true));
    // By time, the first event can be long after the beginning.
    let (play_label, drawing) = match state.is_playing {
        true => ("sim-begin-pause", "M5 3v10M11 3v10"),
        false => ("sim-begin", "M4.5 2.5l8.5 5.5l-8.5 5.5z"),
    };
    let actors = words.ui("sim-actors", &args! { count: run.lanes.len() });
    let events = words.ui("sim-events", &args! { count: run.entries.len() });
    html! {
        <section
            class="sim-present sim-opening" id="sim-present" tabindex="-1" aria-label={words.say("sim-present")}
        >
            <p class="sim-heading">
                <span>{ actors }</span>
                <span>{ events }</span>
                <span>{ words.ui("sim-lasts", &args! { length: elapsed(run.length) }) }</span>
            </p>
            <p class="sim-scene-told">{ glossed(words, &explained) }</p>
            <p class="sim-begin">
                <button type="button" class="sim-begin-play" id="sim-begin" onclick={play}>
                    { icon(drawing) }
                    { words.text(play_label) }
                </button>
                <button type="button" class="quiet" id="sim-begin-step" onclick={step}>
                    { words.text("sim-begin-step") }
                </button>
            </p>
            <p class="sim-about">{ words.text("sim-begin-keys") }</p>
            { notes(words, run) }
        </section>
    }
}
