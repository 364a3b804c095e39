//! Reads private keys for their public half only; the private numbers are not kept.

use crate::asn1::{
    EC_PUBLIC_KEY, ID_ED25519, KeyAlgorithmIdentifier, RSA_ENCRYPTION, RSASSA_PSS, decode_nested,
    decode_whole, peek_tag, position, read_algorithm, read_bit_string, read_unsigned, unexpected,
};
use crate::ec::{Curve, multiply_base};
use crate::ed25519;
use crate::error::KeyError;
use crate::key::{Numbers, PublicKey};
use crate::number::{bit_length, trim_zeros};
use ::rsa::BoxedUint;
use der::asn1::{ObjectIdentifier, OctetStringRef};
use der::{Decode, Reader, SliceReader, Tag, TagNumber};

/// How a private key was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrivateKeyFormat {
    /// `RSAPrivateKey` ([RFC 8017 appendix A.1.2](https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2)).
    Pkcs1,
    /// `PrivateKeyInfo` or `OneAsymmetricKey` ([RFC 5958 section 2](https://www.rfc-editor.org/rfc/rfc5958#section-2)).
    Pkcs8,
    /// `ECPrivateKey` ([RFC 5915 section 3](https://www.rfc-editor.org/rfc/rfc5915#section-3)).
    Sec1,
    /// JSON Web Key ([RFC 7518 section 6](https://www.rfc-editor.org/rfc/rfc7518#section-6)).
    Jwk,
}

/// The public half of a private key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicHalf {
    /// How the private key was written.
    pub format: PrivateKeyFormat,
    /// The public key.
    pub key: PublicKey,
}

/// The public half of an `RSAPrivateKey`; of two primes, their product must be the modulus.
pub fn public_half_of_pkcs1(der: &[u8]) -> Result<PublicHalf, KeyError> {
    Ok(PublicHalf { format: PrivateKeyFormat::Pkcs1, key: decode_pkcs1(der, 0)? })
}

/// The public half of a `PrivateKeyInfo`: RSA, EC on a named curve, Ed25519; an `EncryptedPrivateKeyInfo` answers
/// [`KeyError::Encrypted`].
pub fn public_half_of_pkcs8(der: &[u8]) -> Result<PublicHalf, KeyError> {
    Ok(PublicHalf { format: PrivateKeyFormat::Pkcs8, key: decode_pkcs8(der)? })
}

/// The public half of an `ECPrivateKey`, which must name its curve; an embedded public key must be the scalar's.
pub fn public_half_of_sec1(der: &[u8]) -> Result<PublicHalf, KeyError> {
    Ok(PublicHalf { format: PrivateKeyFormat::Sec1, key: decode_sec1(der, 0, None)? })
}

/// The public half of a private key in any of the three DER formats, told apart by their structure.
pub fn public_half_of_private_der(der: &[u8]) -> Result<PublicHalf, KeyError> {
    // The second member decides: algorithm (PKCS#8), scalar (SEC 1), or modulus (PKCS#1).
    let mut reader = SliceReader::new(der)?;
    let header = der::Header::decode(&mut reader)?;
    if header.tag() != Tag::Sequence {
        return Err(KeyError::Der { position: 0 });
    }
    if peek_tag(&reader)? == Tag::Sequence {
        return public_half_of_pkcs8(der);
    }
    read_unsigned(&mut reader)?;
    match peek_tag(&reader)? {
        Tag::Sequence => public_half_of_pkcs8(der),
        Tag::OctetString => public_half_of_sec1(der),
        Tag::Integer => public_half_of_pkcs1(der),
        _ => Err(unexpected(&reader)),
    }
}

/// The public half of an RSA JWK; if both primes are given, their product must be the modulus.
pub fn public_half_of_rsa_numbers(
    n: &[u8],
    e: &[u8],
    primes: Option<(&[u8], &[u8])>,
) -> Result<PublicHalf, KeyError> {
    let key = PublicKey::from_rsa_numbers(n, e)?;
    match primes {
        Some((p, q)) if !is_product(n, p, q) => Err(KeyError::PublicHalfMismatch),
        _ => Ok(PublicHalf { format: PrivateKeyFormat::Jwk, key }),
    }
}

