//! The contents of certificates, requests and revocation lists, as facts with their spans.

mod extensions;
mod path_extensions;

use crate::request::{CHALLENGE_PASSWORD, EXTENSION_REQUEST};
use crate::text::hex_text;
use crate::{
    AlgorithmIdentifier, BasicConstraints, Certificate, CertificateRevocationList, CertificationRequest,
    Extensions, KUBERNETES_UID, Name, SubjectPublicKeyInfo, key_algorithm_text,
};
use credscope_asn1::escape_hidden;
use credscope_crypto::PublicKey;
use credscope_encoding::{encode_hex, encode_hex_colons};
use credscope_finding::{Fact, codes::x509 as codes};

/// The contents of a certificate, in the order of interest to a person.
#[must_use]
pub fn facts(certificate: &Certificate) -> Vec<Fact> {
    let validity = &certificate.validity;
    let mut facts =
        vec![Fact::new(codes::SUBJECT, certificate.subject.to_text()).at(certificate.subject.span)];
    uid_facts(&mut facts, &certificate.subject);
    facts.push(Fact::new(codes::ISSUER, certificate.issuer.to_text()).at(certificate.issuer.span));
    facts.extend(validity.not_before.map(|at| Fact::new(codes::NOT_BEFORE, at).at(validity.not_before_span)));
    facts.extend(validity.not_after.map(|at| Fact::new(codes::NOT_AFTER, at).at(validity.not_after_span)));
    if let (Some(not_before), Some(not_after)) = (validity.not_before, validity.not_after) {
        facts.push(Fact::new(codes::LIFETIME, not_after - not_before).at(validity.span));
    }
    extension_facts(&mut facts, &certificate.extensions);
    facts.push(key_fact(&certificate.spki));
    let serial_number = &certificate.serial_number;
    facts.push(Fact::new(codes::SERIAL_NUMBER, serial_number.to_hex()).at(serial_number.span));
    key_id_facts(&mut facts, &certificate.extensions);
    if certificate.subject_key_id().is_none()
        && let Some(key_id) = certificate.spki.key_id_sha1()
    {
        facts.push(Fact::new(codes::COMPUTED_KEY_ID, encode_hex_colons(&key_id)).at(certificate.spki.span));
    }
    facts.push(algorithm_fact(&certificate.signature_algorithm));
    facts.push(Fact::new(codes::VERSION, certificate.version));
    for (code, id) in [
        (codes::ISSUER_UNIQUE_ID, &certificate.issuer_unique_id),
        (codes::SUBJECT_UNIQUE_ID, &certificate.subject_unique_id),
    ] {
        facts.extend(id.as_ref().map(|id| Fact::new(code, encode_hex_colons(&id.bits)).at(id.span)));
    }
    other_extension_facts(&mut facts, &certificate.der, &certificate.extensions);
    facts.push(Fact::new(codes::FINGERPRINT_SHA256, encode_hex_colons(&certificate.fingerprint_sha256)));
    facts.push(Fact::new(codes::FINGERPRINT_SHA1, encode_hex_colons(&certificate.fingerprint_sha1)));
    if certificate.is_ca() {
        facts.push(Fact::new(codes::CA_PIN, certificate.ca_pin()).at(certificate.spki.span));
    } else {
        facts.push(spki_fact(&certificate.spki));
    }
    facts
}

