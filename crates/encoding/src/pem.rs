//! PEM blocks in any text ([RFC 7468 section 3](https://www.rfc-editor.org/rfc/rfc7468#section-3), lax parsing).

mod body;
mod go;

pub use go::is_go_pem;

use crate::Base64Reason;
use std::ops::Range;

const BEGIN: &[u8] = b"-----BEGIN ";
const END: &[u8] = b"-----END";
const DASHES: &[u8] = b"-----";
/// Longer labels are treated as text; this also limits the work at each `-----BEGIN`.
const LONGEST_LABEL: usize = 80;

/// A PEM block, possibly damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PemBlock {
    /// The label of the BEGIN line, as `CERTIFICATE`.
    pub label: String,
    /// Legacy headers ([RFC 1421 section 4.6](https://www.rfc-editor.org/rfc/rfc1421#section-4.6)), name and value.
    pub headers: Vec<(String, String)>,
    /// Byte range in the text from BEGIN to END inclusive.
    pub range: Range<usize>,
    /// Byte range in the text between the BEGIN and the END line.
    pub body: Range<usize>,
    /// The decoded contents.
    pub contents: Result<Vec<u8>, PemError>,
    /// Deviations that a strict decoder may refuse, each once.
    pub notes: Vec<PemNote>,
}

/// A property of a PEM block that some strict decoder refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PemNote {
    /// Some of its lines begin with whitespace.
    Indented,
    /// It has legacy headers.
    Headers,
    /// It has no END line; the contents are the lines that look like base64 or headers.
    MissingEnd,
    /// The label of the END line differs.
    LabelMismatch {
        /// The label of the END line.
        end: String,
    },
    /// Its line ends are the two characters `\` and `n`.
    EscapedNewlines,
    /// It is on a single line.
    OneLine,
}

/// The position and the reason of an error in the contents of a PEM block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PemError {
    /// Byte offset in the whole text.
    pub position: usize,
    /// The reason.
    pub reason: Base64Reason,
}

/// All PEM blocks of the text, in order, in time linear in its length.
pub fn find_pem_blocks(text: &str) -> Vec<PemBlock> {
    let bytes = text.as_bytes();
    let mut blocks = Vec::new();
    let mut from = 0;
    while let Some(begin) = text.get(from..).and_then(|rest| rest.find("-----BEGIN ")).map(|at| from + at) {
        match read_block(bytes, begin) {
            Some(block) => {
                from = block.range.end;
                blocks.push(block);
            }
            None => from = begin + BEGIN.len(),
        }
    }
    blocks
}

pub(crate) fn slice(bytes: &[u8], range: Range<usize>) -> &[u8] {
    bytes.get(range).unwrap_or_default()
}

fn starts_with_at(bytes: &[u8], position: usize, prefix: &[u8]) -> bool {
    bytes.get(position..).is_some_and(|rest| rest.starts_with(prefix))
}

/// The label that starts at `from`, and the position after its trailing dashes.
fn read_label(bytes: &[u8], from: usize) -> Option<(String, usize)> {
    let window = slice(bytes, from..bytes.len().min(from + LONGEST_LABEL + DASHES.len()));
    let length = window.windows(DASHES.len()).position(|dashes| dashes == DASHES)?;
    let label = std::str::from_utf8(slice(window, 0..length)).ok()?;
    let is_label = label.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    is_label.then(|| (label.trim().to_owned(), from + length + DASHES.len()))
}

/// The position of the next END; as the error, where to give up: at the next BEGIN or the end of the text.
fn find_end(bytes: &[u8], from: usize) -> Result<usize, usize> {
    let windows = slice(bytes, from..bytes.len()).windows(DASHES.len()).enumerate();
    for (offset, _) in windows.filter(|(_, window)| *window == DASHES) {
        if starts_with_at(bytes, from + offset, END) {
            return Ok(from + offset);
        }
        if starts_with_at(bytes, from + offset, BEGIN) {
            return Err(from + offset);
        }
    }
    Err(bytes.len())
}

/// The label of the END line at `end`, and the end of the line's dashes, whose number may vary.
fn read_end(bytes: &[u8], end: usize) -> (String, usize) {
    let from = end + END.len();
    // The blank before the label does not count towards its maximum length.
    let from = from + usize::from(starts_with_at(bytes, from, b" "));
    read_label(bytes, from).unwrap_or_else(|| {
        let rest = slice(bytes, from..bytes.len().min(from + LONGEST_LABEL));
        let length = rest
            .iter()
            .position(|byte| !matches!(byte, b' ' | b'A'..=b'Z' | b'0'..=b'9'))
            .unwrap_or(rest.len());
        let dashes = slice(rest, length..rest.len()).iter().take_while(|byte| **byte == b'-').count();
        let label = String::from_utf8_lossy(slice(rest, 0..length)).trim().to_owned();
        (label, from + length + dashes)
    })
}

/// Whether only blanks, and at least one, precede `position` on its line.
fn is_indented_at(bytes: &[u8], position: usize) -> bool {
    let before = slice(bytes, 0..position);
    let blanks = before.iter().rev().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let before_blanks = before.len().checked_sub(blanks + 1).and_then(|index| before.get(index));
    blanks > 0 && matches!(before_blanks, None | Some(b'\n' | b'\r'))
}

fn read_block(bytes: &[u8], begin: usize) -> Option<PemBlock> {
    let (label, body_start) = read_label(bytes, begin + BEGIN.len())?;
    let mut notes = Vec::new();
    let (body, range_end) = match find_end(bytes, body_start) {
        Ok(end) => {
            let (end_label, range_end) = read_end(bytes, end);
            if end_label != label {
                notes.push(PemNote::LabelMismatch { end: end_label });
            }
            (body_start..end, range_end)
        }
        Err(limit) => {
            notes.push(PemNote::MissingEnd);
            let end = body::plausible_end(bytes, body_start, limit);
            (body_start..end, end)
        }
    };
    let decoded = body::decode_body(bytes, body.clone());
    if decoded.is_indented || is_indented_at(bytes, begin) {
        notes.push(PemNote::Indented);
    }
    if !decoded.headers.is_empty() {
        notes.push(PemNote::Headers);
    }
    if decoded.has_escapes {
        notes.push(PemNote::EscapedNewlines);
    } else if !slice(bytes, body.clone()).iter().any(|byte| matches!(byte, b'\n' | b'\r')) {
        notes.push(PemNote::OneLine);
    }
    let PemContents { headers, contents, .. } = decoded;
    Some(PemBlock { label, headers, range: begin..range_end, body, contents, notes })
}

/// The contents between the BEGIN and the END line.
pub(crate) struct PemContents {
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) contents: Result<Vec<u8>, PemError>,
    pub(crate) is_indented: bool,
    pub(crate) has_escapes: bool,
}

#[cfg(test)]
mod tests;
