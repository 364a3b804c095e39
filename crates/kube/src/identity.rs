//! The user that the API server takes from a client certificate.

use crate::user_info::well_known;
use crate::{Release, UserInfo};
use credscope_finding::{Finding, Step, args, codes::kube as codes};
use std::collections::BTreeMap;

/// What the X.509 authenticator reads from a certificate.
#[derive(Clone, Debug, Default)]
pub struct CertificateSubject {
    /// Common names in order; the last counts.
    pub common_names: Vec<String>,
    /// Organizations in order.
    pub organizations: Vec<String>,
    /// Values of the UID attribute 1.3.6.1.4.1.57683.2.
    pub uids: Vec<String>,
    /// SHA-256 of the DER, lower-case hexadecimal.
    pub fingerprint: String,
}

/// The user, or the step that explains why there is none.
///
/// # Errors
/// No common name, or an invalid UID attribute.
///
/// Source: apiserver `pkg/authentication/request/x509/x509.go`, `CommonNameUserConversion`.
pub fn user_of_certificate(subject: &CertificateSubject, release: Release) -> Result<UserInfo, Box<Step>> {
    let username = match subject.common_names.last() {
        Some(name) if !name.is_empty() => name.clone(),
        _ => return Err(Box::new(Step::failed(codes::IDENTITY_NO_COMMON_NAME, args! {}))),
    };
    let mut uid = String::new();
    if release.reads_uid_from_certificate() {
        match subject.uids.as_slice() {
            [] => (),
            [only] if !only.is_empty() => uid.clone_from(only),
            uids => return Err(Box::new(Step::failed(codes::IDENTITY_UID_INVALID, args! { uids: uids }))),
        }
    }
    let mut extra = BTreeMap::new();
    if release.sets_credential_id() {
        let id = format!("X509SHA256={}", subject.fingerprint);
        extra.insert("authentication.kubernetes.io/credential-id".to_owned(), vec![id]);
    }
    Ok(UserInfo { username, uid, groups: subject.organizations.clone(), extra }.authenticated())
}

/// The step that names a user.
#[must_use]
pub fn identity_step(user: &UserInfo) -> Step {
    Step::passed(codes::IDENTITY, args! { username: &user.username, groups: user.groups.clone() })
}

/// What a user should know about this identity: powerful groups, and names that have no effect alone.
#[must_use]
pub fn identity_findings(user: &UserInfo) -> Vec<Finding> {
    let has = |name: &str| user.groups.iter().any(|group| group == name);
    let mut findings = Vec::new();
    if has(well_known::SYSTEM_MASTERS) {
        findings.push(Finding::new(codes::IDENTITY_MASTERS, args! { username: &user.username }));
    }
    if has(well_known::KUBEADM_CLUSTER_ADMINS) {
        findings.push(Finding::new(codes::IDENTITY_CLUSTER_ADMINS, args! { username: &user.username }));
    }
    let is_named_as_node = user.username.starts_with(well_known::NODE_PREFIX);
    if is_named_as_node != has(well_known::SYSTEM_NODES) {
        let args = args! { username: &user.username, groups: user.groups.clone() };
        findings.push(Finding::new(codes::IDENTITY_HALF_NODE, args));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject(names: &[&str], organizations: &[&str], uids: &[&str]) -> CertificateSubject {
        let owned = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        CertificateSubject {
            common_names: owned(names),
            organizations: owned(organizations),
            uids: owned(uids),
            fingerprint: "ab".to_owned(),
        }
    }

    #[test]
    fn the_last_common_name_and_every_organization_count() {
        let user =
            user_of_certificate(&subject(&["a", "b"], &["y", "x", "y"], &[]), Release::NEWEST).unwrap();
        assert_eq!((user.username.as_str(), user.uid.as_str()), ("b", ""));
        assert_eq!(user.groups, ["y", "x", "y", "system:authenticated"]);
        assert_eq!(user.extra["authentication.kubernetes.io/credential-id"], ["X509SHA256=ab"]);
    }

    #[test]
    fn the_release_decides_what_is_read() {
        let subject = subject(&["a"], &[], &["u", "v"]);
        let old = user_of_certificate(&subject, Release::minor(20)).unwrap();
        assert!(old.uid.is_empty() && old.extra.is_empty());
        assert_eq!(
            user_of_certificate(&subject, Release::NEWEST).map_err(|step| step.code),
            Err(codes::IDENTITY_UID_INVALID)
        );
    }

    #[test]
    fn nobody_is_named_without_a_common_name() {
        for names in [&[][..], &[""]] {
            let answer = user_of_certificate(&subject(names, &["g"], &[]), Release::NEWEST);
            assert_eq!(answer.map_err(|step| step.code), Err(codes::IDENTITY_NO_COMMON_NAME));
        }
    }

    #[test]
    fn powerful_groups_and_half_nodes_are_told() {
        for (name, groups, expected) in [
            ("a", &["system:masters"][..], Some(codes::IDENTITY_MASTERS)),
            ("a", &["kubeadm:cluster-admins"], Some(codes::IDENTITY_CLUSTER_ADMINS)),
            ("system:node:n", &[], Some(codes::IDENTITY_HALF_NODE)),
            ("n", &["system:nodes"], Some(codes::IDENTITY_HALF_NODE)),
            ("system:node:n", &["system:nodes"], None),
            ("a", &["b"], None),
        ] {
            let user = user_of_certificate(&subject(&[name], groups, &[]), Release::NEWEST).unwrap();
            assert_eq!(
                identity_findings(&user).first().map(|finding| finding.code),
                expected,
                "{name} {groups:?}"
            );
        }
    }
}
