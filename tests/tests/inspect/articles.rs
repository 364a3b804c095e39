//! The articles: readers paste what these print.

use crate::{check_verdict, has_finding, is_related, item, report};
use credscope_finding::{Outcome, args};
use credscope_inspector::report::{ItemKind, RelationKind};
use credscope_tests::input::articles;

const CERTIFICATES_IN_USE: &str = "certificates-in-use.md";

/// The part of an article from a marker to the end of its code block.
#[track_caller]
fn block(marker: &str) -> Vec<u8> {
    let (_, bytes) = articles().iter().find(|(name, _)| name.ends_with(CERTIFICATES_IN_USE)).unwrap();
    let text = std::str::from_utf8(bytes).unwrap();
    let start = text.find(marker).unwrap();
    let end = start + text[start..].find("```").unwrap();
    text.as_bytes()[start..end].to_vec()
}

fn controller_manager() -> Vec<u8> {
    let block = block("[root@VM-4-3-centos kubernetes]# cat controller-manager.conf");
    let start = block.iter().position(|&byte| byte == b'\n').unwrap() + 1;
    block[start..].to_vec()
}

const CA: &str = "clusters[0].cluster.certificate-authority-data";
const CERTIFICATE: &str = "users[0].user.client-certificate-data";

#[test]
fn a_kubeconfig_with_a_placeholder_for_its_key_fails_there_and_shows_the_rest() {
    let report = report("2020-09-01T00:00:00Z", &[&controller_manager()]);
    let kubeconfig = item(&report, ItemKind::Kubeconfig, "");
    let ca = item(&report, ItemKind::Certificate, CA);
    let certificate = item(&report, ItemKind::Certificate, CERTIFICATE);
    // kubectl 1.37.1: `yaml: line 19: mapping values are not allowed in this context`; the placeholder
    // contains a colon.
    check_verdict(kubeconfig, Outcome::Failed, "kube.kubeconfig.file_unreadable");
    assert_eq!(kubeconfig.verdict.args, args! { line: 19_usize, column: 31_usize });
    check_verdict(ca, Outcome::NotApplicable, "input.item.claims_nothing");
    check_verdict(certificate, Outcome::Passed, "x509.path.found");
    assert!(is_related(&report, certificate, RelationKind::SignedBy, ca));
    assert_eq!(certificate.user_info.as_ref().unwrap().username, "system:kube-controller-manager");
    assert_eq!(
        (report.verdict.outcome, report.verdict_item.as_ref()),
        (Outcome::Failed, Some(&kubeconfig.id))
    );
}

#[test]
fn the_same_kubeconfig_years_later_has_an_expired_certificate() {
    let report = report("2026-11-21T22:00:00Z", &[&controller_manager()]);
    let certificate = item(&report, ItemKind::Certificate, CERTIFICATE);
    check_verdict(certificate, Outcome::Failed, "x509.validity.expired");
    assert_eq!(certificate.verdict.args["not_after"].as_text(), Some("2021-08-20T02:30:07Z"));
    let failed = certificate.trace.iter().position(|step| step.outcome == Outcome::Failed).unwrap();
    assert!(certificate.trace[failed + 1..].iter().all(|step| step.outcome == Outcome::NotEvaluated));
}

#[test]
fn the_next_change_is_exact_to_the_second() {
    let report = report("2020-09-01T00:00:00Z", &[&controller_manager()]);
    let certificate = item(&report, ItemKind::Certificate, CERTIFICATE);
    let change = report.changes.iter().find(|change| change.item == certificate.id).unwrap();
    assert_eq!(
        (change.at.to_string().as_str(), change.code.text()),
        ("2021-08-20T02:30:08Z", "x509.validity.expired")
    );
}

#[test]
fn a_legacy_secret_is_read_completely() {
    let report = report("2026-11-21T22:00:00Z", &[&block("apiVersion: v1\ndata:\n  ca.crt")]);
    let secret = item(&report, ItemKind::Secret, "");
    item(&report, ItemKind::Certificate, "data.ca.crt");
    let token = item(&report, ItemKind::ServiceAccountToken, "data.token");
    assert_eq!(token.parent.as_ref(), Some(&secret.id));
    let fact = |item: &credscope_inspector::report::Item, code: &str| {
        item.facts
            .iter()
            .find(|fact| fact.code.text() == code)
            .and_then(|fact| fact.args["value"].as_text().map(str::to_owned))
    };
    assert_eq!(fact(secret, "kube.secret.token_namespace").as_deref(), Some("kube-system"));
    assert_eq!(fact(token, "kube.token.family").as_deref(), Some("legacy"));
    check_verdict(token, Outcome::Inconclusive, "jwt.signature.no_key");
    let user = token.user_info.as_ref().unwrap();
    assert_eq!(user.username, "system:serviceaccount:kube-system:kube-proxy");
    assert_eq!(
        user.groups,
        ["system:serviceaccounts", "system:serviceaccounts:kube-system", "system:authenticated"]
    );
    assert!(has_finding(&report, token, "kube.token.never_expires"));
}
