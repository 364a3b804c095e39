//! Examines every string of an object: credentials are in data and in fields, as text and as base64.

use super::object::{kind_of, put_object, rebased};
use super::pem::decode_prefix;
use super::recognise;
use crate::report::ItemKind;
use crate::shelf::{LineIndex, Place, Shelf};
use crate::shelf_id::ShelfId;
use credscope_encoding::{decode_standard, decode_tolerant};
use credscope_finding::{Finding, Span, args, codes::input, codes::kube as codes};
use credscope_jose::json::{Kind, Node};

/// Keys whose values repeat or describe the object, and are skipped.
const PASSED_OVER: [&str; 2] = ["managedFields", LAST_APPLIED];
const LAST_APPLIED: &str = "kubectl.kubernetes.io/last-applied-configuration";

struct Walk<'a> {
    place: &'a Place,
    /// The entry of the object.
    entry: ShelfId,
    kind: ItemKind,
    text: &'a str,
    lines: LineIndex,
}

/// Examines every string of the object at `entry`.
pub(super) fn walk(shelf: &mut Shelf, place: &Place, entry: ShelfId, value: &Node, text: &str, path: &str) {
    let kind = shelf.get(entry).map_or(ItemKind::Document, |entry| entry.kind);
    let walk = Walk { place, entry, kind, text, lines: LineIndex::new(text) };
    walk.node(shelf, value, path);
}

/// Examines a document that is not an item of its own; its contents become children of its parent.
pub(super) fn walk_quietly(shelf: &mut Shelf, place: &Place, value: &Node, text: &str) -> bool {
    let before = shelf.next();
    if let Some(parent) = place.parent {
        let base = Place { depth: place.depth.saturating_sub(1), ..place.clone() };
        let source = place.source.clone();
        let lines = LineIndex::new(text);
        let walk = Walk { place: &base, entry: parent, kind: ItemKind::Document, text, lines };
        walk.node(shelf, value, &source);
    }
    shelf.next() > before
}

