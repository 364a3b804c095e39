//! RFC 5280 section 4: requirements for conforming CAs.

use super::{PathRole, Rule, about, contradiction, is_critical};
use crate::checks::name_forms::{is_domain, mailbox};
use crate::extension::oid;
use crate::general_name::is_prefix_mask;
use crate::{ANY_POLICY, Certificate, GeneralName};
use credscope_asn1::tag;
use credscope_finding::{Step, args, codes::x509_rules as codes};
use std::collections::BTreeSet;

pub(super) const RULES: &[Rule] = &[
    serial_number,
    times,
    names,
    must_be_critical,
    must_not_be_critical,
    of_cas,
    of_end_entities,
    path_length,
    key_identifiers,
    alternative_names,
    name_constraints,
    lists,
];

/// Rules of RFC 5280 that the Baseline Requirements relax.
pub(super) const ALONE: &[Rule] = &[critical_name_constraints];

/// Section 4.1.2.2: positive, and at most 20 octets, not counting a leading sign octet. An anchor is exempt:
/// its serial number is never used to identify it, and 0 is common among roots.
fn serial_number(certificate: &Certificate, role: PathRole) -> Option<Step> {
    let serial_number = &certificate.serial_number;
    let value = serial_number.bytes.strip_prefix(&[0]).unwrap_or(&serial_number.bytes);
    let is_zero = value.iter().all(|byte| *byte == 0);
    let is_broken = serial_number.is_negative() || is_zero || value.len() > 20;
    (is_broken && role != PathRole::Anchor).then(|| {
        let args = args! { serial_number: serial_number.to_hex() };
        Step::failed(codes::PROFILE_SERIAL_NUMBER, args).at(serial_number.span)
    })
}

/// Section 4.1.2.5: UTCTime through 2049, GeneralizedTime after that.
fn times(certificate: &Certificate, _: PathRole) -> Option<Step> {
    let validity = &certificate.validity;
    let times =
        [(validity.not_before, validity.not_before_span), (validity.not_after, validity.not_after_span)];
    let (_, span) = times.into_iter().find(|(time, span)| {
        let is_late = time.is_some_and(|time| time.civil().year >= 2050);
        let first = span.of(&certificate.der).first().copied().map(u32::from);
        first == Some(if is_late { tag::UTC_TIME } else { tag::GENERALIZED_TIME })
    })?;
    Some(Step::failed(codes::PROFILE_TIME_TYPE, args! { name: certificate.subject.to_text() }).at(span))
}

/// Sections 4.1.2.4 and 4.1.2.6: an issuer name is not empty; a subject may be empty only with a critical
/// subjectAltName.
fn names(certificate: &Certificate, _: PathRole) -> Option<Step> {
    let empty = |field: &str, span| Step::failed(codes::PROFILE_NAME_EMPTY, args! { field: field }).at(span);
    if certificate.issuer.is_empty() {
        return Some(empty("issuer", certificate.issuer.span));
    }
    if !certificate.subject.is_empty() {
        return None;
    }
    match is_critical(certificate, oid::SUBJECT_ALT_NAME) {
        _ if certificate.is_ca() => Some(empty("subject", certificate.subject.span)),
        Some(true) => None,
        Some(false) => Some(about(codes::PROFILE_NOT_CRITICAL, certificate, oid::SUBJECT_ALT_NAME)),
        None => Some(about(codes::PROFILE_EXTENSION_MISSING, certificate, oid::SUBJECT_ALT_NAME)),
    }
}

/// Sections 4.2.1.9, 4.2.1.11, 4.2.1.14.
fn must_be_critical(certificate: &Certificate, _: PathRole) -> Option<Step> {
    let of_cas = if certificate.is_ca() { &[oid::BASIC_CONSTRAINTS][..] } else { &[] };
    let all = of_cas.iter().chain(&[oid::POLICY_CONSTRAINTS, oid::INHIBIT_ANY_POLICY]);
    let broken = all.copied().find(|id| is_critical(certificate, id) == Some(false))?;
    Some(about(codes::PROFILE_NOT_CRITICAL, certificate, broken))
}

