use super::*;
use crate::{facts, samples};
use credscope_encoding::encode_url_unpadded;

fn check(token: &str, form: Form, codes: &[&str]) -> Decoded {
    let decoded = decode_compact(token);
    assert_eq!(decoded.form, form, "{token:?}");
    let found: Vec<&str> = decoded.problems.iter().map(|finding| finding.code.text()).collect();
    assert_eq!(found, codes, "{token:?}");
    for span in decoded.problems.iter().filter_map(|finding| finding.span) {
        assert!(span.start <= span.end && span.end <= token.len(), "{token:?}");
    }
    decoded
}

fn token(header: &str, payload: &str) -> String {
    format!("{}.{}.AAAA", encode_url_unpadded(header.as_bytes()), encode_url_unpadded(payload.as_bytes()))
}

#[test]
fn a_token_is_read_whole() {
    let decoded = check(samples::RS256_TOKEN, Form::Compact, &[]);
    assert_eq!(decoded.parameters.kid.as_deref(), Some("rsa"));
    assert_eq!(decoded.signature.bytes.len(), 256);
    assert_eq!(decoded.signing_input(), samples::RS256_TOKEN.rsplit_once('.').unwrap().0.as_bytes());
    assert_eq!(decoded.claims_set().and_then(|claims| claims.str_at(&["sub"])), Some("alice"));
    assert_eq!(decoded.breaches().count(), 0);
}

