//! Exports from the simulator: files, and an artefact for the app.

use super::state::SharedRun;
use crate::assumed::Assumed;
use crate::dom;
use crate::engine::Given;
use crate::engine::reader::read;
use crate::export::offer_file;
use crate::words::Words;
use credscope_clock::Instant;
use credscope_document::{Paint, run_svg, run_text};
use credscope_inspector::simulation::Simulation;
use credscope_l10n::Language;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// The event that the app listens to.
const OPEN: &str = "credscope-open";
/// The export formats of a run.
pub(super) const FORMATS: [&str; 3] = ["json", "svg", "text"];

/// Offers the run as a file in this format, identical to the command line's output. The core's own type is
/// parsed again, because exports are rare.
pub(super) fn take(format: &str, words: &Words, run: &SharedRun, story: &str) {
    let Ok(Simulation { run: Some(run), .. }) = read(run.json()) else { return };
    let (end, text) = match format {
        "json" => ("json", serde_json::to_string_pretty(&run).map(|text| text + "\n")),
        "svg" => ("svg", Ok(run_svg(&run, words))),
        _ => ("txt", Ok(run_text(&run, words, Paint { is_on: false }))),
    };
    if let Ok(text) = text {
        offer_file(&format!("credscope-{story}.{end}"), &text).ok();
    }
}

/// Sends these texts to the app, which determines their meaning by their number.
fn tell(texts: &[&str]) {
    let init = CustomEventInit::new();
    init.set_detail(&texts.iter().copied().map(JsValue::from_str).collect::<Array>());
    if let (Some(window), Ok(event)) = (web_sys::window(), CustomEvent::new_with_event_init_dict(OPEN, &init))
    {
        window.dispatch_event(&event).ok();
    }
}

/// Puts an artefact into the app at this instant, with the inputs that accompany it.
pub(super) fn open_in_app(given: &[Given], assumed: &Assumed, at: Instant) {
    let mut texts = Vec::new();
    let own = given.iter().find(|one| one.name.is_none());
    texts.extend([own.map_or_else(String::new, text), at.to_string()]);
    texts.extend(assumed.texts().map(str::to_owned));
    for (name, one) in given.iter().filter_map(|one| Some((one.name.as_deref()?, one))) {
        // The app recognises an anchor by its file name.
        let is_named_so = !one.is_anchor || name.ends_with("ca.crt");
        texts.extend([if is_named_so { name.to_owned() } else { format!("{name}/ca.crt") }, text(one)]);
    }
    tell(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    dom::go("#/inspect");
}

fn text(given: &Given) -> String {
    String::from_utf8_lossy(&given.bytes).into_owned()
}

/// Asks the app to switch to the language in a link.
pub(super) fn tell_language(language: Language) {
    tell(&[language.tag()]);
}
