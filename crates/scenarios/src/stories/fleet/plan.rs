//! The chosen parameters and the constants of the rules.

use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_kube::Release;
use credscope_kube::rotation::{DRAWS_END, EARLIEST_DRAW};
use credscope_kube::signer::signed_validity;

/// How long a kubelet waits for a certificate. Source: client-go `util/certificate/certificate_manager.go`.
pub(super) const WAIT: Duration = Duration::from_seconds(15 * 60);
/// The first wait between attempts; each of the next three is twice as long. Source: the same.
pub(super) const FIRST_PAUSE: Duration = Duration::from_seconds(2);
/// Failed attempts until the back-off no longer grows. Source: the same.
pub(super) const STEPS: u8 = 5;
/// The wait between attempts from then on. Source: the same.
pub(super) const PAUSE: Duration = Duration::from_seconds(32);
/// Time from one unanswered attempt to the next.
pub(super) const CYCLE: Duration = Duration::from_millis(WAIT.millis() + PAUSE.millis());
/// How long a kubelet without a certificate goes on, while the server answers. Source: Kubernetes
/// `pkg/kubelet/certificate/transport.go`.
pub(super) const EXIT_AFTER: Duration = Duration::from_seconds(5 * 60);
/// How long until systemd starts a kubelet again. Chosen for this simulator.
pub(super) const RESTART_AFTER: Duration = Duration::from_seconds(10);
/// How often the cleaner looks, and how long it leaves what was issued. Source: Kubernetes
/// `pkg/controller/certificates/cleaner/cleaner.go`.
pub(super) const CLEANER_EVERY: Duration = Duration::from_seconds(3_600);
/// How long the cleaner leaves what was never issued. Source: the same.
pub(super) const UNANSWERED_FOR: Duration = Duration::from_seconds(24 * 3_600);

/// The chosen parameters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    pub(super) begins: Instant,
    pub(super) ends: Instant,
    pub(super) length: Duration,
    pub(super) interval: Duration,
    pub(super) nodes: u32,
    pub(super) joined_within: Duration,
    pub(super) is_jittered: bool,
    pub(super) has_token: bool,
    pub(super) asleep_share: u64,
    pub(super) workers: i64,
    pub(super) time_per_request: Duration,
    signing_duration: Duration,
    release: Release,
}

impl Plan {
    pub(super) fn of(setting: &Setting) -> Self {
        let length = setting.duration("duration");
        Self {
            begins: setting.begins,
            ends: setting.begins + length,
            length,
            interval: setting.duration("interval"),
            nodes: u32::try_from(setting.integer("nodes")).unwrap_or(0),
            joined_within: setting.duration("joined-within"),
            is_jittered: setting.switch("jitter"),
            has_token: setting.switch("bootstrap-token"),
            asleep_share: setting.integer("asleep-share").unsigned_abs(),
            workers: setting.integer("signer-workers"),
            time_per_request: Duration::from_millis(setting.integer("time-per-request")),
            signing_duration: setting.duration("signing-duration"),
            release: setting.release,
        }
    }

    /// notBefore and notAfter of a certificate signed now by a CA that outlives it; none when nothing is signed. A
    /// kubelet does not request a lifetime.
    pub(super) fn signed_validity(&self, now: Instant) -> Option<(Instant, Instant)> {
        let now = Instant::from_unix_seconds(now.unix_seconds());
        signed_validity(self.release, now, self.signing_duration, None, Instant::LATEST).ok()
    }

    /// The part of a lifetime after which a certificate is renewed, in the middle of what is drawn.
    pub(super) const fn middle() -> i64 {
        i64::midpoint(EARLIEST_DRAW, DRAWS_END)
    }

    /// Roughly how many certificates a healthy fleet gets during the run.
    pub(super) fn expected_renewals(&self) -> i64 {
        let Some((not_before, not_after)) = self.signed_validity(self.begins) else { return 0 };
        let held =
            credscope_kube::rotation::rotation_deadline(not_before, not_after, Self::middle()) - self.begins;
        i64::from(self.nodes).saturating_mul(1 + self.length.millis() / held.millis().max(1))
    }
}
