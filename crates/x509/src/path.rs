mod build;
mod promote;
mod request;
mod revocation;

pub use request::{PathMember, PathRequest, Purpose};

use crate::checks::certificate_profile::{PathRole, check_certificate_profile};
use crate::checks::critical_extensions::check_critical_extensions;
use crate::checks::ext_key_usage::check_purpose;
use crate::checks::host::check_host;
use crate::checks::mailbox::check_mailbox;
use crate::checks::requested_key_usage::check_requested_key_usage;
use crate::checks::structure::check_structure;
use crate::checks::validity::check_validity;
use crate::{Certificate, PathRule, SignatureCache};
use build::{Builder, Context, Found};
use credscope_clock::Boundary;
use credscope_finding::{
    Args, Code, Outcome, Step, args, codes::x509 as codes, codes::x509_rules as rule_codes,
};
use promote::key_id_text;

/// The result of path building and validation.
#[derive(Clone, Debug, PartialEq)]
pub struct PathAnswer {
    /// One step per rule, in the profile's order; rules after the failed one are not evaluated.
    pub trace: Vec<Step>,
    /// The path that was found, end entity first; a later rule may still have failed.
    pub path: Option<Vec<PathMember>>,
    /// Every instant at which the result may change, in order: notBefore, and notAfter + 1 s, of the end
    /// entity and of all candidates above it, and if revocation is checked thisUpdate and nextUpdate + 1 s of
    /// every list. A notAfter of 9999-12-31T23:59:59Z means never (RFC 5280 section 4.1.2.5).
    pub boundaries: Vec<Boundary>,
}

impl PathAnswer {
    /// Whether no rule failed or was left open.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        Step::deciding(&self.trace).is_none()
    }
}

/// Builds a path to an anchor and validates it by the profile's rules.
#[must_use]
pub fn validate_path(request: &PathRequest<'_>, cache: &SignatureCache) -> PathAnswer {
    let context = Context::new(cache, request.profile.signature_budget);
    let answer = validate(request, &context);
    PathAnswer { boundaries: Builder::new(request, &context).boundaries(), ..answer }
}

/// The result without its boundaries.
fn validate(request: &PathRequest<'_>, context: &Context<'_>) -> PathAnswer {
    let PathRequest { end_entity, profile, .. } = request;
    let mut builder = Builder::new(request, context);
    let mut trace: Vec<Step> = Vec::new();
    let mut path = None;
    // The certificates above the end entity as far as they are known; extKeyUsage is checked even if the path
    // stays open.
    let mut known = vec![*end_entity];
    let mut judged: Vec<(PathRule, Step)> = Vec::new();
    let mut has_failed = false;
    for rule in profile.path_rules {
        if has_failed {
            let is_asked = match rule {
                PathRule::Host => is_host_asked(request) || request.mailbox.is_some(),
                PathRule::KeyUsage => request.key_usage.is_some(),
                PathRule::CertificateProfile => profile.certificate_profile != crate::CertificateProfile::Any,
                PathRule::Revocation => !request.revocation_lists.is_empty(),
                _ => true,
            };
            let code = not_reached(*rule).filter(|_| is_asked);
            trace.extend(code.map(|code| Step::new(code, Outcome::NotEvaluated, args! {})));
            continue;
        }
        let step = match rule {
            PathRule::Structure => Some(check_structure(end_entity, profile)),
            PathRule::CertificateProfile => {
                check_certificate_profile(end_entity, PathRole::EndEntity, profile)
            }
            PathRule::CriticalExtensions => Some(check_critical_extensions(end_entity, profile)),
            PathRule::Validity => Some(check_validity(end_entity, request.at, profile.dialect)),
            PathRule::Host => check_names(request),
            PathRule::KeyUsage => request.key_usage.map(|usage| check_requested_key_usage(end_entity, usage)),
            PathRule::Path => {
                let (step, found) = path_step(&mut builder, request);
                if let Some(found) = found {
                    known = found.certificates;
                    path = found.members;
                    judged = found.judged;
                }
                Some(step)
            }
            PathRule::ExtKeyUsage | PathRule::Policies | PathRule::Revocation => {
                match judged.iter().position(|(of, _)| of == rule) {
                    Some(place) => Some(judged.swap_remove(place).1),
                    None if path.is_some() => Some(builder.judge(*rule, &known)),
                    None if *rule == PathRule::ExtKeyUsage => Some(check_purpose(&known, request.purpose)),
                    None => not_reached(*rule).map(|code| Step::new(code, Outcome::NotEvaluated, args! {})),
                }
            }
        };
        let Some(step) = step else { continue };
        has_failed = step.outcome == Outcome::Failed;
        trace.push(step);
    }
    PathAnswer { trace, path, boundaries: Vec::new() }
}

