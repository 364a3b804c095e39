//! The messages between the page and its workers.
//!
//! A request is an object with transferred buffers; a report is JSON text, whole for export and in pieces for the
//! page; the description of an item's bytes is JSON text with a buffer of the bytes themselves.

use crate::assumed::Assumed;
use credscope_clock::Instant;
use credscope_inspector::{Input, Request};
use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

const ID: &str = "id";
const JUDGED_AT: &str = "judged_at";
const NAMES: &str = "names";
const BUFFERS: &str = "buffers";
const ASSUMED: &str = "assumed";
const ITEM: &str = "item";
const REPORT: &str = "report";
const PIECES: &str = "pieces";
const BYTES: &str = "bytes";
const READY: &str = "ready";
const ANCHORS: &str = "anchors";
const RUN: &str = "run";
const STORIES: &str = "stories";

/// One pasted text or one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    /// The file's name; `None` for pasted text.
    pub(crate) name: Option<Rc<str>>,
    pub(crate) bytes: Rc<[u8]>,
    /// Whether the user marked it as trusted.
    pub(crate) is_anchor: bool,
}

/// The simulator's requests, other than for reports.
pub(crate) enum Simulated {
    /// The list of stories.
    Stories,
    /// A run, by its request as JSON.
    Run(String),
}

/// A question of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Question {
    /// The instant to judge at.
    pub(crate) judged_at: Instant,
    /// The inputs, in order.
    pub(crate) inputs: Vec<Given>,
    /// The assumptions.
    pub(crate) assumed: Assumed,
    /// The item whose bytes are requested; `None` requests the report.
    pub(crate) item: Option<String>,
}

/// A question with its number; numbers increase.
#[derive(Clone)]
pub(crate) struct Ask {
    pub(crate) id: u32,
    pub(crate) question: Question,
}

/// An answer of the worker.
pub(crate) enum WorkerSaid {
    /// It has started and takes requests.
    Ready,
    /// The report as JSON in pieces and as a text to export, for the request with this number.
    Report(u32, Array, JsValue),
    /// What the simulator asked for, as JSON text, for the request with this number.
    Told(u32, String),
    /// The description of the bytes as JSON text and the bytes themselves, for the request with this number.
    Bytes(u32, String, ArrayBuffer),
}

/// A message that does not have the expected form.
#[derive(Debug)]
pub(crate) struct Malformed;

impl From<JsValue> for Malformed {
    fn from(_: JsValue) -> Self {
        Self
    }
}

impl From<serde_json::Error> for Malformed {
    fn from(_: serde_json::Error) -> Self {
        Self
    }
}

fn object(fields: &[(&str, &JsValue)]) -> Result<JsValue, Malformed> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object.into())
}

fn field(message: &JsValue, name: &str) -> Result<JsValue, Malformed> {
    Ok(Reflect::get(message, &JsValue::from_str(name))?)
}

fn id_of(message: &JsValue) -> Result<u32, Malformed> {
    let number = field(message, ID)?.as_f64().ok_or(Malformed)?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the number was a u32 when it was sent"
    )]
    Ok(number as u32)
}

impl Ask {
    /// The message that requests the list of stories.
    pub(crate) fn about_stories(id: u32) -> Result<JsValue, Malformed> {
        object(&[(ID, &JsValue::from(id)), (STORIES, &JsValue::TRUE)])
    }

    /// The message that requests a run, by its request as JSON.
    pub(crate) fn about_run(id: u32, request: &str) -> Result<JsValue, Malformed> {
        object(&[(ID, &JsValue::from(id)), (RUN, &JsValue::from_str(request))])
    }

    /// The number and content of such a message.
    pub(crate) fn decode_simulated(message: &JsValue) -> Result<(u32, Simulated), Malformed> {
        let asked = match field(message, RUN)?.as_string() {
            Some(request) => Simulated::Run(request),
            None if field(message, STORIES)?.is_truthy() => Simulated::Stories,
            None => return Err(Malformed),
        };
        Ok((id_of(message)?, asked))
    }

    /// The message, and the buffers to transfer.
    pub(crate) fn encode(&self) -> Result<(JsValue, Array), Malformed> {
        let names = Array::new();
        let buffers = Array::new();
        let anchors = Array::new();
        for Given { name, bytes, is_anchor } in &self.question.inputs {
            anchors.push(&JsValue::from_bool(*is_anchor));
            names.push(&name.as_deref().map_or(JsValue::NULL, JsValue::from_str));
            buffers.push(&Uint8Array::from(&**bytes).buffer());
        }
        let assumed = Array::new();
        for text in self.question.assumed.texts() {
            assumed.push(&JsValue::from_str(text));
        }
        let judged_at = JsValue::from_str(&self.question.judged_at.to_string());
        let message = object(&[
            (ID, &JsValue::from(self.id)),
            (JUDGED_AT, &judged_at),
            (NAMES, &names),
            (BUFFERS, &buffers),
            (ANCHORS, &anchors),
            (ASSUMED, &assumed),
            (ITEM, &JsValue::from(self.question.item.clone())),
        ])?;
        Ok((message, buffers))
    }

    /// The number of a request, the request with its bytes, and the item if it is about one.
    pub(crate) fn decode(message: &JsValue) -> Result<(u32, Request, Option<String>), Malformed> {
        let judged_at = field(message, JUDGED_AT)?.as_string().ok_or(Malformed)?;
        let names: Array = field(message, NAMES)?.dyn_into()?;
        let buffers: Array = field(message, BUFFERS)?.dyn_into()?;
        let anchors: Array = field(message, ANCHORS)?.dyn_into()?;
        let given = |((name, buffer), is_anchor): ((JsValue, JsValue), JsValue)| Input {
            name: name.as_string(),
            bytes: Uint8Array::new(&buffer).to_vec(),
            is_anchor: is_anchor.is_truthy(),
        };
        let assumed: Array = field(message, ASSUMED)?.dyn_into()?;
        let assumed = Assumed::of_texts(assumed.iter().filter_map(|text| text.as_string()));
        let mut request = Request::new(
            names.iter().zip(buffers.iter()).zip(anchors.iter()).map(given).collect(),
            judged_at.parse().map_err(|_| Malformed)?,
        );
        assumed.fill(&mut request);
        Ok((id_of(message)?, request, field(message, ITEM)?.as_string()))
    }
}

impl WorkerSaid {
    pub(crate) fn encode(&self) -> Result<JsValue, Malformed> {
        match self {
            Self::Ready => object(&[(READY, &JsValue::TRUE)]),
            Self::Report(id, pieces, report) => {
                object(&[(ID, &JsValue::from(*id)), (PIECES, pieces), (REPORT, report)])
            }
            Self::Told(id, text) => object(&[(ID, &JsValue::from(*id)), (REPORT, &JsValue::from_str(text))]),
            Self::Bytes(id, nodes, bytes) => {
                object(&[(ID, &JsValue::from(*id)), (REPORT, &JsValue::from_str(nodes)), (BYTES, bytes)])
            }
        }
    }

    pub(crate) fn decode(message: &JsValue) -> Result<Self, Malformed> {
        if field(message, READY)?.is_truthy() {
            return Ok(Self::Ready);
        }
        let (id, report) = (id_of(message)?, field(message, REPORT)?);
        if let Ok(pieces) = field(message, PIECES)?.dyn_into() {
            return Ok(Self::Report(id, pieces, report));
        }
        let text = report.as_string().ok_or(Malformed)?;
        Ok(match field(message, BYTES)?.dyn_into() {
            Ok(bytes) => Self::Bytes(id, text, bytes),
            Err(_) => Self::Told(id, text),
        })
    }
}
