//! When the kubelet replaces the token in a volume, and until when clients keep the old one.

use super::{Family, KubernetesClaims};
use credscope_clock::{Duration, Instant};
use credscope_jose::{Decoded, NumericDate, decode_claims};

/// Maximum age of a token in a volume. Source: Kubernetes `pkg/kubelet/token/token_manager.go`, `maxTTL`.
const MAX_AGE: Duration = Duration::from_seconds(24 * 60 * 60);
/// The exclusive upper bound of the jitter by which the threshold is earlier, in whole seconds.
/// Source: the same, `maxJitter`.
pub const JITTERS_END: i64 = 10;
/// A volume is synced again after one to one and a half `syncFrequency`, which is a minute by default.
/// Source: Kubernetes `pkg/kubelet/pod_workers.go`.
const RESYNC: Duration = Duration::from_seconds(90);
/// How long client-go uses what it read from the file. Source: client-go `transport/token_source.go`,
/// `NewCachedFileTokenSource`.
const CLIENT_CACHE: Duration = Duration::from_seconds(60);
/// How much earlier it reads the file again. Source: the same, `leeway`.
const CLIENT_LEEWAY: Duration = Duration::from_seconds(10);

/// The instants of a token's replacement in its volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refresh {
    /// The earliest instant at which the kubelet may request a new token.
    pub from: Instant,
    /// The instant by which a healthy kubelet has replaced it.
    pub until: Instant,
    /// The instant by which a client that reads the file again has the new one.
    pub settled: Instant,
}

/// The instant after which the kubelet requests a new token, for a jitter from 0 up to `JITTERS_END`, in
/// whole seconds, drawn anew at each check: a fifth of the lifetime before the end, or after a day, whichever
/// is first.
///
/// `expiration_timestamp` is from the status of the TokenRequest's response, `expiration_seconds` from its
/// spec; neither is `exp` of an extended token. Source: Kubernetes `pkg/kubelet/token/token_manager.go`,
/// `requiresRefresh`.
#[must_use]
pub fn refresh_due(expiration_timestamp: Instant, expiration_seconds: i64, jitter: i64) -> Instant {
    let issued = expiration_timestamp - Duration::from_seconds(expiration_seconds);
    let fifth = Duration::from_seconds(expiration_seconds.saturating_mul(20) / 100);
    (issued + MAX_AGE).min(expiration_timestamp - fifth) - Duration::from_seconds(jitter)
}

/// The instant from which client-go reads the token file again, at its next request; until then it sends the
/// cached token.
/// Source: client-go `transport/token_source.go`, `cachingTokenSource`.
#[must_use]
pub fn client_reads_again(read_at: Instant) -> Instant {
    read_at + CLIENT_CACHE - CLIENT_LEEWAY
}

/// Whether the kubelet requests a new token at an instant of its own clock; see [`refresh_due`].
#[must_use]
pub fn requires_refresh(
    now: Instant,
    expiration_timestamp: Instant,
    expiration_seconds: i64,
    jitter: i64,
) -> bool {
    now > refresh_due(expiration_timestamp, expiration_seconds, jitter)
}

/// When a token in a volume is refreshed; `None` for tokens that the kubelet does not refresh.
///
/// An extended token's lifetime is the requested one, up to `warnafter`; see [`refresh_due`].
#[must_use]
pub fn refresh_of(decoded: &Decoded, claims: &KubernetesClaims) -> Option<Refresh> {
    if claims.family != Family::Bound || claims.pod.is_none() {
        return None;
    }
    let registered = decode_claims(decoded.claims_set()?);
    let date = |date: Option<&NumericDate>| date.map(|date| date.instant);
    let issued = date(registered.iat.value())?;
    let end = claims.warn_after.or_else(|| date(registered.exp.value()))?;
    let lifetime = (end - issued).seconds();
    if lifetime <= 0 {
        return None;
    }
    let end = issued + Duration::from_seconds(lifetime);
    let until = refresh_due(end, lifetime, 0) + RESYNC;
    Some(Refresh { from: refresh_due(end, lifetime, JITTERS_END - 1), until, settled: until + CLIENT_CACHE })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the seconds from the issue to the last instant without a new request, with the greatest and the
    /// smallest jitter.
    #[track_caller]
    fn check(expiration_seconds: i64, expected: (i64, i64)) {
        let issued = Instant::from_unix_seconds(1_772_438_400);
        let timestamp = issued + Duration::from_seconds(expiration_seconds);
        let age = |jitter| (refresh_due(timestamp, expiration_seconds, jitter) - issued).seconds();
        assert_eq!((age(JITTERS_END - 1), age(0)), expected, "{expiration_seconds}");
        let due = refresh_due(timestamp, expiration_seconds, 4);
        assert!(!requires_refresh(due, timestamp, expiration_seconds, 4), "{expiration_seconds}");
        let later = due + Duration::from_millis(1);
        assert!(requires_refresh(later, timestamp, expiration_seconds, 4), "{expiration_seconds}");
    }

    #[test]
    fn a_token_is_due_a_fifth_before_its_end_or_after_a_day() {
        check(600, (471, 480));
        check(3_600, (2_871, 2_880));
        check(3_607, (2_877, 2_886));
        check(7_200, (5_751, 5_760));
        check(86_400, (69_111, 69_120));
        check(108_000, (86_391, 86_400));
        check(172_800, (86_391, 86_400));
        check(31_536_000, (86_391, 86_400));
    }
}
