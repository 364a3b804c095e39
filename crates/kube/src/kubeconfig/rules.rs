//! The rules that client-go applies to the current context, in its order.

use super::{Cluster, Field, Kubeconfig, User};
use credscope_crypto::PublicKey;
use credscope_encoding::decode_standard;
use credscope_finding::{Args, Code, Outcome, Step, Verdict, args, codes::kube as codes};

/// What became of a field that holds or names a credential.
#[derive(Clone, Debug)]
pub enum FieldContent {
    /// A credential was found: how many, the public key of the first, and its own verdict if it has one.
    Found {
        /// Number of certificates or keys.
        count: usize,
        /// Public key of the first.
        key: Option<PublicKey>,
        /// Its own verdict.
        verdict: Option<Verdict>,
    },
    /// Nothing of the kind that belongs there.
    Nothing,
    /// A file that is not on the shelf.
    FileUnknown,
}

/// What the shelf says about fields: asked by path.
pub trait Evidence {
    /// What the field at this path holds, or the file that it names.
    fn content(&self, field: &Field) -> FieldContent;
}

/// Applies the rules, in order; the last step says that the kubeconfig holds.
///
/// Source: client-go `tools/clientcmd/{loader,validation,client_config}.go`, `transport/transport.go`.
#[must_use]
pub fn validate_kubeconfig(config: &Kubeconfig, evidence: &dyn Evidence) -> Vec<Step> {
    let mut trace = Vec::new();
    // The file is decoded whole: one damaged field refuses every context.
    if let Some(step) = config.data_fields().find_map(check_base64) {
        trace.push(step);
        return trace;
    }
    if config.users.is_empty() && config.current_context.is_empty() && !config.clusters.is_empty() {
        let clusters: Vec<String> = config.clusters.iter().map(|cluster| cluster.name.clone()).collect();
        trace.push(Step::new(
            codes::CONFIG_WITHOUT_USERS,
            Outcome::NotApplicable,
            args! { clusters: clusters },
        ));
        return trace;
    }
    let (cluster, user) = match check_context(config) {
        Ok((step, cluster, user)) => {
            trace.push(step);
            (cluster, user)
        }
        Err(step) => {
            trace.push(*step);
            return trace;
        }
    };
    trace.push(check_server(cluster));
    trace.extend(check_server_trust(cluster, evidence));
    trace.push(check_methods(user));
    if trace.iter().all(|step| step.outcome != Outcome::Failed) {
        trace.extend(check_credentials(user, evidence));
    }
    if trace.iter().all(|step| matches!(step.outcome, Outcome::Passed | Outcome::NotEvaluated)) {
        let server = cluster.server.as_ref().map_or("", |field| field.text.as_str());
        trace.push(Step::passed(codes::CONFIG_HOLDS, args! { user: &user.name, server: server }));
    }
    trace
}

fn check_base64(field: &Field) -> Option<Step> {
    let error = decode_standard(field.text.as_bytes()).err()?;
    let step = Step::failed(codes::CONFIG_NOT_BASE64, args! { path: &field.path, position: error.position });
    Some(step.at(field.span))
}

fn check_context(config: &Kubeconfig) -> Result<(Step, &Cluster, &User), Box<Step>> {
    let failed = |code: Code, args: Args| Box::new(Step::failed(code, args));
    let name = config.current_context.as_str();
    if name.is_empty() {
        let contexts: Vec<String> = config.contexts.iter().map(|context| context.name.clone()).collect();
        return Err(failed(codes::CONFIG_NO_CONTEXT, args! { contexts: contexts }));
    }
    let missing = |what: &str, missing: &str| {
        failed(codes::CONFIG_MISSING, args! { what: what, name: missing, context: name })
    };
    let context = config.current().ok_or_else(|| missing("context", name))?;
    let cluster = config.cluster(&context.cluster).ok_or_else(|| missing("cluster", &context.cluster))?;
    let user = config.user(&context.user).ok_or_else(|| missing("user", &context.user))?;
    let args = args! { context: name, cluster: &cluster.name, user: &user.name };
    Ok((Step::passed(codes::CONFIG_COMPLETE, args), cluster, user))
}

fn check_server(cluster: &Cluster) -> Step {
    match &cluster.server {
        None => Step::failed(codes::CONFIG_NO_SERVER, args! { cluster: &cluster.name }),
        Some(server) if server.text.starts_with("http://") => {
            Step::failed(codes::CONFIG_PLAIN_HTTP, args! { server: &server.text }).at(server.span)
        }
        Some(server) => {
            Step::passed(codes::CONFIG_SERVER_SET, args! { server: &server.text }).at(server.span)
        }
    }
}

