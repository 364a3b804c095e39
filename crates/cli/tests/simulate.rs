//! `credscope simulate` as users and programs call it.

#![allow(clippy::unwrap_used, clippy::panic)]

use credscope_finding::Args;
use credscope_inspector::simulation::{SimulationRequest, simulate, stories};
use credscope_l10n::{Language, Localizer};
use std::process::Command;

/// Returns standard output, standard error and the exit status.
fn credscope(line: &[&str]) -> (String, String, i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_credscope")).args(line).env("LANG", "C").output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

#[track_caller]
fn check_refused(line: &[&str], expected: &str) {
    let (out, error, status) = credscope(line);
    assert_eq!((out.as_str(), status), ("", 2), "{line:?}");
    assert!(error.contains(expected), "{line:?}: {error}");
    assert!(error.lines().all(|line| line.starts_with("credscope: ") || line.starts_with("credscope：")));
}

#[test]
fn what_cannot_be_run_is_refused_in_a_sentence() {
    check_refused(&["simulate"], "The story to run is missing");
    check_refused(&["simulate", "meteor"], "There is no story `meteor`.");
    check_refused(&["simulate", "meteor", "--lang", "zh"], "没有名为 `meteor` 的场景。");
    check_refused(&["simulate", "meteor", "--format", "json"], "There is no story `meteor`.");
    check_refused(&["simulate", "meteor", "--list"], "There is no story `meteor`.");
    check_refused(&["simulate", "--list", "--format", "svg"], "it takes text or json");
    check_refused(&["simulate", "meteor", "--format", "markdown"], "it takes text, json or svg");
    check_refused(&["simulate", "meteor", "--seed", "x"], "it takes a whole number");
    for story in stories().stories {
        check_refused(&["simulate", story.id, "--set", "colour=red"], "has no parameter `colour`");
        check_refused(&["simulate", story.id, "--fault", "meteor@5m"], "has no fault `meteor`");
        check_refused(&["simulate", story.id, "--kubernetes", "1.2"], "1.2");
    }
}

#[test]
fn the_list_names_every_story_its_parameters_and_its_faults() {
    for language in ["en", "zh"] {
        let (text, error, status) = credscope(&["simulate", "--list", "--lang", language]);
        assert_eq!((error.as_str(), status), ("", 0));
        for story in stories().stories {
            assert!(text.contains(&format!("{}  ", story.id)), "{text}");
            let names = story.parameters.iter().map(|parameter| parameter.name).chain(story.faults.clone());
            for name in names {
                assert!(text.contains(&format!("    {name} ")), "{name}: {text}");
            }
        }
    }
    let (json, _, status) = credscope(&["simulate", "--list", "--format", "json"]);
    let listed: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((listed, status), (serde_json::to_value(stories()).unwrap(), 0));
}

#[test]
fn what_is_listed_has_words_in_both_languages() {
    for language in Language::ALL {
        let localizer = Localizer::for_terminal(*language);
        let mut lacking = Vec::new();
        for story in stories().stories {
            let mut hold = |kind: &str, word: &str| {
                let id = format!("{kind}-{word}");
                if localizer.ui(&id, &Args::new()) == id {
                    lacking.push(id);
                }
            };
            hold("story", story.id);
            story.parameters.iter().for_each(|parameter| hold("parameter", parameter.name));
            story.faults.iter().for_each(|fault| hold("fault", fault));
            let run =
                simulate(&SimulationRequest { story: story.id.to_owned(), ..SimulationRequest::default() })
                    .run
                    .unwrap();
            run.counters.iter().for_each(|counter| hold("counter", &counter.name));
            run.series.iter().for_each(|series| hold("series", &series.name));
            if localizer.ui_explain(&format!("story-{}", story.id)).is_none() {
                lacking.push(format!("story-{}.explain", story.id));
            }
        }
        assert!(lacking.is_empty(), "{language:?}: {lacking:?}");
    }
}

#[test]
fn a_story_is_written_as_text_as_json_and_as_a_picture() {
    for story in stories().stories {
        let request =
            SimulationRequest { story: story.id.to_owned(), seed: 7, ..SimulationRequest::default() };
        let run = simulate(&request).run.unwrap();
        let (json, error, status) = credscope(&["simulate", story.id, "--seed", "7", "--format", "json"]);
        assert_eq!((error.as_str(), status), ("", 0));
        assert_eq!(json, serde_json::to_string_pretty(&run).unwrap() + "\n");
        for language in ["en", "zh"] {
            let line = ["simulate", story.id, "--seed", "7", "--lang", language];
            let (text, _, status) = credscope(&line);
            assert_eq!(status, 0);
            assert!(
                text.contains(&format!("`credscope simulate {} --seed 7 --kubernetes ", story.id)),
                "{text}"
            );
            assert!(text.contains(&run.begins.civil().year.to_string()));
            let (picture, _, status) = credscope(&[line.as_slice(), &["--format", "svg"]].concat());
            assert_eq!(status, 0);
            assert!(picture.starts_with("<svg ") && picture.ends_with("\n</svg>\n"));
        }
    }
}

#[test]
fn the_command_in_a_log_gives_the_same_log_again() {
    for story in stories().stories {
        for fault in &story.faults {
            let fault = format!("{fault}@1s..10m");
            let (text, error, status) = credscope(&["simulate", story.id, "--fault", &fault, "--seed", "3"]);
            assert_eq!((error.as_str(), status), ("", 0));
            let (_, command) = text.split_once("`credscope ").unwrap();
            let (command, _) = command.split_once('`').unwrap();
            let (again, _, _) = credscope(&command.split(' ').collect::<Vec<_>>());
            assert!(again == text, "{command}");
        }
    }
}
