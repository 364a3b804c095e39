//! What is on the shelf starts the story that shows what becomes of it, with its dates and nothing else.

use crate::{CORPUS_TIME, report, report_of};
use credscope_inspector::report::SuggestedRun;
use credscope_inspector::simulate;
use credscope_inspector::simulation::Request;
use credscope_tests::input::{corpus, corpus_file};

/// The stories that are suggested for a file, with their parameters' names.
#[track_caller]
fn check(path: &str, expected: &[(&str, &[&str])]) {
    let report = report(CORPUS_TIME, &[corpus_file(path)]);
    let suggested: Vec<SuggestedRun> = report.items.into_iter().flat_map(|item| item.simulations).collect();
    let named: Vec<(&str, Vec<&str>)> = suggested
        .iter()
        .map(|run| (run.story.as_str(), run.parameters.iter().map(|(name, _)| name.as_str()).collect()))
        .collect();
    let expected: Vec<(&str, Vec<&str>)> =
        expected.iter().map(|(story, parameters)| (*story, parameters.to_vec())).collect();
    assert_eq!(named, expected, "{path}");
}

#[test]
fn the_story_fits_the_thing() {
    let live = |path: &str| format!("kubernetes/k8s-1.36/live/{path}");
    check(
        &live("kubelet/pki/kubelet-client-current.pem"),
        &[("client-rotation", &["not-before", "not-after"])],
    );
    check(&live("csr/kubelet-serving.submitted.yaml"), &[("serving-certificate", &[])]);
    check("kubernetes/k8s-1.36/live/objects/cluster-info.yaml", &[]);
}

#[test]
fn every_suggestion_of_the_corpus_can_be_run() {
    let mut run = 0;
    for (name, bytes) in corpus() {
        for item in report_of(CORPUS_TIME, &[(Some(name), bytes)]).items {
            for SuggestedRun { story, begins, parameters } in item.simulations {
                let request = Request { story, begins, parameters, ..Request::default() };
                let answer = simulate(&request);
                assert!(answer.run.is_some(), "{name} {}: {request:?}: {:?}", item.label, answer.findings);
                run += 1;
            }
        }
    }
    assert!(run > 50, "only {run} runs");
}
