use crate::run::Run;
use crate::test_run::{run_story, run_story_as};
use credscope_finding::codes::{kube, run_token as codes};
use credscope_kube::authentication::TOKEN_CACHE;
use credscope_kube::token::LEEWAY;

const STORY: &str = "legacy-and-bound-token";
/// A request comes every five seconds, or nine, and is answered some milliseconds later.
const NEXT_MS: i64 = 9_100;

/// When a caller was refused anew.
fn refusals(run: &Run, lane: &str) -> Vec<i64> {
    run.of_code(codes::REFUSED).iter().filter(|entry| entry.lane == lane).map(|entry| entry.at_ms).collect()
}

#[track_caller]
fn check_within(at: i64, from: i64, what: &str) {
    let latest = from + TOKEN_CACHE.millis() + NEXT_MS;
    assert!((from..=latest).contains(&at), "{what}: {at} is not in {from}..{latest}");
}

#[test]
fn a_bound_token_dies_a_minute_after_the_deletion_and_a_legacy_one_with_its_secret() {
    for seed in 0..50 {
        let run = run_story(STORY, seed, "request-interval=9s", "");
        let [bound, legacy] = ["bound", "legacy"].map(|lane| refusals(&run, lane));
        assert_eq!((bound.len(), legacy.len()), (2, 3), "{seed}: {bound:?} {legacy:?}");
        // Grace period of thirty seconds, then the leeway; the finalizer holds the object for longer.
        check_within(bound[0], 180_000 + 30_000 + LEEWAY.millis(), "pod");
        check_within(legacy[0], 480_000, "label");
        check_within(legacy[1], 720_000, "secret");
        check_within(legacy[2], 1_020_000, "account");
        check_within(bound[1], 1_020_000, "account");
        assert_eq!(run.times(codes::LEGACY_LIVES_ON).len(), 1, "{seed}");
        assert_eq!(run.times(codes::BOUND_LIVES_ON).len(), 2, "{seed}");
        let ends = run.of_code(codes::ACCEPTED_AGAIN);
        assert_eq!(ends.len(), 5, "{seed}: somebody is left behind");
    }
}

#[test]
fn a_service_account_that_was_made_anew_is_another_reason_for_the_same_refusal() {
    let run = run_story(STORY, 1, "", "");
    let absent = run.of_code(kube::TOKEN_OBJECT_ABSENT).last().map_or(0, |entry| entry.at_ms);
    let made = run.times(codes::ACCOUNT_MADE_AGAIN)[0];
    let replaced = run.times(kube::TOKEN_OBJECT_REPLACED);
    assert!(replaced.len() == 1 && absent < made, "{replaced:?}");
    assert!((made..made + NEXT_MS).contains(&replaced[0]), "{} {}", made, replaced[0]);
}

#[test]
fn a_pod_keeps_its_own_grace_period() {
    let run = run_story(STORY, 1, "termination-grace=5m", "");
    let texts = run.artefacts.iter().filter(|artefact| artefact.text.contains("deletionTimestamp"));
    let odd: Vec<&str> = texts
        .map(|artefact| artefact.text.as_str())
        .filter(|text| !text.contains("deletionGracePeriodSeconds: 300\n"))
        .collect();
    assert_eq!(odd, Vec::<&str>::new());
}

#[test]
fn without_a_finalizer_a_bound_token_dies_with_its_pod() {
    let run = run_story(STORY, 1, "finalizer=false", "");
    let gone = run.times(codes::POD_GONE)[0];
    assert!((210_000..210_100).contains(&gone), "{gone}");
    check_within(refusals(&run, "bound")[0], gone, "pod");
    let at_once = run_story(STORY, 1, "finalizer=false termination-grace=0s", "");
    check_within(refusals(&at_once, "bound")[0], 180_000, "pod");
}

#[test]
fn every_rule_that_a_token_passes_is_recorded_once() {
    let run = run_story(STORY, 1, "", "");
    for (code, count) in [
        (kube::TOKEN_OBJECTS_FOUND, 2),
        (kube::TOKEN_TIMELESS, 1),
        (kube::TOKEN_TIME, 1),
        (kube::TOKEN_KEY_CHOSEN, 2),
        (kube::TOKEN_MARKED_INVALID, 1),
    ] {
        assert_eq!(run.times(code).len(), count, "{code}");
    }
}

#[test]
fn the_label_ends_a_legacy_token_from_1_29_on() {
    for (release, refused) in [("1.28", 2), ("1.29", 3)] {
        let run = run_story_as(STORY, 1, "", "", Some(release));
        assert_eq!(refusals(&run, "legacy").len(), refused, "{release}");
    }
    for (release, count) in [("1.26", 0), ("1.27", 3)] {
        let run = run_story_as(STORY, 1, "", "", Some(release));
        assert_eq!(run.times(codes::LAST_USED).len(), count, "{release}");
    }
    for (release, automatic) in [("1.23", 3), ("1.24", 0)] {
        let run = run_story_as(STORY, 1, "", "", Some(release));
        assert_eq!(run.times(codes::SECRET_AUTOMATIC).len(), automatic, "{release}");
    }
}

#[test]
fn a_secret_of_the_same_name_revives_its_rsa_token() {
    let run = run_story(STORY, 1, "keys=rsa", "");
    assert_eq!(run.times(codes::LEGACY_REVIVED).len(), 1);
    assert!(run_story(STORY, 1, "", "").times(codes::LEGACY_REVIVED).is_empty());
}

#[test]
fn without_the_controller_manager_a_secret_waits_for_its_token() {
    let run = run_story(STORY, 1, "", "controller-manager-down@0s..2m");
    assert_eq!(run.times(codes::SECRET_WAITS).len(), 1);
    assert_eq!(run.times(codes::SECRET_FILLED)[0], 120_000);
    let later = run_story(STORY, 1, "", "controller-manager-down@16m..");
    assert!(later.times(codes::SECRET_CLEANED).is_empty());
    // The Secret is still there, and its token names a service account that is not.
    assert_eq!(later.of_code(kube::TOKEN_OBJECT_ABSENT).len(), 3);
    assert!(refusals(&later, "legacy").len() == 3);
}

#[test]
fn a_sleeping_node_does_not_save_a_token() {
    let run = run_story(STORY, 1, "finalizer=false", "node-asleep@2m..16m");
    check_within(refusals(&run, "bound")[0], 180_000 + 30_000 + LEEWAY.millis(), "pod");
    assert!(run.times(codes::POD_GONE)[0] >= 960_000);
}

#[test]
fn what_is_deleted_in_another_order_ends_the_same_way() {
    let run = run_story(
        STORY,
        4,
        "account-remade-after=2m secret-deleted-after=6m pod-deleted-after=10m labelled-after=14m",
        "",
    );
    check_within(refusals(&run, "bound")[0], 120_000, "account");
    check_within(refusals(&run, "legacy")[0], 120_000, "account");
    assert!(run.times(codes::ACCEPTED_AGAIN).len() >= 4);
    let down = run_story(STORY, 4, "", "apiserver-down@2m..9m");
    assert!(down.times(codes::ACCEPTED_AGAIN).len() >= 3);
}
