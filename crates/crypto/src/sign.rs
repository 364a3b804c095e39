//! Signing, for what is made here and never for what was read.
//!
//! A signing key comes from a seed or from the pool of public test keys; there is no way from bytes of a private key to one.

mod rsa;
mod test_keys;

use crate::asn1::{encode_oid, encode_sequence, encode_unsigned, encode_value};
use crate::digest::{Hash, sha256};
use crate::ec::{Curve, p256_operations};
use crate::key::{KeyAlgorithm, Numbers, PublicKey};
use crate::number::trim_zeros;
use crate::private::PrivateKeyFormat;
use crate::verify::SignatureAlgorithm;
use p256::ecdsa::Signature;
use p256::ecdsa::signature::hazmat::PrehashSigner;

/// A private key that signs, deterministically. It has no `Debug`, and it is never made of anything that was read.
#[derive(Clone)]
pub struct SigningKey(Secret);

#[derive(Clone)]
enum Secret {
    /// The scalar is in the range of the curve's order, so `point` is `x ‖ y` of its public key.
    P256 {
        scalar: [u8; 32],
        point: Vec<u8>,
    },
    Rsa(rsa::PrivateNumbers),
}

impl SigningKey {
    /// How many RSA keys there are.
    pub const RSA_KEYS: usize = test_keys::PRIMES.len();

    /// The P-256 key whose scalar is the seed; a seed out of the scalar's range is hashed with SHA-256 until it is in it.
    #[must_use]
    pub fn p256(seed: [u8; 32]) -> Self {
        let mut scalar = seed;
        loop {
            match p256_operations::multiply_base(&scalar) {
                Some(point) => return Self(Secret::P256 { scalar, point }),
                None => scalar = sha256(&scalar),
            }
        }
    }

    /// One of [`Self::RSA_KEYS`] public RSA-2048 test keys; a greater index counts from the first again.
    #[must_use]
    pub fn rsa(index: usize) -> Self {
        Self(Secret::Rsa(rsa::PrivateNumbers::of_test_key(index)))
    }

    /// The public half.
    #[must_use]
    pub fn public_key(&self) -> PublicKey {
        PublicKey(match &self.0 {
            Secret::P256 { point, .. } => Numbers::Ec { curve: Curve::P256, point: point.clone() },
            Secret::Rsa(numbers) => Numbers::Rsa { n: numbers.modulus(), e: rsa::EXPONENT.to_vec() },
        })
    }

    /// What kind of key it is.
    #[must_use]
    pub fn algorithm(&self) -> KeyAlgorithm {
        self.public_key().algorithm()
    }

    /// How [`Self::sign`] signs.
    #[must_use]
    pub fn signature_algorithm(&self) -> SignatureAlgorithm {
        match &self.0 {
            Secret::P256 { .. } => SignatureAlgorithm::EcdsaDer(Hash::Sha256),
            Secret::Rsa(_) => SignatureAlgorithm::RsaPkcs1(Hash::Sha256),
        }
    }

    /// The signature of a message with SHA-256 as X.509 wants it: ECDSA in DER
    /// ([RFC 3279 section 2.2.3](https://www.rfc-editor.org/rfc/rfc3279#section-2.2.3)) with the number of
    /// [RFC 6979](https://www.rfc-editor.org/rfc/rfc6979#section-3.2), or RSASSA-PKCS1-v1_5.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        let signature = self.sign_jws(message);
        match &self.0 {
            Secret::P256 { .. } => {
                let (r, s) = signature.split_at(signature.len() / 2);
                encode_sequence(&[encode_unsigned(trim_zeros(r)), encode_unsigned(trim_zeros(s))])
            }
            Secret::Rsa(_) => signature,
        }
    }

    /// The signature of a JWS signing input
    /// ([RFC 7518 section 3.4](https://www.rfc-editor.org/rfc/rfc7518#section-3.4)): ES256 as `r ‖ s`, or RS256.
    #[must_use]
    pub fn sign_jws(&self, signing_input: &[u8]) -> Vec<u8> {
        let digest = sha256(signing_input);
        match &self.0 {
            Secret::P256 { scalar, .. } => sign_p256(scalar, &digest),
            Secret::Rsa(numbers) => numbers.sign(Hash::Sha256, &digest),
        }
    }

    /// The private key as DER, and how it is written: SEC 1 for P-256, PKCS#1 for RSA, as kubeadm and the kubelet write theirs.
    #[must_use]
    pub fn to_private_der(&self) -> (PrivateKeyFormat, Vec<u8>) {
        match &self.0 {
            Secret::P256 { scalar, point } => (PrivateKeyFormat::Sec1, encode_sec1(scalar, point)),
            Secret::Rsa(numbers) => (PrivateKeyFormat::Pkcs1, numbers.to_pkcs1()),
        }
    }
}

/// r ‖ s; nothing for a scalar out of range, of which no [`SigningKey`] is made.
fn sign_p256(scalar: &[u8; 32], digest: &[u8]) -> Vec<u8> {
    let Ok(key) = p256::ecdsa::SigningKey::from_slice(scalar) else { return Vec::new() };
    let signature: Result<Signature, _> = key.sign_prehash(digest);
    signature.map_or_else(|_| Vec::new(), |signature| signature.to_bytes().to_vec())
}

/// `ECPrivateKey` with curve and public key, as Go writes it
/// ([RFC 5915 section 3](https://www.rfc-editor.org/rfc/rfc5915#section-3)).
fn encode_sec1(scalar: &[u8], point: &[u8]) -> Vec<u8> {
    let bits = [&[0x00, 0x04], point].concat();
    encode_sequence(&[
        encode_unsigned(&[1]),
        encode_value(0x04, scalar),
        encode_value(0xa0, &encode_oid(Curve::P256.oid())),
        encode_value(0xa1, &encode_value(0x03, &bits)),
    ])
}

#[cfg(test)]
mod tests;
