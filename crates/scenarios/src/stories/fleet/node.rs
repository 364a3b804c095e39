//! The state of one node, kept small because there may be a million.

use credscope_clock::Instant;

/// A node.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// When its certificate expires; the earliest instant if it never had one.
    pub(super) not_after: Instant,
    /// When it makes its next attempt.
    pub(super) due: Instant,
    /// The request that it waits for; 0 for none.
    pub(super) request: u32,
    /// Attempts that failed in a row.
    pub(super) failures: u8,
    /// Where its credential comes from.
    pub(super) holds: Holds,
    /// It sleeps when nodes sleep.
    pub(super) is_sleeper: bool,
    /// Its requests up to the next attempt are counted, not simulated one by one.
    pub(super) repeats: bool,
    /// Its renewal is overdue.
    pub(super) is_late: bool,
}

/// What a kubelet shows when it asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// Not yet joined.
    Nothing,
    /// A bootstrap token that is good.
    Token,
    /// A certificate that is good.
    Certificate,
    /// A certificate that has expired: it is not shown, so the kubelet is anonymous.
    Expired,
    /// Its kubelet has exited and cannot bootstrap again.
    Lost,
}

impl Node {
    pub(super) const fn joining(due: Instant, is_sleeper: bool) -> Self {
        Self {
            not_after: Instant::EARLIEST,
            due,
            request: 0,
            failures: 0,
            holds: Holds::Nothing,
            is_sleeper,
            repeats: false,
            is_late: false,
        }
    }
}
