use super::*;
use crate::fixtures::{hex, private::*, public::*};

fn public(spki: &str) -> PublicKey {
    PublicKey::from_spki_der(&hex(spki)).unwrap()
}

#[test]
fn the_public_half_is_found_in_every_format() {
    let check = |private: &str, format: PrivateKeyFormat, spki: &str| {
        let expected = Ok(PublicHalf { format, key: public(spki) });
        assert_eq!(public_half_of_private_der(&hex(private)), expected);
        let by_name = match format {
            PrivateKeyFormat::Pkcs1 => public_half_of_pkcs1,
            PrivateKeyFormat::Pkcs8 => public_half_of_pkcs8,
            _ => public_half_of_sec1,
        };
        assert_eq!(by_name(&hex(private)), expected);
    };
    check(RSA_512_PKCS1_PRIVATE, PrivateKeyFormat::Pkcs1, RSA_512);
    check(RSA_512_PKCS8_PRIVATE, PrivateKeyFormat::Pkcs8, RSA_512);
    check(P256_SEC1_PRIVATE, PrivateKeyFormat::Sec1, P256);
    check(P256_SEC1_WITHOUT_PUBLIC_PRIVATE, PrivateKeyFormat::Sec1, P256);
    check(P521_SEC1_PRIVATE, PrivateKeyFormat::Sec1, P521);
    check(P384_PKCS8_PRIVATE, PrivateKeyFormat::Pkcs8, P384);
    check(ED25519_PKCS8_PRIVATE, PrivateKeyFormat::Pkcs8, ED25519);
}

#[test]
fn the_public_half_is_found_from_the_numbers_of_a_jwk() {
    let check = |half: Result<PublicHalf, KeyError>, key: PublicKey| {
        assert_eq!(half, Ok(PublicHalf { format: PrivateKeyFormat::Jwk, key }));
    };
    // RFC 6979 appendix A.2.5 to A.2.7.
    for (curve, scalar, x, y) in [
        (
            Curve::P256,
            "C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721",
            "60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6",
            "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299",
        ),
        (
            Curve::P384,
            "6B9D3DAD2E1B8C1C05B19875B6659F4DE23C3B667BF297BA9AA47740787137D896D5724E4C70A825F872C9EA60D2EDF5",
            "EC3A4E415B4E19A4568618029F427FA5DA9A8BC4AE92E02E06AAE5286B300C64DEF8F0EA9055866064A254515480BC13",
            "8015D9B72D7D57244EA8EF9AC0C621896708A59367F9DFB9F54CA84B3F1C9DB1288B231C3AE0D4FE7344FD2533264720",
        ),
    ] {
        let key = PublicKey::from_ec_coordinates(curve, &hex(x), &hex(y)).unwrap();
        check(public_half_of_ec_scalar(curve, &hex(scalar)), key);
    }
    // RFC 8032 section 7.1, test 2.
    let seed = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    let key = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    check(public_half_of_ed25519_seed(&seed), PublicKey::from_ed25519(&key).unwrap());
    let (p, q) = (&[0x00, 0xff, 0xf1], &[0xff, 0xef]);
    // 65521 times 65519.
    let n = &4_292_870_399_u32.to_be_bytes();
    check(public_half_of_rsa_numbers(n, &[3], Some((p, q))), PublicKey::from_rsa_numbers(n, &[3]).unwrap());
    check(public_half_of_rsa_numbers(n, &[3], None), PublicKey::from_rsa_numbers(n, &[3]).unwrap());
    for primes in [(&p[..], &p[..]), (p, &[]), (&[1], &[0xff; 5]), (&[0x01, 0xff, 0xf1], q)] {
        assert_eq!(public_half_of_rsa_numbers(n, &[3], Some(primes)), Err(KeyError::PublicHalfMismatch));
    }
}

