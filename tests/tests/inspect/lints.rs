//! Which lints apply to files of kubeadm and the kubelet, and to common mistakes.

use crate::{CORPUS_TIME, report_of};
use credscope_tests::input::{corpus, corpus_file};
use std::collections::BTreeMap;

/// For each lint, the number of items it applies to.
fn lints(files: &[(Option<&str>, &[u8])]) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for finding in report_of(CORPUS_TIME, files).findings {
        if let Some(lint) = finding.code.text().strip_prefix("lint.") {
            *found.entry(lint.to_owned()).or_default() += 1;
        }
    }
    found
}

fn check(files: &[(&str, &[u8])], wanted: &[(&str, usize)]) {
    let files: Vec<(Option<&str>, &[u8])> = files.iter().map(|(name, bytes)| (Some(*name), *bytes)).collect();
    let found = lints(&files);
    let found: Vec<(&str, usize)> = found.iter().map(|(lint, count)| (lint.as_str(), *count)).collect();
    assert_eq!(found, wanted, "{:?}", files.iter().map(|(name, _)| name).collect::<Vec<_>>());
}

/// The lab's certificates with deliberate mistakes, and those with longer lifetimes than kubeadm's.
const MADE_WRONG: &[(&str, &str)] = &[
    ("k8s-1.20/live/certs/eku-server-only.crt", "server.common_name_only"),
    ("k8s-1.20/live/certs/intermediate-no-ku.crt", "validity.copied_start"),
    ("k8s-1.20/live/certs/intermediate-not-ca.crt", "validity.copied_start"),
    ("k8s-1.20/live/certs/intermediate-sent.crt", "validity.copied_start"),
    ("k8s-1.20/live/certs/intermediate-wrong-order.crt", "validity.beyond_issuer validity.copied_start"),
    ("k8s-1.20/live/certs/name-constraints-violated.crt", "validity.copied_start"),
    ("k8s-1.20/live/certs/pathlen-violated.crt", "validity.copied_start"),
    ("k8s-1.20/live/certs/predates-ca.crt", "validity.very_long"),
    ("k8s-1.20/live/certs/system-masters.crt", "masters.long_lived"),
    ("k8s-1.20/live/certs/year-9999.crt", "validity.very_long"),
    // A root of twenty years, created by hand, and the bundles that contain it.
    ("k8s-1.36/clusters/charlie/offline/root.crt", "validity.very_long"),
    ("k8s-1.36/clusters/charlie/pki/ca.crt", "validity.very_long"),
    ("k8s-1.36/clusters/charlie/pki/etcd/ca.crt", "validity.very_long"),
    ("k8s-1.36/clusters/charlie/pki/front-proxy-ca.crt", "validity.very_long"),
    ("k8s-1.36/live/certs/intermediate-eku-server.crt", "validity.copied_start"),
    ("k8s-1.36/live/certs/intermediate-wrong-order.crt", "validity.beyond_issuer validity.copied_start"),
    ("k8s-1.36/live/certs/name-constraints-violated.crt", "validity.copied_start"),
    ("k8s-1.36/live/certs/outlives-ca.crt", "validity.very_long"),
    ("k8s-1.36/live/certs/pathlen-violated.crt", "validity.copied_start"),
    ("k8s-1.36/live/certs/system-masters.crt", "masters.long_lived"),
    // The kubelet's self-signed certificate, because it was given no other.
    ("k8s-1.36/live/kubelet/pki/kubelet.crt", "kubelet.self_signed"),
];

#[test]
fn single_files_have_only_the_lints_of_deliberate_mistakes() {
    let of_file = |(name, bytes): &(String, Vec<u8>)| {
        let found: Vec<String> = lints(&[(Some(name), bytes)]).into_keys().collect();
        (!found.is_empty()).then(|| (name.trim_start_matches("kubernetes/").to_owned(), found.join(" ")))
    };
    let shelves = corpus().iter().filter(|(name, _)| !name.ends_with("client-cert-verdicts.jsonl"));
    let found: Vec<(String, String)> =
        shelves.filter_map(|(name, bytes)| of_file(&(name.clone(), bytes.clone()))).collect();
    let found: Vec<(&str, &str)> =
        found.iter().map(|(name, lints)| (name.as_str(), lints.as_str())).collect();
    assert_eq!(found, MADE_WRONG);
}

#[test]
fn whole_clusters_of_kubeadm_have_no_mistakes() {
    for (cluster, wanted) in [
        ("k8s-1.36/clusters/alpha/", &[][..]),
        ("k8s-1.20/clusters/alpha/", &[]),
        // Created by hand: intermediates below one root, which is in the bundles of both clients and the
        // front proxy.
        ("k8s-1.36/clusters/charlie/", &[("front_proxy.shared_authority", 1), ("validity.very_long", 4)]),
    ] {
        let files = corpus().iter().filter(|(name, _)| name.contains(cluster));
        let files: Vec<(&str, &[u8])> =
            files.map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        assert!(files.len() > 50, "{cluster}");
        check(&files, wanted);
    }
}

const MANIFEST: &str = "alpha/manifests/kube-apiserver.yaml";
const PROXY_CA: &str = "--requestheader-client-ca-file=/etc/kubernetes/pki/front-proxy-ca.crt";
const ALLOWED: &str = "--requestheader-allowed-names=front-proxy-client";

