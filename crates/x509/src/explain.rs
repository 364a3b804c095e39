//! What each byte range of a DER structure means.

mod rows;
mod values;

use crate::names::name_of;
use credscope_asn1::{Class, DerNode, parse_within, tag};
use credscope_finding::{Args, Code, Finding, Span, args, codes::bytes as codes};
use rows::{Row, find_row};

/// Maximum number of values explained in one list: longer lists are not practical to read; what follows them
/// is still explained.
pub const LIST_LIMIT: usize = 2_000;
/// Maximum number of values explained in one structure: four full lists of a revocation list's entries, and
/// what a page can handle.
pub const EXPLAINED_LIMIT: usize = 20_000;

/// A byte range with a meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// Nesting depth; the outermost value is 0.
    pub depth: usize,
    /// All its bytes.
    pub span: Span,
    /// Its tag and length; empty if it has none.
    pub header: Span,
    /// The field's name in its RFC; may be empty.
    pub name: String,
    /// The ASN.1 name of the type.
    pub type_name: String,
    /// A short value, safe to show.
    pub value: String,
    /// What the bytes mean.
    pub code: Code,
    /// The arguments of its sentence.
    pub args: Args,
}

/// A DER structure that can be explained field by field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Structure {
    /// Certificate (RFC 5280 section 4.1).
    Certificate,
    /// CertificationRequest (RFC 2986 section 4).
    CertificationRequest,
    /// CertificateList (RFC 5280 section 5.1).
    CertificateList,
    /// SubjectPublicKeyInfo, or RSAPublicKey (RFC 8017).
    PublicKey,
}

/// Explains every byte of a structure: a parent before its children, in byte order; the first entry is the
/// whole. `role` is the use of a certificate: `ca`, `client`, `server`, `both`, `any`; else `none`.
///
/// Damaged bytes are reported as such; nothing panics.
#[must_use]
pub fn explain(der: &[u8], structure: Structure, role: &'static str) -> Vec<Explained> {
    let whole = Span::new(0, der.len());
    let tree = parse_within(der, whole);
    let mut walk = Walk { bytes: der, role, explained: Vec::new() };
    let root = tree.root.as_ref();
    let is_whole = root.is_some_and(|root| root.span() == whole);
    if !is_whole {
        let args = args! { length: der.len() };
        walk.put(0, whole, Span::new(0, 0), "", String::new(), (codes::DER_WHOLE, String::new(), args));
    }
    let depth = usize::from(!is_whole);
    let kind = match structure {
        Structure::Certificate => "Certificate",
        Structure::CertificationRequest => "Request",
        Structure::CertificateList => "List",
        Structure::PublicKey if root.is_some_and(is_pkcs1) => "Pkcs1",
        Structure::PublicKey => "Key",
    };
    if let Some(root) = root {
        walk.node(root, find_row(kind, 0, root).map(|(row, _)| row), "", depth);
    }
    walk.problems(&tree.problems, root.map_or(0, |root| root.end), whole, depth);
    walk.explained
}

/// RSAPublicKey begins with a number where SubjectPublicKeyInfo has its algorithm.
fn is_pkcs1(root: &DerNode) -> bool {
    root.children.first().is_some_and(|first| first.is_universal(tag::INTEGER))
}

/// The meaning of a byte range: its code, a short value, and the arguments of the code.
type Said = (Code, String, Args);

struct Walk<'a> {
    bytes: &'a [u8],
    role: &'static str,
    explained: Vec<Explained>,
}

