//! JWS in every serialization, and the JSON inside: all spans are within their part, and whatever counts as
//! strict is accepted by an independent parser.

use crate::parts;
use crate::spans::{check_facts, check_steps, check_within};
use credscope_encoding::encode_url_unpadded;
use credscope_finding::{Finding, Outcome, Span};
use credscope_jose::json::{self, Kind, Node, Number};
use credscope_jose::{
    Algorithm, Candidate, ClaimsPolicy, Decoded, Form, Jwk, Part, StrictConfig, check_signature,
    decode_compact, decode_json_serialization, decode_jwk, decode_jwk_set, facts, jwk_facts, jwk_set_facts,
    jwk_thumbprint, verify_strict,
};
use serde_json::Value;
use std::sync::LazyLock;

/// Words of such texts.
pub const WORDS: &[&str] = &[
    ".",
    "..",
    "=",
    "eyJ",
    "e30",
    "\n%%\n",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "\\u",
    "\\ud800",
    "\\udc00",
    "null",
    "true",
    "1e999",
    "-0",
    "\"alg\":",
    "\"ES256\"",
    "\"RS256\"",
    "\"HS256\"",
    "\"none\"",
    "\"EdDSA\"",
    "\"kid\":",
    "\"typ\":",
    "\"JWT\"",
    "\"cty\":",
    "\"crit\":[\"b64\"]",
    "\"b64\":false",
    "\"zip\":\"DEF\"",
    "\"enc\":",
    "\"jwk\":",
    "\"jku\":",
    "\"x5c\":[",
    "\"payload\":",
    "\"protected\":",
    "\"header\":",
    "\"signature\":",
    "\"signatures\":[",
    "\"ciphertext\":",
    "\"keys\":[",
    "\"kty\":",
    "\"EC\"",
    "\"RSA\"",
    "\"oct\"",
    "\"OKP\"",
    "\"crv\":",
    "\"P-256\"",
    "\"x\":",
    "\"y\":",
    "\"n\":",
    "\"e\":",
    "\"AQAB\"",
    "\"k\":",
    "\"d\":",
    "\"use\":\"sig\"",
    "\"key_ops\":[",
    "\u{feff}",
    "\u{a0}",
    "\u{0}",
    "\t",
    "\r\n",
    "\"exp\":",
    "\"iss\":",
    "\"aud\":",
    "\"sub\":",
];

/// Keys to verify signatures with; no input made up by a fuzzer verifies with them.
static KEYS: LazyLock<Vec<Jwk>> = LazyLock::new(|| {
    let texts = [
        r#"{"kty":"EC","crv":"P-256","x":"4xvOg0yS1ZDWjNvd4vRAfxgs0GplAMSszR_r7j8g5Ks","y":"5k_XIPCbcHtinxt7RSGuXGhbwIlEvsYEcRCK0ELLa8s","kid":"p256"}"#,
        r#"{"kty":"OKP","crv":"Ed25519","x":"u-5kQO_iJhc_JMrcMTiGR8cyvRfxyN_qM5MOXQaCYrc","kid":"ed"}"#,
    ];
    texts.iter().map(|text| decode_jwk(&json::parse(text.as_bytes()).value)).collect()
});

/// Reads the bytes as JSON, as a token, as a JSON serialization; and, in parts, as the parts of a token.
///
/// # Panics
/// If a span is wrong, or something strict is refused by an independent parser.
pub fn check(data: &[u8]) {
    let value = check_json(data);
    check_keys(&value);
    check_serialization(data);
    let text = String::from_utf8_lossy(data);
    check_decoded(&check_compact(&text));
    if let [header, payload, rest @ ..] = parts(data).as_slice() {
        let signature = rest.first().copied().unwrap_or_default();
        check_made(header, payload, signature);
    }
}

/// Compares JSON with `serde_json`; returns the value.
fn check_json(bytes: &[u8]) -> Node {
    let parsed = json::parse(bytes);
    let whole = Span::new(0, bytes.len());
    check_node(&parsed.value, whole);
    assert!(parsed.problems.len() <= json::MAX_PROBLEMS);
    for problem in &parsed.problems {
        if let Some(span) = problem.span {
            check_within(span, whole, problem.code.text());
        }
    }
    let has = |code: &str| parsed.problems.iter().any(|problem| problem.code.text() == code);
    let other = serde_json::from_slice::<Value>(bytes);
    if parsed.is_strict() && !has("jwt.json.lone_surrogate") {
        match &other {
            Ok(value) => assert!(is_same(&parsed.value, value), "{:?} and {value:?}", parsed.value),
            Err(error) => assert!(is_number_too_large(error), "strict here, refused elsewhere: {error}"),
        }
    }
    if other.is_ok() {
        let known = ["jwt.json.duplicate_member", "jwt.json.too_deep", "jwt.json.too_large"];
        for problem in &parsed.problems {
            assert!(known.contains(&problem.code.text()), "taken elsewhere, here {}", problem.code.text());
        }
    }
    parsed.value
}

