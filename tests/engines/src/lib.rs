//! Code shared by the benchmark programs.

pub mod timers;

use std::sync::LazyLock;
use std::time::{Duration, Instant as Clock};

/// The peak memory of this process, in bytes; `None` if Linux does not report it.
#[must_use]
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1_024)
}

/// CPU time of this thread, from Linux, so that other load on the machine matters little; wall-clock time
/// where Linux does not report it.
fn spent() -> Duration {
    static BEGUN: LazyLock<Clock> = LazyLock::new(Clock::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| BEGUN.elapsed(), Duration::from_nanos)
}

/// The shortest of several rounds.
pub fn best(rounds: u32, mut round: impl FnMut()) -> Duration {
    let timed = (0..rounds).map(|_| {
        let begun = spent();
        round();
        spent() - begun
    });
    timed.min().unwrap_or_default()
}
