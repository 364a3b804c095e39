//! What is recorded of a fleet: counts per interval, and the few instants worth a mark.

use super::lanes::{CONTROLLERS, NODES, SERVER};
use super::plan::Plan;
use crate::fault::Fault;
use crate::record::{Entry, Record};
use crate::run::{Series, Tone};
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Args, Code, args, codes::run_fleet as codes};
use credscope_sim::EntryId;

/// The minute in which requests are counted after an outage.
const MINUTE: i64 = 60_000;

/// Counts of one interval.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Flow {
    pub(super) created: u64,
    pub(super) approved: u64,
    pub(super) issued: u64,
    pub(super) expired: u64,
    /// Without a certificate.
    pub(super) cleaned: u64,
    /// Calls that reach the server: a request created and watched by a kubelet, reviewed and approved, signed, deleted; and
    /// those of kubelets that are refused because they have no certificate.
    pub(super) api_requests: u64,
}

/// Levels at an instant.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Level {
    /// Requests without any condition.
    pub(super) pending: u64,
    /// Requests that are approved and have no certificate.
    pub(super) unsigned: u64,
    /// Nodes that have joined, or try to, and have no certificate that is good.
    pub(super) without: u64,
    /// Nodes whose renewal is overdue.
    pub(super) late: u64,
    /// Kubelets that have exited and cannot bootstrap again.
    pub(super) lost: u64,
    /// Nodes that have had a certificate.
    pub(super) joined: u64,
}

const NAMES: [&str; 9] = [
    "csr_created",
    "csr_approved",
    "certificates_issued",
    "certificates_expired",
    "csr_pending",
    "csr_unsigned",
    "csr_cleaned",
    "nodes_without_certificate",
    "api_requests",
];

/// Things of which only the first is recorded.
#[derive(Clone, Copy, Debug)]
pub(super) enum First {
    Failed,
    Expired,
    Lost,
    Bootstrapped,
}

/// What follows an outage.
#[derive(Clone, Copy, Debug)]
struct Aftermath {
    since: Instant,
    /// The present minute and its requests.
    minute: i64,
    requests: i64,
    /// The busiest so far.
    busiest: i64,
    most: i64,
}

/// The record of a fleet.
#[derive(Debug)]
pub(super) struct Counts<'a> {
    record: &'a mut Record,
    interval: Duration,
    begins: Instant,
    pub(super) flow: Flow,
    pub(super) level: Level,
    series: [Vec<i64>; NAMES.len()],
    recorded: [bool; 4],
    /// Spans of faults that are on.
    spans: Vec<(Fault, EntryId)>,
    is_harmed: bool,
    aftermath: Option<Aftermath>,
}

impl<'a> Counts<'a> {
    pub(super) fn new(plan: &Plan, record: &'a mut Record) -> Self {
        Self {
            record,
            interval: plan.interval,
            begins: plan.begins,
            flow: Flow::default(),
            level: Level::default(),
            series: Default::default(),
            recorded: [false; 4],
            spans: Vec::new(),
            is_harmed: false,
            aftermath: None,
        }
    }

    fn mark(&mut self, now: Instant, lane: &'static str, tone: Tone, code: Code, args: Args) {
        self.record.write(now, Entry::mark(lane, code, args).tone(tone));
    }

    /// A request is made by a node.
    pub(super) fn create(&mut self, now: Instant) {
        self.flow.created += 1;
        self.level.pending += 1;
        let Some(after) = &mut self.aftermath else { return };
        let minute = (now - after.since).millis() / MINUTE;
        if minute != after.minute {
            (after.minute, after.requests) = (minute, 0);
        }
        after.requests += 1;
        if after.requests > after.most {
            (after.most, after.busiest) = (after.requests, minute);
        }
    }

    /// Requests are approved.
    pub(super) fn approve(&mut self, count: u64) {
        self.level.pending -= count;
        self.level.unsigned += count;
        self.flow.approved += count;
        // A SubjectAccessReview, and the condition written.
        self.flow.api_requests += 2 * count;
    }

    pub(super) fn first(&mut self, now: Instant, what: First, not_after: Instant) {
        let Some(recorded @ false) = self.recorded.get_mut(what as usize) else { return };
        *recorded = true;
        let (tone, code, args) = match what {
            First::Failed => (Tone::Waiting, codes::FIRST_FAILED, Args::new()),
            First::Expired => (Tone::Bad, codes::FIRST_EXPIRED, args! { not_after: not_after }),
            First::Lost => (Tone::Bad, codes::FIRST_LOST, Args::new()),
            First::Bootstrapped => (Tone::Neutral, codes::FIRST_BOOTSTRAPPED, Args::new()),
        };
        self.mark(now, NODES, tone, code, args);
    }

