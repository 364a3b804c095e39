//! Signers of the CertificateSigningRequest API and the rules that their controllers apply.

mod lifetime;

pub use lifetime::{BACKDATE, MINIMUM_DURATION, SIGNING_DURATION, signed_validity};

/// The parts of a request that a signer's rules use.
#[derive(Clone, Debug, Default)]
pub struct RequestFacts {
    /// Last common name.
    pub common_name: String,
    /// Organizations in order.
    pub organizations: Vec<String>,
    /// Number of DNS names.
    pub dns_names: usize,
    /// Number of IP addresses.
    pub ip_addresses: usize,
    /// Number of e-mail addresses.
    pub email_addresses: usize,
    /// Number of URIs.
    pub uris: usize,
    /// `spec.usages`.
    pub usages: Vec<String>,
}

/// The signer of kubelet client certificates.
pub const CLIENT_KUBELET: &str = "kubernetes.io/kube-apiserver-client-kubelet";
/// The signer of client certificates.
pub const CLIENT: &str = "kubernetes.io/kube-apiserver-client";
/// The signer of kubelet serving certificates.
pub const KUBELET_SERVING: &str = "kubernetes.io/kubelet-serving";
/// The signer of requests that predate signer names.
pub const LEGACY_UNKNOWN: &str = "kubernetes.io/legacy-unknown";

/// Whether kube-controller-manager runs this signer.
#[must_use]
pub fn is_built_in(signer: &str) -> bool {
    matches!(signer, CLIENT_KUBELET | CLIENT | KUBELET_SERVING | LEGACY_UNKNOWN)
}

/// Whether the controller automatically approves requests to this signer if the requestor has permission.
/// Source: Kubernetes `pkg/controller/certificates/approver/sarapprove.go`.
#[must_use]
pub fn is_approved_automatically(signer: &str) -> bool {
    signer == CLIENT_KUBELET
}

/// Applies the signer's rules in its order; the error is the message that the controller writes into the
/// condition.
///
/// # Errors
/// The first rule that is violated, in the controller's words.
///
/// Source: Kubernetes `pkg/apis/certificates/helpers.go`, `pkg/controller/certificates/signer/signer.go`.
pub fn check_signer_rules(signer: &str, request: &RequestFacts) -> Result<(), String> {
    match signer {
        CLIENT_KUBELET => {
            check_organization(request)?;
            refuse(request.dns_names > 0, "DNS subjectAltNames are not allowed")?;
            refuse(request.email_addresses > 0, "Email subjectAltNames are not allowed")?;
            refuse(request.ip_addresses > 0, "IP subjectAltNames are not allowed")?;
            refuse(request.uris > 0, "URI subjectAltNames are not allowed")?;
            check_common_name(request)?;
            check_usages(request, "client auth")
        }
        KUBELET_SERVING => {
            check_organization(request)?;
            refuse(request.dns_names + request.ip_addresses == 0, "DNS or IP subjectAltName is required")?;
            refuse(request.email_addresses > 0, "Email subjectAltNames are not allowed")?;
            refuse(request.uris > 0, "URI subjectAltNames are not allowed")?;
            check_usages(request, "server auth")?;
            check_common_name(request)
        }
        CLIENT => check_client_usages(request),
        _ => Ok(()),
    }
}

fn refuse(is_broken: bool, message: &str) -> Result<(), String> {
    if is_broken { Err(message.to_owned()) } else { Ok(()) }
}

fn check_organization(request: &RequestFacts) -> Result<(), String> {
    refuse(request.organizations != ["system:nodes"], "subject organization is not system:nodes")
}

fn check_common_name(request: &RequestFacts) -> Result<(), String> {
    refuse(
        !request.common_name.starts_with("system:node:"),
        "subject common name does not begin with system:node:",
    )
}

fn check_usages(request: &RequestFacts, purpose: &str) -> Result<(), String> {
    let wanted = ["digital signature", purpose];
    let has = |wanted: &str| request.usages.iter().any(|usage| usage == wanted);
    let is_known = |usage: &String| usage == "key encipherment" || wanted.contains(&usage.as_str());
    let are_exact = wanted.into_iter().all(has) && request.usages.iter().all(is_known);
    // The controller prints a sorted set.
    let printed = match purpose < "digital signature" {
        true => [purpose, "digital signature", "key encipherment"],
        false => ["digital signature", "key encipherment", purpose],
    };
    refuse(!are_exact, &format!("usages did not match [{}]", printed.join(" ")))
}

fn check_client_usages(request: &RequestFacts) -> Result<(), String> {
    let allowed = ["digital signature", "key encipherment", "client auth"];
    match request.usages.iter().find(|usage| !allowed.contains(&usage.as_str())) {
        Some(usage) => Err(format!("invalid usage for client certificate: {usage}")),
        None => refuse(
            !request.usages.iter().any(|usage| usage == "client auth"),
            "missing required usage for client certificate: client auth",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kubelet(usages: &[&str]) -> RequestFacts {
        RequestFacts {
            common_name: "system:node:n".to_owned(),
            organizations: vec!["system:nodes".to_owned()],
            usages: usages.iter().map(|usage| (*usage).to_owned()).collect(),
            ..RequestFacts::default()
        }
    }

    #[track_caller]
    fn check(signer: &str, change: impl Fn(&mut RequestFacts), expected: Result<(), &str>) {
        let purpose = if signer == KUBELET_SERVING { "server auth" } else { "client auth" };
        let mut request = kubelet(&["digital signature", purpose]);
        change(&mut request);
        assert_eq!(check_signer_rules(signer, &request), expected.map_err(str::to_owned));
    }

    #[test]
    fn the_client_kubelet_signer_applies_its_rules_in_order() {
        check(CLIENT_KUBELET, |_| (), Ok(()));
        check(CLIENT_KUBELET, |request| request.usages.push("key encipherment".to_owned()), Ok(()));
        check(
            CLIENT_KUBELET,
            |request| request.organizations.clear(),
            Err("subject organization is not system:nodes"),
        );
        check(CLIENT_KUBELET, |request| request.dns_names = 1, Err("DNS subjectAltNames are not allowed"));
        check(CLIENT_KUBELET, |request| request.ip_addresses = 1, Err("IP subjectAltNames are not allowed"));
        check(
            CLIENT_KUBELET,
            |request| request.common_name = "n".to_owned(),
            Err("subject common name does not begin with system:node:"),
        );
        check(
            CLIENT_KUBELET,
            |request| request.usages.clear(),
            Err("usages did not match [client auth digital signature key encipherment]"),
        );
    }

    #[test]
    fn the_serving_signer_wants_a_name_to_serve() {
        check(KUBELET_SERVING, |_| (), Err("DNS or IP subjectAltName is required"));
        check(KUBELET_SERVING, |request| request.ip_addresses = 1, Ok(()));
    }

    #[test]
    fn the_client_signer_looks_at_usages_alone() {
        check(CLIENT, |request| request.organizations.clear(), Ok(()));
        check(
            CLIENT,
            |request| request.usages.push("server auth".to_owned()),
            Err("invalid usage for client certificate: server auth"),
        );
        check(
            CLIENT,
            |request| request.usages = vec!["digital signature".to_owned()],
            Err("missing required usage for client certificate: client auth"),
        );
    }
}
