use super::{BootstrapSecret, BootstrapToken, SECRET_NAMESPACE, SECRET_PREFIX, SECRET_TYPE};
use super::{is_bootstrap_group, is_part};
use crate::Moment;
use crate::schema::Mismatch;
use credscope_finding::{Outcome, Span, Step, args, codes::bootstrap as codes};

/// Applies the rules of the bootstrap token authenticator in its order, for a token whose Secret is known;
/// the first failed rule ends them. Spans are those of the Secret.
/// Every failure here is silent in Kubernetes: the caller sees 401, the log `invalid bearer token`.
/// Source: Kubernetes `plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go`.
#[must_use]
pub fn validate_bootstrap_token(
    token: &BootstrapToken,
    secret: &BootstrapSecret,
    moment: &Moment,
) -> Vec<Step> {
    let mut trace = vec![Step::passed(codes::BOOTSTRAP_SHAPE, args! { id: &token.token_id })];
    trace.extend(apply(secret, &token.token_id, Some(&token.token_secret), moment));
    trace
}

/// Applies the same rules to a Secret alone: the result for the token that it describes.
/// Source: Kubernetes `plugin/pkg/auth/authenticator/token/bootstrap/bootstrap.go`.
#[must_use]
pub fn validate_bootstrap_secret(secret: &BootstrapSecret, moment: &Moment) -> Vec<Step> {
    apply(secret, secret.id(), None, moment)
}

fn apply(secret: &BootstrapSecret, id: &str, part: Option<&str>, moment: &Moment) -> Vec<Step> {
    let object = format!("{SECRET_NAMESPACE}/{SECRET_PREFIX}{id}");
    let rules: [&dyn Fn() -> Option<Step>; 10] = [
        &|| secret.mismatch.as_ref().and_then(Mismatch::refuse),
        &|| check_base64(secret),
        &|| check_place(secret, id),
        &|| {
            let deleted = || Step::failed(codes::BOOTSTRAP_BEING_DELETED, args! { secret: &object });
            secret.is_being_deleted.then(deleted)
        },
        // A Secret quoted without its metadata and type cannot have the wrong type.
        &|| match secret.name.is_empty() && secret.secret_type.is_empty() {
            true => None,
            false => check_field("type", &secret.secret_type, SECRET_TYPE, None),
        },
        &|| check_part(secret, part, &object),
        &|| check_id(secret, id),
        &|| if part.is_none() { check_purpose(secret, &object) } else { None },
        &|| Some(check_expiration(secret, moment).at(secret.span("expiration"))),
        &|| {
            let field = "usage-bootstrap-authentication";
            let span = secret.span(field);
            let value = secret.value(field);
            let allowed = || Step::passed(codes::BOOTSTRAP_MAY_AUTHENTICATE, args! {}).at(span);
            Some(check_field(field, value, "true", span).unwrap_or_else(allowed))
        },
    ];
    let mut trace = vec![Step::passed(codes::BOOTSTRAP_SECRET_FOUND, args! { secret: &object })];
    for rule in rules {
        let Some(step) = rule() else { continue };
        let is_over = step.outcome != Outcome::Passed;
        trace.push(step);
        if is_over {
            return trace;
        }
    }
    trace.push(check_groups(secret).at(secret.span("auth-extra-groups")));
    trace
}

/// Checks a field that must have one value; `None` if it has.
fn check_field(field: &str, found: &str, expected: &str, span: Option<Span>) -> Option<Step> {
    if found == expected {
        return None;
    }
    let step = match found {
        "" => Step::failed(codes::BOOTSTRAP_FIELD_MISSING, args! { field: field, expected: expected }),
        _ => Step::failed(
            codes::BOOTSTRAP_SECRET_REFUSED,
            args! { field: field, found: found, expected: expected },
        ),
    };
    Some(step.at(span))
}

/// Values of `data` are base64; clear text in it makes the API server refuse the whole object, or is stored
/// as something else.
fn check_base64(secret: &BootstrapSecret) -> Option<Step> {
    let clear = secret.clear_text.first()?;
    Some(Step::failed(codes::BOOTSTRAP_NOT_BASE64, args! { key: &clear.key }).at(clear.span))
}

/// The Secret is looked up by its name in `kube-system`; an absent name or namespace is assumed to be right.
fn check_place(secret: &BootstrapSecret, id: &str) -> Option<Step> {
    let name = format!("{SECRET_PREFIX}{id}");
    let expected =
        [("metadata.namespace", &secret.namespace, SECRET_NAMESPACE), ("metadata.name", &secret.name, &name)];
    expected
        .into_iter()
        .filter(|(_, found, _)| !found.is_empty())
        .find_map(|(field, found, expected)| check_field(field, found, expected, None))
}

