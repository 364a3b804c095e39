//! Go's decoding order: struct fields by their sorted names, lists in order.

use super::mismatch::{Mismatch, ValueFault};
use super::types::{Object, Type};
use credscope_encoding::decode_standard;
use credscope_jose::json::{Kind, Member, Node, Number};
use std::collections::BTreeMap;

/// Maximum number of mismatches reported.
const MAX_MISMATCHES: usize = 100;

struct Walk {
    mismatches: Vec<Mismatch>,
    /// The struct that the value is in, without its package.
    object: &'static str,
    /// Its field, preceded by the fields that contain it.
    fields: Vec<&'static str>,
}

pub(super) fn check(root: &Node, object: &'static Object) -> Vec<Mismatch> {
    let mut walk = Walk { mismatches: Vec::new(), object: "", fields: Vec::new() };
    walk.object(root, object, "");
    walk.mismatches
}

/// The members sorted by name; of duplicates the last.
fn sorted(node: &Node) -> Vec<&Member> {
    let mut members: BTreeMap<&str, &Member> = BTreeMap::new();
    for member in node.members() {
        members.insert(&member.key, member);
    }
    members.into_values().collect()
}

impl Walk {
    fn value(&mut self, node: &Node, wanted: &'static Type, path: &str) {
        if self.mismatches.len() >= MAX_MISMATCHES {
            return;
        }
        match (wanted, &node.kind) {
            // Go leaves the field unchanged.
            (_, Kind::Null)
            | (Type::Any, _)
            | (Type::Text(_), Kind::String(_))
            | (Type::Bool, Kind::Bool(_)) => (),
            (Type::Uint8, Kind::Number(number)) => self.integer(node, wanted, number, 0..=255, path),
            (Type::Int32, Kind::Number(number)) => {
                self.integer(node, wanted, number, i32::MIN.into()..=i32::MAX.into(), path);
            }
            (Type::Int64, Kind::Number(number)) => {
                self.integer(node, wanted, number, i64::MIN..=i64::MAX, path);
            }
            (Type::Bytes, Kind::String(text)) => {
                if let Err(error) = decode_standard(text.as_bytes()) {
                    self.tell(node, path, ValueFault::Base64 { position: error.position });
                }
            }
            // A list of numbers can be bytes, too.
            (Type::Bytes, Kind::Array(items)) => {
                for (index, node) in items.iter().enumerate() {
                    self.value(node, &Type::Uint8, &format!("{path}[{index}]"));
                }
            }
            (Type::List(item) | Type::NamedList(_, item), Kind::Array(items)) => {
                for (index, node) in items.iter().enumerate() {
                    self.value(node, item, &format!("{path}[{index}]"));
                }
            }
            (Type::Map(value), Kind::Object(_)) => {
                for member in sorted(node) {
                    self.value(&member.value, value, &format!("{path}.{}", member.key));
                }
            }
            (Type::Object(object), Kind::Object(_)) => self.object(node, object, path),
            _ => self.mismatch(node, wanted, word(node).to_owned(), path),
        }
    }

    fn object(&mut self, node: &Node, object: &'static Object, path: &str) {
        for member in sorted(node) {
            let Some((name, wanted)) = object.fields.iter().find(|(name, _)| *name == member.key) else {
                continue;
            };
            let outer = self.object;
            self.object = object.name.rsplit('.').next().unwrap_or_default();
            self.fields.push(name);
            let path = if path.is_empty() { (*name).to_owned() } else { format!("{path}.{name}") };
            self.value(&member.value, wanted, &path);
            self.fields.pop();
            self.object = outer;
        }
    }

    fn integer(
        &mut self,
        node: &Node,
        wanted: &'static Type,
        number: &Number,
        range: std::ops::RangeInclusive<i64>,
        path: &str,
    ) {
        let is_fit = number.as_integer().is_some_and(|value| range.contains(&value));
        if !is_fit {
            self.mismatch(node, wanted, format!("number {}", number.text()), path);
        }
    }

    fn mismatch(&mut self, node: &Node, wanted: &'static Type, found: String, path: &str) {
        let field = format!("{}.{}", self.object, self.fields.join("."));
        self.tell(node, path, ValueFault::Type { found, expected: wanted.to_string(), field });
    }

    fn tell(&mut self, node: &Node, path: &str, fault: ValueFault) {
        if self.mismatches.len() < MAX_MISMATCHES {
            self.mismatches.push(Mismatch { path: path.to_owned(), span: node.span, fault });
        }
    }
}

/// Go's name for the type of a JSON value.
const fn word(node: &Node) -> &'static str {
    match node.kind {
        Kind::Null => "null",
        Kind::Bool(_) => "bool",
        Kind::Number(_) => "number",
        Kind::String(_) => "string",
        Kind::Array(_) => "array",
        Kind::Object(_) => "object",
    }
}
