//! What the programs that measure have in common.

pub mod timers;

use std::sync::LazyLock;
use std::time::{Duration, Instant as Clock};

/// The most memory that this process has had, in bytes; none where Linux does not tell.
#[must_use]
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1_024)
}

/// Time of this thread on the processor, by Linux, so that what else the machine does counts little; by the clock where Linux
/// does not tell.
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
