use super::*;
use crate::simulator::fixture;
use crate::simulator::scale::Spacing;

fn layout(width: f64) -> (DrawnRun, Layout) {
    let run = fixture::run();
    let scale = Scale::new(&run, Spacing::Events);
    let layout = Layout::new(&run, &scale, SeenRange::whole(&scale), (width, 1.0), f64::INFINITY);
    (run, layout)
}

#[test]
fn bars_that_overlap_lie_in_rows_of_their_own() {
    let (run, layout) = layout(800.0);
    let y = |index: usize| layout.place(index, &run.entries[index]).unwrap().y;
    assert!(y(3) > y(2), "two bars on one row");
    // A lane with two rows is higher than one with none.
    assert!(layout.lanes[0].height > layout.lanes[1].height);
    assert!(layout.lanes[1].top >= y(3));
}

#[test]
fn messages_go_from_line_to_line() {
    let (run, layout) = layout(824.0);
    let place = layout.place(1, &run.entries[1]).unwrap();
    assert_eq!((place.x, place.end), (212.0, 312.0));
    assert_eq!((place.y, place.end_y), (layout.lanes[0].line, layout.lanes[1].line));
}

#[test]
fn what_is_out_of_sight_is_not_drawn() {
    let run = fixture::run();
    let scale = Scale::new(&run, Spacing::Events);
    let layout = Layout::new(&run, &scale, SeenRange { from: 4.0, until: 8.0 }, (800.0, 1.0), f64::INFINITY);
    let seen: Vec<bool> =
        run.entries.iter().enumerate().map(|(index, entry)| layout.place(index, entry).is_some()).collect();
    // The earlier bar extends into the visible part; the last one extends beyond the end.
    assert_eq!(seen, [false, false, true, true, true]);
}

#[test]
fn on_a_phone_a_lane_has_room_for_its_name() {
    let (_, wide) = layout(800.0);
    let (_, narrow) = layout(340.0);
    assert!(narrow.lanes[0].caption - narrow.lanes[0].top > wide.lanes[0].caption - wide.lanes[0].top);
}

#[test]
fn lanes_take_no_more_room_than_there_is() {
    let run = fixture::run();
    let scale = Scale::new(&run, Spacing::Events);
    let layout = |room: f64| Layout::new(&run, &scale, SeenRange::whole(&scale), (800.0, 1.0), room);
    let mut before = f64::INFINITY;
    for room in [400.0, 180.0, 160.0, 130.0] {
        let layout = layout(room);
        assert!(layout.height <= room, "{} > {room}", layout.height);
        assert!(layout.height < before);
        before = layout.height;
    }
    assert!(layout(400.0).lanes[0].request.is_some() && layout(160.0).lanes[0].request.is_none());
    // Below that they keep their height, and are scrolled.
    assert!((layout(1.0).height - layout(before).height).abs() < 1e-9);
}
