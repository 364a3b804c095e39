//! Handles keys anywhere in the simulator.

use super::lanes::ZOOM;
use super::state::{SimulatorAction, SimulatorState};
use crate::dom;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::UseReducerDispatcher;

/// Elements that handle letters, arrows or the space bar themselves; arrows on a time slider are handled
/// here.
const TAKES_KEYS: &str = "input:not(.sim-slider), select, textarea, [role=menu]";
/// Elements that the space bar and Enter activate.
const IS_PRESSED: &str = "button, summary, a";

fn is(element: Option<&Element>, selector: &str) -> bool {
    element.is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Handles a key; others are left to the browser.
pub(super) fn press(event: &Event, state: &UseReducerDispatcher<SimulatorState>) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    let is_shown = dom::find(".sim").and_then(|sim| sim.dyn_into::<HtmlElement>().ok());
    let is_shown = is_shown.is_some_and(|sim| sim.offset_parent().is_some());
    let target = dom::target(event);
    // In full screen the browser takes the key itself; in an open panel it closes that first.
    if event.key() == "Escape"
        && dom::find("[data-presenting]").is_some()
        && dom::find(":popover-open").is_none()
    {
        return state.dispatch(SimulatorAction::Present(false));
    }
    if !is_shown || event.ctrl_key() || event.meta_key() || event.alt_key() || is(target.as_ref(), TAKES_KEYS)
    {
        return;
    }
    let action = match event.key().as_str() {
        " " if !is(target.as_ref(), IS_PRESSED) => SimulatorAction::Toggle,
        "Enter" if is(target.as_ref(), ".sim-canvas, .sim-slider") => {
            event.prevent_default();
            return dom::focus("#sim-present");
        }
        "ArrowRight" => SimulatorAction::Step(true),
        "ArrowLeft" => SimulatorAction::Step(false),
        "ArrowDown" if is(target.as_ref(), ".sim-log ol") => SimulatorAction::StepLine(true),
        "ArrowUp" if is(target.as_ref(), ".sim-log ol") => SimulatorAction::StepLine(false),
        "f" => SimulatorAction::Failure(true),
        "F" => SimulatorAction::Failure(false),
        "p" => SimulatorAction::Present(dom::find("[data-presenting]").is_none()),
        "/" => {
            event.prevent_default();
            return dom::focus("#sim-find");
        }
        "Home" => SimulatorAction::Edge(false),
        "End" => SimulatorAction::Edge(true),
        "+" | "=" => SimulatorAction::Zoom(1.0 / ZOOM, None),
        "-" => SimulatorAction::Zoom(ZOOM, None),
        "0" => SimulatorAction::Whole,
        _ => return,
    };
    event.prevent_default();
    state.dispatch(action);
}
