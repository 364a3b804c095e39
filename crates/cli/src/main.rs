//! `credscope`: reads Kubernetes credentials, reports whether they would work and why, and simulates their
//! life cycle.

mod bytes;
mod codes;
mod failure;
mod given_files;
mod options;
mod simulate;

use crate::failure::Failure;
use crate::given_files::GivenFiles;
use crate::options::{BytesArguments, Command, Format, Inspect, Simulate};
use clap_complete::Shell;
use credscope_clock::Instant;
use credscope_document::{Paint, markdown, terminal};
use credscope_finding::{Outcome, args};
use credscope_inspector::report::ItemKind;
use credscope_inspector::{Report, Request};
use credscope_l10n::{Language, Localizer};
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::time::SystemTime;

/// At least one item was rejected.
const FAILED: u8 = 1;
/// The command line is invalid, a file cannot be read, or nothing was recognised.
const UNUSABLE: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let language = options::language(&arguments).unwrap_or_else(language_of_environment);
    let localizer = Localizer::for_terminal(language);
    let paint = Paint {
        is_on: io::stdout().is_terminal()
            && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
    };
    let command = match options::parse(arguments, &localizer) {
        Ok(command) => command,
        Err(failure) => {
            complain(&failure, &localizer);
            complain(&Failure::new("cli-see-help", args! {}), &localizer);
            return ExitCode::from(UNUSABLE);
        }
    };
    match answer(command, &localizer, paint).and_then(|(text, status)| print(&text).map(|()| status)) {
        Ok(status) => ExitCode::from(status),
        Err(failure) => {
            complain(&failure, &localizer);
            ExitCode::from(UNUSABLE)
        }
    }
}

/// Returns the text for standard output and the exit status.
fn answer(command: Command, localizer: &Localizer, paint: Paint) -> Result<(String, u8), Failure> {
    match command {
        Command::Inspect(asked) => inspect(asked, localizer, paint),
        Command::Bytes(asked) => bytes(&asked, localizer, paint),
        Command::Explain { code } => Ok((codes::explain(&code, localizer, paint)?, 0)),
        Command::Codes { format: Format::Json } => Ok((pretty(&codes::json(localizer))?, 0)),
        Command::Codes { .. } => Ok((codes::table(localizer, paint), 0)),
        Command::Simulate(asked) if asked.is_list => Ok((simulate::list(&asked, localizer, paint)?, 0)),
        Command::Simulate(asked) => run(asked, localizer, paint),
        Command::Completions { shell } => Ok((completions(shell, localizer), 0)),
        Command::Told(text) => Ok((text, 0)),
    }
}

/// The script for a shell to complete commands, options, and the names of stories.
fn completions(shell: Shell, localizer: &Localizer) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut options::grammar(localizer), "credscope", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// Reads all inputs and reports those that could not be read.
fn read(paths: &[OsString], anchors: &[OsString], localizer: &Localizer) -> GivenFiles {
    if io::stdin().is_terminal() && (paths.is_empty() || paths.iter().any(|path| path == "-")) {
        complain(&Failure::new("cli-note-stdin", args! {}), localizer);
    }
    let files = GivenFiles::read(paths, anchors, &mut io::stdin().lock());
    for told in files.notes.iter().chain(&files.failures) {
        complain(told, localizer);
    }
    files
}

fn bytes(asked: &BytesArguments, localizer: &Localizer, paint: Paint) -> Result<(String, u8), Failure> {
    let files = read(&asked.paths, &[], localizer);
    let request = Request::new(files.inputs, now());
    let report = credscope_inspector::inspect(&request);
    let shown = bytes::shown(&request, &report, asked.item.as_deref())?;
    let text = match asked.format {
        Format::Json => pretty(&shown)?,
        _ => bytes::text(&shown, &report, localizer, paint),
    };
    Ok((text, if files.failures.is_empty() { 0 } else { UNUSABLE }))
}

