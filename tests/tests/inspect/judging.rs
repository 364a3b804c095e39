//! A token's report beyond its verdict: compared keys, both readings, refresh, reviews, providers, the
//! caller.

use crate::tokens::bound_token;
use crate::{CORPUS_TIME, check_verdict, has_finding, item, report, report_of};
use credscope_clock::{Duration, Instant};
use credscope_finding::{Outcome, Step};
use credscope_inspector::report::{Item, ItemKind, Report};
use credscope_jose::{decode_claims, decode_compact};
use credscope_tests::input::corpus_file;
use serde_json::Value;

const KEYS: &str = "k8s-1.36/live/discovery/jwks.json";

fn requested(name: &str) -> String {
    let requests: Value = serde_json::from_slice(corpus_file("k8s-1.36/live/tokenrequests.json")).unwrap();
    requests[name]["response"]["status"]["token"].as_str().unwrap().to_owned()
}

fn token_of(report: &Report) -> &Item {
    item(report, ItemKind::ServiceAccountToken, "")
}

fn step<'a>(item: &'a Item, code: &str) -> &'a Step {
    item.trace.iter().find(|step| step.code.text() == code).unwrap_or_else(|| panic!("no step {code}"))
}

#[test]
fn several_key_files_are_compared_with_the_token_before_any_signature() {
    let token = bound_token();
    let others = ["k8s-1.20/clusters/alpha/pki/sa.pub", "k8s-1.36/clusters/alpha/pki/apiserver.crt"];
    let right = corpus_file("k8s-1.36/live/token-oracle-keys.json");
    let right: Value = serde_json::from_slice(right).unwrap();
    let right = right["sa_pub"].as_str().unwrap().as_bytes();
    let token = token.as_bytes();
    let files = [
        (Some("token"), token),
        (Some("master-1/sa.pub"), corpus_file(others[0])),
        (Some("master-2/sa.pub"), right),
        (Some("apiserver.crt"), corpus_file(others[1])),
    ];
    let both = report_of(CORPUS_TIME, &files);
    let judged = token_of(&both);
    // The verdict says first which of the keys can verify the token; the rest stays as it is.
    check_verdict(judged, Outcome::Inconclusive, "kube.token.keys_some");
    assert_eq!(step(judged, "kube.token.bound_object_unknown").outcome, Outcome::Inconclusive);
    assert_eq!(judged.verdict.args["keys"], credscope_finding::Value::Integer(2));
    assert_eq!(judged.verdict.args["fitting"], credscope_finding::Value::Integer(1));
    assert_eq!(judged.verdict.args["sources"], vec!["master-2/sa.pub".to_owned()].into());
    // One key, keys that all fit, and keys none of which fits leave it to the steps.
    for (given, code) in [
        (vec![files[0], files[2]], "kube.token.bound_object_unknown"),
        (vec![files[0], files[2], (Some("master-3/sa.pub"), right)], "kube.token.bound_object_unknown"),
        (vec![files[0], files[1]], "jwt.signature.wrong_key"),
    ] {
        assert_eq!(token_of(&report_of(CORPUS_TIME, &given)).verdict.code.text(), code);
    }
    let table = step(judged, "kube.token.keys_compared");
    let rows: Vec<(&str, &str)> = table
        .steps
        .iter()
        .map(|row| (row.code.text(), row.args["source"].as_text().unwrap_or_default()))
        .collect();
    assert_eq!(
        rows,
        [
            ("kube.token.key_fits", "master-2/sa.pub"),
            ("kube.token.key_other", "master-1/sa.pub"),
            ("kube.token.key_of_certificate", "apiserver.crt"),
        ]
    );
    assert!(has_finding(&both, judged, "kube.token.keys_disagree"));
    assert!(!has_finding(&both, judged, "kube.token.certificate_is_no_signing_key"));

    let by_mistake = report_of(CORPUS_TIME, &[files[0], files[3]]);
    let judged = token_of(&by_mistake);
    check_verdict(judged, Outcome::Inconclusive, "jwt.signature.no_key");
    assert!(has_finding(&by_mistake, judged, "kube.token.certificate_is_no_signing_key"));
    assert_eq!(step(judged, "kube.token.keys_compared").outcome, Outcome::NotApplicable);
}

/// `iat` and `exp` of a token.
fn times(token: &str) -> (Instant, Instant) {
    let decoded = decode_compact(token);
    let claims = decode_claims(decoded.claims_set().unwrap());
    (claims.iat.value().unwrap().instant, claims.exp.value().unwrap().instant)
}

#[test]
fn both_readings_are_given_only_where_they_differ() {
    let token = requested("default");
    let (_, exp) = times(&token);
    for (late, differs) in [(-10, false), (30, true), (61, false)] {
        let at = (exp + Duration::from_seconds(late)).to_string();
        let report = report(&at, &[token.as_bytes(), corpus_file(KEYS)]);
        let readings = token_of(&report).readings.as_ref();
        let codes = readings.map(|both| (both.kubernetes.code.text(), both.rfc.code.text()));
        let expected = differs.then_some(("kube.token.bound_object_unknown", "jwt.exp.expired"));
        assert_eq!(codes, expected, "{late} s after exp");
    }
}

