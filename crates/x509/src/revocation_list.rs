use crate::{AlgorithmIdentifier, Extensions, Name};
use credscope_clock::Instant;
use credscope_finding::{Finding, Span};

/// A certificate revocation list as far as it is read: whose, when, how many (RFC 5280 section 5.1).
#[derive(Clone, Debug, PartialEq)]
pub struct CertificateRevocationList {
    /// All bytes, as given.
    pub der: Vec<u8>,
    /// The place of the TBSCertList: the bytes that are signed.
    pub tbs: Span,
    /// Who issued it.
    pub issuer: Name,
    /// When it was issued; none when that cannot be read.
    pub this_update: Option<Instant>,
    /// The place of thisUpdate.
    pub this_update_span: Span,
    /// When the next one will be issued at the latest.
    pub next_update: Option<Instant>,
    /// The place of nextUpdate.
    pub next_update_span: Option<Span>,
    /// How many certificates it revokes.
    pub revoked_count: usize,
    /// The list's own extensions.
    pub extensions: Extensions,
    /// How it is signed.
    pub signature_algorithm: AlgorithmIdentifier,
    /// The signature's bytes.
    pub signature: Vec<u8>,
    /// SHA-256 of the list's bytes, without what trails.
    pub fingerprint_sha256: [u8; 32],
    /// What is wrong or worth telling.
    pub problems: Vec<Finding>,
}
