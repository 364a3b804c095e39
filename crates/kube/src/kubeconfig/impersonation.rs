//! Impersonation: `as`, `as-groups`, `as-uid`, `as-user-extra`.

use super::User;
use crate::{UserInfo, service_account_user, split_username, well_known};
use credscope_finding::{Step, args, codes::kubeconfig as codes};

/// The user that the API server uses instead of the credential's own.
///
/// Source: apiserver `pkg/endpoints/filters/impersonation.go`.
#[must_use]
pub fn impersonated_user(user: &User) -> Option<UserInfo> {
    let name = &user.impersonate.as_ref()?.text;
    let mut groups = user.impersonate_groups.clone();
    if let Some((namespace, account)) = split_username(name).filter(|_| groups.is_empty()) {
        groups = service_account_user(namespace, account, "").groups;
    }
    let info = UserInfo {
        username: name.clone(),
        uid: user.impersonate_uid.as_ref().map(|field| field.text.clone()).unwrap_or_default(),
        groups,
        extra: user.impersonate_extra.clone(),
    };
    let is_told = info.groups.iter().any(|group| group == well_known::SYSTEM_AUTHENTICATED);
    Some(if is_told { info } else { info.authenticated() })
}

/// Whether the credential's own user may impersonate: members of system:masters may; for others only the
/// cluster can tell.
pub(super) fn check_impersonation(user: &User, own: Option<&UserInfo>) -> Option<Step> {
    let field = user.impersonate.as_ref()?;
    let by = own.map_or("", |own| own.username.as_str());
    let is_master = own.is_some_and(|own| own.groups.iter().any(|group| group == well_known::SYSTEM_MASTERS));
    let step = match is_master {
        true => Step::passed(codes::IMPERSONATION, args! { user: &field.text, by: by }),
        false => Step::inconclusive(codes::IMPERSONATION_UNKNOWN, args! { user: &field.text, by: by }),
    };
    Some(step.at(field.span))
}
