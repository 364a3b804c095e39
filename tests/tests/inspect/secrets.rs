//! Nothing secret is in a report: no private number, no signature, no secret half, wherever it stood.

use crate::{CORPUS_TIME, report_of};
use credscope_tests::input::corpus;
use std::collections::BTreeSet;

/// Base64 lines of private keys, the secret halves of bootstrap tokens, signatures of tokens.
fn secrets_of(text: &str) -> BTreeSet<String> {
    let mut secrets = BTreeSet::new();
    let mut is_private = false;
    for line in text.lines().map(str::trim) {
        if line.starts_with("-----BEGIN") {
            is_private = line.contains("PRIVATE KEY");
        } else if is_private && line.len() >= 40 {
            secrets.insert(line.to_owned());
        }
    }
    for word in
        text.split(|character: char| !(character.is_ascii_alphanumeric() || "-_.+/=".contains(character)))
    {
        if let Some((_, signature)) = word.rsplit_once('.')
            && word.starts_with("eyJ")
            && signature.len() >= 43
        {
            secrets.insert(signature.to_owned());
        }
        if let Some((id, secret)) = word.split_once('.')
            && id.len() == 6
            && secret.len() == 16
            && secret.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        {
            secrets.insert(secret.to_owned());
        }
        if word.starts_with("LS0tLS1CRUdJTiBSU0EgUFJJVkFURS")
            || word.starts_with("LS0tLS1CRUdJTiBFQyBQUklWQVRF")
        {
            secrets.insert(word.get(60..120).unwrap_or(word).to_owned());
        }
    }
    secrets
}

#[test]
fn no_report_of_the_corpus_holds_a_secret_of_its_input() {
    let mut searched = 0;
    for (name, bytes) in corpus() {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let secrets = secrets_of(text);
        if secrets.is_empty() {
            continue;
        }
        let report = serde_json::to_string(&report_of(CORPUS_TIME, &[(Some(name), bytes)])).unwrap();
        for secret in &secrets {
            assert!(!report.contains(secret.as_str()), "{name}: {}…", &secret[..12]);
        }
        searched += secrets.len();
    }
    assert!(searched > 1_000, "only {searched} secrets were searched for");
}
