//! The kubelet: what its process holds in memory, and its node on disk.

use super::certificate_manager::{CertificateManager, Use};
use super::disk::Disk;
use credscope_clock::{Duration, Instant};

/// The kubelet of the node.
pub(super) struct Kubelet {
    /// The number of this start; 0 before the first.
    pub(super) process: u32,
    /// Whether the process runs.
    pub(super) is_running: bool,
    pub(super) started: Instant,
    /// How many starts in a row failed.
    pub(super) failed_starts: u32,
    pub(super) disk: Disk,
    /// Whether this process holds the bootstrap token in memory.
    pub(super) is_bootstrapping: bool,
    pub(super) client: CertificateManager,
    pub(super) serving: CertificateManager,
    /// Whether the server answered last: `ServerHealthy()`.
    pub(super) is_server_healthy: bool,
    /// The certificate for which the transport closed connections last.
    pub(super) seen: Option<usize>,
    /// Since when no certificate has been available.
    pub(super) lacks_since: Option<Instant>,
    /// Whether an entry already says that there is none and the server does not answer.
    pub(super) has_complained: bool,
    pub(super) connection: Option<Connection>,
    /// Whether the connection of a request that waits is open.
    pub(super) has_request_connection: bool,
    /// The number of the scheduled lease renewal, and when it is due.
    pub(super) chain: u32,
    pub(super) next_beat: Option<Instant>,
    /// How long after a start the first lease is renewed.
    pub(super) beat_phase: Duration,
    /// How many lease renewals are to be recorded.
    pub(super) beats_to_record: u32,
    /// How many lease renewals in a row failed alike.
    pub(super) failed_beats: u32,
    pub(super) last_status: u16,
    /// Whether the Node object exists.
    pub(super) is_registered: bool,
}

impl Kubelet {
    pub(super) fn new(begins: Instant) -> Self {
        Self {
            process: 0,
            is_running: false,
            started: begins,
            failed_starts: 0,
            disk: Disk::default(),
            is_bootstrapping: false,
            client: CertificateManager::default(),
            serving: CertificateManager::default(),
            is_server_healthy: false,
            seen: None,
            lacks_since: None,
            has_complained: false,
            connection: None,
            has_request_connection: false,
            chain: 0,
            next_beat: None,
            beat_phase: Duration::ZERO,
            beats_to_record: 0,
            failed_beats: 0,
            last_status: 0,
            is_registered: false,
        }
    }

    pub(super) const fn runs_as(&self, process: u32) -> bool {
        self.is_running && self.process == process
    }

    pub(super) const fn manager(&self, of: Use) -> &CertificateManager {
        match of {
            Use::Client => &self.client,
            Use::Serving => &self.serving,
        }
    }

    pub(super) const fn manager_mut(&mut self, of: Use) -> &mut CertificateManager {
        match of {
            Use::Client => &mut self.client,
            Use::Serving => &mut self.serving,
        }
    }
}

/// The kubelet's connection to the API server.
pub(super) struct Connection {
    /// The certificate that was shown in its handshake.
    pub(super) file: Option<usize>,
}
