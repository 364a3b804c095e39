use crate::{Run, SimulationRequest, simulate};
use credscope_finding::Value;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

fn request(seed: u64, parameters: &[(&str, &str)], faults: &[&str]) -> Run {
    let mut all = vec![("keys".to_owned(), "ecdsa".to_owned())];
    all.extend(parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let request = SimulationRequest {
        story: "ca-rotation".to_owned(),
        seed,
        parameters: all,
        faults: faults.iter().map(|fault| (*fault).to_owned()).collect(),
        ..SimulationRequest::default()
    };
    let answer = simulate(&request);
    answer.run.unwrap_or_else(|| panic!("{:?}", answer.findings))
}

/// Instants of the entries of a code on a lane.
fn times(run: &Run, lane: &str, code: &str) -> Vec<i64> {
    let code = format!("run.authority.{code}");
    let found = run.entries.iter().filter(|entry| entry.lane == lane && entry.code.text() == code);
    found.map(|entry| entry.at_ms).collect()
}

/// Of each lane whose requests failed: from when to when, and why.
fn outages(run: &Run) -> Vec<(&str, i64, Option<i64>, &str)> {
    let spans = run.entries.iter().filter(|entry| entry.code.text() == "run.authority.cut_off");
    spans
        .map(|entry| {
            let error = entry.args.get("error").and_then(Value::as_text).unwrap_or_default();
            (entry.lane.as_str(), entry.at_ms, entry.until_ms, error)
        })
        .collect()
}

fn counted(run: &Run, name: &str) -> i64 {
    let counter = run.counters.iter().find(|counter| counter.name == name);
    counter.and_then(|counter| counter.points.last()).map_or(0, |(_, value)| *value)
}

#[test]
fn in_the_right_order_no_request_fails() {
    for seed in 0..50 {
        let run = request(seed, &[], &[]);
        assert_eq!(outages(&run), [], "{seed}");
        assert_eq!(counted(&run, "requests_refused"), 0, "{seed}");
        assert_eq!(counted(&run, "leaves_of_old_ca"), 0, "{seed}");
        let steps = [
            ("created", 0),
            ("client_ca_set", HOUR),
            ("signer_switched", 2 * HOUR),
            ("serving_reissued", 3 * HOUR),
            ("dropped", 28 * HOUR),
        ];
        for (code, at) in steps {
            assert_eq!(times(&run, "person", code).first(), Some(&at), "{seed} {code}");
        }
    }
}

/// The value of a fact in milliseconds since the beginning, as it was recorded on a lane, in order.
fn facts(run: &Run, lane: &str, code: &str) -> Vec<(i64, i64)> {
    let code = format!("run.authority.{code}");
    let found = run.facts.iter().filter(|fact| fact.lane == lane && fact.code.text() == code);
    found
        .map(|fact| {
            let value = fact.args.get("value").and_then(Value::as_instant).unwrap();
            (fact.at_ms, (value - run.begins).millis())
        })
        .collect()
}

#[test]
fn kubelets_renew_between_seven_and_nine_tenths_of_a_certificates_life() {
    for seed in 0..50 {
        let run = request(seed, &[], &[]);
        for lane in ["kubelet-1", "kubelet-2"] {
            let (plans, lives) = (facts(&run, lane, "renews_at"), facts(&run, lane, "leaf_until"));
            assert_eq!(plans.len(), lives.len());
            for ((stored, renews), (_, expires)) in plans.iter().zip(&lives) {
                // A day from five minutes back: dates of a certificate are whole seconds.
                let begins = expires - DAY;
                let part = (renews - begins) * 1_000 / DAY;
                assert!((700..900).contains(&part), "{seed} {lane}: {part}");
                assert!(renews >= stored, "{seed} {lane}");
            }
            let begun = times(&run, lane, "renewal_begun");
            let due: Vec<i64> = plans.iter().map(|(_, renews)| *renews).collect();
            assert_eq!(begun, due[..begun.len()], "{seed} {lane}");
        }
    }
}

#[test]
fn what_is_signed_is_of_the_signer_of_that_time() {
    for seed in 0..20 {
        for order in ["trust-both-first", "sign-first", "drop-early"] {
            let run = request(seed, &[("order", order)], &[]);
            let switched = times(&run, "person", "signer_switched")[0];
            let signed = run.entries.iter().filter(|entry| entry.code.text() == "run.authority.signed");
            for entry in signed {
                let issuer = entry.args.get("issuer").and_then(Value::as_text).unwrap();
                let expected = if entry.at_ms < switched { "old_ca" } else { "new_ca" };
                assert_eq!(issuer, expected, "{seed} {order} {}", entry.at_ms);
            }
        }
    }
}

#[test]
fn re_issued_before_it_is_trusted_everybody_is_cut_off_until_it_is() {
    let run = request(1, &[("order", "sign-first")], &[]);
    let unknown = "x509: certificate signed by unknown authority (possibly because of \"x509: ECDSA verification failure\" \
                   while trying to verify candidate authority certificate \"kubernetes\")";
    let unknown = format!("tls: failed to verify certificate: {unknown}");
    let (from, until) = (2 * HOUR, 3 * HOUR);
    // Kubelets and pod do not know the server; the server does not know those whom it gave new certificates.
    let expected = [
        ("kubelet-1", from + 1_000, Some(until + 1_000), unknown.as_str()),
        ("kubelet-2", from + 2_000, Some(until + 2_000), unknown.as_str()),
        ("controller_manager", from + 3_000, Some(until + 3_000), "Unauthorized"),
        ("client", from + 4_000, Some(until + 4_000), "Unauthorized"),
    ];
    let found = outages(&run);
    assert_eq!(found[..4], expected);
    // The pod waits for its volume, and for client-go to read it.
    let (lane, since, ends, error) = found[4];
    assert_eq!((lane, since, error), ("pod", from + 5_000, unknown.as_str()));
    let late = ends.unwrap() - until;
    assert!((60_000..90_000 + 300_000 + 60_000).contains(&late), "{late}");
}

#[test]
fn dropped_too_early_the_old_ca_takes_the_kubelets_with_it() {
    for seed in 0..20 {
        let run = request(seed, &[("order", "drop-early")], &[]);
        for (kubelet, lane) in ["kubelet-1", "kubelet-2"].into_iter().enumerate() {
            let later = 1_000 * (i64::try_from(kubelet).unwrap() + 1);
            let is_new = times(&run, lane, "stored").iter().any(|at| (2 * HOUR..4 * HOUR).contains(at));
            let cut_off = outages(&run).into_iter().find(|outage| outage.0 == lane);
            let expected = (!is_new).then_some((lane, 4 * HOUR + later, None, "Unauthorized"));
            assert_eq!(cut_off, expected, "{seed} {lane}");
            // It cannot renew either: its certificate expires, and five minutes later the kubelet exits.
            let expired = times(&run, lane, "leaf_expired");
            let exited = times(&run, lane, "kubelet_exited");
            assert_eq!(exited, expired.iter().map(|at| at + 300_000).collect::<Vec<_>>(), "{seed} {lane}");
        }
    }
}

/// The lanes whose requests failed at any time.
#[track_caller]
fn check_fault(fault: &str, expected: &[&str], code: (&str, &str)) {
    let run = request(1, &[], &[fault]);
    let mut lanes: Vec<&str> = outages(&run).into_iter().map(|outage| outage.0).collect();
    lanes.sort_unstable();
    lanes.dedup();
    assert_eq!(lanes, expected, "{fault}");
    assert!(!times(&run, code.0, code.1).is_empty(), "{fault}: no {} on {}", code.1, code.0);
}

#[test]
fn each_fault_has_its_consequence() {
    let all = ["client", "controller_manager", "kubelet-1", "kubelet-2", "pod"];
    check_fault("apiserver-down@5h..6h", &all, ("pod", "cut_off"));
    check_fault("apiserver-down@7h..9h", &all, ("kubelet-1", "renewal_refused"));
    check_fault("ca-replaced@5h..6h", &all, ("pod", "cut_off"));
    // The new CA is not published, so the pod does not trust the server.
    check_fault("controller-manager-down@30m..6h", &["pod"], ("pod", "cut_off"));
    check_fault("controller-manager-down@7h..9h", &[], ("kubelet-1", "renewal_timed_out"));
    check_fault("signer-key-lost@7h..9h", &[], ("controller_manager", "signer_without_key"));
    // Away while both are trusted, back when the server has the new certificate alone.
    check_fault("node-asleep@30m..5h", &["kubelet-1"], ("person", "node_missed"));
    check_fault("clock-off@5h..6h", &["kubelet-1"], ("kubelet-1", "kubelet_exited"));
    check_fault("clock-off@5h..6h", &["kubelet-1"], ("kubelet-1", "kubelet_started"));
}

#[test]
fn before_1_36_pods_are_restarted_to_trust_the_new_ca() {
    let run = |release: &str| {
        let request = SimulationRequest {
            story: "ca-rotation".to_owned(),
            kubernetes: Some(release.to_owned()),
            parameters: vec![("keys".to_owned(), "ecdsa".to_owned())],
            ..SimulationRequest::default()
        };
        simulate(&request).run.unwrap()
    };
    for (release, code, lane) in [("1.36", "reloaded", "pod"), ("1.35", "pod_restarted", "person")] {
        let run = run(release);
        assert_eq!(times(&run, lane, code).len(), 2, "{release}");
        assert_eq!(outages(&run), [], "{release}");
    }
}

#[test]
fn long_runs_stay_readable() {
    let check = |overlap, faults: &[&str], most: usize| {
        let parameters =
            [("step", "7d"), ("overlap", overlap), ("signing-duration", "12h"), ("pause", "10s")];
        let run = request(1, &parameters, faults);
        assert!(run.entries.len() < most, "{overlap} {faults:?}: {}", run.entries.len());
    };
    // 128 of the longest run's 428 days, and as much of the entries that a run may have.
    check("100d", &[], 20_000 * 128 / 428);
    for fault in ["signer-key-lost@25d..", "controller-manager-down@25d..", "apiserver-down@9d.."] {
        check("30d", &[fault], 2_500);
    }
}

#[test]
fn requests_that_come_to_nothing_are_recorded_until_they_are_all_alike() {
    let run = request(1, &[], &["signer-key-lost@7h..20h"]);
    assert_eq!(times(&run, "kubelet-1", "renewal_timed_out").len(), 3);
    assert_eq!(times(&run, "kubelet-1", "renewal_goes_on").len(), 1);
    // The certificate expires before the key is found, and the kubelet can no longer ask.
    assert_eq!(times(&run, "kubelet-1", "kubelet_exited").len(), 1);
    let mended = request(1, &[], &["signer-key-lost@7h..9h"]);
    let stored = times(&mended, "kubelet-1", "stored");
    assert!(stored.first().is_some_and(|at| (9 * HOUR..9 * HOUR + 905_000).contains(at)), "{stored:?}");
}
