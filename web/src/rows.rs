//! Bytes as rows of equal height, and each row as runs with the same appearance.

use crate::selection::node_around;
use credscope_finding::Span;
use credscope_inspector::bytes::{ByteForm, ByteNode, Bytes};
use std::ops::Range;

/// Rows are drawn in steps of this many, so most scrolling draws nothing.
pub(crate) const STEP: usize = 16;
/// Number of rows drawn at once: one step above the visible part, and more than any screen shows.
pub(crate) const DRAWN: usize = 112;

/// The rows to draw of a list with `count` rows, starting at `from`.
pub(crate) fn window(count: usize, from: usize) -> Range<usize> {
    from.min(count)..count.min(from + DRAWN)
}

/// The first row to draw in a list with `count` rows, by its scroll offset and its height in pixels.
pub(crate) fn first_drawn(top: i32, height: i32, count: usize) -> usize {
    let wide = |pixels: i32| u64::try_from(pixels).unwrap_or_default();
    let seen = wide(top) * count as u64 / wide(height).max(1);
    let seen = usize::try_from(seen).unwrap_or(count);
    (seen / STEP * STEP).saturating_sub(STEP)
}

/// Pixels above a row in a list with `count` rows and this height.
pub(crate) fn above(height: i32, row: usize, count: usize) -> i32 {
    let pixels =
        i64::from(height) * i64::try_from(row).unwrap_or_default() / i64::try_from(count).unwrap_or(1).max(1);
    i32::try_from(pixels).unwrap_or(height)
}

/// The start of each row.
#[derive(Clone, Debug)]
pub(crate) struct Rows {
    starts: Vec<usize>,
    length: usize,
    /// Number of bytes in a full row.
    pub(crate) columns: usize,
}

impl Rows {
    /// Sixteen bytes in a row, or sixty-four of text; half as many on a narrow screen. A newline ends its
    /// row.
    pub(crate) fn of(bytes: &Bytes, is_narrow: bool) -> Self {
        let wide = if bytes.form == ByteForm::Der { 16 } else { 64 };
        let columns = if is_narrow { wide / 2 } else { wide };
        let length = bytes.bytes.len();
        let mut starts = Vec::new();
        let mut at = 0;
        while let Some(rest) = bytes.bytes.get(at..).filter(|rest| !rest.is_empty()) {
            starts.push(at);
            let mut width = columns.min(rest.len());
            if bytes.form == ByteForm::Text {
                let line = rest.iter().take(width).position(|byte| *byte == b'\n');
                width = line.map_or_else(|| whole(rest, width), |line| line + 1);
            }
            at += width;
        }
        Self { starts, length, columns }
    }

    /// The number of rows.
    pub(crate) const fn len(&self) -> usize {
        self.starts.len()
    }

    /// The bytes of one row.
    pub(crate) fn span(&self, row: usize) -> Span {
        let at = |row: usize| self.starts.get(row).copied().unwrap_or(self.length);
        Span::new(at(row), at(row + 1))
    }

    /// The row that contains a byte.
    pub(crate) fn row_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).saturating_sub(1)
    }
}

/// The length of a row, shortened to avoid splitting a UTF-8 character.
fn whole(rest: &[u8], width: usize) -> usize {
    let is_inside = |at: usize| rest.get(at).is_some_and(|byte| byte & 0xC0 == 0x80);
    let cut = (width.saturating_sub(3).max(1)..=width).rev().find(|at| !is_inside(*at));
    cut.unwrap_or(width)
}

/// Bytes of one row that belong to one node and have the same appearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ByteRun {
    pub(crate) span: Span,
    pub(crate) node: usize,
    /// Their role: tag, length or value, or a part of a token.
    pub(crate) kind: &'static str,
    /// Which edges of the signed part they have, or that they are inside it; `None` outside.
    pub(crate) signed: Option<&'static str>,
}

/// The runs of a row.
pub(crate) fn runs(bytes: &Bytes, rows: &Rows, row: usize) -> Vec<ByteRun> {
    let mut runs: Vec<ByteRun> = Vec::new();
    for offset in rows.span(row).range() {
        let next = run(bytes, rows.columns, offset);
        match runs.last_mut() {
            Some(run) if (ByteRun { span: run.span, ..next }) == *run => run.span.end = offset + 1,
            _ => runs.push(next),
        }
    }
    runs
}

/// The run of one byte.
fn run(bytes: &Bytes, columns: usize, offset: usize) -> ByteRun {
    let span = Span::new(offset, offset + 1);
    let node = node_around(&bytes.nodes, span).unwrap_or(0);
    let signed = match bytes.signed {
        Some(signed) if signed.range().contains(&offset) => {
            Some(match (offset < signed.start + columns, offset + columns >= signed.end) {
                (true, true) => "both",
                (true, false) => "top",
                (false, true) => "bottom",
                (false, false) => "inside",
            })
        }
        _ => None,
    };
    ByteRun { span, node, kind: kind(bytes, node, offset), signed }
}

fn kind(bytes: &Bytes, node: usize, offset: usize) -> &'static str {
    let up_to = bytes.nodes.get(..=node).unwrap_or_default();
    match (bytes.form, up_to.last()) {
        (ByteForm::Der, Some(node)) if offset < node.header.end => {
            if offset < tag_end(&bytes.bytes, node) {
                "tag"
            } else {
                "length"
            }
        }
        (ByteForm::Token, _) => {
            let part = up_to.iter().rfind(|node| node.depth == 1).map_or("", |part| &part.name);
            ["header", "payload", "signature"].into_iter().find(|kind| *kind == part).unwrap_or("value")
        }
        _ => "value",
    }
}

/// The byte after a node's tag (X.690 section 8.1.2): the tag is one byte, or continues until a byte without
/// the continuation bit.
fn tag_end(bytes: &[u8], node: &ByteNode) -> usize {
    let header = node.header.of(bytes);
    let is_long = header.first().is_some_and(|byte| byte & 0x1F == 0x1F);
    let follows = header.iter().skip(1).take_while(|byte| is_long && **byte >= 0x80).count();
    (node.header.start + 1 + follows + usize::from(is_long)).min(node.header.end)
}

/// Bytes in hexadecimal, separated by spaces.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 3);
    for byte in bytes {
        for nibble in [byte >> 4, byte & 15] {
            text.push(char::from_digit(nibble.into(), 16).unwrap_or_default());
        }
        text.push(' ');
    }
    text.pop();
    text
}

/// Bytes as ASCII, with a dot for every other byte.
pub(crate) fn ascii(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| if matches!(byte, 0x20..=0x7E) { char::from(*byte) } else { '·' }).collect()
}

#[cfg(test)]
mod tests;
