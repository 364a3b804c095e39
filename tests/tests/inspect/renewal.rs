//! What renews a certificate and when, and what is reported if nothing did.

use crate::{CORPUS_TIME, report_of};
use credscope_clock::{Duration, Instant};
use credscope_inspector::report::{Change, Item, ItemKind, Report};
use credscope_tests::input::corpus_file;
use std::collections::BTreeSet;

const CURRENT: &str = "k8s-1.36/live/kubelet/pki/kubelet-client-current.pem";
/// Seven and nine tenths of 365 days after 2026-11-21T21:53:15Z.
const WINDOW: [&str; 2] = ["2027-08-04T09:53:15Z", "2027-10-16T09:53:15Z"];

fn report(at: &str, files: &[&str]) -> Report {
    let inputs: Vec<_> = files.iter().map(|path| (Some(*path), corpus_file(path))).collect();
    report_of(at, &inputs)
}

fn certificate(report: &Report) -> &Item {
    report.items.iter().find(|item| item.kind == ItemKind::Certificate).unwrap()
}

fn fact<'a>(item: &'a Item, code: &str) -> Option<&'a str> {
    let fact = item.facts.iter().find(|fact| fact.code.text() == code)?;
    fact.args["value"].as_text()
}

/// The findings about renewal, by the last part of their codes.
fn said(report: &Report) -> Vec<&'static str> {
    let codes = report.findings.iter().map(|finding| finding.code.text());
    codes.filter_map(|code| code.strip_prefix("kube.rotation.")).collect()
}

#[test]
fn the_renewal_window_of_a_kubelet_s_certificate_has_both_ends() {
    for (at, expected) in [
        (CORPUS_TIME, vec![]),
        ("2027-08-04T09:53:14Z", vec![]),
        (WINDOW[0], vec!["due"]),
        ("2027-10-16T09:53:14Z", vec!["due"]),
        (WINDOW[1], vec!["overdue"]),
        ("2027-11-21T21:53:15Z", vec!["overdue"]),
        ("2027-11-21T21:53:16Z", vec!["expired"]),
    ] {
        let report = report(at, &[CURRENT]);
        assert_eq!(said(&report), expected, "{at}");
        let item = certificate(&report);
        assert_eq!(fact(item, "kube.rotation.renewed_by"), Some("kubelet"));
        assert_eq!(fact(item, "kube.rotation.window_from"), Some(WINDOW[0]));
        assert_eq!(fact(item, "kube.rotation.window_until"), Some(WINDOW[1]));
    }
}

#[test]
fn an_expired_client_certificate_shows_since_when_and_its_renewal_window() {
    let not_after: Instant = "2027-11-21T21:53:15Z".parse().unwrap();
    let late = Duration::from_seconds(100 * 86_400);
    let report = report(&(not_after + late).to_string(), &[CURRENT]);
    let finding = report.findings.iter().find(|finding| finding.code.text() == "kube.rotation.expired");
    let finding = finding.unwrap();
    assert_eq!(finding.args["expired_for"], late.into());
    assert_eq!(finding.args["username"].as_text(), Some("system:node:kubelet-real"));
    assert_eq!([&finding.args["from"], &finding.args["until"]].map(|at| at.as_text().unwrap()), WINDOW);
    assert!(finding.span.is_some() && finding.severity.word() == "error");
}

#[test]
fn renewal_is_among_the_changes_and_changes_no_verdict() {
    let about = |change: &Change| (change.at.to_string(), change.code.text(), change.is_of_verdict());
    let changes = |at: &str| report(at, &[CURRENT]).changes.iter().map(about).collect::<Vec<_>>();
    let [from, until] = WINDOW.map(str::to_owned);
    let all = [
        (from, "kube.rotation.due", false),
        (until, "kube.rotation.overdue", false),
        ("2027-11-21T21:53:16Z".to_owned(), "x509.validity.expired", true),
    ];
    assert_eq!(changes(CORPUS_TIME), all);
    assert_eq!(changes(WINDOW[0]), all[1..]);
    assert_eq!(changes(WINDOW[1]), all[2..]);
}

#[test]
fn a_window_ends_within_the_hour_of_a_short_certificate() {
    let report = report("2026-11-21T22:00:00Z", &["k8s-1.36/live/csr/node-client-rsa.crt"]);
    // Signed for an hour at 21:58:03, with a start five minutes earlier.
    let item = certificate(&report);
    assert_eq!(fact(item, "kube.rotation.window_from"), Some("2026-11-21T22:38:33Z"));
    assert_eq!(fact(item, "kube.rotation.window_until"), Some("2026-11-21T22:51:33Z"));
}

