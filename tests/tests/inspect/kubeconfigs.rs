//! kubeconfigs that kubectl reads otherwise than they look; what kubectl 1.32.4 answers is recorded in each table.

use crate::{check_verdict, has_finding, item, report, report_of};
use credscope_finding::Outcome;
use credscope_inspector::report::ItemKind;

const AT: &str = "2026-11-30T12:00:00Z";

const CONFIG: &str = "apiVersion: v1\nkind: Config\ncurrent-context: c\nclusters:\n- name: c\n  cluster:\n    server: \
                      https://h\ncontexts:\n- name: c\n  context: {cluster: c, user: u}\nusers:\n- name: u\n  user:\n    \
                      token: opaque\n";

/// A token without a signature, which is refused on its own.
const UNSIGNED: &str = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJhIn0.";

#[test]
fn of_a_key_that_is_set_twice_only_the_value_that_kubectl_keeps_is_judged() {
    let config = |user: &str| {
        let users =
            format!("users:\n- name: a\n  user: &b {{token: {UNSIGNED}}}\n- name: u\n  user: {user}\n");
        CONFIG.replace("users:\n- name: u\n  user:\n    token: opaque\n", &users)
    };
    let json = |token: &str| {
        let user = format!(r#"{{"token":"{UNSIGNED}","token":"{token}"}}"#);
        r#"{"apiVersion":"v1","kind":"Config","current-context":"c","clusters":[{"name":"c","cluster":{"server":"https://h"}}],
            "contexts":[{"name":"c","context":{"cluster":"c","user":"u"}}],"users":[{"name":"u","user":USER}]}"#
            .replace("USER", &user)
    };
    // In `kubectl config view --raw` the user's token is this one.
    for (text, is_opaque, told) in [
        (config("{<<: *b, token: opaque}"), true, None),
        (config("{token: opaque, <<: *b}"), false, Some("input.yaml.overridden")),
        (
            config(&format!("{{<<: {{token: {UNSIGNED}}}, token: opaque}}")),
            true,
            Some("input.yaml.overridden"),
        ),
        (config(&format!("{{token: {UNSIGNED}, token: opaque}}")), true, Some("input.yaml.duplicate_key")),
        (config(&format!("{{token: opaque, token: {UNSIGNED}}}")), false, Some("input.yaml.duplicate_key")),
        (json("opaque"), true, Some("jwt.json.duplicate_member")),
        // A name that looks like a path is none.
        (format!("{CONFIG}  user.token: {UNSIGNED}\n"), true, None),
        (format!("{CONFIG}users[0].user.token: {UNSIGNED}\n"), true, None),
    ] {
        let report = report(AT, &[text.as_bytes()]);
        let config = item(&report, ItemKind::Kubeconfig, "");
        let (outcome, code) = match is_opaque {
            true => (Outcome::Inconclusive, "kube.kubeconfig.opaque_token"),
            false => (Outcome::Failed, "kube.kubeconfig.token"),
        };
        check_verdict(config, outcome, code);
        let path = if text.contains("name: a") { "users[1].user.token" } else { "users[0].user.token" };
        let judged = report.items.iter().filter(|item| item.source == path).count();
        assert_eq!(judged, usize::from(!is_opaque), "{text}");
        assert!(told.is_none_or(|code| has_finding(&report, config, code)), "{text}: {:?}", report.findings);
    }
}

#[test]
fn of_two_files_in_one_the_second_is_judged() {
    let first = CONFIG.replace("opaque", UNSIGNED);
    let report = report(AT, &[format!("{first}{CONFIG}").as_bytes()]);
    let config = item(&report, ItemKind::Kubeconfig, "");
    check_verdict(config, Outcome::Inconclusive, "kube.kubeconfig.opaque_token");
    assert!(has_finding(&report, config, "input.yaml.duplicate_key"));
    assert_eq!(report.items.len(), 1);
}

#[test]
fn a_damaged_line_is_part_of_the_file() {
    let end = "    token: opaque\n";
    // Where the report quotes nothing, kubectl says `line 15: could not find expected ':'`, `line 13: did not find expected
    // key` and `line 15: found unknown directive name`.
    for (before, after, words) in [
        ("kind: Config", "kind:Config", Some("yaml: line 3: could not find expected ':'")),
        (end, &format!("{end}oops\n"), Some("yaml: line 16: could not find expected ':'")),
        ("clusters:", "oops\nclusters:", Some("yaml: line 5: could not find expected ':'")),
        ("    token", "garbage here\n    token", None),
        ("    token", "]    token", None),
        (end, &format!("{end}%FOO x\n"), None),
        (end, &format!("{end}abcdef.0123456789abcdef\n"), Some("yaml: line 16: could not find expected ':'")),
    ] {
        let text = CONFIG.replacen(before, after, 1);
        assert_ne!(text, CONFIG);
        let report = report_of(AT, &[(Some("config"), text.as_bytes())]);
        let config = report.items.iter().find(|item| item.kind == ItemKind::Kubeconfig).unwrap();
        check_verdict(config, Outcome::Failed, "kube.kubeconfig.file_unreadable");
        let printed =
            report.findings.iter().find(|finding| finding.code.text() == "kube.kubeconfig.kubectl_prints");
        let printed = printed.and_then(|finding| finding.args.get("message")?.as_text().map(str::to_owned));
        let expected = words.map(|words| format!("error: error loading config file \"config\": {words}"));
        assert_eq!(printed, expected, "{text}");
        assert_eq!(report.verdict.outcome, Outcome::Failed, "{text}");
    }
}

#[test]
fn a_kubeconfig_in_a_log_is_read_without_the_lines_around_it() {
    for text in [
        format!("$ cat config\n{CONFIG}$ \n"),
        format!("this does not work\n{CONFIG}"),
        format!("{CONFIG}abcdef.0123456789abcdef\n"),
    ] {
        let report = report(AT, &[text.as_bytes()]);
        let config = item(&report, ItemKind::Kubeconfig, "");
        check_verdict(config, Outcome::Inconclusive, "kube.kubeconfig.opaque_token");
    }
}

#[test]
fn what_failed_is_in_the_headline() {
    let other = format!("- name: other\n  user: {{token: {UNSIGNED}}}\n");
    let report = report(AT, &[format!("{CONFIG}{other}").as_bytes()]);
    check_verdict(
        item(&report, ItemKind::Kubeconfig, ""),
        Outcome::Inconclusive,
        "kube.kubeconfig.opaque_token",
    );
    assert_eq!(report.verdict.outcome, Outcome::Failed);
}

#[test]
fn a_mapping_of_many_keys_is_read_in_one_pass() {
    let keys: String = (0..200_000).map(|key| format!("  a{key}: &x{key} x\n")).collect();
    let text = format!("apiVersion: v1\nkind: ConfigMap\ndata:\n{keys}");
    assert_eq!(report(AT, &[text.as_bytes()]).items.len(), 1);
}
