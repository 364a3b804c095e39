//! The kubelet's transport: it closes connections for a new certificate, and exits the process without one.
//!
//! Source: Kubernetes `pkg/kubelet/certificate/transport.go`.

use super::event::Event;
use super::names::KUBELET;
use super::world::NodeWorld;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{args, codes::run_node as codes};
use credscope_sim::Schedule;

/// How often the transport checks.
const PERIOD: Duration = Duration::from_seconds(10);
/// The same before there has been a certificate.
const FAST_PERIOD: Duration = Duration::from_seconds(1);
/// How long the kubelet goes on without a certificate.
pub(super) const EXIT_AFTER: Duration = Duration::from_seconds(5 * 60);

impl NodeWorld<'_> {
    /// Whether the manager has a certificate to show: none that has expired by the node's clock.
    pub(super) fn has_available(&self, now: Instant) -> bool {
        let file = self.file(self.kubelet.client.certificate);
        file.is_some_and(|file| self.clock(now) <= file.certificate.not_after)
    }

    const fn period(&self) -> Duration {
        if self.kubelet.seen.is_none() { FAST_PERIOD } else { PERIOD }
    }

    /// Schedules the transport's first check at or after an instant.
    pub(super) fn expect_check(&mut self, at: Instant, schedule: &mut Schedule<Event>) {
        let (period, started) = (self.period().millis(), self.kubelet.started);
        let passed = ((at - started).millis() + period - 1).div_euclid(period);
        schedule.at(started + Duration::from_millis(passed * period), Event::Check(self.kubelet.process));
    }

    pub(super) fn check_transport(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if !self.has_available(now) {
            return self.check_want(schedule);
        }
        self.kubelet.lacks_since = None;
        self.kubelet.has_complained = false;
        if self.kubelet.seen == self.kubelet.client.certificate {
            return;
        }
        let period = self.period();
        self.kubelet.seen = self.kubelet.client.certificate;
        let values = args! { period: period };
        self.mark(now, KUBELET, codes::CONNECTIONS_CLOSED, values, Tone::Good);
        self.close_connections(now, schedule);
    }

    /// There is no certificate: exits after five minutes, if the server answers.
    fn check_want(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let Some(since) = self.kubelet.lacks_since else { return };
        // The source requires more than five minutes; its checks drift some milliseconds past that.
        if now < since + EXIT_AFTER {
            return;
        }
        if self.kubelet.is_server_healthy {
            let values = args! { restart: now + Duration::from_seconds(10) };
            self.mark(now, KUBELET, codes::EXITED, values, Tone::Bad);
            self.exit(schedule);
        } else if !std::mem::replace(&mut self.kubelet.has_complained, true) {
            self.mark(now, KUBELET, codes::NOT_EXITED, args! {}, Tone::Bad);
        }
    }

    /// The certificate expired, the clock changed, or the node woke up.
    pub(super) fn look_at_clock(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let Some(file) = self.file(self.kubelet.client.certificate) else { return };
        let not_after = file.certificate.not_after;
        if self.has_available(now) {
            if self.kubelet.lacks_since.take().is_some() {
                self.record.fact(now, KUBELET, credscope_finding::Fact::new(codes::VALID_UNTIL, not_after));
            }
            let left = not_after - self.clock(now);
            let process = self.kubelet.process;
            schedule.at(now + left + Duration::from_millis(1), Event::RunOut(process));
            return;
        }
        if self.kubelet.lacks_since.is_some() {
            return;
        }
        self.mark(now, KUBELET, codes::EXPIRED, args! { not_after: not_after }, Tone::Bad);
        self.record.no_fact(now, KUBELET, codes::VALID_UNTIL);
        let (period, started) = (self.period().millis(), self.kubelet.started);
        let passed = (now - started).millis().div_euclid(period);
        let seen_last = started + Duration::from_millis(passed * period);
        self.kubelet.lacks_since = Some(seen_last);
        self.expect_check(seen_last + EXIT_AFTER, schedule);
        self.kubelet.beats_to_record = 1;
        self.expect_beat(self.next_beat(now), schedule);
    }
}
