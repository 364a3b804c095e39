//! This project's catalogue of attacks on JWT verifiers: illegal tokens are refused and legal ones accepted,
//! on the host and in a worker of the browser alike.

use credscope_wasm_tests::attacks::{Score, score};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

const CATALOGUE: &str = include_str!("../../data/jwt-attacks.json");

fn check(catalogue: &str) -> Score {
    let score = score(catalogue.as_bytes());
    assert_eq!(score.rows, 139, "{:?}", score.unreadable);
    score
}

#[test]
fn every_row_is_answered_as_it_expects() {
    let score = check(CATALOGUE);
    let wrong: Vec<&String> = score.wrong().collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_wrong_answer_is_counted_under_its_kind() {
    let (accept, reject) = (r#""expect": "accept""#, r#""expect": "reject""#);
    let (must, policy) = (r#""level": "must""#, r#""level": "policy""#);
    let none_refused = check(&CATALOGUE.replace(reject, accept));
    let none_accepted = check(&CATALOGUE.replace(accept, reject));
    let all_policy = check(&CATALOGUE.replace(accept, reject).replace(must, policy));
    let counts =
        |score: &Score| (score.too_strict.len(), score.lenient_on_must.len(), score.lenient_on_policy.len());
    let found = [&none_refused, &none_accepted, &all_policy].map(counts);
    assert_eq!(found, [(118, 0, 0), (0, 11, 0), (0, 0, 11)]);
}
