//! Assumptions about the cluster that a user enters next to the input.

use super::*;
use credscope_tests::page::APP;

/// Types into a field of the panel after opening it.
fn assume(page: &Page, field: &str, text: &str) {
    if page.browser.count(".assumed[open]") == 0 {
        page.browser.click(".assumed summary");
    }
    page.browser.paste(&format!("#{field}"), text);
}

#[test]
fn issuer_and_audience_decide_once_they_are_entered() {
    let page = Page::open(Settings::default());
    inspect_at(
        &page,
        &format!("{}\n{}", bound_token(), file("k8s-1.36/live/discovery/jwks.json")),
        CORPUS_TIME,
    );
    page.browser.wait_for(".step[data-code='kube.token.audience_unknown'][data-outcome=inconclusive]");
    assume(&page, "issuers", "https://kubernetes.default.svc.cluster.local");
    page.browser.wait_for(".step[data-code='kube.token.issuer_accepted'][data-outcome=passed]");
    page.browser.wait_for(".step[data-code='kube.token.audience_accepted'][data-outcome=passed]");
    assume(&page, "audiences", "vault, other");
    check_verdict(&page, "failed", "kube.token.audience_foreign");
    let said = page.browser.text(".assumed summary");
    assert!(said.contains("vault, other") && said.contains("1.36"), "{said}");
    page.browser.click(".tools button:last-child");
    page.browser.wait_until("document.querySelector('#audiences').value === ''");
}

#[test]
fn an_older_release_judges_by_its_own_rules() {
    let page = Page::open(Settings::default());
    inspect_at(
        &page,
        &format!("{}\n{}", bound_token(), file("k8s-1.36/live/discovery/jwks.json")),
        CORPUS_TIME,
    );
    page.browser.wait_for(".step[data-code='kube.token.key_chosen']");
    page.browser.click(".assumed summary");
    assert_eq!(page.browser.execute("return document.querySelector('#kubernetes').value;", &[]), "");
    let script = "const select = document.querySelector('#kubernetes'); select.value = arguments[0];
        select.dispatchEvent(new Event('input', { bubbles: true }));";
    let _ = page.browser.execute(script, &["1.20".into()]);
    page.browser.wait_for(".step[data-code='kube.token.key_any']");
    assert!(page.browser.text(".assumed summary").contains("1.20"));
    let _ = page.browser.execute(script, &["".into()]);
    page.browser.wait_for(".step[data-code='kube.token.key_chosen']");
    assert!(page.browser.text(".assumed summary").contains("1.36"));
}

#[test]
fn the_entered_host_is_compared() {
    let page = Page::open(Settings::default());
    let pki = |name: &str| file(&format!("k8s-1.36/clusters/alpha/pki/{name}.crt"));
    inspect_at(&page, &format!("{}\n{}", pki("apiserver"), pki("ca")), CORPUS_TIME);
    assume(&page, "host", "192.0.2.7");
    check_verdict(&page, "failed", "x509.host.mismatch");
    assume(&page, "host", "kubernetes.default.svc");
    check_verdict(&page, "passed", "x509.path.found");
}

#[test]
fn the_words_of_a_language_are_loaded_at_once_and_once() {
    let page = Page::open_unkept(Settings::default(), "", APP);
    let fetched = || -> Vec<String> {
        let visits = page.visits.list();
        let files = visits.iter().filter_map(|visit| visit.target.strip_prefix("/words/"));
        files.filter_map(|file| Some(file.split_once(".ftl?")?.0.to_owned())).collect()
    };
    // It is judged at once, first as long expired, then within its lifetime.
    inspect_at(&page, &bound_token(), CORPUS_TIME);
    assert_eq!(fetched(), ["en"]);
    page.browser.click("[data-language=zh-Hans]");
    page.browser.wait_until("document.documentElement.lang === 'zh-Hans'");
    page.inspect(&file("k8s-1.36/clusters/alpha/pki/ca.crt"));
    page.browser.wait_for("[role=treeitem][data-kind=certificate]");
    page.browser.click("[data-language=en]");
    page.browser.wait_until("document.documentElement.lang === 'en'");
    assert_eq!(fetched(), ["en", "zh"]);
    let codes = page.browser.execute(
        "return [...document.querySelectorAll('.step-title, dt')].map(title => title.innerText)
            .filter(title => /^[a-z0-9_]+[.][a-z0-9_]+[.][a-z0-9_]+$/.test(title));",
        &[],
    );
    assert_eq!(codes, serde_json::json!([]), "codes are shown instead of their sentences");
    assert!(page.browser.count("dt") > 5);
}
