//! The page exports exactly what the program prints.
#![allow(clippy::unwrap_used)]

use credscope_tests::browser::Settings;
use credscope_tests::input::corpus;
use credscope_tests::page::Page;
use credscope_xtask::place;
use serde_json::json;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

const AT: &str = "2026-11-21T22:00:00Z";
const ENTER: char = '\u{E007}';
const ESCAPE: char = '\u{E00C}';
const DOWN: char = '\u{E015}';

/// The program, built from the same sources as the page.
fn program() -> &'static PathBuf {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--quiet", "--package", "credscope-cli", "--message-format", "json"]);
        let output = cargo.current_dir(place::root()).stderr(Stdio::inherit()).output().unwrap();
        assert!(output.status.success(), "the program could not be built");
        let text = String::from_utf8(output.stdout).unwrap();
        let mut messages = text.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        messages.find_map(|message| message["executable"].as_str().map(PathBuf::from)).unwrap()
    })
}

/// What the program prints for an input.
fn printed(input: &str, language: &str, format: &str) -> String {
    let mut child = Command::new(program())
        .args(["inspect", "--at", AT, "--lang", language, "--format", format, "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

fn file(path: &str) -> String {
    let (_, bytes) = corpus().iter().find(|(name, _)| name.ends_with(path)).unwrap();
    String::from_utf8(bytes.clone()).unwrap()
}

fn token_and_keys() -> String {
    let requests: serde_json::Value =
        serde_json::from_str(&file("k8s-1.36/live/tokenrequests.json")).unwrap();
    let token = requests["pod-keep"]["response"]["status"]["token"].as_str().unwrap();
    format!("{token}\n{}", file("k8s-1.36/live/discovery/jwks.json"))
}

/// Opens the page on an input, judged at [`AT`], and records what it saves and copies.
fn open(language: &'static str, input: &str) -> Page {
    let page = Page::open(Settings { language, ..Settings::default() });
    page.inspect(input);
    let script = "
        const input = document.querySelector('#instant');
        input.value = arguments[0];
        input.dispatchEvent(new Event('change', { bubbles: true }));
        window.offered = [];
        window.copied = [];
        HTMLAnchorElement.prototype.click = function () {
            offered.push({ name: this.download, text: fetched(this.href) });
        };
        const made = URL.createObjectURL;
        const blobs = {};
        URL.createObjectURL = blob => { const address = made(blob); blobs[address] = blob; return address; };
        const fetched = address => blobs[address].text();
        navigator.clipboard.writeText = text => { copied.push(text); return Promise.resolve(); };";
    let _ = page.browser.execute(script, &[json!(AT)]);
    let shown = AT.replace('T', " ").trim_end_matches('Z').to_owned();
    page.browser.wait_until(&format!(
        "document.querySelector('#instant').value === '{shown}' &&
         document.querySelector('[data-busy=false] [role=status][data-outcome]')"
    ));
    page
}

fn choose(page: &Page, entry: &str) {
    page.browser.click("#export-button");
    page.browser.click(&format!("[data-export='{entry}']"));
    page.browser.wait_until("!document.querySelector('#export-menu').matches(':popover-open')");
}

#[track_caller]
fn check(language: &'static str, lang: &str, input: &str) {
    let page = open(language, input);
    for (position, (format, file)) in
        [("markdown", "credscope-report.md"), ("json", "credscope-report.json")].into_iter().enumerate()
    {
        choose(&page, &format!("export-{format}-download"));
        choose(&page, &format!("export-{format}-copy"));
        let script = "const offer = offered[arguments[0]];
            return [offer.name, await offer.text, copied[arguments[0]]];";
        page.browser.wait_until(&format!("offered.length > {position} && copied.length > {position}"));
        let taken = page.browser.execute_async(script, &[json!(position)]);
        let expected = printed(input, lang, format);
        assert!(expected.len() > 200, "the program printed {expected}");
        assert_eq!(taken[0], file);
        for text in [&taken[1], &taken[2]] {
            assert_eq!(text.as_str().unwrap(), expected, "{format} in {lang}");
        }
    }
    assert_eq!(page.browser.console(), Vec::<String>::new());
}

#[test]
fn the_page_exports_what_the_program_prints() {
    check("en-US", "en", &token_and_keys());
}

#[test]
fn the_exports_are_the_same_in_chinese() {
    check("zh-CN", "zh", &file("k8s-1.36/clusters/alpha/admin.conf"));
}

#[test]
fn a_file_is_saved_without_a_connection() {
    let page = Page::open(Settings::default());
    let input = token_and_keys();
    page.inspect(&input);
    let folder = std::env::temp_dir().join(format!("credscope-export-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let _ = page.browser.devtools(
        "Browser.setDownloadBehavior",
        &json!({ "behavior": "allow", "downloadPath": folder.to_str().unwrap() }),
    );
    for (entry, name) in [
        ("export-markdown-download", "credscope-report.md"),
        ("export-json-download", "credscope-report.json"),
    ] {
        choose(&page, entry);
        let path = folder.join(name);
        let begun = std::time::Instant::now();
        while !path.is_file() {
            assert!(begun.elapsed().as_secs() < 30, "{name} was not saved");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(page.browser.console(), Vec::<String>::new());
    let Page { browser, origin, .. } = page;
    for request in browser.close().requests {
        if request.initiator == origin {
            assert!(request.url.starts_with(&origin) || request.url.starts_with("blob:"), "{}", request.url);
        }
    }
}

#[test]
fn the_menu_works_by_keyboard() {
    let page = open("en-US", &token_and_keys());
    let focused = |entry: &str| {
        page.browser.wait_until(&format!("document.activeElement.dataset.export === 'export-{entry}'"));
    };
    page.browser.press("#export-button", &ENTER.to_string());
    focused("markdown-download");
    page.browser.press("[data-export=export-markdown-download]", &DOWN.to_string());
    focused("markdown-copy");
    page.browser.press("[data-export=export-markdown-copy]", &ESCAPE.to_string());
    page.browser.wait_until("document.activeElement.id === 'export-button'");
    page.browser.press("#export-button", &ENTER.to_string());
    focused("markdown-download");
    page.browser.press("[data-export=export-markdown-download]", &DOWN.to_string());
    page.browser.press("[data-export=export-markdown-copy]", &ENTER.to_string());
    page.browser.wait_until("copied.length === 1 && document.activeElement.id === 'export-button'");
    page.browser.wait_for("#export-button[data-copied]");
    page.browser.wait_for("#export-button:not([data-copied])");
}

#[test]
fn where_copying_is_denied_the_file_is_offered() {
    let page = open("en-US", &token_and_keys());
    let _ = page.browser.execute("navigator.clipboard.writeText = () => Promise.reject('no');", &[]);
    choose(&page, "export-json-copy");
    page.browser.wait_until("offered.length === 1 && offered[0].name === 'credscope-report.json'");
}

#[test]
fn no_export_is_offered_without_a_report() {
    let page = Page::open(Settings::default());
    assert_eq!(page.browser.count("#export-button"), 0);
    page.inspect(&token_and_keys());
    page.browser.wait_for("#export-button");
}
