use super::*;
use credscope_clock::Duration;
use credscope_finding::{Fact, Outcome, Verdict, args};
use credscope_inspector::report::{Change, ItemKind};

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
const YEAR: i64 = 365 * DAY;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn after(seconds: i64) -> Instant {
    at("2026-11-21T22:00:00Z") + Duration::from_seconds(seconds)
}

fn item(label: &str, facts: &[(Code, i64)]) -> Item {
    Item {
        id: format!("i-{label}"),
        kind: ItemKind::Certificate,
        source: String::new(),
        input: None,
        line: 1,
        parent: None,
        label: label.to_owned(),
        verdict: Verdict::new(Outcome::NotApplicable, codes::input::NOTHING_CLAIMED, args! {}),
        readings: None,
        purposes: Vec::new(),
        user_info: None,
        facts: facts.iter().map(|(code, seconds)| Fact::new(*code, after(*seconds))).collect(),
        trace: Vec::new(),
        simulations: Vec::new(),
        blanks: std::collections::BTreeMap::new(),
    }
}

fn certificate(label: &str, from: i64, until: i64) -> Item {
    item(label, &[(codes::x509::NOT_BEFORE, from), (codes::x509::NOT_AFTER, until)])
}

fn token(from: i64, until: i64) -> Item {
    item("token", &[(codes::jwt::CLAIM_IAT, from), (codes::jwt::CLAIM_EXP, until)])
}

fn report(items: Vec<Item>, judged_at: i64) -> Report {
    Report {
        judged_at: after(judged_at),
        kubernetes: "1.36".to_owned(),
        verdict: items[0].verdict.clone(),
        verdict_item: None,
        verdict_others: Vec::new(),
        summary: credscope_inspector::report::Summary::default(),
        items,
        findings: Vec::new(),
        relations: Vec::new(),
        changes: Vec::new(),
    }
}

fn timeline(items: Vec<Item>, judged_at: i64) -> Timeline {
    Timeline::of(&report(items, judged_at), None).unwrap()
}

/// The start and the length of this item's bar, in hundredths.
fn shown(timeline: &Timeline, place: usize) -> (u32, u32) {
    let bar = timeline.bars.iter().find(|bar| bar.item == ShelfId::at(place)).unwrap();
    let [from, until] = [0, 1].map(|date| timeline.place(bar.dates[date]));
    (from * 100 / WIDTH, (until - from) * 100 / WIDTH)
}

/// The place of an instant, in seconds after the beginning.
fn place(timeline: &Timeline, seconds: i64) -> u32 {
    timeline.place(super::seconds(after(seconds)))
}

#[test]
fn dates_come_from_the_facts_of_every_dated_kind() {
    use codes::{bootstrap, jwt, kube, rotation, x509};
    for (facts, from, until, renewal) in [
        (vec![(x509::NOT_BEFORE, 1), (x509::NOT_AFTER, 9)], Some(1), Some(9), None),
        (vec![(x509::THIS_UPDATE, 1), (x509::NEXT_UPDATE, 9)], Some(1), Some(9), None),
        (vec![(jwt::CLAIM_IAT, 1), (jwt::CLAIM_NBF, 2), (jwt::CLAIM_EXP, 9)], Some(2), Some(9), None),
        (vec![(bootstrap::BOOTSTRAP_EXPIRATION, 9)], None, Some(9), None),
        (vec![(jwt::CLAIM_IAT, 1)], Some(1), None, None),
        (
            vec![
                (x509::NOT_BEFORE, 0),
                (x509::NOT_AFTER, 10),
                (rotation::WINDOW_FROM, 7),
                (rotation::WINDOW_UNTIL, 9),
            ],
            Some(0),
            Some(10),
            Some((7, 9)),
        ),
        (
            vec![(jwt::CLAIM_EXP, 9), (kube::REFRESH_FROM, 7), (kube::REFRESH_UNTIL, 8)],
            None,
            Some(9),
            Some((7, 8)),
        ),
    ] {
        let bar = Bar::of(ShelfId::at(3), &item("x", &facts)).unwrap();
        let (begin, end) = renewal.unzip();
        let date = |date: Option<i64>, none| date.map_or(none, |date| seconds(after(date)));
        let dates = [date(from, f64::NEG_INFINITY), date(until, f64::INFINITY)];
        let renewal = [date(begin, f64::INFINITY), date(end, f64::INFINITY)];
        assert_eq!(bar, Bar { item: ShelfId::at(3), dates: [dates[0], dates[1], renewal[0], renewal[1]] });
    }
    assert_eq!(Bar::of(ShelfId::at(0), &item("x", &[(kube::CREATED, 1)])), None);
}

