//! The certificate manager's state: what a certificate is for, and when the next attempt is made.
//!
//! Source: client-go `util/certificate/certificate_manager.go`.

use super::sampling::{is_recorded, next_recorded};
use credscope_clock::{Duration, Instant};
use credscope_finding::{Code, codes::run_node as codes};
use credscope_kube::signer::{CLIENT_KUBELET, KUBELET_SERVING};
use credscope_sim::EntryId;

/// The first wait after a failure; each further one is twice as long.
const FIRST_BACK_OFF: Duration = Duration::from_seconds(2);
/// How many attempts there are before the back-off no longer grows.
pub(super) const STEPS: u32 = 5;
/// The back-off from then on.
const PACE: Duration = Duration::from_seconds(32);

/// What a certificate is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// To authenticate the kubelet at the API server.
    Client,
    /// To authenticate the kubelet as a server.
    Serving,
}

impl Use {
    pub(super) const fn signer(self) -> &'static str {
        match self {
            Self::Client => CLIENT_KUBELET,
            Self::Serving => KUBELET_SERVING,
        }
    }

    /// What the store's files are called.
    pub(super) const fn prefix(self) -> &'static str {
        match self {
            Self::Client => "kubelet-client",
            Self::Serving => "kubelet-server",
        }
    }

    /// Its facts: the file, its expiration, its rotation deadline.
    pub(super) const fn facts(self) -> [Code; 3] {
        match self {
            Self::Client => [codes::CREDENTIAL, codes::VALID_UNTIL, codes::DEADLINE],
            Self::Serving => [codes::SERVING, codes::SERVING_UNTIL, codes::SERVING_DEADLINE],
        }
    }
}

/// A certificate manager of the kubelet's.
#[derive(Default)]
pub(super) struct CertificateManager {
    /// The certificate in memory, by its file.
    pub(super) certificate: Option<usize>,
    /// How many attempts failed since the loop began.
    pub(super) failures: u32,
    /// When the back-off stopped growing.
    pace_from: Option<Instant>,
    /// The request that it waits for, with the span that shows the wait.
    pub(super) waits_for: Option<(usize, Option<EntryId>)>,
}

impl CertificateManager {
    /// One that has the certificate of a file, and has not failed since.
    pub(super) fn with(file: usize) -> Self {
        Self { certificate: Some(file), ..Self::default() }
    }

    /// The number of the present attempt.
    pub(super) const fn attempt(&self) -> u32 {
        self.failures + 1
    }

    /// When the next attempt is made after one that failed.
    pub(super) fn fail(&mut self, failed: Instant, jitter: i64) -> Instant {
        self.failures += 1;
        if self.failures < STEPS {
            let whole = FIRST_BACK_OFF.millis() << (self.failures - 1);
            return failed + Duration::from_millis(whole * (1_000 + jitter) / 1_000);
        }
        let from = *self.pace_from.get_or_insert(failed);
        let passed = (failed - from).millis() / PACE.millis();
        from + Duration::from_millis((passed + 1) * PACE.millis())
    }

    /// Skips attempts that fail like the last one and are not recorded: up to the next one that is, or up to a change.
    pub(super) fn skip(&mut self, next: Instant, change: Option<Instant>) -> Instant {
        let number = self.failures + 1;
        if self.failures < STEPS || is_recorded(number) {
            return next;
        }
        let skipped = next_recorded(number) - number;
        let after = |count: i64| next + Duration::from_millis(PACE.millis() * count);
        let count = match change.filter(|change| *change < after(i64::from(skipped))) {
            None => i64::from(skipped),
            Some(change) if change <= next => 0,
            Some(change) => ((change - next).millis() + PACE.millis() - 1) / PACE.millis(),
        };
        self.failures += u32::try_from(count).unwrap_or_default();
        after(count)
    }
}
