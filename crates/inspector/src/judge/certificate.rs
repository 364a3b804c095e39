//! Certificates: a path to an anchor by Go's rules, then the user that the API server would see.

use super::anchors::is_same_file;
use super::{Judge, Judgement};
use crate::recognise::component_flags;
use crate::report::ItemKind;
use crate::request::Purpose as AskedPurpose;
use crate::shelf::Content;
use credscope_encoding::encode_hex;
use credscope_finding::{Code, Finding, Outcome, args, codes::kube as codes, codes::x509 as x509_codes};
use credscope_kube::Moment;
use credscope_kube::identity::{CertificateSubject, identity_findings, identity_step, user_of_certificate};
use credscope_x509::{
    Certificate, KUBERNETES_UID, KeyPurposeId, PathMember, PathRequest, Profile, Purpose, validate_path,
};

/// Flags that name a certificate for a server, and for a client.
const SERVER_FLAGS: [&str; 3] = ["--tls-cert-file", "--cert-file", "--peer-cert-file"];
const CLIENT_FLAGS: [&str; 3] =
    ["--kubelet-client-certificate", "--etcd-certfile", "--proxy-client-cert-file"];

/// The answers that say that a path leads to an anchor.
const PATH_ENDS: [Code; 2] = [x509_codes::PATH_FOUND, x509_codes::PATH_IS_ANCHOR];

impl Judge<'_> {
    pub(super) fn judge_certificate(
        &self,
        index: usize,
        certificate: &Certificate,
        moment: &Moment,
    ) -> Judgement {
        let is_authority = certificate.is_ca()
            && (self.anchors.contains(index, certificate) || certificate.is_self_issued());
        if is_authority {
            return self.judge_authority(index, certificate, moment);
        }
        let purpose = self.purpose(index, certificate);
        let (anchors, intermediates) = self.candidates(index, certificate);
        let certificate_of = |index: &usize| match &self.shelf.entries.get(*index)?.content {
            Content::Certificate(certificate) => Some(certificate.as_ref()),
            _ => None,
        };
        let anchor_list: Vec<&Certificate> = anchors.iter().filter_map(certificate_of).collect();
        let intermediate_list: Vec<&Certificate> = intermediates.iter().filter_map(certificate_of).collect();
        let answer = validate_path(
            &PathRequest {
                end_entity: certificate,
                intermediates: &intermediate_list,
                anchors: &anchor_list,
                at: moment.at(),
                purpose,
                host: self.request.host.as_deref().filter(|_| purpose == Purpose::ServerAuth),
                profile: Profile::go(),
            },
            &self.signatures,
        );
        for boundary in &answer.boundaries {
            moment.has_reached(*boundary);
        }
        let signed_by = answer.path.as_ref().and_then(|path| match path.get(1)? {
            PathMember::EndEntity => None,
            PathMember::Intermediate(at) => intermediates.get(*at).copied(),
            PathMember::Anchor(at) => anchors.get(*at).copied(),
        });
        let mut trace = answer.trace;
        let mut user = None;
        let mut findings = Vec::new();
        if purpose != Purpose::ServerAuth {
            match user_of_certificate(&subject_of(certificate), self.release) {
                Ok(found) => {
                    let mut step = identity_step(&found).at(certificate.subject.span);
                    if trace.iter().any(|step| step.outcome == Outcome::Failed) {
                        step.outcome = Outcome::NotEvaluated;
                    }
                    trace.push(step);
                    if purpose == Purpose::ClientAuth {
                        findings = identity_findings(&found);
                        findings.extend(several_names(&subject_of(certificate), &found.username));
                    }
                    user = Some(found);
                }
                // Only a client needs a name.
                Err(step) if purpose == Purpose::ClientAuth => {
                    trace.push((*step).at(certificate.subject.span));
                }
                Err(_) => (),
            }
        }
        let path_step = trace.iter().find(|step| PATH_ENDS.contains(&step.code)).cloned();
        let holds = || match path_step {
            Some(step) => step.verdict(),
            None => Judgement::claims_nothing(ItemKind::Certificate).verdict,
        };
        let mut judgement = Judgement::decided(trace, holds);
        judgement.user = user;
        judgement.findings = findings;
        judgement.signed_by = signed_by;
        judgement
    }

    /// A CA claims nothing by itself; that it has expired is worth telling all the same.
    fn judge_authority(&self, index: usize, certificate: &Certificate, moment: &Moment) -> Judgement {
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

    /// What the certificate is for: as asked, by the field or the flag that names it, by its extended key usage.
    fn purpose(&self, index: usize, certificate: &Certificate) -> Purpose {
        match self.request.purpose {
            Some(AskedPurpose::Server) => return Purpose::ServerAuth,
            Some(AskedPurpose::Client) => return Purpose::ClientAuth,
            None => (),
        }
        let Some(entry) = self.shelf.entries.get(index) else { return Purpose::Any };
        if entry.place.source.contains("client-certificate-data") {
            return Purpose::ClientAuth;
        }
        if self.shelf.is_presented(entry) {
            return Purpose::ServerAuth;
        }
        if let Some(name) = self.shelf.input_name(entry).filter(|_| entry.place.parent.is_none()) {
            for (_, flag, file) in component_flags(self.shelf) {
                if is_same_file(name, &file) && SERVER_FLAGS.contains(&flag.as_str()) {
                    return Purpose::ServerAuth;
                }
                if is_same_file(name, &file) && CLIENT_FLAGS.contains(&flag.as_str()) {
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

    /// The certificates that may stand above this one: by their names, upwards. Anchors and the rest apart.
    fn candidates(&self, index: usize, certificate: &Certificate) -> (Vec<usize>, Vec<usize>) {
        let mut anchors = Vec::new();
        let mut intermediates = Vec::new();
        let mut seen = vec![certificate.issuer.raw.clone()];
        let mut names = vec![certificate.issuer.raw.clone()];
        while let Some(name) = names.pop() {
            for &candidate in self.certificates.find_bytes(&name) {
                let Some(Content::Certificate(issuer)) =
                    self.shelf.entries.get(candidate).map(|entry| &entry.content)
                else {
                    continue;
                };
                let is_itself = issuer.fingerprint_sha256 == certificate.fingerprint_sha256;
                if self.anchors.contains_copy(issuer) {
                    anchors.push(candidate);
                } else if candidate != index && !is_itself {
                    intermediates.push(candidate);
                }
                if !seen.contains(&issuer.issuer.raw) {
                    seen.push(issuer.issuer.raw.clone());
                    names.push(issuer.issuer.raw.clone());
                }
            }
        }
        // A certificate that is an anchor itself is accepted as it is.
        if self.anchors.contains(index, certificate) && !anchors.contains(&index) {
            anchors.push(index);
        }
        (anchors, intermediates)
    }
}

/// Several common names: the last is the user, which few expect.
fn several_names(subject: &CertificateSubject, username: &str) -> Option<Finding> {
    let args = args! { names: subject.common_names.clone(), username: username };
    (subject.common_names.len() > 1).then(|| Finding::new(codes::IDENTITY_SEVERAL_NAMES, args))
}

/// What the X.509 authenticator reads.
pub(crate) fn subject_of(certificate: &Certificate) -> CertificateSubject {
    let owned = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect();
    CertificateSubject {
        common_names: owned(certificate.subject.common_names()),
        organizations: owned(certificate.subject.organizations()),
        uids: owned(certificate.subject.texts_of(KUBERNETES_UID)),
        fingerprint: encode_hex(&certificate.fingerprint_sha256),
    }
}
