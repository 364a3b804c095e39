//! The box. It stands in the page's own HTML, where a person can type before there is an app, and stays one and the same element:
//! the app moves it into its place.

use crate::dom;
use crate::words::Words;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlTextAreaElement};

/// What the page shows until the app does.
const SHELL: &str = "#shell";
/// The place of the box in the app; nothing else is ever in it.
pub(super) const PLACE: &str = "box";

fn text_box() -> Option<HtmlTextAreaElement> {
    dom::find("textarea")?.dyn_into().ok()
}

/// What stands in it.
pub(super) fn text() -> String {
    text_box().map(|area| area.value()).unwrap_or_default()
}

/// Puts a text into it.
pub(super) fn show(text: &str) {
    if let Some(area) = text_box().filter(|area| area.value() != text) {
        area.set_value(text);
    }
}

/// Says in it what it takes.
pub(super) fn hint(words: &Words) {
    if let Some(area) = text_box() {
        area.set_placeholder(&words.say("input-placeholder"));
    }
}

/// Moves it into its place with everything that a person has done to it, and takes away what stood around it.
pub(super) fn take_over() {
    let (Some(area), Some(place)) = (text_box(), dom::find(&format!("#{PLACE}"))) else { return };
    let is_focused = dom::document().and_then(|document| document.active_element()).as_ref() == Some(&*area);
    let (from, to) = (area.selection_start().ok().flatten(), area.selection_end().ok().flatten());
    let direction = area.selection_direction().ok().flatten();
    let (top, left) = (area.scroll_top(), area.scroll_left());
    if move_whole(&place, &area).is_err() {
        place.append_child(&area).ok();
        if is_focused {
            area.focus().ok();
        }
        if let (Some(from), Some(to)) = (from, to) {
            let direction = direction.unwrap_or_default();
            area.set_selection_range_with_direction(from, to, &direction).ok();
        }
    }
    area.set_scroll_top(top);
    area.set_scroll_left(left);
    if let Some(shell) = dom::find(SHELL) {
        shell.remove();
    }
}

/// Moves an element without taking it out of the document, so that focus, selection and a word that is being composed stay.
/// Not every browser can.
fn move_whole(place: &Element, area: &Element) -> Result<(), JsValue> {
    let move_before: Function = Reflect::get(place, &JsValue::from_str("moveBefore"))?.dyn_into()?;
    move_before.call2(place, area, &JsValue::NULL)?;
    Ok(())
}
