//! Fuzz targets of tokens and certificates.
//!
//! A target is a function that takes any bytes and panics if an invariant for all bytes is violated. They are
//! called by:
//!
//! - `cargo test -p credscope-tests --test fuzz`, in every run of CI: each file of `seeds/`, and a fixed number of
//!   deterministic mutants of them ([`mutate`]);
//! - `cargo xtask fuzz [TARGET] [SECONDS]`: libFuzzer, guided by coverage.
//!
//! The fuzzer is built with the same stable compiler as everything else: `-Cpasses=sancov-module` and
//! `-Cllvm-args` are stable flags and instrument the crates, and the crate `libfuzzer-sys` includes libFuzzer
//! as source, which any C++ compiler can build. cargo-fuzz is not needed: it requires a nightly compiler for
//! sanitizers, which find little in crates without `unsafe`. What matters is debug assertions and overflow
//! checks, and these are on. libFuzzer's own mutations are mixed with [`mutate::change`], which reaches into
//! base64: without it nearly every change within a token's text only breaks the JSON inside.
//!
//! A crash is kept as a file under `seeds/`, with a name that says what was wrong.
#![allow(clippy::panic)]

pub mod certificate;
pub mod claims;
pub mod crl;
pub mod encoding;
pub mod jws;
pub mod mutate;
pub mod names;
pub mod path;
pub mod pem;
pub mod recogniser;
pub mod request;
pub mod spans;
pub mod tree;

/// A target: its function, and the words that its inputs consist of.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The name of its seeds folder, and on the command line.
    pub name: &'static str,
    /// Panics if an invariant is violated.
    pub check: fn(&[u8]),
    /// Words to insert into inputs.
    pub words: &'static [&'static str],
}

/// Every target.
pub const TARGETS: [Target; 11] = [
    Target { name: "encoding", check: encoding::check, words: encoding::WORDS },
    Target { name: "jws", check: jws::check, words: jws::WORDS },
    Target { name: "claims", check: claims::check, words: claims::WORDS },
    Target { name: "recogniser", check: recogniser::check, words: recogniser::WORDS },
    Target { name: "der", check: tree::check, words: tree::WORDS },
    Target { name: "certificate", check: certificate::check, words: tree::WORDS },
    Target { name: "request", check: request::check, words: tree::WORDS },
    Target { name: "crl", check: crl::check, words: tree::WORDS },
    Target { name: "names", check: names::check, words: names::WORDS },
    Target { name: "pem", check: pem::check, words: pem::WORDS },
    Target { name: "path", check: path::check, words: path::WORDS },
];

impl Target {
    /// The target with this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        TARGETS.into_iter().find(|target| target.name == name)
    }
}

/// The line that separates the parts of an input.
const BETWEEN_PARTS: &[u8] = b"\n%%\n";

/// The parts of an input; a single one if there is no separator.
pub(crate) fn parts(data: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = data;
    while let Some(at) = rest.windows(BETWEEN_PARTS.len()).position(|window| window == BETWEEN_PARTS) {
        let (part, behind) = rest.split_at(at);
        parts.push(part);
        rest = behind.get(BETWEEN_PARTS.len()..).unwrap_or_default();
    }
    parts.push(rest);
    parts
}
