//! Error lines as users paste them: the line, a kubeconfig, what the server presents.

use crate::{CORPUS_TIME, check_verdict, has_finding, is_related, item, report, report_of};
use credscope_finding::{Outcome, Step};
use credscope_inspector::report::{Item, ItemKind, RelationKind, Report};
use credscope_tests::handshake::output as handshake;
use credscope_tests::input::corpus_file;

const HINT: &str = "Unable to connect to the server: tls: failed to verify certificate: x509: certificate signed by unknown authority \
    (possibly because of \"crypto/rsa: verification error\" while trying to verify candidate authority certificate \"kubernetes\")";

fn text(path: &str) -> &'static str {
    std::str::from_utf8(corpus_file(path)).unwrap()
}

fn line_of(report: &Report) -> &Item {
    item(report, ItemKind::ErrorLine, "")
}

fn step<'a>(item: &'a Item, code: &str) -> &'a Step {
    let there: Vec<&str> = item.trace.iter().map(|step| step.code.text()).collect();
    item.trace
        .iter()
        .find(|step| step.code.text() == code)
        .unwrap_or_else(|| panic!("no step {code} among {there:?}"))
}

/// Checks the verdict on the only error line, and returns the report.
#[track_caller]
fn check(at: &str, inputs: &[&str], outcome: Outcome, code: &str) -> Report {
    let bytes: Vec<&[u8]> = inputs.iter().map(|input| input.as_bytes()).collect();
    let report = report(at, &bytes);
    check_verdict(line_of(&report), outcome, code);
    check_places(&line_of(&report).trace, inputs.iter().map(|input| input.len()).max().unwrap());
    report
}

/// Checks that every span is within the line; steps about a certificate have none.
fn check_places(steps: &[Step], length: usize) {
    for step in steps {
        assert!(step.span.is_none_or(|span| span.start < span.end && span.end <= length), "{step:?}");
        assert!(step.span.is_none() || step.code.text().starts_with("error."), "{step:?}");
        check_places(&step.steps, length);
    }
}

#[test]
fn another_ca_with_the_same_name_is_reported_with_both_key_ids_and_a_date() {
    let config = text("k8s-1.20/clusters/alpha/admin.conf");
    let presented = handshake("127.0.0.1:17443", &[text("k8s-1.36/clusters/alpha/pki/apiserver.crt")]);
    let pasted = format!("{HINT}\n{config}{presented}");
    let report = check(CORPUS_TIME, &[&pasted], Outcome::Failed, "error.cause.same_name");
    let line = line_of(&report);
    assert_eq!(report.verdict_item.as_ref(), Some(&line.id), "the line decides the headline");
    // Without kubectl's prefix, the line could be read as a field of the kubeconfig.
    let bare = HINT.split("certificate: ").nth(1).unwrap();
    for pasted in [format!("{bare}\n{config}{presented}"), format!("{config}{bare}\n{presented}")] {
        let again = check(CORPUS_TIME, &[&pasted], Outcome::Failed, "error.cause.same_name");
        // The kubeconfig is read as before, and refused because of the certificate that the server presents.
        check_verdict(
            item(&again, ItemKind::Kubeconfig, ""),
            Outcome::Failed,
            "kube.kubeconfig.server_certificate",
        );
    }
    for (name, value) in [
        ("name", "kubernetes"),
        ("issued", "2026-11-21T21:37:46Z"),
        ("wanted_key_id", "52:0D:62:1A:EF:31:99:BA:EF:35:3C:EE:1C:B7:8E:13:71:3F:F8:B4"),
        ("given_key_id", "A0:D4:B5:11:68:56:C8:0D:E3:19:42:DC:5E:FE:2E:83:18:99:39:E5"),
    ] {
        assert_eq!(report.verdict.args[name].as_text(), Some(value), "{name}");
    }
    assert_eq!(step(line, "error.match.candidate").outcome, Outcome::Passed);
    let compared: Vec<&str> = step(line, "error.cause.same_name")
        .steps
        .iter()
        .flat_map(|one| &one.steps)
        .map(|one| one.code.text())
        .collect();
    for code in ["x509.issuer_name.matches", "x509.key_identifier.differs", "x509.signature.other_key"] {
        assert!(compared.contains(&code), "{code} is not among {compared:?}");
    }
    let server = item(&report, ItemKind::Certificate, "chain[0]");
    let held = item(&report, ItemKind::Certificate, "clusters[0].cluster.certificate-authority-data");
    for named in [server, held] {
        assert!(is_related(&report, line, RelationKind::Names, named), "{}", named.source);
    }
    check_verdict(server, Outcome::Failed, "x509.path.same_name_different_key");
    check_verdict(held, Outcome::NotApplicable, "input.item.claims_nothing");
    assert!(!has_finding(&report, server, "kube.certificate_authority.assumed"));
}

