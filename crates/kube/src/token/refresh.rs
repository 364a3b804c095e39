//! When the kubelet replaces the token in a volume, and until when clients keep the old one.

use super::{Family, KubernetesClaims};
use credscope_clock::{Duration, Instant};
use credscope_jose::{Decoded, NumericDate, decode_claims};

/// Longest age of a token in a volume. Source: Kubernetes `pkg/kubelet/token/token_manager.go`, `maxTTL`.
const MAX_AGE: Duration = Duration::from_seconds(24 * 60 * 60);
/// The threshold is drawn earlier by up to nine whole seconds. Source: the same, `maxJitter`.
const JITTER: Duration = Duration::from_seconds(9);
/// A volume is looked at again after one to one and a half `syncFrequency`, a minute by default.
/// Source: Kubernetes `pkg/kubelet/pod_workers.go`.
const RESYNC: Duration = Duration::from_seconds(90);
/// client-go reads the file anew after at most this time. Source: client-go `transport/token_source.go`.
const CLIENT_CACHE: Duration = Duration::from_seconds(60);

/// The instants of a token's replacement in its volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refresh {
    /// The earliest instant at which the kubelet may ask for a new token.
    pub from: Instant,
    /// The instant by which a healthy kubelet has replaced it.
    pub until: Instant,
    /// The instant by which a client that reads the file again has the new one.
    pub settled: Instant,
}

/// The refresh contract of a token that a kubelet keeps in a volume; none for any other.
///
/// A fifth of the lifetime before its end, or after a day, whichever is first. An extended token's lifetime is what it
/// was asked for, up to `warnafter`. Source: Kubernetes `pkg/kubelet/token/token_manager.go`, `requiresRefresh`.
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
    let by_lifetime = Duration::from_seconds(lifetime - lifetime * 20 / 100);
    let age = by_lifetime.min(MAX_AGE);
    let until = issued + age + RESYNC;
    Some(Refresh { from: issued + age - JITTER, until, settled: until + CLIENT_CACHE })
}
