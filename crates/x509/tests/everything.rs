//! Every extension, attribute, string type and form of name, as facts that are safe to show.
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends there")]

#[path = "shared/support.rs"]
mod support;

use credscope_x509::{
    Certificate, CertificationRequest, decode_certificate, decode_certification_request, facts, request_facts,
};
use der::{Decode, Encode};
use support::{check_facts, first, texts};
use x509_cert::certificate::{CertificateInner, Raw};
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::pkix::{
    AuthorityInfoAccessSyntax, AuthorityKeyIdentifier, IssuerAltName, SubjectAltName,
};

const EVERYTHING: &str = include_str!("data/everything.crt");
const ATTRIBUTES: &str = include_str!("data/attributes.csr");

fn everything() -> Certificate {
    decode_certificate(&first(EVERYTHING)).expect("a certificate")
}

#[test]
fn every_extension_is_a_fact_in_the_order_in_which_a_person_asks() {
    let certificate = everything();
    assert_eq!(certificate.problems, []);
    let found = texts(&facts(&certificate));
    let position = |code: &str| found.iter().position(|(known, _)| *known == code).expect("the fact");
    check_facts(
        &facts(&certificate)[..2],
        &[
            ("x509.certificate.subject", "1.3.6.1.4.1.57683.2=uid-1234,CN=everything,O=system:nodes,C=DE"),
            ("x509.certificate.kubernetes_uid", "uid-1234"),
        ],
    );
    assert_eq!(
        found[position("x509.certificate.subject_alt_names")].1,
        "DNS:everything.lab.example IP:192.0.2.7 IP:2001:db8::7 URI:spiffe://lab.example/ns/default \
         email:ops@lab.example RID:1.2.3.4 otherName:userPrincipalName=ops@lab.example otherName:1.2.3.5=5, five \
         DirName:CN=san,O=dir"
    );
    check_facts(
        &facts(&certificate)[position("x509.certificate.serial_number")..],
        &[
            ("x509.certificate.serial_number", "12:34"),
            (
                "x509.certificate.subject_key_identifier",
                "6E:4C:A9:E6:CD:CE:BA:DE:DB:88:FD:7E:6A:33:16:20:51:9B:A3:4C",
            ),
            (
                "x509.certificate.authority_key_identifier",
                "1F:01:50:C5:0A:A7:C2:09:14:38:1C:E5:2E:EF:9C:8F:DB:B0:46:27",
            ),
            ("x509.certificate.authority_cert_issuer", "DirName:CN=lab ca"),
            ("x509.certificate.authority_cert_serial_number", "4D"),
            ("x509.certificate.signature_algorithm", "ecdsa-with-SHA256"),
            ("x509.certificate.version", "3"),
            ("x509.certificate.issuer_alt_names", "URI:http://ca.lab.example/ email:ca@lab.example"),
            ("x509.certificate.authority_info_access", "OCSP URI:http://ocsp.lab.example/"),
            ("x509.certificate.authority_info_access", "caIssuers URI:http://ca.lab.example/ca.crt"),
            ("x509.certificate.subject_info_access", "caRepository URI:http://repo.lab.example/"),
            ("x509.certificate.subject_info_access", "1.2.3.4 DNS:x.lab.example"),
            ("x509.certificate.tls_features", "status_request status_request_v2"),
            ("x509.certificate.other_extensions", "ocspNoCheck=NULL"),
            ("x509.certificate.netscape_cert_type", "sslClient sslServer"),
            ("x509.certificate.other_extensions", "netscapeComment=made for a test"),
            ("x509.certificate.private_key_not_before", "2026-01-01T00:00:00Z"),
            ("x509.certificate.private_key_not_after", "2027-01-01T00:00:00Z"),
            ("x509.certificate.directory_attribute", "countryOfCitizenship=DE"),
            ("x509.certificate.other_extensions", "1.3.6.1.4.1.99999.7=#0403616263"),
            ("x509.certificate.other_extensions", "msCertificateTemplateName=WebServer"),
            (
                "x509.certificate.signed_timestamp",
                "2024-04-21T09:32:31.104Z 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
            ),
            (
                "x509.certificate.fingerprint_sha256",
                &credscope_encoding::encode_hex_colons(&certificate.fingerprint_sha256),
            ),
            (
                "x509.certificate.fingerprint_sha1",
                "A3:BF:DA:4C:B4:1A:6B:82:B5:D2:46:14:BA:96:8F:12:8D:90:49:3B",
            ),
            ("x509.certificate.spki_sha256", &credscope_encoding::encode_hex(&certificate.spki.sha256())),
        ],
    );
    // The key id that the certificate names is the one that is computed where it names none.
    assert_eq!(
        certificate.subject_key_id(),
        certificate.spki.key_id_sha1().as_ref().map(<[u8; 20]>::as_slice)
    );
}

