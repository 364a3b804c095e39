//! Starts workers from what the page has compiled.

use crate::dom;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Worker;

/// A binary that runs in a worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Binary {
    /// The worker that inspects credentials.
    Checker,
    /// The worker that runs stories.
    Runs,
}

/// Starts a worker. Its code is fetched and compiled once, already before the app starts.
pub(crate) fn start_worker(binary: Binary) -> Result<Worker, JsValue> {
    let name = match binary {
        Binary::Checker => "worker",
        Binary::Runs => "runs",
    };
    dom::shared("startWorker")?.call1(&JsValue::UNDEFINED, &JsValue::from_str(name))?.dyn_into()
}
