//! What must hold of every fleet.

use crate::request::SimulationRequest;
use crate::run::{Run, Series};
use crate::simulate;

fn request(seed: u64, parameters: &[(&str, &str)], faults: &[&str]) -> SimulationRequest {
    SimulationRequest {
        story: "fleet".to_owned(),
        seed,
        parameters: parameters
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        faults: faults.iter().map(|fault| (*fault).to_owned()).collect(),
        ..SimulationRequest::default()
    }
}

#[track_caller]
fn run(seed: u64, parameters: &[(&str, &str)], faults: &[&str]) -> Run {
    let simulation = simulate(&request(seed, parameters, faults));
    assert!(simulation.findings.is_empty(), "{:?}", simulation.findings);
    simulation.run.unwrap()
}

fn series<'a>(run: &'a Run, name: &str) -> &'a [i64] {
    run.series
        .iter()
        .find(|series| series.name == name)
        .map(|Series { values, .. }| values.as_slice())
        .unwrap()
}

fn sum(run: &Run, name: &str) -> i64 {
    series(run, name).iter().sum()
}

fn last(run: &Run, name: &str) -> i64 {
    *series(run, name).last().unwrap()
}

fn marks(run: &Run) -> Vec<String> {
    let ours = |text: &str| text.strip_prefix("run.fleet.").unwrap_or(text).to_owned();
    run.entries.iter().map(|entry| ours(entry.code.text())).collect()
}

/// Nothing is lost: every request made is issued, waits, or was cleaned.
#[track_caller]
fn assert_conserved(run: &Run) {
    let (mut created, mut issued, mut approved, mut cleaned) = (0, 0, 0, 0);
    for (at, made) in series(run, "csr_created").iter().enumerate() {
        created += made;
        issued += series(run, "certificates_issued")[at];
        approved += series(run, "csr_approved")[at];
        cleaned += series(run, "csr_cleaned")[at];
        let (pending, unsigned) = (series(run, "csr_pending")[at], series(run, "csr_unsigned")[at]);
        assert_eq!(created, issued + pending + unsigned + cleaned, "interval {at}");
        assert!(issued <= approved && approved <= created, "interval {at}");
        assert!([pending, unsigned, *made].iter().all(|count| *count >= 0), "interval {at}");
    }
}

const YEAR: &[(&str, &str)] = &[("nodes", "200")];

#[test]
fn a_healthy_fleet_renews_each_certificate_within_its_window() {
    for seed in 0..100 {
        let run = run(seed, &[("nodes", "50"), ("interval", "12h")], &[]);
        assert_conserved(&run);
        let issued = series(&run, "certificates_issued");
        assert_eq!(series(&run, "csr_approved"), issued, "{seed}");
        assert_eq!((sum(&run, "certificates_issued"), issued[0]), (100, 50), "{seed}");
        // From 255.5 to 328.5 days after notBefore, that is five minutes before a join within the first hour.
        assert_eq!(issued[1..510].iter().chain(&issued[658..]).sum::<i64>(), 0, "{seed}");
        assert_eq!(
            (sum(&run, "certificates_expired"), last(&run, "nodes_without_certificate")),
            (0, 0),
            "{seed}"
        );
        assert_eq!(marks(&run), ["joined"], "{seed}");
    }
}

#[test]
fn short_certificates_are_renewed_as_often_as_their_window_says() {
    // An hour as signed lasts from five minutes before to an hour after: renewed 2,430 to 3,210 seconds after the issue.
    let parameters =
        [("nodes", "100"), ("signing-duration", "1h"), ("duration", "10d"), ("joined-within", "0s")];
    let run = run(7, &parameters, &[]);
    let (least, most) = (100 * (864_000 / 3_211 + 1), 100 * (864_000 / 2_430 + 1));
    let issued = sum(&run, "certificates_issued");
    assert!((least..=most).contains(&issued), "{least} {issued} {most}");
    assert_conserved(&run);
}

#[test]
fn the_same_request_gives_the_same_run() {
    let faults =
        ["controller-manager-down@270d..300d", "node-asleep@290d..310d", "apiserver-down@320d..321d"];
    for seed in 0..5 {
        assert_eq!(run(seed, YEAR, &faults), run(seed, YEAR, &faults));
    }
    assert_ne!(run(1, YEAR, &[]).series, run(2, YEAR, &[]).series);
}

#[test]
fn a_fault_changes_nothing_before_it() {
    let before = [
        "controller-manager-down@20d..21d",
        "apiserver-down@281d6h..282d",
        "approver-missing@260d..275d",
        "signer-key-lost@265d..280d",
    ];
    let added = [
        ("apiserver-down@285d..290d", 285),
        ("controller-manager-down@284d..", 284),
        ("approver-missing@283d..300d", 283),
        ("signer-key-lost@283d7h..300d", 283),
        ("node-asleep@289d..320d", 289),
    ];
    for seed in 0..20 {
        for (place, (fault, day)) in added.into_iter().enumerate() {
            let earlier = &before[..(place + usize::try_from(seed).unwrap()) % (before.len() + 1)];
            let both = [earlier, &[fault]].concat();
            let (without, with) = (run(seed, YEAR, earlier), run(seed, YEAR, &both));
            for (one, other) in without.series.iter().zip(&with.series) {
                assert_eq!(one.values[..day], other.values[..day], "{seed} {both:?} {}", one.name);
            }
            let until = i64::try_from(day).unwrap() * 86_400_000;
            let entries = |run: &Run| -> Vec<_> {
                run.entries.iter().filter(|entry| entry.at_ms < until).cloned().collect()
            };
            assert_eq!(entries(&without), entries(&with), "{seed} {both:?}");
            assert_conserved(&with);
        }
    }
}

