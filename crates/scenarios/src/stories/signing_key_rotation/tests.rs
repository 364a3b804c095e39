use crate::run::Run;
use crate::test_run::{run_story, run_story_as};
use credscope_finding::codes::{run_cluster, run_token as codes};

const STORY: &str = "signing-key-rotation";

fn lanes(run: &Run, code: credscope_finding::Code) -> Vec<String> {
    run.of_code(code).iter().map(|entry| entry.lane.clone()).collect()
}

#[test]
fn step_by_step_no_pod_is_ever_refused() {
    for seed in 0..50 {
        let run = run_story(STORY, seed, "pods=3 request-interval=60s", "");
        assert_eq!(lanes(&run, codes::ALL_REFUSE), ["copy"], "{seed}");
        let disagreements = lanes(&run, codes::SERVERS_DISAGREE);
        assert!(disagreements.iter().all(|lane| lane == "copy"), "{seed}: {disagreements:?}");
        let removal = run.times(codes::PHASE_REMOVE)[0];
        assert!(run.times(run_cluster::UNAUTHORIZED).iter().all(|at| *at > removal), "{seed}");
    }
}

#[test]
fn all_at_once_refuses_every_pod_until_its_token_is_due() {
    for seed in 0..20 {
        let run = run_story(STORY, seed, "order=both-at-once pods=3 request-interval=60s", "");
        let refused = lanes(&run, codes::ALL_REFUSE);
        for lane in ["pod-1", "pod-2", "pod-3", "copy"] {
            assert!(refused.iter().any(|known| known == lane), "{seed}: {lane}");
        }
        let recovered = run.of_code(codes::RECOVERED);
        let mut pods: Vec<&str> = recovered.iter().map(|entry| entry.lane.as_str()).collect();
        pods.sort_unstable();
        assert_eq!(pods, ["pod-1", "pod-2", "pod-3"], "{seed}");
        for entry in recovered {
            // Pods came ten minutes apart; each is due 2877 to 2886 s later, looked at within 90 s, read within 50 s, and
            // asked for at three servers in turn.
            let came = match entry.lane.as_str() {
                "pod-1" => 0,
                "pod-2" => 600_000,
                _ => 1_200_000,
            };
            let after = entry.at_ms - came;
            assert!((2_877_000..2_886_000 + 90_000 + 50_000 + 900_000).contains(&after), "{seed}: {after}");
        }
    }
}

#[test]
fn servers_disagree_only_where_there_are_several() {
    let one = run_story(STORY, 1, "order=both-at-once api-servers=1", "");
    assert!(one.times(codes::SERVERS_DISAGREE).is_empty());
    assert!(!one.times(codes::ALL_REFUSE).is_empty());
    let three = run_story(STORY, 1, "order=both-at-once api-servers=3", "");
    let first = three.of_code(codes::SERVERS_DISAGREE)[0];
    assert!(first.at_ms < three.times(codes::SERVER_STARTED)[1], "one of three refuses");
}

#[test]
fn too_short_a_wait_refuses_pods() {
    let run = run_story(STORY, 1, "wait=0s", "");
    assert!(lanes(&run, codes::ALL_REFUSE).iter().any(|lane| lane.starts_with("pod")));
    assert!(!run.times(codes::RECOVERED).is_empty());
}

#[test]
fn the_log_says_how_the_release_looks_for_a_key() {
    for (release, text) in [
        ("1.30", "square/go-jose: error in cryptographic primitive"),
        ("1.31", "invalid signature, no keys found"),
    ] {
        let run = run_story_as(STORY, 1, "order=both-at-once", "", Some(release));
        let log = run.of_code(run_cluster::UNAUTHORIZED)[0].text("log");
        assert!(log.contains(text), "{release}: {log}");
    }
}

#[test]
fn a_lost_private_key_shows_at_the_next_restart() {
    let run = run_story(STORY, 1, "", "signer-key-lost@10m..50m");
    assert_eq!(run.times(codes::KEY_IN_MEMORY), [600_000]);
    assert_eq!(run.times(codes::SERVER_FAILED)[0], 1_810_000);
    assert!(run.times(codes::SERVER_STARTED)[0] >= 3_000_000);
    let unseen = run_story(STORY, 1, "", "signer-key-lost@50m..100m");
    assert!(unseen.times(codes::SERVER_FAILED).is_empty());
}

#[test]
fn a_node_that_sleeps_through_the_wait_has_old_tokens_when_it_wakes() {
    let run = run_story(STORY, 1, "", "node-asleep@40m..110m");
    assert!(run.times(run_cluster::UNAUTHORIZED).iter().any(|at| *at >= 6_600_000));
    let down = run_story(STORY, 1, "", "apiserver-down@35m..60m");
    assert!(!down.times(codes::REFRESH_FAILED).is_empty());
}
