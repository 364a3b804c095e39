//! What each verifier handles, refuses and accepts.

use crate::extension::oid;
use credscope_crypto::Hash;
use credscope_finding::{Code, codes::asn1, codes::x509 as codes};

/// x509.go checkSignature
pub(super) const STRONG_HASHES: &[Hash] = &[Hash::Sha256, Hash::Sha384, Hash::Sha512];

/// Problems that make a DER certificate unreadable for every verifier.
const UNREADABLE: &[Code] = &[
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
    codes::EXTENSION_DUPLICATE,
    codes::EXTENSION_UNREADABLE,
    codes::ADDRESS_LENGTH,
    codes::KEY_UNREADABLE,
];

/// parser.go parseCertificate; negative serial numbers since Go 1.23.
pub(super) const GO_REFUSED: &[&[Code]] = &[&[codes::SERIAL_NEGATIVE], UNREADABLE];

/// Problems that make the DER invalid. Verifiers should handle serial numbers that are not positive (section
/// 4.1.2.2).
pub(super) const RFC_REFUSED: &[&[Code]] =
    &[&[asn1::TIME_NOT_DER, codes::FIELD_UNEXPECTED, codes::VERSION_TOO_OLD], UNREADABLE];

/// parser.go processExtensions
pub(super) const GO_HANDLED: &[&str] = &[
    oid::KEY_USAGE,
    oid::BASIC_CONSTRAINTS,
    oid::SUBJECT_ALT_NAME,
    oid::NAME_CONSTRAINTS,
    oid::CRL_DISTRIBUTION_POINTS,
    oid::AUTHORITY_KEY_IDENTIFIER,
    oid::EXT_KEY_USAGE,
    oid::SUBJECT_KEY_IDENTIFIER,
    oid::CERTIFICATE_POLICIES,
    oid::AUTHORITY_INFO_ACCESS,
];

/// RFC 5280 section 4.2: those that every verifier must handle, those that it should, and those used by
/// revocation.
pub(super) const RFC_HANDLED: &[&str] = &[
    oid::KEY_USAGE,
    oid::BASIC_CONSTRAINTS,
    oid::SUBJECT_ALT_NAME,
    oid::NAME_CONSTRAINTS,
    oid::CRL_DISTRIBUTION_POINTS,
    oid::FRESHEST_CRL,
    oid::AUTHORITY_KEY_IDENTIFIER,
    oid::SUBJECT_KEY_IDENTIFIER,
    oid::EXT_KEY_USAGE,
    oid::CERTIFICATE_POLICIES,
    oid::POLICY_MAPPINGS,
    oid::POLICY_CONSTRAINTS,
    oid::INHIBIT_ANY_POLICY,
];
