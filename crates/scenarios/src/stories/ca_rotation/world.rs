//! Everything that changes in this story.

use super::client::{Client, Issuer, LeafInUse, Trusted};
use super::event::Event;
use super::kubelet::Kubelet;
use super::lanes::{API, KUBELETS, MANAGER};
use super::plan::Plan;
use crate::cluster::KubeadmCluster;
use crate::fault::Fault;
use crate::record::{Artefact, Record};
use crate::setting::Setting;
use credscope_clock::Instant;
use credscope_finding::{Fact, Outcome, codes::run_authority as codes, codes::x509};
use credscope_kube::server_identity::ServerTrust;
use credscope_mint::{Authority, IssuedCertificate, SigningKey};
use credscope_sim::{Random, Schedule};

/// Indexes of clients: kube-controller-manager.
pub(super) const MANAGER_CLIENT: usize = 2;
/// kubectl.
pub(super) const KUBECTL_CLIENT: usize = 3;
/// The pod.
pub(super) const POD_CLIENT: usize = 4;

/// A request for a certificate that waits for its controllers.
pub(super) struct Pending {
    pub(super) kubelet: usize,
    pub(super) attempt: u32,
    pub(super) name: String,
    pub(super) object: String,
    pub(super) request_der: Vec<u8>,
    pub(super) is_approved: bool,
    /// Whether an entry already says that nothing can sign it.
    pub(super) is_stuck: bool,
}

/// What the API server's certificate and `--client-ca-file` are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Own(Trusted),
    Stranger,
}

/// The cluster, its operator and its clients.
pub(super) struct World<'a> {
    pub(super) setting: &'a Setting,
    pub(super) record: &'a mut Record,
    pub(super) plan: Plan,
    pub(super) cluster: KubeadmCluster,
    /// The CA that is made in this story.
    pub(super) new: Authority,
    /// Its artefact, once it is made.
    pub(super) new_artefact: String,
    /// A third CA and the server certificate of it, for the fault that replaces the CA.
    pub(super) stranger: (Authority, IssuedCertificate),
    /// The API server's certificate.
    pub(super) serving: IssuedCertificate,
    pub(super) serving_issuer: Issuer,
    /// `--client-ca-file`.
    pub(super) client_ca: Trusted,
    /// What the API server last showed.
    pub(super) shown_face: Option<Face>,
    /// The signer's CA.
    pub(super) signer: Issuer,
    /// `--root-ca-file`.
    pub(super) root_ca: Trusted,
    /// `kube-root-ca.crt`.
    pub(super) published: Trusted,
    /// The file in the pod.
    pub(super) in_volume: Trusted,
    pub(super) admin_key: SigningKey,
    pub(super) manager_key: SigningKey,
    pub(super) clients: Vec<Client>,
    pub(super) kubelets: Vec<Kubelet>,
    pub(super) pending: Vec<Pending>,
    pub(super) requests_made: u32,
    pub(super) random: Random,
}