#[test]
fn every_value_has_the_place_that_says_it() {
    let certificate = everything();
    for (code, place) in [
        ("x509.certificate.kubernetes_uid", b"uid-1234".as_slice()),
        ("x509.certificate.authority_info_access", b"http://ocsp.lab.example/"),
        ("x509.certificate.tls_features", b"\x02\x01\x05\x02\x01\x11"),
        ("x509.certificate.private_key_not_before", b"20260101000000Z"),
        ("x509.certificate.directory_attribute", b"\x13\x02DE"),
    ] {
        let facts = facts(&certificate);
        let fact = facts.iter().find(|fact| fact.code.text() == code).expect("the fact");
        let bytes = fact.span.expect("a place").of(&certificate.der);
        assert!(bytes.windows(place.len()).any(|window| window == place), "{code}: {bytes:02x?}");
        assert!(bytes.len() < place.len() + 20, "{code}: {bytes:02x?}");
    }
}

/// What x509-cert reads of a name, in our spelling; none for forms that it shows otherwise.
fn text_of(name: &GeneralName) -> Option<String> {
    Some(match name {
        GeneralName::DnsName(name) => format!("DNS:{name}"),
        GeneralName::Rfc822Name(name) => format!("email:{name}"),
        GeneralName::UniformResourceIdentifier(uri) => format!("URI:{uri}"),
        GeneralName::DirectoryName(name) => format!("DirName:{name}"),
        GeneralName::RegisteredId(oid) => format!("RID:{oid}"),
        _ => return None,
    })
}

#[test]
fn names_and_accesses_are_those_that_x509_cert_reads() {
    let ours = everything();
    let theirs = CertificateInner::<Raw>::from_der(&ours.der).expect("a certificate");
    let value = |oid: &str| {
        let all = theirs.tbs_certificate().extensions().into_iter().flatten();
        let mut found = all.filter(|extension| extension.extn_id.to_string() == oid);
        found.next().expect("the extension").extn_value.as_bytes()
    };
    let check = |names: &[GeneralName], texts: Vec<String>| {
        assert_eq!(names.len(), texts.len());
        let compared = names.iter().zip(&texts).filter_map(|(name, text)| Some((text_of(name)?, text)));
        for (wanted, text) in compared {
            assert_eq!(*text, wanted);
        }
    };
    let extensions = &ours.extensions;
    let san = SubjectAltName::from_der(value("2.5.29.17")).expect("names").0;
    check(&san, extensions.subject_alt_name.as_ref().expect("names").texts());
    let ian = IssuerAltName::from_der(value("2.5.29.18")).expect("names").0;
    check(&ian, extensions.issuer_alt_name.as_ref().expect("names").texts());
    let access = AuthorityInfoAccessSyntax::from_der(value("1.3.6.1.5.5.7.1.1")).expect("accesses").0;
    assert_eq!(access.len(), extensions.authority_info_access.len());
    for (theirs, ours) in access.iter().zip(&extensions.authority_info_access) {
        assert_eq!(ours.access_method, theirs.access_method.to_string());
        assert_eq!(Some(ours.access_location.name.to_text()), text_of(&theirs.access_location));
    }
    let aki = AuthorityKeyIdentifier::from_der(value("2.5.29.35")).expect("an identifier");
    let serial = aki.authority_cert_serial_number.expect("a serial number");
    let ours = extensions.authority_key_identifier.as_ref().expect("an identifier");
    assert_eq!(ours.authority_cert_serial_number.as_deref(), Some(serial.as_bytes()));
    assert_eq!(
        ours.key_identifier.as_deref(),
        aki.key_identifier.as_ref().map(der::asn1::OctetString::as_bytes)
    );
}

#[test]
fn attributes_of_a_request_are_shown_and_its_password_is_not() {
    let request = decode_certification_request(&first(ATTRIBUTES)).expect("a request");
    let problems: Vec<_> = request.problems.iter().map(|problem| problem.code.text()).collect();
    assert_eq!(problems, ["x509.request.challenge_password"]);
    let facts = request_facts(&request);
    let found: Vec<String> = texts(&facts)
        .into_iter()
        .filter(|(code, _)| *code == "x509.request.attributes")
        .map(|(_, text)| text)
        .collect();
    assert_eq!(
        found,
        ["unstructuredName=lab machine", "msOsVersion=6.2.9200.2", "challengePassword", "extensionRequest"]
    );
    let shown = format!("{facts:?} {:?}", request.problems);
    assert!(!shown.contains("not to be shown") && !shown.contains("6e6f7420746f"), "{shown}");
}

