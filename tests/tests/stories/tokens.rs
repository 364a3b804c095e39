//! Tokens: one that seems forged, one that one of three API servers refuses, two for a review.

use super::*;
use serde_json::{Value, json};

const KEYS: &str = "k8s-1.36/live/discovery/jwks.json";

/// The rows of the table of keys: source, key id and code of the result.
fn keys(page: &Page) -> Vec<[String; 3]> {
    page.browser.wait_for("table.keys tbody tr");
    let script = "return [...document.querySelectorAll('table.keys tbody tr')].map(row =>
        [row.cells[0].innerText, row.cells[1].innerText, row.dataset.code]);";
    serde_json::from_value(page.browser.execute(script, &[])).unwrap()
}

pub(crate) fn sa_pub(release: &str) -> String {
    let keys: Value = serde_json::from_str(&file(&format!("{release}/live/token-oracle-keys.json"))).unwrap();
    keys["sa_pub"].as_str().unwrap().to_owned()
}

#[test]
fn a_token_without_keys_is_unchecked_rather_than_invalid() {
    let page = Page::open(Settings::default());
    let token = bound_token();
    inspect_at(&page, &token, CORPUS_TIME);
    check_verdict(&page, "inconclusive", "jwt.signature.no_key");
    let said = page.browser.text("[role=status]");
    assert!(!said.to_lowercase().contains("invalid") && !said.contains("Rejected"), "{said}");
    assert!(commands(&page).contains("kubectl get --raw /openid/v1/jwks"), "{}", commands(&page));
    let detail = page.browser.text("#detail");
    for text in [
        "system:serviceaccount:lab:builder",
        "system:serviceaccounts:lab",
        "pod-keep",
        "node-1",
        "https://kubernetes.default.svc.cluster.local",
        "2026-11-21 23:58:02",
    ] {
        assert!(detail.contains(text), "{text} is not in {detail}");
    }
    assert_eq!(page.browser.count(".step[data-outcome=failed]"), 0);
}

#[test]
fn with_the_cluster_s_keys_only_the_cluster_s_objects_are_undecided() {
    let page = Page::open(Settings::default());
    let token = bound_token();
    inspect_at(&page, &token, CORPUS_TIME);
    page.inspect(&format!("{token}\n{}", file(KEYS)));
    check_verdict(&page, "inconclusive", "kube.token.bound_object_unknown");
    let verdict = page.browser.text("[role=status]");
    assert!(verdict.contains("lab/builder") && verdict.contains("lab/pod-keep"), "{verdict}");
    for step in ["kube.token.key_chosen", "jwt.signature.verified", "kube.token.within_times"] {
        page.browser.wait_for(&format!(".step[data-code='{step}'][data-outcome=passed]"));
    }
    open_all(&page);
    assert_eq!(
        page.browser.count(".step[data-code='kube.token.object_unknown'][data-outcome=inconclusive]"),
        2
    );
    let commands = commands(&page);
    for object in ["get serviceaccount builder", "get pod pod-keep"] {
        assert!(commands.contains(object), "{object} is not in {commands}");
    }
}

#[test]
fn with_another_cluster_s_keys_the_signature_fails_and_the_rest_is_not_reached() {
    let page = Page::open(Settings::default());
    inspect_at(
        &page,
        &format!("{}\n{}", bound_token(), file("k8s-1.20/live/discovery/jwks.json")),
        CORPUS_TIME,
    );
    check_verdict(&page, "failed", "jwt.signature.wrong_key");
    let times = page.browser.text(".step[data-code='kube.token.within_times'][data-outcome=not_evaluated]");
    assert!(times.contains("Times") && times.contains("not reached"), "{times}");
    assert!(!times.contains("2026"), "a result of a rule that was not reached: {times}");
    page.browser.click("[data-language=zh-Hans]");
    page.browser
        .wait_until("document.querySelector('[data-outcome=not_evaluated]').innerText.includes('未评估')");
}

