//! How the server of a kubeconfig is reached and verified.

use super::rules::{Evidence, FieldContent, file_unknown};
use super::{Cluster, Field};
use credscope_finding::{Outcome, Step, args, codes::kube as codes, codes::kubeconfig};

/// The result of verifying the server's certificate.
#[derive(Clone, Debug)]
pub struct ServerCertificateAnswer {
    /// Its subject.
    pub subject: String,
    /// The steps of its path, without spans.
    pub trace: Vec<Step>,
    /// Go's error; `None` if the path is valid or Go's wording is unsupported.
    pub error: Option<String>,
    /// The cluster's own CA that issued it, if the kubeconfig names none.
    pub private_ca: Option<String>,
}

/// The host of a server's address with its port, without user; the address has a scheme or not.
#[must_use]
pub fn endpoint_of(server: &str) -> &str {
    let rest = server.split_once("://").map_or(server, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    authority.rsplit_once('@').map_or(authority, |(_, host)| host)
}

/// The host of a server's address, without user, password and brackets; `None` if there is none.
#[must_use]
pub fn host_of(server: &str) -> Option<&str> {
    let endpoint = endpoint_of(server);
    let host = match endpoint.strip_prefix('[') {
        Some(rest) => rest.split(']').next()?,
        None => endpoint.split(':').next()?,
    };
    (!host.is_empty()).then_some(host)
}

impl Cluster {
    /// The name that the server is verified for: `tls-server-name`, else the host of its address.
    #[must_use]
    pub fn verified_name(&self) -> Option<&str> {
        match &self.tls_server_name {
            Some(name) => Some(&name.text),
            None => host_of(&self.server.as_ref()?.text),
        }
    }

    /// The CA that the server is verified with: the data takes precedence over the file.
    #[must_use]
    pub fn authority(&self) -> Option<&Field> {
        self.ca_data.as_ref().or(self.ca_file.as_ref())
    }
}

pub(super) fn check_server(cluster: &Cluster) -> Step {
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

/// The proxy's scheme must be one that client-go supports.
pub(super) fn check_proxy(cluster: &Cluster) -> Option<Step> {
    let proxy = cluster.proxy_url.as_ref()?;
    let is_known = ["http://", "https://", "socks5://"].iter().any(|scheme| proxy.text.starts_with(scheme));
    (!is_known).then(|| Step::failed(kubeconfig::PROXY_INVALID, args! { proxy: &proxy.text }).at(proxy.span))
}

pub(super) fn check_server_trust(cluster: &Cluster, evidence: &dyn Evidence) -> Step {
    if let (Some(data), Some(file)) = (&cluster.ca_data, &cluster.ca_file) {
        let args = args! { data: &data.path, file: &file.path };
        return Step::failed(codes::CONFIG_BOTH_GIVEN, args).at(file.span);
    }
    let Some(field) = cluster.authority() else {
        return match cluster.insecure {
            // Nothing is verified, so nothing passes.
            Some(_) => Step::new(codes::CONFIG_INSECURE, Outcome::NotApplicable, args! {}),
            None => Step::passed(codes::CONFIG_NO_CA, args! {}),
        };
    };
    if cluster.insecure.is_some() {
        return Step::failed(codes::CONFIG_INSECURE_WITH_CA, args! { path: &field.path }).at(field.span);
    }
    let step = match evidence.content(field) {
        FieldContent::Found { count, .. } => {
            Step::passed(codes::CONFIG_CA, args! { path: &field.path, certificates: count })
        }
        FieldContent::Nothing => Step::failed(codes::CONFIG_NO_CERTIFICATE, args! { path: &field.path }),
        FieldContent::FileUnknown => file_unknown(field),
    };
    step.at(field.span)
}

/// The server's certificate, if it was provided, as the client verifies it.
pub(super) fn check_server_certificate(cluster: &Cluster, evidence: &dyn Evidence) -> Option<Step> {
    let host = cluster.verified_name().filter(|_| cluster.insecure.is_none())?;
    let answer = evidence.server(cluster, host)?;
    let subject = answer.subject;
    if let Some(issuer) = answer.private_ca {
        return Some(Step::failed(kubeconfig::CA_MISSING, args! { subject: subject, issuer: issuer }));
    }
    let step = match Step::deciding(&answer.trace) {
        Some(step) => {
            let args = args! { subject: subject, host: host, verdict: step.code };
            Step::new(kubeconfig::SERVER_CERTIFICATE, step.outcome, args)
        }
        None => {
            Step::new(kubeconfig::SERVER_VERIFIED, Outcome::Passed, args! { subject: subject, host: host })
        }
    };
    Some(step.with(answer.trace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_stands_between_scheme_and_port() {
        for (server, host) in [
            ("https://10.0.0.1:6443", Some("10.0.0.1")),
            ("https://api.example/k8s/clusters/c-1", Some("api.example")),
            ("https://[fd00::1]:6443", Some("fd00::1")),
            ("api.example:6443", Some("api.example")),
            ("https://", None),
            ("", None),
        ] {
            assert_eq!(host_of(server), host, "{server}");
        }
    }
}
