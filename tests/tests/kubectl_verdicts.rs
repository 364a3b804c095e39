//! kubeconfigs, compared with kubectl itself: every line of both releases' verdicts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use credscope_conformance::kubernetes::{RELEASES, first, judge_kubeconfig, lines};
use credscope_finding::Outcome;
use credscope_inspector::Report;
use credscope_inspector::report::{Item, ItemKind};
use credscope_tests::input::corpus;
use serde_json::{Map, Value, json};

/// Lines that the inputs cannot decide, with what is missing.
const UNDECIDED: [(&str, &str); 7] = [
    ("kube.kubeconfig.plugin_unknown", "plug-ins are not run"),
    ("kube.kubeconfig.file_unknown", "the file was not provided"),
    ("kube.kubeconfig.opaque_token", "a token file or a webhook could know the token"),
    ("kube.token.bound_object_unknown", "the token's objects were not provided"),
    ("kube.kubeconfig.token", "the token's objects were not provided"),
    ("kube.kubeconfig.impersonation_unknown", "the bindings were not provided"),
    ("kube.kubeconfig.system_roots", "the machine's roots were not provided"),
];

/// The text that kubectl must have printed for a code without a complete message.
const CLASSES: [(&str, &str); 5] = [
    ("kube.kubeconfig.data_not_base64", "illegal base64 data at input byte "),
    ("kube.kubeconfig.exec_version", "exec plugin: invalid apiVersion"),
    ("kube.kubeconfig.no_certificate", ""),
    ("kube.kubeconfig.no_private_key", "tls: "),
    ("kube.kubeconfig.reference_missing", "does not exist"),
];

/// The item's finding with kubectl's message.
fn message<'a>(report: &'a Report, item: &Item) -> Option<&'a str> {
    let finding = report.findings.iter().find(|finding| {
        finding.item.as_ref() == Some(&item.id) && finding.code.text() == "kube.kubeconfig.kubectl_prints"
    })?;
    finding.args.get("message")?.as_text()
}

/// Whether kubectl printed exactly this message, apart from lines about files.
fn is_printed(message: &str, printed: &str) -> bool {
    let of_files = |line: &&str| !line.contains(" due to open ");
    message == printed.lines().filter(of_files).collect::<Vec<_>>().join("\n")
}

fn whoami(item: &Item) -> Value {
    let Some(info) = &item.user_info else { return Value::Null };
    let mut user = json!({ "username": info.username, "groups": info.groups });
    if !info.uid.is_empty() {
        user["uid"] = json!(info.uid);
    }
    if !info.extra.is_empty() {
        let extra: Map<String, Value> =
            info.extra.iter().map(|(name, values)| (name.clone(), json!(values))).collect();
        user["extra"] = Value::Object(extra);
    }
    user
}

/// Compares the verdict with kubectl's; an error describes the difference.
fn compare(line: &Value, item: &Item, report: &Report) -> Result<&'static str, String> {
    let code = item.verdict.code.text();
    let printed = line["stderr"].as_str().expect("a text");
    let works = line["rc"] == 0;
    if item.verdict.outcome == Outcome::Inconclusive {
        let reason = UNDECIDED.iter().find(|(known, _)| *known == code);
        let seen = &line["whoami"];
        // A missing file can contain another user.
        if works && !seen.is_null() && code != "kube.kubeconfig.file_unknown" && *seen != whoami(item) {
            return Err(format!("kubectl is {seen}, we are {}", whoami(item)));
        }
        return reason.map(|(_, reason)| *reason).ok_or(format!("undecided by {code}"));
    }
    if works != (item.verdict.outcome == Outcome::Passed) {
        return Err(format!("kubectl {}, we say {code}: {printed}", if works { "works" } else { "fails" }));
    }
    if works {
        let seen = &line["whoami"];
        let is_same = seen.is_null() || *seen == whoami(item);
        return is_same.then_some("agrees").ok_or(format!("kubectl is {seen}, we are {}", whoami(item)));
    }
    match message(report, item) {
        Some(message) => {
            is_printed(message, printed).then_some("agrees").ok_or(format!("{printed:?}, we say {message:?}"))
        }
        None => {
            let class = CLASSES.iter().find(|(known, _)| *known == code);
            let is_of = class.is_some_and(|(_, class)| printed.contains(class));
            is_of.then_some("agrees, by its kind").ok_or(format!("{code} does not explain {printed:?}"))
        }
    }
}

#[test]
fn kubeconfigs_are_judged_as_by_kubectl() {
    let mut deviations = Vec::new();
    let files = |path: &str| corpus().get(path).cloned();
    for folder in RELEASES {
        let mut count = 0;
        for line in lines(folder, "kubectl-verdicts", &files) {
            let report = judge_kubeconfig(&line, folder, &files);
            let item = first(&report, ItemKind::Kubeconfig).expect("a kubeconfig");
            let id = line["id"].as_str().expect("an id");
            let answer = compare(&line, item, &report);
            println!("{folder} {id:24} {} {answer:?}", item.verdict.code);
            deviations.extend(answer.err().map(|difference| format!("{folder} {id}: {difference}")));
            count += 1;
        }
        assert!(count > 15, "only {count} lines");
    }
    println!("deviations: {}", deviations.len());
    assert!(deviations.is_empty(), "{}", deviations.join("\n"));
}
