use crate::run::{EntryKind, Run};
use crate::test_run::{run_story, run_story_as};
use credscope_clock::{Duration, Instant};
use credscope_finding::Value;
use credscope_finding::codes::{run_cluster, run_token as codes};
use credscope_kube::token::{JITTERS_END, client_reads_again, refresh_due};

const STORY: &str = "service-account-token";
const SYNC_MS: i64 = 90_000;

/// Between when a token may be refreshed and by when it is, in milliseconds since it was issued at a whole second.
fn refresh_window(expiration_seconds: i64) -> (i64, i64) {
    let issued = Instant::from_unix_seconds(0);
    let timestamp = issued + Duration::from_seconds(expiration_seconds);
    let age = |jitter| (refresh_due(timestamp, expiration_seconds, jitter) - issued).millis();
    (age(JITTERS_END - 1), age(0) + SYNC_MS)
}

/// The instants at which tokens were issued.
fn issues(run: &Run) -> Vec<i64> {
    let mut times = run.times(codes::ISSUED);
    times.extend(run.times(codes::ISSUED_EXTENDED));
    times
}

#[track_caller]
fn check_refreshes(parameters: &str, expiration_seconds: i64, least: usize) {
    let (from, until) = refresh_window(expiration_seconds);
    for seed in 0..50 {
        let run = run_story(STORY, seed, &format!("request-interval=1h {parameters}"), "");
        let times = issues(&run);
        assert!(times.len() >= least, "{seed}: {times:?}");
        for pair in times.windows(2) {
            // Dates are whole seconds, so that the first instant counts from up to a second before.
            let age = pair[1] - pair[0] / 1_000 * 1_000;
            assert!(from < age && age <= until + 1_000, "{seed}: {age} is not in {from}..{until}");
        }
        assert_eq!(run.counted("answers_401"), 0, "{seed}");
    }
}

#[test]
fn a_token_is_refreshed_at_the_first_sync_after_its_threshold() {
    assert_eq!(refresh_window(3_607), (2_877_000, 2_886_000 + SYNC_MS));
    check_refreshes("", 3_607, 3);
    check_refreshes("expiration-seconds=600 duration=40m", 600, 4);
}

#[test]
fn watches_last_five_to_ten_minutes_and_keep_their_token() {
    for seed in 0..50 {
        let run = run_story(STORY, seed, "expiration-seconds=10m duration=1h request-interval=1h", "");
        let watches = run.of_code(codes::WATCH_OPEN);
        assert!(watches.len() >= 6, "{seed}");
        for watch in &watches {
            let lasts = watch.until_ms.map(|until| (until - watch.at_ms) / 1_000);
            assert!(lasts.is_none_or(|lasts| (300..600).contains(&lasts)), "{seed}: {lasts:?}");
        }
        for outlived in run.of_code(codes::WATCH_OUTLIVES_TOKEN) {
            let open = |watch: &&&crate::run::RunEntry| {
                watch.text("token") == outlived.text("token")
                    && watch.at_ms < outlived.at_ms
                    && watch.until_ms.is_none_or(|until| outlived.at_ms <= until)
            };
            assert!(watches.iter().any(|watch| open(&watch)), "{seed}: nothing outlives");
        }
    }
    let outlives =
        |seed| run_story(STORY, seed, "expiration-seconds=10m", "").times(codes::WATCH_OUTLIVES_TOKEN).len();
    assert!((0..4).map(outlives).sum::<usize>() > 0);
}

#[test]
fn an_old_token_is_sent_for_fifty_seconds_at_most() {
    let cache = (client_reads_again(Instant::from_unix_seconds(0)) - Instant::from_unix_seconds(0)).millis();
    assert_eq!(cache, 50_000);
    for seed in 0..20 {
        let run = run_story(STORY, seed, "expiration-seconds=10m duration=30m request-interval=5s", "");
        let mut replaced = run.times(codes::WRITE_RENAMED);
        replaced.extend(run.times(codes::WRITE_AGAIN));
        let read = run.times(codes::FILE_READ_NEW);
        assert_eq!(read.len(), replaced.len() - 1, "{seed}");
        for (at, read) in replaced.iter().skip(1).zip(&read) {
            assert!((0..=cache + 5_000).contains(&(read - at)), "{seed}: {at} {read}");
        }
        assert!(run.counted("requests_with_old_credential") > 0, "{seed}");
    }
}

#[test]
fn the_rename_is_the_moment_at_which_the_directory_changes() {
    let run = run_story(STORY, 1, "", "");
    let renamed = run.times(codes::WRITE_RENAMED);
    let links: Vec<i64> =
        run.facts.iter().filter(|fact| fact.code == codes::DATA_LINK).map(|fact| fact.at_ms).collect();
    assert_eq!(renamed.len(), 2);
    assert_eq!(links[..2], renamed);
    let listed: Vec<usize> = run
        .facts
        .iter()
        .filter(|fact| fact.code == codes::DIRECTORY)
        .filter_map(|fact| match fact.args.get("value") {
            Some(Value::List(list)) => Some(list.len()),
            _ => None,
        })
        .collect();
    // First write: directory; with ..data_tmp; with ..data; with the three names. Replacement: two directories until the end.
    assert_eq!(listed[..8], [1, 2, 2, 5, 6, 7, 6, 5]);
    assert_eq!(run.times(codes::WRITE_PERMISSIONS).len(), 2);
    let old = run_story_as(STORY, 1, "", "", Some("1.25"));
    assert_eq!(old.times(codes::WRITE_PERMISSIONS).len(), 0);
}

