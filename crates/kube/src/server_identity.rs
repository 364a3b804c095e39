//! The server as a client of Kubernetes sees it: its certificate is verified with the CAs that the client
//! trusts, for a name.

use crate::Release;
use crate::authentication::certificates_of;
use crate::client_certificate::{refuse_unknown_issuer, tls_error, verify_error};
use credscope_clock::Instant;
use credscope_finding::{Outcome, Step};
use credscope_x509::{Certificate, PathRequest, Purpose, SignatureCache, validate_path};

/// A client's result for the server that it connects to.
#[derive(Clone, Debug)]
pub struct ServerAnswer {
    /// Whether the client continues.
    pub is_trusted: bool,
    /// The rules in Go's order; the steps after a failed one were not reached.
    pub trace: Vec<Step>,
    /// Go's error as the client prints it; `None` if the client continues or Go's wording is unsupported.
    pub error: Option<String>,
}

/// A client's trust: its CAs, decoded once, and a cache of verified signatures.
#[derive(Clone)]
pub struct ServerTrust {
    release: Release,
    authorities: Vec<Certificate>,
    signatures: SignatureCache,
}

impl ServerTrust {
    /// A client of this release that trusts these CAs, in PEM, and nothing else.
    #[must_use]
    pub fn new(release: Release, trusted_pem: &str) -> Self {
        let (authorities, _) = certificates_of(trusted_pem);
        Self { release, authorities, signatures: SignatureCache::new() }
    }

    /// The server's chain in PEM, its own certificate first, verified for the host: a DNS name or an IP
    /// address.
    ///
    /// Source: Go `crypto/tls` `handshake_client.go`, `verifyServerCertificate`.
    #[must_use]
    pub fn validate(&self, chain_pem: &str, host: &str, at: Instant) -> ServerAnswer {
        let (chain, is_damaged) = certificates_of(chain_pem);
        let Some((leaf, rest)) = chain.split_first().filter(|_| !is_damaged) else {
            return ServerAnswer { is_trusted: false, trace: Vec::new(), error: None };
        };
        let intermediates: Vec<&Certificate> = rest.iter().collect();
        let anchors: Vec<&Certificate> = self.authorities.iter().collect();
        let request = PathRequest {
            intermediates: &intermediates,
            anchors: &anchors,
            purpose: Purpose::ServerAuth,
            host: Some(host),
            ..PathRequest::new(leaf, at, self.release.profile())
        };
        let mut trace = validate_path(&request, &self.signatures).trace;
        let error = verify_error(&trace, &request, self.release);
        refuse_unknown_issuer(&mut trace, &|| {
            anchors.iter().map(|anchor| anchor.subject.to_text()).collect()
        });
        // The client's trust is completely known, so open steps are refusals.
        for step in trace.iter_mut().filter(|step| step.outcome == Outcome::Inconclusive) {
            step.outcome = Outcome::Failed;
        }
        let is_trusted = trace.iter().all(|step| step.outcome != Outcome::Failed);
        let error = error.filter(|_| !is_trusted).map(|error| tls_error(&error, self.release));
        ServerAnswer { is_trusted, trace, error }
    }
}

/// Verifies the server's chain with the CAs that a client trusts, both in PEM. For repeated calls, keep a
/// [`ServerTrust`].
#[must_use]
pub fn validate_server(
    release: Release,
    chain_pem: &str,
    trusted_pem: &str,
    host: &str,
    at: Instant,
) -> ServerAnswer {
    ServerTrust::new(release, trusted_pem).validate(chain_pem, host, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AUTHORITY: &str = include_str!("../../../tests/data/kubernetes/k8s-1.36/clusters/alpha/pki/ca.crt");
    const SERVER: &str =
        include_str!("../../../tests/data/kubernetes/k8s-1.36/clusters/alpha/pki/apiserver.crt");

    #[track_caller]
    fn check(release: Release, trusted: &str, host: &str, at: &str, expected: Option<&str>) {
        let answer = validate_server(release, SERVER, trusted, host, at.parse().unwrap());
        assert_eq!(answer.is_trusted, expected.is_none(), "{:?}", answer.error);
        match (&answer.error, expected) {
            (Some(error), Some(expected)) => assert!(error.starts_with(expected), "{error}"),
            (error, expected) => assert_eq!(error.as_deref(), expected),
        }
        assert!(answer.trace.iter().all(|step| step.outcome != Outcome::Inconclusive));
    }

    #[test]
    fn a_client_says_in_gos_words_why_it_does_not_go_on() {
        let (newest, now) = (Release::NEWEST, "2026-11-21T22:00:00Z");
        check(newest, AUTHORITY, "kubernetes.default.svc", now, None);
        check(
            newest,
            AUTHORITY,
            "elsewhere.example",
            now,
            Some("tls: failed to verify certificate: x509: certificate is valid for "),
        );
        check(
            newest,
            AUTHORITY,
            "kubernetes",
            "2030-01-01T00:00:00Z",
            Some("tls: failed to verify certificate: x509: certificate has expired or is not yet valid: "),
        );
        check(
            newest,
            "",
            "kubernetes",
            now,
            Some("tls: failed to verify certificate: x509: certificate signed by unknown authority"),
        );
        check(
            Release::minor(20),
            SERVER,
            "kubernetes.default",
            "2020-01-01T00:00:00Z",
            Some("x509: certificate has expired or is not yet valid: "),
        );
    }

    #[test]
    fn a_chain_that_cannot_be_read_is_not_trusted() {
        let trust = ServerTrust::new(Release::NEWEST, AUTHORITY);
        let at = "2026-11-21T22:00:00Z".parse().unwrap();
        assert!(!trust.validate("", "kubernetes", at).is_trusted);
        assert!(trust.validate(SERVER, "kubernetes", at).is_trusted);
    }
}
