//! Codes and their arguments to sentences, in English and Simplified Chinese.
//!
//! The sentences are Fluent messages in `locales/`: a code's message stands in the file with the longest name that begins
//! the code, has the code's text with `-` for `.` as its id, its title as value, and the attributes `explain` and `fix`.
//! `brief-…` and `rule-…` with the same id stand beside it. Text between backticks is what a machine writes or reads.
//! Nothing is decided here.

mod area;
mod language;
mod localizer;
mod message;
mod run;
mod sentence;
mod time;
mod value;
mod visible;

pub use area::{AREAS, area_of};
pub use language::Language;
pub use localizer::Localizer;
pub use run::{SentenceRun, runs};
pub use value::placeholders;
pub use visible::visible;
