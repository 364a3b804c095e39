//! The few calls to the browser that have no better place.

use credscope_clock::Instant;
use gloo_timers::callback::Timeout;
use js_sys::{Date, Function, Promise, Reflect, global};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, Response, console};

/// CSS pixels from which on box and shelf stand beside the rest.
const WIDE: f64 = 768.0;

/// Milliseconds for which a button says that it has copied.
const SAID_MILLIS: u32 = 1_600;
const COPIED: &str = "data-copied";

pub(crate) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The machine's clock.
pub(crate) fn now() -> Instant {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of any date fit")]
    Instant::from_unix_millis(Date::now() as i64)
}

/// The first element that the selector fits.
pub(crate) fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// All elements that the selector fits.
pub(crate) fn find_all(selector: &str) -> Vec<Element> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let Some(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// Whether sixteen bytes a row are too many for this screen.
pub(crate) fn is_narrow() -> bool {
    width().is_some_and(|width| width < 600.0)
}

/// Whether the window is as wide as a desk's rather than a phone's.
pub(crate) fn is_wide() -> bool {
    width().is_some_and(|width| width >= WIDE)
}

fn width() -> Option<f64> {
    web_sys::window()?.inner_width().ok()?.as_f64()
}

/// The element that an event is about.
pub(crate) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The same, an input.
pub(crate) fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Says on a button for a moment that it has copied.
pub(crate) fn mark_copied(button: Element) {
    button.set_attribute(COPIED, "true").ok();
    Timeout::new(SAID_MILLIS, move || {
        button.remove_attribute(COPIED).ok();
    })
    .forget();
}

/// Says on the console what a person who looks for the cause wants to know.
pub(crate) fn complain(text: &str) {
    console::error_1(&JsValue::from_str(text));
}

/// Moves the focus to an element.
pub(crate) fn focus(selector: &str) {
    if let Some(element) = find(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.focus().ok();
    }
}

/// The route that the address names.
pub(crate) fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Puts another route in the place of the address's, without a step in the history.
pub(crate) fn replace_fragment(fragment: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        history.replace_state_with_url(&JsValue::NULL, "", Some(fragment)).ok();
    }
}

/// The address of the page with another route.
pub(crate) fn address(fragment: &str) -> String {
    let here = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    here.split('#').next().unwrap_or_default().to_owned() + fragment
}

/// Follows a route, as a link does.
pub(crate) fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        window.location().set_hash(fragment).ok();
    }
}

/// Pixels of a root em.
pub(crate) fn root_size() -> f64 {
    let style = || web_sys::window()?.get_computed_style(&document()?.document_element()?).ok()?;
    let size = style().and_then(|style| style.get_property_value("font-size").ok());
    size.and_then(|size| size.trim_end_matches("px").parse().ok()).unwrap_or(16.0)
}

/// What stands in an input or is chosen of a list.
pub(crate) fn value(element: &Element) -> Option<String> {
    Reflect::get(element, &JsValue::from_str("value")).ok()?.as_string()
}

/// Tells whoever listens that something has happened to the whole window.
pub(crate) fn announce(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(name)) {
        window.dispatch_event(&event).ok();
    }
}

/// Does something whenever that happens, for the life of the page.
pub(crate) fn hear(name: &str, hear: Box<dyn Fn(Event)>) {
    let heard = Closure::wrap(hear);
    if let Some(window) = web_sys::window() {
        window.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref()).ok();
    }
    heard.forget();
}

/// Runs one of the page's own modules, once.
pub(crate) fn run_module(source: &str) {
    let Some(document) = document() else { return };
    if find(&format!("script[src='{source}']")).is_some() {
        return;
    }
    if let (Some(head), Ok(script)) =
        (document.query_selector("head").ok().flatten(), document.create_element("script"))
    {
        script.set_attribute("type", "module").ok();
        script.set_attribute("src", source).ok();
        head.append_child(&script).ok();
    }
}

/// One of the page's own files, as text.
pub(crate) async fn fetch_text(path: &str) -> Option<String> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(path)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// A function of `public/start.js`, which starts before any binary and is shared by all.
pub(crate) fn shared(name: &str) -> Result<Function, JsValue> {
    Reflect::get(&global(), &JsValue::from_str(name))?.dyn_into()
}

/// The file of this name with sentences; none when it cannot be had. It is asked for at once, and once by all.
pub(crate) fn words_file(name: &str) -> impl Future<Output = Option<String>> + use<> {
    let file =
        shared("fetchWords").and_then(|fetch| fetch.call1(&JsValue::UNDEFINED, &JsValue::from_str(name)));
    async move {
        let file: Promise = file.ok()?.dyn_into().ok()?;
        JsFuture::from(file).await.ok()?.as_string()
    }
}

/// The address of one of the page's own files: its name and the mark of this build, so that no cache pairs two versions.
pub(crate) fn own_file(name: &str) -> String {
    let build = find("html").and_then(|root| root.get_attribute("data-build")).unwrap_or_default();
    format!("{name}?{build}")
}

/// Puts text on the clipboard; false where the browser does not let a page do that.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Outside a secure context there is no clipboard at all.
    let navigator = window.navigator();
    match Reflect::get(&navigator, &JsValue::from_str("clipboard")) {
        Ok(clipboard) if clipboard.is_object() => {
            JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
        }
        _ => false,
    }
}

/// Selects the text of an element, so that a person can copy it.
pub(crate) fn select(element: &Element) {
    if let Some(selection) = web_sys::window().and_then(|window| window.get_selection().ok().flatten()) {
        selection.select_all_children(element).ok();
    }
}

/// Sets an attribute of the document element; an empty value takes it away.
pub(crate) fn mark_root(name: &str, value: &str) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    if value.is_empty() {
        root.remove_attribute(name).ok();
    } else {
        root.set_attribute(name, value).ok();
    }
}
