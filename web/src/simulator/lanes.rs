use super::draw::Drawing;
use super::layout::Layout;
use super::run::{Lane, Run};
use super::scale::{Scale, Spacing, Window};
use super::state::{Action, Opened, SharedRun, State};
use crate::components::{button, classed, element, icon, plain, truth};
use crate::dom;
use crate::words::Words;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, HtmlElement, WheelEvent};
use yew::prelude::*;

/// What the lanes are drawn on.
const CANVAS: &str = ".sim-canvas";
/// Pixels that a pointer may stray and still click.
const STRAY: f64 = 4.0;
/// How much more is seen, or less, by one press and by one notch of a wheel.
pub(super) const ZOOM: f64 = 1.5;
const NOTCH: f64 = 1.15;

/// Measures what there is to draw on; before anything is drawn, nothing.
pub(super) fn measure(state: &UseReducerDispatcher<State>) {
    let Some(canvas) = dom::find(CANVAS) else { return };
    let width = f64::from(canvas.client_width());
    if width > 0.0 {
        state.dispatch(Action::Measure(width, dom::root_size() / 16.0));
    }
}

/// Where a pointer stands, in pixels from the left of what is drawn on.
fn pixel(client_x: i32) -> Option<f64> {
    Some(f64::from(client_x) - dom::find(CANVAS)?.get_bounding_client_rect().left())
}

/// The name of a lane: what it is, and a machine's name for it.
pub(super) fn lane_name(words: &Words, lane: &Lane) -> Vec<Html> {
    let mut name = vec![classed("span", "sim-actor", vec![plain(words.word("actor", &lane.actor))])];
    if !lane.name.is_empty() {
        name.push(element("code", &[], &[], vec![plain(lane.name.clone())]));
    }
    name
}

fn names(words: &Words, run: &Run, opened: Opened, act: &Callback<Action>) -> Html {
    let name = |(index, lane): (usize, &Lane)| {
        let is_open = opened == Opened::Lane(index);
        let next = if is_open { Opened::Present } else { Opened::Lane(index) };
        let open = act.reform(move |_: MouseEvent| Action::Open(next));
        let keys = &["type", "class", "data-actor", "data-lane", "aria-pressed", "title"];
        let title = words.say("sim-lane-state");
        let values = ["button", "sim-name", &lane.actor, &lane.id, truth(is_open), &title];
        button(keys, &values, open, lane_name(words, lane))
    };
    classed("div", "sim-names", run.lanes.iter().enumerate().map(name).collect())
}

/// What the picture of the lanes is made of; it is made again when one of these is another.
type Seen = (SharedRun, Rc<Scale>, Window, (f64, f64), Option<usize>, Words);

fn draw((run, scale, window, size, current, words): &Seen) -> (Rc<Html>, Layout) {
    let layout = Layout::new(run, scale, *window, *size);
    let svg = Drawing { run, layout: &layout, words, current: *current }.svg();
    (Rc::new(Html::from_html_unchecked(svg.into())), layout)
}

#[derive(Properties, PartialEq)]
struct LanesProps {
    seen: Seen,
    place: f64,
    opened: Opened,
    act: Callback<Action>,
}

/// Puts every name where its lane is; the page's policy lets no style stand in the markup.
fn place_names(layout: &Layout) {
    for (name, row) in dom::find_all(".sim-name").into_iter().zip(&layout.lanes) {
        let Ok(name) = name.dyn_into::<HtmlElement>() else { continue };
        let pixels = |pixels: f64| format!("{}px", super::draw::px(pixels));
        name.style().set_property("top", &pixels(row.top)).ok();
        name.style().set_property("height", &pixels(row.height)).ok();
    }
}

/// With a key held, the wheel zooms; sideways it moves. Otherwise it is the page's.
fn turn(event: &WheelEvent, window: Window, width: f64, act: &Callback<Action>) {
    let (across, along) = (event.delta_x(), event.delta_y());
    if event.ctrl_key() || event.meta_key() {
        event.prevent_default();
        let around = pixel(event.client_x()).map(|pixel| window.place(pixel, width));
        act.emit(Action::Zoom(if along > 0.0 { NOTCH } else { 1.0 / NOTCH }, around));
    } else if event.shift_key() || across.abs() > along.abs() {
        event.prevent_default();
        let by = if across.abs() > along.abs() { across } else { along };
        act.emit(Action::Pan(by / width));
    }
}

