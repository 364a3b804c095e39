//! kubeconfigs as kubectl itself answered them: every line of the verdicts of both releases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use credscope_conformance::kubernetes::{RELEASES, first, judge_kubeconfig, lines};
use credscope_finding::Outcome;
use credscope_inspector::Report;
use credscope_inspector::report::{Item, ItemKind};
use credscope_tests::input::corpus;
use serde_json::{Map, Value, json};

/// Lines that the shelf cannot decide, with what is missing.
const UNDECIDED: [(&str, &str); 7] = [
    ("kube.kubeconfig.plugin_unknown", "the plug-in is not run here"),
    ("kube.kubeconfig.file_unknown", "the file is not there"),
    ("kube.kubeconfig.opaque_token", "a token file or a webhook may know the token"),
    ("kube.token.bound_object_unknown", "the objects of the token are not there"),
    ("kube.kubeconfig.token", "the objects of the token are not there"),
    ("kube.kubeconfig.impersonation_unknown", "the bindings are not there"),
    ("kube.kubeconfig.system_roots", "the roots of the machine are not there"),
];

/// What kubectl's text must contain for a code, where we do not give the whole of it.
const CLASSES: [(&str, &str); 5] = [
    ("kube.kubeconfig.data_not_base64", "illegal base64 data at input byte "),
    ("kube.kubeconfig.exec_version", "exec plugin: invalid apiVersion"),
    ("kube.kubeconfig.no_certificate", ""),
    ("kube.kubeconfig.no_private_key", "tls: "),
    ("kube.kubeconfig.reference_missing", "does not exist"),
];

/// The message of the finding with this code that is about an item.
fn message<'a>(report: &'a Report, item: &Item) -> Option<&'a str> {
    let finding = report.findings.iter().find(|finding| {
        finding.item.as_ref() == Some(&item.id) && finding.code.text() == "kube.kubeconfig.kubectl_prints"
    })?;
    finding.args.get("message")?.as_text()
}

/// Whether all that we say that kubectl prints is what it printed: the whole, but for lines about files.
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

/// How the verdict stands to kubectl's; an error tells how they differ.
fn compare(line: &Value, item: &Item, report: &Report) -> Result<&'static str, String> {
    let code = item.verdict.code.text();
    let printed = line["stderr"].as_str().expect("a text");
    let works = line["rc"] == 0;
    if item.verdict.outcome == Outcome::Inconclusive {
        let reason = UNDECIDED.iter().find(|(known, _)| *known == code);
        let seen = &line["whoami"];
        // A file that is not there may be of another user.
        if works && !seen.is_null() && code != "kube.kubeconfig.file_unknown" && *seen != whoami(item) {
            return Err(format!("kubectl is {seen}, here {}", whoami(item)));
        }
        return reason.map(|(_, reason)| *reason).ok_or(format!("undecided by {code}"));
    }
    if works != (item.verdict.outcome == Outcome::Passed) {
        return Err(format!("kubectl {}, here {code}: {printed}", if works { "works" } else { "fails" }));
    }
    if works {
        let seen = &line["whoami"];
        let is_same = seen.is_null() || *seen == whoami(item);
        return is_same.then_some("agrees").ok_or(format!("kubectl is {seen}, here {}", whoami(item)));
    }
    match message(report, item) {
        Some(message) => {
            is_printed(message, printed).then_some("agrees").ok_or(format!("{printed:?}, here {message:?}"))
        }
        None => {
            let class = CLASSES.iter().find(|(known, _)| *known == code);
            let is_of = class.is_some_and(|(_, class)| printed.contains(class));
            is_of.then_some("agrees, by its kind").ok_or(format!("{code} tells nothing of {printed:?}"))
        }
    }
}

#[test]
fn kubeconfigs_are_judged_as_kubectl_judged_them() {
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
