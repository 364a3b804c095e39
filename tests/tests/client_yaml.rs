//! Unusual YAML in kubeconfigs, compared with kubectl of three releases: every row and every variant.
//!
//! `cargo test -p credscope-tests --test client_yaml -- --nocapture` prints the table.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use credscope_clock::Instant;
use credscope_encoding::decode_standard;
use credscope_finding::Outcome;
use credscope_inspector::report::{Item, ItemKind};
use credscope_inspector::{Input, Report, Request, inspect};
use credscope_kube::kubeconfig::decode_kubeconfig;
use credscope_kube::yaml;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// 2026-11-30T12:00:00Z, when kubectl was run.
const ASKED: i64 = 1_796_040_000;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/clients")
}

fn lines(file: &str) -> Vec<Value> {
    let text = fs::read_to_string(folder().join(file)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What kubectl did with a file.
struct Row {
    case: String,
    release: String,
    bytes: Vec<u8>,
    outcome: String,
    error: Option<String>,
    /// What the server received.
    sent: Option<String>,
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn rows() -> Vec<Row> {
    let results = lines("results.jsonl").into_iter().map(|line| {
        let case = text(&line["case"]).unwrap();
        // In the list of two files the first is empty.
        let file = if case == "A112" { "two" } else { "config" };
        let bytes = fs::read(folder().join(&case).join(file)).unwrap();
        let release = text(&line["client"]).unwrap().trim_start_matches("kubectl-").to_owned();
        let outcome = text(&line["outcome"]).unwrap();
        Row { case, release, bytes, outcome, error: text(&line["error"]), sent: text(&line["sent"]) }
    });
    let variants = lines("variants.jsonl").into_iter().flat_map(|line| {
        let bytes = match (&line["text"], &line["base64"]) {
            (Value::String(text), _) => text.as_bytes().to_vec(),
            (_, Value::String(encoded)) => decode_standard(encoded.as_bytes()).unwrap(),
            _ => panic!("no text: {line}"),
        };
        let case = text(&line["case"]).unwrap();
        let answers = line["kubectl"].as_object().unwrap().clone();
        answers.into_iter().map(move |(release, answer)| Row {
            case: case.clone(),
            release,
            bytes: bytes.clone(),
            outcome: text(&answer["outcome"]).unwrap(),
            error: text(&answer["error"]),
            sent: None,
        })
    });
    results.chain(variants).collect()
}

fn judge(row: &Row) -> Report {
    let input = Input { name: Some("DIR/config".to_owned()), bytes: row.bytes.clone(), is_anchor: false };
    let asked = Instant::from_unix_seconds(ASKED);
    inspect(&Request { kubernetes: Some(row.release.clone()), ..Request::new(vec![input], asked) })
}

/// The text that the report expects kubectl to print.
fn printed(report: &Report) -> Option<&str> {
    let finding =
        report.findings.iter().find(|finding| finding.code.text() == "kube.kubeconfig.kubectl_prints")?;
    finding.args.get("message")?.as_text()
}

/// The credential of the current context, as the server would receive it.
fn credential(row: &Row) -> Option<String> {
    let config = decode_kubeconfig(&yaml::parse(std::str::from_utf8(&row.bytes).ok()?).value);
    let user = config.user(&config.current()?.user)?;
    let impersonated = user.impersonate.as_ref().map(|field| format!("; impersonate-user={}", field.text));
    Some(format!("Bearer {}{}", user.token.as_ref()?.text, impersonated.unwrap_or_default()))
}

/// Words that the report does not quote from kubectl, with the reason.
const UNQUOTED: [(&str, &str); 8] = [
    ("unknown anchor", "Go quotes the name, which can be a password"),
    ("cannot decode !!", "Go quotes the text, which can be a password"),
    ("v1.Config.", "1.20 quotes the bytes around the error, including credentials"),
    ("map key", "Go quotes the key and its value"),
    ("error converting *[]Named", "Go quotes every entry, including credentials"),
    ("couldn't get version/kind", "not recognised as a kubeconfig"),
    ("no kind ", "not recognised as a kubeconfig"),
    ("The connection to the server localhost:8080", "it depends on what listens there"),
];

/// How the report compares; an error describes a difference.
fn compare(row: &Row, report: &Report, item: Option<&Item>) -> Result<&'static str, String> {
    let is_usable =
        item.is_some_and(|item| matches!(item.verdict.outcome, Outcome::Passed | Outcome::Inconclusive));
    if is_usable != (row.outcome == "sent") {
        return Err("a different outcome".to_owned());
    }
    let credential = credential(row);
    if row.sent.is_some() && row.sent != credential {
        return Err(format!("the server saw {:?}, the report read {credential:?}", row.sent));
    }
    let Some(error) = &row.error else {
        return if printed(report).is_none() {
            Ok("agrees")
        } else {
            Err("a message although kubectl prints none".to_owned())
        };
    };
    // kubectl prompts for a name on the same line.
    let error = error.trim_start_matches("Please enter Username: ");
    match printed(report) {
        Some(ours) if ours == error => Ok("agrees, word for word"),
        Some(ours) => Err(format!("{error}, the report expects {ours}")),
        None => {
            let reason = UNQUOTED.iter().find(|(words, _)| error.contains(words));
            let is_unknown = item.is_none();
            match reason {
                Some((_, reason)) => Ok(*reason),
                None if is_unknown => Ok("agrees: not recognised as a kubeconfig"),
                None => Err(format!("the report does not expect {error}")),
            }
        }
    }
}

/// Variants that are recognised as something else than a kubeconfig.
const KNOWN: [(&str, &str); 1] = [("A104e", "two JSON values on two lines are read as a log")];

#[test]
fn unusual_yaml_is_read_as_by_kubectl() {
    let mut differing = Vec::new();
    let rows = rows();
    println!("| case | kubectl | outcome and words | ours | |\n|---|---|---|---|---|");
    for row in &rows {
        let report = judge(row);
        let item = report.items.iter().find(|item| item.kind == ItemKind::Kubeconfig);
        let known = KNOWN.iter().find(|(case, _)| *case == row.case);
        let answer = match (compare(row, &report, item), known) {
            (Ok(_), Some((case, _))) => Err(format!("{case} no longer differs")),
            (Err(_), Some((_, reason))) => Ok(*reason),
            (answer, None) => answer,
        };
        let ours = item.map_or("no kubeconfig".to_owned(), |item| {
            format!("{}: `{}`", item.verdict.outcome.word(), item.verdict.code)
        });
        let words = row.error.as_ref().or(row.sent.as_ref()).map(|words| format!(": `{}`", one_line(words)));
        println!(
            "| {} | {} | {}{} | {ours} | {} |",
            row.case,
            row.release,
            row.outcome,
            words.unwrap_or_default(),
            answer
                .as_ref()
                .map_or_else(|error| format!("**differs**: {error}"), |answer| (*answer).to_owned()),
        );
        differing.extend(answer.err().map(|error| format!("{} {}: {error}", row.case, row.release)));
    }
    println!("{} rows, {} differ", rows.len(), differing.len());
    assert!(rows.len() > 300, "only {} rows", rows.len());
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

fn one_line(text: &str) -> String {
    let line = text.replace('\n', " ").replace('|', "\\|").replace('`', "'");
    match line.char_indices().nth(170) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}
