use super::*;
use crate::simulator::fixture;
use crate::simulator::scale::Spacing;
use crate::simulator::state::SharedRun;
use std::rc::Rc;

fn drawn() -> Vec<Curve> {
    let run = fixture::run();
    let scale = Rc::new(Scale::new(&run, Spacing::Time));
    let window = SeenRange::whole(&scale);
    draw(&Seen {
        run: SharedRun::new(run, String::new()),
        scale,
        window,
        width: 1_224.0,
        unit: 1.0,
        room: f64::INFINITY,
    })
}

#[test]
fn a_counter_goes_in_steps_and_a_series_is_filled() {
    let curves = drawn();
    assert_eq!((curves[0].kind, curves[0].path.as_str()), ("counter", "M12 29H15V2H1212"));
    // A minute is sixty pixels wide.
    assert_eq!((curves[1].kind, curves[1].path.as_str()), ("series", "M12 43H72V2H132V29H1212V46H12z"));
}

#[test]
fn a_number_holds_until_the_next() {
    let curves = drawn();
    let values: Vec<i64> = [0, 2_499, 2_500, 99_999].into_iter().map(|at| curves[0].at(at)).collect();
    assert_eq!(values, [0, 0, 1, 1]);
    assert_eq!((curves[1].at(-1), curves[1].at(60_000), curves[1].most()), (0, 3, 3));
}

#[test]
fn what_falls_on_one_pixel_shows_its_peak() {
    let points = [(0, 0), (1, 9), (2, 4), (600_000, 0)].to_vec();
    let run = fixture::run();
    let scale = Scale::new(&run, Spacing::Time);
    let curve = Curve {
        kind: "counter",
        name: String::new(),
        points,
        height: 23.0,
        is_rooted: false,
        path: String::new(),
    };
    assert_eq!(path(&curve, &scale, SeenRange::whole(&scale), 1_224.0), "M12 2V12H612V20H1212");
}

#[test]
fn peaks_far_above_the_rest_are_told() {
    let points = |values: &[i64]| -> Vec<(i64, i64)> { values.iter().map(|value| (0, *value)).collect() };
    for (values, expected) in
        [(&[1_000, 0, 4, 5, 3][..], true), (&[5, 4, 3], false), (&[0, 0], false), (&[], false), (&[7], false)]
    {
        assert_eq!(has_peak(&points(values)), expected, "{values:?}");
    }
}
