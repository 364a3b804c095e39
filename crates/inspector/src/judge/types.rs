//! Objects with values of the wrong type for their fields, which the API server does not accept.

use super::judgement::Judgement;
use crate::report::ItemKind;
use crate::shelf::{Content, ShelfEntry};
use credscope_finding::{Finding, Outcome, Step, Verdict, args, codes::input, codes::kube as codes};
use credscope_jose::json::Node;
use credscope_kube::Release;
use credscope_kube::bootstrap_token::decode_bootstrap_secret;
use credscope_kube::schema::{Mismatch, ValueFault, check_object};

/// The kind of an object without `kind`, and whether the API server reads it rather than a component.
const fn kind_of(kind: ItemKind) -> Option<(&'static str, bool)> {
    Some(match kind {
        ItemKind::Secret => ("Secret", true),
        ItemKind::ConfigMap | ItemKind::ClusterInfo => ("ConfigMap", true),
        ItemKind::CertificateSigningRequest => ("CertificateSigningRequest", true),
        ItemKind::TokenRequest => ("TokenRequest", true),
        ItemKind::TokenReview => ("TokenReview", true),
        ItemKind::ServiceAccount => ("ServiceAccount", true),
        ItemKind::Pod => ("Pod", true),
        ItemKind::StaticPod => ("Pod", false),
        ItemKind::ClusterTrustBundle => ("ClusterTrustBundle", true),
        ItemKind::Role => ("Role", true),
        ItemKind::RoleBinding => ("RoleBinding", true),
        ItemKind::KubernetesObject => ("", true),
        ItemKind::KubeletConfiguration => ("KubeletConfiguration", false),
        ItemKind::KubeadmConfiguration => ("", false),
        ItemKind::AuthenticationConfiguration => ("AuthenticationConfiguration", false),
        ItemKind::ExecCredential => ("ExecCredential", false),
        _ => return None,
    })
}

/// The step that refuses an object because of a value of the wrong type; a bootstrap token's Secret has its
/// own rule.
pub(super) fn judge_types(entry: &ShelfEntry, release: Release) -> Option<Judgement> {
    let Content::Object(node) = &entry.content else { return None };
    let (kind, _) = kind_of(entry.kind)?;
    if entry.kind == ItemKind::Secret && decode_bootstrap_secret(node).is_of_token() {
        return None;
    }
    // Other kinds have their own rules for base64.
    let holds_data = matches!(kind, "Secret" | "ConfigMap");
    let mismatches = check_object(node, kind);
    let deciding =
        mismatches.iter().find(|one| holds_data || matches!(one.fault, ValueFault::Type { .. }))?;
    let step = deciding.refuse().or(match &deciding.fault {
        ValueFault::Base64 { position } => {
            let args = args! { path: &deciding.path, position: *position };
            Some(Step::failed(codes::OBJECT_NOT_BASE64, args).at(deciding.span))
        }
        ValueFault::Type { .. } => None,
    })?;
    let mut judgement = Judgement::decided(vec![step], || {
        Verdict::new(Outcome::NotApplicable, input::CLAIMS_NOTHING, args! { kind: entry.kind.word() })
    });
    judgement.findings = type_findings(entry.kind, node, &mismatches, release);
    Some(judgement)
}

/// The findings about the values of the wrong type, and the API server's answer to the first one.
pub(super) fn type_findings(
    kind: ItemKind,
    node: &Node,
    mismatches: &[Mismatch],
    release: Release,
) -> Vec<Finding> {
    let mut findings: Vec<Finding> = mismatches.iter().filter_map(Mismatch::finding).collect();
    let is_of_server = kind_of(kind).is_some_and(|(_, is_of_server)| is_of_server);
    let head = |name: &str| node.str_at(&[name]).filter(|text| !text.is_empty() && is_of_server);
    if let (Some(kind), Some(version)) = (head("kind"), head("apiVersion"))
        && let Some(error) = mismatches.first().and_then(|mismatch| mismatch.message(release))
    {
        let message = format!("{kind} in version \"{version}\" cannot be handled as a {kind}: {error}");
        findings.push(Finding::new(codes::OBJECT_ANSWER, args! { message: message }));
    }
    findings
}
