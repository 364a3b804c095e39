//! Panels that open over the page: Escape and a click outside close them. The browser does so for popovers.

use crate::dom;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement, KeyboardEvent, Node};

/// Panels that are folds, of the app and of the simulator.
const FOLDS: &str = "details.assumed[open], details.sim-menu[open]";

fn fold(panel: &Element) {
    if let Some(panel) = panel.dyn_ref::<HtmlDetailsElement>() {
        panel.set_open(false);
    }
}

/// Closes the panels that a pointer went down outside of, or the innermost with the focus at Escape.
fn close(event: &Event) {
    let target = dom::target(event);
    let holds = |panel: &Element| panel.contains(target.as_ref().map(AsRef::<Node>::as_ref));
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
        return dom::find_all(FOLDS).iter().filter(|panel| !holds(panel)).for_each(fold);
    };
    if key.key() != "Escape" {
        return;
    }
    for panel in dom::find_all(FOLDS) {
        fold(&panel);
        if holds(&panel)
            && let Ok(Some(summary)) = panel.query_selector("summary")
            && let Some(summary) = summary.dyn_ref::<web_sys::HtmlElement>()
        {
            summary.focus().ok();
        }
    }
}

/// Listens for both, for the life of the page.
pub(super) fn listen() {
    for name in ["pointerdown", "keydown"] {
        dom::hear(name, Box::new(|event| close(&event)));
    }
}
