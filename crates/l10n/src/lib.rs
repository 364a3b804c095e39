//! Turns codes and their arguments into sentences, in English and Simplified Chinese.
//!
//! The sentences are Fluent messages in `locales/`. A code's message is in the file with the longest name
//! that is a prefix of the code. Its id is the code's text with `-` for `.`, its value is the title, and its
//! attributes are `explain` and `fix`. `brief-…` and `rule-…` with the same id are in the same file. Text
//! between backticks is written or read by machines. This crate makes no decisions.

mod area;
mod blanks;
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
