//! The verdict files of path validation and of Kubernetes, from what was there when this was built.

use credscope_conformance::{kubernetes, limbo, pkits};
use flate2::read::GzDecoder;
use std::io::Read;

mod suites {
    include!(concat!(env!("OUT_DIR"), "/suites.rs"));
}

/// A verdict file, or why there is none.
type VerdictFile = Result<String, &'static str>;

const ABSENT: &str = "the suite was not there when this was built; set CREDSCOPE_VECTORS to where it is";
const NO_CORPUS: &str =
    "the corpus was not there when this was built; set CREDSCOPE_KUBERNETES to where it is";

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
    let file = |path: &str| find(suites::PKITS, path);
    let cases = pkits::read(&file("expectations.json").ok_or(ABSENT)?).map_err(|_| "no PKITS")?;
    Ok(pkits::verdict_file(&cases, &file))
}

/// That of client certificates and kubeconfigs as real servers and kubectl answered them.
///
/// # Errors
/// The corpus is not there.
pub fn kubernetes() -> VerdictFile {
    match suites::KUBERNETES {
        [] => Err(NO_CORPUS),
        files => Ok(kubernetes::verdicts(&|path| find(files, path))),
    }
}

fn find(files: &[(&str, &[u8])], path: &str) -> Option<Vec<u8>> {
    let place = files.binary_search_by(|(known, _)| (*known).cmp(path)).ok()?;
    files.get(place).map(|(_, bytes)| bytes.to_vec())
}
