//! The coverage-guided fuzzer of the target that `CREDSCOPE_FUZZ_TARGET` names.
#![no_main]

use credscope_fuzz::Target;
use credscope_fuzz::mutate::{Generator, change};
use std::sync::LazyLock;

static TARGET: LazyLock<Target> = LazyLock::new(|| {
    let name = std::env::var("CREDSCOPE_FUZZ_TARGET").unwrap_or_default();
    Target::find(&name).unwrap_or_else(|| {
        eprintln!("CREDSCOPE_FUZZ_TARGET names no target: {name:?}");
        std::process::exit(2)
    })
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    (TARGET.check)(data);
});

libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut generator = Generator::new(u64::from(seed));
    if generator.below(2) == 0 {
        return libfuzzer_sys::fuzzer_mutate(data, size, max_size);
    }
    let mut changed = data.get(..size).unwrap_or_default().to_vec();
    for _ in 0..=generator.below(2) {
        change(&mut generator, &mut changed, TARGET.words);
    }
    changed.truncate(max_size);
    if let Some(place) = data.get_mut(..changed.len()) {
        place.copy_from_slice(&changed);
    }
    changed.len()
});
