//! The text log of one run of each story, kept beside the formulas of kubernetes-facts so that a person can check its instants.
//!
//! They are what the program prints; one that changed on purpose is written again with
//! `cargo run -p credscope-cli -- simulate STORY --seed 1 --lang en > tests/golden/STORY.txt`.

use crate::{ids, plain, run};
use credscope_document::{Paint, run_text};
use credscope_l10n::{Language, Localizer};
use std::path::Path;

#[test]
fn the_golden_runs_are_what_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let localizer = Localizer::new(Language::En);
    for id in ids() {
        let golden = std::fs::read_to_string(folder.join(format!("{id}.txt")));
        let golden = golden.unwrap_or_else(|error| panic!("{id}: {error}"));
        let told = run_text(&run(&plain(id, 1)), &localizer, Paint { is_on: false });
        let differs = golden.lines().zip(told.lines()).find(|(golden, told)| golden != told);
        assert_eq!(differs, None, "{id}");
        assert_eq!(golden, told, "{id}: one is longer");
    }
}

#[test]
fn every_story_is_told_in_chinese_too() {
    let localizer = Localizer::new(Language::Zh);
    for id in ids() {
        let run = run(&crate::quick(id, 1));
        let told = run_text(&run, &localizer, Paint { is_on: false });
        // The verdicts on artefacts stand there with their codes.
        let mut codes = run.entries.iter().map(|entry| entry.code.text());
        let untold = codes.find(|code| code.starts_with("run.") && told.contains(code));
        assert_eq!(untold, None, "{id}");
        let is_chinese = |at: &char| ('\u{4e00}'..='\u{9fff}').contains(at);
        assert!(told.chars().filter(is_chinese).count() > 100, "{id}: {told}");
    }
}
