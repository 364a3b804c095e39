//! The caller's output: client-go's error, or what curl prints.

use super::choices::Caller;
use super::failure::{Failure, PLAIN, POD_ADDRESS};
use super::request::Path;
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::Instant;
use credscope_finding::codes::input::CLAIMS_NOTHING;
use credscope_finding::{Code, Fact, args, codes::run_request as codes};
use credscope_sim::EntryId;

impl Path<'_> {
    /// Keeps a printed line, with what the inspector says of it.
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

    /// Records the caller's output when there is no answer.
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

    /// Records that the answer has arrived.
    pub(super) fn hear_answer(&mut self, at: Instant, answered: EntryId) {
        let received = Entry::mark(self.lane, codes::RECEIVED, args! { status: 200_i64 });
        self.record.write(at, received.tone(Tone::Good).about(answered));
        self.record.fact(at, self.lane, Fact::new(codes::OUTPUT, "200 OK"));
    }

    /// Records that a refusal has arrived.
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
