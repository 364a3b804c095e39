use super::*;
use crate::simulator::fixture::{after, run, stories};
use crate::simulator::route::Fault;

fn route(story: &str) -> Route {
    Route { story: story.to_owned(), ..Route::default() }
}

#[test]
fn steps_go_from_entry_to_entry_and_back() {
    let steps = |actions: Vec<Action>| {
        let state = after(actions);
        (state.current, state.position)
    };
    let on = || Action::Step(true);
    let back = || Action::Step(false);
    for (actions, expected) in [
        (vec![], (None, 0)),
        (vec![on()], (Some(0), 1_000)),
        (vec![on(), on(), on()], (Some(2), 1_540)),
        (vec![on(), on(), back()], (Some(0), 1_000)),
        (vec![on(), back()], (None, 0)),
        (vec![back()], (None, 0)),
        (vec![Action::Edge(true)], (Some(4), 1_200_000)),
        (vec![Action::Edge(true), back()], (Some(4), 2_500)),
        (vec![Action::Edge(true), on()], (Some(4), 1_200_000)),
        (vec![Action::Seek(3.4), back()], (Some(2), 1_540)),
        (vec![Action::Seek(3.4), on()], (Some(3), 2_000)),
        (vec![Action::Seek(-5.0)], (None, 0)),
        (vec![Action::Choose(3), Action::Edge(false)], (None, 0)),
        (vec![Action::Choose(99)], (None, 0)),
    ] {
        assert_eq!(steps(actions), expected);
    }
}

#[test]
fn a_fault_is_put_in_without_leaving_the_position() {
    let faulty = Route { faults: vec![Fault::parse("approver-missing@2s")], ..route("tls-bootstrap") };
    let state = after(vec![Action::Choose(2), Action::Ask(faulty.clone())]);
    assert_eq!((state.position, state.is_busy), (1_540, true));
    assert_eq!(state.fragment(), "#/simulate/tls-bootstrap?seed=1&fault=approver-missing@2s&t=1.54");
    let ran = Action::Ran(Rc::new([]), Some(SharedRun::new(run(), String::new())));
    let state = after(vec![Action::Choose(2), Action::Ask(faulty), ran]);
    assert_eq!((state.position, state.current, state.is_busy), (1_540, Some(2), false));
}

#[test]
fn another_story_begins_at_its_beginning() {
    let state = after(vec![Action::Choose(2), Action::Ask(route("fleet"))]);
    assert_eq!((state.position, state.run.is_none(), state.opened), (0, true, Opened::Present));
}

#[test]
fn the_first_story_is_told_when_none_is_named() {
    let start = Rc::new(State::new(Route::default(), Vec::new(), Words::chrome(Language::En)));
    assert_eq!((start.asked, start.is_busy), (0, false));
    let state = start.reduce(Action::Told(stories()));
    assert_eq!((state.route.story.as_str(), state.asked), ("tls-bootstrap", 1));
}

#[test]
fn a_link_is_followed_only_where_it_leads_elsewhere() {
    let here = |position| Route { position, language: Some(Language::Zh), ..route("tls-bootstrap") };
    let asked = after(vec![]).asked;
    let state = after(vec![Action::Follow(here(2_000), Vec::new())]);
    assert_eq!((state.asked, state.position), (asked, 2_000));
    // The link in the header names no story: the current run stays.
    let state = after(vec![Action::Choose(2), Action::Follow(Route::default(), Vec::new())]);
    assert_eq!((state.asked, state.position), (asked, 1_540));
    let state = after(vec![Action::Follow(Route { seed: 9, ..here(2_000) }, vec![Unread("x".to_owned())])]);
    assert_eq!((state.asked, state.route.seed, state.unread.len()), (asked + 1, 9, 1));
}

#[test]
fn playing_ends_at_the_end_and_begins_again_at_the_beginning() {
    let state = after(vec![Action::Toggle, Action::Pass(1_000)]);
    assert!(state.is_playing && state.position > 0);
    let state = after(vec![Action::Edge(true), Action::Toggle]);
    assert_eq!((state.is_playing, state.position), (true, 0));
    let mut actions = vec![Action::Toggle];
    actions.extend((0..40).map(|_| Action::Pass(1_000)));
    let state = after(actions);
    assert_eq!((state.is_playing, state.position), (false, 1_200_000));
    // With reduced motion, playback goes from entry to entry.
    let mut actions = vec![Action::Toggle];
    actions.extend((0..3).map(|_| Action::Next));
    let state = after(actions);
    assert_eq!((state.is_playing, state.current), (true, Some(2)));
}

