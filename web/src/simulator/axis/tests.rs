use super::*;
use crate::simulator::fixture;
use crate::simulator::read::read_simulation;
use credscope_inspector::simulation::{SimulationRequest, simulate, stories};

/// No label touches another or leaves the drawing, and all have the same number of decimals.
#[track_caller]
fn check(ticks: &[AxisTick], width: f64, unit: f64, of: &str) {
    let mut free = 0.0;
    let decimals = |text: &str| text.split_once('.').map_or(0, |(_, rest)| rest.len());
    for tick in ticks {
        let end = tick.left + DIGIT * unit * f64::from(u32::try_from(tick.text.len()).unwrap());
        assert!(tick.left >= free, "{of}: {tick:?} touches the one before");
        assert!(end <= width, "{of}: {tick:?} is cut at {width}");
        assert_eq!(decimals(&tick.text), decimals(&ticks[0].text), "{of}: {tick:?}");
        assert_eq!(tick.text.contains('d'), ticks[0].text.contains('d'), "{of}: {tick:?}");
        free = end + 6.0 * unit;
    }
    assert!(ticks.windows(2).all(|pair| pair[0].text != pair[1].text), "{of}: two labels are the same");
}

#[test]
fn labels_of_every_story_have_room_at_every_width_and_zoom() {
    for story in stories().stories {
        let request =
            SimulationRequest { story: story.id.to_owned(), seed: 7, ..SimulationRequest::default() };
        let json = serde_json::to_string(&simulate(&request)).unwrap();
        let run = read_simulation(&json).unwrap().run.unwrap();
        for spacing in Spacing::ALL {
            let scale = Scale::new(&run, spacing);
            for (width, unit) in
                [(360.0, 1.0), (360.0, 1.5), (600.0, 1.0), (1_060.0, 1.0), (1_060.0, 1.5), (1_680.0, 1.0)]
            {
                let mut window = SeenRange::whole(&scale);
                for zoom in 0..14 {
                    let ticks = ticks(&scale, window, width, unit);
                    let of = format!("{} by {} at {width} × {unit}, zoom {zoom}", story.id, spacing.word());
                    assert!(!ticks.is_empty(), "{of}: no label");
                    check(&ticks, width, unit, &of);
                    let around = scale.length() * f64::from(zoom) / 14.0;
                    window = window.zoomed(0.6, around, &scale);
                }
            }
        }
    }
}

#[test]
fn labels_are_numbers_that_people_count_in() {
    let scale = Scale::new(&fixture::run(), Spacing::Time);
    let texts = |width: f64| -> Vec<String> {
        ticks(&scale, SeenRange::whole(&scale), width, 1.0).into_iter().map(|tick| tick.text).collect()
    };
    assert_eq!(texts(300.0), ["0:00", "5:00", "10:00", "15:00"]);
    assert_eq!(texts(640.0).get(1).map(String::as_str), Some("2:00"));
}

#[test]
fn labels_have_no_more_decimals_than_tell_them_apart() {
    let scale = Scale::new(&fixture::run(), Spacing::Events);
    let texts: Vec<String> =
        ticks(&scale, SeenRange::whole(&scale), 900.0, 1.0).into_iter().map(|tick| tick.text).collect();
    // 1.5 s and 1.54 s are neighbours.
    assert!(texts.contains(&"0:01.54".to_owned()) && texts.contains(&"0:01.50".to_owned()), "{texts:?}");
}
