use super::draw::bare;
use super::run::Run;
use super::scale::{Scale, Spacing, elapsed};
use super::state::{Action, SPEEDS, SharedRun, State};
use crate::components::{button, classed, element, icon, plain};
use crate::dom;
use crate::words::Words;
use credscope_finding::args;
use std::fmt::Write as _;
use std::rc::Rc;
use yew::prelude::*;

/// Parts that the whole run is drawn in, small.
const PARTS: f64 = 1_000.0;

/// Milliseconds from one entry to the next where it plays without gliding.
pub(super) fn step_millis(speed: usize) -> u32 {
    let (steps, _) = SPEEDS.get(speed).copied().unwrap_or((2, 1));
    2_000 / u32::try_from(steps).unwrap_or(2).max(1)
}

/// What the slider says of itself: the instant, and what happens there.
fn said(words: &Words, state: &State, run: &Run) -> String {
    let entry = state.current.and_then(|at| run.entries.get(at));
    let sentence = entry.map(|entry| bare(&words.title(entry.said.code, &entry.said.args)));
    let at = elapsed(state.position);
    match sentence {
        Some(sentence) => words.ui("sim-at", &args! { at: at, sentence: sentence }),
        None => words.ui("sim-at-beginning", &args! { at: at }),
    }
}

/// The whole run, small, with what is seen of it as a frame that can be dragged.
fn minimap(words: &Words, state: &State, run: &SharedRun, scale: &Rc<Scale>, act: &Callback<Action>) -> Html {
    let share = |place: f64| super::draw::px(place / scale.length() * PARTS);
    let mut svg =
        "<svg viewBox=\"0 0 1000 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\">".to_owned();
    let lanes = i64::try_from(run.lanes.len().max(1)).unwrap_or(1);
    for (index, entry) in run.entries.iter().enumerate() {
        let lane = i64::try_from(entry.lane).unwrap_or_default();
        let actor = run.lanes.get(entry.lane).map_or("", |lane| lane.actor.as_str());
        let x = share(scale.of_entry(index));
        let end = match entry.kind {
            super::run::EntryKind::Span => {
                share(entry.until.map_or(scale.length(), |until| scale.place(until)))
            }
            _ => x + 2,
        };
        let y = 2 + lane * 16 / lanes;
        let _ = write!(
            svg,
            "<rect data-actor=\"{}\" data-tone=\"{}\" x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\"/>",
            super::draw::escaped(actor),
            entry.tone.word(),
            (end - x).max(2),
            (16 / lanes).clamp(1, 3)
        );
    }
    let (from, until) = (share(state.window.from), share(state.window.until));
    let at = share(state.place);
    let _ = write!(
        svg,
        "<rect class=\"sim-frame\" x=\"{from}\" y=\"0.5\" width=\"{}\" height=\"19\"/>\
         <line class=\"sim-here\" x1=\"{at}\" x2=\"{at}\" y1=\"0\" y2=\"20\"/></svg>",
        (until - from).max(6)
    );
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
            act.emit(Action::Centre(share * scale.length()));
        })
    };
    html! {
        <div class="sim-map" title={words.say("sim-map")} onpointerdown={drag.clone()} onpointermove={drag}>
            { Html::from_html_unchecked(svg.into()) }
        </div>
    }
}

fn slider(words: &Words, state: &State, run: &Run, scale: &Rc<Scale>, act: &Callback<Action>) -> Html {
    let input = {
        let act = act.clone();
        move |event: InputEvent| {
            if let Some(input) = dom::input(&event) {
                act.emit(Action::Seek(input.value_as_number()));
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

fn speeds(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let spacing = state.scale.as_ref().map_or(Spacing::Events, |scale| scale.spacing());
    let name = |(steps, seconds): (i64, i64)| match spacing {
        Spacing::Events if steps == 1 => words.ui("sim-speed-half", &args! {}),
        Spacing::Events => words.ui("sim-speed-steps", &args! { count: steps / 2 }),
        Spacing::Time => words.ui("sim-speed-times", &args! { count: seconds }),
    };
    let choose = act.reform(|event: Event| {
        let select = dom::target(&event).and_then(|select| dom::value(&select));
        Action::Speed(select.and_then(|speed| speed.parse().ok()).unwrap_or_default())
    });
    html! {
        <select class="sim-speed" aria-label={words.say("sim-speed")} onchange={choose}>
            { for SPEEDS.into_iter().enumerate().map(|(index, speed)| html! {
                <option value={index.to_string()} selected={index == state.speed}>{ plain(name(speed)) }</option>
            }) }
        </select>
    }
}

/// Plays, steps, seeks; the whole run small; and where the position is.
pub(super) fn player(words: &Words, state: &State, run: &SharedRun, act: &Callback<Action>) -> Html {
    let Some(scale) = &state.scale else { return Html::default() };
    let press = |id: &'static str, path: &'static str, make: fn() -> Action| {
        let label = words.say(id);
        let keys = &["type", "class", "aria-label", "title", "data-player"];
        let values = ["button", "icon", &label, &label, id];
        button(keys, &values, act.reform(move |_: MouseEvent| make()), vec![icon(path)])
    };
    let (play, drawing) = match state.is_playing {
        true => ("sim-pause", "M5 3v10M11 3v10"),
        false => ("sim-play", "M4.5 2.5l8.5 5.5l-8.5 5.5z"),
    };
    let buttons = vec![
        press("sim-first", "M3 3v10M13 3L6 8l7 5z", || Action::Edge(false)),
        press("sim-back", "M11.5 3L5 8l6.5 5z", || Action::Step(false)),
        press(play, drawing, || Action::Toggle),
        press("sim-forward", "M4.5 3L11 8l-6.5 5z", || Action::Step(true)),
        press("sim-last", "M13 3v10M3 3l7 5l-7 5z", || Action::Edge(true)),
    ];
    let here = words.ui("sim-of", &args! { at: elapsed(state.position), length: elapsed(run.length) });
    let instant = words.instant(run.instant(state.position));
    let keys = &["class", "role", "aria-label"];
    html! {
        <div class="sim-player">
            { element("div", keys, &["sim-buttons", "group", &words.say("sim-player")], buttons) }
            { speeds(words, state, act) }
            <div class="sim-track">
                { minimap(words, state, run, scale, act) }
                { slider(words, state, run, scale, act) }
            </div>
            <p class="sim-clock">
                { classed("span", "sim-elapsed", vec![plain(here)]) }
                { classed("span", "sim-instant", vec![plain(instant)]) }
            </p>
        </div>
    }
}
