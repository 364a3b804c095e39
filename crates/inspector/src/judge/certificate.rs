//! Certificates: a path to an anchor by Go's rules, then the user that the API server would see.

use super::Judge;
use super::anchors::is_same_file;
use super::judgement::Judgement;
use super::renewal::advise;
use crate::report::ItemKind;
use crate::request::AskedPurpose;
use crate::shelf::Content;
use crate::shelf_id::ShelfId;
use credscope_finding::{
    Code, Finding, Outcome, Step, Verdict, args, codes::certificate as of_certificate, codes::kube as codes,
    codes::x509 as x509_codes,
};
use credscope_kube::Moment;
use credscope_kube::client_certificate::{
    CertificateAnswer, FrontProxy, log_of_refusal, refuse_unknown_issuer, subject_of, validate_certificate,
    validate_front_proxy,
};
use credscope_kube::identity::{CertificateSubject, identity_findings};
use credscope_x509::{Certificate, KeyPurposeId, PathMember, PathRequest, Purpose};

/// Flags that name a server's certificate, and a client's.
const SERVER_FLAGS: [&str; 3] = ["--tls-cert-file", "--cert-file", "--peer-cert-file"];
const CLIENT_FLAGS: [&str; 3] =
    ["--kubelet-client-certificate", "--etcd-certfile", "--proxy-client-cert-file"];

/// The codes for a path that leads to an anchor.
const PATH_ENDS: [Code; 2] = [x509_codes::PATH_FOUND, x509_codes::PATH_IS_ANCHOR];

