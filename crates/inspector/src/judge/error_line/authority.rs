//! Certificates that no trusted CA signed: another CA with the same name, a different CA, or a self-signed
//! certificate.

use super::{Held, Inquiry, MAX_COMPARED, NONE, Text, key_text, placeless};
use crate::shelf_id::ShelfId;
use credscope_clock::Instant;
use credscope_finding::{Code, CodeFamily, Outcome, Step, args, codes::error_line as codes, codes::x509};
use credscope_x509::{Certificate, KeyIdentifiers, SignatureState, signed_by};

/// The start of a CA's validity, which distinguishes it from others with its name.
fn issued(authority: &Certificate) -> String {
    authority.validity.not_before.unwrap_or(Instant::EARLIEST).to_string()
}

/// The instant in the name of a kubelet's own CA, after its suffix: `HOST-ca@1600000000`. Source: Kubernetes
/// `client-go/util/cert/cert.go` GenerateSelfSignedCertKey.
fn made_at(issuer: &str) -> Option<Instant> {
    let (_, seconds) = issuer.split_once("-ca@")?;
    seconds.parse().ok().map(Instant::from_unix_seconds)
}

impl<'a> Inquiry<'a> {
    pub(super) fn authority(&mut self) {
        let candidate = self.candidate();
        let subject = self.subject();
        let trusted = self.trusted();
        match subject {
            None => {
                if let Some((index, authority)) = candidate.filter(|(index, _)| !self.is_of_others(*index)) {
                    self.about.push(index);
                    self.held(Outcome::Failed, codes::CAUSE_CANDIDATE, authority, &[("side", self.side())]);
                } else {
                    self.likely_authority();
                    if candidate.is_some() || trusted.is_empty() {
                        self.needs_ca();
                    }
                }
            }
            Some(subject) if trusted.is_empty() => {
                self.made_by_kubelet(subject.1);
                self.needs_ca();
            }
            Some(subject) => self.untrusted(subject, &trusted),
        }
    }

    /// Whether a CA is in a kubeconfig for other servers than the dialled one.
    fn is_of_others(&self, index: ShelfId) -> bool {
        let parent = self.judge.shelf.get(index).and_then(|entry| entry.place.parent);
        parent.is_some_and(|parent| self.is_elsewhere(parent))
    }

    fn needs_ca(&mut self) {
        let command = match self.line.is_of_client() {
            true => "sudo cat /etc/kubernetes/pki/ca.crt",
            false => "kubectl config view --raw --minify --flatten",
        };
        self.put(Outcome::Inconclusive, codes::NEEDS_CA, &[("command", command)], NONE);
    }

    /// Adds a step about a CA, with its name, its key id and its start date.
    fn held(&mut self, outcome: Outcome, code: Code, authority: &Certificate, more: &[Text<'_>]) {
        let key_id = key_text(authority.subject_key_id());
        let key = if code == codes::CANDIDATE_HELD { "key_id" } else { "given_key_id" };
        let (name, issued) = (authority.subject.label(), issued(authority));
        let mut texts = vec![("name", name.as_str()), ("issued", &issued), (key, &key_id)];
        texts.extend_from_slice(more);
        self.put(outcome, code, &texts, NONE);
    }

    /// The trusted CA that the line names as tried.
    fn candidate(&mut self) -> Option<Held<'a>> {
        let name = self.line.text(codes::CANDIDATE)?;
        let found = self.trusted().into_iter().find(|(_, authority)| {
            // Go names the candidate by its common name, or else by its organization.
            let names = authority.subject.common_names();
            names.last().or(authority.subject.organizations().first()).is_some_and(|known| *known == name)
        });
        self.held(Outcome::Passed, codes::CANDIDATE_HELD, found?.1, &[]);
        self.place(codes::CANDIDATE);
        found
    }

    fn untrusted(&mut self, subject: Held<'a>, trusted: &[Held<'a>]) {
        let (steps, anchor) = self.path_of(subject);
        if anchor.is_some() {
            let (name, command) = (subject.1.subject.to_text(), self.handshake_command());
            let texts = [("subject", name.as_str()), ("command", &command)];
            self.put(Outcome::Inconclusive, codes::CAUSE_TRUSTED_HERE, &texts, NONE);
            self.explain(placeless(&steps));
            return;
        }
        let step = steps.iter().find(|step| CodeFamily::X509_PATH.contains(step.code));
        let explained = step.map(|step| placeless(&step.steps)).unwrap_or_default();
        let top = self.chain(subject.1).pop().unwrap_or(subject.1);
        let is_other_key = |authority: &Certificate| {
            step.is_some_and(|step| step.code == x509::PATH_SAME_NAME_DIFFERENT_KEY)
                || signed_by(top, authority, &self.judge.signatures).key_identifiers == KeyIdentifiers::Differ
        };
        let named = trusted.iter().find(|(_, authority)| authority.subject.raw == top.issuer.raw);
        if let Some((index, authority)) = named {
            if !is_other_key(authority) {
                if let (Some(entry), Some(step)) = (self.judge.shelf.get(subject.0), Step::deciding(&steps)) {
                    self.blame(subject.0, entry, &step.verdict());
                }
                return;
            }
            self.about.push(*index);
            let own = top.subject_key_id().filter(|_| top.is_self_issued());
            let wanted = key_text(top.authority_key_id().or(own));
            let texts = [("side", self.side()), ("wanted_key_id", wanted.as_str())];
            self.held(Outcome::Failed, codes::CAUSE_SAME_NAME, authority, &texts);
            self.explain(explained);
            return;
        }
        self.made_by_kubelet(top);
        let (name, issuer) = (subject.1.subject.to_text(), top.issuer.to_text());
        let key_id = key_text(top.authority_key_id());
        let texts = [("subject", name.as_str()), ("issuer", &issuer), ("key_id", &key_id)];
        if subject.1.is_self_issued() {
            self.put(Outcome::Failed, codes::CAUSE_SELF_SIGNED, &texts[..1], NONE);
        } else {
            let trusted: Vec<String> =
                trusted.iter().map(|(_, authority)| authority.subject.to_text()).collect();
            self.put(Outcome::Failed, codes::CAUSE_ISSUER, &texts, args! { trusted: trusted });
        }
        self.explain(explained);
    }

    /// A certificate and its issuers, as far as they were provided.
    pub(super) fn chain(&self, leaf: &'a Certificate) -> Vec<&'a Certificate> {
        let mut chain = vec![leaf];
        while let Some(&top) = chain.last().filter(|top| !top.is_self_issued() && chain.len() < MAX_COMPARED)
        {
            let named = self.judge.certificates.named(&top.issuer.raw);
            let is_signer =
                |(_, above): &Held<'_>| self.judge.signatures.verify(top, above) == SignatureState::Valid;
            let above = named.iter().filter_map(|index| self.judge.held(*index)).find(is_signer);
            let Some((_, above)) = above else { break };
            chain.push(above);
        }
        chain
    }

    /// Adds a step about a certificate that a kubelet signed itself.
    pub(super) fn made_by_kubelet(&mut self, certificate: &Certificate) {
        let issuer = certificate.issuer.label();
        if let Some(created) = made_at(&issuer) {
            let created = created.to_string();
            let texts = [("issuer", issuer.as_str()), ("created", &created)];
            self.put(Outcome::NotApplicable, codes::MADE_BY_KUBELET, &texts, NONE);
        }
    }
}
