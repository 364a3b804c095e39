//! Crates only use those that the table in `crates/ARCHITECTURE.md` allows, by their manifests.

use crate::assert_none;
use credscope_tests::metadata::{graph, packages};
use credscope_tests::source;
use std::collections::{BTreeMap, BTreeSet};

const TABLE: &str = "crates/ARCHITECTURE.md";

/// Not part of the core: these interact with a machine or a page.
const SKINS: &[&str] = &["cli", "xtask", "web", "tests"];

/// A core crate with one of these could request entropy from the machine, or run only in a page.
const NEVER_IN_CORE: &[&str] = &["getrandom", "js-sys", "wasm-bindgen", "web-sys", "yew"];

const ARITHMETIC: &[&str] = &["ed25519-dalek", "hmac", "p256", "p384", "p521", "rsa", "sha1", "sha2"];

/// The digests of the page's files, which browsers check, are made by the build and are in no program of the product.
const OF_THE_BUILD: (&str, &str) = ("xtask", "sha2");

const TARGETS: &[&str] = &["wasm32-unknown-unknown", "x86_64-unknown-linux-gnu"];

/// Reads the table with the heading `| crate | is | may use | …`: each crate with those that it may use.
fn table(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut rows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let from_heading = text.lines().map(str::trim).skip_while(|line| !line.contains("| may use |"));
    for line in from_heading.take_while(|line| line.starts_with('|')).filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let [_, name, _, may_use, ..] = cells.as_slice() {
            let name = name.trim_matches('`').to_owned();
            let above: BTreeSet<String> = rows.keys().cloned().collect();
            let allowed = match *may_use {
                "–" | "-" | "" => BTreeSet::new(),
                "all" | "all above" => above,
                list => list.split(',').map(|word| first_word(word).to_owned()).collect(),
            };
            rows.insert(name, allowed);
        }
    }
    rows
}

/// `crypto` of `` `crypto` (digests) ``.
fn first_word(cell: &str) -> &str {
    cell.trim().split(' ').next().unwrap_or_default().trim_matches('`')
}

fn core() -> impl Iterator<Item = String> {
    packages().into_keys().filter(|name| !SKINS.contains(&name.as_str()))
}

#[test]
fn the_table_names_every_crate_and_no_other() {
    let named: BTreeSet<String> = table(&source::text(TABLE)).into_keys().collect();
    let there: BTreeSet<String> = packages().into_keys().collect();
    let found: Vec<String> = named.symmetric_difference(&there).cloned().collect();
    assert_none(&format!("in only one of {TABLE} and the workspace"), &found);
}

#[test]
fn every_crate_uses_only_those_its_row_allows() {
    let table = table(&source::text(TABLE));
    let packages = packages();
    let mut found = Vec::new();
    for (name, package) in &packages {
        let nothing = BTreeSet::new();
        let allowed = table.get(name).unwrap_or(&nothing);
        for used in package.normal.union(&package.dev) {
            let Some(used) = used.strip_prefix("credscope-") else { continue };
            if !allowed.contains(used) {
                found.push(format!("{name} uses {used}"));
            }
        }
    }
    assert_none(&format!("not allowed by {TABLE}"), &found);
}

#[test]
fn no_core_crate_depends_on_entropy_or_a_page() {
    let mut found = Vec::new();
    for name in core() {
        for target in TARGETS {
            let graph = graph(&name, target);
            assert!(graph.contains(&format!("credscope-{name}")), "no graph of {name}");
            found.extend(
                NEVER_IN_CORE
                    .iter()
                    .filter(|used| graph.contains(**used))
                    .map(|used| format!("{name}: {used}")),
            );
        }
    }
    assert_none("dependencies of a core crate", &found);
}

#[test]
fn only_crypto_uses_arithmetic_crates() {
    let mut found = Vec::new();
    for (name, package) in packages() {
        if name != "crypto" {
            let is_arithmetic = |used: &&String| {
                ARITHMETIC.contains(&used.as_str()) && (name.as_str(), used.as_str()) != OF_THE_BUILD
            };
            let used = package.normal.iter().filter(is_arithmetic);
            found.extend(used.map(|used| format!("{name} uses {used}")));
        }
    }
    assert_none("only crypto may use these", &found);
}

#[test]
fn every_package_inherits_the_workspace_s_lints() {
    let manifests = source::sources("").into_iter().filter(|file| file.is("/Cargo.toml"));
    let found: Vec<String> = manifests
        .filter(|file| !file.text.contains("[lints]\nworkspace = true"))
        .map(|file| file.path)
        .collect();
    assert_none("without the workspace's lints", &found);
}

#[test]
fn a_row_is_read_with_and_without_remarks() {
    let text = "| crate | is | may use | must not contain |\n|---|---|---|---|\n\
                | `clock` | instants | – | a clock |\n\
                | `finding` | codes | clock | prose |\n\
                | `kube` | all | finding, `clock` (digests) | – |\n\
                | `tests` | tidy | all | – |\n\n| package | is | for |\n|---|---|---|\n| `der` | bytes | all |\n";
    let table = table(text);
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<String>>();
    assert_eq!(table.len(), 4);
    assert_eq!(table["clock"], set(&[]));
    assert_eq!(table["kube"], set(&["clock", "finding"]));
    assert_eq!(table["tests"], set(&["clock", "finding", "kube"]));
}
