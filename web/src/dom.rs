//! Browser calls that belong nowhere else.

use credscope_clock::{Duration, Instant};
use gloo_timers::callback::Timeout;
use js_sys::{Array, Date, Function, Intl, Object, Promise, Reflect, global};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlInputElement, Response, ScrollIntoViewOptions,
    ScrollLogicalPosition, console,
};

/// Milliseconds for which a button shows that it has copied.
const SAID_MILLIS: u32 = 1_600;
const COPIED: &str = "data-copied";

pub(crate) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The current time of the machine.
pub(crate) fn now() -> Instant {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of any date fit")]
    Instant::from_unix_millis(Date::now() as i64)
}

/// An instant in the browser's time zone, such as `2026-11-22 06:00:00 UTC+8 (Asia/Shanghai)`; `None` if that
/// zone is UTC, or outside a browser.
pub(crate) fn local(at: Instant) -> Option<String> {
    if !cfg!(target_family = "wasm") {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of any date are exact")]
    let ahead = -Date::new(&JsValue::from_f64(at.unix_millis() as f64)).get_timezone_offset();
    #[expect(clippy::cast_possible_truncation, reason = "zones are whole minutes, less than a day")]
    let minutes = ahead as i64;
    let zone = || {
        let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
        Reflect::get(&options, &JsValue::from_str("timeZone")).ok()?.as_string()
    };
    let civil = (at + Duration::from_seconds(minutes * 60)).to_string();
    let (date, time) = (civil.get(..10)?, civil.get(11..19)?);
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    let rest = if rest == 0 { String::new() } else { format!(":{rest:02}") };
    let zone = zone().map(|zone| format!(" ({zone})")).unwrap_or_default();
    (minutes != 0).then(|| format!("{date} {time} UTC{sign}{hours}{rest}{zone}"))
}

/// The first element that matches the selector.
pub(crate) fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// All elements that match the selector.
pub(crate) fn find_all(selector: &str) -> Vec<Element> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let Some(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// All elements within another that match the selector, in order.
pub(crate) fn find_within(around: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = around.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// Whether the screen is too narrow for sixteen bytes in a row.
pub(crate) fn is_narrow() -> bool {
    width().is_some_and(|width| width < 600.0)
}

fn width() -> Option<f64> {
    web_sys::window()?.inner_width().ok()?.as_f64()
}

/// The target of an event.
pub(crate) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The target of an event, as an input.
pub(crate) fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Marks a button for a moment as having copied.
pub(crate) fn mark_copied(button: Element) {
    button.set_attribute(COPIED, "true").ok();
    Timeout::new(SAID_MILLIS, move || {
        button.remove_attribute(COPIED).ok();
    })
    .forget();
}

/// Logs an error on the console, for debugging.
pub(crate) fn complain(text: &str) {
    console::error_1(&JsValue::from_str(text));
}

/// Moves the focus to an element.
pub(crate) fn focus(selector: &str) {
    if let Some(element) = find(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.focus().ok();
    }
}

/// Whether the keyboard is that of macOS.
pub(crate) fn is_mac() -> bool {
    web_sys::window()
        .and_then(|window| window.navigator().platform().ok())
        .is_some_and(|name| name.starts_with("Mac"))
}

fn call(element: &Element, method: &str) {
    let method = Reflect::get(element, &JsValue::from_str(method)).ok();
    if let Some(method) = method.and_then(|method| method.dyn_into::<Function>().ok()) {
        // It throws if the panel is already as asked.
        method.call0(element).ok();
    }
}

/// Opens a popover.
pub(crate) fn open_panel(id: &str) {
    if let Some(panel) = find(&format!("#{id}")) {
        call(&panel, "showPopover");
    }
}

/// Closes a popover.
pub(crate) fn close_panel(id: &str) {
    if let Some(panel) = find(&format!("#{id}")) {
        call(&panel, "hidePopover");
    }
}

/// Selects the text of a field.
pub(crate) fn select_text(field: &Element) {
    call(field, "select");
}

/// Scrolls an element into view, and opens the folds in and around it.
pub(crate) fn reveal(selector: &str) {
    let Some(element) = find(selector) else { return };
    for fold in
        [element.closest("details"), element.query_selector("details")].into_iter().flatten().flatten()
    {
        fold.set_attribute("open", "").ok();
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The fragment of the address.
pub(crate) fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Replaces the fragment of the address, without an entry in the history.
pub(crate) fn replace_fragment(fragment: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        history.replace_state_with_url(&JsValue::NULL, "", Some(fragment)).ok();
    }
}

/// The address of the page with another fragment.
pub(crate) fn address(fragment: &str) -> String {
    let here = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    here.split('#').next().unwrap_or_default().to_owned() + fragment
}

/// Navigates to a fragment, as a link does.
pub(crate) fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        window.location().set_hash(fragment).ok();
    }
}

/// Size of a root em in pixels.
pub(crate) fn root_size() -> f64 {
    let style = || web_sys::window()?.get_computed_style(&document()?.document_element()?).ok()?;
    let size = style().and_then(|style| style.get_property_value("font-size").ok());
    size.and_then(|size| size.trim_end_matches("px").parse().ok()).unwrap_or(16.0)
}

/// The value of an input or a select.
pub(crate) fn value(element: &Element) -> Option<String> {
    Reflect::get(element, &JsValue::from_str("value")).ok()?.as_string()
}

/// Dispatches an event on the window.
pub(crate) fn announce(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(name)) {
        window.dispatch_event(&event).ok();
    }
}

/// Listens to an event of the window, for the life of the page.
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

/// The text of one of the page's own files.
pub(crate) async fn fetch_text(path: &str) -> Option<String> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(path)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// A function of `public/start.js`, which starts before any binary and serves all of them.
pub(crate) fn shared(name: &str) -> Result<Function, JsValue> {
    Reflect::get(&global(), &JsValue::from_str(name))?.dyn_into()
}

/// A number that the page's scripts share.
pub(crate) fn shared_number(name: &str) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "counts are small")]
    Reflect::get(&global(), &JsValue::from_str(name)).ok()?.as_f64().map(|number| number as i64)
}

