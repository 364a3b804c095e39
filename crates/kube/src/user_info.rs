//! The user as the API server sees it.

use std::collections::BTreeMap;

/// A user: Kubernetes `authentication.k8s.io/v1` `UserInfo`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserInfo {
    /// User name.
    pub username: String,
    /// UID; empty if there is none.
    pub uid: String,
    /// Groups, in the API server's order.
    pub groups: Vec<String>,
    /// Extra attributes.
    pub extra: BTreeMap<String, Vec<String>>,
}

/// Names with a meaning in Kubernetes.
pub mod well_known {
    /// Bypasses every authorizer.
    pub const SYSTEM_MASTERS: &str = "system:masters";
    /// Every authenticated user.
    pub const SYSTEM_AUTHENTICATED: &str = "system:authenticated";
    /// Group of requests without a credential.
    pub const SYSTEM_UNAUTHENTICATED: &str = "system:unauthenticated";
    /// User of requests without a credential.
    pub const SYSTEM_ANONYMOUS: &str = "system:anonymous";
    /// Group of nodes.
    pub const SYSTEM_NODES: &str = "system:nodes";
    /// Prefix of a node's user name.
    pub const NODE_PREFIX: &str = "system:node:";
    /// Prefix of a service account's user name.
    pub const SERVICE_ACCOUNT_PREFIX: &str = "system:serviceaccount:";
    /// Group of all service accounts.
    pub const SERVICE_ACCOUNTS: &str = "system:serviceaccounts";
    /// Group of bootstrap tokens.
    pub const BOOTSTRAPPERS: &str = "system:bootstrappers";
    /// Group that kubeadm binds to `cluster-admin` from 1.29.
    pub const KUBEADM_CLUSTER_ADMINS: &str = "kubeadm:cluster-admins";
}

impl UserInfo {
    /// Adds `system:authenticated`, as the API server does after any authenticator succeeded, unless the user
    /// is anonymous or already has the group. Source: apiserver
    /// `pkg/authentication/group/authenticated_group_adder.go`.
    #[must_use]
    pub fn authenticated(mut self) -> Self {
        use well_known::{SYSTEM_ANONYMOUS, SYSTEM_AUTHENTICATED, SYSTEM_UNAUTHENTICATED};
        let is_exempt = self.username == SYSTEM_ANONYMOUS
            || self
                .groups
                .iter()
                .any(|group| group == SYSTEM_UNAUTHENTICATED || group == SYSTEM_AUTHENTICATED);
        if !is_exempt {
            self.groups.push(SYSTEM_AUTHENTICATED.to_owned());
        }
        self
    }

    /// The node name, if the user name and the groups make this a node.
    /// Source: Kubernetes `pkg/auth/nodeidentifier/default.go`.
    #[must_use]
    pub fn node_name(&self) -> Option<&str> {
        let name = self.username.strip_prefix(well_known::NODE_PREFIX)?;
        self.groups.iter().any(|group| group == well_known::SYSTEM_NODES).then_some(name)
    }
}

impl UserInfo {
    /// The user as `subjects` of a RoleBinding, in one line of YAML that can be pasted.
    /// Source: Kubernetes `rbac.authorization.k8s.io/v1`, `Subject`.
    #[must_use]
    pub fn rbac_subject(&self) -> String {
        match split_username(&self.username) {
            Some((namespace, name)) => {
                let (name, namespace) = (quote(name), quote(namespace));
                format!("subjects: [{{kind: ServiceAccount, name: {name}, namespace: {namespace}}}]")
            }
            None => format!(
                "subjects: [{{kind: User, apiGroup: rbac.authorization.k8s.io, name: {}}}]",
                quote(&self.username)
            ),
        }
    }
}

/// Text in double quotes, as Go's `%q` and YAML write it: quotes, backslashes and control characters escaped.
#[must_use]
pub fn quote(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ if character.is_ascii_control() => {
                let byte = u8::try_from(character).unwrap_or_default();
                quoted.push_str("\\x");
                quoted.push_str(&credscope_encoding::encode_hex(&[byte]));
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

/// The user name of a service account. Source: apiserver `pkg/authentication/serviceaccount/util.go`.
#[must_use]
pub fn make_username(namespace: &str, name: &str) -> String {
    format!("{}{namespace}:{name}", well_known::SERVICE_ACCOUNT_PREFIX)
}

/// Namespace and name of a service account's user name; `None` for any other.
#[must_use]
pub fn split_username(username: &str) -> Option<(&str, &str)> {
    let (namespace, name) = username.strip_prefix(well_known::SERVICE_ACCOUNT_PREFIX)?.split_once(':')?;
    (!namespace.is_empty() && !name.is_empty() && !name.contains(':')).then_some((namespace, name))
}

/// The user of a service account.
#[must_use]
pub fn service_account_user(namespace: &str, name: &str, uid: &str) -> UserInfo {
    UserInfo {
        username: make_username(namespace, name),
        uid: uid.to_owned(),
        groups: vec![
            well_known::SERVICE_ACCOUNTS.to_owned(),
            format!("{}:{namespace}", well_known::SERVICE_ACCOUNTS),
        ],
        extra: BTreeMap::new(),
    }
    .authenticated()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_account_name_splits_into_two_parts() {
        assert_eq!(
            split_username("system:serviceaccount:kube-system:kube-proxy"),
            Some(("kube-system", "kube-proxy"))
        );
        for text in [
            "system:serviceaccount:a",
            "system:serviceaccount::b",
            "system:serviceaccount:a:",
            "system:serviceaccount:a:b:c",
            "a:b",
        ] {
            assert_eq!(split_username(text), None, "{text}");
        }
    }

    #[test]
    fn the_anonymous_user_is_not_made_authenticated() {
        let user = UserInfo { username: "system:anonymous".to_owned(), ..UserInfo::default() };
        assert!(user.authenticated().groups.is_empty());
        let user = UserInfo { groups: vec!["system:unauthenticated".to_owned()], ..UserInfo::default() };
        assert_eq!(user.authenticated().groups, ["system:unauthenticated"]);
    }

    #[test]
    fn a_subject_is_yaml_that_reads_back() {
        for (username, expected) in [
            ("system:serviceaccount:shop:web", ("ServiceAccount", "web", Some("shop"))),
            ("jane \"the\" admin: 1", ("User", "jane \"the\" admin: 1", None)),
        ] {
            let user = UserInfo { username: username.to_owned(), ..UserInfo::default() };
            let read = crate::yaml::parse(&user.rbac_subject());
            let subject = read.value.at(&["subjects", "0"]).unwrap();
            assert_eq!(subject.str_at(&["kind"]), Some(expected.0));
            assert_eq!(subject.str_at(&["name"]), Some(expected.1));
            assert_eq!(subject.str_at(&["namespace"]), expected.2);
        }
    }

    #[test]
    fn a_node_needs_its_group() {
        let mut user = UserInfo { username: "system:node:n".to_owned(), ..UserInfo::default() };
        assert_eq!(user.node_name(), None);
        user.groups.push("system:nodes".to_owned());
        assert_eq!(user.node_name(), Some("n"));
    }
}
