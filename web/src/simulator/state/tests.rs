use super::*;
use crate::simulator::fixture::{after, run, stories};
use crate::simulator::route::RouteFault;

fn route(story: &str) -> Route {
    Route { story: story.to_owned(), ..Route::default() }
}

#[test]
fn steps_go_from_entry_to_entry_and_back() {
    let steps = |actions: Vec<SimulatorAction>| {
        let state = after(actions);
        (state.current, state.position)
    };
    let on = || SimulatorAction::Step(true);
    let back = || SimulatorAction::Step(false);
    for (actions, expected) in [
        (vec![], (None, 0)),
        (vec![on()], (Some(0), 1_000)),
        (vec![on(), on(), on()], (Some(2), 1_540)),
        (vec![on(), on(), back()], (Some(0), 1_000)),
        (vec![on(), back()], (None, 0)),
        (vec![back()], (None, 0)),
        (vec![SimulatorAction::Edge(true)], (Some(4), 1_200_000)),
        (vec![SimulatorAction::Edge(true), back()], (Some(4), 2_500)),
        (vec![SimulatorAction::Edge(true), on()], (Some(4), 1_200_000)),
        (vec![SimulatorAction::Seek(3.4), back()], (Some(2), 1_540)),
        (vec![SimulatorAction::Seek(3.4), on()], (Some(3), 2_000)),
        (vec![SimulatorAction::Seek(-5.0)], (None, 0)),
        (vec![SimulatorAction::Choose(3), SimulatorAction::Edge(false)], (None, 0)),
        (vec![SimulatorAction::Choose(99)], (None, 0)),
    ] {
        assert_eq!(steps(actions), expected);
    }
}

#[test]
fn a_fault_is_put_in_without_leaving_the_position() {
    let faulty = Route { faults: vec![RouteFault::parse("approver-missing@2s")], ..route("tls-bootstrap") };
    let state = after(vec![SimulatorAction::Choose(2), SimulatorAction::Ask(faulty.clone())]);
    assert_eq!((state.position, state.is_busy), (1_540, true));
    assert_eq!(state.fragment(), "#/simulate/tls-bootstrap?seed=1&fault=approver-missing@2s&t=1.54");
    let ran = SimulatorAction::Ran(Rc::new([]), Some(SharedRun::new(run(), String::new())));
    let state = after(vec![SimulatorAction::Choose(2), SimulatorAction::Ask(faulty), ran]);
    assert_eq!((state.position, state.current, state.is_busy), (1_540, Some(2), false));
}

#[test]
fn another_story_begins_at_its_beginning() {
    let state = after(vec![SimulatorAction::Choose(2), SimulatorAction::Ask(route("fleet"))]);
    assert_eq!((state.position, state.run.is_none(), state.opened), (0, true, Opened::Present));
}

#[test]
fn the_first_story_is_told_when_none_is_named() {
    let start = Rc::new(SimulatorState::new(Route::default(), Vec::new(), Words::chrome(Language::En)));
    assert_eq!((start.asked, start.is_busy), (0, false));
    let state = start.reduce(SimulatorAction::Told(stories()));
    assert_eq!((state.route.story.as_str(), state.asked), ("tls-bootstrap", 1));
}

#[test]
fn a_link_is_followed_only_where_it_leads_elsewhere() {
    let here = |position| Route { position, language: Some(Language::Zh), ..route("tls-bootstrap") };
    let asked = after(vec![]).asked;
    let state = after(vec![SimulatorAction::Follow(here(2_000), Vec::new())]);
    assert_eq!((state.asked, state.position), (asked, 2_000));
    // The link in the header names no story: the current run stays.
    let state =
        after(vec![SimulatorAction::Choose(2), SimulatorAction::Follow(Route::default(), Vec::new())]);
    assert_eq!((state.asked, state.position), (asked, 1_540));
    let state = after(vec![SimulatorAction::Follow(
        Route { seed: 9, ..here(2_000) },
        vec![UnreadPart("x".to_owned())],
    )]);
    assert_eq!((state.asked, state.route.seed, state.unread.len()), (asked + 1, 9, 1));
}

#[test]
fn playing_ends_at_the_end_and_begins_again_at_the_beginning() {
    let state = after(vec![SimulatorAction::Toggle, SimulatorAction::Pass(1_000)]);
    assert!(state.is_playing && state.position > 0);
    let state = after(vec![SimulatorAction::Edge(true), SimulatorAction::Toggle]);
    assert_eq!((state.is_playing, state.position), (true, 0));
    let mut actions = vec![SimulatorAction::Toggle];
    actions.extend((0..40).map(|_| SimulatorAction::Pass(1_000)));
    let state = after(actions);
    assert_eq!((state.is_playing, state.position), (false, 1_200_000));
    // With reduced motion, playback goes from entry to entry.
    let mut actions = vec![SimulatorAction::Toggle];
    actions.extend((0..3).map(|_| SimulatorAction::Next));
    let state = after(actions);
    assert_eq!((state.is_playing, state.current), (true, Some(2)));
}

#[test]
fn stepping_and_changing_end_the_playing() {
    for action in [
        SimulatorAction::Step(true),
        SimulatorAction::Edge(true),
        SimulatorAction::Ask(route("tls-bootstrap")),
        SimulatorAction::Pause,
    ] {
        assert!(!after(vec![SimulatorAction::Toggle, action]).is_playing);
    }
}

