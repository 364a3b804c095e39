use super::{MASK, SECRET_PREFIX, SECRET_TYPE, is_part};
use crate::object::ObjectHead;
use crate::schema::{Mismatch, ValueFault, check_object};
use credscope_clock::Instant;
use credscope_encoding::decode_standard;
use credscope_finding::Span;
use credscope_jose::json::Node;

/// The fields of a bootstrap token's Secret, with `data` decoded. No `Debug`: one of them is secret.
#[derive(Clone, Default)]
pub struct BootstrapSecret {
    /// metadata.namespace; empty when absent.
    pub namespace: String,
    /// metadata.name; empty when absent.
    pub name: String,
    /// type; empty when absent.
    pub secret_type: String,
    /// Whether metadata.deletionTimestamp is set.
    pub is_being_deleted: bool,
    /// The values of `data` that do not decode from base64 to the form that their keys require.
    pub clear_text: Vec<ClearText>,
    /// The first value of another type than its field's, for which the API server refuses the Secret.
    pub mismatch: Option<Mismatch>,
    values: Vec<(String, String, Span)>,
}

/// A value of `data` that is clear text where base64 is required.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClearText {
    /// Its key.
    pub key: String,
    /// Its span in the object.
    pub span: Span,
    /// Whether it happens to be base64 of something else, which the API server then stores without an error.
    pub is_base64: bool,
}

/// Reads the Secret of a bootstrap token: `data` decoded, overridden by `stringData`. A clear-text value is
/// taken literally.
#[must_use]
pub fn decode_bootstrap_secret(object: &Node) -> BootstrapSecret {
    let head = ObjectHead::decode(object);
    let mut secret = BootstrapSecret {
        namespace: head.namespace,
        name: head.name,
        secret_type: object.str_at(&["type"]).unwrap_or_default().to_owned(),
        is_being_deleted: head.is_being_deleted,
        mismatch: check_object(object, "Secret")
            .into_iter()
            .find(|mismatch| matches!(mismatch.fault, ValueFault::Type { .. })),
        ..BootstrapSecret::default()
    };
    for member in object.member("data").map_or(&[][..], Node::members) {
        let text = member.value.as_str().unwrap_or_default();
        let decoded = decode_standard(text.as_bytes());
        let is_base64 = decoded.is_ok();
        let value = decoded.ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let span = member.value.span;
        let is_in_clear = |value: &String| has_form(&member.key, text) && !has_form(&member.key, value);
        match value.filter(|value| !is_in_clear(value)) {
            Some(value) => secret.set(&member.key, value, span),
            None => {
                secret.set(&member.key, text.to_owned(), span);
                secret.clear_text.push(ClearText { key: member.key.clone(), span, is_base64 });
            }
        }
    }
    for member in object.member("stringData").map_or(&[][..], Node::members) {
        let text = member.value.as_str().unwrap_or_default().to_owned();
        secret.set(&member.key, text, member.value.span);
        // A value that is not base64 at all makes the API server refuse the object, even if `stringData`
        // overrides it.
        secret.clear_text.retain(|clear| clear.key != member.key || !clear.is_base64);
    }
    secret
}

/// Whether a text has the form that this key's values have.
fn has_form(key: &str, text: &str) -> bool {
    match key {
        "token-id" => is_part(text, 6),
        "token-secret" => is_part(text, 16),
        "auth-extra-groups" => text.starts_with("system:bootstrappers"),
        "expiration" => text.parse::<Instant>().is_ok(),
        _ => key.starts_with("usage-bootstrap-") && matches!(text, "true" | "false"),
    }
}

impl BootstrapSecret {
    fn set(&mut self, key: &str, value: String, span: Span) {
        self.values.retain(|(known, ..)| known != key);
        self.values.push((key.to_owned(), value, span));
    }

    /// The decoded value of a key; empty when absent.
    #[must_use]
    pub fn value(&self, key: &str) -> &str {
        self.values.iter().find(|(known, ..)| known == key).map_or("", |(_, value, _)| value)
    }