/// The contents of a certification request.
#[must_use]
pub fn request_facts(request: &CertificationRequest) -> Vec<Fact> {
    let mut facts = vec![Fact::new(codes::SUBJECT, request.subject.to_text()).at(request.subject.span)];
    uid_facts(&mut facts, &request.subject);
    extension_facts(&mut facts, &request.requested_extensions);
    facts.push(key_fact(&request.spki));
    facts.push(algorithm_fact(&request.signature_algorithm));
    facts.push(spki_fact(&request.spki));
    other_extension_facts(&mut facts, &request.der, &request.requested_extensions);
    for attribute in &request.attributes {
        // The extensions have facts of their own; a password must not be shown.
        let is_named = matches!(attribute.oid.as_str(), EXTENSION_REQUEST | CHALLENGE_PASSWORD);
        let tree = credscope_asn1::parse_within(&request.der, attribute.span);
        let text = tree.root.as_ref().filter(|_| !is_named);
        let text = text.and_then(|node| extensions::attribute_text(&request.der, node));
        let text = text.unwrap_or_else(|| attribute.name().to_owned());
        facts.push(Fact::new(codes::REQUEST_ATTRIBUTES, vec![text]).at(attribute.span));
    }
    facts.push(Fact::new(codes::FINGERPRINT_SHA256, encode_hex_colons(&request.fingerprint_sha256)));
    facts
}

/// The issuer of a revocation list, its dates, and how much it revokes.
#[must_use]
pub fn revocation_list_facts(list: &CertificateRevocationList) -> Vec<Fact> {
    let mut facts = vec![Fact::new(codes::ISSUER, list.issuer.to_text()).at(list.issuer.span)];
    facts.extend(list.this_update.map(|at| Fact::new(codes::THIS_UPDATE, at).at(list.this_update_span)));
    facts.extend(list.next_update.map(|at| Fact::new(codes::NEXT_UPDATE, at).at(list.next_update_span)));
    facts.push(Fact::new(codes::REVOKED_COUNT, list.revoked_count));
    key_id_facts(&mut facts, &list.extensions);
    other_extension_facts(&mut facts, &list.der, &list.extensions);
    facts.push(algorithm_fact(&list.signature_algorithm));
    facts.push(Fact::new(codes::FINGERPRINT_SHA256, encode_hex_colons(&list.fingerprint_sha256)));
    facts
}

fn extension_facts(facts: &mut Vec<Fact>, extensions: &Extensions) {
    if let Some(san) = &extensions.subject_alt_name {
        facts.push(Fact::new(codes::SUBJECT_ALT_NAMES, san.texts()).at(san.span));
    }
    if let Some(usage) = extensions.key_usage {
        facts.push(Fact::new(codes::KEY_USAGE, usage.names()).at(usage.span));
    }
    if let Some(usage) = &extensions.ext_key_usage {
        facts.push(Fact::new(codes::EXTENDED_KEY_USAGE, usage.names()).at(usage.span));
    }
    if let Some(constraints) = extensions.basic_constraints {
        let text = basic_constraints_text(constraints);
        facts.push(Fact::new(codes::BASIC_CONSTRAINTS, text).at(constraints.span));
    }
    if let Some(constraints) = &extensions.name_constraints {
        let permitted =
            constraints.permitted_subtrees.iter().map(|subtree| format!("+{}", subtree.base.name.to_text()));
        let excluded =
            constraints.excluded_subtrees.iter().map(|subtree| format!("-{}", subtree.base.name.to_text()));
        let all: Vec<String> = permitted.chain(excluded).collect();
        facts.push(Fact::new(codes::NAME_CONSTRAINTS, all).at(constraints.span));
    }
}

/// The extensions that do not affect what the certificate can be used for.
fn other_extension_facts(facts: &mut Vec<Fact>, der: &[u8], extensions: &Extensions) {
    if let Some(names) = &extensions.issuer_alt_name {
        facts.push(Fact::new(codes::ISSUER_ALT_NAMES, names.texts()).at(names.span));
    }
    for (code, list) in [
        (codes::AUTHORITY_INFO_ACCESS, &extensions.authority_info_access),
        (codes::SUBJECT_INFO_ACCESS, &extensions.subject_info_access),
    ] {
        facts.extend(list.iter().map(|one| Fact::new(code, one.to_text()).at(one.span)));
    }
    for extension in &extensions.all {
        use crate::extension::oid;
        // A duplicate is not in any of the decoded fields.
        let is_second = extensions.find(&extension.extn_id) != Some(extension);
        if !is_second && let Some((code, value)) = path_extensions::fact(der, extensions, extension) {
            facts.push(Fact::new(code, value).at(extension.extn_value));
            continue;
        }
        let is_shown = match extension.extn_id.as_str() {
            oid::AUTHORITY_INFO_ACCESS => !extensions.authority_info_access.is_empty(),
            oid::SUBJECT_INFO_ACCESS => !extensions.subject_info_access.is_empty(),
            id => has_own_facts(id),
        };
        if !is_shown || is_second {
            extensions::extension_facts(facts, der, extension);
        }
    }
}

