//! The types that Go decodes an object's fields into, and its error if a value has another type.
//!
//! Both YAML and JSON are converted to JSON with sorted keys and then to Go's structs; because of the first
//! value of a wrong type, Go refuses the whole file or object. Fields that are not in these tables are not
//! checked.
//!
//! Source: `sigs.k8s.io/json` `internal/golang/encoding/json/decode.go`, which Kubernetes uses for JSON from
//! 1.23 on.

mod config;
mod core;
mod files;
mod pod;
mod walk;

use crate::Release;
use credscope_finding::{Finding, Span, Step, args, codes::kube as codes};
use credscope_jose::json::Node;
use std::fmt;

/// The Go type of a field.
#[derive(Debug)]
pub(crate) enum Type {
    /// A string, or a named string type, including times; the format of times is not checked.
    Text(&'static str),
    Bool,
    Int32,
    Int64,
    /// Base64 of bytes.
    Bytes,
    /// Any value.
    Any,
    List(&'static Self),
    Map(&'static Self),
    Object(&'static Object),
}

/// A struct: its name with its package, and its fields by their JSON names.
#[derive(Debug)]
pub(crate) struct Object {
    name: &'static str,
    fields: &'static [(&'static str, Type)],
}

const TEXT: Type = Type::Text("string");
const TEXTS: Type = Type::List(&TEXT);
const TEXT_MAP: Type = Type::Map(&TEXT);

/// A value of another type than its field's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Path inside the object, as `users[0].user.token`.
    pub path: String,
    /// The value's span.
    pub span: Span,
    /// The problem.
    pub fault: Fault,
}

/// The problem of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has another type.
    Type {
        /// The JSON type that it has, as Go names it: `number`, `bool`, `string`, `array`, `object`.
        found: String,
        /// The Go type of the field.
        expected: String,
        /// Struct and field, as Go names them.
        field: String,
    },
    /// It is a string, but not base64.
    Base64 {
        /// The first invalid byte.
        position: usize,
    },
}

impl fmt::Display for Type {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(name) => formatter.write_str(name),
            Self::Bool => formatter.write_str("bool"),
            Self::Int32 => formatter.write_str("int32"),
            Self::Int64 => formatter.write_str("int64"),
            Self::Bytes => formatter.write_str("[]uint8"),
            Self::Any => formatter.write_str("interface {}"),
            Self::List(item) => write!(formatter, "[]{item}"),
            Self::Map(value) => write!(formatter, "map[string]{value}"),
            Self::Object(object) => formatter.write_str(object.name),
        }
    }
}

impl Mismatch {
    /// Go's error; `None` for releases that decode JSON with another library.
    #[must_use]
    pub fn message(&self, release: Release) -> Option<String> {
        if !release.decodes_json_as_go() {
            return None;
        }
        Some(match &self.fault {
            Fault::Base64 { position } => format!("illegal base64 data at input byte {position}"),
            Fault::Type { found, expected, field } => {
                format!("json: cannot unmarshal {found} into Go struct field {field} of type {expected}")
            }
        })
    }

    /// The step that refuses the object because of it; `None` for base64, which is refused when decoded.
    #[must_use]
    pub fn refuse(&self) -> Option<Step> {
        match &self.fault {
            Fault::Base64 { .. } => None,
            Fault::Type { found, expected, .. } => {
                let args = args! { path: &self.path, found: found, expected: expected };
                Some(Step::failed(codes::OBJECT_TYPE, args).at(self.span))
            }
        }
    }

    /// The finding at its span; `None` for base64, which is reported when decoded.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        match &self.fault {
            Fault::Base64 { .. } => None,
            Fault::Type { found, expected, .. } => {
                let args = args! { path: &self.path, found: found, expected: expected };
                Some(Finding::new(codes::FIELD_TYPE, args).at(self.span))
            }
        }
    }
}

/// The values of a kubeconfig with the wrong type, in Go's decoding order.
#[must_use]
pub fn check_kubeconfig(root: &Node) -> Vec<Mismatch> {
    walk::check(root, &config::CONFIG)
}

/// The values of an object with the wrong type, in Go's decoding order; `kind` is the default if the object
/// has none.
#[must_use]
pub fn check_object(object: &Node, kind: &str) -> Vec<Mismatch> {
    let kind = object.str_at(&["kind"]).unwrap_or(kind);
    walk::check(object, core::schema(kind))
}

#[cfg(test)]
mod tests;
