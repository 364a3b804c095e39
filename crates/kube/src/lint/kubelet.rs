use super::LintContext;
use crate::well_known;
use credscope_clock::Instant;
use credscope_finding::{Finding, args, codes::lint as codes};
use credscope_x509::Certificate;

/// A node's user name contains the node's name. Source: `plugin/pkg/auth/authorizer/node/node_authorizer.go`,
/// "unknown node for user".
pub(super) fn check_node_name(certificate: &Certificate, _: &LintContext<'_>) -> Option<Finding> {
    let is_empty = certificate.subject.common_names().last() == Some(&well_known::NODE_PREFIX);
    is_empty.then(|| Finding::new(codes::NODE_NAME_EMPTY, args! {}).at(certificate.subject.span))
}

/// The names of a serving certificate that a kubelet generated for itself show when: `HOST@SECONDS`, issued
/// by `HOST-ca@SECONDS`. Source: client-go `util/cert/cert.go`, `GenerateSelfSignedCertKey`.
pub(super) fn check_self_signed(certificate: &Certificate, _: &LintContext<'_>) -> Option<Finding> {
    let (host, seconds) = certificate.subject.common_names().last()?.rsplit_once('@')?;
    let (authority, _) = certificate.issuer.common_names().last()?.rsplit_once('@')?;
    let created = seconds.parse().ok().filter(|_| !seconds.starts_with(['+', '-']));
    let created = created.map(Instant::from_unix_seconds)?;
    (authority.strip_suffix("-ca") == Some(host)).then(|| {
        let args = args! { host: host, created_at: created };
        Finding::new(codes::KUBELET_SELF_SIGNED, args).at(certificate.subject.span)
    })
}

#[cfg(test)]
mod tests {
    use super::super::samples::{api_server, check, context, name};
    use super::*;

    #[test]
    fn a_node_without_a_name_is_none() {
        for (common_name, code) in
            [("system:node:", Some("lint.node.name_empty")), ("system:node:a", None), ("a", None)]
        {
            let mut certificate = api_server();
            certificate.subject = name(common_name, &["system:nodes"]);
            check(check_node_name(&certificate, &context()), code);
        }
    }

    #[test]
    fn a_kubelet_s_own_pair_tells_when_it_was_made() {
        let told = Some("lint.kubelet.self_signed");
        for (subject, issuer, code) in [
            ("cp-1@1795298316", "cp-1-ca@1795298316", told),
            ("a@b@1795298316", "a@b-ca@1795298316", told),
            ("cp-1@1795298316", "cp-2-ca@1795298316", None),
            ("cp-1-ca@1795298316", "cp-1-ca@1795298316", None),
            ("cp-1@then", "cp-1-ca@then", None),
            ("cp-1", "cp-1-ca", None),
        ] {
            let mut certificate = api_server();
            certificate.subject = name(subject, &[]);
            certificate.issuer = name(issuer, &[]);
            let found = check_self_signed(&certificate, &context());
            if let Some(found) = &found {
                assert_eq!(found.args["created_at"].as_text(), Some("2026-11-21T21:58:36Z"));
            }
            check(found, code);
        }
    }
}
