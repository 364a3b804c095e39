//! Names: their text has as many parts as they have, hides nothing, and a host matches only names that it can
//! match.

use crate::certificate;
use crate::parts;
use crate::path::ask;
use credscope_asn1::is_hidden;
use credscope_x509::{Certificate, Name, Profile, SubjectAltName, decode_certificate};

/// Words of names.
pub const WORDS: &[&str] = &[
    "\n%%\n",
    "\x31\x0c\x30\x0a\x06\x03\x55\x04\x03\x0c\x03abc",
    "\x30\x0a\x06\x03\x55\x04\x0a\x13\x03abc",
    "\x06\x03\x55\x04\x0a",
    "\x0c\x01a",
    "\x14\x01a",
    "\x16\x01a",
    "\x1c\x04\x00\x00\x00a",
    "\x1e\x02\x00a",
    "*.",
    ".",
    "kubernetes.default.svc",
    "10.0.0.1",
    "::1",
    "[::1]",
    "\\",
    ",",
    "+",
    "=",
    "#",
    " ",
    "\0",
    "\u{202e}",
    "é",
];

/// An EC certificate's key, whose value does not matter.
const SPKI: &[u8] = b"\x30\x59\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07\x03\x42\x00\x04\xd5\xec\x28\xda\x44\xb4\xae\x1d\x68\xac\x99\x5a\x11\x50\x46\x78\xff\xaf\x63\x82\x9e\x55\xd6\xaf\x4f\xeb\x0d\xca\x16\x59\xda\xf9\xd6\xe8\x96\x07\x43\x1d\xaa\xa6\x66\x59\x97\xb7\x64\x10\x62\x5f\xb2\xf6\xec\x36\x30\x99\x9a\x8b\x58\xc0\x02\x2a\xa2\x8a\xb7\x75";

/// The first part is a subject, the second the names of the subjectAltName, both in DER without the outer
/// header; the third a host.
///
/// # Panics
/// If a text hides something, or a host matches a name that it cannot match.
pub fn check(data: &[u8]) {
    let parts = parts(data);
    let part = |index: usize| parts.get(index).copied().unwrap_or_default();
    let der = with_names(part(0), part(1));
    certificate::check(&der);
    let Ok(certificate) = decode_certificate(&der) else { panic!("the frame is a certificate's") };
    check_text(&certificate.subject);
    if let Ok(host) = std::str::from_utf8(part(2)) {
        check_host(&certificate, host);
    }
}

fn value(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap_or_default().to_be_bytes();
    let header: &[u8] = match &length {
        [0, 0, 0, short @ 0..=0x7f] => &[tag, *short],
        [0, 0, 0, long] => &[tag, 0x81, *long],
        [0, 0, high, low] => &[tag, 0x82, *high, *low],
        [_, top, high, low] => &[tag, 0x83, *top, *high, *low],
    };
    [header, content].concat()
}

/// An unsigned certificate with these names.
fn with_names(subject: &[u8], names: &[u8]) -> Vec<u8> {
    let algorithm = value(0x30, b"\x06\x08\x2a\x86\x48\xce\x3d\x04\x03\x02");
    let validity = value(0x30, b"\x17\x0d260101000000Z\x17\x0d270101000000Z");
    let san = [b"\x06\x03\x55\x1d\x11".as_slice(), &value(4, &value(0x30, names))].concat();
    let extensions = value(0xa3, &value(0x30, &value(0x30, &san)));
    let subject = value(0x30, subject);
    let fields: [&[u8]; 8] = [
        b"\xa0\x03\x02\x01\x02\x02\x01\x01",
        &algorithm,
        &subject,
        &validity,
        &subject,
        SPKI,
        &extensions,
        b"",
    ];
    value(0x30, &[value(0x30, &fields.concat()), algorithm, b"\x03\x03\x00\x30\x00".to_vec()].concat())
}

/// The text of RFC 4514 has a comma for each RDN but the first, a plus for each attribute beyond the first of
/// an RDN, and shows every character.
fn check_text(name: &Name) {
    let text = name.to_text();
    assert!(!text.chars().any(is_hidden), "{}", text.escape_debug());
    assert!(!name.label().chars().any(is_hidden));
    let mut counts = [0, 0];
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => {
                characters.next();
            }
            ',' => counts[0] += 1,
            '+' => counts[1] += 1,
            _ => (),
        }
    }
    let parts = name.rdns.iter().filter(|rdn| !rdn.attributes.is_empty()).count();
    if parts == name.rdns.len() {
        let attributes = name.attributes().count();
        assert_eq!(counts, [parts.saturating_sub(1), attributes - parts.min(attributes)], "{text}");
    }
}

/// A host has as many labels as the name that it matches, and differs from it only in case and a single star.
fn check_host(certificate: &Certificate, host: &str) {
    let answer = ask(certificate, &[], &[certificate], Profile::go(), Some(host));
    let matched = answer.trace.iter().find(|step| step.code.text() == "x509.host.matched");
    let Some(identifier) = matched.and_then(|step| step.args["identifier"].as_text()) else { return };
    let names = certificate.extensions.subject_alt_name.as_ref();
    let texts = names.map(SubjectAltName::texts).unwrap_or_default();
    let is_there = |form: &str| texts.iter().any(|text| text.strip_prefix(form) == Some(identifier));
    assert!(
        is_there("DNS:") || is_there("IP:") || texts.iter().any(|text| text == identifier),
        "{identifier} of {texts:?}"
    );
    let identifier = identifier.trim_start_matches("DNS:").trim_start_matches("IP:");
    if identifier.parse::<std::net::IpAddr>().is_ok() {
        return;
    }
    let lower = |text: &str| text.trim_end_matches('.').to_ascii_lowercase();
    let (host, pattern) = (lower(host), lower(identifier));
    let (labels, wanted): (Vec<&str>, Vec<&str>) = (host.split('.').collect(), pattern.split('.').collect());
    assert_eq!(labels.len(), wanted.len(), "{host} {pattern}");
    for (index, (label, wanted)) in labels.iter().zip(wanted).enumerate() {
        assert!(*label == wanted || (index == 0 && wanted == "*"), "{host} {pattern}");
    }
}
