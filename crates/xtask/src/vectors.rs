//! The suites whose vectors are not in any registry: where to find these, and what is missing.

use crate::failure::{Result, TaskFailure};
use crate::place::variable;
use std::fmt;
use std::path::{Path, PathBuf};

/// The features that enable these suites.
pub const FEATURES: &str = "credscope-tests/vectors,credscope-wasm-tests/vectors";

/// A suite that needs third-party vectors.
#[derive(Clone, Copy, Debug)]
pub struct Suite {
    /// The test target.
    pub name: &'static str,
    /// Whether it is compiled for the browser too.
    pub is_in_browser: bool,
    needs: &'static [&'static str],
}

/// All of them; each is listed in a manifest with the feature `vectors`.
pub const SUITES: [Suite; 3] = [
    Suite { name: "limbo", is_in_browser: false, needs: &["limbo.json.gz", "limbo-peers.json"] },
    Suite { name: "limbo_verdicts", is_in_browser: true, needs: &["limbo.json.gz"] },
    Suite {
        name: "jose_vectors",
        is_in_browser: false,
        needs: &["jose/cookbook", "jose/rfc7515.json", "wycheproof"],
    },
];

/// Why a suite cannot run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing(Vec<&'static str>);

impl fmt::Display for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let files = self.0.join(", ");
        write!(formatter, "no {files} in CREDSCOPE_VECTORS or in ../shared/conformance")
    }
}

impl Suite {
    /// The files that the suite needs and this folder lacks; `None` if it can run.
    #[must_use]
    pub fn missing(&self, folder: &Path) -> Option<Missing> {
        let missing: Vec<&str> =
            self.needs.iter().copied().filter(|file| !folder.join(file).exists()).collect();
        (!missing.is_empty()).then_some(Missing(missing))
    }
}

/// Checks that every suite can run.
///
/// # Errors
/// If a file of one is missing.
pub fn require(root: &Path) -> Result<()> {
    let folder = folder(root);
    match SUITES.iter().find_map(|suite| Some((suite.name, suite.missing(&folder)?))) {
        Some((name, missing)) => Err(TaskFailure::new(format!("{name} cannot run: {missing}"))),
        None => Ok(()),
    }
}

/// The folder of the vectors: `CREDSCOPE_VECTORS`, or `../shared/conformance` beside this checkout.
#[must_use]
pub fn folder(root: &Path) -> PathBuf {
    let beside = || root.with_file_name("shared").join("conformance");
    let folder = variable("CREDSCOPE_VECTORS").map_or_else(beside, PathBuf::from);
    std::path::absolute(&folder).unwrap_or(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place;
    use std::fs;

    #[test]
    fn every_suite_is_a_target_that_asks_for_the_feature() {
        let mut declared = Vec::new();
        for manifest in ["tests/Cargo.toml", "tests/wasm/Cargo.toml"] {
            let text = fs::read_to_string(place::root().join(manifest)).unwrap_or_default();
            let tables = text.split("[[test]]").skip(1).filter(|table| table.contains("[\"vectors\"]"));
            let name = |table: &str| Some(table.split_once("name = \"")?.1.split_once('"')?.0.to_owned());
            declared.extend(tables.filter_map(name));
        }
        declared.sort();
        let mut known: Vec<&str> = SUITES.iter().map(|suite| suite.name).collect();
        known.sort_unstable();
        assert_eq!(declared, known);
    }

    #[test]
    fn a_lone_checkout_cannot_run_them() {
        // CREDSCOPE_VECTORS may be set for the run of this test.
        if variable("CREDSCOPE_VECTORS").is_none() {
            let failure = require(Path::new("/no/such/checkout")).err().map(|failure| failure.to_string());
            assert!(failure.is_some_and(|failure| failure.contains("limbo cannot run: no limbo.json.gz")));
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let suite = Suite { name: "some", is_in_browser: false, needs: &["Cargo.toml", "src", "no.json"] };
        assert_eq!(suite.missing(here), Some(Missing(vec!["no.json"])));
        assert_eq!(Suite { needs: &["src"], ..suite }.missing(here), None);
    }
}