/// Section 4.2.1.10.
fn critical_name_constraints(certificate: &Certificate, _: PathRole) -> Option<Step> {
    (is_critical(certificate, oid::NAME_CONSTRAINTS) == Some(false))
        .then(|| about(codes::PROFILE_NOT_CRITICAL, certificate, oid::NAME_CONSTRAINTS))
}

/// Sections 4.2.1.1, 4.2.1.2, 4.2.1.8, 4.2.1.15, 4.2.2.1, 4.2.2.2.
fn must_not_be_critical(certificate: &Certificate, _: PathRole) -> Option<Step> {
    let all = [
        oid::AUTHORITY_KEY_IDENTIFIER,
        oid::SUBJECT_KEY_IDENTIFIER,
        "2.5.29.9",
        oid::FRESHEST_CRL,
        oid::AUTHORITY_INFO_ACCESS,
        "1.3.6.1.5.5.7.1.11",
    ];
    let broken = all.into_iter().find(|id| is_critical(certificate, id) == Some(true))?;
    Some(about(codes::PROFILE_CRITICAL, certificate, broken))
}

/// Sections 4.2.1.2, 4.2.1.3, 4.2.1.9: a CA has a key id, and its key may sign certificates.
fn of_cas(certificate: &Certificate, role: PathRole) -> Option<Step> {
    let extensions = &certificate.extensions;
    if role != PathRole::EndEntity && extensions.basic_constraints.is_none() {
        return Some(about(codes::PROFILE_EXTENSION_MISSING, certificate, oid::BASIC_CONSTRAINTS));
    }
    if !certificate.is_ca() {
        return None;
    }
    if extensions.subject_key_identifier.is_none() {
        return Some(about(codes::PROFILE_EXTENSION_MISSING, certificate, oid::SUBJECT_KEY_IDENTIFIER));
    }
    // keyCertSign is not required of an end entity that is also a CA.
    let usage = extensions.key_usage.filter(|usage| !usage.key_cert_sign() && role != PathRole::EndEntity)?;
    Some(contradiction(certificate, "cA", "keyUsage", usage.span))
}

/// Sections 4.2.1.3, 4.2.1.9, 4.2.1.10: extensions that only a CA may have.
fn of_end_entities(certificate: &Certificate, _: PathRole) -> Option<Step> {
    if certificate.is_ca() {
        return None;
    }
    if certificate.extensions.find(oid::NAME_CONSTRAINTS).is_some() {
        return Some(about(codes::PROFILE_EXTENSION_FORBIDDEN, certificate, oid::NAME_CONSTRAINTS));
    }
    let usage = certificate.extensions.key_usage.filter(|usage| usage.key_cert_sign())?;
    Some(contradiction(certificate, "keyCertSign", "basicConstraints", usage.span))
}

/// Section 4.2.1.9: a path length requires cA and keyCertSign.
fn path_length(certificate: &Certificate, _: PathRole) -> Option<Step> {
    let constraints = certificate.extensions.basic_constraints?;
    constraints.path_len_constraint?;
    if !constraints.ca {
        return Some(contradiction(certificate, "pathLenConstraint", "cA", constraints.span));
    }
    let usage = certificate.extensions.key_usage.filter(|usage| !usage.key_cert_sign())?;
    Some(contradiction(certificate, "pathLenConstraint", "keyUsage", usage.span))
}

/// Section 4.2.1.1: the issuer's key id is present, unless a CA signed itself. It may be absent from an
/// anchor, whose issuer is never looked up.
fn key_identifiers(certificate: &Certificate, role: PathRole) -> Option<Step> {
    if role != PathRole::Anchor && !certificate.is_self_issued() && certificate.authority_key_id().is_none() {
        return Some(about(codes::PROFILE_EXTENSION_MISSING, certificate, oid::AUTHORITY_KEY_IDENTIFIER));
    }
    let identifier = certificate.extensions.authority_key_identifier.as_ref()?;
    let is_half_said =
        identifier.authority_cert_issuer.is_empty() == identifier.authority_cert_serial_number.is_some();
    is_half_said.then(|| about(codes::PROFILE_EXTENSION_VALUE, certificate, oid::AUTHORITY_KEY_IDENTIFIER))
}

