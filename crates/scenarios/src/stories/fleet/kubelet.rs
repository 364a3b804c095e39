//! What a kubelet does: it asks, waits, asks again, and exits.
//!
//! Source: client-go `util/certificate/certificate_manager.go`, Kubernetes `pkg/kubelet/certificate/transport.go`.

use super::counts::First;
use super::desk::Batch;
use super::model::{Event, Fleet, Waiting};
use super::node::{Holds, Node};
use super::plan::{CYCLE, EXIT_AFTER, FIRST_PAUSE, PAUSE, Plan, RESTART_AFTER, STEPS, WAIT};
use crate::fault::Fault;
use credscope_clock::{Duration, Instant};
use credscope_kube::rotation::{DRAWS_END, EARLIEST_DRAW, rotation_deadline};
use credscope_sim::Schedule;

impl Fleet<'_> {
    fn node(&mut self, number: u32) -> Option<&mut Node> {
        self.nodes.get_mut(number as usize)
    }

    /// A kubelet asks for a certificate.
    pub(super) fn attempt(&mut self, number: u32, schedule: &mut Schedule<Event>) {
        let (now, regime) = (schedule.now(), self.regime);
        let Some(node) = self.node(number) else { return };
        if node.due != now || node.holds == Holds::Lost {
            return;
        }
        if std::mem::take(&mut node.repeats) {
            self.repeats.end(now);
        }
        let Some(node) = self.node(number) else { return };
        if regime.is_asleep && node.is_sleeper {
            self.sleep_over(number, schedule);
            return;
        }
        if node.holds == Holds::Nothing {
            node.holds = Holds::Token;
            self.counts.level.without += 1;
        }
        if !regime.is_served {
            self.fail(number, schedule);
            return;
        }
        let Some(node) = self.node(number) else { return };
        if node.holds == Holds::Expired {
            // Without a certificate the kubelet is anonymous and refused, which shows it that the server answers.
            let is_over = node.not_after + EXIT_AFTER <= now;
            self.counts.flow.api_requests += 1;
            if is_over {
                self.end_itself(number, schedule);
            } else {
                self.fail(number, schedule);
            }
            return;
        }
        if !regime.is_answered() && node.failures >= STEPS {
            let failing = Self::failing(node, now, regime.until);
            if failing > 0 {
                node.due = now + Duration::from_millis(CYCLE.millis() * failing);
                schedule.at(node.due, Event::Attempt(number));
                node.repeats = true;
                self.repeats.begin(now);
                return;
            }
        }
        self.ask(number, schedule);
    }

    /// How many attempts of a node are certain to fail before the next change.
    fn failing(node: &Node, now: Instant, until: Instant) -> i64 {
        let until = if node.holds == Holds::Certificate { until.min(node.not_after) } else { until };
        let last = (until - now).millis() - WAIT.millis();
        if last < 0 { 0 } else { last / CYCLE.millis() + 1 }
    }

    /// Creates a request and waits for its certificate.
    fn ask(&mut self, number: u32, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        self.requests += 1;
        let request = self.requests;
        let Some(node) = self.node(number) else { return };
        node.request = request;
        let until = now + WAIT;
        if node.holds == Holds::Certificate && node.not_after < until {
            schedule.at(node.not_after, Event::Expire(number));
        }
        self.counts.create(now);
        // Created, then watched.
        self.counts.flow.api_requests += 2;
        self.approver.push(Batch { created: now, arrived: now, count: 1, node: number, request });
        if self.waiting.is_empty() {
            schedule.at(until, Event::GiveUp);
        }
        self.waiting.push_back(Waiting { until, node: number, request });
        self.book(schedule);
    }

    /// A certificate is there; the kubelet takes it if this is the request it waits for.
    pub(super) fn receive(&mut self, number: u32, request: u32, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if request == 0 || self.node(number).is_none_or(|node| node.request != request) {
            return;
        }
        let draw = match self.plan.is_jittered {
            true => self.deadlines.between(EARLIEST_DRAW, DRAWS_END),
            false => Plan::middle(),
        };
        let Some((not_before, not_after)) = self.plan.signed_validity(now) else { return };
        let nodes = self.plan.nodes;
        let Some(node) = self.node(number) else { return };
        let is_first = node.not_after == Instant::EARLIEST;
        let (held, was_late) = (node.holds, node.is_late);
        let due = rotation_deadline(not_before, not_after, draw).max(now);
        *node = Node {
            not_after,
            due,
            request: 0,
            failures: 0,
            holds: Holds::Certificate,
            is_late: false,
            ..*node
        };
        schedule.at(due, Event::Attempt(number));
        if held != Holds::Certificate {
            self.counts.level.without -= 1;
        }
        if is_first {
            self.counts.join(now, nodes);
        }
        if was_late {
            self.counts.not_late(now);
        }
    }

    /// Kubelets that have waited long enough give up.
    pub(super) fn give_up(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        while let Some(waiting) = self.waiting.front().copied() {
            let is_waiting = self.node(waiting.node).is_some_and(|node| node.request == waiting.request);
            if is_waiting && now < waiting.until {
                schedule.at(waiting.until, Event::GiveUp);
                return;
            }
            self.waiting.pop_front();
            if is_waiting {
                self.fail(waiting.node, schedule);
            }
        }
    }

    /// An attempt has failed: another follows after a pause.
    fn fail(&mut self, number: u32, schedule: &mut Schedule<Event>) {
        let (now, regime) = (schedule.now(), self.regime);
        let Some(node) = self.node(number) else { return };
        node.request = 0;
        node.failures = node.failures.saturating_add(1).min(STEPS);
        let failures = node.failures;
        let pause = if failures < STEPS {
            let pause = FIRST_PAUSE.millis() << (failures - 1);
            Duration::from_millis(self.pauses.between(pause, pause + pause / 10))
        } else if regime.is_served {
            PAUSE
        } else {
            // Every attempt before the server is back fails alike without reaching it.
            let down = (regime.until - now).millis().max(1);
            Duration::from_millis((down - 1) / PAUSE.millis() * PAUSE.millis() + PAUSE.millis())
        };
        let Some(node) = self.node(number) else { return };
        node.due = now + pause;
        schedule.at(node.due, Event::Attempt(number));
        self.counts.first(now, First::Failed, now);
        self.be_late(number, schedule);
    }

    /// A renewal is overdue, so that its certificate may expire.
    fn be_late(&mut self, number: u32, schedule: &mut Schedule<Event>) {
        let Some(node) = self.node(number).filter(|node| !node.is_late) else { return };
        node.is_late = true;
        if node.holds == Holds::Certificate {
            schedule.at(node.not_after, Event::Expire(number));
        }
        self.counts.late();
    }

    /// The node sleeps: what was due happens when it wakes.
    fn sleep_over(&mut self, number: u32, schedule: &mut Schedule<Event>) {
        let wakes = self.setting.faults.end(Fault::NodeAsleep, schedule.now()).unwrap_or(Instant::LATEST);
        let Some(node) = self.node(number) else { return };
        node.due = wakes;
        schedule.at(wakes, Event::Attempt(number));
        self.be_late(number, schedule);
    }

    /// A certificate ends.
    pub(super) fn expire(&mut self, number: u32, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let Some(node) = self.node(number) else { return };
        if node.not_after != now || node.holds != Holds::Certificate {
            return;
        }
        node.holds = Holds::Expired;
        schedule.after(EXIT_AFTER, Event::Exit(number));
        self.counts.flow.expired += 1;
        self.counts.level.without += 1;
        self.counts.first(now, First::Expired, now);
    }

    /// A kubelet that has long been without a certificate exits if the server answers. If it does not, or the node
    /// sleeps, its next attempt checks again.
    pub(super) fn exit(&mut self, number: u32, schedule: &mut Schedule<Event>) {
        let (now, regime) = (schedule.now(), self.regime);
        let Some(node) = self.node(number) else { return };
        let sleeps = regime.is_asleep && node.is_sleeper;
        if node.holds == Holds::Expired && node.not_after + EXIT_AFTER == now && regime.is_served && !sleeps {
            self.end_itself(number, schedule);
        }
    }

    /// The kubelet exits; when it is started again it bootstraps, if it has a good token.
    fn end_itself(&mut self, number: u32, schedule: &mut Schedule<Event>) {
        let (now, has_token) = (schedule.now(), self.plan.has_token);
        let Some(node) = self.node(number) else { return };
        (node.request, node.failures) = (0, 0);
        if has_token {
            node.holds = Holds::Token;
            node.due = now + RESTART_AFTER;
            schedule.at(node.due, Event::Attempt(number));
            self.counts.first(now, First::Bootstrapped, now);
            return;
        }
        node.holds = Holds::Lost;
        let was_late = std::mem::take(&mut node.is_late);
        self.counts.level.lost += 1;
        self.counts.first(now, First::Lost, now);
        if was_late {
            self.counts.not_late(now);
        }
    }
}