impl Judge<'_> {
    pub(super) fn judge_certificate(
        &self,
        index: ShelfId,
        certificate: &Certificate,
        moment: &Moment,
    ) -> Judgement {
        if self.is_authority(index, certificate) {
            return self.judge_authority(index, certificate, moment);
        }
        let purpose = self.purpose(index, certificate);
        let sides = self.sides(index, certificate);
        let (answer, is_of_proxy) = self.validate(&sides, certificate, purpose, moment);
        let signers = if is_of_proxy { &sides.found.proxies } else { &sides.found.anchors };
        let CertificateAnswer { path: answer, user } = answer;
        let signed_by = answer.path.as_ref().and_then(|path| match path.get(1)? {
            PathMember::EndEntity => None,
            PathMember::Intermediate(at) => sides.found.intermediates.get(*at).copied(),
            PathMember::Anchor(at) => signers.get(*at).copied(),
        });
        let trace = answer.trace;
        let mut findings = Vec::new();
        if let Some(user) = user.as_ref().filter(|_| purpose == Purpose::ClientAuth) {
            findings = identity_findings(user);
            findings.extend(several_names(&subject_of(certificate), &user.username));
        }
        let rebuilt = self.rebuilt(certificate, &sides.anchors, &trace);
        findings.extend(rebuilt.map(|args| Finding::new(of_certificate::CLUSTER_REBUILT, args)));
        if purpose == Purpose::ClientAuth && trace.iter().any(|step| step.outcome == Outcome::Failed) {
            let request = self.request_of(&sides, certificate, purpose, moment);
            let allowed_names = self.front_proxy_names();
            let front_proxy = FrontProxy { anchors: &sides.proxies, allowed_names: &allowed_names };
            let log = log_of_refusal(&request, front_proxy, self.release, &self.signatures);
            findings.extend(log.map(|log| Finding::new(codes::CALLER_UNAUTHORIZED, args! { log: log })));
        }
        if self.revocation_lists().iter().any(|list| list.issuer.raw == certificate.issuer.raw) {
            let args = args! { issuer: certificate.issuer.to_text() };
            findings.push(Finding::new(of_certificate::REVOCATION_IGNORED, args));
        }
        findings.extend(self.renewal_finding(certificate, moment.at()));
        let verdict = verdict_of(&trace);
        let mut judgement = Judgement::decided(trace, || verdict);
        judgement.user = user;
        judgement.findings = findings;
        judgement.signed_by = signed_by;
        judgement
    }

    /// Whether a certificate is a CA without a verdict: it has one only if it is judged as a client or a server.
    fn is_authority(&self, index: ShelfId, certificate: &Certificate) -> bool {
        let is_asked = self.request.purpose.is_some();
        certificate.is_ca()
            && (self.anchors.contains(index, certificate) || (certificate.is_self_issued() && !is_asked))
    }

    /// The steps of a certificate's path, and the anchor at its end; empty for a CA without a verdict.
    pub(super) fn path_of(
        &self,
        index: ShelfId,
        certificate: &Certificate,
        moment: &Moment,
    ) -> (Vec<Step>, Option<&Certificate>) {
        if self.is_authority(index, certificate) {
            return (Vec::new(), None);
        }
        let sides = self.sides(index, certificate);
        let purpose = self.purpose(index, certificate);
        let (CertificateAnswer { path: answer, .. }, is_of_proxy) =
            self.validate(&sides, certificate, purpose, moment);
        let anchors = if is_of_proxy { &sides.proxies } else { &sides.anchors };
        let anchor = answer.path.as_ref().and_then(|path| match path.last()? {
            PathMember::Anchor(at) => anchors.get(*at).copied(),
            PathMember::EndEntity | PathMember::Intermediate(_) => None,
        });
        (answer.trace, anchor)
    }

    /// The possible issuers of a certificate, and the trusted certificates.
    pub(super) fn sides(&self, index: ShelfId, certificate: &Certificate) -> Sides<'_> {
        let found = self.candidates(index, certificate);
        Sides {
            anchors: self.certificates_at(&found.anchors),
            proxies: self.certificates_at(&found.proxies),
            intermediates: self.certificates_at(&found.intermediates),
            found,
        }
    }

    pub(super) fn request_of<'r>(
        &'r self,
        sides: &'r Sides<'r>,
        certificate: &'r Certificate,
        purpose: Purpose,
        moment: &Moment,
    ) -> PathRequest<'r> {
        PathRequest {
            intermediates: &sides.intermediates,
            anchors: &sides.anchors,
            purpose,
            host: self.request.host.as_deref().filter(|_| purpose == Purpose::ServerAuth),
            ..PathRequest::new(certificate, moment.at(), self.release.profile())
        }
    }

    /// Validates the certificate for a purpose; returns whether it is a front proxy's.
    pub(super) fn validate(
        &self,
        sides: &Sides<'_>,
        certificate: &Certificate,
        purpose: Purpose,
        moment: &Moment,
    ) -> (CertificateAnswer, bool) {
        let request = self.request_of(sides, certificate, purpose, moment);
        let mut answer = validate_certificate(&request, self.release, &self.signatures);
        let mut is_of_proxy = false;
        if !answer.path.is_accepted() && purpose != Purpose::ServerAuth {
            let allowed_names = self.front_proxy_names();
            let front_proxy = FrontProxy { anchors: &sides.proxies, allowed_names: &allowed_names };
            if let Some(of_proxy) = validate_front_proxy(&request, front_proxy, &self.signatures) {
                is_of_proxy = true;
                answer = of_proxy;
            }
        }
        if self.anchors.is_given || (purpose == Purpose::ClientAuth && self.anchors.is_named_for_clients) {
            refuse_unknown_issuer(&mut answer.path.trace, &|| self.anchor_names());
        }
        for boundary in &answer.path.boundaries {
            moment.has_reached(*boundary);
        }
        advise(&mut answer.path.trace, certificate);
        (answer, is_of_proxy)
    }

    /// The certificates of these entries.
    pub(super) fn certificates_at(&self, indices: &[ShelfId]) -> Vec<&Certificate> {
        let certificate_of = |index: &ShelfId| match &self.shelf.get(*index)?.content {
            Content::Certificate(certificate) => Some(certificate.as_ref()),
            _ => None,
        };
        indices.iter().filter_map(certificate_of).collect()
    }

    /// The names of all trusted certificates, without duplicates.
    pub(super) fn anchor_names(&self) -> Vec<String> {
        let mut names = Vec::new();
        for entry in self.shelf.entries() {
            if let Content::Certificate(certificate) = &entry.content
                && self.anchors.contains_copy(certificate)
            {
                let name = certificate.subject.to_text();
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }

    /// The common names that the API server accepts for front proxies; `None` if no flag states them.
    fn front_proxy_names(&self) -> Vec<String> {
        self.flags
            .iter()
            .filter(|(flag, _)| flag == "--requestheader-allowed-names")
            .flat_map(|(_, names)| names.split(',').map(str::to_owned).collect::<Vec<_>>())
            .filter(|name| !name.is_empty())
            .collect()
    }

    /// A CA has no verdict of its own, but its expiration is reported.
    fn judge_authority(&self, index: ShelfId, certificate: &Certificate, moment: &Moment) -> Judgement {
        let mut judgement = Judgement::claims_nothing(ItemKind::Certificate);
        let subject = certificate.subject.to_text();
        if let Some(not_after) = certificate.validity.not_after.filter(|not_after| moment.at() > *not_after) {
            let args = args! { subject: &subject, not_after: not_after };
            judgement
                .findings
                .push(Finding::new(codes::CA_EXPIRED, args).at(certificate.validity.not_after_span));
        }
        if let Some(not_before) =
            certificate.validity.not_before.filter(|not_before| moment.at() < *not_before)
        {
            let args = args! { subject: &subject, not_before: not_before };
            judgement
                .findings
                .push(Finding::new(codes::CA_NOT_YET, args).at(certificate.validity.not_before_span));
        }
        if self.anchors.assumed == Some(index) {
            judgement.findings.push(Finding::new(codes::CA_ASSUMED, args! { subject: &subject }));
        }
        judgement
    }

    /// The purpose of the certificate: as requested, by the field or the flag that names it, or by its
    /// extended key usage.
    pub(super) fn purpose(&self, index: ShelfId, certificate: &Certificate) -> Purpose {
        match self.request.purpose {
            Some(AskedPurpose::Server) => return Purpose::ServerAuth,
            Some(AskedPurpose::Client) => return Purpose::ClientAuth,
            None => (),
        }
        let Some(entry) = self.shelf.get(index) else { return Purpose::Any };
        if entry.place.source.contains("client-certificate-data") {
            return Purpose::ClientAuth;
        }
        if self.shelf.is_presented(entry) {
            return Purpose::ServerAuth;
        }
        if let Some(name) = self.shelf.input_name(entry).filter(|_| entry.place.parent.is_none()) {
            for (flag, file) in &self.flags {
                if is_same_file(name, file) && SERVER_FLAGS.contains(&flag.as_str()) {
                    return Purpose::ServerAuth;
                }
                if is_same_file(name, file) && CLIENT_FLAGS.contains(&flag.as_str()) {
                    return Purpose::ClientAuth;
                }
            }
        }
        let Some(usage) = &certificate.extensions.ext_key_usage else { return Purpose::Any };
        match (usage.contains(KeyPurposeId::SERVER_AUTH), usage.contains(KeyPurposeId::CLIENT_AUTH)) {
            (true, false) => Purpose::ServerAuth,
            (false, true) => Purpose::ClientAuth,
            _ => Purpose::Any,
        }
    }

    /// The possible issuers of this certificate, by name, up to the root.
    fn candidates(&self, index: ShelfId, certificate: &Certificate) -> Candidates {
        let mut found = Candidates::default();
        let mut seen = vec![certificate.issuer.raw.clone()];
        let mut names = vec![certificate.issuer.raw.clone()];
        while let Some(name) = names.pop() {
            for &candidate in self.certificates.named(&name) {
                let Some(Content::Certificate(issuer)) =
                    self.shelf.get(candidate).map(|entry| &entry.content)
                else {
                    continue;
                };
                let is_itself = issuer.fingerprint_sha256 == certificate.fingerprint_sha256;
                if self.anchors.contains_copy(issuer) {
                    found.anchors.push(candidate);
                } else if self.anchors.is_front_proxy(issuer) {
                    found.proxies.push(candidate);
                } else if candidate != index && !is_itself {
                    found.intermediates.push(candidate);
                }
                if !seen.contains(&issuer.issuer.raw) {
                    seen.push(issuer.issuer.raw.clone());
                    names.push(issuer.issuer.raw.clone());
                }
            }
        }
        // A certificate that is an anchor itself is accepted as such.
        if self.anchors.contains(index, certificate) && !found.anchors.contains(&index) {
            found.anchors.push(index);
        }
        found
    }
}

/// The deciding step, or the one that found a path.
pub(super) fn verdict_of(trace: &[Step]) -> Verdict {
    let found = Step::deciding(trace).or_else(|| trace.iter().find(|step| PATH_ENDS.contains(&step.code)));
    found.map_or_else(|| Judgement::claims_nothing(ItemKind::Certificate).verdict, Step::verdict)
}

/// The possible issuers of a certificate, and the trusted certificates.
pub(super) struct Sides<'a> {
    found: Candidates,
    anchors: Vec<&'a Certificate>,
    /// Anchors only for the front proxy.
    proxies: Vec<&'a Certificate>,
    intermediates: Vec<&'a Certificate>,
}

/// Entries of possible issuers.
#[derive(Default)]
struct Candidates {
    anchors: Vec<ShelfId>,
    /// Anchors only for the front proxy.
    proxies: Vec<ShelfId>,
    intermediates: Vec<ShelfId>,
}

/// Several common names: the last one is the user, which is unexpected.
fn several_names(subject: &CertificateSubject, username: &str) -> Option<Finding> {
    let args = args! { names: subject.common_names.clone(), username: username };
    (subject.common_names.len() > 1).then(|| Finding::new(codes::IDENTITY_SEVERAL_NAMES, args))
}
