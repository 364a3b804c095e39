//! What the states are brought about with.

use credscope_tests::input::{control_plane, corpus, corpus_file};
use credscope_tests::page::dist;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

const ERROR_LINE: &str = "Unable to connect to the server: tls: failed to verify certificate: x509: certificate signed by \
    unknown authority (possibly because of \"crypto/rsa: verification error\" while trying to verify candidate authority \
    certificate \"kubernetes\")";

fn sample(name: &str) -> String {
    fs::read_to_string(dist().join("samples").join(name).with_extension("txt")).unwrap()
}

/// Every certificate of the corpus in one text.
fn bundle() -> String {
    let files = corpus().iter().filter(|(name, _)| name.ends_with(".crt"));
    let texts: BTreeSet<&str> = files.filter_map(|(_, bytes)| str::from_utf8(bytes).ok()).collect();
    texts.into_iter().collect::<Vec<_>>().join("\n")
}

/// Texts and files by the names that `states.js` uses.
pub(crate) fn given() -> Value {
    let certificate = corpus_file("k8s-1.36/live/kubelet/pki/kubelet-client-current.pem");
    json!({
        "bootstrapToken": "abcdef.0123456789abcdef",
        "token": sample("token-alone").trim(),
        "tokenAndKeys": sample("token-and-keys"),
        "wrongKeys": sample("token-wrong-keys"),
        "errorLine": ERROR_LINE,
        "rebuilt": sample("same-name-ca"),
        "request": sample("kubelet-serving-csr"),
        "certificate": str::from_utf8(certificate).unwrap(),
        "bundle": bundle(),
        "folder": control_plane(),
    })
}
