//! Values of options: how they are parsed, and which message lists the accepted ones.

use super::Format;
use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::error::Error;
use credscope_clock::Instant;
use credscope_inspector::{AskedPurpose, simulation};
use std::ffi::OsStr;
use std::fmt;

/// Why a value is refused: the message that says what the option accepts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expected(pub(super) &'static str);

impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl std::error::Error for Expected {}

pub(super) fn instant(text: &str) -> Result<Instant, Expected> {
    Instant::parse_lenient(text).map_err(|_| Expected("cli-expected-instant"))
}

/// Major and minor version from `1.36`, `v1.36`, `v1.36.2`.
pub(super) fn release(text: &str) -> Result<String, Expected> {
    let version = text.strip_prefix('v').unwrap_or(text);
    let numbers: Option<Vec<u16>> = version.split('.').map(|part| part.parse().ok()).collect();
    match numbers.as_deref() {
        Some([major, minor, ..]) => Ok(format!("{major}.{minor}")),
        _ => Err(Expected("cli-expected-release")),
    }
}

pub(super) fn seed(text: &str) -> Result<u64, Expected> {
    text.parse().map_err(|_| Expected("cli-expected-seed"))
}

/// `NAME=VALUE`.
pub(super) fn setting(text: &str) -> Result<(String, String), Expected> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err(Expected("cli-expected-setting")),
    }
}

/// One of the given formats.
pub(super) fn format(words: &'static [&'static str]) -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(words).map(|word| match word.as_str() {
        "json" => Format::Json,
        "markdown" => Format::Markdown,
        "svg" => Format::Svg,
        _ => Format::Text,
    })
}

pub(super) fn purpose() -> impl TypedValueParser<Value = AskedPurpose> {
    PossibleValuesParser::new(["server", "client"]).map(|word| match word.as_str() {
        "server" => AskedPurpose::Server,
        _ => AskedPurpose::Client,
    })
}

/// Any text; shell completion offers the names of the stories.
#[derive(Clone)]
pub(super) struct Story;

impl TypedValueParser for Story {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<String, Error> {
        StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let stories = simulation::stories().stories.into_iter();
        Some(Box::new(stories.map(|story| PossibleValue::new(story.id))))
    }
}
