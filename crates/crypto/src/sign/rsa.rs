//! RSASSA-PKCS1-v1_5 by the Chinese remainder theorem
//! ([RFC 8017 section 5.2.1](https://www.rfc-editor.org/rfc/rfc8017#section-5.2.1)).
//!
//! The keys are public, so nothing is hidden from a watch: no blinding, and the exponentiation that verification has.

use super::test_keys::PRIMES;
use crate::asn1::{encode_sequence, encode_unsigned};
use crate::digest::Hash;
use crate::number::trim_zeros;
use crate::rsa::encode_pkcs1;
use ::rsa::traits::PublicKeyParts;
use ::rsa::{BoxedUint, RsaPublicKey, hazmat};

/// 65537, big endian.
pub(super) const EXPONENT: [u8; 3] = [1, 0, 1];
const EXPONENT_NUMBER: u64 = 65_537;

const BITS: u32 = 2048;
const LENGTH: usize = 256;

/// Every number of a private key that its DER has; n, d of 2048 bits, the others of 1024, all kept in 2048.
#[derive(Clone)]
pub(super) struct PrivateNumbers {
    n: BoxedUint,
    d: BoxedUint,
    p: BoxedUint,
    q: BoxedUint,
    dp: BoxedUint,
    dq: BoxedUint,
    q_inverse: BoxedUint,
}

impl PrivateNumbers {
    pub(super) fn of_test_key(index: usize) -> Self {
        let [p, q] = PRIMES.get(index % PRIMES.len()).copied().unwrap_or_default().map(number_of_hex);
        let one = number(&[1]);
        let n = p.wrapping_mul(&q);
        let (p_minus_one, q_minus_one) = (p.wrapping_sub(&one), q.wrapping_sub(&one));
        // Fermat: q^(p-2) is the inverse of q modulo p.
        let q_inverse = power(&q, &p_minus_one.wrapping_sub(&one), &p);
        Self {
            d: inverse_of_exponent(&p_minus_one.wrapping_mul(&q_minus_one)),
            dp: inverse_of_exponent(&p_minus_one),
            dq: inverse_of_exponent(&q_minus_one),
            n,
            p,
            q,
            q_inverse,
        }
    }

    pub(super) fn modulus(&self) -> Vec<u8> {
        bytes(&self.n)
    }

    pub(super) fn sign(&self, hash: Hash, digest: &[u8]) -> Vec<u8> {
        let encoded = number(&encode_pkcs1(hash, digest, LENGTH).unwrap_or_default());
        let of_p = power(&encoded, &self.dp, &self.p);
        let of_q = power(&encoded, &self.dq, &self.q);
        // q is below 2p, so that the difference is not negative.
        let difference = of_p.wrapping_add(&self.p).wrapping_add(&self.p).wrapping_sub(&of_q);
        let difference = remainder(&difference, &self.p);
        let h = remainder(&difference.wrapping_mul(&self.q_inverse), &self.p);
        let signature = bytes(&of_q.wrapping_add(h.wrapping_mul(&self.q)));
        [vec![0; LENGTH.saturating_sub(signature.len())], signature].concat()
    }

    /// `RSAPrivateKey` ([RFC 8017 appendix A.1.2](https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2)).
    pub(super) fn to_pkcs1(&self) -> Vec<u8> {
        let numbers = [&self.d, &self.p, &self.q, &self.dp, &self.dq, &self.q_inverse];
        let mut values =
            vec![encode_unsigned(&[0]), encode_unsigned(&bytes(&self.n)), encode_unsigned(&EXPONENT)];
        values.extend(numbers.into_iter().map(|number| encode_unsigned(&bytes(number))));
        encode_sequence(&values)
    }
}

/// A number of at most 2048 bits; zero for a longer one, of which there is none here.
fn number(big_endian: &[u8]) -> BoxedUint {
    BoxedUint::from_be_slice(big_endian, BITS).unwrap_or_else(|_| BoxedUint::zero_with_precision(BITS))
}

fn number_of_hex(text: &str) -> BoxedUint {
    let digit =
        |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap_or(0);
    let (pairs, _) = text.as_bytes().as_chunks::<2>();
    number(&pairs.iter().map(|[high, low]| digit(high) << 4 | digit(low)).collect::<Vec<u8>>())
}

fn bytes(number: &BoxedUint) -> Vec<u8> {
    trim_zeros(&number.to_be_bytes()).to_vec()
}

/// The power modulo an odd number: what verification does, with other numbers.
fn power(base: &BoxedUint, exponent: &BoxedUint, modulus: &BoxedUint) -> BoxedUint {
    let modulus = BoxedUint::from_be_slice_vartime(&bytes(modulus));
    let key = RsaPublicKey::new_unchecked(modulus, exponent.clone());
    let reduced = hazmat::rsa_encrypt(&key, base).unwrap_or_else(|_| BoxedUint::zero_with_precision(BITS));
    debug_assert!(reduced < *key.n().as_ref());
    number(&bytes(&reduced))
}

fn remainder(dividend: &BoxedUint, modulus: &BoxedUint) -> BoxedUint {
    power(dividend, &number(&[1]), modulus)
}

/// The inverse of 65537 modulo `order`: (1 + k · order) / 65537 for the k that leaves no remainder.
fn inverse_of_exponent(order: &BoxedUint) -> BoxedUint {
    let rest = digits(order).fold(0, |rest, digit| (rest << 16 | digit) % EXPONENT_NUMBER);
    let k = (1..EXPONENT_NUMBER).find(|k| (1 + k * rest) % EXPONENT_NUMBER == 0).unwrap_or(0);
    // k · order + 1, from the least digit up; k is below 2^17, so that no step exceeds 64 bits.
    let mut carry = 1;
    let mut product: Vec<u64> = Vec::new();
    for digit in digits(order).collect::<Vec<u64>>().into_iter().rev() {
        let sum = digit * k + carry;
        product.push(sum & 0xffff);
        carry = sum >> 16;
    }
    product.extend([carry & 0xffff, carry >> 16]);
    let mut rest = 0;
    let mut quotient = Vec::new();
    for digit in product.into_iter().rev() {
        let dividend = rest << 16 | digit;
        // Below 2^16, for the rest is below the divisor.
        let digit = u16::try_from(dividend / EXPONENT_NUMBER).unwrap_or(0);
        quotient.extend(digit.to_be_bytes());
        rest = dividend % EXPONENT_NUMBER;
    }
    number(trim_zeros(&quotient))
}

/// The number's 16-bit digits, the greatest first.
fn digits(number: &BoxedUint) -> impl Iterator<Item = u64> {
    let bytes = number.to_be_bytes();
    let (pairs, _) = bytes.as_chunks::<2>();
    pairs.iter().map(|pair| u64::from(u16::from_be_bytes(*pair))).collect::<Vec<u64>>().into_iter()
}