    /// The span of a key's value in the object.
    #[must_use]
    pub fn span(&self, key: &str) -> Option<Span> {
        self.values.iter().find(|(known, ..)| known == key).map(|(.., span)| *span)
    }

    /// Whether the Secret is a bootstrap token's: by its type, its name, or the keys of its data.
    #[must_use]
    pub fn is_of_token(&self) -> bool {
        self.secret_type == SECRET_TYPE
            || self.name.starts_with(SECRET_PREFIX)
            || self.span("token-id").is_some() && self.span("token-secret").is_some()
    }

    /// The token id by which it is looked up: from its name, else from its data.
    #[must_use]
    pub fn id(&self) -> &str {
        self.name.strip_prefix(SECRET_PREFIX).unwrap_or_else(|| self.value("token-id"))
    }

    /// The token id from its data, safe to show: anything longer than an id may contain the secret part.
    #[must_use]
    pub fn shown_id(&self) -> &str {
        let id = self.value("token-id");
        if id.len() > 6 { MASK } else { id }
    }

    /// Whether this usage is enabled: only the exact text `true` counts.
    #[must_use]
    pub fn has_usage(&self, usage: &str) -> bool {
        self.value(&format!("usage-bootstrap-{usage}")) == "true"
    }

    /// Extra groups, untrimmed.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        match self.value("auth-extra-groups") {
            "" => Vec::new(),
            list => list.split(',').map(str::to_owned).collect(),
        }
    }

    /// The expiration as written, and as an instant if it is RFC 3339.
    #[must_use]
    pub fn expiration(&self) -> Option<(&str, Option<Instant>)> {
        match self.value("expiration") {
            "" => None,
            text => Some((text, text.parse().ok())),
        }
    }

    /// The instant from which it counts as expired (`expiration − now ≤ 0`); `None` if it never expires, or
    /// if the expiration cannot be read.
    #[must_use]
    pub fn expires_at(&self) -> Option<Instant> {
        self.expiration().and_then(|(_, instant)| instant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_jose::json::parse;

    #[track_caller]
    fn check(data: &str, string_data: &str, expected: Option<(&str, bool)>) {
        let object = format!("{{\"data\":{{{data}}},\"stringData\":{{{string_data}}}}}");
        let secret = decode_bootstrap_secret(&parse(object.as_bytes()).value);
        let found = secret.clear_text.first().map(|clear| (clear.key.as_str(), clear.is_base64));
        assert_eq!(found, expected, "{object}");
        assert_eq!(secret.value("token-id"), "abcdef", "{object}");
    }

    #[test]
    fn clear_text_in_data_is_told_from_base64() {
        check("\"token-id\":\"YWJjZGVm\"", "", None);
        check("\"token-id\":\"abcdef\"", "", Some(("token-id", false)));
        check(
            "\"token-id\":\"YWJjZGVm\",\"token-secret\":\"0123456789abcdef\"",
            "",
            Some(("token-secret", true)),
        );
        check(
            "\"token-id\":\"YWJjZGVm\",\"usage-bootstrap-signing\":\"true\"",
            "",
            Some(("usage-bootstrap-signing", true)),
        );
        check("\"token-id\":\"YWJjZGVm\",\"description\":\"The first.\"", "", Some(("description", false)));
        check(
            "\"token-id\":\"YWJjZGVm\",\"expiration\":\"2026-11-21T22:00:00Z\"",
            "",
            Some(("expiration", false)),
        );
    }

    #[test]
    fn string_data_is_in_clear_and_wins() {
        check("", "\"token-id\":\"abcdef\"", None);
        check("\"token-id\":\"Z2hpamts\"", "\"token-id\":\"abcdef\"", None);
        check(
            "\"usage-bootstrap-signing\":\"true\"",
            "\"token-id\":\"abcdef\",\"usage-bootstrap-signing\":\"true\"",
            None,
        );
    }
}
