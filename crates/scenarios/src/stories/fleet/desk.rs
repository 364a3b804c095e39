//! Approver and signer: requests are taken in their order, so many at a time, each for so long. The order is chosen for
//! this simulator: a controller that starts lists its queue in no particular order.

use super::plan::Plan;
use credscope_clock::{Duration, Instant};
use std::collections::VecDeque;

/// Requests in a controller's queue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Batch {
    /// When the last of them was made.
    pub(super) created: Instant,
    /// When they were queued.
    pub(super) arrived: Instant,
    /// How many; more than one only for requests that no kubelet waits for.
    pub(super) count: u64,
    /// The node that made it, and which of its requests it is; 0 if no kubelet waits for it.
    pub(super) node: u32,
    pub(super) request: u32,
}

/// A controller with several workers, modelled as one that takes a request every fraction of that time: for queued
/// requests of equal length the average completion times are the same.
#[derive(Debug)]
pub(super) struct Desk {
    waiting: VecDeque<Batch>,
    begins: Instant,
    takes: i64,
    gap: i64,
    /// The earliest completion of the next request, in microseconds since the beginning.
    free: i64,
    /// Whether its event is scheduled.
    pub(super) is_scheduled: bool,
}

impl Desk {
    pub(super) fn new(plan: &Plan) -> Self {
        let takes = plan.time_per_request.millis() * 1_000;
        Self {
            waiting: VecDeque::new(),
            begins: plan.begins,
            takes,
            gap: (takes / plan.workers.max(1)).max(1),
            free: 0,
            is_scheduled: false,
        }
    }

    fn micros(&self, at: Instant) -> i64 {
        (at - self.begins).millis() * 1_000
    }

    pub(super) fn push(&mut self, batch: Batch) {
        self.waiting.push_back(batch);
    }

    /// The controller starts working again.
    pub(super) fn resume(&mut self, now: Instant) {
        self.free = self.free.max(self.micros(now) + self.takes);
    }

    fn due(&self) -> Option<i64> {
        self.waiting.front().map(|batch| self.free.max(self.micros(batch.arrived) + self.takes))
    }

    /// When the next request is done, in whole milliseconds.
    pub(super) fn next(&self) -> Option<Instant> {
        self.due().map(|due| {
            self.begins + Duration::from_millis(due.div_euclid(1_000) + i64::from(due % 1_000 > 0))
        })
    }

    /// Takes the requests that are done by now; of a batch also those that will be done before that instant.
    pub(super) fn take(&mut self, now: Instant, before: Instant) -> Option<Batch> {
        let (gap, now, before) = (self.gap, self.micros(now), self.micros(before));
        let due = self.due().filter(|due| *due <= now)?;
        let batch = self.waiting.front_mut()?;
        let possible = 1 + (before - 1 - due).max(0).unsigned_abs() / gap.unsigned_abs();
        let count = batch.count.min(possible);
        let taken = Batch { count, ..*batch };
        batch.count -= count;
        if batch.count == 0 {
            self.waiting.pop_front();
        }
        // Counts are far below 2^63.
        self.free = due.saturating_add_unsigned(count.saturating_mul(gap.unsigned_abs()));
        Some(taken)
    }

    /// How many requests an idle controller completes between two instants.
    pub(super) fn spare(&self, from: Instant, until: Instant) -> u64 {
        if self.waiting.is_empty() { ((until - from).millis() * 1_000 / self.gap).unsigned_abs() } else { 0 }
    }

    /// Removes the requests made before an instant, and returns how many there were.
    pub(super) fn clean(&mut self, before: Instant) -> u64 {
        let mut count = 0;
        while let Some(batch) = self.waiting.front().filter(|batch| batch.created < before) {
            count += batch.count;
            self.waiting.pop_front();
        }
        count
    }
}
