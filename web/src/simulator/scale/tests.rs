use super::*;
use crate::simulator::fixture;

fn scale(spacing: Spacing) -> Scale {
    Scale::new(&fixture::run(), spacing)
}

#[test]
fn each_instant_at_which_something_happens_is_one_step() {
    let scale = scale(Spacing::Events);
    // 0, 1 s, 1.5 s, 1.54 s, 2 s, 2.5 s, the fault from 5 s to 60 s, 20 min.
    for (at, place) in [(0, 0.0), (1_000, 1.0), (1_250, 1.5), (1_540, 3.0), (60_000, 7.0), (1_200_000, 8.0)] {
        assert!((scale.place(at) - place).abs() < 1e-9, "{at}: {}", scale.place(at));
        assert_eq!(scale.at(place), at);
    }
    assert!((scale.length() - 8.0).abs() < 1e-9);
    assert_eq!((scale.at(-3.0), scale.at(99.0)), (0, 1_200_000));
}

#[test]
fn by_time_a_place_is_an_instant() {
    let scale = scale(Spacing::Time);
    for at in [0, 1_540, 1_200_000] {
        assert_eq!(scale.at(scale.place(at)), at);
    }
    assert!((scale.length() - 1_200_000.0).abs() < 1e-9);
}

#[test]
fn what_lies_on_one_spot_by_time_is_spaced_by_event() {
    let mut run = fixture::run();
    assert_eq!(Spacing::of(&run), Spacing::Time, "counts are read along time");
    run.series.clear();
    assert_eq!(Spacing::of(&run), Spacing::Events);
    run.length = 3_000;
    run.faults.clear();
    assert_eq!(Spacing::of(&run), Spacing::Time);
    run.entries.clear();
    assert_eq!(Spacing::of(&run), Spacing::Time);
}

#[test]
fn what_is_seen_stays_within_the_run() {
    let scale = scale(Spacing::Events);
    let whole = SeenRange::whole(&scale);
    assert_eq!(whole.moved(5.0, &scale), whole);
    assert_eq!(whole.zoomed(3.0, 2.0, &scale), whole);
    let half = whole.zoomed(0.5, 4.0, &scale);
    assert_eq!(half, SeenRange { from: 2.0, until: 6.0 });
    assert_eq!(half.moved(99.0, &scale), SeenRange { from: 4.0, until: 8.0 });
    assert_eq!(half.moved(-99.0, &scale), SeenRange { from: 0.0, until: 4.0 });
    // No narrower than a few steps.
    assert!((half.zoomed(0.01, 4.0, &scale).length() - 4.0).abs() < 1e-9);
}

#[test]
fn the_place_that_is_gone_to_is_seen() {
    let scale = scale(Spacing::Events);
    for place in [0.0, 0.5, 3.0, 7.9, 8.0] {
        for from in [0.0, 2.0, 4.0] {
            let window = SeenRange { from, until: from + 4.0 }.showing(place, &scale);
            assert!((window.from..=window.until).contains(&place), "{place} from {from}: {window:?}");
        }
    }
    let well_within = SeenRange { from: 2.0, until: 6.0 };
    assert_eq!(well_within.showing(3.0, &scale), well_within);
}

#[test]
fn pixels_and_places_are_one_another_s() {
    let window = SeenRange { from: 2.0, until: 6.0 };
    for (place, pixel) in [(2.0, 12.0), (4.0, 212.0), (6.0, 412.0)] {
        assert!((window.pixel(place, 424.0) - pixel).abs() < 1e-9);
        assert!((window.place(pixel, 424.0) - place).abs() < 1e-9);
    }
}

#[test]
fn a_length_is_shown_as_a_clock_shows_it() {
    for (millis, expected) in [
        (0, "0:00"),
        (5_000, "0:05"),
        (90_250, "1:30.250"),
        (60_000, "1:00"),
        (3_733_000, "1:02:13"),
        (7 * 86_400_000, "7d"),
        (3 * 86_400_000 + 14_400_000, "3d 04:00:00"),
    ] {
        assert_eq!(elapsed(millis), expected);
    }
}

#[test]
fn several_instants_are_written_in_one_form() {
    let written = |instants: &[i64], decimals| -> Vec<String> {
        let clock = Clock::of(instants, decimals);
        instants.iter().map(|at| clock.written(*at)).collect()
    };
    assert_eq!(written(&[0, 400, 1_400], 1), ["0:00.0", "0:00.4", "0:01.4"]);
    assert_eq!(written(&[0, 3_600_000], 0), ["0:00:00", "1:00:00"]);
    assert_eq!(written(&[0, DAY / 2, DAY], 0), ["0d 00:00", "0d 12:00", "1d 00:00"]);
    assert_eq!(written(&[0, 7 * DAY], 0), ["0d", "7d"]);
    assert_eq!(written(&[0, DAY + 1_000], 0), ["0d 00:00:00", "1d 00:00:01"]);
}
