//! Cargo's metadata of the workspace.

use credscope_xtask::place;
use credscope_xtask::run;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The dependencies in the manifest of a workspace package.
#[derive(Clone, Debug, Default)]
pub struct Package {
    /// Names under `[dependencies]` and `[build-dependencies]`.
    pub normal: BTreeSet<String>,
    /// Names under `[dev-dependencies]`.
    pub dev: BTreeSet<String>,
}

/// The packages of the workspace, without the prefix `credscope-`.
///
/// # Panics
/// If cargo fails.
#[must_use]
pub fn packages() -> BTreeMap<String, Package> {
    let text = cargo(&["metadata", "--no-deps", "--format-version", "1"]);
    let metadata: Value =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("cargo metadata: {error}"));
    let list = metadata["packages"].as_array().cloned().unwrap_or_default();
    list.iter().map(|package| (short(&package["name"]), dependencies(package))).collect()
}

/// Every package that this one is built from on these targets, with the features as when it is built alone.
///
/// # Panics
/// If cargo fails.
#[must_use]
pub fn graph(package: &str, target: &str) -> BTreeSet<String> {
    let full = format!("credscope-{package}");
    let words = [
        "tree",
        "-p",
        &full,
        "-e",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "-f",
        "{p}",
        "--target",
        target,
    ];
    let text = cargo(&words);
    text.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect()
}

fn dependencies(package: &Value) -> Package {
    let mut named = Package::default();
    for dependency in package["dependencies"].as_array().into_iter().flatten() {
        let kind = if dependency["kind"] == "dev" { &mut named.dev } else { &mut named.normal };
        kind.insert(dependency["name"].as_str().unwrap_or_default().to_owned());
    }
    named
}

fn short(name: &Value) -> String {
    let name = name.as_str().unwrap_or_default();
    name.strip_prefix("credscope-").unwrap_or(name).to_owned()
}

fn cargo(words: &[&str]) -> String {
    let mut command = run::command("cargo");
    command.current_dir(place::root()).args(words);
    run::text_of(&mut command).unwrap_or_else(|| panic!("{} failed", run::shown(&command)))
}
