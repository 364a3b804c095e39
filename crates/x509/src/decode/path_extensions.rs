//! Extensions used only by path validation and revocation.

use super::fields::{CertificateReader, Fields};
use super::general_names::{self, Addresses};
use super::name;
use crate::extension::oid;
use crate::{
    AlternativeName, CertificatePolicies, CrlDistributionPoints, DistributionPoint, DistributionPointName,
    Extensions, InhibitAnyPolicy, IssuingDistributionPoint, PolicyConstraints, PolicyMappings, ReasonFlags,
};
use credscope_asn1::{DerNode, small_integer, tag};
use credscope_finding::Span;

/// Whether this module decodes the extension.
pub(super) fn is_known(extn_id: &str) -> bool {
    matches!(
        extn_id,
        oid::CERTIFICATE_POLICIES
            | oid::POLICY_MAPPINGS
            | oid::POLICY_CONSTRAINTS
            | oid::INHIBIT_ANY_POLICY
            | oid::CRL_DISTRIBUTION_POINTS
            | oid::FRESHEST_CRL
            | oid::ISSUING_DISTRIBUTION_POINT
            | oid::CRL_NUMBER
            | oid::DELTA_CRL_INDICATOR
    )
}

/// Decodes the value of such an extension; `None` if it does not have the required form.
pub(super) fn read(
    reader: &mut CertificateReader<'_>,
    extensions: &mut Extensions,
    extn_id: &str,
    value: &DerNode,
    span: Span,
) -> Option<()> {
    match extn_id {
        oid::CERTIFICATE_POLICIES => {
            let policy = |node: &DerNode| node.children.first()?.oid(reader.bytes);
            let policies = filled(value)?.iter().map(policy).collect::<Option<_>>()?;
            extensions.certificate_policies = Some(CertificatePolicies { policies, span });
        }
        oid::POLICY_MAPPINGS => {
            let mapping = |node: &DerNode| match node.children.as_slice() {
                [issuer, subject] => Some((issuer.oid(reader.bytes)?, subject.oid(reader.bytes)?)),
                _ => None,
            };
            let mappings = filled(value)?.iter().map(mapping).collect::<Option<_>>()?;
            extensions.policy_mappings = Some(PolicyMappings { mappings, span });
        }
        oid::POLICY_CONSTRAINTS => {
            filled(value)?;
            let mut fields = Fields::of(value);
            let mut skip = |number: u32| match fields.take(|node| node.is_context(number)) {
                Some(node) => count(node.content_of(reader.bytes)).map(Some),
                None => Some(None),
            };
            let (require_explicit_policy, inhibit_policy_mapping) = (skip(0)?, skip(1)?);
            let constraints = PolicyConstraints { require_explicit_policy, inhibit_policy_mapping, span };
            extensions.policy_constraints = Some(constraints);
        }
        oid::INHIBIT_ANY_POLICY => {
            let skip_certs = count(integer(reader, value)?)?;
            extensions.inhibit_any_policy = Some(InhibitAnyPolicy { skip_certs, span });
        }
        oid::CRL_DISTRIBUTION_POINTS => {
            extensions.crl_distribution_points = Some(distribution_points(reader, value, span)?);
        }
        oid::FRESHEST_CRL => extensions.freshest_crl = Some(distribution_points(reader, value, span)?),
        oid::ISSUING_DISTRIBUTION_POINT => {
            extensions.issuing_distribution_point = Some(issuing_distribution_point(reader, value, span)?);
        }
        oid::CRL_NUMBER => extensions.crl_number = Some(integer(reader, value)?.to_vec()),
        oid::DELTA_CRL_INDICATOR => extensions.base_crl_number = Some(integer(reader, value)?.to_vec()),
        _ => {}
    }
    Some(())
}

/// The values of a SEQUENCE that must not be empty.
fn filled(value: &DerNode) -> Option<&[DerNode]> {
    (value.is_sequence() && !value.children.is_empty()).then_some(value.children.as_slice())
}

fn integer<'b>(reader: &'b CertificateReader<'_>, value: &DerNode) -> Option<&'b [u8]> {
    value.is_universal(tag::INTEGER).then(|| value.content_of(reader.bytes))
}

/// A number of certificates: a value that exceeds any path is equivalent to the maximum.
fn count(content: &[u8]) -> Option<u64> {
    match small_integer(content) {
        Some(number) => u64::try_from(number).ok(),
        None => content.first().is_some_and(|first| first & 0x80 == 0).then_some(u64::MAX),
    }
}

fn distribution_points(
    reader: &mut CertificateReader<'_>,
    value: &DerNode,
    span: Span,
) -> Option<CrlDistributionPoints> {
    let mut points = Vec::new();
    for node in filled(value)? {
        let mut fields = Fields::of(node);
        let name = point_name(reader, &mut fields)?;
        let reasons = reasons(reader, fields.take(|node| node.is_context(1)));
        let crl_issuer = general_names(reader, fields.take(|node| node.is_context(2)));
        points.push(DistributionPoint { name, reasons, crl_issuer });
    }
    Some(CrlDistributionPoints { points, span })
}

fn issuing_distribution_point(
    reader: &mut CertificateReader<'_>,
    value: &DerNode,
    span: Span,
) -> Option<IssuingDistributionPoint> {
    if !value.is_sequence() {
        return None;
    }
    let mut fields = Fields::of(value);
    let name = point_name(reader, &mut fields)?;
    let flag = |fields: &mut Fields<'_>, number: u32| {
        let node = fields.take(|node| node.is_context(number));
        node.is_some_and(|node| node.content_of(reader.bytes).iter().any(|byte| *byte != 0))
    };
    let only_contains_user_certs = flag(&mut fields, 1);
    let only_contains_ca_certs = flag(&mut fields, 2);
    let only_some_reasons = reasons(reader, fields.take(|node| node.is_context(3)));
    let indirect_crl = flag(&mut fields, 4);
    let only_contains_attribute_certs = flag(&mut fields, 5);
    Some(IssuingDistributionPoint {
        name,
        only_contains_user_certs,
        only_contains_ca_certs,
        only_some_reasons,
        indirect_crl,
        only_contains_attribute_certs,
        span,
    })
}

/// Takes `distributionPoint [0]`; the inner `None` means absent.
fn point_name(
    reader: &mut CertificateReader<'_>,
    fields: &mut Fields<'_>,
) -> Option<Option<DistributionPointName>> {
    let Some(wrapper) = fields.take(|node| node.is_context(0)) else { return Some(None) };
    let choice = wrapper.children.first()?;
    Some(Some(match choice.number {
        0 => DistributionPointName::FullName(general_names(reader, Some(choice))),
        1 => DistributionPointName::NameRelativeToCrlIssuer(name::decode_rdn(
            reader,
            choice,
            "distributionPoint",
        )),
        _ => return None,
    }))
}

fn general_names(reader: &mut CertificateReader<'_>, node: Option<&DerNode>) -> Vec<AlternativeName> {
    node.map(|node| general_names::decode_all(reader, &node.children, Addresses::Plain)).unwrap_or_default()
}

/// An implicitly tagged ReasonFlags.
fn reasons(reader: &CertificateReader<'_>, node: Option<&DerNode>) -> Option<ReasonFlags> {
    let (_, bits) = node?.content_of(reader.bytes).split_first()?;
    Some(ReasonFlags::from_bit_string(bits))
}
