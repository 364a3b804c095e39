#![allow(dead_code, reason = "each test binary uses its part")]

use credscope_clock::Instant;
use credscope_finding::Value;
use credscope_x509::{Certificate, decode_certificate};

/// One line of a verdict file, reduced to what this crate decides.
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) at: Instant,
    pub(crate) accepted: bool,
    pub(crate) pem: String,
}

pub(crate) fn lines(text: &str) -> Vec<Line> {
    let line = |text: &str| {
        let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
        Line {
            id: value["id"].as_str().expect("an id").to_owned(),
            at: Instant::from_unix_seconds(value["at"].as_i64().expect("an instant")),
            accepted: value["accepted"].as_bool().expect("a verdict"),
            pem: value["pem"].as_str().expect("a chain").to_owned(),
        }
    };
    text.lines().map(line).collect()
}

pub(crate) fn der_blocks(pem: &str) -> Vec<Vec<u8>> {
    credscope_encoding::find_pem_blocks(pem)
        .into_iter()
        .map(|block| block.contents.expect("base64"))
        .collect()
}

pub(crate) fn certificates(pem: &str) -> Vec<Certificate> {
    der_blocks(pem).iter().map(|der| decode_certificate(der).expect("a certificate")).collect()
}

pub(crate) fn first(pem: &str) -> Vec<u8> {
    der_blocks(pem).into_iter().next().expect("a PEM block")
}

pub(crate) fn texts(facts: &[credscope_finding::Fact]) -> Vec<(&'static str, String)> {
    let text = |value: &Value| match value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::List(list) => list.join(" "),
    };
    facts.iter().map(|fact| (fact.code.text(), text(&fact.args["value"]))).collect()
}

pub(crate) fn check_facts(found: &[credscope_finding::Fact], wanted: &[(&str, &str)]) {
    let found = texts(found);
    let found: Vec<(&str, &str)> = found.iter().map(|(code, text)| (*code, text.as_str())).collect();
    assert_eq!(found, wanted);
}
