//! Client certificates as real API servers judged them: every line of the verdicts of both releases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod line;

use credscope_clock::Instant;
use credscope_finding::Outcome;
use credscope_inspector::report::{Item, ItemKind};
use credscope_inspector::request::{Input, Purpose};
use credscope_inspector::{Report, Request, inspect};
use credscope_tests::input::corpus;
use line::{Line, lines};

/// Lines that the server judged by more than the certificate, with the reason.
const EXPLAINED: [(&str, &str, &str); 1] = [(
    "front-proxy-client",
    "kube.certificate.front_proxy",
    "a front proxy's certificate is good together with headers that name a user; the line has none",
)];

fn report(line: &Line, folder: &str) -> Report {
    let input = |name: &str, bytes: &[u8], is_anchor: bool| Input {
        name: (!name.is_empty()).then(|| name.to_owned()),
        bytes: bytes.to_vec(),
        is_anchor,
    };
    let pki = |name: &str| {
        let path = format!("kubernetes/{folder}/clusters/alpha/pki/{name}");
        input(name, corpus().get(&path).unwrap_or_else(|| panic!("no {path}")), true)
    };
    let inputs =
        vec![input("", line.pem.as_bytes(), false), pki("ca.crt"), pki("front-proxy-ca.crt"), flags(folder)];
    let mut request = Request::new(inputs, Instant::from_unix_seconds(line.at));
    request.kubernetes = Some(line.release.clone());
    request.purpose = Some(Purpose::Client);
    inspect(&request)
}

/// The manifest of the API server, which names both CAs and the front proxy's name.
fn flags(folder: &str) -> Input {
    let path = format!("kubernetes/{folder}/clusters/alpha/manifests/kube-apiserver.yaml");
    Input {
        name: Some("kube-apiserver.yaml".to_owned()),
        bytes: corpus().get(&path).expect("a manifest").clone(),
        is_anchor: false,
    }
}

fn compare(line: &Line, item: &Item, report: &Report) -> Result<(), String> {
    let code = item.verdict.code.text();
    if EXPLAINED.iter().any(|(id, explained, _)| *id == line.id && *explained == code) {
        return Ok(());
    }
    let is_accepted = item.verdict.outcome == Outcome::Passed;
    if is_accepted != line.is_accepted || item.verdict.outcome == Outcome::Inconclusive && line.is_accepted {
        return Err(format!("accepted: {}, here {:?} by {code}", line.is_accepted, item.verdict.outcome));
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
        .ok_or_else(|| format!("{code}: the server logged\n  {:?}, here\n  {log:?}", line.log))
}

#[test]
fn certificates_are_judged_as_the_server_judged_them() {
    let mut deviations = Vec::new();
    for folder in ["k8s-1.36", "k8s-1.20"] {
        let lines = lines(folder);
        let mut table = Vec::new();
        for line in &lines {
            let report = report(line, folder);
            let item = report.items.iter().find(|item| item.kind == ItemKind::Certificate).expect("a leaf");
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
