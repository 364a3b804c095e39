//! The token authenticators, compared with real API servers line by line.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod cluster;
mod line;

use cluster::Cluster;
use credscope_finding::{Outcome, Step, args, codes::request};
use credscope_kube::Moment;
use credscope_kube::authorization::decode_authorization;
use credscope_kube::token::{BearerAnswer, deciding_step, log_of_refusal, validate_bearer};
use line::{Line, lines};
use std::collections::BTreeMap;

/// The result of comparing one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Agreement {
    Agree,
    /// Inconclusive, because only the cluster or a configuration that was not provided can decide.
    ClusterDecides,
    Disagree,
}

/// The verdict, with its deciding code.
fn verdict(answer: &BearerAnswer) -> (Outcome, &'static str) {
    match deciding_step(&answer.trace) {
        Some(step) => (step.outcome, step.code.text()),
        None => match answer.trace.last() {
            Some(step) => (step.outcome, step.code.text()),
            None => panic!("an answer without steps"),
        },
    }
}

fn compare(line: &Line, answer: &BearerAnswer) -> Agreement {
    match (line.is_accepted, verdict(answer).0) {
        (true, Outcome::Failed) => Agreement::Disagree,
        (true, _) if !line.has_same_user(answer.user.as_ref()) => Agreement::Disagree,
        (true, Outcome::Inconclusive) => Agreement::ClusterDecides,
        (true, _) => Agreement::Agree,
        (false, Outcome::Failed) => Agreement::Agree,
        (false, Outcome::Inconclusive) if line.is_refused_by_cluster() => Agreement::ClusterDecides,
        (false, _) => Agreement::Disagree,
    }
}

/// The server's log line and the predicted one, if they differ; none if the prediction only says less.
fn other_log(line: &Line, answer: &BearerAnswer) -> Option<String> {
    let failed: &Step = answer.trace.iter().find(|step| step.outcome == Outcome::Failed)?;
    let ours = log_of_refusal(failed, line.release);
    // An ellipsis stands for what only the cluster knows.
    let is_same = match ours.split_once('…') {
        Some((before, behind)) => line.error.starts_with(before) && line.error.ends_with(behind),
        None => line.error == ours,
    };
    (!line.error.is_empty() && !is_same)
        .then(|| format!("{} {}: the server logged {:?}, we log {ours:?}", line.release, line.id, line.error))
}

struct Row<'a> {
    line: &'a Line,
    agreement: Agreement,
    code: &'static str,
}

fn judge<'a>(line: &'a Line, cluster: &Cluster, logs: &mut Vec<String>) -> Row<'a> {
    let moment = Moment::new(line.at);
    let answer = match &line.authorization {
        None => validate_bearer(&line.token, &cluster.context(line), cluster, &moment),
        Some(header) => match decode_authorization(header) {
            Ok(token) => validate_bearer(token, &cluster.context(line), cluster, &moment),
            Err(_) => {
                let ignored = Step::failed(request::HEADER_IGNORED, args! { reason: "scheme" });
                BearerAnswer { trace: vec![ignored], user: None }
            }
        },
    };
    logs.extend(other_log(line, &answer));
    Row { line, agreement: compare(line, &answer), code: verdict(&answer).1 }
}

/// Prints the table by category and fails on any line that disagrees.
fn report(title: &str, rows: &[Row<'_>], logs: &[String]) {
    let mut table: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for row in rows {
        table.entry(&row.line.category).or_default()[row.agreement as usize] += 1;
    }
    println!("{title}: {} lines", rows.len());
    println!("{:<22}{:>7}{:>17}{:>10}", "category", "agree", "cluster decides", "disagree");
    for (category, [agree, inconclusive, disagree]) in &table {
        println!("{category:<22}{agree:>7}{inconclusive:>17}{disagree:>10}");
    }
    let disagreeing: Vec<String> = rows
        .iter()
        .filter(|row| row.agreement == Agreement::Disagree)
        .map(|row| {
            let Line { release, id, is_accepted, error, .. } = row.line;
            format!("{release} {id}: accepted {is_accepted}, {error:?}, we say {}", row.code)
        })
        .collect();
    assert!(disagreeing.is_empty(), "{}", disagreeing.join("\n"));
    assert!(logs.is_empty(), "{}", logs.join("\n"));
}

#[test]
fn service_account_and_bootstrap_tokens_are_judged_as_by_the_server() {
    for (release, folder) in [("1.36", "k8s-1.36"), ("1.20", "k8s-1.20")] {
        let cluster = Cluster::of(folder);
        let lines = lines(folder, "token-verdicts.jsonl");
        assert!(lines.len() > 60, "only {} lines", lines.len());
        let mut logs = Vec::new();
        let rows: Vec<Row<'_>> = lines.iter().map(|line| judge(line, &cluster, &mut logs)).collect();
        report(release, &rows, &logs);
    }
}

#[test]
fn tokens_of_rotated_keys_are_judged_by_the_current_keys() {
    let lines = lines("k8s-1.36", "extras-token-verdicts.jsonl");
    let mut logs = Vec::new();
    let rows: Vec<Row<'_>> =
        lines.iter().map(|line| judge(line, &Cluster::of_scenario(&line.category), &mut logs)).collect();
    assert!(rows.len() > 20, "only {} lines", rows.len());
    report("1.36 extras", &rows, &logs);
}

/// Codes for tokens whose authenticator's configuration was not provided.
const TOLD: [&str; 2] = ["kube.token.opaque", "kube.token.authenticator_unknown"];

#[test]
fn tokens_of_other_authenticators_are_recognised_as_such() {
    let mut count = 0;
    for (folder, file) in [
        ("k8s-1.36", "token-verdicts.jsonl"),
        ("k8s-1.36", "extras-token-verdicts.jsonl"),
        ("k8s-1.20", "token-verdicts.jsonl"),
    ] {
        for line in lines(folder, file).iter().filter(|line| line.is_of_another_authenticator()) {
            let cluster = match file {
                "token-verdicts.jsonl" => Cluster::of(folder),
                _ => Cluster::of_scenario("rotated-keys"),
            };
            let answer =
                validate_bearer(&line.token, &cluster.context(line), &cluster, &Moment::new(line.at));
            let (outcome, code) = verdict(&answer);
            assert!(outcome == Outcome::Inconclusive && TOLD.contains(&code), "{}: {code}", line.id);
            count += 1;
        }
    }
    assert!(count > 15, "only {count} lines");
}
