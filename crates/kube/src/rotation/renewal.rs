//! Who renews a certificate, and the finding about that at an instant.

use super::RotationWindow;
use crate::well_known::{NODE_PREFIX, SYSTEM_NODES};
use credscope_clock::Instant;
use credscope_finding::{Fact, Finding, args, codes::rotation as codes};
use credscope_x509::{Certificate, KeyPurposeId};

/// Who renews a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renewer {
    /// The kubelet, for its client certificate: approved by the controller manager.
    KubeletClient,
    /// The kubelet, for its serving certificate: each request has to be approved manually.
    KubeletServing,
    /// A person: `kubeadm certs renew` with this name.
    Kubeadm(&'static str),
}

/// Subject, issuer, and the certificate's name in `kubeadm certs renew`.
/// Source: Kubernetes `cmd/kubeadm/app/phases/certs/certlist.go`, `phases/certs/renewal/manager.go`.
const KUBEADM: [[&str; 3]; 9] = [
    ["kube-apiserver", "kubernetes", "apiserver"],
    ["kube-apiserver-kubelet-client", "kubernetes", "apiserver-kubelet-client"],
    ["front-proxy-client", "front-proxy-ca", "front-proxy-client"],
    ["kube-etcd-healthcheck-client", "etcd-ca", "etcd-healthcheck-client"],
    ["kube-apiserver-etcd-client", "etcd-ca", "apiserver-etcd-client"],
    ["kubernetes-admin", "kubernetes", "admin.conf"],
    ["kubernetes-super-admin", "kubernetes", "super-admin.conf"],
    ["system:kube-controller-manager", "kubernetes", "controller-manager.conf"],
    ["system:kube-scheduler", "kubernetes", "scheduler.conf"],
];
/// kubeadm's name for the CA of etcd. The pairs `etcd/server` and `etcd/peer` are named after the node and
/// are for both client and server.
const ETCD_CA: &str = "etcd-ca";

impl Renewer {
    /// Who renews this certificate, as far as its names and usages show; `None` for a CA.
    #[must_use]
    pub fn of(certificate: &Certificate) -> Option<Self> {
        let names = certificate.subject.common_names();
        let name = names.last().filter(|_| !certificate.is_ca())?;
        let usage = certificate.extensions.ext_key_usage.as_ref()?;
        let (is_client, is_server) =
            (usage.contains(KeyPurposeId::CLIENT_AUTH), usage.contains(KeyPurposeId::SERVER_AUTH));
        if name.starts_with(NODE_PREFIX) && certificate.subject.organizations() == [SYSTEM_NODES] {
            return match (is_client, is_server) {
                (true, _) => Some(Self::KubeletClient),
                (false, true) => Some(Self::KubeletServing),
                (false, false) => None,
            };
        }
        let issuer = *certificate.issuer.common_names().last()?;
        let known = KUBEADM.iter().find(|[subject, by, _]| subject == name && *by == issuer);
        match known {
            Some([_, _, name]) => Some(Self::Kubeadm(name)),
            None => (issuer == ETCD_CA && is_client && is_server).then_some(Self::Kubeadm("all")),
        }
    }

    /// The word for `renewer` among a finding's arguments.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::KubeletClient => "kubelet-client",
            Self::KubeletServing => "kubelet-serving",
            Self::Kubeadm(_) => "kubeadm",
        }
    }

    /// The command that gives this certificate's owner a valid one again.
    ///
    /// kubeadm does not renew a kubelet's client certificate: it makes a new `kubelet.conf`, which the kubelet
    /// replaces. Source: kubeadm's troubleshooting guide, "Kubelet client certificate rotation fails".
    #[must_use]
    pub fn command(self, certificate: &Certificate) -> String {
        match self {
            Self::Kubeadm(_) => self.to_text(),
            Self::KubeletServing => "kubectl get csr".to_owned(),
            Self::KubeletClient => {
                let names = certificate.subject.common_names();
                let name = names.last().copied().unwrap_or(NODE_PREFIX);
                format!("kubeadm kubeconfig user --org {SYSTEM_NODES} --client-name {name}")
            }
        }
    }

    /// The program, or the command.
    #[must_use]
    pub fn to_text(self) -> String {
        match self {
            Self::Kubeadm(name) => format!("kubeadm certs renew {name}"),
            Self::KubeletClient | Self::KubeletServing => "kubelet".to_owned(),
        }
    }
}

/// A certificate and who renews it.
#[derive(Debug)]
pub struct Renewal<'a> {
    certificate: &'a Certificate,
    not_after: Instant,
    /// Who renews it.
    pub renewer: Renewer,
    /// When, if the kubelet does.
    pub window: Option<RotationWindow>,
}

impl<'a> Renewal<'a> {
    /// The renewal of a certificate; `None` if it is not known to be renewed.
    #[must_use]
    pub fn of(certificate: &'a Certificate) -> Option<Self> {
        let renewer = Renewer::of(certificate)?;
        let not_after = certificate.validity.not_after?;
        let not_before = certificate.validity.not_before.filter(|_| !matches!(renewer, Renewer::Kubeadm(_)));
        let window = not_before.and_then(|not_before| RotationWindow::of(not_before, not_after));
        Some(Self { certificate, not_after, renewer, window })
    }

    /// The facts about who renews it, and when.
    #[must_use]
    pub fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![Fact::new(codes::RENEWED_BY, self.renewer.to_text())];
        if let Some(RotationWindow { from, until }) = self.window {
            let place = self.certificate.validity.span;
            facts.push(Fact::new(codes::WINDOW_FROM, from).at(place));
            facts.push(Fact::new(codes::WINDOW_UNTIL, until).at(place));
        }
        facts
    }

    /// The finding about the renewal at an instant.
    #[must_use]
    pub fn finding(&self, at: Instant) -> Option<Finding> {
        let not_after = self.not_after;
        let is_expired = at > not_after;
        let finding = match (self.renewer, self.window) {
            (Renewer::Kubeadm(_), _) if is_expired => {
                Finding::new(codes::RENEWED_BY_HAND, args! { command: self.renewer.to_text() })
            }
            (Renewer::KubeletClient, Some(RotationWindow { from, until })) if is_expired => {
                let names = self.certificate.subject.common_names();
                let expired_for = at - not_after;
                let username = *names.last()?;
                Finding::new(
                    codes::EXPIRED,
                    args! { expired_for: expired_for, not_after: not_after, from: from, until: until, username: username },
                )
            }
            (Renewer::KubeletServing, Some(RotationWindow { from, until })) if at >= until => {
                Finding::new(codes::SERVING_OVERDUE, args! { from: from, until: until, not_after: not_after })
            }
            (_, Some(RotationWindow { from, until })) if at >= until => {
                Finding::new(codes::OVERDUE, args! { from: from, until: until, not_after: not_after })
            }
            (_, Some(RotationWindow { from, until })) if at >= from => {
                Finding::new(codes::DUE, args! { from: from, until: until })
            }
            _ => return None,
        };
        Some(finding.at(self.certificate.validity.span))
    }
}
