//! A small matcher: literal pieces with slots between them.

use credscope_finding::Span;
use std::ops::Range;

/// A line without its escapes, and where each byte came from.
pub(super) struct Plain {
    pub(super) text: String,
    /// For each byte of the text its offset in the line; the last entry is the line's length.
    at: Vec<usize>,
}

/// The escapes of a single byte.
const ESCAPES: [(&str, u8); 9] = [
    ("&#34;", b'"'),
    ("&quot;", b'"'),
    ("&#39;", b'\''),
    ("&lt;", b'<'),
    ("&gt;", b'>'),
    ("&amp;", b'&'),
    ("\\u003c", b'<'),
    ("\\u003e", b'>'),
    ("\\u0026", b'&'),
];

impl Plain {
    pub(super) fn of(line: &str) -> Self {
        let (mut bytes, mut at) = (Vec::new(), Vec::new());
        let mut offset = 0;
        while let Some(&byte) = line.as_bytes().get(offset) {
            let mut put = Some(byte);
            let mut length = 1;
            if matches!(byte, b'&' | b'\\') {
                let rest = line.get(offset..).unwrap_or_default();
                if let Some((escape, meant)) = ESCAPES.iter().find(|(escape, _)| rest.starts_with(escape)) {
                    (put, length) = (Some(*meant), escape.len());
                } else if rest.starts_with("\\\"") || rest.starts_with("\\\\") {
                    // However many times it is escaped, only the quote itself counts.
                    put = None;
                }
            }
            if let Some(put) = put {
                bytes.push(put);
                at.push(offset);
            }
            offset += length;
        }
        at.push(line.len());
        Self { text: String::from_utf8(bytes).unwrap_or_default(), at }
    }

    /// A range of the text as a span of the line.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let place = |at: usize| self.at.get(at).copied().unwrap_or_default();
        // The end follows the last byte; escapes after it are not included.
        let end = range.end.checked_sub(1).map_or(0, |last| place(last) + 1);
        let start = place(range.start);
        Span::new(start, end.max(start))
    }
}

/// A match of a pattern.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Match<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) slots: Vec<(&'a str, Range<usize>)>,
    pub(super) is_told: bool,
}

/// Finds a pattern, `literal {slot} literal …`, starting at a byte offset. A slot at the end matches one
/// word.
pub(super) fn find<'a>(pattern: &'a str, text: &str, from: usize) -> Option<Match<'a>> {
    let mut pieces = pattern.split('{');
    let first = pieces.next()?;
    let start = from + text.get(from..)?.find(first)?;
    let mut found = Match { start, end: start + first.len(), ..Match::default() };
    for piece in pieces {
        let (slot, literal) = piece.split_once('}')?;
        if text.get(..found.end)?.ends_with("://") {
            found.end += user_info_length(text.get(found.end..)?);
        }
        let rest = text.get(found.end..)?;
        let length = if literal.is_empty() { word_length(rest) } else { rest.find(literal)? };
        found.slots.push((slot, found.end..found.end + length));
        found.end += length + literal.len();
    }
    Some(found)
}

/// The length of `user:password@` at the beginning of a URL's authority, which is never part of a value.
fn user_info_length(text: &str) -> usize {
    let is_end = |character: char| character.is_whitespace() || matches!(character, '/' | '"' | '?' | '#');
    let authority = text.split(is_end).next().unwrap_or_default();
    authority.rfind('@').map_or(0, |at| at + 1)
}

/// The length of a host, time or number at the beginning of a text. An address in brackets is one word.
fn word_length(text: &str) -> usize {
    let bracket = if text.starts_with('[') { text.find(']').unwrap_or_default() + 1 } else { 0 };
    let rest = text.as_bytes().get(bracket..).unwrap_or_default();
    let is_end = |byte: &u8| byte.is_ascii_whitespace() || b"\"']),;/?<".contains(byte);
    let length = rest.iter().position(is_end).unwrap_or(rest.len());
    let is_mark = |byte: &&u8| matches!(byte, b'.' | b':');
    let marks = rest.iter().take(length).rev().take_while(is_mark).count();
    bracket + length - marks
}
