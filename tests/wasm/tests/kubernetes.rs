//! The verdict files of Kubernetes: what the host said of them when this was built, byte for byte, in a worker of the
//! browser.

use credscope_conformance::kubernetes::verdicts;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

const FILES: &[(&str, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/kubernetes.rs"));
const OF_HOST: &str = include_str!(concat!(env!("OUT_DIR"), "/kubernetes.txt"));

fn file(path: &str) -> Option<Vec<u8>> {
    FILES.iter().find(|(known, _)| *known == path).map(|(_, content)| content.to_vec())
}

#[test]
fn every_line_is_answered_as_on_the_host() {
    let told = verdicts(&file);
    assert!(told.lines().count() > 100, "only {} lines", told.lines().count());
    for (here, host) in told.lines().zip(OF_HOST.lines()) {
        assert_eq!(here, host);
    }
    assert_eq!(told.len(), OF_HOST.len());
}

#[test]
fn another_file_is_answered_otherwise() {
    let without_ca = |path: &str| file(path).filter(|_| !path.ends_with("pki/ca.crt"));
    assert_ne!(verdicts(&without_ca), OF_HOST);
}
