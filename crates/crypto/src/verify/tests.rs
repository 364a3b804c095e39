use super::*;
use crate::fixtures::{hex, public::*};
use crate::{Curve, recovered_rsa_digest};
use SignatureAlgorithm::{EcdsaDer, EcdsaFixed, Ed25519, RsaPkcs1, RsaPss, RsaPssWith};

fn key(spki: &str) -> PublicKey {
    PublicKey::from_spki_der(&hex(spki)).unwrap()
}

/// The signature verifies, and does not with another message, a flipped bit, another length, or another key.
fn check(
    key: &PublicKey,
    other: &PublicKey,
    algorithm: SignatureAlgorithm,
    message: &[u8],
    signature: &[u8],
) {
    assert_eq!(verify(key, algorithm, message, signature), Ok(()), "{algorithm:?}");
    let changed = [message, b"."].concat();
    assert_eq!(verify(key, algorithm, &changed, signature), Err(VerifyError::Mismatch), "{algorithm:?}");
    assert!(matches!(
        verify(other, algorithm, message, signature),
        Err(VerifyError::Mismatch | VerifyError::Malformed)
    ));
    let mut flipped = signature.to_vec();
    *flipped.last_mut().unwrap() ^= 1;
    assert_eq!(verify(key, algorithm, message, &flipped), Err(VerifyError::Mismatch), "{algorithm:?}");
    for length in 0..signature.len() {
        let answer = verify(key, algorithm, message, &signature[..length]);
        assert_eq!(answer, Err(VerifyError::Malformed), "{algorithm:?} {length}");
    }
    for longer in [[signature, &[0]].concat(), [&[0], signature].concat()] {
        assert_eq!(verify(key, algorithm, message, &longer), Err(VerifyError::Malformed), "{algorithm:?}");
    }
}

#[test]
fn rsa_pkcs1_signatures_of_openssl_verify_with_every_hash() {
    let signatures = [
        (Hash::Sha1, RSA_1024_SHA1_SIGNATURE),
        (Hash::Sha224, RSA_1024_SHA224_SIGNATURE),
        (Hash::Sha256, RSA_1024_SHA256_SIGNATURE),
        (Hash::Sha384, RSA_1024_SHA384_SIGNATURE),
        (Hash::Sha512, RSA_1024_SHA512_SIGNATURE),
    ];
    for (hash, signature) in signatures {
        check(&key(RSA_1024), &key(RSA_1025), RsaPkcs1(hash), MESSAGE, &hex(signature));
        for (other, _) in signatures.into_iter().filter(|(other, _)| *other != hash) {
            let answer = verify(&key(RSA_1024), RsaPkcs1(other), MESSAGE, &hex(signature));
            assert_eq!(answer, Err(VerifyError::Mismatch));
        }
    }
    check(&key(RSA_512), &key(RSA_1024), RsaPkcs1(Hash::Sha256), MESSAGE, &hex(RSA_512_SHA256_SIGNATURE));
}

#[test]
fn rsa_pss_signatures_of_openssl_verify_with_their_parameters_only() {
    let (k, other) = (key(RSA_1024), key(RSA_512));
    let any = |hash| RsaPssWith { hash, mgf1_hash: hash, salt: SaltLength::Any };
    let pss = |hash, salt_len| RsaPss { hash, salt_len };
    let with =
        |mgf1_hash, length| RsaPssWith { hash: Hash::Sha256, mgf1_hash, salt: SaltLength::Exactly(length) };
    for (signature, good, bad) in [
        (
            RSA_1024_PSS_SHA256_SALT_32,
            [pss(Hash::Sha256, None), pss(Hash::Sha256, Some(32)), any(Hash::Sha256)],
            [pss(Hash::Sha256, Some(31)), pss(Hash::Sha384, None), RsaPkcs1(Hash::Sha256)],
        ),
        (
            RSA_1024_PSS_SHA384_SALT_11,
            [pss(Hash::Sha384, Some(11)), any(Hash::Sha384), any(Hash::Sha384)],
            [pss(Hash::Sha384, None), pss(Hash::Sha384, Some(usize::MAX)), pss(Hash::Sha512, Some(11))],
        ),
        (
            RSA_1024_PSS_SHA256_MGF1_SHA1_SALT_20,
            [with(Hash::Sha1, 20); 3],
            [with(Hash::Sha256, 20), with(Hash::Sha1, 21), any(Hash::Sha256)],
        ),
    ] {
        for algorithm in good {
            check(&k, &other, algorithm, MESSAGE, &hex(signature));
        }
        for algorithm in bad {
            assert_eq!(
                verify(&k, algorithm, MESSAGE, &hex(signature)),
                Err(VerifyError::Mismatch),
                "{algorithm:?}"
            );
        }
    }
    // The encoded message of 1024 bits is a byte shorter than the modulus of 1025.
    check(&key(RSA_1025), &k, pss(Hash::Sha256, None), MESSAGE, &hex(RSA_1025_PSS_SHA256_SALT_32));
    // No room for this hash in a modulus of 512 bits.
    let signature = hex(RSA_512_SHA256_SIGNATURE);
    for algorithm in [any(Hash::Sha512), RsaPkcs1(Hash::Sha512)] {
        assert_eq!(verify(&key(RSA_512), algorithm, MESSAGE, &signature), Err(VerifyError::Mismatch));
    }
}

