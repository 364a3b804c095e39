//! The complete test suite of CI.

use crate::axe;
use crate::browser::Chromium;
use crate::components;
use crate::failure::{Result, TaskFailure};
use crate::openssl;
use crate::page::Page;
use crate::pkits;
use crate::place::Folders;
use crate::run::{command, run, say, shown};
use crate::tally::{Tally, in_browser};
use crate::vectors::{self, SUITES, Suite};
use std::fs;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The feature that enables the tests that need the built page and a browser.
const PAGE_FEATURE: &str = "credscope-tests/page";

/// `wasm32-unknown-unknown/page/deps`: the depth at which a target folder contains packages.
const TARGET_DEPTH: usize = 3;

/// A part of the suite that can be run separately.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuitePart {
    /// Formatting and lints.
    Lint,
    /// Every test that does not need the page.
    Host,
    /// The page, the tests that need it, and those that are compiled like it.
    Browser,
    /// Only the suites with shared vectors, on the host and in the browser; missing vectors are an error.
    Vectors,
}

impl SuitePart {
    /// The parts that CI runs in a plain clone, in order.
    pub const ALL: [Self; 3] = [Self::Lint, Self::Host, Self::Browser];

    /// The part with this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        match name {
            "lint" => Some(Self::Lint),
            "host" => Some(Self::Host),
            "browser" => Some(Self::Browser),
            "vectors" => Some(Self::Vectors),
            _ => None,
        }
    }
}

/// Runs these parts, and prints at the end how many tests ran.
///
/// # Errors
/// If the set-up, a lint, the build or a test fails, or a suite ran no test.
pub fn run_parts(place: &Folders, parts: &[SuitePart]) -> Result<()> {
    let begun = Instant::now();
    let wants = |part| parts.contains(&part);
    let (lints, vectors) = (wants(SuitePart::Lint), wants(SuitePart::Vectors));
    let (host, browser) = (wants(SuitePart::Host), wants(SuitePart::Browser));
    if vectors {
        vectors::require(&place.root)?;
    }
    if lints {
        components::set_up(place)?;
    }
    if host || browser {
        pkits::set_up(place)?;
    }
    if host {
        openssl::set_up(place)?;
    }
    if browser {
        axe::set_up(place)?;
    }
    let page = if browser || vectors {
        let chromium = Chromium::set_up(place)?;
        Some((Page::set_up(place)?, chromium))
    } else {
        None
    };
    // The suites with shared vectors run after the others, to reuse what these compiled.
    if place.is_ci && (host || browser) {
        for target in [place.host_target(), Some(place.page_target())].into_iter().flatten() {
            forget_own_packages(&target, TARGET_DEPTH)?;
        }
    }
    if lints {
        lint(place)?;
    }
    if let Some((page, _)) = page.as_ref().filter(|_| browser) {
        page.build()?;
    }
    let mut plan = Plan { has_page: browser, ..Plan::default() };
    if host || browser {
        plan.add_own(place, host)?;
    }
    if host || vectors {
        plan.add_vectors_of_host(place);
    }
    if let Some((page, chromium)) = &page {
        if browser {
            plan.add_own_of_browser(place, page.test_command(chromium)?)?;
        }
        plan.add_vectors_of_browser(place, page.test_command(chromium)?);
    }
    if plan.commands.is_empty() { Ok(()) } else { plan.carry_out(begun) }
}

fn cargo(place: &Folders, words: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.current_dir(&place.root).args(words);
    if place.is_ci {
        cargo.env("CARGO_INCREMENTAL", "0");
    }
    if let Some(target) = place.host_target() {
        cargo.env("CARGO_TARGET_DIR", target);
    }
    cargo
}

