mod sets;

use credscope_crypto::Hash;
use credscope_finding::Code;
use sets::{GO_HANDLED, GO_REFUSED, RFC_HANDLED, RFC_REFUSED, STRONG_HASHES};

/// The set and the order of the rules by which a path is judged, with what they need to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The rules of the whole, in their order.
    pub path_rules: &'static [PathRule],
    /// The rules by which one certificate is taken for the issuer of another, in their order.
    pub candidate_rules: &'static [CandidateRule],
    /// The same for an anchor.
    pub anchor_rules: &'static [CandidateRule],
    /// What is asked of a certificate beyond what path validation needs.
    pub certificate_profile: CertificateProfile,
    /// How names, times and hosts are read.
    pub dialect: Dialect,
    /// The problems of a certificate that keep it from being judged at all, in groups.
    pub refused_problems: &'static [&'static [Code]],
    /// The extensions that are understood when critical, dotted.
    pub handled_extensions: &'static [&'static str],
    /// The digests whose signatures are accepted.
    pub accepted_hashes: &'static [Hash],
    /// Whether RSASSA-PSS must have a salt as long as the digest.
    pub pss_salt_is_hash_length: bool,
    /// RSA keys with fewer bits verify nothing.
    pub minimum_rsa_bits: usize,
    /// How many candidates' signatures are tried.
    pub signature_budget: usize,
    /// How many names are compared with how many bases of name constraints, for one CA.
    pub comparison_budget: usize,
}

/// How what a certificate says is read, where readers differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// As Go's `crypto/x509` does: names by their bytes, instants to the nanosecond, self-issued certificates like
    /// all others.
    Go,
    /// As RFC 5280 and RFC 9525 ask: names by their characters, whole seconds, self-issued certificates not counted.
    Rfc5280,
}

/// What is asked of a certificate beyond what path validation needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateProfile {
    /// Nothing.
    Any,
    /// What RFC 5280 section 4 asks of those who issue certificates.
    Rfc5280,
    /// What the CA/Browser Forum's Baseline Requirements ask on top.
    WebPki,
}

/// A rule of the whole path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathRule {
    /// The end entity can be read as the verifier's parser asks.
    Structure,
    /// The end entity is made as the certificate profile asks.
    CertificateProfile,
    /// The end entity's critical extensions are understood.
    CriticalExtensions,
    /// The end entity's dates.
    Validity,
    /// The end entity's names, if a host or a mailbox is asked for.
    Host,
    /// The end entity's key usage, if any is asked for.
    KeyUsage,
    /// A path to an anchor.
    Path,
    /// Every certificate of the path permits the purpose.
    ExtKeyUsage,
    /// The path is valid under an acceptable policy, where one is required.
    Policies,
    /// No certificate of the path is revoked, if revocation lists are given.
    Revocation,
}

/// A rule for one certificate as the issuer of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CandidateRule {
    /// It can be read as the verifier's parser asks.
    Structure,
    /// It is made as the certificate profile asks.
    CertificateProfile,
    /// Issuer and subject are the same name.
    IssuerName,
    /// Key ids; they order the candidates and refuse none.
    KeyIdentifier,
    /// basicConstraints say that it is a CA.
    BasicConstraints,
    /// keyUsage lets it sign certificates.
    KeyUsage,
    /// The signature's algorithm is accepted.
    SignatureAlgorithm,
    /// The signature is by its key.
    Signature,
    /// Its critical extensions are understood.
    CriticalExtensions,
    /// Its dates.
    Validity,
    /// The names below it lie within its constraints.
    NameConstraints,
    /// An intermediate must say that it is a CA, whatever its version.
    IntermediateIsCa,
    /// How many intermediates are below it.
    PathLength,
}

impl PathRule {
    /// Whether it is judged for each path that leads to an anchor, and so decides between them.
    pub(crate) const fn is_of_found_path(self) -> bool {
        matches!(self, Self::ExtKeyUsage | Self::Policies | Self::Revocation)
    }
}

