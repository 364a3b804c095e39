mod sets;

use credscope_crypto::Hash;
use credscope_finding::Code;
use sets::{GO_HANDLED, GO_REFUSED, RFC_HANDLED, RFC_REFUSED, STRONG_HASHES};

/// The rules by which a path is judged, in order, with their parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The rules for the whole path, in order.
    pub path_rules: &'static [PathRule],
    /// The rules by which a candidate is accepted as the issuer of a certificate, in order.
    pub candidate_rules: &'static [CandidateRule],
    /// The same for an anchor.
    pub anchor_rules: &'static [CandidateRule],
    /// Requirements for certificates beyond those of path validation.
    pub certificate_profile: CertificateProfile,
    /// How names, times and hosts are interpreted.
    pub dialect: Dialect,
    /// The problems of a certificate that prevent it from being judged at all, in groups.
    pub refused_problems: &'static [&'static [Code]],
    /// The critical extensions that are understood, dotted.
    pub handled_extensions: &'static [&'static str],
    /// The digests whose signatures are accepted.
    pub accepted_hashes: &'static [Hash],
    /// Whether an RSASSA-PSS salt must be as long as the digest.
    pub pss_salt_is_hash_length: bool,
    /// Minimum size of RSA keys; signatures by smaller ones are refused.
    pub minimum_rsa_bits: usize,
    /// How many candidates' signatures are tried.
    pub signature_budget: usize,
    /// Maximum number of comparisons of names with bases of name constraints, for one CA.
    pub comparison_budget: usize,
}

/// How a certificate's contents are interpreted, where verifiers differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// As Go's `crypto/x509` does: names byte for byte, instants to the nanosecond, self-issued certificates
    /// like all others.
    Go,
    /// As RFC 5280 and RFC 9525 require: names by their characters, whole seconds, self-issued certificates
    /// not counted.
    Rfc5280,
}

/// Requirements for certificates beyond those of path validation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateProfile {
    /// None.
    Any,
    /// The requirements of RFC 5280 section 4 for issuers.
    Rfc5280,
    /// Additionally those of the CA/Browser Forum's Baseline Requirements.
    WebPki,
}

/// A rule for the whole path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathRule {
    /// The end entity passes the verifier's parser.
    Structure,
    /// The end entity conforms to the certificate profile.
    CertificateProfile,
    /// The end entity's critical extensions are understood.
    CriticalExtensions,
    /// The end entity's dates.
    Validity,
    /// The end entity's names, if a host or a mailbox is requested.
    Host,
    /// The end entity's key usage, if any is requested.
    KeyUsage,
    /// A path to an anchor.
    Path,
    /// Every certificate of the path permits the purpose.
    ExtKeyUsage,
    /// The path is valid under an acceptable policy, if one is required.
    Policies,
    /// No certificate of the path is revoked, if revocation lists are given.
    Revocation,
}

/// A rule for one certificate as the issuer of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CandidateRule {
    /// It passes the verifier's parser.
    Structure,
    /// It conforms to the certificate profile.
    CertificateProfile,
    /// Its subject equals the certificate's issuer.
    IssuerName,
    /// Key ids; they order the candidates but never exclude one.
    KeyIdentifier,
    /// basicConstraints mark it as a CA.
    BasicConstraints,
    /// keyUsage permits it to sign certificates.
    KeyUsage,
    /// The signature's algorithm is accepted.
    SignatureAlgorithm,
    /// The signature is by its key.
    Signature,
    /// Its critical extensions are understood.
    CriticalExtensions,
    /// Its dates.
    Validity,
    /// The names below it are within its constraints.
    NameConstraints,
    /// An intermediate must be marked as a CA, whatever its version.
    IntermediateIsCa,
    /// The number of intermediates below it.
    PathLength,
}

impl PathRule {
    /// Whether it is judged for each path that leads to an anchor, and so selects among them.
    pub(crate) const fn is_of_found_path(self) -> bool {
        matches!(self, Self::ExtKeyUsage | Self::Policies | Self::Revocation)
    }
}

/// All rules for an issuer; those that a profile does not need pass or are skipped.
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

/// RFC 5280 section 6.1.1 (d): an anchor is a name and a key. Section 6.2 allows a verifier to check more: in
/// this profile, the limits that the anchor sets for what is below it.
const ANCHOR_AS_NAME_AND_KEY: &[CandidateRule] = &[
    CandidateRule::IssuerName,
    CandidateRule::KeyIdentifier,
    CandidateRule::SignatureAlgorithm,
    CandidateRule::Signature,
    CandidateRule::NameConstraints,
    CandidateRule::PathLength,
];

impl Profile {
    /// Whether this problem prevents a certificate or a list from being judged.
    #[must_use]
    pub fn refuses(&self, problem: Code) -> bool {
        self.refused_problems.iter().any(|group| group.contains(&problem))
    }

    /// Kubernetes: Go's `crypto/x509` `Certificate.Verify`, 1.19 to 1.26.
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

    /// A verifier according to RFC 5280 section 6, with section 6.3 if revocation lists are given. An anchor
    /// is a name and a key; its own dates are not checked.
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
            // The RFC leaves algorithms to the verifier; forgeable ones are refused, SHA-224 is not.
            accepted_hashes: &[Hash::Sha224, Hash::Sha256, Hash::Sha384, Hash::Sha512],
            pss_salt_is_hash_length: false,
            ..Self::go()
        }
    }

    /// [`Self::rfc5280`], with the requirements of section 4 for issuers, anchors included.
    #[must_use]
    pub const fn rfc5280_strict() -> Self {
        Self {
            anchor_rules: EVERY_CANDIDATE_RULE,
            certificate_profile: CertificateProfile::Rfc5280,
            ..Self::rfc5280()
        }
    }

    /// Additionally the rules of the public Web PKI: the CA/Browser Forum's Baseline Requirements for server
    /// certificates.
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
