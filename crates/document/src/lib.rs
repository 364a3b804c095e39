//! A report as a document for people: a single walk over the report yields lines, and a writer for each
//! destination formats them, Markdown for an issue or a file, text for a terminal.
//!
//! A document cannot contain secrets because its inputs contain none. It is made only from a [`Report`] and
//! the sentences of `l10n`; no function of this crate receives the input. A report in turn consists of codes
//! with typed arguments, names, instants and byte ranges, never of an item's bytes: `crypto` reduces a
//! private key to its public half when decoding, so the shelf that a report is made from contains no private
//! number; signatures of tokens and certificates are compared by the judge and are not an argument of any
//! code; the secret half of a bootstrap token, a password and a certificate key are kept for comparison and
//! are shown as asterisks or not at all. The same applies to the whole report as JSON. A test searches every
//! export of every credential that the project has for every secret in it.
//!
//! A simulation run is written in the same way: its log as text, and a still picture of it. Its artefacts are
//! made for the run and give no access; both formats show kind and label but never the text.
//!
//! [`Report`]: credscope_inspector::Report

mod line;
mod markdown;
mod run;
#[cfg(test)]
mod sample;
mod terminal;
mod walk;
mod wrap;

pub use line::{Line, LineMark, LineShape};
pub use markdown::markdown;
pub use run::{run_svg, run_text};
pub use terminal::terminal;
pub use walk::{SummaryPart, SummaryTopic, lines, summary_parts, summary_sentence};
pub use wrap::{Paint, TextStyle, width, wrap};
