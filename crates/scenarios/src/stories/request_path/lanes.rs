//! The lanes of the servers, and how long messages and steps take.

use credscope_clock::Duration;

/// The API server's lane.
pub(super) const API: &str = "api_server";
/// etcd's lane.
pub(super) const ETCD: &str = "etcd";
/// How long a message is in transit. Chosen for this simulator: only the order matters.
pub(super) const HOP: Duration = Duration::from_millis(2);
/// How long reading a file or a step of a decision takes. Chosen for this simulator.
pub(super) const THOUGHT: Duration = Duration::from_millis(1);
