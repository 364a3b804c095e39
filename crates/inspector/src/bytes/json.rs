//! JSON members by their names: in a token's header and claims, in keys, in any document.

use super::{ByteForm, ByteNode, Bytes};
use crate::redact::redact_text;
use credscope_finding::{Args, Code, Span, args, codes::bytes as codes};
use credscope_jose::NumericDate;
use credscope_jose::json::{Kind, Member, Node, parse};
use credscope_x509::escape_hidden;

/// Maximum number of values shown of one text: more than in any token, and what a page can display.
const MAX_NODES: usize = 5_000;
/// Maximum depth of members shown: those of Kubernetes' claims are three levels deep.
const MAX_DEPTH: usize = 8;
/// Maximum number of characters shown of a value.
const SHOWN: usize = 200;

/// The position of members.
pub(super) struct Json<'a> {
    /// Converts a span in the JSON to one in the item's bytes.
    pub(super) place: &'a dyn Fn(Span) -> Span,
    /// The family of the token.
    pub(super) family: &'static str,
    /// The span that contains the members.
    pub(super) within: Span,
}

/// Object, member, arguments, the kind of the member's object; and the code.
#[rustfmt::skip]
const ROWS: &[(&str, Code)] = &[
    ("Header alg value -", codes::HEADER_ALG),
    ("Header kid value -", codes::HEADER_KID),
    ("Header typ value -", codes::HEADER_TYP),
    ("Claims iss family -", codes::CLAIM_ISS),
    ("Claims sub family -", codes::CLAIM_SUB),
    ("Claims aud list -", codes::CLAIM_AUD),
    ("Claims exp date_family -", codes::CLAIM_EXP),
    ("Claims iat date -", codes::CLAIM_IAT),
    ("Claims nbf date -", codes::CLAIM_NBF),
    ("Claims jti value -", codes::CLAIM_JTI),
    ("Claims kubernetes.io object Private", codes::CLAIM_KUBERNETES),
    ("Claims kubernetes.io/serviceaccount/namespace value -", codes::CLAIM_NAMESPACE),
    ("Claims kubernetes.io/serviceaccount/secret.name named secret", codes::CLAIM_NAME),
    ("Claims kubernetes.io/serviceaccount/service-account.name named serviceaccount", codes::CLAIM_NAME),
    ("Claims kubernetes.io/serviceaccount/service-account.uid named serviceaccount", codes::CLAIM_UID),
    ("Private namespace value -", codes::CLAIM_NAMESPACE),
    ("Private serviceaccount kind serviceaccount", codes::CLAIM_OBJECT),
    ("Private pod kind pod", codes::CLAIM_OBJECT),
    ("Private secret kind secret", codes::CLAIM_OBJECT),
    ("Private node kind node", codes::CLAIM_OBJECT),
    ("Private warnafter date -", codes::CLAIM_WARN_AFTER),
    ("serviceaccount name named serviceaccount", codes::CLAIM_NAME),
    ("serviceaccount uid named serviceaccount", codes::CLAIM_UID),
    ("pod name named pod", codes::CLAIM_NAME),
    ("pod uid named pod", codes::CLAIM_UID),
    ("secret name named secret", codes::CLAIM_NAME),
    ("secret uid named secret", codes::CLAIM_UID),
    ("node name named node", codes::CLAIM_NAME),
    ("node uid named node", codes::CLAIM_UID),
    ("Keys keys object Key", codes::KEYS),
    ("Key kty member -", codes::KEY_MEMBER),
    ("Key kid member -", codes::KEY_MEMBER),
    ("Key use member -", codes::KEY_MEMBER),
    ("Key alg member -", codes::KEY_MEMBER),
    ("Key crv member -", codes::KEY_MEMBER),
    ("Key n member -", codes::KEY_MEMBER),
    ("Key e member -", codes::KEY_MEMBER),
    ("Key x member -", codes::KEY_MEMBER),
    ("Key y member -", codes::KEY_MEMBER),
];

/// A node without tag and length.
pub(super) fn node(depth: usize, span: Span, name: &str, code: Code, args: Args) -> ByteNode {
    let (name, type_name, value) = (name.to_owned(), String::new(), String::new());
    ByteNode { depth, span, header: Span::new(span.start, span.start), name, type_name, value, code, args }
}

