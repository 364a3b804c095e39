//! The page in a browser: it loads, it connects only to its own host, and it stores no input.
#![allow(clippy::unwrap_used)]

use credscope_tests::browser::Settings;
use credscope_tests::input::corpus;
use credscope_tests::page::{APP, Page};
use serde_json::{Value, json};
use std::sync::{Arc, Condvar, Mutex};

fn pasted() -> String {
    text_of("admin.conf")
}

fn text_of(file: &str) -> String {
    String::from_utf8(corpus()[&format!("kubernetes/k8s-1.36/clusters/alpha/{file}")].clone()).unwrap()
}

/// Opens every fold, presses every button and tab, and chooses every option, in page order.
fn click_around(page: &Page) {
    let script = "
        const selector = 'button, summary, [role=tab], [role=treeitem], [role=menuitem], [role=menuitemradio]';
        const done = new Set();
        let count = 0;
        for (let next = true; next && count < 500;) {
            next = [...document.querySelectorAll(selector)].find(element =>
                element.checkVisibility() && !done.has(element));
            if (next) { done.add(next); count += 1; next.click(); await new Promise(requestAnimationFrame); }
        }
        for (const choice of document.querySelectorAll('select')) {
            for (const option of choice.options) {
                choice.value = option.value;
                choice.dispatchEvent(new Event('input', { bubbles: true }));
                choice.dispatchEvent(new Event('change', { bubbles: true }));
                await new Promise(requestAnimationFrame);
            }
        }
        return count;";
    let clicks = page.browser.execute_async(script, &[]);
    assert!(clicks.as_u64().is_some_and(|count| count > 3), "too few elements to click: {clicks}");
}

/// Runs of characters long enough to occur only in the input.
fn fragments(input: &str) -> Vec<&str> {
    input
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|word| word.len() >= 16)
        .collect()
}

fn assert_holds_nothing_of(input: &str, place: &str, text: &str) {
    for fragment in fragments(input) {
        for part in [fragment, &fragment[..16], &fragment[fragment.len() - 16..]] {
            assert!(!text.contains(part), "{place} contains {}", &part[..16]);
        }
    }
}

#[test]
fn the_page_has_a_title_one_box_and_no_console_message() {
    let page = Page::open(Settings::default());
    assert!(page.browser.title().contains("Credscope"), "{}", page.browser.title());
    assert_eq!(page.browser.count("textarea"), 1);
    page.inspect(&pasted());
    assert_eq!(page.browser.console(), Vec::<String>::new());
}

/// Blocks responses for files whose name contains this text.
#[derive(Clone)]
struct Gate {
    name: &'static str,
    is_open: Arc<(Mutex<bool>, Condvar)>,
}

impl Gate {
    fn on(name: &'static str) -> Self {
        Self { name, is_open: Arc::new((Mutex::new(false), Condvar::new())) }
    }

    /// A page whose host has this gate.
    fn page(&self, settings: Settings) -> Page {
        let gate = self.clone();
        Page::open_through(settings, move |target| {
            if target.contains(gate.name) {
                let (is_open, opened) = &*gate.is_open;
                drop(opened.wait_while(is_open.lock().unwrap(), |is_open| !*is_open).unwrap());
            }
        })
    }

    fn open(&self, page: &Page) {
        let is_held = |target: &str| !target.contains(self.name);
        assert!(page.visits.list().iter().all(|visit| is_held(&visit.target)), "{} was not held", self.name);
        *self.is_open.0.lock().unwrap() = true;
        self.is_open.1.notify_all();
    }
}

const VERDICT: &str = "document.querySelector('[role=status][data-outcome]')";

/// The visible texts that look like codes.
fn codes_in_sight(page: &Page) -> Value {
    let script = r"const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            const element = node.parentElement;
            if (element.closest('code, .origin, noscript') || !element.checkVisibility()) continue;
            const words = node.data.match(/\b([a-z0-9_]+[.][a-z0-9_]+[.][a-z0-9_]+|[a-z]+(-[a-z]+)+)\b/g) ?? [];
            if (words.length === 1 && words[0] === node.data.trim()) found.push(words[0]);
        }
        return found;";
    page.browser.execute(script, &[])
}

