//! Certificates, certification requests, revocation lists; path building and validation with a trace.
//!
//! Decoding is permissive: whatever can be read is kept, problems are findings with a span. The rules are
//! checks, one per file; a [`Profile`] defines which of them apply and in which order.

mod algorithm;
mod certificate;
mod checks;
mod decode;
mod distribution_point;
mod explain;
mod extension;
mod facts;
mod general_name;
mod key_usage;
mod name;
mod name_match;
mod names;
mod path;
mod policy;
mod profile;
mod request;
mod revocation_list;
mod signature;
mod spki;
mod text;

pub use algorithm::{AlgorithmIdentifier, SignatureScheme};
pub use certificate::{Certificate, SerialNumber, UniqueIdentifier, Validity};
pub use checks::{host::is_valid_for, policies::PolicyInputs};
pub use credscope_asn1::escape_hidden;
pub use decode::{
    DecodeError, Recognised, decode_certificate, decode_certificate_revocation_list,
    decode_certification_request, recognise,
};
pub use distribution_point::{
    CrlDistributionPoints, DistributionPoint, DistributionPointName, IssuingDistributionPoint, ReasonFlags,
};
pub use explain::{EXPLAINED_LIMIT, Explained, LIST_LIMIT, Structure, explain};
pub use extension::{
    AccessDescription, AuthorityKeyIdentifier, BasicConstraints, Extension, Extensions, GeneralSubtree,
    NameConstraints, SubjectKeyIdentifier,
};
pub use facts::{facts, request_facts, revocation_list_facts};
pub use general_name::{AlternativeName, GeneralName, SubjectAltName};
pub use key_usage::{ExtKeyUsage, KeyPurposeId, KeyUsage};
pub use name::{AttributeTypeAndValue, KUBERNETES_UID, Name, RelativeDistinguishedName, attribute};
pub use path::{PathAnswer, PathMember, PathRequest, Purpose, validate_path};
pub use policy::{ANY_POLICY, CertificatePolicies, InhibitAnyPolicy, PolicyConstraints, PolicyMappings};
pub use profile::{CandidateRule, CertificateProfile, Dialect, PathRule, Profile};
pub use request::{Attribute, CertificationRequest, hide_passwords, verify_self_signature};
pub use revocation_list::{CertificateRevocationList, RevokedCertificate};
pub use signature::{KeyIdentifiers, SignatureCache, SignatureState, SignerAnswer, signed_by};
pub use spki::{SubjectPublicKeyInfo, key_algorithm_text};

#[cfg(test)]
mod samples;
