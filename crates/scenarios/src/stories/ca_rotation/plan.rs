//! When the operator does what, and every instant at which outcomes may change.

use crate::setting::Setting;
use credscope_clock::{Duration, Instant};

/// The words of the parameter `order`.
pub(super) const ORDERS: &[&str] = &["trust-both-first", "sign-first", "drop-early"];

/// The most requests of one client in a run, not counting repeats. Chosen for this simulator.
const REQUESTS: i64 = 4_000;

/// A step of the operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// A new CA.
    Create,
    /// Everybody trusts both.
    TrustBoth,
    /// The signers sign with the new one.
    SwitchSigner,
    /// What kubeadm signed is signed anew.
    Reissue,
    /// No one trusts the old one any more.
    Drop,
}

/// The operator's plan.
pub(super) struct Plan {
    /// What is done when.
    pub(super) phases: Vec<(Phase, Instant)>,
    /// The end of the run.
    pub(super) ends: Instant,
    /// Time between two requests of a client.
    pub(super) pause: Duration,
    /// When outcomes may change for every client: at steps, and when faults begin and end.
    changes: Vec<Instant>,
}

impl Plan {
    pub(super) fn new(setting: &Setting) -> Self {
        let step = setting.duration("step");
        let overlap = setting.duration("overlap");
        let order = match setting.choice("order") {
            "sign-first" => [Phase::SwitchSigner, Phase::Reissue, Phase::TrustBoth],
            _ => [Phase::TrustBoth, Phase::SwitchSigner, Phase::Reissue],
        };
        let mut at = setting.begins;
        let mut phases = vec![(Phase::Create, at)];
        for phase in order {
            at = at + step;
            phases.push((phase, at));
        }
        let last = at + overlap;
        let dropped = if setting.choice("order") == "drop-early" { at + step.min(overlap) } else { last };
        phases.push((Phase::Drop, dropped));
        let ends = last + step;
        let mut changes: Vec<Instant> = phases.iter().map(|(_, at)| *at).collect();
        for (_, window) in setting.faults.iter() {
            changes.extend(std::iter::once(window.from).chain(window.until));
        }
        let least = Duration::from_millis((ends - setting.begins).millis() / REQUESTS);
        let pause = setting.duration("pause").max(least);
        Self { phases, ends, pause, changes }
    }

    /// Whether a step or a change of a fault is between two instants.
    pub(super) fn changed(&self, since: Instant, at: Instant) -> bool {
        self.changes.iter().any(|change| since < *change && *change <= at)
    }

    /// The next instant of a step or of a fault.
    pub(super) fn next_change(&self, at: Instant) -> Option<Instant> {
        let mut next = None;
        for change in self.changes.iter().copied().filter(|change| *change > at) {
            next = Some(next.map_or(change, |known: Instant| known.min(change)));
        }
        next
    }
}
