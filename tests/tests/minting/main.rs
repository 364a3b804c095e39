//! What `mint` makes: equal to what the programs of Kubernetes wrote except for keys and signatures, and
//! accepted by the rules of every release and by another verifier.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends there")]

mod certificates;
mod judged;
mod texts;

use credscope_clock::Instant;
use credscope_kube::Release;
use credscope_tests::input::corpus;

/// A file of the corpus.
fn file(path: &str) -> &'static str {
    let bytes =
        corpus().get(&format!("kubernetes/{path}")).unwrap_or_else(|| panic!("{path} is not in the corpus"));
    std::str::from_utf8(bytes).unwrap()
}

/// The first PEM block of a file.
fn der(path: &str) -> Vec<u8> {
    credscope_encoding::find_pem_blocks(file(path)).remove(0).contents.unwrap()
}

fn instant(text: &str) -> Instant {
    text.parse().unwrap()
}

/// The releases to mint for: those on either side of each change.
fn releases() -> impl Iterator<Item = Release> {
    [20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36].into_iter().map(Release::minor)
}
