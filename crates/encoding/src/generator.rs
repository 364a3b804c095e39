//! Deterministic bytes for tests with random input.

/// A linear congruential generator (the constants are Knuth's for MMIX).
pub(crate) struct Generator(pub(crate) u64);

impl Generator {
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    /// Up to `longest` bytes, each one of `alphabet`.
    pub(crate) fn bytes_of(&mut self, alphabet: &[u8], longest: usize) -> Vec<u8> {
        let length = self.below(longest + 1);
        (0..length).map(|_| alphabet[self.below(alphabet.len())]).collect()
    }

    /// Up to `longest` pieces from `pieces`, concatenated.
    pub(crate) fn text_of(&mut self, pieces: &[&str], longest: usize) -> String {
        let length = self.below(longest + 1);
        (0..length).map(|_| pieces[self.below(pieces.len())]).collect()
    }
}
