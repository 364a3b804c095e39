//! What a report says about the future: when a verdict changes, and which instant a sentence then names.

use crate::{CORPUS_TIME, report};
use credscope_clock::Duration;
use credscope_finding::{Outcome, codes::kube, codes::x509};
use credscope_inspector::report::Report;
use credscope_tests::input::{corpus, corpus_file};
use serde_json::Value;
use std::collections::BTreeMap;

/// A report on each certificate, kubeconfig and token of the corpus on its own, with its name.
fn reports(at: &str) -> Vec<(String, Report)> {
    let is_file = |name: &&String| ["/certs/", "/kubeconfigs/"].iter().any(|folder| name.contains(folder));
    let files = corpus().keys().filter(is_file).map(|name| (name.clone(), corpus()[name].clone()));
    let requests: Value = serde_json::from_slice(corpus_file("k8s-1.36/live/tokenrequests.json")).unwrap();
    let token = |(name, request): (&String, &Value)| {
        Some((name.clone(), request["response"]["status"]["token"].as_str()?.as_bytes().to_vec()))
    };
    let tokens: Vec<(String, Vec<u8>)> = requests.as_object().unwrap().iter().filter_map(token).collect();
    files.chain(tokens).map(|(name, bytes)| (name, report(at, &[&bytes]))).collect()
}

#[test]
fn a_change_names_the_instant_written_in_the_credential() {
    let mut counts = BTreeMap::new();
    for (name, report) in reports(CORPUS_TIME) {
        for change in &report.changes {
            let (argument, leeway) = match change.code {
                kube::TOKEN_EXPIRED => ("exp", 61),
                x509::VALIDITY_EXPIRED => ("not_after", 1),
                _ => continue,
            };
            let first = report.changes.iter().find(|first| first.item == change.item);
            let item = report.items.iter().find(|item| item.id == change.item).unwrap();
            // Already refused before, so nothing expires.
            if item.verdict.outcome == Outcome::Failed || first != Some(change) {
                continue;
            }
            assert_eq!(change.args[argument].as_instant(), Some(change.named), "{name}: {change:?}");
            assert_eq!(change.at - change.named, Duration::from_seconds(leeway), "{name}: {change:?}");
            *counts.entry(change.code.text()).or_insert(0) += 1;
        }
    }
    assert!(counts.len() == 2 && counts.values().all(|count| *count > 20), "{counts:?}");
}

#[test]
fn a_refused_credential_changes_at_exactly_the_named_instant() {
    let mut count = 0;
    for (name, report) in reports("2020-01-01T00:00:00Z") {
        for item in report.items.iter().filter(|item| item.verdict.outcome == Outcome::Failed) {
            if let Some(change) = report.changes.iter().find(|change| change.item == item.id) {
                assert_eq!(change.named, change.at, "{name}: {change:?}");
                count += 1;
            }
        }
    }
    assert!(count > 20, "{count}");
}
