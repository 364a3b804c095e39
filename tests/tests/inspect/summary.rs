//! What several things come to, and what each says about itself: counts, the first to break, blanks, pointers.

use crate::{CORPUS_TIME, item, report_of};
use credscope_document::summary_sentence;
use credscope_finding::Outcome;
use credscope_inspector::report::{ItemKind, Report};
use credscope_l10n::{Language, Localizer};
use credscope_tests::input::{corpus, corpus_file};

const FOLDER: &str = "kubernetes/k8s-1.36/clusters/alpha/";

/// kubeadm's folder of a cluster, without files whose path ends like one of these.
fn folder(without: &[&str]) -> Report {
    let all = corpus().iter().filter_map(|(name, bytes)| Some((name.strip_prefix(FOLDER)?, bytes)));
    let files: Vec<(Option<&str>, &[u8])> = all
        .filter(|(name, _)| name.starts_with("pki/") || name.ends_with(".conf"))
        .filter(|(name, _)| !without.iter().any(|end| name.ends_with(end)))
        .map(|(name, bytes)| (Some(name), &bytes[..]))
        .collect();
    report_of(CORPUS_TIME, &files)
}

#[test]
fn a_folder_is_counted_with_what_breaks_first() {
    let whole = folder(&[]);
    let summary = &whole.summary;
    let certificates = |outcome| {
        let of =
            summary.counts.iter().find(|one| one.kind == ItemKind::Certificate && one.outcome == outcome);
        of.map_or(0, |counted| counted.count)
    };
    let count = |outcome: Outcome, kind: ItemKind| {
        whole.items.iter().filter(|item| item.kind == kind && item.verdict.outcome == outcome).count()
    };
    for outcome in Outcome::ALL {
        assert_eq!(certificates(outcome), count(outcome, ItemKind::Certificate), "{outcome:?}");
        assert_eq!(
            summary.count_of(outcome),
            whole.items.iter().filter(|item| item.verdict.outcome == outcome).count(),
            "{outcome:?}"
        );
    }
    assert!(summary.external_authorities.is_empty(), "{:?}", summary.external_authorities);
    let first = summary.first_to_break.as_ref().unwrap();
    let changes = whole.changes.iter().filter(|change| change.is_of_verdict());
    assert_eq!(Some(first.at), changes.map(|change| change.named).min());
    for (language, parts) in [
        (Language::En, ["first to break: ", "with nothing to judge", "2027-11-21"]),
        (Language::Zh, ["最先失效：", "项无需判定", "2027-11-21"]),
    ] {
        let said = summary_sentence(&whole, &Localizer::new(language)).unwrap();
        assert!(parts.iter().all(|part| said.contains(part)), "{said}");
        let text = credscope_document::markdown(&whole, &Localizer::new(language));
        assert!(text.contains(parts[0]), "{text}");
    }
    // The keys of CAs that are elsewhere, each CA once.
    for (without, expected) in [(vec!["pki/ca.key"], 1), (vec!["ca.key"], 3), (vec![".key", ".conf"], 0)] {
        let report = folder(&without);
        assert_eq!(report.summary.external_authorities.len(), expected, "{without:?}");
    }
    let single =
        report_of(CORPUS_TIME, &[(Some("ca.crt"), corpus_file("k8s-1.36/clusters/alpha/pki/ca.crt"))]);
    assert_eq!(summary_sentence(&single, &Localizer::new(Language::En)), None);
}

#[test]
fn a_bundle_of_cas_says_how_many_have_expired_and_which_is_next() {
    let cas = [
        "k8s-1.36/clusters/alpha/pki/ca.crt",
        "k8s-1.36/clusters/alpha/pki/front-proxy-ca.crt",
        "k8s-1.36/clusters/alpha/pki/etcd/ca.crt",
    ];
    let bundle: Vec<u8> = cas.iter().flat_map(|path| corpus_file(path).to_vec()).collect();
    for (at, code, expired) in [
        (CORPUS_TIME, "input.shelf.authorities", Some(0)),
        ("2040-01-01T00:00:00Z", "input.shelf.authorities_expired", None),
    ] {
        let report = report_of(at, &[(Some("bundle.pem"), &bundle)]);
        assert_eq!((report.verdict.code.text(), report.verdict.outcome), (code, Outcome::NotApplicable));
        assert_eq!(report.summary.authorities.count, 3);
        let told = report.verdict.args.get("expired").cloned();
        assert_eq!(told, expired.map(credscope_finding::Value::Integer));
        assert_eq!(report.summary.authorities.next.is_some(), expired.is_some());
    }
    // With anything else, the verdict is about that.
    let leaf = corpus_file("k8s-1.36/clusters/alpha/pki/apiserver.crt");
    let report = report_of(CORPUS_TIME, &[(Some("bundle.pem"), &bundle), (Some("apiserver.crt"), leaf)]);
    assert!(report.verdict_item.is_some() && report.verdict.outcome != Outcome::NotApplicable);
}

