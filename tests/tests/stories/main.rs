//! What users do with the page, from input to answer.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod assumed;
mod bytes;
mod errors;
mod giving;
mod in_sight;
mod joining;
mod nodes;
mod simulate;
mod teaching;
mod tokens;

use credscope_tests::browser::Settings;
use credscope_tests::input::{articles, corpus};
use credscope_tests::page::Page;

const CORPUS_TIME: &str = "2026-11-21T22:00:00Z";

fn file(path: &str) -> String {
    let (_, bytes) = corpus().iter().find(|(name, _)| name.ends_with(path)).expect("a file of the corpus");
    String::from_utf8(bytes.clone()).unwrap()
}

/// The part of the third article from a marker to the end of its code block.
fn block(marker: &str) -> String {
    let text = std::str::from_utf8(&articles()["certificates-in-use.md"]).unwrap();
    let start = text.find(marker).unwrap();
    let end = start + text[start..].find("```").unwrap();
    text[start..end].to_owned()
}

fn controller_manager() -> String {
    block("[root@VM-4-3-centos kubernetes]# cat controller-manager.conf")
}

/// A token that kube-apiserver issued for this request.
fn requested(name: &str) -> String {
    let requests: serde_json::Value =
        serde_json::from_str(&file("k8s-1.36/live/tokenrequests.json")).unwrap();
    requests[name]["response"]["status"]["token"].as_str().unwrap().to_owned()
}

fn bound_token() -> String {
    requested("pod-keep")
}

/// Adds files, as the file chooser does, and waits until the verdict includes them.
fn add_files(page: &Page, files: &[(&str, &str)]) {
    let script = "const files = new DataTransfer();
        for (const [name, text] of arguments[0]) files.items.add(new File([text], name));
        const input = document.querySelector('#pick-files');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    let _ = page.browser.execute(script, &[serde_json::json!(files)]);
    page.browser.wait_until(&format!(
        "document.querySelectorAll('.files li').length === {} &&
         document.querySelector('[data-busy=false] [role=status][data-outcome]')",
        files.len()
    ));
}

/// Pastes an input, judges it at this instant, and waits for its verdict.
fn inspect_at(page: &Page, input: &str, at: &str) {
    page.inspect(input);
    let script = "const input = document.querySelector('#instant'); input.value = arguments[0];
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    let _ = page.browser.execute(script, &[at.into()]);
    let shown = at.replace('T', " ").trim_end_matches('Z').to_owned();
    page.browser.wait_until(&format!(
        "document.querySelector('#instant').value === '{shown}' &&
         document.querySelector('[data-busy=false] [role=status][data-outcome]')"
    ));
}

/// The commands that the open steps offer.
fn commands(page: &Page) -> String {
    let script =
        "return [...document.querySelectorAll('.command code')].map(code => code.innerText).join('\\n');";
    page.browser.execute(script, &[]).as_str().unwrap_or_default().to_owned()
}

/// Opens every step, as clicking on each does.
fn open_all(page: &Page) {
    let _ = page
        .browser
        .execute("document.querySelectorAll('.step details').forEach(step => step.open = true);", &[]);
}

#[track_caller]
fn check_entry(page: &Page, selector: &str, outcome: &str) {
    let found = page.browser.attribute(&format!("[role=treeitem]{selector}"), "data-outcome");
    assert_eq!(found.as_deref(), Some(outcome), "{selector}");
}

#[track_caller]
fn check_verdict(page: &Page, outcome: &str, code: &str) {
    page.browser.wait_until(&format!(
        "document.querySelector('[role=status][data-outcome={outcome}][data-code=\"{code}\"]')"
    ));
}

#[test]
fn a_kubeconfig_is_opened_at_its_first_failure() {
    let page = Page::open(Settings::default());
    inspect_at(&page, &controller_manager(), "2020-09-01T00:00:00Z");
    check_verdict(&page, "failed", "kube.kubeconfig.file_unreadable");
    assert!(page.browser.text("[role=status]").contains("19"));
    check_entry(&page, "[data-kind=kubeconfig]", "failed");
    check_entry(&page, "[data-kind=certificate]:nth-child(2)", "not_applicable");
    check_entry(&page, "[data-kind=certificate]:nth-child(3)", "passed");
    let tree = page.browser.text("[role=tree]");
    for path in ["clusters[0].cluster.certificate-authority-data", "users[0].user.client-certificate-data"] {
        assert!(tree.contains(path), "{tree}");
    }
    page.browser.click("[role=treeitem][data-kind=certificate]:nth-child(3)");
    page.browser.wait_for("[data-code='x509.path.found'][data-outcome=passed]");
    assert!(page.browser.text("#detail").contains("system:kube-controller-manager"));
}

