//! Whether roles and bindings allow a request.
//!
//! Source: Kubernetes `plugin/pkg/auth/authorizer/rbac/rbac.go`, `pkg/registry/rbac/validation/rule.go`,
//! `pkg/apis/rbac/v1/evaluation_helpers.go`.

use super::{PolicyRule, Role, RoleBinding, Subject};
use crate::request_info::Attributes;
use crate::user_info::{UserInfo, split_username, well_known};

/// The result that the known objects give for a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RbacAnswer<'a> {
    /// Members of `system:masters` bypass RBAC.
    Unrestricted,
    /// A binding grants it.
    Allowed(RbacGrant<'a>),
    /// This binding applies to the user, but its role is not known: it may grant the request.
    RoleUnknown(&'a RoleBinding),
    /// No known binding grants it.
    NotGranted,
}

/// The binding, subject and rule that allow a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RbacGrant<'a> {
    /// The binding.
    pub binding: &'a RoleBinding,
    /// Its subject that matches the user or one of the user's groups.
    pub subject: &'a Subject,
    /// The rule that allows the request.
    pub rule: &'a PolicyRule,
}

/// Evaluates the bindings, cluster-wide ones first.
///
/// Roles and bindings that were not provided are unknown, and may grant what these do not.
#[must_use]
pub fn authorize<'a>(
    user: &UserInfo,
    attributes: &Attributes,
    roles: &'a [Role],
    bindings: &[&'a RoleBinding],
) -> RbacAnswer<'a> {
    if user.groups.iter().any(|group| group == well_known::SYSTEM_MASTERS) {
        return RbacAnswer::Unrestricted;
    }
    let mut unknown = None;
    for is_cluster_wide in [true, false] {
        let of_scope = bindings.iter().copied().filter(|binding| {
            binding.is_cluster_wide() == is_cluster_wide
                && (is_cluster_wide
                    || (!attributes.namespace.is_empty() && binding.namespace == attributes.namespace))
        });
        for binding in of_scope.filter(|binding| !binding.names_impossible_role()) {
            let Some(subject) = applies_to(binding, user) else { continue };
            let Some(role) = roles.iter().find(|role| role.reference == binding.role) else {
                unknown = unknown.or(Some(binding));
                continue;
            };
            if let Some(rule) = role.rules.iter().find(|rule| is_allowed_by(rule, attributes)) {
                return RbacAnswer::Allowed(RbacGrant { binding, subject, rule });
            }
        }
    }
    unknown.map_or(RbacAnswer::NotGranted, RbacAnswer::RoleUnknown)
}

/// The first subject of a binding that is the user, or one of the user's groups.
#[must_use]
pub fn applies_to<'a>(binding: &'a RoleBinding, user: &UserInfo) -> Option<&'a Subject> {
    binding.subjects.iter().find(|subject| match subject.kind.as_str() {
        "User" => subject.name == user.username,
        "Group" => user.groups.contains(&subject.name),
        "ServiceAccount" => {
            let namespace = match subject.namespace.as_str() {
                "" => binding.namespace.as_str(),
                namespace => namespace,
            };
            split_username(&user.username) == Some((namespace, subject.name.as_str()))
        }
        _ => false,
    })
}

fn has(list: &[String], wanted: &str) -> bool {
    list.iter().any(|word| word == "*" || word == wanted)
}

/// Whether a rule allows a request.
pub(crate) fn is_allowed_by(rule: &PolicyRule, attributes: &Attributes) -> bool {
    if !has(&rule.verbs, &attributes.verb) {
        return false;
    }
    if !attributes.is_resource_request() {
        return rule.non_resource_urls.iter().any(|url| {
            *url == attributes.path
                || (url.ends_with('*') && attributes.path.starts_with(url.trim_end_matches('*')))
        });
    }
    let subresource = attributes.subresource.as_str();
    let is_of_any_resource =
        |word: &String| !subresource.is_empty() && word.strip_prefix("*/") == Some(subresource);
    has(&rule.api_groups, &attributes.api_group)
        && (has(&rule.resources, &attributes.combined_resource())
            || rule.resources.iter().any(is_of_any_resource))
        && (rule.resource_names.is_empty() || rule.resource_names.contains(&attributes.name))
}

impl RbacGrant<'_> {
    /// The reason as the API server writes it to the audit log.
    #[must_use]
    pub fn reason(&self) -> String {
        let (binding, subject) = (self.binding, self.subject);
        let quoted = |name: &str, namespace: &str| match namespace {
            "" => format!("\"{name}\""),
            namespace => format!("\"{name}/{namespace}\""),
        };
        let namespace = match (subject.kind.as_str(), subject.namespace.as_str()) {
            ("ServiceAccount", "") => binding.namespace.as_str(),
            ("ServiceAccount", namespace) => namespace,
            _ => "",
        };
        format!(
            "RBAC: allowed by {} {} of {} \"{}\" to {} {}",
            binding.kind,
            quoted(&binding.name, &binding.namespace),
            binding.role.kind,
            binding.role.name,
            subject.kind,
            quoted(&subject.name, namespace)
        )
    }
}
