//! Everything in the suite is read as by another decoder, and is safe to show.

use credscope_fuzz::{certificate, crl};
use credscope_tests::input;
use credscope_x509::{decode_certificate, decode_certificate_revocation_list};
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn certificates_and_lists_are_read_as_by_another_decoder() {
    let entries: Vec<Value> = serde_json::from_slice(&input::pkits_expectations()).unwrap();
    let names = |member: &str| -> BTreeSet<String> {
        let named = entries.iter().flat_map(|entry| entry[member].as_array().unwrap());
        named.map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    let (certificates, lists) = (names("certs"), names("crls"));
    assert!(certificates.len() > 350 && lists.len() > 150, "{} {}", certificates.len(), lists.len());
    for name in certificates {
        let der = input::pkits(&format!("certs/{name}.crt"));
        certificate::check(&der);
        let problems = decode_certificate(&der).unwrap().problems;
        assert!(problems.iter().all(|problem| !problem.code.text().contains("unreadable")), "{name}");
    }
    for name in lists {
        let der = input::pkits(&format!("crls/{name}.crl"));
        crl::check(&der);
        let problems = decode_certificate_revocation_list(&der).unwrap().problems;
        // One signature has a deliberately wrong number of unused bits.
        assert_eq!(problems.len(), usize::from(name == "BadCRLSignatureCACRL"), "{name}: {problems:?}");
    }
}
