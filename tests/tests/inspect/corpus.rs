//! Every file of the corpus and every article: nothing panics, and everything recognisable is recognised.

use crate::{CORPUS_TIME, check_verdict, has_finding, is_related, item, report_of};
use credscope_finding::Outcome;
use credscope_inspector::report::{ItemKind, RelationKind};
use credscope_tests::input::{articles, corpus, corpus_file};

/// An article of prose and program text without any credential.
const PROSE: &str = "rotation.md";

#[test]
fn every_file_is_recognised_on_its_own() {
    let files: Vec<(&str, &[u8])> = corpus()
        .iter()
        .chain(articles().iter())
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    assert!(files.len() > 500, "only {} files", files.len());
    for (name, bytes) in files {
        let report = report_of(CORPUS_TIME, &[(Some(name), bytes)]);
        let unrecognised = report.items.iter().filter(|item| item.kind == ItemKind::Unrecognised).count();
        assert_eq!(unrecognised, usize::from(name.ends_with(PROSE)), "{name}");
        assert!(!report.items.is_empty(), "{name} has no items");
    }
}

#[test]
fn all_files_together_are_one_shelf() {
    let files: Vec<(Option<&str>, &[u8])> = corpus()
        .iter()
        .chain(articles().iter())
        .map(|(name, bytes)| (Some(name.as_str()), bytes.as_slice()))
        .collect();
    let report = report_of(CORPUS_TIME, &files);
    assert_eq!(report.verdict.outcome, Outcome::Failed);
    assert!(report.items.len() > 1_500, "{} items", report.items.len());
    assert!(report.relations.iter().any(|relation| relation.kind == RelationKind::SameNameDifferentKey));
}

#[test]
fn a_kubelet_file_shows_its_certificate_and_the_masked_matching_key() {
    let report = report_of(CORPUS_TIME, &[(None, corpus_file("kubelet/pki/kubelet-client-current.pem"))]);
    let certificate = item(&report, ItemKind::Certificate, "");
    let key = item(&report, ItemKind::PrivateKey, "");
    assert!(is_related(&report, key, RelationKind::KeyOf, certificate));
    assert!(has_finding(&report, key, "key.private.masked"));
    let user = certificate.user_info.as_ref().unwrap();
    assert_eq!(
        (user.username.as_str(), user.groups[0].as_str()),
        ("system:node:kubelet-real", "system:nodes")
    );
    check_verdict(certificate, Outcome::Inconclusive, "x509.path.issuer_unknown");
}

#[test]
fn several_private_keys_make_one_finding() {
    let pair = corpus_file("kubelet/pki/kubelet-client-current.pem");
    let config = corpus_file("k8s-1.36/clusters/alpha/admin.conf");
    let report = report_of(CORPUS_TIME, &[(None, pair), (None, config), (None, pair)]);
    let told: Vec<_> =
        report.findings.iter().filter(|entry| entry.code.text() == "key.private.masked").collect();
    assert_eq!(told.len(), 1);
    assert_eq!((&told[0].item, &told[0].args["count"]), (&None, &3_i64.into()));
}

#[test]
fn every_undamaged_kubeconfig_of_kubeadm_passes() {
    for cluster in ["k8s-1.36/clusters/alpha", "k8s-1.20/clusters/alpha"] {
        for name in ["admin.conf", "controller-manager.conf", "scheduler.conf"] {
            let report = report_of(CORPUS_TIME, &[(None, corpus_file(&format!("{cluster}/{name}")))]);
            check_verdict(item(&report, ItemKind::Kubeconfig, ""), Outcome::Passed, "kube.kubeconfig.holds");
        }
    }
}

#[test]
fn the_permissions_of_admin_kubeconfigs_are_reported() {
    for (path, code) in [
        ("k8s-1.36/clusters/alpha/admin.conf", "kube.identity.cluster_admins"),
        ("k8s-1.36/clusters/alpha/super-admin.conf", "kube.identity.system_masters"),
        ("k8s-1.20/clusters/alpha/admin.conf", "kube.identity.system_masters"),
    ] {
        let report = report_of(CORPUS_TIME, &[(None, corpus_file(path))]);
        let certificate = item(&report, ItemKind::Certificate, "users[0].user.client-certificate-data");
        assert!(has_finding(&report, certificate, code), "{path}");
    }
}

#[test]
fn damaged_input_neither_panics_nor_empties_the_report() {
    let sources = [
        "clusters/alpha/admin.conf",
        "objects/legacy-secrets.json",
        "kubelet/pki/kubelet-client-current.pem",
        "discovery/jwks.json",
        "csr/all-csr-objects.yaml",
    ];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(below).unwrap()).unwrap()
    };
    for source in sources {
        let bytes = corpus_file(source);
        for round in 0..60 {
            let mut damaged = bytes.to_vec();
            match round % 3 {
                0 => damaged.truncate(random(bytes.len()).max(1)),
                1 => {
                    let at = random(bytes.len());
                    damaged[at] = u8::try_from(random(256)).unwrap();
                }
                _ => {
                    let at = random(bytes.len());
                    damaged.splice(at..at, [0xff, 0x00, b'"', b'\n']);
                }
            }
            let report = report_of(CORPUS_TIME, &[(None, &damaged)]);
            assert!(!report.items.is_empty(), "{source} round {round}");
        }
    }
}
