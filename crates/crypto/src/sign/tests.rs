use super::*;
use crate::fixtures::hex;
use crate::number::trim_zeros;
use crate::{VerifyError, public_half_of_private_der, verify};
use ::rsa::traits::PrivateKeyParts;
use ::rsa::{BoxedUint, RsaPrivateKey};

fn keys() -> Vec<SigningKey> {
    let of_pool = (0..SigningKey::RSA_KEYS).map(SigningKey::rsa);
    (1..=4).map(|byte| SigningKey::p256([byte; 32])).chain(of_pool).collect()
}

/// RFC 6979 appendix A.2.5.
#[test]
fn ecdsa_signs_with_the_number_of_rfc_6979() {
    let seed = hex("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721");
    let key = SigningKey::p256(seed.try_into().unwrap());
    let public = PublicKey::from_ec_coordinates(
        Curve::P256,
        &hex("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"),
        &hex("7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299"),
    );
    assert_eq!(Ok(key.public_key()), public);
    let check = |message: &str, r: &str, s: &str| {
        assert_eq!(key.sign_jws(message.as_bytes()), [hex(r), hex(s)].concat(), "{message}");
    };
    check(
        "sample",
        "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716",
        "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8",
    );
    check(
        "test",
        "F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367",
        "019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083",
    );
}

#[test]
fn what_is_signed_verifies_and_nothing_else_does() {
    for key in keys() {
        let public = key.public_key();
        for message in [&b""[..], b"abc", &[0xff; 300]] {
            let of_jws = match key.signature_algorithm() {
                SignatureAlgorithm::EcdsaDer(hash) => SignatureAlgorithm::EcdsaFixed(hash),
                other => other,
            };
            let signatures =
                [(key.signature_algorithm(), key.sign(message)), (of_jws, key.sign_jws(message))];
            for (algorithm, signature) in signatures {
                assert_eq!(verify(&public, algorithm, message, &signature), Ok(()));
                let other = [message, &b"!"[..]].concat();
                assert_eq!(verify(&public, algorithm, &other, &signature), Err(VerifyError::Mismatch));
            }
            assert_eq!(key.sign(message), key.clone().sign(message));
        }
    }
}

#[test]
fn short_and_long_numbers_of_a_signature_are_der() {
    let key = SigningKey::p256([7; 32]);
    let mut lengths = std::collections::BTreeSet::new();
    for message in 0..600_u32 {
        let signature = key.sign(&message.to_be_bytes());
        lengths.insert(signature.len());
        let answer = verify(&key.public_key(), key.signature_algorithm(), &message.to_be_bytes(), &signature);
        assert_eq!(answer, Ok(()), "{message}");
    }
    assert!(lengths.contains(&69) && lengths.contains(&72), "{lengths:?}");
}

#[test]
fn the_private_key_as_written_is_the_public_key_s() {
    for key in keys() {
        let (format, der) = key.to_private_der();
        let half = public_half_of_private_der(&der).unwrap();
        assert_eq!((half.format, half.key), (format, key.public_key()));
    }
}

#[test]
fn the_private_numbers_of_a_test_key_belong_together() {
    for index in 0..SigningKey::RSA_KEYS {
        let key = SigningKey::rsa(index);
        assert_eq!(key.algorithm(), KeyAlgorithm::Rsa { bits: 2048 });
        let (_, der) = key.to_private_der();
        let numbers = crate::asn1::decode_whole(&der, |reader| {
            der::Reader::sequence(reader, |reader| {
                (0..9)
                    .map(|_| Ok(crate::asn1::read_unsigned(reader)?.to_vec()))
                    .collect::<Result<Vec<_>, _>>()
            })
        });
        let numbers = numbers.unwrap();
        let number = |index: usize| BoxedUint::from_be_slice_vartime(&numbers[index]);
        // The crate rebuilds the key from the first five numbers, validates it, and computes the other three.
        let mut oracle =
            RsaPrivateKey::from_components(number(1), number(2), number(3), vec![number(4), number(5)])
                .unwrap();
        oracle.precompute().unwrap();
        oracle.validate().unwrap();
        let written = |number: &BoxedUint| trim_zeros(&number.to_be_bytes()).to_vec();
        assert_eq!(written(oracle.dp().unwrap()), numbers[6]);
        assert_eq!(written(oracle.dq().unwrap()), numbers[7]);
        assert_eq!(written(&oracle.qinv().unwrap().retrieve()), numbers[8]);
    }
}

/// PKCS#1 v1.5 and RFC 6979 are deterministic. The digest was computed when the project still did the arithmetic itself.
#[test]
fn keys_and_signatures_are_what_they_always_were() {
    let made: Vec<u8> = keys()
        .iter()
        .flat_map(|key| {
            let (_, private) = key.to_private_der();
            [key.public_key().to_spki_der(), private, key.sign(b"abc"), key.sign_jws(b"abc")].concat()
        })
        .collect();
    assert_eq!(
        sha256(&made).to_vec(),
        hex("6a834f7c80f3e2345a48df7b37da68e2bd74542ff1adb3083e685e02762bf32e")
    );
}

#[test]
fn a_seed_out_of_range_is_hashed_onward() {
    let check = |seed: [u8; 32]| {
        let expected = SigningKey::p256(sha256(&seed));
        assert_eq!(SigningKey::p256(seed).public_key(), expected.public_key());
    };
    check([0; 32]);
    check([0xff; 32]);
    assert_eq!(SigningKey::rsa(SigningKey::RSA_KEYS).public_key(), SigningKey::rsa(0).public_key());
    assert_ne!(SigningKey::rsa(1).public_key(), SigningKey::rsa(0).public_key());
}
