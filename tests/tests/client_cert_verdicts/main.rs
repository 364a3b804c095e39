//! Client certificates as judged by real API servers: every line of both releases' verdicts, with everything
//! known about the cluster; in `paths` only by X.509.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod line;
mod paths;

use credscope_conformance::kubernetes::{RELEASES, client_certificates, first, judge_client_certificate};
use credscope_finding::Outcome;
use credscope_inspector::Report;
use credscope_inspector::report::{Item, ItemKind};
use credscope_tests::input::corpus;
use line::Line;
use serde_json::json;

/// Lines that the server judged by more than the certificate, with the reason.
const EXPLAINED: [(&str, &str, &str); 1] = [(
    "front-proxy-client",
    "kube.certificate.front_proxy",
    "a front proxy's certificate is only valid with headers that name a user; the line has none",
)];

fn compare(line: &Line, item: &Item, report: &Report) -> Result<(), String> {
    let code = item.verdict.code.text();
    if EXPLAINED.iter().any(|(id, explained, _)| *id == line.id && *explained == code) {
        return Ok(());
    }
    let is_accepted = item.verdict.outcome == Outcome::Passed;
    if is_accepted != line.is_accepted || item.verdict.outcome == Outcome::Inconclusive && line.is_accepted {
        return Err(format!("accepted: {}, we say {:?} by {code}", line.is_accepted, item.verdict.outcome));
    }
    if let Some(difference) = line.other_user(item).filter(|_| is_accepted) {
        return Err(difference);
    }
    let log = report
        .findings
        .iter()
        .find(|finding| {
            finding.item.as_ref() == Some(&item.id) && finding.code.text() == "kube.caller.unauthorized"
        })
        .and_then(|finding| finding.args.get("log")?.as_text());
    (log == line.log.as_deref() || log.is_some_and(|log| line.is_completed_by_client(log)))
        .then_some(())
        .ok_or_else(|| format!("{code}: the server logged\n  {:?}, we log\n  {log:?}", line.log))
}

#[test]
fn certificates_are_judged_as_by_the_server() {
    let mut deviations = Vec::new();
    let files = |path: &str| corpus().get(path).cloned();
    for folder in RELEASES {
        let lines = client_certificates(folder, &files);
        let mut table = Vec::new();
        for line in &lines {
            let report = judge_client_certificate(line, folder, &files);
            let line = &Line::decode(line);
            let item = first(&report, ItemKind::Certificate).expect("a leaf");
            table.push(format!("{:30} {:14} {}", line.id, item.verdict.outcome.word(), item.verdict.code));
            if let Err(difference) = compare(line, item, &report) {
                deviations.push(format!("{folder} {}: {difference}", line.id));
            }
        }
        println!("{folder}: {} lines\n{}", lines.len(), table.join("\n"));
        assert!(lines.len() > 30, "only {} lines", lines.len());
    }
    println!("deviations: {}", deviations.len());
    assert!(deviations.is_empty(), "{}", deviations.join("\n"));
}

#[test]
fn the_ca_itself_is_a_client_and_a_front_proxy_needs_headers() {
    let files = |path: &str| corpus().get(path).cloned();
    let folder = RELEASES[0];
    for (file, outcome, code, username) in [
        ("ca.crt", Outcome::Passed, "x509.path.end_entity_is_anchor", Some("kubernetes")),
        ("front-proxy-client.crt", Outcome::Inconclusive, "kube.certificate.front_proxy", None),
        ("apiserver.crt", Outcome::Failed, "x509.extended_key_usage.not_permitted", Some("kube-apiserver")),
        (
            "apiserver-etcd-client.crt",
            Outcome::Failed,
            "kube.certificate.issuer_not_trusted",
            Some("kube-apiserver-etcd-client"),
        ),
    ] {
        let pem = files(&format!("kubernetes/{folder}/clusters/alpha/pki/{file}")).unwrap();
        let line = json!({ "pem": String::from_utf8(pem).unwrap(), "kubernetes": "v1.36.2" });
        let report = judge_client_certificate(&line, folder, &files);
        let item = first(&report, ItemKind::Certificate).unwrap();
        assert_eq!((item.verdict.outcome, item.verdict.code.text()), (outcome, code), "{file}");
        let user = item.user_info.as_ref().map(|user| user.username.as_str());
        assert_eq!(user, username, "{file}");
    }
}
