//! Certification requests: the same contents as another decoder reads, and no password is reported.

use crate::spans::{check_findings, check_shown, check_steps, is_incomplete};
use credscope_finding::{Outcome, Span};
use credscope_x509::{decode_certification_request, request_facts, verify_self_signature};
use der::{Decode, Encode};
use x509_cert::request::CertReq;

/// challengePassword (RFC 2985 section 5.4.1).
const CHALLENGE_PASSWORD: &str = "1.2.840.113549.1.9.7";

/// Checks the bytes as a request.
///
/// # Panics
/// If decoders disagree, a span is out of bounds, or a fact contains a password.
pub fn check(data: &[u8]) {
    let theirs = CertReq::from_der(data).ok();
    let Ok(ours) = decode_certification_request(data) else {
        assert!(theirs.is_none(), "x509-cert reads what is no request here");
        return;
    };
    let whole = Span::new(0, data.len());
    let facts = request_facts(&ours);
    check_shown(&facts, whole);
    check_findings(&ours.problems, whole);
    let step = verify_self_signature(&ours);
    check_steps(std::slice::from_ref(&step), whole);
    if step.outcome == Outcome::Passed {
        assert!(ours.spki.key.is_ok() && !ours.signature.is_empty());
    }
    let passwords = ours.attributes.iter().filter(|attribute| attribute.oid == CHALLENGE_PASSWORD);
    for password in passwords {
        let fact = facts.iter().find(|fact| fact.span == Some(password.span));
        assert_eq!(fact.map(|fact| &fact.args["value"]), Some(&vec!["challengePassword".to_owned()].into()));
    }
    if let Some(theirs) = theirs {
        let info = theirs.info.to_der().unwrap_or_default();
        // If x509-cert's re-encoding differs, the request contains unsorted sets.
        if info == ours.info.of(data) && !is_incomplete(&ours.problems) {
            assert_eq!(ours.subject.raw, theirs.info.subject.to_der().unwrap_or_default());
            assert_eq!(ours.spki.der, theirs.info.public_key.to_der().unwrap_or_default());
            assert_eq!(ours.attributes.len(), theirs.info.attributes.len());
        }
    }
}
