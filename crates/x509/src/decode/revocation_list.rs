use super::fields::{Fields, is_time, nowhere};
use super::{DecodeError, algorithm, crl_entry, extensions, name, open, outer};
use crate::{CertificateRevocationList, Extensions, RevokedCertificate};
use credscope_asn1::{DerNode, small_integer, tag};
use credscope_finding::{Finding, args, codes::x509 as codes};

/// Decodes a certificate revocation list as far as possible (RFC 5280 section 5.1); problems are in its
/// `problems`.
///
/// # Errors
/// The bytes are not a SEQUENCE of a SEQUENCE and a signature.
pub fn decode_certificate_revocation_list(der: &[u8]) -> Result<CertificateRevocationList, DecodeError> {
    let tree = credscope_asn1::parse(der);
    let mut reader = open(der, &tree)?;
    let (Some(root), Some(tbs)) = (&tree.root, tree.root.as_ref().and_then(|root| root.children.first()))
    else {
        return Err(DecodeError { problems: reader.problems });
    };
    let reader = &mut reader;
    let mut fields = Fields::of(tbs);
    let mut version = 1;
    if let Some(node) = fields.take(|node| node.is_universal(tag::INTEGER)) {
        version = small_integer(reader.integer(node)).unwrap_or(i64::MAX).saturating_add(1);
        if version != 2 {
            reader.tell(Finding::new(codes::VERSION_UNKNOWN, args! { version: version }).at(node.span()));
        }
    }
    let tbs_signature = algorithm::decode(reader, &mut fields, "signature", tbs);
    let issuer = name::take(reader, &mut fields, "issuer", tbs);
    let this_update = fields.take(is_time);
    if this_update.is_none() {
        reader.missing("thisUpdate", tbs);
    }
    let next_update = fields.take(is_time);
    let revoked: Vec<RevokedCertificate> = match fields.take(DerNode::is_sequence) {
        Some(list) => list.children.iter().map(|node| crl_entry::decode(reader, node)).collect(),
        None => Vec::new(),
    };
    let mut extensions = Extensions::default();
    if let Some(list) = fields.take(|node| node.is_context(0)).and_then(|wrapper| wrapper.children.first()) {
        extensions::decode(reader, list, &mut extensions);
    }
    reader.nothing_follows(&fields, "crlExtensions");
    let outer = outer(reader, root);
    if tbs_signature.raw != outer.algorithm.raw {
        let args = args! { inner: tbs_signature.name(), outer: outer.algorithm.name() };
        reader.tell(Finding::new(codes::ALGORITHMS_DIFFER, args).at(outer.algorithm.span));
    }
    Ok(CertificateRevocationList {
        der: der.to_vec(),
        tbs: tbs.span(),
        issuer,
        this_update: this_update.and_then(|node| reader.time(node)),
        this_update_span: this_update.map_or(nowhere(tbs), DerNode::span),
        next_update: next_update.and_then(|node| reader.time(node)),
        next_update_span: next_update.map(DerNode::span),
        version,
        revoked_count: revoked.len(),
        revoked,
        tbs_signature,
        extensions,
        signature_algorithm: outer.algorithm,
        signature: outer.signature,
        fingerprint_sha256: credscope_crypto::sha256(root.span().of(der)),
        problems: std::mem::take(&mut reader.problems),
    })
}
