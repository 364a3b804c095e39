use super::{CertificateRole, LintContext};
use credscope_finding::{Finding, args, codes::lint as codes};
use credscope_x509::Certificate;

/// The names in `--requestheader-allowed-names`; an empty list allows every name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowed(pub Vec<String>);

impl Allowed {
    /// The names of the flag's value, comma-separated.
    #[must_use]
    pub fn of_flag(value: &str) -> Self {
        Self(value.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect())
    }
}

/// One CA is trusted both for the API server's clients and for the front proxy: any certificate that it
/// signed passes as a front proxy's by signature, so only the name distinguishes them. Source: apiserver
/// `pkg/server/options/authentication.go`; since 1.35 the API server does not start without allowed names.
#[must_use]
pub fn lint_shared_authority(authority: &str, allowed: Option<&Allowed>) -> Finding {
    match allowed {
        Some(Allowed(names)) if names.is_empty() => {
            Finding::new(codes::OPEN_TO_ALL, args! { authority: authority })
        }
        _ => {
            let names = allowed.map_or_else(|| vec!["?".to_owned()], |allowed| allowed.0.clone());
            Finding::new(codes::SHARED_AUTHORITY, args! { authority: authority, allowed: names })
        }
    }
}

/// The front proxy has a name that the API server allows. Source: apiserver
/// `pkg/authentication/request/x509/x509.go`, `verifySubject`.
pub(super) fn check_name(certificate: &Certificate, context: &LintContext<'_>) -> Option<Finding> {
    let Allowed(names) = context.allowed.filter(|_| context.roles.has(CertificateRole::FrontProxy))?;
    let common_names = certificate.subject.common_names();
    let name = common_names.last().copied().unwrap_or_default();
    let is_allowed = names.is_empty() || names.iter().any(|known| known == name);
    (!is_allowed).then(|| {
        let args = args! { name: name, allowed: names.clone() };
        Finding::new(codes::PROXY_NAME_REFUSED, args).at(certificate.subject.span)
    })
}

#[cfg(test)]
mod tests {
    use super::super::samples::{api_server, check, context, name};
    use super::*;

    #[test]
    fn a_shared_ca_is_as_bad_as_its_names_allow() {
        let open = Some("lint.front_proxy.open_to_all");
        let shared = Some("lint.front_proxy.shared_authority");
        for (flag, code) in [(Some(""), open), (Some("front-proxy-client"), shared), (None, shared)] {
            let allowed = flag.map(Allowed::of_flag);
            check(Some(lint_shared_authority("CN=ca", allowed.as_ref())), code);
        }
    }

    #[test]
    fn the_front_proxy_has_an_allowed_name() {
        let refused = Some("lint.front_proxy.name_refused");
        for (flag, common_name, code) in [
            ("front-proxy-client", "front-proxy-client", None),
            ("a,front-proxy-client", "front-proxy-client", None),
            ("a,b", "front-proxy-client", refused),
            ("", "anything", None),
        ] {
            let allowed = Allowed::of_flag(flag);
            let mut context = LintContext { allowed: Some(&allowed), ..context() };
            let mut certificate = api_server();
            certificate.subject = name(common_name, &[]);
            check(check_name(&certificate, &context), None);
            context.roles.put(CertificateRole::FrontProxy);
            check(check_name(&certificate, &context), code);
        }
    }
}
