//! Lines on their own: what each says without anything else, and with what explains it.

use crate::{CORPUS_TIME, item, report};
use credscope_finding::Outcome;
use credscope_inspector::report::{Item, ItemKind, Report};
use credscope_l10n::{Language, Localizer};
use credscope_tests::input::corpus_file;

fn line_of(report: &Report) -> &Item {
    item(report, ItemKind::ErrorLine, "")
}

/// Checks the verdict on a line alone, and that both languages have a next step for it.
#[track_caller]
fn check(line: &str, outcome: Outcome, code: &str) -> Report {
    let report = report(CORPUS_TIME, &[line.as_bytes()]);
    let verdict = &line_of(&report).verdict;
    assert_eq!((verdict.code.text(), verdict.outcome), (code, outcome), "{line}");
    for language in Language::ALL {
        assert!(Localizer::new(*language).fix(verdict.code, &verdict.args).is_some(), "{code}");
    }
    report
}

#[test]
fn kubeadm_s_errors_about_a_join_name_their_cause() {
    use Outcome::{Failed, Inconclusive};
    const IDENTITY: &str =
        "error execution phase preflight: couldn't validate the identity of the API Server: ";
    let pin = "sha256:a7c760202a609e37f08cf0c41fd07a967b340d27369d19317052701bba3030ff";
    let pinned = format!(
        "cluster CA found in cluster-info ConfigMap is invalid: none of the public keys \"{pin}\" are pinned"
    );
    for (line, outcome, code) in [
        (&*pinned, Failed, "error.says.pin"),
        (
            "invalid public key hash, expected \"format:hex-value\", got \"abc\"",
            Failed,
            "error.says.pin_malformed",
        ),
        (
            "invalid discovery token CA certificate hash: unknown hash format \"sha512\". Known formats: sha256",
            Failed,
            "error.says.pin_malformed",
        ),
        (
            "could not find a JWS signature in the cluster-info ConfigMap for token ID \"zzzzzz\"",
            Inconclusive,
            "error.likely.token_gone",
        ),
        (
            "token id \"abcdef\" is invalid for this cluster or it has expired",
            Inconclusive,
            "error.likely.token_gone",
        ),
        (
            "failed to verify JWS signature of received cluster info object, can't trust this API Server",
            Failed,
            "error.says.other_signature",
        ),
    ] {
        check(line, outcome, code);
        check(&format!("{IDENTITY}{line}"), outcome, code);
        // As kubeadm's log and as another program's log write it.
        check(&format!("I1121 21:59:20.971366   32271 token.go:229] [discovery] {line}"), outcome, code);
        check(&format!("level=error err=\"{}\"", line.replace('"', "\\\"")), outcome, code);
    }
    for (line, outcome, code) in [
        (
            "[discovery] Failed to request cluster info, will try again: the token \"abcdef\" is not found",
            Inconclusive,
            "error.likely.token_gone",
        ),
        (
            "error: [discovery.bootstrapToken.token: Invalid value: \"ABCDEF.0\": the bootstrap token is invalid]",
            Failed,
            "error.says.token_malformed",
        ),
        (
            "error execution phase preflight: unable to fetch the kubeadm-config ConfigMap: failed to get config map: Unauthorized",
            Failed,
            "error.says.join_unauthorized",
        ),
        (
            "configmaps \"kubelet-config\" is forbidden: User \"system:bootstrap:5emitj\" cannot get resource \"configmaps\" \
             in API group \"\" in the namespace \"kube-system\"",
            Failed,
            "error.says.join_forbidden",
        ),
        (
            "configmaps \"cluster-info\" is forbidden: User \"system:anonymous\" cannot get resource \"configmaps\" in API \
             group \"\" in the namespace \"kube-public\"",
            Failed,
            "error.says.cluster_info_forbidden",
        ),
        (
            "error downloading the secret: Secret \"kubeadm-certs\" was not found in the \"kube-system\" Namespace. This Secret \
             might have expired.",
            Failed,
            "error.says.certs_gone",
        ),
        (
            "error decoding secret data with provided key: cipher: message authentication failed",
            Failed,
            "error.says.certs_key",
        ),
    ] {
        check(line, outcome, code);
    }
    let told = check(&pinned, Failed, "error.says.pin");
    assert_eq!(told.verdict.args["pin"].as_text(), Some(pin));
    let told = check(
        "could not find a JWS signature in the cluster-info ConfigMap for token ID \"zzzzzz\"",
        Inconclusive,
        "error.likely.token_gone",
    );
    assert_eq!(
        told.verdict.args["command"].as_text(),
        Some("kubectl -n kube-system get secret bootstrap-token-zzzzzz")
    );
}

