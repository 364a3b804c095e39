use super::*;
use crate::fixtures::{hex, public::*};

#[test]
fn keys_are_read_and_written_as_openssl_wrote_them() {
    let check = |spki: &str, algorithm: KeyAlgorithm, sha256: &str| {
        let key = PublicKey::from_spki_der(&hex(spki)).unwrap();
        assert_eq!(key.algorithm(), algorithm);
        assert_eq!(key.to_spki_der(), hex(spki));
        assert_eq!(key.spki_sha256().to_vec(), hex(sha256));
    };
    let unsupported = |oid: &str| KeyAlgorithm::Unsupported { oid: oid.to_owned() };
    // The hashes are what `openssl pkey -pubin -outform DER | sha256sum` printed.
    for (spki, algorithm, sha256) in [
        (
            CORPUS_SERVICE_ACCOUNT,
            KeyAlgorithm::Rsa { bits: 2048 },
            "845670a28aa88d4d6adf793195c88d9e903eed905ebaa7ab5515d04cfc906a0e",
        ),
        (
            RSA_1024,
            KeyAlgorithm::Rsa { bits: 1024 },
            "325720fba7bd7de7e3b9567e7f1f357eaac25a86f9e893d7bb857dd8bca416b6",
        ),
        (
            RSA_1025,
            KeyAlgorithm::Rsa { bits: 1025 },
            "5da909b96481125fb5cca8d5ddb4a6daf8e6b1f0a4099c31266614825240a6c1",
        ),
        (
            RSA_512,
            KeyAlgorithm::Rsa { bits: 512 },
            "a1ba89bc32b0968278a415478ad1526bc38b9c182af47320f5f99a321bc949c1",
        ),
        (
            P256,
            KeyAlgorithm::Ec(Curve::P256),
            "5fecfb473d9ed09175433c8f80031cce03719035b061d1bccabf007284ed9f46",
        ),
        (
            P384,
            KeyAlgorithm::Ec(Curve::P384),
            "02213f635667f58cf8699f8e6a7115328813f395c104e0c9b60125ff46d6093b",
        ),
        (
            P521,
            KeyAlgorithm::Ec(Curve::P521),
            "e9ee1dad8bac464fcf63e8e66ed9fab97a038e05dc069b31cb71615a54759d24",
        ),
        (ED25519, KeyAlgorithm::Ed25519, "ac092dd96cd2fa483bc6f8ea07d994cd02ec1631cd085a8ce21abbb90ce1cd96"),
        (
            SECP256K1,
            unsupported("1.3.132.0.10"),
            "b0d40ec159e6d8e79e52f9f1281c87d40b3a4e99342e5931c8e3ab1809a33890",
        ),
        (
            X25519,
            unsupported("1.3.101.110"),
            "ed82981315f81b5715ae243ff5f9bfde008a1bd2360718002b55ff5f9ea061fa",
        ),
        (
            P256_EXPLICIT,
            unsupported("1.2.840.10045.2.1"),
            "c810ae5d6f630df5ed9424da64d955a1affc4006b7be7243614ce3c121104cb7",
        ),
    ] {
        check(spki, algorithm, sha256);
    }
}

#[test]
fn one_key_in_two_encodings_is_one_key() {
    let key = |spki: &str| PublicKey::from_spki_der(&hex(spki)).unwrap();
    assert_eq!(key(P256_COMPRESSED), key(P256));
    assert_eq!(key(P384_COMPRESSED), key(P384));
    assert_eq!(key(P521_COMPRESSED), key(P521));
    assert_eq!(PublicKey::from_pkcs1_der(&hex(RSA_1024_PKCS1)).unwrap(), key(RSA_1024));
    let (n, e) = key(RSA_1024).rsa_numbers().unwrap();
    assert_eq!(e, [1, 0, 1]);
    assert_eq!(PublicKey::from_rsa_numbers(&[&[0, 0], n.as_slice()].concat(), &e).unwrap(), key(RSA_1024));
    for spki in [P256, P384, P521] {
        let (curve, x, y) = key(spki).ec_coordinates().unwrap();
        assert_eq!(PublicKey::from_ec_coordinates(curve, &x, &y).unwrap(), key(spki));
        assert_eq!(Curve::from_name(curve.name()), Some(curve));
    }
    assert_eq!(PublicKey::from_ed25519(&key(ED25519).ed25519_bytes().unwrap()).unwrap(), key(ED25519));
    assert_ne!(key(P256), key(ED25519));
}

