//! Invalid requests get clear findings, all at once, and no run.

use crate::story;
use credscope_inspector::simulate;
use credscope_inspector::simulation::SimulationRequest;

#[track_caller]
fn check(request: &SimulationRequest, expected: &[&str]) {
    let answer = simulate(request);
    let codes: Vec<&str> = answer.findings.iter().map(|finding| finding.code.text()).collect();
    assert_eq!(codes, expected, "{request:?}");
    assert_eq!(answer.run.is_none(), !expected.is_empty());
}

fn asked(parameters: &[(&str, &str)], faults: &[&str]) -> SimulationRequest {
    SimulationRequest {
        story: "tls-bootstrap".to_owned(),
        parameters: parameters
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        faults: faults.iter().map(|fault| (*fault).to_owned()).collect(),
        ..SimulationRequest::default()
    }
}

#[test]
fn all_problems_of_a_request_are_reported_at_once() {
    check(
        &SimulationRequest { story: "meteor".to_owned(), ..SimulationRequest::default() },
        &["simulate.story.unknown"],
    );
    for (parameters, faults, expected) in [
        (&[][..], &[][..], &[][..]),
        (&[("keys", "dsa")], &[], &["simulate.parameter.not_a_choice"]),
        (&[("token-ttl", "soon")], &[], &["simulate.parameter.unreadable"]),
        (&[("signing-duration", "1s")], &[], &["simulate.parameter.out_of_bounds"]),
        (&[("colour", "red")], &[], &["simulate.parameter.unknown"]),
        (&[], &["meteor@1h"], &["simulate.fault.unknown"]),
        (&[], &["approver-missing@later"], &["simulate.fault.unreadable"]),
        (&[], &["approver-missing@2h..1h"], &["simulate.fault.reversed"]),
        (
            &[("colour", "red"), ("keys", "dsa")],
            &["@"],
            &["simulate.parameter.unknown", "simulate.parameter.not_a_choice", "simulate.fault.unreadable"],
        ),
    ] {
        check(&asked(parameters, faults), expected);
    }
    for release in ["1.19", "1.99", "two"] {
        check(
            &SimulationRequest { kubernetes: Some(release.to_owned()), ..asked(&[], &[]) },
            &["simulate.release.unknown"],
        );
    }
}

#[test]
fn every_default_can_be_requested_explicitly() {
    for id in crate::ids() {
        let parameters: Vec<_> = story(id)
            .parameters
            .into_iter()
            .map(|parameter| (parameter.name.to_owned(), parameter.default))
            .collect();
        let said = SimulationRequest { story: id.to_owned(), parameters, ..SimulationRequest::default() };
        let silent = SimulationRequest { parameters: Vec::new(), ..said.clone() };
        assert_eq!(simulate(&said), simulate(&silent), "{id}");
    }
}
