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
mod mismatch;
mod pod;
mod types;
mod walk;

pub use mismatch::{Mismatch, ValueFault};

use credscope_jose::json::Node;

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