/// The secret part: equal to the token's, or at least of the form of a secret part.
fn check_part(secret: &BootstrapSecret, part: Option<&str>, object: &str) -> Option<Step> {
    let found = secret.value("token-secret");
    let code = match part {
        Some(part) if part == found => return None,
        Some(_) => codes::BOOTSTRAP_SECRET_DIFFERS,
        None if is_part(found, 16) => return None,
        None => codes::BOOTSTRAP_SECRET_PART_MALFORMED,
    };
    Some(Step::failed(code, args! { secret: object }).at(secret.span("token-secret")))
}

fn check_id(secret: &BootstrapSecret, id: &str) -> Option<Step> {
    let found = secret.shown_id();
    // An id of another form does not equal any token's.
    let expected = if is_part(id, 6) { id } else { "[a-z0-9]{6}" };
    check_field("token-id", found, expected, secret.span("token-id"))
}

/// A Secret without the usage is valid on its own, whatever its expiration; a token presented to it is
/// refused.
fn check_purpose(secret: &BootstrapSecret, object: &str) -> Option<Step> {
    let field = "usage-bootstrap-authentication";
    let args = args! { secret: object };
    let step = Step::new(codes::BOOTSTRAP_NOT_FOR_AUTHENTICATION, Outcome::NotApplicable, args);
    matches!(secret.value(field), "" | "false").then(|| step.at(secret.span(field)))
}