impl Walk<'_> {
    fn node(&self, shelf: &mut Shelf, node: &Node, path: &str) {
        match &node.kind {
            Kind::Object(members) => {
                for member in members {
                    if PASSED_OVER.contains(&member.key.as_str()) {
                        self.tell_copy(shelf, &member.key, &member.value);
                        continue;
                    }
                    let path = self.path(path, &member.key);
                    self.child(shelf, &member.value, &path);
                }
            }
            Kind::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.child(shelf, item, &format!("{path}[{index}]"));
                }
            }
            Kind::String(text) => self.string(shelf, text, node.span, path),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) => (),
        }
    }

    /// An object within an object is an item of its own; anything else is examined further.
    fn child(&self, shelf: &mut Shelf, node: &Node, path: &str) {
        let is_object = node.str_at(&["kind"]).is_some()
            && (node.str_at(&["apiVersion"]).is_some() || path.starts_with("items["));
        let is_key_set = node.member("keys").is_some() || node.str_at(&["kty"]).is_some();
        match kind_of(node) {
            Some(kind) if is_object || is_key_set => {
                let inside = self.inside(path, node.span);
                let slice = self.text.get(node.span.range()).unwrap_or_default().to_owned();
                put_object(shelf, &inside, &slice, rebased(node), kind);
            }
            _ => self.node(shelf, node, path),
        }
    }

    /// The path of a member. A kubeconfig's fields are found by it, so no name may look like several.
    fn path(&self, path: &str, key: &str) -> String {
        let is_several = self.kind == ItemKind::Kubeconfig && key.contains(['.', '[']);
        match path {
            _ if is_several => format!("{path}[{key:?}]"),
            "" => key.to_owned(),
            _ => format!("{path}.{key}"),
        }
    }

    fn inside(&self, path: &str, span: Span) -> Place {
        self.place.inside(self.entry, path, self.lines.before(span.start))
    }

    /// Reports a Secret's values in an annotation, where `kubectl apply` leaves them in plain text.
    fn tell_copy(&self, shelf: &mut Shelf, annotation: &str, value: &Node) {
        let holds_data =
            value.as_str().is_some_and(|text| text.contains("\"stringData\"") || text.contains("\"data\""));
        if annotation == LAST_APPLIED && self.kind == ItemKind::Secret && holds_data {
            let finding = Finding::new(codes::SECRET_COPIED, args! { annotation: annotation });
            shelf.tell(Some(self.entry), finding.at(value.span));
        }
    }

    fn string(&self, shelf: &mut Shelf, text: &str, span: Span, path: &str) {
        let inside = self.inside(path, span);
        match self.kind {
            ItemKind::Secret if path.starts_with("data.") => {
                self.secret_value(shelf, &inside, text, span, path);
            }
            ItemKind::ConfigMap if path.starts_with("binaryData.") => {
                self.secret_value(shelf, &inside, text, span, path);
            }
            _ if path.ends_with("-data") && self.kind == ItemKind::Kubeconfig => {
                self.config_field(shelf, &inside, text, span, path);
            }
            _ => plain_string(shelf, &inside, text),
        }
    }

    /// A value of `data`, which is base64 by definition.
    fn secret_value(&self, shelf: &mut Shelf, inside: &Place, text: &str, span: Span, path: &str) {
        match decode_standard(text.as_bytes()) {
            Ok(bytes) => {
                recognise(shelf, inside, &bytes);
            }
            Err(error) => {
                let key = path.split_once('.').map_or(path, |(_, key)| key);
                let finding =
                    Finding::new(codes::DATA_NOT_BASE64, args! { key: key, position: error.position });
                shelf.tell(Some(self.entry), finding.at(span));
                // Plain text under `data` is a common mistake; its content is still shown.
                plain_string(shelf, inside, text);
            }
        }
    }

    /// A `*-data` field of a kubeconfig. The rules decide how client-go reads it; this shows its contents as
    /// far as possible.
    fn config_field(&self, shelf: &mut Shelf, inside: &Place, text: &str, span: Span, path: &str) {
        if matches!(text, "DATA+OMITTED" | "REDACTED") {
            shelf.tell(Some(self.entry), Finding::new(codes::CONFIG_REDACTED, args! { path: path }).at(span));
            return;
        }
        match decode_standard(text.as_bytes()) {
            Ok(bytes) => {
                recognise(shelf, inside, &bytes);
            }
            Err(error) => {
                let finding =
                    Finding::new(codes::CONFIG_FIELD_DAMAGED, args! { path: path, position: error.position });
                shelf.tell(Some(self.entry), finding.at(span));
                let bytes = match decode_tolerant(text.as_bytes()) {
                    Ok(decoded) => decoded.bytes,
                    Err(error) => decode_prefix(text.get(..error.position).unwrap_or_default()),
                };
                if !recognise(shelf, inside, &bytes) {
                    plain_string(shelf, inside, text);
                }
            }
        }
    }
}

/// A plain string, or base64 of something that is recognised.
fn plain_string(shelf: &mut Shelf, inside: &Place, text: &str) {
    if text.len() < 16 {
        return;
    }
    let is_encoded = !text.contains(' ')
        && ["LS0tLS1CRUdJTi", "ZXlK", "MII", "YXBpVmVyc2lvb", "eyJhcGlWZXJzaW9u"]
            .iter()
            .any(|start| text.starts_with(start));
    if is_encoded
        && let Ok(decoded) = decode_tolerant(text.as_bytes())
        && recognise(shelf, inside, &decoded.bytes)
    {
        // In fields that are base64 by definition, base64 is not reported.
        let is_expected =
            ["request", "certificate", "caBundle"].iter().any(|end| inside.source.ends_with(end));
        if !is_expected && let Some(index) = inside.parent {
            let finding = Finding::new(input::WAS_BASE64, args! { source: &inside.source });
            shelf.tell(Some(index), finding);
        }
        return;
    }
    recognise(shelf, inside, text.as_bytes());
}
