use credscope_clock::Instant;
use credscope_sim::Random;

/// A kubelet.
pub(super) struct Kubelet {
    pub(super) client: usize,
    /// Counts its certificates: events scheduled for an earlier one are ignored.
    pub(super) generation: u32,
    /// Counts its requests; 0 when it does not wait.
    pub(super) waits_for: u32,
    pub(super) deadline: Instant,
    pub(super) has_exited: bool,
    /// Failed attempts in a row.
    pub(super) failures: usize,
    /// Requests in a row that came to nothing.
    pub(super) time_outs: usize,
    /// Whether an entry already says that the certificate has expired.
    pub(super) has_expired: bool,
    pub(super) random: Random,
}

/// The usages that a kubelet with an ECDSA key requests. Source: Kubernetes `pkg/kubelet/certificate/kubelet.go`.
pub(super) fn usages(release: credscope_kube::Release) -> &'static [&'static str] {
    match release >= credscope_kube::Release::minor(27) {
        true => &["digital signature", "client auth"],
        false => &["digital signature", "key encipherment", "client auth"],
    }
}
