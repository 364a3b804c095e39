//! Compares the contents of certificates, requests and revocation lists with what OpenSSL and x509-cert read.
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends there")]

#[path = "shared/support.rs"]
mod support;

use credscope_clock::Instant;
use credscope_finding::Outcome;
use credscope_x509::{
    Recognised, SignatureCache, SignatureState, decode_certificate, decode_certificate_revocation_list,
    decode_certification_request, facts, recognise, request_facts, revocation_list_facts, signed_by,
    verify_self_signature,
};
use der::{Decode, Encode};
use support::{
    API_SERVER, CA, OLD_VERDICTS, VERDICTS, certificates, check_facts, der_blocks, first, lines, texts,
};
use x509_cert::certificate::{CertificateInner, Raw};

const REQUEST: &str = include_str!("../../../tests/data/kubernetes/k8s-1.36/live/csr/kubelet-serving.csr");
const REVOCATION_LIST: &str = include_str!("data/crl.pem");

#[test]
fn a_serving_certificate_says_what_openssl_reads() {
    let certificate = decode_certificate(&first(API_SERVER)).expect("a certificate");
    assert_eq!(certificate.problems, []);
    check_facts(
        &facts(&certificate),
        &[
            ("x509.certificate.subject", "CN=kube-apiserver"),
            ("x509.certificate.issuer", "CN=kubernetes"),
            ("x509.certificate.not_before", "2026-11-21T21:30:38Z"),
            ("x509.certificate.not_after", "2027-11-21T21:35:38Z"),
            ("x509.certificate.lifetime", "31536300"),
            (
                "x509.certificate.subject_alt_names",
                "DNS:cp-1 DNS:kubernetes DNS:kubernetes.default DNS:kubernetes.default.svc \
                 DNS:kubernetes.default.svc.cluster.local DNS:localhost IP:10.96.0.1 IP:192.0.2.10 IP:127.0.0.1",
            ),
            ("x509.certificate.key_usage", "digitalSignature keyEncipherment"),
            ("x509.certificate.extended_key_usage", "serverAuth"),
            ("x509.certificate.basic_constraints", "cA FALSE"),
            ("x509.certificate.public_key", "RSA 2048"),
            ("x509.certificate.serial_number", "34:79:07:F1:EB:96:19:30"),
            (
                "x509.certificate.authority_key_identifier",
                "52:0D:62:1A:EF:31:99:BA:EF:35:3C:EE:1C:B7:8E:13:71:3F:F8:B4",
            ),
            (
                "x509.certificate.computed_key_id",
                "44:89:88:E4:6E:2A:48:BD:DE:8E:30:8E:8C:6C:12:25:2B:52:53:FD",
            ),
            ("x509.certificate.signature_algorithm", "sha256WithRSAEncryption"),
            ("x509.certificate.version", "3"),
            (
                "x509.certificate.fingerprint_sha256",
                "54:92:23:7F:70:C5:11:38:D4:CE:2C:AC:66:E0:11:39:B1:81:08:1B:55:EF:59:DA:17:94:A4:F5:85:19:C4:BD",
            ),
            (
                "x509.certificate.fingerprint_sha1",
                "7C:59:24:DA:BA:29:0B:D1:73:8C:33:44:CC:85:9F:58:3B:D1:FB:54",
            ),
            ("x509.certificate.spki_sha256", &credscope_encoding::encode_hex(&certificate.spki.sha256())),
        ],
    );
    assert_eq!(certificate.serial_number.to_decimal().as_deref(), Some("3781062097775237424"));
}

#[test]
fn the_pin_of_a_ca_is_the_one_that_kubeadm_printed() {
    let ca = certificates(CA).remove(0);
    assert_eq!(ca.ca_pin(), "sha256:de39aebcdfc4f6fe0d7e85c7525ca95caa6f0d75209afb52d24df6b05a716256");
    assert!(
        texts(&facts(&ca))
            .iter()
            .any(|(code, text)| *code == "x509.certificate.ca_pin" && *text == ca.ca_pin())
    );
}

#[test]
fn a_request_says_what_is_asked_for_and_that_its_key_signed_it() {
    let request = decode_certification_request(&first(REQUEST)).expect("a request");
    assert_eq!(request.problems, []);
    check_facts(
        &request_facts(&request),
        &[
            ("x509.certificate.subject", "CN=system:node:node-1,O=system:nodes"),
            ("x509.certificate.subject_alt_names", "DNS:node-1 IP:192.0.2.21"),
            ("x509.certificate.public_key", "ECDSA P-256"),
            ("x509.certificate.signature_algorithm", "ecdsa-with-SHA256"),
            ("x509.certificate.spki_sha256", &credscope_encoding::encode_hex(&request.spki.sha256())),
            ("x509.request.attributes", "extensionRequest"),
            (
                "x509.certificate.fingerprint_sha256",
                "11:90:09:D9:93:45:CC:D2:A3:F8:37:FD:AE:55:54:7E:31:45:E3:A5:4C:48:DC:8B:9F:E5:BF:35:98:0D:44:9B",
            ),
        ],
    );
    let step = verify_self_signature(&request);
    assert_eq!((step.code.text(), step.outcome), ("x509.request.signature_valid", Outcome::Passed));
}

#[test]
fn a_request_whose_subject_was_changed_is_not_signed_by_its_key() {
    let mut der = first(REQUEST);
    let place = der.windows(6).position(|window| window == b"node-1").expect("a name");
    der[place + 5] = b'2';
    let request = decode_certification_request(&der).expect("a request");
    let step = verify_self_signature(&request);
    assert_eq!((step.code.text(), step.outcome), ("x509.request.signature_invalid", Outcome::Failed));
}

