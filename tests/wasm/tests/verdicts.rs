//! The results for PKITS and the verdict files of Kubernetes are the same, byte for byte, on the host and in
//! a worker of the browser: both must match these digests of their verdict files.

use credscope_wasm_tests::verdicts::{check, kubernetes, pkits};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

#[test]
fn pkits_is_answered_as_on_the_host() {
    check(pkits(), 249, "1902c2a2bcc3d52a32bedf9a763e7ce922fa0677eb89f1d5bf02708b6f04e06b");
}

#[test]
fn client_certificates_and_kubeconfigs_are_answered_as_on_the_host() {
    check(Ok(kubernetes()), 122, "f6bdda1cef3fd85acdbbaa1d9328712945a721b9e4065f161f747666702459a3");
}
