//! The whole window takes files, folders and texts that are dropped on it.

use crate::dom;
use crate::files::Dropped;
use crate::state::{Action, State};
use crate::words::Words;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DataTransfer, DragEvent, Event};
use yew::prelude::*;

/// The attribute of the root that shows the feedback.
const DRAGGED: &str = "data-dragged";
/// Elements that take a dragged text themselves, at the place of the pointer.
const TAKES_TEXT: &str = "textarea, input";

fn is_of_type(data: &DataTransfer, kind: &str) -> bool {
    data.types().iter().any(|one| one.as_string().as_deref() == Some(kind))
}

/// Whether the app takes what is dragged: files anywhere, a text from elsewhere unless a field takes it.
fn takes(event: &DragEvent, is_own: bool) -> bool {
    let Some(data) = event.data_transfer() else { return false };
    let field = || dom::target(event).and_then(|element| element.closest(TAKES_TEXT).ok().flatten());
    is_of_type(&data, "Files") || (!is_own && is_of_type(&data, "text/plain") && field().is_none())
}

fn show(is_over: bool) {
    dom::mark_root(DRAGGED, if is_over { "true" } else { "" });
}

fn take(event: &DragEvent, state: &UseReducerDispatcher<State>) {
    let Some(data) = event.data_transfer() else { return };
    let dropped = Dropped::take(&data);
    // What is dropped on the simulator is to be inspected.
    dom::go("#/inspect");
    if let Some(text) = dropped.text.clone() {
        return state.dispatch(Action::Paste(text));
    }
    let state = state.clone();
    spawn_local(async move { state.dispatch(Action::Add(dropped.read().await)) });
}

/// Listens to drags over the window.
pub(super) fn listen(state: &UseReducerDispatcher<State>) {
    // A drag that began in the page itself, such as one of selected text.
    let is_own = Rc::new(Cell::new(false));
    for name in ["dragstart", "dragend", "dragenter", "dragover", "dragleave", "drop"] {
        let (state, is_own) = (state.clone(), Rc::clone(&is_own));
        dom::hear(
            name,
            Box::new(move |event: Event| {
                let Some(event) = event.dyn_ref::<DragEvent>() else { return };
                match name {
                    "dragstart" | "dragend" => {
                        is_own.set(name == "dragstart");
                        show(false);
                    }
                    // Entering an element within the window leaves another one.
                    "dragleave" => show(event.related_target().is_some() && takes(event, is_own.get())),
                    _ => {
                        let takes = takes(event, is_own.get());
                        if takes {
                            event.prevent_default();
                        }
                        show(takes && name != "drop");
                        if takes && name == "drop" {
                            take(event, &state);
                        }
                    }
                }
            }),
        );
    }
}

/// What covers the window while something is dragged over it.
pub(super) fn drop_sign(words: &Words) -> Html {
    html! { <div class="drop-sign" aria-hidden="true"><p>{ words.text("drop-anywhere") }</p></div> }
}