#[test]
fn stepping_and_changing_end_the_playing() {
    for action in [Action::Step(true), Action::Edge(true), Action::Ask(route("tls-bootstrap")), Action::Pause]
    {
        assert!(!after(vec![Action::Toggle, action]).is_playing);
    }
}

#[test]
fn another_position_closes_what_was_opened_there() {
    let opened = || vec![Action::Choose(0), Action::Artefact(Some("a1".to_owned()))];
    assert_eq!(after(opened()).artefact, Some(("a1".to_owned(), Read::Awaited)));
    let moved = [opened(), vec![Action::Step(true)]].concat_actions();
    assert_eq!(after(moved).artefact, None);
    // An answer about an artefact that has been closed is dropped.
    let late = [opened(), vec![Action::Artefact(None), Action::Was("a1".to_owned(), Read::Awaited)]]
        .concat_actions();
    assert_eq!(after(late).artefact, None);
}

trait Concat {
    fn concat_actions(self) -> Vec<Action>;
}

impl<const N: usize> Concat for [Vec<Action>; N] {
    fn concat_actions(self) -> Vec<Action> {
        self.into_iter().flatten().collect()
    }
}

#[test]
fn the_spacing_is_kept_from_run_to_run() {
    let again = Action::Ran(Rc::new([]), Some(SharedRun::new(run(), String::new())));
    let state = after(vec![Action::Space(Spacing::Time), again]);
    assert_eq!(state.scale.as_ref().map(|scale| scale.spacing()), Some(Spacing::Time));
}

#[test]
fn by_time_a_run_is_played_in_two_minutes_at_most() {
    let seconds = |actions| SPEEDS[after(actions).speed].1;
    assert_eq!(SPEEDS[after(vec![]).speed], (2, 10));
    assert_eq!(seconds(vec![Action::Space(Spacing::Time)]), 10);
}

#[test]
fn a_refused_request_leaves_no_run() {
    assert!(after(vec![Action::Ran(Rc::new([]), None)]).run.is_none());
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
    let there = |actions: Vec<Action>| {
        after([vec![Action::Ran(Rc::new([]), Some(crowded()))], actions].concat_actions())
    };
    let on = || Action::Step(true);
    let places: Vec<(Option<usize>, i64, i64)> =
        [vec![on()], vec![on(), on()], vec![on(), on(), on()], vec![on(), on(), Action::Step(false)]]
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
    let changed = Action::Ask(Route { seed: 2, ..route("tls-bootstrap") });
    let again = there(vec![on(), on(), changed, Action::Ran(Rc::new([]), Some(crowded()))]);
    assert_eq!(again.current, Some(1));
    assert_eq!(there(vec![Action::Seek(1.9)]).current, Some(0));
}

#[test]
fn on_a_narrower_screen_less_is_seen_and_as_large() {
    let wide = after(vec![Action::Space(Spacing::Events)]);
    let narrow = after(vec![Action::Space(Spacing::Events), Action::Measure(400.0, 2.0)]);
    assert!((wide.window.length() - 8.0).abs() < 1e-9);
    assert!((narrow.window.length() - 4.0).abs() < 1e-9, "no narrower than a few steps");
    assert!(narrow.window.from.abs() < 1e-9);
}

#[test]
fn at_the_beginning_nothing_has_happened_yet() {
    let mut run = run();
    run.series.clear();
    run.entries[0].at = 0;
    let there = |actions: Vec<Action>| {
        let ran = Action::Ran(Rc::new([]), Some(SharedRun::new(run.clone(), String::new())));
        after([vec![ran], actions].concat_actions())
    };
    assert_eq!(there(vec![]).current, None);
    assert_eq!(there(vec![]).fragment(), "#/simulate/tls-bootstrap?seed=1");
    let stepped = there(vec![Action::Step(true)]);
    assert_eq!(
        (stepped.current, stepped.fragment().as_str()),
        (Some(0), "#/simulate/tls-bootstrap?seed=1&t=0~0")
    );
    let here = Route { nth: Some(0), ..route("tls-bootstrap") };
    assert_eq!(there(vec![Action::Follow(here, Vec::new())]).current, Some(0));
    assert_eq!(there(vec![Action::Step(true), Action::Step(false)]).current, None);
}
