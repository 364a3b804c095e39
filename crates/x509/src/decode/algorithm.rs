use super::fields::{CertificateReader, Fields, nowhere};
use crate::{AlgorithmIdentifier, SignatureScheme};
use credscope_asn1::{DerNode, small_integer, tag};
use credscope_crypto::{Hash, SignatureAlgorithm};
use credscope_finding::Span;

/// Takes a signature's AlgorithmIdentifier from `fields`.
pub(super) fn decode(
    reader: &mut CertificateReader<'_>,
    fields: &mut Fields<'_>,
    field: &str,
    within: &DerNode,
) -> AlgorithmIdentifier {
    let missing = |span: Span| AlgorithmIdentifier {
        oid: String::new(),
        scheme: SignatureScheme::Unknown,
        raw: Vec::new(),
        span,
    };
    let Some(node) = fields.take(DerNode::is_sequence) else {
        reader.missing(field, within);
        return missing(nowhere(within));
    };
    let mut parts = Fields::of(node);
    let Some(oid) = parts.take_any().and_then(|first| first.oid(reader.bytes)) else {
        reader.missing(field, node);
        return missing(node.span());
    };
    let scheme = scheme(reader.bytes, &oid, parts.take_any());
    AlgorithmIdentifier { oid, scheme, raw: reader.raw(node), span: node.span() }
}

fn scheme(bytes: &[u8], oid: &str, parameters: Option<&DerNode>) -> SignatureScheme {
    use SignatureAlgorithm::{EcdsaDer, Ed25519, RsaPkcs1};
    SignatureScheme::Verifiable(match oid {
        "1.2.840.113549.1.1.5" | "1.3.14.3.2.29" => RsaPkcs1(Hash::Sha1),
        "1.2.840.113549.1.1.14" => RsaPkcs1(Hash::Sha224),
        "1.2.840.113549.1.1.11" => RsaPkcs1(Hash::Sha256),
        "1.2.840.113549.1.1.12" => RsaPkcs1(Hash::Sha384),
        "1.2.840.113549.1.1.13" => RsaPkcs1(Hash::Sha512),
        "1.2.840.10045.4.1" => EcdsaDer(Hash::Sha1),
        "1.2.840.10045.4.3.1" => EcdsaDer(Hash::Sha224),
        "1.2.840.10045.4.3.2" => EcdsaDer(Hash::Sha256),
        "1.2.840.10045.4.3.3" => EcdsaDer(Hash::Sha384),
        "1.2.840.10045.4.3.4" => EcdsaDer(Hash::Sha512),
        "1.3.101.112" => Ed25519,
        "1.2.840.113549.1.1.10" => return pss(bytes, parameters).unwrap_or(SignatureScheme::Unknown),
        "1.2.840.113549.1.1.2" | "1.2.840.113549.1.1.4" | "1.2.840.10040.4.3" => {
            return SignatureScheme::Obsolete;
        }
        _ => return SignatureScheme::Unknown,
    })
}

/// RSASSA-PSS-params (RFC 4055 section 3.1): one digest for both uses, mask generation 1, trailer 1; anything
/// else is unsupported.
fn pss(bytes: &[u8], parameters: Option<&DerNode>) -> Option<SignatureScheme> {
    let mut fields = Fields::of(parameters.filter(|node| node.is_sequence())?);
    let mut inner = |number: u32| match fields.take(|node| node.is_context(number)) {
        Some(wrapper) => wrapper.children.first().map(Some),
        None => Some(None),
    };
    let hash = match inner(0)? {
        Some(node) => hash(bytes, node)?,
        None => Hash::Sha1,
    };
    let mask_hash = match inner(1)? {
        Some(node) => {
            let mut mask = Fields::of(node);
            if mask.take_any()?.oid(bytes)? != "1.2.840.113549.1.1.8" {
                return None;
            }
            self::hash(bytes, mask.take_any()?)?
        }
        None => Hash::Sha1,
    };
    let number = |node: Option<&DerNode>, default: i64| match node {
        Some(node) if node.is_universal(tag::INTEGER) => small_integer(node.content_of(bytes)),
        Some(_) => None,
        None => Some(default),
    };
    let salt_len = usize::try_from(number(inner(2)?, 20)?).ok()?;
    let trailer = number(inner(3)?, 1)?;
    (hash == mask_hash && trailer == 1)
        .then_some(SignatureScheme::Verifiable(SignatureAlgorithm::RsaPss { hash, salt_len: Some(salt_len) }))
}

/// A digest's AlgorithmIdentifier.
fn hash(bytes: &[u8], node: &DerNode) -> Option<Hash> {
    Some(match node.children.first()?.oid(bytes)?.as_str() {
        "1.3.14.3.2.26" => Hash::Sha1,
        "2.16.840.1.101.3.4.2.4" => Hash::Sha224,
        "2.16.840.1.101.3.4.2.1" => Hash::Sha256,
        "2.16.840.1.101.3.4.2.2" => Hash::Sha384,
        "2.16.840.1.101.3.4.2.3" => Hash::Sha512,
        _ => return None,
    })
}
