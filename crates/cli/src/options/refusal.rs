//! Why a command line is refused, as a message of `cli.ftl`.

use super::values::Expected;
use crate::failure::Failure;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use credscope_finding::args;
use std::error::Error as _;

pub(super) fn failure(error: &Error) -> Failure {
    let argument = named(error, ContextKind::InvalidArg).unwrap_or_default();
    // `--at <INSTANT>`
    let option = argument.split(' ').next().unwrap_or_default().to_owned();
    match error.kind() {
        ErrorKind::MissingSubcommand => Failure::new("cli-error-command-missing", args! {}),
        ErrorKind::InvalidSubcommand => {
            let command = named(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            match named(error, ContextKind::SuggestedSubcommand) {
                Some(near) => Failure::new("cli-error-command-near", args! { command: command, near: near }),
                None => Failure::new("cli-error-command-unknown", args! { command: command }),
            }
        }
        ErrorKind::UnknownArgument if !option.starts_with('-') => {
            Failure::new("cli-error-argument-unexpected", args! { argument: argument })
        }
        ErrorKind::UnknownArgument => match named(error, ContextKind::SuggestedArg) {
            Some(near) => Failure::new("cli-error-option-near", args! { option: option, near: near }),
            None => Failure::new("cli-error-option-unknown", args! { option: option }),
        },
        ErrorKind::MissingRequiredArgument => {
            Failure::new("cli-error-argument-missing", args! { argument: argument })
        }
        ErrorKind::TooManyValues => Failure::new("cli-error-value-unexpected", args! { option: option }),
        ErrorKind::InvalidUtf8 => Failure::new("cli-error-not-text", args! {}),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => refused_value(error, option),
        _ => Failure::new("cli-error-other", args! { reason: error.kind().to_string() }),
    }
}

fn refused_value(error: &Error, option: String) -> Failure {
    let value = named(error, ContextKind::InvalidValue).unwrap_or_default();
    if value.is_empty() {
        return Failure::new("cli-error-value-missing", args! { option: option });
    }
    let expected = match error.source().and_then(|source| source.downcast_ref::<Expected>()) {
        Some(Expected(id)) => id,
        None => expected_words(error),
    };
    Failure::new("cli-error-value", args! { option: option, value: value, expected: expected })
}

/// The message that lists the values that an option accepts.
fn expected_words(error: &Error) -> &'static str {
    let words = named(error, ContextKind::ValidValue).unwrap_or_default();
    match words.as_str() {
        "text, json" => "cli-expected-format-codes",
        "text, json, markdown" => "cli-expected-format",
        "text, json, svg" => "cli-expected-format-run",
        "server, client" => "cli-expected-purpose",
        "en, zh" => "cli-expected-language",
        _ => "cli-expected-shell",
    }
}

/// An error's context of one kind, as text; several values in one line.
fn named(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::StyledStrs(texts) => {
            Some(texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        }
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
