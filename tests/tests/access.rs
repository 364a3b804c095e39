//! What kubeadm's own roles and bindings allow, compared with the audit log of a real API server.

#![allow(clippy::unwrap_used, clippy::panic)]

use credscope_jose::json::{Node, parse};
use credscope_kube::UserInfo;
use credscope_kube::rbac::{RbacAnswer, Role, RoleBinding, authorize, decode_role, decode_role_binding};
use credscope_kube::request_info::request_info;
use credscope_tests::input::{corpus_file, method_of};
use serde_json::Value;

fn audit_events() -> Vec<Value> {
    let text = std::str::from_utf8(corpus_file("k8s-1.36/live/audit-sample.jsonl")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn requests_are_parsed_as_in_the_audit_log() {
    let mut count = 0;
    for event in audit_events() {
        let (verb, uri) = (event["verb"].as_str().unwrap(), event["requestURI"].as_str().unwrap());
        let ours = request_info(method_of(verb), uri);
        let logged = |name: &str| event["objectRef"][name].as_str().unwrap_or_default();
        assert_eq!(ours.verb, verb, "{uri}");
        assert_eq!(ours.resource, logged("resource"), "{uri}");
        assert_eq!(ours.subresource, logged("subresource"), "{uri}");
        assert_eq!(ours.api_group, logged("apiGroup"), "{uri}");
        assert_eq!(ours.namespace, logged("namespace"), "{uri}");
        // The name of a created object is in its body, and that of a watched one is in a selector.
        if verb != "create" && !uri.contains("fieldSelector") {
            assert_eq!(ours.name, logged("name"), "{uri}");
        }
        count += 1;
    }
    assert!(count > 50, "only {count} requests");
}

fn objects() -> (Vec<Role>, Vec<RoleBinding>) {
    let parsed = parse(corpus_file("k8s-1.36/live/objects/rbac-kubeadm.json"));
    let items: &[Node] = parsed.value.member("items").unwrap().items();
    (items.iter().filter_map(decode_role).collect(), items.iter().filter_map(decode_role_binding).collect())
}

#[test]
fn requests_are_allowed_for_the_reason_in_the_audit_log() {
    let (roles, bindings) = objects();
    let all: Vec<&RoleBinding> = bindings.iter().collect();
    let (mut allowed, mut refused) = (0, 0);
    for event in audit_events() {
        let annotation = |name: &str| event["annotations"][name].as_str().unwrap_or_default();
        let decision = annotation("authorization.k8s.io/decision");
        let reason = annotation("authorization.k8s.io/reason");
        let (verb, uri) = (event["verb"].as_str().unwrap(), event["requestURI"].as_str().unwrap());
        let list = |value: &Value| -> Vec<String> {
            let words = value.as_array().map_or(&[][..], Vec::as_slice);
            words.iter().map(|word| word.as_str().unwrap().to_owned()).collect()
        };
        let user = UserInfo {
            username: event["user"]["username"].as_str().unwrap_or_default().to_owned(),
            groups: list(&event["user"]["groups"]),
            ..UserInfo::default()
        };
        let attributes = request_info(method_of(verb), uri);
        let answer = authorize(&user, &attributes, &roles, &all);
        // Several bindings can grant the same access; which of them the API server names depends on its
        // cache.
        let named = all.iter().find(|binding| {
            let slash = if binding.namespace.is_empty() { "" } else { "/" };
            let (kind, name, namespace) = (&binding.kind, &binding.name, &binding.namespace);
            reason.starts_with(&format!("RBAC: allowed by {kind} \"{name}{slash}{namespace}\" "))
        });
        // During startup the API server has not created these objects yet.
        if !annotation("apiserver.k8s.io/startup").is_empty() {
            continue;
        }
        let label = format!("{} {}", user.username, attributes.to_text());
        let is_allowed = matches!(answer, RbacAnswer::Allowed(_) | RbacAnswer::Unrestricted);
        match (decision, named) {
            ("allow", Some(binding)) => {
                assert!(is_allowed, "{label}: {answer:?}");
                let RbacAnswer::Allowed(grant) = authorize(&user, &attributes, &roles, &[*binding]) else {
                    panic!("{label}: {reason}")
                };
                assert_eq!(grant.reason(), reason, "{label}");
                allowed += 1;
            }
            ("forbid", _) => {
                assert!(!is_allowed, "{label}: {answer:?}");
                refused += 1;
            }
            _ => (),
        }
    }
    println!("{allowed} requests allowed by the same binding, {refused} refused");
    assert!(allowed > 20 && refused > 2, "only {allowed} and {refused}");
}
