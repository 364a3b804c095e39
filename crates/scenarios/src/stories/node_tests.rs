//! Runs of the stories of a node against the formulas that they quote.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use crate::request::SimulationRequest;
use crate::run::{Run, RunEntry};
use crate::simulate;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Code, codes::run_cluster as cluster, codes::run_node as codes};
use credscope_kube::Release;
use credscope_kube::rotation::{DRAWS_END, EARLIEST_DRAW, rotation_deadline};
use credscope_kube::signer::signed_validity;

const SEEDS: u64 = 50;
const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;

fn run(story: &str, seed: u64, parameters: &[(&str, &str)], faults: &[&str]) -> Run {
    let mut all = vec![("keys".to_owned(), "ecdsa".to_owned())];
    all.extend(parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let request = SimulationRequest {
        story: story.to_owned(),
        seed,
        parameters: all,
        faults: faults.iter().map(|fault| (*fault).to_owned()).collect(),
        ..SimulationRequest::default()
    };
    let answer = simulate(&request);
    answer.run.unwrap_or_else(|| panic!("{request:?}: {:?}", answer.findings))
}

fn all(run: &Run, code: Code) -> Vec<&RunEntry> {
    run.entries.iter().filter(|entry| entry.code == code).collect()
}

fn first(run: &Run, code: Code) -> &RunEntry {
    all(run, code).first().copied().unwrap_or_else(|| panic!("{} never says {code}", run.story))
}

fn instant(entry: &RunEntry, name: &str) -> Instant {
    entry.args.get(name).and_then(credscope_finding::Value::as_instant).unwrap()
}

fn text<'a>(entry: &'a RunEntry, name: &str) -> &'a str {
    entry.args.get(name).and_then(credscope_finding::Value::as_text).unwrap()
}

fn at(run: &Run, entry: &RunEntry) -> Instant {
    run.begins + Duration::from_millis(entry.at_ms)
}

/// Every certificate is valid as the signer computes it for the instant at which it signed.
fn check_signed(run: &Run, signing_duration: i64) {
    let authority = run.begins + Duration::from_seconds(3_600 * 86_400);
    for signed in all(run, codes::SIGNED) {
        let duration = Duration::from_seconds(signing_duration);
        let whole = signed_validity(Release::NEWEST, at(run, signed), duration, None, authority).unwrap();
        let seconds = |instant: Instant| instant.unix_seconds();
        assert_eq!(seconds(instant(signed, "not_before")), seconds(whole.0));
        assert_eq!(seconds(instant(signed, "not_after")), seconds(whole.1));
    }
}

#[test]
fn a_node_bootstraps_step_by_step() {
    for seed in 0..SEEDS {
        let run = run("tls-bootstrap", seed, &[], &[]);
        let order: Vec<i64> = [
            codes::TOKEN_CREATED,
            codes::JOINING,
            codes::STARTED,
            codes::KUBECONFIG_MISSING,
            codes::BOOTSTRAP_LOADED,
            codes::KUBECONFIG_WRITTEN,
            codes::REQUEST_MADE,
            codes::WAITING,
            codes::APPROVED,
            codes::SIGNED,
            codes::RECEIVED,
            codes::PEM_WRITTEN,
            codes::CURRENT_RENAMED,
            codes::CONNECTIONS_CLOSED,
            codes::CONNECTED,
            codes::CLEANED,
            codes::TOKEN_DELETED,
        ]
        .into_iter()
        .map(|code| first(&run, code).at_ms)
        .collect();
        assert!(order.windows(2).all(|pair| pair[0] <= pair[1]), "{seed}: {order:?}");
        let stored = first(&run, codes::CURRENT_RENAMED).at_ms;
        // The transport looks every second until there is a certificate, kubeadm every second too.
        for code in [codes::CONNECTIONS_CLOSED, codes::JOINED] {
            assert!((stored..=stored + SECOND).contains(&first(&run, code).at_ms), "{seed}: {code}");
        }
        assert_eq!(first(&run, codes::TOKEN_DELETED).at_ms, 24 * 60 * MINUTE);
        // The cleaner runs within an hour after the first hour.
        let age = first(&run, codes::CLEANED).at_ms - first(&run, codes::APPROVED).at_ms;
        assert!((60 * MINUTE..=120 * MINUTE).contains(&age), "{seed}: {age}");
        check_signed(&run, 8_760 * 3_600);
    }
}

