//! Certificates, requests, revocation lists and public keys.

use super::{ByteForm, ByteNode, Bytes};
use crate::redact::redact_bytes;
use crate::shelf::{Content, ShelfEntry};
use credscope_finding::Span;
use credscope_x509::{Certificate, KeyPurposeId, Structure, explain, hide_passwords};

pub(super) fn bytes(entry: &ShelfEntry) -> Option<Bytes> {
    let (structure, signed, role) = match &entry.content {
        Content::Certificate(certificate) => {
            (Structure::Certificate, Some(certificate.tbs), role(certificate))
        }
        Content::Request(request) => (Structure::CertificationRequest, Some(request.info), "none"),
        Content::RevocationList(list) => (Structure::CertificateList, Some(list.tbs), "none"),
        Content::PublicKey(_) => (Structure::PublicKey, None, "none"),
        _ => return None,
    };
    // A name can be any text.
    let mut bytes = entry.bytes.clone();
    redact_bytes(&mut bytes);
    if matches!(structure, Structure::CertificationRequest) {
        hide_passwords(&mut bytes);
    }
    let nodes = explain(&bytes, structure, role)
        .into_iter()
        .map(|explained| ByteNode {
            depth: explained.depth,
            span: explained.span,
            header: explained.header,
            name: explained.name,
            type_name: explained.type_name,
            value: explained.value,
            code: explained.code,
            args: explained.args,
        })
        .collect();
    Some(Bytes { item: String::new(), form: ByteForm::Der, bytes, signed, nodes })
}

/// Replaces each byte that must not be shown by an asterisk.
pub(super) fn mask(bytes: &mut [u8], place: Span) {
    bytes.get_mut(place.range()).unwrap_or_default().fill(b'*');
}

/// The purpose of a certificate, by its own extensions.
fn role(certificate: &Certificate) -> &'static str {
    let usage = certificate.extensions.ext_key_usage.as_ref();
    let has = |oid: &str| usage.is_none_or(|usage| usage.contains(oid) || usage.contains(KeyPurposeId::ANY));
    match (has(KeyPurposeId::CLIENT_AUTH), has(KeyPurposeId::SERVER_AUTH)) {
        _ if certificate.is_ca() => "ca",
        (true, true) if usage.is_none() => "any",
        (true, true) => "both",
        (true, false) => "client",
        (false, true) => "server",
        (false, false) => "other",
    }
}
