//! Kubeconfigs as kubeadm and the kubelet write them (client-go `tools/clientcmd`, `Write`).

use crate::yaml::{YamlValue, map, print, text, text_if_any};
use credscope_encoding::encode_standard;
use credscope_kube::Release;

/// What a user of a kubeconfig authenticates with.
#[derive(Clone, Copy)]
pub enum KubeconfigCredential<'a> {
    /// A token, as in `bootstrap-kubelet.conf`.
    Token(&'a str),
    /// One file of certificate and key, as the kubelet's `kubelet-client-current.pem`.
    PemFile(&'a str),
    /// Certificate and key in PEM, embedded, as in `admin.conf`.
    Embedded {
        /// The certificate's PEM.
        certificate: &'a str,
        /// The key's PEM.
        key: &'a str,
    },
}

/// What a kubeconfig of one cluster and one user says.
#[derive(Clone, Copy)]
pub struct KubeconfigParameters<'a> {
    /// The cluster's name.
    pub cluster: &'a str,
    /// Where its API server is.
    pub server: &'a str,
    /// The PEM of its CAs.
    pub authority_pem: &'a str,
    /// The user's name.
    pub user: &'a str,
    /// The context's name.
    pub context: &'a str,
    /// The context's namespace; empty for none.
    pub namespace: &'a str,
    /// The user's credential.
    pub credential: KubeconfigCredential<'a>,
    /// The release of the program that writes it.
    pub release: Release,
}

impl<'a> KubeconfigParameters<'a> {
    /// The kubeconfig that the kubelet writes when it bootstraps. It names the certificate's file, which need not exist yet.
    /// Source: Kubernetes `pkg/kubelet/certificate/bootstrap/bootstrap.go`; observed: kubelet 1.36.2.
    #[must_use]
    pub fn of_kubelet(server: &'a str, authority_pem: &'a str, pem_file: &'a str, release: Release) -> Self {
        Self {
            cluster: "default-cluster",
            server,
            authority_pem,
            user: "default-auth",
            context: "default-context",
            namespace: "default",
            credential: KubeconfigCredential::PemFile(pem_file),
            release,
        }
    }

    /// The kubeconfig that `kubeadm join` writes for the kubelet: `bootstrap-kubelet.conf`.
    /// Source: Kubernetes `cmd/kubeadm/app/discovery/token/token.go`, `cmd/kubeadm/app/cmd/join.go`.
    #[must_use]
    pub fn of_bootstrap(server: &'a str, authority_pem: &'a str, token: &'a str, release: Release) -> Self {
        Self {
            cluster: "kubernetes",
            server,
            authority_pem,
            user: "tls-bootstrap-token-user",
            context: "tls-bootstrap-token-user@kubernetes",
            namespace: "",
            credential: KubeconfigCredential::Token(token),
            release,
        }
    }
}

/// Whether an empty `preferences` is printed: client-go leaves it out from 1.34 on (`tools/clientcmd/api/v1/types.go`).
fn preferences(release: Release) -> Option<YamlValue> {
    (release < Release::minor(34)).then(|| YamlValue::Map(Vec::new()))
}

fn clusters(name: &str, server: &str, authority_pem: &str) -> YamlValue {
    let cluster = map([
        ("certificate-authority-data", text(&encode_standard(authority_pem.as_bytes()))),
        ("server", text(server)),
    ]);
    YamlValue::List(vec![map([("cluster", Some(cluster)), ("name", text(name))])])
}

/// A kubeconfig of one cluster and one user. Observed: kubeadm and kubelet 1.36.2, kubeadm 1.20.2.
#[must_use]
pub fn kubeconfig(parameters: &KubeconfigParameters<'_>) -> String {
    let data = |pem: &str| text(&encode_standard(pem.as_bytes()));
    let user = match parameters.credential {
        KubeconfigCredential::Token(token) => map([("token", text(token))]),
        KubeconfigCredential::PemFile(path) => {
            map([("client-certificate", text(path)), ("client-key", text(path))])
        }
        KubeconfigCredential::Embedded { certificate, key } => {
            map([("client-certificate-data", data(certificate)), ("client-key-data", data(key))])
        }
    };
    let context = map([
        ("cluster", text(parameters.cluster)),
        ("namespace", text_if_any(parameters.namespace)),
        ("user", text(parameters.user)),
    ]);
    let contexts =
        YamlValue::List(vec![map([("context", Some(context)), ("name", text(parameters.context))])]);
    let users = YamlValue::List(vec![map([("name", text(parameters.user)), ("user", Some(user))])]);
    print(&map([
        ("apiVersion", text("v1")),
        ("clusters", Some(clusters(parameters.cluster, parameters.server, parameters.authority_pem))),
        ("contexts", Some(contexts)),
        ("current-context", text(parameters.context)),
        ("kind", text("Config")),
        ("preferences", preferences(parameters.release)),
        ("users", Some(users)),
    ]))
}

/// The kubeconfig inside cluster-info: one cluster without a name, no user. Observed: kubeadm 1.36.2 and 1.20.2.
#[must_use]
pub fn cluster_info_kubeconfig(server: &str, authority_pem: &str, release: Release) -> String {
    print(&map([
        ("apiVersion", text("v1")),
        ("clusters", Some(clusters("", server, authority_pem))),
        ("contexts", Some(YamlValue::Null)),
        ("current-context", text("")),
        ("kind", text("Config")),
        ("preferences", preferences(release)),
        ("users", Some(YamlValue::Null)),
    ]))
}
