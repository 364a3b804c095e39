//! The pool of RSA test keys.

use super::test_keys::PRIMES;
use crate::asn1::written;
use crate::key::Numbers;
use crate::number::trim_zeros;
use ::rsa::pkcs1::EncodeRsaPrivateKey;
use ::rsa::pkcs1v15::SigningKey;
use ::rsa::traits::PublicKeyParts;
use ::rsa::{BoxedUint, RsaPrivateKey};
use sha2::Sha256;

/// The public exponent of every key.
const EXPONENT: u64 = 65_537;
/// The length of a prime.
const PRIME_BITS: u32 = 1024;

/// The key of an index, counted from the first again after the last.
pub(super) fn test_key(index: usize) -> Option<SigningKey<Sha256>> {
    let [p, q] = PRIMES.get(index % PRIMES.len())?;
    let prime = |hex: &str| BoxedUint::from_be_hex(hex, PRIME_BITS).into_option();
    let key = RsaPrivateKey::from_primes(vec![prime(p)?, prime(q)?], BoxedUint::from(EXPONENT)).ok()?;
    Some(SigningKey::new(key))
}

/// Modulus and public exponent.
pub(super) fn numbers(key: &SigningKey<Sha256>) -> Numbers {
    let key: &RsaPrivateKey = key.as_ref();
    let bytes = |number: &BoxedUint| trim_zeros(&number.to_be_bytes()).to_vec();
    Numbers::Rsa { n: bytes(key.n()), e: bytes(key.e()) }
}

/// `RSAPrivateKey` ([RFC 8017 appendix A.1.2](https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2)).
pub(super) fn encode_pkcs1(key: &SigningKey<Sha256>) -> Vec<u8> {
    let key: &RsaPrivateKey = key.as_ref();
    written(key.to_pkcs1_der().map(|der| der.as_bytes().to_vec()))
}