#[test]
fn what_is_dated_to_the_end_of_all_time_has_no_end() {
    let mut eternal = certificate("x", 0, 1);
    eternal.facts[1] = Fact::new(codes::x509::NOT_AFTER, Instant::LATEST);
    assert_eq!(Bar::of(ShelfId::at(0), &eternal).unwrap().dates[1], f64::INFINITY);
}

#[test]
fn one_lifetime_is_drawn_to_scale() {
    let timeline = timeline(vec![certificate("x", 0, YEAR)], DAY);
    assert!(!timeline.is_squeezed);
    let (from, length) = shown(&timeline, 0);
    assert!((3..6).contains(&from) && (80..90).contains(&length), "{from} {length}");
    let window = [255 * DAY + 12 * HOUR, 328 * DAY + 12 * HOUR].map(|seconds| place(&timeline, seconds));
    assert_eq!((window[1] - window[0]) * 100 / WIDTH, length / 5);
}

#[test]
fn an_hour_is_seen_beside_ten_years_and_all_stays_in_order() {
    let items = vec![certificate("ca", -YEAR, 9 * YEAR), certificate("leaf", -DAY, YEAR), token(0, HOUR)];
    let timeline = timeline(items, 60);
    assert!(timeline.is_squeezed);
    let lengths = [0, 1, 2].map(|index| shown(&timeline, index).1);
    assert!(lengths[0] > lengths[1] && lengths[1] > lengths[2], "{lengths:?}");
    assert!(lengths[2] >= 5, "{lengths:?}");
    let order: Vec<usize> = timeline.bars.iter().map(|bar| bar.item.place()).collect();
    assert_eq!(order, [2, 1, 0], "the first to end stands first");
    let mut last = 0;
    for day in -400..4_000 {
        let here = place(&timeline, day * DAY);
        assert!(here >= last);
        last = here;
    }
}

#[test]
fn a_place_leads_back_to_its_instant() {
    let items = vec![certificate("ca", -YEAR, 9 * YEAR), token(0, HOUR)];
    for timeline in [timeline(items, 60), timeline(vec![certificate("x", 0, YEAR)], 60)] {
        for place in (0..=WIDTH).step_by(17) {
            let there = timeline.place(seconds(timeline.instant(place.into())));
            assert!(f64::from(there.abs_diff(place)) <= NEAR, "{place} {there}");
        }
        let (first, last) = (timeline.bars[0].dates[0], timeline.bars.last().unwrap().dates[1]);
        assert!(timeline.instant(0.0) < instant(first) && instant(last) < timeline.instant(WIDTH.into()));
    }
}

#[test]
fn what_is_pointed_at_is_a_stop_or_a_round_instant() {
    let timeline = timeline(vec![certificate("x", 0, YEAR)], 60);
    let end = after(YEAR);
    assert_eq!(timeline.instant(f64::from(place(&timeline, YEAR)) + NEAR - 1.0), end);
    let between = timeline.instant(place(&timeline, 100 * DAY).into());
    assert_eq!(between.unix_seconds() % 3_600, 0, "{between}");
    assert_ne!(between, end);
}

#[test]
fn the_keyboard_steps_over_dates_and_changes() {
    let mut report = report(vec![certificate("x", 0, YEAR)], 60);
    let code = codes::x509::VALIDITY_EXPIRED;
    report.changes.push(Change {
        at: after(YEAR + 1),
        named: after(YEAR + 1),
        item: "i-x".to_owned(),
        code,
        args: args! {},
    });
    let timeline = Timeline::of(&report, None).unwrap();
    for (from, is_forward, expected) in [
        (60, true, Some(YEAR)),
        (YEAR, true, Some(YEAR + 1)),
        (YEAR + 1, true, None),
        (YEAR + 1, false, Some(YEAR)),
        (60, false, Some(0)),
        (0, false, None),
    ] {
        assert_eq!(timeline.step(after(from), is_forward), expected.map(after), "{from} {is_forward}");
    }
}

