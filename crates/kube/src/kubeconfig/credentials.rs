//! The authentication methods of a kubeconfig user, and the result of each.

use super::rules::{Evidence, FieldContent, file_unknown};
use super::{Field, User};
use crate::Release;
use credscope_finding::{NOT_GIVEN, Outcome, Step, Value, args, codes::kube as codes, codes::kubeconfig};

pub(super) fn check_methods(user: &User) -> Step {
    for (data, file) in [(&user.certificate_data, &user.certificate_file), (&user.key_data, &user.key_file)] {
        if let (Some(data), Some(file)) = (data, file) {
            return Step::failed(codes::CONFIG_BOTH_GIVEN, args! { data: &data.path, file: &file.path })
                .at(file.span);
        }
    }
    let methods = user.methods();
    // A token file is not a second method, and neither is a plug-in.
    if user.token.is_some() && (user.username.is_some() || user.password.is_some()) {
        return Step::failed(codes::CONFIG_TOO_MANY_METHODS, args! { methods: methods });
    }
    let (certificate, key) = (user.certificate(), user.key());
    match (certificate, key) {
        (Some(field), None) => pair_incomplete(field, "client-key-data"),
        (None, Some(field)) => pair_incomplete(field, "client-certificate-data"),
        _ if methods.is_empty() => Step::failed(codes::CONFIG_ANONYMOUS, args! { user: &user.name }),
        _ => Step::passed(codes::CONFIG_METHODS_FOUND, args! { methods: methods }),
    }
}

fn pair_incomplete(field: &Field, missing: &str) -> Step {
    Step::failed(codes::CONFIG_PAIR_INCOMPLETE, args! { path: &field.path, missing: missing }).at(field.span)
}

pub(super) fn check_credentials(user: &User, evidence: &dyn Evidence, release: Release) -> Vec<Step> {
    let mut steps = Vec::new();
    let (certificate, key) = (user.certificate(), user.key());
    if let (Some(certificate), Some(key)) = (certificate, key) {
        steps.extend(check_pair(certificate, key, evidence));
    }
    // The file takes precedence: the token is only the value before the first read.
    if let Some(token) = user.token_file.as_ref().or(user.token.as_ref()) {
        let is_second = certificate.is_some();
        let step = check_token(token, user.token_file.is_some(), evidence);
        // A valid certificate identifies the request before any token is examined.
        let is_settled = is_second && steps.iter().all(|step| step.outcome == Outcome::Passed);
        steps.push(
            match is_settled
                && step.outcome != Outcome::Passed
                && step.code != codes::CONFIG_TOKEN_NOT_SENDABLE
            {
                true => Step { outcome: Outcome::NotEvaluated, ..step },
                false => step,
            },
        );
    }
    // A plug-in is not used for a request that already has a token.
    let has_token = user.token.is_some() || user.token_file.is_some();
    if let Some(plugin) = user.plugin.as_ref().filter(|_| !has_token) {
        let step = Step::inconclusive(codes::CONFIG_PLUGIN, args! { command: &plugin.text }).at(plugin.span);
        // The certificate identifies the request before the plug-in's credential.
        let is_settled = certificate.is_some() && steps.iter().all(|step| step.outcome == Outcome::Passed);
        let outcome = if is_settled { Outcome::NotEvaluated } else { step.outcome };
        steps.push(Step { outcome, ..step });
    }
    if let Some(username) = user.username.as_ref().or(user.password.as_ref()) {
        let name = user.username.as_ref().map_or("", |field| field.text.as_str());
        let step = match release.reads_basic_authentication() {
            true => Step::inconclusive(codes::CONFIG_BASIC, args! { username: name }),
            false => Step::failed(kubeconfig::BASIC_IGNORED, args! { username: name }),
        };
        let is_settled = certificate.is_some() && steps.iter().all(|step| step.outcome == Outcome::Passed);
        let outcome = if is_settled { Outcome::NotEvaluated } else { step.outcome };
        steps.push(Step { outcome, ..step }.at(username.span));
    }
    steps
}

fn check_pair(certificate: &Field, key: &Field, evidence: &dyn Evidence) -> Vec<Step> {
    let (certificate_key, verdict) = match evidence.content(certificate) {
        FieldContent::Found { key, verdict, .. } => (key, verdict),
        FieldContent::Nothing => {
            let args = args! { path: &certificate.path };
            return vec![Step::failed(codes::CONFIG_NO_CERTIFICATE, args).at(certificate.span)];
        }
        FieldContent::FileUnknown => return vec![file_unknown(certificate).at(certificate.span)],
    };
    let pair = match evidence.content(key) {
        FieldContent::Found { key: private, .. } => match (&certificate_key, &private) {
            (Some(public), Some(private)) if public != private => {
                let id = crate::kubernetes_key_id;
                let args = args! { path: &key.path, certificate_key: id(public), private_key: id(private) };
                Step::failed(codes::CONFIG_PAIR_MISMATCH, args)
            }
            _ => Step::passed(codes::CONFIG_PAIR, args! { path: &key.path }),
        },
        FieldContent::Nothing => Step::failed(codes::CONFIG_NO_KEY, args! { path: &key.path }),
        FieldContent::FileUnknown => file_unknown(key),
    };
    let mut steps = vec![pair.at(key.span)];
    if let Some(verdict) = verdict {
        let told = |name: &str| verdict.args.get(name).and_then(Value::as_text).unwrap_or(NOT_GIVEN);
        let args = args! {
            path: &certificate.path,
            verdict: verdict.code,
            renewer: told("renewer"),
            command: told("command"),
        };
        steps.push(Step::new(codes::CONFIG_CERTIFICATE, verdict.outcome, args).at(certificate.span));
    }
    steps
}

fn check_token(token: &Field, is_file: bool, evidence: &dyn Evidence) -> Step {
    // A header value may not contain a line break: Go's net/http refuses to send it. A token file is trimmed
    // first.
    if !is_file && token.text.contains(['\n', '\r']) {
        return Step::failed(codes::CONFIG_TOKEN_NOT_SENDABLE, args! { path: &token.path }).at(token.span);
    }
    let step = match evidence.content(token) {
        FieldContent::Found { verdict: Some(verdict), .. } => {
            let args = args! { path: &token.path, verdict: verdict.code };
            Step::new(codes::CONFIG_TOKEN, verdict.outcome, args)
        }
        FieldContent::FileUnknown if is_file => file_unknown(token),
        FieldContent::Found { .. } | FieldContent::Nothing | FieldContent::FileUnknown => {
            Step::inconclusive(codes::CONFIG_OPAQUE_TOKEN, args! { path: &token.path })
        }
    };
    step.at(token.span)
}
