use super::*;
use crate::run::sample;
use credscope_clock::Duration;
use credscope_finding::args;
use credscope_inspector::simulation::Series;
use credscope_l10n::Language;

/// Checks the rules of XML 1.0 that a writer can break: tags are nested correctly, attributes are quoted and
/// unique, text has no unescaped characters and only the five entities.
#[track_caller]
fn check(document: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut roots = 0;
    let mut rest = document;
    while let Some((text, after)) = rest.split_once('<') {
        check_text(text);
        assert!(!open.is_empty() || text.trim().is_empty(), "text outside: {text}");
        let (tag, behind) = after.split_once('>').expect("a tag that ends");
        assert!(!tag.contains('<'), "{tag}");
        rest = behind;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "closed out of order");
            continue;
        }
        let (inner, is_empty) = tag.strip_suffix('/').map_or((tag, false), |inner| (inner, true));
        let (name, attributes) = inner.split_once(' ').unwrap_or((inner, ""));
        assert!(name.chars().all(|letter| letter.is_ascii_lowercase()), "{name}");
        check_attributes(attributes);
        roots += usize::from(open.is_empty());
        if !is_empty {
            open.push(name);
        }
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "not closed: {open:?}");
    assert_eq!(roots, 1);
}

#[track_caller]
fn check_text(text: &str) {
    assert!(!text.contains(['>', '\0', '\u{1b}']), "{text}");
    for part in text.split('&').skip(1) {
        let entity = part.split_once(';').map(|(entity, _)| entity);
        assert!(matches!(entity, Some("amp" | "lt" | "gt" | "quot")), "{part}");
    }
}

#[track_caller]
fn check_attributes(mut attributes: &str) {
    let mut seen = Vec::new();
    while !attributes.is_empty() {
        let (name, value) = attributes.split_once("=\"").expect("a value in quotes");
        let (value, rest) = value.split_once('"').expect("a value that ends");
        assert!(name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-'), "{name}");
        assert!(!seen.contains(&name), "{name} stands twice");
        check_text(value);
        if matches!(name, "x" | "y" | "x1" | "x2" | "y1" | "y2" | "width" | "height" | "cx" | "cy" | "r") {
            let is_number =
                value.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '-' | '.'));
            assert!(is_number && !value.is_empty(), "{name} is {value}");
        }
        seen.push(name);
        attributes = rest.strip_prefix(' ').unwrap_or(rest);
    }
}

fn drawn(run: &Run, language: Language) -> String {
    run_svg(run, &Localizer::new(language))
}

/// Only counts over a year.
fn fleet() -> Run {
    let mut run = sample::empty();
    run.ends = run.begins + Duration::from_seconds(365 * 86_400);
    run.faults = sample::run().faults;
    let values = (0..365 * 24).map(|hour| if hour % 100 == 0 { 5_000 } else { hour % 24 });
    run.series.push(Series { name: "requests".to_owned(), interval_ms: 3_600_000, values: values.collect() });
    run
}

#[test]
fn a_picture_is_well_formed_and_says_what_it_is() {
    for language in Language::ALL {
        for run in [sample::run(), sample::empty(), fleet()] {
            let document = drawn(&run, *language);
            check(&document);
            assert!(document.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" "), "{document}");
            assert!(document.contains(" role=\"img\" "));
            assert!(document.contains("\n<title>") && document.contains("\n<desc>"));
            assert!(!document.contains("run-text-"), "{document}");
        }
    }
}

#[test]
fn the_whole_sentence_is_in_a_title_and_names_cannot_become_markup() {
    let mut run = sample::run();
    let long = "CN=".to_owned() + &"system:node:".repeat(40);
    run.entries[4].args = args! { subject: long.as_str() };
    let document = drawn(&run, Language::En);
    check(&document);
    assert!(document.contains("…</text>") && document.contains(&long));
    assert!(!document.contains("<b>") && document.contains("w\\u{1B}[2J&lt;b&gt;&amp;&quot;"));
    assert!(!document.contains("SECRET"));
}

#[test]
fn every_entry_fault_and_lane_is_drawn() {
    let run = sample::run();
    for language in Language::ALL {
        let document = drawn(&run, *language);
        let localizer = Localizer::new(*language);
        let names = Names::new(&run, &localizer);
        for entry in &run.entries {
            let mut whole = String::new();
            crate::run::svg::push_escaped(&mut whole, &title(&names, entry));
            assert!(document.contains(&format!("<title>{whole}</title>")), "{whole}");
        }
        for fault in &run.faults {
            assert!(document.contains(&localizer.word("fault", &fault.name)));
        }
        for lane in &run.lanes {
            assert!(document.contains(colour_of(&lane.actor)));
        }
        // Ends and arrivals have a position on the axis.
        assert!(document.contains(">00:15:00.040</text>") && document.contains(">00:00:00.350</text>"));
    }
}

#[test]
fn a_long_series_has_no_more_bars_than_can_be_seen() {
    let document = drawn(&fleet(), Language::En);
    let bars = document.matches('H').count();
    assert!((200..=260).contains(&bars), "{bars}");
    assert!(document.contains("in 1d13h,"), "{document}");
    assert!(document.len() < 12_000, "{}", document.len());
}
