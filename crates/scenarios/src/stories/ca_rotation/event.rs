use super::client::Leaf;
use super::plan::Phase;

/// What can happen.
pub(super) enum Event {
    /// The operator takes a step.
    Phase(Phase),
    /// Something else holds from now on: a fault, or the end of one.
    Change,
    /// A client asks.
    Ask(usize),
    /// A kubelet renews its certificate, unless it has another by now.
    Renew(usize, u32),
    /// A kubelet has waited long enough for the certificate that it asked for.
    TimeOut(usize, u32),
    /// A kubelet is told its certificate.
    Issued(usize, u32, Box<Leaf>),
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
