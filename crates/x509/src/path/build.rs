use super::promote::{Rank, Reason, choose, promote};
use super::revocation::check_revocation;
use super::{PathMember, PathRequest};
use crate::checks::basic_constraints::{check_basic_constraints, check_intermediate_is_ca};
use crate::checks::certificate_profile::{PathRole, check_certificate_profile};
use crate::checks::critical_extensions::check_critical_extensions;
use crate::checks::ext_key_usage::check_purpose;
use crate::checks::issuer_name::{check_issuer_name, is_issuer_name};
use crate::checks::key_identifier::check_key_identifier;
use crate::checks::key_usage::check_key_usage;
use crate::checks::name_constraints::check_name_constraints;
use crate::checks::path_length::check_path_length;
use crate::checks::policies::check_policies;
use crate::checks::signature::check_signature;
use crate::checks::signature_algorithm::check_signature_algorithm;
use crate::checks::structure::check_structure;
use crate::checks::validity::check_validity;
use crate::signature::{KeyIdentifiers, key_identifiers};
use crate::{CandidateRule, Certificate, Dialect, PathRule, SignatureState, Validity};
use credscope_clock::{Boundary, Duration, Instant};
use credscope_finding::{Outcome, Step, args, codes::x509 as codes, codes::x509_rules as rule_codes};

pub(super) use context::Context;

mod context;

/// 9999-12-31T23:59:59Z: no expiration (RFC 5280 section 4.1.2.5).
const NO_END: Instant = Instant::from_unix_seconds(253_402_300_799);

/// The result of a search.
pub(super) enum Found<'a> {
    /// A path to an anchor, end entity first, with the rules judged for the whole path.
    Path { members: Vec<PathMember>, certificates: Vec<&'a Certificate>, judged: Vec<(PathRule, Step)> },
    /// The issuer of the last certificate was not provided.
    Open { certificates: Vec<&'a Certificate> },
    /// The candidates exist, but none leads to an anchor.
    Failed(Reason),
}

/// The candidates that were tried, and the result.
pub(super) struct Search<'a> {
    pub(super) steps: Vec<Step>,
    pub(super) found: Found<'a>,
}

/// Depth-first path building (RFC 4158) in Go's order: anchors before intermediates, likely candidates first.
pub(super) struct Builder<'r, 'a> {
    request: &'r PathRequest<'a>,
    context: &'r Context<'r>,
    /// The first path that led to an anchor but is not valid as a whole.
    first_path: Option<Found<'a>>,
}

#[derive(Clone, Copy)]
struct Candidate<'a> {
    member: PathMember,
    certificate: &'a Certificate,
}

impl Candidate<'_> {
    const fn role(&self) -> &'static str {
        match self.member {
            PathMember::Anchor(_) => "anchor",
            PathMember::Intermediate(_) | PathMember::EndEntity => "intermediate",
        }
    }
}

impl<'r, 'a> Builder<'r, 'a> {
    pub(super) const fn new(request: &'r PathRequest<'a>, context: &'r Context<'r>) -> Self {
        Self { request, context, first_path: None }
    }