fn is_number_too_large(error: &serde_json::Error) -> bool {
    error.to_string().starts_with("number out of range")
}

fn is_same(node: &Node, value: &Value) -> bool {
    match (&node.kind, value) {
        (Kind::Null, Value::Null) => true,
        (Kind::Bool(one), Value::Bool(other)) => one == other,
        (Kind::String(one), Value::String(other)) => one == other,
        (Kind::Number(one), Value::Number(other)) => is_same_number(one, other),
        (Kind::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same(one, other))
        }
        (Kind::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .all(|member| other.get(&member.key).is_some_and(|other| is_same(&member.value, other)))
        }
        _ => false,
    }
}

fn is_same_number(one: &Number, other: &serde_json::Number) -> bool {
    if let (Some(one), Some(other)) = (one.as_integer(), other.as_i64()) {
        return one == other;
    }
    // serde_json rounds within one unit in the last place.
    let near = |one: f64, other: f64| (one - other).abs() <= other.abs() * 1e-12;
    other.as_f64().zip(one.text().parse().ok()).is_some_and(|(other, one)| near(one, other))
}

/// Values are within their parents, one after the other.
fn check_node(node: &Node, outer: Span) {
    check_within(node.span, outer, node.type_name());
    let mut from = node.span.start;
    for item in node.items() {
        check_node(item, Span::new(from, node.span.end));
        from = item.span.end;
    }
    for member in node.members() {
        check_within(member.key_span, Span::new(from, node.span.end), &member.key);
        check_node(&member.value, Span::new(member.key_span.end, node.span.end));
        from = member.value.span.end;
    }
}

fn check_keys(value: &Node) {
    let jwk = decode_jwk(value);
    let whole = value.span;
    let places = |problems: &[Finding]| {
        for problem in problems {
            if let Some(span) = problem.span {
                check_within(span, whole, problem.code.text());
            }
        }
    };
    places(&jwk.problems);
    check_facts(&jwk_facts(&jwk), whole);
    let public = jwk.key.as_ref().ok().and_then(|key| key.public_key());
    if let Some(thumbprint) = public.and_then(jwk_thumbprint) {
        assert_eq!(thumbprint.len(), 43, "{thumbprint}");
    }
    let set = decode_jwk_set(value);
    places(&set.problems);
    check_facts(&jwk_set_facts(&set), whole);
}

fn check_serialization(bytes: &[u8]) {
    let Some(read) = decode_json_serialization(bytes) else { return };
    for problem in &read.problems {
        if let Some(span) = problem.span {
            check_within(span, Span::new(0, bytes.len()), problem.code.text());
        }
    }
    read.signatures.iter().for_each(check_decoded);
}

/// A compact token and the spans of its parts.
fn check_compact(text: &str) -> Decoded {
    let decoded = decode_compact(text);
    assert_eq!(decoded.text(), text);
    check_strictness(&decoded);
    let parts: Vec<&str> = text.split('.').collect();
    let form = match parts.as_slice() {
        [_, "", _] => Form::Detached,
        [_, _, _] => Form::Compact,
        [_, _, _, _, _] => Form::Encrypted,
        _ => Form::Other,
    };
    assert_eq!(decoded.form, form);
    if let [header, payload, signature] = parts.as_slice() {
        for (part, text) in
            [(&decoded.header, header), (&decoded.payload, payload), (&decoded.signature, signature)]
        {
            assert_eq!(part.span.of(decoded.text().as_bytes()), text.as_bytes());
        }
        let input = text.rsplit_once('.').map(|(input, _)| input.as_bytes());
        assert_eq!(Some(decoded.signing_input()), input);
    }
    let key_set = decode_jwk_set(&json::parse(b"{\"keys\":[]}").value);
    let is_jwt = text.len().is_multiple_of(2);
    assert!(verify_strict(text, &key_set, &strict_config(is_jwt)).is_err(), "accepted without a key");
    decoded
}

fn strict_config(is_jwt: bool) -> StrictConfig {
    let policy = ClaimsPolicy {
        at: credscope_clock::Instant::from_unix_seconds(1_700_000_000),
        clock_tolerance: credscope_clock::Duration::ZERO,
        issuers: Vec::new(),
        audiences: Vec::new(),
    };
    StrictConfig { algorithms: vec![Algorithm::from_name("ES256")], typ: None, is_jwt, policy }
}

