//! Authorization headers and curl commands: the API server's answer, step by step.

use crate::{CORPUS_TIME, check_verdict, has_finding, is_related, item, report, report_of};
use credscope_clock::Instant;
use credscope_finding::Outcome::{self, Failed, Inconclusive, NotApplicable, NotEvaluated, Passed};
use credscope_inspector::report::{Item, ItemKind, RelationKind, Report};
use credscope_inspector::{Input, Request, inspect};
use credscope_tests::input::{articles, corpus_file};
use serde_json::Value;

const KEYS: &str = "k8s-1.36/live/discovery/jwks.json";

/// A token of `lab/builder`, bound to a Pod.
fn token() -> String {
    let requests: Value = serde_json::from_slice(corpus_file("k8s-1.36/live/tokenrequests.json")).unwrap();
    requests["pod-keep"]["response"]["status"]["token"].as_str().unwrap().to_owned()
}

const ROLE: &str = "kind: Role\napiVersion: rbac.authorization.k8s.io/v1\nmetadata: {name: readers, namespace: lab}\nrules:\n- {apiGroups: [''], resources: [pods], verbs: [get, list]}\n";
const BINDING: &str = "kind: RoleBinding\napiVersion: rbac.authorization.k8s.io/v1\nmetadata: {name: readers, namespace: lab}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: readers}\nsubjects:\n- {kind: ServiceAccount, name: builder, namespace: lab}\n";

fn step<'a>(item: &'a Item, code: &str) -> &'a credscope_finding::Step {
    item.trace.iter().find(|step| step.code.text() == code).unwrap_or_else(|| {
        let there: Vec<_> = item.trace.iter().map(|step| (step.code, step.outcome)).collect();
        panic!("no {code} among {there:?}")
    })
}

/// Outcomes and codes of a trace.
fn trace(item: &Item) -> Vec<(Outcome, &'static str)> {
    item.trace.iter().map(|step| (step.outcome, step.code.text())).collect()
}

fn username(item: &Item) -> Option<&str> {
    item.user_info.as_ref().map(|user| user.username.as_str())
}

/// Inspects a header line with the configuration of the release's API server.
fn header_report(release: &str, line: &Value) -> Report {
    let keys: Value =
        serde_json::from_slice(corpus_file(&format!("k8s-{release}/live/token-oracle-keys.json"))).unwrap();
    let header = format!("Authorization: {}", line["authorization"].as_str().unwrap());
    let inputs = [header, keys["sa_pub"].as_str().unwrap().to_owned()];
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    inspect(&Request {
        inputs: inputs
            .into_iter()
            .map(|text| Input { name: None, bytes: text.into_bytes(), is_anchor: false })
            .collect(),
        judged_at: Instant::from_unix_seconds(line["at"].as_i64().unwrap()),
        kubernetes: Some(release.to_owned()),
        issuers: vec![text(&keys["issuer"])],
        audiences: keys["api_audiences"].as_array().unwrap().iter().map(text).collect(),
        host: None,
        purpose: None,
    })
}

#[test]
fn headers_are_read_as_by_real_api_servers() {
    let mut judged = 0;
    for release in ["1.36", "1.20"] {
        let lines =
            std::str::from_utf8(corpus_file(&format!("k8s-{release}/live/token-verdicts.jsonl"))).unwrap();
        for line in lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
            if line["category"] != "authorization-header" {
                continue;
            }
            let id = format!("{release} {}", line["id"]);
            let report = header_report(release, &line);
            let header = item(&report, ItemKind::AuthorizationHeader, "");
            let user = line["bearer"]["audit"]["user"]["username"].as_str();
            let outcome = header.verdict.outcome;
            println!("{id}: HTTP {}, {outcome:?} {}", line["bearer"]["http"], header.verdict.code);
            match line["bearer"]["http"].as_i64().unwrap() {
                200 => {
                    let token = item(&report, ItemKind::ServiceAccountToken, "Authorization");
                    let own = step(header, "kube.header.token");
                    assert_eq!(own.args["verdict"].as_text(), Some(token.verdict.code.text()), "{id}");
                    assert_eq!(outcome, token.verdict.outcome, "{id}");
                    assert_ne!(outcome, Failed, "{id}");
                }
                _ => assert_eq!(outcome, Failed, "{id}"),
            }
            assert_eq!(username(header), user, "{id}");
            judged += 1;
        }
    }
    assert!(judged >= 7, "only {judged} headers were judged");
}

