//! A refused join as a user pastes it: the command, cluster-info, the Secret.

use crate::{CORPUS_TIME, check_verdict, has_finding, item, report};
use credscope_finding::Outcome;
use credscope_inspector::report::{Item, ItemKind, Report};
use credscope_tests::input::corpus;

const PIN: &str = "sha256:de39aebcdfc4f6fe0d7e85c7525ca95caa6f0d75209afb52d24df6b05a716256";
const SECRET: &str = "0123456789abcdef";
/// One day after the tokens of the corpus were created.
const NEXT_DAY: &str = "2026-11-22T21:57:50Z";

fn cluster_info() -> String {
    let name = "kubernetes/k8s-1.36/live/discovery/cluster-info-anonymous.json";
    String::from_utf8(corpus()[name].clone()).unwrap()
}

/// cluster-info after the signer removed the token's signature.
fn cleaned() -> String {
    cluster_info().replace("jws-kubeconfig-abcdef", "jws-kubeconfig-fedcba")
}

fn command(pin: &str) -> String {
    format!("kubeadm join 127.0.0.1:16443 --token abcdef.{SECRET} --discovery-token-ca-cert-hash {pin}\n")
}

/// The token's Secret as an article would show it.
fn secret(field: &str, values: &str) -> String {
    format!(
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: bootstrap-token-abcdef\n  namespace: kube-system\n\
         type: bootstrap.kubernetes.io/token\n{field}:\n  token-id: abcdef\n  token-secret: {SECRET}\n{values}"
    )
}

const USAGES: &str = "  expiration: \"2026-11-22T21:57:50Z\"\n  usage-bootstrap-authentication: \"true\"\n  \
                      usage-bootstrap-signing: \"true\"\n";

#[track_caller]
fn check(at: &str, inputs: &[&str], outcome: Outcome, code: &str) -> Report {
    let bytes: Vec<&[u8]> = inputs.iter().map(|input| input.as_bytes()).collect();
    let report = report(at, &bytes);
    check_verdict(item(&report, ItemKind::JoinCommand, ""), outcome, code);
    let json = serde_json::to_string(&report).unwrap();
    assert!(!json.contains(SECRET), "{json}");
    report
}

fn codes(item: &Item) -> Vec<&str> {
    item.trace.iter().map(|step| step.code.text()).collect()
}

#[test]
fn with_every_input_the_join_succeeds_until_the_token_expires() {
    let secret = secret("stringData", USAGES);
    let inputs = [command(PIN), cluster_info(), secret];
    let inputs = inputs.each_ref().map(String::as_str);
    let there = check(CORPUS_TIME, &inputs, Outcome::Passed, "kube.join.holds");
    let join = item(&there, ItemKind::JoinCommand, "");
    assert_eq!(
        codes(join),
        [
            "kube.bootstrap_token.well_formed",
            "kube.join.well_formed",
            "kube.cluster_info.signature_matches",
            "kube.cluster_info.kubeconfig_readable",
            "kube.join.pin_matches",
            "kube.join.discovery_accepted",
            "kube.bootstrap_token.secret_found",
            "kube.bootstrap_token.not_expired",
            "kube.bootstrap_token.may_authenticate",
            "kube.bootstrap_token.groups_valid",
            "kube.join.left_to_cluster",
        ]
    );
    let change = there.changes.iter().find(|change| change.item == join.id).unwrap();
    assert_eq!(
        (change.at.to_string().as_str(), change.code.text()),
        (NEXT_DAY, "kube.bootstrap_token.expired")
    );
    // Discovery ignores the expiration: the signature still exists, and the API server refuses the token.
    let expired = check(NEXT_DAY, &inputs, Outcome::Failed, "kube.bootstrap_token.expired");
    assert!(codes(item(&expired, ItemKind::JoinCommand, "")).contains(&"kube.join.discovery_accepted"));
}

#[test]
fn expired_never_signed_and_wrong_hash_are_distinguished() {
    let failed = |at: &str, inputs: &[&str], code: &str| check(at, inputs, Outcome::Failed, code);
    let right = command(PIN);
    let good = secret("stringData", USAGES);
    failed(NEXT_DAY, &[&right, &cleaned(), &good], "kube.cluster_info.expired_and_cleaned");
    failed(CORPUS_TIME, &[&right, &cleaned()], "kube.cluster_info.expired_and_cleaned");
    let unsigned = good.replace("  usage-bootstrap-signing: \"true\"\n", "");
    failed(CORPUS_TIME, &[&right, &cleaned(), &unsigned], "kube.cluster_info.never_signed");
    failed(CORPUS_TIME, &[&right, &cleaned(), &good], "kube.cluster_info.signer_absent");
    let wrong = command(&PIN.replace('d', "0"));
    failed(CORPUS_TIME, &[&wrong, &cluster_info(), &good], "kube.join.pin_differs");
    let other = right.replace(SECRET, "fedcba9876543210");
    failed(CORPUS_TIME, &[&other, &cluster_info()], "kube.cluster_info.signature_differs");
}

#[test]
fn missing_inputs_are_named() {
    let unknown = check(CORPUS_TIME, &[&command(PIN)], Outcome::Inconclusive, "kube.cluster_info.unknown");
    assert!(unknown.verdict.args["command"].as_text().unwrap().contains("get configmap cluster-info"));
    let inputs = [command(PIN), cluster_info()];
    let inputs = inputs.each_ref().map(String::as_str);
    check(CORPUS_TIME, &inputs, Outcome::Inconclusive, "kube.bootstrap_token.secret_unknown");
}

