//! Counts the results of the test harnesses.

use std::collections::BTreeMap;
use std::fmt;

/// The name of a harness compiled for the browser.
#[must_use]
pub fn in_browser(harness: &str) -> String {
    format!("{harness} (wasm)")
}

/// The test counts of one harness, or of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
    /// Suites that were not run because their vectors are missing.
    pub skipped: u64,
}

impl Count {
    /// Parses the closing line of a run; `None` for any other line.
    #[must_use]
    pub fn of_closing_line(line: &str) -> Option<Self> {
        let numbers = line.strip_suffix(" skipped")?.split_once(" passed, ")?;
        let (failed, skipped) = numbers.1.split_once(" failed, ")?;
        let (passed, failed) = (numbers.0.parse().ok()?, failed.parse().ok()?);
        Some(Self { passed, failed, skipped: skipped.parse().ok()? })
    }
}

/// The closing line of a run.
impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

/// The results of all harnesses of a run by name, and the suites that were not run, each with the reason.
#[derive(Debug, Default)]
pub struct Tally {
    harness: Option<String>,
    counts: BTreeMap<String, Count>,
    skipped: BTreeMap<String, String>,
}

impl Tally {
    /// Reads one line of the output of `cargo test`.
    pub fn read(&mut self, line: &str) {
        let line = plain(line);
        let line = line.trim();
        if let Some(name) = harness_of(line) {
            self.counts.entry(name.clone()).or_default();
            self.harness = Some(name);
        } else if let Some(count) = count_of(line)
            && let Some(name) = &self.harness
        {
            let sum = self.counts.entry(name.clone()).or_default();
            sum.passed += count.passed;
            sum.failed += count.failed;
        }
    }

    /// Records a suite that is not run.
    pub fn skip(&mut self, suite: String, reason: impl fmt::Display) {
        self.skipped.insert(suite, reason.to_string());
    }

    /// The sum of all harnesses.
    #[must_use]
    pub fn total(&self) -> Count {
        let skipped = u64::try_from(self.skipped.len()).unwrap_or(u64::MAX);
        self.counts.values().fold(Count { skipped, ..Count::default() }, |sum, count| Count {
            passed: sum.passed + count.passed,
            failed: sum.failed + count.failed,
            skipped,
        })
    }

    /// How many tests this harness ran; `None` if it was not started.
    #[must_use]
    pub fn ran(&self, harness: &str) -> Option<u64> {
        self.counts.get(harness).map(|count| count.passed + count.failed)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, count) in &self.counts {
            if *count != Count::default() {
                writeln!(formatter, "  {name:<32} {:>6} passed {:>4} failed", count.passed, count.failed)?;
            }
        }
        for (name, reason) in &self.skipped {
            writeln!(formatter, "  {name:<32} skipped: {reason}")?;
        }
        Ok(())
    }
}

/// The name in `Running tests/tidy.rs (…/tidy-0f3a)` or `Running unittests src/lib.rs
/// (…/credscope_clock-0f3a)`: the file's name without its hash; `attacks (wasm)` if it is compiled for the
/// browser; `Doc-tests credscope_clock`.
fn harness_of(line: &str) -> Option<String> {
    if let Some(name) = line.strip_prefix("Doc-tests ") {
        return Some(format!("{name} (doc)"));
    }
    let (_, file) = line.strip_prefix("Running ")?.strip_suffix(')')?.rsplit_once(['/', '\\', '('])?;
    let name = file.rsplit_once('-').map_or(file, |(name, _)| name);
    Some(if file.ends_with(".wasm") { in_browser(name) } else { name.to_owned() })
}

/// Parses `test result: ok. 12 passed; 0 failed; …`
fn count_of(line: &str) -> Option<Count> {
    let mut words = line.strip_prefix("test result: ")?.split(['.', ';']).map(str::trim);
    let mut number = |name: &str| words.find_map(|part| part.strip_suffix(name)?.trim().parse().ok());
    Some(Count { passed: number("passed")?, failed: number("failed")?, skipped: 0 })
}

/// The line without terminal colours.
fn plain(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut parts = line.split('\u{1b}');
    text.extend(parts.next());
    text.extend(parts.map(|part| part.split_once('m').map_or(part, |(_, rest)| rest)));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_every_harness_under_its_own_name() {
        let mut tally = Tally::default();
        for line in [
            "     Running unittests src/lib.rs (target/debug/deps/credscope_clock-0123abcd)",
            "test instant::tests::something ... ok",
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "\u{1b}[1m\u{1b}[92m     Running\u{1b}[0m tests/browser.rs (target/debug/deps/browser-4567)",
            "test result: \u{1b}[31mFAILED\u{1b}[0m. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
            "     Running tests/attacks.rs (target/wasm32-unknown-unknown/page/deps/attacks-89ab.wasm)",
            "test result: ok. 2 passed; 0 failed; 0 ignored; 0 filtered out; finished in 1.20s",
            "   Doc-tests credscope_clock",
            "test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        ] {
            tally.read(line);
        }
        assert_eq!(tally.total(), Count { passed: 16, failed: 1, skipped: 0 });
        assert_eq!(tally.ran("credscope_clock"), Some(12));
        assert_eq!(tally.ran("browser"), Some(3));
        assert_eq!(tally.ran("attacks (wasm)"), Some(2));
        assert_eq!(tally.ran("attacks"), None);
        assert_eq!(tally.ran("credscope_clock (doc)"), Some(0));
        assert_eq!(tally.ran("size"), None);
    }

    #[test]
    fn a_skipped_suite_is_named_and_counted_and_the_closing_line_is_read_back() {
        let mut tally = Tally::default();
        for line in ["Running tests/browser.rs (deps/browser-4567)", "test result: ok. 2 passed; 1 failed"] {
            tally.read(line);
        }
        tally.skip("limbo".to_owned(), "no limbo.json.gz");
        let text = tally.to_string();
        assert!(
            text.lines().any(|line| line.trim().starts_with("limbo ") && line.contains("no limbo.json.gz"))
        );
        let total = tally.total();
        assert_eq!(total.to_string(), "2 passed, 1 failed, 1 skipped");
        assert_eq!(Count::of_closing_line(&total.to_string()), Some(total));
        for other in
            ["2 passed, 1 failed", "· 2 passed, 1 failed, 0 skipped", "2 passed, x failed, 0 skipped"]
        {
            assert_eq!(Count::of_closing_line(other), None, "{other}");
        }
    }

    #[test]
    fn a_test_that_prints_such_words_is_not_counted() {
        let mut tally = Tally::default();
        tally.read("test result: ok. 9 passed; 0 failed;");
        tally.read("Running around");
        assert_eq!(tally.total(), Count::default());
    }
}
