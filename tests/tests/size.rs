//! The download size of a first visit.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use credscope_tests::browser::Settings;
use credscope_tests::page::{APP, Page, dist};
use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;

/// Maximum bytes of a visit until something is judged.
const VISIT_BYTES: usize = 1_000_000;
/// Maximum additional bytes of the simulator.
const SIMULATOR_BYTES: usize = 500_000;

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

/// The requested targets, each requested once.
fn loaded(page: &Page) -> BTreeSet<String> {
    let _ = page.browser.execute_async("await document.fonts.ready;", &[]);
    let mut files = BTreeSet::new();
    // The service worker is not answered, see `open_unkept`.
    for visit in page.visits.list() {
        // 304: the browser already has the file and revalidates it.
        assert!(matches!(visit.status, 200 | 304), "{} got {}", visit.target, visit.status);
        let is_new = files.insert(visit.target.clone());
        // The browser requests the icon at any time, and every worker loads the same small script.
        let is_common = ["icon", "engine.js"].iter().any(|name| visit.target.contains(name));
        assert!(is_new || is_common, "{} was loaded twice", visit.target);
    }
    files
}

/// The file in `dist/` for a target, and the number of bytes that a host sends.
fn sent(target: &str) -> (String, usize) {
    let path = target.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    let content = fs::read(dist().join(path)).unwrap();
    // Fonts are already compressed; hosts do not compress them again.
    let length = if path.ends_with(".woff2") { content.len() } else { brotli_length(&content) };
    println!("{length:>9} of {:>9} bytes  {path}", content.len());
    (path.to_owned(), length)
}

/// The total bytes, and the binaries among the targets.
fn sum(targets: &BTreeSet<String>) -> (usize, Vec<String>) {
    let mut sum = 0;
    let mut binaries = Vec::new();
    for (path, length) in targets.iter().map(|target| sent(target)) {
        sum += length;
        if path.ends_with(".wasm") {
            binaries.push(path.split(['-', '_']).next().unwrap_or_default().to_owned());
        }
    }
    println!("{sum:>9} in all, {} requests", targets.len());
    (sum, binaries)
}

/// An input with its name, and a kind that is then shown.
fn inputs() -> [(&'static str, String, &'static str); 4] {
    let sample = |name: &str| fs::read_to_string(dist().join("samples").join(name)).unwrap();
    let certificate = sample("kubelet-client-current.txt");
    let end = certificate.find("-----BEGIN EC").expect("the sample has a key after its certificate");
    let line = "Unable to connect to the server: x509: certificate signed by unknown authority";
    [
        ("a token", sample("token-alone.txt"), "service_account_token"),
        ("a certificate", certificate[..end].to_owned(), "certificate"),
        ("a kubeconfig", sample("admin-conf.txt"), "kubeconfig"),
        ("an error line", line.to_owned(), "error_line"),
    ]
}

#[test]
fn a_visit_stays_within_its_budget_until_something_is_judged() {
    for (name, input, kind) in inputs() {
        println!("{name}");
        let page = Page::open_unkept(Settings::default(), "", APP);
        page.inspect(&input);
        page.browser.wait_for(&format!("[role=treeitem][data-kind={kind}]"));
        let (sum, binaries) = sum(&loaded(&page));
        assert_eq!(binaries, ["app", "worker"], "{name}");
        assert!(sum <= VISIT_BYTES, "{name} loads {sum} bytes, {VISIT_BYTES} are allowed");
    }
}

#[test]
fn a_visit_to_the_simulator_loads_what_it_needs() {
    let page = Page::open_unkept(Settings::default(), "#/simulate", ".sim-log [data-entry]");
    let (sum, binaries) = sum(&loaded(&page));
    assert_eq!(binaries, ["app", "runs", "simulator"]);
    let allowed = VISIT_BYTES + SIMULATOR_BYTES;
    assert!(sum <= allowed, "the simulator loads {sum} bytes, {allowed} are allowed");
}

#[test]
fn a_visit_to_both_parts_stays_within_both_budgets() {
    let page = Page::open_unkept(Settings::default(), "", APP);
    let [(_, token, _), ..] = inputs();
    page.inspect(&token);
    page.browser.click(".part-link[href='#/simulate']");
    page.browser.wait_for(".sim-log [data-entry]");
    let (sum, binaries) = sum(&loaded(&page));
    assert_eq!(binaries, ["app", "runs", "simulator", "worker"]);
    assert!(sum <= VISIT_BYTES + SIMULATOR_BYTES, "both load {sum} bytes");
}
