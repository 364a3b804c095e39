//! The true end of a value: quotes, brackets, escapes and separators of the notation that it is written in.

use std::ops::Range;

/// Opening and closing quotes: of programs and shells, of HTML, of a URL, of JSON, and typographic ones.
const QUOTES: [(&str, &str); 13] = [
    ("\"", "\""),
    ("'", "'"),
    ("`", "`"),
    ("\\u0022", "\\u0022"),
    ("\\u0027", "\\u0027"),
    ("&#34;", "&#34;"),
    ("&#39;", "&#39;"),
    ("&quot;", "&quot;"),
    ("&apos;", "&apos;"),
    ("%22", "%22"),
    ("%27", "%27"),
    ("“", "”"),
    ("‘", "’"),
];
/// Types and prefixes that Go, spew and Python print before a value.
const TYPES: [&str; 11] =
    ["(string)", "[]byte(", "[]uint8(", "[]string{", "string(", "u'", "u\"", "b'", "b\"", "$'", "(*string)"];
/// Characters that end a value in Chinese text.
const WIDE_ENDS: [char; 13] = ['，', '。', '；', '、', '！', '？', '）', '】', '》', '」', '』', '”', '’'];
/// Maximum number of bytes that are read ahead to see whether a separator starts the next pair.
const AHEAD: usize = 64;
/// Maximum number of bytes in brackets without quotes.
const MAX_BRACKETS: usize = 4_096;

/// A value in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    /// Without its quotes and brackets.
    pub(super) range: Range<usize>,
    /// In quotes or brackets: a sentence does not continue there.
    pub(super) is_quoted: bool,
    /// Whether the value is an element of a list, of which more can follow.
    pub(super) is_listed: bool,
}

/// The value that starts at an offset, after a separator; none if an object starts there.
pub(super) fn extent(text: &str, start: usize) -> Option<Extent> {
    let mut at = start;
    let mut is_listed = false;
    loop {
        let rest = text.get(at..)?;
        at += rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let rest = text.get(at..)?;
        let length = rest.strip_prefix("(len=").and_then(|length| Some(length.split_once(')')?.0.len()));
        if let Some(length) = length.filter(|length| *length < AHEAD) {
            at += "(len=".len() + length + 1;
        } else if let Some(prefix) = TYPES.iter().find(|prefix| rest.starts_with(**prefix)) {
            is_listed |= prefix.ends_with('{');
            at += prefix.len() - usize::from(prefix.ends_with(['\'', '"']));
        } else {
            break;
        }
    }
    if text.get(at..)?.starts_with('[') && quote_at(text, skip_blanks(text, at + 1)).is_some() {
        is_listed = true;
        at = skip_blanks(text, at + 1);
    }
    if let Some((slashes, open, close)) = quote_at(text, at) {
        let inner = at + slashes + open.len();
        return Some(Extent {
            range: inner..quoted_end(text, inner, close, slashes),
            is_quoted: true,
            is_listed,
        });
    }
    let rest = text.get(at..)?;
    let bare = || Some(Extent { range: at..bare_end(text, at), is_quoted: false, is_listed: false });
    let Some(first) = rest.chars().next() else { return bare() };
    let close = match first {
        '[' => ']',
        '{' => '}',
        '$' if rest.starts_with("$(") => ')',
        '$' if rest.starts_with("${") => '}',
        _ => return bare(),
    };
    let near = rest.get(..rest.floor_char_boundary(MAX_BRACKETS)).unwrap_or_default();
    let Some(end) = near.find(close) else { return bare() };
    let content = near.get(1..end).unwrap_or_default();
    if first == '{' && content.contains([':', '=', '"']) && !content.starts_with('{') {
        return None;
    }
    if first == '[' {
        if content.starts_with(['{', '[']) {
            return None;
        }
        return Some(Extent { range: at + 1..at + end, is_quoted: true, is_listed: false });
    }
    // A template has two braces; a value can continue after a variable.
    let end = bare_end(text, at + end + 1);
    Some(Extent { range: at..end, is_quoted: false, is_listed: false })
}

/// The next element of a list in which a value ended.
pub(super) fn next_listed(text: &str, end: usize) -> Option<Extent> {
    let (slashes, _, close) = quote_at(text, end)?;
    let comma = skip_blanks(text, end + slashes + close.len());
    let at = skip_blanks(text, comma + text.get(comma..)?.strip_prefix(',').map(|_| 1)?);
    let (slashes, open, close) = quote_at(text, at)?;
    let inner = at + slashes + open.len();
    Some(Extent { range: inner..quoted_end(text, inner, close, slashes), is_quoted: true, is_listed: true })
}

