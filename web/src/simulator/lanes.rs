use super::draw::Drawing;
use super::layout::{Layout, Row};
use super::run::DrawnRun;
use super::scale::{SeenRange, Spacing};
use super::state::{Opened, Seen, SimulatorAction, SimulatorState};
use crate::components::{icon, machine, truth};
use crate::dom;
use crate::words::Words;
use credscope_inspector::simulation::Lane;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, HtmlElement, WheelEvent};
use yew::prelude::*;

/// The element that contains the drawing.
const CANVAS: &str = ".sim-canvas";
/// Maximum movement of a pointer that still counts as a click, in pixels.
const STRAY: f64 = 4.0;
/// Zoom factors of a button press, and of one notch of a wheel.
pub(super) const ZOOM: f64 = 1.5;
const NOTCH: f64 = 1.15;

/// The height below the lanes that is kept free, in pixels at normal type size, and the share of the window
/// that curves take from the lanes; more of them is scrolled.
const BELOW: f64 = 190.0;
const CURVES: f64 = 0.12;

/// The icons of the tools: a magnifying glass with a plus, one with a minus, and both ends of the line.
const NARROWER: &str = "M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10.5 10.5L14 14M5 7h4M7 5v4";
const WIDER: &str = "M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10.5 10.5L14 14M5 7h4";
const WHOLE: &str = "M1.5 3v10M14.5 3v10M4 8h8M6 6L4 8l2 2M10 6l2 2l-2 2";

/// Measures the drawing area; does nothing before it exists.
pub(super) fn measure(state: &UseReducerDispatcher<SimulatorState>) {
    let Some(canvas) = dom::find(CANVAS) else { return };
    let width = f64::from(canvas.client_width());
    if width > 0.0 {
        let unit = dom::root_size() / 16.0;
        state.dispatch(SimulatorAction::Measure(width, unit, room(unit)));
    }
}

/// The height that lanes can take so that the current sentence and the log are below them in the same window;
/// infinite where the page scrolls.
fn room(unit: f64) -> f64 {
    let height =
        |selector: &str| dom::find(selector).map_or(0.0, |one| one.get_bounding_client_rect().height());
    let Some(sim) = dom::find(".sim") else { return f64::INFINITY };
    let style = web_sys::window().and_then(|window| window.get_computed_style(&sim).ok().flatten());
    // The style sheet decides in which windows everything is on screen together.
    if style.and_then(|style| style.get_property_value("display").ok()).as_deref() != Some("flex") {
        return f64::INFINITY;
    }
    let whole = height("#simulator");
    let rest: f64 =
        [".sim-controls", ".sim-wrong", ".sim-title", ".sim-player"].into_iter().map(height).sum();
    let curves = height(".sim-curves").min(whole * CURVES);
    whole - rest - curves - BELOW * unit
}

/// The position of a pointer, in pixels from the left edge of the drawing area.
fn pixel(client_x: i32) -> Option<f64> {
    Some(f64::from(client_x) - dom::find(CANVAS)?.get_bounding_client_rect().left())
}

/// The name of a lane: its kind, and its machine name.
fn lane_name(words: &Words, lane: &Lane) -> Html {
    html! {
        <>
            <span class="sim-actor">{ words.word("actor", &lane.actor) }</span>
            if !lane.name.is_empty() {
                { machine(&lane.name) }
            }
        </>
    }
}

/// The actor of a lane, in its colour.
pub(super) fn who(words: &Words, run: &DrawnRun, lane: usize) -> Html {
    let lane = run.lanes.get(lane);
    html! {
        <span class="sim-who" data-actor={lane.map(|lane| lane.actor.clone())}>
            { lane.map(|lane| lane_name(words, lane)) }
        </span>
    }
}

fn names(words: &Words, run: &DrawnRun, opened: Opened, act: &Callback<SimulatorAction>) -> Html {
    let name = |(index, lane): (usize, &Lane)| {
        let is_open = opened == Opened::Lane(index);
        let next = if is_open { Opened::Present } else { Opened::Lane(index) };
        let open = act.reform(move |_: MouseEvent| SimulatorAction::Open(next));
        html! {
            <button
                type="button" class="sim-name" data-actor={lane.actor.clone()} data-lane={lane.id.clone()}
                aria-pressed={truth(is_open)} title={words.say("sim-lane-state")} onclick={open}
            >
                { lane_name(words, lane) }
            </button>
        }
    };
    html! { <div class="sim-names">{ for run.lanes.iter().enumerate().map(name) }</div> }
}

