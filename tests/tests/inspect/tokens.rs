//! Tokens with their cluster's keys, with another cluster's, without keys, modified, and expired: five
//! different verdicts.

use crate::{CORPUS_TIME, check_verdict, is_related, item, report};
use credscope_finding::Outcome;
use credscope_inspector::report::{ItemKind, RelationKind};
use credscope_tests::input::corpus_file;

pub(crate) fn bound_token() -> String {
    let requests: serde_json::Value =
        serde_json::from_slice(corpus_file("k8s-1.36/live/tokenrequests.json")).unwrap();
    requests["pod-keep"]["response"]["status"]["token"].as_str().unwrap().to_owned()
}

#[track_caller]
fn check(at: &str, token: &str, keys: &[&str], outcome: Outcome, code: &str) {
    let mut inputs = vec![token.as_bytes()];
    inputs.extend(keys.iter().map(|path| corpus_file(path)));
    let report = report(at, &inputs);
    check_verdict(item(&report, ItemKind::ServiceAccountToken, ""), outcome, code);
}

const KEYS: &str = "k8s-1.36/live/discovery/jwks.json";
const OTHER_KEYS: &str = "k8s-1.20/live/discovery/jwks.json";

#[test]
fn no_key_wrong_key_bad_signature_and_expired_are_four_verdicts() {
    let token = bound_token();
    let (content, signature) = token.rsplit_once('.').unwrap();
    let changed =
        format!("{content}.{}{}", if signature.starts_with('A') { 'B' } else { 'A' }, &signature[1..]);
    check(CORPUS_TIME, &token, &[KEYS], Outcome::Inconclusive, "kube.token.bound_object_unknown");
    check(CORPUS_TIME, &token, &[], Outcome::Inconclusive, "jwt.signature.no_key");
    check(CORPUS_TIME, &token, &[OTHER_KEYS], Outcome::Failed, "jwt.signature.wrong_key");
    check(CORPUS_TIME, &changed, &[KEYS], Outcome::Failed, "jwt.signature.invalid");
    check("2026-11-22T22:00:00Z", &token, &[KEYS], Outcome::Failed, "kube.token.expired");
}

#[test]
fn objects_that_only_the_cluster_knows_are_named_with_their_commands() {
    let token = bound_token();
    let report = report(CORPUS_TIME, &[token.as_bytes(), corpus_file(KEYS)]);
    let token = item(&report, ItemKind::ServiceAccountToken, "");
    let key = item(&report, ItemKind::Jwk, "keys[0]");
    assert!(is_related(&report, token, RelationKind::SignedBy, key));
    assert!(
        token
            .trace
            .iter()
            .any(|step| step.code.text() == "jwt.signature.verified" && step.outcome == Outcome::Passed)
    );
    let objects = serde_json::to_value(&token.verdict.args["objects"]).unwrap();
    assert_eq!(objects, serde_json::json!(["serviceaccount lab/builder", "pod lab/pod-keep"]));
}

#[test]
fn provided_objects_count_as_the_cluster_s_state() {
    let token = bound_token();
    let objects = [corpus_file("objects/serviceaccounts.yaml"), corpus_file("objects/pod-keep.yaml")];
    let report = report(
        CORPUS_TIME,
        &[
            token.as_bytes(),
            corpus_file(KEYS),
            objects[0],
            objects[1],
            corpus_file("discovery/openid-configuration.json"),
        ],
    );
    check_verdict(
        item(&report, ItemKind::ServiceAccountToken, ""),
        Outcome::Passed,
        "kube.token.bound_objects_found",
    );
}

#[test]
fn a_token_is_found_in_any_surrounding_text() {
    let token = bound_token();
    let lines: Vec<&str> =
        token.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    for text in [
        token.clone(),
        format!("Bearer {token}"),
        format!("\"{token}\""),
        format!("curl -k -H 'Authorization: Bearer {token}' https://10.0.0.1:6443/api"),
        format!("I1121 21:57:44.692843   29955 x.go:95] sent token={token} to y"),
        lines.join("\n"),
        lines.join("\r\n  "),
        token.replace('_', "\\_"),
    ] {
        let report = report(CORPUS_TIME, &[text.as_bytes(), corpus_file(KEYS)]);
        let found: Vec<_> =
            report.items.iter().filter(|item| item.kind == ItemKind::ServiceAccountToken).collect();
        assert_eq!(found.len(), 1, "{text}");
        check_verdict(found[0], Outcome::Inconclusive, "kube.token.bound_object_unknown");
    }
}
