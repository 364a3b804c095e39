//! House rules that no lint checks.

use crate::assert_none;
use crate::tokens::{each_group, inside, is_sign, is_word, of};
use credscope_tests::source::{Source, sources};
use credscope_xtask::place;
use proc_macro2::{Delimiter, TokenTree};

const LINES: usize = 400;
const WRITTEN_BY_HAND: &[&str] = &[".rs", ".css", ".js", ".html"];

/// What a core crate must not use from `std`: the machine it runs on.
const MACHINE: &[&str] = &["env", "fs", "process", "thread"];

fn ours() -> Vec<Source> {
    ["crates", "web", "tests"].into_iter().flat_map(sources).collect()
}

fn rust() -> impl Iterator<Item = Source> {
    ours().into_iter().filter(|file| file.is(".rs"))
}

#[test]
fn no_file_is_called_mod_rs() {
    let found: Vec<String> = rust().filter(|file| file.is("/mod.rs")).map(|file| file.path).collect();
    assert_none("name the file after its module", &found);
}

#[test]
fn no_file_has_more_than_400_lines() {
    let written = ours().into_iter().filter(|file| WRITTEN_BY_HAND.iter().any(|ending| file.is(ending)));
    let lengths = written.map(|file| (file.text.lines().count(), file.path));
    let found: Vec<String> =
        lengths.filter(|(lines, _)| *lines > LINES).map(|(lines, path)| format!("{path}: {lines}")).collect();
    assert_none("more than 400 lines", &found);
}

#[test]
fn no_code_is_unsafe_and_no_test_is_ignored() {
    let mut found = Vec::new();
    for file in rust() {
        each_group(of(&file.path, &file.text), &mut |tokens| {
            for (index, token) in tokens.iter().enumerate() {
                if is_word(Some(token), "unsafe") {
                    found.push(format!("{}: unsafe", file.path));
                }
                let attribute = inside(tokens.get(index + 1), Delimiter::Bracket);
                if is_sign(Some(token), '#')
                    && attribute.is_some_and(|inner| is_word(inner.first(), "ignore"))
                {
                    found.push(format!("{}: an ignored test", file.path));
                }
            }
        });
    }
    assert_none("unsafe code and ignored tests are not allowed", &found);
}

#[test]
fn the_core_reads_no_clock_no_file_and_no_environment() {
    let mut found = Vec::new();
    let core = sources("crates").into_iter().filter(|file| !matches!(file.package(), "cli" | "xtask"));
    for file in core.filter(|file| file.is(".rs") && !file.is("/tests.rs")) {
        each_group(of(&file.path, &file.text), &mut |tokens| {
            found.extend(machine_words(tokens).into_iter().map(|word| format!("{}: {word}", file.path)));
        });
    }
    assert_none("time, files and environment are parameters of the core", &found);
}

fn machine_words(tokens: &[TokenTree]) -> Vec<String> {
    let mut found = Vec::new();
    for index in 0..tokens.len() {
        let at = |offset: usize| tokens.get(index + offset);
        if is_word(at(0), "SystemTime") {
            found.push("SystemTime".to_owned());
        }
        let is_path = is_sign(at(1), ':') && is_sign(at(2), ':');
        if is_path && is_word(at(0), "Instant") && is_word(at(3), "now") {
            found.push("Instant::now".to_owned());
        }
        if is_path && is_word(at(0), "std") {
            let named =
                inside(at(3), Delimiter::Brace).unwrap_or_else(|| at(3).cloned().into_iter().collect());
            let used = MACHINE.iter().filter(|word| named.iter().any(|token| is_word(Some(token), word)));
            found.extend(used.map(|word| format!("std::{word}")));
        }
    }
    found
}

#[test]
fn no_file_names_this_machine_or_a_registry() {
    let root = place::root().to_string_lossy().into_owned();
    let hosts = [
        ("index.crates", ".io"),
        ("static.crates", ".io"),
        ("registry.npmjs", ".org"),
        ("deb.debian", ".org"),
    ];
    let folders = [
        ("/wo", "rk/main"),
        ("/wo", "rk/shared"),
        ("/root/", ".cargo"),
        ("/root/", ".cache"),
        ("/tmp/", "brief"),
    ];
    let mut words: Vec<String> =
        hosts.iter().chain(&folders).map(|(one, other)| format!("{one}{other}")).collect();
    words.push(root);
    let mut found = Vec::new();
    for file in sources("") {
        found.extend(
            words
                .iter()
                .filter(|word| file.text.contains(*word))
                .map(|word| format!("{}: {word}", file.path)),
        );
    }
    assert_none("names of one machine or of a registry", &found);
}

#[test]
fn the_rule_finds_what_it_forbids() {
    let cases = [
        ("use std::fs;", 1),
        ("use std::{collections::BTreeMap, env, fs::File};", 2),
        ("let now = std::time::Instant::now();", 1),
        ("let now = SystemTime::UNIX_EPOCH;", 1),
        ("// std::fs\nlet text = \"std::fs\"; let instant = Instant::from(3); use std::fmt;", 0),
    ];
    for (text, count) in cases {
        let mut found = Vec::new();
        each_group(of("case", text), &mut |tokens| found.extend(machine_words(tokens)));
        assert_eq!(found.len(), count, "{text}: {found:?}");
    }
}