#[test]
fn another_position_closes_what_was_opened_there() {
    let opened = || vec![SimulatorAction::Choose(0), SimulatorAction::Artefact(Some("a1".to_owned()))];
    assert_eq!(after(opened()).artefact, Some(("a1".to_owned(), Read::Awaited)));
    let moved = [opened(), vec![SimulatorAction::Step(true)]].concat_actions();
    assert_eq!(after(moved).artefact, None);
    // An answer about an artefact that has been closed is dropped.
    let late = [
        opened(),
        vec![SimulatorAction::Artefact(None), SimulatorAction::Was("a1".to_owned(), Read::Awaited)],
    ]
    .concat_actions();
    assert_eq!(after(late).artefact, None);
}

trait Concat {
    fn concat_actions(self) -> Vec<SimulatorAction>;
}

impl<const N: usize> Concat for [Vec<SimulatorAction>; N] {
    fn concat_actions(self) -> Vec<SimulatorAction> {
        self.into_iter().flatten().collect()
    }
}

#[test]
fn the_spacing_is_kept_from_run_to_run() {
    let again = SimulatorAction::Ran(Rc::new([]), Some(SharedRun::new(run(), String::new())));
    let state = after(vec![SimulatorAction::Space(Spacing::Time), again]);
    assert_eq!(state.scale.as_ref().map(|scale| scale.spacing()), Some(Spacing::Time));
}

#[test]
fn by_time_a_run_is_played_in_two_minutes_at_most() {
    let seconds = |actions| SPEEDS[after(actions).speed].1;
    assert_eq!(SPEEDS[after(vec![]).speed], (2, 10));
    assert_eq!(seconds(vec![SimulatorAction::Space(Spacing::Time)]), 10);
}

#[test]
fn a_refused_request_leaves_no_run() {
    assert!(after(vec![SimulatorAction::Ran(Rc::new([]), None)]).run.is_none());
}

/// A run with three entries at one instant.
fn crowded() -> SharedRun {
    let mut run = run();
    run.series.clear();
    for index in [0, 1] {
        run.entries[index].at = 1_540;
    }
    SharedRun::new(run, String::new())
}

#[test]
fn of_several_entries_at_one_instant_each_has_its_place() {
    let there = |actions: Vec<SimulatorAction>| {
        after([vec![SimulatorAction::Ran(Rc::new([]), Some(crowded()))], actions].concat_actions())
    };
    let on = || SimulatorAction::Step(true);
    let places: Vec<(Option<usize>, i64, i64)> = [
        vec![on()],
        vec![on(), on()],
        vec![on(), on(), on()],
        vec![on(), on(), SimulatorAction::Step(false)],
    ]
    .into_iter()
    .map(|actions| {
        let state = there(actions);
        #[expect(clippy::cast_possible_truncation, reason = "a whole number")]
        (state.current, state.position, state.place as i64)
    })
    .collect();
    assert_eq!(places, [(Some(0), 1_540, 1), (Some(1), 1_540, 2), (Some(2), 1_540, 3), (Some(0), 1_540, 1)]);
    // A link leads to the same entry, and so does a change of the run.
    let state = there(vec![on(), on()]);
    assert_eq!(state.fragment(), "#/simulate/tls-bootstrap?seed=1&t=1.54~1");
    let changed = SimulatorAction::Ask(Route { seed: 2, ..route("tls-bootstrap") });
    let again = there(vec![on(), on(), changed, SimulatorAction::Ran(Rc::new([]), Some(crowded()))]);
    assert_eq!(again.current, Some(1));
    assert_eq!(there(vec![SimulatorAction::Seek(1.9)]).current, Some(0));
}

#[test]
fn on_a_narrower_screen_less_is_seen_and_as_large() {
    let wide = after(vec![SimulatorAction::Space(Spacing::Events)]);
    let narrow = after(vec![
        SimulatorAction::Space(Spacing::Events),
        SimulatorAction::Measure(400.0, 2.0, f64::INFINITY),
    ]);
    assert!((wide.window.length() - 8.0).abs() < 1e-9);
    assert!((narrow.window.length() - 4.0).abs() < 1e-9, "no narrower than a few steps");
    assert!(narrow.window.from.abs() < 1e-9);
}

#[test]
fn at_the_beginning_nothing_has_happened_yet() {
    let mut run = run();
    run.series.clear();
    run.entries[0].at = 0;
    let there = |actions: Vec<SimulatorAction>| {
        let ran = SimulatorAction::Ran(Rc::new([]), Some(SharedRun::new(run.clone(), String::new())));
        after([vec![ran], actions].concat_actions())
    };
    assert_eq!(there(vec![]).current, None);
    assert_eq!(there(vec![]).fragment(), "#/simulate/tls-bootstrap?seed=1");
    let stepped = there(vec![SimulatorAction::Step(true)]);
    assert_eq!(
        (stepped.current, stepped.fragment().as_str()),
        (Some(0), "#/simulate/tls-bootstrap?seed=1&t=0~0")
    );
    let here = Route { nth: Some(0), ..route("tls-bootstrap") };
    assert_eq!(there(vec![SimulatorAction::Follow(here, Vec::new())]).current, Some(0));
    assert_eq!(there(vec![SimulatorAction::Step(true), SimulatorAction::Step(false)]).current, None);
}
