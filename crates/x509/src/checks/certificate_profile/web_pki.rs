//! Additional requirements of the CA/Browser Forum's Baseline Requirements for TLS server certificates.

use super::{PathRole, Rule, about, contradiction, is_critical};
use crate::checks::host::is_host_name;
use crate::extension::oid;
use crate::{Certificate, GeneralName, KeyPurposeId, SignatureScheme, attribute, key_algorithm_text};
use credscope_asn1::escape_hidden;
use credscope_crypto::{Curve, Hash, KeyAlgorithm, PublicKey, SignatureAlgorithm};
use credscope_finding::{Step, args, codes::x509_rules as codes};

pub(super) const RULES: &[Rule] =
    &[version, key, signature_algorithm, authority_key_identifier, of_cas, of_subscribers, common_name];

/// 7.1.1
fn version(certificate: &Certificate, _: PathRole) -> Option<Step> {
    let version = certificate.version;
    (version != 3).then(|| Step::failed(codes::PROFILE_VERSION, args! { version: version }))
}

/// 6.1.5: RSA of at least 2048 bits, and a multiple of eight; P-256, P-384, P-521.
fn key(certificate: &Certificate, _: PathRole) -> Option<Step> {
    let algorithm = certificate.spki.key.as_ref().map(PublicKey::algorithm);
    let is_allowed = match &algorithm {
        Ok(KeyAlgorithm::Rsa { bits }) => *bits >= 2048 && bits % 8 == 0,
        Ok(KeyAlgorithm::Ec(curve)) => matches!(curve, Curve::P256 | Curve::P384 | Curve::P521),
        _ => false,
    };
    if is_allowed {
        return None;
    }
    let shown = algorithm.map_or_else(|_| "?".to_owned(), |algorithm| key_algorithm_text(&algorithm));
    let args = args! { algorithm: shown, name: certificate.subject.to_text() };
    Some(Step::failed(codes::PROFILE_KEY, args).at(certificate.spki.span))
}

/// 7.1.3.2: applies to every certificate, anchors included.
fn signature_algorithm(certificate: &Certificate, _: PathRole) -> Option<Step> {
    let algorithm = &certificate.signature_algorithm;
    let is_known = matches!(
        algorithm.scheme,
        SignatureScheme::Verifiable(
            SignatureAlgorithm::RsaPkcs1(_)
                | SignatureAlgorithm::RsaPss { .. }
                | SignatureAlgorithm::EcdsaDer(_)
        )
    );
    let is_strong = matches!(algorithm.hash(), Some(Hash::Sha256 | Hash::Sha384 | Hash::Sha512));
    if is_known && is_strong {
        return None;
    }
    let args = args! { algorithm: algorithm.name(), name: certificate.subject.to_text() };
    Some(Step::failed(codes::PROFILE_SIGNATURE, args).at(algorithm.span))
}

/// 7.1.2.1.3, 7.1.2.11.1: only a key id; in a root, its own.
fn authority_key_identifier(certificate: &Certificate, _: PathRole) -> Option<Step> {
    let identifier = certificate.extensions.authority_key_identifier.as_ref()?;
    let is_alone =
        identifier.authority_cert_issuer.is_empty() && identifier.authority_cert_serial_number.is_none();
    let is_own =
        !(certificate.is_self_issued() && certificate.is_ca() && is_self_named(certificate) == Some(false));
    (!is_alone || identifier.key_identifier.is_none() || !is_own)
        .then(|| about(codes::PROFILE_EXTENSION_VALUE, certificate, oid::AUTHORITY_KEY_IDENTIFIER))
}

/// Whether the issuer's key id is the certificate's own; `None` if one is absent.
fn is_self_named(certificate: &Certificate) -> Option<bool> {
    Some(certificate.authority_key_id()? == certificate.subject_key_id()?)
}

/// 7.1.2.1.2, 7.1.2.10.7: the key usage is present; a root has no extended key usage.
fn of_cas(certificate: &Certificate, role: PathRole) -> Option<Step> {
    if role == PathRole::EndEntity || !certificate.is_ca() {
        return None;
    }
    if certificate.extensions.key_usage.is_none() {
        return Some(about(codes::PROFILE_EXTENSION_MISSING, certificate, oid::KEY_USAGE));
    }
    let is_root = certificate.is_self_issued() && role == PathRole::Anchor;
    (is_root && certificate.extensions.ext_key_usage.is_some())
        .then(|| about(codes::PROFILE_EXTENSION_FORBIDDEN, certificate, oid::EXT_KEY_USAGE))
}

