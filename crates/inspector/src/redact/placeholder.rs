//! What is left readable after the name of a secret: an exact list.

use super::names::names_secret;
use crate::sniff;
use credscope_kube::bootstrap_token::MASK;

/// A longer text is no placeholder.
const MAX: usize = 96;
/// Values that say whether there is a secret.
const SWITCHES: [&str; 13] =
    ["true", "false", "null", "nil", "none", "yes", "no", "on", "off", "omitted", "redacted", "<nil>", "[]"];
/// Words of which a placeholder in brackets consists, beside names of secrets.
const WORDS: [&str; 26] = [
    "your",
    "my",
    "the",
    "a",
    "redacted",
    "omitted",
    "masked",
    "hidden",
    "value",
    "values",
    "sensitive",
    "nil",
    "none",
    "empty",
    "here",
    "name",
    "string",
    "key",
    "data",
    "user",
    "set",
    "secret",
    "token",
    "password",
    "bearer",
    "bytes",
];

/// Whether the whole value is a variable, a placeholder, a switch, or already masked.
pub(super) fn is_placeholder(value: &str) -> bool {
    if value.is_empty() {
        return true;
    }
    if value.len() > MAX {
        return false;
    }
    let is_all = |letters: &[char]| value.len() >= 3 && value.chars().all(|letter| letters.contains(&letter));
    SWITCHES.iter().any(|word| value.eq_ignore_ascii_case(word))
        || is_all(&['*'])
        || is_all(&['.'])
        || is_all(&['x'])
        || is_all(&['X'])
        || value == "…"
        || matches!(value, "DATA+OMITTED" | "--- REDACTED ---" | "xxxxx" | "%s" | "%v" | "%q" | "%w" | "%d")
        || is_variable(value)
        || is_bracketed(value)
}

fn is_variable(value: &str) -> bool {
    if let Some(command) = value.strip_prefix("$(").and_then(|rest| rest.strip_suffix(')')) {
        return !command.trim_start().starts_with("echo") && !command.trim_start().starts_with("printf");
    }
    let name = if let Some(name) = value.strip_prefix("${") {
        name.strip_suffix('}')
    } else if let Some(name) = value.strip_prefix('%') {
        name.strip_suffix('%')
    } else {
        value.strip_prefix('$')
    };
    name.is_some_and(|name| {
        let is_name = !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            && !name.starts_with(|first: char| first.is_ascii_digit());
        let is_upper = !name.bytes().any(|byte| byte.is_ascii_lowercase());
        is_name && (is_upper || names_secret(name) || name.eq_ignore_ascii_case("user"))
    })
}

fn is_bracketed(value: &str) -> bool {
    let pairs = [("<", ">"), ("{{", "}}"), ("{", "}"), ("[", "]"), ("(", ")")];
    let inner = pairs.iter().find_map(|(open, close)| value.strip_prefix(open)?.strip_suffix(close));
    let Some(inner) = inner else { return false };
    let mut words =
        inner.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        let lower = word.to_ascii_lowercase();
        WORDS.contains(&lower.as_str()) || names_secret(word)
    })
}

/// Whether the whole value is a JSON Web Token or a bootstrap token, of which only a part is secret and has its
/// own finder, or such a token with its secret part masked.
pub(super) fn is_public_token(value: &str) -> bool {
    let value = value.trim_end_matches(['.', '=']);
    let tokens = sniff::find_tokens(value);
    let is_token = matches!(tokens.as_slice(), [one] if one.range.start == 0 && one.range.end == value.len());
    let halves = sniff::find_bootstrap_tokens(value);
    let is_bootstrap = matches!(halves.as_slice(), [one] if one.start == 0 && one.end == value.len());
    is_token || is_bootstrap || is_masked_half(value)
}

