//! Signing, for what a simulation makes and never with a key that was read.
//!
//! A signing key comes from a seed or from the pool of public test keys; none can be made from the bytes of a private key.

mod rsa;
mod test_keys;

use crate::asn1::written;
use crate::digest::{Hash, sha256};
use crate::ec::Curve;
use crate::key::{KeyAlgorithm, Numbers, PublicKey};
use crate::private::PrivateKeyFormat;
use crate::verify::SignatureAlgorithm;
use ::rsa::pkcs1v15;
use ::rsa::signature::{SignatureEncoding, Signer};
use der::Encode;
use p256::ecdsa;
use sha2::Sha256;

/// A private key that signs deterministically. It has no `Debug`, so that no log can show it.
#[derive(Clone)]
pub struct SigningKey(Secret);

#[derive(Clone)]
enum Secret {
    P256(ecdsa::SigningKey),
    Rsa(Box<pkcs1v15::SigningKey<Sha256>>),
}

impl SigningKey {
    /// How many RSA keys there are.
    pub const RSA_KEYS: usize = test_keys::PRIMES.len();

    /// The P-256 key whose scalar is the seed; a seed out of the scalar's range is hashed with SHA-256 until it is in it.
    #[must_use]
    pub fn p256(seed: [u8; 32]) -> Self {
        let mut scalar = seed;
        loop {
            match ecdsa::SigningKey::from_slice(&scalar) {
                Ok(key) => return Self(Secret::P256(key)),
                Err(_) => scalar = sha256(&scalar),
            }
        }
    }

    /// One of [`Self::RSA_KEYS`] public RSA-2048 test keys; a greater index counts from the first again.
    #[must_use]
    pub fn rsa(index: usize) -> Self {
        match rsa::test_key(index) {
            Some(key) => Self(Secret::Rsa(Box::new(key))),
            // Not reached: a test makes every key of the pool.
            None => Self::p256(sha256(&index.to_be_bytes())),
        }
    }

    /// The public half.
    #[must_use]
    pub fn public_key(&self) -> PublicKey {
        PublicKey(match &self.0 {
            Secret::P256(key) => {
                let point = key.verifying_key().to_sec1_point(false);
                Numbers::Ec { curve: Curve::P256, point: point.as_bytes().iter().skip(1).copied().collect() }
            }
            Secret::Rsa(key) => rsa::numbers(key),
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
            Secret::P256(_) => SignatureAlgorithm::EcdsaDer(Hash::Sha256),
            Secret::Rsa(_) => SignatureAlgorithm::RsaPkcs1(Hash::Sha256),
        }
    }

    /// The signature of a message with SHA-256 as X.509 wants it: ECDSA in DER
    /// ([RFC 3279 section 2.2.3](https://www.rfc-editor.org/rfc/rfc3279#section-2.2.3)) with the number of
    /// [RFC 6979](https://www.rfc-editor.org/rfc/rfc6979#section-3.2), or RSASSA-PKCS1-v1_5.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        match &self.0 {
            Secret::P256(key) => Signer::<ecdsa::DerSignature>::sign(key, message).to_vec(),
            Secret::Rsa(key) => key.sign(message).to_vec(),
        }
    }

    /// The signature of a JWS signing input
    /// ([RFC 7518 section 3.4](https://www.rfc-editor.org/rfc/rfc7518#section-3.4)): ES256 as `r ‖ s`, or RS256.
    #[must_use]
    pub fn sign_jws(&self, signing_input: &[u8]) -> Vec<u8> {
        match &self.0 {
            Secret::P256(key) => Signer::<ecdsa::Signature>::sign(key, signing_input).to_vec(),
            Secret::Rsa(key) => key.sign(signing_input).to_vec(),
        }
    }

    /// The private key as DER, and how it is written: SEC 1 for P-256, PKCS#1 for RSA, as kubeadm and the kubelet write theirs.
    #[must_use]
    pub fn to_private_der(&self) -> (PrivateKeyFormat, Vec<u8>) {
        match &self.0 {
            Secret::P256(key) => (PrivateKeyFormat::Sec1, written(encode_sec1(key))),
            Secret::Rsa(key) => (PrivateKeyFormat::Pkcs1, rsa::encode_pkcs1(key)),
        }
    }
}

/// `ECPrivateKey` with curve and public key, as Go writes it
/// ([RFC 5915 section 3](https://www.rfc-editor.org/rfc/rfc5915#section-3)).
fn encode_sec1(key: &ecdsa::SigningKey) -> der::Result<Vec<u8>> {
    let point = key.verifying_key().to_sec1_point(false);
    sec1::EcPrivateKey {
        private_key: &key.to_bytes(),
        parameters: Some(Curve::P256.oid().into()),
        public_key: Some(point.as_bytes()),
    }
    .to_der()
}

#[cfg(test)]
mod tests;
