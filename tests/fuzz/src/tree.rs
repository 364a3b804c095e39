//! DER trees: values are nested and in order, and valid DER is parsed without a problem.

use crate::spans::{check_findings, check_within};
use credscope_asn1::{
    DerNode, Tree, decimal_text, decode_text, decode_time, escape_hidden, is_hidden, parse, parse_within,
    small_integer,
};
use credscope_finding::Span;
use der::{Decode, Encode};

/// Words of DER, as far as its bytes are characters of one byte.
pub const WORDS: &[&str] = &[
    "\x30\x00",
    "\x31\x00",
    "\x02\x01\x00",
    "\x02\x01\x7f",
    "\x01\x01\x7f",
    "\x03\x02\x05\x20",
    "\x04\x00",
    "\x04\x02\x05\x00",
    "\x05\x00",
    "\x0c\x01a",
    "\x13\x01a",
    "\x16\x01a",
    "\x1e\x02\x00a",
    "\x17\x0d260101000000Z",
    "\x18\x0f20260101000000Z",
    "\x06\x03\x55\x04\x03",
    "\x06\x03\x55\x1d\x0e",
    "\x06\x03\x55\x1d\x0f",
    "\x06\x03\x55\x1d\x10",
    "\x06\x03\x55\x1d\x11",
    "\x06\x03\x55\x1d\x12",
    "\x06\x03\x55\x1d\x13",
    "\x06\x03\x55\x1d\x14",
    "\x06\x03\x55\x1d\x1b",
    "\x06\x03\x55\x1d\x1c",
    "\x06\x03\x55\x1d\x1e",
    "\x06\x03\x55\x1d\x1f",
    "\x06\x03\x55\x1d\x20",
    "\x06\x03\x55\x1d\x21",
    "\x06\x03\x55\x1d\x23",
    "\x06\x03\x55\x1d\x24",
    "\x06\x03\x55\x1d\x25",
    "\x06\x03\x55\x1d\x36",
];

/// Parses a tree from the bytes, and another from a part of them.
///
/// # Panics
/// If a value is outside of its parent.
pub fn check(data: &[u8]) {
    let tree = parse(data);
    check_tree(&tree, data, Span::new(0, data.len()));
    // The same bytes in the middle of others give the same tree, shifted.
    let shifted = [b"\xff\xff\xff".as_slice(), data, b"\xff"].concat();
    let moved = parse_within(&shifted, Span::new(3, 3 + data.len()));
    assert_eq!(shape(tree.root.as_ref(), 0), shape(moved.root.as_ref(), 3));
    assert_eq!(tree.all_problems().len(), moved.all_problems().len());
    check_oracle(data, &tree);
}

fn check_tree(tree: &Tree, data: &[u8], whole: Span) {
    let problems: Vec<_> = tree.all_problems().into_iter().cloned().collect();
    check_findings(&problems, whole);
    assert!(problems.is_sorted_by_key(|problem| problem.span.map_or(0, |span| span.start)));
    if let Some(root) = &tree.root {
        check_node(root, data, whole);
    }
}

fn check_node(node: &DerNode, data: &[u8], outer: Span) {
    check_within(node.span(), outer, "a value");
    assert_eq!(node.header.end, node.content.start);
    assert!(node.header.start < node.header.end && node.content.end <= node.end, "{:?}", node.span());
    let mut from = node.content.start;
    for child in &node.children {
        check_node(child, data, Span::new(from, node.content.end));
        from = child.end;
    }
    let content = node.content_of(data);
    if let Some(text) = decode_text(node.number, content) {
        assert!(!escape_hidden(&text.text).chars().any(is_hidden));
    }
    if let (Some(small), Some(decimal)) = (small_integer(content), decimal_text(content)) {
        assert_eq!(small.to_string(), decimal);
    }
    let time = decode_time(node.number, content, node.content);
    if let Some(problem) = time.problem {
        check_findings(&[problem], node.content);
    } else if let Some(instant) = time.instant {
        assert!(instant.unix_millis() % 1_000 == 0, "DER has whole seconds");
    }
}

/// The values in a tree, without their problems.
fn shape(node: Option<&DerNode>, from: usize) -> Vec<(usize, usize, u32, bool, usize)> {
    let mut nodes = Vec::new();
    let mut open: Vec<&DerNode> = node.into_iter().collect();
    while let Some(node) = open.pop() {
        let span = node.span();
        nodes.push((span.start - from, span.end - from, node.number, node.encapsulates, node.children.len()));
        open.extend(&node.children);
    }
    nodes
}

/// A single value for the crate `der` is a single value of the same length in this crate, with a valid
/// header.
fn check_oracle(data: &[u8], tree: &Tree) {
    let Ok(value) = der::AnyRef::from_der(data) else { return };
    let Some(root) = &tree.root else { panic!("der reads what is nothing here") };
    assert_eq!(value.value(), root.content_of(data));
    assert!(tree.problems.is_empty() && root.end == data.len());
    // Its own problems; others are within the content.
    let is_own =
        |problem: &credscope_finding::Finding| problem.span.is_some_and(|span| span.end <= root.header.end);
    assert!(!root.problems.iter().any(is_own), "{:?}", root.problems);
    let again = value.to_der().unwrap_or_default();
    assert_eq!(again, data);
}