#[test]
fn the_signing_key_is_found_among_three_key_files() {
    let page = Page::open(Settings::default());
    inspect_at(&page, &bound_token(), CORPUS_TIME);
    let (right, wrong) =
        (sa_pub("k8s-1.36"), [sa_pub("k8s-1.20"), file("k8s-1.36/clusters/charlie/pki/sa.pub")]);
    add_files(
        &page,
        &[("master-1/sa.pub", &wrong[0]), ("master-2/sa.pub", &right), ("master-3/sa.pub", &wrong[1])],
    );
    page.browser.click("[role=treeitem][data-kind=service_account_token]");
    page.browser.wait_for(".finding[data-code='kube.token.keys_disagree'][data-severity=warning]");
    open_all(&page);
    let rows = keys(&page);
    let mut places: Vec<(&str, &str)> =
        rows.iter().map(|[place, _, code]| (place.as_str(), code.as_str())).collect();
    places.sort_unstable();
    assert_eq!(
        places,
        [
            ("master-1/sa.pub", "kube.token.key_other"),
            ("master-2/sa.pub", "kube.token.key_fits"),
            ("master-3/sa.pub", "kube.token.key_other"),
        ]
    );
    assert!(rows.iter().all(|[_, key, _]| key.len() == 43), "{rows:?}");
    let headings = page.browser.execute(
        "return [...document.querySelectorAll('table.keys th')].map(heading => heading.innerText);",
        &[],
    );
    assert_eq!(headings, json!(["Source", "Key id", "Result"]));
    assert!(
        page.browser.text(".finding[data-code='kube.token.keys_disagree']").contains("One of the 3 keys")
    );
}

#[test]
fn a_certificate_instead_of_the_key_is_reported() {
    let page = Page::open(Settings::default());
    inspect_at(&page, &bound_token(), CORPUS_TIME);
    add_files(&page, &[("apiserver.crt", &file("k8s-1.36/clusters/alpha/pki/apiserver.crt"))]);
    page.browser.click("[role=treeitem][data-kind=service_account_token]");
    let mistake = ".finding[data-code='kube.token.certificate_is_no_signing_key']";
    assert!(page.browser.text(mistake).contains("TLS certificate"));
    open_all(&page);
    let [[place, _, code]] = &keys(&page)[..] else { panic!("one row") };
    assert_eq!((place.as_str(), code.as_str()), ("apiserver.crt", "kube.token.key_of_certificate"));
}

/// Selects the entry of the shelf with this name.
fn choose(page: &Page, name: &str) {
    let found = page.browser.execute(
        "const entry = [...document.querySelectorAll('[role=treeitem][data-kind=service_account_token]')]
            .find(entry => entry.innerText.includes(arguments[0]));
         entry.click();
         return entry.dataset.item;",
        &[name.into()],
    );
    page.browser.wait_for(&format!("#detail[data-item={}]", found.as_str().unwrap_or_default()));
}

#[test]
fn a_reviewer_sees_which_token_never_expires_and_which_is_refreshed() {
    let page = Page::open(Settings::default());
    let legacy = block("apiVersion: v1\ndata:\n  ca.crt");
    let projected = requested("exp-3607-warnafter");
    inspect_at(&page, &format!("{legacy}\n---\n{projected}\n"), "2026-11-21T21:58:01Z");

    choose(&page, "kube-proxy");
    page.browser.wait_for(".finding[data-code='kube.token.never_expires'][data-severity=warning]");
    let groups = page.browser.text("[data-field=groups]");
    for group in ["system:serviceaccounts", "system:serviceaccounts:kube-system", "system:authenticated"] {
        assert!(groups.lines().any(|line| line == group), "{group} is not in {groups}");
    }

    choose(&page, "lab/builder");
    page.browser.wait_for(".finding[data-code='kube.token.extended'][data-severity=notice]");
    assert!(page.browser.text("[data-field=groups]").contains("system:serviceaccounts:lab"));
    assert!(page.browser.text("[data-field=subject] .command").contains("ServiceAccount"));
    let changes = page.browser.execute(
        "const item = document.querySelector('#detail').dataset.item;
         return [...document.querySelectorAll(`.change[data-item=${item}]`)].map(change =>
            [change.dataset.code, change.querySelector('.change-at').innerText]);",
        &[],
    );
    assert_eq!(
        changes,
        json!([
            ["kube.refresh.due", "2026-11-21 22:45:58 UTC"],
            ["kube.refresh.clients_use_new", "2026-11-21 22:48:37 UTC"],
            ["kube.token.stale", "2026-11-21 22:58:09 UTC"],
            ["kube.token.expired", "2027-11-21 21:59:02 UTC"],
        ])
    );
    page.browser.click(".change[data-code='kube.token.stale'] button");
    page.browser.wait_for(".finding[data-code='kube.token.stale'][data-severity=warning]");
    assert_eq!(
        page.browser.execute("return document.querySelector('#instant').value;", &[]),
        "2026-11-21 22:58:09"
    );
}
