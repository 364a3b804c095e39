//! The fuzzer: libFuzzer, built with the same compiler as everything else.

use crate::debian;
use crate::failure::{Result, TaskFailure};
use crate::place::{Folders, find_program};
use crate::run::{command, run, say, text_of};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The instrumentation that libFuzzer needs: edge counters, a table of their locations, and compared values.
const COVERAGE: &[&str] = &[
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

const CHECKS: &[(&str, &str)] = &[
    ("CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS", "true"),
    ("CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS", "true"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "line-tables-only"),
];

const COMPILERS: &[&str] = &["c++", "g++", "clang++"];

/// How long a target runs by default, in seconds.
pub const SECONDS: u64 = 60;

/// Builds the fuzzer and runs one target, or each of them, for this many seconds.
///
/// # Errors
/// If no target has the name, there is no C++ compiler, the build fails, or a crash was found.
pub fn fuzz(place: &Folders, target: Option<&str>, seconds: u64) -> Result<()> {
    let known = targets(place)?;
    let wanted: Vec<&str> =
        known.iter().map(String::as_str).filter(|name| target.is_none_or(|one| one == *name)).collect();
    if wanted.is_empty() {
        let what = format!("no target is called {}", target.unwrap_or_default());
        return Err(TaskFailure::new(what).remedy(format!("the targets are {}", known.join(", "))));
    }
    set_up_compiler(place)?;
    let program = build(place)?;
    for name in wanted {
        run_target(place, &program, name, seconds)?;
    }
    Ok(())
}

/// The targets: each has a folder of seeds.
fn targets(place: &Folders) -> Result<Vec<String>> {
    let folder = place.root.join("tests/fuzz/seeds");
    let entries = fs::read_dir(&folder).map_err(TaskFailure::of(folder.display()))?;
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

/// libFuzzer is compiled from C++.
fn set_up_compiler(place: &Folders) -> Result<()> {
    let is_there = || COMPILERS.iter().any(|name| find_program(name).is_some());
    if !is_there() && debian::is_here() {
        debian::install_packages(place, &["g++"], "20 s")?;
    }
    if is_there() {
        return Ok(());
    }
    Err(TaskFailure::new("libFuzzer needs a C++ compiler, but none was found")
        .remedy("install g++ or clang, then run this again"))
}

fn build(place: &Folders) -> Result<PathBuf> {
    let version = text_of(command("rustc").arg("-vV")).unwrap_or_default();
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.ok_or_else(|| TaskFailure::new("rustc does not report its host target"))?;
    let target = folder(place);
    say("building the fuzzer (about 2 min, once)");
    let mut cargo = command("cargo");
    // With an explicit `--target`, the flags do not apply to build scripts, which have no fuzzer to link to.
    cargo.args([
        "build",
        "--package",
        "credscope-fuzz",
        "--features",
        "libfuzzer",
        "--release",
        "--target",
        host,
    ]);
    cargo.current_dir(&place.root).env("CARGO_TARGET_DIR", &target).env("RUSTFLAGS", COVERAGE.join(" "));
    run(cargo.envs(CHECKS.iter().copied()))?;
    Ok(target.join(host).join("release/credscope-fuzz"))
}

/// Where the fuzzer is built and stores its findings.
fn folder(place: &Folders) -> PathBuf {
    if place.is_ci { place.cache.join("target/fuzz") } else { place.root.join("target/fuzz") }
}

fn run_target(place: &Folders, program: &PathBuf, name: &str, seconds: u64) -> Result<()> {
    let found = folder(place).join("corpus").join(name);
    let broken = folder(place).join("broken").join(name);
    for folder in [&found, &broken] {
        fs::create_dir_all(folder).map_err(TaskFailure::of(folder.display()))?;
    }
    say(format!("fuzzing {name} for {seconds} s"));
    let mut fuzzer = Command::new(program);
    fuzzer.env("CREDSCOPE_FUZZ_TARGET", name).arg(&found).arg(place.root.join("tests/fuzz/seeds").join(name));
    fuzzer.arg(format!("-max_total_time={seconds}")).arg(format!("-artifact_prefix={}/", broken.display()));
    fuzzer.args(["-max_len=8192", "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1"]);
    run(&mut fuzzer).map_err(|failure| {
        let broken = broken.display();
        failure.remedy(format!(
            "the input is in {broken}: minimise it, and keep it in tests/fuzz/seeds/{name}/ under a name that says what is wrong"
        ))
    })
}