/// Every rule for an issuer; what a profile does not ask for passes or is left out.
const EVERY_CANDIDATE_RULE: &[CandidateRule] = &[
    CandidateRule::Structure,
    CandidateRule::IssuerName,
    CandidateRule::KeyIdentifier,
    CandidateRule::BasicConstraints,
    CandidateRule::KeyUsage,
    CandidateRule::SignatureAlgorithm,
    CandidateRule::Signature,
    CandidateRule::CertificateProfile,
    CandidateRule::CriticalExtensions,
    CandidateRule::Validity,
    CandidateRule::NameConstraints,
    CandidateRule::IntermediateIsCa,
    CandidateRule::PathLength,
];

/// RFC 5280 section 6.1.1 (d): an anchor is a name and a key. Section 6.2 lets a verifier hold it to more: here
/// to the limits that it sets to what is below it.
const ANCHOR_AS_NAME_AND_KEY: &[CandidateRule] = &[
    CandidateRule::IssuerName,
    CandidateRule::KeyIdentifier,
    CandidateRule::SignatureAlgorithm,
    CandidateRule::Signature,
    CandidateRule::NameConstraints,
    CandidateRule::PathLength,
];

impl Profile {
    /// Whether this problem keeps a certificate or a list from being judged.
    #[must_use]
    pub fn refuses(&self, problem: Code) -> bool {
        self.refused_problems.iter().any(|group| group.contains(&problem))
    }

    /// What Kubernetes does: Go's `crypto/x509` `Certificate.Verify`, 1.19 to 1.26.
    #[must_use]
    pub const fn go() -> Self {
        Self {
            path_rules: &[
                PathRule::Structure,
                PathRule::CriticalExtensions,
                PathRule::Validity,
                PathRule::Host,
                PathRule::Path,
                PathRule::ExtKeyUsage,
            ],
            candidate_rules: EVERY_CANDIDATE_RULE,
            anchor_rules: EVERY_CANDIDATE_RULE,
            certificate_profile: CertificateProfile::Any,
            dialect: Dialect::Go,
            refused_problems: GO_REFUSED,
            handled_extensions: GO_HANDLED,
            accepted_hashes: STRONG_HASHES,
            pss_salt_is_hash_length: true,
            // crypto/rsa checkKeySize, since Go 1.24; Kubernetes 1.36 is built with 1.26.
            minimum_rsa_bits: 1024,
            // verify.go maxChainSignatureChecks
            signature_budget: 100,
            // verify.go: the default of VerifyOptions.MaxConstraintComparisions; webpki has the same.
            comparison_budget: 250_000,
        }
    }

    /// What RFC 5280 section 6 asks of a verifier, with section 6.3 where revocation lists are given. An anchor is
    /// a name and a key; its own dates are not looked at.
    #[must_use]
    pub const fn rfc5280() -> Self {
        Self {
            path_rules: &[
                PathRule::Structure,
                PathRule::CertificateProfile,
                PathRule::CriticalExtensions,
                PathRule::Validity,
                PathRule::Host,
                PathRule::KeyUsage,
                PathRule::Path,
                PathRule::ExtKeyUsage,
                PathRule::Policies,
                PathRule::Revocation,
            ],
            anchor_rules: ANCHOR_AS_NAME_AND_KEY,
            dialect: Dialect::Rfc5280,
            refused_problems: RFC_REFUSED,
            handled_extensions: RFC_HANDLED,
            // The RFC leaves algorithms to the verifier; those that can be forged are refused, SHA-224 is not.
            accepted_hashes: &[Hash::Sha224, Hash::Sha256, Hash::Sha384, Hash::Sha512],
            pss_salt_is_hash_length: false,
            ..Self::go()
        }
    }

    /// [`Self::rfc5280`], with what section 4 asks of those who issue certificates, anchors included.
    #[must_use]
    pub const fn rfc5280_strict() -> Self {
        Self {
            anchor_rules: EVERY_CANDIDATE_RULE,
            certificate_profile: CertificateProfile::Rfc5280,
            ..Self::rfc5280()
        }
    }

    /// What the public Web PKI asks on top: the CA/Browser Forum's Baseline Requirements for server certificates.
    #[must_use]
    pub const fn web_pki() -> Self {
        Self {
            certificate_profile: CertificateProfile::WebPki,
            accepted_hashes: STRONG_HASHES,
            pss_salt_is_hash_length: true,
            // Baseline Requirements 6.1.5
            minimum_rsa_bits: 2048,
            ..Self::rfc5280_strict()
        }
    }
}
