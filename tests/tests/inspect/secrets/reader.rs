//! Finds the secrets of an input without any of the product's code.

use std::collections::BTreeMap;

/// Maximum depth of nested inputs: a log with a List of Secrets that contain kubeconfigs has four levels.
const DEPTH: usize = 5;

/// Secrets in every way they can be written, each with its kind.
pub(super) type Secrets = BTreeMap<String, &'static str>;

/// Fields whose values are always secret.
const FIELDS: [&str; 9] = [
    "password",
    "token",
    "token-secret",
    "secret",
    "certificateKey",
    "certificate-key",
    "id-token",
    "refresh-token",
    "client-secret",
];

/// The private numbers of a JWK.
const PRIVATE_MEMBERS: [&str; 7] = ["d", "p", "q", "dp", "dq", "qi", "k"];

/// Every secret of these bytes.
pub(super) fn secrets_of(bytes: &[u8]) -> Secrets {
    let mut secrets = Secrets::new();
    collect(bytes, 0, &mut secrets);
    secrets
}

fn collect(bytes: &[u8], depth: usize, secrets: &mut Secrets) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return of_der(bytes, secrets);
    };
    for text in [text.to_owned(), text.replace("\\n", "\n").replace("\\\"", "\"")] {
        of_pem(&text, secrets);
        of_words(&text, depth, secrets);
        of_fields(&text, secrets);
        of_addresses(&text, secrets);
        of_carriers(&text, secrets);
        of_logins(&text, secrets);
    }
}

fn add(secret: &str, kind: &'static str, secrets: &mut Secrets) {
    // Shorter texts occur anywhere by chance.
    if secret.len() >= 8 && !secret.contains(' ') {
        let bytes = secret.as_bytes();
        for form in [secret.to_owned(), base64(bytes, STANDARD), base64(bytes, URL)] {
            secrets.entry(form.trim_end_matches('=').to_owned()).or_insert(kind);
        }
    }
}

fn add_bytes(bytes: &[u8], kind: &'static str, secrets: &mut Secrets) {
    let start = bytes.iter().position(|byte| *byte != 0).unwrap_or(bytes.len());
    let bytes = &bytes[start..];
    if bytes.len() >= 16 {
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        for form in [hex.to_uppercase(), hex, base64(bytes, STANDARD), base64(bytes, URL)] {
            secrets.entry(form.trim_end_matches('=').to_owned()).or_insert(kind);
        }
    }
}

fn of_pem(text: &str, secrets: &mut Secrets) {
    for block in text.split("-----BEGIN ").skip(1) {
        let Some((label, rest)) = block.split_once("-----") else { continue };
        let body = rest.split("-----END").next().unwrap_or_default();
        let lines = body.lines().map(str::trim).filter(|line| !line.contains(':'));
        let body: String = lines.collect();
        if label.contains("PRIVATE KEY") {
            add(&body, "PEM of a private key", secrets);
        }
        if let Some(der) = decoded(&body) {
            of_der(&der, secrets);
        }
    }
}

fn of_words(text: &str, depth: usize, secrets: &mut Secrets) {
    let is_base64 = |character: char| character.is_ascii_alphanumeric() || "-_+/".contains(character);
    for word in text.split(|character: char| !(is_base64(character) || character == '.')) {
        let parts: Vec<&str> = word.split('.').collect();
        if let [header, _, signature] = parts.as_slice()
            && header.starts_with("eyJ")
        {
            add(word, "token", secrets);
            add(signature, "signature of a token", secrets);
        }
    }
    let is_bootstrap = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
    for word in text.split(|character: char| !(is_bootstrap(character) || character == '.')) {
        if let Some((id, secret)) = word.split_once('.')
            && (id.len(), secret.len()) == (6, 16)
            && is_bootstrap_secret(secret)
        {
            add(secret, "secret of a bootstrap token", secrets);
        }
    }
    for word in text.split(|character: char| !is_base64(character)).filter(|word| word.len() >= 24) {
        let Some(inner) = decoded(word).filter(|_| depth < DEPTH) else { continue };
        let is_secret = std::str::from_utf8(&inner)
            .is_ok_and(|inner| inner.contains("PRIVATE KEY") || is_token(inner.trim()));
        if is_secret {
            add(word, "base64 of a secret", secrets);
        }
        if inner.starts_with(&[0x30]) || inner.is_ascii() {
            collect(&inner, depth + 1, secrets);
        }
    }
    for line in text.lines().map(str::trim) {
        if line.len() == 64 && line.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            add(line, "certificate key", secrets);
        }
    }
}

/// User and password in a URL.
fn of_addresses(text: &str, secrets: &mut Secrets) {
    for (at, scheme) in text.match_indices("://") {
        let rest = &text[at + scheme.len()..];
        let is_end = |character: char| character.is_whitespace() || "/\"?#<>\\".contains(character);
        let authority = &rest[..rest.find(is_end).unwrap_or(rest.len())];
        if let Some((user_info, _)) = authority.rsplit_once('@') {
            let secret = user_info.split_once(':').map_or(user_info, |(_, password)| password);
            if !secret.contains("***") {
                add(secret, "user info of an address", secrets);
            }
        }
    }
}

/// The text after a prefix that only secrets have, or after an authentication scheme.
fn of_carriers(text: &str, secrets: &mut Secrets) {
    let is_end = |character: char| character.is_whitespace() || "\"',;)<>\\`".contains(character);
    for prefix in ["sha256~", "hvs.", "k8s-aws-v1.", "Bearer ", "bearer ", "::server:", "ghp_"] {
        for (at, _) in text.match_indices(prefix) {
            let rest = &text[at + prefix.len()..];
            let secret = &rest[..rest.find(is_end).unwrap_or(rest.len())];
            let is_mixed = secret.contains(|letter: char| letter.is_ascii_digit()) && secret.len() >= 16;
            if is_mixed && !secret.starts_with("eyJ") && !secret.contains("***") {
                add(secret, "opaque token", secrets);
            }
        }
    }
}

