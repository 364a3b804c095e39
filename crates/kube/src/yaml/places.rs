//! Places that the parser's events do not have, or have elsewhere.

use credscope_finding::Span;
use credscope_jose::json::{Kind, Node};

/// Line numbers, counted on from the last one asked for.
pub(super) struct Lines<'a> {
    text: &'a str,
    position: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, position: 0, line: 1 }
    }

    /// The line of a byte, from 1.
    pub(super) fn of(&mut self, position: usize) -> usize {
        if position < self.position {
            (self.position, self.line) = (0, 1);
        }
        let between = self.text.as_bytes().get(self.position..position).unwrap_or_default();
        self.line += between.iter().filter(|byte| **byte == b'\n').count();
        self.position = position;
        self.line
    }
}

/// The lines of a block scalar, without the indentation of what follows, which the parser counts to it.
pub(super) fn without_indentation(span: Span, text: &str) -> Span {
    let lines = text.get(span.range()).unwrap_or_default();
    let end = lines.rfind('\n').map_or(0, |end| end + 1);
    let is_indentation = lines.get(end..).is_some_and(|rest| rest.bytes().all(|byte| byte == b' '));
    if is_indentation && end > 0 { Span::new(span.start, span.start + end) } else { span }
}

pub(super) fn null(position: usize) -> Node {
    Node { span: Span::new(position, position), kind: Kind::Null }
}

/// Where the colon of a key is, if it follows on the same line.
pub(super) fn colon_after(text: &str, key_end: usize) -> Option<usize> {
    let rest = text.get(key_end..)?;
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    rest.as_bytes().get(blanks).is_some_and(|byte| *byte == b':').then_some(key_end + blanks)
}

/// What is not written has its place at the colon of its key.
pub(super) fn placed(node: Node, key: Span, text: &str) -> Node {
    let is_absent = node.span.start == node.span.end && node.span.start <= key.end;
    match colon_after(text, key.end).filter(|_| is_absent) {
        Some(colon) => Node { span: Span::new(colon, colon), ..node },
        None => node,
    }
}
