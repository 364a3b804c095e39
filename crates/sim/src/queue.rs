use credscope_clock::Instant;
use std::collections::VecDeque;
use std::mem;

/// Buckets for each bit in which two instants can differ, and one for those that do not.
const BUCKETS: usize = 64;

/// An empty bucket keeps capacity for this many events and frees the rest.
const KEPT: usize = 1_024;

/// Events by the instant they are due at; of those due together, the first scheduled comes first.
///
/// A radix heap: time never goes back, so an event's bucket is the highest bit in which its instant differs from that of
/// the event that came last, and is only looked at again when everything before it is done. An event moves to a lower
/// bucket each time, at most once for each bit; within a bucket the order is that of scheduling, which is therefore not
/// stored. Events due together are always in the same bucket.
#[derive(Debug)]
pub(crate) struct Queue<E> {
    /// The instant of the event that came last.
    last: i64,
    /// Events due at that instant.
    present: VecDeque<E>,
    later: [Bucket<E>; BUCKETS],
    /// A bit for each bucket with events in it.
    filled: u64,
    len: usize,
}

#[derive(Debug)]
struct Bucket<E> {
    /// The earliest instant within.
    earliest: i64,
    events: Vec<(i64, E)>,
}

impl<E> Bucket<E> {
    const EMPTY: Self = Self { earliest: i64::MAX, events: Vec::new() };
}

impl<E> Queue<E> {
    pub(crate) const fn new() -> Self {
        Self { last: i64::MIN, present: VecDeque::new(), later: [Bucket::EMPTY; BUCKETS], filled: 0, len: 0 }
    }

    /// Schedules an event; one due before the last handled instant is due at that instant.
    pub(crate) fn push(&mut self, at: Instant, event: E) {
        self.len += 1;
        self.put(at.unix_millis().max(self.last), event);
    }

    fn put(&mut self, at: i64, event: E) {
        let differing = at ^ self.last;
        if differing == 0 {
            self.present.push_back(event);
            return;
        }
        let place = differing.leading_zeros() as usize;
        if let Some(bucket) = self.later.get_mut(place) {
            bucket.earliest = bucket.earliest.min(at);
            bucket.events.push((at, event));
            self.filled |= 1 << place;
        }
    }

    /// The bucket with the earliest events: that of the lowest bit set.
    fn nearest(&self) -> Option<usize> {
        self.filled.checked_ilog2().map(|place| place as usize)
    }

    /// The instant of the next event.
    pub(crate) fn next_at(&self) -> Option<Instant> {
        if !self.present.is_empty() {
            return Some(Instant::from_unix_millis(self.last));
        }
        let bucket = self.later.get(self.nearest()?)?;
        Some(Instant::from_unix_millis(bucket.earliest))
    }

    pub(crate) fn pop(&mut self) -> Option<(Instant, E)> {
        if self.present.is_empty() {
            let place = self.nearest()?;
            let bucket = self.later.get_mut(place)?;
            if bucket.events.len() == 1 {
                (self.last, bucket.earliest) = (bucket.earliest, i64::MAX);
                self.filled &= !(1 << place);
                self.len -= 1;
                return bucket.events.pop().map(|(at, event)| (Instant::from_unix_millis(at), event));
            }
            let mut bucket = mem::replace(self.later.get_mut(place)?, Bucket::EMPTY);
            self.filled &= !(1 << place);
            self.last = bucket.earliest;
            for (at, event) in bucket.events.drain(..) {
                self.put(at, event);
            }
            // Every event has gone to a lower bucket, so this one is empty.
            if let Some(empty) = self.later.get_mut(place).filter(|_| bucket.events.capacity() <= KEPT) {
                empty.events = bucket.events;
            }
        }
        let event = self.present.pop_front()?;
        self.len -= 1;
        Some((Instant::from_unix_millis(self.last), event))
    }

    pub(crate) const fn len(&self) -> usize {
        self.len
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_come_by_instant_and_then_as_they_were_scheduled() {
        let mut queue = Queue::new();
        for (second, event) in [(5, 'c'), (1, 'a'), (5, 'd'), (3, 'b'), (5, 'e')] {
            queue.push(Instant::from_unix_seconds(second), event);
        }
        assert_eq!(queue.next_at(), Some(Instant::from_unix_seconds(1)));
        let order: String = std::iter::from_fn(|| queue.pop()).map(|(_, event)| event).collect();
        assert_eq!((order.as_str(), queue.len()), ("abcde", 0));
    }

    /// Against a list that is sorted by instant and sequence, with events scheduled while others happen.
    #[track_caller]
    fn check(seed: u64, longest: i64) {
        let mut random = crate::Random::new(seed, "queue");
        let (mut queue, mut list, mut now) = (Queue::new(), std::collections::BTreeMap::new(), -1_000);
        for sequence in 0..4_000_u64 {
            let at = (now + random.between(0, longest)).min(Instant::LATEST.unix_millis());
            queue.push(Instant::from_unix_millis(at), sequence);
            list.insert((at, sequence), sequence);
            // Fewer are taken than scheduled at first, then more.
            for _ in 0..random.below(if sequence < 2_000 { 2 } else { 4 }) {
                let next = queue.next_at();
                let taken = queue.pop();
                assert_eq!(next, taken.map(|(at, _)| at));
                let expected =
                    list.pop_first().map(|((at, _), event)| (Instant::from_unix_millis(at), event));
                assert_eq!(taken, expected, "{seed} {longest} {sequence}");
                now = taken.map_or(now, |(at, _)| at.unix_millis());
            }
            assert_eq!(queue.len(), list.len());
        }
    }

    #[test]
    fn a_queue_gives_what_a_sorted_list_gives() {
        for seed in 0..20 {
            for longest in [1, 2, 10, 1_000, 1 << 20, 1 << 40, Instant::LATEST.unix_millis()] {
                check(seed, longest);
            }
        }
    }
}
