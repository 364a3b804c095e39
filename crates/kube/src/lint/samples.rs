//! Real kubeadm certificates for the tests to modify.
#![allow(clippy::unwrap_used)]

use super::{LintContext, Roles};
use credscope_clock::Instant;
use credscope_encoding::find_pem_blocks;
use credscope_finding::{Finding, Span};
use credscope_x509::{
    AlternativeName, AttributeTypeAndValue, Certificate, ExtKeyUsage, GeneralName, KeyPurposeId, Name,
    RelativeDistinguishedName, SubjectAltName, attribute, decode_certificate,
};

/// An instant shortly after the samples were made.
pub(super) fn now() -> Instant {
    "2026-11-21T22:00:00Z".parse().unwrap()
}

fn decode(pem: &str) -> Certificate {
    decode_certificate(find_pem_blocks(pem).first().unwrap().contents.as_ref().unwrap()).unwrap()
}

/// kubeadm's CA.
pub(super) fn authority() -> Certificate {
    decode(include_str!("../../../../tests/data/kubernetes/k8s-1.36/clusters/alpha/pki/ca.crt"))
}

/// kubeadm's serving certificate of the API server.
pub(super) fn api_server() -> Certificate {
    decode(include_str!("../../../../tests/data/kubernetes/k8s-1.36/clusters/alpha/pki/apiserver.crt"))
}

/// A context in which nothing is known.
pub(super) fn context<'a>() -> LintContext<'a> {
    LintContext {
        roles: Roles::default(),
        issuer: None,
        issuer_keys: 1,
        subject_keys: 1,
        allowed: None,
        judged_at: now(),
    }
}

/// A distinguished name of a common name and organizations.
pub(super) fn name(common_name: &str, organizations: &[&str]) -> Name {
    let rdn = |oid: &str, text: &str| RelativeDistinguishedName {
        attributes: vec![AttributeTypeAndValue {
            oid: oid.to_owned(),
            text: Some(text.to_owned()),
            value: Vec::new(),
            span: Span::default(),
        }],
    };
    let mut rdns: Vec<_> = organizations.iter().map(|text| rdn(attribute::ORGANIZATION, text)).collect();
    rdns.push(rdn(attribute::COMMON_NAME, common_name));
    Name { rdns, ..Name::default() }
}

/// The certificate with these purposes and host names instead of its own.
pub(super) fn with(mut certificate: Certificate, purposes: &[&str], hosts: &[&str]) -> Certificate {
    let purposes = purposes.iter().map(|oid| KeyPurposeId((*oid).to_owned())).collect();
    certificate.extensions.ext_key_usage = Some(ExtKeyUsage { purposes, span: Span::default() });
    let names = hosts.iter().map(|host| AlternativeName {
        name: GeneralName::DnsName((*host).to_owned()),
        span: Span::default(),
    });
    let san = SubjectAltName { names: names.collect(), span: Span::default() };
    certificate.extensions.subject_alt_name = (!hosts.is_empty()).then_some(san);
    certificate
}

/// Compares a finding with the expected code.
#[track_caller]
pub(super) fn check(found: Option<Finding>, code: Option<&str>) {
    assert_eq!(found.map(|finding| finding.code.text()), code);
}
