use super::*;
use crate::request_info::request_info;
use crate::{UserInfo, service_account_user, yaml};

fn objects(text: &str) -> (Vec<Role>, Vec<RoleBinding>) {
    let (mut roles, mut bindings) = (Vec::new(), Vec::new());
    for document in text.split("---\n") {
        let node = yaml::parse(document).value;
        roles.extend(decode_role(&node));
        bindings.extend(decode_role_binding(&node));
    }
    (roles, bindings)
}

fn role(rules: &str) -> String {
    format!("kind: ClusterRole\nmetadata: {{name: r}}\nrules: [{rules}]\n---\n{CLUSTER_BINDING}")
}

const CLUSTER_BINDING: &str = "kind: ClusterRoleBinding\nmetadata: {name: b}\nroleRef: {kind: ClusterRole, name: r}\nsubjects: [{kind: User, name: u}]\n";

fn user(name: &str, groups: &[&str]) -> UserInfo {
    UserInfo {
        username: name.to_owned(),
        groups: groups.iter().map(|group| (*group).to_owned()).collect(),
        ..UserInfo::default()
    }
}

/// The result that the objects give for a request, as one word.
fn answer(text: &str, user: &UserInfo, method: &str, target: &str) -> &'static str {
    let (roles, bindings) = objects(text);
    let bindings: Vec<&RoleBinding> = bindings.iter().collect();
    match authorize(user, &request_info(method, target), &roles, &bindings) {
        RbacAnswer::Unrestricted => "unrestricted",
        RbacAnswer::Allowed(_) => "allowed",
        RbacAnswer::RoleUnknown(_) => "role unknown",
        RbacAnswer::NotGranted => "not granted",
    }
}

#[track_caller]
fn check_rule(rule: &str, method: &str, target: &str, expected: &str) {
    assert_eq!(answer(&role(rule), &user("u", &[]), method, target), expected, "{rule} {method} {target}");
}

#[test]
fn verb_group_resource_and_name_must_all_match() {
    let list_pods = "{apiGroups: [''], resources: [pods], verbs: [get, list]}";
    check_rule(list_pods, "GET", "/api/v1/pods", "allowed");
    check_rule(list_pods, "GET", "/api/v1/namespaces/n/pods/p", "allowed");
    check_rule(list_pods, "GET", "/api/v1/pods?watch=true", "not granted");
    check_rule(list_pods, "GET", "/api/v1/nodes", "not granted");
    check_rule(list_pods, "GET", "/apis/metrics.k8s.io/v1/pods", "not granted");
    check_rule(list_pods, "GET", "/api/v1/namespaces/n/pods/p/log", "not granted");
    check_rule(
        "{apiGroups: [apps], resources: [deployments], verbs: ['*']}",
        "DELETE",
        "/apis/apps/v1/deployments",
        "allowed",
    );
    check_rule("{apiGroups: ['*'], resources: ['*'], verbs: ['*']}", "PATCH", "/apis/x/v1/y/z/w", "allowed");
    check_rule("{resources: [pods], verbs: ['*']}", "GET", "/api/v1/pods", "not granted");
}

#[test]
fn a_subresource_is_named_by_itself_or_for_every_resource() {
    let log = "/api/v1/namespaces/n/pods/p/log";
    for (resource, expected) in [
        ("pods/log", "allowed"),
        ("'*/log'", "allowed"),
        ("'*'", "allowed"),
        ("'pods/*'", "not granted"),
        ("pods", "not granted"),
    ] {
        let rule = format!("{{apiGroups: [''], resources: [{resource}], verbs: [get]}}");
        check_rule(&rule, "GET", log, expected);
    }
    let everywhere = "{apiGroups: [''], resources: ['*/log'], verbs: [get]}";
    check_rule(everywhere, "GET", "/api/v1/namespaces/n/pods/p", "not granted");
}

#[test]
fn names_of_objects_leave_collections_out() {
    let rule = "{apiGroups: [''], resources: [secrets], resourceNames: [a], verbs: ['*']}";
    check_rule(rule, "GET", "/api/v1/namespaces/n/secrets/a", "allowed");
    check_rule(rule, "GET", "/api/v1/namespaces/n/secrets/b", "not granted");
    check_rule(rule, "GET", "/api/v1/namespaces/n/secrets", "not granted");
}

#[test]
fn paths_match_whole_or_up_to_a_star() {
    for (url, path, expected) in [
        ("/healthz", "/healthz", "allowed"),
        ("/healthz", "/healthz/etcd", "not granted"),
        ("/healthz/*", "/healthz/etcd", "allowed"),
        ("/api*", "/apis", "allowed"),
        ("'*'", "/anything", "allowed"),
        ("/*/x", "/a/x", "not granted"),
    ] {
        check_rule(&format!("{{nonResourceURLs: [{url}], verbs: [get]}}"), "GET", path, expected);
    }
    check_rule("{nonResourceURLs: ['*'], verbs: ['*']}", "GET", "/api/v1/pods", "not granted");
}

