use crate::names::name_of;
use crate::{AlgorithmIdentifier, Extensions, Name, SignatureScheme, SubjectPublicKeyInfo};
use credscope_asn1::{DerNode, parse_within};
use credscope_crypto::VerifyError;
use credscope_finding::{Finding, Span, Step, args, codes::x509 as codes};

/// extensionRequest (RFC 2985 section 5.4.2).
pub(crate) const EXTENSION_REQUEST: &str = "1.2.840.113549.1.9.14";

/// challengePassword (RFC 2985 section 5.4.1).
pub(crate) const CHALLENGE_PASSWORD: &str = "1.2.840.113549.1.9.7";

/// The attribute type's DER.
const PASSWORD_TYPE: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x07";

/// A certification request as far as it could be read (RFC 2986 section 4).
#[derive(Clone, Debug, PartialEq)]
pub struct CertificationRequest {
    /// All bytes, as given.
    pub der: Vec<u8>,
    /// The span of the CertificationRequestInfo: the bytes that are signed.
    pub info: Span,
    /// The requested subject.
    pub subject: Name,
    /// The requester's key.
    pub spki: SubjectPublicKeyInfo,
    /// All attributes in order.
    pub attributes: Vec<Attribute>,
    /// The requested extensions.
    pub requested_extensions: Extensions,
    /// The signature algorithm.
    pub signature_algorithm: AlgorithmIdentifier,
    /// The signature's bytes.
    pub signature: Vec<u8>,
    /// The span of the signature's bytes.
    pub signature_span: Span,
    /// SHA-256 of the request's bytes, without trailing bytes.
    pub fingerprint_sha256: [u8; 32],
    /// The decoder's findings.
    pub problems: Vec<Finding>,
}

/// One attribute of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its type, dotted.
    pub oid: String,
    /// The span of the set of its values.
    pub value: Span,
    /// Its span.
    pub span: Span,
}

impl Attribute {
    /// The RFC's name, or the dotted text.
    #[must_use]
    pub fn name(&self) -> &str {
        name_of(&self.oid)
    }
}

/// Masks every challengePassword in a request's DER with asterisks; tags and lengths stay, so the rest can
/// still be read.
///
/// If the attribute is damaged its end is unknown, so everything after its type is masked.
pub fn hide_passwords(der: &mut [u8]) {
    let mut from = 0;
    while let Some(place) = position_from(der, from) {
        from = place + PASSWORD_TYPE.len();
        // Tag and length of the attribute precede its type.
        let attribute = (2..=4).find_map(|header| {
            let tree = parse_within(der, Span::new(place.checked_sub(header)?, der.len()));
            tree.root.filter(|node| node.is_sequence() && node.content.start == place && is_sound(node))
        });
        let values = attribute.as_ref().and_then(|node| match node.children.as_slice() {
            [_, values] if values.constructed => Some(values),
            _ => None,
        });
        let hidden = values.map_or(Span::new(from, der.len()), |values| values.content);
        let kept: Vec<(Span, Vec<u8>)> = values
            .map(|values| {
                values.children.iter().map(|value| (value.header, value.header.of(der).to_vec())).collect()
            })
            .unwrap_or_default();
        der.get_mut(hidden.range()).unwrap_or_default().fill(b'*');
        for (place, header) in kept {
            if let Some(bytes) = der.get_mut(place.range()) {
                bytes.copy_from_slice(&header);
            }
        }
    }
}

fn position_from(der: &[u8], from: usize) -> Option<usize> {
    let mut windows = der.get(from..)?.windows(PASSWORD_TYPE.len());
    Some(from + windows.position(|window| window == PASSWORD_TYPE)?)
}

fn is_sound(node: &DerNode) -> bool {
    node.problems.is_empty() && node.children.iter().all(is_sound)
}

/// Verifies that the request is signed by its own key (RFC 2986 section 4.2), which proves possession of the
/// private key.
#[must_use]
pub fn verify_self_signature(request: &CertificationRequest) -> Step {
    let algorithm = request.signature_algorithm.name();
    let unsupported =
        || Step::inconclusive(codes::REQUEST_SIGNATURE_UNSUPPORTED, args! { algorithm: &algorithm });
    let (SignatureScheme::Verifiable(scheme), Ok(key)) =
        (request.signature_algorithm.scheme, &request.spki.key)
    else {
        return unsupported().at(request.signature_algorithm.span);
    };
    match credscope_crypto::verify(key, scheme, request.info.of(&request.der), &request.signature) {
        Ok(()) => Step::passed(codes::REQUEST_SIGNATURE_VALID, args! { algorithm: &algorithm }),
        Err(VerifyError::Unsupported | VerifyError::KeyTooLarge) => unsupported(),
        Err(VerifyError::KeyType | VerifyError::Malformed | VerifyError::Mismatch) => {
            Step::failed(codes::REQUEST_SIGNATURE_INVALID, args! { algorithm: &algorithm })
        }
    }
    .at(request.signature_span)
}
