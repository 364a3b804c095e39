use super::fields::{CertificateReader, Fields, is_time};
use super::general_names::{self, Addresses};
use crate::extension::oid;
use crate::{GeneralName, RevokedCertificate, SerialNumber};
use credscope_asn1::{DerNode, tag};
use credscope_finding::{Finding, args, codes::x509 as codes};

/// Decodes an entry of revokedCertificates with its extensions (RFC 5280 section 5.3).
pub(super) fn decode(reader: &mut CertificateReader<'_>, node: &DerNode) -> RevokedCertificate {
    let mut entry = RevokedCertificate { span: node.span(), ..RevokedCertificate::default() };
    let mut fields = Fields::of(node);
    match fields.take(|node| node.is_universal(tag::INTEGER)) {
        Some(serial) => {
            let bytes = serial.content_of(reader.bytes).to_vec();
            entry.serial_number = SerialNumber { bytes, span: serial.content };
        }
        None => reader.missing("userCertificate", node),
    }
    match fields.take(is_time) {
        Some(time) => entry.revocation_date = reader.time(time),
        None => reader.missing("revocationDate", node),
    }
    for extension in
        fields.take(DerNode::is_sequence).map(|list| list.children.as_slice()).unwrap_or_default()
    {
        if read_extension(reader, &mut entry, extension).is_none() {
            let name = extension.children.first().and_then(|id| id.oid(reader.bytes)).unwrap_or_default();
            let args = args! { extension: crate::names::name_of(&name) };
            reader.tell(Finding::new(codes::EXTENSION_UNREADABLE, args).at(extension.span()));
            entry.has_unknown_critical = true;
        }
    }
    entry
}

fn read_extension(
    reader: &mut CertificateReader<'_>,
    entry: &mut RevokedCertificate,
    node: &DerNode,
) -> Option<()> {
    let mut fields = Fields::of(node);
    let extn_id = fields.take_any()?.oid(reader.bytes)?;
    let critical = fields
        .take(|node| node.is_universal(tag::BOOLEAN))
        .is_some_and(|flag| flag.content_of(reader.bytes).iter().any(|byte| *byte != 0));
    let octets = fields.take(|node| node.is_universal(tag::OCTET_STRING))?;
    let value = octets.children.first();
    match extn_id.as_str() {
        oid::REASON_CODE => {
            let value = value.filter(|node| node.is_universal(tag::ENUMERATED))?;
            entry.reason = *value.content_of(reader.bytes).last()?;
        }
        oid::INVALIDITY_DATE => {
            entry.invalidity_date = Some(reader.time(value.filter(|node| is_time(node))?)?);
        }
        oid::CERTIFICATE_ISSUER => {
            let names = general_names::decode_all(reader, &value?.children, Addresses::Plain);
            let name = names.into_iter().find_map(|name| match name.name {
                GeneralName::DirectoryName(name) => Some(name),
                _ => None,
            });
            entry.certificate_issuer = Some(name?);
        }
        _ => entry.has_unknown_critical |= critical,
    }
    Some(())
}