#[test]
fn odd_forms_are_named() {
    let rs256 = encode_url_unpadded(br#"{"alg":"RS256"}"#);
    let jwe = encode_url_unpadded(br#"{"alg":"RSA-OAEP","enc":"A256GCM"}"#);
    check("", Form::Other, &["jwt.parts.count", "jwt.parts.no_header"]);
    check(&rs256, Form::Other, &["jwt.parts.count"]);
    check(&format!("{rs256}.e30"), Form::Other, &["jwt.parts.count"]);
    check(&format!("{rs256}.e30.AAAA."), Form::Other, &["jwt.parts.count"]);
    check(&format!("{rs256}..AAAA"), Form::Detached, &["jwt.parts.detached"]);
    check(".e30.AAAA", Form::Compact, &["jwt.parts.no_header"]);
    check(&format!("{rs256}.AAAA.AAAA"), Form::Compact, &["jwt.payload.not_json"]);
    let encrypted = check(&format!("{jwe}.a.b.c.d"), Form::Encrypted, &["jwt.parts.encrypted"]);
    assert_eq!(encrypted.parameters.enc.as_deref(), Some("A256GCM"));
    let dots = check(&".".repeat(9), Form::Other, &["jwt.parts.count", "jwt.parts.no_header"]);
    assert_eq!(dots.problems[0].args["parts"], 10_usize.into());
}

#[test]
fn header_and_payload_are_held_to_their_rules() {
    for (header, payload, codes) in [
        ("[]", "{}", &["jwt.header.not_object"][..]),
        ("null", "{}", &["jwt.header.not_object"]),
        ("{}", "{}", &["jwt.header.alg_missing"]),
        (r#"{"alg":1}"#, "{}", &["jwt.header.wrong_type", "jwt.header.alg_missing"]),
        (r#"{"alg":"none"}"#, "{}", &["jwt.header.alg_none"]),
        (r#"{"alg":"rs256"}"#, "{}", &["jwt.header.alg_unknown"]),
        (r#"{"alg":"RS256""#, "{}", &["jwt.json.invalid"]),
        (r#"{"alg":"none","alg":"RS256"}"#, "{}", &["jwt.json.duplicate_member"]),
        (r#"{"alg":"RS256","kid":1}"#, "{}", &["jwt.header.wrong_type"]),
        (r#"{"alg":"RS256","crit":["x"]}"#, "{}", &["jwt.header.crit_present"]),
        (r#"{"alg":"RS256","crit":1}"#, "{}", &["jwt.header.wrong_type"]),
        (r#"{"alg":"RS256","jku":"https://x"}"#, "{}", &["jwt.header.key_inside"]),
        (r#"{"alg":"RS256","zip":"DEF"}"#, "{}", &["jwt.header.zip"]),
        (r#"{"alg":"RS256"}"#, r#"{"exp":"1"}"#, &["jwt.claims.wrong_type"]),
        (r#"{"alg":"RS256"}"#, r#"{"exp":1"#, &["jwt.json.invalid"]),
        (r#"{"alg":"RS256"}"#, "[1]", &["jwt.payload.not_object"]),
        (r#"{"alg":"RS256"}"#, "null", &["jwt.payload.not_object"]),
    ] {
        let decoded = check(&token(header, payload), Form::Compact, codes);
        assert_eq!(decoded.signature.bytes, [0, 0, 0]);
    }
}

#[test]
fn a_damaged_payload_leaves_the_header_readable() {
    let text = samples::ES256_TOKEN.replacen('.', ".!", 1);
    let decoded = check(&text, Form::Compact, &["jwt.encoding.invalid", "jwt.payload.not_json"]);
    assert_eq!(decoded.parameters.alg_or_dash(), "ES256");
    assert_eq!(decoded.signature.bytes.len(), 64);
    let place = decoded.problems[0].span.unwrap();
    assert_eq!(place.of(text.as_bytes()), b"!");
}

#[test]
fn a_claims_place_leads_to_its_characters() {
    let decoded = check(samples::ES256_TOKEN, Form::Compact, &[]);
    let sub = decoded.claims_set().and_then(|claims| claims.member("sub")).unwrap();
    let place = decoded.payload_span_to_token(sub.span);
    let json = sub.span.of(&decoded.payload.bytes);
    let characters = std::str::from_utf8(place.of(samples::ES256_TOKEN.as_bytes())).unwrap();
    assert_eq!(json, b"\"alice\"");
    assert_eq!(characters.len(), (sub.span.end * 8).div_ceil(6) - sub.span.start * 8 / 6);
    let codes: Vec<_> = facts(&decoded).into_iter().map(|fact| fact.code.text()).collect();
    assert_eq!(
        codes,
        [
            "jwt.header.alg",
            "jwt.header.kid",
            "jwt.claims.iss",
            "jwt.claims.sub",
            "jwt.claims.aud",
            "jwt.claims.iat",
            "jwt.claims.nbf",
            "jwt.claims.exp",
            "jwt.claims.lifetime",
            "jwt.claims.jti",
            "jwt.signature.length"
        ]
    );
}

#[test]
fn an_unencoded_payload_is_taken_as_it_stands() {
    let header = encode_url_unpadded(br#"{"alg":"HS256","b64":false,"crit":["b64"]}"#);
    let text = format!("{header}.{{\"sub\":\"a b\"}}.AAAA");
    let codes = ["jwt.header.crit_present", "jwt.header.unencoded_payload"];
    let decoded = check(&text, Form::Compact, &codes);
    assert_eq!(decoded.payload.bytes, br#"{"sub":"a b"}"#);
    let place = decoded.payload_span_to_token(Span::new(7, 12));
    assert_eq!(place.of(text.as_bytes()), b"\"a b\"");
}

#[test]
fn any_text_is_read_without_panic() {
    let mut state = 7_u64;
    let alphabet: Vec<char> = "aA0-_.+/= \n\\né\u{FEFF}{}\"".chars().collect();
    let samples = [samples::ES256_TOKEN, samples::EDDSA_TOKEN, ""];
    for round in 0..6_000 {
        let mut text: Vec<char> = samples[round % 3].chars().collect();
        for _ in 0..=round % 9 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let random = usize::try_from(state >> 33).unwrap();
            text.insert(random % (text.len() + 1), alphabet[random % alphabet.len()]);
        }
        let text: String = text.into_iter().collect();
        let decoded = decode_compact(&text);
        let spans = decoded.problems.iter().filter_map(|finding| finding.span);
        let spans = spans.chain(facts(&decoded).into_iter().filter_map(|fact| fact.span));
        for span in spans {
            assert!(span.start <= span.end && span.end <= text.len(), "{text:?}");
        }
        let _: &[u8] = decoded.signing_input();
    }
}

#[test]
fn a_huge_token_is_read_in_linear_time_and_told() {
    let text = format!("{}.e30.AAAA", encode_url_unpadded(" ".repeat(4 << 20).as_bytes()));
    assert_eq!(decode_compact(&text).problems[0].code.text(), "jwt.parts.too_large");
    assert_eq!(decode_compact(&".".repeat(5 << 20)).form, Form::Other);
}
