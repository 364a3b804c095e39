//! Usages, the kubelet's serving certificate, and errors that another item's verdict explains.

use super::{Inquiry, NONE, host_of};
use crate::describe::label;
use crate::report::ItemKind;
use crate::shelf::{Content, ShelfEntry};
use crate::shelf_id::ShelfId;
use credscope_finding::{
    Code, CodeFamily, Outcome, Verdict, args, codes::bootstrap, codes::error_line as codes, codes::kube,
    codes::x509,
};
use credscope_kube::rotation::Renewer;
use credscope_kube::signer::KUBELET_SERVING;
use credscope_kube::well_known::NODE_PREFIX;
use credscope_x509::{CertificationRequest, KeyPurposeId};
use std::net::IpAddr;

/// What explains a line: families of refusals, and single ones.
const EXPLAINED: [(Code, &[CodeFamily], &[Code]); 14] = [
    (codes::SAYS_NAMELESS, &[CodeFamily::KUBE_IDENTITY], &[]),
    (codes::SAYS_KEY, &[], &[kube::CONFIG_PAIR_MISMATCH]),
    (codes::SAYS_PEM, &[], &[kube::CONFIG_NO_CERTIFICATE, kube::CONFIG_NO_KEY]),
    (codes::SAYS_BASE64, &[], &[kube::CONFIG_NOT_BASE64]),
    (codes::SAYS_CONFLICT, &[], &[kube::CONFIG_INSECURE_WITH_CA]),
    (codes::SAYS_BOOTSTRAP, &[CodeFamily::X509_VALIDITY], &[]),
    (codes::SAYS_NOT_YET, &[CodeFamily::X509_VALIDITY], &[x509::PATH_ISSUER_NOT_YET_VALID]),
    (codes::SAYS_RULE, &[CodeFamily::X509], &[]),
    (codes::SAYS_UNAUTHORIZED, &[CodeFamily::X509, CodeFamily::KUBE, CodeFamily::JWT], &[]),
    (codes::SAYS_PIN, &[], &[bootstrap::JOIN_PIN_DIFFERS, bootstrap::JOIN_PIN_OF_CERTIFICATE]),
    (codes::SAYS_PIN_MALFORMED, &[], &[bootstrap::JOIN_PIN_MALFORMED]),
    (codes::SAYS_TOKEN_MALFORMED, &[], &[bootstrap::BOOTSTRAP_MALFORMED]),
    (
        codes::SAYS_NO_SIGNATURE,
        &[],
        &[
            bootstrap::CLUSTER_INFO_EXPIRED,
            bootstrap::CLUSTER_INFO_NEVER_SIGNED,
            bootstrap::CLUSTER_INFO_SIGNER_ABSENT,
            bootstrap::BOOTSTRAP_EXPIRED,
        ],
    ),
    (codes::SAYS_OTHER_SIGNATURE, &[], &[bootstrap::CLUSTER_INFO_NOT_SIGNED]),
];
/// What kubeadm says about a join.
const OF_JOINS: [Code; 5] = [
    codes::SAYS_PIN,
    codes::SAYS_PIN_MALFORMED,
    codes::SAYS_TOKEN_MALFORMED,
    codes::SAYS_NO_SIGNATURE,
    codes::SAYS_OTHER_SIGNATURE,
];
/// Maximum number of items whose verdicts are checked.
const MAX_ITEMS: usize = 200;

fn is_of_kubelet(entry: &ShelfEntry) -> bool {
    matches!(&entry.content, Content::Certificate(certificate)
        if Renewer::of(certificate) == Some(Renewer::KubeletClient))
}

fn is_credential(entry: &ShelfEntry) -> bool {
    matches!(
        entry.content,
        Content::Certificate(_) | Content::Token(..) | Content::Kubeconfig(_) | Content::BootstrapToken(_)
    )
}

/// Whether an entry is part of a join: what kubeadm says about one is compared with it.
fn is_of_join(entry: &ShelfEntry) -> bool {
    matches!(entry.content, Content::Join(_) | Content::BootstrapToken(_))
        || matches!(entry.kind, ItemKind::KubeadmConfiguration | ItemKind::Secret)
}

/// The id of a bootstrap token, in its text, its command or its Secret.
fn token_id(entry: &ShelfEntry) -> Option<&str> {
    let before_dot = |text: &'_ str| text.find('.').unwrap_or(text.len());
    match &entry.content {
        Content::BootstrapToken(token) => Some(&token.token_id),
        Content::Join(join) => {
            let token = join.discovery_token.as_deref()?;
            token.get(..before_dot(token))
        }
        Content::Object(object) if entry.kind == ItemKind::Secret => {
            object.str_at(&["metadata", "name"])?.strip_prefix("bootstrap-token-")
        }
        _ => None,
    }
}

