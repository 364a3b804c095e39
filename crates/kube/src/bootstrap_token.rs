//! Bootstrap tokens and their Secrets.

use credscope_clock::{Duration, Instant};
use credscope_finding::{Outcome, Step, args, codes::bootstrap as codes};
use std::collections::BTreeMap;

/// A token `id.secret`. The secret part has no `Debug` and never leaves through a report.
#[derive(Clone, PartialEq, Eq)]
pub struct BootstrapToken {
    /// The public six characters.
    pub token_id: String,
    /// The secret sixteen characters.
    pub token_secret: String,
}

impl BootstrapToken {
    /// Reads `[a-z0-9]{6}\.[a-z0-9]{16}`; none when the text is not of that form.
    /// Source: Kubernetes cluster-bootstrap `token/api/types.go`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (id, secret) = text.split_once('.')?;
        let is_part = |part: &str, length| {
            part.len() == length
                && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        (is_part(id, 6) && is_part(secret, 16))
            .then(|| Self { token_id: id.to_owned(), token_secret: secret.to_owned() })
    }

    /// The name of its Secret in `kube-system`.
    #[must_use]
    pub fn secret_name(&self) -> String {
        format!("bootstrap-token-{}", self.token_id)
    }

    /// The user name that it gives.
    #[must_use]
    pub fn username(&self) -> String {
        format!("system:bootstrap:{}", self.token_id)
    }

    /// The token with its secret part masked.
    #[must_use]
    pub fn masked(&self) -> String {
        format!("{}.****************", self.token_id)
    }
}

/// The fields of a bootstrap token's Secret, `data` decoded.
#[derive(Clone, Default)]
pub struct BootstrapSecret {
    /// metadata.namespace.
    pub namespace: String,
    /// metadata.name.
    pub name: String,
    /// type.
    pub secret_type: String,
    /// Whether metadata.deletionTimestamp is set.
    pub is_being_deleted: bool,
    /// Decoded values by key.
    pub data: BTreeMap<String, String>,
}

/// The type of a bootstrap token's Secret.
pub const SECRET_TYPE: &str = "bootstrap.kubernetes.io/token";
/// The namespace in which Secrets of bootstrap tokens are looked up.
pub const SECRET_NAMESPACE: &str = "kube-system";

impl BootstrapSecret {
    fn value(&self, key: &str) -> &str {
        self.data.get(key).map_or("", String::as_str)
    }

    /// Whether this usage is switched on: only the exact text `true` counts.
    #[must_use]
    pub fn has_usage(&self, usage: &str) -> bool {
        self.value(&format!("usage-bootstrap-{usage}")) == "true"
    }

    /// Extra groups, not trimmed.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        match self.value("auth-extra-groups") {
            "" => Vec::new(),
            list => list.split(',').map(str::to_owned).collect(),
        }
    }

    /// The expiration as written, and as an instant when it is RFC 3339.
    #[must_use]
    pub fn expiration(&self) -> Option<(&str, Option<Instant>)> {
        match self.value("expiration") {
            "" => None,
            text => Some((text, text.parse().ok())),
        }
    }
}

/// Whether a group may stand in `auth-extra-groups`: `\Asystem:bootstrappers:[a-z0-9:-]{0,255}[a-z0-9]\z`.
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

/// When an expired verdict begins: the expiration itself, for `expiration − now ≤ 0` is expired.
#[must_use]
pub fn expires_at(secret: &BootstrapSecret) -> Option<Instant> {
    secret.expiration().and_then(|(_, instant)| instant)
}

/// Applies the rules of the bootstrap token authenticator in its order, for a token whose Secret is known.
/// Every failure here is silent in Kubernetes: the caller sees 401, the log `invalid bearer token`.
/// Source: Kubernetes `plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go`.
#[must_use]
pub fn validate_bootstrap_token(token: &BootstrapToken, secret: &BootstrapSecret, at: Instant) -> Vec<Step> {
    let mut trace = vec![Step::passed(codes::BOOTSTRAP_SHAPE, args! { id: &token.token_id })];
    let object = format!("{SECRET_NAMESPACE}/{}", token.secret_name());
    trace.push(Step::passed(codes::BOOTSTRAP_SECRET_FOUND, args! { secret: &object }));
    let rules: [&dyn Fn() -> Step; 6] = [
        &|| check_field("metadata.deletionTimestamp", if secret.is_being_deleted { "set" } else { "" }, ""),
        &|| check_field("type", &secret.secret_type, SECRET_TYPE),
        &|| match secret.value("token-secret") == token.token_secret {
            true => Step::passed(codes::BOOTSTRAP_SECRET_FOUND, args! { secret: &object }),
            false => Step::failed(codes::BOOTSTRAP_SECRET_DIFFERS, args! { secret: &object }),
        },
        &|| check_field("token-id", secret.value("token-id"), &token.token_id),
        &|| check_expiration(secret, at),
        &|| match secret.has_usage("authentication") {
            true => Step::passed(codes::BOOTSTRAP_MAY_AUTHENTICATE, args! {}),
            false => check_field(
                "usage-bootstrap-authentication",
                secret.value("usage-bootstrap-authentication"),
                "true",
            ),
        },
    ];
    for rule in rules {
        let step = rule();
        let is_over = step.outcome == Outcome::Failed;
        // A rule that passes and says nothing new is not worth a line of its own.
        if step.code != codes::BOOTSTRAP_SECRET_FOUND {
            trace.push(step);
        }
        if is_over {
            return trace;
        }
    }
    trace.push(check_groups(secret));
    trace
}