#[test]
fn without_the_server_s_certificate_the_known_ca_is_reported_and_the_rest_requested() {
    let config = text("k8s-1.20/clusters/alpha/admin.conf");
    let known = check(CORPUS_TIME, &[HINT, config], Outcome::Failed, "error.cause.candidate");
    let command = step(line_of(&known), "error.needs.server_certificate").args["command"].as_text().unwrap();
    assert_eq!(command, "openssl s_client -connect 127.0.0.1:17443 -showcerts </dev/null");

    let alone = check(CORPUS_TIME, &[HINT], Outcome::Inconclusive, "error.likely.same_name");
    assert_eq!(step(line_of(&alone), "error.needs.trusted_ca").outcome, Outcome::Inconclusive);
    let dialled = "Get \"https://10.1.2.3:8443/api\": x509: certificate signed by unknown authority";
    let asked = check(CORPUS_TIME, &[dialled], Outcome::Inconclusive, "error.likely.other_issuer");
    assert_eq!(
        step(line_of(&asked), "error.needs.server_certificate").args["command"].as_text(),
        Some("openssl s_client -connect 10.1.2.3:8443 -showcerts </dev/null")
    );
    let presented = handshake("10.1.2.3:8443", &[text("k8s-1.36/clusters/alpha/pki/apiserver.crt")]);
    check(CORPUS_TIME, &[dialled, &presented], Outcome::Inconclusive, "error.needs.trusted_ca");
}

#[test]
fn a_root_that_the_server_presents_is_not_trusted() {
    let chain = ["k8s-1.36/clusters/alpha/pki/apiserver.crt", "k8s-1.36/clusters/alpha/pki/ca.crt"].map(text);
    let presented = handshake("10.0.0.1:6443", &chain);
    let alone = report(CORPUS_TIME, &[presented.as_bytes()]);
    let leaf = item(&alone, ItemKind::Certificate, "chain[0]");
    assert_eq!(leaf.verdict.outcome, Outcome::Inconclusive, "{}", leaf.verdict.code);
    let foreign = text("k8s-1.36/clusters/charlie/admin.conf");
    let line = "x509: certificate signed by unknown authority";
    let both = check(CORPUS_TIME, &[line, foreign, &presented], Outcome::Failed, "error.cause.issuer");
    assert_eq!(both.verdict.args["issuer"].as_text(), Some("CN=kubernetes"));
    let own = text("k8s-1.36/clusters/alpha/admin.conf");
    check(CORPUS_TIME, &[line, own, &presented], Outcome::Inconclusive, "error.cause.trusted_here");
}

/// Go's error for a host; it lists the certificate's names of the same form.
fn name_line(listed: &str, host: &str) -> String {
    format!("Unable to connect to the server: x509: certificate is valid for {listed}, not {host}")
}

