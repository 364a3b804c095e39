//! The lifetime of tokens that the API server issues, in integer arithmetic.

use credscope_clock::{Duration, Instant};

/// The default lifetime of a TokenRequest: an hour, in seconds.
pub const DEFAULT_EXPIRATION: i64 = 3600;
/// The minimum that may be requested, in seconds.
pub const MINIMUM_EXPIRATION: i64 = 600;
/// The maximum that may be requested, in seconds.
pub const MAXIMUM_EXPIRATION: i64 = 1 << 32;
/// What the admission plugin requests for volumes that it adds; exactly this lifetime is extended. In
/// seconds.
pub const WARN_ONLY_EXPIRATION: i64 = 60 * 60 + 7;
/// The lifetime of an extended token: a year, in seconds.
pub const EXTENDED_EXPIRATION: i64 = 365 * 86_400;

/// The API server's flags about lifetimes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IssuePolicy {
    /// `--service-account-max-token-expiration`, if given.
    pub max_token_expiration: Option<Duration>,
    /// `--service-account-extend-token-expiration`, true by default.
    pub extends_tokens: bool,
}

impl Default for IssuePolicy {
    fn default() -> Self {
        Self { max_token_expiration: None, extends_tokens: true }
    }
}

/// The parts of a TokenRequest that determine the lifetime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LifetimeRequest {
    /// `spec.expirationSeconds`, if given.
    pub expiration_seconds: Option<i64>,
    /// Whether `spec.boundObjectRef` is a Pod.
    pub is_pod_bound: bool,
    /// Whether every audience is one of the API server's own.
    pub has_api_audiences: bool,
}

/// The lifetime of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenLifetime {
    /// exp.
    pub expires_at: Instant,
    /// warnafter, for an extended token.
    pub warn_after: Option<Instant>,
    /// `spec.expirationSeconds` of the response.
    pub expiration_seconds: i64,
    /// `status.expirationTimestamp`, which the kubelet uses.
    pub expiration_timestamp: Instant,
    /// The requested lifetime, if the flag shortened it.
    pub shortened_from: Option<i64>,
}

impl TokenLifetime {
    /// The API server's warning for a token that it shortened.
    #[must_use]
    pub fn warning(&self) -> Option<String> {
        let requested = self.shortened_from?;
        Some(format!(
            "requested expiration of {requested} seconds shortened to {} seconds",
            self.expiration_seconds
        ))
    }
}

/// Determines the lifetime of a token issued at `now`: the requested one, limited by the flag; if that is
/// 3607 seconds and the token is bound to a Pod and only for the API server, a year with a warning after 3607
/// seconds.
///
/// # Errors
/// The requested lifetime is too short or too long, in the API server's words.
///
/// Source: Kubernetes `pkg/apis/authentication/validation`, `pkg/registry/core/serviceaccount/storage/token.go`,
/// `pkg/serviceaccount/claims.go`.
pub fn token_lifetime(
    request: &LifetimeRequest,
    policy: &IssuePolicy,
    now: Instant,
) -> Result<TokenLifetime, &'static str> {
    let requested = request.expiration_seconds.unwrap_or(DEFAULT_EXPIRATION);
    if requested < MINIMUM_EXPIRATION {
        return Err("may not specify a duration less than 10 minutes");
    }
    if requested > MAXIMUM_EXPIRATION {
        return Err("may not specify a duration larger than 2^32 seconds");
    }
    let most = policy.max_token_expiration.map_or(requested, Duration::seconds);
    let granted = requested.min(most);
    let is_extended = policy.extends_tokens
        && request.is_pod_bound
        && request.has_api_audiences
        && granted == WARN_ONLY_EXPIRATION;
    let after = |seconds| now + Duration::from_seconds(seconds);
    Ok(TokenLifetime {
        expires_at: after(if is_extended { EXTENDED_EXPIRATION } else { granted }),
        warn_after: is_extended.then(|| after(granted)),
        expiration_seconds: granted,
        expiration_timestamp: after(granted),
        shortened_from: (granted < requested).then_some(requested),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED_BY_ADMISSION: LifetimeRequest =
        LifetimeRequest { expiration_seconds: Some(3607), is_pod_bound: true, has_api_audiences: true };

    fn at() -> Instant {
        "2026-03-02T08:00:00Z".parse().unwrap()
    }

    /// Checks the seconds from now to exp, to warnafter, and to the timestamp.
    #[track_caller]
    fn check(request: LifetimeRequest, policy: IssuePolicy, expected: (i64, Option<i64>, i64)) {
        let lifetime = token_lifetime(&request, &policy, at()).unwrap();
        let since = |instant: Instant| (instant - at()).seconds();
        let found = (
            since(lifetime.expires_at),
            lifetime.warn_after.map(since),
            since(lifetime.expiration_timestamp),
        );
        assert_eq!(found, expected);
        assert_eq!(lifetime.expiration_seconds, expected.2);
    }

    #[test]
    fn exactly_what_the_admission_plugin_asks_for_becomes_a_year() {
        let policy = IssuePolicy::default();
        let asked = ASKED_BY_ADMISSION;
        check(asked, policy, (31_536_000, Some(3607), 3607));
        check(LifetimeRequest { is_pod_bound: false, ..asked }, policy, (3607, None, 3607));
        check(LifetimeRequest { has_api_audiences: false, ..asked }, policy, (3607, None, 3607));
        check(LifetimeRequest { expiration_seconds: Some(3608), ..asked }, policy, (3608, None, 3608));
        check(LifetimeRequest { expiration_seconds: None, ..asked }, policy, (3600, None, 3600));
        check(asked, IssuePolicy { extends_tokens: false, ..policy }, (3607, None, 3607));
    }

    #[test]
    fn the_flag_shortens_and_what_it_shortened_is_not_extended() {
        let flag = |seconds| IssuePolicy {
            max_token_expiration: Some(Duration::from_seconds(seconds)),
            extends_tokens: true,
        };
        check(ASKED_BY_ADMISSION, flag(3600), (3600, None, 3600));
        check(ASKED_BY_ADMISSION, flag(3607), (31_536_000, Some(3607), 3607));
        // Shortened to 3607, it is treated as if 3607 had been requested.
        let day = LifetimeRequest { expiration_seconds: Some(86_400), ..ASKED_BY_ADMISSION };
        check(day, flag(3607), (31_536_000, Some(3607), 3607));
        let shortened = token_lifetime(&day, &flag(7200), at()).unwrap();
        let warning = "requested expiration of 86400 seconds shortened to 7200 seconds";
        assert_eq!(shortened.warning().as_deref(), Some(warning));
        assert_eq!(token_lifetime(&day, &flag(86_400), at()).unwrap().warning(), None);
    }

    #[test]
    fn too_little_and_too_much_are_refused() {
        let ask = |seconds| {
            let request = LifetimeRequest { expiration_seconds: Some(seconds), ..ASKED_BY_ADMISSION };
            token_lifetime(&request, &IssuePolicy::default(), at())
                .map(|lifetime| lifetime.expiration_seconds)
        };
        assert_eq!(ask(599), Err("may not specify a duration less than 10 minutes"));
        assert_eq!(ask(600), Ok(600));
        assert_eq!(ask(1 << 32), Ok(1 << 32));
        assert_eq!(ask((1 << 32) + 1), Err("may not specify a duration larger than 2^32 seconds"));
    }
}
