use super::*;
use crate::assumed::AssumedField;
use credscope_clock::Duration;

fn after(actions: Vec<Action>) -> Rc<State> {
    let start = Rc::new(State::new(Words::chrome(Language::En), Theme::System));
    actions.into_iter().fold(start, Reducible::reduce)
}

fn file(name: &str, bytes: &[u8]) -> InputFile {
    InputFile { name: name.into(), bytes: bytes.into() }
}

fn gathered(files: &[(&str, &[u8])]) -> Action {
    let files = files.iter().map(|(name, bytes)| file(name, bytes)).collect();
    Action::Add(Gathered { files, refused: Vec::new() })
}

const NOON: Instant = Instant::from_unix_seconds(1_795_262_400);

#[test]
fn nothing_is_asked_about_nothing() {
    for actions in
        [vec![], vec![Action::Type(" \n ".to_owned())], vec![gathered(&[("a", b"b")]), Action::Clear]]
    {
        let state = after(actions);
        assert!(state.question(NOON, None).is_none());
        assert!(!state.is_busy);
    }
}

#[test]
fn text_comes_before_files() {
    let state = after(vec![gathered(&[("pki/ca.crt", b"x")]), Action::Type("token".to_owned())]);
    let question = state.question(NOON, None).unwrap();
    let inputs: Vec<_> = question.inputs.iter().map(|one| (one.name.as_deref(), &*one.bytes)).collect();
    assert_eq!(inputs, [(None, &b"token"[..]), (Some("pki/ca.crt"), b"x")]);
    assert_eq!(question.judged_at, NOON);
}

#[test]
fn files_of_one_name_are_all_kept() {
    let state = after(vec![
        gathered(&[("a", b"1"), ("pki/b", b"2")]),
        gathered(&[("a", b"3"), ("a", b"4"), ("pki/b", b"2")]),
        gathered(&[("pki/b", b"5"), ("a", b"3")]),
    ]);
    let expected = [("a", "1"), ("pki/b", "2"), ("2/a", "3"), ("3/a", "4"), ("2/pki/b", "5")];
    assert_eq!(state.files, expected.map(|(name, bytes)| file(name, bytes.as_bytes())));
    // It is said what became of the last ones.
    let said = Doubles { renamed: vec!["2/pki/b".to_owned()], same: vec!["2/a".to_owned()] };
    assert_eq!(state.doubles, said);
    assert_eq!(state.reduce(Action::Remove(0)).doubles, Doubles::default());
}

#[test]
fn a_picked_instant_is_asked_at_once_and_cleared_with_the_box() {
    let then = NOON - Duration::from_seconds(60);
    let state = after(vec![Action::Type("x".to_owned()), Action::Pick(JudgedAt::At(then))]);
    assert_eq!(state.haste, Haste::Now);
    assert_eq!(state.question(NOON, None).unwrap().judged_at, then);
    assert_eq!(state.reduce(Action::Clear).moment, JudgedAt::Now);
}

#[test]
fn every_change_of_input_or_instant_is_a_new_question() {
    let state = after(vec![
        Action::Type("x".to_owned()),
        Action::Pick(JudgedAt::Now),
        gathered(&[("a", b"1")]),
        Action::Remove(0),
        Action::Remove(7),
        Action::Judge,
    ]);
    assert_eq!(state.asked, 6);
    for action in [
        Action::Speak(Language::Zh),
        Action::Spoken(Words::chrome(Language::Zh)),
        Action::Paint(Theme::Dark),
        Action::Select("i1".to_owned()),
    ] {
        assert_eq!(Rc::clone(&state).reduce(action).asked, 6);
    }
}

#[test]
fn folding_twice_unfolds() {
    let fold = || Action::Fold("i1".to_owned());
    assert_eq!(after(vec![fold()]).folded, ["i1"]);
    assert!(after(vec![fold(), fold()]).folded.is_empty());
}