/// The value of `-p` on a line with a login, and passwords after `creds`.
fn of_logins(text: &str, secrets: &mut Secrets) {
    for line in text.lines() {
        for word in ["-p", "creds"] {
            let after = line.split_once(" login ").map_or(line, |(_, after)| after);
            let Some((_, rest)) = after.split_once(word).filter(|_| word == "creds" || after != line) else {
                continue;
            };
            let value = rest.trim_start_matches([' ', '=']).split_whitespace().next().unwrap_or_default();
            let secret =
                if word == "creds" { value.split_once(':').map_or("", |(_, secret)| secret) } else { value };
            add(secret, "password of a login", secrets);
        }
    }
}

/// A token's secret half contains a digit; otherwise it could be a word of a program.
fn is_bootstrap_secret(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

fn is_token(text: &str) -> bool {
    text.starts_with("eyJ") && text.split('.').count() == 3 && !text.contains(char::is_whitespace)
}

fn of_fields(text: &str, secrets: &mut Secrets) {
    for (position, _) in text.match_indices([':', '=', ' ']) {
        let name = text[..position].trim_end_matches(['"', '\'']);
        let start = name.rfind(|character: char| !character.is_ascii_alphanumeric() && character != '-');
        let name = name.get(start.map_or(0, |start| start + 1)..).unwrap_or_default();
        let (field, is_flag) = match name.strip_prefix("--") {
            Some(flag) => (flag, true),
            None => (name, false),
        };
        let rest = text[position + 1..].trim_start_matches(' ');
        let rest = rest.strip_prefix(['"', '\'']).unwrap_or(rest);
        let end = rest.find(|character: char| "\"',;}".contains(character) || character.is_whitespace());
        let value = &rest[..end.unwrap_or(rest.len())];
        if text[position..].starts_with(' ') && !is_flag {
            continue;
        }
        if FIELDS.iter().any(|known| field.eq_ignore_ascii_case(known))
            && !value.starts_with(['<', '/', '$', '{', '['])
        {
            add(value, "value of a secret field", secrets);
            if let Some(Ok(inner)) = decoded(value).map(String::from_utf8)
                && inner.bytes().all(|byte| byte.is_ascii_graphic())
            {
                add(&inner, "value of a secret field, decoded", secrets);
            }
        } else if PRIVATE_MEMBERS.contains(&field) && text[position..].starts_with(':') {
            let number = decoded(value).unwrap_or_default();
            add_bytes(&number, "private number of a JWK", secrets);
        }
    }
}

/// Private numbers of a key, and the signature of a signed structure.
fn of_der(bytes: &[u8], secrets: &mut Secrets) {
    let Some((0x30, content, _)) = element(bytes) else { return };
    let mut children = Vec::new();
    let mut rest = content;
    while let Some((tag, content, after)) = element(rest) {
        children.push((tag, content));
        rest = after;
    }
    match children.as_slice() {
        [(0x30, _), (0x30, _), (0x03, signature)] => {
            add_bytes(signature, "signature of a certificate, a request or a list", secrets);
        }
        [(0x02, _), (0x30, _), (0x04, inner), ..] => match element(inner) {
            Some((0x04, seed, _)) => add_bytes(seed, "seed of a private key", secrets),
            _ => of_der(inner, secrets),
        },
        [(0x02, _), (0x04, scalar), ..] => add_bytes(scalar, "scalar of a private key", secrets),
        [(0x02, _), (0x02, _), (0x02, _), private @ ..] if private.len() >= 6 => {
            for (_, number) in private {
                add_bytes(number, "number of a private key", secrets);
            }
        }
        _ => {}
    }
}

/// The first element of DER: its tag, its content, and the bytes after it.
fn element(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (tag, rest) = bytes.split_first()?;
    let (first, rest) = rest.split_first()?;
    let (length, rest) = match usize::from(*first) {
        short @ 0..0x80 => (short, rest),
        long => {
            let (digits, rest) =
                rest.split_at_checked(long - 0x80).filter(|(digits, _)| digits.len() <= 4)?;
            (digits.iter().fold(0, |sum, digit| sum << 8 | usize::from(*digit)), rest)
        }
    };
    let (content, after) = rest.split_at_checked(length)?;
    Some((*tag, content, after))
}

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Base64 or base64url without padding.
pub(super) fn base64(bytes: &[u8], alphabet: &[u8; 64]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let group =
            chunk.iter().fold(0, |group, byte| group << 8 | usize::from(*byte)) << (8 * (3 - chunk.len()));
        for digit in 0..=chunk.len() {
            text.push(char::from(alphabet[group >> (18 - 6 * digit) & 63]));
        }
    }
    text
}

fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut group, mut bits) = (0_u32, 0);
    for character in text.trim_end_matches('=').bytes() {
        let is_it = |digit: &u8| *digit == character;
        let digit = STANDARD.iter().position(is_it).or_else(|| URL.iter().position(is_it))?;
        group = group << 6 | u32::try_from(digit).ok()?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(group >> bits & 0xff).ok()?);
        }
    }
    Some(bytes)
}

/// Base64 as in PEM and Secrets, with padding.
pub(super) fn padded(bytes: &[u8]) -> String {
    let mut text = base64(bytes, STANDARD);
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}

/// Base64url as in JOSE.
pub(super) fn base64url(bytes: &[u8]) -> String {
    base64(bytes, URL)
}
