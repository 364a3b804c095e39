use crate::extension::oid;
use credscope_crypto::Hash;
use credscope_finding::{Code, codes::asn1, codes::x509 as codes};

/// The set and the order of the rules by which a path is judged, with what they need to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The rules of the whole, in their order.
    pub path_rules: &'static [PathRule],
    /// The rules by which one certificate is taken for the issuer of another, in their order.
    pub candidate_rules: &'static [CandidateRule],
    /// The problems of a certificate that keep it from being judged at all.
    pub refused_problems: &'static [Code],
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
}

/// A rule of the whole path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathRule {
    /// The end entity can be read as the verifier's parser asks.
    Structure,
    /// The end entity's critical extensions are understood.
    CriticalExtensions,
    /// The end entity's dates.
    Validity,
    /// The end entity's names, if a host is asked for.
    Host,
    /// A path to an anchor.
    Path,
    /// Every certificate of the path permits the purpose.
    ExtKeyUsage,
}

/// A rule for one certificate as the issuer of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CandidateRule {
    /// It can be read as the verifier's parser asks.
    Structure,
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
    /// The names of the end entity lie within its constraints.
    NameConstraints,
    /// An intermediate must say that it is a CA, whatever its version.
    IntermediateIsCa,
    /// How many intermediates are below it.
    PathLength,
}

impl Profile {
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
            candidate_rules: &[
                CandidateRule::Structure,
                CandidateRule::IssuerName,
                CandidateRule::KeyIdentifier,
                CandidateRule::BasicConstraints,
                CandidateRule::KeyUsage,
                CandidateRule::SignatureAlgorithm,
                CandidateRule::Signature,
                CandidateRule::CriticalExtensions,
                CandidateRule::Validity,
                CandidateRule::NameConstraints,
                CandidateRule::IntermediateIsCa,
                CandidateRule::PathLength,
            ],
            // parser.go parseCertificate; negative serial numbers since Go 1.23.
            refused_problems: &[
                asn1::DOCUMENT_TRAILING_BYTES,
                asn1::TAG_TRUNCATED,
                asn1::TAG_NOT_MINIMAL,
                asn1::TAG_TOO_LARGE,
                asn1::LENGTH_TRUNCATED,
                asn1::LENGTH_NOT_MINIMAL,
                asn1::LENGTH_OVERRUNS,
                asn1::LENGTH_INDEFINITE,
                asn1::LENGTH_END_MISSING,
                asn1::LENGTH_INDEFINITE_PRIMITIVE,
                asn1::LENGTH_RESERVED,
                asn1::TIME_UNREADABLE,
                asn1::STRING_BAD_BYTES,
                asn1::INTEGER_NOT_MINIMAL,
                codes::FIELD_MISSING,
                codes::VERSION_UNKNOWN,
                codes::ALGORITHMS_DIFFER,
                codes::SERIAL_NEGATIVE,
                codes::EXTENSION_DUPLICATE,
                codes::EXTENSION_UNREADABLE,
                codes::ADDRESS_LENGTH,
                codes::KEY_UNREADABLE,
            ],
            // parser.go processExtensions
            handled_extensions: &[
                oid::KEY_USAGE,
                oid::BASIC_CONSTRAINTS,
                oid::SUBJECT_ALT_NAME,
                oid::NAME_CONSTRAINTS,
                "2.5.29.31",
                oid::AUTHORITY_KEY_IDENTIFIER,
                oid::EXT_KEY_USAGE,
                oid::SUBJECT_KEY_IDENTIFIER,
                "2.5.29.32",
                "1.3.6.1.5.5.7.1.1",
            ],
            accepted_hashes: &[Hash::Sha256, Hash::Sha384, Hash::Sha512],
            pss_salt_is_hash_length: true,
            // crypto/rsa checkKeySize, since Go 1.24; Kubernetes 1.36 is built with 1.26.
            minimum_rsa_bits: 1024,
            // verify.go maxChainSignatureChecks
            signature_budget: 100,
        }
    }
}
