//! The CI job of `.ci/run`: the README's test command in a plain clone with nothing beside it, then the
//! suites with shared vectors.

use crate::failure::{Result, TaskFailure};
use crate::place::Folders;
use crate::run::{command, run, say, text_of};
use crate::suite::tee;
use crate::tally::Count;
use crate::vectors;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs both, and prints at the end how many tests ran in total.
///
/// # Errors
/// If the checkout cannot be cloned, or one of the runs fails.
pub fn run_all(place: &Folders) -> Result<()> {
    let status = text_of(command("git").current_dir(&place.root).args(["status", "--porcelain"]));
    if status.is_some_and(|changes| !changes.is_empty()) {
        say("uncommitted changes are not in the clone and are not tested");
    }
    let alone = Alone::new()?;
    let clone = alone.0.join("credscope");
    say(format!("cloning into {}, with nothing beside it", clone.display()));
    run(command("git").args(["clone", "--quiet"]).arg(&place.root).arg(&clone))?;
    let mut plain = xtask(&clone, &["test"]);
    let (mut outcome, mut total) = counted(plain.env_remove("CREDSCOPE_VECTORS"));
    let folder = vectors::folder(&place.root);
    if folder.is_dir() {
        // In the same clone, to reuse what it compiled.
        let mut shared = xtask(&clone, &["test", "vectors"]);
        let (second, count) = counted(shared.env("CREDSCOPE_VECTORS", &folder));
        outcome = outcome.and(second);
        total = Count {
            passed: total.passed + count.passed,
            failed: total.failed + count.failed,
            // The second run includes what the first one skipped.
            skipped: count.skipped,
        };
    }
    println!("{total}");
    outcome
}

fn xtask(checkout: &Path, words: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.current_dir(checkout).arg("xtask").args(words);
    cargo
}

/// Runs the command; its closing line is counted instead of printed, since there is one for the total.
fn counted(command: &mut Command) -> (Result<()>, Count) {
    let mut total = Count::default();
    let outcome = tee(command, |line| {
        let closing = Count::of_closing_line(line.trim());
        total = closing.unwrap_or(total);
        closing.is_none()
    });
    (outcome, total)
}

/// A new temporary folder, removed when dropped.
struct Alone(PathBuf);

impl Alone {
    fn new() -> Result<Self> {
        let base = std::env::temp_dir();
        // An interrupted run leaves its folder, and process ids are reused.
        let names = (0..100).map(|number| base.join(format!("credscope-ci-{}-{number}", std::process::id())));
        let mut refused = TaskFailure::new("all temporary names are taken");
        for folder in names {
            match fs::create_dir(&folder) {
                Ok(()) => return Ok(Self(folder)),
                Err(error) => refused = TaskFailure::of(folder.display())(error),
            }
        }
        Err(refused)
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            say(format!("{} could not be removed: {error}", self.0.display()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_counted_and_the_last_one_is_the_run_s() {
        let mut print = command("printf");
        print.arg("test a ... ok\\n3 passed, 1 failed, 2 skipped\\n");
        let (outcome, total) = counted(&mut print);
        assert!(outcome.is_ok());
        assert_eq!(total, Count { passed: 3, failed: 1, skipped: 2 });
    }

    #[test]
    fn the_folder_is_gone_afterwards() {
        let folder = Alone::new().map(|alone| {
            let other = Alone::new();
            assert!(alone.0.is_dir() && other.is_ok_and(|other| other.0 != alone.0));
            alone.0.clone()
        });
        assert!(folder.is_ok_and(|folder| !folder.exists()));
    }
}
