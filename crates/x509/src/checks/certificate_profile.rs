mod rfc5280;
mod web_pki;

use crate::{Certificate, CertificateProfile, Profile};
use credscope_finding::{Outcome, Span, Step, args, codes::x509_rules as codes};

/// The position of a certificate in the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PathRole {
    /// The end of the path.
    EndEntity,
    /// Between end entity and anchor.
    Intermediate,
    /// The trust anchor.
    Anchor,
}

/// A rule of a certificate profile; returns the violation, if any.
type Rule = fn(&Certificate, PathRole) -> Option<Step>;

/// The rules for issuers of certificates, beyond those of path validation (RFC 5280 section 4; Baseline
/// Requirements section 7). `None` if the profile has none.
pub(crate) fn check_certificate_profile(
    certificate: &Certificate,
    role: PathRole,
    profile: &Profile,
) -> Option<Step> {
    let lists: &[&[Rule]] = match profile.certificate_profile {
        CertificateProfile::Any => return None,
        CertificateProfile::Rfc5280 => &[rfc5280::RULES, rfc5280::ALONE],
        CertificateProfile::WebPki => &[rfc5280::RULES, web_pki::RULES],
    };
    let broken = lists.iter().copied().flatten().find_map(|rule| rule(certificate, role));
    Some(broken.unwrap_or_else(|| Step::passed(codes::PROFILE_MET, args! {})))
}

/// A violation in an extension, at the extension if present.
fn about(code: credscope_finding::Code, certificate: &Certificate, extn_id: &str) -> Step {
    let extension = certificate.extensions.find(extn_id);
    let args = args! { extension: crate::names::name_of(extn_id), name: certificate.subject.to_text() };
    Step::new(code, Outcome::Failed, args).at(extension.map(|extension| extension.span))
}

/// A violation by two fields that contradict each other.
fn contradiction(certificate: &Certificate, one: &str, other: &str, span: Span) -> Step {
    let args = args! { one: one, other: other, name: certificate.subject.to_text() };
    Step::failed(codes::PROFILE_CONTRADICTION, args).at(span)
}

/// Whether an extension is critical; `None` if it is absent.
fn is_critical(certificate: &Certificate, extn_id: &str) -> Option<bool> {
    certificate.extensions.find(extn_id).map(|extension| extension.critical)
}

#[cfg(test)]
mod tests;
