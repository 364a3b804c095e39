//! An operator with an error line: another CA with the same name, a changed address, a wrong clock, a kubelet
//! without a serving certificate.

use super::*;
use credscope_tests::handshake;

const UNKNOWN: &str = "Unable to connect to the server: tls: failed to verify certificate: x509: certificate signed by unknown \
    authority (possibly because of \"crypto/rsa: verification error\" while trying to verify candidate authority certificate \
    \"kubernetes\")";

/// The line, the kubeconfig of a cluster that was replaced, and the certificate that the new cluster
/// presents.
pub(crate) fn rebuilt() -> String {
    let server = file("k8s-1.36/clusters/alpha/pki/apiserver.crt");
    let presented = handshake::output("127.0.0.1:17443", &[&server]);
    format!("{UNKNOWN}\n\n{}\n{presented}", file("k8s-1.20/clusters/alpha/admin.conf"))
}

/// The codes of the open item's steps, each with its outcome.
fn steps(page: &Page) -> serde_json::Value {
    page.browser.execute(
        "return [...document.querySelectorAll('#detail [data-part=trace] > .steps > .step')]
            .map(step => [step.dataset.code, step.dataset.outcome]);",
        &[],
    )
}

/// The text of the verdict and of the open item.
fn shown(page: &Page) -> String {
    open_all(page);
    format!("{}\n{}", page.browser.text("[role=status]"), page.browser.text("#detail"))
}

#[track_caller]
fn check_shown(page: &Page, texts: &[&str]) {
    let shown = shown(page);
    for text in texts {
        assert!(shown.contains(text), "{text} is not in {shown}");
    }
}

#[test]
fn an_operator_learns_that_another_ca_of_the_same_name_signed() {
    let page = Page::open(Settings::default());
    inspect_at(&page, &rebuilt(), CORPUS_TIME);
    check_verdict(&page, "failed", "error.cause.same_name");
    let verdict = page.browser.text("[role=status]");
    let keys = ["52:0D:62:1A:EF:31:99:BA", "A0:D4:B5:11:68:56:C8:0D"];
    for text in [
        "The server's certificate".to_lowercase().as_str(),
        "another CA",
        "kubernetes",
        "2026-11-21 21:37:46",
        keys[0],
        keys[1],
    ] {
        assert!(verdict.contains(text), "{text} is not in {verdict}");
    }
    check_entry(&page, "[data-kind=error_line]", "failed");
    // The server's certificate was provided, and the kubeconfig's CA does not accept it.
    check_entry(&page, "[data-kind=kubeconfig]", "failed");
    assert_eq!(page.browser.count("[role=treeitem][data-kind=certificate][data-outcome=failed]"), 1);
    assert_eq!(page.browser.count("[role=treeitem][data-kind=unrecognised]"), 0);
    assert_eq!(
        steps(&page),
        serde_json::json!([
            ["error.says.unknown_authority", "not_applicable"],
            ["error.match.candidate", "passed"],
            ["error.match.presented", "passed"],
            ["error.cause.same_name", "failed"],
        ])
    );
    for step in ["x509.issuer_name.matches", "x509.key_identifier.differs", "x509.signature.other_key"] {
        page.browser.wait_for(&format!("[data-code='error.cause.same_name'] [data-code='{step}']"));
    }
    check_shown(&page, &["rebuilt", "out of date"]);
    let commands = commands(&page);
    assert!(commands.contains("/etc/kubernetes/admin.conf") && !commands.contains("insecure"), "{commands}");
    page.browser.click("[data-language=zh-Hans]");
    page.browser.wait_until("document.querySelector('[role=status]').innerText.includes('另一个同名 CA')");
}

#[test]
fn a_changed_address_is_compared_with_every_name() {
    let page = Page::open(Settings::default());
    let line = "Unable to connect to the server: x509: certificate is valid for 10.96.0.1, 192.0.2.10, 127.0.0.1, not 192.0.2.11";
    let config = file("k8s-1.36/clusters/alpha/admin.conf").replace("127.0.0.1:16443", "192.0.2.11:6443");
    let serving = file("k8s-1.36/clusters/alpha/pki/apiserver.crt");
    inspect_at(&page, &format!("{line}\n\n{serving}\n{config}"), CORPUS_TIME);
    check_verdict(&page, "failed", "error.cause.name");
    assert_eq!(
        steps(&page),
        serde_json::json!([
            ["error.says.name", "not_applicable"],
            ["error.match.kubeconfig", "passed"],
            ["error.match.names", "passed"],
            ["error.match.path", "passed"],
            ["error.cause.name", "failed"],
        ])
    );
    open_all(&page);
    let cause = "[data-code='error.cause.name']";
    for (code, name) in [
        ("name_nearest", "192.0.2.10"),
        ("name_differs", "10.96.0.1"),
        ("other_form", "DNS:kubernetes.default.svc"),
        ("common_name", "kube-apiserver"),
    ] {
        let rows = page.browser.execute(
            "return [...document.querySelectorAll(arguments[0])].map(step => step.innerText).join('\\n');",
            &[format!("{cause} [data-code='error.match.{code}']").into()],
        );
        assert!(rows.as_str().unwrap().contains(name), "{name} is not among {rows}");
    }
    // Two solutions: use a listed name, or issue a new certificate.
    let commands = commands(&page);
    for way in ["kubectl config set-cluster", "kubeadm init phase certs apiserver"] {
        assert!(commands.contains(way), "{way} is not in {commands}");
    }
}

#[test]
fn two_times_in_the_line_show_which_clock_is_wrong() {
    let page = Page::open(Settings::default());
    let line = |side: &str, date: &str| {
        format!(
            "x509: certificate has expired or is not yet valid: current time 2026-11-21T20:00:00Z is {side} {date}"
        )
    };
    let serving = file("k8s-1.36/clusters/alpha/pki/apiserver.crt");
    inspect_at(&page, &format!("{}\n{serving}", line("before", "2026-11-21T21:30:38Z")), CORPUS_TIME);
    check_verdict(&page, "failed", "error.cause.clock_behind");
    check_shown(&page, &["1 h 30 min", "slow", "timedatectl", "CN=kube-apiserver has exactly this date"]);
    inspect_at(&page, &format!("{}\n{serving}", line("after", "2026-11-20T20:00:00Z")), CORPUS_TIME);
    check_verdict(&page, "inconclusive", "error.needs.date");
    check_shown(&page, &["Not explained yet", "1 d", "openssl s_client"]);
}

#[test]
fn an_error_of_kubectl_logs_leads_to_the_unapproved_request() {
    let page = Page::open(Settings::default());
    let line = "Error from server: Get \"https://192.0.2.21:10250/containerLogs/lab/web/web\": remote error: tls: internal error";
    inspect_at(&page, line, CORPUS_TIME);
    check_verdict(&page, "inconclusive", "error.likely.request_waits");
    inspect_at(
        &page,
        &format!("{line}\n\n{}", file("k8s-1.36/live/csr/kubelet-serving.submitted.yaml")),
        CORPUS_TIME,
    );
    check_verdict(&page, "failed", "error.cause.serving_waits");
    check_shown(&page, &["no one approves such requests by default"]);
    assert!(commands(&page).contains("kubectl certificate approve"), "{}", commands(&page));
    page.browser.click("[role=treeitem][data-kind=certificate_signing_request]");
    page.browser.wait_for("[data-code='kube.csr.pending_manual'][data-outcome=inconclusive]");
}
