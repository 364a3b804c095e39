use super::fields::Fields;
use super::{DecodeError, extensions, name, open, outer, spki};
use crate::request::{CHALLENGE_PASSWORD, EXTENSION_REQUEST};
use crate::{Attribute, CertificationRequest, Extensions};
use credscope_asn1::{small_integer, tag};
use credscope_finding::{Finding, args, codes::x509 as codes};

/// Decodes a certification request as far as possible (RFC 2986 section 4); problems are in its `problems`.
///
/// # Errors
/// The bytes are not a SEQUENCE of a SEQUENCE and a signature.
pub fn decode_certification_request(der: &[u8]) -> Result<CertificationRequest, DecodeError> {
    let tree = credscope_asn1::parse(der);
    let mut reader = open(der, &tree)?;
    let (Some(root), Some(info)) = (&tree.root, tree.root.as_ref().and_then(|root| root.children.first()))
    else {
        return Err(DecodeError { problems: reader.problems });
    };
    let reader = &mut reader;
    let mut fields = Fields::of(info);
    match fields.take(|node| node.is_universal(tag::INTEGER)) {
        Some(node) => {
            let version = small_integer(reader.integer(node)).unwrap_or(i64::MAX).saturating_add(1);
            if version != 1 {
                reader.tell(Finding::new(codes::VERSION_UNKNOWN, args! { version: version }).at(node.span()));
            }
        }
        None => reader.missing("version", info),
    }
    let subject = name::take(reader, &mut fields, "subject", info);
    let spki = spki::take(reader, &mut fields, info);
    let mut attributes = Vec::new();
    let mut requested_extensions = Extensions::default();
    if let Some(list) = fields.take(|node| node.is_context(0)) {
        for node in &list.children {
            let mut parts = Fields::of(node);
            let oid = parts.take_any().and_then(|first| first.oid(reader.bytes));
            let (Some(oid), Some(values)) = (oid, parts.take(|node| node.is_universal(tag::SET))) else {
                reader.missing("attributes", node);
                continue;
            };
            if oid == EXTENSION_REQUEST {
                // Several attributes are read as one list, and only the first value of each, as in Go.
                match values.children.split_first() {
                    Some((list, rest)) => {
                        extensions::decode(reader, list, &mut requested_extensions);
                        if let Some(second) = rest.first() {
                            let args = args! { after: "extensionRequest" };
                            reader.tell(Finding::new(codes::FIELD_UNEXPECTED, args).at(second.span()));
                        }
                    }
                    None => reader.missing("extensionRequest", values),
                }
            }
            if oid == CHALLENGE_PASSWORD {
                reader.tell(Finding::new(codes::CHALLENGE_PASSWORD, args! {}).at(node.span()));
            }
            attributes.push(Attribute { oid, value: values.span(), span: node.span() });
        }
    }
    reader.nothing_follows(&fields, "attributes");
    let outer = outer(reader, root);
    Ok(CertificationRequest {
        der: der.to_vec(),
        info: info.span(),
        subject,
        spki,
        attributes,
        requested_extensions,
        signature_algorithm: outer.algorithm,
        signature: outer.signature,
        signature_span: outer.signature_span,
        fingerprint_sha256: credscope_crypto::sha256(root.span().of(der)),
        problems: std::mem::take(&mut reader.problems),
    })
}
