//! What leaves the simulator: files, and an artefact for the app.

use super::log;
use super::state::SharedRun;
use crate::assumed::Assumed;
use crate::dom;
use crate::engine::Given;
use crate::export::offer_file;
use crate::words::Words;
use credscope_clock::Instant;
use credscope_l10n::Language;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element};

/// What the app hears.
const OPEN: &str = "credscope-open";
/// What a run can be taken away as.
pub(super) const FORMATS: [&str; 3] = ["json", "svg", "text"];
/// What makes up the looks of a drawing, which the page's style sheets give it.
const LOOKS: [&str; 11] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "display",
];

/// Offers the run as a file of this format.
pub(super) fn take(format: &str, words: &Words, run: &SharedRun, story: &str) {
    let (end, text) = match format {
        "json" => ("json", run_alone(run.json())),
        "svg" => ("svg", dom::find(".sim-drawing").and_then(|drawing| drawing_alone(&drawing))),
        _ => ("txt", Some(log::text(words, run))),
    };
    if let Some(text) = text {
        offer_file(&format!("credscope-{story}.{end}"), &text).ok();
    }
}

/// The run of an answer, as the command line prints it.
fn run_alone(answer: &str) -> Option<String> {
    let run = Reflect::get(&JSON::parse(answer).ok()?, &JsValue::from_str("run")).ok()?;
    let text = JSON::stringify_with_replacer_and_space(&run, &JsValue::NULL, &JsValue::from_f64(2.0)).ok()?;
    Some(String::from(text) + "\n")
}

/// The drawing as it looks here, for wherever the page's style sheets are not.
fn drawing_alone(drawing: &Element) -> Option<String> {
    let window = web_sys::window()?;
    let alone: Element = wasm_bindgen::JsCast::dyn_into(drawing.clone_node_with_deep(true).ok()?).ok()?;
    let (all, copies) = (drawing.query_selector_all("*").ok()?, alone.query_selector_all("*").ok()?);
    let looks = |of: &Element, copy: &Element| {
        let Ok(Some(style)) = window.get_computed_style(of) else { return };
        for name in LOOKS {
            let value = style.get_property_value(name).unwrap_or_default();
            if !value.is_empty() {
                copy.set_attribute(name, &value).ok();
            }
        }
    };
    for at in 0..all.length() {
        let pair = all.get(at).zip(copies.get(at));
        let Some((Ok(of), Ok(copy))) = pair.map(|(of, copy)| (dom::element(of), dom::element(copy))) else {
            continue;
        };
        looks(&of, &copy);
    }
    let paper =
        window.get_computed_style(&dom::find("body")?).ok()??.get_property_value("background-color").ok()?;
    let style = format!("style=\"background:{paper}\" ");
    Some(alone.outer_html().replacen("<svg ", &format!("<svg {style}"), 1))
}

fn tell(detail: &Object) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    if let (Some(window), Ok(event)) = (web_sys::window(), CustomEvent::new_with_event_init_dict(OPEN, &init))
    {
        window.dispatch_event(&event).ok();
    }
}

fn set(object: &Object, name: &str, value: &JsValue) {
    Reflect::set(object, &JsValue::from_str(name), value).ok();
}

/// Puts an artefact on the app's shelf at this instant, with what belongs beside it.
pub(super) fn open_in_app(given: &[Given], assumed: &Assumed, at: Instant) {
    let detail = Object::new();
    let text = |given: &Given| JsValue::from_str(&String::from_utf8_lossy(&given.bytes));
    let files = Array::new();
    for one in given.iter().filter(|one| one.name.is_some()) {
        let file = Object::new();
        // The app takes a file for an anchor by its name.
        let name = match (&one.name, one.is_anchor) {
            (Some(name), true) if !name.ends_with("ca.crt") => format!("{name}/ca.crt"),
            (name, _) => name.as_deref().unwrap_or_default().to_owned(),
        };
        set(&file, "name", &JsValue::from_str(&name));
        set(&file, "text", &text(one));
        files.push(&file);
    }
    if let Some(own) = given.iter().find(|one| one.name.is_none()) {
        set(&detail, "text", &text(own));
    }
    set(&detail, "files", &files);
    set(&detail, "assumed", &assumed.texts().map(JsValue::from_str).collect::<Array>());
    set(&detail, "at", &JsValue::from_str(&at.to_string()));
    tell(&detail);
    dom::go("#/inspect");
}

/// Asks the app to speak the language that a link names.
pub(super) fn tell_language(language: Language) {
    let detail = Object::new();
    set(&detail, "language", &JsValue::from_str(language.tag()));
    tell(&detail);
}
