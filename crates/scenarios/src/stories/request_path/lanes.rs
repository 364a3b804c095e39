//! The lanes of the servers, and how long what is on its way takes.

use credscope_clock::Duration;

/// The API server's lane.
pub(super) const API: &str = "api_server";
/// etcd's lane.
pub(super) const ETCD: &str = "etcd";
/// How long a message is under way. Ours: what matters is the order.
pub(super) const HOP: Duration = Duration::from_millis(2);
/// How long a file is read, or a step thought about. Ours.
pub(super) const THOUGHT: Duration = Duration::from_millis(1);