#[test]
fn a_failure_ends_the_question_and_empties_the_shelf() {
    let state = after(vec![Action::Type("x".to_owned()), Action::Failed(EngineFailure::Stopped)]);
    assert!(!state.is_busy);
    assert_eq!(state.answer, Answer::Failure(EngineFailure::Stopped));
    assert_eq!(state.reduce(Action::Clear).answer, Answer::Nothing);
}

#[test]
fn words_of_a_language_that_was_left_again_are_not_taken() {
    let state = after(vec![
        Action::Speak(Language::Zh),
        Action::Speak(Language::En),
        Action::Spoken(Words::whole(Language::Zh)),
    ]);
    assert_eq!(state.words.language(), Language::En);
    let state = state.reduce(Action::Speak(Language::Zh));
    assert_eq!(state.words.language(), Language::En);
    assert!(!state.has_words() && !state.lacks_words);
    // The failure is only reported for the chosen language, and until it is chosen again.
    assert!(!Rc::clone(&state).reduce(Action::Unspoken(Language::En)).lacks_words);
    let without = Rc::clone(&state).reduce(Action::Unspoken(Language::Zh));
    assert!(without.lacks_words && without.words.language() == Language::En);
    assert!(!without.reduce(Action::Speak(Language::Zh)).lacks_words);
    assert_eq!(state.reduce(Action::Spoken(Words::whole(Language::Zh))).words.language(), Language::Zh);
}

#[test]
fn what_is_assumed_is_asked_when_typing_pauses_and_cleared_with_the_box() {
    let assume = Action::Assume(AssumedField::Issuers, "https://a.example".to_owned());
    let state = after(vec![Action::Type("x".to_owned()), Action::Judge, assume]);
    assert_eq!((state.asked, state.haste), (3, Haste::Pause));
    assert_eq!(state.question(NOON, None).unwrap().assumed.text(AssumedField::Issuers), "https://a.example");
    assert_eq!(state.reduce(Action::Clear).assumed, Assumed::default());
}

#[test]
fn what_the_simulator_brings_can_be_sent_back() {
    let brought = |text: &str| {
        let mut assumed = Assumed::default();
        assumed.set(AssumedField::Issuers, "https://issuer");
        Action::Bring(Kept::of(text, vec![file("kubernetes/ca.crt", b"x")], Some(NOON)).with(assumed))
    };
    let own = || vec![gathered(&[("a", b"b")]), Action::Type("mine".to_owned())];
    let state = after([own(), vec![brought("one"), brought("two")]].into_iter().flatten().collect());
    assert_eq!((&*state.text, state.moment, state.files.len()), ("two", JudgedAt::At(NOON), 1));
    assert_eq!(state.assumed.text(AssumedField::Issuers), "https://issuer");
    let state =
        after([own(), vec![brought("one"), brought("two"), Action::Restore]].into_iter().flatten().collect());
    assert_eq!((&*state.text, state.moment, state.kept.is_none()), ("mine", JudgedAt::Now, true));
    assert_eq!(state.files, [file("a", b"b")]);
    assert_eq!(state.assumed.text(AssumedField::Issuers), "");
    // There was no input that could be lost.
    assert!(after(vec![brought("one")]).kept.is_none());
}

#[test]
fn a_route_names_a_part_of_the_page() {
    for (fragment, expected) in [
        ("", View::Inspect),
        ("#/inspect", View::Inspect),
        ("#/simulate", View::Simulate),
        ("#/simulate/fleet?seed=1", View::Simulate),
        ("#/simulated", View::Inspect),
    ] {
        assert_eq!(View::of_fragment(fragment), expected, "{fragment}");
    }
}

