//! Requests that nodes repeat, each at its own moment of the same cycle: they are counted, not simulated one by one.
//!
//! A node whose requests are never answered asks every 932 seconds for weeks. Of a node that began at `f` there are ⌊(t −
//! f) / cycle⌋ + 1 requests up to `t`. With `f` and `t` divided by the cycle that is a difference of quotients, less one
//! if the remainder of `t` is the smaller. So the sum over all nodes needs their number, the sum of their quotients, and
//! how many remainders are greater than one: a tree of partial sums gives that in a few steps, for any number of nodes.

use super::plan::CYCLE;
use credscope_clock::Instant;

/// Cycles that nodes have begun and ended.
#[derive(Debug)]
pub(super) struct Repeats {
    begins: Instant,
    nodes: i64,
    quotients: i64,
    /// How many nodes have which remainder in milliseconds, as a tree of partial sums; empty before the first.
    remainders: Vec<i32>,
    /// Requests that have been counted.
    counted: i64,
}

impl Repeats {
    pub(super) const fn new(begins: Instant) -> Self {
        Self { begins, nodes: 0, quotients: 0, remainders: Vec::new(), counted: 0 }
    }

    /// Quotient and remainder of an instant.
    fn divided(&self, at: Instant) -> (i64, usize) {
        let (millis, cycle) = ((at - self.begins).millis(), CYCLE.millis());
        (millis.div_euclid(cycle), usize::try_from(millis.rem_euclid(cycle)).unwrap_or(0))
    }

    /// A node makes a request now, and another after each cycle.
    pub(super) fn begin(&mut self, now: Instant) {
        if self.remainders.is_empty() {
            self.remainders = vec![0; usize::try_from(CYCLE.millis()).unwrap_or(0) + 1];
        }
        self.change(now, 1);
    }

    /// The node makes no more requests, a whole number of cycles after its first.
    pub(super) fn end(&mut self, now: Instant) {
        self.change(now, -1);
    }

    fn change(&mut self, now: Instant, sign: i32) {
        let (quotient, remainder) = self.divided(now);
        self.nodes += i64::from(sign);
        self.quotients += i64::from(sign) * quotient;
        let mut place = remainder + 1;
        while let Some(sum) = self.remainders.get_mut(place) {
            *sum += sign;
            place += place & place.wrapping_neg();
        }
    }

    /// How many nodes have a remainder up to this one.
    fn up_to(&self, remainder: usize) -> i64 {
        let (mut place, mut count) = (remainder + 1, 0);
        while place > 0 {
            count += i64::from(self.remainders.get(place).copied().unwrap_or(0));
            place &= place - 1;
        }
        count
    }

    /// Requests made before an instant that have not been counted yet.
    pub(super) fn take(&mut self, before: Instant) -> u64 {
        let (quotient, remainder) = self.divided(before + credscope_clock::Duration::from_millis(-1));
        let greater = self.nodes - self.up_to(remainder);
        let made = self.nodes * (quotient + 1) - self.quotients - greater;
        let more = (made - self.counted).max(0).unsigned_abs();
        self.counted = made;
        more
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_clock::Duration;
    use credscope_sim::Random;

    #[test]
    fn requests_are_counted_as_if_they_were_made_one_by_one() {
        let begins: Instant = "2026-03-02T08:00:00Z".parse().unwrap();
        let mut random = Random::new(1, "repeats");
        let (hour, cycle) = (3_600_000, CYCLE.millis());
        let after = |millis| begins + Duration::from_millis(millis);
        // Of each node: when it begins, and how many requests it makes.
        let mut nodes: Vec<(i64, i64)> =
            (0..200).map(|_| (random.between(0, 40 * hour), random.between(1, 100))).collect();
        // At a boundary itself, and one millisecond to either side.
        nodes.extend([(hour - 1, 3), (hour, 3), (hour + 1, 3), (4 * hour - cycle, 2)]);
        let mut changes: Vec<(i64, bool)> = nodes.iter().map(|(begin, _)| (*begin, true)).collect();
        changes.extend(nodes.iter().map(|(begin, count)| (begin + count * cycle, false)));
        changes.sort_unstable();
        let (mut repeats, mut changes, mut all) = (Repeats::new(begins), changes.into_iter().peekable(), 0);
        for boundary in (1..80).map(|hours| hours * hour) {
            while let Some((at, begin)) = changes.next_if(|(at, _)| *at < boundary) {
                if begin { repeats.begin(after(at)) } else { repeats.end(after(at)) }
            }
            let requests =
                nodes.iter().flat_map(|(begin, count)| (0..*count).map(move |turn| begin + turn * cycle));
            let expected = requests.filter(|at| (boundary - hour..boundary).contains(at)).count();
            assert_eq!(repeats.take(after(boundary)), expected as u64, "{}", boundary / hour);
            all += expected;
        }
        assert!(all > 8_000, "{all}");
    }
}
