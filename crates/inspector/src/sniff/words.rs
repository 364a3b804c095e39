//! Short texts by their form: bootstrap tokens, pins, certificate keys, base64.

use std::ops::Range;

fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// Finds texts in the form of a bootstrap token. Without a digit it must be the only text on its line.
pub(crate) fn find_bootstrap_tokens(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_part = |range: Range<usize>| {
        bytes
            .get(range)
            .is_some_and(|part| part.iter().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    for dot in memchr_dots(bytes) {
        let Some(start) = dot.checked_sub(6) else { continue };
        let end = dot + 17;
        if !is_part(start..dot) || !is_part(dot + 1..end) {
            continue;
        }
        let before = start.checked_sub(1).and_then(|at| bytes.get(at)).copied();
        let after = bytes.get(end).copied();
        let is_bounded = !before
            .is_some_and(|byte| is_word_byte(byte) || matches!(byte, b'.' | b'/' | b':' | b'@'))
            && !after.is_some_and(|byte| is_word_byte(byte) || matches!(byte, b'.' | b'/' | b':' | b'@'));
        let has_digit = bytes.get(start..end).is_some_and(|token| token.iter().any(u8::is_ascii_digit));
        let is_alone = matches!(before, None | Some(b'\n')) && matches!(after, None | Some(b'\n' | b'\r'));
        if is_bounded && (has_digit || is_alone) {
            found.push(start..end);
        }
    }
    found
}

fn memchr_dots(bytes: &[u8]) -> impl Iterator<Item = usize> + '_ {
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'.').map(|(at, _)| at)
}

/// Finds pins: `sha256:` and 64 hexadecimal digits.
pub(crate) fn find_pins(text: &str) -> Vec<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    lower
        .match_indices("sha256:")
        .filter_map(|(start, _)| {
            let digits =
                lower.as_bytes().iter().skip(start + 7).take_while(|byte| byte.is_ascii_hexdigit()).count();
            (digits == 64).then_some(start..start + 7 + 64)
        })
        .collect()
}

/// Finds lines that consist of 64 hexadecimal digits: kubeadm certificate keys.
pub(crate) fn find_certificate_keys(text: &str) -> Vec<Range<usize>> {
    find_lines(text, |line| line.len() == 64 && line.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Finds the trimmed lines that pass a test.
pub(crate) fn find_lines(text: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if is_wanted(trimmed) {
            let offset = line.len() - line.trim_start().len();
            found.push(start + offset..start + offset + trimmed.len());
        }
        start += line.len();
    }
    found
}

/// Finds runs of base64, wrapped or not, that are long enough to contain something: at least 24 characters,
/// and on lines of their own if wrapped.
pub(crate) fn find_base64(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_base64 =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'-' | b'_');
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes.iter().skip(at).take_while(|&&byte| is_base64(byte)).count();
        if length < 24 {
            at += length.max(1);
            continue;
        }
        let start = at;
        let mut end = at + length;
        let mut width = length;
        // Lines of equal width, with a shorter last one.
        while let Some(next) = next_line(bytes, end) {
            let run = bytes.iter().skip(next).take_while(|&&byte| is_base64(byte)).count();
            let is_alone = matches!(bytes.get(next + run), None | Some(b'\n' | b'\r'));
            let is_padded = end.checked_sub(1).and_then(|at| bytes.get(at)) == Some(&b'=');
            if run == 0 || run > width || !is_alone || is_padded || width < 24 {
                break;
            }
            width = if run < width { 0 } else { width };
            end = next + run;
        }
        found.push(start..end);
        at = end;
    }
    found
}

fn next_line(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let breaks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    if breaks == 0 || rest.iter().take(breaks).filter(|&&byte| byte == b'\n').count() > 1 {
        return None;
    }
    let indent = rest.iter().skip(breaks).take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    Some(at + breaks + indent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(find: fn(&str) -> Vec<Range<usize>>, text: &str, expected: &[&str]) {
        let found: Vec<&str> = find(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn bootstrap_tokens_are_words_of_their_own() {
        check(find_bootstrap_tokens, "token: abcdef.0123456789abcdef\n", &["abcdef.0123456789abcdef"]);
        check(find_bootstrap_tokens, "--token abcdef.0123456789abcdef --x", &["abcdef.0123456789abcdef"]);
        check(find_bootstrap_tokens, "abcdef.abcdefghijklmnop", &["abcdef.abcdefghijklmnop"]);
        check(find_bootstrap_tokens, "see abcdef.abcdefghijklmnop there", &[]);
        check(find_bootstrap_tokens, "xabcdef.0123456789abcdef abcdef.0123456789abcdef0 a.b", &[]);
        check(find_bootstrap_tokens, ".0123456789abcdef", &[]);
    }

    #[test]
    fn pins_and_certificate_keys_have_sixty_four_digits() {
        let hex = "0123456789abcdef".repeat(4);
        check(find_pins, &format!("x SHA256:{hex} sha256:00"), &[&format!("SHA256:{hex}")]);
        check(find_certificate_keys, &format!("key:\n  {hex}\r\n{hex}0\n"), &[&hex]);
    }

    #[test]
    fn base64_is_found_over_lines_of_one_width() {
        let line = "QUJD".repeat(16);
        check(find_base64, &format!("see\n{line}\n{line}\nQUI=\nend\n"), &[&format!("{line}\n{line}\nQUI=")]);
        check(find_base64, "short QUJD", &[]);
    }
}