impl World<'_> {
    /// The PEM of what is trusted.
    pub(super) fn bundle(&self, trusted: Trusted) -> String {
        let (old, new) = (&self.cluster.authority.certificate.pem, &self.new.certificate.pem);
        match trusted {
            Trusted::Old => old.clone(),
            Trusted::New => new.clone(),
            Trusted::Both => format!("{old}{new}"),
        }
    }

    /// The artefacts of what is trusted.
    pub(super) fn bundle_artefacts(&self, trusted: Trusted) -> Vec<String> {
        let (old, new) = (self.cluster.authority_artefact.clone(), self.new_artefact.clone());
        match trusted {
            Trusted::Old => vec![old],
            Trusted::New => vec![new],
            Trusted::Both => vec![old, new],
        }
    }

    pub(super) const fn authority(&self, issuer: Issuer) -> &Authority {
        match issuer {
            Issuer::Old => &self.cluster.authority,
            Issuer::New => &self.new,
        }
    }

    pub(super) fn authority_artefact(&self, issuer: Issuer) -> String {
        match issuer {
            Issuer::Old => self.cluster.authority_artefact.clone(),
            Issuer::New => self.new_artefact.clone(),
        }
    }

    /// Sets what the API server trusts at an instant, and returns the PEM of its certificate.
    pub(super) fn face(&mut self, at: Instant) -> String {
        let is_replaced = self.setting.is_on(Fault::CaReplaced, at);
        let face = if is_replaced { Face::Stranger } else { Face::Own(self.client_ca) };
        if self.shown_face != Some(face) {
            let trusted = match face {
                Face::Own(trusted) => self.bundle(trusted),
                Face::Stranger => self.stranger.0.certificate.pem.clone(),
            };
            self.cluster.api.trust_client_authorities(&trusted);
            self.shown_face = Some(face);
        }
        if is_replaced { self.stranger.1.pem.clone() } else { self.serving.pem.clone() }
    }

    /// Whether a client is running.
    pub(super) fn is_running(&self, client: usize, at: Instant) -> bool {
        let lane = self.lane_of(client);
        let is_out = self.kubelets.iter().any(|kubelet| kubelet.client == client && kubelet.has_exited);
        let is_down = lane == MANAGER && self.setting.is_on(Fault::ControllerManagerDown, at);
        !is_out && !is_down && self.is_awake(client, at)
    }

    /// Whether the operator reaches a kubelet's node.
    pub(super) fn is_awake(&self, client: usize, at: Instant) -> bool {
        self.lane_of(client) != KUBELETS[0] || !self.setting.is_on(Fault::NodeAsleep, at)
    }

    /// Keeps a certificate of one of the CAs.
    pub(super) fn keep_leaf(&mut self, at: Instant, label: &str, leaf: &LeafInUse) -> String {
        let context = vec![self.authority_artefact(leaf.issuer)];
        let (kind, label, text) = ("certificate", label.to_owned(), leaf.pem.clone());
        let (outcome, code) = (Outcome::Passed, Some(x509::PATH_FOUND));
        self.record.artefact(at, Artefact { kind, label, text, context, outcome, code })
    }

    /// A client trusts other CAs from now on.
    pub(super) fn set_trust(&mut self, client: usize, at: Instant, trusted: Trusted) {
        let authorities = ServerTrust::new(self.setting.release, &self.bundle(trusted));
        let Some(known) = self.clients.get_mut(client) else { return };
        known.trusted = trusted;
        known.authorities = authorities;
        known.seen = None;
        self.record.fact(at, known.lane, Fact::new(codes::TRUSTS, trusted.word()));
    }

    /// A client has another certificate from now on.
    pub(super) fn set_leaf(&mut self, client: usize, at: Instant, leaf: LeafInUse, artefact: String) {
        let Some(known) = self.clients.get_mut(client) else { return };
        self.record.fact(at, known.lane, Fact::new(codes::LEAF, leaf.issuer.word()));
        self.record.fact(at, known.lane, Fact::new(codes::LEAF_UNTIL, leaf.not_after));
        let before = known.leaf.replace(leaf);
        let now = known.leaf.as_ref().map(|leaf| leaf.issuer);
        known.artefact = artefact;
        known.seen = None;
        self.count_old(at, before.map(|leaf| leaf.issuer), now);
    }

    /// Counts the certificates in use that the old CA signed.
    pub(super) fn count_old(&mut self, at: Instant, before: Option<Issuer>, now: Option<Issuer>) {
        let count = |issuer| i64::from(issuer == Some(Issuer::Old));
        let more = count(now) - count(before);
        if more != 0 {
            self.record.add(at, "leaves_of_old_ca", more);
        }
    }

    /// How many certificates in use are of the old CA.
    pub(super) fn old_leaves(&self) -> i64 {
        self.record.counted("leaves_of_old_ca")
    }

    /// Records what the API server has.
    pub(super) fn record_server(&mut self, at: Instant) {
        self.record.fact(at, API, Fact::new(codes::TRUSTS, self.client_ca.word()));
        self.record.fact(at, API, Fact::new(codes::LEAF, self.serving_issuer.word()));
        self.record.fact(at, API, Fact::new(codes::LEAF_UNTIL, self.serving.not_after));
    }

    /// A step was taken or a fault changed: controllers and kubelets look again.
    pub(super) fn change(&mut self, at: Instant, schedule: &mut Schedule<Event>) {
        schedule.at(at, Event::Controllers);
        for kubelet in 0..self.kubelets.len() {
            self.look_at_clock(kubelet, at, schedule);
        }
    }
}