#[test]
fn a_certificate_is_renewed_between_seven_and_nine_tenths_and_connections_are_closed() {
    for seed in 0..SEEDS {
        let run = run("client-rotation", seed, &[("signing-duration", "30d")], &[]);
        check_signed(&run, 30 * 86_400);
        for drawn in all(&run, codes::DEADLINE_DRAWN) {
            let (from, until) = (instant(drawn, "not_before"), instant(drawn, "not_after"));
            let deadline = instant(drawn, "deadline");
            let window =
                rotation_deadline(from, until, EARLIEST_DRAW)..rotation_deadline(from, until, DRAWS_END);
            assert!(window.contains(&deadline), "{seed}: {deadline}");
        }
        let drawn = all(&run, codes::DEADLINE_DRAWN);
        for (made, drawn) in all(&run, codes::REQUEST_MADE).iter().zip(drawn) {
            assert_eq!(at(&run, made), instant(drawn, "deadline"), "{seed}");
        }
        let stored = all(&run, codes::CURRENT_RENAMED);
        let closed = all(&run, codes::CONNECTIONS_CLOSED);
        assert_eq!((stored.len(), closed.len()), (2, 2), "{seed}");
        for (stored, closed) in stored.iter().zip(closed) {
            let wait = closed.at_ms - stored.at_ms;
            assert!((0..=10 * SECOND).contains(&wait) && closed.at_ms % (10 * SECOND) == 0, "{seed}: {wait}");
        }
        // In ten seconds there is at most one lease.
        let old = run.counters.iter().find(|counter| counter.name == "requests_with_old_credential");
        assert!(old.is_none_or(|counter| counter.points.iter().all(|(_, count)| *count <= 2)), "{seed}");
        assert!(all(&run, cluster::UNAUTHORIZED).is_empty(), "{seed}");
    }
}

#[test]
fn nobody_gets_a_log_until_a_person_approves() {
    for seed in 0..10 {
        let run = run("serving-certificate", seed, &[], &[]);
        let approved = first(&run, codes::APPROVED_BY_PERSON).at_ms;
        assert!((20 * MINUTE..21 * MINUTE).contains(&approved), "{seed}: {approved}");
        assert!(first(&run, codes::LOGS_FAILED).at_ms < approved);
        assert!(all(&run, codes::LOGS_SHOWN).iter().all(|shown| shown.at_ms > approved));
        // After fifteen minutes there is a second object, and both are approved.
        let names = first(&run, codes::APPROVED_BY_PERSON).args.get("requests").unwrap().clone();
        assert!(matches!(names, credscope_finding::Value::List(names) if names.len() == 2), "{seed}");
        // One request of the API for each, as `kubectl certificate approve` sends them.
        let asked = all(&run, cluster::REQUEST_WITH_CERTIFICATE);
        let put =
            |entry: &&RunEntry| text(entry, "target").ends_with("/approval") && entry.at_ms < 21 * MINUTE;
        assert_eq!(asked.into_iter().filter(put).count(), 2, "{seed}");
    }
    let never = run("serving-certificate", 1, &[("approval", "never")], &[]);
    assert!(all(&never, codes::LOGS_SHOWN).is_empty() && all(&never, codes::SIGNED).is_empty());
    let own = run("serving-certificate", 1, &[("mode", "self-signed")], &[]);
    let made = first(&own, codes::SELF_SIGNED);
    assert!(first(&own, codes::STARTED).at_ms < made.at_ms);
    let year = Duration::from_seconds(365 * 86_400 - 3_600);
    assert_eq!(instant(made, "not_after"), own.begins + year);
    for mode in ["self-signed", "files"] {
        let run = run("serving-certificate", 1, &[("mode", mode)], &[]);
        assert_eq!(all(&run, codes::LOGS_SHOWN).len(), 2, "{mode}");
        assert_eq!(all(&run, codes::SERVING_EXPIRED).len(), 1, "{mode}");
    }
}

#[test]
fn an_expired_certificate_is_refused_by_the_front_proxy_and_by_the_client_authenticator() {
    let run = run("client-rotation", 1, &[], &["node-asleep@200d..400d"]);
    let log = text(first(&run, cluster::UNAUTHORIZED), "log");
    assert!(log.contains("err=\"[x509: certificate has expired"), "{log}");
    assert!(log.contains(", verifying certificate SN="), "{log}");
}

#[test]
fn nothing_ends_that_never_was() {
    for fault in ["apiserver-down@30s..3m", "wrong-group@0s..", "node-asleep@0s..1h"] {
        let run = run("tls-bootstrap", 1, &[], &[fault]);
        let mut known = Vec::new();
        for fact in &run.facts {
            let is_known = known.contains(&(&fact.lane, fact.code));
            assert!(is_known || !fact.args.is_empty(), "{fault}: {} of {}", fact.code, fact.lane);
            known.push((&fact.lane, fact.code));
        }
    }
}

/// Codes that must be recorded, and codes that must not.
#[track_caller]
fn check(story: &str, parameters: &[(&str, &str)], faults: &[&str], says: &[Code], never: &[Code]) {
    let run = run(story, 1, parameters, faults);
    for code in says {
        assert!(!all(&run, *code).is_empty(), "{story} {faults:?}: nothing says {code}");
    }
    for code in never {
        assert!(all(&run, *code).is_empty(), "{story} {faults:?}: something says {code}");
    }
    assert!(run.entries.len() < 1_000, "{story} {faults:?}: {} entries", run.entries.len());
}

