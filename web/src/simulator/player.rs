use super::draw::{bare, px};
use super::run::{DrawnEntry, DrawnRun};
use super::scale::{Scale, Spacing, elapsed, elapsed_to};
use super::state::{SPEEDS, SharedRun, SimulatorAction, SimulatorState};
use crate::components::icon;
use crate::dom;
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::simulation::EntryKind;
use std::rc::Rc;
use yew::prelude::*;

/// Width of the overview of the whole run, in its own units.
const PARTS: f64 = 1_000.0;

/// Milliseconds from one entry to the next in stepwise playback.
pub(super) fn step_millis(speed: usize) -> u32 {
    let (steps, _) = SPEEDS.get(speed).copied().unwrap_or((2, 1));
    2_000 / u32::try_from(steps).unwrap_or(2).max(1)
}

/// The slider's value as text: the instant, and its entry.
fn said(words: &Words, state: &SimulatorState, run: &DrawnRun) -> String {
    let entry = state.current.and_then(|at| run.entries.get(at));
    let sentence = entry.map(|entry| bare(&words.title(entry.said.code, &entry.said.args)));
    let at = elapsed(state.position);
    match sentence {
        Some(sentence) => words.ui("sim-at", &args! { at: at, sentence: sentence }),
        None => words.ui("sim-at-beginning", &args! { at: at }),
    }
}

#[derive(Properties, PartialEq)]
struct EventsProps {
    run: SharedRun,
    scale: Rc<Scale>,
}

fn share(place: f64, scale: &Scale) -> i64 {
    px(place / scale.length() * PARTS)
}

/// All entries in the overview. It is a component because it does not change while the position moves.
#[component]
fn Events(props: &EventsProps) -> Html {
    let EventsProps { run, scale } = props;
    let lanes = i64::try_from(run.lanes.len().max(1)).unwrap_or(1);
    let event = |(index, entry): (usize, &DrawnEntry)| {
        let lane = i64::try_from(entry.lane).unwrap_or_default();
        let actor = run.lanes.get(entry.lane).map(|lane| lane.actor.clone());
        let x = share(scale.of_entry(index), scale);
        let end = match entry.kind {
            EntryKind::Span => entry.until.map_or(scale.length(), |until| scale.place(until)),
            EntryKind::Mark | EntryKind::Message => scale.of_entry(index),
        };
        let width = (share(end, scale) - x).max(2);
        html! {
            <rect
                data-actor={actor} data-tone={entry.tone.word()} x={x.to_string()}
                y={(2 + lane * 16 / lanes).to_string()} width={width.to_string()}
                height={(16 / lanes).clamp(1, 3).to_string()}
            />
        }
    };
    run.entries.iter().enumerate().map(event).collect()
}

/// The overview of the whole run, with its visible part as a frame that can be dragged.
fn minimap(
    words: &Words,
    state: &SimulatorState,
    run: &SharedRun,
    scale: &Rc<Scale>,
    act: &Callback<SimulatorAction>,
) -> Html {
    let (from, until) = (share(state.window.from, scale), share(state.window.until, scale));
    let at = share(state.place, scale).to_string();
    let drag = {
        let (act, scale) = (act.clone(), Rc::clone(scale));
        Callback::from(move |event: PointerEvent| {
            let Some(map) = dom::find(".sim-map") else { return };
            if event.buttons() != 1 {
                return;
            }
            map.set_pointer_capture(event.pointer_id()).ok();
            let place = map.get_bounding_client_rect();
            let share = (f64::from(event.client_x()) - place.left()) / place.width().max(1.0);
            act.emit(SimulatorAction::Centre(share * scale.length()));
        })
    };
    html! {
        <div class="sim-map" title={words.say("sim-map")} onpointerdown={drag.clone()} onpointermove={drag}>
            <svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
                <Events run={run.clone()} scale={Rc::clone(scale)} />
                <rect
                    class="sim-frame" x={from.to_string()} y="0.5" width={(until - from).max(6).to_string()}
                    height="19"
                />
                <line class="sim-here" x1={at.clone()} x2={at} y1="0" y2="20" />
            </svg>
        </div>
    }
}

