//! Parses the command line.

mod grammar;
mod matches;
mod refusal;
mod values;

pub(crate) use grammar::grammar;

use crate::failure::Failure;
use clap::error::ErrorKind;
use clap_complete::Shell;
use credscope_clock::Instant;
use credscope_inspector::AskedPurpose;
use credscope_l10n::{Language, Localizer};
use std::ffi::OsString;

/// The command to run.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Command {
    Inspect(Inspect),
    Bytes(BytesArguments),
    Explain {
        code: String,
    },
    Codes {
        format: Format,
    },
    Simulate(Simulate),
    Completions {
        shell: Shell,
    },
    /// Help or version: the text itself.
    Told(String),
}

/// The arguments of `inspect`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Inspect {
    pub(crate) at: Option<Instant>,
    pub(crate) anchors: Vec<OsString>,
    pub(crate) kubernetes: Option<String>,
    pub(crate) issuers: Vec<String>,
    pub(crate) audiences: Vec<String>,
    pub(crate) host: Option<String>,
    pub(crate) purpose: Option<AskedPurpose>,
    pub(crate) format: Format,
    pub(crate) paths: Vec<OsString>,
}

/// The arguments of `bytes`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct BytesArguments {
    /// The requested item; `None` for all.
    pub(crate) item: Option<String>,
    pub(crate) format: Format,
    pub(crate) paths: Vec<OsString>,
}

/// The arguments of `simulate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Simulate {
    /// The story's id; `None` only if stories are listed.
    pub(crate) story: Option<String>,
    pub(crate) seed: u64,
    pub(crate) kubernetes: Option<String>,
    pub(crate) at: Option<Instant>,
    /// Names and values, as typed.
    pub(crate) parameters: Vec<(String, String)>,
    /// Faults, as typed.
    pub(crate) faults: Vec<String>,
    pub(crate) format: Format,
    /// Whether to describe the stories instead of running one.
    pub(crate) is_list: bool,
}

/// The output format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Format {
    #[default]
    Text,
    Json,
    Markdown,
    Svg,
}

/// The language given with `--lang`, anywhere in the line: help and errors use it too.
pub(crate) fn language(arguments: &[OsString]) -> Option<Language> {
    let mut words = arguments.iter().take_while(|word| *word != "--").filter_map(|word| word.to_str());
    let mut language = None;
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('='),
            None => continue,
        };
        language = value.and_then(Language::from_tag).or(language);
    }
    language
}

/// Parses the arguments that follow the program's name.
///
/// # Errors
/// An argument is missing, unknown, or not a valid value of its option.
pub(crate) fn parse(arguments: Vec<OsString>, localizer: &Localizer) -> Result<Command, Failure> {
    let mut grammar = grammar(localizer);
    match grammar.try_get_matches_from_mut(arguments) {
        Ok(matches) => matches::command(&matches, &mut grammar),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            Ok(Command::Told(error.render().to_string()))
        }
        Err(error) => Err(refusal::failure(&error)),
    }
}

#[cfg(test)]
mod tests;
