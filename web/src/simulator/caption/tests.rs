use super::*;
use crate::simulator::layout::Layout;
use crate::simulator::read::read_simulation;
use crate::simulator::run::DrawnRun;
use crate::simulator::scale::{Scale, SeenRange, Spacing};
use credscope_inspector::simulation::{SimulationRequest, simulate, stories};
use credscope_l10n::Language;

#[test]
fn a_request_is_what_its_caller_wants() {
    let certificates = "/apis/certificates.k8s.io/v1/certificatesigningrequests";
    for (method, target, wanted) in [
        ("POST", certificates.to_owned(), "asks-certificate"),
        (
            "GET",
            format!("{certificates}?fieldSelector=metadata.name%3Dcsr-1&watch=true"),
            "asks-certificate-state",
        ),
        ("PUT", format!("{certificates}/csr-1/approval"), "asks-approval"),
        ("POST", "/api/v1/namespaces/lab/serviceaccounts/web/token".to_owned(), "asks-token"),
        ("POST", "/api/v1/namespaces/lab/serviceaccounts".to_owned(), "asks-create"),
        ("GET", "/api/v1/namespaces/lab/configmaps/settings?watch=true".to_owned(), "asks-watch"),
        ("GET", "/api/v1/namespaces/default/pods".to_owned(), "asks-read"),
        ("GET", "/api/v1/nodes/worker-1".to_owned(), "asks-node"),
        ("GET", "/api".to_owned(), "asks-read"),
        ("OPTIONS", "/".to_owned(), "asks-other"),
    ] {
        assert_eq!(wish(method, &target), wanted, "{method} {target}");
    }
    assert_eq!(parts("/api/v1/namespaces/lab/pods/web-0").0, "pods");
    assert_eq!(parts("/api/v1/namespaces/lab").0, "namespaces");
}

/// Every story, without faults.
fn runs() -> Vec<(String, DrawnRun)> {
    let run = |story: &str| {
        let request = SimulationRequest { story: story.to_owned(), seed: 7, ..SimulationRequest::default() };
        let json = serde_json::to_string(&simulate(&request)).unwrap();
        (story.to_owned(), read_simulation(&json).unwrap().run.unwrap())
    };
    stories().stories.iter().map(|story| run(story.id)).collect()
}

#[test]
fn every_entry_of_every_story_has_a_label_that_fits() {
    for (story, run) in runs() {
        for language in Language::ALL {
            let words = Words::whole(*language);
            for entry in &run.entries {
                let label = short(&words, entry);
                assert!(!label.starts_with("asks-") && !label.is_empty(), "{story}: {}", entry.said.code);
                assert_ne!(
                    label,
                    bare(&words.title(entry.said.code, &entry.said.args)),
                    "{story}: {}",
                    entry.said.code
                );
                assert!(width_of(&label, 1.0) < 240.0, "{story}: {label}");
            }
        }
    }
}

/// The words of a class: left edge, baseline and text.
fn drawn(svg: &str, class: &str) -> Vec<(f64, f64, String)> {
    let number = |text: &str, name: &str| -> f64 {
        let (_, after) = text.split_once(&format!(" {name}=\"")).unwrap();
        after.split('"').next().unwrap().parse().unwrap()
    };
    let begins = format!("<text class=\"{class}\"");
    let found = svg.split(&begins).skip(1).map(|text| {
        let (_, rest) = text.split_once('>').unwrap();
        let text_of = rest.split('<').next().unwrap().replace("&#39;", "'").replace("&quot;", "\"");
        (number(text, "x"), number(text, "y"), text_of)
    });
    found.collect()
}

#[test]
fn captions_never_touch_and_the_current_one_is_always_there() {
    for (story, run) in runs() {
        for language in Language::ALL {
            let words = Words::whole(*language);
            for spacing in Spacing::ALL {
                let scale = Scale::new(&run, spacing);
                for (width, unit) in [(360.0, 1.0), (1_060.0, 1.0), (1_060.0, 1.5), (1_680.0, 1.0)] {
                    for current in [None, Some(run.entries.len() / 2)] {
                        let place = current.map_or(0.0, |current| scale.of_entry(current));
                        let window = SeenRange::readable(&scale, width, 36.0 * unit).showing(place, &scale);
                        let layout = Layout::new(&run, &scale, window, (width, unit), f64::INFINITY);
                        let drawing = Drawing { run: &run, layout: &layout, words: &words, current };
                        let svg = drawing.texts();
                        let of = format!("{story} at {width} × {unit}, {current:?}");
                        let mut captions = drawn(&svg, "sim-caption");
                        captions
                            .sort_by(|one, other| one.1.total_cmp(&other.1).then(one.0.total_cmp(&other.0)));
                        for pair in captions.windows(2) {
                            let end = pair[0].0 + width_of(&pair[0].2, unit);
                            assert!(pair[0].1 < pair[1].1 || end < pair[1].0, "{of}: {pair:?}");
                        }
                        for (left, _, text) in &captions {
                            assert!(
                                *left >= 0.0 && left + width_of(text, unit) <= width + 1.0,
                                "{of}: {text}"
                            );
                            let is_whole = run.entries.iter().any(|entry| short(&words, entry) == *text);
                            assert!(is_whole, "{of}: {text}");
                        }
                        let is_point =
                            current.is_some_and(|index| run.entries[index].kind != EntryKind::Span);
                        let shown = svg.matches("class=\"sim-caption\" ").count();
                        assert!(!is_point || shown > 0 && svg.contains("data-current=\"true\""), "{of}");
                    }
                }
            }
        }
    }
}