#[test]
fn jitter_spreads_what_joined_together() {
    for seed in 0..20 {
        let busiest = |jitter| {
            let run = run(seed, &[("nodes", "1000"), ("jitter", jitter)], &[]);
            *series(&run, "csr_created")[1..].iter().max().unwrap()
        };
        // Four fifths of a year fall five minutes before the join, and so on two days.
        let (with, without) = (busiest("on"), busiest("off"));
        assert!(without > 850 && with < 40, "{seed} {with} {without}");
    }
}

#[test]
fn nodes_that_nobody_answers_ask_four_times_an_hour_and_then_are_lost() {
    let run = run(5, &[("nodes", "200"), ("duration", "400d")], &["approver-missing@200d.."]);
    assert_conserved(&run);
    assert_eq!((sum(&run, "certificates_issued"), sum(&run, "certificates_expired")), (200, 200));
    assert_eq!(last(&run, "nodes_without_certificate"), 200);
    // All have begun by day 329 and none has expired by day 364: 86,400 s / 932 s each.
    let created = series(&run, "csr_created")[340];
    assert!((200 * 92..=200 * 93).contains(&created), "{created}");
    // The cleaner leaves them for 24 to 25 hours.
    let pending = series(&run, "csr_pending")[345];
    assert!((200 * 92..=200 * 97).contains(&pending), "{pending}");
    assert_eq!(marks(&run), ["joined", "nobody_approves", "first_failed", "first_expired", "first_lost"]);
}

#[test]
fn a_bootstrap_token_brings_a_fleet_back() {
    let parameters = [("nodes", "200"), ("bootstrap-token", "on"), ("duration", "400d")];
    let run = run(5, &parameters, &["signer-key-lost@200d..380d"]);
    assert_conserved(&run);
    assert_eq!(sum(&run, "certificates_expired"), 200);
    assert_eq!((last(&run, "nodes_without_certificate"), last(&run, "csr_unsigned")), (0, 0));
    assert_eq!(
        marks(&run),
        ["joined", "key_lost", "first_failed", "first_expired", "first_bootstrapped", "herd", "recovered"]
    );
}

#[test]
fn a_server_that_is_back_is_asked_by_all_within_a_minute() {
    let run = run(5, &[("nodes", "1000")], &["apiserver-down@270d..300d"]);
    assert_conserved(&run);
    let herd = run.entries.iter().find(|entry| entry.code.text() == "run.fleet.herd").unwrap();
    // Thirty of the seventy-three days in which they renew.
    let days = series(&run, "csr_created");
    assert!(days[270..300].iter().all(|created| *created == 0));
    assert!((350..480).contains(&days[300]), "{}", days[300]);
    assert!(herd.at_ms - 300 * 86_400_000 < 34_000, "{}", herd.at_ms);
    assert_eq!(sum(&run, "certificates_expired"), 0);
}

#[test]
fn an_outage_outside_the_window_is_noticed_by_nobody() {
    let run = run(5, YEAR, &["controller-manager-down@30d..200d"]);
    assert_eq!(marks(&run), ["joined", "controllers_down", "unnoticed"]);
    assert_eq!(sum(&run, "certificates_issued"), 400);
}

#[test]
fn sleepers_renew_as_they_wake_and_those_that_slept_too_long_are_lost() {
    let parameters = [("nodes", "1000"), ("asleep-share", "30"), ("duration", "450d")];
    let woken = run(5, &parameters, &["node-asleep@200d..350d"]);
    assert_conserved(&woken);
    assert!(
        (230..370).contains(&series(&woken, "csr_created")[350]),
        "{}",
        series(&woken, "csr_created")[350]
    );
    assert_eq!(sum(&woken, "certificates_expired"), 0);
    let late = run(5, &parameters, &["node-asleep@200d..400d"]);
    assert_eq!(sum(&late, "certificates_expired"), series(&woken, "csr_created")[350]);
    assert_eq!(last(&late, "nodes_without_certificate"), sum(&late, "certificates_expired"));
    // They wake long after their certificates expired, and exit at once.
    assert_eq!(marks(&late), ["joined", "asleep", "first_expired", "first_lost", "recovered_in_part"]);
}

#[test]
fn too_slow_a_signer_makes_nodes_ask_again_and_again() {
    // One request every ten seconds are 90 in the quarter of an hour that each of 500 waits.
    let parameters = [
        ("nodes", "500"),
        ("signer-workers", "1"),
        ("time-per-request", "10000"),
        ("joined-within", "0s"),
        ("duration", "1d"),
        ("interval", "1h"),
    ];
    let run = run(5, &parameters, &[]);
    assert_conserved(&run);
    assert!(sum(&run, "csr_created") > 1_000 && last(&run, "nodes_without_certificate") > 0);
    assert!(sum(&run, "certificates_issued") <= 8_640);
}

#[test]
fn what_is_too_much_is_reported_before_it_is_tried() {
    for (parameters, code) in [
        ([("interval", "1m"), ("nodes", "10")], "simulate.parameter.out_of_bounds"),
        ([("signing-duration", "10m"), ("nodes", "1000")], "run.fleet.too_much"),
    ] {
        let simulation = simulate(&request(0, &parameters, &[]));
        let codes: Vec<&str> = simulation.findings.iter().map(|finding| finding.code.text()).collect();
        assert_eq!((codes, simulation.run.is_some()), (vec![code], false));
    }
}