fn lint(place: &Folders) -> Result<()> {
    say("formatting");
    run(&mut cargo(place, &["fmt", "--all", "--check"]))
        .map_err(|failure| failure.remedy("run `cargo fmt --all`"))?;
    say("lints");
    let mut clippy = cargo(place, &["clippy", "--workspace", "--all-targets"]);
    clippy.args(["--features", PAGE_FEATURE, "--features", vectors::FEATURES]);
    run(clippy.args(["--", "-D", "warnings"]))
}

/// The commands that run the tests, and the expected harnesses.
#[derive(Debug, Default)]
struct Plan {
    commands: Vec<Command>,
    /// Harnesses that must run at least one test.
    wanted: Vec<String>,
    tally: Tally,
    has_page: bool,
}

impl Plan {
    /// Adds the tests that need only this repository's vectors and those from registries: of the host, and of
    /// the page; without `host` only the latter.
    fn add_own(&mut self, place: &Folders, host: bool) -> Result<()> {
        let of_page = suites_asking_for(place, "page")?;
        let of_vectors = SUITES.map(|suite| suite.name.to_owned());
        let mut wanted = suites(place, "tests/tests")?;
        wanted.extend(suites(place, "tests/wasm/tests")?);
        wanted.retain(|name| !of_vectors.contains(name) && (self.has_page || !of_page.contains(name)));
        let mut cargo = self.cargo_test(place, &[]);
        if !host {
            cargo.args(of_page.iter().flat_map(|name| ["--test", name]));
            wanted.retain(|name| of_page.contains(name));
        }
        self.commands.push(cargo);
        self.wanted.extend(wanted);
        Ok(())
    }

    /// Adds the tests that are compiled like the page, run by this command.
    fn add_own_of_browser(&mut self, place: &Folders, wasm: Command) -> Result<()> {
        let of_vectors = SUITES.map(|suite| suite.name.to_owned());
        let names = suites(place, "tests/wasm/tests")?;
        let names = names.iter().filter(|name| !of_vectors.contains(name));
        self.wanted.extend(names.map(|name| in_browser(name)));
        self.commands.push(wasm);
        Ok(())
    }

    fn add_vectors_of_host(&mut self, place: &Folders) {
        let names = self.find_vectors(place, |suite| Some(suite.name.to_owned()));
        if !names.is_empty() {
            let mut cargo = self.cargo_test(place, &["--features", vectors::FEATURES]);
            cargo.args(names.iter().flat_map(|name| ["--test", name]));
            self.commands.push(cargo);
        }
    }

    fn add_vectors_of_browser(&mut self, place: &Folders, mut wasm: Command) {
        let name = |suite: &Suite| suite.is_in_browser.then(|| in_browser(suite.name));
        if !self.find_vectors(place, name).is_empty() {
            wasm.args(["--features", "vectors"]);
            let names = SUITES.iter().filter(|suite| suite.is_in_browser).map(|suite| suite.name);
            wasm.args(names.flat_map(|name| ["--test", name]));
            self.commands.push(wasm);
        }
    }

    /// The harnesses whose vectors exist, under the names by which they are counted; the others are recorded
    /// as skipped.
    fn find_vectors(&mut self, place: &Folders, name: impl Fn(&Suite) -> Option<String>) -> Vec<String> {
        let folder = vectors::folder(&place.root);
        let mut found = Vec::new();
        for suite in &SUITES {
            let Some(name) = name(suite) else { continue };
            match suite.missing(&folder) {
                None => found.push(name),
                Some(missing) => self.tally.skip(name, missing),
            }
        }
        self.wanted.extend_from_slice(&found);
        found
    }

    fn cargo_test(&self, place: &Folders, words: &[&str]) -> Command {
        let mut cargo = cargo(place, &["test", "--workspace", "--no-fail-fast"]);
        if place.is_ci {
            cargo.arg("--locked");
        }
        if self.has_page {
            cargo.args(["--features", PAGE_FEATURE]);
        }
        cargo.args(words);
        cargo
    }