#[test]
fn an_api_server_that_is_down_leaves_the_old_token_in_use_and_then_none() {
    let run = run_story(STORY, 1, "", "apiserver-down@45m..70m");
    let [cut, kept, expired, none] =
        [codes::WATCH_CUT, codes::REFRESH_FAILED, codes::REFRESH_FAILED_EXPIRED, codes::FETCH_FAILED]
            .map(|code| run.times(code));
    assert_eq!(cut, [2_700_000]);
    assert_eq!((kept.len(), expired.len(), none.len()), (1, 1, 1));
    // status.expirationTimestamp is 3607 s after the issue, and expired tokens are dropped each minute.
    assert!(kept[0] < 3_607_000 && 3_607_000 < expired[0] && expired[0] < none[0], "{kept:?} {expired:?}");
    assert!(run.times(codes::FETCHED_AFTER)[0] > 4_200_000);
    assert_eq!(run.counted("answers_401"), 0, "the token itself lives a year");
    assert_eq!(run.counted("connections_open"), 2);
}

#[test]
fn only_a_token_that_is_not_extended_is_refused_when_its_time_is_over() {
    let extended = run_story(STORY, 1, "", "token-expired@30m..40m");
    assert_eq!((extended.counted("answers_401"), extended.times(codes::STALE_NOTED).len()), (0, 1));
    let refused = run_story(STORY, 1, "extend-tokens=false", "token-expired@30m..40m");
    assert!(refused.counted("answers_401") > 20);
    assert_eq!(
        (refused.times(codes::CLIENT_IGNORES).len(), refused.times(codes::CLIENT_RESETS).len()),
        (1, 0)
    );
    let resettable = run_story(STORY, 1, "extend-tokens=false client=resettable", "token-expired@30m..40m");
    assert_eq!(resettable.times(codes::CLIENT_IGNORES).len(), 0);
    assert!(!resettable.times(codes::CLIENT_RESETS).is_empty());
    let capped = run_story(STORY, 1, "max-token-expiration=1h", "");
    assert_eq!((capped.times(codes::ISSUED_EXTENDED).len(), capped.times(codes::SHORTENED).len()), (0, 3));
}

#[test]
fn a_client_that_drops_its_token_finds_the_new_one_sooner() {
    let parameters = "expiration-seconds=10m duration=40m request-interval=5s";
    let found = |client: &str| {
        let parameters = format!("{parameters} client={client}");
        run_story(STORY, 1, &parameters, "node-asleep@5m..14m").times(codes::FILE_READ_NEW)[0] - 840_000
    };
    let (ignoring, resetting) = (found("in-cluster"), found("resettable"));
    assert!(resetting <= 10_000 && (45_000..=55_000).contains(&ignoring), "{resetting} {ignoring}");
}

#[test]
fn a_clock_ahead_refreshes_at_every_sync_and_one_behind_too_late() {
    let right = issues(&run_story(STORY, 1, "", ""));
    let ahead = issues(&run_story(STORY, 1, "", "clock-off@10m..20m"));
    assert!((right.len() + 6..right.len() + 11).contains(&ahead.len()), "{}", ahead.len());
    let behind = issues(&run_story(STORY, 1, "clock-direction=behind", "clock-off@10m"));
    assert!(behind[1] > 3_600_000 + right[1] - SYNC_MS, "{behind:?}");
    assert_eq!(behind.len(), 2);
}

#[test]
fn a_full_disk_keeps_the_pod_from_starting_and_not_its_token_from_being_refreshed() {
    let early = run_story(STORY, 1, "", "disk-full@0s..3m");
    assert_eq!(early.times(codes::DIRECTORIES_FAILED).len(), 1);
    assert!(early.times(codes::CONTAINER_STARTED)[0] > 180_000);
    let late = run_story(STORY, 1, "", "disk-full@40m..1h");
    assert_eq!(late.times(codes::WRITE_IN_MEMORY).len(), 1);
    assert_eq!(issues(&late), issues(&run_story(STORY, 1, "", "")));
}

#[test]
fn a_fault_from_the_beginning_only_delays_the_story() {
    for fault in ["apiserver-down@0s..10m", "node-asleep@0s..10m", "token-expired@0s..10m"] {
        let run = run_story(STORY, 3, "", fault);
        assert!(!run.times(codes::WATCH_OPEN).is_empty(), "{fault}");
    }
    let never = run_story(STORY, 3, "", "apiserver-down");
    assert!(never.times(codes::WATCH_OPEN).is_empty());
    assert_eq!(never.times(codes::PERSON_TRIES_AGAIN).len(), 1);
}

#[test]
fn the_longest_run_ends_early_and_says_so() {
    let parameters = "expiration-seconds=10m duration=7d request-interval=20s";
    let run = run_story(STORY, 1, parameters, "clock-off");
    assert!(run.entries.len() <= 20_000, "{}", run.entries.len());
    assert_eq!(run.times(codes::ENDS_EARLY).len(), 1);
    let messages = run.entries.iter().filter(|entry| entry.kind == EntryKind::Message).count();
    assert!(messages > 1_000 && run.of_code(run_cluster::UNAUTHORIZED).is_empty());
}
