//! Certificates: the same contents as another decoder reads, and everything else is safe to show.

use crate::spans::{check_findings, check_shown, is_incomplete};
use credscope_clock::Instant;
use credscope_finding::Span;
use credscope_kube::lint::{Allowed, CertificateRole, LintContext, Roles, lint_certificate};
use credscope_x509::{Certificate, Recognised, decode_certificate, facts, recognise};
use der::{Decode, Encode};
use x509_cert::certificate::{CertificateInner, Raw};

/// Checks the bytes as a certificate.
///
/// # Panics
/// If decoders disagree, a span is out of bounds, or a fact could deceive.
pub fn check(data: &[u8]) {
    let theirs = CertificateInner::<Raw>::from_der(data).ok();
    let Ok(ours) = decode_certificate(data) else {
        assert!(theirs.is_none(), "x509-cert reads what is no certificate here");
        assert_ne!(recognise(data), Some(Recognised::Certificate));
        return;
    };
    let whole = Span::new(0, data.len());
    let facts = facts(&ours);
    check_shown(&facts, whole);
    check_findings(&ours.problems, whole);
    check_lints(&ours, whole);
    if ours.problems.is_empty() {
        let trailed = [data, b"\0\0"].concat();
        let trailed =
            decode_certificate(&trailed).unwrap_or_else(|error| panic!("{error} with two bytes behind"));
        assert_eq!(trailed.fingerprint_sha256, ours.fingerprint_sha256);
        assert_eq!(trailed.problems.len(), 1);
    }
    if let Some(theirs) = theirs {
        check_alike(data, &ours, &theirs);
    }
}

/// Runs every lint, for every use of the certificate.
fn check_lints(certificate: &Certificate, whole: Span) {
    let mut roles = Roles::default();
    for role in [
        CertificateRole::ApiServer,
        CertificateRole::Etcd,
        CertificateRole::FrontProxy,
        CertificateRole::FrontProxyAuthority,
    ] {
        roles.put(role);
    }
    let allowed = Allowed::of_flag("front-proxy-client");
    for judged_at in [Instant::EARLIEST, Instant::from_unix_seconds(1_795_298_400), Instant::LATEST] {
        let context = LintContext {
            roles,
            issuer: Some(certificate),
            issuer_keys: 2,
            subject_keys: 2,
            allowed: Some(&allowed),
            judged_at,
        };
        check_findings(&lint_certificate(certificate, &context), whole);
    }
}

fn check_alike(data: &[u8], ours: &Certificate, theirs: &CertificateInner<Raw>) {
    let der = |value: &dyn Fn() -> der::Result<Vec<u8>>| value().unwrap_or_default();
    let tbs = theirs.tbs_certificate();
    // x509-cert sorts sets before it encodes them.
    if ours.tbs_bytes() != der(&|| tbs.to_der()) {
        return;
    }
    assert_eq!(ours.issuer.raw, der(&|| tbs.issuer().to_der()));
    assert_eq!(ours.subject.raw, der(&|| tbs.subject().to_der()));
    assert_eq!(ours.spki.der, der(&|| tbs.subject_public_key_info().to_der()));
    assert_eq!(ours.signature_algorithm.raw, der(&|| theirs.signature_algorithm().to_der()));
    assert_eq!(ours.serial_number.bytes, tbs.serial_number().as_bytes());
    if let Some(bits) = theirs.signature().as_bytes() {
        assert_eq!(ours.signature, bits);
    }
    let seconds = |time: &x509_cert::time::Time| i64::try_from(time.to_unix_duration().as_secs()).ok();
    assert_eq!(ours.validity.not_before.map(Instant::unix_seconds), seconds(&tbs.validity().not_before));
    assert_eq!(ours.validity.not_after.map(Instant::unix_seconds), seconds(&tbs.validity().not_after));
    if is_incomplete(&ours.problems) {
        return;
    }
    let extensions: Vec<_> = tbs.extensions().into_iter().flatten().collect();
    assert_eq!(ours.extensions.all.len(), extensions.len());
    for (ours, theirs) in ours.extensions.all.iter().zip(extensions) {
        assert_eq!(ours.extn_id, theirs.extn_id.to_string());
        assert_eq!(ours.critical, theirs.critical);
        assert_eq!(ours.extn_value.of(data), theirs.extn_value.as_bytes());
    }
    // A name has the same number of attributes, each of the same type.
    let attributes: Vec<String> =
        tbs.subject().iter().flat_map(|attribute| [attribute.oid.to_string()]).collect();
    let read: Vec<&str> = ours.subject.attributes().map(|attribute| attribute.oid.as_str()).collect();
    assert_eq!(read, attributes);
}
