use super::*;

/// Checks the main message of a line, and its values with the text at their spans.
#[track_caller]
fn check(line: &str, code: &str, values: &[(&str, &str)]) {
    let read = decode_error_line(line);
    let (main, span) = read.main().unwrap_or_else(|| panic!("nothing is told by {line}"));
    assert_eq!(main.text(), code, "{line}");
    assert!(line.get(span.start..span.end).is_some(), "{line}");
    let found: Vec<(&str, &str)> = read
        .facts
        .iter()
        .map(|fact| {
            let span = fact.span.unwrap();
            (fact.code.text().strip_prefix("error.line.").unwrap(), &line[span.start..span.end])
        })
        .collect();
    for value in values {
        assert!(found.contains(value), "{value:?} is not among {found:?}");
    }
    assert_eq!(found.len(), values.len(), "{line}: {found:?}");
}

#[test]
fn every_row_of_the_fact_sheet_about_certificates_is_read() {
    const HINT: &str = "x509: certificate signed by unknown authority (possibly because of \"crypto/rsa: verification error\" \
                        while trying to verify candidate authority certificate \"kubernetes\")";
    let hint = [("reason", "crypto/rsa: verification error"), ("candidate", "kubernetes")];
    check(HINT, "error.says.unknown_authority", &hint);
    for (line, code, values) in [
        (
            "Unable to connect to the server: tls: failed to verify certificate: x509: certificate signed by unknown authority",
            "error.says.unknown_authority",
            &[][..],
        ),
        (
            "x509: certificate has expired or is not yet valid: current time 2026-11-21T21:58:39+08:00 is after 2026-11-21T10:00:00Z",
            "error.says.expired",
            &[("time", "2026-11-21T21:58:39+08:00"), ("not_after", "2026-11-21T10:00:00Z")],
        ),
        (
            "x509: certificate has expired or is not yet valid: current time 2026-11-21T21:58:39Z is before 2026-11-21T22:00:00Z",
            "error.says.not_yet_valid",
            &[("time", "2026-11-21T21:58:39Z"), ("not_before", "2026-11-21T22:00:00Z")],
        ),
        (
            "Get \"https://172.16.72.10:6443/api?timeout=32s\": x509: certificate is valid for 10.96.0.1, 172.16.72.21, not 172.16.72.10",
            "error.says.name",
            &[
                ("endpoint", "172.16.72.10:6443"),
                ("names", "10.96.0.1, 172.16.72.21"),
                ("host", "172.16.72.10"),
            ],
        ),
        (
            "dial: https://[fd00::1]:6443/api: x509: certificate is valid for ::1, not fd00::1",
            "error.says.name",
            &[("endpoint", "[fd00::1]:6443"), ("names", "::1"), ("host", "fd00::1")],
        ),
        (
            "x509: certificate is valid for 214 names, but none matched a.b",
            "error.says.name",
            &[("host", "a.b")],
        ),
        (
            "x509: cannot validate certificate for 10.0.0.7 because it doesn't contain any IP SANs",
            "error.says.no_address",
            &[("host", "10.0.0.7")],
        ),
        (
            "x509: certificate relies on legacy Common Name field, use SANs instead",
            "error.says.common_name",
            &[],
        ),
        (
            "x509: certificate is not valid for any names, but wanted to match kubernetes.default.svc",
            "error.says.name",
            &[("host", "kubernetes.default.svc")],
        ),
        ("error: You must be logged in to the server (Unauthorized)", "error.says.unauthorized", &[]),
        ("tls: private key does not match public key", "error.says.key", &[]),
        ("tls: private key type does not match public key type", "error.says.key", &[]),
        ("tls: failed to find any PEM data in certificate input", "error.says.pem", &[]),
        (
            "tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched",
            "error.says.pem",
            &[],
        ),
        ("error loading config file \"x\": illegal base64 data at input byte 44", "error.says.base64", &[]),
        (
            "unable to load bootstrap kubeconfig: stat /etc/kubernetes/bootstrap-kubelet.conf: no such file or directory",
            "error.says.bootstrap",
            &[("file", "/etc/kubernetes/bootstrap-kubelet.conf")],
        ),
        (
            "part of the existing bootstrap client certificate in /etc/kubernetes/kubelet.conf is expired: 2021-08-20 02:30:07 +0000 UTC",
            "error.says.kubelet",
            &[("file", "/etc/kubernetes/kubelet.conf"), ("not_after", "2021-08-20 02:30:07 +0000")],
        ),
        (
            "The currently active client certificate has expired, but the server is not responsive. A restart may be necessary to retrieve new initial credentials.",
            "error.says.kubelet",
            &[],
        ),
        (
            "Error from server: Get https://n:10250/containerLogs/a/b/c: remote error: tls: internal error",
            "error.says.serving",
            &[("endpoint", "n:10250")],
        ),
        (
            "http: TLS handshake error from 10.0.0.1:5: no serving certificate available for the kubelet",
            "error.says.serving",
            &[("caller", "10.0.0.1:5")],
        ),
        ("unknown node for user \"system:node:\"", "error.says.node", &[("name", "system:node:")]),
        (
            "x509: subject with cn=web is not in the allowed list",
            "error.says.front_proxy",
            &[("name", "web")],
        ),
        ("x509: certificate specifies an incompatible key usage", "error.says.usage", &[]),
        (
            "http: TLS handshake error from 10.0.0.9:40122: remote error: tls: bad certificate",
            "error.says.refused",
            &[("caller", "10.0.0.9:40122")],
        ),
        ("remote error: tls: unknown certificate authority", "error.says.refused", &[]),
        ("remote error: tls: certificate required", "error.says.refused", &[]),
        (
            "the signer has expired: NotAfter=2026-01-02 03:04:05 +0000 UTC",
            "error.says.signer",
            &[("not_after", "2026-01-02 03:04:05 +0000")],
        ),
        (
            "specifying a root certificates file with the insecure flag is not allowed",
            "error.says.conflict",
            &[],
        ),
        (
            "couldn't get current server API group list: Get \"https://10.0.0.1:6443/api\": x509: certificate signed by unknown authority",
            "error.says.unknown_authority",
            &[("endpoint", "10.0.0.1:6443")],
        ),
        ("x509: negative serial number", "error.says.rule", &[]),
        (
            "curl: (60) SSL certificate problem: unable to get local issuer certificate",
            "error.says.unknown_authority",
            &[],
        ),
        ("curl: (60) SSL certificate problem: certificate has expired", "error.says.expired", &[]),
        (
            "curl: (60) SSL: no alternative certificate subject name matches target host name 'a.example'",
            "error.says.name",
            &[("host", "a.example")],
        ),
        ("verify error:num=20:unable to get local issuer certificate", "error.says.unknown_authority", &[]),
        ("verify error:num=10:certificate has expired", "error.says.expired", &[]),
    ] {
        check(line, code, values);
    }
}

