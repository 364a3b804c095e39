//! Limbo's results are the same, byte for byte, on the host and in a worker of the browser: both must match
//! these digests of its verdict files.

use credscope_wasm_tests::verdicts::{check, limbo};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

#[test]
fn a_quarter_of_limbo_is_answered_as_on_the_host() {
    check(limbo(0, 4), 1230, "f5dce8041e07e8c5454b7e1d1af521193a5b4dd328096cb1ded2ec3e5701dedd");
}

#[test]
fn the_second_quarter_too() {
    check(limbo(1, 4), 1231, "cea2f9b5f64830ee8b53f05eeef54c567018aa921475e48520e8cdaf669f3b88");
}

#[test]
fn the_third_quarter_too() {
    check(limbo(2, 4), 1231, "abbe769282d60b59732c1ff8bdd13569ec499e93e35db27b8ddd4f6e11a0eed6");
}

#[test]
fn the_last_quarter_too() {
    check(limbo(3, 4), 1230, "211a1076483f94dc743d0598df67ac499fd44154d4348f7b5c332eb6d9c5d2d1");
}
