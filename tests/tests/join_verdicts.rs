//! kubeadm's discovery, compared with kubeadm itself: every line of both releases' join verdicts.

#![allow(clippy::unwrap_used, clippy::panic)]

use credscope_clock::Instant;
use credscope_finding::{Outcome, Step};
use credscope_jose::json::{Node, parse};
use credscope_kube::discovery::{
    ClusterInfo, DiscoveryEvidence, JoinRequest, decode_join_configuration, validate_discovery,
};
use credscope_kube::{Moment, Release};
use credscope_tests::input::corpus;

/// When the lines were recorded.
const AT: &str = "2026-11-21T22:00:00Z";
/// The token of the lines that have a cluster-info of their own and join without a hash.
const TOKEN: &str = "abcdef.0123456789abcdef";

fn file(release: &str, path: &str) -> &'static [u8] {
    let name = format!("kubernetes/k8s-{release}/live/{path}");
    corpus().get(&name).unwrap_or_else(|| panic!("no {name}"))
}

/// What a line joins with: its configuration, or only the token.
fn request_of(line: &Node) -> JoinRequest {
    match line.member("join_configuration") {
        Some(configuration) => decode_join_configuration(configuration).unwrap(),
        None => JoinRequest {
            endpoint: "127.0.0.1:16443".to_owned(),
            discovery_token: Some(TOKEN.to_owned()),
            skips_verification: true,
            ..JoinRequest::default()
        },
    }
}

fn trace_of(line: &Node, info: &Node) -> Vec<Step> {
    let moment = Moment::new(AT.parse::<Instant>().unwrap());
    let cluster_info =
        line.member("cluster_info_data").map_or(ClusterInfo::of_object(info), ClusterInfo::of_data);
    let evidence = DiscoveryEvidence {
        cluster_info: Some(cluster_info),
        secret: None,
        authorities: &[],
        moment: &moment,
    };
    let release = Release::parse(line.str_at(&["kubernetes"]).unwrap()).unwrap();
    validate_discovery(&request_of(line), &evidence, release)
}

/// Agree, inconclusive or disagree; checks that kubeadm printed the quoted message if it refused.
fn compare(line: &Node, trace: &[Step]) -> &'static str {
    let is_accepted = line.member("discovery_accepted").and_then(Node::as_bool).unwrap();
    let step = Step::deciding(trace);
    if let Some(step) = step.filter(|step| step.outcome == Outcome::Failed)
        && let Some(message) = step.args.get("message").and_then(|message| message.as_text())
    {
        let printed = line.member("output").and_then(Node::as_strings).unwrap();
        assert!(printed.iter().any(|line| line.contains(message)), "{message:?} is not in {printed:#?}");
    }
    match (is_accepted, step.map_or(Outcome::Passed, |step| step.outcome)) {
        (true, Outcome::Passed) | (false, Outcome::Failed) => "agree",
        (_, Outcome::Inconclusive) => "inconclusive",
        _ => "DISAGREE",
    }
}

#[test]
fn discovery_is_judged_as_by_kubeadm() {
    let mut counts = [("agree", 0), ("inconclusive", 0), ("DISAGREE", 0)];
    let mut table = Vec::new();
    for release in ["1.36", "1.20"] {
        let info = parse(file(release, "discovery/cluster-info-anonymous.json")).value;
        let lines = std::str::from_utf8(file(release, "kubeadm-join-verdicts.jsonl")).unwrap();
        for line in lines.lines().filter(|line| !line.is_empty()) {
            let line = parse(line.as_bytes()).value;
            let trace = trace_of(&line, &info);
            let answer = compare(&line, &trace);
            let code = Step::deciding(&trace).or(trace.last()).unwrap().code;
            let id = line.str_at(&["id"]).unwrap();
            table.push(format!("{release}  {id:28} {answer:13} {code}"));
            counts.iter_mut().filter(|(known, _)| *known == answer).for_each(|(_, count)| *count += 1);
        }
    }
    println!("{}\n{counts:?}", table.join("\n"));
    let [(_, agree), (_, inconclusive), (_, disagree)] = counts;
    assert_eq!(disagree, 0, "{table:#?}");
    assert!(agree >= 14, "{table:#?}");
    // Only discovery by a missing file cannot be judged.
    assert!(inconclusive <= 1, "{table:#?}");
}
