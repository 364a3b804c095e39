//! What the operator does, step by step.

use super::client::{Issuer, LeafInUse, Trusted};
use super::event::Event;
use super::lanes::{API, KUBECTL, MANAGER, NODES, PERSON};
use super::plan::Phase;
use super::setup::{ADMIN_FILE, KUBELET_FILE, MANAGER_FILE, admin_kubeconfig, manager_subject, sign_client};
use super::world::{KUBECTL_CLIENT, MANAGER_CLIENT, World};
use crate::cluster::{HOP, keep_authority};
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Code, args, codes::run_authority as codes};
use credscope_mint::admin_subject;
use credscope_sim::Schedule;

impl World<'_> {
    /// A step of the operator.
    pub(super) fn take_step(&mut self, at: Instant, phase: Phase, schedule: &mut Schedule<Event>) {
        match phase {
            Phase::Create => self.create(at),
            Phase::TrustBoth => self.distribute(at, Trusted::Both),
            Phase::SwitchSigner => self.switch_signer(at),
            Phase::Reissue => self.reissue(at),
            Phase::Drop => {
                let dropped = Entry::mark(PERSON, codes::DROPPED, args! { left: self.old_leaves() });
                let tone = if self.old_leaves() > 0 { Tone::Bad } else { Tone::Good };
                self.record.write(at, dropped.tone(tone));
                self.distribute(at, Trusted::New);
            }
        }
        // Controllers and kubelets look again.
        schedule.at(at + Duration::from_millis(1), Event::Controllers);
    }

    fn create(&mut self, at: Instant) {
        self.new_artefact = keep_authority(self.record, at, "ca.crt (new)", &self.new);
        let values = args! {
            name: "kubernetes",
            not_after: self.new.certificate.not_after,
            old_not_after: self.cluster.authority.certificate.not_after,
        };
        let entry = Entry::mark(PERSON, codes::CREATED, values);
        self.record.write(at, entry.carrying(&self.cluster.authority_artefact).carrying(&self.new_artefact));
    }

    fn hand_out(&mut self, at: Instant, to: &'static str, code: Code, file: Option<&str>, trusted: Trusted) {
        let values = match file {
            Some(file) => args! { file: file, trusted: trusted.word() },
            None => args! { trusted: trusted.word() },
        };
        let mut entry = Entry::message(PERSON, to, Some(at + HOP), code, values);
        for artefact in self.bundle_artefacts(trusted) {
            entry = entry.carrying(&artefact);
        }
        self.record.write(at, entry);
    }

    /// Gives every client the CAs to trust.
    fn distribute(&mut self, at: Instant, trusted: Trusted) {
        self.client_ca = trusted;
        self.hand_out(at, API, codes::CLIENT_CA_SET, None, trusted);
        self.root_ca = trusted;
        self.hand_out(at, MANAGER, codes::ROOT_CA_SET, None, trusted);
        self.hand_out(at, MANAGER, codes::KUBECONFIG_SET, Some(MANAGER_FILE), trusted);
        self.set_trust(MANAGER_CLIENT, at, trusted);
        self.hand_out(at, KUBECTL, codes::KUBECONFIG_SET, Some(ADMIN_FILE), trusted);
        self.set_trust(KUBECTL_CLIENT, at, trusted);
        self.keep_admin(at);
        let kubelets: Vec<usize> = self.kubelets.iter().map(|kubelet| kubelet.client).collect();
        for (client, node) in kubelets.into_iter().zip(NODES) {
            if self.is_awake(client, at) {
                self.hand_out(at, self.lane_of(client), codes::KUBECONFIG_SET, Some(KUBELET_FILE), trusted);
                self.set_trust(client, at, trusted);
            } else {
                let missed = Entry::mark(PERSON, codes::NODE_MISSED, args! { node: node });
                self.record.write(at, missed.tone(Tone::Bad));
            }
        }
        self.record_server(at);
    }

    /// Keeps the new admin.conf.
    fn keep_admin(&mut self, at: Instant) {
        let Some(admin) = self.clients.get(KUBECTL_CLIENT) else { return };
        let Some(leaf) = admin.leaf.clone() else { return };
        let text =
            admin_kubeconfig(&self.admin_key, &leaf, &self.bundle(admin.trusted), self.setting.release);
        let artefact = super::setup::keep_kubeconfig(self.record, at, &leaf, text);
        if let Some(admin) = self.clients.get_mut(KUBECTL_CLIENT) {
            admin.artefact = artefact;
        }
    }

    /// Re-issues what kubeadm signed, the API server's certificate first; kubelets renew by themselves.
    fn reissue(&mut self, at: Instant) {
        let (before, issuer) = (self.serving_issuer, Issuer::New);
        let lifetime = self.setting.duration("leaf-lifetime");
        self.serving = self.cluster.serve_with(&self.new, at);
        self.serving_issuer = issuer;
        self.count_old(at, Some(before), Some(issuer));
        let serving = LeafInUse::of(&self.serving, issuer);
        let artefact = self.keep_leaf(at, "apiserver.crt", &serving);
        let values = args! { not_after: self.serving.not_after };
        let entry = Entry::message(PERSON, API, Some(at + HOP), codes::SERVING_REISSUED, values);
        self.record.write(at, entry.carrying(&artefact));
        self.record_server(at);
        for known in &mut self.clients {
            known.seen = None;
        }
        // A re-issued kubeconfig trusts the CA file beside the CA's key, which holds both once both are trusted.
        let trusted = if self.client_ca == Trusted::Old { Trusted::New } else { self.client_ca };
        let release = self.setting.release;
        let serials = [self.random.bytes(), self.random.bytes()];
        let [first, second] = serials;
        let manager =
            sign_client(&self.new, &self.manager_key, manager_subject(), at, lifetime, first, release);
        let manager = LeafInUse::of(&manager, issuer);
        let artefact = self.keep_leaf(at, "controller-manager.crt", &manager);
        self.reissued(at, MANAGER, MANAGER_FILE, &manager, trusted, &artefact);
        self.set_leaf(MANAGER_CLIENT, at, manager, artefact);
        self.set_trust(MANAGER_CLIENT, at, trusted);
        let admin =
            sign_client(&self.new, &self.admin_key, admin_subject(release), at, lifetime, second, release);
        let admin = LeafInUse::of(&admin, issuer);
        self.set_leaf(KUBECTL_CLIENT, at, admin.clone(), String::new());
        self.set_trust(KUBECTL_CLIENT, at, trusted);
        self.keep_admin(at);
        let artefact = self.clients.get(KUBECTL_CLIENT).map(|admin| admin.artefact.clone());
        self.reissued(at, KUBECTL, ADMIN_FILE, &admin, trusted, &artefact.unwrap_or_default());
    }

    fn reissued(
        &mut self,
        at: Instant,
        to: &'static str,
        file: &str,
        leaf: &LeafInUse,
        trusted: Trusted,
        artefact: &str,
    ) {
        let values = args! { file: file, not_after: leaf.not_after, trusted: trusted.word() };
        let entry = Entry::message(PERSON, to, Some(at + HOP), codes::KUBECONFIG_REISSUED, values);
        self.record.write(at, entry.carrying(artefact));
    }
}