/// 7.1.2.7.6, 7.1.2.7.8, 7.1.2.7.11, 7.1.2.7.12
fn of_subscribers(certificate: &Certificate, role: PathRole) -> Option<Step> {
    if role != PathRole::EndEntity {
        return None;
    }
    let extensions = &certificate.extensions;
    if let Some(constraints) = extensions.basic_constraints.filter(|constraints| constraints.ca) {
        return Some(contradiction(certificate, "cA", "subscriber", constraints.span));
    }
    if let Some(usage) = extensions.key_usage.filter(|usage| usage.crl_sign()) {
        return Some(contradiction(certificate, "cRLSign", "subscriber", usage.span));
    }
    match &extensions.ext_key_usage {
        None => return Some(about(codes::PROFILE_EXTENSION_MISSING, certificate, oid::EXT_KEY_USAGE)),
        Some(_) if is_critical(certificate, oid::EXT_KEY_USAGE) == Some(true) => {
            return Some(about(codes::PROFILE_CRITICAL, certificate, oid::EXT_KEY_USAGE));
        }
        Some(usage) if usage.contains(KeyPurposeId::ANY) || !usage.contains(KeyPurposeId::SERVER_AUTH) => {
            return Some(about(codes::PROFILE_EXTENSION_VALUE, certificate, oid::EXT_KEY_USAGE));
        }
        Some(_) => {}
    }
    let Some(san) = &extensions.subject_alt_name else {
        return Some(about(codes::PROFILE_EXTENSION_MISSING, certificate, oid::SUBJECT_ALT_NAME));
    };
    if !certificate.subject.is_empty() && is_critical(certificate, oid::SUBJECT_ALT_NAME) == Some(true) {
        return Some(about(codes::PROFILE_CRITICAL, certificate, oid::SUBJECT_ALT_NAME));
    }
    let is_allowed = |name: &GeneralName| match name {
        GeneralName::DnsName(name) => is_host_name(name, true) && !name.contains('_'),
        GeneralName::IpAddress(_) => true,
        _ => false,
    };
    (!san.names.iter().all(|entry| is_allowed(&entry.name)))
        .then(|| about(codes::PROFILE_EXTENSION_VALUE, certificate, oid::SUBJECT_ALT_NAME))
}

/// 7.1.4.3: at most one common name; if it is a host or an address, it equals one of the alternative names
/// exactly.
///
/// With two relaxations: the common name may be the domain of a wildcard, and if no name has more than one
/// label nothing is compared, since the Requirements do not cover such certificates.
fn common_name(certificate: &Certificate, role: PathRole) -> Option<Step> {
    let san = certificate.extensions.subject_alt_name.as_ref().filter(|_| role == PathRole::EndEntity)?;
    let names = certificate.subject.texts_of(attribute::COMMON_NAME);
    let is_presented = |name: &&str| {
        if is_like_address(name) {
            return san.ip_addresses().any(|address| address.to_string() == **name);
        }
        let mut hosts = san.dns_names().filter(|host| host.contains('.')).peekable();
        let is_like_host = name.contains('.') && !name.contains(char::is_whitespace);
        hosts.peek().is_none()
            || !is_like_host
            || hosts.any(|host| host == *name || host.strip_prefix("*.") == Some(*name))
    };
    let broken = names.iter().enumerate().find(|(index, name)| *index > 0 || !is_presented(name));
    let args = args! { common_name: escape_hidden(broken?.1), presented: san.texts() };
    Some(Step::failed(codes::PROFILE_COMMON_NAME, args).at(certificate.subject.span))
}

/// Whether the text looks like an address: digits and dots, a hexadecimal number, or colons.
fn is_like_address(text: &str) -> bool {
    let is_number = |part: &str| {
        let digits = part.strip_prefix("0x").or_else(|| part.strip_prefix("0X"));
        digits.map_or_else(
            || !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()),
            |digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
        )
    };
    let is_six = text.contains(':')
        && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b':' || byte == b'.');
    is_six || text.split('.').all(is_number)
}
