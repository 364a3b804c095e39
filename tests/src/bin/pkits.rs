//! NIST PKITS: prints a line for each case, with the expected result, and how many agree.

use credscope_conformance::{Answer, pkits};
use credscope_tests::input;
use credscope_x509::SignatureCache;

fn main() {
    let cases = pkits::read(&input::pkits_expectations()).unwrap_or_default();
    let file = |path: &str| Some(input::pkits(path));
    let cache = SignatureCache::new();
    let (mut agree, mut lenient, mut strict) = (0, 0, 0);
    for case in &cases {
        let verdict = pkits::answer(case, &file, &cache);
        let word = match (verdict.answer == Answer::Accepted, case.should_validate) {
            (true, false) => {
                lenient += 1;
                "lenient"
            }
            (false, true) => {
                strict += 1;
                "strict"
            }
            _ => {
                agree += 1;
                "agree"
            }
        };
        println!("{verdict} {word} {}", case.title);
    }
    println!("{} cases: {agree} agree, {lenient} lenient, {strict} strict", cases.len());
}
