//! The verdict files of the suites of path validation, from what was there when this was built.

use credscope_conformance::{limbo, pkits};
use flate2::read::GzDecoder;
use std::io::Read;

mod suites {
    include!(concat!(env!("OUT_DIR"), "/suites.rs"));
}

/// A verdict file, or why there is none.
type VerdictFile = Result<String, &'static str>;

const ABSENT: &str = "the suite was not there when this was built; set CREDSCOPE_VECTORS to where it is";

/// x509-limbo's; of `parts` as many cases each, only one.
///
/// # Errors
/// The suite is not there, or is no suite.
pub fn limbo(part: usize, parts: usize) -> VerdictFile {
    let mut json = Vec::new();
    GzDecoder::new(suites::LIMBO.ok_or(ABSENT)?).read_to_end(&mut json).map_err(|_| "no gzip")?;
    let mut suite = limbo::read(&json).map_err(|_| "no limbo")?;
    let mut place = 0;
    suite.testcases.retain(|_| {
        place += 1;
        place % parts == part
    });
    Ok(limbo::verdict_file(&suite, limbo::PRESENT))
}

/// PKITS's.
///
/// # Errors
/// The suite is not there, or is no suite.
pub fn pkits() -> VerdictFile {
    let file = |path: &str| {
        let place = suites::PKITS.binary_search_by(|(known, _)| (*known).cmp(path)).ok()?;
        suites::PKITS.get(place).map(|(_, bytes)| bytes.to_vec())
    };
    let cases = pkits::read(&file("expectations.json").ok_or(ABSENT)?).map_err(|_| "no PKITS")?;
    Ok(pkits::verdict_file(&cases, &file))
}
