//! Roles and bindings on the shelf: what they allow a user, and which credentials a binding applies to.

use super::bootstrap::user_of_bootstrap_token;

use super::Judge;
use super::judgement::Judgement;
use crate::report::ItemKind;
use crate::shelf::{Content, Shelf, ShelfEntry};
use crate::shelf_id::ShelfId;
use credscope_finding::{Finding, Outcome, Step, args, codes::rbac as codes};
use credscope_kube::client_certificate::subject_of;
use credscope_kube::identity::user_of_certificate;
use credscope_kube::rbac::{
    RbacAnswer, Role, RoleBinding, applies_to, authorize, decode_role, decode_role_binding,
};
use credscope_kube::request_info::Attributes;
use credscope_kube::token::user_of_token;
use credscope_kube::{Release, UserInfo, split_username};
use credscope_x509::KeyPurposeId;
use std::collections::BTreeMap;

/// Maximum number of credentials related to a binding; more would not be read.
const MAX_USERS: usize = 32;

/// The roles and bindings of a shelf, each decoded once.
#[derive(Default)]
pub(crate) struct Access {
    roles: Vec<Role>,
    role_entries: Vec<ShelfId>,
    bindings: Vec<Bound>,
    /// Bindings by the users and groups that they name.
    by_subject: BTreeMap<String, Vec<usize>>,
}

/// A binding, with the credentials that it applies to.
struct Bound {
    entry: ShelfId,
    binding: RoleBinding,
    /// Entries of credentials whose user it applies to.
    credentials: Vec<ShelfId>,
    /// The names of these users, without duplicates.
    usernames: Vec<String>,
}

fn user_key(name: &str) -> String {
    format!("User {name}")
}

fn group_key(name: &str) -> String {
    format!("Group {name}")
}

impl Access {
    /// Reads the roles and bindings of a shelf.
    pub(super) fn find(shelf: &Shelf, release: Release) -> Self {
        let mut access = Self::default();
        for (entry, item) in shelf.iter() {
            let Content::Object(node) = &item.content else { continue };
            if item.kind == ItemKind::Role
                && let Some(role) = decode_role(node)
            {
                access.roles.push(role);
                access.role_entries.push(entry);
            } else if item.kind == ItemKind::RoleBinding
                && let Some(binding) = decode_role_binding(node)
            {
                access.put(entry, binding);
            }
        }
        if !access.bindings.is_empty() {
            for (entry, item) in shelf.iter() {
                if let Some(user) = user_of(shelf, item, release) {
                    access.note(entry, &user);
                }
            }
        }
        access
    }

    fn put(&mut self, entry: ShelfId, binding: RoleBinding) {
        for subject in &binding.subjects {
            let key = match subject.kind.as_str() {
                "Group" => group_key(&subject.name),
                "ServiceAccount" => {
                    let namespace = Some(&subject.namespace).filter(|namespace| !namespace.is_empty());
                    let namespace = namespace.unwrap_or(&binding.namespace);
                    user_key(&credscope_kube::make_username(namespace, &subject.name))
                }
                _ => user_key(&subject.name),
            };
            self.by_subject.entry(key).or_default().push(self.bindings.len());
        }
        self.bindings.push(Bound { entry, binding, credentials: Vec::new(), usernames: Vec::new() });
    }

    /// Positions of the bindings that apply to a user, without duplicates.
    fn bindings_of(&self, user: &UserInfo) -> Vec<usize> {
        let keys =
            std::iter::once(user_key(&user.username)).chain(user.groups.iter().map(|name| group_key(name)));
        let mut found: Vec<usize> = Vec::new();
        for key in keys {
            for &position in self.by_subject.get(&key).into_iter().flatten() {
                let is_of_user = self
                    .bindings
                    .get(position)
                    .is_some_and(|bound| applies_to(&bound.binding, user).is_some());
                if is_of_user && !found.contains(&position) {
                    found.push(position);
                }
            }
        }
        found
    }

