use credscope_finding::Span;

/// anyPolicy (RFC 5280 section 4.2.1.4).
pub const ANY_POLICY: &str = "2.5.29.32.0";

/// certificatePolicies (RFC 5280 section 4.2.1.4).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CertificatePolicies {
    /// The policies in their order, dotted.
    pub policies: Vec<String>,
    /// The place of its value.
    pub span: Span,
}

/// policyMappings (RFC 5280 section 4.2.1.5).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PolicyMappings {
    /// Pairs of issuerDomainPolicy and subjectDomainPolicy, dotted.
    pub mappings: Vec<(String, String)>,
    /// The place of its value.
    pub span: Span,
}

/// policyConstraints (RFC 5280 section 4.2.1.11); each a number of certificates that may follow before it applies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PolicyConstraints {
    /// From when on an acceptable policy is required.
    pub require_explicit_policy: Option<u64>,
    /// From when on policies are not mapped any more.
    pub inhibit_policy_mapping: Option<u64>,
    /// The place of its value.
    pub span: Span,
}

/// inhibitAnyPolicy (RFC 5280 section 4.2.1.14).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InhibitAnyPolicy {
    /// How many certificates may follow before anyPolicy counts no more.
    pub skip_certs: u64,
    /// The place of its value.
    pub span: Span,
}
