use crate::record::{Artefact, Record};
use credscope_clock::Instant;
use credscope_finding::Outcome;
use credscope_finding::codes::input::CLAIMS_NOTHING;
use credscope_mint::Authority;

/// Keeps the certificate of a CA, which is an anchor for what it signed and is not judged itself.
pub(crate) fn keep_authority(record: &mut Record, at: Instant, label: &str, authority: &Authority) -> String {
    let text = authority.certificate.pem.clone();
    keep_plain(record, at, "certificate", label, text)
}

/// Keeps a public key.
pub(crate) fn keep_public_key(record: &mut Record, at: Instant, label: &str, pem: String) -> String {
    keep_plain(record, at, "public_key", label, pem)
}

/// Keeps something without a verdict.
pub(crate) fn keep_plain(
    record: &mut Record,
    at: Instant,
    kind: &'static str,
    label: &str,
    text: String,
) -> String {
    let label = label.to_owned();
    let (outcome, code) = (Outcome::NotApplicable, Some(CLAIMS_NOTHING));
    record.artefact(at, Artefact { kind, label, text, context: Vec::new(), outcome, code })
}
