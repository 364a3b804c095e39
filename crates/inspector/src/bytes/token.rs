//! Tokens: the characters that encode each claim.

use super::der::mask;
use super::json::{Json, node, put_members};
use super::{ByteForm, ByteNode, Bytes};
use crate::redact::redact_text;
use credscope_finding::{Args, Code, Span, args, codes::bytes as codes};
use credscope_jose::json::Node;
use credscope_jose::{Decoded, Part};
use credscope_kube::token::KubernetesClaims;

/// The token's text with readable header and payload; the parts after them are masked, because anyone could
/// use the complete token. `None` if it contains a secret, or its header cannot be read.
pub(super) fn bytes(decoded: &Decoded, claims: Option<&KubernetesClaims>) -> Option<Bytes> {
    let text = decoded.text();
    if is_secret(&decoded.header) || is_secret(&decoded.payload) || decoded.header.json.is_none() {
        return None;
    }
    let mut bytes = text.as_bytes().to_vec();
    let mut nodes = Vec::new();
    let mut put =
        |span: Span, name: &str, code: Code, args: Args| nodes.push(node(1, span, name, code, args));
    let whole = Span::new(0, text.len());
    put(whole, "", codes::TOKEN, args! { length: text.len() });
    let header = decoded.header.span;
    put(header, "header", codes::TOKEN_HEADER, args! { length: length(header) });
    let family = claims.map_or("other", KubernetesClaims::family_word);
    let mut at = header.end;
    let mut end = at;
    put_part(&mut nodes, &decoded.header, "Header", family);
    for (part, name, code) in [
        (&decoded.payload, "payload", codes::TOKEN_PAYLOAD),
        (&decoded.signature, "signature", codes::TOKEN_SIGNATURE),
    ] {
        if bytes.get(at) != Some(&b'.') || part.span.start != at + 1 {
            break;
        }
        nodes.push(node(1, Span::new(at, at + 1), "", codes::TOKEN_DOT, args! {}));
        at = part.span.end;
        if length(part.span) == 0 {
            continue;
        }
        let is_read = name == "payload" && part.json.as_ref().is_some_and(Node::is_object);
        if name == "payload" {
            end = part.span.end;
        }
        let mut args = args! { length: length(part.span) };
        if name == "signature" {
            args.insert("bytes", part.bytes.len().into());
        }
        let code = if is_read || name == "signature" { code } else { codes::TOKEN_HIDDEN };
        nodes.push(node(1, part.span, name, code, args));
        if is_read {
            put_part(&mut nodes, part, "Claims", family);
        }
    }
    let rest = Span::new(at, text.len());
    if at < text.len() {
        nodes.push(node(1, rest, "", codes::TOKEN_HIDDEN, args! { length: length(rest) }));
    }
    if let Some(first) = nodes.first_mut() {
        first.depth = 0;
    }
    // Everything after the parts that were read, except for the dots.
    for masked in
        nodes.iter().filter(|node| node.code == codes::TOKEN_HIDDEN || node.code == codes::TOKEN_SIGNATURE)
    {
        mask(&mut bytes, masked.span);
    }
    let signed = (end > header.end).then(|| Span::new(header.start, end));
    Some(Bytes { item: String::new(), form: ByteForm::Token, bytes, signed, nodes })
}

const fn length(span: Span) -> usize {
    span.end - span.start
}

/// Whether a part contains something that reports mask.
fn is_secret(part: &Part) -> bool {
    let text = String::from_utf8_lossy(&part.bytes).into_owned();
    let mut redacted = text.clone();
    redact_text(&mut redacted);
    redacted != text
}

fn put_part(nodes: &mut Vec<ByteNode>, part: &Part, kind: &'static str, family: &'static str) {
    if let Some(json) = &part.json {
        let place = &|span| part.to_token_span(span);
        put_members(nodes, json, kind, &Json { place, family, within: part.span }, 2);
    }
}
