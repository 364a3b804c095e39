use super::*;
use crate::{decode_jwk, decode_jwk_set, json, samples};
use credscope_clock::{Duration, Instant};

fn config() -> StrictConfig {
    StrictConfig {
        algorithms: Algorithm::verifiable(),
        typ: None,
        is_jwt: true,
        policy: ClaimsPolicy {
            at: Instant::from_unix_seconds(1_700_000_001),
            clock_tolerance: Duration::ZERO,
            issuers: vec!["https://issuer.example".to_owned()],
            audiences: vec!["api".to_owned()],
        },
    }
}

fn one(jwk: &str) -> JwkSet {
    decode_jwk(&json::parse(jwk.as_bytes()).value).into()
}

fn deciding(token: &str, keys: &JwkSet, config: &StrictConfig) -> &'static str {
    match verify_strict(token, keys, config) {
        Ok(_) => "accepted",
        Err(steps) => Step::deciding(&steps).map_or("none", |step| step.code.text()),
    }
}

#[test]
fn tokens_of_every_algorithm_are_accepted_with_their_key_alone() {
    let tokens = [
        (samples::RS256_TOKEN, samples::RSA_JWK),
        (samples::RS256_NO_KID_TOKEN, samples::RSA_JWK),
        (samples::PS384_TOKEN, samples::RSA_JWK),
        (samples::ES256_TOKEN, samples::P256_JWK),
        (samples::ES512_TOKEN, samples::P521_JWK),
        (samples::EDDSA_TOKEN, samples::ED25519_JWK),
        (samples::HS256_TOKEN, samples::OCT_JWK),
    ];
    for (token, own) in tokens {
        for (_, jwk) in tokens {
            let answer = deciding(token, &one(jwk), &config());
            assert_eq!(answer == "accepted", jwk == own, "{token} {answer}");
        }
        let all =
            [samples::RSA_JWK, samples::P256_JWK, samples::P521_JWK, samples::ED25519_JWK, samples::OCT_JWK];
        let set = format!(r#"{{"keys":[{}]}}"#, all.join(","));
        let set = decode_jwk_set(&json::parse(set.as_bytes()).value);
        assert_eq!(deciding(token, &set, &config()), "accepted", "{token}");
    }
}

#[test]
fn each_refusal_names_its_rule() {
    let token = samples::ES256_TOKEN;
    let key = one(samples::P256_JWK);
    let with = |member: &str| one(&samples::P256_JWK.replacen('{', &format!("{{{member},"), 1));
    let set_of = |jwk: &str| {
        let set = format!(r#"{{"keys":[{jwk},{jwk}]}}"#);
        decode_jwk_set(&json::parse(set.as_bytes()).value)
    };
    let at = |seconds| {
        let mut config = config();
        config.policy.at = Instant::from_unix_seconds(seconds);
        config
    };
    let only = |algorithm| StrictConfig { algorithms: vec![algorithm], ..config() };
    for (keys, config, code) in [
        (with(r#""use":"enc""#), config(), "jwt.key.use_mismatch"),
        (with(r#""key_ops":["encrypt"]"#), config(), "jwt.key.ops_mismatch"),
        (with(r#""alg":"ES512""#), config(), "jwt.key.alg_mismatch"),
        (one(samples::OFF_CURVE_JWK), config(), "jwt.key.unusable"),
        (one(samples::RSA_JWK), config(), "jwt.signature.wrong_key"),
        (one(&samples::RSA_JWK.replace("\"rsa\"", "\"p256\"")), config(), "jwt.key.wrong_kind"),
        (set_of(samples::P256_JWK), config(), "jwt.key.ambiguous"),
        (JwkSet::default(), config(), "jwt.signature.no_key"),
        (key.clone(), at(1_700_003_600), "jwt.exp.expired"),
        (key.clone(), at(1_699_999_999), "jwt.nbf.not_yet_valid"),
        (key.clone(), only(Algorithm::EdDsa), "jwt.alg.not_allowed"),
        (key.clone(), StrictConfig { typ: Some("at+jwt".to_owned()), ..config() }, "jwt.typ.missing"),
    ] {
        assert_eq!(deciding(token, &keys, &config), code);
    }
    assert_eq!(deciding(&format!("{token}\n"), &key, &config()), "jwt.form.broken");
    assert_eq!(deciding("a.b.c.d.e", &key, &config()), "jwt.form.encrypted");
}

#[test]
fn any_change_of_one_character_is_refused() {
    let key = one(samples::P256_JWK);
    let token = samples::ES256_TOKEN;
    for place in 0..token.len() {
        for character in ["A", "_", ".", "=", " ", "é"] {
            if token.get(place..=place) != Some(character) {
                let changed = [&token[..place], character, &token[place + 1..]].concat();
                assert_ne!(deciding(&changed, &key, &config()), "accepted", "{changed}");
            }
        }
    }
}

#[test]
fn a_jws_may_carry_anything_and_a_jwt_may_not() {
    use credscope_encoding::encode_url_unpadded;
    let secret = decode_jwk(&json::parse(samples::OCT_JWK.as_bytes()).value);
    let bytes = credscope_encoding::decode_url_unpadded(samples::OCT_SECRET.as_bytes()).unwrap();
    for payload in ["1", "text", r#"{"a":1,"a":2}"#, r#"{"exp":"soon"}"#, "{", ""] {
        let header = encode_url_unpadded(br#"{"alg":"HS256"}"#);
        let input = format!("{header}.{}", encode_url_unpadded(payload.as_bytes()));
        let tag = credscope_crypto::hmac(credscope_crypto::Hash::Sha256, &bytes, input.as_bytes());
        let token = format!("{input}.{}", encode_url_unpadded(&tag));
        let keys = secret.clone().into();
        assert!(verify_strict(&token, &keys, &config()).is_err(), "{payload}");
        let config = StrictConfig { is_jwt: false, ..config() };
        assert_eq!(deciding(&token, &keys, &config), "accepted", "{payload}");
    }
}
