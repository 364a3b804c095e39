use super::*;
use crate::extension::oid;
use crate::{
    AlternativeName, BasicConstraints, ExtKeyUsage, Extension, GeneralName, KeyPurposeId, KeyUsage,
    SubjectAltName,
};

/// A serving certificate that conforms to both profiles.
fn server() -> Certificate {
    let span = Span::default();
    let mut certificate = crate::samples::kubernetes_ca();
    certificate.issuer.raw = b"another".to_vec();
    certificate.subject.rdns.clear();
    let extensions = &mut certificate.extensions;
    extensions.basic_constraints = None;
    extensions.key_usage = Some(KeyUsage::from_names(&["digitalSignature"]));
    let server_auth = vec![KeyPurposeId(KeyPurposeId::SERVER_AUTH.to_owned())];
    extensions.ext_key_usage = Some(ExtKeyUsage { purposes: server_auth, span });
    let name = GeneralName::DnsName("a.corp.example".to_owned());
    extensions.subject_alt_name = Some(SubjectAltName { names: vec![AlternativeName { name, span }], span });
    extensions.authority_key_identifier = Some(crate::AuthorityKeyIdentifier {
        key_identifier: Some(vec![1]),
        authority_cert_issuer: Vec::new(),
        authority_cert_serial_number: None,
        span,
    });
    extensions.all = vec![extension(oid::SUBJECT_ALT_NAME, true)];
    certificate
}

fn extension(extn_id: &str, critical: bool) -> Extension {
    Extension { extn_id: extn_id.to_owned(), critical, extn_value: Span::default(), span: Span::default() }
}

/// Checks the codes by RFC 5280 and by the Web PKI's profile.
fn check(role: PathRole, change: impl Fn(&mut Certificate), codes: [&str; 2]) {
    let mut certificate =
        if role == PathRole::EndEntity { server() } else { crate::samples::kubernetes_ca() };
    change(&mut certificate);
    let found = [Profile::rfc5280_strict(), Profile::web_pki()].map(|profile| {
        check_certificate_profile(&certificate, role, &profile).map_or("", |step| step.code.text())
    });
    assert_eq!(found, codes);
    assert!(check_certificate_profile(&certificate, role, &Profile::rfc5280()).is_none());
}

const MET: &str = "x509.profile.met";
const VALUE: &str = "x509.profile.extension_value";
const MISSING: &str = "x509.profile.extension_missing";
const CRITICAL: &str = "x509.profile.critical";
const NOT_CRITICAL: &str = "x509.profile.not_critical";
const CONTRADICTION: &str = "x509.profile.contradiction";

#[test]
fn an_end_entity_is_held_to_what_it_may_be() {
    let check = |change: &dyn Fn(&mut Certificate), codes| check(PathRole::EndEntity, change, codes);
    let name = |name: &str| {
        let name = GeneralName::DnsName(name.to_owned());
        Some(SubjectAltName {
            names: vec![AlternativeName { name, span: Span::default() }],
            span: Span::default(),
        })
    };
    check(&|_| (), [MET, MET]);
    check(&|it| it.version = 1, [MET, "x509.profile.version"]);
    check(&|it| it.serial_number.bytes = vec![0], ["x509.profile.serial_number"; 2]);
    check(&|it| it.serial_number.bytes = vec![0x80], ["x509.profile.serial_number"; 2]);
    check(&|it| it.serial_number.bytes = vec![0x7f; 21], ["x509.profile.serial_number"; 2]);
    check(&|it| it.serial_number.bytes = [&[0][..], &[0xff; 20]].concat(), [MET, MET]);
    check(&|it| it.issuer.rdns.clear(), ["x509.profile.name_empty"; 2]);
    check(&|it| it.extensions.all = vec![extension(oid::SUBJECT_ALT_NAME, false)], [NOT_CRITICAL; 2]);
    check(&|it| it.extensions.all.clear(), [MISSING; 2]);
    check(&|it| it.extensions.authority_key_identifier = None, [MISSING; 2]);
    check(&|it| it.extensions.all.push(extension(oid::AUTHORITY_INFO_ACCESS, true)), [CRITICAL; 2]);
    check(&|it| it.extensions.all.push(extension(oid::EXT_KEY_USAGE, true)), [MET, CRITICAL]);
    check(
        &|it| it.extensions.all.push(extension(oid::NAME_CONSTRAINTS, true)),
        ["x509.profile.extension_forbidden"; 2],
    );
    check(&|it| it.extensions.key_usage = Some(KeyUsage::from_names(&["keyCertSign"])), [CONTRADICTION; 2]);
    check(&|it| it.extensions.key_usage = Some(KeyUsage::from_names(&["cRLSign"])), [MET, CONTRADICTION]);
    check(&|it| it.extensions.ext_key_usage = None, [MET, MISSING]);
    check(&|it| it.extensions.subject_alt_name = name("a..example"), [VALUE; 2]);
    check(&|it| it.extensions.subject_alt_name = name("a_b.corp.example"), [MET, VALUE]);
    check(&|it| it.extensions.subject_alt_name = name("*.corp.example"), [MET, MET]);
    let limited = Some(BasicConstraints { ca: false, path_len_constraint: Some(0), span: Span::default() });
    check(&|it| it.extensions.basic_constraints = limited, [CONTRADICTION; 2]);
}

#[test]
fn a_ca_is_held_to_what_it_must_say() {
    let check = |change: &dyn Fn(&mut Certificate), codes| check(PathRole::Anchor, change, codes);
    check(&|_| (), [MET, MET]);
    check(&|it| it.extensions.subject_key_identifier = None, [MISSING; 2]);
    check(&|it| it.extensions.basic_constraints = None, [MISSING; 2]);
    check(&|it| it.extensions.key_usage = None, [MET, MISSING]);
    check(
        &|it| it.extensions.key_usage = Some(KeyUsage::from_names(&["digitalSignature"])),
        [CONTRADICTION; 2],
    );
    check(&|it| it.extensions.all.push(extension(oid::POLICY_CONSTRAINTS, false)), [NOT_CRITICAL; 2]);
    check(&|it| it.extensions.all.push(extension(oid::NAME_CONSTRAINTS, false)), [NOT_CRITICAL, MET]);
    check(&|it| it.extensions.ext_key_usage = Some(ExtKeyUsage::default()), [VALUE; 2]);
    let any = vec![KeyPurposeId(KeyPurposeId::ANY.to_owned())];
    let usage = Some(ExtKeyUsage { purposes: any, span: Span::default() });
    check(&|it| it.extensions.ext_key_usage = usage.clone(), [MET, "x509.profile.extension_forbidden"]);
    check(&|it| it.subject.rdns.clear(), ["x509.profile.name_empty"; 2]);
}

#[test]
fn the_common_name_repeats_an_alternative_name() {
    let check_name = |common_name: &str, code: &str| {
        let change = |it: &mut Certificate| {
            it.subject = crate::samples::kubernetes_ca().subject;
            for attribute in it.subject.rdns.iter_mut().flat_map(|rdn| &mut rdn.attributes) {
                attribute.text = Some(common_name.to_owned());
            }
            it.extensions.all.clear();
        };
        check(PathRole::EndEntity, change, [MET, code]);
    };
    let other = "x509.profile.common_name";
    check_name("a.corp.example", MET);
    check_name("A.corp.example", other);
    check_name("b.corp.example", other);
    check_name("10.0.0.1", other);
    check_name("0x0A000001", other);
    check_name("2001:db8::1", other);
    check_name("Corporation", MET);
}
