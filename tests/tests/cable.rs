//! The page without a network: everything is fetched before the first paste, and nothing after it.
#![allow(clippy::unwrap_used)]

use credscope_tests::browser::Settings;
use credscope_tests::input::corpus;
use credscope_tests::page::{APP, Page, dist};
use std::fs;

const JUDGED: &str = "document.querySelector('[data-busy=false] [role=status][data-outcome]')";
const LOG: &str = ".sim-log [data-entry]";

fn samples() -> Vec<String> {
    let files = fs::read_dir(dist().join("samples")).unwrap();
    let mut texts: Vec<_> = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    texts.sort();
    texts
}

/// What was requested since, apart from the browser's own look for a newer service worker.
fn requested(page: &Page, since: usize) -> Vec<String> {
    let is_own = |target: &String| !target.ends_with("/sw.js");
    page.visits.list().into_iter().skip(since).map(|visit| visit.target).filter(is_own).collect()
}

#[test]
fn nothing_is_requested_after_the_first_paste_whatever_is_pasted() {
    for language in ["en-US", "zh-CN"] {
        let page = Page::open(Settings { language, ..Settings::default() });
        page.wait_until_kept();
        let before = page.visits.list().len();
        let texts = corpus().values().filter_map(|bytes| String::from_utf8(bytes.clone()).ok());
        // One of each size of the corpus's files is enough of a mixture.
        let mut mixture: Vec<String> = texts.step_by(17).collect();
        mixture.extend(samples());
        for text in &mixture {
            page.inspect(text);
        }
        assert!(mixture.len() > 25, "{}", mixture.len());
        assert_eq!(requested(&page, before), Vec::<String>::new(), "{language}");
        let counted = page.browser.attribute("[data-requests]", "data-requests");
        let counted: usize = counted.unwrap().parse().unwrap();
        assert!(counted >= 10 && counted <= before, "{counted} counted, {before} on the host's record");
    }
}

#[test]
fn every_part_works_with_the_cable_cut() {
    for (language, other) in [("en-US", "zh-Hans"), ("zh-CN", "en")] {
        let page = Page::open(Settings { language, ..Settings::default() });
        page.wait_until_kept();
        let before = page.visits.list().len();
        page.visits.cut();
        for text in samples() {
            page.inspect(&text);
        }
        page.browser.click(&format!("[data-language={other}]"));
        page.browser.wait_until(&format!("document.documentElement.lang === '{other}' && {JUDGED}"));
        page.browser.click(".part-link[href='#/simulate']");
        page.browser.wait_for(LOG);
        page.browser.goto(&format!("{}/?again#/simulate", page.origin));
        page.browser.wait_for(LOG);
        page.browser.goto(&format!("{}/?and-again", page.origin));
        page.browser.wait_for(APP);
        page.inspect(&samples()[0]);
        assert_eq!(requested(&page, before), Vec::<String>::new(), "{language}");
    }
}
