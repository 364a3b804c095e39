use super::*;
use credscope_finding::Value;

fn value(tag: u8, content: &[u8]) -> Vec<u8> {
    let [_, _, _, _, _, high, middle, low] = content.len().to_be_bytes();
    let length = match content.len() {
        0..=0x7f => vec![low],
        0x80..=0xff => vec![0x81, low],
        0x100..=0xffff => vec![0x82, middle, low],
        _ => vec![0x83, high, middle, low],
    };
    [&[tag], length.as_slice(), content].concat()
}

fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    value(0x30, &parts.concat())
}

fn name(common_name: &str) -> Vec<u8> {
    let attribute = sequence(&[vec![6, 3, 0x55, 4, 3], value(0x0c, common_name.as_bytes())]);
    sequence(&[value(0x31, &attribute)])
}

fn ecdsa() -> Vec<u8> {
    sequence(&[value(6, &[0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2])])
}

/// A revocation list of this many entries.
fn revocation_list(entries: usize) -> Vec<u8> {
    let time = || value(0x17, b"261121213038Z");
    let entry = |serial: usize| {
        let serial = u32::try_from(serial).unwrap().to_be_bytes();
        let reason = sequence(&[vec![6, 3, 0x55, 0x1d, 21], value(4, &[0x0a, 1, 1])]);
        sequence(&[value(2, &serial), time(), sequence(&[reason])])
    };
    let entries: Vec<Vec<u8>> = (1..=entries).map(entry).collect();
    let number = sequence(&[vec![6, 3, 0x55, 0x1d, 20], value(4, &[2, 1, 7])]);
    let extensions = value(0xa0, &sequence(&[number]));
    let tbs =
        sequence(&[value(2, &[1]), ecdsa(), name("ca"), time(), time(), sequence(&entries), extensions]);
    let signature = sequence(&[value(2, &[0, 0x81, 5]), value(2, &[9])]);
    sequence(&[tbs, ecdsa(), value(3, &[&[0], signature.as_slice()].concat())])
}

/// Code and short value of the nodes with this name.
fn of<'a>(explained: &'a [Explained], name: &str) -> Vec<(&'a str, &'a str)> {
    let found = explained.iter().filter(|node| node.name == name);
    found.map(|node| (node.code.text(), node.value.as_str())).collect()
}

#[test]
fn a_revocation_list_is_told_by_its_fields() {
    let explained = explain(&revocation_list(2), Structure::CertificateList, "none");
    for (name, expected) in [
        ("CertificateList", &[("bytes.list.whole", "")][..]),
        ("version", &[("bytes.certificate.version", "v2")]),
        ("issuer", &[("bytes.name.issuer", "CN=ca")]),
        ("commonName", &[("bytes.name.attribute", "commonName")]),
        ("thisUpdate", &[("bytes.list.this_update", "2026-11-21T21:30:38Z")]),
        (
            "userCertificate",
            &[("bytes.list.revoked_serial", "00000001"), ("bytes.list.revoked_serial", "00000002")],
        ),
        ("cRLNumber", &[("bytes.extension.one", ""), ("bytes.extension.number", "7")]),
        ("r", &[("bytes.certificate.signature_number", "33029")]),
        ("s", &[("bytes.certificate.signature_number", "9")]),
    ] {
        assert_eq!(of(&explained, name), expected, "{name}");
    }
    let reasons = of(&explained, "reasonCode");
    assert_eq!(reasons.last(), Some(&("bytes.extension.reason_code", "keyCompromise")));
    let signature = explained.iter().find(|node| node.name == "r").unwrap();
    assert_eq!(signature.args["length"], Value::Integer(2));
}

#[test]
fn a_point_is_told_by_its_coordinates() {
    let algorithm = sequence(&[
        value(6, &[0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1]),
        value(6, &[0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7]),
    ]);
    let point = [&[0, 4][..], &[0xaa; 32], &[0xbb; 32]].concat();
    let explained = explain(&sequence(&[algorithm, value(3, &point)]), Structure::PublicKey, "none");
    assert_eq!(of(&explained, "namedCurve"), [("bytes.key.curve", "secp256r1")]);
    assert_eq!(of(&explained, "x"), [("bytes.key.coordinate", "aa".repeat(32).as_str())]);
    assert_eq!(of(&explained, "y"), [("bytes.key.coordinate", "bb".repeat(32).as_str())]);
    let rsa = sequence(&[value(2, &[0, 0xc5, 1]), value(2, &[1, 0, 1])]);
    let explained = explain(&rsa, Structure::PublicKey, "none");
    assert_eq!(of(&explained, "publicExponent"), [("bytes.key.exponent", "65537")]);
    assert_eq!(
        explained.iter().find(|node| node.name == "modulus").unwrap().args["bits"],
        Value::Integer(16)
    );
}

#[test]
fn damage_is_told_where_it_is() {
    let whole = revocation_list(1);
    let trailing = [whole.as_slice(), &[1, 2, 3]].concat();
    for (bytes, at, code) in [
        (trailing.as_slice(), Span::new(whole.len(), trailing.len()), "asn1.document.trailing_bytes"),
        (&whole[..whole.len() - 1], Span::new(1, 3), "asn1.length.overruns"),
        (&[0x30, 0x03, 0x02, 0x01][..], Span::new(1, 2), "asn1.length.overruns"),
        (&[0x30, 0x04, 0x05, 0x00, 0x1f, 0x81], Span::new(4, 6), "asn1.tag.truncated"),
        (&[0x30, 0x80, 0x05, 0x00], Span::new(1, 2), "asn1.length.indefinite"),
    ] {
        let explained = explain(bytes, Structure::CertificateList, "none");
        let found: Vec<_> = explained.iter().map(|node| (node.span, node.code.text())).collect();
        assert!(found.contains(&(at, code)), "{code}: {found:?}");
        assert_eq!(explained.first().unwrap().span, Span::new(0, bytes.len()));
    }
    // A damaged value of a known extension is shown as far as possible.
    let constraints = value(4, &[0x30, 0x06, 0x01, 0x01, 0xff, 0x02, 0x05, 0x07]);
    let extension = sequence(&[vec![6, 3, 0x55, 0x1d, 19], constraints]);
    let list = sequence(&[extension]);
    let mut walk = Walk { bytes: &list, role: "none", explained: Vec::new() };
    walk.children(credscope_asn1::parse(&list).root.as_ref().unwrap(), "Extensions", 0);
    assert_eq!(of(&walk.explained, "cA"), [("bytes.extension.ca", "TRUE")]);
}

#[test]
fn a_long_list_is_bounded_and_what_follows_it_is_told() {
    let bytes = revocation_list(25_000);
    assert!(bytes.len() > 900_000, "{}", bytes.len());
    let started = std::time::Instant::now();
    let explained = explain(&bytes, Structure::CertificateList, "none");
    println!("{} bytes, {} nodes, {:?}", bytes.len(), explained.len(), started.elapsed());
    assert!(explained.len() < EXPLAINED_LIMIT + 200, "{}", explained.len());
    assert!(explained.iter().any(|node| node.code == codes::DER_REST));
}
