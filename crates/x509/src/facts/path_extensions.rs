//! Extensions used by path validation and revocation.

use crate::extension::oid;
use crate::names::name_of;
use crate::text::{hex_text, value_text};
use crate::{
    AlternativeName, DistributionPoint, DistributionPointName, Extension, Extensions,
    IssuingDistributionPoint,
};
use credscope_asn1::decimal_text;
use credscope_finding::{Code, Value, codes::x509 as codes};

/// The fact of an extension of such a type; `None` if it could not be read, or is of another type.
pub(super) fn fact(der: &[u8], extensions: &Extensions, extension: &Extension) -> Option<(Code, Value)> {
    let fact = |code: Code, list: Vec<String>| Some((code, list.into()));
    let number = |code: Code, content: &[u8]| {
        Some((code, decimal_text(content).unwrap_or_else(|| hex_text(content)).into()))
    };
    match extension.extn_id.as_str() {
        oid::CERTIFICATE_POLICIES => {
            extensions.certificate_policies.as_ref()?;
            // Including the policy qualifiers, which no rule reads.
            let tree = credscope_asn1::parse_within(der, extension.extn_value);
            let policies = tree.root.as_ref()?.children.iter();
            fact(codes::CERTIFICATE_POLICIES, policies.map(|policy| value_text(der, policy)).collect())
        }
        oid::POLICY_MAPPINGS => {
            let mappings = &extensions.policy_mappings.as_ref()?.mappings;
            let pair =
                |(issuer, subject): &(String, String)| [name_of(issuer), " → ", name_of(subject)].concat();
            fact(codes::POLICY_MAPPINGS, mappings.iter().map(pair).collect())
        }
        oid::POLICY_CONSTRAINTS => {
            let constraints = extensions.policy_constraints?;
            let mut list = Vec::new();
            for (name, skipped) in [
                ("requireExplicitPolicy", constraints.require_explicit_policy),
                ("inhibitPolicyMapping", constraints.inhibit_policy_mapping),
            ] {
                list.extend(skipped.map(|skipped| format!("{name} {skipped}")));
            }
            fact(codes::POLICY_CONSTRAINTS, list)
        }
        oid::INHIBIT_ANY_POLICY => {
            let skipped = extensions.inhibit_any_policy?.skip_certs;
            Some((codes::INHIBIT_ANY_POLICY, skipped.to_string().into()))
        }
        oid::CRL_DISTRIBUTION_POINTS => {
            let points = &extensions.crl_distribution_points.as_ref()?.points;
            fact(codes::CRL_DISTRIBUTION_POINTS, points.iter().map(point_text).collect())
        }
        oid::FRESHEST_CRL => {
            let points = &extensions.freshest_crl.as_ref()?.points;
            fact(codes::FRESHEST_CRL, points.iter().map(point_text).collect())
        }
        oid::CRL_NUMBER => number(codes::CRL_NUMBER, extensions.crl_number.as_ref()?),
        oid::DELTA_CRL_INDICATOR => number(codes::BASE_CRL_NUMBER, extensions.base_crl_number.as_ref()?),
        oid::ISSUING_DISTRIBUTION_POINT => {
            let point = extensions.issuing_distribution_point.as_ref()?;
            fact(codes::ISSUING_DISTRIBUTION_POINT, issuing_texts(point))
        }
        _ => None,
    }
}

/// Its names, then its restrictions by their ASN.1 names.
fn point_text(point: &DistributionPoint) -> String {
    let mut parts = point.name.as_ref().map(DistributionPointName::texts).unwrap_or_default();
    if let Some(reasons) = point.reasons {
        parts.push(format!("reasons {}", reasons.names().join(" ")));
    }
    parts.extend(point.crl_issuer.iter().map(issuer_text));
    parts.join(", ")
}

fn issuer_text(issuer: &AlternativeName) -> String {
    format!("cRLIssuer {}", issuer.name.to_text())
}

fn issuing_texts(point: &IssuingDistributionPoint) -> Vec<String> {
    let mut parts = point.name.as_ref().map(DistributionPointName::texts).unwrap_or_default();
    if let Some(reasons) = point.only_some_reasons {
        parts.push(format!("onlySomeReasons {}", reasons.names().join(" ")));
    }
    for (name, is_set) in [
        ("onlyContainsUserCerts", point.only_contains_user_certs),
        ("onlyContainsCACerts", point.only_contains_ca_certs),
        ("indirectCRL", point.indirect_crl),
        ("onlyContainsAttributeCerts", point.only_contains_attribute_certs),
    ] {
        if is_set {
            parts.push(name.to_owned());
        }
    }
    parts
}