/// The API server's manifest with some text replaced.
fn manifest(changes: &[(&str, &str)]) -> Vec<u8> {
    let mut text = String::from_utf8(corpus_file(MANIFEST).to_vec()).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    text.into_bytes()
}

#[test]
fn a_ca_for_clients_and_the_front_proxy_is_reported_from_any_source() {
    let ca = corpus_file("k8s-1.36/clusters/alpha/pki/ca.crt");
    let other = corpus_file("k8s-1.36/clusters/alpha/pki/front-proxy-ca.crt");
    let shared = [("front_proxy.shared_authority", 1)];
    let open = [("front_proxy.open_to_all", 1)];
    let same_file = "--requestheader-client-ca-file=/etc/kubernetes/pki/ca.crt";
    check(&[("pki/ca.crt", ca), ("pki/front-proxy-ca.crt", other)], &[]);
    check(&[("pki/ca.crt", ca), ("pki/front-proxy-ca.crt", ca)], &shared);
    let asks_nobody = manifest(&[(ALLOWED, "--requestheader-allowed-names=")]);
    check(&[("pki/ca.crt", ca), ("pki/front-proxy-ca.crt", ca), ("a.yaml", &asks_nobody)], &open);
    check(&[("a.yaml", &asks_nobody)], &[]);
    check(&[("a.yaml", &manifest(&[(PROXY_CA, same_file)]))], &shared);
    check(&[("a.yaml", &manifest(&[(PROXY_CA, same_file)])), ("pki/ca.crt", ca)], &shared);
    check(&[("a.yaml", &manifest(&[(PROXY_CA, same_file), (ALLOWED, "--v=2")]))], &open);
    // The controller manager takes no user from headers.
    check(&[("a.yaml", corpus_file("alpha/manifests/kube-controller-manager.yaml"))], &[]);
}

#[test]
fn kubeadm_s_configuration_shows_it_too() {
    let configuration = |args: &str| {
        format!(
            "apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\napiServer:\n  extraArgs:\n{args}"
        )
    };
    let file = "/etc/kubernetes/pki/ca.crt";
    let list = configuration(&format!("  - name: requestheader-client-ca-file\n    value: {file}\n"));
    let map = configuration(&format!(
        "    requestheader-client-ca-file: {file}\n    requestheader-allowed-names: \"\"\n"
    ));
    let harmless = configuration("  - name: v\n    value: \"2\"\n");
    check(&[("a.yaml", list.as_bytes())], &[("front_proxy.shared_authority", 1)]);
    check(&[("a.yaml", map.as_bytes())], &[("front_proxy.open_to_all", 1)]);
    check(&[("a.yaml", harmless.as_bytes())], &[]);
}

#[test]
fn the_config_map_of_extension_servers_shows_it_too() {
    let ca = String::from_utf8(corpus_file("k8s-1.36/clusters/alpha/pki/ca.crt").to_vec()).unwrap();
    let other =
        String::from_utf8(corpus_file("k8s-1.36/clusters/alpha/pki/front-proxy-ca.crt").to_vec()).unwrap();
    for (proxy, wanted) in [(&ca, &[("front_proxy.shared_authority", 1)][..]), (&other, &[])] {
        let object = serde_json::json!({
            "apiVersion": "v1", "kind": "ConfigMap",
            "metadata": { "name": "extension-apiserver-authentication", "namespace": "kube-system" },
            "data": { "client-ca-file": ca, "requestheader-client-ca-file": proxy },
        });
        check(&[("a.json", object.to_string().as_bytes())], wanted);
    }
}

#[test]
fn a_certificate_is_checked_for_the_purpose_of_its_flag_or_file() {
    let server_only = corpus_file("k8s-1.20/live/certs/eku-server-only.crt");
    check(&[("kubelet-client-current.pem", server_only)], &[("client.usage_missing", 1)]);
    let api_server = corpus_file("k8s-1.36/clusters/alpha/pki/apiserver.crt");
    check(&[("pki/etcd/server.crt", api_server)], &[("etcd.client_usage_missing", 1)]);
    let etcd = corpus_file("k8s-1.36/clusters/alpha/pki/etcd/server.crt");
    check(&[("pki/apiserver.crt", etcd)], &[("api_server.names_missing", 1)]);
    let proxy = corpus_file("k8s-1.36/clusters/alpha/pki/front-proxy-client.crt");
    let named = manifest(&[(ALLOWED, "--requestheader-allowed-names=aggregator,other")]);
    check(&[("front-proxy-client.crt", proxy), ("a.yaml", &named)], &[("front_proxy.name_refused", 1)]);
    check(&[("front-proxy-client.crt", proxy), ("a.yaml", corpus_file(MANIFEST))], &[]);
}

#[test]
fn system_masters_is_reported_once() {
    for (path, wanted) in [
        ("k8s-1.36/live/certs/system-masters.crt", "lint.masters.long_lived"),
        ("k8s-1.20/clusters/alpha/pki/apiserver-kubelet-client.crt", "kube.identity.system_masters"),
    ] {
        let report = report_of(CORPUS_TIME, &[(None, corpus_file(path))]);
        let found = report.findings.iter().map(|finding| finding.code.text());
        let found: Vec<&str> = found.filter(|code| code.contains("masters")).collect();
        assert_eq!(found, [wanted], "{path}");
    }
}
