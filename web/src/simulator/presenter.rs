//! The presenter's layout: full screen, without the page's header and the story's settings.

use super::state::SimulatorAction;
use super::state::SimulatorState;
use crate::dom;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;
use yew::UseReducerDispatcher;

/// The attribute of the document element that the style sheets ask for.
const PRESENTING: &str = "data-presenting";
/// The event by which the browser announces that it entered or left full screen.
const CHANGED: &str = "fullscreenchange";

fn full_screen() -> Option<Element> {
    dom::document()?.fullscreen_element()
}

/// Calls a method that answers with a promise. Browsers may refuse full screen; the layout works without it.
fn call(object: &JsValue, method: &str) {
    let method = Reflect::get(object, &JsValue::from_str(method)).ok();
    let Some(method) = method.and_then(|method| method.dyn_into::<Function>().ok()) else { return };
    let promise = method.call0(object).ok().and_then(|answer| answer.dyn_into::<Promise>().ok());
    if let Some(promise) = promise {
        spawn_local(async move {
            JsFuture::from(promise).await.ok();
        });
    }
}

/// Enters or leaves the layout.
pub(super) fn show(is_presenting: bool) {
    dom::mark_root(PRESENTING, if is_presenting { "true" } else { "" });
    let Some(document) = dom::document() else { return };
    match (is_presenting, full_screen(), document.document_element()) {
        (true, None, Some(root)) => call(&root, "requestFullscreen"),
        (false, Some(_), _) => call(&document, "exitFullscreen"),
        _ => {}
    }
    // The lanes have another height now.
    dom::announce("resize");
}

/// Leaves the layout when the browser leaves full screen, which it does on Escape.
pub(super) fn hear(state: &UseReducerDispatcher<SimulatorState>) {
    let state = state.clone();
    dom::hear(
        CHANGED,
        Box::new(move |_| {
            if full_screen().is_none() {
                state.dispatch(SimulatorAction::Present(false));
            }
        }),
    );
}