#[test]
fn an_expired_certificate_shows_the_deciding_step() {
    let page = Page::open(Settings::default());
    inspect_at(&page, &controller_manager(), CORPUS_TIME);
    check_entry(&page, "[data-kind=certificate]:nth-child(3)", "failed");
    page.browser.click("[role=treeitem][data-kind=certificate]:nth-child(3)");
    let step = "[data-code='x509.validity.expired'][data-outcome=failed]";
    page.browser.wait_for(step);
    let open = page.browser.execute(
        "return [...document.querySelectorAll('.step')].filter(step => step.querySelector('details[open]'))
            .map(step => step.dataset.code);",
        &[],
    );
    assert_eq!(open, serde_json::json!(["x509.validity.expired"]));
    // The verdict has the date, so the step that decides it does not repeat it.
    let verdict = page.browser.text("#detail");
    assert!(verdict.contains("2021-08-20 02:30:07"), "{verdict}");
    let deciding = page.browser.text(&format!("{step} summary"));
    assert!(deciding.contains("decides the verdict") && !deciding.contains("2021"), "{deciding}");
}

#[test]
fn a_legacy_secret_shows_the_user_of_its_token() {
    let page = Page::open(Settings::default());
    inspect_at(&page, &block("apiVersion: v1\ndata:\n  ca.crt"), CORPUS_TIME);
    check_verdict(&page, "inconclusive", "jwt.signature.no_key");
    check_entry(&page, "[data-kind=secret]", "not_applicable");
    check_entry(&page, "[data-kind=service_account_token]", "inconclusive");
    page.browser.click("[role=treeitem][data-kind=service_account_token]");
    page.browser.wait_for("[data-code='kube.token.never_expires'][data-severity=warning]");
    let detail = page.browser.text("#detail");
    for text in [
        "system:serviceaccount:kube-system:kube-proxy",
        "system:serviceaccounts:kube-system",
        "system:authenticated",
    ] {
        assert!(detail.contains(text), "{detail}");
    }
}

#[test]
fn the_language_changes_without_judging_again() {
    let page = Page::open(Settings::default());
    inspect_at(&page, &controller_manager(), CORPUS_TIME);
    let _ = page.browser.execute(
        "window.asked = 0; const post = Worker.prototype.postMessage;
         Worker.prototype.postMessage = function (...rest) { window.asked += 1; return post.apply(this, rest); };",
        &[],
    );
    let english = page.browser.text("[role=status]");
    page.browser.click("[data-language=zh-Hans]");
    page.browser.wait_until("document.querySelector('[role=status]').innerText.includes('被拒绝')");
    assert_eq!(page.browser.execute("return document.documentElement.lang;", &[]), "zh-Hans");
    page.browser.click("[data-language=en]");
    page.browser.wait_until("document.querySelector('[role=status]').innerText.includes('Rejected')");
    assert_eq!(page.browser.text("[role=status]"), english);
    assert_eq!(page.browser.execute("return window.asked;", &[]), 0);
}

/// Presses a key without a character, wherever the focus is.
fn press(page: &Page, key: &str, number: u32) {
    for kind in ["rawKeyDown", "keyUp"] {
        let event =
            serde_json::json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": number });
        let _ = page.browser.devtools("Input.dispatchKeyEvent", &event);
    }
}

#[test]
fn the_page_works_by_keyboard_only() {
    let page = Page::open(Settings::default());
    page.browser.wait_until("document.activeElement === document.querySelector('textarea')");
    inspect_at(&page, &file("k8s-1.36/live/kubelet/pki/kubelet-client-current.pem"), CORPUS_TIME);
    let _ = page.browser.execute("document.querySelector('textarea').focus();", &[]);
    let active = "return document.activeElement.getAttribute('role') || '';";
    for _ in 0..20 {
        press(&page, "Tab", 9);
        if page.browser.execute(active, &[]) == "treeitem" {
            break;
        }
    }
    assert_eq!(page.browser.execute(active, &[]), "treeitem", "the shelf was not reached");
    press(&page, "ArrowDown", 40);
    page.browser.wait_until("document.activeElement.dataset.kind === 'private_key'");
    press(&page, "Enter", 13);
    page.browser.wait_for("#detail[data-item=i2]");
    page.browser.wait_for("[data-code='key.private.masked']");
}

#[test]
fn every_sample_is_read_and_some_are_rejected() {
    let page = Page::open(Settings::default());
    let samples = page.browser.execute(
        "return [...document.querySelectorAll('.sample')].map(sample => sample.dataset.sample);",
        &[],
    );
    let samples: Vec<String> = serde_json::from_value(samples).unwrap();
    assert!(samples.len() >= 8, "{samples:?}");
    let mut outcomes = std::collections::BTreeSet::new();
    for sample in samples {
        let page = Page::open(Settings::default());
        page.browser.click(&format!(".sample[data-sample='{sample}']"));
        page.browser.wait_for("[data-busy=false] [role=status][data-outcome]");
        assert_eq!(page.browser.count("[data-kind=unrecognised]"), 0, "{sample}");
        outcomes.insert(page.browser.attribute("[role=status]", "data-outcome").unwrap());
    }
    assert_eq!(outcomes.into_iter().collect::<Vec<_>>(), ["failed", "inconclusive", "passed"]);
}
