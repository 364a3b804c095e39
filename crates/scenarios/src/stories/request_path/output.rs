//! What the caller says in the end: in Go's words, or in curl's.

use super::choices::Caller;
use super::request::Path;
use crate::record::{Entry, EntryId};
use crate::run::Tone;
use credscope_clock::Instant;
use credscope_finding::codes::input::CLAIMS_NOTHING;
use credscope_finding::{Code, Fact, args, codes::error_line, codes::run_request as codes, codes::x509};
use credscope_kube::server_identity::ServerAnswer;

/// The address of the pod. Ours.
pub(super) const POD_ADDRESS: &str = "10.244.1.7";
/// Source: client-go `rest/config.go`, `ErrNotInCluster`.
pub(super) const NOT_IN_CLUSTER: &str = "unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined";
/// Source: Go `net/http/server.go`.
pub(super) const PLAIN: &str = "Client sent an HTTP request to an HTTPS server.";

/// Why the client does not go on with a server.
pub(super) struct Refusal {
    /// In the words of who verified.
    pub(super) error: String,
    /// The alert by its name in RFC 8446.
    pub(super) alert: &'static str,
    /// The alert in Go's words, which the server logs.
    pub(super) logged: &'static str,
    /// What the inspector says of the line.
    code: Code,
}

/// Why there is no answer, or none of use.
pub(super) enum Failure {
    /// Nobody listens.
    Refused,
    /// The connection broke within the handshake.
    ResetInHandshake,
    /// It broke later.
    ResetBeforeAnswer,
    /// The server is not who it should be.
    Untrusted(Refusal),
    /// The port speaks TLS.
    Plain,
}

/// What is said of a server that is not trusted: by Go for client-go, by OpenSSL for curl.
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
        // The line tells the client's time, and with it whose clock is wrong: no certificate here is that old.
        let code = if is_expired { error_line::CAUSE_CLOCK_AHEAD } else { code };
        let error = answer.error.clone().unwrap_or_default();
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

impl Path<'_> {
    /// A line that somebody prints, and what the inspector says of it.
    pub(super) fn keep_line(&mut self, at: Instant, text: &str, code: Code) -> String {
        self.lines.keep(self.record, at, ("error_line", "stderr"), text, code)
    }

    /// The error of client-go.
    ///
    /// Source: Go `net/http`, `net/url/url.go`; client-go `rest/request.go`.
    fn go_error(&self, failure: &Failure) -> String {
        let get = |error: &str| format!("Get \"{}\": {error}", self.url());
        let endpoint = self.endpoint();
        match failure {
            Failure::Refused => get(&format!("dial tcp {endpoint}: connect: connection refused")),
            Failure::ResetInHandshake | Failure::ResetBeforeAnswer => get(&format!(
                "read tcp {POD_ADDRESS}:{}->{endpoint}: read: connection reset by peer",
                self.port
            )),
            Failure::Untrusted(refusal) => get(&refusal.error),
            Failure::Plain => "the server rejected our request for an unknown reason (get pods)".to_owned(),
        }
    }

    /// What curl prints.
    ///
    /// Source: curl `lib/connect.c`, `lib/vtls/openssl.c`, `src/tool_operate.c`.
    fn curl_output(&self, failure: &Failure) -> String {
        let host = self.host();
        match failure {
            Failure::Refused => {
                format!(
                    "curl: (7) Failed to connect to {host} port 443 after 4 ms: Could not connect to server"
                )
            }
            Failure::ResetInHandshake => "curl: (35) Recv failure: Connection reset by peer".to_owned(),
            Failure::ResetBeforeAnswer => "curl: (56) Recv failure: Connection reset by peer".to_owned(),
            Failure::Untrusted(refusal) => format!("curl: (60) {}", refusal.error),
            Failure::Plain => PLAIN.to_owned(),
        }
    }

    /// There is no answer: what the caller says of it.
    pub(super) fn fail(&mut self, at: Instant, failure: &Failure) {
        let (text, code) = match self.caller {
            Caller::InCluster => (self.go_error(failure), codes::FAILED),
            Caller::Curl => (self.curl_output(failure), codes::PRINTED),
        };
        let entry = match code == codes::PRINTED {
            true => Entry::mark(self.lane, code, args! { output: &text }),
            false => Entry::mark(self.lane, code, args! { error: &text }),
        };
        let entry = entry.tone(Tone::Bad);
        let entry = match (failure, self.caller) {
            (Failure::Untrusted(refusal), _) => entry.carrying(&self.keep_line(at, &text, refusal.code)),
            (_, Caller::Curl) => entry.carrying(&self.keep_line(at, &text, CLAIMS_NOTHING)),
            (_, Caller::InCluster) => entry,
        };
        self.record.write(at, entry);
        self.record.fact(at, self.lane, Fact::new(codes::OUTPUT, text));
    }

    /// The answer is there.
    pub(super) fn hear_answer(&mut self, at: Instant, answered: EntryId) {
        let received = Entry::mark(self.lane, codes::RECEIVED, args! { status: 200_i64 });
        self.record.write(at, received.tone(Tone::Good).about(answered));
        self.record.fact(at, self.lane, Fact::new(codes::OUTPUT, "200 OK"));
    }

    /// A refusal is there.
    pub(super) fn hear_refusal(
        &mut self,
        at: Instant,
        status: u16,
        message: &str,
        body: &str,
        about: EntryId,
    ) {
        let entry = match self.caller {
            Caller::InCluster => Entry::mark(self.lane, codes::FAILED, args! { error: message }),
            Caller::Curl => Entry::mark(self.lane, codes::PRINTED, args! { output: message }).carrying(body),
        };
        let heard = self.record.write(at, entry.tone(Tone::Bad).about(about));
        self.record.fact(at, self.lane, Fact::new(codes::OUTPUT, message));
        if status == 401 && self.caller == Caller::InCluster {
            let entry = Entry::mark(self.lane, codes::NOT_RETRIED, args! {});
            self.record.write(at, entry.about(heard));
        }
    }
}
