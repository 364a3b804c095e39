//! The names of lanes, of the node and of its files.

/// The operator's lane.
pub(crate) const PERSON: &str = "person";
/// The kubelet's lane.
pub(crate) const KUBELET: &str = "kubelet";
/// The API server's lane.
pub(crate) const API: &str = "api_server";
/// kube-controller-manager's lane.
pub(crate) const MANAGER: &str = "controller_manager";
/// The node's name, made up.
pub(crate) const NODE: &str = "node-1";
/// The kubelet's kubeconfig.
pub(super) const KUBECONFIG: &str = "/etc/kubernetes/kubelet.conf";
/// kubeadm's kubeconfig that it bootstraps with.
pub(super) const BOOTSTRAP_KUBECONFIG: &str = "/etc/kubernetes/bootstrap-kubelet.conf";

/// The node's user name.
pub(super) fn username() -> String {
    format!("system:node:{NODE}")
}
