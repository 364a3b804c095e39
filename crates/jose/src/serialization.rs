use crate::compact::TokenReader;
use crate::header::{check_header, decode_header};
use crate::json::{self, Node};
use crate::{Decoded, Form, Part};
use credscope_finding::codes::jwt;
use credscope_finding::{Finding, args};

/// The form of a JSON serialization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonForm {
    /// One signature, its members beside the payload.
    Flattened,
    /// An array of signatures.
    General,
    /// A JWE: encrypted, recognised and refused.
    Encrypted,
}

/// A JWS JSON Serialization ([RFC 7515 section 7.2](https://www.rfc-editor.org/rfc/rfc7515#section-7.2)).
#[derive(Clone, Debug, PartialEq)]
pub struct JsonSerialization {
    /// The form.
    pub form: JsonForm,
    /// Each signature with the payload; empty for a JWE. They are verified like a compact token; spans refer
    /// to [`Decoded::text`].
    pub signatures: Vec<Decoded>,
    /// The problems of the JSON around them, with spans in its bytes.
    pub problems: Vec<Finding>,
}

/// Decodes a JSON serialization; `None` if the bytes are not the JSON of one.
#[must_use]
pub fn decode_json_serialization(bytes: &[u8]) -> Option<JsonSerialization> {
    let parsed = json::parse(bytes);
    let (value, problems) = (parsed.value, parsed.problems);
    if value.str_at(&["ciphertext"]).is_some() {
        return Some(JsonSerialization { form: JsonForm::Encrypted, signatures: Vec::new(), problems });
    }
    let payload = value.member("payload").and_then(Node::as_str);
    let (form, objects) = match value.member("signatures").filter(|signatures| signatures.is_array()) {
        Some(signatures) => (JsonForm::General, signatures.items().iter().collect()),
        None if value.str_at(&["signature"]).is_some() => (JsonForm::Flattened, vec![&value]),
        None => return None,
    };
    let signatures = objects.into_iter().map(|object| decode_signature(object, payload)).collect();
    Some(JsonSerialization { form, signatures, problems })
}

fn decode_signature(object: &Node, payload: Option<&str>) -> Decoded {
    let protected = object.str_at(&["protected"]).unwrap_or_default();
    let signature = object.str_at(&["signature"]).unwrap_or_default();
    let text = format!("{protected}.{}.{signature}", payload.unwrap_or_default());
    let mut reader = TokenReader { text, problems: Vec::new(), start: 0 };
    let unprotected = object.member("header").filter(|header| header.is_object());
    let (header, mut parameters) = match unprotected {
        None => reader.header(protected, false),
        Some(unprotected) => {
            let mut part = Part::decode(protected, 0, "header", &mut reader.problems);
            let parsed = json::parse(&part.bytes);
            let merged = merge(&parsed.value, unprotected, &mut reader.problems);
            // Spans in a merged header are meaningless.
            let mut problems = if protected.is_empty() { Vec::new() } else { parsed.problems };
            let parameters = decode_header(&merged, &mut problems);
            check_header(&parameters, &merged, &mut problems);
            problems.iter_mut().for_each(|finding| finding.span = None);
            reader.problems.extend(problems);
            part.json = (!protected.is_empty()).then_some(parsed.value);
            (part, parameters)
        }
    };
    // RFC 7515 section 4.1.11 and RFC 7797 section 3: both must be integrity protected.
    let is_protected = |name: &str| header.json.as_ref().is_some_and(|header| header.member(name).is_some());
    if !is_protected("crit") {
        parameters.crit = None;
    }
    if !is_protected("b64") {
        parameters.b64 = None;
    }
    reader.start = header.span.end + 1;
    let form = if payload.is_some() { Form::Json } else { Form::Detached };
    reader.finish(form, header, parameters, payload.unwrap_or_default(), signature)
}

/// The members of both headers; for a duplicate name the protected header takes precedence.
fn merge(protected: &Node, unprotected: &Node, problems: &mut Vec<Finding>) -> Node {
    let mut members = Vec::new();
    for member in unprotected.members() {
        if protected.member(&member.key).is_some() {
            problems.push(Finding::new(jwt::HEADER_REPEATED, args! { parameter: &member.key }));
        } else {
            members.push(member.clone());
        }
    }
    members.extend_from_slice(protected.members());
    Node { span: protected.span, kind: json::Kind::Object(members) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{SignatureAnswer, VerificationKey, decode_jwk, samples, verify_detached, verify_signature};

    fn key() -> VerificationKey {
        decode_jwk(&json::parse(samples::P256_JWK.as_bytes()).value).key.unwrap()
    }

    fn parts() -> Vec<&'static str> {
        samples::ES256_TOKEN.split('.').collect()
    }

    #[test]
    fn both_json_forms_verify_like_the_compact_one() {
        let parts = parts();
        let (protected, payload, signature) = (parts[0], parts[1], parts[2]);
        let flattened =
            format!(r#"{{"payload":"{payload}","protected":"{protected}","signature":"{signature}"}}"#);
        let general = format!(
            r#"{{"payload":"{payload}","signatures":[{{"protected":"{protected}","signature":"{signature}"}},
            {{"protected":"{protected}","header":{{"kid":"x"}},"signature":"AAAA"}}]}}"#
        );
        for (text, form, count) in [(flattened, JsonForm::Flattened, 1), (general, JsonForm::General, 2)] {
            let read = decode_json_serialization(text.as_bytes()).unwrap();
            assert_eq!((read.form, read.signatures.len()), (form, count));
            assert_eq!(verify_signature(&read.signatures[0], &key()), SignatureAnswer::Verified);
            for second in read.signatures.iter().skip(1) {
                assert_ne!(verify_signature(second, &key()), SignatureAnswer::Verified);
                assert_eq!(second.problems[0].code.text(), "jwt.header.repeated");
            }
        }
    }

    #[test]
    fn a_detached_payload_is_given_by_the_caller() {
        let parts = parts();
        let text = format!(r#"{{"protected":"{}","signature":"{}"}}"#, parts[0], parts[2]);
        let read = decode_json_serialization(text.as_bytes()).unwrap();
        let decoded = &read.signatures[0];
        assert_eq!(decoded.form, Form::Detached);
        let payload = credscope_encoding::decode_url_unpadded(parts[1].as_bytes()).unwrap();
        assert_eq!(verify_detached(decoded, &payload, &key()), SignatureAnswer::Verified);
        assert_eq!(verify_detached(decoded, b"other", &key()), SignatureAnswer::Mismatch);
    }

    #[test]
    fn an_encrypted_token_is_recognised_and_other_json_is_not_one() {
        let read = decode_json_serialization(br#"{"protected":"e30","ciphertext":"AA"}"#).unwrap();
        assert_eq!((read.form, read.signatures.len()), (JsonForm::Encrypted, 0));
        for text in ["{}", "[]", "", r#"{"payload":"e30"}"#, r#"{"signature":1}"#] {
            assert_eq!(decode_json_serialization(text.as_bytes()), None, "{text}");
        }
    }
}
