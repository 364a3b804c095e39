//! Reads a token's text exactly as strictly as the API server does.

use credscope_encoding::{decode_url_go, encode_url_unpadded};
use credscope_finding::{Code, codes::jwt};
use credscope_jose::json::{Kind, Node, Parsed, parse};
use credscope_jose::{Decoded, decode_compact, decode_jwk};

/// Reads a token as go-jose does after Kubernetes has examined it: whitespace is dropped, CR and LF within
/// base64 and unused bits of its last character are ignored, and the signing input is re-encoded from what
/// was read.
///
/// # Errors
/// The identifier of the reason why no authenticator accepts the text.
/// Source: Kubernetes `pkg/serviceaccount/jwt.go`, `hasCorrectIssuer`; go-jose `jws.go`, `parseSignedCompact`.
pub fn read_as_server(token: &str) -> Result<Decoded, &'static str> {
    if token.trim_start().starts_with('{') {
        return Err("form_brace");
    }
    let parts: Vec<&str> = token.split('.').collect();
    let [header, payload, signature] = parts.as_slice() else { return Err("form_parts") };
    // Kubernetes decodes the payload itself, before go-jose drops whitespace.
    let payload = decode_part(payload)?;
    let dense = |part: &str| part.chars().filter(|character| !character.is_whitespace()).collect::<String>();
    let header = decode_part(&dense(header))?;
    let signature = decode_part(&dense(signature))?;
    check_json(&parse(&payload))?;
    check_header(&header)?;
    let again = [header, payload, signature].map(|part| encode_url_unpadded(&part));
    Ok(decode_compact(&again.join(".")))
}

fn decode_part(text: &str) -> Result<Vec<u8>, &'static str> {
    decode_url_go(text.as_bytes()).map_err(|error| match text.as_bytes().get(error.position) {
        Some(b'=') => "form_padding",
        Some(b'+' | b'/') => "form_standard_alphabet",
        _ => "form_encoding",
    })
}

/// What Go's JSON reader refuses; it accepts bytes that are not UTF-8, and unpaired surrogates.
const JSON_REFUSED: [Code; 6] = [
    jwt::JSON_INVALID,
    jwt::JSON_TRAILING_DATA,
    jwt::JSON_CONTROL_CHARACTER,
    jwt::JSON_TOO_DEEP,
    jwt::JSON_TOO_LARGE,
    jwt::JSON_BYTE_ORDER_MARK,
];

fn check_json(parsed: &Parsed) -> Result<(), &'static str> {
    let is_refused = parsed.problems.iter().any(|problem| JSON_REFUSED.contains(&problem.code));
    if is_refused || !parsed.value.is_object() { Err("form_json") } else { Ok(()) }
}

/// Parameters that go-jose reads as text.
const TEXTS: [&str; 3] = ["alg", "kid", "nonce"];

fn check_header(header: &[u8]) -> Result<(), &'static str> {
    let parsed = parse(header);
    check_json(&parsed)?;
    let header = &parsed.value;
    if repeated(header).is_some() {
        return Err("form_duplicate_member");
    }
    let is_text =
        |name: &&str| header.member(name).is_none_or(|value| value.is_null() || value.as_str().is_some());
    // Only a public key may be embedded.
    let is_public = |jwk: &Node| {
        let jwk = decode_jwk(jwk);
        !jwk.is_private && jwk.key.is_ok_and(|key| key.public_key().is_some())
    };
    let embedded = header.member("jwk").filter(|jwk| !jwk.is_null());
    if TEXTS.iter().all(is_text) && embedded.is_none_or(is_public) { Ok(()) } else { Err("form_header") }
}

/// The first duplicate member name of an object, not including nested objects.
pub(super) fn repeated(object: &Node) -> Option<&str> {
    let members = object.members();
    members.iter().enumerate().find_map(|(position, member)| {
        let is_again = members.iter().take(position).any(|earlier| earlier.key == member.key);
        is_again.then_some(member.key.as_str())
    })
}