#[test]
fn the_box_is_there_before_the_worker_has_arrived() {
    let gate = Gate::on("worker");
    let page = gate.page(Settings::default());
    page.browser.paste("textarea", &pasted());
    gate.open(&page);
    page.browser.wait_until(VERDICT);
}

#[test]
fn the_app_keeps_text_and_selection_of_the_box() {
    // Without `moveBefore` the second browser has to remove the box from the document to move it.
    for (language, begin) in [("en-US", ""), ("zh-CN", "delete Element.prototype.moveBefore;")] {
        let gate = Gate::on("app-");
        let page = gate.page(Settings { language, ..Settings::default() });
        let _ = page.browser.execute(begin, &[]);
        let text = format!("{}\n{}", "-\n".repeat(80), pasted());
        page.browser.paste("textarea", &text);
        let script = "const box = document.querySelector('textarea');
            box.mark = 'the same';
            box.setSelectionRange(7, 23, 'backward');
            box.scrollTop = 400;
            return [box.scrollTop, box.labels[0].innerText, box.placeholder];";
        let before = page.browser.execute(script, &[]);
        assert_eq!(page.browser.count("textarea"), 1);
        assert!(
            page.browser
                .execute("return document.querySelector('.shell-waiting:lang(en)').checkVisibility();", &[])
                == (language == "en-US")
        );
        gate.open(&page);
        page.browser.wait_for(APP);
        let script = "const box = document.querySelector('textarea');
            return [box.mark, box.selectionStart, box.selectionEnd, box.selectionDirection, box.value,
                document.activeElement === box, document.querySelectorAll('textarea, #shell').length];";
        let now = page.browser.execute(script, &[]);
        assert_eq!(now, json!(["the same", 7, 23, "backward", text, true, 1]));
        let script = "const box = document.querySelector('textarea');
            return [box.scrollTop, box.labels[0].textContent, box.placeholder];";
        assert_eq!(page.browser.execute(script, &[]), before, "{language}");
        page.browser.wait_until(VERDICT);
        // It is the same box from now on: text typed into it is still judged.
        let _ = page.browser.devtools("Input.insertText", &json!({ "text": "x" }));
        let typed = json!(format!("{}x{}", &text[..7], &text[23..]));
        page.browser.wait_until(&format!("document.querySelector('textarea').value === {typed}"));
        page.inspect("Authorization: Bearer abc");
        page.browser.wait_for("[role=treeitem][data-kind=authorization_header]");
        page.browser.wait_until("document.querySelector('textarea').value === 'Authorization: Bearer abc'");
        assert_eq!(page.browser.console(), Vec::<String>::new());
    }
}

#[test]
fn nothing_is_drawn_before_its_words_are_loaded() {
    let gate = Gate::on("/words/");
    let page = gate.page(Settings::default());
    page.browser.paste("textarea", &pasted());
    // The app itself and the worker have loaded.
    let has = |name: &str| page.visits.list().iter().any(|visit| visit.target.contains(name));
    while !has("worker_bg.wasm") || !has("/app-") {
        page.browser.wait_for("textarea");
    }
    assert_eq!(page.browser.count("#app *"), 0);
    assert!(page.browser.text("#shell").contains("kept"), "{}", page.browser.text("#shell"));
    assert_eq!(codes_in_sight(&page), json!([]));
    gate.open(&page);
    page.browser.wait_until(VERDICT);
    assert_eq!(codes_in_sight(&page), json!([]));
}

fn block(page: &Page, patterns: &[&str]) {
    let _ = page.browser.devtools("Network.enable", &json!({}));
    let _ = page.browser.devtools("Network.setBlockedURLs", &json!({ "urls": patterns }));
    let _ = page.browser.devtools("Network.setCacheDisabled", &json!({ "cacheDisabled": true }));
}

