//! How long certificates from the signers are valid, in integer arithmetic.

use crate::Release;
use credscope_clock::{Duration, Instant};

/// The default of `--cluster-signing-duration`: 8760 hours.
pub const SIGNING_DURATION: Duration = Duration::from_seconds(8760 * 3600);
/// The minimum of `spec.expirationSeconds`: ten minutes.
pub const MINIMUM_DURATION: Duration = Duration::from_seconds(600);
/// How far notBefore is backdated.
pub const BACKDATE: Duration = Duration::from_seconds(300);
/// Below this, notAfter is not affected by the backdating.
const SHORT: Duration = Duration::from_seconds(8 * 3600);

/// notBefore and notAfter of a certificate that kube-controller-manager signs at `now`: the lesser of
/// `--cluster-signing-duration` and the requested duration, which is at least ten minutes, starting five
/// minutes earlier; below eight hours those five minutes are added again, and notAfter is at most the CA's.
/// Up to 1.21 no duration can be requested and nothing is added.
///
/// # Errors
/// The CA has expired, in the controller's words.
///
/// Source: Kubernetes `pkg/controller/certificates/signer/signer.go`, `authority/{authority,policies}.go`.
pub fn signed_validity(
    release: Release,
    now: Instant,
    signing_duration: Duration,
    requested: Option<Duration>,
    authority_not_after: Instant,
) -> Result<(Instant, Instant), String> {
    let has_requests = release >= Release::minor(22);
    let duration = match requested.filter(|_| has_requests) {
        None => signing_duration,
        Some(requested) if requested > signing_duration => signing_duration,
        Some(requested) => requested.max(MINIMUM_DURATION),
    };
    let not_before = now - BACKDATE;
    if not_before >= authority_not_after {
        return Err(format!("the signer has expired: NotAfter={}", go_time(authority_not_after)));
    }
    if now >= authority_not_after {
        let refusal = "refusing to sign a certificate that expired in the past";
        return Err(match has_requests {
            true => format!("{refusal}: NotAfter={}", go_time(authority_not_after)),
            false => refusal.to_owned(),
        });
    }
    let is_short = has_requests && duration < SHORT;
    let not_after = if is_short { now + duration } else { not_before + duration };
    Ok((not_before, not_after.min(authority_not_after)))
}

/// An instant in a certificate as Go prints it.
fn go_time(instant: Instant) -> String {
    let whole = Instant::from_unix_seconds(instant.unix_seconds());
    whole.to_string().replace('T', " ").replace('Z', " +0000 UTC")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-03-02T08:00:00Z";

    fn judge(
        minor: u16,
        requested: Option<i64>,
        flag: i64,
        authority: &str,
    ) -> Result<(String, String), String> {
        let requested = requested.map(Duration::from_seconds);
        let flag = Duration::from_seconds(flag);
        signed_validity(
            Release::minor(minor),
            NOW.parse().unwrap(),
            flag,
            requested,
            authority.parse().unwrap(),
        )
        .map(|(not_before, not_after)| (not_before.to_string(), not_after.to_string()))
    }

    #[track_caller]
    fn check(minor: u16, requested: Option<i64>, flag: i64, not_after: &str) {
        let expected = Ok(("2026-03-02T07:55:00Z".to_owned(), not_after.to_owned()));
        assert_eq!(judge(minor, requested, flag, "2026-04-01T00:00:00Z"), expected);
    }

    #[test]
    fn the_lesser_of_flag_and_request_counts_with_five_minutes_that_short_ones_get_back() {
        const DAY: i64 = 86_400;
        check(36, None, DAY, "2026-03-03T07:55:00Z");
        check(36, Some(2 * DAY), DAY, "2026-03-03T07:55:00Z");
        check(36, Some(600), DAY, "2026-03-02T08:10:00Z");
        check(36, Some(1), DAY, "2026-03-02T08:10:00Z");
        // A flag below ten minutes takes precedence over the request.
        check(36, Some(600), 300, "2026-03-02T08:05:00Z");
        // Eight hours end before a second less than eight hours.
        check(36, Some(8 * 3600 - 1), DAY, "2026-03-02T15:59:59Z");
        check(36, Some(8 * 3600), DAY, "2026-03-02T15:55:00Z");
        // The CA's end is the limit for all.
        check(36, None, SIGNING_DURATION.seconds(), "2026-04-01T00:00:00Z");
        check(22, Some(600), DAY, "2026-03-02T08:10:00Z");
        check(21, Some(600), DAY, "2026-03-03T07:55:00Z");
        check(21, None, 3600, "2026-03-02T08:55:00Z");
    }

    #[test]
    fn an_expired_ca_signs_nothing_and_says_why() {
        let refused = |minor, authority| judge(minor, None, 86_400, authority).unwrap_err();
        let past = "refusing to sign a certificate that expired in the past";
        for minor in [20, 36] {
            assert_eq!(
                refused(minor, "2026-03-02T07:55:00Z"),
                "the signer has expired: NotAfter=2026-03-02 07:55:00 +0000 UTC"
            );
        }
        assert_eq!(
            refused(36, "2026-03-02T07:55:01Z"),
            format!("{past}: NotAfter=2026-03-02 07:55:01 +0000 UTC")
        );
        assert_eq!(refused(36, NOW), format!("{past}: NotAfter=2026-03-02 08:00:00 +0000 UTC"));
        assert_eq!(refused(20, NOW), past);
        assert!(judge(36, None, 86_400, "2026-03-02T08:00:01Z").is_ok());
    }
}