fn skip_blanks(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len()
}

/// The quote at an offset, with the number of backslashes before it.
fn quote_at(text: &str, at: usize) -> Option<(usize, &'static str, &'static str)> {
    let rest = text.get(at..)?;
    let slashes = rest.bytes().take_while(|byte| *byte == b'\\').count();
    let escaped = QUOTES.iter().find(|(open, _)| open.starts_with('\\') && rest.starts_with(open));
    let (slashes, found) = match escaped {
        Some(found) => (0, Some(found)),
        None => {
            let rest = rest.get(slashes..)?;
            (slashes, QUOTES.iter().find(|(open, _)| !open.starts_with('\\') && rest.starts_with(open)))
        }
    };
    found.map(|(open, close)| (slashes, *open, *close))
}

/// Whether one of [`QUOTES`] ends with this byte; those that are not ASCII end with bytes above it.
const fn can_end_quote(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | b'2' | b'7' | b';' | 0x80..)
}

/// Removes the quotes and blanks at the end of a text, of any notation.
pub(super) fn without_quotes(mut text: &str) -> &str {
    loop {
        let trimmed = text.trim_end_matches([' ', '\t', '\\']);
        if !trimmed.as_bytes().last().is_some_and(|last| can_end_quote(*last)) {
            return trimmed;
        }
        let quote = QUOTES
            .iter()
            .find_map(|(open, close)| trimmed.strip_suffix(close).or_else(|| trimmed.strip_suffix(open)));
        match quote {
            Some(rest) => text = rest,
            None => return trimmed,
        }
    }
}

/// The end of the value that is written in quotes. A doubled quote (YAML, SQL), `'\''` and `'"'"'` (shell), and
/// a quote with more backslashes than the opening one are part of the value, and so is what a shell joins to it.
fn quoted_end(text: &str, inner: usize, close: &str, slashes: usize) -> usize {
    let mut from = inner;
    while let Some(offset) = text.get(from..).and_then(|rest| rest.find(close)) {
        let at = from + offset;
        let value = text.get(inner..at).unwrap_or_default();
        let before = value.bytes().rev().take_while(|byte| *byte == b'\\').count();
        let after = at + close.len();
        let rest = text.get(after..).unwrap_or_default();
        from = after;
        if close.len() > 1 || !close.is_ascii() {
            return at;
        }
        // An even number of backslashes escapes only itself.
        if before > slashes && (slashes > 0 || before % 2 == 1) {
            continue;
        }
        let doubled = rest.bytes().take_while(|byte| *byte == b'\\').count();
        if doubled == slashes && rest.get(doubled..).is_some_and(|rest| rest.starts_with(close)) {
            let next = rest.get(doubled + close.len()..).unwrap_or_default();
            // `""` before the end of a list is an empty value and the quote around all.
            if !(at == inner && is_end(next)) {
                from = after + doubled + close.len();
                continue;
            }
        }
        if slashes == 0 && close == "'" {
            let joint = ["\\''", "\"'\"'"].into_iter().find(|joint| rest.starts_with(joint));
            if let Some(joint) = joint {
                from = after + joint.len();
                continue;
            }
        }
        let end = at - before.min(slashes);
        return if slashes > 0 || is_end(rest) { end } else { bare_end(text, after).max(end) };
    }
    text.len()
}

/// Whether a value in quotes can end before this text.
fn is_end(rest: &str) -> bool {
    let mut chars = rest.chars();
    let Some(first) = chars.next() else { return true };
    let next = chars.next();
    match first {
        '.' | '!' | '?' => next.is_none_or(char::is_whitespace),
        '/' => next == Some('>'),
        _ => {
            first.is_whitespace()
                || !first.is_ascii()
                || matches!(
                    first,
                    ',' | ';'
                        | ')'
                        | ']'
                        | '}'
                        | ':'
                        | '>'
                        | '<'
                        | '|'
                        | '&'
                        | '\\'
                        | '"'
                        | '\''
                        | '`'
                        | '%'
                        | '\0'
                )
        }
    }
}

/// Whether a separator starts the next pair: `name=` or `name:` follows.
fn is_pair(rest: &str, ends: &[char]) -> bool {
    let rest = rest.strip_prefix("amp;").unwrap_or(rest);
    let is_part = |byte: &u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'%' | b'[' | b']' | b' ' | b'$')
    };
    let length = rest.bytes().take(AHEAD).take_while(is_part).count();
    length > 0 && rest.get(length..).is_some_and(|rest| rest.starts_with(ends))
}

