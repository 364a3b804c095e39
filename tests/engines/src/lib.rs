//! What the programs that measure have in common.

pub mod timers;

use std::time::{Duration, Instant as Clock};

/// The most memory that this process has had, in bytes; none where Linux does not tell.
#[must_use]
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1_024)
}

/// The shortest of several rounds.
pub fn best(rounds: u32, mut round: impl FnMut()) -> Duration {
    let timed = (0..rounds).map(|_| {
        let begun = Clock::now();
        round();
        begun.elapsed()
    });
    timed.min().unwrap_or_default()
}
