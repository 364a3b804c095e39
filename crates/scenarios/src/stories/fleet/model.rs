//! The fleet: nodes, the two controllers, and what happens between boundaries.

use super::calendar::Calendar;
use super::counts::Counts;
use super::desk::{Batch, Desk};
use super::node::Node;
use super::plan::{CLEANER_EVERY, Plan, UNANSWERED_FOR};
use super::regime::Regime;
use super::repeats::Repeats;
use crate::fault::Fault;
use crate::record::Record;
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_sim::{Model, Random, Schedule};
use std::collections::VecDeque;

/// What can happen; a node by its number.
#[derive(Clone, Copy, Debug)]
pub(super) enum Event {
    /// A kubelet asks for a certificate, if this attempt is still due.
    Attempt(u32),
    /// A certificate expires, if it has not been replaced.
    Expire(u32),
    /// A kubelet that has long been without a certificate checks whether the server answers.
    Exit(u32),
    /// The approver is done with a request.
    Approve,
    /// The signer is.
    Sign,
    /// A kubelet gives up waiting.
    GiveUp,
}

/// A kubelet that waits for its request.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waiting {
    pub(super) until: Instant,
    pub(super) node: u32,
    pub(super) request: u32,
}

/// The fleet.
#[derive(Debug)]
pub(super) struct Fleet<'a> {
    pub(super) setting: &'a Setting,
    pub(super) plan: Plan,
    pub(super) regime: Regime,
    pub(super) calendar: Calendar,
    pub(super) counts: Counts<'a>,
    pub(super) nodes: Vec<Node>,
    /// All wait equally long, so the first to begin is the first to end.
    pub(super) waiting: VecDeque<Waiting>,
    /// Nodes whose requests are not answered for long.
    pub(super) repeats: Repeats,
    pub(super) requests: u32,
    pub(super) deadlines: Random,
    pub(super) pauses: Random,
    pub(super) approver: Desk,
    signer: Desk,
    /// Certificates that the cleaner has not yet removed, with the end of the time in which they were issued.
    issued: VecDeque<(Instant, u64)>,
    issued_now: u64,
    sleepers: u64,
    /// The boundary passed last.
    passed: Instant,
}

impl<'a> Fleet<'a> {
    pub(super) fn new(
        setting: &'a Setting,
        plan: Plan,
        calendar: Calendar,
        record: &'a mut Record,
        schedule: &mut Schedule<Event>,
    ) -> Self {
        let (mut joins, mut sleep) = (setting.random("joins"), setting.random("sleepers"));
        let falls_asleep = setting.faults.of(Fault::NodeAsleep).next().is_some();
        let mut sleepers = 0;
        let mut nodes = Vec::with_capacity(plan.nodes as usize);
        for node in 0..plan.nodes {
            let due = plan.begins + joins.duration(Duration::ZERO, plan.joined_within);
            let is_sleeper = falls_asleep && sleep.below(100) < plan.asleep_share;
            sleepers += u64::from(is_sleeper);
            nodes.push(Node::joining(due, is_sleeper));
            schedule.at(due, Event::Attempt(node));
        }
        let regime = Regime::at(setting, plan.begins);
        let mut counts = Counts::new(&plan, record);
        if !regime.is_whole() {
            counts.turn(plan.begins, setting, false, sleepers);
        }
        Self {
            setting,
            plan,
            regime,
            calendar,
            counts,
            nodes,
            waiting: VecDeque::new(),
            repeats: Repeats::new(plan.begins),
            requests: 0,
            deadlines: setting.random("deadlines"),
            pauses: setting.random("pauses"),
            approver: Desk::new(&plan),
            signer: Desk::new(&plan),
            issued: VecDeque::new(),
            issued_now: 0,
            sleepers,
            passed: plan.begins,
        }
    }

    /// The next boundary: until then only events change anything.
    pub(super) fn boundary(&self) -> Option<Instant> {
        self.calendar.next().map(|boundary| boundary.at)
    }

