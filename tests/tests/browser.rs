//! The page in a browser: it loads, it asks nobody but its own host, and it keeps nothing of what was pasted.
#![allow(clippy::unwrap_used)]

use credscope_tests::browser::Settings;
use credscope_tests::input::corpus;
use credscope_tests::page::Page;
use serde_json::{Value, json};
use std::sync::{Arc, Condvar, Mutex};

fn pasted() -> String {
    let file = "kubernetes/k8s-1.36/clusters/alpha/admin.conf";
    String::from_utf8(corpus()[file].clone()).unwrap()
}

/// Opens every fold, presses every button and tab, and chooses every option, in the order of the page.
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
    assert!(clicks.as_u64().is_some_and(|count| count > 3), "there was hardly anything to click: {clicks}");
}

/// Runs of characters long enough to be nothing but the input's.
fn fragments(input: &str) -> Vec<&str> {
    input
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|word| word.len() >= 16)
        .collect()
}

fn assert_holds_nothing_of(input: &str, place: &str, text: &str) {
    for fragment in fragments(input) {
        for part in [fragment, &fragment[..16], &fragment[fragment.len() - 16..]] {
            assert!(!text.contains(part), "{place} holds {}", &part[..16]);
        }
    }
}

#[test]
fn the_page_has_a_title_one_box_and_no_complaint_on_the_console() {
    let page = Page::open(Settings::default());
    assert!(page.browser.title().contains("Credscope"), "{}", page.browser.title());
    assert_eq!(page.browser.count("textarea"), 1);
    page.inspect(&pasted());
    assert_eq!(page.browser.console(), Vec::<String>::new());
}

#[test]
fn the_box_is_there_before_the_worker_has_arrived() {
    let gate = Arc::new((Mutex::new(false), Condvar::new()));
    let at_the_host = Arc::clone(&gate);
    let page = Page::open_through(Settings::default(), move |target| {
        let (is_open, opened) = &*at_the_host;
        if target.contains("worker") {
            drop(opened.wait_while(is_open.lock().unwrap(), |is_open| !*is_open).unwrap());
        }
    });
    assert!(
        page.visits.list().iter().all(|visit| !visit.target.contains("worker")),
        "the worker was not held back"
    );
    page.browser.paste("textarea", &pasted());
    *gate.0.lock().unwrap() = true;
    gate.1.notify_all();
    page.browser.wait_until("document.querySelector('[role=status][data-outcome]')");
}

/// Whether the worker with everything was loaded.
fn has_whole_worker(page: &Page) -> bool {
    page.visits.list().iter().any(|visit| visit.target.contains("worker_bg.wasm"))
}

#[test]
fn what_the_first_worker_lacks_the_whole_one_answers() {
    let page = Page::open(Settings::default());
    page.inspect("Authorization: Bearer abc");
    assert!(!has_whole_worker(&page), "a header takes the whole worker");
    // No certificate at a glance: the first worker stops at it.
    let key = "kubernetes/k8s-1.36/clusters/alpha/pki/sa.key";
    page.inspect(&String::from_utf8(corpus()[key].clone()).unwrap());
    page.browser.wait_for("[role=treeitem][data-kind=private_key]");
    assert!(has_whole_worker(&page), "a private key is read without the whole worker");
    assert_eq!(page.browser.console(), Vec::<String>::new());
}

#[test]
fn nothing_is_asked_of_anyone_but_the_page_s_own_host() {
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
        "the log misses the page: {log:#?}"
    );
    for request in of_page {
        assert!(request.url.starts_with(&format!("{origin}/")), "the page asked for {}", request.url);
    }
    for request in &log.requests {
        assert_holds_nothing_of(&input, &request.url, &request.url);
    }
}

#[test]
fn storage_holds_nothing_of_the_input() {
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
    let is_preference = |name: &&str| ["theme", "language", "type"].iter().any(|word| name.contains(word));
    let are_preferences = kept.iter().all(is_preference);
    assert!(are_preferences, "more than preferences is kept: {kept:?}");
    assert_eq!(stored["name"], Value::from(""));
}
