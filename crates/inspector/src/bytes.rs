//! The bytes of one item, with the meaning of each run.

mod der;
mod json;
mod token;

use crate::inspect::read;
use crate::redact::{redact_args, redact_text};
use crate::report::ItemKind;
use crate::request::Request;
use crate::shelf::{Content, ShelfEntry};
use crate::shelf_id::ShelfId;
use credscope_finding::{Args, Code, Span};
use serde::{Deserialize, Serialize};

/// The bytes of an item in the report for the same request, with the meaning of each run. `None` if there is
/// no such item, if it has no bytes of its own, or if they contain what must not be shown: private keys,
/// bootstrap tokens, and documents that can contain either.
///
/// Pure and synchronous, like [`crate::inspect`]; never panics and never fails.
#[must_use]
pub fn bytes(request: &Request, item: &str) -> Option<Bytes> {
    let shelf = read(request);
    let mut bytes = of_entry(shelf.get(ShelfId::parse(item)?)?)?;
    item.clone_into(&mut bytes.item);
    Some(bytes)
}

/// The same for every item that has bytes to show, in item order.
#[must_use]
pub fn all_bytes(request: &Request) -> Vec<Bytes> {
    let shelf = read(request);
    let named =
        |(id, entry): (ShelfId, &ShelfEntry)| Some(Bytes { item: id.to_string(), ..of_entry(entry)? });
    shelf.iter().filter_map(named).collect()
}

/// Masks every text again, as in a report.
fn of_entry(entry: &ShelfEntry) -> Option<Bytes> {
    let mut bytes = read_entry(entry)?;
    for node in &mut bytes.nodes {
        redact_text(&mut node.name);
        redact_text(&mut node.value);
        redact_args(&mut node.args);
    }
    Some(bytes)
}

fn read_entry(entry: &ShelfEntry) -> Option<Bytes> {
    match &entry.content {
        Content::Certificate(_)
        | Content::Request(_)
        | Content::RevocationList(_)
        | Content::PublicKey(_) => der::bytes(entry),
        Content::Token(decoded, claims) => token::bytes(decoded, claims.as_deref()),
        Content::Jwk(_) => json::bytes(&entry.bytes, &json::read(&entry.bytes)?, "Key"),
        Content::Object(value) => {
            let kind = match entry.kind {
                ItemKind::JwkSet => "Keys",
                ItemKind::OpenidConfiguration | ItemKind::Role | ItemKind::RoleBinding => "",
                _ => return None,
            };
            json::bytes(&entry.bytes, value, kind)
        }
        _ => None,
    }
}

/// An item's own decoded bytes as a tree in which every byte belongs to a node.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bytes {
    /// The item's id in the report.
    pub item: String,
    /// How to show the bytes.
    pub form: ByteForm,
    /// The bytes, in JSON as lower-case hexadecimal. Spans of the item's facts, steps and findings refer to
    /// them.
    #[serde(with = "hexadecimal")]
    pub bytes: Vec<u8>,
    /// The signed part, if there is a signature.
    pub signed: Option<Span>,
    /// The nodes, parents before their children and in byte order; the first one is the whole.
    pub nodes: Vec<ByteNode>,
}

/// How to show bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ByteForm {
    /// DER: rows of hexadecimal next to a tree of tags.
    Der,
    /// A token's text: its parts next to the JSON that they encode.
    Token,
    /// Any other text.
    Text,
}

/// A run of bytes with a meaning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ByteNode {
    /// Its depth; the whole has depth 0.
    pub depth: usize,
    /// Its bytes.
    pub span: Span,
    /// Its tag and length in DER; otherwise empty.
    pub header: Span,
    /// The field as RFC 5280 names it (`serialNumber`), or the claim; empty if it has no name of its own.
    pub name: String,
    /// The type as ASN.1 or JSON names it, such as `INTEGER` or `object`.
    pub type_name: String,
    /// A short value, exact and safe to show; empty if the children are the value.
    pub value: String,
    /// The meaning of these bytes.
    pub code: Code,
    /// The arguments of its sentence.
    pub args: Args,
}

mod hexadecimal {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&credscope_encoding::encode_hex(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(deserializer)?;
        credscope_encoding::decode_hex(&text).ok_or_else(|| D::Error::custom("not hexadecimal"))
    }
}
