//! RFC 5280 section 6.3: whether the certificates of a path are revoked, by the given lists.

mod list;
mod scope;

use super::PathRequest;
use super::build::Context;
use crate::name_match::is_same_name;
use crate::{
    Certificate, CertificateProfile, CertificateRevocationList, DistributionPoint, Profile, ReasonFlags,
};
use credscope_encoding::encode_hex_colons;
use credscope_finding::{Outcome, Step, args, codes::x509_rules as codes};
use list::{find_entry, is_delta_of, list_problem};
use scope::covered_reasons;

/// Maximum number of issuers of revocation lists that are followed, each for the list of the one before.
/// OpenSSL follows one.
const FOLLOW_LIMIT: usize = 3;

/// Whether any certificate of the path is revoked; `path` begins with the end entity and ends with the
/// anchor, which cannot be revoked.
pub(super) fn check_revocation(
    path: &[&Certificate],
    request: &PathRequest<'_>,
    context: &Context<'_>,
) -> Step {
    if request.revocation_lists.is_empty() {
        return Step::new(codes::REVOCATION_NOT_CHECKED, Outcome::NotApplicable, args! {});
    }
    let mut steps: Vec<Step> = Vec::new();
    for (index, pair) in path.windows(2).enumerate() {
        if let [certificate, issuer] = pair {
            let mut step = Checker { path, request, context, steps: Vec::new() }.status(certificate, issuer);
            if index > 0 {
                step.span = None;
            }
            steps.push(step);
        }
    }
    let count = steps.len();
    match Step::deciding(&steps) {
        Some(deciding) => {
            let (code, outcome, args, span) =
                (deciding.code, deciding.outcome, deciding.args.clone(), deciding.span);
            Step::new(code, outcome, args).at(span).with(steps)
        }
        None => Step::passed(codes::REVOCATION_NONE, args! { certificates: count }).with(steps),
    }
}

struct Checker<'c, 'r, 'a> {
    path: &'c [&'a Certificate],
    request: &'c PathRequest<'a>,
    context: &'c Context<'r>,
    /// The result of each list.
    steps: Vec<Step>,
}

impl<'a> Checker<'_, '_, 'a> {
    /// Section 6.3.3: every distribution point, then any list of the certificate's issuer.
    fn status(mut self, certificate: &Certificate, issuer: &Certificate) -> Step {
        let name = certificate.subject.to_text();
        let mut known = ReasonFlags::default();
        let implicit = DistributionPoint::default();
        let points = certificate.extensions.crl_distribution_points.as_ref();
        for point in points.iter().flat_map(|points| &points.points).chain([&implicit]) {
            for list in self.request.revocation_lists.iter().copied().filter(|list| !list.is_delta()) {
                let Some(reasons) = covered_reasons(list, certificate, point) else { continue };
                if reasons.is_within(known) || !self.is_usable(list, issuer) {
                    continue;
                }
                let delta = self.newest_delta(list, issuer);
                let entry = delta.and_then(|delta| find_entry(delta, certificate));
                let entry = entry.or_else(|| find_entry(list, certificate));
                if let Some(entry) = entry.filter(|entry| !entry.is_taken_back()) {
                    let since = entry.revocation_date.map_or_else(|| "—".to_owned(), |at| at.to_string());
                    let args = args! {
                        name: name, serial_number: certificate.serial_number.to_hex(),
                        since: since, reason: entry.reason_name(),
                    };
                    let step = Step::failed(codes::REVOCATION_REVOKED, args);
                    return step.at(certificate.serial_number.span).with(self.steps);
                }
                known = known.or(reasons);
            }
            if ReasonFlags::ALL.is_within(known) {
                return Step::passed(codes::REVOCATION_GOOD, args! { name: name }).with(self.steps);
            }
        }
        let args = args! { name: name, issuer: certificate.issuer.to_text() };
        Step::inconclusive(codes::REVOCATION_UNDETERMINED, args).with(self.steps)
    }

    /// Whether the list is current and from an authorised issuer; otherwise adds a step with the reason.
    fn is_usable(&mut self, list: &CertificateRevocationList, issuer: &Certificate) -> bool {
        let problem = list_problem(list, self.request).or_else(|| {
            let is_signed = self.has_signer(list, issuer);
            (!is_signed).then(|| Step::failed(codes::LIST_NO_SIGNER, args! { issuer: list.issuer.to_text() }))
        });
        let is_usable = problem.is_none();
        let args = args! { issuer: list.issuer.to_text(), digest: encode_hex_colons(list.fingerprint_sha256.get(..8).unwrap_or_default()) };
        let step = problem.unwrap_or_else(|| Step::passed(codes::LIST_USED, args));
        // A list is checked again for each distribution point.
        if !self.steps.contains(&step) {
            self.steps.push(step);
        }
        is_usable
    }

    /// Section 6.3.3 (c): the current delta list with the highest number.
    fn newest_delta(
        &mut self,
        base: &CertificateRevocationList,
        issuer: &Certificate,
    ) -> Option<&'a CertificateRevocationList> {
        let mut newest: Option<&CertificateRevocationList> = None;
        for delta in self.request.revocation_lists {
            if is_delta_of(delta, base, newest) && self.is_usable(delta, issuer) {
                newest = Some(delta);
            }
        }
        newest
    }

    /// Section 6.3.3 (f), (g): the signature is by a key that may sign lists, whose certificate leads to the
    /// same anchor.
    fn has_signer(&self, list: &CertificateRevocationList, issuer: &Certificate) -> bool {
        let PathRequest { anchors, intermediates, profile, .. } = self.request;
        let candidates = [issuer].into_iter().chain(self.path.iter().copied());
        let candidates = candidates.chain(intermediates.iter().copied()).chain(anchors.iter().copied());
        let mut seen: Vec<&[u8; 32]> = Vec::new();
        for candidate in candidates.filter(|candidate| is_same_name(&candidate.subject, &list.issuer)) {
            if seen.contains(&&candidate.fingerprint_sha256) {
                continue;
            }
            seen.push(&candidate.fingerprint_sha256);
            let may_sign = candidate.extensions.key_usage.is_none_or(crate::KeyUsage::crl_sign);
            if may_sign && self.context.verify_list(list, candidate, profile) && self.is_trusted(candidate) {
                return true;
            }
        }
        false
    }

    /// Whether a signer of lists is in this path, or leads to its anchor.
    fn is_trusted(&self, signer: &Certificate) -> bool {
        let is_in_path =
            self.path.iter().any(|member| member.fingerprint_sha256 == signer.fingerprint_sha256);
        let is_pending = self.context.is_pending(&signer.fingerprint_sha256);
        // The end entity's own key cannot vouch for itself.
        let is_end_entity =
            self.path.first().is_some_and(|first| first.fingerprint_sha256 == signer.fingerprint_sha256);
        if is_pending || (is_in_path && !is_end_entity) {
            return true;
        }
        let profile = Profile { certificate_profile: CertificateProfile::Any, ..self.request.profile };
        let request = PathRequest {
            anchors: self.request.anchors,
            intermediates: self.request.intermediates,
            revocation_lists: self.request.revocation_lists,
            ..PathRequest::new(signer, self.request.at, profile)
        };
        let Some(anchor) = self.path.last() else { return false };
        self.context.follow(&request, FOLLOW_LIMIT, anchor)
    }
}
