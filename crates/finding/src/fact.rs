use crate::{Args, Code, Span, Value, args};
use serde::{Deserialize, Serialize};

/// A labelled value that was read, with the bytes it was read from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// What the value is.
    pub code: Code,
    /// The one argument `value`.
    pub args: Args,
    /// The bytes of the item that say so.
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
