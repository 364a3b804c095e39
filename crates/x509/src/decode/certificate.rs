use super::fields::{CertificateReader, Fields, is_time, nowhere};
use super::{DecodeError, algorithm, extensions, name, open, outer, spki};
use crate::{Certificate, Extensions, SerialNumber, UniqueIdentifier, Validity};
use credscope_asn1::{DerNode, small_integer, tag};
use credscope_finding::{Finding, Span, args, codes::x509 as codes};

/// The maximum length of a serial number (RFC 5280 section 4.1.2.2).
const SERIAL_NUMBER_LIMIT: usize = 20;

/// Decodes a certificate as far as possible (RFC 5280 section 4.1); problems are in its `problems`.
///
/// # Errors
/// The bytes are not a SEQUENCE of a SEQUENCE and a signature.
pub fn decode_certificate(der: &[u8]) -> Result<Certificate, DecodeError> {
    let tree = credscope_asn1::parse(der);
    let mut reader = open(der, &tree)?;
    let (Some(root), Some(tbs)) = (&tree.root, tree.root.as_ref().and_then(|root| root.children.first()))
    else {
        return Err(DecodeError { problems: reader.problems });
    };
    let reader = &mut reader;
    let mut fields = Fields::of(tbs);

    let version = version(reader, &mut fields);
    let serial_number = serial_number(reader, &mut fields, tbs);
    let tbs_signature = algorithm::decode(reader, &mut fields, "signature", tbs);
    let issuer = name::take(reader, &mut fields, "issuer", tbs);
    let validity = validity(reader, &mut fields, tbs);
    let subject = name::take(reader, &mut fields, "subject", tbs);
    let spki = spki::take(reader, &mut fields, tbs);
    let issuer_unique_id = unique_id(reader, &mut fields, 1);
    let subject_unique_id = unique_id(reader, &mut fields, 2);
    let mut extensions = Extensions::default();
    if let Some(wrapper) = fields.take(|node| node.is_context(3)) {
        match wrapper.children.first() {
            Some(list) => {
                if version < 3 {
                    reader.tell(
                        Finding::new(codes::VERSION_TOO_OLD, args! { version: version }).at(wrapper.span()),
                    );
                }
                extensions::decode(reader, list, &mut extensions);
            }
            None => reader.missing("extensions", wrapper),
        }
    }
    reader.nothing_follows(&fields, "extensions");

    let outer = outer(reader, root);
    let algorithm = &outer.algorithm;
    if tbs_signature.raw != algorithm.raw && !tbs_signature.raw.is_empty() && !algorithm.raw.is_empty() {
        let args = args! { inner: tbs_signature.name(), outer: algorithm.name() };
        reader.tell(Finding::new(codes::ALGORITHMS_DIFFER, args).at(algorithm.span));
    }
    if algorithm.is_forgeable() && issuer.raw != subject.raw {
        let args = args! { algorithm: algorithm.name() };
        reader.tell(Finding::new(codes::SIGNATURE_WEAK, args).at(algorithm.span));
    }
    Ok(Certificate {
        der: der.to_vec(),
        tbs: tbs.span(),
        version,
        serial_number,
        tbs_signature,
        issuer,
        validity,
        subject,
        spki,
        issuer_unique_id,
        subject_unique_id,
        extensions,
        signature_algorithm: outer.algorithm,
        signature: outer.signature,
        signature_span: outer.signature_span,
        fingerprint_sha256: credscope_crypto::sha256(root.span().of(der)),
        fingerprint_sha1: credscope_crypto::sha1(root.span().of(der)),
        problems: std::mem::take(&mut reader.problems),
    })
}

/// An implicitly tagged BIT STRING (RFC 5280 section 4.1.2.8), without its count of unused bits.
fn unique_id(
    reader: &mut CertificateReader<'_>,
    fields: &mut Fields<'_>,
    number: u32,
) -> Option<UniqueIdentifier> {
    let node = fields.take(|node| node.is_context(number))?;
    let bits = node.content_of(reader.bytes).split_first().map(|(_, bits)| bits.to_vec());
    Some(UniqueIdentifier { bits: bits.unwrap_or_default(), span: node.span() })
}

fn version(reader: &mut CertificateReader<'_>, fields: &mut Fields<'_>) -> i64 {
    let Some(wrapper) = fields.take(|node| node.is_context(0)) else { return 1 };
    let stated = wrapper.children.first().filter(|node| node.is_universal(tag::INTEGER));
    match stated.and_then(|node| small_integer(reader.integer(node))) {
        Some(stated @ 0..=2) => stated + 1,
        Some(stated) => {
            let version = stated.saturating_add(1);
            reader.tell(Finding::new(codes::VERSION_UNKNOWN, args! { version: version }).at(wrapper.span()));
            version
        }
        None => {
            reader.missing("version", wrapper);
            1
        }
    }
}

fn serial_number(reader: &mut CertificateReader<'_>, fields: &mut Fields<'_>, tbs: &DerNode) -> SerialNumber {
    let Some(node) = fields.take(|node| node.is_universal(tag::INTEGER)) else {
        reader.missing("serialNumber", tbs);
        return SerialNumber { bytes: Vec::new(), span: nowhere(tbs) };
    };
    let bytes = reader.integer(node).to_vec();
    let serial_number = SerialNumber { bytes, span: node.content };
    let problem = if serial_number.is_negative() {
        let shown = serial_number.to_decimal().unwrap_or_else(|| serial_number.to_hex());
        Some(Finding::new(codes::SERIAL_NEGATIVE, args! { serial_number: shown }))
    } else if serial_number.bytes.iter().all(|byte| *byte == 0) {
        Some(Finding::new(codes::SERIAL_ZERO, args! {}))
    } else if serial_number.bytes.len() > SERIAL_NUMBER_LIMIT {
        Some(Finding::new(codes::SERIAL_TOO_LONG, args! { length: serial_number.bytes.len() }))
    } else {
        None
    };
    reader.problems.extend(problem.map(|problem| problem.at(node.span())));
    serial_number
}

fn validity(reader: &mut CertificateReader<'_>, fields: &mut Fields<'_>, tbs: &DerNode) -> Validity {
    let Some(node) = fields.take(DerNode::is_sequence) else {
        reader.missing("validity", tbs);
        let span = nowhere(tbs);
        return Validity { not_before_span: span, not_after_span: span, span, ..Validity::default() };
    };
    let mut times = Fields::of(node);
    let mut time = |field: &str| match times.take(is_time) {
        Some(time) => (reader.time(time), time.span()),
        None => {
            reader.missing(field, node);
            (None, nowhere(node))
        }
    };
    let (not_before, not_before_span) = time("notBefore");
    let (not_after, not_after_span) = time("notAfter");
    reader.nothing_follows(&times, "notAfter");
    if let (Some(not_before), Some(not_after)) = (not_before, not_after)
        && not_after < not_before
    {
        let args = args! { not_before: not_before, not_after: not_after };
        reader.tell(Finding::new(codes::VALIDITY_REVERSED, args).at(Span::new(node.header.start, node.end)));
    }
    Validity { not_before, not_after, not_before_span, not_after_span, span: node.span() }
}