/// The end of a value without quotes.
pub(super) fn bare_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let mut end = rest.len();
    let mut chars = rest.char_indices().peekable();
    while let Some((at, letter)) = chars.next() {
        let after = rest.get(at + letter.len_utf8()..).unwrap_or_default();
        let is_last = after.is_empty() || after.starts_with(char::is_whitespace);
        let ends = match letter {
            '\0' => true,
            ' ' | '\t' => match rest_of_pair(after) {
                // A connection string: its values can contain spaces.
                Some(length) if rest.get(..at).is_some_and(|value| !value.is_empty()) => {
                    end = at + 1 + length;
                    break;
                }
                _ => true,
            },
            '"' | '\'' | '`' => is_end(after),
            '\\' => {
                let quote = after.trim_start_matches('\\');
                let is_quote = quote.starts_with(['"', '\'', '`']) && quote.get(1..).is_some_and(is_end);
                let slashes = after.len() - quote.len();
                // Each run of backslashes is read once.
                for _ in 0..slashes {
                    chars.next();
                }
                is_quote || after.starts_with("u0022") || after.starts_with("u0027")
            }
            '&' => {
                is_last
                    || after.starts_with('&')
                    || is_pair(after, &['='])
                    || ["#34;", "quot;", "#39;", "apos;"].iter().any(|quote| after.starts_with(quote))
            }
            '%' => ["22", "26", "0A", "0a"].iter().any(|code| after.starts_with(code)),
            ';' => is_last || is_pair(after, &['=']),
            ',' => is_last || after.starts_with(['"', '\'', '-']) || is_pair(after, &['=', ':']),
            '<' => after.starts_with('/'),
            wide => wide.is_whitespace() || WIDE_ENDS.contains(&wide),
        };
        if ends {
            end = at;
            break;
        }
    }
    trimmed_end(text, start, start + end)
}

/// The length of a text up to the semicolon after which the next pair of a connection string starts.
fn rest_of_pair(rest: &str) -> Option<usize> {
    let near = rest.get(..rest.floor_char_boundary(AHEAD)).unwrap_or_default();
    let end = near.find([';', '=', ':', '"', '\'', '\n', '\r'])?;
    (rest.get(end..)?.starts_with(';') && is_pair(rest.get(end + 1..)?, &['='])).then_some(end)
}

/// The end without the punctuation of a sentence or a list; a closing bracket of the value's own is kept.
fn trimmed_end(text: &str, start: usize, mut end: usize) -> usize {
    let mut is_own = [None; 3];
    while let Some(last) = text.get(start..end).and_then(|value| value.chars().next_back()) {
        let bracket = match last {
            ',' | ';' | '.' | ':' => None,
            ')' => Some((0, '(')),
            ']' => Some((1, '[')),
            '}' => Some((2, '{')),
            _ => return end,
        };
        if let Some((kind, open)) = bracket {
            let value = text.get(start..end).unwrap_or_default();
            if *is_own[kind].get_or_insert_with(|| value.contains(open)) {
                return end;
            }
        }
        end -= 1;
    }
    end
}

/// Whether a character ends a word of a command, a URL, or a log line.
pub(super) fn ends_word(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'>' | b'\\' | 0)
}

/// The word that starts at an offset.
pub(super) fn word_at(text: &str, start: usize) -> Range<usize> {
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    start..start + rest.iter().position(|byte| ends_word(*byte)).unwrap_or(rest.len())
}

/// A word without the punctuation after it in a sentence or a list.
pub(super) fn trimmed(text: &str, word: Range<usize>) -> Range<usize> {
    let kept =
        text.get(word.clone()).unwrap_or_default().trim_end_matches([',', ';', ')', ']', '}', '.', ':']);
    word.start..word.start + kept.len()
}

/// The start of the next word.
pub(super) fn next_word(text: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    rest.iter().position(|byte| !ends_word(*byte)).map(|offset| from + offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_quote_is_removed_from_the_end() {
        for (open, close) in QUOTES {
            for quote in [open, close] {
                assert_eq!(without_quotes(&format!("a{quote}\\ {quote}\t")), "a", "{quote}");
                assert_eq!(without_quotes(quote), "");
            }
        }
        assert_eq!(without_quotes("a72; b "), "a72; b");
        assert_eq!(without_quotes(""), "");
    }
}