#[test]
fn an_unlisted_host_is_compared_with_each_name() {
    let line = name_line("10.96.0.1, 192.0.2.10, 127.0.0.1", "192.0.2.11");
    let config = text("k8s-1.36/clusters/alpha/admin.conf").replace("127.0.0.1:16443", "192.0.2.11:16443");
    let serving = text("k8s-1.36/clusters/alpha/pki/apiserver.crt");
    let report = check(CORPUS_TIME, &[&line, serving, &config], Outcome::Failed, "error.cause.name");
    assert_eq!(report.verdict_item.as_ref(), Some(&line_of(&report).id));
    let line = line_of(&report);
    assert_eq!(
        line.trace.iter().map(|step| (step.code.text(), step.outcome)).collect::<Vec<_>>(),
        [
            ("error.says.name", Outcome::NotApplicable),
            ("error.match.kubeconfig", Outcome::Passed),
            ("error.match.names", Outcome::Passed),
            ("error.match.path", Outcome::Passed),
            ("error.cause.name", Outcome::Failed),
        ]
    );
    let cause = step(line, "error.cause.name");
    let compared: Vec<(&str, &str)> = cause
        .steps
        .iter()
        .map(|step| {
            (step.code.text().strip_prefix("error.match.").unwrap(), step.args["name"].as_text().unwrap())
        })
        .collect();
    for row in [
        ("name_differs", "10.96.0.1"),
        ("name_nearest", "192.0.2.10"),
        ("other_form", "DNS:kubernetes.default"),
        ("common_name", "kube-apiserver"),
    ] {
        assert!(compared.contains(&row), "{row:?} is not among {compared:?}");
    }
    // The line on its own gives the same result, without the certificate's other names.
    let alone = check(
        CORPUS_TIME,
        &[&name_line("10.96.0.1, 172.16.72.21", "172.16.72.10")],
        Outcome::Failed,
        "error.cause.name",
    );
    assert_eq!(
        serde_json::to_value(&alone.verdict.args["nearest"]).unwrap(),
        serde_json::json!(["172.16.72.21"])
    );
    let curl = "curl: (60) SSL: no alternative certificate subject name matches target host name 'kubernets'";
    let presented = handshake("kubernets:6443", &[serving]);
    let report = check(CORPUS_TIME, &[curl, &presented], Outcome::Failed, "error.cause.name");
    assert_eq!(
        serde_json::to_value(&report.verdict.args["nearest"]).unwrap(),
        serde_json::json!(["kubernetes"])
    );
    for (line, code) in [
        (
            "x509: cannot validate certificate for 10.0.0.7 because it doesn't contain any IP SANs",
            "error.cause.no_address",
        ),
        ("x509: certificate relies on legacy Common Name field, use SANs instead", "error.cause.common_name"),
        ("x509: certificate is not valid for any names, but wanted to match a.b", "error.cause.name"),
    ] {
        check(CORPUS_TIME, &[line], Outcome::Failed, code);
    }
}

fn date_line(time: &str, side: &str, date: &str) -> String {
    format!("x509: certificate has expired or is not yet valid: current time {time} is {side} {date}")
}

#[test]
fn the_leaf_or_ca_with_the_date_is_found() {
    let folder = [
        (Some("apiserver.crt"), corpus_file("k8s-1.36/clusters/alpha/pki/apiserver.crt")),
        (Some("ca.crt"), corpus_file("k8s-1.36/clusters/alpha/pki/ca.crt")),
    ];
    for (time, date, code, late) in [
        ("2027-11-21T21:40:38Z", "2027-11-21T21:35:38Z", "error.cause.expired", 300),
        ("2036-11-20T21:35:38Z", "2036-11-18T21:35:38Z", "error.cause.ca_expired", 2 * 86_400),
        ("2027-11-21T21:40:38+01:00", "2027-11-21T20:35:38Z", "error.needs.date", 300),
    ] {
        let line = date_line(time, "after", date);
        let inputs = [(None, line.as_bytes()), folder[0], folder[1]];
        let report = report_of("2036-12-01T00:00:00Z", &inputs);
        let found = line_of(&report);
        assert_eq!(found.verdict.code.text(), code, "{line}");
        assert_eq!(found.verdict.args["late"], credscope_finding::Value::Integer(late), "{line}");
        let compared = &step(found, code).steps;
        let same = compared.iter().filter(|step| step.code.text() == "error.match.date").count();
        assert_eq!((compared.len(), same), (2, usize::from(code.starts_with("error.cause"))), "{line}");
    }
}

#[test]
fn two_times_show_which_clock_is_off() {
    for (line, at, code, gap) in [
        (
            date_line("2027-01-01T00:10:00Z", "after", "2027-01-01T00:00:00Z"),
            "2026-12-31T00:10:00Z",
            "error.cause.clock_ahead",
            86_400,
        ),
        (
            date_line("2027-01-01T00:00:00Z", "before", "2027-01-01T00:04:59Z"),
            "2027-01-02T00:00:00Z",
            "error.cause.not_backdated",
            299,
        ),
        (
            date_line("2027-01-01T00:00:00Z", "before", "2027-01-01T01:00:00Z"),
            "2027-01-02T00:00:00Z",
            "error.cause.clock_behind",
            3600,
        ),
        (
            date_line("2027-01-01T00:00:00Z", "before", "2027-01-01T01:00:00Z"),
            "2027-01-01T00:00:00Z",
            "error.cause.issuer_ahead",
            3600,
        ),
    ] {
        let report = check(at, &[&line], Outcome::Failed, code);
        let args = &report.verdict.args;
        let told = args.get("ahead").or_else(|| args.get("behind"));
        assert_eq!(told, Some(&credscope_finding::Value::Integer(gap)), "{line}");
    }
}