#[hook]
fn use_wheel(window: Window, width: f64, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with((window, width), move |(window, width)| {
        let (window, width) = (*window, *width);
        let turned =
            Closure::<dyn Fn(WheelEvent)>::new(move |event: WheelEvent| turn(&event, window, width, &act));
        let canvas = dom::find(CANVAS);
        let options = AddEventListenerOptions::new();
        // Otherwise the browser would scroll before it is told not to.
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
    let LanesProps { seen, place, opened, act } = props;
    let (run, _, window, (width, _), _, words) = seen;
    let drawn = use_memo(seen.clone(), draw);
    // Where a drag began, how far it has come, and whether it is one.
    let drag = use_mut_ref(|| Cell::new((0.0_f64, false)));
    use_effect_with(drawn.1.clone(), place_names);
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
                act.emit(Action::Pan(by / width));
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
                (Some(index), _) => act.emit(Action::Choose(index)),
                (None, Some(pixel)) => act.emit(Action::Seek(window.place(pixel, width))),
                (None, None) => {}
            }
        }
    };
    let x = window.pixel(*place, *width);
    let (x, right, height) = (x.max(-10.0), width.max(x), drawn.1.height);
    let number = |number: f64| super::draw::px(number).to_string();
    html! {
        <div class="sim-stage" role="group" aria-label={words.say("sim-lanes")}>
            { names(words, run, *opened, act) }
            <div
                class="sim-canvas" tabindex="0" role="img" aria-label={words.say("sim-picture")}
                onpointerdown={begin} onpointermove={pull} onclick={click}
            >
                { (*drawn.0).clone() }
                <svg class="sim-position" width={number(*width)} height={number(height)} aria-hidden="true">
                    <rect class="sim-veil" x={number(x)} y="0" width={number(right - x)} height={number(height)} />
                    <line x1={number(x)} x2={number(x)} y1="0" y2={number(height)} />
                </svg>
            </div>
        </div>
    }
}

/// What is seen of it, and how it is spaced.
fn tools(words: &Words, state: &State, act: &Callback<Action>) -> Html {
    let spacing = state.scale.as_ref().map(|scale| scale.spacing());
    let choice = |one: Spacing| {
        let choose = act.reform(move |_: MouseEvent| Action::Space(one));
        let keys = &["type", "class", "aria-pressed", "data-spacing", "title"];
        let hint = words.say(&format!("sim-spacing-{}-hint", one.word()));
        let values = ["button", "toggle", truth(spacing == Some(one)), one.word(), &hint];
        button(keys, &values, choose, vec![words.text(&format!("sim-spacing-{}", one.word()))])
    };
    let tool = |id: &'static str, path: &'static str, make: fn() -> Action| {
        let label = words.say(id);
        let keys = &["type", "class", "aria-label", "title", "data-tool"];
        button(
            keys,
            &["button", "icon", &label, &label, id],
            act.reform(move |_: MouseEvent| make()),
            vec![icon(path)],
        )
    };
    let keys = &["class", "role", "aria-label"];
    let spacings = Spacing::ALL.map(choice).to_vec();
    let zooms = vec![
        tool(
            "sim-narrower",
            "M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10.5 10.5L14 14M5 7h4M7 5v4",
            || Action::Zoom(1.0 / ZOOM, None),
        ),
        tool("sim-wider", "M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10.5 10.5L14 14M5 7h4", || {
            Action::Zoom(ZOOM, None)
        }),
        tool("sim-whole", "M1.5 3v10M14.5 3v10M4 8h8M6 6L4 8l2 2M10 6l2 2l-2 2", || Action::Whole),
    ];
    let parts = vec![
        element("div", keys, &["segments", "group", &words.say("sim-spacing")], spacings),
        element("div", keys, &["segments", "group", &words.say("sim-zoom")], zooms),
    ];
    classed("div", "sim-tools", parts)
}

/// The lanes, the names beside them, and the line of the position across.
pub(super) fn lanes(words: &Words, state: &State, run: &SharedRun, act: &Callback<Action>) -> Html {
    let Some(scale) = &state.scale else { return Html::default() };
    let size = (state.width, state.unit);
    let seen = (run.clone(), Rc::clone(scale), state.window, size, state.current, words.clone());
    html! {
        <figure class="sim-figure">
            { tools(words, state, act) }
            <Lanes {seen} place={state.place} opened={state.opened} act={act.clone()} />
        </figure>
    }
}
