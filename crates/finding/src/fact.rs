use crate::{Args, Code, Span, Value, args};
use serde::{Deserialize, Serialize};

/// A labelled value, with the bytes it was read from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// The code that labels the value.
    pub code: Code,
    /// The only argument, `value`.
    pub args: Args,
    /// The bytes of the item that contain the value.
    pub span: Option<Span>,
}

impl Fact {
    /// A fact without a place.
    #[must_use]
    pub fn new(code: Code, value: impl Into<Value>) -> Self {
        let args = args! { value: value.into() };
        code.hold(&args);
        Self { code, args, span: None }
    }

    /// The same fact, read from these bytes.
    #[must_use]
    pub fn at(mut self, span: impl Into<Option<Span>>) -> Self {
        self.span = span.into();
        self
    }
}