/// A DER value of a tag and a content below 64 KiB.
fn value(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).expect("short").to_be_bytes();
    let header = match length {
        [0, short @ 0..=0x7f] => vec![tag, short],
        [0, long] => vec![tag, 0x81, long],
        [high, low] => vec![tag, 0x82, high, low],
    };
    [header, content.to_vec()].concat()
}

fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    value(0x30, &parts.concat())
}

fn oid(text: &str) -> Vec<u8> {
    der::asn1::ObjectIdentifier::new(text).expect("an identifier").to_der().expect("DER")
}

/// A name of one RDN with these common names, tag and content each.
fn name(values: &[(u8, &[u8])]) -> Vec<u8> {
    let attributes: Vec<Vec<u8>> =
        values.iter().map(|(tag, content)| sequence(&[oid("2.5.4.3"), value(*tag, content)])).collect();
    sequence(&[value(0x31, &attributes.concat())])
}

/// An unsigned certificate of a subject, with what follows its key.
fn certificate(subject: &[u8], tail: &[Vec<u8>]) -> Certificate {
    let algorithm = sequence(&[oid("1.2.840.10045.4.3.2")]);
    let validity = sequence(&[value(0x17, b"260101000000Z"), value(0x17, b"270101000000Z")]);
    let mut parts = vec![
        value(0xa0, &[2, 1, 2]),
        value(2, &[1]),
        algorithm.clone(),
        sequence(&[]),
        validity,
        subject.to_vec(),
        everything().spki.der,
    ];
    parts.extend_from_slice(tail);
    let der = sequence(&[sequence(&parts), algorithm, value(3, &[0, 1])]);
    decode_certificate(&der).expect("a certificate")
}

fn extension(id: &str, content: &[u8]) -> Vec<u8> {
    sequence(&[oid(id), value(4, content)])
}

#[test]
fn every_string_type_of_a_name_is_safe_to_show() {
    let (bytes, hidden) = ("asn1.string.bad_bytes", "asn1.string.hidden_characters");
    for (tag, content, text, problems) in [
        (0x0c, "jos\u{e9}".as_bytes(), "CN=jos\u{e9}", &[][..]),
        (0x0c, "abc\u{202e}fed".as_bytes(), "CN=abc\\e2\\80\\aefed", &[hidden]),
        (0x0c, b"kube\0evil", "CN=kube\\00evil", &[hidden]),
        (0x0c, b"\xff", "CN=\u{fffd}", &[bytes]),
        (0x12, b"12 34", "CN=12 34", &[]),
        (0x13, b"a\x1b[2Jb", "CN=a\\1b[2Jb", &[bytes, hidden]),
        (0x14, b"jos\xe9", "CN=jos\u{e9}", &[]),
        (0x16, b"a,b", "CN=a\\,b", &[]),
        (0x1a, b"visible", "CN=visible", &[]),
        (0x1c, b"\0\0\0a\0\x01\xf6\0", "CN=a\u{1f600}", &[]),
        (0x1e, b"\0a\x20\x2e", "CN=a\\e2\\80\\ae", &[hidden]),
        // Of other types nobody knows the characters.
        (0x1b, b"general", "CN=#1b0767656e6572616c", &[]),
        (0x02, b"\x05", "CN=#020105", &[]),
    ] {
        let certificate = certificate(&name(&[(tag, content)]), &[]);
        assert_eq!(certificate.subject.to_text(), text);
        let found: Vec<_> = certificate.problems.iter().map(|problem| problem.code.text()).collect();
        assert_eq!(found, problems, "{text}");
    }
    let several = certificate(&name(&[(0x0c, b"one"), (0x13, b"two")]), &[]);
    assert_eq!(several.subject.to_text(), "CN=one+CN=two");
}

#[test]
fn unique_ids_of_version_2_are_facts() {
    let certificate =
        certificate(&name(&[(0x0c, b"a")]), &[value(0x81, &[0, 0xab, 0xcd]), value(0x82, &[4, 0xf0])]);
    assert_eq!(certificate.problems, []);
    let found = texts(&facts(&certificate));
    assert!(found.contains(&("x509.certificate.issuer_unique_id", "AB:CD".to_owned())), "{found:?}");
    assert!(found.contains(&("x509.certificate.subject_unique_id", "F0".to_owned())), "{found:?}");
}

