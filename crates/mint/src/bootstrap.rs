//! Bootstrap tokens, their Secrets, and cluster-info.

use crate::objects::{Metadata, config_map, seconds, secret};
use crate::yaml::YamlValue;
use credscope_clock::Instant;
use credscope_kube::bootstrap_token::{BootstrapToken, SECRET_NAMESPACE, SECRET_TYPE};
use credscope_kube::discovery::detached_signature;

const ALPHABET: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// A bootstrap token made of 22 random bytes, one for each character: six for the id, sixteen for the secret.
/// Form: Kubernetes cluster-bootstrap `token/api/types.go`.
#[must_use]
pub fn bootstrap_token(random: [u8; 22]) -> BootstrapToken {
    let characters: String = random
        .iter()
        .filter_map(|byte| ALPHABET.get(usize::from(*byte) % ALPHABET.len()))
        .map(|byte| char::from(*byte))
        .collect();
    let (token_id, token_secret) = characters.split_at_checked(6).unwrap_or_default();
    BootstrapToken { token_id: token_id.to_owned(), token_secret: token_secret.to_owned() }
}

/// The contents of a bootstrap token's Secret.
#[derive(Clone, Copy)]
pub struct BootstrapSecretParameters<'a> {
    /// The token.
    pub token: &'a BootstrapToken,
    /// When it expires; `None` for never.
    pub expiration: Option<Instant>,
    /// Free text; empty for none.
    pub description: &'a str,
    /// `usage-bootstrap-authentication`.
    pub authenticates: bool,
    /// `usage-bootstrap-signing`.
    pub signs: bool,
    /// `auth-extra-groups`; kubeadm's is `system:bootstrappers:kubeadm:default-node-token`.
    pub groups: &'a [&'a str],
    /// The Secret's UID.
    pub uid: &'a str,
    /// The Secret's version in etcd.
    pub resource_version: u64,
    /// When it was created.
    pub created: Instant,
}

/// The Secret of a bootstrap token as kubeadm makes it. Observed: kubeadm 1.36.2.
#[must_use]
pub fn bootstrap_secret(parameters: &BootstrapSecretParameters<'_>) -> String {
    let token = parameters.token;
    let groups = parameters.groups.join(",");
    let expiration = parameters.expiration.map(seconds).unwrap_or_default();
    let usage = |is_on: bool| if is_on { "true" } else { "" };
    let data: Vec<(&str, &str)> = [
        ("auth-extra-groups", groups.as_str()),
        ("description", parameters.description),
        ("expiration", &expiration),
        ("token-id", &token.token_id),
        ("token-secret", &token.token_secret),
        ("usage-bootstrap-authentication", usage(parameters.authenticates)),
        ("usage-bootstrap-signing", usage(parameters.signs)),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .collect();
    let metadata = Metadata {
        name: &token.secret_name(),
        generate_name: "",
        namespace: SECRET_NAMESPACE,
        uid: parameters.uid,
        resource_version: parameters.resource_version,
        created: parameters.created,
    };
    secret(&metadata, None, &data, SECRET_TYPE)
}

/// The ConfigMap `kube-public/cluster-info` with a signature for each token, as kubeadm and the controller `bootstrapsigner`
/// write it. `metadata` gives UID, version and instant. Observed: 1.36.2.
#[must_use]
pub fn cluster_info(metadata: &Metadata<'_>, kubeconfig: &str, tokens: &[&BootstrapToken]) -> String {
    let mut data: Vec<(String, YamlValue)> = Vec::with_capacity(tokens.len() + 1);
    for token in tokens {
        let key = format!("jws-kubeconfig-{}", token.token_id);
        let signature = detached_signature(&token.token_id, &token.token_secret, kubeconfig);
        let at = data.iter().take_while(|(other, _)| *other < key).count();
        data.insert(at, (key, YamlValue::Text(signature)));
    }
    data.push(("kubeconfig".to_owned(), YamlValue::Text(kubeconfig.to_owned())));
    let metadata =
        Metadata { name: "cluster-info", generate_name: "", namespace: "kube-public", ..*metadata };
    config_map(&metadata, data)
}