#[test]
fn ecdsa_signatures_of_openssl_verify_whatever_the_lengths_of_hash_and_curve() {
    for (spki, other, signatures) in [
        (P256, P384, [P256_SHA1_SIGNATURE, P256_SHA256_SIGNATURE, P256_SHA512_SIGNATURE]),
        (P384, P521, [P384_SHA1_SIGNATURE, P384_SHA256_SIGNATURE, P384_SHA512_SIGNATURE]),
        (P521, P256, [P521_SHA1_SIGNATURE, P521_SHA256_SIGNATURE, P521_SHA512_SIGNATURE]),
    ] {
        for (hash, signature) in [Hash::Sha1, Hash::Sha256, Hash::Sha512].into_iter().zip(signatures) {
            check(&key(spki), &key(other), EcdsaDer(hash), MESSAGE, &hex(signature));
        }
    }
}

#[test]
fn ecdsa_fixed_signatures_of_rfc_6979_verify() {
    for (curve, hash, x, y, r, s) in [
        (
            Curve::P256,
            Hash::Sha256,
            "60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6",
            "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299",
            "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716",
            "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8",
        ),
        (
            Curve::P384,
            Hash::Sha384,
            "EC3A4E415B4E19A4568618029F427FA5DA9A8BC4AE92E02E06AAE5286B300C64DEF8F0EA9055866064A254515480BC13",
            "8015D9B72D7D57244EA8EF9AC0C621896708A59367F9DFB9F54CA84B3F1C9DB1288B231C3AE0D4FE7344FD2533264720",
            "94EDBB92A5ECB8AAD4736E56C691916B3F88140666CE9FA73D64C4EA95AD133C81A648152E44ACF96E36DD1E80FABE46",
            "99EF4AEB15F178CEA1FE40DB2603138F130E740A19624526203B6351D0A3A94FA329C145786E679E7B82C71A38628AC8",
        ),
        (
            Curve::P521,
            Hash::Sha512,
            "01894550D0785932E00EAA23B694F213F8C3121F86DC97A04E5A7167DB4E5BCD371123D46E45DB6B5D5370A7F20FB633155D\
             38FFA16D2BD761DCAC474B9A2F5023A4",
            "00493101C962CD4D2FDDF782285E64584139C2F91B47F87FF82354D6630F746A28A0DB25741B5B34A828008B22ACC23F924F\
             AAFBD4D33F81EA66956DFEAA2BFDFCF5",
            "00C328FAFCBD79DD77850370C46325D987CB525569FB63C5D3BC53950E6D4C5F174E25A1EE9017B5D450606ADD152B534931\
             D7D4E8455CC91F9B15BF05EC36E377FA",
            "00617CCE7CF5064806C467F678D3B4080D6F1CC50AF26CA209417308281B68AF282623EAA63E5B5C0723D8B8C37FF0777B1A\
             20F8CCB1DCCC43997F1EE0E44DA4A67A",
        ),
    ] {
        let key = PublicKey::from_ec_coordinates(curve, &hex(x), &hex(y)).unwrap();
        let other = self::key(match curve {
            Curve::P256 => P256,
            Curve::P384 => P384,
            Curve::P521 => P521,
        });
        check(&key, &other, EcdsaFixed(hash), b"sample", &[hex(r), hex(s)].concat());
    }
}

#[test]
fn ecdsa_accepts_high_s_and_refuses_numbers_out_of_range() {
    let key = PublicKey::from_ec_coordinates(
        Curve::P256,
        &hex("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"),
        &hex("7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299"),
    )
    .unwrap();
    let r = "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716";
    let order = "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551";
    let zero = "00".repeat(32);
    // The order minus the s of RFC 6979, which is high itself.
    let low = "0834E36AD29A83BF2BC9385E491D6099C8FDF9D1ED67AA7EA5F51F93782857A9";
    for (r, s, answer) in [
        (r, low, Ok(())),
        (r, order, Err(VerifyError::Malformed)),
        (order, low, Err(VerifyError::Malformed)),
        (r, &zero, Err(VerifyError::Malformed)),
        (&zero, low, Err(VerifyError::Malformed)),
    ] {
        let signature = [hex(r), hex(s)].concat();
        assert_eq!(verify(&key, EcdsaFixed(Hash::Sha256), b"sample", &signature), answer);
    }
}

#[test]
fn ecdsa_der_is_strict() {
    let good = hex(P256_SHA256_SIGNATURE);
    assert_eq!(good[..3], [0x30, 0x45, 0x02]);
    let content = &good[2..];
    let long_form = [&[0x30, 0x81, 0x45], content].concat();
    let indefinite = [&[0x30, 0x80], content, &[0, 0]].concat();
    let trailing_inside = [&[0x30, 0x47], content, &[0x05, 0x00]].concat();
    let second = 4 + usize::from(good[3]);
    let mut padded_s = good.clone();
    padded_s[1] += 1;
    padded_s[second + 1] += 1;
    padded_s.insert(second + 2, 0);
    let mut as_set = good.clone();
    as_set[0] = 0x31;
    for damaged in [
        long_form,
        indefinite,
        trailing_inside,
        padded_s,
        as_set,
        hex("3006020101020181"),
        hex("30050201010200"),
    ] {
        assert_eq!(
            verify(&key(P256), EcdsaDer(Hash::Sha256), MESSAGE, &damaged),
            Err(VerifyError::Malformed)
        );
    }
}

