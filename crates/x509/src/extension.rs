use crate::distribution_point::{CrlDistributionPoints, IssuingDistributionPoint};
use crate::general_name::{AlternativeName, SubjectAltName};
use crate::key_usage::{ExtKeyUsage, KeyUsage};
use crate::names::name_of;
use crate::policy::{CertificatePolicies, InhibitAnyPolicy, PolicyConstraints, PolicyMappings};
use credscope_finding::Span;

/// Dotted object identifiers of extensions (RFC 5280 section 4.2.1).
pub(crate) mod oid {
    pub(crate) const SUBJECT_KEY_IDENTIFIER: &str = "2.5.29.14";
    pub(crate) const KEY_USAGE: &str = "2.5.29.15";
    pub(crate) const SUBJECT_ALT_NAME: &str = "2.5.29.17";
    pub(crate) const BASIC_CONSTRAINTS: &str = "2.5.29.19";
    pub(crate) const NAME_CONSTRAINTS: &str = "2.5.29.30";
    pub(crate) const AUTHORITY_KEY_IDENTIFIER: &str = "2.5.29.35";
    pub(crate) const EXT_KEY_USAGE: &str = "2.5.29.37";
    /// An attribute type, not an extension: the mailbox in a name.
    pub(crate) const EMAIL_ADDRESS: &str = "1.2.840.113549.1.9.1";
    pub(crate) const AUTHORITY_INFO_ACCESS: &str = "1.3.6.1.5.5.7.1.1";
    pub(crate) const CRL_NUMBER: &str = "2.5.29.20";
    pub(crate) const REASON_CODE: &str = "2.5.29.21";
    pub(crate) const INVALIDITY_DATE: &str = "2.5.29.24";
    pub(crate) const DELTA_CRL_INDICATOR: &str = "2.5.29.27";
    pub(crate) const ISSUING_DISTRIBUTION_POINT: &str = "2.5.29.28";
    pub(crate) const CERTIFICATE_ISSUER: &str = "2.5.29.29";
    pub(crate) const CRL_DISTRIBUTION_POINTS: &str = "2.5.29.31";
    pub(crate) const CERTIFICATE_POLICIES: &str = "2.5.29.32";
    pub(crate) const POLICY_MAPPINGS: &str = "2.5.29.33";
    pub(crate) const POLICY_CONSTRAINTS: &str = "2.5.29.36";
    pub(crate) const FRESHEST_CRL: &str = "2.5.29.46";
    pub(crate) const INHIBIT_ANY_POLICY: &str = "2.5.29.54";
    pub(crate) const ISSUER_ALT_NAME: &str = "2.5.29.18";
    pub(crate) const SUBJECT_INFO_ACCESS: &str = "1.3.6.1.5.5.7.1.11";
}

/// One extension as encoded (RFC 5280 section 4.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// Its type, dotted.
    pub extn_id: String,
    /// Whether a verifier that does not understand it must refuse the certificate.
    pub critical: bool,
    /// The span of its value: the content of the OCTET STRING.
    pub extn_value: Span,
    /// The span of the whole extension.
    pub span: Span,
}

impl Extension {
    /// The RFC's name, or the dotted text.
    #[must_use]
    pub fn name(&self) -> &str {
        name_of(&self.extn_id)
    }
}

