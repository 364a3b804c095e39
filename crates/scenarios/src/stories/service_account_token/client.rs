use super::event::{API, Event, POD};
use super::program::Open;
use super::world::World;
use crate::cluster::judge::Judged;
use crate::cluster::token_source::Taken;
use crate::cluster::workload::{NAMESPACE, TOKEN_PATH};
use crate::cluster::{Call, SERVICE_HOST};
use crate::fault::Fault;
use crate::parameter::format_duration;
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, args, codes::run_token as codes};
use credscope_kube::authentication::Presented;
use credscope_sim::Schedule;

/// A watch ends after five to ten minutes. Source: client-go `tools/cache/reflector.go`, `defaultMinWatchTimeout`.
const WATCH_SECONDS: (i64, i64) = (300, 600);
/// The reflector's first and longest back-off, and how long without failures resets it. Source: the same, `NewReflector`.
const FIRST_WAIT: Duration = Duration::from_millis(800);
const LONGEST_WAIT: Duration = Duration::from_seconds(30);
const CALM: Duration = Duration::from_seconds(120);
/// How long the program takes to begin. Chosen for this simulator.
const BEGINS: Duration = Duration::from_millis(500);

/// A request of the program with its outcome.
struct Sent {
    token: usize,
    judged: Judged,
    is_noteworthy: bool,
}

