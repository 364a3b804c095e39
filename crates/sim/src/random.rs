use credscope_clock::Duration;
use rand_chacha::ChaCha12Rng;
use rand_core::{Rng, SeedableRng};

/// A random stream: each seed and name has its own, so that draws of one actor do not affect another.
#[derive(Clone, Debug)]
pub struct Random(ChaCha12Rng);

impl Random {
    /// The stream of this seed and name.
    #[must_use]
    pub fn new(seed: u64, name: &str) -> Self {
        let mut key = [0; 32];
        for (to, from) in key.iter_mut().zip(seed.to_le_bytes()) {
            *to = from;
        }
        let mut generator = ChaCha12Rng::from_seed(key);
        generator.set_stream(fnv(name));
        Self(generator)
    }

    /// A number from 0 up to but excluding `bound`, uniformly distributed; 0 if there is none.
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound == 0 {
            return 0;
        }
        // Of the numbers up to 2^64 those beyond the last whole multiple of the bound are drawn again.
        let spare = (u64::MAX % bound + 1) % bound;
        loop {
            let number = self.0.next_u64();
            if number <= u64::MAX - spare {
                return number % bound;
            }
        }
    }

    /// A number from `low` up to but excluding `high`; `low` if there is none.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low.saturating_add_unsigned(self.below(low.abs_diff(high.max(low))))
    }

    /// A duration from `low` up to but excluding `high`, in whole milliseconds.
    pub fn duration(&mut self, low: Duration, high: Duration) -> Duration {
        Duration::from_millis(self.between(low.millis(), high.millis()))
    }

    /// Bytes, as for keys and serial numbers.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.fill_bytes(&mut bytes);
        bytes
    }
}

/// FNV-1a, 64 bits: names only have to differ.
fn fnv(name: &str) -> u64 {
    name.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_the_same_for_ever() {
        let mut random = Random::new(7, "kettle");
        let drawn: Vec<u64> = (0..6).map(|_| random.below(1_000)).collect();
        assert_eq!(drawn, [216, 0, 559, 292, 366, 643]);
    }

    #[test]
    fn streams_of_other_seeds_and_names_are_others() {
        let first = |seed, name| Random::new(seed, name).bytes::<16>();
        assert_ne!(first(1, "a"), first(1, "b"));
        assert_ne!(first(1, "a"), first(2, "a"));
        assert_eq!(first(1, "a"), first(1, "a"));
    }

    #[test]
    fn draws_stay_between_their_bounds_and_reach_both() {
        let mut random = Random::new(3, "bounds");
        let mut seen = [0_u32; 5];
        for _ in 0..5_000 {
            let drawn = random.between(-2, 3);
            seen[usize::try_from(drawn + 2).unwrap()] += 1;
        }
        assert!(seen.iter().all(|count| (850..1_150).contains(count)), "{seen:?}");
        for (low, high) in [(4, 4), (4, 5), (5, 4)] {
            assert_eq!(random.between(low, high), low, "{low} {high}");
        }
        assert_eq!(random.below(0), 0);
        assert!((i64::MIN..i64::MAX).contains(&random.between(i64::MIN, i64::MAX)));
    }

    #[test]
    fn draws_are_spread_evenly_over_a_large_bound() {
        // A bound of three quarters of 2^64: a plain remainder would draw the first third twice as often.
        let mut random = Random::new(9, "even");
        let bound = 3 << 62;
        let low = (0..30_000).filter(|_| random.below(bound) < 1 << 62).count();
        assert!((9_400..10_600).contains(&low), "{low}");
    }
}
