//! Certificates and the kubeconfigs that contain them: purposes, readings, the server's certificate, reasons
//! for refusals.

use crate::{CORPUS_TIME, check_verdict, item, report, report_of};
use credscope_encoding::encode_standard;
use credscope_finding::Outcome;
use credscope_inspector::report::{CertificatePurpose, Item, ItemKind, Report};
use credscope_tests::input::corpus_file;

const CA: &str = include_str!("certificates/ca.pem");
/// Another CA with the same name, created later.
const REBUILT_CA: &str = include_str!("certificates/ca-rebuilt.pem");
/// CN=jane, O=dev, signed by [`CA`].
const CLIENT: &str = include_str!("certificates/client.pem");
/// CN=kube-apiserver, for api.example.org, 10.0.0.11 and others, signed by [`CA`].
const SERVER: &str = include_str!("certificates/server.pem");
/// The same, signed by [`REBUILT_CA`].
const REBUILT_SERVER: &str = include_str!("certificates/server-rebuilt.pem");
/// A revocation list by [`CA`] that revokes [`CLIENT`].
const REVOKED: &str = include_str!("certificates/revoked.pem");

fn config(cluster: &str, user: &str) -> String {
    let ca = encode_standard(CA.as_bytes());
    format!(
        r#"{{"apiVersion":"v1","kind":"Config","current-context":"x",
        "contexts":[{{"name":"x","context":{{"cluster":"c","user":"u"}}}}],
        "clusters":[{{"name":"c","cluster":{{"certificate-authority-data":"{ca}",{cluster}}}}}],
        "users":[{{"name":"u","user":{{{user}}}}}]}}"#
    )
}

fn finding<'a>(report: &'a Report, code: &str) -> Option<&'a credscope_inspector::report::FindingEntry> {
    report.findings.iter().find(|finding| finding.code.text() == code)
}

fn certificate<'a>(report: &'a Report, label: &str) -> &'a Item {
    let mut items = report.items.iter();
    items.find(|item| item.kind == ItemKind::Certificate && item.label == label).unwrap()
}

const SERVED: &str = r#""server":"https://api.example.org:6443""#;
const TOKEN: &str = r#""token":"opaque""#;

#[test]
fn each_purpose_has_its_own_verdict() {
    let report = report(CORPUS_TIME, &[CA.as_bytes(), CLIENT.as_bytes(), SERVER.as_bytes()]);
    use CertificatePurpose::{Ca, Client, Server};
    for (label, passed) in
        [("kubernetes", &[Client, Server, Ca][..]), ("jane", &[Client]), ("kube-apiserver", &[Server])]
    {
        let purposes = &certificate(&report, label).purposes;
        let holds: Vec<CertificatePurpose> = purposes
            .iter()
            .filter(|one| one.verdict.outcome == Outcome::Passed)
            .map(|one| one.purpose)
            .collect();
        assert_eq!(holds, passed, "{label}");
        assert_eq!(purposes.len(), 3);
    }
}

#[test]
fn a_revocation_list_counts_only_for_the_rfc_reading_and_a_finding_says_so() {
    let with_list = report(CORPUS_TIME, &[CA.as_bytes(), CLIENT.as_bytes(), REVOKED.as_bytes()]);
    let client = certificate(&with_list, "jane");
    check_verdict(client, Outcome::Passed, "x509.path.found");
    let readings = client.readings.as_ref().unwrap();
    assert_eq!(readings.kubernetes, client.verdict);
    assert_eq!(
        (readings.rfc.outcome, readings.rfc.code.text()),
        (Outcome::Failed, "x509.revocation.revoked")
    );
    assert!(finding(&with_list, "kube.certificate.revocation_ignored").is_some());
    let without = report(CORPUS_TIME, &[CA.as_bytes(), CLIENT.as_bytes()]);
    assert!(certificate(&without, "jane").readings.is_none());
    assert!(finding(&without, "kube.certificate.revocation_ignored").is_none());
}

#[test]
fn the_server_is_verified_by_the_kubeconfig_s_ca_and_host() {
    for (cluster, server, outcome, deciding) in [
        (SERVED, SERVER, Outcome::Inconclusive, "kube.kubeconfig.opaque_token"),
        (SERVED, REBUILT_SERVER, Outcome::Failed, "kube.kubeconfig.server_certificate"),
        (
            r#""server":"https://10.0.0.12:6443""#,
            SERVER,
            Outcome::Failed,
            "kube.kubeconfig.server_certificate",
        ),
        (
            r#""server":"https://10.0.0.12:6443","tls-server-name":"kubernetes""#,
            SERVER,
            Outcome::Inconclusive,
            "kube.kubeconfig.opaque_token",
        ),
        (
            r#""server":"https://10.0.0.12:6443","proxy-url":"ftp://p""#,
            SERVER,
            Outcome::Failed,
            "kube.kubeconfig.proxy_invalid",
        ),
    ] {
        let config = config(cluster, TOKEN);
        let report = report(CORPUS_TIME, &[config.as_bytes(), server.as_bytes()]);
        check_verdict(item(&report, ItemKind::Kubeconfig, ""), outcome, deciding);
    }
}