#[test]
fn a_header_has_the_verdict_of_its_token() {
    let line = format!("> Authorization: Bearer {}\r\n", token());
    let known = report(CORPUS_TIME, &[line.as_bytes(), corpus_file(KEYS)]);
    let header = item(&known, ItemKind::AuthorizationHeader, "");
    check_verdict(header, Inconclusive, "kube.header.token");
    assert_eq!(header.verdict.args["verdict"].as_text(), Some("kube.token.bound_object_unknown"));
    assert_eq!(username(header), Some("system:serviceaccount:lab:builder"));
    let late = report("2027-12-01T00:00:00Z", &[line.as_bytes(), corpus_file(KEYS)]);
    check_verdict(item(&late, ItemKind::AuthorizationHeader, ""), Failed, "kube.header.token");
}

#[track_caller]
fn check_curl(command: &str, expected: &[(Outcome, &str)]) -> Report {
    let report = report(CORPUS_TIME, &[command.as_bytes(), corpus_file(KEYS)]);
    assert_eq!(trace(item(&report, ItemKind::CurlCommand, "")), expected, "{command}");
    report
}

#[test]
fn a_curl_command_is_judged_up_to_authorization() {
    let command = format!(
        "$ curl --cacert ca.crt \\\n  -H \"Authorization: Bearer {}\" https://10.0.0.1:6443/api/v1/namespaces/lab/pods\n",
        token()
    );
    let report = check_curl(
        &command,
        &[
            (Passed, "kube.curl.https"),
            (Passed, "kube.curl.ca_given"),
            (Passed, "kube.header.bearer"),
            (Inconclusive, "kube.header.token"),
            (Inconclusive, "rbac.access.not_granted"),
        ],
    );
    let curl = item(&report, ItemKind::CurlCommand, "");
    let access = step(curl, "rbac.access.not_granted");
    assert_eq!(
        access.args["message"].as_text(),
        Some(
            "pods is forbidden: User \"system:serviceaccount:lab:builder\" cannot list resource \"pods\" in API group \"\" in the namespace \"lab\""
        )
    );
    assert_eq!(
        access.args["command"].as_text(),
        Some("kubectl auth can-i list pods -n lab --as=system:serviceaccount:lab:builder")
    );
    assert!(curl.facts.iter().any(|fact| fact.args["value"].as_text() == Some("list pods -n lab")));
}

#[test]
fn the_first_problem_decides() {
    let token = token();
    let header = format!("-H \"Authorization: Bearer {token}\"");
    let report = check_curl(
        &format!("curl -k {header} http://kubernetes/api/v1/namespaces/default/pods"),
        &[
            (Failed, "kube.curl.plain_http"),
            (NotEvaluated, "kube.curl.unverified"),
            (NotEvaluated, "kube.header.bearer"),
            (NotEvaluated, "kube.header.token"),
            (NotEvaluated, "rbac.access.not_granted"),
        ],
    );
    let curl = item(&report, ItemKind::CurlCommand, "");
    assert!(has_finding(&report, curl, "kube.curl.skips_verification"));
    check_curl("curl http://localhost:8001/api/v1/pods", &[(Inconclusive, "kube.curl.local_proxy")]);
    check_curl(
        "curl -k https://kubernetes/api/v1/namespaces/default/pods",
        &[
            (Passed, "kube.curl.https"),
            (NotApplicable, "kube.curl.unverified"),
            (Inconclusive, "kube.curl.anonymous"),
            (Inconclusive, "rbac.access.not_granted"),
        ],
    );
    check_curl(
        "curl -H 'Authorization: Bearer $TOKEN' $APISERVER/api",
        &[
            (Inconclusive, "kube.curl.url_variable"),
            (Inconclusive, "kube.curl.ca_system"),
            (Passed, "kube.header.bearer"),
            (Failed, "kube.header.variable_quoted"),
        ],
    );
}

