use super::certificate_manager::Use;
use crate::fault::Fault;

/// What can happen.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Event {
    /// A fault happens, or is undone.
    Fault(Fault, bool),
    /// The person makes the token.
    CreateToken,
    /// The person runs `kubeadm join`.
    Join,
    /// `kubeadm join` looks for the certificate, or gives up.
    JoinEnds,
    /// The kubelet's process starts.
    Start,
    /// The person restarts the kubelet.
    Restart,
    /// A certificate manager tries to get a certificate.
    Attempt(Use, u32),
    /// It gives up waiting.
    GiveUp(Use, usize),
    /// It hears of a request that was signed or failed.
    Hear(usize),
    /// The transport checks whether the certificate changed.
    Check(u32),
    /// A certificate may have expired.
    RunOut(u32),
    /// The node renews its lease.
    Beat(u32),
    /// The approver looks at a request.
    Review(usize),
    /// A signer looks at a request.
    Sign(usize),
    /// The cleaner looks at all of them.
    Clean,
    /// The token cleaner looks at the token's Secret.
    CleanToken,
    /// The person looks at the requests that wait.
    Approve,
    /// The person asks for a pod's log.
    Logs,
    /// The person renews the certificates of the control plane.
    Renew,
}

impl Event {
    /// Whether it happens on the node, which may be asleep.
    pub(super) const fn is_on_node(self) -> bool {
        matches!(
            self,
            Self::Join
                | Self::JoinEnds
                | Self::Start
                | Self::Attempt(..)
                | Self::GiveUp(..)
                | Self::Hear(_)
                | Self::Check(_)
                | Self::RunOut(_)
                | Self::Beat(_)
        )
    }
}
