//! Roles and bindings from their objects; fields that are missing or of another type count as empty.

use super::{PolicyRule, Role, RoleBinding, RoleReference, Subject};
use crate::object::ObjectHead;
use credscope_jose::json::Node;

/// The namespace of an object that specifies none: kubectl uses the context's, which is this one by default.
const DEFAULT_NAMESPACE: &str = "default";

fn namespace_of(head: &ObjectHead, is_cluster_wide: bool) -> String {
    match (is_cluster_wide, head.namespace.as_str()) {
        (true, _) => String::new(),
        (false, "") => DEFAULT_NAMESPACE.to_owned(),
        (false, namespace) => namespace.to_owned(),
    }
}

fn text(node: &Node, name: &str) -> String {
    node.str_at(&[name]).unwrap_or_default().to_owned()
}

fn list<'a>(node: &'a Node, name: &str) -> &'a [Node] {
    node.member(name).map_or(&[], Node::items)
}

fn words(node: &Node, name: &str) -> Vec<String> {
    list(node, name).iter().filter_map(|word| Some(word.as_str()?.to_owned())).collect()
}

/// Reads a Role or a ClusterRole; `None` for any other kind.
#[must_use]
pub fn decode_role(object: &Node) -> Option<Role> {
    let head = ObjectHead::decode(object);
    if !matches!(head.kind.as_str(), "Role" | "ClusterRole") {
        return None;
    }
    let rule = |rule: &Node| PolicyRule {
        verbs: words(rule, "verbs"),
        api_groups: words(rule, "apiGroups"),
        resources: words(rule, "resources"),
        resource_names: words(rule, "resourceNames"),
        non_resource_urls: words(rule, "nonResourceURLs"),
    };
    let namespace = namespace_of(&head, head.kind == "ClusterRole");
    Some(Role {
        reference: RoleReference { kind: head.kind, name: head.name, namespace },
        rules: list(object, "rules").iter().map(rule).collect(),
    })
}

/// Reads a RoleBinding or a ClusterRoleBinding; `None` for any other kind.
#[must_use]
pub fn decode_role_binding(object: &Node) -> Option<RoleBinding> {
    let head = ObjectHead::decode(object);
    if !matches!(head.kind.as_str(), "RoleBinding" | "ClusterRoleBinding") {
        return None;
    }
    let namespace = namespace_of(&head, head.kind == "ClusterRoleBinding");
    let role = object.member("roleRef").map_or_else(RoleReference::default, |node| {
        let kind = text(node, "kind");
        // A RoleBinding refers to a Role in its own namespace.
        let namespace = if kind == "Role" { namespace.clone() } else { String::new() };
        RoleReference { kind, name: text(node, "name"), namespace }
    });
    let subject = |node: &Node| Subject {
        kind: text(node, "kind"),
        name: text(node, "name"),
        namespace: text(node, "namespace"),
    };
    Some(RoleBinding {
        kind: head.kind,
        name: head.name,
        namespace,
        role,
        subjects: list(object, "subjects").iter().map(subject).collect(),
    })
}