#[test]
fn each_fault_has_its_consequence_in_a_bootstrap() {
    let fails = |fault: &str, says: &[Code]| {
        check("tls-bootstrap", &[], &[fault], says, &[codes::PEM_WRITTEN]);
    };
    let heals = |fault: &str, says: &[Code]| {
        check("tls-bootstrap", &[], &[fault], &[says, &[codes::CONNECTED]].concat(), &[]);
    };
    fails(
        "approver-missing",
        &[codes::NOT_SIGNED, codes::LIMIT_REACHED, codes::JOIN_TIMED_OUT, codes::NOT_EXITED],
    );
    fails("wrong-group", &[cluster::FORBIDDEN, codes::EXITED, codes::BOOTSTRAP_MISSING]);
    fails(
        "token-expired",
        &[codes::TOKEN_DELETED, cluster::UNAUTHORIZED, codes::EXITED, codes::BOOTSTRAP_MISSING],
    );
    fails("clock-off@30s..", &[cluster::SERVER_NOT_TRUSTED, codes::REQUEST_FAILED]);
    fails("ca-replaced@30s..", &[cluster::SERVER_NOT_TRUSTED, codes::NOT_EXITED]);
    fails("signer-key-lost", &[codes::APPROVED, codes::SIGNER_ABSENT, codes::NOT_SIGNED]);
    fails("controller-manager-down", &[codes::NOT_SIGNED]);
    heals("apiserver-down@30s..3m", &[cluster::NO_ANSWER, codes::REQUEST_FAILED]);
    heals("approver-missing@30s..50m", &[codes::NOT_SIGNED, codes::APPROVED]);
    heals("node-asleep@61s..3h", &[codes::CONNECTION_LOST]);
    heals("disk-full@30s..3m", &[codes::NOT_STORED]);
}

#[test]
fn a_node_that_could_not_renew_ends_and_finds_nothing_to_bootstrap_with() {
    let dead = &[codes::EXPIRED, codes::EXITED, codes::STORED_EXPIRED, codes::BOOTSTRAP_MISSING];
    let short = ("signing-duration", "1d");
    check("client-rotation", &[short], &["approver-missing@1h.."], dead, &[codes::BOOTSTRAP_LOADED]);
    check("client-rotation", &[short], &["controller-manager-down@1h..30h"], dead, &[codes::PEM_WRITTEN]);
    // With a bootstrap kubeconfig it bootstraps again.
    let kept = ("bootstrap-kubeconfig", "kept");
    let again = &[codes::EXITED, codes::BOOTSTRAP_LOADED, codes::PEM_WRITTEN];
    check(
        "client-rotation",
        &[short, kept],
        &["approver-missing@1h..30h"],
        again,
        &[codes::BOOTSTRAP_MISSING],
    );
    // A server that never answers is no reason to end.
    check(
        "client-rotation",
        &[short],
        &["apiserver-down@1h.."],
        &[codes::EXPIRED, codes::NOT_EXITED],
        &[codes::EXITED],
    );
    // A rename cut short leaves nothing to build a client with, until a start finishes it.
    let cut = &[codes::NOT_STORED, codes::CLIENT_UNLOADABLE, codes::RECOVERED];
    check(
        "client-rotation",
        &[short, ("restart-after", "23h")],
        &["disk-full@1h..22h"],
        cut,
        &[codes::EXPIRED],
    );
}

#[test]
fn back_off_doubles_and_then_the_pace_is_even() {
    let run = run("tls-bootstrap", 3, &[], &["apiserver-down@30s..10m"]);
    let made: Vec<i64> = all(&run, codes::REQUEST_MADE).iter().map(|entry| entry.at_ms).collect();
    let waits: Vec<i64> = made.windows(2).map(|pair| pair[1] - pair[0]).collect();
    // A tenth of jitter, and some milliseconds under way.
    for (wait, least) in waits.iter().zip([2, 4, 8, 16]) {
        let least = least * SECOND;
        assert!((least..least + least / 10 + 10).contains(wait), "{waits:?}");
    }
    assert!((32 * SECOND..32 * SECOND + 10).contains(&waits[4]), "{waits:?}");
}

#[test]
fn the_dates_of_a_readers_certificate_begin_the_story() {
    let dates = [("not-before", "2026-01-01T00:00:00Z"), ("not-after", "2026-04-01T00:00:00Z")];
    let whole = run("client-rotation", 1, &dates, &[]);
    assert_eq!(
        instant(first(&whole, codes::KUBECONFIG_VALID), "not_after").to_string(),
        "2026-04-01T00:00:00Z"
    );
    let past = [("not-before", "2025-01-01T00:00:00Z"), ("not-after", "2026-01-01T00:00:00Z")];
    check(
        "client-rotation",
        &past,
        &[],
        &[codes::STORED_EXPIRED, codes::BOOTSTRAP_MISSING],
        &[codes::KUBECONFIG_VALID],
    );
}
