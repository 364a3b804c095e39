//! Wycheproof's three files about JOSE.

use crate::{Case, Exceptions, answer, check, json, jwk};
use credscope_jose::json::parse;
use credscope_jose::{Form, JsonForm, JwkSet, decode_compact, decode_json_serialization, decode_jwk_set};
use serde_json::Value;

const KEY_ALG: &str = "the key's alg is PS256 and the token's PS384: RFC 7517 section 4.4 restricts a key to the \
    algorithm in its alg, as the file's own cases with the flag WrongPrimitive require";
const NO_ALG: &str = "the key's alg is ES521, which is registered nowhere (ES512 is): case 19 of the file on keys \
    requires the refusal of this name";
const SAME_BYTES: &str =
    "the same bytes as case 357, which is labelled valid; there is no padding, despite its name";
const QUESTION_MARK: &str = "a question mark is not base64url and must not be skipped (RFC 7515 section 2, RFC 4648 \
    section 3.3); the cases 361 and 362 require its refusal in the signature, 371 in the payload";
const MIXED: &str = "marked ambiguous: RFC 7517 section 5 lets a set contain keys of several kinds; kid names one key, \
    which is only for HMAC, so no public key can be used as a secret";
const ROCA: &str = "the signature is valid and the key long enough; that its modulus came from a flawed generator \
    (CVE-2017-15361) shows only in residues, which no rule tests";
const JWE: &str = "a valid JWE: encrypted tokens are recognised and refused";

const SIGNATURE: &Exceptions = &[
    ("346", KEY_ALG),
    ("347", NO_ALG),
    ("350", KEY_ALG),
    ("351", NO_ALG),
    ("367", SAME_BYTES),
    ("370", SAME_BYTES),
    ("372", QUESTION_MARK),
    ("373", QUESTION_MARK),
];
const KEY: &Exceptions = &[("1", MIXED), ("7", ROCA)];
const CRYPTO: &Exceptions = &[("46", ROCA), ("47", MIXED), ("50", JWE), ("67", JWE)];

/// Each test of a file with its group.
fn tests(file: &Value) -> impl Iterator<Item = (&Value, &Value)> {
    let groups = file["testGroups"].as_array().unwrap().iter();
    groups.flat_map(|group| group["tests"].as_array().unwrap().iter().map(move |test| (group, test)))
}

/// The text with this name: empty if null, JSON if it is not a text.
fn text(test: &Value, name: &str) -> Option<String> {
    Some(match test.get(name)? {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    })
}

fn keys(group: &Value) -> JwkSet {
    let key = group.get("public").unwrap_or(&group["private"]);
    if key.get("keys").is_some() {
        decode_jwk_set(&parse(key.to_string().as_bytes()).value)
    } else {
        jwk(key).into()
    }
}

fn check_file(path: &str, exceptions: &Exceptions) {
    let file = json(path);
    let case = |(group, test): (&Value, &Value)| {
        let token = text(test, "jws").or_else(|| text(test, "jwe")).unwrap();
        let is_valid = match test["result"].as_str() {
            Some("valid") => true,
            Some("invalid") => false,
            other => panic!("{path}: unknown label {other:?}"),
        };
        Case { id: test["tcId"].to_string(), is_valid, answer: answer(&token, &keys(group)) }
    };
    let cases: Vec<Case> = tests(&file).map(case).collect();
    let expected = usize::try_from(file["numberOfTests"].as_u64().unwrap()).unwrap();
    check(path, expected, &cases, exceptions);
}

#[test]
fn signatures_have_the_labelled_results() {
    check_file("wycheproof/json_web_signature_test.json", SIGNATURE);
}

#[test]
fn keys_have_the_labelled_results() {
    check_file("wycheproof/json_web_key_test.json", KEY);
}

#[test]
fn tokens_of_both_kinds_have_the_labelled_results() {
    check_file("wycheproof/json_web_crypto_test.json", CRYPTO);
}

#[test]
fn a_key_is_refused_for_its_own_defect() {
    let file = json("wycheproof/json_web_key_test.json");
    for (ids, code) in [
        (&[4][..], "jwt.key.ambiguous"),
        (&[8, 10, 11, 12, 16, 17, 18], "jwt.key.too_short"),
        (&[9, 22, 23, 24], "jwt.key.unusable"),
        (&[6, 21], "jwt.key.use_mismatch"),
        (&[19, 20, 25, 26], "jwt.key.alg_mismatch"),
    ] {
        for id in ids {
            let (group, test) = tests(&file).find(|(_, test)| test["tcId"] == *id).unwrap();
            let refusal = answer(&text(test, "jws").unwrap(), &keys(group)).unwrap_err();
            assert!(refusal.split(' ').any(|step| step == code), "{id}: {refusal}");
        }
    }
}

#[test]
fn excepted_invalid_cases_have_the_bytes_of_a_valid_one() {
    let file = json("wycheproof/json_web_signature_test.json");
    let jws = |id: u64| tests(&file).find(|(_, test)| test["tcId"] == id).unwrap().1["jws"].clone();
    assert_eq!([jws(367), jws(370)], [jws(357), jws(357)]);
}

#[test]
fn an_encrypted_token_is_recognised_unless_a_part_is_missing() {
    let file = json("wycheproof/json_web_crypto_test.json");
    let mut counts = [0; 3];
    for (group, test) in tests(&file) {
        let Some(token) = text(test, "jwe") else { continue };
        let refusal = answer(&token, &keys(group)).unwrap_err();
        let form = decode_compact(&token).form;
        let json_form = decode_json_serialization(token.as_bytes()).map(|read| read.form);
        let kind = match (form, token.split('.').count(), json_form) {
            (Form::Encrypted, 5, None) => 0,
            (Form::Other, 4, None) => 1,
            (_, _, Some(JsonForm::Encrypted)) => 2,
            other => panic!("{}: {other:?}", test["tcId"]),
        };
        assert_eq!(refusal == "jwt.form.encrypted", kind == 0, "{}: {refusal}", test["tcId"]);
        counts[kind] += 1;
    }
    assert_eq!(counts, [23, 10, 1], "five parts, four parts, JSON");
}
