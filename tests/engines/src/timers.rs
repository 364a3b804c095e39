//! The model that every engine runs: timers that draw a wait, sleep, and begin again, until this many have
//! rung in total.

/// The size of a run.
#[derive(Clone, Copy, Debug)]
pub struct Timers {
    /// Number of concurrent timers.
    pub timers: u32,
    /// Total number of rings after which timers are no longer restarted; each then rings once more.
    pub rings: u64,
}

/// The longest wait, in milliseconds.
pub const LONGEST: u64 = 1_000_000;

/// SplitMix64: a very cheap generator, the same for every engine in Rust.
#[derive(Clone, Debug)]
pub struct Draws(pub u64);

impl Draws {
    /// A wait from 1 ms to the longest.
    pub const fn wait(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % LONGEST + 1
    }
}
