//! Usages, the kubelet's serving certificate, and errors that another item's verdict explains.

use super::{Inquiry, NONE};
use crate::describe::label;
use crate::report::ItemKind;
use crate::shelf::{Content, ShelfEntry};
use crate::shelf_id::ShelfId;
use credscope_finding::{
    Code, CodeFamily, Outcome, Verdict, args, codes::error_line as codes, codes::kube, codes::x509,
};
use credscope_kube::signer::KUBELET_SERVING;
use credscope_x509::KeyPurposeId;

/// What explains a line: families of refusals, and single ones.
const EXPLAINED: [(Code, &[CodeFamily], &[Code]); 9] = [
    (codes::SAYS_NAMELESS, &[CodeFamily::KUBE_IDENTITY], &[]),
    (codes::SAYS_KEY, &[], &[kube::CONFIG_PAIR_MISMATCH]),
    (codes::SAYS_PEM, &[], &[kube::CONFIG_NO_CERTIFICATE, kube::CONFIG_NO_KEY]),
    (codes::SAYS_BASE64, &[], &[kube::CONFIG_NOT_BASE64]),
    (codes::SAYS_CONFLICT, &[], &[kube::CONFIG_INSECURE_WITH_CA]),
    (codes::SAYS_BOOTSTRAP, &[CodeFamily::X509_VALIDITY], &[]),
    (codes::SAYS_NOT_YET, &[CodeFamily::X509_VALIDITY], &[x509::PATH_ISSUER_NOT_YET_VALID]),
    (codes::SAYS_RULE, &[CodeFamily::X509], &[]),
    (codes::SAYS_UNAUTHORIZED, &[CodeFamily::X509, CodeFamily::KUBE, CodeFamily::JWT], &[]),
];
/// Maximum number of items whose verdicts are checked.
const MAX_ITEMS: usize = 200;

fn is_credential(entry: &ShelfEntry) -> bool {
    matches!(
        entry.content,
        Content::Certificate(_) | Content::Token(..) | Content::Kubeconfig(_) | Content::BootstrapToken(_)
    )
}

impl Inquiry<'_> {
    /// Finds the first item whose own verdict is the reason.
    pub(super) fn explained(&mut self, said: Code) {
        let Some((_, families, single)) = EXPLAINED.iter().find(|(code, ..)| *code == said) else { return };
        let entries = self.judge.shelf.iter();
        for (index, entry) in entries.filter(|(_, entry)| is_credential(entry)).take(MAX_ITEMS) {
            let verdict = self.judge.judge(index, self.moment).verdict;
            let is_reason =
                single.contains(&verdict.code) || families.iter().any(|family| family.contains(verdict.code));
            if verdict.outcome == Outcome::Failed && is_reason {
                return self.blame(index, entry, &verdict);
            }
        }
    }

    pub(super) fn blame(&mut self, index: ShelfId, entry: &ShelfEntry, verdict: &Verdict) {
        self.about.push(index);
        let name = label(self.judge.shelf, entry);
        let texts = [("kind", entry.kind.word()), ("name", &name), ("verdict", verdict.code.text())];
        self.put(Outcome::Failed, codes::CAUSE_ITEM, &texts, NONE);
    }

    /// Explains a certificate used for a purpose that it is not valid for.
    pub(super) fn usage(&mut self) {
        let Some((_, certificate)) = self.subject() else { return };
        let word = self.side();
        let purpose = if word == "client" { KeyPurposeId::CLIENT_AUTH } else { KeyPurposeId::SERVER_AUTH };
        // The restrictions of a CA apply to everything below it.
        for certificate in self.chain(certificate) {
            let usages = certificate.extensions.ext_key_usage.as_ref();
            let Some(usages) = usages.filter(|usages| !usages.purposes.is_empty()) else { continue };
            if !usages.contains(purpose) && !usages.contains(KeyPurposeId::ANY) {
                let subject = certificate.subject.to_text();
                let texts = [("subject", subject.as_str()), ("purpose", word)];
                return self.put(
                    Outcome::Failed,
                    codes::CAUSE_USAGE,
                    &texts,
                    args! { usages: usages.names() },
                );
            }
        }
    }

    /// Finds the kubelet's request for a serving certificate, which no controller approves.
    pub(super) fn serving(&mut self) {
        let entries = self.judge.shelf.iter();
        for (index, entry) in entries {
            let Content::Object(object) = &entry.content else { continue };
            let signer = object.str_at(&["spec", "signerName"]);
            if entry.kind != ItemKind::CertificateSigningRequest || signer != Some(KUBELET_SERVING) {
                continue;
            }
            let verdict = self.judge.judge(index, self.moment).verdict;
            if verdict.code == kube::CSR_PENDING_MANUAL {
                self.about.push(index);
                let name = object.str_at(&["metadata", "name"]).unwrap_or_default();
                let command = format!("kubectl certificate approve {name}");
                let texts = [("request", name), ("command", &command)];
                return self.put(Outcome::Failed, codes::CAUSE_SERVING_WAITS, &texts, NONE);
            }
            if verdict.outcome == Outcome::Failed {
                return self.blame(index, entry, &verdict);
            }
        }
        let texts = [("command", "kubectl get csr -o yaml")];
        self.put(Outcome::Inconclusive, codes::NEEDS_SERVING, &texts, NONE);
    }
}