#[test]
fn the_clock_of_a_sample_ends_with_the_sample() {
    let sample = crate::samples::SAMPLES.iter().find(|sample| sample.judged_at().is_some()).unwrap();
    let text = "0123456789".repeat(20);
    let open = || Action::Open(sample, text.clone());
    let at = sample.judged_at().map(JudgedAt::At).unwrap();
    assert_eq!(after(vec![open()]).moment, at);
    // Tampering by hand is what a sample is for.
    assert_eq!(after(vec![open(), Action::Type(text.replacen('5', "6", 1))]).moment, at);
    let own = || Action::Type("eyJ".repeat(60));
    assert_eq!(after(vec![open(), own()]).moment, JudgedAt::Now);
    assert_eq!(
        after(vec![open(), Action::Type(format!("{text}\n{}", "eyJ".repeat(60)))]).moment,
        JudgedAt::Now
    );
    assert_eq!(after(vec![open(), gathered(&[("ca.crt", b"x")])]).moment, JudgedAt::Now);
    assert_eq!(after(vec![open(), Action::Clear, own()]).moment, JudgedAt::Now);
    // An instant that the user picked stays.
    let picked = JudgedAt::At(NOON);
    assert_eq!(after(vec![open(), Action::Pick(picked), own()]).moment, picked);
}

fn pasted(text: &str) -> Action {
    Action::Paste(text.to_owned())
}

#[test]
fn what_was_cleared_or_replaced_can_be_brought_back() {
    let own =
        || vec![gathered(&[("a", b"b")]), Action::Type("mine".to_owned()), Action::Select("i2".to_owned())];
    let sample = || Action::Open(&crate::samples::SAMPLES[0], "sample".to_owned());
    for lost in [vec![Action::Clear], vec![sample()], vec![Action::Pick(JudgedAt::At(NOON)), Action::Clear]] {
        let is_picked = lost.len() == 2;
        let state = after([own(), lost, vec![Action::Undo]].into_iter().flatten().collect());
        assert_eq!((&*state.text, state.selected.as_deref()), ("mine", Some("i2")));
        assert_eq!(state.files, [file("a", b"b")]);
        assert_eq!(state.moment, if is_picked { JudgedAt::At(NOON) } else { JudgedAt::Now });
    }
    let state = after([own(), vec![Action::Remove(0), Action::Undo]].into_iter().flatten().collect());
    assert_eq!(state.files, [file("a", b"b")]);
    // What was typed in the meantime is not lost either.
    let typed = || vec![Action::Clear, Action::Type("new".to_owned()), Action::Undo];
    let state = after([own(), typed()].into_iter().flatten().collect());
    assert_eq!(&*Rc::clone(&state).reduce(Action::Undo).text, "new");
    assert_eq!(&*state.reduce(Action::Undo).reduce(Action::Undo).text, "mine");
    assert!(after(vec![Action::Clear, Action::Undo]).undone.is_none());
}

#[test]
fn a_paste_joins_or_replaces_and_asks_once() {
    use PasteChoice::{Join, Replace};
    let own = || vec![gathered(&[("a", b"b")]), Action::Type("mine\n".to_owned()), pasted("first")];
    let with = |more: Vec<Action>| after([own(), more].into_iter().flatten().collect());
    let state = with(vec![]);
    assert_eq!((&*state.text, state.files.len(), state.pasted.as_deref()), ("mine\nfirst", 1, Some("first")));
    let state = with(vec![Action::ChoosePaste(Join), pasted("second")]);
    assert_eq!((&*state.text, state.files.len(), state.pasted.is_none()), ("mine\nfirst\nsecond", 1, true));
    let state = with(vec![Action::ChoosePaste(Replace)]);
    assert_eq!((&*state.text, state.files.len(), state.pasted.is_none()), ("first", 0, true));
    let back = Rc::clone(&state).reduce(Action::Undo);
    assert_eq!((&*back.text, back.files.len()), ("mine\n", 1));
    let state = state.reduce(pasted("second"));
    assert_eq!((&*state.text, state.pasted.is_none()), ("second", true));
    assert_eq!(&*state.reduce(Action::Undo).text, "first");
    // Nothing is there yet, or the user has gone on.
    assert!(after(vec![pasted("first")]).pasted.is_none());
    assert!(with(vec![Action::Type("x".to_owned())]).pasted.is_none());
}

