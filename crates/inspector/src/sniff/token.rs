//! JSON Web Tokens in any text: bare, quoted, in logs, wrapped over lines, with backslashes from copying.

use credscope_encoding::decode_tolerant;
use std::ops::Range;

/// A token found in a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TokenMatch {
    /// The token's range in the text, including wrapping.
    pub(crate) range: Range<usize>,
    /// The token without wrapping and backslashes.
    pub(crate) token: String,
    /// What was removed: `line_breaks`, `backslashes`.
    pub(crate) removed: Vec<String>,
}

/// Minimum length of what is left of a token: less does not even name an algorithm.
const MIN_CUT: usize = 20;

/// Every JOSE header starts with `{"`, which is `eyJ` in base64url, or with `{ ` or a newline after the
/// brace.
///
/// Each starts with an `e`.
const STARTS: [&[u8]; 3] = [b"eyJ", b"eyA", b"ewo"];

/// No token is wrapped over more bytes than this: a request's headers have 1 MiB at most, and one of them
/// rarely a tenth.
const MAX_WRAPPED: usize = 65_536;

/// Lengths of an algorithm's signatures in base64url; for RSA those of the usual moduli, 1024 to 4096 bits.
const SIGNATURE_LENGTHS: [(&str, &[usize]); 9] = [
    ("HS256", &[43]),
    ("HS384", &[64]),
    ("HS512", &[86]),
    ("ES256", &[86]),
    ("ES384", &[128]),
    ("ES512", &[176]),
    ("EdDSA", &[86]),
    ("RS", &[171, 342, 512, 683]),
    ("PS", &[171, 342, 512, 683]),
];

/// The possible signature lengths for the `alg` in the header; none for an unknown algorithm.
fn signature_lengths(token: &str) -> &'static [usize] {
    let header = token.split('.').next().unwrap_or_default();
    let header = decode_tolerant(header.as_bytes()).map(|decoded| decoded.bytes).unwrap_or_default();
    let header = String::from_utf8_lossy(&header);
    let named = |alg: &str| header.contains(&format!("\"{alg}"));
    SIGNATURE_LENGTHS.iter().find(|(alg, _)| named(alg)).map_or(&[], |(_, lengths)| lengths)
}

fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'=' | b'+' | b'/')
}

/// Finds the tokens in a text, in order.
pub(crate) fn find_tokens(text: &str) -> Vec<TokenMatch> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = next_start(bytes, from) {
        // A token does not start in the middle of a word.
        let is_inside = start > 0
            && bytes
                .get(start - 1)
                .is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        if is_inside {
            from = start + 1;
            continue;
        }
        match read_token(bytes, start) {
            Ok(matched) => {
                from = matched.range.end;
                found.push(matched);
            }
            Err(next) => from = next,
        }
    }
    found
}

/// Finds what is left of tokens that were cut short: a word with fewer than three parts whose header, which is complete
/// or all that is there, names an algorithm.
pub(crate) fn find_cut_tokens(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    while let Some(start) = next_start(bytes, from) {
        let length = bytes.iter().skip(start).take_while(|&&byte| is_token_byte(byte)).count();
        let word = text.get(start..start + length).unwrap_or_default();
        let is_inside =
            start.checked_sub(1).and_then(|at| bytes.get(at)).is_some_and(|&byte| is_token_byte(byte));
        let header = word.split('.').next().unwrap_or_default();
        let decoded = decode_tolerant(header.as_bytes()).map(|decoded| decoded.bytes).unwrap_or_default();
        let decoded = String::from_utf8_lossy(&decoded);
        let names_algorithm = decoded.starts_with('{') && decoded.contains("\"alg\"");
        if !is_inside && names_algorithm && word.matches('.').count() < 2 && word.len() >= MIN_CUT {
            found.push(start..start + length);
        }
        from = start + length.max(1);
    }
    found
}

fn next_start(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(3)
        .position(|window| window.first() == Some(&b'e') && STARTS.contains(&window))
        .map(|offset| from + offset)
}

struct WrappedToken {
    token: String,
    dots: usize,
    has_backslashes: bool,
    has_line_breaks: bool,
}

impl WrappedToken {
    /// Reads the token bytes of one line; returns the offset at which they end.
    fn read_run(&mut self, bytes: &[u8], mut at: usize) -> usize {
        while let Some(&byte) = bytes.get(at) {
            if is_token_byte(byte) {
                self.token.push(char::from(byte));
                self.dots += usize::from(byte == b'.');
            } else if byte == b'\\'
                && bytes.get(at + 1).is_some_and(|&next| matches!(next, b'_' | b'-' | b'.'))
            {
                self.has_backslashes = true;
            } else {
                break;
            }
            at += 1;
        }
        at
    }

    /// Whether the text read can be a complete token: three parts, with a signature of a usual length.
    fn is_whole(&self) -> bool {
        if self.dots < 2 {
            return false;
        }
        let last = self.token.rsplit('.').next().unwrap_or_default();
        signature_lengths(&self.token).contains(&last.trim_end_matches('=').len())
    }
}

