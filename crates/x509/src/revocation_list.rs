use crate::{AlgorithmIdentifier, Extensions, Name, SerialNumber};
use credscope_clock::Instant;
use credscope_finding::{Finding, Span};

/// A certificate revocation list as far as it could be read (RFC 5280 section 5.1).
#[derive(Clone, Debug, PartialEq)]
pub struct CertificateRevocationList {
    /// All bytes, as given.
    pub der: Vec<u8>,
    /// The span of the TBSCertList: the bytes that are signed.
    pub tbs: Span,
    /// The issuer's name.
    pub issuer: Name,
    /// When it was issued; `None` if that cannot be read.
    pub this_update: Option<Instant>,
    /// The span of thisUpdate.
    pub this_update_span: Span,
    /// When the next one will be issued at the latest.
    pub next_update: Option<Instant>,
    /// The span of nextUpdate.
    pub next_update_span: Option<Span>,
    /// 1 or 2: the encoded value plus one.
    pub version: i64,
    /// Number of revoked certificates.
    pub revoked_count: usize,
    /// The revoked certificates, in order.
    pub revoked: Vec<RevokedCertificate>,
    /// The algorithm in the signed part.
    pub tbs_signature: AlgorithmIdentifier,
    /// The list's own extensions.
    pub extensions: Extensions,
    /// The signature algorithm.
    pub signature_algorithm: AlgorithmIdentifier,
    /// The signature's bytes.
    pub signature: Vec<u8>,
    /// SHA-256 of the list's bytes, without trailing bytes.
    pub fingerprint_sha256: [u8; 32],
    /// The decoder's findings.
    pub problems: Vec<Finding>,
}

/// One entry of a revocation list (RFC 5280 section 5.1.2.6).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RevokedCertificate {
    /// The serial number of the revoked certificate.
    pub serial_number: SerialNumber,
    /// The revocation date; `None` if that cannot be read.
    pub revocation_date: Option<Instant>,
    /// reasonCode (section 5.3.1), 0 if absent.
    pub reason: u8,
    /// invalidityDate (section 5.3.2): since when the key is known or suspected to be compromised.
    pub invalidity_date: Option<Instant>,
    /// The certificate's issuer, if the entry sets it (section 5.3.3); it also applies to the following
    /// entries.
    pub certificate_issuer: Option<Name>,
    /// Whether it has a critical extension that this crate does not handle.
    pub has_unknown_critical: bool,
    /// Its span.
    pub span: Span,
}

/// The reason by which a delta list reverses a revocation.
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

    /// Whether it contains only the changes since another list (RFC 5280 section 5.2.4).
    #[must_use]
    pub fn is_delta(&self) -> bool {
        self.extensions.find(crate::extension::oid::DELTA_CRL_INDICATOR).is_some()
    }
}
