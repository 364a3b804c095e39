//! TCP and TLS: who authenticates to whom, with what.

use super::choices::{Caller, Trusting};
use super::failure::{Failure, POD_ADDRESS, refusal};
use super::lanes::{API, HOP, THOUGHT};
use super::request::{Connection, Path};
use crate::fault::Fault;
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::codes::error_line::SAYS_REFUSED;
use credscope_finding::{Fact, args, codes::run_request as codes};
use credscope_sim::EntryId;

impl Path<'_> {
    /// The three packets of TCP; none if the connection is refused.
    pub(super) fn open_tcp(&mut self, at: Instant) -> Option<Instant> {
        let endpoint = self.endpoint();
        let arrives = at + HOP;
        let opening = args! { endpoint: &endpoint };
        let opening = Entry::message(self.lane, API, Some(arrives), codes::TCP_OPENING, opening);
        let opening = self.record.write(at, opening);
        let is_down = self.setting.is_on(Fault::ApiServerDown, arrives);
        let (code, tone) = match is_down {
            true => (codes::TCP_REFUSED, Tone::Bad),
            false => (codes::TCP_OPEN, Tone::Neutral),
        };
        let answered = arrives + HOP;
        let answer = Entry::message(API, self.lane, Some(answered), code, args! { endpoint: &endpoint });
        self.record.write(arrives, answer.tone(tone).about(opening));
        if is_down {
            self.fail(answered, &Failure::Refused);
            return None;
        }
        Some(answered)
    }

    /// TCP and the whole handshake: when the request may be sent.
    pub(super) fn connect(&mut self, at: Instant) -> Option<Instant> {
        self.port += 1;
        let now = self.open_tcp(at)?;
        let hello = args! { version: self.version, host: self.host() };
        let arrives = now + HOP;
        let is_old = self.version == "TLS 1.2";
        let code = if is_old { codes::CLIENT_HELLO_OLD } else { codes::CLIENT_HELLO };
        let hello = Entry::message(self.lane, API, Some(arrives), code, hello);
        let hello = self.record.write(now, hello);
        if self.is_cut(at, arrives) {
            self.reset(arrives, &Failure::ResetInHandshake);
            return None;
        }
        if !self.has_shaken_hands {
            self.record.write(arrives, Entry::mark(API, codes::CERTIFICATE_ASKED, args! {}));
        }
        let (serving, serving_id) = self.serving_at(arrives);
        let code = if is_old { codes::SERVER_HELLO_OLD } else { codes::SERVER_HELLO };
        let now = arrives + HOP;
        let subject = args! { subject: "CN=kube-apiserver" };
        let flight = Entry::message(API, self.lane, Some(now), code, subject);
        let flight = self.record.write(arrives, flight.carrying(&serving_id).about(hello));
        self.look_at_server(now, &serving.pem, flight)?;
        self.finish(at, now + THOUGHT, is_old)
    }

    /// How far the caller's clock is ahead.
    fn clock_offset(&self, at: Instant) -> Duration {
        match self.setting.is_on(Fault::ClockOff, at) {
            true => self.setting.duration("clock-offset"),
            false => Duration::ZERO,
        }
    }

    /// The client verifies the server's certificate.
    fn look_at_server(&mut self, at: Instant, serving_pem: &str, flight: EntryId) -> Option<()> {
        let verified = at + THOUGHT;
        if self.trusting == Trusting::Anybody {
            let unverified = Entry::mark(self.lane, codes::SERVER_UNVERIFIED, args! {});
            self.record.write(verified, unverified.tone(Tone::Waiting).about(flight));
            return Some(());
        }
        let seen =
            self.authorities.validate(serving_pem, self.host(), verified + self.clock_offset(verified));
        if seen.is_trusted {
            let args = args! { host: self.host(), authority: "CN=kubernetes" };
            let trusted = Entry::mark(self.lane, codes::SERVER_TRUSTED, args).tone(Tone::Good).about(flight);
            self.record.write(verified, trusted.carrying(&self.cluster.authority_artefact));
            return Some(());
        }
        let refusal = refusal(self.caller, &seen, self.host());
        let refused = Entry::mark(self.lane, codes::SERVER_REFUSED, args! { error: &refusal.error });
        let refused = self.record.write(verified, refused.tone(Tone::Bad).about(flight));
        let arrives = verified + HOP;
        let alert = args! { alert: refusal.alert };
        let alert = Entry::message(self.lane, API, Some(arrives), codes::ALERT, alert);
        self.record.write(verified, alert.tone(Tone::Bad).about(refused));
        if !self.setting.is_on(Fault::ApiServerDown, arrives) {
            let log = format!(
                "http: TLS handshake error from {}:{}: remote error: tls: {}",
                POD_ADDRESS, self.port, refusal.logged
            );
            let id = self.keep_line(arrives, &log, SAYS_REFUSED);
            let logged = Entry::mark(API, codes::HANDSHAKE_LOGGED, args! { log: log });
            self.record.write(arrives, logged.tone(Tone::Bad).carrying(&id));
        }
        self.fail(verified, &Failure::Untrusted(refusal));
        None
    }

    /// The client's end of the handshake, in which it may show a certificate.
    fn finish(&mut self, since: Instant, at: Instant, is_old: bool) -> Option<Instant> {
        let arrives = at + HOP;
        let agreed = Entry::mark(self.lane, codes::KEYS_AGREED, args! { version: self.version });
        if !self.has_shaken_hands {
            self.record.write(at, agreed);
        }
        let finished = match self.certificate(at) {
            Some((_, id)) => {
                let subject = args! { subject: "CN=jane,O=developers" };
                let code = codes::FINISHED_WITH_CERTIFICATE;
                Entry::message(self.lane, API, Some(arrives), code, subject).carrying(&id)
            }
            None => Entry::message(self.lane, API, Some(arrives), codes::FINISHED, args! {}),
        };
        let finished = self.record.write(at, finished);
        let mut open = at;
        if is_old {
            if self.is_cut(since, arrives) {
                self.reset(arrives, &Failure::ResetInHandshake);
                return None;
            }
            open = arrives + HOP;
            let answer = Entry::message(API, self.lane, Some(open), codes::SERVER_FINISHED, args! {});
            self.record.write(arrives, answer.about(finished));
        }
        self.has_shaken_hands = true;
        let values = args! { endpoint: self.endpoint(), version: self.version };
        let span = self.record.write(open, Entry::span(self.lane, codes::CONNECTION_OPEN, values));
        self.connection = Some(Connection { opened: open, span });
        self.record.add(open, "connections_open", 1);
        let connection = format!("{} {}", self.endpoint(), self.version);
        self.record.fact(open, self.lane, Fact::new(codes::CONNECTION, connection));
        Some(open)
    }

    /// The other end is gone: the client learns it from the next packet.
    pub(super) fn reset(&mut self, at: Instant, failure: &Failure) {
        let known = at + HOP;
        let args = args! { endpoint: self.endpoint() };
        let reset = Entry::message(API, self.lane, Some(known), codes::TCP_RESET, args);
        self.record.write(at, reset.tone(Tone::Bad));
        self.close(known, Tone::Bad);
        self.fail(known, failure);
    }

    /// The API server goes down while its connection is idle.
    pub(super) fn lose_connection(&mut self, at: Instant) {
        if self.connection.as_ref().is_some_and(|connection| connection.opened <= at) {
            let known = at + HOP;
            let args = args! { endpoint: self.endpoint() };
            let reset = Entry::message(API, self.lane, Some(known), codes::TCP_RESET, args);
            self.record.write(at, reset.tone(Tone::Bad));
            self.close(known, Tone::Bad);
        }
    }

    /// The connection is closed.
    pub(super) fn close(&mut self, at: Instant, tone: Tone) {
        if let Some(connection) = self.connection.take() {
            self.record.end_as(at, connection.span, tone);
            self.record.add(at, "connections_open", -1);
            self.record.no_fact(at, self.lane, codes::CONNECTION);
        }
    }

    /// Closes the connection when a curl command ends.
    pub(super) fn close_after_answer(&mut self, at: Instant) {
        if self.caller == Caller::Curl {
            self.close(at, Tone::Neutral);
        }
    }
}
