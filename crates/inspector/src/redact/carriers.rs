//! Secrets recognised by their context: a URL, an authentication scheme.

use super::extent::{bare_end, ends_word, next_word, trimmed, word_at};
use super::placeholder::{is_placeholder, is_public_token, is_uuid};
use super::vendors::is_prefixed;
use std::ops::Range;

/// User and password of a URL (RFC 3986 section 3.2.1), and `user:password@host:port` without a scheme.
pub(super) fn find_user_info(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    find_encoded_user_info(text, &mut found);
    if !text.contains('@') {
        return found;
    }
    // The end of the word that was read last, and its last `@`.
    let (mut read, mut last_at) = (0, None);
    for (at, scheme) in text.match_indices("://") {
        let start = at + scheme.len();
        let authority = text.get(start..).unwrap_or_default();
        // A quote can be part of a password.
        let is_end = |byte: u8| ends_word(byte) && byte != b'\'' || matches!(byte, b'/' | b'?' | b'#');
        let length = authority.bytes().position(is_end).unwrap_or(authority.len());
        let authority = authority.get(..length).unwrap_or_default();
        let end = match authority.rfind('@') {
            Some(at) => Some(start + at),
            // What follows the colon is no port: the password contains a delimiter.
            None if has_password(authority) => {
                if start >= read {
                    let rest = text.get(start..).unwrap_or_default();
                    let is_end = |letter: char| letter.is_whitespace() || letter == '\0';
                    read = start + rest.find(is_end).unwrap_or(rest.len());
                    last_at = text.get(start..read).and_then(|word| word.rfind('@')).map(|at| start + at);
                }
                last_at.filter(|at| *at > start)
            }
            None => None,
        };
        if let Some(end) = end.filter(|end| !is_kept(text.get(start..*end).unwrap_or_default())) {
            found.push(start..end);
        }
    }
    let mut from = 0;
    while let Some(start) = next_word(text, from) {
        let word = word_at(text, start);
        from = word.end;
        let written = text.get(word).filter(|word| !word.contains("://")).unwrap_or_default();
        found.extend(bare_user_info(written).map(|range| start + range.start..start + range.end));
    }
    found
}

/// Whether user and password are variables or placeholders.
fn is_kept(user_info: &str) -> bool {
    is_placeholder(user_info)
        || user_info
            .split_once(':')
            .is_some_and(|(user, password)| is_placeholder(user) && is_placeholder(password))
}

