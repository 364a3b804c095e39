//! Revocation lists: the same contents as another decoder reads.

use crate::spans::{check_findings, check_shown, is_incomplete};
use credscope_clock::Instant;
use credscope_finding::Span;
use credscope_x509::{decode_certificate_revocation_list, revocation_list_facts};
use der::{Decode, Encode};
use x509_cert::crl::CertificateList;

/// Checks the bytes as a revocation list.
///
/// # Panics
/// If decoders disagree, a span is out of bounds, or a fact could deceive.
pub fn check(data: &[u8]) {
    let theirs = CertificateList::<x509_cert::certificate::Raw>::from_der(data).ok();
    let Ok(ours) = decode_certificate_revocation_list(data) else {
        assert!(theirs.is_none(), "x509-cert reads what is no list here");
        return;
    };
    let whole = Span::new(0, data.len());
    check_shown(&revocation_list_facts(&ours), whole);
    check_findings(&ours.problems, whole);
    let Some(theirs) = theirs else { return };
    let tbs = &theirs.tbs_cert_list;
    assert_eq!(ours.tbs.of(data), tbs.to_der().unwrap_or_default());
    assert_eq!(ours.issuer.raw, tbs.issuer.to_der().unwrap_or_default());
    let seconds = |time: &x509_cert::time::Time| i64::try_from(time.to_unix_duration().as_secs()).ok();
    assert_eq!(ours.this_update.map(Instant::unix_seconds), seconds(&tbs.this_update));
    assert_eq!(ours.next_update.map(Instant::unix_seconds), tbs.next_update.as_ref().and_then(seconds));
    if is_incomplete(&ours.problems) {
        return;
    }
    let extensions = tbs.crl_extensions.as_ref().map_or(0, Vec::len);
    assert_eq!(ours.extensions.all.len(), extensions);
}
