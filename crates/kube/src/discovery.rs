//! kubeadm's discovery: how a joining machine finds out whether it talks to the intended cluster.

mod cluster_info;
mod pins;
mod request;

pub use cluster_info::{AuthorityDigests, ClusterInfo, SIGNATURE_DIFFERS, detached_signature};
pub use request::{JoinRequest, decode_join_configuration};

use crate::bootstrap_token::{BootstrapSecret, BootstrapToken};
use crate::{Moment, Release};
use cluster_info::{check_kubeconfig_key, check_readable, check_signature, check_signature_key};
use credscope_finding::{Outcome, Step, args, codes::bootstrap as codes};

/// What is known about the cluster besides the request.
pub struct DiscoveryEvidence<'a> {
    /// The ConfigMap `kube-public/cluster-info`, if it is known.
    pub cluster_info: Option<ClusterInfo<'a>>,
    /// The token's Secret, if it is known: discovery never reads it, but it explains why a signature is
    /// missing.
    pub secret: Option<&'a BootstrapSecret>,
    /// CAs to compare pins with if cluster-info is not known.
    pub authorities: &'a [AuthorityDigests],
    /// The instant to judge at.
    pub moment: &'a Moment,
}

/// Applies the checks of kubeadm's discovery in its order; the first failure ends them. Whether the token's
/// Secret has expired is not checked: discovery only reads cluster-info. Source: Kubernetes
/// `cmd/kubeadm/app/discovery/token/token.go`.
#[must_use]
pub fn validate_discovery(
    request: &JoinRequest,
    evidence: &DiscoveryEvidence<'_>,
    release: Release,
) -> Vec<Step> {
    if let Some(file) = &request.discovery_file {
        return vec![Step::inconclusive(codes::JOIN_FILE_UNKNOWN, args! { file: file })];
    }
    let Some(token) = &request.discovery_token else {
        return vec![Step::failed(codes::JOIN_NO_TOKEN, args! {})];
    };
    let Some(token) = BootstrapToken::parse(token) else {
        return vec![Step::failed(codes::BOOTSTRAP_MALFORMED, args! {})];
    };
    let mut trace = vec![Step::passed(codes::BOOTSTRAP_SHAPE, args! { id: &token.token_id })];
    let is_over = |trace: &[Step]| trace.iter().any(|step| step.outcome == Outcome::Failed);
    trace.push(check_endpoint(&request.endpoint));
    trace.extend(check_pin_presence(request));
    if is_over(&trace) {
        return trace;
    }
    let pins = pins::read_pins(&request.pins, release);
    let Some(info) = &evidence.cluster_info else {
        trace.extend(pins.broken);
        let command = "kubectl -n kube-public get configmap cluster-info -o yaml";
        let unknown = args! { id: &token.token_id, command: command };
        trace.push(Step::inconclusive(codes::CLUSTER_INFO_UNKNOWN, unknown));
        if !is_over(&trace) {
            trace.extend(pins::check_pins(&pins.read, &pins.unread, evidence.authorities, false));
        }
        return trace;
    };
    let rules: [&dyn Fn() -> Vec<Step>; 5] = [
        &|| check_kubeconfig_key(info, &token).into_iter().collect(),
        &|| check_signature_key(info, &token, evidence).into_iter().collect(),
        &|| pins.broken.iter().cloned().collect(),
        &|| vec![check_signature(info, &token)],
        &|| {
            let (step, authorities) = check_readable(info, release, !pins.read.is_empty());
            let mut steps = vec![step];
            if !is_over(&steps) {
                steps.extend(pins::check_pins(&pins.read, &pins.unread, &authorities, true));
            }
            steps
        },
    ];
    for rule in rules {
        trace.extend(rule());
        if is_over(&trace) {
            return trace;
        }
    }
    trace.push(Step::passed(codes::JOIN_DISCOVERED, args! { endpoint: &request.endpoint }));
    trace
}

/// The API server as kubeadm requires it: host and port, as Go's `net.SplitHostPort` reads them.
fn check_endpoint(endpoint: &str) -> Step {
    if endpoint.is_empty() {
        return Step::failed(codes::JOIN_NO_ENDPOINT, args! {});
    }
    let host = endpoint.rsplit_once(':').map(|(host, _)| host);
    let reason = match host {
        None => "missing port in address",
        Some(host) if host.starts_with('[') && host.ends_with(']') => "",
        Some(_) if endpoint.ends_with(']') => "missing port in address",
        Some(host) if host.contains(':') => "too many colons in address",
        Some(_) => "",
    };
    if reason.is_empty() {
        return Step::passed(codes::JOIN_SHAPE, args! { endpoint: endpoint });
    }
    let message = format!("address {endpoint}: {reason}");
    Step::failed(codes::JOIN_ENDPOINT_REFUSED, args! { endpoint: endpoint, message: message })
}

/// Without any pin, kubeadm continues only with `unsafeSkipCAVerification`.
fn check_pin_presence(request: &JoinRequest) -> Option<Step> {
    let is_absent = request.pins.is_empty();
    match request.skips_verification {
        // Nothing was verified, so nothing passed.
        true => {
            is_absent.then(|| Step::new(codes::JOIN_VERIFICATION_WAIVED, Outcome::NotApplicable, args! {}))
        }
        false => is_absent.then(|| Step::failed(codes::JOIN_NO_PIN, args! {})),
    }
}

#[cfg(test)]
mod tests;
