//! The result of a request, step by step.

use crate::{Release, UserInfo, quote};
use credscope_finding::{Outcome, Step};

/// The authenticators, in the order in which they are tried.
///
/// Source: Kubernetes `pkg/kubeapiserver/authenticator/config.go`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Authenticator {
    /// The front proxy's certificate.
    FrontProxy,
    /// The client certificate.
    Certificate,
    /// The bearer token: service accounts, then bootstrap tokens.
    BearerToken,
    /// Used if no other authenticator returned an error.
    Anonymous,
}

/// The result of one authenticator.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// Which authenticator.
    pub authenticator: Authenticator,
    /// Its rules in their order; the steps after a failed one were not reached. Spans are byte offsets in the
    /// certificate or the token.
    pub trace: Vec<Step>,
    /// The user, if it accepts.
    pub user: Option<UserInfo>,
}

/// Whether a request is authenticated, and as which user.
#[derive(Clone, Debug, Default)]
pub struct Authentication {
    /// The authenticators that were tried, in order; none after the one that accepted.
    pub attempts: Vec<Attempt>,
    /// The user, which may be the anonymous one; `None` means 401.
    pub user: Option<UserInfo>,
    /// The error that the API server logs when it refuses; `None` when it accepts, or when the error comes
    /// from a library with unsupported wording. The caller never sees it.
    pub log: Option<String>,
    /// Whether Go cannot even parse the client's certificate: the TLS handshake fails and there is no
    /// request.
    pub is_cut_off: bool,
    /// The `Warning` header of the response.
    pub warning: Option<&'static str>,
}

impl Authentication {
    /// The authenticator that accepted.
    #[must_use]
    pub fn accepted_by(&self) -> Option<Authenticator> {
        self.attempts.iter().find(|attempt| attempt.user.is_some()).map(|attempt| attempt.authenticator)
    }

    /// The steps of all authenticators that were tried, in order.
    pub fn trace(&self) -> impl Iterator<Item = &Step> {
        self.attempts.iter().flat_map(|attempt| &attempt.trace)
    }

    /// The step that explains a refusal: the failure of the last credential that was examined. That an
    /// ordinary certificate is not a front proxy's explains nothing.
    #[must_use]
    pub fn refused_by(&self) -> Option<&Step> {
        let failed = |attempt: &&Attempt| attempt.authenticator != Authenticator::FrontProxy;
        let mut steps = self.attempts.iter().filter(failed).flat_map(|attempt| &attempt.trace);
        match self.user {
            Some(_) => None,
            None => steps.rfind(|step| step.outcome == Outcome::Failed),
        }
    }

    /// The log line, without timestamp and source location.
    ///
    /// Source: apiserver `pkg/endpoints/filters/authentication.go`; observed with 1.20 and 1.36, the release
    /// that changed it is between them.
    #[must_use]
    pub fn log_line(&self, release: Release) -> Option<String> {
        let error = self.log.as_ref()?;
        Some(match release > Release::minor(20) {
            true => format!("\"Unable to authenticate the request\" err={}", quote(error)),
            false => format!("Unable to authenticate the request due to an error: {error}"),
        })
    }
}

/// Whether a user may do what a request asks for.
#[derive(Clone, Debug)]
pub struct Authorization {
    /// Whether it is allowed.
    pub is_allowed: bool,
    /// The reason, as written to the audit log and appended to the message of a 403; may be empty.
    pub reason: String,
    /// The rule that decided.
    pub step: Step,
    /// The message of a 403; empty when allowed.
    pub message: String,
}

/// The API server's response as far as authentication and authorization decide it.
#[derive(Clone, Debug)]
pub struct RequestAnswer {
    /// 200, 401 or 403; 0 if the TLS handshake failed and there is no response.
    pub status: u16,
    /// The user who makes the request, which may be the anonymous one.
    pub user: Option<UserInfo>,
    /// How the user was determined.
    pub authentication: Authentication,
    /// Whether the user is allowed to, if authenticated.
    pub authorization: Option<Authorization>,
    /// The line of the server's log for a 401.
    pub log: Option<String>,
    /// The message of the Status in the body, as the client sees it; empty for 200.
    pub message: String,
}

impl RequestAnswer {
    /// The steps of all authenticators that were tried, then the step of the authorizers.
    pub fn trace(&self) -> impl Iterator<Item = &Step> {
        let authorization = self.authorization.as_ref().map(|authorization| &authorization.step);
        self.authentication.trace().chain(authorization)
    }

    /// The step that explains a refusal.
    #[must_use]
    pub fn refused_by(&self) -> Option<&Step> {
        match &self.authorization {
            Some(authorization) => Some(&authorization.step).filter(|_| !authorization.is_allowed),
            None => self.authentication.refused_by(),
        }
    }
}
