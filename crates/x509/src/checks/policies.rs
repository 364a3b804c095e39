mod graph;

use crate::{ANY_POLICY, Certificate};
use credscope_finding::{Step, args, codes::x509_rules as codes};
use graph::{Graph, TooMany};

/// Maximum number of policies in a path, mapped ones included (OpenSSL's `OPENSSL_POLICY_TREE_NODES_MAX`).
pub(super) const POLICY_BUDGET: usize = 1000;

/// The verifier's inputs about policies: (c), (e), (f), (g) of RFC 5280 section 6.1.1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PolicyInputs<'a> {
    /// The acceptable policies, dotted; any policy if empty.
    pub acceptable: &'a [&'a str],
    /// Whether the path must be valid under one of them.
    pub is_explicit: bool,
    /// Whether policy mapping is inhibited.
    pub is_mapping_inhibited: bool,
    /// Whether anyPolicy is inhibited.
    pub is_any_inhibited: bool,
}

/// RFC 5280 section 6.1 (d) to (g): the policies under which the path is valid. `path` begins with the end
/// entity and ends with the anchor, whose policies are ignored.
pub(crate) fn check_policies(path: &[&Certificate], inputs: &PolicyInputs<'_>) -> Step {
    match valid_policies(path, inputs) {
        Err(Refusal::TooMany) => Step::failed(codes::POLICY_TOO_MANY, args! { limit: POLICY_BUDGET }),
        Err(Refusal::AnyMapped(certificate)) => {
            Step::failed(codes::POLICY_ANY_MAPPED, args! { name: certificate.subject.to_text() })
        }
        Err(Refusal::NoneValid(certificate)) => {
            Step::failed(codes::POLICY_NONE_VALID, args! { name: certificate.subject.to_text() })
        }
        Ok(policies) if policies.is_empty() => Step::passed(codes::POLICY_NOT_REQUIRED, args! {}),
        Ok(policies) => Step::passed(codes::POLICY_VALID, args! { policies: policies }),
    }
}

enum Refusal<'a> {
    TooMany,
    AnyMapped(&'a Certificate),
    NoneValid(&'a Certificate),
}

impl From<TooMany> for Refusal<'_> {
    fn from(_: TooMany) -> Self {
        Self::TooMany
    }
}

/// The user-constrained policy set.
fn valid_policies<'a>(
    path: &[&'a Certificate],
    inputs: &PolicyInputs<'_>,
) -> Result<Vec<String>, Refusal<'a>> {
    let below: Vec<&Certificate> =
        path.split_last().map_or(&[][..], |(_, below)| below).iter().rev().copied().collect();
    let count = u64::try_from(below.len()).unwrap_or(u64::MAX);
    // Section 6.1.2 (d), (e), (f).
    let initial = |is_set: bool| if is_set { 0 } else { count.saturating_add(1) };
    let mut explicit_policy = initial(inputs.is_explicit);
    let mut inhibit_any = initial(inputs.is_any_inhibited);
    let mut policy_mapping = initial(inputs.is_mapping_inhibited);
    let mut graph = Graph::new();
    for (index, certificate) in below.iter().enumerate() {
        let extensions = &certificate.extensions;
        let is_last = index + 1 == below.len();
        let is_self_issued = certificate.is_self_issued() && !is_last;
        // Section 6.1.3 (d), (e), (f).
        match &extensions.certificate_policies {
            Some(said) => graph.descend(&said.policies, inhibit_any > 0 || is_self_issued)?,
            None => graph.clear(),
        }
        if explicit_policy == 0 && graph.is_empty() {
            return Err(Refusal::NoneValid(certificate));
        }
        let said = extensions.policy_constraints.unwrap_or_default();
        if is_last {
            // Section 6.1.5 (a), (b).
            explicit_policy = explicit_policy.saturating_sub(1);
            if said.require_explicit_policy == Some(0) {
                explicit_policy = 0;
            }
            break;
        }
        // Section 6.1.4 (a), (b).
        if let Some(mappings) = &extensions.policy_mappings {
            if mappings.mappings.iter().any(|(from, to)| from == ANY_POLICY || to == ANY_POLICY) {
                return Err(Refusal::AnyMapped(certificate));
            }
            graph.map(&mappings.mappings, policy_mapping > 0)?;
        }
        // Section 6.1.4 (h), (i), (j).
        let step = u64::from(!is_self_issued);
        explicit_policy =
            explicit_policy.saturating_sub(step).min(said.require_explicit_policy.unwrap_or(u64::MAX));
        policy_mapping =
            policy_mapping.saturating_sub(step).min(said.inhibit_policy_mapping.unwrap_or(u64::MAX));
        let skip = extensions.inhibit_any_policy.map_or(u64::MAX, |inhibit| inhibit.skip_certs);
        inhibit_any = inhibit_any.saturating_sub(step).min(skip);
    }
    // Section 6.1.5 (g).
    let valid = graph.valid_under(inputs.acceptable);
    match below.last() {
        Some(last) if explicit_policy == 0 && valid.is_empty() => Err(Refusal::NoneValid(last)),
        _ => Ok(valid),
    }
}

#[cfg(test)]
mod tests;
