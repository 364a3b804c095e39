#![allow(dead_code, reason = "each test binary uses its part")]

use credscope_finding::Value;
use credscope_x509::{Certificate, decode_certificate};

/// The CAs of the clusters of both releases, the certificate of an API server, and client certificates with
/// the servers' verdicts.
pub(crate) const CA: &str =
    include_str!("../../../../tests/data/kubernetes/k8s-1.36/clusters/alpha/pki/ca.crt");
pub(crate) const OLD_CA: &str =
    include_str!("../../../../tests/data/kubernetes/k8s-1.20/clusters/alpha/pki/ca.crt");
pub(crate) const API_SERVER: &str =
    include_str!("../../../../tests/data/kubernetes/k8s-1.36/clusters/alpha/pki/apiserver.crt");
pub(crate) const VERDICTS: &str =
    include_str!("../../../../tests/data/kubernetes/k8s-1.36/live/client-cert-verdicts.jsonl");
pub(crate) const OLD_VERDICTS: &str =
    include_str!("../../../../tests/data/kubernetes/k8s-1.20/live/client-cert-verdicts.jsonl");

/// A certificate that a server received, with its chain.
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) pem: String,
}

/// The lines of a verdict file whose certificate the server received.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let line = |text: &str| {
        let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
        let is_presented = value["certificate_presented"] == true;
        let id = value["id"].as_str().expect("an id").to_owned();
        let pem = value["pem"].as_str().filter(|_| is_presented)?.to_owned();
        Some(Line { id, pem })
    };
    text.lines().filter_map(line).collect()
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
