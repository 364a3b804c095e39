//! Secrets recognised by their context: a URL, an authentication scheme, a vendor's prefix.

use super::named::{is_placeholder, is_public_token};
use std::ops::Range;

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

/// User and password of a URL (RFC 3986 section 3.2.1), and `user:password@host:port` without a scheme.
pub(super) fn find_user_info(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    if !text.contains('@') {
        return found;
    }
    for (at, scheme) in text.match_indices("://") {
        let start = at + scheme.len();
        let authority = text.get(start..).unwrap_or_default();
        // A quote can be part of a password (RFC 3986 section 3.2.1).
        let is_end = |byte: u8| ends_word(byte) && byte != b'\'' || matches!(byte, b'/' | b'?' | b'#');
        let length = authority.bytes().position(is_end).unwrap_or(authority.len());
        let user_info = authority.get(..length).and_then(|authority| authority.rsplit_once('@'));
        found.extend(
            user_info.filter(|(user, _)| !is_placeholder(user)).map(|(user, _)| start..start + user.len()),
        );
    }
    let mut from = 0;
    while let Some(start) = next_word(text, from) {
        let word = word_at(text, start);
        from = word.end;
        let written = text.get(word).filter(|word| !word.contains("://")).unwrap_or_default();
        found.extend(bare_user_info(written).map(|range| start + range.start..start + range.end));
    }
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, last| next.start < last.end);
    found
}

pub(super) fn next_word(text: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    rest.iter().position(|byte| !ends_word(*byte)).map(|offset| from + offset)
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
    let is_address = host_length > 0 && (has_port || rest.starts_with(['/', '('])) && !is_digest;
    (is_address && !password.is_empty() && !is_placeholder(password)).then_some(start..before.len())
}

/// Authentication schemes (RFC 9110 section 11.1) whose credentials are secret as a whole.
const SCHEMES: [&str; 5] = ["bearer", "basic", "token", "negotiate", "apikey"];
/// Shorter words after a scheme are parts of a sentence, unless a header contains the scheme.
const MIN_CREDENTIALS: usize = 16;

/// The word after `Bearer` and similar schemes: in an Authorization header any word, otherwise one that does
/// not occur in sentences.
pub(super) fn find_schemes(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = next_word(text, from) {
        let word = word_at(text, start);
        from = word.end;
        let scheme = text.get(word.clone()).unwrap_or_default();
        let scheme = scheme.rsplit([':', '=', '(']).next().unwrap_or_default();
        if !is_scheme(scheme) {
            continue;
        }
        let gap = text.get(word.end..).unwrap_or_default();
        let gap = gap.len() - gap.trim_start_matches([' ', '\t', '"', '\'', '\\', '`']).len();
        let value = trimmed(text, word_at(text, word.end + gap));
        let credentials = text.get(value.clone()).unwrap_or_default();
        let is_header = ends_with_header(text.get(..word.end - scheme.len()).unwrap_or_default());
        if gap > 0
            && !is_placeholder(credentials)
            && !is_public_token(credentials)
            && (is_header || is_opaque(credentials))
        {
            from = value.end;
            found.push(value);
        }
    }
    found
}

/// Whether a text ends with `Authorization:`, quoted or not.
fn ends_with_header(text: &str) -> bool {
    const NAME: &str = "authorization";
    let quotes = [' ', '"', '\'', '\\'];
    let name = text.trim_end_matches(quotes).strip_suffix(':').unwrap_or_default().trim_end_matches(quotes);
    let start = name.len().saturating_sub(NAME.len());
    name.get(start..).is_some_and(|name| name.eq_ignore_ascii_case(NAME))
}

