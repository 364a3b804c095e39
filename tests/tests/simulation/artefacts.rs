//! Every artefact of a run, inspected at its instant, has the verdict that the story claims.

use crate::{ids, run, varied};
use credscope_clock::Duration;
use credscope_finding::codes::input::CLAIMS_NOTHING;
use credscope_inspector::simulation::{ArtefactEntry, Run};
use credscope_inspector::{Input, Request, inspect};

/// An artefact as a user would paste it; an authority that accompanies another is trusted.
fn input(artefact: &ArtefactEntry, is_context: bool) -> Input {
    let is_authority = artefact.kind == "certificate" && artefact.expected.code == Some(CLAIMS_NOTHING);
    Input {
        name: is_context.then(|| artefact.label.clone()),
        bytes: artefact.text.clone().into_bytes(),
        is_anchor: is_context && is_authority,
    }
}

fn request(run: &Run, artefact: &ArtefactEntry) -> Request {
    let context = artefact.context.iter().map(|id| {
        let found = run.artefacts.iter().find(|other| other.id == *id);
        input(found.unwrap_or_else(|| panic!("{} needs {id}, which does not exist", artefact.id)), true)
    });
    let inputs = std::iter::once(input(artefact, false)).chain(context).collect();
    Request {
        kubernetes: Some(run.kubernetes.clone()),
        issuers: run.issuers.clone(),
        ..Request::new(inputs, run.begins + Duration::from_millis(artefact.at_ms))
    }
}

/// Where the inspector's verdict differs from the run's claim.
fn differences(run: &Run) -> Vec<String> {
    let mut found = Vec::new();
    for artefact in &run.artefacts {
        let report = inspect(&request(run, artefact));
        let item = report.items.iter().find(|item| item.parent.is_none() && item.input.is_none());
        let said = item.map(|item| (item.kind.word(), item.verdict.outcome, Some(item.verdict.code)));
        let claimed = (artefact.kind.as_str(), artefact.expected.outcome, artefact.expected.code);
        if said != Some(claimed) {
            found.push(format!("{} {}: claimed {claimed:?}, said {said:?}", artefact.id, artefact.label));
        }
    }
    found
}

/// The differences in a story's artefacts, request by request.
fn wrong(id: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for request in varied(id) {
        let run = run(&request);
        let mut found = differences(&run);
        let carried = run.entries.iter().flat_map(|entry| &entry.artefacts);
        let is_absent = |id: &&String| !run.artefacts.iter().any(|artefact| artefact.id == **id);
        found.extend(carried.filter(is_absent).map(|id| format!("no artefact is {id}")));
        if !found.is_empty() {
            wrong.push(format!("{request:?}:\n  {}", found.join("\n  ")));
        }
    }
    wrong
}

#[test]
fn every_artefact_has_the_claimed_verdict() {
    let wrong: Vec<String> = ids().into_iter().flat_map(wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_stories_contain_every_kind_of_credential() {
    let mut kinds: Vec<String> = Vec::new();
    for id in ids() {
        kinds.extend(run(&crate::plain(id, 1)).artefacts.into_iter().map(|artefact| artefact.kind));
    }
    for kind in [
        "service_account_token",
        "certificate",
        "certificate_signing_request",
        "kubeconfig",
        "secret",
        "bootstrap_token",
    ] {
        assert!(kinds.iter().any(|known| known == kind), "no {kind}");
    }
}