/// Section 4.2.1.6: there is at least one, and each is well formed.
fn alternative_names(certificate: &Certificate, _: PathRole) -> Option<Step> {
    let san = certificate.extensions.subject_alt_name.as_ref()?;
    let is_sound = |name: &GeneralName| match name {
        GeneralName::DnsName(name) => is_domain(name),
        GeneralName::Rfc822Name(text) => mailbox(text).is_some(),
        GeneralName::Uri(uri) => uri.split_once(':').is_some_and(|(scheme, rest)| {
            !rest.is_empty() && scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        }),
        GeneralName::IpAddress(bytes) => matches!(bytes.len(), 4 | 16),
        _ => true,
    };
    let is_broken = san.names.is_empty() || !san.names.iter().all(|entry| is_sound(&entry.name));
    is_broken.then(|| about(codes::PROFILE_EXTENSION_VALUE, certificate, oid::SUBJECT_ALT_NAME))
}

/// Section 4.2.1.10: each base is well formed.
fn name_constraints(certificate: &Certificate, _: PathRole) -> Option<Step> {
    let constraints = certificate.extensions.name_constraints.as_ref()?;
    let is_host = |base: &str| base.is_empty() || is_domain(base.strip_prefix('.').unwrap_or(base));
    let mut subtrees = constraints.permitted_subtrees.iter().chain(&constraints.excluded_subtrees);
    let is_broken = subtrees.any(|subtree| {
        let is_sound = match &subtree.base.name {
            GeneralName::DnsName(base) => base.is_empty() || (is_domain(base) && !base.contains('*')),
            GeneralName::Rfc822Name(base) if base.contains('@') => mailbox(base).is_some(),
            GeneralName::Rfc822Name(base) | GeneralName::Uri(base) => is_host(base),
            GeneralName::IpAddress(bytes) => {
                matches!(bytes.len(), 8 | 32) && bytes.get(bytes.len() / 2..).is_some_and(is_prefix_mask)
            }
            _ => true,
        };
        !is_sound || subtree.is_bounded
    });
    is_broken.then(|| about(codes::PROFILE_EXTENSION_VALUE, certificate, oid::NAME_CONSTRAINTS))
}

/// Sections 4.2.1.3, 4.2.1.4, 4.2.1.5, 4.2.1.12, 4.2.1.13: lists that are empty, or have duplicate or invalid
/// items.
fn lists(certificate: &Certificate, _: PathRole) -> Option<Step> {
    let extensions = &certificate.extensions;
    let policies: Vec<&str> = extensions
        .certificate_policies
        .iter()
        .flat_map(|policies| policies.policies.iter().map(String::as_str))
        .collect();
    let is_mapping_any = extensions.policy_mappings.as_ref().is_some_and(|mappings| {
        mappings.mappings.iter().any(|(from, to)| from == ANY_POLICY || to == ANY_POLICY)
    });
    let is_point_empty = extensions.crl_distribution_points.as_ref().is_some_and(|points| {
        points.points.iter().any(|point| point.name.is_none() && point.crl_issuer.is_empty())
    });
    let broken = [
        (extensions.key_usage.is_some_and(crate::KeyUsage::is_empty), oid::KEY_USAGE),
        (policies.iter().collect::<BTreeSet<_>>().len() < policies.len(), oid::CERTIFICATE_POLICIES),
        (is_mapping_any, oid::POLICY_MAPPINGS),
        (
            extensions.ext_key_usage.as_ref().is_some_and(|usage| usage.purposes.is_empty()),
            oid::EXT_KEY_USAGE,
        ),
        (is_point_empty, oid::CRL_DISTRIBUTION_POINTS),
    ];
    let (_, extn_id) = broken.into_iter().find(|(is_broken, _)| *is_broken)?;
    Some(about(codes::PROFILE_EXTENSION_VALUE, certificate, extn_id))
}