fn is_host_asked(request: &PathRequest<'_>) -> bool {
    request.host.is_some() || (request.purpose == Purpose::ServerAuth && request.mailbox.is_none())
}

/// The host, and the mailbox if requested.
fn check_names(request: &PathRequest<'_>) -> Option<Step> {
    let host = is_host_asked(request).then(|| check_host(request.end_entity, request.host, &request.profile));
    match request.mailbox {
        Some(mailbox) if host.as_ref().is_none_or(|host| host.outcome != Outcome::Failed) => {
            Some(check_mailbox(request.end_entity, mailbox))
        }
        _ => host,
    }
}

const fn not_reached(rule: PathRule) -> Option<Code> {
    match rule {
        // It is the first rule, so no other can fail before it.
        PathRule::Structure => None,
        PathRule::CertificateProfile => Some(rule_codes::PROFILE_NOT_REACHED),
        PathRule::CriticalExtensions => Some(codes::CRITICAL_NOT_REACHED),
        PathRule::Validity => Some(codes::VALIDITY_NOT_REACHED),
        PathRule::Host => Some(codes::HOST_NOT_REACHED),
        PathRule::KeyUsage => Some(rule_codes::KEY_USAGE_NOT_REACHED),
        PathRule::Path => Some(codes::PATH_NOT_REACHED),
        PathRule::ExtKeyUsage => Some(codes::PURPOSE_NOT_REACHED),
        PathRule::Policies => Some(rule_codes::POLICY_NOT_REACHED),
        PathRule::Revocation => Some(rule_codes::REVOCATION_NOT_REACHED),
    }
}

/// The known part of the path.
struct Known<'a> {
    certificates: Vec<&'a Certificate>,
    /// `None` while the path is open.
    members: Option<Vec<PathMember>>,
    /// The rules that were judged when the path was found.
    judged: Vec<(PathRule, Step)>,
}

fn path_step<'a>(builder: &mut Builder<'_, 'a>, request: &PathRequest<'a>) -> (Step, Option<Known<'a>>) {
    let end_entity = request.end_entity;
    // Go accepts a certificate that is in the pool of anchors as is; in RFC 5280 an anchor is not judged.
    if let Some(index) =
        request.anchors.iter().position(|anchor| anchor.fingerprint_sha256 == end_entity.fingerprint_sha256)
    {
        let step = Step::passed(codes::PATH_IS_ANCHOR, args! { subject: end_entity.subject.to_text() });
        let members = Some(vec![PathMember::Anchor(index)]);
        return (step, Some(Known { certificates: vec![end_entity], members, judged: Vec::new() }));
    }
    let search = builder.search();
    let (step, known) = match search.found {
        Found::Path { members, certificates, judged } => {
            let anchor = certificates.last().map_or_else(String::new, |anchor| anchor.subject.to_text());
            let args = args! { anchor: anchor, certificates: certificates.len() };
            (
                Step::passed(codes::PATH_FOUND, args),
                Some(Known { certificates, members: Some(members), judged }),
            )
        }
        Found::Open { certificates } => {
            let top = certificates.last().copied().unwrap_or(end_entity);
            let (code, args) = issuer_unknown(top);
            (Step::inconclusive(code, args), Some(Known { certificates, members: None, judged: Vec::new() }))
        }
        Found::Failed(reason) => (Step::failed(reason.code, reason.args), None),
    };
    (step.at(end_entity.issuer.span).with(search.steps), known)
}

fn issuer_unknown(top: &Certificate) -> (Code, Args) {
    if top.is_self_issued() {
        return (codes::PATH_SELF_SIGNED, args! { subject: top.subject.to_text() });
    }
    let args = args! { issuer: top.issuer.to_text(), key_id: key_id_text(top.authority_key_id()) };
    (codes::PATH_ISSUER_UNKNOWN, args)
}
