//! Keys that work wherever the focus is.

use super::{help, palette};
use crate::dom;
use crate::state::{Action, State, View};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};
use yew::UseReducerDispatcher;

/// Elements that take letters themselves.
const TAKES_LETTERS: &str = "textarea, select, input:not([type=range], [type=file])";

fn is_in(element: Option<&Element>, selector: &str) -> bool {
    element.is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Listens to keys, for the life of the page.
pub(super) fn listen(state: &UseReducerDispatcher<State>) {
    let state = state.clone();
    dom::hear(
        "keydown",
        Box::new(move |event: Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
            let takes_letters = is_in(dom::target(event).as_ref(), TAKES_LETTERS);
            if is_command && !event.shift_key() && !takes_letters && event.key().eq_ignore_ascii_case("z") {
                // The simulator hides what would change.
                if View::of_fragment(&dom::fragment()) == View::Inspect {
                    event.prevent_default();
                    state.dispatch(Action::Undo);
                }
            } else if is_command && !event.shift_key() && event.key().eq_ignore_ascii_case("k") {
                // With Ctrl it deletes to the end of the line in a field of macOS.
                if event.meta_key() || !(takes_letters && dom::is_mac()) {
                    event.prevent_default();
                    palette::open();
                }
            } else if event.key() == "?" && !is_command && !takes_letters {
                event.prevent_default();
                dom::open_panel(help::PANEL);
                dom::focus("#help");
            }
        }),
    );
}