/// Whether an authority without `@` begins with a user and a password: a port has only digits.
fn has_password(authority: &str) -> bool {
    authority.rsplit_once(':').is_some_and(|(_, port)| {
        !authority.starts_with('[')
            && !port.is_empty()
            && !port.starts_with(['$', '%', '<', '{', ']'])
            && !port.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// User and password of a URL in percent-encoding.
fn find_encoded_user_info(text: &str, found: &mut Vec<Range<usize>>) {
    if !text.contains('%') {
        return;
    }
    for scheme in ["%3A%2F%2F", "%3a%2f%2f"] {
        for (at, _) in text.match_indices(scheme) {
            let start = at + scheme.len();
            let rest = text.get(start..).unwrap_or_default();
            let is_part = |byte: u8| !ends_word(byte) && byte != b'&';
            let near = rest.bytes().take(1_024).take_while(|byte| is_part(*byte)).count();
            let word = rest.get(..near).unwrap_or_default();
            let slash = word.find("%2F").or_else(|| word.find("%2f")).unwrap_or(word.len());
            let end = word.get(..slash).and_then(|authority| authority.find("%40"));
            found.extend(
                end.filter(|end| !is_placeholder(word.get(..*end).unwrap_or_default()))
                    .map(|end| start..start + end),
            );
        }
    }
}

/// User and password without a scheme. A user name with a prefix (`oidc:jane@example.com`) has the same form,
/// but only an address continues after the host.
fn bare_user_info(word: &str) -> Option<Range<usize>> {
    let (before, after) = word.rsplit_once('@')?;
    let start = before.rfind(['=', ',', '(']).map_or(0, |at| at + 1);
    let (_, password) = before.get(start..)?.split_once(':')?;
    let host_length = after.find([':', '/', '(']).unwrap_or(after.len());
    let rest = after.get(host_length..)?;
    let has_port =
        rest.strip_prefix(':').is_some_and(|port| port.starts_with(|first: char| first.is_ascii_digit()));
    let is_digest = matches!(after.get(..host_length), Some("sha256" | "sha512"));
    // No name of a user with a prefix contains these.
    let is_password = password.contains(['#', '$', '%', '!', '?', '&', '*']);
    let is_address =
        host_length > 0 && (has_port || rest.starts_with(['/', '(']) || is_password) && !is_digest;
    (is_address && !password.is_empty() && !is_placeholder(password)).then_some(start..before.len())
}

/// Authentication schemes (RFC 9110 section 11.1) whose credentials are secret as a whole.
const SCHEMES: [&str; 5] = ["bearer", "basic", "token", "negotiate", "apikey"];
/// Schemes with several parameters.
const OTHER_SCHEMES: [&str; 6] = ["digest", "aws4-hmac-sha256", "ntlm", "hmac", "hawk", "oauth"];
/// Shorter words after a scheme are parts of a sentence, unless they have the form of a token.
const MIN_CREDENTIALS: usize = 16;

/// The word after `Bearer` and similar schemes, if it does not occur in sentences. Headers are read by their
/// name.
pub(super) fn find_schemes(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut from, mut read) = (0, 0);
    while let Some(start) = next_word(text, from) {
        let word = word_at(text, start);
        from = word.end;
        let scheme = text.get(word.clone()).unwrap_or_default();
        let letters = scheme.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
        let scheme = scheme.get(scheme.len() - letters..).unwrap_or_default();
        if !is_scheme(scheme) {
            continue;
        }
        let gap = text.get(word.end..).unwrap_or_default();
        let gap = gap.len() - gap.trim_start_matches([' ', '\t', '"', '\'', '\\', '`']).len();
        let begin = word.end + gap;
        // The text was read after an earlier scheme, and is none.
        if begin < read {
            continue;
        }
        let value = trimmed(text, begin..bare_end(text, begin));
        let credentials = text.get(value.clone()).unwrap_or_default();
        let is_bearer = scheme.eq_ignore_ascii_case("bearer");
        let is_secret = is_opaque(credentials)
            || is_uuid(credentials)
            || is_bearer && is_bearers(credentials)
            || scheme == "Basic" && credentials.len() >= 8 && credentials.ends_with('=');
        if gap > 0
            && is_secret
            && !is_placeholder(credentials)
            && !is_public_token(credentials)
            && !is_prefixed(credentials)
        {
            from = value.end;
            found.push(value);
        } else {
            read = value.end;
        }
    }
    found
}

/// Whether a word after `Bearer` is a token: sentences and challenges continue with words of letters, and
/// `realm=`.
fn is_bearers(word: &str) -> bool {
    let has = |is: fn(&u8) -> bool| word.as_bytes().iter().any(is);
    let is_parameter = ["realm=", "error=", "scope=", "error_description=", "service="]
        .iter()
        .any(|name| word.starts_with(name));
    let is_mixed = word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase()) && has(u8::is_ascii_lowercase);
    word.len() >= 6 && !is_parameter && (has(u8::is_ascii_digit) || is_mixed || is_long_mixed(word))
}

/// Whether a long word has more than small letters.
fn is_long_mixed(word: &str) -> bool {
    word.len() >= MIN_CREDENTIALS && word.bytes().any(|byte| !byte.is_ascii_lowercase() && byte != b',')
}

/// Whether a word is the name of an authentication scheme with one value.
pub(super) fn is_scheme(word: &str) -> bool {
    SCHEMES.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether a word is the name of any authentication scheme.
pub(super) fn is_known_scheme(word: &str) -> bool {
    is_scheme(word) || OTHER_SCHEMES.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether a word is random: letters and digits mixed, and not a name, path, digest of a key id, or UUID.
pub(super) fn is_opaque(word: &str) -> bool {
    let has = |is: fn(&u8) -> bool| word.as_bytes().iter().any(is);
    let is_token = word.bytes().all(|byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b'+' | b'/' | b'=' | b':')
    });
    let is_mixed = has(u8::is_ascii_digit) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase);
    let is_long =
        word.len() >= 32 && has(u8::is_ascii_digit) && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    word.len() >= MIN_CREDENTIALS && is_token && !word.starts_with('/') && (is_mixed || is_long)
}