fn inspect(asked: Inspect, localizer: &Localizer, paint: Paint) -> Result<(String, u8), Failure> {
    let files = read(&asked.paths, &asked.anchors, localizer);
    if files.inputs.is_empty() {
        return Ok((String::new(), UNUSABLE));
    }
    let report = credscope_inspector::inspect(&Request {
        inputs: files.inputs,
        judged_at: asked.at.unwrap_or_else(now),
        kubernetes: asked.kubernetes,
        issuers: asked.issuers,
        audiences: asked.audiences,
        host: asked.host,
        purpose: asked.purpose,
    });
    let text = match asked.format {
        Format::Json => pretty(&report)?,
        Format::Markdown => markdown(&report, localizer),
        _ => terminal(&report, localizer, paint),
    };
    if !is_anything_recognised(&report) {
        complain(&Failure::new("cli-nothing-recognised", args! {}), localizer);
    }
    Ok((text, if files.failures.is_empty() { status(&report) } else { UNUSABLE }))
}

fn run(asked: Simulate, localizer: &Localizer, paint: Paint) -> Result<(String, u8), Failure> {
    let mut tell =
        |sentence: &str| complain(&Failure::new("cli-told", args! { sentence: sentence }), localizer);
    let written = simulate::run(asked, localizer, paint, &mut tell)?;
    Ok(written.map_or_else(|| (String::new(), UNUSABLE), |text| (text, 0)))
}

fn is_anything_recognised(report: &Report) -> bool {
    report.items.iter().any(|item| item.kind != ItemKind::Unrecognised)
}

fn status(report: &Report) -> u8 {
    if !is_anything_recognised(report) {
        UNUSABLE
    } else if report.items.iter().any(|item| item.verdict.outcome == Outcome::Failed) {
        FAILED
    } else {
        0
    }
}

fn now() -> Instant {
    let since = |duration: std::time::Duration| i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
    match SystemTime::now().duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => Instant::from_unix_millis(since(after)),
        Err(error) => Instant::from_unix_millis(since(error.duration()).saturating_neg()),
    }
}

/// POSIX: the first of these variables that is set and not empty decides.
fn language_of_environment() -> Language {
    let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
    locale.as_deref().and_then(Language::from_tag).unwrap_or_default()
}

fn pretty(value: &impl serde::Serialize) -> Result<String, Failure> {
    match serde_json::to_string_pretty(value) {
        Ok(json) => Ok(json + "\n"),
        Err(error) => Err(Failure::new("cli-error-json", args! { reason: error.to_string() })),
    }
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // A broken pipe means that the reader has enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new("cli-error-writing", args! { reason: error.to_string() }))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

fn complain(failure: &Failure, localizer: &Localizer) {
    // If standard error is closed, the error cannot be reported.
    let _ = writeln!(io::stderr().lock(), "{}", failure.line(localizer));
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_inspector::Input;

    #[test]
    fn the_exit_status_tells_what_came_of_it() {
        for (pasted, expected) in [
            (include_str!("../../../public/samples/controller-manager-conf.txt"), FAILED),
            (include_str!("../../../public/samples/token-alone.txt"), 0),
            (include_str!("../../../public/samples/admin-conf.txt"), 0),
            ("good morning", UNUSABLE),
            ("", UNUSABLE),
        ] {
            let report = credscope_inspector::inspect(&Request::new(
                vec![Input { name: None, bytes: pasted.as_bytes().to_vec(), is_anchor: false }],
                // 2026-11-21T22:00:00Z
                Instant::from_unix_seconds(1_795_298_400),
            ));
            assert_eq!(status(&report), expected, "{pasted}");
        }
    }

    #[test]
    fn every_failure_has_a_sentence_in_both_languages() {
        let lines = [
            "",
            "x",
            "bytes --item",
            "inspect --x",
            "inspect --at",
            "inspect --at x",
            "codes x",
            "explain",
            "simulate",
            "simulate x --seed -1",
            "simulate x --set y",
            "simulate x y",
            "simulate --list --format svg",
            "--help=x",
        ];
        for language in Language::ALL {
            let localizer = Localizer::for_terminal(*language);
            for line in lines {
                let words = line.split_whitespace().map(Into::into).collect();
                if let Err(failure) = options::parse(words, &localizer) {
                    let said = failure.line(&localizer);
                    assert!(!said.contains("cli-") && !said.contains("{$"), "{line}: {said}");
                }
            }
        }
    }
}
