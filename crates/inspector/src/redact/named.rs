//! Secrets recognised by the name before them: flags, variables, members of JSON and YAML, parameters of a
//! URL, headers.

use super::carriers::{is_opaque, is_scheme, trimmed, word_at};
use crate::sniff;
use credscope_encoding::decode_tolerant;
use std::ops::Range;

/// Maximum number of characters of a name that are examined, counted from its end.
const MAX_NAME: usize = 64;
/// Shorter values are numbers and switches.
const MIN_VALUE: usize = 3;

/// How certain it is that a name has a secret value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// Always: `password`, `client_secret`.
    Secret,
    /// Unless the value refers to an object or a file, or continues a sentence: `token`, `secret`,
    /// `access-key`.
    Perhaps,
    /// `user:password`, as after curl's `--user`.
    Pair,
    /// base64 of `user:password`, as in a registry's configuration.
    EncodedPair,
    /// Everything up to the end of the line or the quote.
    Rest,
}

/// The separator between a name and its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Separator {
    Equals,
    Colon,
    /// After a flag.
    Space,
}

/// Values after the names of secrets.
pub(super) fn find_named(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, separator) in text.bytes().enumerate().filter_map(|(at, byte)| Some((at, separator_of(byte)?))) {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let name = name_before(text, at, separator);
        // Most spaces are between the words of a sentence.
        let name = name.filter(|name| separator != Separator::Space || name.starts_with('-'));
        let Some(kind) = name.and_then(kind_of) else { continue };
        found.extend(value_after(text, at, kind, separator).filter(|value| !value.is_empty()));
    }
    found
}

const fn separator_of(byte: u8) -> Option<Separator> {
    match byte {
        b'=' => Some(Separator::Equals),
        b':' => Some(Separator::Colon),
        b' ' => Some(Separator::Space),
        _ => None,
    }
}

/// The name before a separator, with a flag's hyphens and without quotes.
fn name_before(text: &str, at: usize, separator: Separator) -> Option<&str> {
    let before = text.get(..at)?;
    let before = match separator {
        Separator::Space => before,
        Separator::Equals | Separator::Colon => before.trim_end_matches([' ', '"', '\'', '\\', '`']),
    };
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let length = before.bytes().rev().take(MAX_NAME).take_while(is_part).count();
    before.get(before.len() - length..).filter(|name| !name.is_empty())
}

/// `clientSecret`, `client_secret`, `--client-secret` and `CLIENT_SECRET` as lower-case words, in reverse
/// order.
fn words_from_end(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for letter in name.chars() {
        let is_gap = matches!(letter, '-' | '_' | '.');
        if (is_gap || letter.is_ascii_uppercase() && was_lower)
            && words.last().is_some_and(|word| !word.is_empty())
        {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| !is_gap) {
            word.push(letter.to_ascii_lowercase());
        }
        was_lower = letter.is_ascii_lowercase();
    }
    words.reverse();
    words
}

/// Whether a value of this name may be a secret.
pub(crate) fn names_secret(name: &str) -> bool {
    kind_of(name).is_some()
}

fn kind_of(name: &str) -> Option<Name> {
    let words = words_from_end(name);
    let mut words = words.iter().map(String::as_str).filter(|word| !word.is_empty());
    let (last, before) = (words.next()?, words.next().unwrap_or_default());
    match last {
        "password" | "passwd" | "passphrase" | "passcode" | "pwd" | "userpass" | "authorization" => {
            Some(Name::Secret)
        }
        "secret" if matches!(before, "client" | "shared" | "webhook" | "app" | "consumer") => {
            Some(Name::Secret)
        }
        "token"
            if matches!(
                before,
                "access" | "refresh" | "id" | "session" | "security" | "auth" | "bearer" | "api" | "vault"
            ) =>
        {
            Some(Name::Secret)
        }
        "token" | "secret" | "pass" | "sig" | "jwt" => Some(Name::Perhaps),
        "apikey" | "dockerconfigjson" | "dockercfg" => Some(Name::Secret),
        "key"
            if matches!(
                before,
                "secret"
                    | "access"
                    | "api"
                    | "certificate"
                    | "encryption"
                    | "private"
                    | "signing"
                    | "shared"
                    | "account"
                    | "master"
            ) =>
        {
            Some(Name::Perhaps)
        }
        "signature" if before == "amz" => Some(Name::Secret),
        "user" | "creds" if name.starts_with("--") => Some(Name::Pair),
        "u" if name == "-u" => Some(Name::Pair),
        "auth" => Some(Name::EncodedPair),
        "cookie" => Some(Name::Rest),
        // Words that are written as one: `accesstoken`.
        one if one.ends_with("password") || one.ends_with("passwd") => Some(Name::Secret),
        one if one.ends_with("token") || one.ends_with("secret") => Some(Name::Perhaps),
        _ => None,
    }
}

