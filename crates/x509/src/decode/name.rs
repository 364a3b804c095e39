use super::fields::{CertificateReader, Fields, nowhere};
use crate::{AttributeTypeAndValue, Name, RelativeDistinguishedName};
use credscope_asn1::{Class, DerNode, decode_text, escape_hidden, is_hidden, tag};
use credscope_finding::{Finding, args, codes::asn1};

/// Takes a Name from `fields`.
pub(super) fn take(
    reader: &mut CertificateReader<'_>,
    fields: &mut Fields<'_>,
    field: &str,
    within: &DerNode,
) -> Name {
    match fields.take(DerNode::is_sequence) {
        Some(node) => decode(reader, node, field),
        None => {
            reader.missing(field, within);
            Name { span: nowhere(within), ..Name::default() }
        }
    }
}

/// A Name; invalid parts are skipped, with a finding.
pub(super) fn decode(reader: &mut CertificateReader<'_>, node: &DerNode, field: &str) -> Name {
    let mut rdns = Vec::new();
    for set in &node.children {
        if !set.is_universal(tag::SET) || set.children.is_empty() {
            reader.missing(field, set);
            continue;
        }
        rdns.push(decode_rdn(reader, set, field));
    }
    Name { span: node.span(), raw: reader.raw(node), rdns }
}

/// The attributes of one RDN.
pub(super) fn decode_rdn(
    reader: &mut CertificateReader<'_>,
    set: &DerNode,
    field: &str,
) -> RelativeDistinguishedName {
    let mut rdn = RelativeDistinguishedName::default();
    for pair in &set.children {
        let mut parts = Fields::of(pair);
        let oid = parts.take_any().and_then(|first| first.oid(reader.bytes));
        let (Some(oid), Some(value)) = (oid, parts.take_any()) else {
            reader.missing(field, pair);
            continue;
        };
        let text = text(reader, value);
        let value = reader.raw(value);
        rdn.attributes.push(AttributeTypeAndValue { oid, text, value, span: pair.span() });
    }
    rdn
}

/// The characters of a string value, with findings about misleading bytes and characters.
pub(super) fn text(reader: &mut CertificateReader<'_>, value: &DerNode) -> Option<String> {
    if value.class != Class::Universal || value.constructed {
        return None;
    }
    let decoded = decode_text(value.number, value.content_of(reader.bytes))?;
    let shown = || escape_hidden(&decoded.text);
    if !decoded.is_exact {
        reader.tell(Finding::new(asn1::STRING_BAD_BYTES, args! { text: shown() }).at(value.span()));
    }
    if decoded.text.chars().any(is_hidden) {
        reader.tell(Finding::new(asn1::STRING_HIDDEN_CHARACTERS, args! { text: shown() }).at(value.span()));
    }
    Some(decoded.text)
}
