//! The kubelet's periodic requests: its watch, and its lease every ten seconds.

use super::ask::Ask;
use super::event::Event;
use super::kubelet::Connection;
use super::names::{KUBELET, NODE, username};
use super::world::NodeWorld;
use crate::fault::Fault;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, args, codes::run_node as codes};
use credscope_sim::Schedule;

/// How often the lease is renewed: a quarter of `nodeLeaseDurationSeconds`, 40 s by default.
/// Source: Kubernetes `pkg/kubelet/kubelet.go`.
pub(super) const BEAT: Duration = Duration::from_seconds(10);
/// The reflector's first wait before it watches again, up to twice as long. Source: client-go `tools/cache/reflector.go`.
const RECONNECT: Duration = Duration::from_millis(800);
const LATEST_RECONNECT: Duration = Duration::from_millis(1_600);
/// After this many equal failures they are no longer counted: the kubelet waits for the next change.
const COUNTED: u32 = 64;

impl NodeWorld<'_> {
    /// The first lease renewal after an instant.
    pub(super) fn next_beat(&self, now: Instant) -> Instant {
        let first = self.kubelet.started + self.kubelet.beat_phase;
        let passed = (now - first).millis().div_euclid(BEAT.millis());
        first + Duration::from_millis((passed + 1) * BEAT.millis())
    }

    /// Schedules a lease renewal at an instant, unless one is due before.
    pub(super) fn expect_beat(&mut self, at: Instant, schedule: &mut Schedule<Event>) {
        let is_planned = self.kubelet.next_beat.is_some_and(|planned| planned <= at);
        if is_planned || !self.kubelet.is_running {
            return;
        }
        self.kubelet.chain += 1;
        self.kubelet.next_beat = Some(at);
        schedule.at(at, Event::Beat(self.kubelet.chain));
    }

    /// Opens a connection with the current certificate, and sends the request that it was opened for.
    pub(super) fn connect(&mut self, now: Instant, schedule: &mut Schedule<Event>) -> u16 {
        let file = if self.has_available(now) { self.kubelet.client.certificate } else { None };
        let credential = self.credential_of(file);
        let watch = format!("/api/v1/pods?fieldSelector=spec.nodeName%3D{NODE}&watch=true");
        let (method, target) = match self.kubelet.is_registered {
            true => ("GET", watch.as_str()),
            false => ("POST", "/api/v1/nodes"),
        };
        let at = now + Duration::from_millis(1);
        let mut ask =
            Ask { method, target, credential: &credential, body: None, opens: true, is_recorded: true };
        let mut heard = self.ask(at, &ask);
        self.kubelet.last_status = heard.status;
        if heard.status == 0 {
            return 0;
        }
        match self.file(file).map(|file| (file.name.clone(), file.certificate.not_after)) {
            Some((name, not_after)) => {
                let values = args! { file: name, not_after: not_after };
                self.mark(now, KUBELET, codes::CONNECTED, values, Tone::Good);
            }
            None => {
                self.mark(now, KUBELET, codes::CONNECTED_WITHOUT, args! {}, Tone::Bad);
            }
        }
        self.record.add(now, "connections_open", 1);
        self.kubelet.connection = Some(Connection { file });
        let user = heard.user.take().map_or_else(username, |user| user.username);
        self.record.fact(now, KUBELET, Fact::new(codes::CONNECTION, user));
        if heard.status == 200 && !self.kubelet.is_registered {
            self.kubelet.is_registered = true;
            ask = Ask { method: "GET", target: &watch, opens: false, ..ask };
            self.ask(heard.at, &ask);
        }
        self.expect_beat(self.next_beat(now), schedule);
        heard.status
    }

    pub(super) fn beat(&mut self, chain: u32, schedule: &mut Schedule<Event>) {
        if chain != self.kubelet.chain || !self.kubelet.is_running {
            return;
        }
        self.kubelet.next_beat = None;
        let now = schedule.now();
        let status = match self.kubelet.connection.as_ref().map(|connection| connection.file) {
            None => self.connect(now, schedule),
            Some(file) => self.renew_lease(now, file),
        };
        let kubelet = &mut self.kubelet;
        kubelet.failed_beats = if status == kubelet.last_status { kubelet.failed_beats + 1 } else { 0 };
        kubelet.last_status = status;
        let is_recorded = kubelet.beats_to_record > 0;
        kubelet.beats_to_record = kubelet.beats_to_record.saturating_sub(1);
        let is_counted = !matches!(status, 0 | 200) && kubelet.failed_beats < COUNTED;
        if is_recorded || is_counted {
            self.expect_beat(self.next_beat(now), schedule);
        } else if let Some(change) = self.next_change_of_connection(now) {
            self.expect_beat(self.next_beat(change), schedule);
        }
    }

    /// Renews the lease over the open connection; recorded when the answer is of interest.
    fn renew_lease(&mut self, now: Instant, file: Option<usize>) -> u16 {
        if file != self.kubelet.client.certificate {
            self.record.add(now, "requests_with_old_credential", 1);
        }
        let credential = self.credential_of(file);
        let target = format!("/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/{NODE}");
        let ask = |is_recorded| Ask {
            method: "PUT",
            target: &target,
            credential: &credential,
            body: None,
            opens: false,
            is_recorded,
        };
        let is_recorded = self.kubelet.beats_to_record > 0 || self.would_differ(now, file);
        self.ask(now, &ask(is_recorded)).status
    }

    /// Whether the answer would differ from the last one.
    fn would_differ(&self, now: Instant, file: Option<usize>) -> bool {
        if self.is_on(Fault::ApiServerDown, now) {
            return self.kubelet.last_status != 0;
        }
        let chain = self.file(file).map(|file| file.certificate.pem.as_str());
        let presented =
            credscope_kube::authentication::Presented { certificate_chain: chain, authorization: None };
        let target = format!("/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/{NODE}");
        self.cluster.api.answer(&presented, "PUT", &target, now).status != self.kubelet.last_status
    }

    /// When the answers may change: when a fault begins or ends, and when the certificate of the connection expires.
    fn next_change_of_connection(&self, now: Instant) -> Option<Instant> {
        let file = self.kubelet.connection.as_ref().and_then(|connection| connection.file);
        let runs_out = self.file(file).map(|file| file.certificate.not_after).filter(|at| *at > now);
        self.next_change(now).into_iter().chain(runs_out).min()
    }

    /// The new certificate is in memory, and the open connection still has the old one.
    pub(super) fn watch_old_connection(&mut self, at: Instant, schedule: &mut Schedule<Event>) {
        if self.kubelet.connection.is_some() {
            self.kubelet.beats_to_record = 1;
            self.expect_beat(self.next_beat(at), schedule);
        }
    }

    /// Connections break for reasons outside the kubelet.
    pub(super) fn lose_connection(&mut self, now: Instant) {
        if self.kubelet.has_request_connection {
            self.kubelet.has_request_connection = false;
            self.record.add(now, "connections_open", -1);
        }
        if self.kubelet.connection.take().is_some() {
            self.record.add(now, "connections_open", -1);
            self.record.no_fact(now, KUBELET, codes::CONNECTION);
            self.mark(now, KUBELET, codes::CONNECTION_LOST, args! {}, Tone::Bad);
        }
    }

    /// All connections are closed; watches are opened again a little later.
    pub(super) fn close_connections(&mut self, now: Instant, schedule: &mut Schedule<Event>) {
        if self.kubelet.connection.take().is_some() {
            self.record.add(now, "connections_open", -1);
            self.record.no_fact(now, KUBELET, codes::CONNECTION);
        }
        self.kubelet.beats_to_record = 2;
        let wait = self.draws.retries.duration(RECONNECT, LATEST_RECONNECT);
        self.expect_beat(now + wait, schedule);
    }
}