/// Reads the token that starts here, or returns where the next one can start: text without enough dots is
/// read once, not again from every start in it.
fn read_token(bytes: &[u8], start: usize) -> Result<TokenMatch, usize> {
    let mut reader =
        WrappedToken { token: String::new(), dots: 0, has_backslashes: false, has_line_breaks: false };
    let mut end = reader.read_run(bytes, start);
    let first_end = end;
    // A wrapped token continues on the next line: its lines are long, and the next one contains nothing else.
    let mut line_length = end - start;
    while line_length >= 16 && end - start < MAX_WRAPPED && !reader.is_whole() {
        let Some(next) = line_after(bytes, end) else { break };
        let stop =
            bytes.iter().skip(next).take_while(|&&byte| is_token_byte(byte) || byte == b'\\').count() + next;
        let is_alone =
            matches!(bytes.get(stop), None | Some(b'\n' | b'\r' | b'"' | b'\'' | b'\\' | b' ' | b'`' | b','));
        let length = stop - next;
        if length == 0
            || !is_alone
            || length > line_length + 16
            || (reader.dots >= 2 && length < 4 && signature_lengths(&reader.token).is_empty())
        {
            break;
        }
        end = reader.read_run(bytes, next);
        reader.has_line_breaks = true;
        line_length = length.max(16);
    }
    let token = reader.token.trim_end_matches(['.', '=']).to_owned();
    let parts: Vec<&str> = reader.token.trim_end_matches('=').split('.').collect();
    // A full stop after the token can end a sentence.
    let is_token = matches!(parts.as_slice(), [header, payload, _] if header.len() >= 8 && (payload.len() >= 2 || payload.is_empty()))
        || parts.len() == 5
        || parts.len() == 4 && parts.last().is_some_and(|last| last.is_empty());
    if !is_token {
        return Err(match reader.dots {
            0..=2 => end,
            _ if reader.has_line_breaks => first_end,
            dots => {
                // A token has four dots at most.
                let run = bytes.get(start..first_end).unwrap_or_default();
                let mut places = run.iter().enumerate().filter(|(_, byte)| **byte == b'.');
                places.nth(dots.saturating_sub(5)).map_or(first_end, |(place, _)| start + place + 1)
            }
        });
    }
    let token = if parts.len() == 3 && parts.last().is_some_and(|last| last.is_empty()) {
        format!("{token}.")
    } else {
        token
    };
    let mut removed = Vec::new();
    if reader.has_line_breaks {
        removed.push("line_breaks".to_owned());
    }
    if reader.has_backslashes {
        removed.push("backslashes".to_owned());
    }
    Ok(TokenMatch { range: start..end, token, removed })
}

/// The first byte of text on the next line, if a line break follows: a real one, or a shell's continuation.
fn line_after(bytes: &[u8], mut at: usize) -> Option<usize> {
    if bytes.get(at) == Some(&b'\\') && matches!(bytes.get(at + 1), Some(b'\n' | b'\r')) {
        at += 1;
    }
    let rest = bytes.get(at..)?;
    let breaks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let newlines = rest.iter().take(breaks).filter(|&&byte| byte == b'\n').count();
    if newlines != 1 && !(newlines == 0 && breaks == 1) {
        return None;
    }
    let indent =
        rest.iter().skip(breaks).take_while(|byte| matches!(byte, b' ' | b'\t' | b'>' | b'|')).count();
    Some(at + breaks + indent)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "eyJhbGciOiJFUzI1NiJ9";
    const PAYLOAD: &str = "eyJpc3MiOiJhIn0";

    fn token() -> String {
        format!("{HEADER}.{PAYLOAD}.{}", "s".repeat(86))
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = find_tokens(text).into_iter().map(|found| found.token).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_token_is_found_wherever_it_stands() {
        let token = token();
        check(&token, &[&token]);
        check(&format!("Authorization: Bearer {token}\r\n"), &[&token]);
        check(&format!("{{\"token\":\"{token}\",\"x\":1}}"), &[&token]);
        check(&format!("curl -H 'Authorization: Bearer {token}' https://x"), &[&token]);
        check(&format!("the token is {token}."), &[&token]);
        check(&format!("{token}\n{token}\n"), &[&token, &token]);
        check(&format!("{token}\nWarning\n"), &[&token]);
    }

    #[test]
    fn wrapping_and_backslashes_are_removed_and_told() {
        let token = token();
        let wrapped: Vec<String> =
            token.as_bytes().chunks(40).map(|line| String::from_utf8(line.to_vec()).unwrap()).collect();
        for joint in ["\n", "\r\n", "\n    ", "\\\n"] {
            let text = wrapped.join(joint);
            let found = find_tokens(&text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].token, token);
            assert_eq!(found[0].removed, ["line_breaks"]);
        }
        let escaped = format!("{HEADER}.{PAYLOAD}.{}\\_{}", "s".repeat(40), "s".repeat(45));
        let found = find_tokens(&escaped);
        assert_eq!(found[0].removed, ["backslashes"]);
        assert!(!found[0].token.contains('\\'));
    }

    #[test]
    fn an_unsecured_and_a_detached_token_are_found() {
        check(&format!("{HEADER}.{PAYLOAD}."), &[&format!("{HEADER}.{PAYLOAD}.")]);
        check(&format!("{HEADER}..{}", "s".repeat(43)), &[&format!("{HEADER}..{}", "s".repeat(43))]);
    }

    #[test]
    fn a_token_after_many_starts_is_found() {
        let token = token();
        for junk in ["eyJ", ".eyJ", " eyJ", "/eyJ", ".eyJ.", "eyJhbGciOiJFUzI1NiJ9\n"] {
            let found = find_tokens(&format!("{} {token}", junk.repeat(20_000)));
            assert_eq!(found.last().map(|found| found.token.as_str()), Some(token.as_str()), "{junk}");
        }
    }

    #[test]
    fn prose_is_no_token() {
        check("eyJ is how they begin; keyJabc.def.ghi and eyJhb alone are none", &[]);
        check("", &[]);
    }
}
