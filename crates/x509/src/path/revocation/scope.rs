use crate::name_match::{is_same_name, is_same_rdn};
use crate::{
    AlternativeName, Certificate, CertificateRevocationList, DistributionPoint, DistributionPointName,
    GeneralName, Name, ReasonFlags, RelativeDistinguishedName,
};

/// The reasons for which the list, as that of a distribution point, covers a certificate; `None` if it does
/// not apply (RFC 5280 section 6.3.3 (b), (d)).
pub(super) fn covered_reasons(
    list: &CertificateRevocationList,
    certificate: &Certificate,
    point: &DistributionPoint,
) -> Option<ReasonFlags> {
    let scope = list.extensions.issuing_distribution_point.as_ref();
    let is_issuer = if point.crl_issuer.is_empty() {
        is_same_name(&list.issuer, &certificate.issuer)
    } else {
        scope.is_some_and(|scope| scope.indirect_crl)
            && directory_names(&point.crl_issuer).any(|name| is_same_name(name, &list.issuer))
    };
    if !is_issuer {
        return None;
    }
    let reasons = point.reasons.unwrap_or(ReasonFlags::ALL);
    let Some(scope) = scope else { return Some(reasons) };
    let is_named = match (&scope.name, &point.name) {
        (None, _) => true,
        (Some(one), Some(other)) => {
            let relative_to = directory_names(&point.crl_issuer).next().unwrap_or(&certificate.issuer);
            is_same_point((one, &list.issuer), (other, relative_to))
        }
        (Some(one), None) if point.crl_issuer.is_empty() => {
            is_point_called(one, &list.issuer, &certificate.issuer)
        }
        (Some(one), None) => {
            directory_names(&point.crl_issuer).any(|name| is_point_called(one, &list.issuer, name))
        }
    };
    let is_excluded = (scope.only_contains_user_certs && certificate.is_ca())
        || (scope.only_contains_ca_certs && !certificate.is_ca())
        || scope.only_contains_attribute_certs;
    (is_named && !is_excluded).then(|| reasons.and(scope.only_some_reasons.unwrap_or(ReasonFlags::ALL)))
}

fn directory_names(names: &[AlternativeName]) -> impl Iterator<Item = &Name> {
    names.iter().filter_map(|entry| match &entry.name {
        GeneralName::DirectoryName(name) => Some(name),
        _ => None,
    })
}

/// Whether the names of two points, each with the name that it is relative to, have one in common.
fn is_same_point(one: (&DistributionPointName, &Name), other: (&DistributionPointName, &Name)) -> bool {
    use DistributionPointName::{FullName, NameRelativeToCrlIssuer};
    match (one.0, other.0) {
        (FullName(names), FullName(others)) => {
            names.iter().any(|name| others.iter().any(|other| is_same(&name.name, &other.name)))
        }
        (NameRelativeToCrlIssuer(part), NameRelativeToCrlIssuer(other_part)) => {
            is_same_name(one.1, other.1) && is_same_rdn(part, other_part)
        }
        (NameRelativeToCrlIssuer(part), FullName(names)) => {
            directory_names(names).any(|name| is_below(name, one.1, part))
        }
        (FullName(names), NameRelativeToCrlIssuer(part)) => {
            directory_names(names).any(|name| is_below(name, other.1, part))
        }
    }
}

fn is_point_called(point: &DistributionPointName, relative_to: &Name, wanted: &Name) -> bool {
    match point {
        DistributionPointName::FullName(names) => {
            directory_names(names).any(|name| is_same_name(name, wanted))
        }
        DistributionPointName::NameRelativeToCrlIssuer(part) => is_below(wanted, relative_to, part),
    }
}

/// Whether a name is the base with this RDN appended.
fn is_below(name: &Name, base: &Name, part: &RelativeDistinguishedName) -> bool {
    let Some((last, rest)) = name.rdns.split_last() else { return false };
    rest.len() == base.rdns.len()
        && rest.iter().zip(&base.rdns).all(|(one, other)| is_same_rdn(one, other))
        && is_same_rdn(last, part)
}

fn is_same(one: &GeneralName, other: &GeneralName) -> bool {
    match (one, other) {
        (GeneralName::DirectoryName(one), GeneralName::DirectoryName(other)) => is_same_name(one, other),
        _ => one == other,
    }
}
