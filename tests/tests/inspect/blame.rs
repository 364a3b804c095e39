//! A name, an address or a node is compared before something is blamed for a line.

use crate::{CORPUS_TIME, item, report};
use credscope_inspector::report::{ItemKind, Report};
use credscope_tests::handshake::output as handshake;
use credscope_tests::input::corpus_file;

const UNKNOWN: &str = "x509: certificate signed by unknown authority (possibly because of \"crypto/rsa: verification error\" while \
                       trying to verify candidate authority certificate \"kubernetes\")";

fn text(path: &str) -> &'static str {
    std::str::from_utf8(corpus_file(path)).unwrap()
}

/// The report on a line with other inputs, its verdict checked.
#[track_caller]
fn check(line: &str, others: &[&str], code: &str) -> Report {
    let inputs: Vec<&[u8]> = [line].iter().chain(others).map(|input| input.as_bytes()).collect();
    let report = report(CORPUS_TIME, &inputs);
    assert_eq!(item(&report, ItemKind::ErrorLine, "").verdict.code.text(), code, "{line}");
    report
}

#[track_caller]
fn has_step(report: &Report, code: &str, is_there: bool) {
    let trace = &item(report, ItemKind::ErrorLine, "").trace;
    assert_eq!(trace.iter().any(|step| step.code.text() == code), is_there, "{code}: {trace:#?}");
}

#[test]
fn a_kubelet_s_request_is_blamed_only_for_its_own_node() {
    let request = text("k8s-1.36/live/csr/kubelet-serving.submitted.yaml");
    let unnamed = text("k8s-1.36/live/csr/kubelet-serving-nosan.submitted.yaml");
    let line = |host: &str| {
        format!(
            "Error from server: Get \"https://{host}:10250/containerLogs/a/b/c\": remote error: tls: internal error"
        )
    };
    for (host, is_own) in [
        ("192.0.2.21", true),
        ("[::ffff:192.0.2.21]", true),
        ("node-1", true),
        ("NODE-1", true),
        ("10.0.0.5", false),
        ("192.0.2.2", false),
        ("node-10", false),
    ] {
        let code = if is_own { "error.cause.serving_waits" } else { "error.likely.request_waits" };
        let report = check(&line(host), &[request], code);
        has_step(&report, "error.match.other_request", !is_own);
    }
    // A request without names leaves an address open, but not another node's name.
    check(&line("10.0.0.5"), &[unnamed], "error.cause.item");
    check(&line("node-2"), &[unnamed], "error.likely.request_waits");
    // The kubelet's own line names no address.
    let own = "http: TLS handshake error from 10.0.0.1:5: no serving certificate available for the kubelet";
    check(own, &[request], "error.cause.serving_waits");
}

#[test]
fn a_server_s_certificate_is_blamed_only_for_its_own_host() {
    let serving = text("k8s-1.36/clusters/alpha/pki/apiserver.crt");
    let foreign = text("k8s-1.20/clusters/alpha/admin.conf");
    let line = |host: &str| format!("Get \"https://{host}/api\": {}", UNKNOWN.split(" (").next().unwrap());
    let presented = handshake("192.0.2.10:6443", &[serving]);
    for (host, given, is_own) in [
        ("192.0.2.10:6443", serving, true),
        ("192.0.2.10:6443", &*presented, true),
        ("10.0.0.5:10250", serving, false),
        ("10.0.0.5:10250", &*presented, false),
        ("other.example", &*presented, false),
    ] {
        let code = if is_own { "error.cause.same_name" } else { "error.likely.other_issuer" };
        let report = check(&line(host), &[foreign, given], code);
        has_step(&report, "error.match.other_server", !is_own);
    }
}

#[test]
fn a_ca_of_another_cluster_s_kubeconfig_is_not_blamed() {
    let config = text("k8s-1.20/clusters/alpha/admin.conf");
    for (host, code) in
        [("127.0.0.1:17443", "error.cause.candidate"), ("10.9.9.9:6443", "error.likely.same_name")]
    {
        check(&format!("Get \"https://{host}/api\": {UNKNOWN}"), &[config], code);
    }
}

#[test]
fn an_expired_certificate_is_blamed_only_where_it_is_used() {
    let serving = text("k8s-1.36/clusters/alpha/pki/apiserver.crt");
    let kubelet = text("k8s-1.36/live/kubelet/pki/kubelet-client-current.pem");
    let bootstrap = "unable to load bootstrap kubeconfig: stat /etc/kubernetes/bootstrap-kubelet.conf: no such file or directory";
    let active = "The currently active client certificate has expired, but the server is not responsive.";
    let curl = "curl: (60) SSL certificate problem: certificate has expired";
    for (line, given, is_cause) in [
        (active, kubelet, true),
        (active, serving, false),
        (bootstrap, kubelet, true),
        (bootstrap, serving, false),
        (curl, serving, true),
        (curl, kubelet, false),
    ] {
        let report = report("2030-01-01T00:00:00Z", &[line.as_bytes(), given.as_bytes()]);
        let code = item(&report, ItemKind::ErrorLine, "").verdict.code.text();
        assert_eq!(code.starts_with("error.cause."), is_cause, "{line}: {code}");
    }
}
