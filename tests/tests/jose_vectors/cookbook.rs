//! The examples of RFC 7520 (signatures and keys), RFC 8037 (Ed25519, X25519) and RFC 7797 (unencoded
//! payloads).

use crate::{Case, Exceptions, answer, check, json, jwk};
use credscope_finding::{Finding, Outcome};
use credscope_jose::{
    Candidate, Decoded, Form, JsonForm, JwkSet, SignatureAnswer, check_signature, decode_compact,
    decode_json_serialization, verify_detached,
};
use serde_json::{Value, json as value};

const SIGNATURES: &[&str] = &[
    "jws/4_1.rsa_v15_signature",
    "jws/4_2.rsa-pss_signature",
    "jws/4_3.ecdsa_signature",
    "jws/4_4.hmac-sha2_integrity_protection",
    "jws/4_5.signature_with_detached_content",
    "jws/4_6.protecting_specific_header_fields",
    "jws/4_7.protecting_content_only",
    "jws/4_8.multiple_signatures",
    "curve25519/jws",
    "rfc7797/hmac-sha2_b64_false",
    "rfc7797/4.2.hmac-sha2_b64_false",
];

const WITHOUT_CRIT: &str = "the encoded header has b64 but no crit, unlike the header that the file shows: RFC 7797 \
    section 6 requires crit, and a reader that ignores b64 would read another payload";
const EXCEPTIONS: &Exceptions = &[
    ("rfc7797/4.2.hmac-sha2_b64_false json", WITHOUT_CRIT),
    ("rfc7797/4.2.hmac-sha2_b64_false json_flat", WITHOUT_CRIT),
];

fn example(name: &str) -> Value {
    json(&format!("jose/cookbook/{name}.json"))
}

/// The key or keys of an example.
fn keys(example: &Value) -> JwkSet {
    let keys = match &example["input"]["key"] {
        Value::Array(keys) => keys.iter().map(jwk).collect(),
        key => vec![jwk(key)],
    };
    JwkSet { keys, problems: Vec::new() }
}

/// Checks that every signature of a JSON serialization is well formed and made by one of the keys. The caller
/// provides a detached payload.
pub(crate) fn check_json(value: &Value, keys: &JwkSet, detached: Option<&str>) -> Result<(), String> {
    let read = decode_json_serialization(value.to_string().as_bytes()).ok_or("no JSON serialization")?;
    let wanted = if value.get("signatures").is_some() { JsonForm::General } else { JsonForm::Flattened };
    if read.form != wanted || !read.problems.is_empty() || read.signatures.is_empty() {
        return Err(format!("{:?} {:?}", read.form, read.problems));
    }
    read.signatures.iter().try_for_each(|decoded| check_one(decoded, keys, detached))
}

fn check_one(decoded: &Decoded, keys: &JwkSet, detached: Option<&str>) -> Result<(), String> {
    // Once decoded, the content of a JWS does not matter.
    let payload = decoded.payload.span;
    let is_content = |finding: &Finding| {
        finding.span.is_some_and(|span| payload.start <= span.start && span.end <= payload.end)
            && !finding.code.text().starts_with("jwt.encoding.")
    };
    let mut breaches = decoded.breaches().filter(|finding| !is_content(finding));
    if let Some(breach) = breaches.next() {
        return Err(breach.code.text().to_owned());
    }
    if decoded.form == Form::Detached {
        let payload = detached.ok_or("no payload")?.as_bytes();
        let mut found = keys.keys.iter().filter_map(|key| key.key.as_ref().ok());
        let holds = found.any(|key| verify_detached(decoded, payload, key) == SignatureAnswer::Verified);
        return if holds { Ok(()) } else { Err("no key fits the detached payload".to_owned()) };
    }
    let candidates: Vec<Candidate<'_>> = keys.keys.iter().filter_map(Candidate::from_jwk).collect();
    let step = check_signature(decoded, &candidates);
    if step.outcome == Outcome::Passed { Ok(()) } else { Err(step.code.text().to_owned()) }
}

fn check_compact(token: &str, keys: &JwkSet, detached: Option<&str>) -> Result<(), String> {
    let decoded = decode_compact(token);
    if decoded.form == Form::Detached { check_one(&decoded, keys, detached) } else { answer(token, keys) }
}

