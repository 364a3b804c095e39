//! The worker's side: one request, one report or one item's bytes.

use super::message::{Ask, Malformed, Said, Simulated};
use credscope_inspector::bytes::Bytes;
use credscope_inspector::{Report, Request};
use js_sys::{Array, Reflect, Uint8Array, global};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue, throw_str};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Ways out of a worker that ours never takes.
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

/// What answers requests.
#[derive(Clone, Copy, Debug)]
pub struct Core {
    /// For all items a report.
    pub inspect: fn(&Request) -> Report,
    /// For one item its bytes.
    pub bytes: fn(&Request, &str) -> Option<Bytes>,
    /// The stories there are, as JSON.
    pub stories: fn() -> Option<String>,
    /// A run as JSON, by its request as JSON; none when that is no request.
    pub simulate: fn(&str) -> Option<String>,
}

/// Answers requests with the core until the worker is ended.
pub fn run_worker(core: Core) {
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    close_ways_out(&scope);
    let answering = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if answer(&answering, &event.data(), core).is_err() {
            // The page takes an error event for a request that came to nothing.
            throw_str("malformed message");
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    if post(&scope, &Said::Ready).is_err() {
        throw_str("cannot post");
    }
}

/// Once loaded, the worker needs nothing but messages; what it does not have cannot leak.
fn close_ways_out(scope: &DedicatedWorkerGlobalScope) {
    for name in WAYS_OUT {
        // Where a browser refuses, the page's own policy still holds.
        Reflect::set(scope, &JsValue::from_str(name), &JsValue::UNDEFINED).ok();
    }
}

fn answer(
    scope: &DedicatedWorkerGlobalScope,
    message: &JsValue,
    Core { inspect, bytes, stories, simulate }: Core,
) -> Result<(), Malformed> {
    if let Some((id, asked)) = Ask::decode_simulated(message)? {
        let told = match asked {
            Simulated::Stories => stories(),
            Simulated::Run(request) => simulate(&request),
        };
        return post(scope, &Said::Report(id, told.ok_or(Malformed)?));
    }
    let (id, request, item) = Ask::decode(message)?;
    if let Some(item) = item {
        let mut found = bytes(&request, &item);
        let own = found.as_mut().map(|found| std::mem::take(&mut found.bytes)).unwrap_or_default();
        let buffer = Uint8Array::from(&*own).buffer();
        let said = Said::Bytes(id, serde_json::to_string(&found)?, buffer.clone()).encode()?;
        return Ok(scope.post_message_with_transfer(&said, &Array::of1(&buffer))?);
    }
    // As the command line prints it: the page hands it out as it is.
    let report = serde_json::to_string_pretty(&inspect(&request))? + "\n";
    post(scope, &Said::Report(id, report))
}

fn post(scope: &DedicatedWorkerGlobalScope, said: &Said) -> Result<(), Malformed> {
    Ok(scope.post_message(&said.encode()?)?)
}
