//! kubeconfig: `v1` `Config` as client-go reads it.

mod credentials;
mod exec;
mod impersonation;
mod printed;
mod rules;
mod server;

use credscope_finding::{Lists, Span};
use credscope_jose::json::{Kind, Node};

pub use exec::Exec;
pub use impersonation::impersonated_user;
pub use printed::printed_by_kubectl;
pub use rules::{Evidence, FieldContent, validate_kubeconfig};
pub use server::{ServerAnswer, host_of};

/// A text field with its path and span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Path inside the file, as `users[0].user.token`.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Its span in the file.
    pub span: Span,
}

/// `clusters[]`.
#[derive(Clone, Debug, Default)]
pub struct Cluster {
    /// Name.
    pub name: String,
    /// server.
    pub server: Option<Field>,
    /// certificate-authority-data.
    pub ca_data: Option<Field>,
    /// certificate-authority.
    pub ca_file: Option<Field>,
    /// Path of insecure-skip-tls-verify, when it is true.
    pub insecure: Option<String>,
    /// tls-server-name.
    pub tls_server_name: Option<Field>,
    /// proxy-url.
    pub proxy_url: Option<Field>,
}

/// `users[]`.
#[derive(Clone, Debug, Default)]
pub struct User {
    /// Name.
    pub name: String,
    /// client-certificate-data.
    pub certificate_data: Option<Field>,
    /// client-certificate.
    pub certificate_file: Option<Field>,
    /// client-key-data.
    pub key_data: Option<Field>,
    /// client-key.
    pub key_file: Option<Field>,
    /// token.
    pub token: Option<Field>,
    /// tokenFile.
    pub token_file: Option<Field>,
    /// username.
    pub username: Option<Field>,
    /// password.
    pub password: Option<Field>,
    /// Command of exec, or name of auth-provider.
    pub plugin: Option<Field>,
    /// exec.
    pub exec: Option<Exec>,
    /// as.
    pub impersonate: Option<Field>,
    /// as-uid.
    pub impersonate_uid: Option<Field>,
    /// as-groups.
    pub impersonate_groups: Vec<String>,
    /// as-user-extra.
    pub impersonate_extra: Lists,
}

/// `contexts[]`.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// Name.
    pub name: String,
    /// Name of its cluster.
    pub cluster: String,
    /// Name of its user.
    pub user: String,
}

/// A kubeconfig, as far as it could be read.
#[derive(Clone, Debug, Default)]
pub struct Kubeconfig {
    /// Clusters in order.
    pub clusters: Vec<Cluster>,
    /// Users in order.
    pub users: Vec<User>,
    /// Contexts in order.
    pub contexts: Vec<Context>,
    /// current-context.
    pub current_context: String,
}

struct Reader<'a> {
    node: &'a Node,
    path: String,
}

impl<'a> Reader<'a> {
    /// The object in the member of this name.
    fn within(&self, name: &str) -> Option<Reader<'a>> {
        let node = self.node.member(name).filter(|node| matches!(node.kind, Kind::Object(_)))?;
        Some(Reader { node, path: format!("{}.{name}", self.path) })
    }

    fn field(&self, name: &str) -> Option<Field> {
        let node = self.node.member(name)?;
        let text = match &node.kind {
            Kind::String(text) => text.clone(),
            Kind::Number(number) => number.text().to_owned(),
            Kind::Bool(value) => value.to_string(),
            Kind::Null | Kind::Array(_) | Kind::Object(_) => return None,
        };
        (!text.is_empty()).then(|| Field { path: format!("{}.{name}", self.path), text, span: node.span })
    }
}

fn entries<'a>(root: &'a Node, list: &str, inner: &str) -> Vec<(String, Reader<'a>)> {
    let items = root.member(list).map_or(&[][..], Node::items);
    items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let name = item.str_at(&["name"]).unwrap_or_default().to_owned();
            let node = item.member(inner).unwrap_or(item);
            (name, Reader { node, path: format!("{list}[{index}].{inner}") })
        })
        .collect()
}

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
    }
}

fn lists(node: &Node) -> Lists {
    let mut lists = Lists::default();
    for member in node.members() {
        lists.insert(member.key.clone(), member.value.as_strings().unwrap_or_default());
    }
    lists
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

    /// Every field that contains base64.
    pub fn data_fields(&self) -> impl Iterator<Item = &Field> {
        let of_clusters = self.clusters.iter().filter_map(|cluster| cluster.ca_data.as_ref());
        let of_users = self.users.iter().flat_map(|user| user.certificate_data.iter().chain(&user.key_data));
        of_clusters.chain(of_users)
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