/// Whether a word is the name of an authentication scheme.
pub(super) fn is_scheme(word: &str) -> bool {
    SCHEMES.iter().any(|known| word.eq_ignore_ascii_case(known))
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

/// The start of the secret part of a token.
#[derive(Clone, Copy)]
enum Secret {
    /// After the prefix.
    AfterPrefix,
    /// After the last colon of the word; the rest names a user or a CA.
    AfterColon,
}

/// Prefixes by which vendors make their secrets recognisable, and the minimum length after them.
///
/// Sources: OpenShift `oauth-apiserver` (`sha256~`), aws-iam-authenticator (`k8s-aws-v1.`), Vault's token
/// prefixes (`hvs.`, `hvb.`, `hvr.`), k3s `pkg/clientaccess` (`K10…::`), Rancher's tokens (`kubeconfig-…:`,
/// `token-…:`), and the published prefixes of Git hosts, registries, and clouds.
const PREFIXES: [(&str, usize, Secret); 26] = [
    ("sha256~", 20, Secret::AfterPrefix),
    ("k8s-aws-v1.", 8, Secret::AfterPrefix),
    ("hvs.", 16, Secret::AfterPrefix),
    ("hvb.", 16, Secret::AfterPrefix),
    ("hvr.", 16, Secret::AfterPrefix),
    ("K10", 8, Secret::AfterColon),
    ("kubeconfig-", 20, Secret::AfterColon),
    ("token-", 20, Secret::AfterColon),
    ("ghp_", 16, Secret::AfterPrefix),
    ("gho_", 16, Secret::AfterPrefix),
    ("ghu_", 16, Secret::AfterPrefix),
    ("ghs_", 16, Secret::AfterPrefix),
    ("ghr_", 16, Secret::AfterPrefix),
    ("github_pat_", 16, Secret::AfterPrefix),
    ("glpat-", 16, Secret::AfterPrefix),
    ("gldt-", 16, Secret::AfterPrefix),
    ("glrt-", 16, Secret::AfterPrefix),
    ("dckr_pat_", 16, Secret::AfterPrefix),
    ("npm_", 30, Secret::AfterPrefix),
    ("dop_v1_", 30, Secret::AfterPrefix),
    ("ya29.", 16, Secret::AfterPrefix),
    ("xoxb-", 16, Secret::AfterPrefix),
    ("xoxp-", 16, Secret::AfterPrefix),
    ("AGE-SECRET-KEY-1", 16, Secret::AfterPrefix),
    ("AIza", 30, Secret::AfterPrefix),
    ("dapi", 30, Secret::AfterPrefix),
];

/// The secret part of tokens with a vendor's prefix.
pub(super) fn find_prefixed(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (prefix, least, secret) in PREFIXES {
        for (at, _) in text.match_indices(prefix) {
            let is_inside = text
                .get(..at)
                .unwrap_or_default()
                .ends_with(|last: char| last.is_ascii_alphanumeric() || matches!(last, '_' | '-'));
            if is_inside {
                continue;
            }
            let word = trimmed(text, word_at(text, at));
            let written = text.get(word.clone()).unwrap_or_default();
            let written = written.split(['&', ',', '@']).next().unwrap_or_default();
            let start = match secret {
                Secret::AfterPrefix => at + prefix.len(),
                Secret::AfterColon => match written.rfind(':') {
                    Some(colon) => at + colon + 1,
                    None => continue,
                },
            };
            let end = at + written.len();
            let is_masked = text.get(start..end).is_none_or(is_placeholder);
            if end.saturating_sub(start) >= least && !is_masked {
                found.push(start..end);
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, last| next.start < last.end);
    found
}

#[cfg(test)]
mod tests {
    use crate::redact::secrets::tests::check;

    #[test]
    fn user_and_password_of_an_address_are_masked() {
        check(&[
            (
                "Head \"https://robot:Tr0ub-4@registry.example.com/v2/\": tls:",
                "Head \"https://[M]@registry.example.com/v2/\": tls:",
            ),
            ("https://ghp-token@git.example.com/a.git", "https://[M]@git.example.com/a.git"),
            ("postgres://app:p@ss,w)rd@db:5432/app?x=1", "postgres://[M]@db:5432/app?x=1"),
            ("from app:hunter2@db.example.com:5432 to", "from [M]@db.example.com:5432 to"),
            ("dsn=app:hunter2@tcp(127.0.0.1:3306)/app", "dsn=[M]@tcp(127.0.0.1:3306)/app"),
            ("a=https://u:p@h1 b=https://u:p@h2", "a=https://[M]@h1 b=https://[M]@h2"),
            ("oidc:jane@example.com", "oidc:jane@example.com"),
            ("registry.example.com/app:1.2@sha256:0123abcd", "registry.example.com/app:1.2@sha256:0123abcd"),
            ("https://kubernetes.default.svc/a@b", "https://kubernetes.default.svc/a@b"),
            ("kubernetes-admin@kubernetes", "kubernetes-admin@kubernetes"),
        ]);
    }

    #[test]
    fn credentials_after_a_scheme_are_masked() {
        check(&[
            ("Authorization: Bearer abc", "Authorization: Bearer [M]"),
            ("authorization: basic dTpw", "authorization: basic [M]"),
            ("-H 'Authorization: Bearer xyz1'", "-H 'Authorization: Bearer [M]'"),
            ("{\"Authorization\":\"Bearer s3cr3t\"}", "{\"Authorization\":\"Bearer [M]\"}"),
            ("sent Bearer 1IQ0gPSLpnQHjXMMhRajxvFV0ccBAZR8JGws73A09eE.", "sent Bearer [M]."),
            ("for token 1IQ0gPSLpnQHjXMMhRajxvFV0ccBAZR8JGws73A09eE at", "for token [M] at"),
            ("invalid bearer token, Token has expired", "invalid bearer token, Token has expired"),
            (
                "Www-Authenticate: Bearer realm=\"https://auth\"",
                "Www-Authenticate: Bearer realm=\"https://auth\"",
            ),
            ("Authorization: Bearer $TOKEN", "Authorization: Bearer $TOKEN"),
            ("Authorization: Bearer <token>", "Authorization: Bearer <token>"),
            ("token builder-token-x7k2p not found", "token builder-token-x7k2p not found"),
        ]);
    }

    #[test]
    fn tokens_with_a_vendors_prefix_are_masked() {
        check(&[
            ("for token sha256~1IQ0gPSLpnQHjXMMhRajxvFV0ccBAZR8JGws73A09eE at", "for token sha256~[M] at"),
            ("k8s-aws-v1.aHR0cHM6Ly9zdHMuYW1hem9uYXdzLmNvbS8", "k8s-aws-v1.[M]"),
            ("(hvs.CAESIJ3nV3mDkq0123456789)", "(hvs.[M])"),
            ("K10a1b2c3::server:0123456789abcdef", "K10a1b2c3::server:[M]"),
            ("kubeconfig-user-abcde:x8k2m4n6p8q0r2s4t6v8w0", "kubeconfig-user-abcde:[M]"),
            ("token-abcde:x8k2m4n6p8q0r2s4t6v8w0y2", "token-abcde:[M]"),
            ("ghp_0123456789abcdefABCDEF0123456789abcd", "ghp_[M]"),
            ("--discovery-token-ca-cert-hash sha256:0123", "--discovery-token-ca-cert-hash sha256:0123"),
            ("token-abcde", "token-abcde"),
            ("npm_config", "npm_config"),
        ]);
    }
}
