//! The verdict files of real Kubernetes: client certificates judged by API servers, kubeconfigs judged by
//! kubectl.

use credscope_clock::Instant;
use credscope_inspector::report::{Item, ItemKind};
use credscope_inspector::request::AskedPurpose;
use credscope_inspector::{Input, Report, Request, inspect};
use serde_json::Value;

/// The folders of the releases.
pub const RELEASES: [&str; 2] = ["k8s-1.36", "k8s-1.20"];

/// The instant for lines that have none: 2026-11-21T22:00:00Z.
const TAKEN: i64 = 1_795_298_400;

/// Files of the corpus by their path, as `kubernetes/k8s-1.36/…`.
pub type Files<'a> = dyn Fn(&str) -> Option<Vec<u8>> + 'a;

/// The lines of a verdict file of a release; empty if the file is missing.
#[must_use]
pub fn lines(folder: &str, file: &str, files: &Files<'_>) -> Vec<Value> {
    let bytes = files(&format!("kubernetes/{folder}/live/{file}.jsonl")).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// The client certificates of a release that reached the server, with their chains.
#[must_use]
pub fn client_certificates(folder: &str, files: &Files<'_>) -> Vec<Value> {
    let mut lines = lines(folder, "client-cert-verdicts", files);
    lines.retain(|line| line["certificate_presented"] == true && line["pem"].is_string());
    lines
}

/// Judges a client certificate with the configuration of the release's API server: both its CAs, and its
/// flags.
#[must_use]
pub fn judge_client_certificate(line: &Value, folder: &str, files: &Files<'_>) -> Report {
    let chain = line["pem"].as_str().unwrap_or_default().as_bytes().to_vec();
    let mut inputs = vec![Input { name: None, bytes: chain, is_anchor: false }];
    for (name, path, is_anchor) in [
        ("ca.crt", "pki/ca.crt", true),
        ("front-proxy-ca.crt", "pki/front-proxy-ca.crt", true),
        ("kube-apiserver.yaml", "manifests/kube-apiserver.yaml", false),
    ] {
        inputs.extend(input(name, &format!("clusters/alpha/{path}"), is_anchor, folder, files));
    }
    let at = Instant::from_unix_seconds(line["at"].as_i64().unwrap_or(TAKEN));
    let purpose = Some(AskedPurpose::Client);
    inspect(&Request { purpose, kubernetes: release_of(line), ..Request::new(inputs, at) })
}

/// Judges a kubeconfig together with the CA, the certificate and the token key of its server.
#[must_use]
pub fn judge_kubeconfig(line: &Value, folder: &str, files: &Files<'_>) -> Report {
    let config = line["file"].as_str().unwrap_or_default();
    let mut inputs: Vec<Input> =
        input(config, &format!("live/{config}"), false, folder, files).into_iter().collect();
    for name in ["ca.crt", "apiserver.crt", "sa.pub"] {
        inputs.extend(input(
            &format!("pki/{name}"),
            &format!("clusters/alpha/pki/{name}"),
            false,
            folder,
            files,
        ));
    }
    // The lines have no instants; some tokens were issued after the corpus' instant, before the last client
    // certificate of the release was tried.
    let certificates = lines(folder, "client-cert-verdicts", files);
    let last = certificates.iter().filter_map(|line| line["at"].as_i64()).fold(TAKEN, i64::max);
    inspect(&Request {
        kubernetes: release_of(line),
        ..Request::new(inputs, Instant::from_unix_seconds(last))
    })
}

fn input(name: &str, path: &str, is_anchor: bool, folder: &str, files: &Files<'_>) -> Option<Input> {
    let bytes = files(&format!("kubernetes/{folder}/{path}"))?;
    Some(Input { name: Some(name.to_owned()), bytes, is_anchor })
}

fn release_of(line: &Value) -> Option<String> {
    line["kubernetes"].as_str().map(str::to_owned)
}

/// The item that a line is about.
#[must_use]
pub fn first(report: &Report, kind: ItemKind) -> Option<&Item> {
    report.items.iter().find(|item| item.kind == kind)
}

/// The verdicts of both files of both releases, one line each: release, file, id, outcome, deciding code,
/// user.
#[must_use]
pub fn verdicts(files: &Files<'_>) -> String {
    let mut text = String::new();
    for folder in RELEASES {
        for line in client_certificates(folder, files) {
            let report = judge_client_certificate(&line, folder, files);
            tell(&mut text, folder, &line, first(&report, ItemKind::Certificate));
        }
        for line in lines(folder, "kubectl-verdicts", files) {
            let report = judge_kubeconfig(&line, folder, files);
            tell(&mut text, folder, &line, first(&report, ItemKind::Kubeconfig));
        }
    }
    text
}

fn tell(text: &mut String, folder: &str, line: &Value, item: Option<&Item>) {
    let id = line["id"].as_str().unwrap_or_default();
    let Some(item) = item else {
        text.push_str(&format!("{folder} {id} unrecognised\n"));
        return;
    };
    let user = item
        .user_info
        .as_ref()
        .map_or(String::new(), |user| format!("{:?} {:?} {:?}", user.username, user.uid, user.groups));
    let (kind, outcome, code) = (item.kind.word(), item.verdict.outcome.word(), item.verdict.code);
    text.push_str(&format!("{folder} {kind} {id} {outcome} {code} {user}\n"));
}