#[test]
fn the_refresh_of_a_token_in_a_volume_is_predicted() {
    let token = requested("exp-3607-warnafter");
    let (issued, exp) = times(&token);
    let report = report(&issued.to_string(), &[token.as_bytes()]);
    let seconds = |code: &str| {
        let change = report.changes.iter().find(|change| change.code.text() == code);
        (change.unwrap_or_else(|| panic!("no change {code}")).at - issued).seconds()
    };
    assert_eq!(seconds("kube.refresh.due"), 2877);
    assert_eq!(seconds("kube.refresh.clients_use_new"), 2886 + 90 + 60);
    assert_eq!(seconds("kube.token.stale"), 3608);
    assert_eq!(seconds("kube.token.expired"), (exp - issued).seconds() + 61);
    // A token that is in no volume is never refreshed.
    let alone = requested("default");
    let alone = crate::report(&times(&alone).0.to_string(), &[alone.as_bytes()]);
    assert!(!alone.changes.iter().any(|change| change.code.text().starts_with("kube.refresh.")));
}

#[test]
fn an_old_copy_of_a_token_in_a_volume_is_reported() {
    let token = requested("exp-3607-warnafter");
    let (issued, _) = times(&token);
    for (age, code) in [(3000, "kube.refresh.overdue"), (3700, "kube.token.stale")] {
        let report = report(&(issued + Duration::from_seconds(age)).to_string(), &[token.as_bytes()]);
        assert!(has_finding(&report, token_of(&report), code), "{age} s old");
    }
}

#[test]
fn a_review_is_judged_for_its_audiences() {
    let token = requested("default");
    for (audiences, outcome, code) in [
        (r#"["vault"]"#, Outcome::Failed, "kube.token.audience_foreign"),
        ("[]", Outcome::Inconclusive, "kube.token.bound_object_unknown"),
    ] {
        let review = format!(
            r#"{{"apiVersion":"authentication.k8s.io/v1","kind":"TokenReview","spec":{{"token":"{token}","audiences":{audiences}}}}}"#
        );
        let report = report(CORPUS_TIME, &[review.as_bytes(), corpus_file(KEYS)]);
        check_verdict(item(&report, ItemKind::ServiceAccountToken, "spec.token"), outcome, code);
        check_verdict(item(&report, ItemKind::TokenReview, ""), outcome, code);
    }
}

#[test]
fn a_review_judges_the_exact_text() {
    for (text, outcome, code) in [
        (" eyJhbGciOiJSUzI1NiJ9.e30.AAAA", Outcome::NotApplicable, "kube.token.ignored"),
        ("static-token", Outcome::Inconclusive, "kube.token.opaque"),
        ("abcdef.0123456789abcdef", Outcome::Inconclusive, "kube.bootstrap_token.secret_unknown"),
        ("ABCDEF.0123456789abcdef", Outcome::Failed, "kube.bootstrap_token.malformed"),
        ("eyJhbGciOiJSUzI1NiJ9.e30.AAAA", Outcome::Failed, "kube.token.no_issuer"),
    ] {
        let review = format!(
            r#"{{"apiVersion":"authentication.k8s.io/v1","kind":"TokenReview","spec":{{"token":"{text}"}}}}"#
        );
        let report = report(CORPUS_TIME, &[review.as_bytes()]);
        check_verdict(item(&report, ItemKind::TokenReview, ""), outcome, code);
    }
}

#[test]
fn a_refused_token_has_the_api_server_s_log_line() {
    let token = requested("default");
    let late = (times(&token).1 + Duration::from_seconds(61)).to_string();
    let report = report(&late, &[token.as_bytes(), corpus_file(KEYS)]);
    let finding = report
        .findings
        .iter()
        .find(|finding| finding.code.text() == "kube.caller.unauthorized")
        .expect("a finding about the caller");
    let log = finding.args["log"].as_text();
    assert_eq!(log, Some("[invalid bearer token, service account token has expired]"));
}

#[test]
fn a_provider_s_token_is_judged_by_the_provided_configuration() {
    let lines = std::str::from_utf8(corpus_file("k8s-1.36/live/extras-token-verdicts.jsonl")).unwrap();
    let configuration = corpus_file("k8s-1.36/live/authentication-configuration.yaml");
    let keys = corpus_file("k8s-1.36/live/oidc-jwks.json");
    for (id, outcome, code) in [
        ("good-es256", Outcome::Inconclusive, "kube.oidc.expression_not_run"),
        ("aud-wrong", Outcome::Failed, "kube.oidc.audience_foreign"),
        ("email-unverified", Outcome::Failed, "kube.oidc.email_unverified"),
        ("alg-hs256", Outcome::Failed, "kube.oidc.algorithm_refused"),
    ] {
        let line = lines
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap())
            .find(|line| line["scenario"] == "oidc" && line["id"] == id)
            .unwrap();
        let at = Instant::from_unix_seconds(line["at"].as_i64().unwrap()).to_string();
        let token = line["token"].as_str().unwrap();
        let report = report(&at, &[token.as_bytes(), configuration, keys]);
        let judged = item(&report, ItemKind::Jwt, "");
        check_verdict(judged, outcome, code);
        if outcome == Outcome::Inconclusive {
            let user = judged.user_info.as_ref().unwrap();
            let expected = &line["tokenreview"]["status"]["user"];
            assert_eq!(Some(user.username.as_str()), expected["username"].as_str());
            assert_eq!(Some(user.uid.as_str()), expected["uid"].as_str());
            assert_eq!(Value::from(user.groups.clone()), expected["groups"]);
        }
    }
}

#[test]
fn issuer_and_audiences_come_from_a_provided_manifest() {
    let token = bound_token();
    let manifest = corpus_file("k8s-1.36/clusters/alpha/manifests/kube-apiserver.yaml");
    let report = report(CORPUS_TIME, &[token.as_bytes(), manifest, corpus_file(KEYS)]);
    let judged = token_of(&report);
    assert_eq!(step(judged, "kube.token.issuer_accepted").outcome, Outcome::Passed);
    assert_eq!(step(judged, "kube.token.audience_accepted").outcome, Outcome::Passed);
}