/// Adds the members of an object, or those of the objects in an array.
pub(super) fn put_members(
    nodes: &mut Vec<ByteNode>,
    value: &Node,
    kind: &str,
    json: &Json<'_>,
    depth: usize,
) {
    if depth > MAX_DEPTH {
        return;
    }
    let mut end = json.within.start;
    for item in value.items() {
        if item.is_object() && nodes.len() < MAX_NODES {
            let span = clip((json.place)(item.span), end, json.within);
            end = span.end;
            nodes.push(node(depth, span, "", codes::JSON_VALUE, args! { type: item.type_name() }));
            put_members(nodes, item, kind, &Json { within: span, ..*json }, depth + 1);
        }
    }
    for member in value.members() {
        let span = Span::new(member.key_span.start, member.value.span.end);
        let span = clip((json.place)(span), end, json.within);
        if nodes.len() >= MAX_NODES {
            let rest = Span::new(span.start, json.within.end);
            nodes.push(node(depth, rest, "", codes::DER_REST, args! { count: rest.end - rest.start }));
            return;
        }
        end = span.end;
        let (code, args, inner) = said(member, kind, json.family);
        let mut put = node(depth, span, "", code, args);
        put.name = shown(&member.key);
        member.value.type_name().clone_into(&mut put.type_name);
        put.value = text_of(&member.value);
        nodes.push(put);
        put_members(nodes, &member.value, inner, &Json { within: span, ..*json }, depth + 1);
    }
}

/// Members of damaged JSON can share a character.
fn clip(span: Span, from: usize, within: Span) -> Span {
    let start = span.start.clamp(from, within.end.max(from));
    Span::new(start, span.end.clamp(start, within.end.max(start)))
}

fn said(member: &Member, kind: &str, family: &'static str) -> (Code, Args, &'static str) {
    let of_type = || {
        let code = if kind.is_empty() { codes::JSON_MEMBER } else { codes::CLAIM_OTHER };
        (code, args! { name: shown(&member.key), type: member.value.type_name() }, "")
    };
    for (text, code) in ROWS {
        let mut words = text.split(' ');
        let mut next = || words.next().unwrap_or_default();
        if next() == kind && next() == member.key {
            let args = arguments(member, next(), words.next().unwrap_or_default(), family);
            let inner = text.rsplit(' ').next().unwrap_or_default();
            return args.map_or_else(of_type, |args| (*code, args, inner));
        }
    }
    of_type()
}

/// The arguments of a member's code; `None` if its value is of another type.
fn arguments(member: &Member, recipe: &str, inner: &str, family: &'static str) -> Option<Args> {
    let value = &member.value;
    let text = || value.as_str().map(shown);
    let date = || Some(NumericDate::from_number(value.as_number()?).instant);
    Some(match recipe {
        "value" => args! { value: text()? },
        "family" => args! { value: text()?, family: family },
        "date" => args! { at: date()? },
        "date_family" => args! { at: date()?, family: family },
        "list" => {
            let texts = value.as_strings().or_else(|| Some(vec![value.as_str()?.to_owned()]))?;
            let texts: Vec<String> = texts.iter().map(|text| shown(text)).collect();
            args! { values: texts }
        }
        "named" => args! { kind: inner, value: text()? },
        "kind" if value.is_object() => args! { kind: inner },
        "member" => args! { name: member.key.as_str(), value: text()? },
        "object" if value.is_object() || value.is_array() => args! {},
        _ => return None,
    })
}

/// A short form of a value; empty if it contains others.
fn text_of(value: &Node) -> String {
    match &value.kind {
        Kind::Null => "null".to_owned(),
        Kind::Bool(value) => value.to_string(),
        Kind::Number(number) => shown(number.text()),
        Kind::String(text) => shown(text),
        Kind::Array(_) => shown(&value.as_strings().unwrap_or_default().join(", ")),
        Kind::Object(_) => String::new(),
    }
}

/// The beginning of a text, safe to show and masked as in reports.
fn shown(text: &str) -> String {
    let mut text = escape_hidden(text);
    // Before truncation, because half a secret would not be recognised as one.
    redact_text(&mut text);
    if let Some((end, _)) = text.char_indices().nth(SHOWN) {
        text.truncate(end);
        text.push('…');
    }
    text
}

/// The JSON of a text; `None` if it is damaged.
pub(super) fn read(text: &[u8]) -> Option<Node> {
    let parsed = parse(text);
    parsed.is_strict().then_some(parsed.value)
}

/// A text with its members; `None` if it contains what reports mask, or members of a private key.
pub(super) fn bytes(text: &[u8], value: &Node, kind: &str) -> Option<Bytes> {
    let given = std::str::from_utf8(text).ok()?;
    let mut redacted = given.to_owned();
    redact_text(&mut redacted);
    if redacted != given || has_private_member(value) {
        return None;
    }
    let whole = Span::new(0, text.len());
    let mut nodes = vec![node(0, whole, "", codes::TEXT, args! { length: text.len() })];
    put_members(&mut nodes, value, kind, &Json { place: &|span| span, family: "other", within: whole }, 1);
    Some(Bytes { item: String::new(), form: ByteForm::Text, bytes: text.to_vec(), signed: None, nodes })
}

/// Whether a document has a member of a private key.
fn has_private_member(value: &Node) -> bool {
    const PRIVATE: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];
    let of_member =
        |member: &Member| PRIVATE.contains(&member.key.as_str()) || has_private_member(&member.value);
    value.items().iter().any(has_private_member) || value.members().iter().any(of_member)
}
