//! Reads x509-limbo's cases from standard input and writes its results to standard output.

use credscope_clock::Instant;
use credscope_conformance::limbo::{self, CaseResult, LimboResult};
use std::io::{self, Read, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("limbo-harness: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> io::Result<()> {
    let mut json = Vec::new();
    io::stdin().lock().read_to_end(&mut json)?;
    let limbo = limbo::read(&json)?;
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let now = Instant::from_unix_seconds(i64::try_from(seconds).unwrap_or(i64::MAX));
    let result = LimboResult {
        version: limbo.version,
        harness: "credscope".to_owned(),
        results: limbo.testcases.iter().map(|case| CaseResult::from(limbo::answer(case, now))).collect(),
    };
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, &result)?;
    out.write_all(b"\n")
}