/// All extensions, and the decoded values of known ones; a duplicate is only in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extensions {
    /// All of them in order.
    pub all: Vec<Extension>,
    /// The value of basicConstraints.
    pub basic_constraints: Option<BasicConstraints>,
    /// The value of keyUsage.
    pub key_usage: Option<KeyUsage>,
    /// The value of extKeyUsage.
    pub ext_key_usage: Option<ExtKeyUsage>,
    /// The value of subjectAltName.
    pub subject_alt_name: Option<SubjectAltName>,
    /// The value of subjectKeyIdentifier.
    pub subject_key_identifier: Option<SubjectKeyIdentifier>,
    /// The value of authorityKeyIdentifier.
    pub authority_key_identifier: Option<AuthorityKeyIdentifier>,
    /// The value of nameConstraints.
    pub name_constraints: Option<NameConstraints>,
    /// The value of certificatePolicies.
    pub certificate_policies: Option<CertificatePolicies>,
    /// The value of policyMappings.
    pub policy_mappings: Option<PolicyMappings>,
    /// The value of policyConstraints.
    pub policy_constraints: Option<PolicyConstraints>,
    /// The value of inhibitAnyPolicy.
    pub inhibit_any_policy: Option<InhibitAnyPolicy>,
    /// The value of cRLDistributionPoints.
    pub crl_distribution_points: Option<CrlDistributionPoints>,
    /// The value of freshestCRL.
    pub freshest_crl: Option<CrlDistributionPoints>,
    /// The value of a revocation list's issuingDistributionPoint.
    pub issuing_distribution_point: Option<IssuingDistributionPoint>,
    /// A revocation list's cRLNumber: two's complement, most significant byte first.
    pub crl_number: Option<Vec<u8>>,
    /// The base of a delta list, deltaCRLIndicator: the number of a list, as in [`Self::crl_number`].
    pub base_crl_number: Option<Vec<u8>>,
    /// The value of issuerAltName.
    pub issuer_alt_name: Option<SubjectAltName>,
    /// The entries of authorityInfoAccess.
    pub authority_info_access: Vec<AccessDescription>,
    /// The entries of subjectInfoAccess.
    pub subject_info_access: Vec<AccessDescription>,
}

impl Extensions {
    /// The first extension of this type.
    #[must_use]
    pub fn find(&self, extn_id: &str) -> Option<&Extension> {
        self.all.iter().find(|extension| extension.extn_id == extn_id)
    }
}

/// One entry of authorityInfoAccess or subjectInfoAccess (RFC 5280 section 4.2.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessDescription {
    /// The access method, dotted.
    pub access_method: String,
    /// The location.
    pub access_location: AlternativeName,
    /// The span of both.
    pub span: Span,
}

impl AccessDescription {
    /// The method's name and the location, as `OCSP URI:http://ocsp.example`; safe to show.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{} {}", name_of(&self.access_method), self.access_location.name.to_text())
    }
}

/// basicConstraints (RFC 5280 section 4.2.1.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BasicConstraints {
    /// Whether the subject is a CA.
    pub ca: bool,
    /// The maximum number of intermediates below it.
    pub path_len_constraint: Option<u64>,
    /// The span of its value.
    pub span: Span,
}

/// subjectKeyIdentifier (RFC 5280 section 4.2.1.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubjectKeyIdentifier {
    /// The key id.
    pub key_identifier: Vec<u8>,
    /// The span of its value.
    pub span: Span,
}

/// authorityKeyIdentifier (RFC 5280 section 4.2.1.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorityKeyIdentifier {
    /// The issuer's key id.
    pub key_identifier: Option<Vec<u8>>,
    /// The names of the issuer's issuer.
    pub authority_cert_issuer: Vec<AlternativeName>,
    /// The issuer's serial number.
    pub authority_cert_serial_number: Option<Vec<u8>>,
    /// The span of its value.
    pub span: Span,
}

/// nameConstraints (RFC 5280 section 4.2.1.10).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameConstraints {
    /// Names must be within one of these, if any has their form.
    pub permitted_subtrees: Vec<GeneralSubtree>,
    /// Names must not be within any of these.
    pub excluded_subtrees: Vec<GeneralSubtree>,
    /// The span of its value.
    pub span: Span,
}

/// A base that names can be within.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneralSubtree {
    /// The base.
    pub base: AlternativeName,
    /// Whether it has a minimum other than 0, or a maximum: their meaning is undefined.
    pub is_bounded: bool,
}
