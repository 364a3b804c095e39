//! NIST PKITS by RFC 5280's path validation.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use credscope_conformance::{Answer, pkits};
use credscope_tests::input;
use credscope_x509::SignatureCache;

/// What is refused though it is valid: DSA is not verified here, and nobody makes DSA certificates any more.
const EXCEPTIONS: [&str; 2] = ["4.1.4", "4.1.5"];

#[test]
fn every_case_but_the_valid_ones_of_dsa_is_answered_as_the_suite_expects() {
    let cases = pkits::read(&input::vectors("pkits/expectations.json")).expect("the suite's JSON");
    assert_eq!(cases.len(), 249);
    let file = |path: &str| Some(input::vectors(&format!("pkits/{path}")));
    let cache = SignatureCache::new();
    let wrong: Vec<(String, Answer)> = cases
        .iter()
        .map(|case| (case, pkits::answer(case, &file, &cache)))
        .filter(|(case, verdict)| (verdict.answer == Answer::Accepted) != case.should_validate)
        .map(|(case, verdict)| (case.number.clone(), verdict.answer))
        .collect();
    assert_eq!(wrong, EXCEPTIONS.map(|number| (number.to_owned(), Answer::Refused)));
}