/// The node of a kubelet's request, and the names that it asks for.
struct Requested {
    node: String,
    names: Vec<String>,
}

impl Requested {
    fn of(request: &CertificationRequest) -> Self {
        let names = request.requested_extensions.subject_alt_name.as_ref();
        let common_names = request.subject.common_names();
        let node = common_names.last().and_then(|name| name.strip_prefix(NODE_PREFIX));
        Self {
            node: node.unwrap_or_default().to_owned(),
            names: names.map_or_else(Vec::new, |names| {
                let addresses = names.ip_addresses().map(|address| address.to_string());
                names.dns_names().map(str::to_owned).chain(addresses).collect()
            }),
        }
    }

    /// Whether the kubelet can be the one at this host. A request without names leaves an address open.
    fn can_be_at(&self, host: &str) -> bool {
        let is_host = |name: &str| match (name.parse::<IpAddr>(), host.parse::<IpAddr>()) {
            (Ok(name), Ok(host)) => name.to_canonical() == host.to_canonical(),
            _ => name.eq_ignore_ascii_case(host),
        };
        let is_open = self.names.is_empty() && host.parse::<IpAddr>().is_ok();
        is_open || is_host(&self.node) || self.names.iter().any(|name| is_host(name))
    }
}

impl Inquiry<'_> {
    /// Finds the first item whose own verdict is the reason.
    pub(super) fn explained(&mut self, said: Code) {
        let Some((_, families, single)) = EXPLAINED.iter().find(|(code, ..)| *code == said) else { return };
        let is_asked = |entry: &ShelfEntry| {
            if OF_JOINS.contains(&said) { is_of_join(entry) } else { is_credential(entry) }
        };
        let entries = self.judge.shelf.iter();
        for (index, entry) in entries.filter(|(_, entry)| is_asked(entry)).take(MAX_ITEMS) {
            let verdict = self.judge.judge(index, self.moment).verdict;
            let is_reason =
                single.contains(&verdict.code) || families.iter().any(|family| family.contains(verdict.code));
            if verdict.outcome == Outcome::Failed
                && is_reason
                && self.can_have_sent(index, entry)
                && self.is_of_same_token(entry)
                && (said != codes::SAYS_BOOTSTRAP || is_of_kubelet(entry))
            {
                return self.blame(index, entry, &verdict);
            }
        }
    }

    /// Whether the entry is not about another token than the line.
    fn is_of_same_token(&self, entry: &ShelfEntry) -> bool {
        let told = self.line.text(codes::TOKEN_ID);
        told.zip(token_id(entry)).is_none_or(|(told, own)| told == own)
    }

    /// Whether the client of the line can have used this credential: not if it is in a kubeconfig for other servers.
    fn can_have_sent(&self, index: ShelfId, entry: &ShelfEntry) -> bool {
        let root = entry.place.parent.unwrap_or(index);
        !self.is_elsewhere(root)
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

    /// The request in a CertificateSigningRequest.
    fn requested(&self, index: ShelfId) -> Option<Requested> {
        self.judge.shelf.children(index).find_map(|(_, child)| match &child.content {
            Content::Request(request) => Some(Requested::of(request)),
            _ => None,
        })
    }

    /// Finds the kubelet's request for a serving certificate, which no controller approves. A request of
    /// another node is not the cause.
    pub(super) fn serving(&mut self) {
        let dialled = self.dialled().map(host_of);
        let entries = self.judge.shelf.iter();
        for (index, entry) in entries {
            let Content::Object(object) = &entry.content else { continue };
            let signer = object.str_at(&["spec", "signerName"]);
            if entry.kind != ItemKind::CertificateSigningRequest || signer != Some(KUBELET_SERVING) {
                continue;
            }
            let name = object.str_at(&["metadata", "name"]).unwrap_or_default();
            if let Some(host) = dialled
                && let Some(other) = self.requested(index).filter(|request| !request.can_be_at(host))
            {
                let texts = [("host", host), ("request", name), ("node", &other.node)];
                let args = args! { names: other.names };
                self.put(Outcome::NotApplicable, codes::OTHER_REQUEST, &texts, args);
                self.place(codes::ENDPOINT);
                continue;
            }
            let verdict = self.judge.judge(index, self.moment).verdict;
            if verdict.code == kube::CSR_PENDING_MANUAL {
                self.about.push(index);
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
        self.likely_request();
    }
}