/// The public half of a private EC scalar, big endian, as the `d` of a JWK.
pub fn public_half_of_ec_scalar(curve: Curve, scalar: &[u8]) -> Result<PublicHalf, KeyError> {
    let key = PublicKey(Numbers::Ec { curve, point: multiply_base(curve, scalar)? });
    Ok(PublicHalf { format: PrivateKeyFormat::Jwk, key })
}

/// The public half of a private Ed25519 key of 32 bytes, as the `d` of a JWK.
pub fn public_half_of_ed25519_seed(seed: &[u8]) -> Result<PublicHalf, KeyError> {
    let key = PublicKey(Numbers::Ed25519(ed25519::public_key_of_seed(seed)?));
    Ok(PublicHalf { format: PrivateKeyFormat::Jwk, key })
}

fn is_product(n: &[u8], p: &[u8], q: &[u8]) -> bool {
    let (n, p, q) = (trim_zeros(n), trim_zeros(p), trim_zeros(q));
    // Longer factors cannot be right, and this limit bounds the work.
    if p.is_empty() || q.is_empty() || bit_length(p) + bit_length(q) > bit_length(n) + 1 {
        return false;
    }
    let Ok(precision) = u32::try_from((p.len() + q.len()) * 8) else {
        return false;
    };
    let number = |bytes| BoxedUint::from_be_slice(bytes, precision);
    match (number(p), number(q)) {
        (Ok(p), Ok(q)) => trim_zeros(&p.wrapping_mul(&q).to_be_bytes()) == n,
        _ => false,
    }
}

fn decode_pkcs1(der: &[u8], base: usize) -> Result<PublicKey, KeyError> {
    decode_nested(der, base, |reader| {
        reader.sequence(|reader| {
            let version = read_version(reader, &[0, 1])?;
            let (n, e) = (read_unsigned(reader)?, read_unsigned(reader)?);
            read_unsigned(reader)?;
            let (p, q) = (read_unsigned(reader)?, read_unsigned(reader)?);
            for _ in 0..3 {
                read_unsigned(reader)?;
            }
            let is_two_primes = version == 0;
            if !is_two_primes {
                reader.tlv_bytes()?;
            }
            let key = PublicKey::from_rsa_numbers(n, e)?;
            if is_two_primes && !is_product(n, p, q) {
                return Err(KeyError::PublicHalfMismatch);
            }
            Ok(key)
        })
    })
}

/// A version, which must be one of `versions`.
fn read_version(reader: &mut SliceReader, versions: &[u8]) -> Result<u8, KeyError> {
    let start = position(reader);
    match read_unsigned(reader)? {
        [version] if versions.contains(version) => Ok(*version),
        _ => Err(KeyError::Der { position: start }),
    }
}

/// An OCTET STRING and where its bytes start.
fn read_octet_string<'a>(reader: &mut SliceReader<'a>) -> Result<(&'a [u8], usize), KeyError> {
    let bytes = reader.decode::<&'a OctetStringRef>()?.as_bytes();
    Ok((bytes, position(reader).saturating_sub(bytes.len())))
}

/// Whether the next value is `[number]`, primitive or constructed.
fn is_context_specific(reader: &SliceReader, number: u32) -> Result<bool, KeyError> {
    if reader.is_finished() {
        return Ok(false);
    }
    Ok(matches!(peek_tag(reader)?, Tag::ContextSpecific { number: found, .. } if found == TagNumber(number)))
}

fn decode_pkcs8(der: &[u8]) -> Result<PublicKey, KeyError> {
    decode_whole(der, |reader| {
        reader.sequence(|reader| {
            if peek_tag(reader)? == Tag::Sequence {
                return Err(KeyError::Encrypted);
            }
            read_version(reader, &[0, 1])?;
            let algorithm = read_algorithm(reader)?;
            let (private, at) = read_octet_string(reader)?;
            if is_context_specific(reader, 0)? {
                reader.tlv_bytes()?;
            }
            let embedded = read_public_key(reader)?;
            let key = decode_pkcs8_private(&algorithm, private, at)?;
            let is_embedded = match (&key.0, embedded) {
                (_, None) => true,
                (Numbers::Ec { curve, .. }, Some(point)) => {
                    PublicKey::from_sec1_point(*curve, point).as_ref() == Ok(&key)
                }
                (Numbers::Ed25519(bytes), Some(embedded)) => bytes == embedded,
                (_, Some(embedded)) => PublicKey::from_pkcs1_der(embedded).as_ref() == Ok(&key),
            };
            if is_embedded { Ok(key) } else { Err(KeyError::PublicHalfMismatch) }
        })
    })
}

