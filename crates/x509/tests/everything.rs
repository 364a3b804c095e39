//! Every extension, attribute, string type and form of name, as facts that are safe to show.
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends there")]

#[path = "shared/support.rs"]
mod support;

use credscope_x509::{Certificate, decode_certificate, decode_certification_request, facts, request_facts};
use der::Decode;
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
    // The certificate's own key id equals the one that is computed if it is absent.
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

/// A name as read by x509-cert, in this crate's notation; `None` for forms that it shows differently.
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
