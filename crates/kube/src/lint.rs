//! Findings about a certificate that matter to an operator even if a verifier accepts it: each rule returns
//! what it found and how to fix it.

mod context;
mod front_proxy;
mod key_id;
mod kubelet;
mod lifetime;
mod role;
mod server_names;
mod usage;

pub use context::LintContext;
pub use front_proxy::{Allowed, lint_shared_authority};
pub use role::{CertificateRole, Roles};

use credscope_finding::Finding;
use credscope_x509::Certificate;

/// A rule for a single certificate.
type Lint = fn(&Certificate, &LintContext<'_>) -> Option<Finding>;

const LINTS: [Lint; 14] = [
    usage::check_client_usage,
    usage::check_etcd_usage,
    server_names::check_common_name_only,
    server_names::check_address_as_name,
    server_names::check_api_server_names,
    kubelet::check_node_name,
    kubelet::check_self_signed,
    lifetime::check_masters,
    lifetime::check_beyond_issuer,
    lifetime::check_very_long,
    lifetime::check_copied_start,
    lifetime::check_authority_end,
    key_id::check_key_ids,
    front_proxy::check_name,
];

/// All findings about a certificate.
#[must_use]
pub fn lint_certificate(certificate: &Certificate, context: &LintContext<'_>) -> Vec<Finding> {
    LINTS.iter().filter_map(|lint| lint(certificate, context)).collect()
}

#[cfg(test)]
mod samples;
