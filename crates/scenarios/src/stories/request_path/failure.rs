//! Why a request has no answer, in the words of Go, OpenSSL or curl.

use super::choices::Caller;
use credscope_finding::{Code, codes::error_line, codes::x509};
use credscope_kube::server_identity::ServerAnswer;

/// The pod's address, made up.
pub(super) const POD_ADDRESS: &str = "10.244.1.7";
/// Source: client-go `rest/config.go`, `ErrNotInCluster`.
pub(super) const NOT_IN_CLUSTER: &str = "unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined";
/// Source: Go `net/http/server.go`.
pub(super) const PLAIN: &str = "Client sent an HTTP request to an HTTPS server.";

/// Why the client aborts the handshake.
pub(super) struct Refusal {
    /// The error of the library that verified.
    pub(super) error: String,
    /// The alert by its name in RFC 8446.
    pub(super) alert: &'static str,
    /// The alert in Go's words, which the server logs.
    pub(super) logged: &'static str,
    /// What the inspector says of the line.
    pub(super) code: Code,
}

/// Why there is no answer, or no useful one.
pub(super) enum Failure {
    /// No process listens on the port.
    Refused,
    /// The connection broke within the handshake.
    ResetInHandshake,
    /// The connection broke after the handshake.
    ResetBeforeAnswer,
    /// The server is not who it should be.
    Untrusted(Refusal),
    /// The port speaks TLS.
    Plain,
}

/// The error for a server that is not trusted: Go's for client-go, OpenSSL's for curl.
///
/// Source: Go `crypto/tls/handshake_client.go`, `alert.go`; OpenSSL `crypto/x509/x509_txt.c`, `ssl/statem/statem_lib.c`; curl
/// `lib/vtls/openssl.c`.
pub(super) fn refusal(caller: Caller, answer: &ServerAnswer, host: &str) -> Refusal {
    let failed = |code| answer.trace.iter().any(|step| step.code == code);
    let is_expired = failed(x509::VALIDITY_EXPIRED);
    let is_early = failed(x509::VALIDITY_NOT_YET_VALID);
    let has_other_name = failed(x509::HOST_MISMATCH) || failed(x509::HOST_NO_IDENTIFIERS);
    let code = if is_early { error_line::SAYS_NOT_YET } else { error_line::NEEDS_SERVER };
    if caller == Caller::InCluster {
        // The line has the client's time, which shows that its clock is wrong: no certificate in this story is that old.
        let error = answer.error.clone().unwrap_or_default();
        // Go names the CA that it tried, which is another one of the same name.
        let code = match is_expired {
            true => error_line::CAUSE_CLOCK_AHEAD,
            false if error.contains("candidate authority certificate") => error_line::LIKELY_SAME_NAME,
            false => code,
        };
        return Refusal { error, alert: "bad_certificate", logged: "bad certificate", code };
    }
    let problem = |text: &str| format!("SSL certificate problem: {text}");
    let (error, alert, logged) = match (is_expired, is_early, has_other_name) {
        (true, ..) => (problem("certificate has expired"), "certificate_expired", "expired certificate"),
        (_, true, _) => (problem("certificate is not yet valid"), "bad_certificate", "bad certificate"),
        (.., true) => {
            let error =
                format!("SSL: no alternative certificate subject name matches target host name '{host}'");
            (error, "bad_certificate", "bad certificate")
        }
        _ => {
            (problem("unable to get local issuer certificate"), "unknown_ca", "unknown certificate authority")
        }
    };
    Refusal { error, alert, logged, code }
}
