//! Items suggest the story that shows their future, with their dates and nothing else.

use crate::{CORPUS_TIME, report, report_of};
use credscope_inspector::simulate;
use credscope_inspector::simulation::SimulationRequest;
use credscope_tests::input::{corpus, corpus_file};

/// The story of a link, with its names and values.
fn taken_apart(link: &str) -> (&str, Vec<(&str, &str)>) {
    let (story, rest) = link.split_once('?').unwrap_or((link, ""));
    (story, rest.split('&').filter_map(|pair| pair.split_once('=')).collect())
}

/// Checks the stories suggested for a file, with the names of their parameters.
#[track_caller]
fn check(path: &str, expected: &[(&str, &[&str])]) {
    let report = report(CORPUS_TIME, &[corpus_file(path)]);
    let links: Vec<&String> = report.items.iter().flat_map(|item| &item.simulations).collect();
    let named: Vec<(&str, Vec<&str>)> = links
        .iter()
        .map(|link| taken_apart(link))
        .map(|(story, pairs)| (story, pairs.into_iter().map(|(name, _)| name).collect()))
        .collect();
    let expected: Vec<(&str, Vec<&str>)> =
        expected.iter().map(|(story, names)| (*story, names.to_vec())).collect();
    assert_eq!(named, expected, "{path}");
}

#[test]
fn the_suggested_story_fits_the_item() {
    let live = |path: &str| format!("kubernetes/k8s-1.36/live/{path}");
    check(
        &live("kubelet/pki/kubelet-client-current.pem"),
        &[("client-rotation", &["at", "not-before", "not-after"])],
    );
    // As submitted: without a creationTimestamp.
    check(&live("csr/kubelet-serving.submitted.yaml"), &[("serving-certificate", &[])]);
    check("kubernetes/k8s-1.36/live/objects/cluster-info.yaml", &[]);
}

#[test]
fn every_suggestion_for_the_corpus_can_be_run() {
    let mut run = 0;
    for (name, bytes) in corpus() {
        for item in report_of(CORPUS_TIME, &[(Some(name), bytes)]).items {
            for link in &item.simulations {
                let (story, pairs) = taken_apart(link);
                let begins = pairs.iter().find(|(name, _)| *name == "at").map(|(_, at)| at.parse().unwrap());
                let parameters = pairs.iter().filter(|(name, _)| *name != "at");
                let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
                let request = SimulationRequest {
                    story: story.to_owned(),
                    begins,
                    parameters: parameters.map(owned).collect(),
                    ..SimulationRequest::default()
                };
                let answer = simulate(&request);
                assert!(answer.run.is_some(), "{name} {}: {request:?}: {:?}", item.label, answer.findings);
                run += 1;
            }
        }
    }
    assert!(run > 50, "only {run} runs");
}
