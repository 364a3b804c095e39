//! kubeconfig: `v1` `Config` as client-go reads it.

mod config;
mod credentials;
mod exec;
mod file;
mod impersonation;
mod printed;
mod reader;
mod rules;
mod server;

use credscope_jose::json::{Member, Node};
use reader::entries;
use std::collections::BTreeMap;

pub use config::{Cluster, Context, Kubeconfig, User};
pub use exec::Exec;
pub use file::{Unread, read_file};
pub use impersonation::impersonated_user;
pub use printed::printed_by_kubectl;
pub use reader::Field;
pub use rules::{Evidence, FieldContent, validate_kubeconfig};
pub use server::{ServerCertificateAnswer, endpoint_of, host_of};

/// Whether an object is a kubeconfig: by its kind, or by its lists if the kind is missing.
#[must_use]
pub fn is_kubeconfig(root: &Node) -> bool {
    let has_list = |name: &str| root.member(name).is_some();
    match root.str_at(&["kind"]) {
        Some("Config") => has_list("clusters") || has_list("users") || has_list("contexts"),
        Some(_) => false,
        None => {
            (has_list("clusters") && (has_list("users") || has_list("contexts")))
                || (has_list("users") && has_list("contexts"))
        }
    }
}

/// Reads a kubeconfig; missing fields stay empty.
#[must_use]
pub fn decode_kubeconfig(root: &Node) -> Kubeconfig {
    let clusters = entries(root, "clusters", "cluster").into_iter().map(|(name, reader)| Cluster {
        name,
        server: reader.field("server"),
        ca_data: reader.field("certificate-authority-data"),
        ca_file: reader.field("certificate-authority"),
        insecure: reader
            .field("insecure-skip-tls-verify")
            .filter(|field| field.text == "true")
            .map(|field| field.path),
        tls_server_name: reader.field("tls-server-name"),
        proxy_url: reader.field("proxy-url"),
    });
    let users = entries(root, "users", "user").into_iter().map(|(name, reader)| User {
        name,
        certificate_data: reader.field("client-certificate-data"),
        certificate_file: reader.field("client-certificate"),
        key_data: reader.field("client-key-data"),
        key_file: reader.field("client-key"),
        token: reader.field("token"),
        token_file: reader.field("tokenFile"),
        username: reader.field("username"),
        password: reader.field("password"),
        plugin: reader
            .within("exec")
            .and_then(|exec| exec.field("command"))
            .or_else(|| reader.within("auth-provider").and_then(|provider| provider.field("name"))),
        exec: reader.within("exec").map(|exec| Exec::read(&exec)),
        impersonate: reader.field("as"),
        impersonate_uid: reader.field("as-uid"),
        impersonate_groups: reader.node.member("as-groups").and_then(Node::as_strings).unwrap_or_default(),
        impersonate_extra: reader.node.member("as-user-extra").map(lists).unwrap_or_default(),
    });
    let contexts = entries(root, "contexts", "context").into_iter().map(|(name, reader)| Context {
        name,
        cluster: reader.node.str_at(&["cluster"]).unwrap_or_default().to_owned(),
        user: reader.node.str_at(&["user"]).unwrap_or_default().to_owned(),
    });
    Kubeconfig {
        clusters: clusters.collect(),
        users: users.collect(),
        contexts: contexts.collect(),
        current_context: root.str_at(&["current-context"]).unwrap_or_default().to_owned(),
        api_version: root.member("apiVersion").and_then(|node| {
            let text = node.as_str().filter(|text| !text.is_empty())?.to_owned();
            Some(Field { path: "apiVersion".to_owned(), text, span: node.span })
        }),
        mismatches: file::mismatches(root),
        unread: None,
    }
}

fn lists(node: &Node) -> BTreeMap<String, Vec<String>> {
    let list = |member: &Member| (member.key.clone(), member.value.as_strings().unwrap_or_default());
    node.members().iter().map(list).collect()
}

impl Kubeconfig {
    /// The context named as current.
    #[must_use]
    pub fn current(&self) -> Option<&Context> {
        self.contexts.iter().find(|context| context.name == self.current_context)
    }

    /// The cluster of this name.
    #[must_use]
    pub fn cluster(&self, name: &str) -> Option<&Cluster> {
        self.clusters.iter().find(|cluster| cluster.name == name)
    }

    /// The user of this name.
    #[must_use]
    pub fn user(&self, name: &str) -> Option<&User> {
        self.users.iter().find(|user| user.name == name)
    }
}

impl User {
    /// The client certificate: the data takes precedence over the file.
    #[must_use]
    pub fn certificate(&self) -> Option<&Field> {
        self.certificate_data.as_ref().or(self.certificate_file.as_ref())
    }

    /// Its key: the data takes precedence over the file.
    #[must_use]
    pub fn key(&self) -> Option<&Field> {
        self.key_data.as_ref().or(self.key_file.as_ref())
    }

    /// The identifiers of this user's authentication methods.
    #[must_use]
    pub fn methods(&self) -> Vec<String> {
        [
            ("client_certificate", self.certificate_data.is_some() || self.certificate_file.is_some()),
            ("token", self.token.is_some() || self.token_file.is_some()),
            ("basic", self.username.is_some() || self.password.is_some()),
            ("plugin", self.plugin.is_some() || self.exec.is_some()),
        ]
        .into_iter()
        .filter(|(_, is_used)| *is_used)
        .map(|(word, _)| word.to_owned())
        .collect()
    }
}