    /// Runs everything, and prints a summary at the end.
    fn carry_out(mut self, begun: Instant) -> Result<()> {
        let mut outcome = Ok(());
        for command in &mut self.commands {
            say(shown(command));
            let tally = &mut self.tally;
            outcome = outcome.and(tee(command, |line| {
                tally.read(line);
                true
            }));
        }
        let total = self.tally.total();
        if (total.passed, total.failed) != (0, 0) {
            say(format!("tests by harness, after {} s in total", begun.elapsed().as_secs()));
            print!("{}", self.tally);
            println!("{total}");
        }
        outcome?;
        if total.failed > 0 {
            return Err(TaskFailure::new("tests failed"));
        }
        match self.wanted.iter().find(|name| self.tally.ran(name).unwrap_or_default() == 0) {
            Some(name) => Err(TaskFailure::new(format!("the suite {name} ran no test"))),
            None => Ok(()),
        }
    }
}

/// The names of the suites in this folder: a file, or a folder with a `main.rs`.
fn suites(place: &Folders, folder: &str) -> Result<Vec<String>> {
    let folder = place.root.join(folder);
    let entries = fs::read_dir(&folder).map_err(TaskFailure::of(folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let is_suite =
        |path: &PathBuf| path.extension().is_some_and(|end| end == "rs") || path.join("main.rs").is_file();
    Ok(paths.filter(is_suite).filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect())
}

/// The suites of `tests` that require this feature in their manifest.
fn suites_asking_for(place: &Folders, feature: &str) -> Result<Vec<String>> {
    let manifest = place.root.join("tests/Cargo.toml");
    let text = fs::read_to_string(&manifest).map_err(TaskFailure::of(manifest.display()))?;
    let asked = format!("required-features = [\"{feature}\"]");
    let tables = text.split("[[test]]").skip(1).filter(|table| table.contains(&asked));
    let names =
        tables.filter_map(|table| Some(table.split_once("name = \"")?.1.split_once('"')?.0.to_owned()));
    Ok(names.collect())
}

/// Runs the command and prints the lines of its output that `keep` accepts.
///
/// # Errors
/// If it cannot be started or exits with a status other than 0.
pub(crate) fn tee(command: &mut Command, mut keep: impl FnMut(&str) -> bool) -> Result<()> {
    // One pipe for both streams: cargo prints the harness names on one, the harness its counts on the other.
    let (reader, writer) = io::pipe().map_err(TaskFailure::of("a pipe"))?;
    let second = writer.try_clone().map_err(TaskFailure::of("a pipe"))?;
    command.stdout(writer).stderr(second);
    if io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    let name = shown(command);
    let mut child = command.spawn().map_err(TaskFailure::of(&name))?;
    // The command keeps its ends of the pipe until they are replaced, and reading would never end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut output = io::stdout().lock();
    for line in BufReader::new(reader).split(b'\n') {
        let line = line.map_err(TaskFailure::of(&name))?;
        if keep(&String::from_utf8_lossy(&line)) {
            output
                .write_all(&line)
                .and_then(|()| output.write_all(b"\n"))
                .map_err(TaskFailure::of("output"))?;
        }
    }
    let status = child.wait().map_err(TaskFailure::of(&name))?;
    if status.success() { Ok(()) } else { Err(TaskFailure::new(format!("{name} ended with {status}"))) }
}

/// Removes build results of this project's packages from earlier clones at other paths; a fresh clone
/// recompiles them anyway.
fn forget_own_packages(folder: &Path, depth: usize) -> Result<()> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name();
        let is_own =
            name.to_str().is_some_and(|name| name.trim_start_matches("lib").starts_with("credscope"));
        match (is_own, path.is_dir()) {
            (true, true) => fs::remove_dir_all(&path).map_err(TaskFailure::of(path.display()))?,
            (true, false) => fs::remove_file(&path).map_err(TaskFailure::of(path.display()))?,
            (false, true) if depth > 0 => forget_own_packages(&path, depth - 1)?,
            (false, _) => {}
        }
    }
    Ok(())
}
