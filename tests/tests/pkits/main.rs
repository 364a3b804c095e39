//! NIST PKITS with RFC 5280's path validation.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod decoding;

use credscope_conformance::limbo::Material;
use credscope_conformance::{Answer, pkits};
use credscope_tests::input;
use credscope_tests::second_opinion::{Opinion, opinion_of_path};
use credscope_x509::SignatureCache;
use std::collections::BTreeMap;

/// Valid cases that are refused: DSA is not supported, and DSA certificates are no longer issued.
const EXCEPTIONS: [&str; 2] = ["4.1.4", "4.1.5"];

#[test]
fn every_case_except_valid_dsa_has_the_expected_result() {
    let cases = pkits::read(&input::pkits_expectations()).expect("the suite's JSON");
    assert_eq!(cases.len(), 249);
    let file = |path: &str| Some(input::pkits(path));
    let cache = SignatureCache::new();
    let wrong: Vec<(String, Answer)> = cases
        .iter()
        .map(|case| (case, pkits::answer(case, &file, &cache)))
        .filter(|(case, verdict)| (verdict.answer == Answer::Accepted) != case.should_validate)
        .map(|(case, verdict)| (case.number.clone(), verdict.answer))
        .collect();
    assert_eq!(wrong, EXCEPTIONS.map(|number| (number.to_owned(), Answer::Refused)));
}

/// Where rustls-webpki differs: the suite's part, the number of cases, and the reason.
const DIFFERENCES: &[(&str, usize, &str)] = &[
    (
        "BasicCertificateRevocationTests",
        3,
        "it accepts lists that have expired, but none by another key of the CA",
    ),
    ("CertificatePolicies", 11, "it supports no policies, and refuses a CA as end entity"),
    ("DeltaCRLs", 4, "it supports no delta lists"),
    ("DistributionPoints", 14, "it supports no indirect lists, reasons, or names relative to the issuer"),
    ("InhibitAnyPolicy", 4, "it supports no policies"),
    ("InhibitPolicyMapping", 3, "it supports no policies"),
    ("KeyUsage", 2, "it does not require keyCertSign of a CA"),
    ("NameConstraints", 14, "it supports neither directory names nor URI hosts"),
    ("PolicyMappings", 11, "it supports no policies"),
    ("RequireExplicitPolicy", 4, "it supports no policies"),
    ("ValidityPeriods", 1, "it reads no date before 1970"),
    ("VerifyingBasicConstraints", 4, "it refuses a CA as end entity, and lists by another key of the CA"),
    ("VerifyingNameChaining", 6, "it compares names byte for byte, and does not support unique identifiers"),
    ("VerifyingPathswithSelfIssuedCertificates", 4, "it only tries the issuer's own key for lists"),
];

#[test]
fn every_difference_from_rustls_webpki_is_explained() {
    let cases = pkits::read(&input::pkits_expectations()).expect("the suite's JSON");
    let file = |path: &str| Some(input::pkits(path));
    let cache = SignatureCache::new();
    let mut found: BTreeMap<&str, (usize, Vec<String>)> = BTreeMap::new();
    for case in &cases {
        let mut certificates: Vec<Vec<u8>> =
            case.certs.iter().map(|name| input::pkits(&format!("certs/{name}.crt"))).collect();
        let material = Material {
            end_entity: certificates.pop(),
            anchors: vec![certificates.remove(0)],
            intermediates: certificates,
            lists: case.crls.iter().map(|name| input::pkits(&format!("crls/{name}.crl"))).collect(),
        };
        let theirs = opinion_of_path(&material, pkits::JUDGED_AT);
        let ours = pkits::answer(case, &file, &cache).answer == Answer::Accepted;
        if ours != (theirs == Opinion::Accepted) {
            let (count, told) = found.entry(&case.suite).or_default();
            *count += 1;
            told.push(format!("{} {theirs:?}", case.number));
        }
    }
    let counts: Vec<(&str, usize)> = found.iter().map(|(suite, (count, _))| (*suite, *count)).collect();
    let explained: Vec<(&str, usize)> =
        DIFFERENCES.iter().map(|(suite, count, _)| (*suite, *count)).collect();
    assert_eq!(counts, explained, "{found:#?}");
}
