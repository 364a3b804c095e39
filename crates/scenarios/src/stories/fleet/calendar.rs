//! The boundaries at which counts are closed: ends of intervals, runs of the cleaner, changes of faults.

use super::plan::{CLEANER_EVERY, Plan};
use super::regime::changes;
use crate::setting::Setting;
use credscope_clock::Instant;

/// A boundary.
#[derive(Clone, Copy, Debug)]
pub(super) struct Boundary {
    pub(super) at: Instant,
    /// An interval ends, or the run.
    pub(super) is_interval: bool,
    /// The cleaner looks.
    pub(super) is_cleaner: bool,
}

/// All boundaries in order, the last being the end of the run.
#[derive(Debug)]
pub(super) struct Calendar {
    boundaries: Vec<Boundary>,
    next: usize,
}

impl Calendar {
    pub(super) fn of(setting: &Setting, plan: &Plan) -> Self {
        let mut faults: Vec<Instant> =
            changes(setting).filter(|change| plan.begins < *change && *change < plan.ends).collect();
        faults.sort_unstable();
        let mut faults = faults.into_iter().peekable();
        let mut boundaries = Vec::new();
        let (mut interval, mut cleaner) = (plan.begins + plan.interval, plan.begins + CLEANER_EVERY);
        let mut at = plan.begins;
        while at < plan.ends {
            let fault = faults.peek().copied().unwrap_or(plan.ends);
            at = interval.min(cleaner).min(fault).min(plan.ends);
            let (is_interval, is_cleaner) = (at == interval || at == plan.ends, at == cleaner);
            boundaries.push(Boundary { at, is_interval, is_cleaner });
            if at == interval {
                interval = interval + plan.interval;
            }
            if is_cleaner {
                cleaner = cleaner + CLEANER_EVERY;
            }
            while faults.next_if_eq(&at).is_some() {}
        }
        Self { boundaries, next: 0 }
    }

    /// The next boundary.
    pub(super) fn next(&self) -> Option<&Boundary> {
        self.boundaries.get(self.next)
    }

    /// Moves past the next boundary.
    pub(super) fn pass(&mut self) -> Option<Boundary> {
        let passed = self.boundaries.get(self.next).copied();
        self.next += 1;
        passed
    }
}