/// The Secret of a legacy token.
fn legacy_secret() -> Vec<u8> {
    let secrets = corpus_file("k8s-1.36/live/objects/legacy-secrets.json");
    let secrets: serde_json::Value = serde_json::from_slice(secrets).unwrap();
    let mut secrets = secrets["items"].as_array().unwrap().iter();
    let secret = secrets.find(|secret| secret["data"]["token"].is_string()).unwrap();
    serde_json::to_vec(secret).unwrap()
}

#[test]
fn of_two_tokens_both_are_said() {
    let legacy = legacy_secret();
    let requests = corpus_file("k8s-1.36/live/tokenrequests.json");
    let requests: serde_json::Value = serde_json::from_slice(requests).unwrap();
    let token = requests["default"]["response"]["status"]["token"].as_str().unwrap();
    let report = report_of(CORPUS_TIME, &[(None, &legacy), (None, token.as_bytes())]);
    let about =
        report.verdict_item.as_deref().into_iter().chain(report.verdict_others.iter().map(String::as_str));
    let kinds: Vec<ItemKind> = about.map(|id| report.item(report.find(id).unwrap()).unwrap().kind).collect();
    assert_eq!(kinds, [ItemKind::ServiceAccountToken, ItemKind::ServiceAccountToken]);
    let alone = report_of(CORPUS_TIME, &[(None, token.as_bytes())]);
    assert!(alone.verdict_others.is_empty());
}

#[test]
fn the_blanks_of_commands_are_filled_with_what_is_known() {
    let config = corpus_file("k8s-1.36/clusters/alpha/admin.conf");
    let kubelet = corpus_file("k8s-1.36/live/kubelet/pki/kubelet-client-current.pem");
    let secret = legacy_secret();
    let secret = secret.as_slice();
    let name = "Unable to connect to the server: x509: certificate is valid for 10.96.0.1, 127.0.0.2, not 127.0.0.1\n";
    for (files, kind, blanks) in [
        (
            vec![(None, config)],
            ItemKind::Kubeconfig,
            vec![("CLUSTER", "alpha"), ("SERVER", "127.0.0.1"), ("SERVER:6443", "127.0.0.1:16443")],
        ),
        (
            vec![(Some("k.pem"), kubelet), (None, config)],
            ItemKind::Certificate,
            vec![("SERVER", "127.0.0.1")],
        ),
        (vec![(None, secret)], ItemKind::Secret, vec![("NAMESPACE", "lab")]),
        (
            vec![(None, secret)],
            ItemKind::ServiceAccountToken,
            vec![("NAMESPACE", "lab"), ("SERVICEACCOUNT", "legacy-doomed")],
        ),
        (vec![(None, name.as_bytes()), (None, config)], ItemKind::ErrorLine, vec![("CLUSTER", "alpha")]),
    ] {
        let report = report_of(CORPUS_TIME, &files);
        let found = report.items.iter().find(|item| item.kind == kind).unwrap();
        for (blank, value) in blanks {
            assert_eq!(
                found.blanks.get(blank).map(String::as_str),
                Some(value),
                "{kind:?} {blank}: {:?}",
                found.blanks
            );
        }
    }
}

#[test]
fn a_step_that_repeats_another_item_s_verdict_points_to_it() {
    let config = corpus_file("k8s-1.36/clusters/alpha/admin.conf");
    let unauthorized = b"error: You must be logged in to the server (Unauthorized)";
    let report = report_of("2030-01-01T00:00:00Z", &[(None, config), (None, unauthorized)]);
    let pointed = |kind: ItemKind, code: &str| {
        let step = item(&report, kind, "").trace.iter().find(|step| step.code.text() == code).unwrap();
        let id = step.item.as_deref().unwrap_or_else(|| panic!("{code} points nowhere"));
        report.item(report.find(id).unwrap()).unwrap()
    };
    let certificate = pointed(ItemKind::Kubeconfig, "kube.kubeconfig.client_certificate");
    assert_eq!(certificate.source, "users[0].user.client-certificate-data");
    assert_eq!(pointed(ItemKind::ErrorLine, "error.cause.item").kind, ItemKind::Kubeconfig);
    let alone = report_of(CORPUS_TIME, &[(None, &legacy_secret())]);
    assert!(alone.items.iter().flat_map(|item| &item.trace).all(|step| step.item.is_none()));
}