fn check_field(field: &str, found: &str, expected: &str) -> Step {
    match found == expected {
        true => Step::passed(codes::BOOTSTRAP_SECRET_FOUND, args! { secret: field }),
        false => Step::failed(
            codes::BOOTSTRAP_SECRET_REFUSED,
            args! { field: field, found: found, expected: expected },
        ),
    }
}

/// Expiration: absent never expires, unreadable counts as expired.
#[must_use]
pub fn check_expiration(secret: &BootstrapSecret, at: Instant) -> Step {
    match secret.expiration() {
        None => Step::passed(codes::BOOTSTRAP_FOR_EVER, args! {}),
        Some((text, None)) => {
            Step::failed(codes::BOOTSTRAP_EXPIRATION_UNREADABLE, args! { expiration: text })
        }
        Some((_, Some(expiration))) if expiration - at <= Duration::ZERO => {
            Step::failed(codes::BOOTSTRAP_EXPIRED, args! { expiration: expiration, judged_at: at })
        }
        Some((_, Some(expiration))) => {
            Step::passed(codes::BOOTSTRAP_WITHIN, args! { expiration: expiration, judged_at: at })
        }
    }
}

fn check_groups(secret: &BootstrapSecret) -> Step {
    let groups = secret.groups();
    match groups.iter().find(|group| !is_bootstrap_group(group)) {
        Some(group) => Step::failed(codes::BOOTSTRAP_GROUP_REFUSED, args! { group: group }),
        None => Step::passed(codes::BOOTSTRAP_GROUPS_VALID, args! { groups: groups }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(pairs: &[(&str, &str)]) -> BootstrapSecret {
        BootstrapSecret {
            namespace: SECRET_NAMESPACE.to_owned(),
            name: "bootstrap-token-abcdef".to_owned(),
            secret_type: SECRET_TYPE.to_owned(),
            is_being_deleted: false,
            data: pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect(),
        }
    }

    const GOOD: &[(&str, &str)] = &[
        ("token-id", "abcdef"),
        ("token-secret", "0123456789abcdef"),
        ("usage-bootstrap-authentication", "true"),
        ("auth-extra-groups", "system:bootstrappers:kubeadm:default-node-token"),
    ];

    #[track_caller]
    fn check(changes: &[(&str, &str)], expected: &str) {
        let mut pairs = GOOD.to_vec();
        pairs.extend_from_slice(changes);
        let token = BootstrapToken::parse("abcdef.0123456789abcdef").unwrap();
        let trace =
            validate_bootstrap_token(&token, &secret(&pairs), Instant::from_unix_seconds(1_700_000_000));
        let code = Step::deciding(&trace).map_or("passed", |step| step.code.text());
        assert_eq!(code, expected, "{changes:?}");
    }

    #[test]
    fn every_silent_refusal_has_its_code() {
        check(&[], "passed");
        check(&[("token-secret", "0123456789abcdeg")], "kube.bootstrap_token.secret_differs");
        check(&[("token-id", "abcdeg")], "kube.bootstrap_token.secret_refused");
        check(&[("usage-bootstrap-authentication", "True")], "kube.bootstrap_token.secret_refused");
        check(
            &[("auth-extra-groups", "system:bootstrappers:a, system:bootstrappers:b")],
            "kube.bootstrap_token.group_refused",
        );
        check(&[("expiration", "2023-11-14T22:13:20Z")], "kube.bootstrap_token.expired");
        check(&[("expiration", "2023-11-14T22:13:21Z")], "passed");
        check(&[("expiration", "2023-11-15T06:13:21+08:00")], "passed");
        check(&[("expiration", "2023-11-15")], "kube.bootstrap_token.expiration_unreadable");
    }

    #[test]
    fn only_lower_case_letters_and_digits_make_a_token() {
        for text in [
            "abcdef.0123456789abcde",
            "ABCDEF.0123456789abcdef",
            "abcdef0123456789abcdef",
            "abcdef.0123456789abcdef ",
            "",
        ] {
            assert!(BootstrapToken::parse(text).is_none(), "{text}");
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