    /// Tries every path from the end entity, until one leads to an anchor and is valid as a whole.
    pub(super) fn search(&mut self) -> Search<'a> {
        let mut chain =
            vec![Candidate { member: PathMember::EndEntity, certificate: self.request.end_entity }];
        let mut search = self.search_above(&mut chain);
        if !matches!(search.found, Found::Path { .. })
            && let Some(path) = self.first_path.take()
        {
            search.found = path;
        }
        search
    }

    /// The candidates named like the issuer of `child`, in Go's order.
    fn candidates(&self, child: &Certificate) -> Vec<Candidate<'a>> {
        let anchors = self
            .request
            .anchors
            .iter()
            .enumerate()
            .map(|(index, certificate)| (PathMember::Anchor(index), *certificate));
        let intermediates = self
            .request
            .intermediates
            .iter()
            .enumerate()
            .map(|(index, certificate)| (PathMember::Intermediate(index), *certificate));
        let mut candidates: Vec<Candidate<'a>> = Vec::new();
        for (member, certificate) in anchors.chain(intermediates) {
            let candidate = Candidate { member, certificate };
            let rank = |candidate: &Candidate<'_>| {
                let is_anchor = matches!(candidate.member, PathMember::Anchor(_));
                (!is_anchor, key_identifiers(child, candidate.certificate))
            };
            // A duplicate certificate would lead to the same result.
            let is_repeated = candidates.iter().any(|known| {
                rank(known).0 == rank(&candidate).0
                    && known.certificate.fingerprint_sha256 == certificate.fingerprint_sha256
            });
            if !is_repeated && is_issuer_name(child, certificate, self.request.profile.dialect) {
                let place = candidates.partition_point(|known| rank(known) <= rank(&candidate));
                candidates.insert(place, candidate);
            }
        }
        candidates
    }

    fn search_above(&mut self, chain: &mut Vec<Candidate<'a>>) -> Search<'a> {
        let Some(child) = chain.last().map(|last| last.certificate) else {
            return Search { steps: Vec::new(), found: Found::Open { certificates: Vec::new() } };
        };
        let mut steps = Vec::new();
        let mut reasons = Vec::new();
        let mut open = None;
        for candidate in self.candidates(child) {
            let name = candidate.certificate.subject.to_text();
            if is_in(chain, candidate.certificate, self.request.profile.dialect) {
                steps.push(Step::new(
                    codes::CANDIDATE_REPEATED,
                    Outcome::NotApplicable,
                    args! { name: name },
                ));
                continue;
            }
            if !self.context.may_try() {
                let args = args! { limit: self.request.profile.signature_budget };
                steps.push(Step::failed(codes::PATH_BUDGET_EXHAUSTED, args.clone()));
                reasons.push(Reason { code: codes::PATH_BUDGET_EXHAUSTED, args, rank: Rank::Signer });
                break;
            }
            let role = candidate.role();
            let mut tried = self.candidate_steps(chain, candidate);
            let code = if let Some(broken) = tried.broken {
                reasons.push(broken);
                codes::CANDIDATE_DROPPED
            } else {
                chain.push(candidate);
                let above = self.above(chain);
                chain.pop();
                tried.steps.extend(above.steps);
                match above.found {
                    found @ Found::Path { .. } => {
                        let step = Step::passed(codes::CANDIDATE_KEPT, args! { name: name, role: role });
                        steps.push(step.with(tried.steps));
                        return Search { steps, found };
                    }
                    Found::Open { certificates } => {
                        open.get_or_insert(certificates);
                        codes::CANDIDATE_OPEN
                    }
                    Found::Failed(reason) => {
                        reasons.push(Reason { rank: Rank::Signer, ..reason });
                        codes::CANDIDATE_DROPPED
                    }
                }
            };
            let outcome = if code == codes::CANDIDATE_OPEN { Outcome::Inconclusive } else { Outcome::Failed };
            steps.push(Step::new(code, outcome, args! { name: name, role: role }).with(tried.steps));
        }
        let found = match open {
            Some(certificates) => Found::Open { certificates },
            None if reasons.is_empty() => Found::Open { certificates: certificates(chain) },
            None => Found::Failed(choose(reasons, child)),
        };
        Search { steps, found }
    }

    /// Searches above the last certificate of the chain; an anchor ends the search.
    fn above(&mut self, chain: &mut Vec<Candidate<'a>>) -> Search<'a> {
        if !chain.last().is_some_and(|last| matches!(last.member, PathMember::Anchor(_))) {
            return self.search_above(chain);
        }
        let members: Vec<PathMember> = chain.iter().map(|member| member.member).collect();
        let certificates = certificates(chain);
        let mut judged: Vec<(PathRule, Step)> = Vec::new();
        for rule in self.request.profile.path_rules.iter().filter(|rule| rule.is_of_found_path()) {
            let mut step = self.judge(*rule, &certificates);
            let is_held = !matches!(step.outcome, Outcome::Failed | Outcome::Inconclusive);
            judged.push((*rule, step.clone()));
            if !is_held {
                let reason = Reason { code: step.code, args: step.args.clone(), rank: Rank::Signer };
                self.first_path.get_or_insert(Found::Path { members, certificates, judged });
                // A span refers to the end entity's bytes.
                step.span = None;
                return Search { steps: vec![step], found: Found::Failed(reason) };
            }
        }
        Search { steps: Vec::new(), found: Found::Path { members, certificates, judged } }
    }

    /// The result of a rule for a whole path, end entity first.
    pub(super) fn judge(&self, rule: PathRule, path: &[&'a Certificate]) -> Step {
        match rule {
            PathRule::Policies => check_policies(path, &self.request.policies),
            PathRule::Revocation => check_revocation(path, self.request, self.context),
            _ => check_purpose(path, self.request.purpose),
        }
    }

    fn candidate_steps(&self, chain: &[Candidate<'a>], candidate: Candidate<'a>) -> Tried {
        let mut tried = Tried { steps: Vec::new(), broken: None };
        let Some(child) = chain.last().map(|last| last.certificate) else { return tried };
        let certificate = candidate.certificate;
        let mut has_signed = false;
        let profile = &self.request.profile;
        let is_anchor = matches!(candidate.member, PathMember::Anchor(_));
        for rule in if is_anchor { profile.anchor_rules } else { profile.candidate_rules } {
            let step = match rule {
                CandidateRule::Structure => Some(check_structure(certificate, profile)),
                CandidateRule::CertificateProfile => {
                    let role = if is_anchor { PathRole::Anchor } else { PathRole::Intermediate };
                    check_certificate_profile(certificate, role, profile)
                }
                CandidateRule::IssuerName => Some(check_issuer_name(child)),
                CandidateRule::KeyIdentifier => Some(check_key_identifier(child, certificate)),
                CandidateRule::BasicConstraints => Some(check_basic_constraints(certificate)),
                CandidateRule::KeyUsage => Some(check_key_usage(certificate)),
                CandidateRule::SignatureAlgorithm => {
                    Some(check_signature_algorithm(&child.signature_algorithm, certificate, profile))
                }
                CandidateRule::Signature => Some(check_signature(child, certificate, self.context.cache)),
                CandidateRule::CriticalExtensions => Some(check_critical_extensions(certificate, profile)),
                CandidateRule::Validity => {
                    Some(check_validity(certificate, self.request.at, profile.dialect))
                }
                CandidateRule::NameConstraints => {
                    check_name_constraints(certificate, &certificates(chain), profile)
                }
                CandidateRule::IntermediateIsCa if is_anchor => None,
                CandidateRule::IntermediateIsCa => check_intermediate_is_ca(certificate),
                CandidateRule::PathLength => self.check_depth(chain, candidate),
            };
            let Some(mut step) = step else { continue };
            // A span refers to the end entity's bytes.
            if *rule != CandidateRule::Signature || chain.len() > 1 {
                step.span = None;
            }
            let is_broken = step.outcome == Outcome::Failed;
            if is_broken {
                let rank = match key_identifiers(child, certificate) {
                    _ if has_signed => Rank::Signer,
                    KeyIdentifiers::Match => Rank::Named,
                    KeyIdentifiers::OneMissing | KeyIdentifiers::Differ => Rank::Other,
                };
                tried.broken = Some(promote(step.code, &step.args, child, certificate, rank));
            }
            has_signed |= *rule == CandidateRule::Signature && !is_broken;
            tried.steps.push(step);
            if is_broken {
                break;
            }
        }
        tried
    }

    /// Checks the number of certificates between the candidate and the end entity against the candidate's
    /// limit and the request's.
    fn check_depth(&self, chain: &[Candidate<'a>], candidate: Candidate<'a>) -> Option<Step> {
        let is_counted = |certificate: &Certificate| {
            self.request.profile.dialect == Dialect::Go || !certificate.is_self_issued()
        };
        let below = chain.iter().skip(1).filter(|member| is_counted(member.certificate)).count();
        let is_between =
            !matches!(candidate.member, PathMember::Anchor(_)) && is_counted(candidate.certificate);
        match self.request.max_intermediates {
            Some(limit) if below + usize::from(is_between) > limit => {
                Some(Step::failed(rule_codes::PATH_DEEPER_THAN_ASKED, args! { limit: limit }))
            }
            _ => Some(check_path_length(candidate.certificate, below)),
        }
    }

    /// Every instant at which the result may change: the dates of all direct and indirect issuers of the end
    /// entity, and of revocation lists.
    pub(super) fn boundaries(&self) -> Vec<Boundary> {
        let mut boundaries: Vec<Boundary> = Vec::new();
        let mut seen: Vec<[u8; 32]> = Vec::new();
        let mut queue = vec![self.request.end_entity];
        let mut budget = self.request.profile.signature_budget;
        while let Some(certificate) = queue.pop() {
            if seen.contains(&certificate.fingerprint_sha256) {
                continue;
            }
            seen.push(certificate.fingerprint_sha256);
            let Validity { not_before, not_after, .. } = certificate.validity;
            put_boundaries(&mut boundaries, not_before, not_after);
            // Nothing above an anchor is searched.
            let is_anchor =
                |anchor: &&Certificate| anchor.fingerprint_sha256 == certificate.fingerprint_sha256;
            if self.request.anchors.iter().any(is_anchor) {
                continue;
            }
            for candidate in self.candidates(certificate) {
                if budget == 0 {
                    break;
                }
                budget -= 1;
                if self.context.cache.verify(certificate, candidate.certificate) == SignatureState::Valid {
                    queue.push(candidate.certificate);
                }
            }
        }
        if self.request.profile.path_rules.contains(&PathRule::Revocation) {
            for list in self.request.revocation_lists {
                put_boundaries(&mut boundaries, list.this_update, list.next_update);
            }
        }
        boundaries
    }
}

/// Adds the first instant of a period, and the first one after it, in order.
fn put_boundaries(boundaries: &mut Vec<Boundary>, first: Option<Instant>, last: Option<Instant>) {
    let end = last.filter(|last| *last < NO_END).map(|last| Boundary::after(last, Duration::from_seconds(1)));
    for boundary in first.map(Boundary::from).into_iter().chain(end) {
        let place = boundaries.partition_point(|known| *known < boundary);
        if boundaries.get(place) != Some(&boundary) {
            boundaries.insert(place, boundary);
        }
    }
}

struct Tried {
    steps: Vec<Step>,
    /// The first rule that failed.
    broken: Option<Reason>,
}

fn certificates<'a>(chain: &[Candidate<'a>]) -> Vec<&'a Certificate> {
    chain.iter().map(|member| member.certificate).collect()
}

/// Go's `alreadyInChain`: the same subject, key and alternative names. In RFC 5280 section 6.1 only the
/// identical certificate is a repetition.
fn is_in(chain: &[Candidate<'_>], candidate: &Certificate, dialect: Dialect) -> bool {
    let san = |certificate: &Certificate| {
        certificate.extensions.subject_alt_name.as_ref().map(|san| san.span.of(&certificate.der).to_vec())
    };
    chain.iter().any(|member| {
        let certificate = member.certificate;
        certificate.fingerprint_sha256 == candidate.fingerprint_sha256
            || (dialect == Dialect::Go
                && certificate.subject.raw == candidate.subject.raw
                && certificate.spki.sha256() == candidate.spki.sha256()
                && san(certificate) == san(candidate))
    })
}
