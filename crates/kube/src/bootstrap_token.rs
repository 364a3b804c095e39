//! Bootstrap tokens and their Secrets.

mod rules;
mod secret;

pub(crate) use rules::signing_refusal;
pub use rules::{validate_bootstrap_secret, validate_bootstrap_token};
pub use secret::{BootstrapSecret, ClearText, decode_bootstrap_secret};

/// The type of a bootstrap token's Secret.
pub const SECRET_TYPE: &str = "bootstrap.kubernetes.io/token";
/// The namespace in which Secrets of bootstrap tokens are looked up.
pub const SECRET_NAMESPACE: &str = "kube-system";
/// The prefix of a bootstrap token Secret's name.
pub const SECRET_PREFIX: &str = "bootstrap-token-";

/// A token `id.secret`. It has no `Debug`, and the secret part never appears in a report.
#[derive(Clone, PartialEq, Eq)]
pub struct BootstrapToken {
    /// The six public characters.
    pub token_id: String,
    /// The sixteen secret characters.
    pub token_secret: String,
}

impl BootstrapToken {
    /// Parses `[a-z0-9]{6}\.[a-z0-9]{16}`; `None` if the text does not have that form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (id, secret) = text.split_once('.')?;
        (is_part(id, 6) && is_part(secret, 16))
            .then(|| Self { token_id: id.to_owned(), token_secret: secret.to_owned() })
    }

    /// The name of its Secret in `kube-system`.
    #[must_use]
    pub fn secret_name(&self) -> String {
        format!("{SECRET_PREFIX}{}", self.token_id)
    }

    /// The user name of a request with this token.
    #[must_use]
    pub fn username(&self) -> String {
        format!("system:bootstrap:{}", self.token_id)
    }

    /// The token with its secret part masked.
    #[must_use]
    pub fn masked(&self) -> String {
        format!("{}.{MASK}", self.token_id)
    }
}

/// Replaces a secret.
pub const MASK: &str = "****************";

/// Whether a part consists of exactly this number of lower-case letters and digits.
fn is_part(part: &str, length: usize) -> bool {
    part.len() == length && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// Masks the secret halves of all tokens in a text: people put a token where something else belongs.
#[must_use]
pub fn mask_tokens(text: &str) -> String {
    let is_of_token = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let mut parts = text.split('.');
    let mut masked = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let before = masked.bytes().rev().take_while(is_of_token).count();
        let length = part.bytes().take_while(is_of_token).count();
        masked.push('.');
        if before >= 6 && length >= 16 {
            masked.push_str(MASK);
            masked.push_str(part.get(length..).unwrap_or_default());
        } else {
            masked.push_str(part);
        }
    }
    masked
}

/// Whether a group is allowed in `auth-extra-groups`: `\Asystem:bootstrappers:[a-z0-9:-]{0,255}[a-z0-9]\z`.
#[must_use]
pub fn is_bootstrap_group(group: &str) -> bool {
    let Some(rest) = group.strip_prefix("system:bootstrappers:") else { return false };
    let is_inner =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b':' || byte == b'-';
    let is_last = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    (1..=256).contains(&rest.len())
        && rest.bytes().all(is_inner)
        && rest.as_bytes().last().is_some_and(is_last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lower_case_letters_and_digits_make_a_token() {
        for text in [
            "abcdef.0123456789abcde",
            "ABCDEF.0123456789abcdef",
            "abcdef0123456789abcdef",
            "abcdef.0123456789abcdef ",
            "abcdef.0123456789abcdef.",
            "",
        ] {
            assert!(BootstrapToken::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_token_in_the_wrong_place_is_masked() {
        for (text, expected) in [
            ("abcdef.0123456789abcdef", "abcdef.****************"),
            ("--tokenabcdef.0123456789abcdef,x", "--tokenabcdef.****************,x"),
            ("10.0.0.1:6443", "10.0.0.1:6443"),
            ("master.example.com:6443", "master.example.com:6443"),
            ("", ""),
        ] {
            assert_eq!(mask_tokens(text), expected);
        }
    }

    #[test]
    fn a_group_needs_the_prefix_and_a_clean_end() {
        for (group, expected) in [
            ("system:bootstrappers:a", true),
            ("system:bootstrappers:a-b:c", true),
            ("system:bootstrappers:", false),
            ("system:bootstrappers:a-", false),
            ("system:bootstrappers:A", false),
            (" system:bootstrappers:a", false),
            ("system:masters", false),
        ] {
            assert_eq!(is_bootstrap_group(group), expected, "{group}");
        }
    }
}
