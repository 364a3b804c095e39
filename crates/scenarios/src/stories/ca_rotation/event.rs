use super::client::LeafInUse;
use super::plan::Phase;

/// What can happen.
pub(super) enum Event {
    /// The operator takes a step.
    Phase(Phase),
    /// A fault begins or ends.
    Change,
    /// A client asks.
    Ask(usize),
    /// A kubelet renews its certificate, unless it has another by now.
    Renew(usize, u32),
    /// A kubelet gives up waiting for the certificate that it requested.
    TimeOut(usize, u32),
    /// A kubelet receives its certificate.
    Issued(usize, u32, Box<LeafInUse>),
    /// A kubelet's certificate has expired.
    Expired(usize, u32),
    /// Five minutes without a certificate.
    CheckExit(usize, u32),
    /// The controllers look at what there is to do.
    Controllers,
    /// The kubelet of the pod syncs the volume.
    Volume,
    /// The pod's program trusts what is in the file.
    Reload,
}
