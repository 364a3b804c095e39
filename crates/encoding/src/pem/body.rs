//! The lines between BEGIN and END: headers, then base64.

use super::{PemContents, PemError, slice};
use crate::Base64Reason;
use crate::base64::{Quantum, standard_value};
use std::ops::Range;

/// The length of an escaped line end or blank at `position`: `\n`, `\r`, `\t`, with one backslash or two.
fn escape_length(bytes: &[u8], position: usize) -> Option<usize> {
    let at = |offset: usize| bytes.get(position + offset).copied();
    match (at(0)?, at(1)?, at(2)) {
        (b'\\', b'n' | b'r' | b't', _) => Some(2),
        (b'\\', b'\\', Some(b'n' | b'r' | b't')) => Some(3),
        _ => None,
    }
}

/// The line that starts at `from`, without its end, and the start of the next one; escaped line ends count.
fn read_line(bytes: &[u8], from: usize, end: usize) -> (Range<usize>, usize) {
    let mut position = from;
    while position < end {
        match bytes.get(position) {
            Some(b'\n' | b'\r') => return (from..position, position + 1),
            Some(b'\\') => {
                if let Some(length) = escape_length(bytes, position) {
                    return (from..position, position + length);
                }
            }
            _ => {}
        }
        position += 1;
    }
    (from..end, end)
}

/// A header's name and value; names are tokens, so ordinary words with a colon are not headers.
fn read_header(line: &[u8]) -> Option<(String, String)> {
    let (name, value) = std::str::from_utf8(line).ok()?.split_once(':')?;
    let name = name.trim();
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_name.then(|| (name.to_owned(), value.trim().to_owned()))
}

/// Decodes headers and contents of the body, which is a range of the whole text.
pub(crate) fn decode_body(bytes: &[u8], body: Range<usize>) -> PemContents {
    let mut headers = Vec::new();
    let mut from = body.start;
    while from < body.end {
        let (line, next) = read_line(bytes, from, body.end);
        let line = slice(bytes, line).trim_ascii();
        match read_header(line) {
            Some(header) => headers.push(header),
            None if line.is_empty() && headers.is_empty() => {}
            None => break,
        }
        from = next;
    }
    let text = slice(bytes, body.clone());
    let is_indented = text.windows(2).any(|pair| matches!(pair, [b'\n' | b'\r', b' ' | b'\t']));
    let has_escapes = text
        .iter()
        .enumerate()
        .any(|(offset, byte)| *byte == b'\\' && escape_length(bytes, body.start + offset).is_some());
    let contents = decode_contents(bytes, from..body.end);
    PemContents { headers, contents, is_indented, has_escapes }
}

fn decode_contents(bytes: &[u8], range: Range<usize>) -> Result<Vec<u8>, PemError> {
    let fail = |position, reason| Err(PemError { position, reason });
    let mut quantum = Quantum::for_text(range.len());
    let mut padding = 0;
    let mut after_last = range.start;
    let mut position = range.start;
    while position < range.end {
        let byte = bytes.get(position).copied().unwrap_or_default();
        let next = position + 1;
        match (byte, standard_value(byte)) {
            (_, Some(_)) if padding > 0 => return fail(position, Base64Reason::Padding),
            (_, Some(value)) => {
                quantum.push(value);
                after_last = next;
            }
            (b'=', None) => {
                padding += 1;
                if padding > 2 || quantum.characters + padding > 4 || quantum.characters < 2 {
                    return fail(position, Base64Reason::Padding);
                }
                after_last = next;
            }
            (b'\\', None) => match (escape_length(bytes, position), bytes.get(next)) {
                (Some(length), _) => {
                    position += length;
                    continue;
                }
                // JSON may escape the slash; a shell may continue a line.
                (None, Some(b'/' | b'\n' | b'\r')) => {}
                _ => return fail(position, Base64Reason::Alphabet),
            },
            (byte, None) if byte.is_ascii_whitespace() => {}
            _ => return fail(position, Base64Reason::Alphabet),
        }
        position = next;
    }
    match quantum.characters {
        1 => fail(after_last, Base64Reason::Length),
        characters if characters > 0 && characters + padding != 4 => fail(after_last, Base64Reason::Padding),
        _ => Ok(quantum.finish().0),
    }
}

/// Where the body of a block without END ends, at most at `limit`: after the last line that looks like base64
/// or a header. All lines of a block except the last have the same width.
pub(crate) fn plausible_end(bytes: &[u8], from: usize, limit: usize) -> usize {
    let is_base64 = |byte: &&u8| standard_value(**byte).is_some() || **byte == b'=';
    let mut end = from;
    let mut start = from;
    let mut width = None;
    while start < limit {
        let (range, next) = read_line(bytes, start, limit);
        let line = slice(bytes, range.clone()).trim_ascii();
        let is_plausible = line.iter().filter(is_base64).count() == line.len();
        match width {
            _ if line.is_empty() => {}
            None if read_header(line).is_some() => end = range.end,
            None if is_plausible => {
                end = range.end;
                width = Some(line.len());
            }
            // The block may share its only line with other text.
            None => {
                let blanks = slice(bytes, range.clone()).iter().take_while(|byte| **byte == b' ').count();
                let length = line.iter().take_while(is_base64).count();
                return if length > 0 { start + blanks + length } else { end };
            }
            Some(width) if is_plausible && line.len() <= width => {
                end = range.end;
                if line.len() < width {
                    break;
                }
            }
            Some(_) => break,
        }
        start = next;
    }
    end
}
