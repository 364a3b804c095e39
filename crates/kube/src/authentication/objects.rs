//! The objects of a cluster, as far as authentication and authorization use them.

use crate::bootstrap_token::{BootstrapSecret, SECRET_NAMESPACE, SECRET_PREFIX, decode_bootstrap_secret};
use crate::object::ObjectHead;
use crate::rbac::{Role, RoleBinding, decode_role, decode_role_binding};
use crate::token::{INVALID_SINCE, ObjectState};
use crate::yaml;
use credscope_encoding::decode_standard;
use credscope_jose::json::Node;

/// The namespace of an object that specifies none.
const DEFAULT_NAMESPACE: &str = "default";

/// All objects.
#[derive(Clone, Default)]
pub(super) struct Objects {
    /// All but roles and bindings.
    entries: Vec<Entry>,
    pub(super) roles: Vec<Role>,
    pub(super) bindings: Vec<RoleBinding>,
}

#[derive(Clone)]
pub(super) struct Entry {
    kind: String,
    namespace: String,
    name: String,
    /// Its UID, and whether it is being deleted.
    pub(super) state: ObjectState,
    /// What is kept of it, depending on its kind.
    pub(super) content: Content,
}

#[derive(Clone)]
pub(super) enum Content {
    Plain,
    /// A Secret, with its token if it is a legacy service account's.
    Token(Vec<u8>),
    /// The Secret of a bootstrap token.
    Bootstrap(Box<BootstrapSecret>),
    Pod(PodReferences),
}

/// The objects that a Pod refers to, which makes the Pod and its node related to them.
///
/// Source: Kubernetes `pkg/api/v1/pod/util.go`, `VisitPodSecretNames`, `VisitPodConfigmapNames`.
#[derive(Clone, Default)]
pub(super) struct PodReferences {
    pub(super) node: String,
    pub(super) service_account: String,
    pub(super) secrets: Vec<String>,
    pub(super) config_maps: Vec<String>,
}

impl Objects {
    /// Adds an object or a list of them; returns how many had a kind and a name.
    pub(super) fn put(&mut self, yaml: &str) -> usize {
        let object = yaml::parse(yaml).value;
        match object.member("items") {
            Some(items) => items.items().iter().filter(|item| self.put_one(item)).count(),
            None => usize::from(self.put_one(&object)),
        }
    }

    fn put_one(&mut self, object: &Node) -> bool {
        let head = ObjectHead::decode(object);
        if head.kind.is_empty() || head.name.is_empty() {
            return false;
        }
        if let Some(role) = decode_role(object) {
            self.roles.retain(|known| known.reference != role.reference);
            self.roles.push(role);
            return true;
        }
        if let Some(binding) = decode_role_binding(object) {
            self.bindings.retain(|known| !is_same(known, &binding));
            self.bindings.push(binding);
            return true;
        }
        let namespace = match (is_of_cluster(&head.kind), head.namespace.as_str()) {
            (true, _) => String::new(),
            (false, "") => DEFAULT_NAMESPACE.to_owned(),
            (false, namespace) => namespace.to_owned(),
        };
        self.remove(&head.kind, &namespace, &head.name);
        let state = ObjectState {
            uid: head.uid.clone(),
            deleted: object.str_at(&["metadata", "deletionTimestamp"]).and_then(|text| text.parse().ok()),
            is_marked_invalid: object.at(&["metadata", "labels", INVALID_SINCE]).is_some(),
            ..ObjectState::default()
        };
        let content = content_of(object, &head, &namespace);
        self.entries.push(Entry { kind: head.kind, namespace, name: head.name, state, content });
        true
    }

    pub(super) fn remove(&mut self, kind: &str, namespace: &str, name: &str) -> bool {
        let count = self.count();
        self.entries.retain(|entry| !entry.is(kind, namespace, name));
        self.roles.retain(|role| {
            let reference = &role.reference;
            (reference.kind.as_str(), reference.namespace.as_str(), reference.name.as_str())
                != (kind, namespace, name)
        });
        self.bindings.retain(|binding| {
            (binding.kind.as_str(), binding.namespace.as_str(), binding.name.as_str())
                != (kind, namespace, name)
        });
        self.count() < count
    }

