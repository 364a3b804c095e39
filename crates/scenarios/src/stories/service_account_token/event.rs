pub(super) const API: &str = "api";
pub(super) const KUBELET: &str = "kubelet";
pub(super) const POD: &str = "pod";

/// What can happen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Event {
    /// The person applies the Pod.
    Apply,
    /// The kubelet learns of it.
    Seen,
    /// The kubelet makes the Pod's directories.
    Prepare,
    /// The kubelet syncs the Pod.
    Sync,
    /// It tries to set the volume up again, by the number of the attempt's wait.
    Retry,
    /// The program in the Pod begins.
    Start,
    /// The program lists and then watches.
    List,
    /// It watches.
    Watch,
    /// The watch of this number ends by its time.
    WatchEnds(u64),
    /// The program sends its periodic request.
    Ask,
    /// The API server stops answering.
    ServerDown,
    /// The API server's clock jumps.
    ClockJumps,
    /// The clock is right again.
    ClockReturns,
    /// A token has expired, leeway included.
    TokenEnds(usize),
}