#[test]
fn a_key_under_the_algorithm_rsassa_pss_is_an_rsa_key() {
    let key = PublicKey::from_spki_der(&hex(RSA_512_PSS)).unwrap();
    assert_eq!(key.algorithm(), KeyAlgorithm::Rsa { bits: 512 });
    assert_ne!(key.to_spki_der(), hex(RSA_512_PSS));
    assert_eq!(PublicKey::from_spki_der(&key.to_spki_der()).unwrap(), key);
}

#[test]
fn each_defect_of_a_key_has_its_own_answer() {
    let replaced = |spki: &str, from: &str, to: &str| {
        assert_eq!(spki.matches(from).count(), 1);
        PublicKey::from_spki_der(&hex(&spki.replacen(from, to, 1))).unwrap_err()
    };
    let der = |position: usize| KeyError::Der { position };
    assert_eq!(PublicKey::from_spki_der(&[]).unwrap_err(), der(0));
    assert_eq!(PublicKey::from_spki_der(b"words").unwrap_err(), der(0));
    // NULL parameters become BOOLEAN; an Ed25519 key gets parameters.
    assert_eq!(replaced(RSA_512, "0500034b", "0100034b"), der(15));
    assert_eq!(replaced(ED25519, "302a300506032b6570", "302c300706032b65700500"), der(9));
    // The BIT STRING has unused bits; trailing bytes.
    assert_eq!(replaced(RSA_512, "0500034b00", "0500034b01"), der(17));
    assert_eq!(PublicKey::from_spki_der(&hex(&format!("{P256}00"))).unwrap_err(), der(hex(P256).len()));
    // The modulus becomes even, negative; the exponent even, one.
    let (n, e) = PublicKey::from_spki_der(&hex(RSA_512)).unwrap().rsa_numbers().unwrap();
    let mut even = n.clone();
    even[63] &= 0xfe;
    for (n, e, error) in [
        (even.as_slice(), e.as_slice(), KeyError::RsaModulus),
        (&[], &e, KeyError::RsaModulus),
        (&[0, 1], &e, KeyError::RsaModulus),
        (&[0xff; 2049], &e, KeyError::RsaModulus),
        (&n, &[], KeyError::RsaExponent),
        (&n, &[0, 1], KeyError::RsaExponent),
        (&n, &[1, 0], KeyError::RsaExponent),
        (&n, &[0xff; 2049], KeyError::RsaExponent),
    ] {
        assert_eq!(PublicKey::from_rsa_numbers(n, e).unwrap_err(), error);
    }
    assert!(PublicKey::from_rsa_numbers(&[0xff; 2048], &e).is_ok());
    assert_eq!(replaced(RSA_512, "024100", "024180"), der(22));
    // Points.
    let (curve, x, mut y) = PublicKey::from_spki_der(&hex(P384)).unwrap().ec_coordinates().unwrap();
    assert_eq!(PublicKey::from_ec_coordinates(curve, &x, &y[1..]).unwrap_err(), KeyError::PointLength);
    assert_eq!(PublicKey::from_ec_coordinates(Curve::P256, &x, &y).unwrap_err(), KeyError::PointLength);
    y[47] ^= 1;
    assert_eq!(PublicKey::from_ec_coordinates(curve, &x, &y).unwrap_err(), KeyError::PointNotOnCurve);
    assert_eq!(
        PublicKey::from_ec_coordinates(curve, &[0xff; 48], &y).unwrap_err(),
        KeyError::PointNotOnCurve
    );
    assert_eq!(replaced(P256, "03420004", "03420007"), KeyError::PointLength);
    let at_infinity = "3019301306072a8648ce3d020106082a8648ce3d03010703020000";
    assert_eq!(PublicKey::from_spki_der(&hex(at_infinity)).unwrap_err(), KeyError::PointLength);
    assert_eq!(PublicKey::from_ed25519(&[0; 31]).unwrap_err(), KeyError::KeyLength);
    assert_eq!(
        PublicKey::from_ed25519(&[&[2][..], &[0; 31]].concat()).unwrap_err(),
        KeyError::PointNotOnCurve
    );
}

#[test]
fn a_damaged_key_is_an_answer_and_never_a_panic() {
    for spki in [RSA_512, P256_COMPRESSED, ED25519, P256_EXPLICIT] {
        let whole = hex(spki);
        for length in 0..whole.len() {
            let error = PublicKey::from_spki_der(&whole[..length]).unwrap_err();
            assert!(matches!(error, KeyError::Der { position } if position <= length), "{error:?}");
        }
        for index in 0..whole.len() {
            for mask in [0x01, 0x80, 0xff] {
                let mut damaged = whole.clone();
                damaged[index] ^= mask;
                if let Ok(key) = PublicKey::from_spki_der(&damaged) {
                    assert_eq!(PublicKey::from_spki_der(&key.to_spki_der()).unwrap(), key);
                }
            }
        }
    }
}
