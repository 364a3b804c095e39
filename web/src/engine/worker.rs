//! The workers' side: one answer for each request.

use super::message::{Ask, Malformed, Simulated, WorkerSaid};
use super::pieces::cut;
use credscope_inspector::bytes::Bytes;
use credscope_inspector::{Report, Request};
use js_sys::{Array, Reflect, Uint8Array, global};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue, throw_str};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Functions that could send data out of a worker, and that these workers never use.
const WAYS_OUT: [&str; 12] = [
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "WebSocketStream",
    "WebTransport",
    "EventSource",
    "RTCPeerConnection",
    "BroadcastChannel",
    "Worker",
    "importScripts",
    "indexedDB",
    "caches",
];

/// The functions that answer about credentials.
#[derive(Clone, Copy, Debug)]
pub struct Checker {
    /// The report on all items.
    pub inspect: fn(&Request) -> Report,
    /// The bytes of one item.
    pub bytes: fn(&Request, &str) -> Option<Bytes>,
}

/// The functions that answer about stories.
#[derive(Clone, Copy, Debug)]
pub struct Stories {
    /// The list of stories, as JSON.
    pub list: fn() -> Option<String>,
    /// A run as JSON, by its request as JSON; `None` if the request is invalid.
    pub run: fn(&str) -> Option<String>,
}

/// Answers about credentials until the worker is terminated.
pub fn run_checker(checker: Checker) {
    run_worker(move |scope, message| check(scope, message, checker));
}

/// Answers about stories until the worker is terminated.
pub fn run_stories(stories: Stories) {
    run_worker(move |scope, message| tell(scope, message, stories));
}

fn run_worker(answer: impl Fn(&DedicatedWorkerGlobalScope, &JsValue) -> Result<(), Malformed> + 'static) {
    // In the app and the simulator, Yew does this.
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    close_ways_out(&scope);
    let answering = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if answer(&answering, &event.data()).is_err() {
            // The page treats an error event as a failed request.
            throw_str("malformed message");
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    if post(&scope, &WorkerSaid::Ready).is_err() {
        throw_str("cannot post");
    }
}

/// Removes these functions: once loaded, the worker only needs messages, and what is removed cannot leak
/// data.
fn close_ways_out(scope: &DedicatedWorkerGlobalScope) {
    for name in WAYS_OUT {
        // If a browser refuses, the page's own policy still applies.
        Reflect::set(scope, &JsValue::from_str(name), &JsValue::UNDEFINED).ok();
    }
}

fn check(
    scope: &DedicatedWorkerGlobalScope,
    message: &JsValue,
    Checker { inspect, bytes }: Checker,
) -> Result<(), Malformed> {
    let (id, request, item) = Ask::decode(message)?;
    if let Some(item) = item {
        let mut found = bytes(&request, &item);
        let own = found.as_mut().map(|found| std::mem::take(&mut found.bytes)).unwrap_or_default();
        let buffer = Uint8Array::from(&*own).buffer();
        let said = WorkerSaid::Bytes(id, serde_json::to_string(&found)?, buffer.clone()).encode()?;
        return Ok(scope.post_message_with_transfer(&said, &Array::of1(&buffer))?);
    }
    // Formatted like the command line's output, because the page exports it unchanged.
    let report = serde_json::to_string_pretty(&inspect(&request))? + "\n";
    let pieces = cut(&report).into_iter().map(JsValue::from).collect();
    post(scope, &WorkerSaid::Report(id, pieces, report.into()))
}

fn tell(
    scope: &DedicatedWorkerGlobalScope,
    message: &JsValue,
    Stories { list, run }: Stories,
) -> Result<(), Malformed> {
    let (id, asked) = Ask::decode_simulated(message)?;
    let told = match asked {
        Simulated::Stories => list(),
        Simulated::Run(request) => run(&request),
    };
    post(scope, &WorkerSaid::Told(id, told.ok_or(Malformed)?))
}

fn post(scope: &DedicatedWorkerGlobalScope, said: &WorkerSaid) -> Result<(), Malformed> {
    Ok(scope.post_message(&said.encode()?)?)
}
