//! The certificate manager: when it renews, how often it tries, how long it waits.
//!
//! Source: client-go `util/certificate/certificate_manager.go`.

use super::certificate_manager::{CertificateManager, STEPS, Use};
use super::disk::{Pair, current_link};
use super::event::Event;
use super::names::{API, KUBELET, username};
use super::requests::{CreationOutcome, Draft};
use super::sampling::is_recorded;
use super::world::NodeWorld;
use crate::cluster::HOP;
use crate::fault::Fault;
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Args, Code, Fact, args, codes::run_node as codes};
use credscope_kube::rotation::{DRAWS_END, EARLIEST_DRAW, rotation_deadline};
use credscope_sim::Schedule;

/// How long a kubelet waits for a certificate: `certificateWaitTimeout`.
const WAIT: Duration = Duration::from_seconds(15 * 60);
/// How long the loop sleeps before it looks at a new certificate.
const LOOP: Duration = Duration::from_seconds(1);

impl NodeWorld<'_> {
    pub(super) fn start_manager(&mut self, of: Use, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let current = self.kubelet.disk.current(of);
        let usable = current.is_some_and(|file| self.clock(now) < file.certificate.not_after);
        let process = self.kubelet.process;
        if !usable {
            let values = args! { signer: of.signer() };
            self.mark(now, KUBELET, codes::DUE_AT_ONCE, values, Tone::Neutral);
            schedule.at(now, Event::Attempt(of, process));
            return;
        }
        let [client, serving] = self.kubelet.disk.current;
        self.kubelet.manager_mut(of).certificate = if of == Use::Client { client } else { serving };
        if of == Use::Client {
            self.kubelet.lacks_since = None;
            self.kubelet.seen = client;
        }
        self.record_certificate(of, now);
        self.plan_rotation(of, now, schedule);
    }

    fn record_certificate(&mut self, of: Use, at: Instant) {
        let Some(file) = self.file(self.kubelet.manager(of).certificate) else { return };
        let (name, not_after) = (file.name.clone(), file.certificate.not_after);
        let [file, until, _] = of.facts();
        self.record.fact(at, KUBELET, Fact::new(file, name));
        self.record.fact(at, KUBELET, Fact::new(until, not_after));
    }

    /// Draws the rotation deadline, and schedules the renewal by the node's clock.
    fn plan_rotation(&mut self, of: Use, at: Instant, schedule: &mut Schedule<Event>) {
        let Some(file) = self.file(self.kubelet.manager(of).certificate) else { return };
        let (not_before, not_after) = (file.certificate.not_before, file.certificate.not_after);
        let draw = self.draws.deadlines.between(EARLIEST_DRAW, DRAWS_END);
        let deadline = rotation_deadline(not_before, not_after, draw);
        let values = args! {
            deadline: deadline, percent: draw / 10_000, not_before: not_before, not_after: not_after
        };
        self.mark(at, KUBELET, codes::DEADLINE_DRAWN, values, Tone::Neutral);
        let [_, _, fact] = of.facts();
        self.record.fact(at, KUBELET, Fact::new(fact, deadline));
        let clock = self.clock(at);
        let process = self.kubelet.process;
        schedule.at(at + (deadline.max(clock) - clock), Event::Attempt(of, process));
        let left = not_after.max(clock) - clock;
        schedule.at(at + left + Duration::from_millis(1), Event::RunOut(process));
    }

    /// Makes a new key, a request and an object for it; then the kubelet waits.
    pub(super) fn attempt(&mut self, of: Use, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if self.kubelet.manager(of).waits_for.is_some() {
            return;
        }
        let attempt = self.kubelet.manager(of).attempt();
        let is_loud = is_recorded(attempt);
        let seed = self.draws.keys.bytes();
        let key = Draft::new(of, seed);
        let artefact = is_loud.then(|| {
            let values = args! {
                attempt: i64::from(attempt), subject: format!("O=system:nodes, CN={}", username()),
                signer: of.signer()
            };
            let artefact = key.artefact(self.record, now);
            let entry = Entry::mark(KUBELET, codes::REQUEST_MADE, values).carrying(&artefact);
            self.record.write(now, entry);
            artefact
        });
        match self.send_request(of, key, now, artefact.as_deref(), schedule) {
            CreationOutcome::Created { request, at, user } => {
                let number = self.create_request(request, at, user, is_loud);
                let name = self.request_name(number);
                let span = is_loud.then(|| {
                    let entry = Entry::span(KUBELET, codes::WAITING, args! { request: name });
                    self.record.write(at, entry.tone(Tone::Waiting))
                });
                self.kubelet.manager_mut(of).waits_for = Some((number, span));
                schedule.at(at + WAIT, Event::GiveUp(of, number));
                schedule.at(at + self.plan.approver_latency, Event::Review(number));
                self.expect_cleaner(schedule);
            }
            CreationOutcome::Unloadable => {
                let error = format!("open {}: no such file or directory", current_link(of));
                let attempt = i64::from(attempt);
                let next = self.fail_attempt(of, now, true, schedule);
                let values = args! { attempt: attempt, error: error, next: next };
                self.record_failure(now, is_loud, codes::CLIENT_UNLOADABLE, values);
            }
            CreationOutcome::Failed { at, is_answered } => {
                if of == Use::Client {
                    self.kubelet.is_server_healthy = is_answered;
                }
                let next = self.fail_attempt(of, at, !is_answered, schedule);
                let values = args! { attempt: i64::from(attempt), next: next };
                self.record_failure(at, is_loud, codes::REQUEST_FAILED, values);
                if is_answered && self.kubelet.lacks_since.is_some() {
                    self.expect_check(at, schedule);
                }
            }
        }
    }

    fn record_failure(&mut self, at: Instant, is_loud: bool, code: Code, values: Args) {
        if is_loud {
            self.mark(at, KUBELET, code, values, Tone::Bad);
        }
    }

    /// Schedules the next attempt; attempts that fail without an answer fail alike until something changes.
    fn fail_attempt(
        &mut self,
        of: Use,
        at: Instant,
        may_skip: bool,
        schedule: &mut Schedule<Event>,
    ) -> Instant {
        let jitter = self.draws.back_off.between(0, 100);
        let change = self.next_change(at);
        let process = self.kubelet.process;
        let manager = self.kubelet.manager_mut(of);
        let next = manager.fail(at, jitter);
        let is_limit = manager.failures == STEPS;
        let tried = if may_skip { manager.skip(next, change) } else { next };
        schedule.at(tried, Event::Attempt(of, process));
        if is_limit {
            // After the entry of the failure itself.
            let values = args! { next: next };
            self.mark(at + Duration::from_millis(1), KUBELET, codes::LIMIT_REACHED, values, Tone::Bad);
        }
        next
    }

    /// The kubelet has waited fifteen minutes.
    pub(super) fn give_up(&mut self, of: Use, request: usize, schedule: &mut Schedule<Event>) {
        let Some((waited, span)) = self.kubelet.manager(of).waits_for else { return };
        if waited != request || !self.kubelet.is_running {
            return;
        }
        let now = schedule.now();
        self.kubelet.manager_mut(of).waits_for = None;
        let attempt = self.kubelet.manager(of).attempt();
        let next = self.fail_attempt(of, now, false, schedule);
        if let Some(span) = span {
            self.record.end_as(now, span, Tone::Bad);
            let name = self.request_name(request);
            let values = args! { request: name, attempt: i64::from(attempt), next: next };
            self.mark(now, KUBELET, codes::NOT_SIGNED, values, Tone::Bad);
        }
        self.close_request_connection(now, of);
    }

    /// The process ends, and no longer waits.
    pub(super) fn forget_request(&mut self, of: Use, now: Instant) {
        let Some((_, span)) = self.kubelet.manager_mut(of).waits_for.take() else { return };
        if let Some(span) = span {
            self.record.end_as(now, span, Tone::Bad);
        }
        self.close_request_connection(now, of);
    }

    /// The kubelet sees that a request was signed, or that it failed.
    pub(super) fn hear(&mut self, request: usize, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let of = match self.requests.get(request) {
            Some(request) => request.of,
            None => return,
        };
        let Some((waited, span)) = self.kubelet.manager(of).waits_for else { return };
        if waited != request || !self.kubelet.is_running {
            return;
        }
        if self.is_on(Fault::ApiServerDown, now) {
            // The watch is broken; it is reopened some time after the server is back.
            if let Some(back) = self.setting.faults.end(Fault::ApiServerDown, now) {
                let wait = self.draws.retries.between(800, 30_000);
                schedule.at(back + Duration::from_millis(wait), Event::Hear(request));
            }
            return;
        }
        self.kubelet.manager_mut(of).waits_for = None;
        self.close_request_connection(now, of);
        let name = self.request_name(request);
        if let Some(message) = self.requests.get(request).and_then(|request| request.failed.clone()) {
            if let Some(span) = span {
                self.record.end_as(now, span, Tone::Bad);
            }
            let next = self.fail_attempt(of, now, false, schedule);
            let values = args! { request: name, message: message, next: next };
            self.mark(now, KUBELET, codes::REQUEST_REFUSED, values, Tone::Bad);
            return;
        }
        let Some((pair, artefact)) = self.signed_pair(request) else { return };
        if let Some(span) = span {
            self.record.end_as(now, span, Tone::Good);
        }
        let sent = now - HOP;
        let arrives = Entry::message(API, KUBELET, Some(now), codes::RECEIVED, args! { request: name });
        self.record.write(sent, arrives.tone(Tone::Good).carrying(&artefact));
        self.keep_pair(of, pair, schedule);
    }

    /// The new pair has been stored: from now on it is in memory.
    pub(super) fn adopt(&mut self, of: Use, file: usize, at: Instant, schedule: &mut Schedule<Event>) {
        *self.kubelet.manager_mut(of) = CertificateManager::with(file);
        self.record_certificate(of, at);
        self.plan_rotation(of, at + LOOP, schedule);
        match of {
            Use::Client => {
                self.kubelet.is_server_healthy = true;
                self.expect_check(at, schedule);
                self.watch_old_connection(at, schedule);
                self.expect_join(at, schedule);
            }
            Use::Serving => self.has_serving_certificate(schedule),
        }
        self.count_towards_goal(of, at);
    }

    pub(super) fn fail_to_store(&mut self, of: Use, error: String, schedule: &mut Schedule<Event>) {
        let at = schedule.now() + Duration::from_millis(8);
        let is_loud = is_recorded(self.kubelet.manager(of).attempt());
        let next = self.fail_attempt(of, at, true, schedule);
        let values = args! { error: error, next: next };
        self.record_failure(at, is_loud, codes::NOT_STORED, values);
    }
}

/// The pair on disk when the story begins.
impl NodeWorld<'_> {
    pub(super) fn give_first_certificate(&mut self, dates: Option<(Instant, Instant)>) {
        let begins = self.setting.begins;
        let key = credscope_mint::SigningKey::p256(self.draws.keys.bytes());
        let Some(certificate) = self.sign_first(&key, dates) else { return };
        let authority = self.cluster.authority_artefact.clone();
        let written = dates.map_or(begins, |(not_before, _)| not_before + Duration::from_seconds(300));
        let pair = Pair { certificate, key, authority };
        let file = self.put_file(Use::Client, begins, written, pair);
        self.kubelet.disk.current = [Some(file), None];
    }
}
