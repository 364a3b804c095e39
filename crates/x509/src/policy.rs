use credscope_finding::Span;

/// anyPolicy (RFC 5280 section 4.2.1.4).
pub const ANY_POLICY: &str = "2.5.29.32.0";

/// certificatePolicies (RFC 5280 section 4.2.1.4).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CertificatePolicies {
    /// The policies in order, dotted.
    pub policies: Vec<String>,
    /// The span of its value.
    pub span: Span,
}

/// policyMappings (RFC 5280 section 4.2.1.5).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PolicyMappings {
    /// Pairs of issuerDomainPolicy and subjectDomainPolicy, dotted.
    pub mappings: Vec<(String, String)>,
    /// The span of its value.
    pub span: Span,
}

/// policyConstraints (RFC 5280 section 4.2.1.11); each is the number of certificates that may follow before
/// it applies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PolicyConstraints {
    /// When an acceptable policy becomes required.
    pub require_explicit_policy: Option<u64>,
    /// When policy mapping becomes inhibited.
    pub inhibit_policy_mapping: Option<u64>,
    /// The span of its value.
    pub span: Span,
}

/// inhibitAnyPolicy (RFC 5280 section 4.2.1.14).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InhibitAnyPolicy {
    /// How many certificates may follow before anyPolicy no longer counts.
    pub skip_certs: u64,
    /// The span of its value.
    pub span: Span,
}