#[test]
fn escapes_are_read_through_and_spans_count_in_the_line_as_it_is() {
    let line = "err=\"Get \\\"https://10.0.0.1:6443/api\\\": x509: certificate signed by unknown authority (possibly because of \
                \\\"crypto/rsa: verification error\\\" while trying to verify candidate authority certificate \\\"kubernetes\\\")\"";
    let values = [
        ("endpoint", "10.0.0.1:6443"),
        ("reason", "crypto/rsa: verification error"),
        ("candidate", "kubernetes"),
    ];
    check(line, "error.says.unknown_authority", &values);
    check(&line.replace("\\\"", "&#34;"), "error.says.unknown_authority", &values);
    check(&line.replace("\\\"", "\\\\\\\""), "error.says.unknown_authority", &values);
}

#[test]
fn of_two_errors_in_a_log_line_the_one_behind_the_certificate_counts() {
    let line = "E1121 21:58:37.051136   29955 authentication.go:75] \"Unable to authenticate the request\" err=\"[x509: \
                certificate signed by unknown authority, verifying certificate SN=3781062097775237424, SKID=, \
                AKID=52:0D:62:1A failed: x509: certificate specifies an incompatible key usage]\"";
    check(
        line,
        "error.says.usage",
        &[("serial_number", "3781062097775237424"), ("authority_key", "52:0D:62:1A")],
    );
    let read = decode_error_line(line);
    assert!(read.is_of_client() && read.front_proxy().is_some());
    let alone = line.replace("[x509: certificate signed by unknown authority, ", "");
    assert!(decode_error_line(&alone).front_proxy().is_none());
    let token =
        decode_error_line("err=\"[invalid bearer token, x509: certificate signed by unknown authority]\"");
    assert_eq!(token.main().unwrap().0, codes::SAYS_UNKNOWN_AUTHORITY);
}

#[test]
fn what_is_damaged_or_something_else_says_nothing_wrong() {
    for line in [
        "",
        "{",
        "a: b",
        "certificate is valid for ",
        "the service account token is mounted",
        "a self-signed certificate",
    ] {
        assert_eq!(decode_error_line(line).main(), None, "{line}");
    }
    let cut = decode_error_line(
        "x509: certificate has expired or is not yet valid: current time 2026-11-21T21:5 is after ",
    );
    assert_eq!((cut.main().map(|(code, _)| code), cut.facts.len()), (Some(codes::SAYS_EXPIRED), 0));
    let _ = decode_error_line(&"x509: certificate is valid for é\\\"".repeat(2000));
}