impl World<'_> {
    pub(super) fn start(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let server = format!("https://{SERVICE_HOST}:443");
        let values = args! { server: server, path: TOKEN_PATH };
        self.record.write(now, Entry::mark(POD, codes::CLIENT_CONFIGURED, values));
        let interval = self.setting.duration("request-interval");
        let begins = now + BEGINS;
        let values = args! { interval: interval, target: ask_target() };
        self.record.write(begins, Entry::span(POD, codes::CLIENT_ASKS, values));
        schedule.at(begins, Event::List);
        schedule.at(begins + interval, Event::Ask);
    }

    /// Sends a request with client-go's cached token; records it when `is_recorded` is set or the answer changed.
    fn send(&mut self, now: Instant, target: &str, is_recorded: bool) -> Option<Sent> {
        let file = self.mount.as_ref().and_then(|mount| mount.volume.token(now))?;
        let taken = self.program.source.take(now, file);
        let is_changed = self.record_read(now, taken);
        let known = self.tokens.get(taken.token)?;
        let (authorization, artefact) = (known.authorization.clone(), known.artefact.clone());
        let call = Call {
            from: POD,
            to: API,
            method: "GET",
            target,
            presented: Presented { certificate_chain: None, authorization: Some(&authorization) },
            carries: &[&artefact],
            trust: None,
        };
        let judged = self.judge(now, &call);
        let is_old = taken.token != file && judged.answer.is_some();
        let is_first_old = is_old && self.program.old_recorded != Some(taken.token);
        if is_old {
            self.record.add(now, "requests_with_old_credential", 1);
        }
        if is_first_old {
            self.program.old_recorded = Some(taken.token);
            let values = args! {
                token: self.label(taken.token), newer: self.label(file), until: taken.reads_again
            };
            let entry = Entry::mark(POD, codes::OLD_TOKEN_SENT, values);
            self.record.write(now, entry.carrying(&artefact));
        }
        let is_noteworthy = is_recorded || is_changed || is_first_old;
        if is_noteworthy {
            judged.write(self.record, &call, &[]);
        }
        if judged.answer.is_some() && !self.program.is_connected {
            self.program.is_connected = true;
            self.record.add(now, "connections_open", 1);
        }
        self.note_acceptance(taken.token, &judged, &call);
        if judged.status() == 401 {
            let is_first = is_recorded || self.program.asked != Some(401);
            if !is_noteworthy && is_first {
                judged.write(self.record, &call, &[]);
            }
            self.react(now, judged.at);
        } else if judged.answer.is_some() {
            self.program.has_reacted = false;
        }
        Some(Sent { token: taken.token, judged, is_noteworthy })
    }

    /// Records that the file was read, if its content changed.
    fn record_read(&mut self, now: Instant, taken: Taken) -> bool {
        if !taken.is_first && taken.replaced.is_none() {
            return false;
        }
        let token = self.label(taken.token).to_owned();
        let entry = match taken.replaced {
            None => Entry::mark(POD, codes::FILE_READ, args! { token: &token, until: taken.reads_again }),
            Some(before) => {
                let values = args! { token: &token, before: self.label(before) };
                Entry::mark(POD, codes::FILE_READ_NEW, values).tone(Tone::Good)
            }
        };
        let artefact = self.tokens.get(taken.token).map(|token| token.artefact.clone()).unwrap_or_default();
        self.record.write(now, entry.carrying(&artefact));
        self.record.fact(now, POD, Fact::new(codes::IN_MEMORY, self.fact_text(taken.token)));
        taken.replaced.is_some()
    }

    /// How the client reacts to 401.
    fn react(&mut self, began: Instant, at: Instant) {
        let is_dropped = self.program.source.unauthorized(began);
        let entry = match self.program.source.reads_again() {
            _ if is_dropped => Entry::mark(POD, codes::CLIENT_RESETS, args! {}),
            // A token that was read for this very request is kept.
            Some(until) if !self.program.source.is_resettable() => {
                Entry::mark(POD, codes::CLIENT_IGNORES, args! { until: until })
            }
            _ => return,
        };
        // Only the first of several refusals is recorded.
        if !std::mem::replace(&mut self.program.has_reacted, true) {
            self.record.write(at, entry);
        }
    }

    pub(super) fn list(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let version = self.program.resource_version;
        let target = format!("/api/v1/namespaces/{NAMESPACE}/pods?limit=500&resourceVersion={version}");
        let is_recorded = self.program.failures < 2;
        let Some(Sent { judged, .. }) = self.send(now, &target, is_recorded) else { return };
        if judged.status() != 200 {
            self.fail(&judged, Event::List, schedule);
            return;
        }
        self.program.resource_version = self.cluster.next_resource_version();
        schedule.at(judged.at, Event::Watch);
    }

    pub(super) fn watch(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let timeout = self.program.timeouts.between(WATCH_SECONDS.0, WATCH_SECONDS.1);
        let version = self.program.resource_version;
        let target = format!(
            "/api/v1/namespaces/{NAMESPACE}/pods?allowWatchBookmarks=true&resourceVersion={version}&timeoutSeconds={timeout}&watch=true"
        );
        let is_recorded = self.program.failures < 2;
        let Some(Sent { token, judged, is_noteworthy }) = self.send(now, &target, is_recorded) else {
            return;
        };
        if judged.status() != 200 {
            // A refused connection is retried as it is; after any other error the reflector lists again.
            let next = if judged.answer.is_none() { Event::Watch } else { Event::List };
            self.fail(&judged, next, schedule);
            return;
        }
        if !is_noteworthy {
            self.write(&judged, &target, token);
        }
        if self.program.failures > 1 {
            let values = args! { failures: self.program.failures };
            self.record.write(judged.at, Entry::mark(POD, codes::WATCH_AFTER, values).tone(Tone::Good));
        }
        self.program.failures = 0;
        self.program.watches += 1;
        let number = self.program.watches;
        let timeout = Duration::from_seconds(timeout);
        let artefact = self.tokens.get(token).map(|token| token.artefact.clone()).unwrap_or_default();
        let values = args! { token: self.label(token), timeout: timeout };
        let span = Entry::span(POD, codes::WATCH_OPEN, values).tone(Tone::Good).carrying(&artefact);
        let span = self.record.write(judged.at, span);
        let ends = judged.at + timeout;
        self.program.open = Some(Open { number, token, span, ends });
        self.record.fact(judged.at, POD, Fact::new(codes::WATCH_TOKEN, self.fact_text(token)));
        schedule.at(ends, Event::WatchEnds(number));
    }

    /// The reflector backs off: 0.8 to 1.6 seconds, doubled with each failure up to 30 seconds, and reset after two
    /// minutes without one.
    fn fail(&mut self, judged: &Judged, next: Event, schedule: &mut Schedule<Event>) {
        let program = &mut self.program;
        if program.failed_at == Instant::EARLIEST || judged.at - program.failed_at > CALM {
            program.wait = FIRST_WAIT;
        }
        let base = program.wait;
        program.wait = Duration::from_millis(base.millis() * 2).min(LONGEST_WAIT);
        program.failed_at = judged.at;
        program.failures += 1;
        let wait = program.waits.duration(base, Duration::from_millis(base.millis() * 2));
        if program.failures <= 2 {
            let values = args! { error: judged.error(), wait: format_duration(wait) };
            let entry = Entry::mark(POD, codes::WATCH_FAILED, values).tone(Tone::Bad);
            self.record.write(judged.at, entry);
        }
        schedule.at(judged.at + wait, next);
    }

    pub(super) fn watch_ends(&mut self, number: u64, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let Some(open) = self.program.open.filter(|open| open.number == number) else { return };
        self.program.open = None;
        // A bookmark delivered the current version before the watch ended.
        self.program.resource_version = self.cluster.next_resource_version();
        self.record.end(now, open.span);
        self.record.no_fact(now, POD, codes::WATCH_TOKEN);
        schedule.at(now, Event::Watch);
    }

    pub(super) fn ask(&mut self, schedule: &mut Schedule<Event>) {
        schedule.after(self.setting.duration("request-interval"), Event::Ask);
        let now = schedule.now();
        let is_down = self.setting.is_on(Fault::ApiServerDown, now + crate::cluster::HOP);
        // That the server does not answer is recorded by the watch.
        if is_down {
            self.program.asked = Some(0);
            return;
        }
        let before = self.program.asked;
        let is_first = before.is_none();
        if let Some(Sent { judged, token, is_noteworthy }) = self.send(now, &ask_target(), is_first) {
            let status = judged.status();
            if !is_noteworthy && status != 401 && before == Some(401) {
                self.write(&judged, &ask_target(), token);
            }
            self.program.asked = Some(status);
        }
    }

    /// Records a request that was not recorded when it was sent.
    fn write(&mut self, judged: &Judged, target: &str, token: usize) {
        let Some(known) = self.tokens.get(token) else { return };
        let call = Call {
            from: POD,
            to: API,
            method: "GET",
            target,
            presented: Presented { certificate_chain: None, authorization: Some(&known.authorization) },
            carries: &[&known.artefact],
            trust: None,
        };
        judged.write(self.record, &call, &[]);
    }

    /// Connections break; a watch breaks with them.
    pub(super) fn server_down(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if !self.setting.is_on(Fault::ApiServerDown, now) {
            return;
        }
        if std::mem::take(&mut self.is_kubelet_connected) {
            self.record.add(now, "connections_open", -1);
        }
        if std::mem::take(&mut self.program.is_connected) {
            self.record.add(now, "connections_open", -1);
        }
        let Some(open) = self.program.open.take() else { return };
        self.record.end_as(now, open.span, Tone::Bad);
        self.record.no_fact(now, POD, codes::WATCH_TOKEN);
        self.record.write(now, Entry::mark(POD, codes::WATCH_CUT, args! {}).tone(Tone::Bad));
        schedule.at(now, Event::Watch);
    }

    /// The file was replaced; the open watch was authenticated before.
    pub(super) fn watch_keeps_token(&mut self, lane: &'static str, at: Instant) {
        let Some(open) = self.program.open else { return };
        let values = args! { token: self.label(open.token), ends: open.ends };
        self.record.write(at, Entry::mark(lane, codes::WATCH_KEEPS_TOKEN, values));
    }

    /// A token has expired; the watch that it opened goes on.
    pub(super) fn token_ends(&mut self, token: usize, now: Instant) {
        let Some(open) = self.program.open.filter(|open| open.token == token) else { return };
        let Some(known) = self.tokens.get(token) else { return };
        let is_over = known.lifetime.expires_at < now + self.server_offset;
        if is_over && self.program.outlived != Some(open.number) {
            self.program.outlived = Some(open.number);
            let values = args! { token: &known.label, exp: known.lifetime.expires_at, ends: open.ends };
            self.record.write(now, Entry::mark(POD, codes::WATCH_OUTLIVES_TOKEN, values));
        }
    }
}

/// What the program requests periodically.
fn ask_target() -> String {
    format!("/api/v1/namespaces/{NAMESPACE}/configmaps/settings")
}