#[test]
fn a_scalar_may_have_zeros_before_it_but_must_be_in_range() {
    let one = public_half_of_ec_scalar(Curve::P256, &[1]).unwrap();
    assert_eq!(public_half_of_ec_scalar(Curve::P256, &[&[0; 40][..], &[1]].concat()), Ok(one));
    let order = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    for scalar in [&[][..], &[0; 32], &order, &[0xff; 32], &[1; 33]] {
        assert_eq!(public_half_of_ec_scalar(Curve::P256, scalar), Err(KeyError::PrivateScalar));
    }
    assert_eq!(public_half_of_ed25519_seed(&[0; 33]), Err(KeyError::KeyLength));
}

#[test]
fn a_public_half_that_is_another_keys_is_said_so() {
    let check = |private: &[u8]| {
        assert_eq!(public_half_of_private_der(private), Err(KeyError::PublicHalfMismatch));
    };
    // A bit of the scalar, of a prime, and of the embedded point.
    let mut sec1 = hex(P256_SEC1_PRIVATE);
    sec1[10] ^= 1;
    check(&sec1);
    let mut point = hex(P521_SEC1_PRIVATE);
    *point.last_mut().unwrap() ^= 1;
    check(&point);
    let mut pkcs8 = hex(P384_PKCS8_PRIVATE);
    pkcs8[40] ^= 1;
    check(&pkcs8);
    let (n, _) = public(RSA_512).rsa_numbers().unwrap();
    for private in [RSA_512_PKCS1_PRIVATE, RSA_512_PKCS8_PRIVATE] {
        let mut private = hex(private);
        let at = private.windows(n.len()).position(|window| window == n).unwrap();
        private[at] ^= 0x40;
        check(&private);
    }
    // RFC 8410 section 10.3: a OneAsymmetricKey with its public key; here with another one.
    let seed = hex(ED25519_PKCS8_PRIVATE).split_off(16);
    let with_public = |public: &[u8]| {
        [&hex("3051020101300506032b657004220420"), seed.as_slice(), &hex("812100"), public].concat()
    };
    let key = public(ED25519);
    let half = PublicHalf { format: PrivateKeyFormat::Pkcs8, key: key.clone() };
    assert_eq!(public_half_of_private_der(&with_public(&key.ed25519_bytes().unwrap())), Ok(half));
    check(&with_public(&[1; 32]));
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    let algorithm = |oid: &str| KeyError::Algorithm { oid: oid.to_owned() };
    for (private, error) in [
        (hex(ENCRYPTED_PKCS8_PRIVATE), KeyError::Encrypted),
        (hex(X25519_PKCS8_PRIVATE), algorithm("1.3.101.110")),
        (hex(SECP256K1_SEC1_PRIVATE), algorithm("1.3.132.0.10")),
        (vec![], KeyError::Der { position: 0 }),
        (b"words".to_vec(), KeyError::Der { position: 0 }),
        (hex("3000"), KeyError::Der { position: 2 }),
        (hex("3003020100"), KeyError::Der { position: 5 }),
        (hex("3006020100020101"), KeyError::Der { position: 8 }),
        // A SEC 1 key that names no curve.
        (hex("300602010104010a"), KeyError::Der { position: 8 }),
        (hex(&format!("{P256_SEC1_PRIVATE}00")), KeyError::Der { position: 121 }),
    ] {
        assert_eq!(public_half_of_private_der(&private), Err(error));
    }
}

#[test]
fn a_damaged_private_key_is_an_answer_and_never_a_panic() {
    for private in [RSA_512_PKCS8_PRIVATE, P256_SEC1_PRIVATE, P384_PKCS8_PRIVATE, ED25519_PKCS8_PRIVATE] {
        let whole = hex(private);
        for length in 0..whole.len() {
            let error = public_half_of_private_der(&whole[..length]).unwrap_err();
            assert!(matches!(error, KeyError::Der { position } if position <= length), "{length} {error:?}");
        }
        let half = public_half_of_private_der(&whole).unwrap();
        for index in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[index] ^= 0x10;
            if let Ok(other) = public_half_of_private_der(&damaged) {
                // Of an RSA key only modulus, exponent and primes are looked at.
                let is_looked_at = half.key.rsa_numbers().is_none() || index < 97;
                assert!(!is_looked_at || other.key != half.key, "byte {index} does not matter");
            }
        }
    }
}