fn value_after(text: &str, at: usize, kind: Name, separator: Separator) -> Option<Range<usize>> {
    let (value, is_quoted) = extent(text, at + 1, kind)?;
    let written = text.get(value.clone())?;
    if written.len() < MIN_VALUE || is_placeholder(written) || is_public_token(written) {
        return None;
    }
    let is_word_of_sentence = separator != Separator::Equals && !is_quoted && is_common_word(written);
    match kind {
        _ if written.starts_with("//") => None,
        Name::Secret if is_word_of_sentence || begins_with_scheme(written) => None,
        Name::Secret | Name::Rest => Some(value),
        Name::Perhaps => {
            let is_reference =
                is_object_name(written) || written.starts_with(['/', '.']) || is_word_of_sentence;
            let may_be_prose = separator == Separator::Colon && !is_quoted;
            let is_secret = is_opaque(written) || is_hexadecimal(written) || !is_reference && !may_be_prose;
            is_secret.then_some(value)
        }
        Name::Pair => written.find(':').map(|colon| value.start + colon + 1..value.end),
        Name::EncodedPair => is_encoded_pair(written).then_some(value),
    }
}

/// The extent of the value after a separator, and whether it is in quotes.
pub(super) fn extent(text: &str, start: usize, kind: Name) -> Option<(Range<usize>, bool)> {
    let rest = text.get(start..)?;
    let opened = rest.trim_start_matches(['>', ' ', '\t', '\\']);
    let begin = start + rest.len() - opened.len();
    if let Some(quote) = opened.chars().next().filter(|first| matches!(first, '"' | '\'')) {
        // Within a quoted text the quotes are escaped; a value ends at a quote with the same escape as its
        // first one.
        let slashes = text.get(..begin)?.bytes().rev().take_while(|byte| *byte == b'\\').count();
        let inner = begin + quote.len_utf8();
        let mut end = text.len();
        for (offset, _) in text.get(inner..)?.match_indices(quote) {
            let before =
                text.get(inner..inner + offset)?.bytes().rev().take_while(|byte| *byte == b'\\').count();
            if before <= slashes {
                end = inner + offset - before;
                break;
            }
        }
        return Some((inner..end, true));
    }
    if kind == Name::Rest {
        let length = opened.find(['"', '\'', '\n', '\r', '\0']).unwrap_or(opened.len());
        return Some((begin..begin + length, false));
    }
    let word = word_at(text, begin);
    let length = text.get(word.clone())?.find('&').unwrap_or(word.len());
    Some((trimmed(text, begin..begin + length), false))
}

/// Whether the value is `Bearer …`, whose credentials are masked separately.
fn begins_with_scheme(value: &str) -> bool {
    value.split(' ').next().is_some_and(is_scheme)
}

/// Whether the value is a variable, a placeholder, a switch, or already masked.
pub(super) fn is_placeholder(value: &str) -> bool {
    const WORDS: [&str; 10] = ["true", "false", "null", "nil", "none", "yes", "no", "on", "off", "omitted"];
    value.is_empty()
        || value.starts_with(['$', '<', '{', '[', '%', '*', '…'])
        || value.contains("REDACTED")
        || value.contains("OMITTED")
        || WORDS.iter().any(|word| value.eq_ignore_ascii_case(word))
}

/// Whether the value is a JSON Web Token or a bootstrap token, of which only a part is secret and has its own
/// finder.
pub(super) fn is_public_token(value: &str) -> bool {
    !sniff::find_tokens(value).is_empty()
        || !sniff::find_bootstrap_tokens(value).is_empty()
        || is_masked_half(value)
}

/// Whether the value is `abcdef.****************`, or a token with a masked signature.
fn is_masked_half(value: &str) -> bool {
    value.contains(super::MASK)
}

