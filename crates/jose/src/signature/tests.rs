use super::*;
use crate::{JwkSet, decode_compact, decode_jwk, json, samples};
use credscope_encoding::encode_url_unpadded;
use credscope_finding::Outcome;

fn read(jwks: &[&str]) -> JwkSet {
    let keys = jwks.iter().map(|jwk| decode_jwk(&json::parse(jwk.as_bytes()).value)).collect();
    JwkSet { keys, problems: Vec::new() }
}

fn check(token: &str, jwks: &[&str]) -> (&'static str, Outcome) {
    let set = read(jwks);
    let candidates: Vec<Candidate<'_>> = set.keys.iter().filter_map(Candidate::from_jwk).collect();
    let step = check_signature(&decode_compact(token), &candidates);
    (step.code.text(), step.outcome)
}

/// The token with another payload.
fn changed(token: &str) -> String {
    let parts: Vec<&str> = token.split('.').collect();
    format!("{}.{}.{}", parts[0], encode_url_unpadded(br#"{"sub":"mallory"}"#), parts[2])
}

/// The token with another header.
fn with_header(token: &str, header: &str) -> String {
    let (_, rest) = token.split_once('.').unwrap();
    format!("{}.{rest}", encode_url_unpadded(header.as_bytes()))
}

#[test]
fn the_answers_are_told_apart() {
    use Outcome::{Failed, Inconclusive, Passed};
    use samples::*;
    let unnamed = |jwk: &str| jwk.replace("\"kid\"", "\"other\"");
    let (rsa, other_rsa, p256, other_p256) =
        (unnamed(RSA_JWK), unnamed(OTHER_RSA_JWK), unnamed(P256_JWK), unnamed(OTHER_P256_JWK));
    let renamed = OTHER_P256_JWK.replace("\"other\"", "\"p256\"");
    let none = with_header(ES256_TOKEN, r#"{"alg":"none"}"#);
    let unknown = with_header(ES256_TOKEN, r#"{"alg":"ES257"}"#);
    let without = with_header(ES256_TOKEN, "{}");
    let cut = &ES256_TOKEN[..ES256_TOKEN.len() - 4];
    let cases: &[(&str, &[&str], &str, Outcome)] = &[
        (RS256_TOKEN, &[RSA_JWK], "jwt.signature.verified", Passed),
        (RS256_TOKEN, &[OTHER_RSA_JWK, P256_JWK, RSA_JWK], "jwt.signature.verified", Passed),
        (RS256_TOKEN, &[], "jwt.signature.no_key", Inconclusive),
        (&changed(RS256_TOKEN), &[], "jwt.signature.no_key", Inconclusive),
        (RS256_TOKEN, &[OTHER_RSA_JWK], "jwt.signature.wrong_key", Failed),
        (RS256_NO_KID_TOKEN, &[&other_rsa], "jwt.signature.wrong_key", Failed),
        (&changed(RS256_TOKEN), &[RSA_JWK], "jwt.signature.invalid", Failed),
        (&changed(RS256_NO_KID_TOKEN), &[&other_rsa, &rsa], "jwt.signature.invalid", Failed),
        (OTHER_HASH_TOKEN, &[RSA_JWK], "jwt.signature.other_hash", Failed),
        (ES256_TOKEN, &[P256_JWK], "jwt.signature.verified", Passed),
        (ES256_TOKEN, &[OTHER_P256_JWK], "jwt.signature.wrong_key", Failed),
        (ES256_TOKEN, &[&renamed], "jwt.signature.invalid", Failed),
        (&changed(ES256_TOKEN), &[P256_JWK], "jwt.signature.invalid", Failed),
        (&changed(ES256_NO_KID_TOKEN), &[P256_JWK], "jwt.signature.mismatch", Failed),
        (ES256_NO_KID_TOKEN, &[&p256], "jwt.signature.verified", Passed),
        (ES256_NO_KID_TOKEN, &[&other_p256], "jwt.signature.mismatch", Failed),
        (cut, &[P256_JWK], "jwt.signature.malformed", Failed),
        (cut, &[], "jwt.signature.no_key", Inconclusive),
        ("e30.e30.", &[P256_JWK], "jwt.signature.alg_refused", Failed),
        (&format!("{ES256_TOKEN}!"), &[], "jwt.signature.malformed", Failed),
        (ES256_TOKEN, &[RSA_JWK, OCT_JWK, P521_JWK], "jwt.signature.key_type", Failed),
        (HS256_TOKEN, &[RSA_JWK], "jwt.signature.key_type", Failed),
        (HS256_TOKEN, &[OCT_JWK], "jwt.signature.verified", Passed),
        (&none, &[P256_JWK], "jwt.signature.alg_none", Failed),
        (&none, &[], "jwt.signature.alg_none", Failed),
        (&unknown, &[P256_JWK], "jwt.signature.alg_refused", Failed),
        (&without, &[P256_JWK], "jwt.signature.alg_refused", Failed),
    ];
    for (token, jwks, code, outcome) in cases {
        assert_eq!(check(token, jwks), (*code, *outcome), "{token} {jwks:?}");
    }
}

#[test]
fn a_signature_of_another_length_was_made_by_another_rsa_key() {
    let (head, _) = samples::RS256_NO_KID_TOKEN.rsplit_once('.').unwrap();
    let token = format!("{head}.{}", encode_url_unpadded(&[1; 512]));
    assert_eq!(check(&token, &[samples::RSA_JWK]), ("jwt.signature.wrong_key", Outcome::Failed));
}

#[test]
fn the_signer_is_found_among_keys_of_one_name() {
    use samples::*;
    let renamed = OTHER_P256_JWK.replace("\"other\"", "\"p256\"");
    let set = read(&[&renamed, RSA_JWK, P256_JWK]);
    let candidates: Vec<Candidate<'_>> = set.keys.iter().filter_map(Candidate::from_jwk).collect();
    assert_eq!(candidates[0].label, candidates[2].label);
    let signed_by = |token: &str| find_signer(&decode_compact(token), &candidates).signed_by;
    assert_eq!((signed_by(ES256_TOKEN), signed_by(RS256_TOKEN)), (Some(2), Some(1)));
    assert_eq!(signed_by(&changed(ES256_TOKEN)), None);
}
