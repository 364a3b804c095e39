use credscope_clock::{Duration, Instant};
use credscope_kube::token::{JITTERS_END, refresh_due, requires_refresh};
use credscope_sim::Random;

/// How often expired tokens are dropped. Source: Kubernetes `pkg/kubelet/token/token_manager.go`, `gcPeriod`.
const CLEAN_UP: Duration = Duration::from_seconds(60);

/// The kubelet's memory of the token of one volume. It is asked only when the volume is set up.
///
/// Source: Kubernetes `pkg/kubelet/token/token_manager.go`, `GetServiceAccountToken`.
pub(crate) struct TokenManager {
    began: Instant,
    jitters: Random,
    cached: Option<Cached>,
}

/// A token in memory.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cached {
    /// Its number.
    pub(crate) token: usize,
    /// `status.expirationTimestamp`.
    pub(crate) expiration_timestamp: Instant,
    /// `spec.expirationSeconds`.
    pub(crate) expiration_seconds: i64,
}

/// What the kubelet finds when the volume is set up.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Look {
    /// No token.
    Empty,
    /// A token that is not due.
    Fresh { token: usize, due: Instant },
    /// A token that is due, by the jitter of this look.
    Due { token: usize, due: Instant, jitter: i64 },
}

impl Cached {
    /// Whether it has expired by the kubelet's clock; an extended token counts as expired though it is still accepted.
    pub(crate) fn has_expired(&self, clock: Instant) -> bool {
        clock > self.expiration_timestamp
    }

    /// The first instant at which a look may find it due.
    pub(crate) fn due_from(&self) -> Instant {
        refresh_due(self.expiration_timestamp, self.expiration_seconds, JITTERS_END - 1)
    }
}

impl TokenManager {
    /// A kubelet that started at this instant and has no token.
    pub(crate) const fn new(began: Instant, jitters: Random) -> Self {
        Self { began, jitters, cached: None }
    }

    /// Looks for a token at an instant of true time; the kubelet's clock is off by `offset`.
    pub(crate) fn look(&mut self, at: Instant, offset: Duration) -> Look {
        let swept = at - Duration::from_millis((at - self.began).millis().rem_euclid(CLEAN_UP.millis()));
        self.cached = self.cached.filter(|cached| !cached.has_expired(swept + offset));
        let Some(Cached { token, expiration_timestamp, expiration_seconds }) = self.cached else {
            return Look::Empty;
        };
        let jitter = self.jitters.between(0, JITTERS_END);
        let due = refresh_due(expiration_timestamp, expiration_seconds, jitter);
        match requires_refresh(at + offset, expiration_timestamp, expiration_seconds, jitter) {
            true => Look::Due { token, due, jitter },
            false => Look::Fresh { token, due },
        }
    }

    /// Keeps a token.
    pub(crate) const fn keep(&mut self, cached: Cached) {
        self.cached = Some(cached);
    }

    /// What is kept.
    pub(crate) const fn cached(&self) -> Option<Cached> {
        self.cached
    }
}