/// The issuer as Kubernetes reads it before verifying any signature: the last member that matches `iss`
/// case-insensitively, which is how Go's own JSON reader matches names. `None` if one of them is not text.
#[must_use]
pub fn unverified_issuer(claims: &Node) -> Option<String> {
    let mut issuer = String::new();
    for member in claims.members().iter().filter(|member| member.key.eq_ignore_ascii_case("iss")) {
        match &member.value.kind {
            Kind::String(text) => issuer.clone_from(text),
            Kind::Null => {}
            _ => return None,
        }
    }
    Some(issuer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(header: &str, payload: &str) -> String {
        format!("{}.{}.AAAA", encode_url_unpadded(header.as_bytes()), encode_url_unpadded(payload.as_bytes()))
    }

    #[track_caller]
    fn check(token: &str, expected: Result<(), &str>) {
        assert_eq!(read_as_server(token).map(|_| ()), expected, "{token}");
    }

    #[test]
    fn a_token_is_taken_and_refused_as_go_does() {
        let header = r#"{"alg":"RS256","kid":"k"}"#;
        let whole = token(header, r#"{"iss":"a"}"#);
        check(&whole, Ok(()));
        check(&format!("{whole}\n"), Ok(()));
        check(&format!("{whole}="), Err("form_padding"));
        check(&whole.replace("AAAA", "AA+A"), Err("form_standard_alphabet"));
        check(&whole.replace("AAAA", "AA AA"), Ok(()));
        check(&whole.replace("AAAA", "A*AA"), Err("form_encoding"));
        check(&format!("{whole}.AAAA"), Err("form_parts"));
        check("..", Err("form_json"));
        check("{\"payload\":\"a.b.c\"}", Err("form_brace"));
        check(&token(header, "null"), Err("form_json"));
        check(&token(header, "{}x"), Err("form_json"));
        check(&token(header, "\u{feff}{}"), Err("form_json"));
        check(&token(r#"{"alg":"none","alg":"RS256"}"#, "{}"), Err("form_duplicate_member"));
        check(&token(r#"{"alg":"RS256","kid":7}"#, "{}"), Err("form_header"));
        check(&token(r#"{"alg":"RS256","kid":null,"typ":7}"#, "{}"), Ok(()));
        check(&token(r#"{"alg":"RS256","jwk":{"kty":"oct","k":"AAAA"}}"#, "{}"), Err("form_header"));
        check(&token("x", "{}"), Err("form_json"));
    }

    #[test]
    fn white_space_within_the_payload_is_refused_before_go_jose_drops_it() {
        let whole = token(r#"{"alg":"RS256"}"#, r#"{"iss":"a"}"#);
        let parts: Vec<&str> = whole.split('.').collect();
        check(&format!("{}.{}\t.{}", parts[0], parts[1], parts[2]), Err("form_encoding"));
        check(&format!("{}.{}\r\n.{}", parts[0], parts[1], parts[2]), Ok(()));
    }

    #[test]
    fn unused_bits_are_encoded_away() {
        let whole = token(r#"{"alg":"RS256"}"#, r#"{"iss":"a"}"#);
        let decoded = read_as_server(&whole.replace("AAAA", "AB")).unwrap();
        assert!(decoded.text().ends_with(".AA"));
    }

    #[test]
    fn the_issuer_is_matched_by_any_case_before_the_signature() {
        for (claims, expected) in [
            (r#"{"iss":"a"}"#, Some("a")),
            (r#"{"ISS":"a"}"#, Some("a")),
            (r#"{"iss":"a","Iss":"b"}"#, Some("b")),
            (r#"{"iss":"a","iss":null}"#, Some("a")),
            (r#"{"iss":7}"#, None),
            (r#"{}"#, Some("")),
        ] {
            let parsed = parse(claims.as_bytes());
            assert_eq!(unverified_issuer(&parsed.value).as_deref(), expected, "{claims}");
        }
    }
}