    /// Moves past the boundary: counts what was left before it, runs the cleaner, ends the interval, changes faults.
    pub(super) fn pass(&mut self, schedule: &mut Schedule<Event>) {
        let Some(boundary) = self.calendar.pass() else { return };
        let now = boundary.at;
        let left = self.repeats.take(now);
        if left > 0 {
            self.counts.flow.created += left;
            self.counts.flow.api_requests += 2 * left;
            self.counts.level.pending += left;
            self.leave(now, left);
        }
        if self.issued_now > 0 {
            self.issued.push_back((now, std::mem::take(&mut self.issued_now)));
        }
        if boundary.is_cleaner && self.regime.is_cleaned {
            self.clean(now);
        }
        if boundary.is_interval {
            self.counts.close();
        }
        if self.regime.until <= now {
            self.turn(now);
        }
        self.passed = now;
        self.book(schedule);
    }

    /// Ends the run and records all counts.
    pub(super) fn finish(self) {
        self.counts.finish();
    }

    fn turn(&mut self, now: Instant) {
        let before = self.regime;
        self.regime = Regime::at(self.setting, now);
        if self.regime.is_approved && !before.is_approved {
            self.approver.resume(now);
        }
        if self.regime.is_signed && !before.is_signed {
            self.signer.resume(now);
        }
        self.counts.turn(now, self.setting, self.regime.is_whole(), self.sleepers);
    }

    fn clean(&mut self, now: Instant) {
        let long_ago = now - UNANSWERED_FOR;
        let (pending, unsigned) = (self.approver.clean(long_ago), self.signer.clean(long_ago));
        self.counts.level.pending -= pending;
        self.counts.level.unsigned -= unsigned;
        self.counts.flow.cleaned += pending + unsigned;
        self.counts.flow.api_requests += pending + unsigned;
        while let Some((until, count)) = self.issued.front().copied() {
            if now < until + CLEANER_EVERY {
                break;
            }
            self.counts.flow.api_requests += count;
            self.issued.pop_front();
        }
    }

    /// Schedules when the controllers finish their queued requests.
    pub(super) fn book(&mut self, schedule: &mut Schedule<Event>) {
        for (desk, works, event) in [
            (&mut self.approver, self.regime.is_approved, Event::Approve),
            (&mut self.signer, self.regime.is_signed, Event::Sign),
        ] {
            if !works || desk.is_scheduled {
                continue;
            }
            if let Some(at) = desk.next() {
                desk.is_scheduled = true;
                schedule.at(at, event);
            }
        }
    }

    /// Requests made since the previous boundary that no kubelet waits for: an idle approver has dealt with them
    /// meanwhile, as far as it had time.
    fn leave(&mut self, now: Instant, left: u64) {
        let created = now + Duration::from_millis(-1);
        let batch = |count| Batch { created, arrived: now, count, node: 0, request: 0 };
        let dealt = if self.regime.is_approved { self.approver.spare(self.passed, now).min(left) } else { 0 };
        if dealt > 0 {
            self.counts.approve(dealt);
            self.signer.push(batch(dealt));
        }
        if left > dealt {
            self.approver.push(batch(left - dealt));
        }
    }

    fn approve(&mut self, now: Instant) {
        let before = self.boundary().unwrap_or(now);
        while let Some(batch) = self.approver.take(now, before) {
            self.counts.approve(batch.count);
            self.signer.push(Batch { arrived: now, ..batch });
        }
    }

    fn sign(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let before = self.boundary().unwrap_or(now);
        while let Some(batch) = self.signer.take(now, before) {
            self.counts.level.unsigned -= batch.count;
            self.counts.flow.issued += batch.count;
            self.counts.flow.api_requests += batch.count;
            self.issued_now += batch.count;
            self.receive(batch.node, batch.request, schedule);
        }
    }
}

impl Model for Fleet<'_> {
    type Event = Event;

    fn handle(&mut self, event: Event, schedule: &mut Schedule<Event>) {
        match event {
            Event::Attempt(node) => self.attempt(node, schedule),
            Event::Expire(node) => self.expire(node, schedule),
            Event::Exit(node) => self.exit(node, schedule),
            Event::GiveUp => self.give_up(schedule),
            Event::Approve => {
                self.approver.is_scheduled = false;
                if self.regime.is_approved {
                    self.approve(schedule.now());
                    self.book(schedule);
                }
            }
            Event::Sign => {
                self.signer.is_scheduled = false;
                if self.regime.is_signed {
                    self.sign(schedule);
                    self.book(schedule);
                }
            }
        }
    }
}
