//! Parameters of a URL: a value is kept if its name is known to be harmless, or if it is short and its name is
//! not that of a credential.

use super::names::names_secret;
use super::placeholder::{is_placeholder, is_public_token};
use std::ops::Range;

/// Parameters of Kubernetes, of registries and of metrics that contain no credentials.
const HARMLESS: &[&str] = &[
    "labelselector",
    "fieldselector",
    "resourceversion",
    "resourceversionmatch",
    "continue",
    "limit",
    "timeout",
    "timeoutseconds",
    "watch",
    "allowwatchbookmarks",
    "sendinitialevents",
    "pretty",
    "dryrun",
    "fieldmanager",
    "fieldvalidation",
    "container",
    "command",
    "follow",
    "previous",
    "sincetime",
    "taillines",
    "scope",
    "service",
    "client_id",
    "redirect_uri",
    "response_type",
    "state",
    "nonce",
    "query",
    "start",
    "end",
    "step",
    "match[]",
    "page",
    "per_page",
    "path",
    "ref",
    "branch",
    "ns",
    "namespace",
    "name",
    "host",
    "domain",
    "url",
    "from",
    "uid",
    "digest",
    "mount",
    "n",
    "last",
    "insecureskiptlsverifybackend",
    "stdin",
    "stdout",
    "stderr",
    "tty",
    "ports",
    "orphandependents",
    "graceperiodseconds",
    "propagationpolicy",
    "x-amz-date",
    "x-amz-algorithm",
    "x-amz-credential",
    "x-amz-expires",
    "x-amz-signedheaders",
    "version",
    "action",
];
/// Parameters that are credentials in a URL, though their names can be those of other things elsewhere.
const CREDENTIALS: &[&str] = &[
    "key",
    "code",
    "sig",
    "signature",
    "session",
    "sessionid",
    "session_id",
    "sid",
    "pw",
    "pass",
    "auth",
    "ticket",
    "assertion",
    "samlresponse",
    "hash",
    "otp",
    "pin",
    "login",
    "x-amz-security-token",
];
/// A value of this length can be a credential whatever its name.
const MIN_UNKNOWN: usize = 16;

/// Values of parameters that can be credentials.
pub(super) fn find_parameters(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let is_end = |byte: u8| {
        byte.is_ascii_whitespace()
            || matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'>' | b'\\' | b'&' | b'#' | b'?' | b';' | 0)
    };
    // Parameters continue from a question mark on, without a blank.
    let mut is_query = false;
    let mut from = 0;
    let bytes = text.as_bytes();
    while from < bytes.len() {
        let rest = bytes.get(from..).unwrap_or_default();
        let length = rest.iter().position(|byte| is_end(*byte)).unwrap_or(rest.len());
        if is_query {
            let part = text.get(from..from + length).unwrap_or_default();
            if let Some((name, value)) = part.split_once('=') {
                let start = from + name.len() + 1;
                let range = start..start + value.trim_end_matches([',', ')', ']', '}', '.', ':']).len();
                let value = text.get(range.clone()).unwrap_or_default();
                if is_credential(name, value) {
                    found.push(range);
                }
            }
        }
        let end = rest.get(length).copied().unwrap_or(0);
        // A question mark after a word begins a query.
        is_query = match end {
            b'?' => length > 0 || from == 0 || is_query,
            b'&' | b';' => is_query,
            _ => false,
        };
        from += length + 1;
    }
    found
}

fn is_credential(name: &str, value: &str) -> bool {
    let name = decoded(name).to_ascii_lowercase();
    let name = name.strip_prefix("amp;").unwrap_or(&name).trim_end_matches("[]");
    let is_named = CREDENTIALS.contains(&name) || names_secret(name) || name.contains("password");
    let is_unknown = value.len() >= MIN_UNKNOWN && !HARMLESS.contains(&name);
    (is_named || is_unknown) && !is_placeholder(value) && !is_public_token(value)
}

/// A short name without percent-encoding.
fn decoded(name: &str) -> String {
    let mut parts = name.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let code = part.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        match code {
            Some(code) if code.is_ascii() => {
                plain.push(char::from(code));
                plain.push_str(part.get(2..).unwrap_or_default());
            }
            _ => plain.push_str(part),
        }
    }
    plain
}