#[test]
fn an_ignored_header_makes_the_request_anonymous() {
    let report = check_curl(
        &format!("curl -k -H \"Authorization: Bearer  {}\" https://h:6443/api/v1/nodes", token()),
        &[
            (Passed, "kube.curl.https"),
            (NotApplicable, "kube.curl.unverified"),
            (Failed, "kube.header.extra_space"),
            (Inconclusive, "rbac.access.not_granted"),
        ],
    );
    let curl = item(&report, ItemKind::CurlCommand, "");
    assert_eq!(username(curl), Some("system:anonymous"));
    assert_eq!(
        step(curl, "rbac.access.not_granted").args["message"].as_text(),
        Some(
            "nodes is forbidden: User \"system:anonymous\" cannot list resource \"nodes\" in API group \"\" at the cluster scope"
        )
    );
}

#[test]
fn shell_variables_are_named() {
    let command =
        "TOKEN=$(cat /run/token)\ncurl -sk -H \"Authorization: Bearer ${TOKEN}\" https://h/api | jq .\n";
    let report = report(CORPUS_TIME, &[command.as_bytes()]);
    let curl = item(&report, ItemKind::CurlCommand, "");
    check_verdict(curl, Inconclusive, "kube.header.variable");
    assert_eq!(curl.verdict.args["variable"].as_text(), Some("${TOKEN}"));
}

#[test]
fn a_certificate_is_authenticated_before_the_token() {
    let names = |name: &str, bytes: &'static [u8]| (Some(name.to_owned()), bytes);
    let ca = names("ca.crt", corpus_file("k8s-1.36/clusters/alpha/pki/ca.crt"));
    let client = "k8s-1.36/clusters/alpha/pki/apiserver-kubelet-client.crt";
    let command = format!(
        "curl --cacert ca.crt --cert client.crt --key client.key -H 'Authorization: Bearer {}x' https://h/api",
        token()
    );
    for (certificate, outcome, expected) in [
        (
            Some(client),
            Inconclusive,
            [(Passed, "kube.curl.certificate"), (NotEvaluated, "kube.header.token")],
        ),
        (
            None,
            Inconclusive,
            [(Inconclusive, "kube.curl.certificate_unknown"), (NotApplicable, "kube.header.token")],
        ),
    ] {
        let mut inputs = vec![(None, command.as_bytes()), (ca.0.as_deref(), ca.1), (None, corpus_file(KEYS))];
        inputs.extend(certificate.map(|path| (Some("client.crt"), corpus_file(path))));
        let report = report_of(CORPUS_TIME, &inputs);
        let curl = item(&report, ItemKind::CurlCommand, "");
        for (outcome, code) in expected {
            assert_eq!(step(curl, code).outcome, outcome, "{code}");
        }
        assert_eq!(curl.verdict.outcome, outcome);
        assert_eq!(username(curl), certificate.map(|_| "kube-apiserver-kubelet-client"));
        let named = report.items.iter().find(|item| item.input.as_deref() == Some("ca.crt")).unwrap();
        assert!(is_related(&report, curl, RelationKind::Names, named));
    }
}

