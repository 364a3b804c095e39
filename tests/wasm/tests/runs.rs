//! The runs of a hundred seeds of each story are equal, byte for byte, on the host and in a worker of the browser: both have to
//! come to these digests.

use credscope_crypto::sha256;
use credscope_encoding::encode_hex;
use credscope_wasm_tests::runs::runs;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

fn check(story: &str, digest: &str) {
    let lines = runs(story);
    assert!(lines.is_ok(), "{story}: {lines:?}");
    let lines = lines.unwrap_or_default();
    assert_eq!(lines.lines().count(), 100);
    assert_eq!(
        encode_hex(&sha256(lines.as_bytes())),
        digest,
        "{story}\n{}",
        lines.get(..700).unwrap_or(&lines)
    );
}

#[test]
fn tls_bootstrap() {
    check("tls-bootstrap", "");
}

#[test]
fn client_rotation() {
    check("client-rotation", "");
}

#[test]
fn serving_certificate() {
    check("serving-certificate", "");
}

#[test]
fn service_account_token() {
    check("service-account-token", "");
}

#[test]
fn legacy_and_bound_token() {
    check("legacy-and-bound-token", "");
}

#[test]
fn signing_key_rotation() {
    check("signing-key-rotation", "");
}

#[test]
fn ca_rotation() {
    check("ca-rotation", "");
}

#[test]
fn request_path() {
    check("request-path", "");
}

#[test]
fn fleet() {
    check("fleet", "");
}