#[test]
fn the_scale_stays_while_the_instant_moves_on_it() {
    let items = || vec![certificate("x", 0, YEAR)];
    let first = timeline(items(), 60);
    let again = |known: &Timeline, judged_at| Timeline::of(&report(items(), judged_at), Some(known)).unwrap();
    let end = (first.instant(WIDTH.into()) - after(0)).seconds() - 1;
    for judged_at in [-DAY, 0, 90 * DAY, YEAR + 2 * DAY, end] {
        assert_eq!(again(&first, judged_at).knots, first.knots, "{judged_at}");
    }
    let far = again(&first, 3 * YEAR);
    assert_ne!(far.knots, first.knots);
    assert!(place(&far, 3 * YEAR) < WIDTH, "the instant judged at has room around it");
    assert_eq!(again(&far, 60).knots, far.knots);
    let other = Timeline::of(&report(vec![certificate("x", 0, DAY)], 60), Some(&far)).unwrap();
    assert_ne!(other.knots, far.knots, "another input begins anew");
}

#[test]
fn labels_keep_their_distance_and_name_the_dates() {
    let year = timeline(vec![certificate("x", 0, YEAR)], 60);
    let mixed = timeline(vec![certificate("ca", -YEAR, 9 * YEAR), token(0, HOUR)], 60);
    let many = timeline((0..100).map(|at| certificate("x", -at * DAY, (500 - at) * DAY)).collect(), 0);
    for timeline in [&year, &mixed, &many] {
        let labels = timeline.labels();
        for gap in [GAPS.0, GAPS.1] {
            let seen: Vec<_> = labels.iter().filter(|label| label.is_sparse || gap == GAPS.0).collect();
            assert!(seen.windows(2).all(|pair| pair[0].place >= pair[1].place + gap), "{labels:?}");
            assert!((2..=8).contains(&seen.len()), "{labels:?}");
        }
    }
    let texts =
        |timeline: &Timeline| timeline.labels().into_iter().map(|label| label.text).collect::<Vec<_>>();
    assert_eq!(texts(&year), ["2027-11-21", "2026-11-21"]);
    assert_eq!(texts(&mixed), ["2035-11-19", "2026-11-21", "2025-11-21"]);
    let hour = timeline(vec![token(0, HOUR)], 60);
    assert_eq!(texts(&hour), ["23:00", "2026-11-21 22:00"]);
    let night = timeline(vec![token(0, 3 * HOUR)], 60);
    assert_eq!(texts(&night), ["2026-11-22 01:00", "2026-11-21 22:00"]);
}

#[test]
fn a_hundred_certificates_are_drawn_once_each_and_no_more_than_can_be_compared() {
    let many = |count: i64| (0..count).map(|at| certificate(&format!("c{at}"), -at * DAY, (500 - at) * DAY));
    assert_eq!(timeline(many(100).collect(), 0).bars.len(), 100);
    let timeline = timeline(many(400).collect(), 0);
    assert_eq!(timeline.bars.len(), MAX_BARS);
    assert_eq!(timeline.bars[0].item, ShelfId::at(399), "the first to end");
    let twice: Vec<Item> = many(3).chain(many(3)).collect();
    assert_eq!(bars(&report(twice, 0)).len(), 3);
}

#[test]
fn nothing_dated_is_nothing_drawn() {
    assert_eq!(Timeline::of(&report(vec![item("key", &[])], 0), None), None);
}

#[test]
fn a_single_instant_and_absurd_dates_have_a_scale_too() {
    let expiration = |seconds| item("b", &[(codes::bootstrap::BOOTSTRAP_EXPIRATION, seconds)]);
    let one = timeline(vec![expiration(0)], 0);
    let here = place(&one, 0);
    assert!(0 < here && here < WIDTH);
    let mut absurd = certificate("x", 0, 1);
    absurd.facts = vec![
        Fact::new(codes::x509::NOT_BEFORE, Instant::EARLIEST),
        Fact::new(codes::x509::NOT_AFTER, at("9998-01-01T00:00:00Z")),
    ];
    assert!(!timeline(vec![absurd, token(0, HOUR)], 0).labels().is_empty());
    let reversed = timeline(vec![certificate("x", YEAR, 0)], 0);
    assert!(place(&reversed, YEAR) > place(&reversed, 0));
}