/// The button that an event is about.
pub(crate) fn button(event: &Event) -> Option<Element> {
    target(event)?.closest("button").ok().flatten()
}

/// An attribute of the root element.
pub(crate) fn root_attribute(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// The file of sentences with this name; `None` if it cannot be loaded. The request starts at once, and only
/// once for all callers.
pub(crate) fn words_file(name: &str) -> impl Future<Output = Option<String>> + use<> {
    let file =
        shared("fetchWords").and_then(|fetch| fetch.call1(&JsValue::UNDEFINED, &JsValue::from_str(name)));
    async move {
        let file: Promise = file.ok()?.dyn_into().ok()?;
        JsFuture::from(file).await.ok()?.as_string()
    }
}

/// The address of one of the page's own files: its name with the mark of this build, which keeps caches from
/// combining two versions.
pub(crate) fn own_file(name: &str) -> String {
    let build = root_attribute("data-build").unwrap_or_default();
    format!("{name}?{build}")
}

/// Copies text to the clipboard; false if the browser does not allow it.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Outside a secure context the clipboard does not exist.
    let navigator = window.navigator();
    match Reflect::get(&navigator, &JsValue::from_str("clipboard")) {
        Ok(clipboard) if clipboard.is_object() => {
            JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
        }
        _ => false,
    }
}

/// Selects the text of an element for manual copying.
pub(crate) fn select(element: &Element) {
    if let Some(selection) = web_sys::window().and_then(|window| window.get_selection().ok().flatten()) {
        selection.select_all_children(element).ok();
    }
}

/// Sets an attribute of the document element; an empty value removes it.
pub(crate) fn mark_root(name: &str, value: &str) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    if value.is_empty() {
        root.remove_attribute(name).ok();
    } else {
        root.set_attribute(name, value).ok();
    }
}