/// The drawing as text, because a run has hundreds of elements and a browser parses them faster than it
/// creates them one by one.
fn draw((seen, current, words): &(Seen, Option<usize>, Words)) -> (Html, Html, Layout) {
    let layout = Layout::new(&seen.run, &seen.scale, seen.window, (seen.width, seen.unit), seen.room);
    let drawing = Drawing { run: &seen.run, layout: &layout, words, current: *current };
    let [shapes, texts] =
        [drawing.shapes(), drawing.texts()].map(|svg| Html::from_html_unchecked(svg.into()));
    (shapes, texts, layout)
}

#[derive(Properties, PartialEq)]
struct LanesProps {
    seen: Seen,
    current: Option<usize>,
    place: f64,
    opened: Opened,
    words: Words,
    act: Callback<SimulatorAction>,
}

/// Moves every name to its lane; the page's policy forbids inline styles in the markup.
fn place_names(layout: &Layout) {
    for (name, row) in dom::find_all(".sim-name").into_iter().zip(&layout.lanes) {
        let Ok(name) = name.dyn_into::<HtmlElement>() else { continue };
        let pixels = |pixels: f64| format!("{}px", super::draw::px(pixels));
        name.style().set_property("top", &pixels(row.top)).ok();
        name.style().set_property("height", &pixels(row.height)).ok();
    }
}

/// Scrolls the lanes, where they are higher than their room, to the one of the current entry.
fn show_lane(row: Option<&Row>) {
    let (Some(row), Some(scene)) = (row, dom::find(".sim-scene")) else { return };
    let (top, room) = (f64::from(scene.scroll_top()), f64::from(scene.client_height()));
    if row.top < top || row.top + row.height > top + room {
        let middle = super::draw::px(row.top + row.height / 2.0 - room / 2.0);
        scene.set_scroll_top(i32::try_from(middle).unwrap_or_default());
    }
}

/// With a modifier key the wheel zooms; horizontally it moves. Otherwise it scrolls the page.
fn turn(event: &WheelEvent, window: SeenRange, width: f64, act: &Callback<SimulatorAction>) {
    let (across, along) = (event.delta_x(), event.delta_y());
    if event.ctrl_key() || event.meta_key() {
        event.prevent_default();
        let around = pixel(event.client_x()).map(|pixel| window.place(pixel, width));
        act.emit(SimulatorAction::Zoom(if along > 0.0 { NOTCH } else { 1.0 / NOTCH }, around));
    } else if event.shift_key() || across.abs() > along.abs() {
        event.prevent_default();
        let by = if across.abs() > along.abs() { across } else { along };
        act.emit(SimulatorAction::Pan(by / width));
    }
}

#[hook]
fn use_wheel(window: SeenRange, width: f64, act: &Callback<SimulatorAction>) {
    let act = act.clone();
    use_effect_with((window, width), move |(window, width)| {
        let (window, width) = (*window, *width);
        let turned =
            Closure::<dyn Fn(WheelEvent)>::new(move |event: WheelEvent| turn(&event, window, width, &act));
        let canvas = dom::find(CANVAS);
        let options = AddEventListenerOptions::new();
        // A passive listener could not prevent scrolling.
        options.set_passive(false);
        if let Some(canvas) = &canvas {
            let function = turned.as_ref().unchecked_ref();
            canvas
                .add_event_listener_with_callback_and_add_event_listener_options("wheel", function, &options)
                .ok();
        }
        move || {
            if let Some(canvas) = canvas {
                canvas.remove_event_listener_with_callback("wheel", turned.as_ref().unchecked_ref()).ok();
            }
        }
    });
}