#[test]
fn a_signing_only_token_passes_discovery_and_is_refused_by_the_api_server() {
    let secret = secret("stringData", "  usage-bootstrap-signing: \"true\"\n");
    let inputs = [command(PIN), cluster_info(), secret];
    let inputs = inputs.each_ref().map(String::as_str);
    let report = check(CORPUS_TIME, &inputs, Outcome::Failed, "kube.bootstrap_token.field_missing");
    let join = item(&report, ItemKind::JoinCommand, "");
    assert!(codes(join).contains(&"kube.join.discovery_accepted"));
    assert_eq!(join.verdict.args["field"].as_text(), Some("usage-bootstrap-authentication"));
    let of_secret = item(&report, ItemKind::Secret, "");
    check_verdict(of_secret, Outcome::NotApplicable, "kube.bootstrap_token.not_for_authentication");
}

#[test]
fn a_silently_refused_secret_has_a_reason() {
    for (text, code) in [
        (secret("stringData", USAGES), "kube.bootstrap_token.holds"),
        (secret("data", USAGES), "kube.bootstrap_token.data_not_base64"),
        (
            secret("stringData", USAGES).replace("kube-system", "default"),
            "kube.bootstrap_token.secret_refused",
        ),
        (
            secret("stringData", USAGES).replace("kubernetes.io/token", "x"),
            "kube.bootstrap_token.secret_refused",
        ),
    ] {
        let report = report(CORPUS_TIME, &[text.as_bytes()]);
        let outcome = if code.ends_with("holds") { Outcome::Passed } else { Outcome::Failed };
        check_verdict(item(&report, ItemKind::Secret, ""), outcome, code);
        assert_eq!(report.verdict.code.text(), code);
        assert!(!serde_json::to_string(&report).unwrap().contains(SECRET));
    }
}

#[test]
fn plain_text_in_data_is_reported_with_its_place_even_if_it_could_be_base64() {
    let text = secret("data", "  description: first\n").replace("token-id: abcdef", "token-id: YWJjZGVm");
    let report = report(CORPUS_TIME, &[text.as_bytes()]);
    let secret = item(&report, ItemKind::Secret, "");
    assert!(has_finding(&report, secret, "kube.bootstrap_token.clear_text"));
    let finding = report.findings.iter().find(|finding| finding.code.text().ends_with("clear_text")).unwrap();
    assert_eq!(&text[finding.span.unwrap().range()], SECRET);
    assert_eq!(secret.trace.iter().find_map(|step| step.span), finding.span);
}

#[test]
fn a_join_configuration_is_judged_like_the_command() {
    let text = format!(
        "apiVersion: kubeadm.k8s.io/v1beta3\nkind: JoinConfiguration\ndiscovery:\n  bootstrapToken:\n    \
         token: abcdef.{SECRET}\n    apiServerEndpoint: 127.0.0.1:16443\n    caCertHashes:\n    - {PIN}\n"
    );
    let report = report(
        CORPUS_TIME,
        &[text.as_bytes(), cluster_info().as_bytes(), secret("stringData", USAGES).as_bytes()],
    );
    let configuration = item(&report, ItemKind::KubeadmConfiguration, "");
    check_verdict(configuration, Outcome::Passed, "kube.join.holds");
    // A command that names a configuration gets the same verdict as that configuration.
    let command = "kubeadm join --config join.yaml\n";
    check(CORPUS_TIME, &[command], Outcome::Inconclusive, "kube.join.configuration_unknown");
    let good = [command, &text, &cluster_info(), &secret("stringData", USAGES)];
    check(CORPUS_TIME, &good, Outcome::Passed, "kube.join.holds");
    assert!(!serde_json::to_string(&report).unwrap().contains(SECRET));
}

#[test]
fn a_token_is_never_shown_wherever_it_is() {
    for text in [
        format!("kubeadm join abcdef.{SECRET}\n"),
        format!("kubeadm join h:1 --tokenabcdef.{SECRET}\n"),
        format!("kubeadm join h:1 --token ABCDEF.{SECRET}\n"),
        format!("kubeadm join h:1 --token abcdef.{SECRET} --discovery-token-ca-cert-hash abcdef.{SECRET}\n"),
        format!("kubeadm join h:1 --discovery-file abcdef.{SECRET}\n"),
    ] {
        let report = report(CORPUS_TIME, &[text.as_bytes()]);
        assert!(report.items.iter().any(|item| item.kind == ItemKind::JoinCommand), "{text}");
        let json = serde_json::to_string(&report).unwrap();
        assert!(!json.contains(SECRET), "{json}");
    }
}

#[test]
fn flags_without_effect_are_reported() {
    let text = command(PIN).replace('\n', " --certificate-key 00 --pod-network x\n");
    let report = report(CORPUS_TIME, &[text.as_bytes()]);
    let join = item(&report, ItemKind::JoinCommand, "");
    for code in
        ["kube.join.flag_unknown", "kube.join.certificate_key_malformed", "kube.join.control_plane_missing"]
    {
        assert!(has_finding(&report, join, code), "{code}");
    }
}