    fn count(&self) -> usize {
        self.entries.len() + self.roles.len() + self.bindings.len()
    }

    pub(super) fn has(&self, kind: &str, namespace: &str, name: &str) -> bool {
        self.find(kind, namespace, name).is_some()
            || self.roles.iter().any(|role| {
                let reference = &role.reference;
                reference.kind == kind && reference.namespace == namespace && reference.name == name
            })
            || self
                .bindings
                .iter()
                .any(|binding| binding.kind == kind && binding.namespace == namespace && binding.name == name)
    }

    /// An object other than a role or binding.
    pub(super) fn find(&self, kind: &str, namespace: &str, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.is(kind, namespace, name))
    }

    /// The Secret of a bootstrap token.
    pub(super) fn bootstrap_secret(&self, name: &str) -> Option<&BootstrapSecret> {
        match &self.find("Secret", SECRET_NAMESPACE, name)?.content {
            Content::Bootstrap(secret) => Some(secret),
            _ => None,
        }
    }

    /// The Pods of a node, with their namespaces and names.
    pub(super) fn pods_of<'a>(
        &'a self,
        node: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str, &'a PodReferences)> {
        self.entries.iter().filter_map(move |entry| match &entry.content {
            Content::Pod(pod) if pod.node == node => Some((&*entry.namespace, &*entry.name, pod)),
            _ => None,
        })
    }
}

impl Entry {
    fn is(&self, kind: &str, namespace: &str, name: &str) -> bool {
        self.name == name && self.kind == kind && self.namespace == namespace
    }
}

fn is_same(one: &RoleBinding, other: &RoleBinding) -> bool {
    one.kind == other.kind && one.namespace == other.namespace && one.name == other.name
}

/// Cluster-scoped kinds, as far as credentials refer to them.
fn is_of_cluster(kind: &str) -> bool {
    matches!(kind, "Node" | "Namespace" | "CertificateSigningRequest" | "PersistentVolume" | "CSINode")
}

fn content_of(object: &Node, head: &ObjectHead, namespace: &str) -> Content {
    match head.kind.as_str() {
        "Secret" if namespace == SECRET_NAMESPACE && head.name.starts_with(SECRET_PREFIX) => {
            Content::Bootstrap(Box::new(decode_bootstrap_secret(object)))
        }
        "Secret" => {
            let token = object.str_at(&["data", "token"]);
            let token = token.and_then(|text| decode_standard(text.as_bytes()).ok());
            token.map_or(Content::Plain, Content::Token)
        }
        "Pod" => Content::Pod(references_of(object)),
        _ => Content::Plain,
    }
}

fn references_of(pod: &Node) -> PodReferences {
    let text = |name: &str| pod.str_at(&["spec", name]).unwrap_or_default().to_owned();
    let mut references = PodReferences {
        node: text("nodeName"),
        service_account: text("serviceAccountName"),
        ..PodReferences::default()
    };
    let list =
        |node: &'_ Node, path: &[&str]| -> Vec<Node> { node.at(path).map_or(&[][..], Node::items).to_vec() };
    let name = |node: &Node, path: &[&str]| node.str_at(path).map(str::to_owned);
    for secret in list(pod, &["spec", "imagePullSecrets"]) {
        references.secrets.extend(name(&secret, &["name"]));
    }
    for volume in list(pod, &["spec", "volumes"]) {
        references.secrets.extend(name(&volume, &["secret", "secretName"]));
        references.config_maps.extend(name(&volume, &["configMap", "name"]));
        for source in list(&volume, &["projected", "sources"]) {
            references.secrets.extend(name(&source, &["secret", "name"]));
            references.config_maps.extend(name(&source, &["configMap", "name"]));
        }
    }
    for containers in ["initContainers", "containers", "ephemeralContainers"] {
        for container in list(pod, &["spec", containers]) {
            for from in list(&container, &["envFrom"]) {
                references.secrets.extend(name(&from, &["secretRef", "name"]));
                references.config_maps.extend(name(&from, &["configMapRef", "name"]));
            }
            for variable in list(&container, &["env"]) {
                references.secrets.extend(name(&variable, &["valueFrom", "secretKeyRef", "name"]));
                references.config_maps.extend(name(&variable, &["valueFrom", "configMapKeyRef", "name"]));
            }
        }
    }
    references
}
