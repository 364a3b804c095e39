//! Turns clap's matches into a command.

use super::{BytesArguments, Command, Format, Inspect, Simulate};
use crate::failure::Failure;
use clap::ArgMatches;
use credscope_finding::args;
use std::ffi::OsString;
use std::str::FromStr;

/// The command that was typed.
///
/// # Errors
/// Arguments exclude each other, or help was requested for an unknown command.
pub(super) fn command(matches: &ArgMatches, grammar: &mut clap::Command) -> Result<Command, Failure> {
    let Some((name, typed)) = matches.subcommand() else {
        return Err(Failure::new("cli-error-command-missing", args! {}));
    };
    Ok(match name {
        "inspect" => Command::Inspect(inspect(typed)),
        "bytes" => Command::Bytes(BytesArguments {
            item: text(typed, "item"),
            format: format(typed),
            paths: words(typed, "paths"),
        }),
        "explain" => Command::Explain { code: text(typed, "code").unwrap_or_default() },
        "codes" => Command::Codes { format: format(typed) },
        "simulate" => Command::Simulate(simulate(typed)?),
        "completions" => {
            let shell = text(typed, "shell").unwrap_or_default();
            let unknown = |_| Failure::new("cli-error-command-unknown", args! { command: shell.as_str() });
            Command::Completions { shell: FromStr::from_str(&shell).map_err(unknown)? }
        }
        _ => Command::Told(help(text(typed, "command"), grammar)?),
    })
}

fn inspect(typed: &ArgMatches) -> Inspect {
    Inspect {
        at: typed.get_one("at").copied(),
        anchors: words(typed, "ca"),
        kubernetes: text(typed, "kubernetes"),
        issuers: texts(typed, "issuer"),
        audiences: texts(typed, "audience"),
        host: text(typed, "host"),
        purpose: typed.get_one("purpose").copied(),
        format: format(typed),
        paths: words(typed, "paths"),
    }
}

fn simulate(typed: &ArgMatches) -> Result<Simulate, Failure> {
    let asked = Simulate {
        story: text(typed, "story"),
        seed: typed.get_one("seed").copied().unwrap_or_default(),
        kubernetes: text(typed, "kubernetes"),
        at: typed.get_one("at").copied(),
        parameters: typed.get_many("set").into_iter().flatten().cloned().collect(),
        faults: texts(typed, "fault"),
        format: format(typed),
        is_list: typed.get_flag("list"),
    };
    match (asked.is_list, asked.format) {
        (false, _) if asked.story.is_none() => Err(Failure::new("cli-error-story-missing", args! {})),
        (true, Format::Svg) => Err(Failure::new(
            "cli-error-value",
            args! { option: "--format", value: "svg", expected: "cli-expected-format-codes" },
        )),
        _ => Ok(asked),
    }
}

/// The help of one command, or of the program.
fn help(name: Option<String>, grammar: &mut clap::Command) -> Result<String, Failure> {
    grammar.build();
    let Some(name) = name else { return Ok(grammar.render_long_help().to_string()) };
    match grammar.find_subcommand_mut(&name) {
        Some(command) => Ok(command.render_long_help().to_string()),
        None => Err(Failure::new("cli-error-command-unknown", args! { command: name })),
    }
}

fn text(typed: &ArgMatches, name: &str) -> Option<String> {
    typed.get_one(name).cloned()
}

fn texts(typed: &ArgMatches, name: &str) -> Vec<String> {
    typed.get_many(name).into_iter().flatten().cloned().collect()
}

fn words(typed: &ArgMatches, name: &str) -> Vec<OsString> {
    typed.get_many(name).into_iter().flatten().cloned().collect()
}

fn format(typed: &ArgMatches) -> Format {
    typed.get_one("format").copied().unwrap_or_default()
}