#[test]
fn every_refusal_of_a_recorded_join_is_read() {
    let mut read = 0;
    for release in ["k8s-1.20", "k8s-1.36"] {
        let path = format!("{release}/live/kubeadm-join-verdicts.jsonl");
        for verdict in std::str::from_utf8(corpus_file(&path)).unwrap().lines() {
            let verdict: serde_json::Value = serde_json::from_str(verdict).unwrap();
            let lines = verdict["output"].as_array().unwrap();
            let Some(last) =
                lines.iter().filter_map(|line| line.as_str()).rfind(|line| line.contains("error"))
            else {
                continue;
            };
            if verdict["discovery_accepted"] == serde_json::Value::Bool(true) {
                continue;
            }
            let report = report(CORPUS_TIME, &[last.as_bytes()]);
            let is_told = report.items.iter().any(|item| {
                item.kind == ItemKind::ErrorLine && item.verdict.code.text().starts_with("error.")
            });
            assert!(is_told, "{} {}: {last}", verdict["id"], report.verdict.code);
            read += 1;
        }
    }
    assert!(read >= 8, "only {read}");
}

#[test]
fn a_join_s_error_is_explained_by_its_own_token_only() {
    let line = |id: &str| {
        format!("could not find a JWS signature in the cluster-info ConfigMap for token ID \"{id}\"")
    };
    let info = corpus_file("k8s-1.36/live/objects/cluster-info.yaml");
    let join = b"kubeadm join 10.0.0.1:6443 --token zzzzzz.0123456789abcdef --discovery-token-unsafe-skip-ca-verification";
    // A join explains no 401 of something else.
    let unauthorized = b"error: You must be logged in to the server (Unauthorized)";
    let other = report(CORPUS_TIME, &[unauthorized, b"kubeadm join 10.0.0.1:6443"]);
    assert_eq!(line_of(&other).verdict.code.text(), "error.says.unauthorized");
    for (id, code) in [("zzzzzz", "error.cause.item"), ("yyyyyy", "error.likely.token_gone")] {
        let report = report(CORPUS_TIME, &[line(id).as_bytes(), info, join]);
        assert_eq!(line_of(&report).verdict.code.text(), code, "{id}");
    }
}

#[test]
fn an_unknown_authority_alone_has_a_likely_cause() {
    let unknown = "x509: certificate signed by unknown authority";
    let tried = |reason: &str| {
        format!(
            "{unknown} (possibly because of \"{reason}\" while trying to verify candidate authority certificate \"kubernetes\")"
        )
    };
    for (line, code) in [
        (tried("crypto/rsa: verification error"), "error.likely.same_name"),
        (tried("x509: ECDSA verification failure"), "error.likely.same_name"),
        (tried("x509: Ed25519 verification failure"), "error.likely.same_name"),
        (
            tried("x509: invalid signature: parent certificate cannot sign this kind of certificate"),
            "error.likely.not_ca",
        ),
        (unknown.to_owned(), "error.likely.other_issuer"),
        (
            "curl: (60) SSL certificate problem: unable to get local issuer certificate".to_owned(),
            "error.likely.other_issuer",
        ),
    ] {
        let report = check(&line, Outcome::Inconclusive, code);
        // What would settle it is still asked for.
        let trace = &line_of(&report).trace;
        let is_asked = |code: &str| trace.iter().any(|step| step.code.text() == code);
        assert!(is_asked("error.needs.server_certificate"), "{line}");
    }
    for (line, code) in [
        (
            "Get \"https://10.0.0.5:10250/exec\": remote error: tls: internal error",
            "error.likely.request_waits",
        ),
        ("Get \"https://10.0.0.5:8443/x\": remote error: tls: internal error", "error.needs.serving_request"),
    ] {
        check(line, Outcome::Inconclusive, code);
    }
}