fn check_server_trust(cluster: &Cluster, evidence: &dyn Evidence) -> Vec<Step> {
    let field = match (&cluster.ca_data, &cluster.ca_file) {
        (Some(data), Some(file)) => {
            return vec![
                Step::failed(codes::CONFIG_BOTH_GIVEN, args! { data: &data.path, file: &file.path })
                    .at(file.span),
            ];
        }
        (Some(field), None) | (None, Some(field)) => field,
        (None, None) if cluster.insecure.is_some() => {
            return vec![Step::passed(codes::CONFIG_INSECURE, args! {})];
        }
        (None, None) => return vec![Step::passed(codes::CONFIG_NO_CA, args! {})],
    };
    if cluster.insecure.is_some() {
        return vec![
            Step::failed(codes::CONFIG_INSECURE_WITH_CA, args! { path: &field.path }).at(field.span),
        ];
    }
    let step = match evidence.content(field) {
        FieldContent::Found { count, .. } => {
            Step::passed(codes::CONFIG_CA, args! { path: &field.path, certificates: count })
        }
        FieldContent::Nothing => Step::failed(codes::CONFIG_NO_CERTIFICATE, args! { path: &field.path }),
        FieldContent::FileUnknown => file_unknown(field),
    };
    vec![step.at(field.span)]
}

fn file_unknown(field: &Field) -> Step {
    Step::inconclusive(codes::CONFIG_FILE_UNKNOWN, args! { path: &field.path, file: &field.text })
}

fn check_methods(user: &User) -> Step {
    for (data, file) in [(&user.certificate_data, &user.certificate_file), (&user.key_data, &user.key_file)] {
        if let (Some(data), Some(file)) = (data, file) {
            return Step::failed(codes::CONFIG_BOTH_GIVEN, args! { data: &data.path, file: &file.path })
                .at(file.span);
        }
    }
    let methods = user.methods();
    let is_used = |word: &str| methods.iter().any(|method| method == word);
    if (is_used("token") && is_used("basic")) || (is_used("plugin") && (is_used("token") || is_used("basic")))
    {
        return Step::failed(codes::CONFIG_TOO_MANY_METHODS, args! { methods: methods });
    }
    let certificate = user.certificate_data.as_ref().or(user.certificate_file.as_ref());
    let key = user.key_data.as_ref().or(user.key_file.as_ref());
    match (certificate, key) {
        (Some(field), None) => pair_incomplete(field, "client-key-data"),
        (None, Some(field)) => pair_incomplete(field, "client-certificate-data"),
        _ if methods.is_empty() => Step::inconclusive(codes::CONFIG_ANONYMOUS, args! { user: &user.name }),
        _ => Step::passed(codes::CONFIG_METHODS_FOUND, args! { methods: methods }),
    }
}

fn pair_incomplete(field: &Field, missing: &str) -> Step {
    Step::failed(codes::CONFIG_PAIR_INCOMPLETE, args! { path: &field.path, missing: missing }).at(field.span)
}

fn check_credentials(user: &User, evidence: &dyn Evidence) -> Vec<Step> {
    let mut steps = Vec::new();
    let certificate = user.certificate_data.as_ref().or(user.certificate_file.as_ref());
    let key = user.key_data.as_ref().or(user.key_file.as_ref());
    if let (Some(certificate), Some(key)) = (certificate, key) {
        steps.extend(check_pair(certificate, key, evidence));
    }
    // The file wins over the token: the token is only the value before the first read.
    if let Some(token) = user.token_file.as_ref().or(user.token.as_ref()) {
        let is_second = certificate.is_some();
        let step = check_token(token, user.token_file.is_some(), evidence);
        // A good certificate identifies the request before any token is looked at.
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
    if let Some(plugin) = &user.plugin {
        steps.push(Step::inconclusive(codes::CONFIG_PLUGIN, args! { command: &plugin.text }).at(plugin.span));
    }
    if let Some(username) = user.username.as_ref().or(user.password.as_ref()) {
        let name = user.username.as_ref().map_or("", |field| field.text.as_str());
        steps.push(Step::inconclusive(codes::CONFIG_BASIC, args! { username: name }).at(username.span));
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
        let args = args! { path: &certificate.path, verdict: verdict.code };
        steps.push(Step::new(codes::CONFIG_CERTIFICATE, verdict.outcome, args).at(certificate.span));
    }
    steps
}

fn check_token(token: &Field, is_file: bool, evidence: &dyn Evidence) -> Step {
    // A header value may not hold a line break: Go's net/http refuses to send it. A file is trimmed before.
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
