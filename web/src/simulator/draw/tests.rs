use super::*;
use crate::simulator::fixture;
use crate::simulator::scale::{Scale, SeenRange, Spacing};
use credscope_l10n::Language;

fn svg(language: Language, width: f64, current: Option<usize>) -> String {
    let run = fixture::run();
    let scale = Scale::new(&run, Spacing::Events);
    let layout = Layout::new(&run, &scale, SeenRange::whole(&scale), (width, 1.0), f64::INFINITY);
    let words = Words::whole(language);
    let drawing = Drawing { run: &run, layout: &layout, words: &words, current };
    drawing.shapes() + &drawing.texts()
}

#[test]
fn everything_that_happens_is_drawn_and_can_be_chosen() {
    let svg = svg(Language::En, 900.0, Some(0));
    for index in 0..5 {
        assert!(svg.contains(&format!(
            "<g class=\"sim-{}\" data-entry=\"{index}\"",
            fixture::run().entries[index].kind.word()
        )));
    }
    assert_eq!(svg.matches("data-current=\"true\"").count(), 2, "one thing and its caption are present");
    assert!(svg.contains("sim-fault-band") && svg.contains("sim-tick"));
}

#[test]
fn what_failed_is_told_by_a_sign() {
    let svg = svg(Language::En, 900.0, None);
    // The message that never arrives has a cross and no head; the bar is hatched.
    assert_eq!((svg.matches("sim-cross").count(), svg.matches("sim-head").count()), (1, 1));
    assert_eq!(svg.matches("class=\"sim-hatched\"").count(), 1);
}

#[test]
fn no_text_is_taken_for_markup() {
    for language in [Language::En, Language::Zh] {
        let svg = svg(language, 1_600.0, None);
        assert!(svg.contains("&lt;node&gt;") && !svg.contains("<node>"));
    }
}

#[test]
fn text_is_cut_where_there_is_no_room() {
    for (text, room, expected) in [
        ("The kubelet", 100.0, "The kubelet"),
        ("The kubelet draws a deadline", 90.0, "The kubelet…"),
        ("证书签名请求等待批准", 80.0, "证书签名请…"),
        ("证书签名请求等待批准", 60.0, ""),
        ("The kubelet", 20.0, ""),
        ("", 0.0, ""),
    ] {
        assert_eq!(fitted(text, room, 1.0), expected, "{text}");
    }
}
