//! What kubectl prints for a kubeconfig that does not work.

use super::file::{check_file, file_error};
use super::rules::{Evidence, FieldContent};
use super::{Cluster, Field, Kubeconfig, User};
use crate::Release;
use credscope_encoding::decode_standard;
use credscope_finding::{Outcome, Step, Value, codes::kube as codes, codes::kubeconfig};

/// The text that kubectl prints, for the trace of [`super::validate_kubeconfig`]; `None` if it prints
/// nothing, or its wording is unsupported. kubectl may print lines about unreadable files in addition.
///
/// Source: kubectl `pkg/cmd/util/helpers.go`; client-go `tools/clientcmd/validation.go`.
#[must_use]
pub fn printed_by_kubectl(
    config: &Kubeconfig,
    trace: &[Step],
    evidence: &dyn Evidence,
    release: Release,
) -> Option<String> {
    if check_file(config, release).is_some() {
        let error = file_error(config, release)?;
        return Some(format!("error: error loading config file {}: {error}", crate::quote(evidence.file())));
    }
    let failed = trace.iter().find(|step| step.outcome == Outcome::Failed)?;
    let current = config.current()?;
    let (cluster, user) = (config.cluster(&current.cluster)?, config.user(&current.user)?);
    match validation_errors(cluster, user, release).as_slice() {
        [] => (),
        [only] => return Some(format!("error: {only}")),
        several => {
            return Some(format!("Error in configuration: \n* {}", several.join("\n* ")));
        }
    }
    let is = |code| failed.code == code;
    let fixed = if is(codes::CONFIG_INSECURE_WITH_CA) {
        "error: specifying a root certificates file with the insecure flag is not allowed"
    } else if is(codes::CONFIG_PLAIN_HTTP) {
        "Error from server (BadRequest): the server rejected our request for an unknown reason"
    } else if is(codes::CONFIG_TOKEN_NOT_SENDABLE) {
        "Unable to connect to the server: net/http: invalid header field value for \"Authorization\""
    } else if is(kubeconfig::BASIC_IGNORED) {
        "Error from server (Forbidden): forbidden: User \"system:anonymous\" cannot get path \"/api\""
    } else if is(codes::CONFIG_ANONYMOUS) || is(codes::CONFIG_PAIR_INCOMPLETE) {
        // It asks for a user name, which fails without a terminal.
        "error: EOF"
    } else if is(codes::CONFIG_CERTIFICATE) || is(codes::CONFIG_TOKEN) {
        "error: You must be logged in to the server (Unauthorized)"
    } else if is(codes::CONFIG_PAIR_MISMATCH) {
        match is_same_kind(user, evidence) {
            true => "error: tls: private key does not match public key",
            false => "error: tls: private key type does not match public key type",
        }
    } else if is(codes::CONFIG_NO_CERTIFICATE)
        && user.certificate().is_some_and(has_no_pem)
        && is_of(failed, user)
    {
        "error: tls: failed to find any PEM data in certificate input"
    } else if is(codes::CONFIG_NO_KEY) && user.key().is_some_and(has_no_pem) {
        "error: tls: failed to find any PEM data in key input"
    } else if is(kubeconfig::SERVER_CERTIFICATE) || is(kubeconfig::CA_MISSING) {
        let error = evidence.server(cluster, cluster.verified_name()?)?.error?;
        let error = crate::client_certificate::tls_error(&error, release);
        return Some(format!("Unable to connect to the server: {error}"));
    } else {
        return None;
    };
    Some(fixed.to_owned())
}

fn is_same_kind(user: &User, evidence: &dyn Evidence) -> bool {
    let algorithm = |field: Option<&Field>| match evidence.content(field?) {
        FieldContent::Found { key, .. } => key.map(|key| key.algorithm()),
        FieldContent::Nothing | FieldContent::FileUnknown => None,
    };
    match (algorithm(user.certificate()), algorithm(user.key())) {
        (Some(one), Some(other)) => std::mem::discriminant(&one) == std::mem::discriminant(&other),
        _ => true,
    }
}

/// Whether a step is about the user's certificate, not the cluster's CA.
fn is_of(step: &Step, user: &User) -> bool {
    let path = step.args.get("path").and_then(Value::as_text);
    user.certificate().is_some_and(|field| Some(field.path.as_str()) == path)
}

fn has_no_pem(field: &Field) -> bool {
    field.path.ends_with("-data")
        && decode_standard(field.text.as_bytes())
            .is_ok_and(|bytes| !bytes.windows(11).any(|window| window == b"-----BEGIN "))
}

/// The errors of client-go's validation that do not depend on files.
fn validation_errors(cluster: &Cluster, user: &User, release: Release) -> Vec<String> {
    let name = &user.name;
    let mut errors = Vec::new();
    let mut methods = Vec::new();
    if user.token.is_some() {
        methods.push("token");
    }
    if user.username.is_some() || user.password.is_some() {
        methods.push("basicAuth");
    }
    if user.certificate().is_some() {
        if user.certificate_data.is_some() && user.certificate_file.is_some() {
            errors.push(format!(
                "client-cert-data and client-cert are both specified for {name}. client-cert-data will override."
            ));
        }
        if user.key_data.is_some() && user.key_file.is_some() {
            errors.push(format!(
                "client-key-data and client-key are both specified for {name}; client-key-data will override"
            ));
        }
        if user.key().is_none() {
            errors.push(format!(
                "client-key-data or client-key must be specified for {name} to use the clientCert authentication method."
            ));
        }
    }
    for missing in user.exec.as_ref().map(|exec| exec.missing(release)).unwrap_or_default() {
        errors.push(format!("{missing} must be specified for {name} to use exec authentication plugin"));
    }
    if methods.len() > 1 {
        errors.push(format!(
            "more than one authentication method found for {name}; found [{}], only one is allowed",
            methods.join(" ")
        ));
    }
    if cluster.server.is_none() {
        errors.push(format!("no server found for cluster {}", crate::quote(&cluster.name)));
    }
    if cluster.ca_data.is_some() && cluster.ca_file.is_some() {
        errors.push(format!(
            "certificate-authority-data and certificate-authority are both specified for {}. certificate-authority-data \
             will override.",
            cluster.name
        ));
    }
    errors
}