fn slider(
    words: &Words,
    state: &SimulatorState,
    run: &DrawnRun,
    scale: &Rc<Scale>,
    act: &Callback<SimulatorAction>,
) -> Html {
    let input = {
        let act = act.clone();
        move |event: InputEvent| {
            if let Some(input) = dom::input(&event) {
                act.emit(SimulatorAction::Seek(input.value_as_number()));
            }
        }
    };
    html! {
        <input
            class="sim-slider" id="sim-slider" type="range" role="slider" min="0" max={scale.length().to_string()} step="any"
            value={state.place.to_string()} aria-label={words.say("sim-slider")}
            aria-valuetext={said(words, state, run)} oninput={input}
        />
    }
}

fn speeds(words: &Words, state: &SimulatorState, act: &Callback<SimulatorAction>) -> Html {
    let spacing = state.scale.as_ref().map_or(Spacing::Events, |scale| scale.spacing());
    let name = |(steps, seconds): (i64, i64)| match spacing {
        Spacing::Events if steps == 1 => words.ui("sim-speed-half", &args! {}),
        Spacing::Events => words.ui("sim-speed-steps", &args! { count: steps / 2 }),
        // The words name each of the speeds.
        Spacing::Time => words.ui("sim-speed-times", &args! { count: seconds }),
    };
    let choose = act.reform(|event: Event| {
        let select = dom::target(&event).and_then(|select| dom::value(&select));
        SimulatorAction::Speed(select.and_then(|speed| speed.parse().ok()).unwrap_or_default())
    });
    html! {
        <select class="sim-speed" aria-label={words.say("sim-speed")} onchange={choose}>
            { for SPEEDS.into_iter().enumerate().map(|(index, speed)| html! {
                <option value={index.to_string()} selected={index == state.speed}>{ name(speed) }</option>
            }) }
        </select>
    }
}

/// The player: plays, steps, seeks, and shows the overview and the position.
pub(super) fn player(
    words: &Words,
    state: &SimulatorState,
    run: &SharedRun,
    act: &Callback<SimulatorAction>,
) -> Html {
    let Some(scale) = &state.scale else { return Html::default() };
    let press = |id: &'static str, path: &'static str, make: fn() -> SimulatorAction| {
        let label = words.say(id);
        let press = act.reform(move |_: MouseEvent| make());
        html! {
            <button
                type="button" class="icon" aria-label={label.clone()} title={label} data-player={id}
                onclick={press}
            >
                { icon(path) }
            </button>
        }
    };
    let (play, drawing) = match state.is_playing {
        true => ("sim-pause", "M5 3v10M11 3v10"),
        false => ("sim-play", "M4.5 2.5l8.5 5.5l-8.5 5.5z"),
    };
    let leave = act.reform(|_: MouseEvent| SimulatorAction::Present(false));
    let here = words
        .ui("sim-of", &args! { at: elapsed_to(state.position, run.decimals()), length: elapsed(run.length) });
    let instant = words.instant(run.instant(state.position));
    html! {
        <div class="sim-player">
            <div class="sim-buttons" role="group" aria-label={words.say("sim-player")}>
                { press("sim-first", "M3 3v10M13 3L6 8l7 5z", || SimulatorAction::Edge(false)) }
                { press("sim-back", "M11.5 3L5 8l6.5 5z", || SimulatorAction::Step(false)) }
                { press(play, drawing, || SimulatorAction::Toggle) }
                { press("sim-forward", "M4.5 3L11 8l-6.5 5z", || SimulatorAction::Step(true)) }
                { press("sim-last", "M13 3v10M3 3l7 5l-7 5z", || SimulatorAction::Edge(true)) }
            </div>
            { speeds(words, state, act) }
            <div class="sim-track">
                { minimap(words, state, run, scale, act) }
                { slider(words, state, run, scale, act) }
            </div>
            <p class="sim-clock">
                <span class="sim-elapsed">{ here }</span>
                <span class="sim-instant">{ instant }</span>
            </p>
            if state.is_presenting {
                <button
                    type="button" class="quiet" id="sim-leave" title={words.say("sim-leave-hint")} onclick={leave}
                >
                    { words.text("sim-leave") }
                </button>
            }
        </div>
    }
}
