/// The operator's lane.
pub(super) const PERSON: &str = "person";
/// kube-controller-manager's lane.
pub(super) const MANAGER: &str = "controller_manager";
/// The API server's lane.
pub(super) const API: &str = "api_server";
/// The kubelets' lanes; what happens to one node happens to the first.
pub(super) const KUBELETS: [&str; 2] = ["kubelet-1", "kubelet-2"];
/// The nodes' names.
pub(super) const NODES: [&str; 2] = ["worker-1", "worker-2"];
/// The lane of kubectl.
pub(super) const KUBECTL: &str = "client";
/// The pod's lane.
pub(super) const POD: &str = "pod";
