//! The input box. It is part of the page's own HTML, where users can type before the app starts, and remains
//! the same element: the app moves it to its place.

use crate::dom;
use crate::words::Words;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlTextAreaElement};

/// The part of the page that is visible until the app starts.
const SHELL: &str = "#shell";
/// The id of the box's place in the app, which contains nothing else.
pub(super) const PLACE: &str = "box";

fn text_box() -> Option<HtmlTextAreaElement> {
    dom::find("textarea")?.dyn_into().ok()
}

/// The text of the box.
pub(super) fn text() -> String {
    text_box().map(|area| area.value()).unwrap_or_default()
}

/// Whether a part of the text is selected.
pub(super) fn has_selection() -> bool {
    let ends = |area: HtmlTextAreaElement| Some((area.selection_start().ok()??, area.selection_end().ok()??));
    text_box().and_then(ends).is_some_and(|(from, to)| from != to)
}

/// Replaces the text of the box.
pub(super) fn show(text: &str) {
    if let Some(area) = text_box().filter(|area| area.value() != text) {
        area.set_value(text);
    }
}

/// Sets the placeholder of the box.
pub(super) fn hint(words: &Words) {
    if let Some(area) = text_box() {
        area.set_placeholder(&words.say("input-placeholder"));
    }
}

/// Moves the box to its place without losing its state, and removes the elements around it.
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

/// Moves an element without removing it from the document, which keeps focus, selection and unfinished input
/// of an input method. Not every browser supports it.
fn move_whole(place: &Element, area: &Element) -> Result<(), JsValue> {
    let move_before: Function = Reflect::get(place, &JsValue::from_str("moveBefore"))?.dyn_into()?;
    move_before.call2(place, area, &JsValue::NULL)?;
    Ok(())
}