#[test]
fn a_renewed_certificate_is_not_overdue() {
    let (old, new) = ("k8s-1.36/live/csr/node-client-ok.crt", "k8s-1.36/live/csr/node-client-renew.crt");
    for at in [WINDOW[1], "2028-03-01T00:00:00Z"] {
        let report = report(at, &[old, new]);
        let replaced = report.findings.iter().find(|finding| finding.code.text() == "kube.rotation.replaced");
        let replaced = replaced.unwrap();
        assert_eq!(replaced.item.as_deref(), Some("i1"));
        assert_eq!(replaced.args["not_before"].as_text(), Some("2026-11-21T21:53:11Z"));
        assert_eq!(said(&report).len(), 2, "the later one has findings as well");
    }
    let at_once = report(CORPUS_TIME, &[old, new]);
    let due: BTreeSet<&str> = at_once
        .changes
        .iter()
        .filter(|change| change.code.text() == "kube.rotation.due")
        .map(|change| change.item.as_str())
        .collect();
    assert_eq!(due, BTreeSet::from(["i2"]));
    // A serving certificate of the same node with the dates of the renewed one is no successor.
    let other = report(WINDOW[1], &[old, "k8s-1.36/live/csr/kubelet-serving.crt"]);
    assert_eq!(said(&other), ["overdue", "serving_overdue"]);
}

#[test]
fn each_certificate_names_what_renews_it() {
    for (path, expected) in [
        ("k8s-1.36/live/csr/kubelet-serving.crt", Some("kubelet")),
        ("k8s-1.36/clusters/alpha/pki/apiserver.crt", Some("kubeadm certs renew apiserver")),
        (
            "k8s-1.36/clusters/alpha/pki/front-proxy-client.crt",
            Some("kubeadm certs renew front-proxy-client"),
        ),
        ("k8s-1.36/clusters/alpha/pki/etcd/server.crt", Some("kubeadm certs renew all")),
        ("k8s-1.20/clusters/alpha/pki/apiserver.crt", Some("kubeadm certs renew apiserver")),
        ("k8s-1.36/clusters/alpha/pki/ca.crt", None),
        ("k8s-1.36/live/kubelet/pki/kubelet.crt", None),
        ("k8s-1.20/live/certs/node-wrong-group.crt", None),
    ] {
        let report = report(CORPUS_TIME, &[path]);
        assert_eq!(fact(certificate(&report), "kube.rotation.renewed_by"), expected, "{path}");
    }
    for (path, name) in
        [("admin.conf", "admin.conf"), ("kubelet.conf", ""), ("scheduler.conf", "scheduler.conf")]
    {
        let report = report(CORPUS_TIME, &[&format!("k8s-1.36/clusters/alpha/{path}")]);
        let named = report.items.iter().find_map(|item| fact(item, "kube.rotation.renewed_by")).unwrap();
        let expected =
            if name.is_empty() { "kubelet".to_owned() } else { format!("kubeadm certs renew {name}") };
        assert_eq!(named, expected, "{path}");
    }
}

#[test]
fn an_expired_certificate_of_kubeadm_is_renewed_by_hand() {
    let path = "k8s-1.36/clusters/alpha/pki/apiserver.crt";
    assert!(said(&report("2027-11-01T00:00:00Z", &[path])).is_empty());
    let late = report("2027-12-01T00:00:00Z", &[path]);
    assert_eq!(said(&late), ["renewed_by_hand"]);
    let finding = late.findings.iter().find(|finding| finding.code.text() == "kube.rotation.renewed_by_hand");
    assert_eq!(finding.unwrap().args["command"].as_text(), Some("kubeadm certs renew apiserver"));
}

#[test]
fn the_first_command_for_an_expired_certificate_is_that_of_its_renewer() {
    use credscope_l10n::{Language, Localizer};
    const KUBELET: &str = "`sudo kubeadm kubeconfig user --org system:nodes --client-name system:node:";
    for (path, command) in [
        ("live/kubelet/pki/kubelet-client-current.pem", KUBELET),
        ("live/csr/node-client-ok.crt", KUBELET),
        ("clusters/alpha/kubelet.conf", KUBELET),
        ("live/csr/kubelet-serving.crt", "`kubectl get csr`"),
        ("clusters/alpha/pki/apiserver.crt", "`sudo kubeadm certs renew apiserver`"),
        (
            "clusters/alpha/pki/apiserver-kubelet-client.crt",
            "`sudo kubeadm certs renew apiserver-kubelet-client`",
        ),
        ("clusters/alpha/pki/etcd/server.crt", "`sudo kubeadm certs renew all`"),
        ("clusters/alpha/admin.conf", "`sudo kubeadm certs renew admin.conf`"),
        ("clusters/alpha/scheduler.conf", "`sudo kubeadm certs renew scheduler.conf`"),
        ("live/csr/user-alice.crt", "`sudo kubeadm certs renew all`"),
    ] {
        let file = corpus_file(&format!("k8s-1.36/{path}"));
        let ca = corpus_file("k8s-1.36/clusters/alpha/pki/ca.crt");
        let report = report_of("2032-01-01T00:00:00Z", &[(Some(path), file), (Some("ca.crt"), ca)]);
        let item = &report.items[0];
        for language in Language::ALL {
            let fix =
                Localizer::new(*language).fix(item.verdict.code, &item.verdict.args).unwrap_or_default();
            let first = fix.find('`').map_or("", |at| &fix[at..]);
            assert!(first.starts_with(command), "{path} ({}): {fix}", item.verdict.code);
        }
        let expired = item.trace.iter().find(|step| step.code.text() == "x509.validity.expired");
        assert!(expired.is_some() || path.ends_with(".conf"), "{path}");
    }
}
