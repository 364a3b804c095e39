//! Mutations that are the same in every run, and that recognise base64 within text.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

/// Runs of base64 shorter than this are treated as words.
const SHORTEST_RUN: usize = 12;

/// A stream of numbers from a seed.
#[derive(Clone, Debug)]
pub struct Generator(u64);

impl Generator {
    /// The stream for this seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below a bound, 0 for the bound 0 (Knuth's MMIX generator, its upper bits).
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % bound.max(1)
    }
}

/// One of the seeds, sometimes combined with a part of another, with one to four changes.
#[must_use]
pub fn mutant(generator: &mut Generator, seeds: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let pick = |generator: &mut Generator| {
        let index = generator.below(seeds.len());
        seeds.get(index).cloned().unwrap_or_default()
    };
    let mut data = pick(generator);
    if generator.below(5) == 0 {
        let other = pick(generator);
        let taken = range(generator, other.len());
        let at = generator.below(data.len() + 1);
        data.splice(at..at, other.get(taken).unwrap_or_default().iter().copied());
    }
    for _ in 0..=generator.below(4) {
        change(generator, &mut data, words);
    }
    data
}

/// Makes one change; within a run of base64, every other time to the decoded bytes.
pub fn change(generator: &mut Generator, data: &mut Vec<u8>, words: &[&str]) {
    let runs = base64_runs(data);
    if !runs.is_empty() && generator.below(2) == 0 {
        let index = generator.below(runs.len());
        let run = runs.get(index).cloned().unwrap_or_default();
        if let Some((mut inside, engine)) = decoded(data.get(run.clone()).unwrap_or_default()) {
            change_bytes(generator, &mut inside, words);
            data.splice(run, engine.encode(inside).into_bytes());
            return;
        }
    }
    change_bytes(generator, data, words);
}

fn decoded(run: &[u8]) -> Option<(Vec<u8>, &'static dyn Encode)> {
    let bytes = URL_SAFE_NO_PAD.decode(run).map(|bytes| (bytes, &URL_SAFE_NO_PAD as &dyn Encode));
    bytes.or_else(|_| STANDARD_NO_PAD.decode(run).map(|bytes| (bytes, &STANDARD_NO_PAD as &dyn Encode))).ok()
}

trait Encode {
    fn encode(&self, bytes: Vec<u8>) -> String;
}

impl<E: Engine> Encode for E {
    fn encode(&self, bytes: Vec<u8>) -> String {
        Engine::encode(self, bytes)
    }
}

/// The maximal runs of base64 characters in either alphabet.
fn base64_runs(data: &[u8]) -> Vec<std::ops::Range<usize>> {
    let is_base64 = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_');
    let mut runs = Vec::new();
    let mut start = 0;
    for run in data.split(|byte| !is_base64(byte)) {
        if run.len() >= SHORTEST_RUN {
            runs.push(start..start + run.len());
        }
        start += run.len() + 1;
    }
    runs
}

/// A range of at most 32 bytes, or occasionally of any length.
fn range(generator: &mut Generator, length: usize) -> std::ops::Range<usize> {
    let start = generator.below(length + 1);
    let longest = if generator.below(8) == 0 { length } else { length.min(32) };
    let end = start + generator.below(longest + 1);
    start..end.min(length)
}

fn change_bytes(generator: &mut Generator, data: &mut Vec<u8>, words: &[&str]) {
    let at = generator.below(data.len() + 1);
    match generator.below(7) {
        0 => {
            if let Some(byte) = data.get_mut(at) {
                *byte ^= 1 << generator.below(8);
            }
        }
        1 => {
            if let Some(byte) = data.get_mut(at) {
                *byte = u8::try_from(generator.below(256)).unwrap_or_default();
            }
        }
        2 => {
            data.drain(range(generator, data.len()));
        }
        3 => {
            let copy = data.get(range(generator, data.len())).unwrap_or_default().to_vec();
            data.splice(at..at, copy);
        }
        4 => {
            let digits = data.iter().enumerate().filter(|(_, byte)| byte.is_ascii_digit());
            let places: Vec<usize> = digits.map(|(place, _)| place).collect();
            let place = places.get(generator.below(places.len())).copied();
            if let Some(byte) = place.and_then(|place| data.get_mut(place)) {
                *byte = b"0123456789"[generator.below(10)];
            }
        }
        kind => {
            let word = words.get(generator.below(words.len())).copied().unwrap_or_default();
            let taken = if kind == 5 { at..at } else { range(generator, data.len()) };
            data.splice(taken, word.bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mutants_are_the_same_in_every_run_and_change_what_base64_encodes() {
        let seeds = [b"eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE3MDB9.AAAA".to_vec()];
        let stream = |seed| {
            let mut generator = Generator::new(seed);
            (0..200).map(|_| mutant(&mut generator, &seeds, &["alg"])).collect::<Vec<_>>()
        };
        assert_eq!(stream(1), stream(1));
        assert_ne!(stream(1), stream(2));
        let payload = |mutant: Vec<u8>| {
            let part = mutant.split(|byte| *byte == b'.').nth(1)?;
            URL_SAFE_NO_PAD.decode(part).ok()
        };
        let numbers = stream(1).into_iter().filter_map(payload).filter(|json| {
            json.starts_with(b"{\"exp\":") && json.ends_with(b"}") && json != b"{\"exp\":1700}"
        });
        assert!(numbers.count() > 3);
    }
}
