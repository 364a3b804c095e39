//! The boundaries at which counts are closed: ends of intervals, rounds of the cleaner, changes of what is wrong.

use super::plan::{CLEANER_EVERY, Plan};
use super::regime::changes;
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};

/// A boundary.
#[derive(Clone, Copy, Debug)]
pub(super) struct Boundary {
    pub(super) at: Instant,
    /// An interval ends, or the run.
    pub(super) is_interval: bool,
    /// The cleaner looks.
    pub(super) is_cleaner: bool,
    /// Requests made before it and behind the boundary before that will never be waited for by anybody.
    pub(super) left: u64,
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
            boundaries.push(Boundary { at, is_interval, is_cleaner, left: 0 });
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

    /// Goes behind the next boundary.
    pub(super) fn pass(&mut self) -> Option<Boundary> {
        let passed = self.boundaries.get(self.next).copied();
        self.next += 1;
        passed
    }

    /// Notes that many requests, the first now and each so long after the one before, all of them left by who made them.
    pub(super) fn leave(&mut self, first: Instant, every: Duration, count: i64) {
        let mut told = 0;
        for boundary in self.boundaries.iter_mut().skip(self.next) {
            if told == count {
                return;
            }
            // Those before the boundary: at `first`, and one for each whole turn up to it.
            let before = (boundary.at - first).millis() - 1;
            let made = (before.div_euclid(every.millis()) + 1).clamp(told, count);
            boundary.left += (made - told).unsigned_abs();
            told = made;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_left_are_counted_before_the_boundary_that_follows() {
        let second = Instant::from_unix_seconds;
        let boundary = |at| Boundary { at: second(at), is_interval: false, is_cleaner: false, left: 0 };
        let mut calendar = Calendar { boundaries: [10, 20, 21, 30, 50].map(boundary).to_vec(), next: 1 };
        // At 12, 16, 20, 24, 28, 32.
        calendar.leave(second(12), Duration::from_seconds(4), 6);
        calendar.leave(second(49), Duration::from_seconds(4), 6);
        let left: Vec<u64> = calendar.boundaries.iter().map(|boundary| boundary.left).collect();
        assert_eq!(left, [0, 2, 1, 2, 2]);
    }
}
