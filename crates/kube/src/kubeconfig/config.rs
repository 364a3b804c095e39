use super::exec::Exec;
use super::file::Unread;
use super::reader::Field;
use crate::schema::Mismatch;
use std::collections::BTreeMap;

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
    pub impersonate_extra: BTreeMap<String, Vec<String>>,
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
    /// apiVersion.
    pub api_version: Option<Field>,
    /// Values of another type than their fields', in Go's decoding order: because of the first, client-go
    /// refuses the file.
    pub mismatches: Vec<Mismatch>,
    /// Why client-go cannot read the file as a kubeconfig; set by the caller that has the file.
    pub unread: Option<Unread>,
}
