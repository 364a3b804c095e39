use super::instance::Phase;

pub(super) const KUBELET: &str = "kubelet";
/// The lanes of the API servers.
pub(super) const SERVERS: [&str; 3] = ["control-plane-1", "control-plane-2", "control-plane-3"];
/// The program that reads its token once.
pub(super) const COPY: &str = "copy";

/// What can happen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Event {
    /// A Pod comes to the node.
    MakePod(usize),
    /// The kubelet syncs it.
    Sync(usize),
    /// It sets its volume up again.
    Retry(usize),
    /// A caller sends a request.
    Ask(usize),
    /// The program takes its copy.
    Copy,
    /// A person begins a step.
    Begin(Phase),
    /// A server is stopped, its files already changed.
    Stop(usize, Phase),
    /// It starts.
    Start(usize),
    /// The private key is gone.
    KeyLost,
}
