//! Role-based access control: roles, bindings, and whether they allow a request.
//!
//! RBAC is purely additive: what one binding does not grant, another may. So a subset of the objects can
//! prove that a request is allowed, but never that it is not.

mod authorize;
mod decode;

pub(crate) use authorize::is_allowed_by;
pub use authorize::{RbacAnswer, RbacGrant, applies_to, authorize};
pub use decode::{decode_role, decode_role_binding};

/// A Role or a ClusterRole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Role {
    /// Its kind, name and namespace.
    pub reference: RoleReference,
    /// Its rules as written; those of an aggregated ClusterRole are written by a controller.
    pub rules: Vec<PolicyRule>,
}

/// The role that a binding names, or a role's own name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleReference {
    /// `Role` or `ClusterRole`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// The namespace of a Role; empty for a ClusterRole.
    pub namespace: String,
}

/// One rule of a role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PolicyRule {
    /// Verbs; `*` matches every one.
    pub verbs: Vec<String>,
    /// API groups; the empty string is the core group, `*` matches every one.
    pub api_groups: Vec<String>,
    /// Resources, with their subresources: `pods`, `pods/log`, `*`, `*/scale`.
    pub resources: Vec<String>,
    /// Names of objects; empty matches any.
    pub resource_names: Vec<String>,
    /// Paths; a trailing `*` matches anything.
    pub non_resource_urls: Vec<String>,
}

/// A RoleBinding or a ClusterRoleBinding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleBinding {
    /// `RoleBinding` or `ClusterRoleBinding`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// The namespace of a RoleBinding; empty for a ClusterRoleBinding.
    pub namespace: String,
    /// The role that it grants.
    pub role: RoleReference,
    /// The subjects that it grants the role to.
    pub subjects: Vec<Subject>,
}

/// A subject that a binding grants its role to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// `User`, `Group` or `ServiceAccount`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// The namespace of a service account; empty means the binding's own.
    pub namespace: String,
}

impl RoleReference {
    /// Kind and name in one word, as kubectl writes them: `clusterrole/view`.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{}/{}", self.kind.to_ascii_lowercase(), self.name)
    }
}

impl RoleBinding {
    /// Kind and name in one word, as kubectl writes them: `rolebinding/readers`.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{}/{}", self.kind.to_ascii_lowercase(), self.name)
    }

    /// Whether it applies to every namespace and to cluster-scoped resources.
    #[must_use]
    pub fn is_cluster_wide(&self) -> bool {
        self.kind == "ClusterRoleBinding"
    }

    /// Whether the API server would refuse the binding because of its role: a Role has a namespace, a
    /// ClusterRoleBinding has none. Source: Kubernetes `pkg/apis/rbac/validation/validation.go`.
    #[must_use]
    pub fn names_impossible_role(&self) -> bool {
        match self.role.kind.as_str() {
            "ClusterRole" => false,
            "Role" => self.is_cluster_wide(),
            _ => true,
        }
    }

    /// The subjects that can never match a user: of an unknown kind, or a service account without a
    /// namespace.
    pub fn impossible_subjects(&self) -> impl Iterator<Item = &Subject> {
        self.subjects.iter().filter(|subject| match subject.kind.as_str() {
            "User" | "Group" => false,
            "ServiceAccount" => subject.namespace.is_empty() && self.is_cluster_wide(),
            _ => true,
        })
    }
}

impl PolicyRule {
    /// The rule in one line, `get,list deployments (apps) [web]`: verbs, resources or paths, API groups,
    /// names.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = self.verbs.join(",");
        let what = if self.resources.is_empty() { &self.non_resource_urls } else { &self.resources };
        text.push(' ');
        text.push_str(&what.join(","));
        for (open, list, close) in [(" (", &self.api_groups, ")"), (" [", &self.resource_names, "]")] {
            if list.iter().any(|word| !word.is_empty()) {
                text.push_str(open);
                text.push_str(&list.join(","));
                text.push_str(close);
            }
        }
        text
    }
}

#[cfg(test)]
mod tests;
