//! Values of the wrong type for their fields: Kubernetes accepts no such object, and no such file.

use crate::{check_verdict, has_finding, item, report};
use credscope_finding::Outcome;
use credscope_inspector::Report;
use credscope_inspector::report::ItemKind;

const AT: &str = "2026-11-21T22:00:00Z";

fn answer(report: &Report) -> Option<&str> {
    let code = "kube.object.api_server_answers";
    report.findings.iter().find(|finding| finding.code.text() == code)?.args.get("message")?.as_text()
}

/// Checks that the object is refused because of the value at this path, with this message from the API
/// server.
#[track_caller]
fn check_refused(kind: ItemKind, text: &str, path: &str, message: &str) {
    let report = report(AT, &[text.as_bytes()]);
    let object = item(&report, kind, "");
    check_verdict(object, Outcome::Failed, "kube.object.wrong_type");
    assert_eq!(object.verdict.args["path"].as_text(), Some(path), "{text}");
    let step = object.trace.iter().find(|step| step.outcome == Outcome::Failed).unwrap();
    let span = step.span.unwrap();
    let key = path.rsplit('.').next().unwrap();
    assert!(text[..span.start].trim_end().trim_end_matches([':', '"']).ends_with(key), "{text} {span:?}");
    let finding =
        report.findings.iter().find(|finding| finding.code.text() == "kube.object.field_type").unwrap();
    assert_eq!((finding.span, finding.args["path"].as_text()), (Some(span), Some(path)));
    assert_eq!(answer(&report), Some(message), "{text}");
}

#[test]
fn an_unquoted_token_id_makes_the_api_server_refuse_the_secret() {
    let head = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: bootstrap-token-123456\n  namespace: kube-system\ntype: \
                bootstrap.kubernetes.io/token\n";
    let rest = "  token-secret: 0123456789abcdef\n  usage-bootstrap-authentication: \"true\"\n";
    check_refused(
        ItemKind::Secret,
        &format!("{head}stringData:\n  token-id: 123456\n{rest}"),
        "stringData.token-id",
        "Secret in version \"v1\" cannot be handled as a Secret: json: cannot unmarshal number into Go struct field \
         Secret.stringData of type string",
    );
    check_refused(
        ItemKind::Secret,
        &format!("{head}stringData:\n  token-id: \"123456\"\n{}", rest.replace("\"true\"", "true")),
        "stringData.usage-bootstrap-authentication",
        "Secret in version \"v1\" cannot be handled as a Secret: json: cannot unmarshal bool into Go struct field \
         Secret.stringData of type string",
    );
    let good = format!("{head}stringData:\n  token-id: \"123456\"\n{rest}");
    check_verdict(
        item(&report(AT, &[good.as_bytes()]), ItemKind::Secret, ""),
        Outcome::Passed,
        "kube.bootstrap_token.holds",
    );
}

#[test]
fn a_secret_that_the_api_server_refuses_still_judges_a_token() {
    let secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: bootstrap-token-123456, namespace: kube-system}\ntype: \
                  bootstrap.kubernetes.io/token\nstringData: {token-id: 123456, token-secret: 0123456789abcdef}\n";
    let report = report(AT, &[b"123456.0123456789abcdef\n", secret.as_bytes()]);
    let token = item(&report, ItemKind::BootstrapToken, "");
    check_verdict(token, Outcome::Failed, "kube.object.wrong_type");
}

#[test]
fn every_kind_of_object_has_its_types_checked() {
    check_refused(
        ItemKind::ConfigMap,
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  debug: yes\n",
        "data.debug",
        "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: json: cannot unmarshal bool into Go struct field \
         ConfigMap.data of type string",
    );
    check_refused(
        ItemKind::CertificateSigningRequest,
        "apiVersion: certificates.k8s.io/v1\nkind: CertificateSigningRequest\nmetadata: {name: a}\nspec:\n  \
         expirationSeconds: \"3600\"\n  request: YQ==\n",
        "spec.expirationSeconds",
        "CertificateSigningRequest in version \"certificates.k8s.io/v1\" cannot be handled as a \
         CertificateSigningRequest: json: cannot unmarshal string into Go struct field \
         CertificateSigningRequestSpec.spec.expirationSeconds of type int32",
    );
    check_refused(
        ItemKind::ServiceAccount,
        "{\"apiVersion\":\"v1\",\"kind\":\"ServiceAccount\",\"metadata\":{\"name\":5}}",
        "metadata.name",
        "ServiceAccount in version \"v1\" cannot be handled as a ServiceAccount: json: cannot unmarshal number into Go \
         struct field ObjectMeta.metadata.name of type string",
    );
}

#[test]
fn a_value_that_is_not_base64_makes_the_api_server_refuse_the_secret() {
    let secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  password: \"not base64!\"\n";
    let report = report(AT, &[secret.as_bytes()]);
    let object = item(&report, ItemKind::Secret, "");
    check_verdict(object, Outcome::Failed, "kube.object.data_not_base64");
    assert_eq!(object.verdict.args["path"].as_text(), Some("data.password"));
    let message = answer(&report).unwrap();
    assert!(message.ends_with(": illegal base64 data at input byte 3"), "{message}");
}

#[test]
fn a_file_for_kubeadm_is_refused_without_an_api_server() {
    let text = "apiVersion: kubeadm.k8s.io/v1beta4\nkind: JoinConfiguration\ndiscovery:\n  bootstrapToken:\n    token: \
                123456\n    apiServerEndpoint: 10.0.0.1:6443\n";
    let report = report(AT, &[text.as_bytes()]);
    check_verdict(
        item(&report, ItemKind::KubeadmConfiguration, ""),
        Outcome::Failed,
        "kube.object.wrong_type",
    );
    assert_eq!(answer(&report), None);
}

#[test]
fn a_value_of_the_wrong_type_is_shown_without_its_text() {
    let config = "apiVersion: v1\nkind: Config\ncurrent-context: c\nclusters: [{name: k, cluster: {server: \
                  'https://h:6443', insecure-skip-tls-verify: yes}}]\ncontexts: [{name: c, context: {cluster: k, user: \
                  u}}]\nusers: [{name: u, user: {token: 49871234}}]\n";
    let report = report(AT, &[config.as_bytes()]);
    let kubeconfig = item(&report, ItemKind::Kubeconfig, "");
    check_verdict(kubeconfig, Outcome::Failed, "kube.kubeconfig.wrong_type");
    assert!(has_finding(&report, kubeconfig, "kube.kubeconfig.skips_verification"), "{:?}", report.findings);
    assert!(!serde_json::to_string(&report).unwrap().contains("49871234"));
}

#[test]
fn messages_that_would_quote_a_password_are_omitted() {
    for (user, secret) in
        [("{password: *hunter2abc}", "hunter2abc"), ("{token: !!int s3cr3t-t0ken}", "s3cr3t-t0ken")]
    {
        let config = format!(
            "apiVersion: v1\nkind: Config\ncurrent-context: c\nclusters: [{{name: k, cluster: {{server: \
             'https://h:6443'}}}}]\ncontexts: [{{name: c, context: {{cluster: k, user: u}}}}]\nusers:\n- name: u\n  user: \
             {user}\n"
        );
        let report = report(AT, &[config.as_bytes()]);
        let kubeconfig = item(&report, ItemKind::Kubeconfig, "");
        check_verdict(kubeconfig, Outcome::Failed, "kube.kubeconfig.file_unreadable");
        let text = serde_json::to_string(&report).unwrap();
        assert!(!text.contains(secret), "{text}");
    }
}
