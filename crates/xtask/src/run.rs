//! Runs other programs.

use crate::failure::{Result, TaskFailure};
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const HEARTBEAT: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(100);
const LOG_LINES_SHOWN: usize = 30;

/// Prints one line about the current step.
pub fn say(line: impl std::fmt::Display) {
    println!("· {line}");
}

/// A command without the environment that `cargo run` set for this program only.
#[must_use]
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, value) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text == "CARGO" || text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        } else if text == "LD_LIBRARY_PATH" || text == "DYLD_FALLBACK_LIBRARY_PATH" {
            command.env(&name, without_toolchains(&value));
        }
    }
    command
}

/// A library path without the running toolchain's own libraries, which must not be loaded by another
/// toolchain.
fn without_toolchains(path: &OsStr) -> OsString {
    let kept = std::env::split_paths(path).filter(|folder| !folder.iter().any(|part| part == "toolchains"));
    std::env::join_paths(kept).unwrap_or_default()
}

/// Runs the command with its output on this terminal.
///
/// # Errors
/// If it cannot be started or exits with a status other than 0.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(TaskFailure::of(shown(command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(TaskFailure::new(format!("{} ended with {status}", shown(command))))
    }
}

/// The command's output, if it can be started and succeeds.
#[must_use]
pub fn text_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a long installation: its output goes to `log`, and its last line is shown every ten seconds.
///
/// # Errors
/// If it cannot be started or exits with a status other than 0; the failure quotes the end of its output.
pub fn install(label: &str, command: &mut Command, log: &Path) -> Result<()> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).map_err(TaskFailure::of(folder.display()))?;
    }
    let file = File::create(log).map_err(TaskFailure::of(log.display()))?;
    let second = file.try_clone().map_err(TaskFailure::of(log.display()))?;
    let begun = Instant::now();
    let mut child = command
        .env("RUST_BACKTRACE", "0")
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(second)
        .spawn()
        .map_err(TaskFailure::of(shown(command)))?;
    let mut shown_at = begun;
    let status = loop {
        if let Some(status) = child.try_wait().map_err(TaskFailure::of(label))? {
            break status;
        }
        if shown_at.elapsed() >= HEARTBEAT {
            shown_at = Instant::now();
            println!("  {:>4} s  {label}: {}", begun.elapsed().as_secs(), last_lines(log, 1).trim());
        }
        thread::sleep(POLL);
    };
    if status.success() {
        println!("  {:>4} s  {label}: done", begun.elapsed().as_secs());
        return Ok(());
    }
    let end = last_lines(log, LOG_LINES_SHOWN);
    Err(TaskFailure::new(format!(
        "{} ended with {status}; {} ends with:\n{end}",
        shown(command),
        log.display()
    )))
}

fn last_lines(log: &Path, count: usize) -> String {
    let text = fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let lines: Vec<&str> = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).collect();
    lines.get(lines.len().saturating_sub(count)..).unwrap_or_default().join("\n")
}

/// The command as typed in a shell.
#[must_use]
pub fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}
