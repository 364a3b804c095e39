//! What crosses between the page and its worker.
//!
//! A request is JSON text without its bytes; the bytes travel beside it as buffers that change hands, and meet it again
//! on the other side. A report is JSON text.

use credscope_clock::Instant;
use credscope_inspector::Request;
use js_sys::{Array, JSON, Object, Reflect, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

const ID: &str = "id";
const REQUEST: &str = "request";
const BUFFERS: &str = "buffers";
const REPORT: &str = "report";
const READY: &str = "ready";

/// One pasted text or one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    /// The file's name; none for pasted text.
    pub(crate) name: Option<Rc<str>>,
    pub(crate) bytes: Rc<[u8]>,
}

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Question {
    /// The instant to judge at.
    pub(crate) judged_at: Instant,
    /// What was given, in its order.
    pub(crate) inputs: Vec<Given>,
}

/// A question with its number; later ones are larger.
pub(crate) struct Ask {
    pub(crate) id: u32,
    pub(crate) question: Question,
}

/// What the worker says.
pub(crate) enum Said {
    /// It has started and takes requests.
    Ready,
    /// The report, as JSON text, that answers the request of this number.
    Report(u32, String),
}

/// A message that is not one of ours.
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
    /// The message, and the buffers that change hands with it.
    pub(crate) fn encode(&self) -> Result<(JsValue, Array), Malformed> {
        let inputs = Array::new();
        let buffers = Array::new();
        for Given { name, bytes } in &self.question.inputs {
            let name = name.as_deref().map_or(JsValue::NULL, JsValue::from_str);
            let nothing = Array::new();
            inputs.push(&object(&[("name", &name), ("bytes", &nothing), ("is_anchor", &JsValue::FALSE)])?);
            buffers.push(&Uint8Array::from(&**bytes).buffer());
        }
        let judged_at = JsValue::from_str(&self.question.judged_at.to_string());
        let request = JSON::stringify(&object(&[("inputs", &inputs), ("judged_at", &judged_at)])?)?;
        let message = object(&[(ID, &JsValue::from(self.id)), (REQUEST, &request), (BUFFERS, &buffers)])?;
        Ok((message, buffers))
    }

    /// The number of a request, and the request with its bytes.
    pub(crate) fn decode(message: &JsValue) -> Result<(u32, Request), Malformed> {
        let text = field(message, REQUEST)?.as_string().ok_or(Malformed)?;
        let mut request: Request = serde_json::from_str(&text)?;
        let buffers: Array = field(message, BUFFERS)?.dyn_into()?;
        for (input, buffer) in request.inputs.iter_mut().zip(buffers.iter()) {
            input.bytes = Uint8Array::new(&buffer).to_vec();
        }
        Ok((id_of(message)?, request))
    }
}

impl Said {
    pub(crate) fn encode(&self) -> Result<JsValue, Malformed> {
        match self {
            Self::Ready => object(&[(READY, &JsValue::TRUE)]),
            Self::Report(id, report) => {
                object(&[(ID, &JsValue::from(*id)), (REPORT, &JsValue::from_str(report))])
            }
        }
    }

    pub(crate) fn decode(message: &JsValue) -> Result<Self, Malformed> {
        if field(message, READY)?.is_truthy() {
            return Ok(Self::Ready);
        }
        Ok(Self::Report(id_of(message)?, field(message, REPORT)?.as_string().ok_or(Malformed)?))
    }
}