/// Words that follow a name in a sentence: `password is incorrect`, `the flag --token must be set`.
pub(super) fn is_common_word(value: &str) -> bool {
    const WORDS: [&str; 40] = [
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
    ];
    WORDS.contains(&value)
}

/// Whether the value is the name of an object, possibly with its namespace.
fn is_object_name(value: &str) -> bool {
    let is_name = |part: &str| {
        let mut bytes = part.bytes();
        bytes.next().is_some_and(|first| first.is_ascii_lowercase() || first.is_ascii_digit())
            && bytes
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.'))
    };
    let parts: Vec<&str> = value.split('/').collect();
    parts.len() <= 2 && parts.iter().all(|part| is_name(part)) && !is_hexadecimal(value)
}

/// Whether the value is a key of 128 bits or more in hexadecimal.
fn is_hexadecimal(value: &str) -> bool {
    value.len() >= 32 && value.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_encoded_pair(value: &str) -> bool {
    let decoded = decode_tolerant(value.as_bytes()).map(|decoded| decoded.bytes).unwrap_or_default();
    String::from_utf8(decoded).is_ok_and(|pair| pair.contains(':'))
}

#[cfg(test)]
mod tests {
    use crate::redact::redact_text;
    use crate::redact::secrets::tests::check;

    #[test]
    fn values_after_the_name_of_a_secret_are_masked() {
        check(&[
            ("vault login --password=CorrectHorseBattery9 -x", "vault login --password=[M] -x"),
            ("--password 'correct horse' --user jane", "--password '[M]' --user jane"),
            ("--token=abc.def-ghi!x next", "--token=[M] next"),
            ("--token Xk2mN8", "--token [M]"),
            ("ETCD_ROOT_PASSWORD=hunter2 etcd", "ETCD_ROOT_PASSWORD=[M] etcd"),
            ("password: hunter2", "password: [M]"),
            ("{\"password\":\"a b\\\"c\",\"x\":1}", "{\"password\":\"[M]\",\"x\":1}"),
            ("msg=\"{\\\"password\\\":\\\"hunter2\\\"}\"", "msg=\"{\\\"password\\\":\\\"[M]\\\"}\""),
            ("clientSecret=abc&x=1", "clientSecret=[M]&x=1"),
            ("?access_token=aBc123&state=1", "?access_token=[M]&state=1"),
            ("X-Amz-Signature=0a1b2c", "X-Amz-Signature=[M]"),
            ("AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG", "AWS_SECRET_ACCESS_KEY=[M]"),
            ("--certificate-key 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b", "--certificate-key [M]"),
            ("curl -u admin:hunter2 https://x", "curl -u admin:[M] https://x"),
            ("{\"auth\":\"dXNlcjpwYXNz\"}", "{\"auth\":\"[M]\"}"),
            ("Cookie: a=b; c=d", "Cookie: [M]"),
            ("login jwt=aBc123dEf456", "login jwt=[M]"),
            ("?accesstoken=aBc123&userpassword=hunter2", "?accesstoken=[M]&userpassword=[M]"),
        ]);
    }

    #[test]
    fn references_switches_and_sentences_are_kept() {
        for text in [
            "secret=\"kube-system/builder-token-x7k2p\"",
            "secret: my-tls",
            "imagePullSecret: regcred",
            "imagepullsecret: regcred",
            "--token=$TOKEN",
            "--enable-bootstrap-token-auth=true",
            "--client-certificate-auth=true",
            "--token-auth-file=/etc/tokens.csv",
            "--private-key=/etc/kubernetes/pki/sa.key",
            "--tls-private-key-file=/x.key",
            "the flag --token must be set",
            "password is incorrect",
            "error: password: required",
            "token: not found in the cluster",
            "automountServiceAccountToken: false",
            "--discovery-token-ca-cert-hash=sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "token: abcdef.****************",
            "key=hFZwn8MfwPvgHbr-e3Qh8XxSHZRFdz3Oag4ZVgXWaKM",
            "User \"system:anonymous\" cannot get resource \"secrets\": forbidden",
            "system:serviceaccount:kube-system:token-cleaner",
        ] {
            let mut redacted = text.to_owned();
            redact_text(&mut redacted);
            assert_eq!(redacted, text);
        }
    }
}
