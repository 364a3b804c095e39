//! SubjectPublicKeyInfo and RSAPublicKey.

use crate::asn1::{
    EC_PUBLIC_KEY, ID_ED25519, RSA_ENCRYPTION, RSASSA_PSS, decode_nested, decode_whole, encode_bit_string,
    encode_oid, encode_sequence, encode_unsigned, encode_value, read_algorithm, read_bit_string,
    read_unsigned,
};
use crate::ec::Curve;
use crate::key::{KeyError, Numbers, PublicKey};
use der::Reader;

pub(crate) fn decode_spki(der: &[u8]) -> Result<PublicKey, KeyError> {
    let (algorithm, bytes, at) = decode_whole(der, |reader| {
        reader.sequence(|reader| {
            let algorithm = read_algorithm(reader)?;
            let (bytes, at) = read_bit_string(reader)?;
            Ok::<_, KeyError>((algorithm, bytes, at))
        })
    })?;
    let unsupported = |oid: der::asn1::ObjectIdentifier| {
        PublicKey(Numbers::Unsupported { oid: oid.to_string(), spki: der.to_vec() })
    };
    match algorithm.oid {
        RSA_ENCRYPTION => {
            algorithm.check_no_parameters()?;
            decode_pkcs1(bytes, at)
        }
        RSASSA_PSS => decode_pkcs1(bytes, at),
        EC_PUBLIC_KEY => match algorithm.parameter_oid()? {
            // Explicit parameters.
            None => Ok(unsupported(EC_PUBLIC_KEY)),
            Some(oid) => match Curve::from_oid(oid) {
                None => Ok(unsupported(oid)),
                Some(curve) => PublicKey::from_sec1_point(curve, bytes),
            },
        },
        ID_ED25519 => match algorithm.parameters {
            None => PublicKey::from_ed25519(bytes),
            Some(_) => Err(KeyError::Der { position: algorithm.parameters_at }),
        },
        other => Ok(unsupported(other)),
    }
}

/// `base` is where the structure starts in what the caller gave.
pub(crate) fn decode_pkcs1(der: &[u8], base: usize) -> Result<PublicKey, KeyError> {
    let (n, e) = decode_nested(der, base, |reader| {
        reader.sequence(|reader| Ok::<_, KeyError>((read_unsigned(reader)?, read_unsigned(reader)?)))
    })?;
    PublicKey::from_rsa_numbers(n, e)
}

pub(crate) fn encode_spki(numbers: &Numbers) -> Vec<u8> {
    let (algorithm, key) = match numbers {
        Numbers::Rsa { n, e } => (
            [encode_oid(RSA_ENCRYPTION), encode_value(0x05, &[])].to_vec(),
            encode_sequence(&[encode_unsigned(n), encode_unsigned(e)]),
        ),
        Numbers::Ec { curve, point } => (
            [encode_oid(EC_PUBLIC_KEY), encode_oid(curve.oid())].to_vec(),
            [&[0x04], point.as_slice()].concat(),
        ),
        Numbers::Ed25519(bytes) => (vec![encode_oid(ID_ED25519)], bytes.to_vec()),
        Numbers::Unsupported { spki, .. } => return spki.clone(),
    };
    encode_sequence(&[encode_sequence(&algorithm), encode_bit_string(&key)])
}