#[test]
fn an_api_server_s_log_line_is_explained_by_the_client_s_certificate() {
    let mut causes = Vec::new();
    for release in ["k8s-1.20", "k8s-1.36"] {
        for verdict in text(&format!("{release}/live/client-cert-verdicts.jsonl")).lines() {
            let verdict: serde_json::Value = serde_json::from_str(verdict).unwrap();
            let (Some(pem), Some(line)) = (verdict["pem"].as_str(), verdict["log"][0].as_str()) else {
                continue;
            };
            if !line.contains("verifying certificate SN=") {
                continue;
            }
            let at = verdict["at"].as_str().unwrap_or(CORPUS_TIME);
            let ca = corpus_file(&format!("{release}/clusters/alpha/pki/ca.crt"));
            let files = [(None, line.as_bytes()), (None, pem.as_bytes()), (Some("ca.crt"), ca)];
            let report = report_of(at, &files);
            let said = line_of(&report);
            let id = verdict["id"].as_str().unwrap();
            assert_eq!(said.verdict.outcome, Outcome::Failed, "{id}: {}", said.verdict.code);
            let reason = said.verdict.args.get("verdict").and_then(|code| code.as_text());
            causes.push(format!("{id} {}", reason.unwrap_or(said.verdict.code.text())));
        }
    }
    for cause in [
        "apiserver-serving error.cause.usage",
        "intermediate-eku-server error.cause.usage",
        "expired-1h error.cause.expired",
        "not-yet-valid error.cause.issuer_ahead",
        "critical-unknown-ext x509.extension.unhandled_critical",
        "wrong-ca error.cause.same_name",
        "wrong-ca-forged-aki error.cause.same_name",
        "etcd-ca error.cause.issuer",
        "intermediate-missing error.cause.issuer",
        "intermediate-not-ca x509.basic_constraints.not_ca",
        "pathlen-violated x509.path.too_long",
        "name-constraints-violated x509.name_constraints.not_permitted",
        "sha1 x509.signature.algorithm_refused",
        "subject-tampered x509.signature.invalid",
    ] {
        assert!(causes.iter().any(|known| known == cause), "{cause} is not among {causes:#?}");
    }
    assert!(causes.len() >= 25, "only {} lines", causes.len());
}

#[test]
fn equal_lines_of_a_log_are_one_item_that_belongs_to_it() {
    let log = text("k8s-1.36/live/apiserver-auth-log.txt");
    let report = report(CORPUS_TIME, &[log.as_bytes()]);
    let lines: Vec<&Item> = report.items.iter().filter(|item| item.kind == ItemKind::ErrorLine).collect();
    let whole = item(&report, ItemKind::Log, "");
    assert!(
        lines.len() >= 10 && lines.iter().all(|line| line.parent.as_ref() == Some(&whole.id)),
        "{}",
        lines.len()
    );
    let repeated = format!("{}\n", log.lines().nth(1).unwrap()).repeat(50);
    let report = crate::report(CORPUS_TIME, &[repeated.as_bytes()]);
    let count = |report: &Report| report.items.iter().filter(|item| item.kind == ItemKind::ErrorLine).count();
    assert_eq!(count(&report), 1);
    // At another time it is the same error; with another serial number it is a different one.
    let expired = log.lines().find(|line| line.contains("is after 2026-11-21T20:58:22Z, verifying")).unwrap();
    let later = expired.replace("21:58:39", "23:01:02");
    let other = later.replace("SN=4", "SN=5");
    let report = crate::report(CORPUS_TIME, &[format!("{expired}\n{later}\n{other}\n").as_bytes()]);
    assert_eq!(count(&report), 2);
}

#[test]
fn kubectl_s_internal_error_leads_to_the_pending_request() {
    let line = "Error from server: Get \"https://192.0.2.21:10250/containerLogs/lab/web/web\": remote error: tls: internal error";
    let unknown = check(CORPUS_TIME, &[line], Outcome::Inconclusive, "error.likely.request_waits");
    let asked = step(line_of(&unknown), "error.needs.serving_request");
    assert_eq!(asked.args["command"].as_text(), Some("kubectl get csr -o yaml"));
    let waiting = text("k8s-1.36/live/csr/kubelet-serving.submitted.yaml");
    let report = check(CORPUS_TIME, &[line, waiting], Outcome::Failed, "error.cause.serving_waits");
    let request = item(&report, ItemKind::CertificateSigningRequest, "");
    check_verdict(request, Outcome::Inconclusive, "kube.csr.pending_manual");
    assert!(is_related(&report, line_of(&report), RelationKind::Names, request));
    let name = report.verdict.args["request"].as_text().unwrap();
    assert_eq!(
        report.verdict.args["command"].as_text(),
        Some(format!("kubectl certificate approve {name}").as_str())
    );
}