    /// A node has its first certificate.
    pub(super) fn join(&mut self, now: Instant, nodes: u32) {
        self.level.joined += 1;
        if self.level.joined == u64::from(nodes) {
            let took = now - self.begins;
            self.mark(now, NODES, Tone::Good, codes::JOINED, args! { nodes: i64::from(nodes), took: took });
        }
    }

    /// A renewal is overdue.
    pub(super) fn late(&mut self) {
        self.level.late += 1;
        self.is_harmed = true;
    }

    /// A renewal is no longer overdue: there is a certificate, or never will be.
    pub(super) fn not_late(&mut self, now: Instant) {
        self.level.late -= 1;
        if self.level.late == 0 {
            self.recover(now);
        }
    }

    fn recover(&mut self, now: Instant) {
        let Some(after) = self.aftermath.take() else { return };
        let lost = i64::try_from(self.level.lost).unwrap_or(i64::MAX);
        if after.most > 0 {
            let minute = after.since + Duration::from_millis(after.busiest * MINUTE);
            let args = args! { requests: after.most, minute: minute };
            self.mark(now, SERVER, Tone::Neutral, codes::HERD, args);
        }
        let took = now - after.since;
        if lost == 0 {
            self.mark(now, NODES, Tone::Good, codes::RECOVERED, args! { took: took });
        } else {
            self.mark(now, NODES, Tone::Bad, codes::RECOVERED_IN_PART, args! { took: took, lost: lost });
        }
    }

    /// Faults happen and are undone.
    pub(super) fn turn(&mut self, now: Instant, setting: &Setting, is_whole: bool, sleepers: u64) {
        for fault in [
            Fault::ApiServerDown,
            Fault::ControllerManagerDown,
            Fault::ApproverMissing,
            Fault::SignerKeyLost,
            Fault::NodeAsleep,
        ] {
            let span = self.spans.iter().position(|(known, _)| *known == fault);
            match (span, setting.is_on(fault, now)) {
                (None, true) => {
                    let span = self.record.write(now, begun(fault, sleepers).tone(Tone::Bad));
                    self.spans.push((fault, span));
                }
                (Some(place), false) => {
                    let (_, span) = self.spans.swap_remove(place);
                    self.record.end(now, span);
                }
                _ => {}
            }
        }
        if !is_whole {
            self.aftermath = None;
            return;
        }
        if self.level.late > 0 {
            self.aftermath = Some(Aftermath { since: now, minute: 0, requests: 0, busiest: 0, most: 0 });
        } else if !self.is_harmed {
            self.mark(now, NODES, Tone::Good, codes::UNNOTICED, Args::new());
        }
        self.is_harmed = false;
    }

    /// An interval ends.
    pub(super) fn close(&mut self) {
        let Flow { created, approved, issued, expired, cleaned, api_requests } =
            std::mem::take(&mut self.flow);
        let Level { pending, unsigned, without, .. } = self.level;
        let values = [created, approved, issued, expired, pending, unsigned, cleaned, without, api_requests];
        for (values, value) in self.series.iter_mut().zip(values) {
            values.push(i64::try_from(value).unwrap_or(i64::MAX));
        }
    }

    /// The run ends.
    pub(super) fn finish(self) {
        let interval_ms = self.interval.millis();
        for (name, values) in NAMES.iter().zip(self.series) {
            self.record.series(Series { name: (*name).to_owned(), interval_ms, values });
        }
    }
}

fn begun(fault: Fault, sleepers: u64) -> Entry {
    let (lane, code) = match fault {
        Fault::ApiServerDown => (SERVER, codes::API_SERVER_DOWN),
        Fault::ApproverMissing => (CONTROLLERS, codes::NOBODY_APPROVES),
        Fault::SignerKeyLost => (CONTROLLERS, codes::KEY_LOST),
        Fault::NodeAsleep => {
            let nodes = i64::try_from(sleepers).unwrap_or(i64::MAX);
            return Entry::span(NODES, codes::ASLEEP, args! { nodes: nodes });
        }
        _ => (CONTROLLERS, codes::CONTROLLERS_DOWN),
    };
    Entry::span(lane, code, Args::new())
}