#[component]
fn Lanes(props: &LanesProps) -> Html {
    let LanesProps { seen, current, place, opened, words, act } = props;
    let Seen { run, window, width, .. } = seen;
    let drawn = use_memo((seen.clone(), *current, words.clone()), draw);
    // Where a drag started, how far it has moved, and whether it counts as one.
    let drag = use_mut_ref(|| Cell::new((0.0_f64, false)));
    use_effect_with(drawn.2.clone(), place_names);
    let lane = current.and_then(|at| run.entries.get(at)).map(|entry| entry.lane);
    use_effect_with((lane.and_then(|lane| drawn.2.lanes.get(lane)).copied(),), |(row,)| {
        show_lane(row.as_ref());
    });
    use_wheel(*window, *width, act);
    let begin = {
        let drag = Rc::clone(&drag);
        move |event: PointerEvent| drag.borrow().set((f64::from(event.client_x()), false))
    };
    let pull = {
        let (drag, act, width) = (Rc::clone(&drag), act.clone(), *width);
        move |event: PointerEvent| {
            let (from, is_drag) = drag.borrow().get();
            let by = from - f64::from(event.client_x());
            if event.buttons() == 1 && (is_drag || by.abs() > STRAY) {
                drag.borrow().set((f64::from(event.client_x()), true));
                act.emit(SimulatorAction::Pan(by / width));
            }
        }
    };
    let click = {
        let (act, window, width) = (act.clone(), *window, *width);
        move |event: MouseEvent| {
            if drag.borrow().get().1 {
                return;
            }
            let entry = dom::target(&event).and_then(|target| target.closest("[data-entry]").ok().flatten());
            let index = entry.and_then(|entry| entry.get_attribute("data-entry")?.parse().ok());
            match (index, pixel(event.client_x())) {
                (Some(index), _) => act.emit(SimulatorAction::Choose(index)),
                (None, Some(pixel)) => act.emit(SimulatorAction::Seek(window.place(pixel, width))),
                (None, None) => {}
            }
        }
    };
    let x = window.pixel(*place, *width);
    let (x, right, height) = (x.max(-10.0), width.max(x), drawn.2.height);
    let number = |number: f64| super::draw::px(number).to_string();
    html! {
        <div class="sim-stage" role="group" aria-label={words.say("sim-lanes")}>
            { names(words, run, *opened, act) }
            <div
                class="sim-canvas" tabindex="0" role="img" aria-label={words.say("sim-picture")}
                onpointerdown={begin} onpointermove={pull} onclick={click}
            >
                { drawn.0.clone() }
                <svg class="sim-position" width={number(*width)} height={number(height)} aria-hidden="true">
                    <rect class="sim-veil" x={number(x)} y="0" width={number(right - x)} height={number(height)} />
                    <line x1={number(x)} x2={number(x)} y1="0" y2={number(height)} />
                </svg>
                { drawn.1.clone() }
            </div>
        </div>
    }
}

/// Spacing and zoom.
pub(super) fn tools(words: &Words, state: &SimulatorState, act: &Callback<SimulatorAction>) -> Html {
    let spacing = state.scale.as_ref().map(|scale| scale.spacing());
    let choice = |one: Spacing| {
        let choose = act.reform(move |_: MouseEvent| SimulatorAction::Space(one));
        html! {
            <button
                type="button" class="toggle" aria-pressed={truth(spacing == Some(one))} data-spacing={one.word()}
                title={words.say(&format!("sim-spacing-{}-hint", one.word()))} onclick={choose}
            >
                { words.text(&format!("sim-spacing-{}", one.word())) }
            </button>
        }
    };
    let tool = |id: &'static str, path: &'static str, make: fn() -> SimulatorAction| {
        let label = words.say(id);
        let press = act.reform(move |_: MouseEvent| make());
        html! {
            <button
                type="button" class="icon" aria-label={label.clone()} title={label} data-tool={id} onclick={press}
            >
                { icon(path) }
            </button>
        }
    };
    html! {
        <div class="sim-tools">
            <div class="segments" role="group" aria-label={words.say("sim-spacing")}>
                { for Spacing::ALL.into_iter().map(choice) }
            </div>
            <div class="segments" role="group" aria-label={words.say("sim-zoom")}>
                { tool("sim-narrower", NARROWER, || SimulatorAction::Zoom(1.0 / ZOOM, None)) }
                { tool("sim-wider", WIDER, || SimulatorAction::Zoom(ZOOM, None)) }
                { tool("sim-whole", WHOLE, || SimulatorAction::Whole) }
            </div>
        </div>
    }
}

/// The lanes, their names, and the line at the position.
pub(super) fn lanes(words: &Words, state: &SimulatorState, act: &Callback<SimulatorAction>) -> Html {
    let Some(seen) = state.seen() else { return Html::default() };
    html! {
        <figure class="sim-figure">
            <Lanes
                {seen} current={state.current} place={state.place} opened={state.opened} words={words.clone()}
                act={act.clone()}
            />
        </figure>
    }
}
