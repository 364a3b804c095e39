//! Everything that the suite is made of is read as another decoder reads it, and is safe to show.

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
fn certificates_and_lists_are_read_as_another_decoder_reads_them() {
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
