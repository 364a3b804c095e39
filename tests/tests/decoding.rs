//! Everything that the suites of others are made of is read as another decoder reads it, and is safe to show.

#![allow(clippy::unwrap_used, clippy::panic)]

use credscope_encoding::find_pem_blocks;
use credscope_fuzz::{certificate, crl};
use credscope_tests::input::vectors;
use credscope_x509::{decode_certificate, decode_certificate_revocation_list};
use flate2::read::GzDecoder;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Read;

/// Every text within JSON.
fn texts<'a>(json: &'a Value, found: &mut Vec<&'a str>) {
    match json {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(members) => members.values().for_each(|item| texts(item, found)),
        _ => (),
    }
}

#[test]
fn certificates_and_lists_of_limbo() {
    let mut text = String::new();
    GzDecoder::new(&*vectors("limbo.json.gz")).read_to_string(&mut text).unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    let mut found = Vec::new();
    texts(&json, &mut found);
    let blocks: BTreeSet<(String, Vec<u8>)> = found
        .into_iter()
        .flat_map(find_pem_blocks)
        .filter_map(|block| Some((block.label, block.contents.ok()?)))
        .collect();
    let mut counts = [0, 0];
    // Nearly all were made by one program from one pattern: every fifth is enough.
    for (label, der) in blocks.iter().step_by(5).chain(blocks.iter().filter(|(label, _)| label == "X509 CRL"))
    {
        match label.as_str() {
            "CERTIFICATE" => {
                certificate::check(der);
                assert!(decode_certificate(der).is_ok());
                counts[0] += 1;
            }
            "X509 CRL" => {
                crl::check(der);
                assert!(decode_certificate_revocation_list(der).is_ok());
                counts[1] += 1;
            }
            _ => (),
        }
    }
    assert!(counts[0] > 3_000 && counts[1] > 0, "{counts:?}");
}

#[test]
fn certificates_and_lists_of_pkits() {
    let entries: Vec<Value> = serde_json::from_slice(&vectors("pkits/expectations.json")).unwrap();
    let names = |member: &str| -> BTreeSet<String> {
        let named = entries.iter().flat_map(|entry| entry[member].as_array().unwrap());
        named.map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    let (certificates, lists) = (names("certs"), names("crls"));
    assert!(certificates.len() > 350 && lists.len() > 150, "{} {}", certificates.len(), lists.len());
    for name in certificates {
        let der = vectors(&format!("pkits/certs/{name}.crt"));
        certificate::check(&der);
        let problems = decode_certificate(&der).unwrap().problems;
        assert!(problems.iter().all(|problem| !problem.code.text().contains("unreadable")), "{name}");
    }
    for name in lists {
        let der = vectors(&format!("pkits/crls/{name}.crl"));
        crl::check(&der);
        let problems = decode_certificate_revocation_list(&der).unwrap().problems;
        // One signature was damaged on purpose, in the count of its bits.
        assert_eq!(problems.len(), usize::from(name == "BadCRLSignatureCACRL"), "{name}: {problems:?}");
    }
}
