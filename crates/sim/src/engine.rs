use crate::queue::Queue;
use credscope_clock::{Duration, Instant};

/// What is simulated: it answers an event by changing itself and scheduling further events.
pub trait Model {
    /// What can happen.
    type Event;

    /// Handles an event, at the schedule's present instant.
    fn handle(&mut self, event: Self::Event, schedule: &mut Schedule<Self::Event>);
}

/// Virtual time, and the events to come.
#[derive(Debug)]
pub struct Schedule<E> {
    now: Instant,
    queue: Queue<E>,
}

impl<E> Schedule<E> {
    /// A schedule that begins at an instant, without events.
    #[must_use]
    pub const fn new(begins: Instant) -> Self {
        Self { now: begins, queue: Queue::new() }
    }

    /// The present instant.
    #[must_use]
    pub const fn now(&self) -> Instant {
        self.now
    }

    /// Schedules an event; one that is due in the past is handled now.
    pub fn at(&mut self, at: Instant, event: E) {
        self.queue.push(at.max(self.now), event);
    }

    /// Schedules an event after this time, and after every event already due at the same instant.
    pub fn after(&mut self, wait: Duration, event: E) {
        self.at(self.now + wait, event);
    }

    /// How many events are still to come.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.queue.len()
    }
}

/// Why a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// No event is left before the end; with the number of events handled.
    Reached(u64),
    /// The model scheduled more events than it was allowed.
    Exhausted,
}

/// Handles every event due before `until`, at most `limit` of them; time is then `until`.
pub fn run<M: Model>(model: &mut M, schedule: &mut Schedule<M::Event>, until: Instant, limit: u64) -> End {
    let mut count = 0;
    while schedule.queue.next_at().is_some_and(|at| at < until) {
        if count == limit {
            return End::Exhausted;
        }
        let Some((at, event)) = schedule.queue.pop() else { break };
        schedule.now = at;
        model.handle(event, schedule);
        count += 1;
    }
    schedule.now = schedule.now.max(until);
    End::Reached(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rings periodically, and notes when.
    struct Bell {
        every: Duration,
        rang: Vec<i64>,
    }

    impl Model for Bell {
        type Event = ();

        fn handle(&mut self, (): (), schedule: &mut Schedule<()>) {
            self.rang.push(schedule.now().unix_seconds());
            schedule.after(self.every, ());
        }
    }

    #[track_caller]
    fn check(every: i64, until: i64, limit: u64, expected: (End, &[i64])) {
        let second = Instant::from_unix_seconds;
        let mut bell = Bell { every: Duration::from_seconds(every), rang: Vec::new() };
        let mut schedule = Schedule::new(second(0));
        schedule.at(second(10), ());
        let end = run(&mut bell, &mut schedule, second(until), limit);
        assert_eq!((end, bell.rang.as_slice()), expected);
        assert_eq!(schedule.waiting(), usize::from(end != End::Exhausted));
    }

    #[test]
    fn time_jumps_from_event_to_event_up_to_the_end() {
        check(60, 200, 100, (End::Reached(4), &[10, 70, 130, 190]));
        // An event due at the end itself is not part of the run.
        check(60, 70, 100, (End::Reached(1), &[10]));
        check(60, 10, 100, (End::Reached(0), &[]));
    }

    #[test]
    fn a_model_that_never_ends_is_stopped() {
        let (mut bell, second) =
            (Bell { every: Duration::ZERO, rang: Vec::new() }, Instant::from_unix_seconds);
        let mut schedule = Schedule::new(second(0));
        schedule.at(second(0), ());
        assert_eq!(run(&mut bell, &mut schedule, second(1), 1_000), End::Exhausted);
        assert_eq!(bell.rang.len(), 1_000);
    }

    #[test]
    fn what_is_due_in_the_past_happens_now() {
        let second = Instant::from_unix_seconds;
        let mut bell = Bell { every: Duration::from_seconds(-5), rang: Vec::new() };
        let mut schedule = Schedule::new(second(100));
        schedule.at(second(40), ());
        assert_eq!(run(&mut bell, &mut schedule, second(101), 3), End::Exhausted);
        assert_eq!(bell.rang, [100, 100, 100]);
    }
}
