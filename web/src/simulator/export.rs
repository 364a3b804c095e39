//! What leaves the simulator: files, and an artefact for the app.

use super::state::SharedRun;
use super::whole::read_run;
use crate::assumed::Assumed;
use crate::dom;
use crate::engine::Given;
use crate::export::offer_file;
use crate::words::Words;
use credscope_clock::Instant;
use credscope_document::{Paint, run_svg, run_text};
use credscope_l10n::Language;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// What the app hears.
const OPEN: &str = "credscope-open";
/// What a run can be taken away as.
pub(super) const FORMATS: [&str; 3] = ["json", "svg", "text"];
/// Offers the run as a file of this format, the same that the command line prints.
pub(super) fn take(format: &str, words: &Words, run: &SharedRun, story: &str) {
    let answer = JSON::parse(run.json()).ok();
    let Some(run) = answer.and_then(|answer| Reflect::get(&answer, &JsValue::from_str("run")).ok()) else {
        return;
    };
    let (end, text) = match format {
        "json" => ("json", indented(&run)),
        "svg" => ("svg", read_run(&run).map(|run| run_svg(&run, words))),
        _ => ("txt", read_run(&run).map(|run| run_text(&run, words, Paint { is_on: false }))),
    };
    if let Some(text) = text {
        offer_file(&format!("credscope-{story}.{end}"), &text).ok();
    }
}

fn indented(json: &JsValue) -> Option<String> {
    let text = JSON::stringify_with_replacer_and_space(json, &JsValue::NULL, &JsValue::from_f64(2.0)).ok()?;
    Some(String::from(text) + "\n")
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
