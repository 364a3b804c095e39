use super::fields::CertificateReader;
use super::name;
use crate::text::value_text;
use crate::{AlternativeName, GeneralName};
use credscope_asn1::{Class, DerNode, escape_hidden, is_hidden, oid_text};
use credscope_finding::{Finding, args, codes::asn1, codes::x509 as codes};

/// The allowed lengths of an iPAddress.
#[derive(Clone, Copy)]
pub(super) enum Addresses {
    /// One address.
    Plain,
    /// An address and its mask, as in name constraints.
    WithMask,
}

impl Addresses {
    const fn allow(self, length: usize) -> bool {
        match self {
            Self::Plain => matches!(length, 4 | 16),
            Self::WithMask => matches!(length, 8 | 32),
        }
    }
}

/// Decodes each value as a GeneralName (RFC 5280 section 4.2.1.6).
pub(super) fn decode_all(
    reader: &mut CertificateReader<'_>,
    nodes: &[DerNode],
    addresses: Addresses,
) -> Vec<AlternativeName> {
    nodes.iter().map(|node| decode(reader, node, addresses)).collect()
}

pub(super) fn decode(
    reader: &mut CertificateReader<'_>,
    node: &DerNode,
    addresses: Addresses,
) -> AlternativeName {
    let name = if node.class == Class::ContextSpecific { form(reader, node, addresses) } else { None };
    AlternativeName { name: name.unwrap_or(GeneralName::Other(node.number)), span: node.span() }
}

fn form(reader: &mut CertificateReader<'_>, node: &DerNode, addresses: Addresses) -> Option<GeneralName> {
    let content = node.content_of(reader.bytes);
    Some(match node.number {
        0 => {
            let (type_id, value) = (node.children.first()?, node.children.get(1)?);
            let value = value.children.first().filter(|_| value.is_context(0)).unwrap_or(value);
            GeneralName::OtherName(type_id.oid(reader.bytes)?, value_text(reader.bytes, value))
        }
        1 => GeneralName::Rfc822Name(ia5(reader, node)),
        2 => GeneralName::DnsName(ia5(reader, node)),
        3 => GeneralName::X400Address(value_text(reader.bytes, node)),
        4 => GeneralName::DirectoryName(name::decode(reader, node.children.first()?, "directoryName")),
        5 => GeneralName::EdiPartyName(value_text(reader.bytes, node)),
        6 => GeneralName::Uri(ia5(reader, node)),
        7 => {
            let address = content.to_vec();
            if !addresses.allow(address.len()) {
                reader.tell(
                    Finding::new(codes::ADDRESS_LENGTH, args! { length: address.len() }).at(node.span()),
                );
            }
            GeneralName::IpAddress(address)
        }
        8 => GeneralName::RegisteredId(oid_text(content)?),
        _ => return None,
    })
}

/// An implicitly tagged IA5String; other bytes are reported and replaced.
fn ia5(reader: &mut CertificateReader<'_>, node: &DerNode) -> String {
    let content = node.content_of(reader.bytes);
    let text = String::from_utf8_lossy(content).into_owned();
    if !content.is_ascii() {
        let args = args! { text: escape_hidden(&text) };
        reader.tell(Finding::new(asn1::STRING_BAD_BYTES, args).at(node.span()));
    }
    if text.chars().any(is_hidden) {
        let args = args! { text: escape_hidden(&text) };
        reader.tell(Finding::new(asn1::STRING_HIDDEN_CHARACTERS, args).at(node.span()));
    }
    text
}