#[test]
fn missing_words_are_reported_in_both_languages() {
    let page = Page::open_unkept(Settings::default(), "", APP);
    let in_both = |selector: &str| {
        page.browser.wait_until(&format!("document.querySelector('{selector}')?.checkVisibility()"));
        let script = "return [...document.querySelectorAll(arguments[0])].map(one => one.innerText).join();";
        let text = page.browser.execute(script, &[json!(selector)]).as_str().unwrap().to_owned();
        assert!(text.contains("reload") || text.contains("try again"), "{text}");
        assert!(text.contains("重试") || text.contains("重新加载"), "{text}");
        assert_eq!(codes_in_sight(&page), json!([]));
    };
    // Another language is chosen.
    block(&page, &["*/words/zh*"]);
    page.browser.click("[data-language=zh-Hans]");
    in_both(".wordless");
    assert_eq!(page.browser.attribute("html", "lang").as_deref(), Some("en"));
    block(&page, &[]);
    page.browser.click(".wordless button");
    page.browser.wait_until("document.documentElement.lang === 'zh-Hans'");
    assert_eq!(page.browser.count(".wordless"), 0);
    // The page is opened again.
    block(&page, &["*/words/*"]);
    page.browser.goto(&format!("{}/", page.origin));
    in_both(".shell-failed");
    assert_eq!((page.browser.count("textarea"), page.browser.count("#app *")), (1, 0));
}

#[test]
fn one_worker_loaded_once_reads_every_input() {
    let page = Page::open_unkept(Settings::default(), "", APP);
    for (input, kind) in [
        ("Authorization: Bearer abc".to_owned(), "authorization_header"),
        (text_of("pki/sa.key"), "private_key"),
        (text_of("pki/ca.crt"), "certificate"),
        (pasted(), "kubeconfig"),
    ] {
        page.inspect(&input);
        page.browser.wait_for(&format!("[role=treeitem][data-kind={kind}]"));
    }
    let visits = page.visits.list();
    let workers: Vec<&str> = visits
        .iter()
        .filter_map(|visit| visit.target.split('?').next())
        .filter(|file| file.ends_with(".wasm") && !file.contains("app-"))
        .collect();
    assert_eq!(workers, ["/worker_bg.wasm"]);
    assert_eq!(visits.iter().filter(|visit| visit.target.contains("engine.js")).count(), 1);
    assert_eq!(page.browser.console(), Vec::<String>::new());
}

#[test]
fn the_page_connects_only_to_its_own_host() {
    let page = Page::open(Settings::default());
    let input = pasted();
    page.inspect(&input);
    click_around(&page);
    page.inspect(&input);

    for visit in page.visits.list() {
        assert!(matches!(visit.method.as_str(), "GET" | "HEAD"), "{} {}", visit.method, visit.target);
        assert!(visit.body.is_empty(), "{} was sent a body", visit.target);
        assert_holds_nothing_of(&input, &visit.target, &visit.target);
    }
    let Page { browser, origin, .. } = page;
    let log = browser.close();
    let of_page: Vec<_> = log.requests.iter().filter(|request| request.initiator == origin).collect();
    assert!(
        of_page.iter().any(|request| request.url.ends_with(".wasm")),
        "the log does not contain the page: {log:#?}"
    );
    for request in of_page {
        assert!(request.url.starts_with(&format!("{origin}/")), "the page requested {}", request.url);
    }
    for request in &log.requests {
        assert_holds_nothing_of(&input, &request.url, &request.url);
    }
}

#[test]
fn storage_contains_no_input() {
    let page = Page::open(Settings::default());
    let input = pasted();
    page.inspect(&input);
    click_around(&page);
    page.inspect(&input);

    let script = "
        const stored = { local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie };
        stored.databases = (await indexedDB.databases()).map(database => database.name);
        stored.caches = await caches.keys();
        stored.workers = (await navigator.serviceWorker.getRegistrations()).map(worker => worker.scope);
        stored.files = [];
        for await (const name of (await navigator.storage.getDirectory()).keys()) stored.files.push(name);
        stored.history = history.state;
        stored.address = location.href;
        stored.name = window.name;
        return stored;";
    let stored = page.browser.execute_async(script, &[]);
    assert_holds_nothing_of(&input, "storage", &stored.to_string());
    for (place, empty) in
        [("session", json!({})), ("cookies", json!("")), ("databases", json!([])), ("files", json!([]))]
    {
        assert_eq!(stored[place], empty, "{place}");
    }
    let kept: Vec<&str> =
        stored["local"].as_object().into_iter().flat_map(|local| local.keys()).map(String::as_str).collect();
    let is_preference =
        |name: &&str| ["theme", "language", "type", "mask"].iter().any(|word| name.contains(word));
    let are_preferences = kept.iter().all(is_preference);
    assert!(are_preferences, "more than preferences is stored: {kept:?}");
    assert_eq!(stored["name"], Value::from(""));
}