#[test]
fn a_rebuilt_cluster_is_reported_with_both_keys_and_dates() {
    let config = config(SERVED, TOKEN);
    for (beside, since) in [(None, "2026-11-12T00:00:00Z"), (Some(REBUILT_CA), "2026-11-10T00:00:00Z")] {
        let mut inputs = vec![config.as_bytes(), REBUILT_SERVER.as_bytes()];
        inputs.extend(beside.map(str::as_bytes));
        let report = report(CORPUS_TIME, &inputs);
        let rebuilt = finding(&report, "kube.kubeconfig.cluster_rebuilt").unwrap();
        let text = |name: &str| rebuilt.args.get(name).unwrap().as_text().unwrap().to_owned();
        assert_eq!(text("since"), "2026-11-01T00:00:00Z");
        assert_eq!(text("other_since"), since, "the new CA's own date, if it was provided");
        assert_ne!(text("key_id"), text("other_key_id"));
    }
}

#[test]
fn the_names_closest_to_the_host_are_marked() {
    let config = config(r#""server":"https://10.0.0.12:6443""#, TOKEN);
    let report = report(CORPUS_TIME, &[config.as_bytes(), SERVER.as_bytes()]);
    let kubeconfig = item(&report, ItemKind::Kubeconfig, "");
    let server = kubeconfig.trace.iter().find(|step| step.outcome == Outcome::Failed).unwrap();
    let host = server.steps.iter().find(|step| step.outcome == Outcome::Failed).unwrap();
    assert_eq!(host.code.text(), "x509.host.mismatch");
    assert_eq!(host.args.get("nearest"), Some(&vec!["IP:10.0.0.11".to_owned()].into()));
    assert_eq!(host.span, None, "a span would refer to the certificate's bytes");
}

#[test]
fn plug_in_entries_are_checked_as_by_client_go() {
    for (exec, outcome, deciding) in [
        (
            r#""apiVersion":"client.authentication.k8s.io/v1beta1","command":"aws""#,
            Outcome::Inconclusive,
            "kube.kubeconfig.plugin_unknown",
        ),
        (
            r#""apiVersion":"client.authentication.k8s.io/v1alpha1","command":"aws""#,
            Outcome::Failed,
            "kube.kubeconfig.exec_version",
        ),
        (
            r#""apiVersion":"client.authentication.k8s.io/v1","command":"aws""#,
            Outcome::Failed,
            "kube.kubeconfig.exec_incomplete",
        ),
        (
            r#""apiVersion":"client.authentication.k8s.io/v1beta1""#,
            Outcome::Failed,
            "kube.kubeconfig.exec_incomplete",
        ),
        (r#""command":"aws""#, Outcome::Failed, "kube.kubeconfig.exec_incomplete"),
    ] {
        let config = config(SERVED, &format!(r#""exec":{{{exec}}}"#));
        let report = report(CORPUS_TIME, &[config.as_bytes()]);
        check_verdict(item(&report, ItemKind::Kubeconfig, ""), outcome, deciding);
    }
}

#[test]
fn impersonation_needs_a_permission_that_only_the_cluster_knows() {
    let config = config(SERVED, r#""token":"abcdef.0123456789abcdef","as":"alice","as-groups":["dev"]"#);
    let report = report(CORPUS_TIME, &[config.as_bytes()]);
    let kubeconfig = item(&report, ItemKind::Kubeconfig, "");
    let code = |step: &&credscope_finding::Step| step.code.text() == "kube.kubeconfig.impersonation_unknown";
    assert!(kubeconfig.trace.iter().any(|step| code(&step)));
    let user = kubeconfig.user_info.as_ref().unwrap();
    assert_eq!(
        (user.username.as_str(), user.groups.join(",")),
        ("alice", "dev,system:authenticated".to_owned())
    );
}

#[test]
fn several_kubeconfigs_are_judged_separately_and_a_finding_says_so() {
    let one = config(SERVED, TOKEN);
    let report =
        report_of(CORPUS_TIME, &[(Some("a.conf"), one.as_bytes()), (Some("b.conf"), one.as_bytes())]);
    let told = report.findings.iter().filter(|finding| finding.code.text() == "kube.kubeconfig.not_merged");
    assert_eq!(told.count(), 1);
    let alone = crate::report(CORPUS_TIME, &[one.as_bytes()]);
    assert!(finding(&alone, "kube.kubeconfig.not_merged").is_none());
}

#[test]
fn kubectl_s_error_about_the_server_s_names_is_quoted_in_go_s_words() {
    let kubelet = corpus_file("kubernetes/k8s-1.36/live/kubelet/pki/kubelet.crt");
    for (server, certificate, error) in [
        (
            "10.0.0.12",
            kubelet,
            "x509: cannot validate certificate for 10.0.0.12 because it doesn't contain any IP SANs",
        ),
        ("a.example", kubelet, "x509: certificate is valid for kubelet-real, not a.example"),
        (
            "[fd00::1]",
            SERVER.as_bytes(),
            "x509: certificate is valid for 10.0.0.11, 192.168.7.1, not fd00::1",
        ),
    ] {
        let config = config(&format!(r#""server":"https://{server}:6443""#), TOKEN);
        let report = report(CORPUS_TIME, &[config.as_bytes(), certificate]);
        let printed = finding(&report, "kube.kubeconfig.kubectl_prints").unwrap();
        let message = printed.args.get("message").unwrap().as_text().unwrap();
        let expected = format!("Unable to connect to the server: tls: failed to verify certificate: {error}");
        assert_eq!(message, expected, "{server}");
    }
}