/// Invariants of a token, however it was written.
pub(crate) fn check_decoded(decoded: &Decoded) {
    let text = decoded.text().as_bytes();
    let whole = Span::new(0, text.len());
    let Decoded { header, payload, signature, .. } = decoded;
    let ends = [0, header.span.start, header.span.end, payload.span.start, payload.span.end];
    let ends = [&ends[..], &[signature.span.start, signature.span.end, text.len()]].concat();
    assert!(ends.is_sorted(), "the parts are not one behind the other: {ends:?}");
    assert!(text.starts_with(decoded.signing_input()));
    check_part(decoded, header, false);
    check_part(decoded, payload, decoded.parameters.is_unencoded());
    check_part(decoded, signature, false);
    for problem in &decoded.problems {
        if let Some(span) = problem.span {
            check_within(span, place_of(decoded, problem).unwrap_or(whole), problem.code.text());
        }
    }
    check_facts(&facts(decoded), whole);
    let candidates: Vec<Candidate<'_>> = KEYS.iter().filter_map(Candidate::from_jwk).collect();
    let steps = [check_signature(decoded, &[]), check_signature(decoded, &candidates)];
    check_steps(&steps, signature.span);
    let [without_key, _] = &steps;
    assert_ne!(without_key.outcome, Outcome::Passed);
}

/// The span of the part that a problem is about, by its code.
fn place_of(decoded: &Decoded, problem: &Finding) -> Option<Span> {
    let part = problem.args.get("part").and_then(|part| part.as_text()).unwrap_or_default();
    let Decoded { header, payload, signature, .. } = decoded;
    match (problem.code.text().split('.').nth(1)?, part) {
        ("header", _) | ("encoding", "header") => Some(header.span),
        ("claims" | "payload", _) | ("encoding", "payload") => Some(payload.span),
        ("encoding", "signature") => Some(signature.span),
        _ => None,
    }
}

fn check_part(decoded: &Decoded, part: &Part, is_unencoded: bool) {
    let text = part.span.of(decoded.text().as_bytes());
    assert!(part.is_whole || !part.is_strict);
    if is_unencoded {
        assert_eq!(part.bytes, text);
    } else if part.is_strict {
        assert_eq!(encode_url_unpadded(&part.bytes).as_bytes(), text);
    }
    let Some(json) = &part.json else { return };
    check_node(json, Span::new(0, part.bytes.len()));
    let mut nodes = vec![json];
    while let Some(node) = nodes.pop() {
        let place = part.to_token_span(node.span);
        check_within(place, part.span, "a value's characters");
        assert!(node.span.start == node.span.end || place.start < place.end, "{node:?} has no characters");
        nodes.extend(node.items());
        nodes.extend(node.members().iter().map(|member| &member.value));
    }
}

/// A token without breaches is strict base64url of an object that `serde_json` accepts.
fn check_strictness(decoded: &Decoded) {
    if decoded.breaches().next().is_some() || !matches!(decoded.form, Form::Compact | Form::Detached) {
        return;
    }
    let parts = [&decoded.header, &decoded.payload, &decoded.signature];
    assert!(parts.iter().all(|part| part.is_strict && part.is_whole));
    let is_surrogate = |problem: &Finding| problem.code.text() == "jwt.json.lone_surrogate";
    if decoded.problems.iter().any(is_surrogate) {
        return;
    }
    let taken = |bytes: &[u8]| match serde_json::from_slice::<Value>(bytes) {
        Ok(value) => value.is_object(),
        Err(error) => is_number_too_large(&error),
    };
    assert!(taken(&decoded.header.bytes), "a header without a breach is not an object");
    if decoded.claims_set().is_some() {
        assert!(taken(&decoded.payload.bytes), "a claims set without a breach is not an object");
    }
}

/// A strictly encoded token is decoded to its original parts.
fn check_made(header: &[u8], payload: &[u8], signature: &[u8]) {
    let [encoded_header, encoded_payload, encoded_signature] =
        [header, payload, signature].map(encode_url_unpadded);
    let text = format!("{encoded_header}.{encoded_payload}.{encoded_signature}");
    let decoded = check_compact(&text);
    check_decoded(&decoded);
    assert_eq!(decoded.header.bytes, header);
    assert_eq!(decoded.signature.bytes, signature);
    if !decoded.parameters.is_unencoded() {
        assert_eq!(decoded.payload.bytes, payload);
    }
    let is_broken = |problem: &Finding| problem.code.text().starts_with("jwt.encoding.");
    assert!(!decoded.problems.iter().any(is_broken));
    let json = format!(
        r#"{{"payload":"{encoded_payload}","protected":"{encoded_header}","signature":"{encoded_signature}"}}"#
    );
    let Some(flattened) = decode_json_serialization(json.as_bytes()) else {
        panic!("not a serialization: {json}")
    };
    let [flattened] = flattened.signatures.as_slice() else { panic!("not one signature: {json}") };
    check_decoded(flattened);
    assert_eq!(flattened.signing_input(), decoded.signing_input());
    assert_eq!((&flattened.header, &flattened.signature), (&decoded.header, &decoded.signature));
    assert_eq!(flattened.parameters, decoded.parameters);
}
