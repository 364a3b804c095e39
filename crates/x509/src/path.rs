mod build;
mod promote;

use crate::checks::critical_extensions::check_critical_extensions;
use crate::checks::ext_key_usage::check_ext_key_usage;
use crate::checks::host::check_host;
use crate::checks::structure::check_structure;
use crate::checks::validity::check_validity;
use crate::{Certificate, PathRule, Profile, SignatureCache};
use build::{Builder, Found};
use credscope_clock::Instant;
use credscope_encoding::encode_hex_colons;
use credscope_finding::{Args, Code, Outcome, Step, args, codes::x509 as codes};

/// What a path is judged for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To authenticate a server.
    ServerAuth,
    /// To authenticate a client.
    ClientAuth,
    /// For anything: extKeyUsage is not looked at.
    Any,
}

/// What is asked: the inputs of path building and validation (RFC 5280 section 6.1.1).
#[derive(Clone, Copy, Debug)]
pub struct PathRequest<'a> {
    /// The certificate that is judged.
    pub end_entity: &'a Certificate,
    /// What may stand between it and an anchor, in any order.
    pub intermediates: &'a [&'a Certificate],
    /// What is trusted.
    pub anchors: &'a [&'a Certificate],
    /// The instant to judge at.
    pub at: Instant,
    /// What for.
    pub purpose: Purpose,
    /// The host name or address that the certificate is to be valid for.
    pub host: Option<&'a str>,
    /// The rules.
    pub profile: Profile,
}

/// A certificate of a path, by its index in the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PathMember {
    /// The certificate that is judged.
    EndEntity,
    /// One of the intermediates.
    Intermediate(usize),
    /// One of the anchors.
    Anchor(usize),
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PathAnswer {
    /// One step a rule, in the profile's order; rules after the one that failed are not evaluated.
    pub trace: Vec<Step>,
    /// The path that was found, end entity first; a later rule may have failed all the same.
    pub path: Option<Vec<PathMember>>,
    /// Every instant at which the answer may change, in order: notBefore, and notAfter + 1 s, of the end
    /// entity and of what may stand above it. A notAfter of 9999-12-31T23:59:59Z means never (RFC 5280
    /// section 4.1.2.5).
    pub boundaries: Vec<Instant>,
}

impl PathAnswer {
    /// Whether every rule holds.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        Step::deciding(&self.trace).is_none()
    }
}

/// Builds a path to an anchor and validates it by the profile's rules.
#[must_use]
pub fn validate_path(request: &PathRequest<'_>, cache: &SignatureCache) -> PathAnswer {
    let end_entity = request.end_entity;
    let mut builder = Builder::new(request, cache);
    let boundaries = builder.boundaries();
    let mut trace: Vec<Step> = Vec::new();
    let mut path = None;
    // What is above the end entity as far as it is known; extKeyUsage is looked at even when the path stays
    // open.
    let mut known = vec![end_entity];
    let mut has_failed = false;
    for rule in request.profile.path_rules {
        let is_host_asked = request.host.is_some() || request.purpose == Purpose::ServerAuth;
        if *rule == PathRule::Host && !is_host_asked {
            continue;
        }
        if has_failed {
            trace.extend(not_reached(*rule).map(|code| Step::new(code, Outcome::NotEvaluated, args! {})));
            continue;
        }
        let step = match rule {
            PathRule::Structure => check_structure(end_entity, &request.profile),
            PathRule::CriticalExtensions => check_critical_extensions(end_entity, &request.profile),
            PathRule::Validity => check_validity(end_entity, request.at),
            PathRule::Host => check_host(end_entity, request.host),
            PathRule::ExtKeyUsage => check_ext_key_usage(&known, request.purpose),
            PathRule::Path => {
                let (step, found) = path_step(&mut builder, request);
                if let Some(found) = found {
                    known = found.certificates;
                    path = found.members;
                }
                step
            }
        };
        has_failed = step.outcome == Outcome::Failed;
        trace.push(step);
    }
    PathAnswer { trace, path, boundaries }
}

const fn not_reached(rule: PathRule) -> Option<Code> {
    match rule {
        // Nothing comes before it that could fail.
        PathRule::Structure => None,
        PathRule::CriticalExtensions => Some(codes::CRITICAL_NOT_REACHED),
        PathRule::Validity => Some(codes::VALIDITY_NOT_REACHED),
        PathRule::Host => Some(codes::HOST_NOT_REACHED),
        PathRule::Path => Some(codes::PATH_NOT_REACHED),
        PathRule::ExtKeyUsage => Some(codes::PURPOSE_NOT_REACHED),
    }
}

/// What is known of the path.
struct Known<'a> {
    certificates: Vec<&'a Certificate>,
    /// None while the path is open.
    members: Option<Vec<PathMember>>,
}

fn path_step<'a>(builder: &mut Builder<'_, 'a>, request: &PathRequest<'a>) -> (Step, Option<Known<'a>>) {
    let end_entity = request.end_entity;
    // Go takes a certificate that is in the pool of anchors as it is.
    if let Some(index) =
        request.anchors.iter().position(|anchor| anchor.fingerprint_sha256 == end_entity.fingerprint_sha256)
    {
        let step = Step::passed(codes::PATH_IS_ANCHOR, args! { subject: end_entity.subject.to_text() });
        let members = Some(vec![PathMember::Anchor(index)]);
        return (step, Some(Known { certificates: vec![end_entity], members }));
    }
    let search = builder.search();
    let (step, known) = match search.found {
        Found::Path { members, certificates } => {
            let anchor = certificates.last().map_or_else(String::new, |anchor| anchor.subject.to_text());
            let args = args! { anchor: anchor, certificates: certificates.len() };
            (Step::passed(codes::PATH_FOUND, args), Some(Known { certificates, members: Some(members) }))
        }
        Found::Open { certificates } => {
            let top = certificates.last().copied().unwrap_or(end_entity);
            let (code, args) = issuer_unknown(top);
            (Step::inconclusive(code, args), Some(Known { certificates, members: None }))
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

/// A key id, or a dash where there is none.
fn key_id_text(key_id: Option<&[u8]>) -> String {
    key_id.filter(|key_id| !key_id.is_empty()).map_or_else(|| "—".to_owned(), encode_hex_colons)
}
