//! Events per second of several discrete-event engines, all running the same minimal model: timers that draw
//! a wait, sleep, and begin again. The engines take turns in one process; the best of several rounds counts,
//! in CPU time. SimPy runs in a process of its own.
//!
//! `cargo run --release -p credscope-engines --features nexosim --bin engines`. SimPy is expected in
//! `target/simpy`.

use credscope_clock::{Duration, Instant};
use credscope_engines::best;
use credscope_engines::timers::{Draws, LONGEST, Timers};
use credscope_sim::{Model, Schedule, run};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::path::Path;
use std::process::Command;

const ROUNDS: u32 = 3;

struct Ours {
    draws: Draws,
    left: u64,
    rang: u64,
}

impl Ours {
    fn wait(&mut self) -> Duration {
        Duration::from_millis(self.draws.wait().cast_signed())
    }
}

impl Model for Ours {
    type Event = u32;

    fn handle(&mut self, timer: u32, schedule: &mut Schedule<u32>) {
        self.rang += 1;
        if self.left > 0 {
            self.left -= 1;
            let wait = self.wait();
            schedule.after(wait, timer);
        }
    }
}

fn ours(what: Timers) -> u64 {
    let mut model = Ours { draws: Draws(7), left: what.rings, rang: 0 };
    let mut schedule = Schedule::new(Instant::from_unix_seconds(0));
    for timer in 0..what.timers {
        let wait = model.wait();
        schedule.after(wait, timer);
    }
    run(&mut model, &mut schedule, Instant::LATEST, u64::MAX);
    model.rang
}

/// Without an engine: the standard library's heap of instant, sequence and timer.
fn heap(what: Timers) -> u64 {
    let (mut draws, mut left, mut rang, mut sequence) = (Draws(7), what.rings, 0, 0_u64);
    let mut heap = BinaryHeap::new();
    for timer in 0..what.timers {
        heap.push(Reverse((draws.wait(), sequence, timer)));
        sequence += 1;
    }
    while let Some(Reverse((at, _, timer))) = heap.pop() {
        rang += 1;
        if left > 0 {
            left -= 1;
            heap.push(Reverse((at + draws.wait(), sequence, timer)));
            sequence += 1;
        }
    }
    rang
}

#[cfg(feature = "nexosim")]
mod nexo {
    use super::{Draws, Timers};
    use nexosim::model::{Context, Model, schedulable};
    use nexosim::simulation::{Mailbox, SimInit, SimulationError};
    use nexosim::time::MonotonicTime;
    use serde::{Deserialize, Serialize};
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::time::Duration;

    static RANG: AtomicU64 = AtomicU64::new(0);

    #[derive(Serialize, Deserialize)]
    pub(super) struct Clockwork {
        seed: u64,
        timers: u32,
        left: u64,
    }

    #[Model]
    impl Clockwork {
        fn wait(&mut self) -> Duration {
            let mut draws = Draws(self.seed);
            let wait = draws.wait();
            self.seed = draws.0;
            Duration::from_millis(wait)
        }

        #[nexosim(init)]
        async fn init(&mut self, context: &Context<Self>) {
            for timer in 0..self.timers {
                let wait = self.wait();
                let scheduled = context.schedule_event(wait, schedulable!(Self::ring), timer);
                assert!(scheduled.is_ok(), "the wait lies ahead");
            }
        }

        #[nexosim(schedulable)]
        async fn ring(&mut self, timer: u32, context: &Context<Self>) {
            RANG.fetch_add(1, Ordering::Relaxed);
            if self.left > 0 {
                self.left -= 1;
                let wait = self.wait();
                let scheduled = context.schedule_event(wait, schedulable!(Self::ring), timer);
                assert!(scheduled.is_ok(), "the wait lies ahead");
            }
        }
    }

    pub(super) fn run(what: Timers) -> Result<u64, SimulationError> {
        let before = RANG.load(Ordering::Relaxed);
        let model = Clockwork { seed: 7, timers: what.timers, left: what.rings };
        let mut simulation = SimInit::with_num_threads(1)
            .add_model(model, Mailbox::new(), "clockwork")
            .init(MonotonicTime::EPOCH)?;
        simulation.run()?;
        Ok(RANG.load(Ordering::Relaxed) - before)
    }
}

const SIMPY: &str = r"
import random, sys, time
import simpy
timers, rings, longest = map(int, sys.argv[1:])
draw = random.Random(7).random
left, rang = rings, 0
def timer(env):
    global left, rang
    while True:
        yield env.timeout(int(draw() * longest) + 1)
        rang += 1
        if left == 0:
            return
        left -= 1
env = simpy.Environment()
for _ in range(timers):
    env.process(timer(env))
begun = time.process_time()
env.run()
print(rang / (time.process_time() - begun))
";

fn simpy(what: Timers) -> Option<f64> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/simpy");
    let words = [u64::from(what.timers), what.rings, LONGEST].map(|word| word.to_string());
    let rounds = (0..ROUNDS).map(|_| {
        let output = Command::new("python3")
            .args(["-c", SIMPY])
            .args(&words)
            .env("PYTHONPATH", &folder)
            .output()
            .ok()?;
        String::from_utf8(output.stdout).ok()?.trim().parse::<f64>().ok()
    });
    rounds.flatten().reduce(f64::max)
}

fn say(name: &str, rate: f64, ours: f64) {
    println!("  {name:24} {:>12.0} events/s; ours has {:.1} times as many", rate, ours / rate);
}

fn main() {
    for timers in [1_000, 100_000] {
        println!("{timers} timers, waits of up to {LONGEST} ms, the best of {ROUNDS} rounds");
        let rate = |rings: u64, engine: &dyn Fn(Timers) -> u64| {
            let mut rang = 0;
            let time = best(ROUNDS, || rang = engine(Timers { timers, rings }));
            assert_eq!(rang, rings + u64::from(timers), "every timer rings");
            rang as f64 / time.as_secs_f64()
        };
        let own = rate(4_000_000, &ours);
        println!("  {:24} {own:>12.0} events/s", "credscope-sim");
        say("std's heap, no engine", rate(4_000_000, &heap), own);
        #[cfg(feature = "nexosim")]
        say("nexosim, one thread", rate(1_000_000, &|what| nexo::run(what).unwrap_or(0)), own);
        #[cfg(not(feature = "nexosim"))]
        println!("  nexosim: not compiled in, --features nexosim");
        match simpy(Timers { timers, rings: 200_000 }) {
            Some(rate) => say("SimPy, processes", rate, own),
            None => println!("  SimPy: not there, `python3 -m pip install --target target/simpy simpy`"),
        }
    }
}