#[test]
fn a_revocation_list_shows_whose_and_how_many() {
    let list = decode_certificate_revocation_list(&first(REVOCATION_LIST)).expect("a list");
    assert_eq!(list.problems, []);
    let facts = revocation_list_facts(&list);
    let found = texts(&facts);
    assert!(found.contains(&("x509.certificate.issuer", "CN=kubernetes".to_owned())));
    assert!(found.contains(&("x509.revocation_list.revoked_count", "1".to_owned())));
    let (this, next) = (list.this_update.expect("an instant"), list.next_update.expect("an instant"));
    assert_eq!((next - this).seconds(), 30 * 86_400);
}

#[test]
fn each_structure_is_known_for_what_it_is() {
    for (pem, kind) in [
        (API_SERVER, Some(Recognised::Certificate)),
        (REQUEST, Some(Recognised::CertificationRequest)),
        (REVOCATION_LIST, Some(Recognised::CertificateRevocationList)),
    ] {
        let der = first(pem);
        assert_eq!(recognise(&der), kind, "{pem}");
        // Trailing bytes make no difference.
        assert_eq!(recognise(&[&der[..], b"\0\0"].concat()), kind, "{pem}");
    }
    let certificate = first(API_SERVER);
    assert_eq!(recognise(&certificate[..certificate.len() / 2]), Some(Recognised::Certificate));
    let spki = decode_certificate(&certificate).expect("a certificate").spki.der;
    for other in [&spki[..], b"", b"\x30\x00", b"hello", b"\x30\x06\x02\x01\x00\x30\x01\x00"] {
        assert_eq!(recognise(other), None, "{other:02x?}");
        assert!(decode_certificate(b"\x02\x01\x00").is_err());
    }
}

#[test]
fn every_certificate_is_read_as_x509_cert_reads_it() {
    let mut chains: Vec<String> =
        lines(VERDICTS).into_iter().chain(lines(OLD_VERDICTS)).map(|line| line.pem).collect();
    chains.push(include_str!("data/charlie-1.36.pem").to_owned());
    chains.push(include_str!("data/algorithms.pem").to_owned());
    let (mut compared, mut names) = (0, 0);
    for der in chains.iter().flat_map(|pem| der_blocks(pem)) {
        let ours = decode_certificate(&der).expect("a certificate");
        let theirs = CertificateInner::<Raw>::from_der(&der).expect("a certificate");
        let tbs = theirs.tbs_certificate();
        assert_eq!(ours.tbs_bytes(), tbs.to_der().expect("DER"));
        assert_eq!(ours.serial_number.bytes, tbs.serial_number().to_der().expect("DER")[2..]);
        assert_eq!(ours.issuer.raw, tbs.issuer().to_der().expect("DER"));
        assert_eq!(ours.subject.raw, tbs.subject().to_der().expect("DER"));
        // For types without a short name x509-cert writes hexadecimal, while this crate writes text.
        let is_short = |name: &credscope_x509::Name| {
            name.attributes().all(|attribute| attribute.oid.starts_with("2.5.4."))
        };
        for (ours, theirs) in [(&ours.issuer, tbs.issuer()), (&ours.subject, tbs.subject())] {
            if is_short(ours) {
                assert_eq!(ours.to_text(), theirs.to_string());
                names += 1;
            }
        }
        let spki = tbs.subject_public_key_info();
        assert_eq!(ours.spki.der, spki.to_der().expect("DER"));
        assert_eq!(ours.signature, theirs.signature().raw_bytes());
        assert_eq!(ours.signature_algorithm.raw, theirs.signature_algorithm().to_der().expect("DER"));
        let seconds =
            |time: &x509_cert::time::Time| i64::try_from(time.to_unix_duration().as_secs()).expect("small");
        let (not_before, not_after) = (&tbs.validity().not_before, &tbs.validity().not_after);
        assert_eq!(ours.validity.not_before.map(Instant::unix_seconds), Some(seconds(not_before)));
        assert_eq!(ours.validity.not_after.map(Instant::unix_seconds), Some(seconds(not_after)));
        let extensions: Vec<_> = tbs.extensions().into_iter().flatten().collect();
        assert_eq!(ours.extensions.all.len(), extensions.len());
        for (ours_one, theirs_one) in ours.extensions.all.iter().zip(extensions) {
            assert_eq!(ours_one.extn_id, theirs_one.extn_id.to_string());
            assert_eq!(ours_one.critical, theirs_one.critical);
            assert_eq!(ours_one.extn_value.of(&der), theirs_one.extn_value.as_bytes());
        }
        compared += 1;
    }
    assert!(compared > 90 && names > 180, "{compared} {names}");
}

#[test]
fn signatures_of_every_algorithm_verify() {
    let cache = SignatureCache::new();
    let chain = certificates(include_str!("data/algorithms.pem"));
    let names: Vec<String> = chain.iter().map(|certificate| certificate.signature_algorithm.name()).collect();
    assert_eq!(
        names,
        ["RSASSA-PSS SHA-256", "id-Ed25519", "RSASSA-PSS SHA-256 salt 20", "ecdsa-with-SHA512"]
    );
    for certificate in &chain {
        let answer = signed_by(certificate, certificate, &cache);
        assert!(answer.name_matches);
        assert_eq!(answer.signature, SignatureState::Valid, "{}", certificate.subject.to_text());
    }
    let other = signed_by(&chain[0], &chain[2], &cache);
    assert!(!other.name_matches);
    assert!(matches!(other.signature, SignatureState::Invalid | SignatureState::Malformed));
    assert_eq!(signed_by(&chain[0], &chain[1], &cache).signature, SignatureState::KeyType);
}
