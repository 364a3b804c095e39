//! The vocabulary that every layer reports in: codes with typed arguments, severities, outcomes, traces.
//!
//! This crate contains no prose; `l10n` turns a code and its arguments into a sentence.

mod args;
mod code;
mod code_family;
/// The only table of codes, by area.
pub mod codes;
mod fact;
mod finding;
mod outcome;
mod span;
mod step;

pub use args::{ArgKind, Args, NOT_GIVEN, Value};
pub use code::{Citation, Code, Shape};
pub use code_family::CodeFamily;
pub use fact::Fact;
pub use finding::{Finding, Severity};
pub use outcome::{Outcome, Verdict};
pub use span::Span;
pub use step::Step;
