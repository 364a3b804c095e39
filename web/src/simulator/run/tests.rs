use super::*;
use crate::simulator::fixture;
use crate::simulator::read::{read_simulation, read_stories};
use serde_json::json;

#[test]
fn a_run_is_read_as_it_was_told() {
    let run = fixture::run();
    assert_eq!((run.begins.to_string().as_str(), run.length), ("2026-03-02T08:00:00Z", 1_200_000));
    assert_eq!(run.instant(1_500).to_string(), "2026-03-02T08:00:01.500Z");
    let message = &run.entries[1];
    assert_eq!(
        (message.kind, message.lane, message.to, message.until),
        (EntryKind::Message, 0, Some(1), Some(1_540))
    );
    assert_eq!((run.entries[4].tone, run.entries[4].until), (Tone::Bad, None));
    assert_eq!(run.entries[2].about.as_deref(), Some("2"));
    assert_eq!(run.series[0].values, [0, 3, 1]);
    assert_eq!(run.counters[0].points, [(0, 0), (2_500, 1)]);
    assert_eq!(run.faults[0].until, Some(60_000));
    assert_eq!(run.artefact("a1").map(|one| one.context.as_slice()), Some(["a2".to_owned()].as_slice()));
}

#[test]
fn stories_are_read_with_their_bounds() {
    let stories = fixture::stories();
    let parameters: Vec<_> = stories[0]
        .parameters
        .iter()
        .map(|one| (one.name.as_str(), one.default.as_str(), one.bounds.clone()))
        .collect();
    let bounds = |least: &str, most: &str| Some((least.to_owned(), most.to_owned()));
    let expected =
        [("token-ttl", "24h", bounds("0s", "30d")), ("nodes", "3", bounds("1", "9")), ("key", "ecdsa", None)];
    assert_eq!(parameters, expected);
    assert!(read_stories(r#"{ "stories": [{}] }"#).is_err());
}

#[test]
fn a_run_of_another_version_is_refused() {
    for (pointer, wrong) in [
        ("/run/begins", json!("yesterday")),
        ("/run/entries/0/code", json!("no.such.code")),
        ("/run/entries/0/kind", json!("dance")),
        ("/run/entries/0/tone", json!("sad")),
        ("/run/entries/0/lane", json!("nowhere")),
        ("/run/entries/1/to", json!("nowhere")),
        ("/run/counters/0/points/0", json!([1])),
        ("/run/series/0/values/0", json!("many")),
        ("/findings", json!(null)),
    ] {
        let mut broken = fixture::json();
        *broken.pointer_mut(pointer).unwrap() = wrong;
        assert!(read_simulation(&broken.to_string()).is_err(), "{pointer}");
    }
    let refused = json!({
        "findings": [{ "code": "kube.join.no_endpoint", "severity": "error", "args": {}, "citation": null }],
        "run": null,
    });
    let simulation = read_simulation(&refused.to_string()).unwrap();
    assert!(simulation.run.is_none() && simulation.findings.len() == 1);
}

#[test]
fn what_holds_of_an_actor_is_what_was_said_last() {
    let run = fixture::run();
    let state = |position| -> Vec<String> {
        let shown =
            |fact: &StateFact| format!("{} {:?}", fact.said.code, fact.said.args.get("value").unwrap());
        run.state(0, position).into_iter().map(shown).collect()
    };
    assert_eq!(state(1_000), Vec::<String>::new());
    let pending = [r#"kube.csr.state List(["Pending"])"#, r#"kube.csr.signer Text("x")"#];
    assert_eq!(state(1_540), pending);
    assert_eq!(state(2_499), pending);
    assert_eq!(state(9_999), [r#"kube.csr.state List(["Approved"])"#]);
    assert!(run.state(1, 9_999).is_empty());
}

#[test]
fn the_present_entry_is_the_last_that_has_happened() {
    let run = fixture::run();
    for (position, expected) in
        [(0, None), (999, None), (1_000, Some(0)), (1_539, Some(1)), (2_500, Some(4)), (1_200_000, Some(4))]
    {
        assert_eq!(run.current(position), expected, "{position}");
    }
}
