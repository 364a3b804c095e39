//! The verdict files of path validation and of Kubernetes, from the data available at build time.

use credscope_conformance::{kubernetes, limbo, pkits};
use credscope_crypto::sha256;
use credscope_encoding::encode_hex;
use flate2::read::GzDecoder;
use std::io::Read;

mod suites {
    include!(concat!(env!("OUT_DIR"), "/suites.rs"));
}

/// A verdict file, or why there is none.
pub type VerdictFile = Result<String, &'static str>;

const NO_LIMBO: &str = "limbo was not there when this was built; CREDSCOPE_VECTORS names its folder";
const NO_PKITS: &str = "PKITS was not in the cache when this was built; `cargo xtask setup` fetches it";

/// That of x509-limbo, for one of `parts` equal parts of its cases.
///
/// # Errors
/// The suite is missing or invalid.
pub fn limbo(part: usize, parts: usize) -> VerdictFile {
    let mut json = Vec::new();
    GzDecoder::new(suites::LIMBO.ok_or(NO_LIMBO)?).read_to_end(&mut json).map_err(|_| "no gzip")?;
    let mut suite = limbo::read(&json).map_err(|_| "no limbo")?;
    let mut place = 0;
    suite.testcases.retain(|_| {
        place += 1;
        place % parts == part
    });
    Ok(limbo::verdict_file(&suite, limbo::PRESENT))
}

/// That of PKITS.
///
/// # Errors
/// The suite is missing or invalid.
pub fn pkits() -> VerdictFile {
    let file = |path: &str| find(suites::PKITS, path);
    let expectations = file("expectations.json").filter(|_| suites::PKITS.len() > 1).ok_or(NO_PKITS)?;
    let cases = pkits::read(&expectations).map_err(|_| "no PKITS")?;
    Ok(pkits::verdict_file(&cases, &file))
}

/// That of client certificates and kubeconfigs as judged by real servers and kubectl.
#[must_use]
pub fn kubernetes() -> String {
    kubernetes::verdicts(&|path| find(suites::KUBERNETES, path))
}

/// Checks a verdict file against the digest that must be the same everywhere.
///
/// # Panics
/// If the file is missing or differs.
pub fn check(file: VerdictFile, lines: usize, digest: &str) {
    assert!(file.is_ok(), "{file:?}");
    let file = file.unwrap_or_default();
    assert_eq!(file.lines().count(), lines);
    assert_eq!(encode_hex(&sha256(file.as_bytes())), digest, "{}", file.get(..2000).unwrap_or(&file));
}

fn find(files: &[(&str, &[u8])], path: &str) -> Option<Vec<u8>> {
    let place = files.binary_search_by(|(known, _)| (*known).cmp(path)).ok()?;
    files.get(place).map(|(_, bytes)| bytes.to_vec())
}