#[test]
fn ed25519_signatures_of_rfc_8032_verify() {
    let key_bytes = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    let signature = hex(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c\
         387b2eaeb4302aeeb00d291612bb0c00",
    );
    let k = PublicKey::from_ed25519(&key_bytes).unwrap();
    assert_eq!(verify(&k, Ed25519, &[0x72], &signature), Ok(()));
    let mut of_r = signature.clone();
    of_r[0] ^= 1;
    for (key, message, signature, error) in [
        (&k, &[0x73][..], &signature[..], VerifyError::Mismatch),
        (&key(ED25519), &[0x72], &signature, VerifyError::Mismatch),
        (&k, &[0x72], &of_r, VerifyError::Mismatch),
        (&k, &[0x72], &signature[..63], VerifyError::Malformed),
        (&k, &[0x72], &[&signature[..], &[0]].concat(), VerifyError::Malformed),
        // s is the order of the base point.
        (
            &k,
            &[0x72],
            &[&signature[..32], &hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")]
                .concat(),
            VerifyError::Malformed,
        ),
    ] {
        assert_eq!(verify(key, Ed25519, message, signature), Err(error));
    }
}

#[test]
fn an_algorithm_for_another_kind_of_key_is_said_so() {
    let pss = RsaPss { hash: Hash::Sha256, salt_len: None };
    let algorithms = [RsaPkcs1(Hash::Sha256), pss, EcdsaDer(Hash::Sha256), EcdsaFixed(Hash::Sha256), Ed25519];
    for (spki, ours) in [(RSA_512, 0..2), (P256, 2..4), (ED25519, 4..5)] {
        for (index, algorithm) in algorithms.into_iter().enumerate() {
            let is_key_type = verify(&key(spki), algorithm, MESSAGE, &[1]) == Err(VerifyError::KeyType);
            assert_eq!(is_key_type, !ours.contains(&index), "{algorithm:?}");
        }
    }
    for spki in [X25519, SECP256K1] {
        for algorithm in algorithms {
            assert_eq!(verify(&key(spki), algorithm, MESSAGE, &[1]), Err(VerifyError::Unsupported));
        }
    }
}

#[test]
fn rsa_keys_of_odd_sizes_are_refused_or_verified_without_a_panic() {
    let check = |n: &[u8], e: &[u8], signature: &[u8], error: VerifyError| {
        let key = PublicKey::from_rsa_numbers(n, e).unwrap();
        let pss = RsaPssWith { hash: Hash::Sha512, mgf1_hash: Hash::Sha1, salt: SaltLength::Any };
        for algorithm in [RsaPkcs1(Hash::Sha256), pss] {
            assert_eq!(verify(&key, algorithm, MESSAGE, signature), Err(error));
        }
    };
    check(&[3], &[3], &[1], VerifyError::Unsupported);
    check(&[0xff; 63], &[3], &[1; 63], VerifyError::Unsupported);
    check(&[0xff; 64], &[3], &[0xff; 64], VerifyError::Malformed);
    check(&[0xff; 64], &[3], &[0; 64], VerifyError::Mismatch);
    check(&[0xff; 65], &[1, 0xff, 0xff, 0xff, 0xff], &[1; 65], VerifyError::Mismatch);
    check(&[0xff; 65], &[3, 0xff, 0xff, 0xff, 0xff], &[1; 65], VerifyError::KeyTooLarge);
    check(&[0xff; 2048], &[1, 0, 1], &[1; 2048], VerifyError::Mismatch);
}

#[test]
fn the_digest_inside_an_rsa_signature_shows_who_signed() {
    for (hash, signature) in [
        (Hash::Sha1, RSA_1024_SHA1_SIGNATURE),
        (Hash::Sha224, RSA_1024_SHA224_SIGNATURE),
        (Hash::Sha256, RSA_1024_SHA256_SIGNATURE),
        (Hash::Sha384, RSA_1024_SHA384_SIGNATURE),
        (Hash::Sha512, RSA_1024_SHA512_SIGNATURE),
    ] {
        let mut signature = hex(signature);
        assert_eq!(recovered_rsa_digest(&key(RSA_1024), &signature), Some((hash, hash.digest(MESSAGE))));
        assert_eq!(recovered_rsa_digest(&key(RSA_512), &signature), None);
        assert_eq!(recovered_rsa_digest(&key(P256), &signature), None);
        signature[0] ^= 1;
        assert_eq!(recovered_rsa_digest(&key(RSA_1024), &signature), None);
    }
    assert_eq!(recovered_rsa_digest(&key(RSA_1024), &hex(RSA_1024_PSS_SHA256_SALT_32)), None);
}