#[track_caller]
fn check_binding(binding: &str, user: &UserInfo, target: &str, expected: &str) {
    let text = format!("{ROLES}---\n{binding}");
    assert_eq!(answer(&text, user, "GET", target), expected, "{binding} {} {target}", user.username);
}

const ROLES: &str = "kind: ClusterRole\nmetadata: {name: all}\nrules: [{apiGroups: [''], resources: ['*'], verbs: ['*']}]\n---\nkind: Role\nmetadata: {name: all, namespace: \"n\"}\nrules: [{apiGroups: [''], resources: ['*'], verbs: ['*']}]\n";

fn binding(kind: &str, role: &str, subject: &str) -> String {
    format!(
        "kind: {kind}\nmetadata: {{name: b, namespace: \"n\"}}\nroleRef: {{kind: {role}, name: all}}\nsubjects: [{subject}]\n"
    )
}

#[test]
fn a_role_binding_grants_in_its_own_namespace_whatever_kind_of_role() {
    let subject = "{kind: User, name: u}";
    for role in ["Role", "ClusterRole"] {
        let text = binding("RoleBinding", role, subject);
        check_binding(&text, &user("u", &[]), "/api/v1/namespaces/n/pods", "allowed");
        check_binding(&text, &user("u", &[]), "/api/v1/namespaces/m/pods", "not granted");
        check_binding(&text, &user("u", &[]), "/api/v1/pods", "not granted");
    }
    let text = binding("ClusterRoleBinding", "ClusterRole", subject);
    check_binding(&text, &user("u", &[]), "/api/v1/namespaces/m/pods", "allowed");
    check_binding(&text, &user("u", &[]), "/api/v1/pods", "allowed");
    let text = binding("ClusterRoleBinding", "Role", subject);
    check_binding(&text, &user("u", &[]), "/api/v1/namespaces/n/pods", "not granted");
}

#[test]
fn subjects_are_users_groups_and_service_accounts() {
    let account = service_account_user("n", "s", "");
    let pods = "/api/v1/namespaces/n/pods";
    for (subject, expected) in [
        ("{kind: ServiceAccount, name: s, namespace: \"n\"}", "allowed"),
        ("{kind: ServiceAccount, name: s, namespace: m}", "not granted"),
        ("{kind: ServiceAccount, name: s}", "allowed"),
        ("{kind: User, name: 'system:serviceaccount:n:s'}", "allowed"),
        ("{kind: User, name: s}", "not granted"),
        ("{kind: Group, name: 'system:serviceaccounts:n'}", "allowed"),
        ("{kind: Group, name: 'system:authenticated'}", "allowed"),
        ("{kind: Group, name: 'system:masters'}", "not granted"),
        ("{kind: serviceaccount, name: s, namespace: \"n\"}", "not granted"),
    ] {
        check_binding(&binding("RoleBinding", "Role", subject), &account, pods, expected);
    }
    let cluster = binding("ClusterRoleBinding", "ClusterRole", "{kind: ServiceAccount, name: s}");
    check_binding(&cluster, &account, pods, "not granted");
}

#[test]
fn what_is_not_here_is_unknown_and_masters_are_not_asked() {
    let pods = "/api/v1/namespaces/n/pods";
    let missing = binding("RoleBinding", "Role", "{kind: User, name: u}").replace("all}", "other}");
    check_binding(&missing, &user("u", &[]), pods, "role unknown");
    check_binding(&missing, &user("v", &[]), pods, "not granted");
    let both = format!("{missing}---\n{}", binding("RoleBinding", "Role", "{kind: User, name: u}"));
    check_binding(&both, &user("u", &[]), pods, "allowed");
    check_binding(&missing, &user("v", &["system:masters"]), pods, "unrestricted");
}

#[test]
fn subjects_that_nobody_can_be_are_named() {
    let impossible = |kind: &str, subject: &str| {
        let (_, bindings) = objects(&binding(kind, "ClusterRole", subject));
        bindings[0].impossible_subjects().count()
    };
    assert_eq!(impossible("ClusterRoleBinding", "{kind: ServiceAccount, name: s}"), 1);
    assert_eq!(impossible("RoleBinding", "{kind: ServiceAccount, name: s}"), 0);
    assert_eq!(impossible("RoleBinding", "{kind: Robot, name: s}"), 1);
    assert_eq!(impossible("RoleBinding", "{kind: Group, name: s}, {kind: User, name: s}"), 0);
}

#[test]
fn a_rule_is_said_in_one_line() {
    let rule = |text: &str| {
        let (roles, _) = objects(&role(text));
        roles[0].rules[0].to_text()
    };
    assert_eq!(
        rule("{apiGroups: [''], resources: [pods, pods/log], verbs: [get, list]}"),
        "get,list pods,pods/log"
    );
    assert_eq!(
        rule("{apiGroups: [apps], resources: [deployments], resourceNames: [web], verbs: [get]}"),
        "get deployments (apps) [web]"
    );
    assert_eq!(rule("{nonResourceURLs: [/healthz], verbs: [get]}"), "get /healthz");
}
