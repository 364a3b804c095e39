//! Whether a user may do what a request asks for: the group that bypasses authorization, then the authorizers
//! of `--authorization-mode=Node,RBAC` in order.
//!
//! Source: apiserver `pkg/authorization/union/union.go`; Kubernetes `plugin/pkg/auth/authorizer/{node,rbac}`.

use super::node::NodeDecision;
use super::{ApiServer, Authorization, Presented, RequestAnswer};
use crate::UserInfo;
use crate::rbac::{RbacAnswer, RoleBinding, applies_to, authorize};
use crate::request_info::{Attributes, request_info};
use credscope_clock::Instant;
use credscope_finding::{Step, args, codes::rbac as codes};

impl ApiServer {
    /// Whether the user may do that. The attributes do not include the selectors of a list: only
    /// [`Self::answer`], which has the path, knows that a node lists its own Pods or reads its own Node by a
    /// selector.
    #[must_use]
    pub fn authorize(&self, user: &UserInfo, attributes: &Attributes) -> Authorization {
        self.authorize_selected(user, attributes, "")
    }

    /// Who makes the request, whether they are allowed to, and what the client and the log see; not the
    /// effect of the request.
    #[must_use]
    pub fn answer(
        &self,
        presented: &Presented<'_>,
        method: &str,
        target: &str,
        at: Instant,
    ) -> RequestAnswer {
        let authentication = self.authenticate(presented, at);
        let user = authentication.user.clone();
        let log = authentication.log_line(self.release());
        let Some(known) = &user else {
            let is_answered = !authentication.is_cut_off;
            let status = if is_answered { 401 } else { 0 };
            let message = if is_answered { "Unauthorized".to_owned() } else { String::new() };
            return RequestAnswer { status, user, authentication, authorization: None, log, message };
        };
        let mut attributes = request_info(method, target);
        let selector = field_selector(target);
        if attributes.name.is_empty() && matches!(attributes.verb.as_str(), "list" | "watch") {
            attributes.name = selected(&selector, "metadata.name").unwrap_or_default().to_owned();
        }
        let authorization = self.authorize_selected(known, &attributes, &selector);
        let status = if authorization.is_allowed { 200 } else { 403 };
        let message = authorization.message.clone();
        RequestAnswer { status, user, authentication, authorization: Some(authorization), log, message }
    }

    pub(super) fn authorize_selected(
        &self,
        user: &UserInfo,
        attributes: &Attributes,
        selector: &str,
    ) -> Authorization {
        let (username, request) = (&user.username, attributes.to_text());
        let allowed = |step: Step, reason: String| Authorization {
            is_allowed: true,
            reason,
            step,
            message: String::new(),
        };
        let bindings: Vec<&RoleBinding> = self.objects.bindings.iter().collect();
        let answer = authorize(user, attributes, &self.objects.roles, &bindings);
        if answer == RbacAnswer::Unrestricted {
            let args = args! { username: username, request: request };
            return allowed(Step::passed(codes::ACCESS_UNRESTRICTED, args), String::new());
        }
        let mut reasons = Vec::new();
        match self.authorize_node(user, attributes, selector) {
            NodeDecision::Allowed => {
                let args = args! { username: username, request: request };
                return allowed(Step::passed(codes::ACCESS_NODE_ALLOWED, args), String::new());
            }
            NodeDecision::NoOpinion(reason) => reasons.push(reason),
        }
        if let RbacAnswer::Allowed(grant) = &answer {
            let reason = grant.reason();
            let args = args! {
                username: username, request: request, reason: &reason, rule: grant.rule.to_text()
            };
            return allowed(Step::passed(codes::ACCESS_ALLOWED, args), reason);
        }
        reasons.push(self.absent_roles(user, attributes));
        reasons.retain(|reason| !reason.is_empty());
        let reason = reasons.join("\n");
        let mut message = escape(&attributes.forbidden_message(username));
        if !reason.is_empty() {
            message = format!("{message}: {reason}");
        }
        let args = args! { username: username, request: request, message: &message };
        let step = Step::failed(codes::ACCESS_FORBIDDEN, args);
        Authorization { is_allowed: false, reason, step, message }
    }

    /// RBAC's reason when it allows nothing: which roles that the user's bindings refer to do not exist.
    ///
    /// Source: Kubernetes `plugin/pkg/auth/authorizer/rbac/rbac.go`, `Authorize`.
    fn absent_roles(&self, user: &UserInfo, attributes: &Attributes) -> String {
        let objects = &self.objects;
        let mut errors = Vec::new();
        for is_cluster_wide in [true, false] {
            for binding in objects.bindings.iter().filter(|binding| {
                binding.is_cluster_wide() == is_cluster_wide
                    && (is_cluster_wide
                        || (!attributes.namespace.is_empty() && binding.namespace == attributes.namespace))
            }) {
                let role = &binding.role;
                let is_there = objects.roles.iter().any(|known| known.reference == *role);
                if !is_there && !binding.names_impossible_role() && applies_to(binding, user).is_some() {
                    let kind = role.kind.to_ascii_lowercase();
                    let error = format!("{kind}.rbac.authorization.k8s.io \"{}\" not found", role.name);
                    if !errors.contains(&error) {
                        errors.push(error);
                    }
                }
            }
        }
        match errors.as_slice() {
            [] => String::new(),
            [only] => format!("RBAC: {only}"),
            several => format!("RBAC: [{}]", several.join(", ")),
        }
    }
}

/// Source: apiserver `pkg/endpoints/handlers/responsewriters/errors.go`, `sanitizer`.
fn escape(message: &str) -> String {
    message.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The field selector of a request's query, percent-decoded.
fn field_selector(target: &str) -> String {
    let query = target.split_once('?').map_or("", |(_, query)| query);
    let value = query.split('&').find_map(|pair| pair.strip_prefix("fieldSelector="));
    let decode =
        |text: &str| text.replace("%3D", "=").replace("%3d", "=").replace("%2C", ",").replace("%2c", ",");
    value.map(decode).unwrap_or_default()
}

/// The value that a selector requires of a field.
pub(super) fn selected<'a>(selector: &'a str, field: &str) -> Option<&'a str> {
    selector.split(',').find_map(|part| part.strip_prefix(field)?.strip_prefix('='))
}
