//! The node authorizer: what a node may read depends on the Pods that are scheduled on it.
//!
//! Volumes and their claims, devices and the node's own configuration are unsupported: for these it has no
//! opinion. What every node may do is in the ClusterRole `system:node`, which has to be among the objects; no
//! user is bound to it.
//!
//! Source: Kubernetes `plugin/pkg/auth/authorizer/node/node_authorizer.go`.

use super::ApiServer;
use super::authorize::selected;
use super::objects::PodReferences;
use crate::rbac::is_allowed_by;
use crate::request_info::Attributes;
use crate::{UserInfo, quote};

/// The ClusterRole with the rules of every node.
const NODE_ROLE: &str = "system:node";
/// The namespace of the nodes' leases.
const LEASES: &str = "kube-node-lease";

/// The node authorizer's decision.
pub(super) enum NodeDecision {
    Allowed,
    /// The next authorizer is asked; the reason may be empty.
    NoOpinion(String),
}

impl NodeDecision {
    fn no(reason: &str) -> Self {
        Self::NoOpinion(reason.to_owned())
    }

    fn when(is_allowed: bool, reason: &str) -> Self {
        if is_allowed { Self::Allowed } else { Self::no(reason) }
    }
}

impl ApiServer {
    pub(super) fn authorize_node(
        &self,
        user: &UserInfo,
        attributes: &Attributes,
        selector: &str,
    ) -> NodeDecision {
        let Some(node) = user.node_name() else { return NodeDecision::no("") };
        if node.is_empty() {
            return NodeDecision::NoOpinion(format!("unknown node for user {}", quote(&user.username)));
        }
        let verb = attributes.verb.as_str();
        let has_selectors = self.release().authorizes_nodes_by_selector();
        match (attributes.api_group.as_str(), attributes.resource.as_str()) {
            ("", "secrets") => self.read_by_pod(node, attributes, |pod| &pod.secrets),
            ("", "configmaps") => self.read_by_pod(node, attributes, |pod| &pod.config_maps),
            ("", "serviceaccounts") => self.create_token(node, attributes),
            ("", "persistentvolumeclaims" | "persistentvolumes")
            | ("storage.k8s.io", "volumeattachments") => match verb {
                "get" => NodeDecision::NoOpinion(no_relationship(node)),
                _ => NodeDecision::no("can only get individual resources of this type"),
            },
            ("coordination.k8s.io", "leases") => lease(node, attributes),
            ("storage.k8s.io", "csinodes") => csi_node(node, attributes),
            ("", "nodes") if has_selectors => own_node(node, attributes),
            ("", "pods") if has_selectors => self.pod(node, attributes, selector),
            _ => NodeDecision::when(self.is_every_nodes(attributes), ""),
        }
    }

    fn is_every_nodes(&self, attributes: &Attributes) -> bool {
        let roles = self.objects.roles.iter();
        roles
            .filter(|role| role.reference.kind == "ClusterRole" && role.reference.name == NODE_ROLE)
            .any(|role| role.rules.iter().any(|rule| is_allowed_by(rule, attributes)))
    }

    fn read_by_pod(
        &self,
        node: &str,
        attributes: &Attributes,
        names: impl Fn(&PodReferences) -> &Vec<String>,
    ) -> NodeDecision {
        if !matches!(attributes.verb.as_str(), "get" | "list" | "watch") {
            return NodeDecision::no("can only read resources of this type");
        }
        if !attributes.subresource.is_empty() {
            return NodeDecision::no("cannot read subresource");
        }
        if attributes.namespace.is_empty() {
            return NodeDecision::no("can only read namespaced object of this type");
        }
        if attributes.name.is_empty() {
            return NodeDecision::no("No Object name found");
        }
        self.relate(node, &attributes.namespace, |_, pod| names(pod).contains(&attributes.name))
    }

    fn create_token(&self, node: &str, attributes: &Attributes) -> NodeDecision {
        if attributes.verb != "create" || attributes.name.is_empty() {
            return NodeDecision::no("can only create tokens for individual service accounts");
        }
        if attributes.subresource != "token" {
            return NodeDecision::no("can only create token subresource of serviceaccount");
        }
        self.relate(node, &attributes.namespace, |_, pod| pod.service_account == attributes.name)
    }

    fn pod(&self, node: &str, attributes: &Attributes, selector: &str) -> NodeDecision {
        let is_related = || self.relate(node, &attributes.namespace, |name, _| name == attributes.name);
        match (attributes.subresource.as_str(), attributes.verb.as_str()) {
            ("", "get") => is_related(),
            ("", "list" | "watch") if selected(selector, "spec.nodeName") == Some(node) => {
                NodeDecision::Allowed
            }
            ("", "list" | "watch") if !attributes.name.is_empty() => is_related(),
            ("", "list" | "watch") => {
                NodeDecision::no("can only list/watch pods with spec.nodeName field selector")
            }
            ("", "create" | "delete") | ("status", "update" | "patch") | ("eviction", "create") => {
                NodeDecision::Allowed
            }
            _ => NodeDecision::no(""),
        }
    }

    /// Whether a Pod of the node refers to the object.
    fn relate(
        &self,
        node: &str,
        namespace: &str,
        is_link: impl Fn(&str, &PodReferences) -> bool,
    ) -> NodeDecision {
        let mut pods = self.objects.pods_of(node);
        match pods.any(|(of, name, pod)| of == namespace && is_link(name, pod)) {
            true => NodeDecision::Allowed,
            false => NodeDecision::NoOpinion(no_relationship(node)),
        }
    }
}

fn no_relationship(node: &str) -> String {
    format!("no relationship found between node '{node}' and this object")
}

fn is_written(verb: &str) -> bool {
    matches!(verb, "get" | "create" | "update" | "patch" | "delete")
}

fn lease(node: &str, attributes: &Attributes) -> NodeDecision {
    if !is_written(&attributes.verb) {
        return NodeDecision::no("can only get, create, update, patch, or delete a node lease");
    }
    if attributes.namespace != LEASES {
        return NodeDecision::no("can only access leases in the \"kube-node-lease\" system namespace");
    }
    let is_own = attributes.verb == "create" || attributes.name == node;
    NodeDecision::when(is_own, "can only access node lease with the same name as the requesting node")
}

fn csi_node(node: &str, attributes: &Attributes) -> NodeDecision {
    if !is_written(&attributes.verb) {
        return NodeDecision::no("can only get, create, update, patch, or delete a CSINode");
    }
    if !attributes.subresource.is_empty() {
        return NodeDecision::no("cannot authorize CSINode subresources");
    }
    let is_own = attributes.verb == "create" || attributes.name == node;
    NodeDecision::when(is_own, "can only access CSINode with the same name as the requesting node")
}

fn own_node(node: &str, attributes: &Attributes) -> NodeDecision {
    match (attributes.subresource.as_str(), attributes.verb.as_str()) {
        ("", "create" | "update" | "patch") | ("status", "update" | "patch") => NodeDecision::Allowed,
        ("", "get" | "list" | "watch") => match attributes.name.as_str() {
            name if name == node => NodeDecision::Allowed,
            "" => NodeDecision::NoOpinion(format!(
                "node '{node}' cannot read all nodes, only its own Node object"
            )),
            name => NodeDecision::NoOpinion(format!(
                "node '{node}' cannot read '{name}', only its own Node object"
            )),
        },
        _ => NodeDecision::no(""),
    }
}
