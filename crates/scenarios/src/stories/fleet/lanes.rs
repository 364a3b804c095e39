/// Lane of the kubelets.
pub(super) const NODES: &str = "nodes";
/// Lane of the API server.
pub(super) const SERVER: &str = "apiserver";
/// Lane of the controllers.
pub(super) const CONTROLLERS: &str = "controller-manager";
