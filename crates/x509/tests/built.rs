//! Values that no tool would write, built byte by byte, as facts that are safe to show.
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends there")]

#[path = "shared/support.rs"]
mod support;

use credscope_x509::{
    Certificate, CertificationRequest, decode_certificate, decode_certification_request, facts,
};
use der::Encode;
use support::{check_facts, first, texts};

/// Any key.
fn spki() -> Vec<u8> {
    decode_certificate(&first(include_str!("data/everything.crt"))).expect("a certificate").spki.der
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

/// A name of one RDN with these common names, given by tag and content.
fn name(values: &[(u8, &[u8])]) -> Vec<u8> {
    let attributes: Vec<Vec<u8>> =
        values.iter().map(|(tag, content)| sequence(&[oid("2.5.4.3"), value(*tag, content)])).collect();
    sequence(&[value(0x31, &attributes.concat())])
}

/// An unsigned certificate of a subject, with the fields that follow its key.
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
        spki(),
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
        // The character set of other types is unknown.
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
        // Not ASCII, and a length that no address has: the issuer's names are not checked.
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

/// An unsigned request with these attributes.
fn request(attributes: &[Vec<u8>]) -> CertificationRequest {
    let algorithm = sequence(&[oid("1.2.840.10045.4.3.2")]);
    let info = sequence(&[value(2, &[0]), name(&[(0x0c, b"a")]), spki(), value(0xa0, &attributes.concat())]);
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

#[test]
fn policies_and_distribution_points_are_facts() {
    let uri = |text: &str| value(0x86, text.as_bytes());
    let full_name = |names: &[u8]| value(0xa0, &value(0xa0, names));
    let relative = value(0xa0, &value(0xa1, &sequence(&[oid("2.5.4.3"), value(0x0c, b"part 1")])));
    let points = sequence(&[
        sequence(&[full_name(&uri("http://crl.example/1")), value(0x81, &[1, 0b0110_0000])]),
        sequence(&[relative, value(0xa2, &value(0xa4, &name(&[(0x0c, b"lists")])))]),
    ]);
    let qualified = sequence(&[oid("1.3.6.1.5.5.7.2.1"), value(0x16, b"http://cps.example/")]);
    let policies =
        sequence(&[sequence(&[oid("1.2.3.4"), sequence(&[qualified])]), sequence(&[oid("2.5.29.32.0")])]);
    let list = [
        extension("2.5.29.32", &policies),
        extension("2.5.29.33", &sequence(&[sequence(&[oid("1.2.3.4"), oid("1.2.3.5")])])),
        extension("2.5.29.36", &sequence(&[value(0x80, &[0]), value(0x81, &[2])])),
        extension("2.5.29.54", &value(2, &[3])),
        extension("2.5.29.31", &points),
        extension("2.5.29.46", &sequence(&[sequence(&[full_name(&uri("http://crl.example/2"))])])),
        extension("2.5.29.20", &value(2, &[0x10, 0])),
        extension("2.5.29.27", &value(2, &[9])),
        extension(
            "2.5.29.28",
            &sequence(&[full_name(&uri("http://crl.example/3")), value(0x81, &[0xff]), value(0x84, &[0xff])]),
        ),
        // An unreadable extension, and a duplicate.
        extension("2.5.29.32", &value(2, &[1])),
    ];
    let extensions = value(0xa3, &sequence(&list));
    let certificate = certificate(&name(&[(0x0c, b"one")]), &[extensions]);
    let found = facts(&certificate);
    let first = found.iter().position(|fact| fact.code.text() == "x509.certificate.certificate_policies");
    let first = first.expect("the fact");
    check_facts(
        &found[first..first + 10],
        &[
            ("x509.certificate.certificate_policies", "1.2.3.4, id-qt-cps, http://cps.example/ anyPolicy"),
            ("x509.certificate.policy_mappings", "1.2.3.4 → 1.2.3.5"),
            ("x509.certificate.policy_constraints", "requireExplicitPolicy 0 inhibitPolicyMapping 2"),
            ("x509.certificate.inhibit_any_policy", "3"),
            (
                "x509.certificate.crl_distribution_points",
                "URI:http://crl.example/1, reasons keyCompromise cACompromise \
                 nameRelativeToCRLIssuer CN=part 1, cRLIssuer DirName:CN=lists",
            ),
            ("x509.certificate.freshest_crl", "URI:http://crl.example/2"),
            ("x509.revocation_list.number", "4096"),
            ("x509.revocation_list.base_number", "9"),
            (
                "x509.revocation_list.issuing_distribution_point",
                "URI:http://crl.example/3 onlyContainsUserCerts indirectCRL",
            ),
            ("x509.certificate.other_extensions", "certificatePolicies=1"),
        ],
    );
    assert_eq!(found[first].span.expect("a place").of(&certificate.der), policies);
}