/// Expiration: absent means never, unreadable counts as expired.
fn check_expiration(secret: &BootstrapSecret, moment: &Moment) -> Step {
    let judged_at = moment.at();
    match secret.expiration() {
        None => Step::passed(codes::BOOTSTRAP_FOR_EVER, args! {}),
        Some((text, None)) => {
            Step::failed(codes::BOOTSTRAP_EXPIRATION_UNREADABLE, args! { expiration: text })
        }
        Some((_, Some(expiration))) => {
            let args = args! { expiration: expiration, judged_at: judged_at };
            match moment.has_reached(expiration) {
                true => Step::failed(codes::BOOTSTRAP_EXPIRED, args),
                false => Step::passed(codes::BOOTSTRAP_WITHIN, args),
            }
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

/// Why the controller bootstrapsigner makes no signature for a Secret that has not expired: the field, and
/// the value
/// it must have.
/// Source: Kubernetes `pkg/controller/bootstrap/util.go`, `validateSecretForSigning`.
pub(crate) fn signing_refusal(secret: &BootstrapSecret, id: &str) -> Option<(&'static str, String)> {
    let signing = "usage-bootstrap-signing";
    let name = format!("{SECRET_PREFIX}{id}");
    let fields = [
        ("metadata.namespace", secret.namespace.as_str(), SECRET_NAMESPACE),
        ("metadata.name", secret.name.as_str(), name.as_str()),
        ("type", secret.secret_type.as_str(), SECRET_TYPE),
        ("token-id", secret.shown_id(), id),
        (signing, secret.value(signing), "true"),
    ];
    let is_told = |field: &str, found: &str| {
        !found.is_empty() || !matches!(field, "metadata.namespace" | "metadata.name" | "type")
    };
    let refused = |(field, found, expected): (&'static str, &str, &str)| {
        (found != expected && is_told(field, found)).then(|| (field, expected.to_owned()))
    };
    fields.into_iter().find_map(refused)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bootstrap_token::decode_bootstrap_secret;
    use credscope_clock::Instant;
    use credscope_encoding::encode_standard;
    use credscope_jose::json::parse;

    const GOOD: &[(&str, &str)] = &[
        ("token-id", "abcdef"),
        ("token-secret", "0123456789abcdef"),
        ("usage-bootstrap-authentication", "true"),
        ("auth-extra-groups", "system:bootstrappers:kubeadm:default-node-token"),
    ];

    fn secret(head: &str, changes: &[(&str, &str)]) -> BootstrapSecret {
        let mut data = Vec::new();
        for (key, value) in
            GOOD.iter().filter(|(key, _)| changes.iter().all(|(other, _)| key != other)).chain(changes)
        {
            data.push(format!("\"{key}\":\"{}\"", encode_standard(value.as_bytes())));
        }
        let object = format!("{{{head},\"data\":{{{}}}}}", data.join(","));
        decode_bootstrap_secret(&parse(object.as_bytes()).value)
    }

    const HEAD: &str = "\"metadata\":{\"name\":\"bootstrap-token-abcdef\",\"namespace\":\"kube-system\"},\
                        \"type\":\"bootstrap.kubernetes.io/token\"";

    #[track_caller]
    fn check_secret(secret: &BootstrapSecret, by_token: &str, by_itself: &str) {
        let token = BootstrapToken::parse("abcdef.0123456789abcdef").unwrap();
        let moment = Moment::new(Instant::from_unix_seconds(1_700_000_000));
        let code =
            |trace: &[Step]| Step::deciding(trace).map_or("passed", |step| step.code.text()).to_owned();
        let found = code(&validate_bootstrap_token(&token, secret, &moment));
        assert_eq!(found.trim_start_matches("kube.bootstrap_token."), by_token);
        let trace = validate_bootstrap_secret(secret, &moment);
        assert_eq!(code(&trace).trim_start_matches("kube.bootstrap_token."), by_itself);
        assert!(!format!("{trace:?}").contains("0123456789abcde"), "{trace:?}");
    }

    #[track_caller]
    fn check(changes: &[(&str, &str)], expected: &str) {
        check_secret(&secret(HEAD, changes), expected, expected);
    }

    #[test]
    fn every_silent_refusal_has_its_code() {
        check(&[], "passed");
        check_secret(&secret(HEAD, &[("token-secret", "0123456789abcdeg")]), "secret_differs", "passed");
        check_secret(
            &secret(HEAD, &[("token-secret", "0123456789ABCDEF")]),
            "secret_differs",
            "secret_part_malformed",
        );
        check(&[("token-id", "abcdeg")], "secret_refused");
        check(&[("usage-bootstrap-authentication", "True")], "secret_refused");
        check_secret(
            &secret(HEAD, &[("usage-bootstrap-authentication", "false")]),
            "secret_refused",
            "passed",
        );
        check(&[("auth-extra-groups", "system:bootstrappers:a, system:bootstrappers:b")], "group_refused");
        check(&[("expiration", "2023-11-14T22:13:20Z")], "expired");
        check(&[("expiration", "2023-11-14T22:13:21Z")], "passed");
        check(&[("expiration", "2023-11-14T22:13:20.5Z")], "passed");
        check(&[("expiration", "2023-11-15T06:13:21+08:00")], "passed");
        check(&[("expiration", "2023-11-15")], "expiration_unreadable");
        check(&[("expiration", "")], "passed");
    }

    #[test]
    fn name_namespace_type_and_deletion_are_looked_at() {
        let refused = |from: &str, to: &str, expected: &str| {
            check_secret(&secret(&HEAD.replace(from, to), &[]), expected, expected);
        };
        refused("kube-system", "default", "secret_refused");
        refused("bootstrap.kubernetes.io/token", "Opaque", "secret_refused");
        refused("token-abcdef", "token-abcdeg", "secret_refused");
        refused("bootstrap-token-abcdef", "join-token", "secret_refused");
        refused("\"name\":", "\"deletionTimestamp\":\"2023-11-14T22:13:20Z\",\"name\":", "being_deleted");
        refused("\"type\"", "\"kind\"", "field_missing");
        refused("\"namespace\":\"kube-system\"", "\"uid\":\"1\"", "passed");
    }

    #[test]
    fn the_instant_of_expiration_is_a_boundary() {
        let moment = Moment::new(Instant::from_unix_seconds(1_700_000_000));
        let trace =
            validate_bootstrap_secret(&secret(HEAD, &[("expiration", "2023-11-14T23:13:20Z")]), &moment);
        assert!(Step::deciding(&trace).is_none());
        assert_eq!(moment.horizon(), Some(Instant::from_unix_seconds(1_700_003_600).into()));
    }

    #[test]
    fn the_signer_wants_its_own_usage() {
        let field = |secret: &BootstrapSecret| signing_refusal(secret, "abcdef").map(|(field, _)| field);
        assert_eq!(field(&secret(HEAD, &[])), Some("usage-bootstrap-signing"));
        let signing = ("usage-bootstrap-signing", "true");
        assert_eq!(field(&secret(HEAD, &[signing])), None);
        assert_eq!(field(&secret(HEAD, &[signing, ("token-id", "abcdeg")])), Some("token-id"));
        assert_eq!(field(&secret(&HEAD.replace("abcdef", "abcdeg"), &[signing])), Some("metadata.name"));
    }
}