#[test]
fn provided_roles_decide_whether_pods_can_be_listed() {
    let token = token();
    for (objects, outcome, code) in [
        (&[ROLE, BINDING][..], Passed, "rbac.access.allowed"),
        (&[BINDING], Inconclusive, "rbac.access.role_unknown"),
        (&[ROLE], Inconclusive, "rbac.access.not_granted"),
    ] {
        let mut inputs = vec![token.as_bytes(), corpus_file(KEYS)];
        inputs.extend(objects.iter().map(|text| text.as_bytes()));
        let command = format!(
            "curl --cacert ca.crt -H 'Authorization: Bearer {token}' https://h/api/v1/namespaces/lab/pods?limit=500"
        );
        inputs.push(command.as_bytes());
        let report = report(CORPUS_TIME, &inputs);
        let curl = item(&report, ItemKind::CurlCommand, "");
        assert_eq!(trace(curl).last(), Some(&(outcome, code)));
    }
}

#[test]
fn a_binding_shows_what_it_grants_and_to_whom() {
    let token = token();
    let everything = report(CORPUS_TIME, &[token.as_bytes(), ROLE.as_bytes(), BINDING.as_bytes()]);
    let binding = item(&everything, ItemKind::RoleBinding, "");
    check_verdict(binding, NotApplicable, "input.item.claims_nothing");
    assert_eq!(trace(binding), [(Passed, "rbac.binding.role_found"), (Passed, "rbac.binding.applies")]);
    let rules = serde_json::to_value(&step(binding, "rbac.binding.role_found").args["rules"]).unwrap();
    assert_eq!(rules, serde_json::json!(["get,list pods"]));
    for kind in [ItemKind::ServiceAccountToken, ItemKind::Role] {
        assert!(is_related(&everything, binding, RelationKind::Names, item(&everything, kind, "")));
    }
    let alone = BINDING.replace("RoleBinding", "ClusterRoleBinding").replace(", namespace: lab}", "}");
    let report = report(CORPUS_TIME, &[alone.as_bytes()]);
    let binding = item(&report, ItemKind::RoleBinding, "");
    assert_eq!(
        trace(binding),
        [(Failed, "rbac.binding.role_impossible"), (NotApplicable, "rbac.binding.applies_to_none")]
    );
    assert!(has_finding(&report, binding, "rbac.subject.namespace_missing"));
}

#[test]
fn a_certificate_shows_its_user_s_access_without_effect_on_its_verdict() {
    let rbac = corpus_file("k8s-1.36/live/objects/rbac-kubeadm.json");
    for (path, outcome, code) in [
        ("k8s-1.36/clusters/alpha/admin.conf", Passed, "rbac.access.allowed"),
        ("k8s-1.36/clusters/alpha/super-admin.conf", Passed, "rbac.access.unrestricted"),
        ("k8s-1.36/clusters/alpha/scheduler.conf", Inconclusive, "rbac.access.not_granted"),
        ("k8s-1.36/clusters/alpha/kubelet.conf", Inconclusive, "rbac.access.node"),
    ] {
        let source = "users[0].user.client-certificate-data";
        let with = report(CORPUS_TIME, &[corpus_file(path), rbac]);
        let certificate = item(&with, ItemKind::Certificate, source);
        assert_eq!(trace(certificate).last(), Some(&(outcome, code)), "{path}");
        let without = report(CORPUS_TIME, &[corpus_file(path)]);
        assert_eq!(certificate.verdict, item(&without, ItemKind::Certificate, source).verdict, "{path}");
    }
}

#[test]
fn a_token_shows_its_user_s_access_without_effect_on_its_verdict() {
    let token = token();
    let with =
        report(CORPUS_TIME, &[token.as_bytes(), corpus_file(KEYS), ROLE.as_bytes(), BINDING.as_bytes()]);
    let without = report(CORPUS_TIME, &[token.as_bytes(), corpus_file(KEYS)]);
    let judged = item(&with, ItemKind::ServiceAccountToken, "");
    assert_eq!(trace(judged).last(), Some(&(Passed, "rbac.access.allowed")));
    assert_eq!(judged.verdict, item(&without, ItemKind::ServiceAccountToken, "").verdict);
    let late = report("2027-12-01T00:00:00Z", &[token.as_bytes(), ROLE.as_bytes(), BINDING.as_bytes()]);
    let expired = item(&late, ItemKind::ServiceAccountToken, "");
    assert!(expired.trace.iter().all(|step| !step.code.text().starts_with("rbac.")));
}

