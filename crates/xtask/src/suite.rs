//! Everything that CI runs.

use crate::browser::Chromium;
use crate::components;
use crate::failure::{Failure, Result};
use crate::openssl;
use crate::page::Page;
use crate::place::Place;
use crate::run::{command, run, say, shown};
use crate::tally::{Count, Tally, in_browser};
use std::fs;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The feature that turns on the tests which need the built page and a browser.
const PAGE_FEATURE: &str = "credscope-tests/page";

/// `wasm32-unknown-unknown/page/deps`: how deep a target folder names packages.
const TARGET_DEPTH: usize = 3;

/// A part of the suite that can be run by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Formatting and lints.
    Lint,
    /// Every test that needs no page.
    Host,
    /// The page, the tests that need it, and those that are compiled as it is.
    Browser,
}

impl Part {
    /// All parts, in the order in which they run.
    pub const ALL: [Self; 3] = [Self::Lint, Self::Host, Self::Browser];

    /// The part of this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        match name {
            "lint" => Some(Self::Lint),
            "host" => Some(Self::Host),
            "browser" => Some(Self::Browser),
            _ => None,
        }
    }
}

/// Runs these parts, and tells at the end how many tests ran.
///
/// # Errors
/// When the set-up, a lint, the build or a test fails, or a suite ran no test.
pub fn run_parts(place: &Place, parts: &[Part]) -> Result<()> {
    let begun = Instant::now();
    let wants = |part| parts.contains(&part);
    if wants(Part::Lint) {
        components::set_up(place)?;
    }
    if wants(Part::Host) {
        openssl::set_up(place)?;
    }
    let page = if wants(Part::Browser) {
        let chromium = Chromium::set_up(place)?;
        Some((Page::set_up(place)?, chromium))
    } else {
        None
    };
    if place.is_ci {
        for target in [place.host_target(), Some(place.page_target())].into_iter().flatten() {
            forget_own_packages(&target, TARGET_DEPTH)?;
        }
    }
    if wants(Part::Lint) {
        lint(place)?;
    }
    let in_browser = match &page {
        Some((page, chromium)) => {
            page.build()?;
            Some(page.test_command(chromium)?)
        }
        None => None,
    };
    if wants(Part::Host) || in_browser.is_some() {
        test(place, wants(Part::Host), in_browser, begun)?;
    }
    Ok(())
}

fn cargo(place: &Place, words: &[&str]) -> Command {
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

fn lint(place: &Place) -> Result<()> {
    say("formatting");
    run(&mut cargo(place, &["fmt", "--all", "--check"]))
        .map_err(|failure| failure.remedy("run `cargo fmt --all`"))?;
    say("lints");
    let mut clippy = cargo(place, &["clippy", "--workspace", "--all-targets"]);
    run(clippy.args(["--features", PAGE_FEATURE, "--", "-D", "warnings"]))
}

/// Runs the tests of the host, those that need the page, or both; `wasm` is the command for those that are compiled as
/// the page is, given when the page is wanted.
fn test(place: &Place, host: bool, wasm: Option<Command>, begun: Instant) -> Result<()> {
    let mut words = vec!["test", "--workspace", "--no-fail-fast"];
    if place.is_ci {
        words.push("--locked");
    }
    let of_page = page_suites(place)?;
    let alike = suites(place, "tests/wasm/tests")?;
    let mut wanted = suites(place, "tests/tests")?;
    wanted.extend_from_slice(&alike);
    if wasm.is_some() {
        words.extend(["--features", PAGE_FEATURE]);
    } else {
        wanted.retain(|name| !of_page.contains(name));
    }
    if !host {
        words.extend(of_page.iter().flat_map(|name| ["--test", name]));
        wanted.retain(|name| of_page.contains(name));
    }
    let mut commands = vec![cargo(place, &words)];
    if let Some(wasm) = wasm {
        commands.push(wasm);
        wanted.extend(alike.iter().map(|name| in_browser(name)));
    }
    let mut tally = Tally::default();
    let mut outcome = Ok(());
    for command in &mut commands {
        say(shown(command));
        outcome = outcome.and(tee(command, &mut tally));
    }
    let total = tally.total();
    if total != Count::default() {
        say(format!("tests by harness, after {} s in all", begun.elapsed().as_secs()));
        print!("{tally}");
        println!("{} passed, {} failed", total.passed, total.failed);
    }
    outcome?;
    if total.failed > 0 {
        return Err(Failure::new("tests failed"));
    }
    for name in wanted {
        if tally.ran(&name).unwrap_or_default() == 0 {
            return Err(Failure::new(format!("the suite {name} ran no test")));
        }
    }
    Ok(())
}

/// The names of the suites in this folder: a file, or a folder with a `main.rs`.
fn suites(place: &Place, folder: &str) -> Result<Vec<String>> {
    let folder = place.root.join(folder);
    let entries = fs::read_dir(&folder).map_err(Failure::of(folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let is_suite =
        |path: &PathBuf| path.extension().is_some_and(|end| end == "rs") || path.join("main.rs").is_file();
    Ok(paths.filter(is_suite).filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect())
}

/// The suites that need the page: those that the manifest names, to ask for its feature.
fn page_suites(place: &Place) -> Result<Vec<String>> {
    let manifest = place.root.join("tests/Cargo.toml");
    let text = fs::read_to_string(&manifest).map_err(Failure::of(manifest.display()))?;
    let tables = text.split("[[test]]").skip(1);
    let names =
        tables.filter_map(|table| Some(table.split_once("name = \"")?.1.split_once('"')?.0.to_owned()));
    Ok(names.collect())
}

/// Runs the command, showing what it prints and counting the tests in it.
fn tee(command: &mut Command, tally: &mut Tally) -> Result<()> {
    // One pipe for both streams: cargo names the harness on one, the harness counts on the other.
    let (reader, writer) = io::pipe().map_err(Failure::of("a pipe"))?;
    let second = writer.try_clone().map_err(Failure::of("a pipe"))?;
    command.stdout(writer).stderr(second);
    if io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    let name = shown(command);
    let mut child = command.spawn().map_err(Failure::of(&name))?;
    // The command keeps its ends of the pipe until it is given others, and the reading would never end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut output = io::stdout().lock();
    for line in BufReader::new(reader).split(b'\n') {
        let line = line.map_err(Failure::of(&name))?;
        tally.read(&String::from_utf8_lossy(&line));
        output.write_all(&line).and_then(|()| output.write_all(b"\n")).map_err(Failure::of("output"))?;
    }
    let status = child.wait().map_err(Failure::of(&name))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("{name} ended with {status}"))) }
}

/// Removes what earlier clones at other paths left of our own packages; a fresh clone compiles them anew anyway.
fn forget_own_packages(folder: &Path, depth: usize) -> Result<()> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name();
        let is_own =
            name.to_str().is_some_and(|name| name.trim_start_matches("lib").starts_with("credscope"));
        match (is_own, path.is_dir()) {
            (true, true) => fs::remove_dir_all(&path).map_err(Failure::of(path.display()))?,
            (true, false) => fs::remove_file(&path).map_err(Failure::of(path.display()))?,
            (false, true) if depth > 0 => forget_own_packages(&path, depth - 1)?,
            (false, _) => {}
        }
    }
    Ok(())
}