#[test]
fn every_signature_of_the_examples_is_valid_in_every_serialization() {
    let mut cases = Vec::new();
    let mut expected = 0;
    for name in SIGNATURES {
        let example = example(name);
        let (keys, output) = (keys(&example), &example["output"]);
        let payload = example["input"]["payload"].as_str();
        expected += output.as_object().unwrap().len();
        for form in ["compact", "json", "json_flat"] {
            let answer = match &output[form] {
                Value::Null => continue,
                Value::String(token) => check_compact(token, &keys, payload),
                value => check_json(value, &keys, payload),
            };
            cases.push(Case { id: format!("{name} {form}"), is_valid: true, answer });
        }
    }
    check("jose/cookbook", expected, &cases, EXCEPTIONS);
}

#[test]
fn the_unencoded_payload_of_rfc_7797_section_4_2_needs_crit() {
    let key = keys(&example("rfc7797/4.2.hmac-sha2_b64_false"));
    let signature = "A5dxf2s96_n5FLueVuW1Z_vh161FwXZC4YLPff6dmDY";
    let check = |header: &str| {
        let jws = value!({ "protected": header, "signature": signature });
        check_json(&jws, &key, Some("$.02"))
    };
    // {"alg":"HS256","b64":false,"crit":["b64"]}, and the same without crit.
    assert_eq!(check("eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19"), Ok(()));
    assert!(check("eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2V9").is_err());
}

#[test]
fn no_signature_is_valid_for_another_payload() {
    let changed = |text: &str| format!("{}{}", if text.starts_with('A') { 'B' } else { 'A' }, &text[1..]);
    let mut count = 0;
    for name in SIGNATURES {
        let example = example(name);
        let (keys, output) = (keys(&example), &example["output"]);
        let payload = changed(example["input"]["payload"].as_str().unwrap());
        for form in ["json", "json_flat"] {
            let mut value = output[form].clone();
            if let Some(text) = value.get("payload").and_then(Value::as_str).map(changed) {
                value["payload"] = text.into();
            }
            if !value.is_null() {
                assert!(check_json(&value, &keys, Some(&payload)).is_err(), "{name} {form}");
                count += 1;
            }
        }
        if let Some(token) = output["compact"].as_str() {
            let parts: Vec<&str> = token.split('.').collect();
            let middle = if parts[1].is_empty() { String::new() } else { changed(parts[1]) };
            let token = [parts[0], &middle, parts[2]].join(".");
            assert!(check_compact(&token, &keys, Some(&payload)).is_err(), "{name} compact");
            count += 1;
        }
    }
    assert!(count > 20, "only {count}");
}

#[test]
fn an_encrypted_example_is_recognised_and_refused() {
    let example = example("curve25519/ecdh-es");
    let (keys, output) = (keys(&example), &example["output"]);
    assert_eq!(answer(output["compact"].as_str().unwrap(), &keys).unwrap_err(), "jwt.form.encrypted");
    for form in ["json", "json_flat"] {
        let read = decode_json_serialization(output[form].to_string().as_bytes()).unwrap();
        assert_eq!((read.form, read.signatures.len()), (JsonForm::Encrypted, 0), "{form}");
    }
    let problems: Vec<&str> = keys.keys[0].problems.iter().map(|problem| problem.code.text()).collect();
    assert_eq!(problems, ["jwk.crv.unsupported", "jwk.key.private"]);
}

#[test]
fn the_keys_of_the_examples_are_read() {
    for (name, kty, bits, is_private) in [
        ("jwk/3_1.ec_public_key", "EC", 521, false),
        ("jwk/3_2.ec_private_key", "EC", 521, true),
        ("jwk/3_3.rsa_public_key", "RSA", 2048, false),
        ("jwk/3_4.rsa_private_key", "RSA", 2048, true),
        ("jwk/3_5.symmetric_key_mac_computation", "oct", 256, false),
        ("jwk/3_6.symmetric_key_encryption", "oct", 256, false),
    ] {
        let key = jwk(&example(name));
        let found = (key.kty.as_deref(), key.key.as_ref().unwrap().bits(), key.is_private);
        assert_eq!(found, (Some(kty), Some(bits), is_private), "{name}");
    }
    let public = |name: &str| jwk(&example(name)).key.unwrap();
    assert_eq!(public("jwk/3_1.ec_public_key"), public("jwk/3_2.ec_private_key"));
    assert_eq!(public("jwk/3_3.rsa_public_key"), public("jwk/3_4.rsa_private_key"));
}
