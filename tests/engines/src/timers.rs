//! The model that every engine runs: timers that draw a wait, sleep, and begin again, until that many have rung in all.

/// What is to be run.
#[derive(Clone, Copy, Debug)]
pub struct Timers {
    /// How many sleep at a time.
    pub timers: u32,
    /// How often they ring in all before they cease to begin again; each rings once more after that.
    pub rings: u64,
}

/// The longest wait, in milliseconds.
pub const LONGEST: u64 = 1_000_000;

/// SplitMix64: draws that cost next to nothing, the same for every engine that runs in Rust.
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
