//! Damaged certificates: never a panic, never a hang, never accepted by mistake.
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends there")]

#[path = "shared/support.rs"]
mod support;

use credscope_clock::Instant;
use credscope_x509::{
    Certificate, PathRequest, Profile, SignatureCache, decode_certificate,
    decode_certificate_revocation_list, decode_certification_request, facts, recognise, validate_path,
};
use support::{API_SERVER, CA, certificates, der_blocks};

fn samples() -> Vec<Vec<u8>> {
    let mut samples = der_blocks(API_SERVER);
    samples.extend(der_blocks(CA));
    samples.extend(der_blocks(include_str!("data/algorithms.pem")).into_iter().nth(1));
    samples
}

/// Whether the Web PKI's profile and Go's accept it.
fn judge(certificate: &Certificate, anchors: &[&Certificate], cache: &SignatureCache) -> [bool; 2] {
    let at = Instant::from_unix_seconds(1_795_298_316);
    [Profile::web_pki(), Profile::go()].map(|profile| {
        let request = PathRequest {
            intermediates: &[certificate],
            anchors,
            host: Some("kubernetes"),
            ..PathRequest::new(certificate, at, profile)
        };
        validate_path(&request, cache).is_accepted()
    })
}

/// Decodes and judges; returns whether any profile accepted it.
fn exercise(der: &[u8], anchors: &[&Certificate], cache: &SignatureCache) -> bool {
    let _ = recognise(der);
    let _ = decode_certification_request(der);
    let _ = decode_certificate_revocation_list(der);
    let Ok(certificate) = decode_certificate(der) else { return false };
    for fact in facts(&certificate) {
        assert!(
            fact.span.is_none_or(|span| span.start <= span.end && span.end <= der.len()),
            "{:?}",
            fact.code
        );
    }
    for problem in &certificate.problems {
        assert!(
            problem.span.is_none_or(|span| span.start <= span.end && span.end <= der.len()),
            "{problem:?}"
        );
    }
    judge(&certificate, anchors, cache).contains(&true)
}

#[test]
fn the_whole_one_is_accepted() {
    let anchors = certificates(CA);
    let anchors: Vec<_> = anchors.iter().collect();
    let whole = decode_certificate(&samples()[0]).expect("a certificate");
    assert_eq!(judge(&whole, &anchors, &SignatureCache::new()), [true, true]);
}

#[test]
fn every_truncation_is_read_as_far_as_it_goes_and_refused() {
    let anchors = certificates(CA);
    let anchors: Vec<_> = anchors.iter().collect();
    let cache = SignatureCache::new();
    for der in samples() {
        for length in 0..der.len() {
            assert!(!exercise(&der[..length], &anchors, &cache), "{length}");
        }
        // If the cut is after the names, they are still shown.
        let cut = decode_certificate(&der[..der.len() * 3 / 4]).expect("still a certificate");
        assert!(!cut.subject.is_empty());
    }
}

#[test]
fn no_changed_byte_is_accepted() {
    let anchors = certificates(CA);
    let anchors: Vec<_> = anchors.iter().collect();
    let cache = SignatureCache::new();
    let leaf = &samples()[0];
    for place in 0..leaf.len() {
        for change in [0x01, 0x20, 0x80, 0xff] {
            let mut der = leaf.clone();
            der[place] ^= change;
            assert!(!exercise(&der, &anchors, &cache), "byte {place} ^ {change:#04x}");
        }
    }
}

#[test]
fn changed_bytes_of_other_kinds_are_read() {
    let cache = SignatureCache::new();
    for der in &samples()[1..] {
        for place in 0..der.len() {
            let mut changed = der.clone();
            changed[place] = changed[place].wrapping_mul(167).wrapping_add(13);
            assert!(!exercise(&changed, &[], &cache), "byte {place}: nothing is trusted");
        }
    }
}
