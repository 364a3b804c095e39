//! A refused join: the command, cluster-info, the bootstrap Secret, and which of them is the cause.

use super::*;

const PIN: &str = "sha256:de39aebcdfc4f6fe0d7e85c7525ca95caa6f0d75209afb52d24df6b05a716256";
const TOKEN_SECRET: &str = "0123456789abcdef";
/// One day after the tokens of the corpus were created.
const NEXT_DAY: &str = "2026-11-22T21:57:50Z";
const SIGNING: &str = "  usage-bootstrap-signing: \"true\"\n";

pub(crate) fn command(pin: &str) -> String {
    format!("kubeadm join 127.0.0.1:16443 --token abcdef.{TOKEN_SECRET} --discovery-token-ca-cert-hash {pin}")
}

pub(crate) fn cluster_info() -> String {
    file("k8s-1.36/live/discovery/cluster-info-anonymous.json")
}

/// cluster-info without the token's signature.
fn unsigned() -> String {
    cluster_info().replace("jws-kubeconfig-abcdef", "jws-kubeconfig-fedcba")
}

pub(crate) fn secret(field: &str) -> String {
    format!(
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: bootstrap-token-abcdef\n  namespace: kube-system\n\
         type: bootstrap.kubernetes.io/token\n{field}:\n  token-id: abcdef\n  token-secret: {TOKEN_SECRET}\n  \
         expiration: \"2026-11-22T21:57:50Z\"\n  usage-bootstrap-authentication: \"true\"\n{SIGNING}"
    )
}

/// Pastes all three, selects the command, and compares its verdict; returns the page's texts.
#[track_caller]
fn check_join(page: &Page, at: &str, three: [&str; 3], outcome: &str, code: &str) -> String {
    inspect_at(page, &three.join("\n---\n"), at);
    let entry = format!("[role=treeitem][data-kind=join_command][data-outcome={outcome}]");
    page.browser.wait_for(&entry);
    page.browser.click(&entry);
    page.browser.wait_for(&format!("#detail .step[data-code='{code}']"));
    let shown = page.browser.execute("return document.querySelector('main').innerText;", &[]);
    assert!(!shown.to_string().contains(TOKEN_SECRET), "the token's secret half is shown: {shown}");
    page.browser.text("#detail [data-part=trace]")
}

/// The codes of the open steps.
fn opened(page: &Page) -> serde_json::Value {
    page.browser.execute(
        "return [...document.querySelectorAll('.step')].filter(step => step.querySelector(':scope > details[open]'))
            .map(step => step.dataset.code);",
        &[],
    )
}

#[test]
fn a_correct_join_is_valid_until_its_token_expires() {
    let page = Page::open(Settings::default());
    let (command, info, secret) = (command(PIN), cluster_info(), secret("stringData"));
    let three = [command.as_str(), &info, &secret];
    check_join(&page, CORPUS_TIME, three, "passed", "kube.join.discovery_accepted");
    for code in
        ["kube.cluster_info.signature_matches", "kube.join.pin_matches", "kube.bootstrap_token.not_expired"]
    {
        page.browser.wait_for(&format!(".step[data-code='{code}'][data-outcome=passed]"));
    }
    page.browser.wait_for(".change[data-code='kube.bootstrap_token.expired']");
    check_join(&page, NEXT_DAY, three, "failed", "kube.bootstrap_token.expired");
    page.browser.wait_for(".step[data-code='kube.join.discovery_accepted'][data-outcome=passed]");
}

#[test]
fn expired_never_signed_and_wrong_hash_are_distinguished() {
    let page = Page::open(Settings::default());
    let (right, wrong) = (command(PIN), command(&PIN.replace('d', "0")));
    let (info, unsigned) = (cluster_info(), unsigned());
    let good = secret("stringData");
    let not_signing = good.replace(SIGNING, "");
    let mut told = Vec::new();
    for (at, three, code) in [
        (NEXT_DAY, [right.as_str(), &unsigned, &good], "kube.cluster_info.expired_and_cleaned"),
        (CORPUS_TIME, [right.as_str(), &unsigned, &not_signing], "kube.cluster_info.never_signed"),
        (CORPUS_TIME, [wrong.as_str(), &info, &good], "kube.join.pin_differs"),
    ] {
        told.push(check_join(&page, at, three, "failed", code));
        page.browser.wait_for(&format!(".step[data-code='{code}'][data-outcome=failed]"));
        assert_eq!(opened(&page), serde_json::json!([code]), "only the first failure is open");
    }
    let [expired, never_signed, wrong_hash] = &told[..] else { panic!("three answers") };
    assert!(expired != never_signed && never_signed != wrong_hash);
    assert!(wrong_hash.contains(PIN), "the correct hash is not in {wrong_hash}");
}

#[test]
fn plain_text_instead_of_base64_is_reported_for_the_secret() {
    let page = Page::open(Settings::default());
    let (command, info, secret) = (command(PIN), cluster_info(), secret("data"));
    check_join(&page, CORPUS_TIME, [&command, &info, &secret], "failed", "kube.join.pin_matches");
    page.browser.click("[role=treeitem][data-kind=secret][data-outcome=failed]");
    page.browser
        .wait_for("#detail .step[data-code='kube.bootstrap_token.data_not_base64'][data-outcome=failed]");
}