fn is_masked_half(value: &str) -> bool {
    let Some(public) = value.strip_suffix(MASK).and_then(|public| public.strip_suffix('.')) else {
        return false;
    };
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    match public.split_once('.') {
        Some((header, payload)) => header.starts_with("ey") && payload.bytes().all(is_word),
        None => public.len() == 6 && public.bytes().all(is_word),
    }
}

/// Words that follow a name in a sentence: `password is incorrect`, `the flag --token must be set`, `verify
/// token: signature is invalid`. The last ones begin an error of a library or of an HTTP client.
pub(super) fn is_common_word(value: &str) -> bool {
    const WORDS: &[&str] = &[
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "not",
        "must",
        "should",
        "can",
        "cannot",
        "could",
        "will",
        "may",
        "and",
        "or",
        "for",
        "from",
        "in",
        "to",
        "of",
        "on",
        "with",
        "without",
        "the",
        "a",
        "an",
        "flag",
        "flags",
        "option",
        "value",
        "field",
        "missing",
        "required",
        "requires",
        "invalid",
        "expired",
        "empty",
        "incorrect",
        "wrong",
        "unset",
        "no",
        "unable",
        "failed",
        "unexpected",
        "malformed",
        "unknown",
        "signature",
        "error",
        "could",
        "lookup",
        "dial",
        "open",
        "stat",
        "read",
        "write",
        "context",
        "server",
        "user",
        "service",
        "token",
        "secret",
        "secrets",
        "password",
        "key",
        "keys",
        "certificate",
        "unsupported",
        "illegal",
        "square",
        "go-jose",
        "jwt",
        "oidc",
        "oauth2",
        "x509",
        "tls",
        "expected",
        "validation",
        "contains",
        "json",
        "yaml",
        "strict",
        "admission",
        "converting",
        "http",
        "jose",
        "crypto/rsa",
        "crypto/ecdsa",
        "asn1",
        "base64",
        "illegal",
        "parsing",
        "verification",
        "Unauthorized",
        "unauthorized",
        "Forbidden",
        "forbidden",
        "Get",
        "Post",
        "Put",
        "Head",
        "Patch",
        "Delete",
        "rpc",
        "exec",
        "serviceaccounts",
        "pods",
        "permission",
    ];
    WORDS.contains(&value.trim_end_matches([':', ',', '.']))
}

/// Whether the value is the name of an object, possibly with its namespace.
pub(super) fn is_object_name(value: &str) -> bool {
    let is_name = |part: &str| {
        let mut bytes = part.bytes();
        bytes.next().is_some_and(|first| first.is_ascii_lowercase() || first.is_ascii_digit())
            && bytes
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.'))
    };
    let parts: Vec<&str> = value.split('/').collect();
    parts.len() <= 2
        && value.len() <= 253
        && parts.iter().all(|part| is_name(part))
        && !is_hexadecimal(value)
        && !is_uuid(value)
}

/// Whether the value is a key of 128 bits or more in hexadecimal.
fn is_hexadecimal(value: &str) -> bool {
    value.len() >= 32 && value.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether the value has the form of a UUID.
pub(super) fn is_uuid(value: &str) -> bool {
    let lengths = value.split('-').map(str::len);
    value.len() == 36
        && lengths.eq([8, 4, 4, 4, 12])
        && value.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

/// Whether the value is the path of a file.
pub(super) fn is_path(value: &str) -> bool {
    let relative = ["./", "../", "~/", "/"].iter().find_map(|start| value.strip_prefix(start));
    relative.is_some_and(|path| {
        let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'/');
        let is_random = |part: &str| {
            part.len() >= 16
                && part.bytes().any(|byte| byte.is_ascii_digit())
                && part.bytes().any(|byte| byte.is_ascii_uppercase())
        };
        let parts: Vec<&str> = path.split('/').collect();
        (parts.len() > 1 || path.contains('.'))
            && path.bytes().all(is_part)
            && parts.iter().all(|part| !part.is_empty() && !is_random(part))
    })
}
