//! The runs of a hundred seeds of each story are the same, byte for byte, on the host and in a worker of the
//! browser: both must match these digests.

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
    check("tls-bootstrap", "832149675cccf4616ac16773363037d5871314333533277d74ffe984ac167556");
}

#[test]
fn client_rotation() {
    check("client-rotation", "b673474771c2168ee06d0aab93885e802ca9e9ac7ed3dc1de56bf881b74493cc");
}

#[test]
fn serving_certificate() {
    check("serving-certificate", "fca471c7efd1289df562f90af50d7af021246fb33cb71422351d8059e57e1496");
}

#[test]
fn service_account_token() {
    check("service-account-token", "16f6f38a01530e05170f2295c58f278c5d304479366699eacd72cfa1200bb6b9");
}

#[test]
fn legacy_and_bound_token() {
    check("legacy-and-bound-token", "999c420b686e63a03bdb67d237bb2215f5347cefdafe475e3715ecb1b2c1a460");
}

#[test]
fn signing_key_rotation() {
    check("signing-key-rotation", "8fd2259783a7feae51609416980c31291b435d3d0ee71bd4ebedee305b21f5bd");
}

#[test]
fn ca_rotation() {
    check("ca-rotation", "e00b3d5204f6d759741475d95cb15302334d6c558fd1fe188dbfa80cc66d9749");
}

#[test]
fn request_path() {
    check("request-path", "4e0608e715292c57a0b2908eeb391fb66e59c3fb9f543ea3e8ab8ba0dfc2d007");
}

#[test]
fn fleet() {
    check("fleet", "d05b4e45b8b22daa9d18ab5d19d7dc96b7ee15a7f71ed29cbd0a06d0050c082d");
}
