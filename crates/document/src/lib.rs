//! A report as a document that people read: one walk over the report yields lines, and a writer for each place sets them,
//! Markdown for an issue or a file, text for a terminal.
//!
//! Nothing secret can leave through here, because nothing secret comes in. A document is made from a [`Report`] and the
//! sentences of `l10n` alone; no function of this crate is given the input. A report in turn is made of codes with typed
//! arguments, names, instants and byte ranges, never of an item's bytes: `crypto` turns a private key into its public half
//! on reading, so the shelf that a report is made from holds no private number; signatures of tokens and certificates are
//! compared by the judge and are no argument of any code; the secret half of a bootstrap token, a password and a
//! certificate key are held to be compared and are shown as asterisks or not at all. The whole report as JSON is under the
//! same rule. A test searches every export of every credential that the project has for every secret in it.
//!
//! A run of a simulation is told in the same way: its log as text, and a still picture of it. Of its artefacts, which are
//! made for it and open nothing, both name kind and label and never the text.
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

pub use line::{Line, Mark, Shape};
pub use markdown::markdown;
pub use run::{run_svg, run_text};
pub use terminal::terminal;
pub use walk::lines;
pub use wrap::{Paint, Tone, width, wrap};
