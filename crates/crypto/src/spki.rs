//! SubjectPublicKeyInfo and RSAPublicKey.

use crate::asn1::{
    EC_PUBLIC_KEY, ID_ED25519, RSA_ENCRYPTION, RSASSA_PSS, decode_nested, decode_whole, read_algorithm,
    read_bit_string, read_unsigned, written,
};
use crate::digest::sha256;
use crate::ec::Curve;
use crate::error::KeyError;
use crate::key::{Numbers, PublicKey};
use ::rsa::pkcs1::RsaPublicKey;
use der::asn1::{AnyRef, BitStringRef, ObjectIdentifier, UintRef};
use der::{Encode, Reader};
use spki::{AlgorithmIdentifier, SubjectPublicKeyInfo};

impl PublicKey {
    /// The key of a `SubjectPublicKeyInfo`
    /// ([RFC 5280 section 4.1](https://www.rfc-editor.org/rfc/rfc5280#section-4.1)): RSA (also with the algorithm
    /// id-RSASSA-PSS), EC on a named curve (points compressed or not), Ed25519; others are kept as
    /// [`crate::KeyAlgorithm::Unsupported`], damaged ones are an error.
    pub fn from_spki_der(der: &[u8]) -> Result<Self, KeyError> {
        decode_spki(der)
    }

    /// The key of an `RSAPublicKey` ([RFC 8017 appendix A.1.1](https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.1)).
    pub fn from_pkcs1_der(der: &[u8]) -> Result<Self, KeyError> {
        decode_pkcs1(der, 0)
    }

    /// The canonical PKIX `SubjectPublicKeyInfo`, as Go's `x509.MarshalPKIXPublicKey` writes it: NULL parameters for RSA,
    /// points uncompressed; an unsupported key as it was read.
    pub fn to_spki_der(&self) -> Vec<u8> {
        encode_spki(&self.0)
    }

    /// SHA-256 over [`Self::to_spki_der`]: the Kubernetes `kid` and the CA pin are made of it.
    pub fn spki_sha256(&self) -> [u8; 32] {
        sha256(&self.to_spki_der())
    }
}

fn decode_spki(der: &[u8]) -> Result<PublicKey, KeyError> {
    let (algorithm, bytes, at) = decode_whole(der, |reader| {
        reader.sequence(|reader| {
            let algorithm = read_algorithm(reader)?;
            let (bytes, at) = read_bit_string(reader)?;
            Ok::<_, KeyError>((algorithm, bytes, at))
        })
    })?;
    let unsupported =
        |oid: ObjectIdentifier| PublicKey(Numbers::Unsupported { oid: oid.to_string(), spki: der.to_vec() });
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

/// `base` is the structure's offset in the caller's input.
fn decode_pkcs1(der: &[u8], base: usize) -> Result<PublicKey, KeyError> {
    let (n, e) = decode_nested(der, base, |reader| {
        reader.sequence(|reader| Ok::<_, KeyError>((read_unsigned(reader)?, read_unsigned(reader)?)))
    })?;
    PublicKey::from_rsa_numbers(n, e)
}

fn encode_spki(numbers: &Numbers) -> Vec<u8> {
    match numbers {
        Numbers::Rsa { n, e } => {
            let key = encode_pkcs1(n, e);
            written(key.and_then(|key| encode_info(RSA_ENCRYPTION, Some(AnyRef::NULL), &key)))
        }
        Numbers::Ec { curve, point } => {
            let point = [&[0x04], point.as_slice()].concat();
            written(encode_info(EC_PUBLIC_KEY, Some(AnyRef::from(&curve.oid())), &point))
        }
        Numbers::Ed25519(bytes) => written(encode_info(ID_ED25519, None, bytes)),
        Numbers::Unsupported { spki, .. } => spki.clone(),
    }
}

fn encode_pkcs1(n: &[u8], e: &[u8]) -> der::Result<Vec<u8>> {
    RsaPublicKey { modulus: UintRef::new(n)?, public_exponent: UintRef::new(e)? }.to_der()
}

fn encode_info(oid: ObjectIdentifier, parameters: Option<AnyRef<'_>>, key: &[u8]) -> der::Result<Vec<u8>> {
    let algorithm = AlgorithmIdentifier { oid, parameters };
    SubjectPublicKeyInfo { algorithm, subject_public_key: BitStringRef::from_bytes(key)? }.to_der()
}