#[test]
fn what_is_given_at_once_is_asked_at_once_and_said_to_be_read() {
    let state = after(vec![Action::Type("x".to_owned()), Action::Failed(EngineFailure::Stopped)]);
    assert!(!state.reads);
    let typed = Rc::clone(&state).reduce(Action::Type("xy".to_owned()));
    assert_eq!((typed.haste, typed.is_busy, typed.reads), (Haste::Pause, true, false));
    for given in [Action::Give("xyz".to_owned()), gathered(&[("a", b"b")]), pasted("xyz"), Action::Clear] {
        let is_input = !matches!(given, Action::Clear);
        let given = Rc::clone(&state).reduce(given);
        assert_eq!((given.haste, given.reads && given.is_busy), (Haste::Now, is_input));
    }
}

#[test]
fn what_was_not_chosen_follows_the_verdict() {
    let report = |about: &str| {
        let mut report = crate::model::tests::shelf();
        report.verdict_item = Some(about.to_owned());
        Action::Answered(Shared::new(report, wasm_bindgen::JsValue::UNDEFINED))
    };
    let typed = || vec![Action::Type("x".to_owned()), report("a")];
    let mut actions = typed();
    actions.extend([Action::Pick(JudgedAt::At(NOON)), report("b")]);
    assert_eq!(after(actions).selected.as_deref(), Some("b"));
    let mut actions = typed();
    actions.extend([Action::Select("a2".to_owned()), Action::Pick(JudgedAt::At(NOON)), report("b")]);
    assert_eq!(after(actions).selected.as_deref(), Some("a2"));
}

#[test]
fn of_many_things_the_table_is_open_until_one_is_chosen() {
    let report = |count: usize| {
        let mut report = crate::model::tests::shelf();
        let one = report.items[0].clone();
        report.items = (0..count)
            .map(|place| credscope_inspector::report::Item {
                id: format!("i{place}"),
                parent: None,
                ..one.clone()
            })
            .collect();
        Action::Answered(Shared::new(report, wasm_bindgen::JsValue::UNDEFINED))
    };
    let given = |count| after(vec![Action::Type("x".to_owned()), report(count)]);
    assert_eq!((given(2).table.clone(), given(8).table.clone()), (None, None));
    assert_eq!(given(9).table, Some(TableFilter::All));
    let chosen = given(9).reduce(Action::Select("i3".to_owned()));
    assert_eq!((chosen.table.clone(), chosen.selected.as_deref()), (None, Some("i3")));
    // The clock changes neither.
    let moved = chosen.reduce(Action::Pick(JudgedAt::At(NOON))).reduce(report(9));
    assert_eq!((moved.table.clone(), moved.selected.as_deref()), (None, Some("i3")));
    let table = moved.reduce(Action::Tabulate(Some(TableFilter::All)));
    assert_eq!(table.reduce(Action::Type("y".to_owned())).reduce(report(2)).table, None);
}

#[test]
fn a_large_paste_is_a_file_and_replaces_nothing() {
    let large = "0123456789abcdef\n".repeat(20_000);
    let state = after(vec![
        Action::Type("x".to_owned()),
        Action::Paste(large.clone()),
        Action::Paste(large.clone() + "y"),
    ]);
    let names: Vec<&str> = state.files.iter().map(|file| &*file.name).collect();
    assert_eq!((&*state.text, names), ("x", vec!["pasted text", "2/pasted text"]));
    assert_eq!(&*state.files[0].bytes, large.as_bytes());
    assert!(state.pasted.is_none() && state.haste == Haste::Now);
    let small = after(vec![Action::Paste("0123456789abcdef".to_owned())]);
    assert!(small.files.is_empty());
}