impl Walk<'_> {
    fn put(&mut self, depth: usize, span: Span, header: Span, name: &str, type_name: String, said: Said) {
        let (code, value, args) = said;
        let name = name.to_owned();
        self.explained.push(Explained { depth, span, header, name, type_name, value, code, args });
    }

    /// Explains a value and everything in it. `oid` is the object identifier that the value belongs to.
    fn node(&mut self, node: &DerNode, row: Option<Row>, oid: &str, depth: usize) {
        let inner = first_oid(node, self.bytes);
        let name = match row {
            // Named by its own type: an extension, an attribute.
            Some(Row { name: "%", .. }) => name_of(&inner),
            Some(Row { name, .. }) => name,
            None => "",
        };
        let said = self.said(node, row, if inner.is_empty() { oid } else { &inner });
        self.put(depth, node.span(), node.header, name, type_name(node), said);
        self.problems(&node.problems, node.header.start, node.header, depth + 1);
        self.unused_bits(node, depth + 1);
        let kind = row.map_or("", |row| row.kind);
        if kind == "-" {
            self.parts(node, row, depth + 1);
            return;
        }
        let kind = match kind.strip_prefix('@') {
            Some(prefix) => [prefix, oid].concat(),
            None => kind.to_owned(),
        };
        if node.children.is_empty() && !node.constructed && row.is_some_and(|row| row.kind.starts_with('@')) {
            // The tree only opens valid values inside strings; a damaged one in an extension is shown as far
            // as possible.
            if find_row(&kind, 0, node).is_some() || rows::is_known(&kind) {
                let tree = parse_within(self.bytes, node.content);
                let end = tree.root.as_ref().map_or(node.content.start, |root| root.end);
                if let Some(root) = &tree.root {
                    self.node(root, find_row(&kind, 0, root).map(|(row, _)| row), "", depth + 1);
                }
                self.problems(&tree.problems, end, node.content, depth + 1);
            }
            return;
        }
        self.children(node, &kind, depth + 1);
    }

    fn children(&mut self, node: &DerNode, kind: &str, depth: usize) {
        let mut place = 0;
        let mut oid = String::new();
        let mut end = node.content.start;
        for (count, child) in node.children.iter().enumerate() {
            if count >= LIST_LIMIT || self.explained.len() >= EXPLAINED_LIMIT {
                let rest = Span::new(child.header.start, node.content.end);
                let args = args! { count: rest.end - rest.start };
                let said = (codes::DER_REST, String::new(), args);
                self.put(depth, rest, Span::new(rest.start, rest.start), "", String::new(), said);
                return;
            }
            let found = find_row(kind, place, child);
            place = found.map_or(place, |(_, next)| next);
            let row = found.map(|(row, _)| match row.kind.strip_prefix('!') {
                // The preceding object identifier determines the type.
                Some(prefix) => find_row(&[prefix, &oid].concat(), 0, child)
                    .or_else(|| find_row(prefix, 0, child))
                    .map_or(row, |(row, _)| row),
                None => row,
            });
            self.node(child, row, &oid, depth);
            if let Some(found) = child.oid(self.bytes) {
                oid = found;
            } else if child.is_sequence() {
                let inner = first_oid(child, self.bytes);
                if !inner.is_empty() {
                    oid = inner;
                }
            }
            end = child.end;
        }
        if node.constructed && end < node.content.end {
            let behind: Vec<Finding> =
                node.problems.iter().filter(|problem| is_behind(problem, end)).cloned().collect();
            self.problems(&behind, end, node.content, depth);
        }
    }

    /// Adds problems as byte ranges, each at its span, and the bytes up to the end of `within` that no value
    /// covers.
    fn problems(&mut self, problems: &[Finding], from: usize, within: Span, depth: usize) {
        let mut from = from;
        let mut deeper = 0;
        for problem in problems {
            let place = problem.span.unwrap_or(within);
            let place = Span::new(place.start.max(within.start), place.end.min(within.end));
            if place.start >= place.end {
                continue;
            }
            // Two problems with the same bytes are nested.
            let place = match place.start < from {
                true => match self.explained.last() {
                    Some(last) if deeper > 0 => last.span,
                    _ => continue,
                },
                false => {
                    deeper = 0;
                    place
                }
            };
            let said = (problem.code, String::new(), problem.args.clone());
            self.put(depth + deeper, place, Span::new(place.start, place.start), "", String::new(), said);
            deeper += 1;
            from = place.end;
        }
    }
}

fn is_behind(problem: &Finding, end: usize) -> bool {
    problem.span.is_some_and(|span| span.start >= end)
}

/// The object identifier that a value begins with; may be empty.
fn first_oid(node: &DerNode, bytes: &[u8]) -> String {
    node.children.first().and_then(|first| first.oid(bytes)).unwrap_or_default()
}

/// The name of a type in X.680, or the number of the field.
fn type_name(node: &DerNode) -> String {
    let number = node.number;
    match node.class {
        Class::Universal => {
            rows::universal(number).map_or_else(|| format!("[UNIVERSAL {number}]"), str::to_owned)
        }
        Class::Application => format!("[APPLICATION {number}]"),
        Class::ContextSpecific => format!("[{number}]"),
        Class::Private => format!("[PRIVATE {number}]"),
    }
}

#[cfg(test)]
mod tests;
