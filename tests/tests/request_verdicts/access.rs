//! What each user is allowed to do, according to the audit log of a real API server.

use super::world::{control_plane, lines};
use credscope_kube::UserInfo;
use credscope_kube::authentication::ApiServer;
use credscope_kube::request_info::request_info;
use credscope_tests::input::method_of;
use serde_json::Value;

/// Whether the corpus contains the binding that a reason names; a reason without a binding needs none.
fn is_kept(server: &ApiServer, reason: &str) -> bool {
    let Some(rest) = reason.strip_prefix("RBAC: allowed by ") else { return true };
    let mut words = rest.split(' ');
    let (kind, name) = (words.next().unwrap(), words.next().unwrap().trim_matches('"'));
    let (name, namespace) = if kind == "RoleBinding" { name.split_once('/').unwrap() } else { (name, "") };
    server.has_object(kind, namespace, name)
}

#[test]
fn requests_are_allowed_and_forbidden_as_by_the_server() {
    let server = control_plane("k8s-1.36", "");
    let (mut allowed, mut by_node, mut forbidden) = (0, 0, 0);
    for event in lines("k8s-1.36", "audit-sample.jsonl") {
        let annotation = |name: &str| event["annotations"][name].as_str().unwrap_or_default();
        let user = UserInfo {
            username: event["user"]["username"].as_str().unwrap_or_default().to_owned(),
            groups: event["user"]["groups"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|group| group.as_str().map(str::to_owned))
                .collect(),
            ..UserInfo::default()
        };
        let reason = annotation("authorization.k8s.io/reason");
        // During startup the API server has not created these objects yet.
        if !is_kept(&server, reason) || !annotation("apiserver.k8s.io/startup").is_empty() {
            continue;
        }
        let (verb, uri) = (event["verb"].as_str().unwrap(), event["requestURI"].as_str().unwrap());
        let answer = server.authorize(&user, &request_info(method_of(verb), uri));
        let label = format!("{} {verb} {uri}", user.username);
        let is_allowed = match annotation("authorization.k8s.io/decision") {
            "allow" => true,
            "forbid" => false,
            _ => continue,
        };
        assert_eq!(answer.is_allowed, is_allowed, "{label}: {}", answer.message);
        // Several bindings can grant the same access; which of them the API server names depends on its
        // cache.
        assert_eq!(answer.reason.is_empty(), reason.is_empty(), "{label}: {reason}, not {}", answer.reason);
        if is_allowed {
            allowed += 1;
            by_node += usize::from(user.node_name().is_some() && reason.is_empty());
        } else {
            assert_eq!(Value::from(answer.message), event["responseStatus"]["message"], "{label}");
            forbidden += 1;
        }
    }
    println!("{allowed} allowed, {by_node} of them by the node authorizer; {forbidden} forbidden");
    assert!(allowed > 30 && by_node > 1 && forbidden > 1, "only {allowed}, {by_node}, {forbidden}");
}
