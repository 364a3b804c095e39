//! Codes and their arguments to sentences, in English and Simplified Chinese.
//!
//! The sentences are Fluent messages in `locales/`, one file per area in each language. A code's message has the code's
//! text with `-` for `.` as its id, its title as value, and the attributes `explain` and `fix`. Text between backticks is
//! what a machine writes or reads. Nothing is decided here.

mod language;
mod localizer;
mod message;
mod run;
mod sentence;
mod time;
mod value;
mod visible;

pub use language::Language;
pub use localizer::Localizer;
pub use run::{Run, runs};
pub use value::placeholders;
pub use visible::visible;
