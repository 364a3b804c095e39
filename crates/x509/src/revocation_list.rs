use crate::{AlgorithmIdentifier, Extensions, Name, SerialNumber};
use credscope_clock::Instant;
use credscope_finding::{Finding, Span};

/// A certificate revocation list as far as it could be read (RFC 5280 section 5.1).
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
    /// 1 or 2; what stands there plus one.
    pub version: i64,
    /// How many certificates it revokes.
    pub revoked_count: usize,
    /// The certificates that it revokes, in their order.
    pub revoked: Vec<RevokedCertificate>,
    /// The algorithm as the signed part names it.
    pub tbs_signature: AlgorithmIdentifier,
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

/// One entry of a revocation list (RFC 5280 section 5.1.2.6).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RevokedCertificate {
    /// The serial number of what is revoked.
    pub serial_number: SerialNumber,
    /// When; none when that cannot be read.
    pub revocation_date: Option<Instant>,
    /// reasonCode (section 5.3.1), 0 when it is not said.
    pub reason: u8,
    /// invalidityDate (section 5.3.2): since when the key is known or thought to be lost.
    pub invalidity_date: Option<Instant>,
    /// Who issued the certificate, when this entry names it (section 5.3.3); it holds for those that follow too.
    pub certificate_issuer: Option<Name>,
    /// Whether it has a critical extension that is not read here.
    pub has_unknown_critical: bool,
    /// Its place.
    pub span: Span,
}

/// The reason by which a delta list takes a revocation back.
pub(crate) const REMOVE_FROM_CRL: u8 = 8;

impl RevokedCertificate {
    /// The name of its reason (RFC 5280 section 5.3.1).
    #[must_use]
    pub const fn reason_name(&self) -> &'static str {
        match self.reason {
            1 => "keyCompromise",
            2 => "cACompromise",
            3 => "affiliationChanged",
            4 => "superseded",
            5 => "cessationOfOperation",
            6 => "certificateHold",
            REMOVE_FROM_CRL => "removeFromCRL",
            9 => "privilegeWithdrawn",
            10 => "aACompromise",
            _ => "unspecified",
        }
    }
}

impl CertificateRevocationList {
    /// The bytes that are signed.
    #[must_use]
    pub fn tbs_bytes(&self) -> &[u8] {
        self.tbs.of(&self.der)
    }

    /// Whether it only tells what changed since another list (RFC 5280 section 5.2.4).
    #[must_use]
    pub fn is_delta(&self) -> bool {
        self.extensions.find(crate::extension::oid::DELTA_CRL_INDICATOR).is_some()
    }
}