#[test]
fn what_is_no_problem_of_a_credential_is_said_to_be_none() {
    use Outcome::{Inconclusive, NotApplicable};
    for (line, outcome, code, named) in [
        (
            "dial tcp 10.0.0.1:6443: connect: connection refused",
            NotApplicable,
            "error.says.connection_refused",
            Some(("host", "10.0.0.1:6443")),
        ),
        (
            "The connection to the server localhost:8080 was refused - did you specify the right host or port?",
            NotApplicable,
            "error.says.connection_refused",
            Some(("host", "localhost:8080")),
        ),
        (
            "Get \"https://[fd00::1]:6443/api\": dial tcp [fd00::1]:6443: i/o timeout",
            NotApplicable,
            "error.says.timeout",
            Some(("host", "[fd00::1]:6443")),
        ),
        ("net/http: TLS handshake timeout", NotApplicable, "error.says.timeout", None),
        ("dial tcp 10.0.0.9:6443: connect: no route to host", NotApplicable, "error.says.timeout", None),
        (
            "dial tcp: lookup k8s.example on 10.96.0.10:53: no such host",
            NotApplicable,
            "error.says.no_host",
            Some(("host", "k8s.example")),
        ),
        (
            "curl: (6) Could not resolve host: k8s.example",
            NotApplicable,
            "error.says.no_host",
            Some(("host", "k8s.example")),
        ),
        (
            "Error from server (Forbidden): pods is forbidden: User \"alice\" cannot list resource \"pods\" in API group \"\" in \
             the namespace \"lab\"",
            NotApplicable,
            "error.says.forbidden",
            Some(("command", "kubectl auth can-i list pods -n lab --as alice")),
        ),
        (
            "nodes is forbidden: User \"system:serviceaccount:ci:builder\" cannot list resource \"nodes\" in API group \"\" at \
             the cluster scope",
            NotApplicable,
            "error.says.forbidden",
            Some(("user", "system:serviceaccount:ci:builder")),
        ),
        ("Forbidden: User \"bob\"", NotApplicable, "error.says.forbidden", Some(("user", "bob"))),
        (
            "pods is forbidden: User \"system:anonymous\" cannot list resource \"pods\" in API group \"\"",
            Inconclusive,
            "error.says.anonymous",
            None,
        ),
        (
            "kubernetes.io/kube-apiserver-client-kubelet: certificate.Manager: Current certificate is expired",
            Inconclusive,
            "error.says.kubelet",
            None,
        ),
        ("certificate.Manager: Current certificate is expired", Inconclusive, "error.says.kubelet", None),
    ] {
        let report = check(line, outcome, code);
        if let Some((name, value)) = named {
            assert_eq!(report.verdict.args[name].as_text(), Some(value), "{line}");
        }
    }
    // A certificate's error is said first, wherever it is in the line.
    let both = "context deadline exceeded: x509: certificate signed by unknown authority";
    check(both, Inconclusive, "error.likely.other_issuer");
    // In a log, the network's lines give way to those about credentials.
    let network = "E1121 21:58:37.05 1 x.go:1] dial tcp 10.0.0.1:6443: connect: connection refused\n";
    let credential = "E1121 21:58:38.05 1 x.go:1] x509: certificate signed by unknown authority\n";
    for (log, codes) in [
        (network.repeat(9), vec!["error.says.connection_refused"]),
        (network.repeat(30) + credential, vec!["error.likely.other_issuer"]),
    ] {
        let report = report(CORPUS_TIME, &[log.as_bytes()]);
        let lines = report.items.iter().filter(|item| item.kind == ItemKind::ErrorLine);
        assert_eq!(lines.map(|line| line.verdict.code.text()).collect::<Vec<_>>(), codes);
    }
}
