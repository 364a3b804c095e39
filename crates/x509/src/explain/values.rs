//! The meaning of one value: its short form, and the arguments of its code.

use super::rows::{REASON_CODES, Row, bit_names};
use super::{Said, Walk, type_name};
use crate::decode::{directory_name, general_name};
use crate::distribution_point::REASON_FLAGS;
use crate::key_usage::KeyUsage;
use crate::names::name_of;
use crate::spki::key_algorithm_text;
use credscope_asn1::{
    Class, DerNode, decimal_text, decode_text, decode_time, escape_hidden, is_string_tag, oid_text,
    small_integer, tag,
};
use credscope_clock::Instant;
use credscope_crypto::PublicKey;
use credscope_encoding::encode_hex;
use credscope_finding::{Args, Code, Span, args, codes::bytes as codes};

/// Maximum number of bytes shown in hexadecimal: enough for a SHA-256 or a serial number.
const SHOWN_BYTES: usize = 32;
/// Maximum number of characters shown.
const SHOWN_CHARACTERS: usize = 200;

impl Walk<'_> {
    /// The meaning of a value by its field; `oid` is the object identifier that it begins with or belongs to.
    pub(super) fn said(&self, node: &DerNode, row: Option<Row>, oid: &str) -> Said {
        let content = node.content_of(self.bytes);
        let value = self.value(node);
        let Some(row) = row else { return self.by_type(node, value) };
        let name = name_of(oid);
        let said = |args: Args| (row.code, value.clone(), args);
        let short = |value: String, args: Args| (row.code, value, args);
        let number = |value: &str| args! { name: row.name, value: value };
        match row.recipe {
            "count" => said(args! { count: node.children.len() }),
            "length" => said(args! { length: self.length(node) }),
            "field_length" => said(args! { name: row.name, length: unpadded(content).len() }),
            "role_length" => said(args! { length: node.end - node.header.start, role: self.role }),
            "named" => short(name.to_owned(), args! { name: name }),
            "named_length" => said(args! { name: name, length: content.len() }),
            "by_type" => self.by_type(node, value),
            "oid" => said(args! { name: &value }),
            "text" => said(args! { text: &value }),
            "value" => said(args! { value: &value }),
            "number" => {
                let value = decimal(content);
                let args = number(&value);
                short(value, args)
            }
            "flag" => {
                let value = boolean(content);
                short(value.to_owned(), number(value))
            }
            "hidden" => short(String::new(), args! { length: content.len() }),
            "hex" => {
                let value = hex(content);
                let args = args! { value: &value };
                short(value, args)
            }
            "attribute" => said(args! { name: name, text: &value }),
            "role" => said(args! { text: &value, role: self.role }),
            "group" => {
                let group = match value.as_str() {
                    "system:masters" => "masters",
                    "kubeadm:cluster-admins" => "admins",
                    "system:nodes" => "nodes",
                    _ => "other",
                };
                said(args! { text: &value, role: self.role, group: group })
            }
            "name" | "name_role" => {
                let text = shown(&directory_name(self.bytes, node));
                let mut args = args! { name: &text };
                if row.recipe == "name_role" {
                    args.insert("role", self.role.into());
                }
                short(text, args)
            }
            "general" => {
                let text = general_name(self.bytes, node);
                // The form is already the field's name.
                let text = shown(text.split_once(':').map_or(text.as_str(), |(_, name)| name));
                let args = args! { text: &text };
                short(text, args)
            }
            "time" => self.time(node, row.code),
            "validity" => {
                let mut times = node.children.iter().filter_map(|time| self.instant(time));
                match (times.next(), times.next()) {
                    (Some(from), Some(until)) => said(args! { lifetime: until - from }),
                    _ => self.by_type(node, value),
                }
            }
            "version" => match small_integer(content) {
                Some(written) => {
                    let version = written.saturating_add(1);
                    short(format!("v{version}"), args! { version: version, written: written })
                }
                None => self.by_type(node, value),
            },
            "serial" => {
                let bytes = unpadded(content);
                let form = match content.first() {
                    _ if bytes.is_empty() => "zero",
                    Some(0x80..) => "negative",
                    _ if bytes.len() <= 8 => "short",
                    _ if bytes.len() <= 16 => "medium",
                    _ => "long",
                };
                let value = hex(content);
                let args = args! { form: form, length: content.len(), value: &value };
                short(value, args)
            }
            "key" => {
                let key = PublicKey::from_spki_der(node.span().of(self.bytes));
                let text = key.map_or_else(|_| "?".to_owned(), |key| key_algorithm_text(&key.algorithm()));
                let args = args! { algorithm: &text };
                short(text, args)
            }
            "modulus" => {
                let number = unpadded(content);
                let leading = number.first().map_or(0, |first| first.leading_zeros());
                let bits = number.len() * 8 - usize::try_from(leading).unwrap_or_default();
                said(args! { bits: bits })
            }
            "point" => said(args! { length: self.length(node) }),
            "usages" => {
                let bits = content.get(1..).unwrap_or_default();
                let usages = KeyUsage::from_bit_string(bits, node.content).names();
                short(usages.join(", "), args! { usages: usages })
            }
            "reasons" => {
                let names = bit_names(REASON_FLAGS, content.get(1..).unwrap_or_default());
                short(names.join(", "), args! { names: names })
            }
            "reason" => {
                let place = small_integer(content).and_then(|number| usize::try_from(number).ok());
                let reason = place.and_then(|place| REASON_CODES.split(' ').nth(place)).unwrap_or("?");
                short(reason.to_owned(), args! { reason: reason })
            }
            "extension" => {
                let flag = node.children.get(1).filter(|flag| flag.is_universal(tag::BOOLEAN));
                let critical = flag.map_or("FALSE", |flag| boolean(flag.content_of(self.bytes)));
                said(args! { name: name, critical: critical })
            }
            _ => said(args! {}),
        }
    }

    /// Number of content bytes; for a BIT STRING, of its bits.
    fn length(&self, node: &DerNode) -> usize {
        let first = usize::from(node.is_universal(tag::BIT_STRING) && !node.constructed);
        node.content_of(self.bytes).len().saturating_sub(first)
    }

    fn time(&self, node: &DerNode, code: Code) -> Said {
        let decoded = decode_time(node.number, node.content_of(self.bytes), node.span());
        match (decoded.instant, decoded.problem) {
            (Some(at), _) => (code, at.to_string(), args! { at: at, type: type_name(node) }),
            (None, Some(problem)) => (problem.code, self.value(node), problem.args),
            (None, None) => self.by_type(node, String::new()),
        }
    }

    fn instant(&self, node: &DerNode) -> Option<Instant> {
        decode_time(node.number, node.content_of(self.bytes), node.span()).instant
    }

    /// The meaning of a value by its type only.
    fn by_type(&self, node: &DerNode, value: String) -> Said {
        let length = node.content.end - node.content.start;
        let word = || type_name(node);
        if node.class != Class::Universal {
            return match node.class == Class::ContextSpecific && node.constructed {
                true => (codes::DER_TAGGED, value, args! { number: i64::from(node.number), length: length }),
                false => (codes::DER_OTHER, value, args! { type: word(), length: length }),
            };
        }
        let (code, args) = match node.number {
            _ if node.constructed => (codes::DER_LIST, args! { type: word(), count: node.children.len() }),
            tag::INTEGER | tag::ENUMERATED => (codes::DER_INTEGER, args! { type: word(), value: &value }),
            tag::BOOLEAN => (codes::DER_BOOLEAN, args! { value: &value }),
            tag::OBJECT_IDENTIFIER => (codes::DER_OID, args! { name: &value }),
            tag::OCTET_STRING | tag::BIT_STRING => {
                (codes::DER_STRING, args! { type: word(), length: self.length(node) })
            }
            tag::NULL if length == 0 => (codes::DER_NULL, args! {}),
            tag::UTC_TIME | tag::GENERALIZED_TIME => return self.time(node, codes::DER_TIME),
            number if is_string_tag(number) => (codes::DER_TEXT, args! { type: word(), text: &value }),
            _ => (codes::DER_OTHER, args! { type: word(), length: length }),
        };
        (code, value, args)
    }

    /// A short form of a value; empty for constructed values.
    fn value(&self, node: &DerNode) -> String {
        let content = node.content_of(self.bytes);
        if node.constructed || node.encapsulates {
            return String::new();
        }
        if node.class != Class::Universal {
            return hex(content);
        }
        match node.number {
            tag::INTEGER | tag::ENUMERATED if content.len() <= 8 => decimal(content),
            tag::BOOLEAN => boolean(content).to_owned(),
            tag::OBJECT_IDENTIFIER => match oid_text(content) {
                Some(oid) => name_of(&oid).to_owned(),
                None => hex(content),
            },
            tag::NULL if content.is_empty() => String::new(),
            tag::UTC_TIME | tag::GENERALIZED_TIME => shown(&String::from_utf8_lossy(content)),
            tag::BIT_STRING => hex(content.get(1..).unwrap_or_default()),
            number => match decode_text(number, content) {
                Some(decoded) => shown(&decoded.text),
                None => hex(content),
            },
        }
    }

    /// Adds the parts of a value that are not separate values: the bits of a BIT STRING, a point's
    /// coordinates.
    pub(super) fn parts(&mut self, node: &DerNode, row: Option<Row>, depth: usize) {
        let content = node.content;
        let bytes = node.content_of(self.bytes);
        let [_, format, rest @ ..] = bytes else { return };
        if row.is_none_or(|row| row.recipe != "point") {
            return;
        }
        let mut part = |from: usize, to: usize, name: &str, code: Code, args: Args| {
            let span = Span::new(content.start + from, content.start + to);
            let value = hex(span.of(self.bytes));
            self.put(
                depth,
                span,
                Span::new(span.start, span.start),
                name,
                String::new(),
                (code, value, args),
            );
        };
        let written = match format {
            4 => "uncompressed",
            2 | 3 => "compressed",
            _ => "unknown",
        };
        part(1, 2, "", codes::EC_FORMAT, args! { value: written });
        let middle = 2 + if *format == 4 { rest.len() / 2 } else { rest.len() };
        for (name, from, to) in [("x", 2, middle), ("y", middle, bytes.len())] {
            if from < to {
                part(from, to, name, codes::EC_COORDINATE, args! { name: name, length: to - from });
            }
        }
    }

    /// Adds the first byte of a BIT STRING as a byte range of its own.
    pub(super) fn unused_bits(&mut self, node: &DerNode, depth: usize) {
        if let (true, false, Some(count)) =
            (node.is_universal(tag::BIT_STRING), node.constructed, node.content_of(self.bytes).first())
        {
            let span = Span::new(node.content.start, node.content.start + 1);
            let said = (codes::UNUSED_BITS, String::new(), args! { count: usize::from(*count) });
            self.put(depth, span, Span::new(span.start, span.start), "", String::new(), said);
        }
    }
}

/// The content without leading zeros.
fn unpadded(content: &[u8]) -> &[u8] {
    let zeros = content.iter().take_while(|byte| **byte == 0).count();
    content.get(zeros..).unwrap_or_default()
}

fn decimal(content: &[u8]) -> String {
    decimal_text(content).unwrap_or_else(|| hex(content))
}

fn boolean(content: &[u8]) -> &'static str {
    if content.iter().any(|byte| *byte != 0) { "TRUE" } else { "FALSE" }
}

/// The beginning in hexadecimal.
fn hex(content: &[u8]) -> String {
    match content.get(..SHOWN_BYTES) {
        Some(beginning) if content.len() > SHOWN_BYTES => encode_hex(beginning) + "…",
        _ => encode_hex(content),
    }
}

/// The beginning of a text, safe to show.
fn shown(text: &str) -> String {
    let mut shown = escape_hidden(text);
    if let Some((end, _)) = shown.char_indices().nth(SHOWN_CHARACTERS) {
        shown.truncate(end);
        shown.push('…');
    }
    shown
}
