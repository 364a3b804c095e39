//! The samples of the page: each shows what its line in the menu promises.

use crate::report;
use credscope_finding::Outcome;
use credscope_xtask::place;
use std::collections::BTreeSet;
use std::fs;

/// A sample, the instant the page judges it at, its verdict, and what its line in the menu promises besides, as the report writes it.
const SAMPLES: &[(&str, &str, Outcome, &str, &str)] = &[
    ("admin-conf", YOUNG, Outcome::Passed, "kube.kubeconfig.holds", "kube.identity.cluster_admins"),
    (
        "controller-manager-conf",
        TODAY,
        Outcome::Failed,
        "kube.kubeconfig.data_not_base64",
        "x509.validity.expired",
    ),
    ("kubeadm-join", YOUNG, Outcome::Passed, "kube.join.holds", "jwt.parts.detached"),
    (
        "kubelet-client-current",
        YOUNG,
        Outcome::Inconclusive,
        "x509.path.issuer_unknown",
        "key.private.masked",
    ),
    (
        "kubelet-serving-csr",
        YOUNG,
        Outcome::Inconclusive,
        "kube.csr.pending_manual",
        "kubernetes.io/kubelet-serving",
    ),
    ("legacy-secret", TODAY, Outcome::Inconclusive, "jwt.signature.no_key", "kube.token.never_expires"),
    ("same-name-ca", YOUNG, Outcome::Failed, "error.cause.same_name", "kube.kubeconfig.cluster_rebuilt"),
    ("token-alone", YOUNG, Outcome::Inconclusive, "jwt.signature.no_key", "kube.token.extended"),
    (
        "token-and-keys",
        YOUNG,
        Outcome::Inconclusive,
        "kube.token.bound_object_unknown",
        "kube.token.extended",
    ),
    ("token-tampered", YOUNG, Outcome::Failed, "kube.header.token", "kube.caller.unauthorized"),
    ("token-wrong-keys", YOUNG, Outcome::Failed, "jwt.signature.wrong_key", "kube.caller.unauthorized"),
];
const YOUNG: &str = "2026-11-21T22:00:00Z";
const TODAY: &str = "2026-11-30T12:00:00Z";

#[test]
fn every_sample_shows_what_its_menu_line_promises() {
    let folder = place::root().join("public/samples");
    let names: BTreeSet<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(names, SAMPLES.iter().map(|(name, ..)| (*name).to_owned()).collect());
    for (name, at, outcome, code, promised) in SAMPLES {
        let report = report(at, &[&fs::read(folder.join(name).with_extension("txt")).unwrap()]);
        let verdict = &report.verdict;
        assert_eq!((verdict.outcome, verdict.code.text()), (*outcome, *code), "{name}");
        let text = serde_json::to_string(&report).unwrap();
        assert!(text.contains(&format!("\"{promised}")), "{name} does not show {promised}");
    }
}