/// Whether extensions of this type have facts of their own.
fn has_own_facts(extn_id: &str) -> bool {
    use crate::extension::oid;
    matches!(
        extn_id,
        oid::SUBJECT_ALT_NAME
            | oid::KEY_USAGE
            | oid::EXT_KEY_USAGE
            | oid::BASIC_CONSTRAINTS
            | oid::NAME_CONSTRAINTS
            | oid::SUBJECT_KEY_IDENTIFIER
            | oid::AUTHORITY_KEY_IDENTIFIER
            | oid::ISSUER_ALT_NAME
    )
}

/// The fields with their ASN.1 names.
fn basic_constraints_text(constraints: BasicConstraints) -> String {
    let ca = if constraints.ca { "TRUE" } else { "FALSE" };
    match constraints.path_len_constraint {
        Some(limit) => format!("cA {ca}, pathLenConstraint {limit}"),
        None => format!("cA {ca}"),
    }
}

fn key_id_facts(facts: &mut Vec<Fact>, extensions: &Extensions) {
    if let Some(identifier) = &extensions.subject_key_identifier {
        let text = encode_hex_colons(&identifier.key_identifier);
        facts.push(Fact::new(codes::SUBJECT_KEY_IDENTIFIER, text).at(identifier.span));
    }
    let Some(identifier) = &extensions.authority_key_identifier else { return };
    if let Some(key_id) = &identifier.key_identifier {
        facts.push(Fact::new(codes::AUTHORITY_KEY_IDENTIFIER, encode_hex_colons(key_id)).at(identifier.span));
    }
    for issuer in &identifier.authority_cert_issuer {
        facts.push(Fact::new(codes::AUTHORITY_CERT_ISSUER, issuer.name.to_text()).at(issuer.span));
    }
    if let Some(serial) = &identifier.authority_cert_serial_number {
        facts.push(Fact::new(codes::AUTHORITY_CERT_SERIAL, encode_hex_colons(serial)).at(identifier.span));
    }
}

fn uid_facts(facts: &mut Vec<Fact>, subject: &Name) {
    let uids = subject.attributes().filter(|attribute| attribute.oid == KUBERNETES_UID);
    facts.extend(uids.map(|uid| {
        let text = uid.text.as_deref().map_or_else(|| hex_text(&uid.value), escape_hidden);
        Fact::new(codes::KUBERNETES_UID, text).at(uid.span)
    }));
}

fn key_fact(spki: &SubjectPublicKeyInfo) -> Fact {
    let algorithm = spki.key.as_ref().map(PublicKey::algorithm);
    let text = algorithm.map_or_else(|_| "?".to_owned(), |algorithm| key_algorithm_text(&algorithm));
    Fact::new(codes::PUBLIC_KEY, text).at(spki.span)
}

fn spki_fact(spki: &SubjectPublicKeyInfo) -> Fact {
    Fact::new(codes::SPKI_SHA256, encode_hex(&spki.sha256())).at(spki.span)
}

fn algorithm_fact(algorithm: &AlgorithmIdentifier) -> Fact {
    Fact::new(codes::SIGNATURE_ALGORITHM, algorithm.name()).at(algorithm.span)
}
