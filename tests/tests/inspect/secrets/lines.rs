//! Error lines with a secret in every notation: no output shows it, and everything else stays readable.

use super::{exports, localizers};
use crate::{CORPUS_TIME, report_of};

const ERROR: &str = "x509: certificate signed by unknown authority";
const PASSWORD: &str = "Zqhunterpw";
const OPAQUE: &str = "Zq8fKd72hsYW0pQv3mTz6";
const UUID: &str = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

/// Lines, each with a password (`{P}`), an opaque token (`{O}`) or a UUID (`{U}`).
const SECRET: &str = include_str!("secret.txt");
/// Lines without a secret.
const READABLE: &str = include_str!("readable.txt");

fn lines(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with("# "))
}

fn exported(line: &str) -> Vec<(String, String)> {
    let report = report_of(CORPUS_TIME, &[(None, line.as_bytes())]);
    assert!(!report.items.is_empty(), "{line}");
    exports(&report, &localizers())
}

#[test]
fn no_line_shows_its_secret() {
    let mut shown = Vec::new();
    for line in lines(SECRET) {
        let written = line.replace("{P}", PASSWORD).replace("{O}", OPAQUE).replace("{U}", UUID);
        for (export, text) in exported(&format!("{ERROR}: {written}")) {
            let is_shown = |line: &&str| {
                let line = line.replace('\\', "");
                [PASSWORD, OPAQUE, UUID, "hunterpw"].into_iter().any(|secret| line.contains(secret))
            };
            shown.extend(text.lines().find(is_shown).map(|line| format!("{export}: {written}\n{line}")));
            assert!(text.contains("unknown authority"), "{export}: {text}");
        }
    }
    assert!(shown.is_empty(), "{shown:#?}");
}

#[test]
fn a_line_without_a_secret_is_shown_as_it_is() {
    let mut hidden = Vec::new();
    for line in lines(READABLE) {
        for (export, text) in exported(&format!("{ERROR}: {line}")) {
            if text.contains("****") {
                hidden.push(format!("{export}: {line}"));
            }
        }
    }
    assert!(hidden.is_empty(), "{hidden:#?}");
}
