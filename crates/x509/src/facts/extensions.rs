//! Extensions that no rule uses: decoded only to show them.

use crate::Extension;
use crate::key_usage::bit_names;
use crate::names::name_of;
use crate::text::{hex_text, value_text};
use credscope_asn1::{DerNode, decode_time, small_integer, tag};
use credscope_clock::Instant;
use credscope_encoding::encode_hex;
use credscope_finding::{Code, Fact, Span, codes::x509 as codes};

const SUBJECT_DIRECTORY_ATTRIBUTES: &str = "2.5.29.9";
const PRIVATE_KEY_USAGE_PERIOD: &str = "2.5.29.16";
const TLS_FEATURE: &str = "1.3.6.1.5.5.7.1.24";
const SIGNED_CERTIFICATE_TIMESTAMPS: &str = "1.3.6.1.4.1.11129.2.4.2";
const NETSCAPE_CERT_TYPE: &str = "2.16.840.1.113730.1.1";

/// Bits of Netscape's certificate type, as OpenSSL names them.
const NETSCAPE_TYPES: [&str; 8] =
    ["sslClient", "sslServer", "smime", "objectSigning", "reserved", "sslCA", "smimeCA", "objectSigningCA"];

/// Adds the facts of an extension: its values if its type is known and they can be read, else its name and
/// bytes.
pub(super) fn extension_facts(facts: &mut Vec<Fact>, der: &[u8], extension: &Extension) {
    let value = extension.extn_value;
    let tree = credscope_asn1::parse_within(der, value);
    let root = tree.root.as_ref().filter(|root| root.end == value.end);
    let before = facts.len();
    if let Some(root) = root
        && read(facts, der, &extension.extn_id, root).is_none()
    {
        facts.truncate(before);
    }
    if facts.len() == before {
        let id = extension.extn_id.as_str();
        let text = match root {
            Some(root) if name_of(id) != id => value_text(der, root),
            _ => hex_text(value.of(der)),
        };
        let text = format!("{}={text}", name_of(id));
        facts.push(Fact::new(codes::OTHER_EXTENSIONS, vec![text]).at(extension.span));
    }
}

/// `None` if the value does not have the required form.
fn read(facts: &mut Vec<Fact>, der: &[u8], id: &str, value: &DerNode) -> Option<()> {
    let mut put = |code: Code, text: String, span: Span| facts.push(Fact::new(code, text).at(span));
    match id {
        SUBJECT_DIRECTORY_ATTRIBUTES => {
            for node in &value.children {
                put(codes::DIRECTORY_ATTRIBUTE, attribute_text(der, node)?, node.span());
            }
        }
        PRIVATE_KEY_USAGE_PERIOD => {
            for node in &value.children {
                let code = if node.is_context(0) {
                    codes::PRIVATE_KEY_NOT_BEFORE
                } else {
                    codes::PRIVATE_KEY_NOT_AFTER
                };
                let at = decode_time(tag::GENERALIZED_TIME, node.content_of(der), node.span()).instant?;
                facts.push(Fact::new(code, at).at(node.span()));
            }
        }
        TLS_FEATURE => {
            let features: Option<Vec<String>> = value
                .children
                .iter()
                .map(|node| Some(feature(small_integer(node.content_of(der))?)))
                .collect();
            facts.push(Fact::new(codes::TLS_FEATURES, features?).at(value.span()));
        }
        NETSCAPE_CERT_TYPE => {
            let (bits, _) = value.bit_string(der)?;
            facts.push(
                Fact::new(codes::NETSCAPE_CERT_TYPE, bit_names(bits, &NETSCAPE_TYPES)).at(value.span()),
            );
        }
        SIGNED_CERTIFICATE_TIMESTAMPS if value.is_universal(tag::OCTET_STRING) => {
            let mut list = Vectors { bytes: der, rest: value.content };
            let list = list.next()?;
            let mut entries = Vectors { bytes: der, rest: list };
            while entries.rest.start < entries.rest.end {
                let entry = entries.next()?;
                put(codes::SIGNED_TIMESTAMP, timestamp(entry.of(der))?, entry);
            }
        }
        _ => (),
    }
    Some(())
}

/// An attribute's type and its values, as `unstructuredName=text`.
pub(super) fn attribute_text(der: &[u8], node: &DerNode) -> Option<String> {
    let (id, values) = (node.children.first()?.oid(der)?, node.children.get(1)?);
    Some(format!("{}={}", name_of(&id), value_text(der, values)))
}

/// A TLS extension by its number (RFC 7633 section 4.1).
fn feature(number: i64) -> String {
    match number {
        5 => "status_request".to_owned(),
        17 => "status_request_v2".to_owned(),
        other => other.to_string(),
    }
}

/// Values that are each preceded by two bytes of length (RFC 8446 section 3.4).
struct Vectors<'a> {
    bytes: &'a [u8],
    rest: Span,
}

impl Vectors<'_> {
    fn next(&mut self) -> Option<Span> {
        let length = self.rest.of(self.bytes).first_chunk::<2>()?;
        let start = self.rest.start + 2;
        let end = start + usize::from(u16::from_be_bytes(*length));
        (end <= self.rest.end).then(|| {
            self.rest.start = end;
            Span::new(start, end)
        })
    }
}

/// The date and the log: SignedCertificateTimestamp of version 1 (RFC 6962 section 3.2).
fn timestamp(entry: &[u8]) -> Option<String> {
    let (version, rest) = entry.split_first()?;
    let (log_id, rest) = rest.split_first_chunk::<32>()?;
    let millis = i64::try_from(u64::from_be_bytes(*rest.first_chunk()?)).ok()?;
    (*version == 0).then(|| format!("{} {}", Instant::from_unix_millis(millis), encode_hex(log_id)))
}
