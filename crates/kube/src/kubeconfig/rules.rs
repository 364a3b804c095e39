//! The rules that client-go applies to the current context, in its order.

use super::credentials::{check_credentials, check_methods};
use super::file::check_file;
use super::impersonation::check_impersonation;
use super::server::{
    ServerCertificateAnswer, check_proxy, check_server, check_server_certificate, check_server_trust,
};
use super::{Cluster, Field, Kubeconfig, User};
use crate::{Release, UserInfo};
use credscope_crypto::PublicKey;
use credscope_finding::{Args, Code, Outcome, Step, Verdict, args, codes::kube as codes, codes::kubeconfig};

/// The content of a field that contains or refers to a credential.
#[derive(Clone, Debug)]
pub enum FieldContent {
    /// A credential was found.
    Found {
        /// Number of certificates or keys.
        count: usize,
        /// Public key of the first.
        key: Option<PublicKey>,
        /// Its own verdict.
        verdict: Option<Verdict>,
    },
    /// Nothing of the required kind.
    Nothing,
    /// The file was not provided.
    FileUnknown,
}

/// What the other inputs say about fields, looked up by path.
pub trait Evidence {
    /// The content of the field at this path, or of the file that it names.
    fn content(&self, field: &Field) -> FieldContent;

    /// The server's certificate, verified by the cluster's CA under this name; `None` if it is not known.
    fn server(&self, cluster: &Cluster, host: &str) -> Option<ServerCertificateAnswer>;

    /// The name of the file as given, or `config`.
    fn file(&self) -> &str {
        "config"
    }

    /// The user of the credentials examined so far.
    fn user(&self) -> Option<UserInfo>;
}

/// Results that come from the server, after everything that the client checks on its own.
const OF_THE_SERVER: [Code; 8] = [
    codes::CONFIG_CERTIFICATE,
    codes::CONFIG_TOKEN,
    codes::CONFIG_OPAQUE_TOKEN,
    codes::CONFIG_PLUGIN,
    codes::CONFIG_BASIC,
    kubeconfig::BASIC_IGNORED,
    kubeconfig::IMPERSONATION,
    kubeconfig::IMPERSONATION_UNKNOWN,
];

/// Applies the rules, in order; the last step says that the kubeconfig is valid.
///
/// Source: client-go `tools/clientcmd/{loader,validation,client_config}.go`, `transport/transport.go`.
#[must_use]
pub fn validate_kubeconfig(config: &Kubeconfig, evidence: &dyn Evidence, release: Release) -> Vec<Step> {
    let mut trace = Vec::new();
    // The file is decoded as a whole: one damaged field makes every context fail.
    if let Some(step) = check_file(config, release) {
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
    trace.extend(check_proxy(cluster));
    trace.push(check_server_trust(cluster, evidence));
    trace.push(check_methods(user));
    trace.extend(user.exec.as_ref().and_then(|exec| exec.check(release)));
    let holds = |trace: &[Step]| trace.iter().all(|step| step.outcome != Outcome::Failed);
    if holds(&trace) {
        trace.extend(check_credentials(user, evidence, release));
        trace.extend(check_impersonation(user, evidence.user().as_ref()));
        let place = trace.iter().position(|step| OF_THE_SERVER.contains(&step.code)).unwrap_or(trace.len());
        let answer = check_server_certificate(cluster, evidence);
        if let Some(step) = answer.filter(|_| holds(trace.get(..place).unwrap_or_default())) {
            trace.insert(place, step);
        }
    }
    if trace.iter().all(|step| matches!(step.outcome, Outcome::Passed | Outcome::NotEvaluated)) {
        let server = cluster.server.as_ref().map_or("", |field| field.text.as_str());
        trace.push(Step::passed(codes::CONFIG_HOLDS, args! { user: &user.name, server: server }));
    }
    trace
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
    let no_context = || failed(codes::CONFIG_MISSING, args! { what: "context", name: name, context: "" });
    let context = config.current().ok_or_else(no_context)?;
    let cluster = config.cluster(&context.cluster).ok_or_else(|| missing("cluster", &context.cluster))?;
    let user = config.user(&context.user).ok_or_else(|| missing("user", &context.user))?;
    let args = args! { context: name, cluster: &cluster.name, user: &user.name };
    Ok((Step::passed(codes::CONFIG_COMPLETE, args), cluster, user))
}

pub(super) fn file_unknown(field: &Field) -> Step {
    Step::inconclusive(codes::CONFIG_FILE_UNKNOWN, args! { path: &field.path, file: &field.text })
}
