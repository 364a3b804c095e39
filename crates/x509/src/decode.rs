//! Permissive decoding over a tolerant DER tree.

mod algorithm;
mod certificate;
mod crl_entry;
mod extensions;
mod fields;
mod general_names;
mod name;
mod path_extensions;
mod request;
mod revocation_list;
mod spki;

pub use certificate::decode_certificate;
pub use request::decode_certification_request;
pub use revocation_list::decode_certificate_revocation_list;

use credscope_asn1::{DerNode, Tree, tag};
use credscope_finding::Finding;
use fields::{CertificateReader, Fields};
use std::fmt;

/// The bytes are not recognisably the requested structure.
#[derive(Clone, Debug, PartialEq)]
pub struct DecodeError {
    /// The problems in the DER tree, if any.
    pub problems: Vec<Finding>,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not of this structure")
    }
}

impl std::error::Error for DecodeError {}

/// A Name as RFC 4514 text; invalid parts are left out.
pub(crate) fn directory_name(bytes: &[u8], node: &DerNode) -> String {
    name::decode(&mut CertificateReader { bytes, problems: Vec::new() }, node, "").to_text()
}

/// A GeneralName as text with its form; addresses include masks.
pub(crate) fn general_name(bytes: &[u8], node: &DerNode) -> String {
    let mut reader = CertificateReader { bytes, problems: Vec::new() };
    general_names::decode(&mut reader, node, general_names::Addresses::WithMask).name.to_text()
}

/// The kind of a structure in DER.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// Certificate.
    Certificate,
    /// CertificationRequest.
    CertificationRequest,
    /// CertificateList.
    CertificateRevocationList,
}

/// Which of the signed structures the bytes are; `None` for anything else, including private and public keys.
#[must_use]
pub fn recognise(der: &[u8]) -> Option<Recognised> {
    let tree = credscope_asn1::parse(der);
    let signed = signed_part(&tree)?;
    let kinds: Vec<char> = signed.children.iter().map(kind).collect();
    let has = |kinds_wanted: &[&str]| {
        let kinds: String = kinds.iter().collect();
        kinds_wanted.iter().any(|wanted| kinds.starts_with(wanted))
    };
    // The letters are those of `kind`: version, serial, algorithm, issuer, validity, subject, key.
    if has(&["0isssss", "isssss"]) {
        Some(Recognised::Certificate)
    } else if has(&["iss0"]) || kinds == ['i', 's', 's'] {
        Some(Recognised::CertificationRequest)
    } else if has(&["isst", "sst"]) {
        Some(Recognised::CertificateRevocationList)
    } else if has(&["0is"]) {
        // Truncated, but it cannot be anything else.
        Some(Recognised::Certificate)
    } else {
        None
    }
}

fn kind(node: &DerNode) -> char {
    if node.is_context(0) {
        '0'
    } else if node.is_sequence() {
        's'
    } else if node.is_universal(tag::INTEGER) {
        'i'
    } else if node.is_universal(tag::UTC_TIME) || node.is_universal(tag::GENERALIZED_TIME) {
        't'
    } else {
        '?'
    }
}

/// The signed part of `SEQUENCE { SEQUENCE, SEQUENCE, BIT STRING }`; may be truncated at the end.
fn signed_part(tree: &Tree) -> Option<&DerNode> {
    let root = tree.root.as_ref().filter(|root| root.is_sequence())?;
    let (first, rest) = root.children.split_first()?;
    let is_signed = match rest {
        [] => !tree.all_problems().is_empty(),
        [algorithm, ..] => algorithm.is_sequence(),
    };
    (first.is_sequence() && is_signed).then_some(first)
}

/// The tree and a reader that already has the tree's own problems.
///
/// # Errors
/// The bytes are not a signed structure.
fn open<'a>(der: &'a [u8], tree: &Tree) -> Result<CertificateReader<'a>, DecodeError> {
    let problems: Vec<Finding> = tree.all_problems().into_iter().cloned().collect();
    match signed_part(tree) {
        Some(_) => Ok(CertificateReader { bytes: der, problems }),
        None => Err(DecodeError { problems }),
    }
}

/// The outer algorithm and the signature, which follow the signed part.
struct Outer {
    algorithm: crate::AlgorithmIdentifier,
    signature: Vec<u8>,
    signature_span: credscope_finding::Span,
}

fn outer(reader: &mut CertificateReader<'_>, root: &DerNode) -> Outer {
    let mut fields = Fields::of(root);
    fields.take(DerNode::is_sequence);
    let algorithm = algorithm::decode(reader, &mut fields, "signatureAlgorithm", root);
    let mut signature = Vec::new();
    let mut signature_span = credscope_finding::Span::new(root.end, root.end);
    match fields.take(|node| node.is_universal(tag::BIT_STRING)) {
        Some(node) => {
            if let Some((bits, 0)) = node.bit_string(reader.bytes) {
                signature = bits.to_vec();
            } else {
                reader.missing("signatureValue", node);
            }
            signature_span = node.content;
        }
        None => reader.missing("signatureValue", root),
    }
    reader.nothing_follows(&fields, "signatureValue");
    Outer { algorithm, signature, signature_span }
}
