//! What a first visit costs.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use credscope_tests::browser::Settings;
use credscope_tests::page::{Page, dist};
use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;

const APP_BYTES: usize = 130_000;
const VISIT_BYTES: usize = 400_000;
/// A visit that only watches simulations: the app for its header, the simulator, and the whole worker. Measured, with a
/// twentieth to spare.
const SIMULATOR_BYTES: usize = 840_000;

fn brotli_length(content: &[u8]) -> usize {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut Cursor::new(content), &mut compressed, &parameters).unwrap();
    compressed.len()
}

/// What the host was asked for, each asked for once.
fn loaded(page: &Page) -> BTreeSet<String> {
    let _ = page.browser.execute_async("await document.fonts.ready;", &[]);
    let mut files = BTreeSet::new();
    for visit in page.visits.list() {
        assert_eq!(visit.status, 200, "{} is not there", visit.target);
        let is_new = files.insert(visit.target.clone());
        // The browser asks for the icon whenever it likes.
        assert!(is_new || visit.target.contains("icon"), "{} is loaded twice", visit.target);
    }
    files
}

/// The file of `dist/` that a target names, and the bytes of it that a host sends.
fn sent(target: &str) -> (String, usize) {
    let path = target.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    let content = fs::read(dist().join(path)).unwrap();
    // Fonts are compressed already; no host compresses them again.
    let length = if path.ends_with(".woff2") { content.len() } else { brotli_length(&content) };
    println!("{length:>9} of {:>9} bytes  {path}", content.len());
    (path.to_owned(), length)
}

/// The files that are loaded until a service-account token is judged.
fn first_visit() -> BTreeSet<String> {
    let page = Page::open(Settings::default());
    let token = fs::read_to_string(dist().join("samples/token-alone.txt")).unwrap();
    page.inspect(&token);
    loaded(&page)
}

#[test]
fn a_visit_to_the_simulator_loads_it_and_one_worker() {
    let page = Page::open_at(Settings::default(), "#/simulate", ".sim-log [data-entry]");
    let mut sum = 0;
    let mut binaries = Vec::new();
    for (path, length) in loaded(&page).iter().map(|target| sent(target)) {
        sum += length;
        if path.ends_with(".wasm") {
            binaries.push(path.split(['-', '_']).next().unwrap_or_default().to_owned());
        }
    }
    println!("{sum:>9} in all");
    assert_eq!(binaries, ["app", "simulator", "worker"]);
    assert!(sum <= SIMULATOR_BYTES, "the simulator loads {sum} bytes, {SIMULATOR_BYTES} are allowed");
}

#[test]
fn a_first_visit_stays_within_its_budget() {
    let mut sum = 0;
    let mut app = None;
    let mut worker = None;
    for (path, length) in first_visit().iter().map(|target| sent(target)) {
        assert!(!path.starts_with("simul"), "{path} is loaded for a token");
        sum += length;
        if path.ends_with(".wasm") {
            let binary = if path.starts_with("app") { &mut app } else { &mut worker };
            assert!(binary.replace(length).is_none(), "a second worker is loaded for a token");
        }
    }
    println!("{sum:>9} in all");
    assert!(worker.is_some(), "no worker was loaded");
    let app = app.expect("no app binary was loaded");
    assert!(app <= APP_BYTES, "the app binary has {app} bytes, {APP_BYTES} are allowed");
    assert!(sum <= VISIT_BYTES, "a first visit loads {sum} bytes, {VISIT_BYTES} are allowed");
}