    fn note(&mut self, entry: ShelfId, user: &UserInfo) {
        for position in self.bindings_of(user) {
            let Some(bound) = self.bindings.get_mut(position) else { continue };
            if bound.credentials.len() < MAX_USERS {
                bound.credentials.push(entry);
                if !bound.usernames.contains(&user.username) {
                    bound.usernames.push(user.username.clone());
                }
            }
        }
    }

    /// Bindings with the credentials whose users they name, and with the roles that they grant.
    pub(crate) fn pairs(&self) -> Vec<(ShelfId, ShelfId)> {
        let mut pairs = Vec::new();
        for bound in &self.bindings {
            let role = self.roles.iter().position(|role| role.reference == bound.binding.role);
            let role = role.and_then(|position| self.role_entries.get(position));
            pairs.extend(
                role.iter()
                    .chain(&bound.credentials.iter().collect::<Vec<_>>())
                    .map(|to| (bound.entry, **to)),
            );
        }
        pairs
    }

    /// The answer of the provided objects to a request: allowed, or that only the cluster knows.
    pub(super) fn answer(&self, user: &UserInfo, attributes: &Attributes) -> Step {
        let bindings: Vec<&RoleBinding> = self
            .bindings_of(user)
            .into_iter()
            .filter_map(|position| Some(&self.bindings.get(position)?.binding))
            .collect();
        let (username, request) = (&user.username, attributes.to_text());
        let command = format!("kubectl auth can-i {request}{}", impersonation(user));
        let message = attributes.forbidden_message(username);
        match authorize(user, attributes, &self.roles, &bindings) {
            RbacAnswer::Unrestricted => {
                Step::passed(codes::ACCESS_UNRESTRICTED, args! { username: username, request: request })
            }
            RbacAnswer::Allowed(grant) => Step::passed(
                codes::ACCESS_ALLOWED,
                args! { username: username, request: request, reason: grant.reason(), rule: grant.rule.to_text() },
            ),
            _ if user.node_name().is_some() => Step::inconclusive(
                codes::ACCESS_NODE,
                args! { username: username, request: request, command: command, message: message },
            ),
            RbacAnswer::RoleUnknown(binding) => Step::inconclusive(
                codes::ACCESS_ROLE_UNKNOWN,
                args! {
                    username: username, request: request, binding: binding.to_text(), role: binding.role.to_text(),
                    command: show_command(binding), message: message
                },
            ),
            RbacAnswer::NotGranted => Step::inconclusive(
                codes::ACCESS_NOT_GRANTED,
                args! {
                    username: username, request: request, bindings: self.bindings.len(),
                    command: command, message: message
                },
            ),
        }
    }
}

/// Whether the user can list Pods: in its own namespace if it is a service account, otherwise in all. `None`
/// if there is no role and no binding on the shelf. The step is informational: it is added after the verdict
/// was decided.
pub(super) fn access_step(judge: &Judge<'_>, user: &UserInfo) -> Option<Step> {
    let access = &judge.access;
    if access.roles.is_empty() && access.bindings.is_empty() {
        return None;
    }
    let namespace = split_username(&user.username).map_or("", |(namespace, _)| namespace);
    Some(access.answer(user, &Attributes::list_pods(namespace)))
}

