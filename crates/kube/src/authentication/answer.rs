//! What came of a request, step by step.

use crate::{Release, UserInfo, quote};
use credscope_finding::{Outcome, Step};

/// Who was asked about a request, in the order in which they are asked.
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
    /// Nobody else had an error.
    Anonymous,
}

/// What one authenticator said.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// Who.
    pub authenticator: Authenticator,
    /// Its rules in their order; what stands behind a failed step was not reached. Places count in the bytes of the certificate
    /// or of the token.
    pub trace: Vec<Step>,
    /// The user, when it accepts.
    pub user: Option<UserInfo>,
}

/// Whether a request is authenticated, and as whom.
#[derive(Clone, Debug, Default)]
pub struct Authentication {
    /// Who was asked, in order: nobody after the one who accepted.
    pub attempts: Vec<Attempt>,
    /// The user, the anonymous one included; none is 401.
    pub user: Option<UserInfo>,
    /// The error that the API server logs when it refuses; none when it does not, or when a library says it in words that are
    /// not known here. The caller never sees it.
    pub log: Option<String>,
    /// Whether Go cannot even parse the client's certificate: the TLS handshake ends, and there is no request.
    pub is_cut_off: bool,
    /// The header `Warning` of the answer.
    pub warning: Option<&'static str>,
}

impl Authentication {
    /// Who accepted.
    #[must_use]
    pub fn accepted_by(&self) -> Option<Authenticator> {
        self.attempts.iter().find(|attempt| attempt.user.is_some()).map(|attempt| attempt.authenticator)
    }

    /// The steps of all who were asked, in order.
    pub fn trace(&self) -> impl Iterator<Item = &Step> {
        self.attempts.iter().flat_map(|attempt| &attempt.trace)
    }

    /// The step that explains a refusal: what failed with the last credential that was looked at. That an ordinary
    /// certificate is no front proxy's explains nothing.
    #[must_use]
    pub fn refused_by(&self) -> Option<&Step> {
        let failed = |attempt: &&Attempt| attempt.authenticator != Authenticator::FrontProxy;
        let mut steps = self.attempts.iter().filter(failed).flat_map(|attempt| &attempt.trace);
        match self.user {
            Some(_) => None,
            None => steps.rfind(|step| step.outcome == Outcome::Failed),
        }
    }

    /// The line of the log, without time and place in the source.
    ///
    /// Source: apiserver `pkg/endpoints/filters/authentication.go`; observed with 1.20 and 1.36, the release that changed it
    /// is between them.
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
    /// The reason, as the audit log has it and as it stands behind the message of a 403; empty when there is none.
    pub reason: String,
    /// The rule that decided.
    pub step: Step,
    /// The message of a 403; empty when it is allowed.
    pub message: String,
}

/// What the API server answers before the request does anything.
#[derive(Clone, Debug)]
pub struct Answer {
    /// 200, 401 or 403; 0 when the TLS handshake ended and nothing was answered.
    pub status: u16,
    /// Who asks, the anonymous user included.
    pub user: Option<UserInfo>,
    /// How that was found out.
    pub authentication: Authentication,
    /// Whether they may, when it is known who asks.
    pub authorization: Option<Authorization>,
    /// The line of the server's log for a 401.
    pub log: Option<String>,
    /// The message of the Status in the body, as the client sees it; empty for 200.
    pub message: String,
}

impl Answer {
    /// The steps of all authenticators that were asked, then that of the authorizers.
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
