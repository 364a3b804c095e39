//! HMAC ([RFC 2104](https://www.rfc-editor.org/rfc/rfc2104)).

use crate::digest::Hash;
use hmac::{Hmac, KeyInit, Mac};

/// Never `None`: HMAC takes secrets of any length.
fn state<M: Mac + KeyInit>(secret: &[u8], message: &[u8]) -> Option<M> {
    <M as KeyInit>::new_from_slice(secret).ok().map(|mac| mac.chain_update(message))
}

fn tag<M: Mac + KeyInit>(secret: &[u8], message: &[u8]) -> Vec<u8> {
    state::<M>(secret, message).map(|mac| mac.finalize().into_bytes().to_vec()).unwrap_or_default()
}

fn is_tag<M: Mac + KeyInit>(secret: &[u8], message: &[u8], tag: &[u8]) -> bool {
    state::<M>(secret, message).is_some_and(|mac| mac.verify_slice(tag).is_ok())
}

/// The HMAC tag of the message under the secret, of the hash's output length.
pub fn hmac(hash: Hash, secret: &[u8], message: &[u8]) -> Vec<u8> {
    match hash {
        Hash::Sha1 => tag::<Hmac<sha1::Sha1>>(secret, message),
        Hash::Sha224 => tag::<Hmac<sha2::Sha224>>(secret, message),
        Hash::Sha256 => tag::<Hmac<sha2::Sha256>>(secret, message),
        Hash::Sha384 => tag::<Hmac<sha2::Sha384>>(secret, message),
        Hash::Sha512 => tag::<Hmac<sha2::Sha512>>(secret, message),
    }
}

/// Whether the tag, whole and untruncated, is the HMAC of the message; compared in constant time.
pub fn verify_hmac(hash: Hash, secret: &[u8], message: &[u8], tag: &[u8]) -> bool {
    match hash {
        Hash::Sha1 => is_tag::<Hmac<sha1::Sha1>>(secret, message, tag),
        Hash::Sha224 => is_tag::<Hmac<sha2::Sha224>>(secret, message, tag),
        Hash::Sha256 => is_tag::<Hmac<sha2::Sha256>>(secret, message, tag),
        Hash::Sha384 => is_tag::<Hmac<sha2::Sha384>>(secret, message, tag),
        Hash::Sha512 => is_tag::<Hmac<sha2::Sha512>>(secret, message, tag),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::hex;

    #[test]
    fn tags_equal_the_vectors_of_rfc_4231_and_rfc_2202() {
        let check = |hash: Hash, secret: &[u8], message: &[u8], expected: &str| {
            let expected = hex(expected);
            assert_eq!(hmac(hash, secret, message), expected, "{hash:?}");
            assert!(verify_hmac(hash, secret, message, &expected), "{hash:?}");
        };
        let message = b"what do ya want for nothing?";
        check(Hash::Sha1, b"Jefe", message, "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
        check(Hash::Sha224, b"Jefe", message, "a30e01098bc6dbbf45690f3a7e9e6d0f8bbea2a39e6148008fd05e44");
        check(
            Hash::Sha256,
            b"Jefe",
            message,
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        );
        check(
            Hash::Sha384,
            b"Jefe",
            message,
            "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
        );
        check(
            Hash::Sha512,
            b"Jefe",
            message,
            "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554\
             9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
        );
        check(
            Hash::Sha256,
            &[0xaa; 131],
            b"Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        );
    }

    #[test]
    fn a_tag_that_is_not_whole_and_equal_is_refused() {
        let good = hmac(Hash::Sha256, b"secret", b"message");
        let mut flipped = good.clone();
        flipped[31] ^= 1;
        for tag in [&good[..16], &good[..31], &[], &[&good[..], &[0]].concat(), &flipped] {
            assert!(!verify_hmac(Hash::Sha256, b"secret", b"message", tag), "{tag:?}");
        }
        assert!(!verify_hmac(Hash::Sha256, b"", b"message", &good));
        assert!(!verify_hmac(Hash::Sha384, b"secret", b"message", &good));
    }
}