impl Judge<'_> {
    /// A binding has no verdict; its steps show what it grants, and which of the provided users it applies
    /// to.
    pub(super) fn judge_role_binding(&self, index: ShelfId) -> Judgement {
        let mut judgement = Judgement::claims_nothing(ItemKind::RoleBinding);
        let Some(bound) = self.access.bindings.iter().find(|bound| bound.entry == index) else {
            return judgement;
        };
        let binding = &bound.binding;
        let role = binding.role.to_text();
        let found = self.access.roles.iter().find(|known| known.reference == binding.role);
        judgement.trace.push(match found {
            _ if binding.names_impossible_role() => {
                Step::failed(codes::BINDING_ROLE_IMPOSSIBLE, args! { role: role })
            }
            Some(found) => {
                let rules: Vec<String> =
                    found.rules.iter().map(credscope_kube::rbac::PolicyRule::to_text).collect();
                Step::passed(codes::BINDING_ROLE, args! { role: role, rules: rules })
            }
            None => Step::inconclusive(
                codes::BINDING_ROLE_UNKNOWN,
                args! { role: role, command: show_command(binding) },
            ),
        });
        judgement.trace.push(match bound.usernames.as_slice() {
            [] => Step::new(codes::BINDING_APPLIES_TO_NONE, Outcome::NotApplicable, args! {}),
            users => Step::passed(codes::BINDING_APPLIES, args! { users: users }),
        });
        for subject in binding.impossible_subjects() {
            judgement.findings.push(match subject.kind.as_str() {
                "ServiceAccount" => Finding::new(codes::SUBJECT_NO_NAMESPACE, args! { name: &subject.name }),
                kind => Finding::new(codes::SUBJECT_KIND, args! { kind: kind, name: &subject.name }),
            });
        }
        judgement
    }
}

/// The user of a token or a client certificate, whatever its verdict.
fn user_of(shelf: &Shelf, entry: &ShelfEntry, release: Release) -> Option<UserInfo> {
    match &entry.content {
        Content::Token(_, Some(claims)) => Some(user_of_token(claims, release)),
        Content::BootstrapToken(token) => Some(user_of_bootstrap_token(shelf, token)),
        Content::Certificate(certificate) if !certificate.is_ca() => {
            let is_client = certificate
                .extensions
                .ext_key_usage
                .as_ref()
                .is_none_or(|usage| usage.contains(KeyPurposeId::CLIENT_AUTH));
            is_client.then(|| user_of_certificate(&subject_of(certificate), release).ok())?
        }
        _ => None,
    }
}

/// The command that prints a binding's role.
fn show_command(binding: &RoleBinding) -> String {
    let role = &binding.role;
    let namespace = match role.namespace.as_str() {
        "" => String::new(),
        namespace => format!("-n {} ", shell_word(namespace)),
    };
    format!("kubectl {namespace}get {} {} -o yaml", role.kind.to_ascii_lowercase(), shell_word(&role.name))
}

/// The flags for asking as a user. The API server adds the groups of service accounts automatically, and
/// `system:authenticated` for every user.
fn impersonation(user: &UserInfo) -> String {
    let mut flags = format!(" --as={}", shell_word(&user.username));
    if split_username(&user.username).is_none() {
        for group in user.groups.iter().filter(|group| !group.ends_with("authenticated")) {
            flags.push_str(" --as-group=");
            flags.push_str(&shell_word(group));
        }
    }
    flags
}

/// A word for a shell command, quoted unless it is plain.
fn shell_word(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b":@._/-".contains(&byte);
    match !text.is_empty() && text.bytes().all(is_plain) {
        true => text.to_owned(),
        false => format!("'{}'", text.replace('\'', "'\\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_takes_names_as_they_are() {
        for (text, expected) in [
            ("system:node:a-1.b", "system:node:a-1.b"),
            ("a b", "'a b'"),
            ("$(x)", "'$(x)'"),
            ("it's", "'it'\\''s'"),
            ("", "''"),
        ] {
            assert_eq!(shell_word(text), expected);
        }
    }

    #[test]
    fn one_asks_in_the_name_of_user_and_groups() {
        let account = credscope_kube::service_account_user("n", "s", "");
        assert_eq!(impersonation(&account), " --as=system:serviceaccount:n:s");
        let user = UserInfo {
            username: "jane".to_owned(),
            groups: vec!["dev".to_owned(), "a b".to_owned(), "system:authenticated".to_owned()],
            ..UserInfo::default()
        };
        assert_eq!(impersonation(&user), " --as=jane --as-group=dev --as-group='a b'");
    }
}