#[test]
fn rare_forms_of_general_name_show_their_values() {
    let san = [
        value(0xa3, &sequence(&[value(0x61, &value(0x13, b"DE"))])),
        value(
            0xa5,
            &[value(0xa0, &value(0x0c, b"by")), value(0xa1, &value(0x0c, b"whom\xe2\x80\xae"))].concat(),
        ),
        value(0xa0, b"\x01\x01\x00"),
        value(0x88, &[0x80]),
        value(0x82, b"a\0b"),
    ];
    let list = value(0xa3, &sequence(&[extension("2.5.29.17", &sequence(&san))]));
    let certificate = certificate(&name(&[(0x0c, b"a")]), &[list]);
    assert_eq!(
        certificate.extensions.subject_alt_name.expect("names").texts(),
        ["x400Address:DE", "ediPartyName:by, whom\\u{202e}", "otherName", "[8]", "DNS:a\\u{0}b"]
    );
}

#[test]
fn damaged_and_second_extensions_are_shown_by_their_bytes() {
    let extensions = [
        extension("1.3.6.1.5.5.7.1.1", &sequence(&[value(0x0c, b"no")])),
        extension("1.3.6.1.5.5.7.1.11", b"\x05\x00"),
        // Not ASCII, and a length that no address has: nobody looks at the names of the issuer.
        extension("2.5.29.18", &sequence(&[value(0x82, b"\xe9"), value(0x87, b"ab"), value(0x86, b"\x00")])),
        extension("2.5.29.16", &sequence(&[value(0x80, b"when")])),
        extension("1.3.6.1.4.1.11129.2.4.2", &value(4, &[0, 3, 0, 9, 1])),
        extension("1.2.3.4", b"\xff"),
        extension("2.5.29.17", &sequence(&[value(0x82, b"a")])),
        extension("2.5.29.17", &sequence(&[value(0x82, b"b")])),
    ];
    let list = value(0xa3, &sequence(&extensions));
    let certificate = certificate(&name(&[(0x0c, b"a")]), &[list]);
    let others: Vec<String> = texts(&facts(&certificate))
        .into_iter()
        .filter(|(code, _)| *code == "x509.certificate.other_extensions")
        .map(|(_, text)| text)
        .collect();
    assert_eq!(
        others,
        [
            "authorityInfoAccess=no",
            "subjectInfoAccess=NULL",
            "privateKeyUsagePeriod=when",
            "signedCertificateTimestampList=#0003000901",
            "1.2.3.4=#ff",
            "subjectAltName=#62"
        ]
    );
    let problems: Vec<_> = certificate.problems.iter().map(|problem| problem.code.text()).collect();
    assert_eq!(
        problems,
        [
            "x509.extension.unreadable",
            "x509.extension.damaged",
            "asn1.string.hidden_characters",
            "x509.extension.duplicate"
        ]
    );
}

/// A request of these attributes, signed by nobody.
fn request(attributes: &[Vec<u8>]) -> CertificationRequest {
    let algorithm = sequence(&[oid("1.2.840.10045.4.3.2")]);
    let info = sequence(&[
        value(2, &[0]),
        name(&[(0x0c, b"a")]),
        everything().spki.der,
        value(0xa0, &attributes.concat()),
    ]);
    decode_certification_request(&sequence(&[info, algorithm, value(3, &[0, 1])])).expect("a request")
}

#[test]
fn several_extension_requests_are_one_list_and_no_type_may_stand_twice() {
    let asks = |names: &[(&str, &[u8])]| {
        let list: Vec<Vec<u8>> = names.iter().map(|(id, content)| extension(id, content)).collect();
        sequence(&[oid("1.2.840.113549.1.9.14"), value(0x31, &sequence(&list))])
    };
    let san = sequence(&[value(0x82, b"a")]);
    let usage = value(3, &[5, 0xa0]);
    let both = request(&[asks(&[("2.5.29.17", &san)]), asks(&[("2.5.29.15", &usage)])]);
    assert_eq!(both.problems, []);
    assert!(
        both.requested_extensions.subject_alt_name.is_some() && both.requested_extensions.key_usage.is_some()
    );
    let twice = request(&[asks(&[("2.5.29.17", &san)]), asks(&[("2.5.29.17", &san)])]);
    let problems: Vec<_> = twice.problems.iter().map(|problem| problem.code.text()).collect();
    assert_eq!(problems, ["x509.extension.duplicate"]);
}
