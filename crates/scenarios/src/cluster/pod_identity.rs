//! A pod with its service account, and the tokens that the API server issues for it.

use super::{ISSUER, KubeadmCluster, keep_plain};
use crate::record::Record;
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_kube::token::{IssuePolicy, LifetimeRequest, token_lifetime};
use credscope_mint::{
    BoundToken, Metadata, NodeReference, Reference, SigningKey, bound_token, service_account,
};

/// The namespace of pod and service account.
pub(crate) const NAMESPACE: &str = "default";
/// The service account's name, made up.
pub(crate) const SERVICE_ACCOUNT: &str = "web";
/// The pod's name, made up.
pub(crate) const POD: &str = "web-0";
/// Where the kubelet mounts token, CA and namespace. Source: `plugin/pkg/admission/serviceaccount/admission.go`.
pub(crate) const DIRECTORY: &str = "/var/run/secrets/kubernetes.io/serviceaccount";

/// A pod, its service account and its node.
pub(crate) struct PodIdentity {
    /// The artefacts that `inspect` needs with its tokens: the key, the service account, the pod.
    pub(crate) context: Vec<String>,
    node: &'static str,
    account_uid: String,
    pod_uid: String,
    node_uid: String,
}

impl PodIdentity {
    /// Creates service account and pod.
    pub(crate) fn new(
        setting: &Setting,
        record: &mut Record,
        cluster: &mut KubeadmCluster,
        node: &'static str,
    ) -> Self {
        let at = setting.begins;
        let (account_uid, pod_uid, node_uid) = (cluster.next_uid(), cluster.next_uid(), cluster.next_uid());
        let account = service_account(&Metadata {
            name: SERVICE_ACCOUNT,
            generate_name: "",
            namespace: NAMESPACE,
            uid: &account_uid,
            resource_version: cluster.next_resource_version(),
            created: at,
        });
        let pod = format!(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {POD}\n  namespace: {NAMESPACE}\n  uid: {pod_uid}\nspec:\n  \
             nodeName: {node}\n  serviceAccountName: {SERVICE_ACCOUNT}\n"
        );
        cluster.api.put_object(&account);
        cluster.api.put_object(&pod);
        let context = vec![
            cluster.token_key_artefact.clone(),
            keep_plain(record, at, "service_account", "serviceaccount.yaml", account),
            keep_plain(record, at, "pod", "pod.yaml", pod),
        ];
        Self { context, node, account_uid, pod_uid, node_uid }
    }

    /// A token for the pod, issued at an instant, with its exp.
    pub(crate) fn token(
        &self,
        cluster: &mut KubeadmCluster,
        key: &SigningKey,
        issued_at: Instant,
        expiration_seconds: i64,
    ) -> (String, Instant) {
        let asked = LifetimeRequest {
            expiration_seconds: Some(expiration_seconds),
            is_pod_bound: true,
            has_api_audiences: true,
        };
        let lifetime = token_lifetime(&asked, &IssuePolicy::default(), issued_at).ok();
        let after = issued_at + Duration::from_seconds(expiration_seconds);
        let expires_at = lifetime.map_or(after, |lifetime| lifetime.expires_at);
        let token = bound_token(
            key,
            &BoundToken {
                issuer: ISSUER,
                audiences: &[ISSUER],
                namespace: NAMESPACE,
                service_account: Reference { name: SERVICE_ACCOUNT, uid: &self.account_uid },
                pod: Some(Reference { name: POD, uid: &self.pod_uid }),
                secret: None,
                node: Some(NodeReference { name: self.node, uid: Some(&self.node_uid) }),
                token_id: &cluster.next_uid(),
                issued_at,
                expires_at,
                warn_after: lifetime.and_then(|lifetime| lifetime.warn_after),
                release: cluster.release,
            },
        );
        (token, expires_at)
    }
}