/// The implicitly tagged `publicKey [1]` of a `OneAsymmetricKey`.
fn read_public_key<'a>(reader: &mut SliceReader<'a>) -> Result<Option<&'a [u8]>, KeyError> {
    if !is_context_specific(reader, 1)? {
        return Ok(None);
    }
    let start = position(reader);
    let value: der::asn1::AnyRef = reader.decode()?;
    match value.value().split_first() {
        Some((0, bytes)) => Ok(Some(bytes)),
        _ => Err(KeyError::Der { position: start }),
    }
}

fn decode_pkcs8_private(
    algorithm: &KeyAlgorithmIdentifier,
    private: &[u8],
    at: usize,
) -> Result<PublicKey, KeyError> {
    let unsupported = |oid: ObjectIdentifier| Err(KeyError::Algorithm { oid: oid.to_string() });
    match algorithm.oid {
        RSA_ENCRYPTION => {
            algorithm.check_no_parameters()?;
            decode_pkcs1(private, at)
        }
        RSASSA_PSS => decode_pkcs1(private, at),
        EC_PUBLIC_KEY => match algorithm.parameter_oid()? {
            None => unsupported(EC_PUBLIC_KEY),
            Some(oid) => match Curve::from_oid(oid) {
                None => unsupported(oid),
                Some(curve) => decode_sec1(private, at, Some(curve)),
            },
        },
        // RFC 8410 section 7: the private key is an OCTET STRING inside the OCTET STRING.
        ID_ED25519 => decode_nested(private, at, |reader| {
            let (seed, _) = read_octet_string(reader)?;
            Ok(PublicKey(Numbers::Ed25519(ed25519::public_key_of_seed(seed)?)))
        }),
        other => unsupported(other),
    }
}

/// `outer` is the curve that the surrounding PKCS#8 structure names, if any.
fn decode_sec1(der: &[u8], base: usize, outer: Option<Curve>) -> Result<PublicKey, KeyError> {
    decode_nested(der, base, |reader| {
        reader.sequence(|reader| {
            read_version(reader, &[1])?;
            let (scalar, _) = read_octet_string(reader)?;
            let named = if is_context_specific(reader, 0)? { Some(read_curve(reader)?) } else { None };
            let curve = outer.or(named).ok_or(KeyError::Der { position: position(reader) })?;
            let key = PublicKey(Numbers::Ec { curve, point: multiply_base(curve, scalar)? });
            if is_context_specific(reader, 1)? {
                let point = read_explicit(reader, |reader| Ok(read_bit_string(reader)?.0))?;
                if PublicKey::from_sec1_point(curve, point).as_ref() != Ok(&key) {
                    return Err(KeyError::PublicHalfMismatch);
                }
            }
            Ok(key)
        })
    })
}

/// Reads the value inside an explicit tag.
fn read_explicit<'a, T>(
    reader: &mut SliceReader<'a>,
    read: impl FnOnce(&mut SliceReader<'a>) -> Result<T, KeyError>,
) -> Result<T, KeyError> {
    let value: der::asn1::AnyRef<'a> = reader.decode()?;
    let content = value.value();
    decode_nested(content, position(reader).saturating_sub(content.len()), read)
}

fn read_curve(reader: &mut SliceReader) -> Result<Curve, KeyError> {
    let oid: ObjectIdentifier = read_explicit(reader, |reader| {
        if peek_tag(reader)? != Tag::ObjectIdentifier {
            // Explicit parameters.
            return Err(KeyError::Algorithm { oid: EC_PUBLIC_KEY.to_string() });
        }
        Ok(reader.decode()?)
    })?;
    Curve::from_oid(oid).ok_or_else(|| KeyError::Algorithm { oid: oid.to_string() })
}

#[cfg(test)]
mod tests;