#[test]
fn another_item_s_verdict_can_explain_a_line() {
    let mismatch = text("k8s-1.36/live/kubeconfigs/key-mismatch.conf");
    let line = "error: tls: private key does not match public key";
    let report = check(CORPUS_TIME, &[line, mismatch], Outcome::Failed, "error.cause.item");
    assert_eq!(report.verdict.args["verdict"].as_text(), Some("kube.kubeconfig.key_mismatch"));
    check(CORPUS_TIME, &[line], Outcome::Inconclusive, "error.says.key");
    let unauthorized = "error: You must be logged in to the server (Unauthorized)";
    check(CORPUS_TIME, &[unauthorized], Outcome::Inconclusive, "error.says.unauthorized");
    let config = text("k8s-1.36/clusters/alpha/admin.conf");
    let expired = check("2030-01-01T00:00:00Z", &[unauthorized, config], Outcome::Failed, "error.cause.item");
    assert_eq!(expired.verdict.args["verdict"].as_text(), Some("kube.kubeconfig.client_certificate"));
    for line in [
        "unable to load bootstrap kubeconfig: stat /etc/kubernetes/bootstrap-kubelet.conf: no such file or directory",
        "remote error: tls: bad certificate",
        "the signer has expired",
        "x509: subject with cn=web is not in the allowed list",
    ] {
        let report = crate::report(CORPUS_TIME, &[line.as_bytes()]);
        assert_eq!(line_of(&report).verdict.outcome, Outcome::Inconclusive, "{line}");
    }
}

#[test]
fn if_only_the_front_proxy_s_check_complains_the_certificate_has_no_name() {
    let line = "E1121 21:58:38.500581   29955 authentication.go:75] \"Unable to authenticate the request\" \
                err=\"x509: certificate signed by unknown authority\"";
    check(CORPUS_TIME, &[line], Outcome::Inconclusive, "error.says.nameless");
    let verdicts = text("k8s-1.36/live/client-cert-verdicts.jsonl");
    let nameless = verdicts.lines().find(|line| line.contains("\"empty-subject\"")).unwrap();
    let nameless: serde_json::Value = serde_json::from_str(nameless).unwrap();
    assert!(line.ends_with(nameless["log"][0].as_str().unwrap().rsplit("err=").next().unwrap()));
    let files = [
        (None, line.as_bytes()),
        (None, nameless["pem"].as_str().unwrap().as_bytes()),
        (Some("ca.crt"), corpus_file("k8s-1.36/clusters/alpha/pki/ca.crt")),
    ];
    let report = report_of(CORPUS_TIME, &files);
    check_verdict(line_of(&report), Outcome::Failed, "error.cause.item");
    assert!(report.verdict.args["verdict"].as_text().unwrap().starts_with("kube.identity."));
}

#[test]
fn a_kubelet_s_self_signed_certificate_is_known_by_its_issuer() {
    let made = text("k8s-1.36/live/kubelet/pki/kubelet.crt");
    let presented = handshake("10.0.0.7:10250", &[made]);
    let line = "Get \"https://10.0.0.7:10250/metrics\": x509: cannot validate certificate for 10.0.0.7 because it doesn't contain any \
                IP SANs";
    let by_address = check(CORPUS_TIME, &[line, &presented], Outcome::Failed, "error.cause.no_address");
    let config = text("k8s-1.36/clusters/alpha/admin.conf");
    let line = "Get \"https://10.0.0.7:10250/metrics\": x509: certificate signed by unknown authority";
    let by_ca = check(CORPUS_TIME, &[line, config, &presented], Outcome::Failed, "error.cause.issuer");
    for report in [by_address, by_ca] {
        let step = step(line_of(&report), "error.match.kubelet_made");
        assert_eq!(step.args["created"].as_text(), Some("2026-11-21T21:58:15Z"));
    }
}