#[test]
fn kubeadm_s_bindings_apply_to_a_bootstrap_token_by_the_groups_of_its_secret() {
    let token = "abcdef.0123456789abcdef";
    let secret = "kind: Secret\napiVersion: v1\ntype: bootstrap.kubernetes.io/token\nmetadata: {name: bootstrap-token-abcdef, namespace: kube-system}\nstringData:\n  token-id: abcdef\n  token-secret: 0123456789abcdef\n  usage-bootstrap-authentication: 'true'\n  auth-extra-groups: system:bootstrappers:kubeadm:default-node-token\n";
    let rbac = corpus_file("k8s-1.36/live/objects/rbac-kubeadm.json");
    let report = report(CORPUS_TIME, &[token.as_bytes(), secret.as_bytes(), rbac]);
    let judged = item(&report, ItemKind::BootstrapToken, "");
    assert_eq!(trace(judged).last(), Some(&(Inconclusive, "rbac.access.not_granted")));
    let named: Vec<&str> = report
        .relations
        .iter()
        .filter(|relation| relation.kind == RelationKind::Names && relation.to == judged.id)
        .map(|relation| report.items.iter().find(|item| item.id == relation.from).unwrap().label.as_str())
        .collect();
    assert!(named.contains(&"kubeadm:kubelet-bootstrap"), "{named:?}");
}

#[test]
fn passwords_in_commands_are_in_no_report() {
    for command in [
        "curl -u admin:s3cret-word https://h/api",
        "curl https://admin:s3cret-word@h/api",
        "curl --cert a.crt:s3cret-word -d s3cret-word --oauth2-bearer s3cret-word https://h/api",
        "curl -H 'Authorization: s3cret-word' https://h/api",
        "curl -H \"Authorization: Bearer $(echo s3cret-word)\" https://h/api",
        "curl -H 'Authorization: Bearer s3cret-word' https://h/api",
        "Authorization: s3cret-word more",
    ] {
        let report = report(CORPUS_TIME, &[command.as_bytes()]);
        assert!(!serde_json::to_string(&report).unwrap().contains("s3cret-word"), "{command}");
        assert_ne!(report.verdict.outcome, NotApplicable, "{command}");
    }
}

#[test]
fn each_command_of_the_article_is_judged() {
    let (_, article) = articles().iter().find(|(name, _)| name.as_str() == "service-account.md").unwrap();
    let report = report("2023-04-12T00:00:00Z", &[article]);
    let commands: Vec<&Item> =
        report.items.iter().filter(|item| item.kind == ItemKind::CurlCommand).collect();
    let verdicts: Vec<(&str, &str)> =
        commands.iter().map(|item| (item.label.as_str(), item.verdict.code.text())).collect();
    let pods = "https://kubernetes/api/v1/namespaces/default/pods";
    assert_eq!(
        verdicts,
        [
            ("https://kubernetes", "kube.curl.ca_system"),
            (pods, "kube.curl.ca_system"),
            (pods, "kube.curl.ca_system"),
            (pods, "kube.curl.anonymous"),
            (pods, "kube.header.variable"),
            ("http://kubernetes/api/v1/namespaces/default/pods", "kube.curl.plain_http"),
        ]
    );
    let anonymous = step(commands[3], "rbac.access.not_granted");
    assert_eq!(
        anonymous.args["message"].as_text(),
        Some(
            "pods is forbidden: User \"system:anonymous\" cannot list resource \"pods\" in API group \"\" in the namespace \"default\""
        )
    );
}

#[test]
fn a_very_long_command_is_read_in_time() {
    for text in ["$(", "`", "'", "\"$(", "-a"] {
        let command = format!("curl https://h/api {}", text.repeat(500_000));
        let report = report(CORPUS_TIME, &[command.as_bytes()]);
        item(&report, ItemKind::CurlCommand, "");
    }
}
