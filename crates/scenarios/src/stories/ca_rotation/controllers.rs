//! kube-controller-manager, which publishes the CA bundle for pods, approves and signs; and the pod that trusts it.

use super::client::{Issuer, LeafInUse};
use super::event::Event;
use super::kubelet::usages;
use super::lanes::{API, KUBELETS, MANAGER, PERSON, POD};
use super::world::{MANAGER_CLIENT, POD_CLIENT, World};
use crate::cluster::HOP;
use crate::cluster::pod_identity::DIRECTORY;
use crate::fault::Fault;
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{args, codes::run_authority as codes};
use credscope_kube::Release;
use credscope_kube::signer::signed_validity;
use credscope_mint::{SigningParameters, sign_request};
use credscope_sim::Schedule;

/// A pod is looked at again after a minute to a minute and a half. Source: Kubernetes `pkg/kubelet/pod_workers.go`.
const SYNC: (Duration, Duration) = (Duration::from_seconds(60), Duration::from_seconds(90));
/// How often client-go looks at the CA's file. Source: client-go `transport/ca_rotation.go`.
const RELOAD_EVERY: Duration = Duration::from_seconds(5 * 60);
/// The first release that does. Source: client-go `features/known_features.go`, ClientsAllowCARotation.
const RELOADS: Release = Release::minor(36);
/// How soon an operator restarts a pod. Chosen for this simulator.
const RESTART_AFTER: Duration = Duration::from_seconds(120);

impl World<'_> {
    /// Does what is due, if kube-controller-manager runs and the API server accepts its certificate.
    pub(super) fn control(&mut self, at: Instant, schedule: &mut Schedule<Event>) {
        if !self.is_running(MANAGER_CLIENT, at) || !self.evaluate(MANAGER_CLIENT, at).is_good() {
            return;
        }
        if self.published != self.root_ca {
            self.published = self.root_ca;
            let values = args! { trusted: self.published.word() };
            let mut entry = Entry::message(MANAGER, API, Some(at + HOP), codes::PUBLISHED, values);
            for artefact in self.bundle_artefacts(self.published) {
                entry = entry.carrying(&artefact);
            }
            self.record.write(at, entry);
            let wait = self.random.duration(SYNC.0, SYNC.1);
            schedule.after(wait, Event::Volume);
        }
        let pending = std::mem::take(&mut self.pending);
        for mut request in pending {
            if !request.is_approved {
                self.approve(&mut request, at);
            }
            let is_done = request.is_approved && self.sign(&mut request, at + HOP, schedule);
            if !is_done {
                self.pending.push(request);
            }
        }
    }

    fn approve(&mut self, request: &mut super::world::Pending, at: Instant) {
        let review = self.cluster.api.check_signing_request(&request.object);
        let Some(recogniser) = review.approved else { return };
        request.is_approved = true;
        let values = args! { request: &request.name, message: recogniser.message() };
        let entry = Entry::message(MANAGER, API, Some(at + HOP), codes::APPROVED, values);
        self.record.write(at, entry.tone(Tone::Good));
    }

    /// Signs an approved request, and returns whether it is done.
    fn sign(
        &mut self,
        request: &mut super::world::Pending,
        at: Instant,
        schedule: &mut Schedule<Event>,
    ) -> bool {
        let name = request.name.clone();
        if self.setting.is_on(Fault::SignerKeyLost, at) {
            if !request.is_stuck {
                let entry = Entry::mark(MANAGER, codes::SIGNER_WITHOUT_KEY, args! { request: name });
                self.record.write(at, entry.tone(Tone::Bad));
                request.is_stuck = true;
            }
            return false;
        }
        let duration = self.setting.duration("signing-duration");
        let release = self.setting.release;
        let issuer = self.signer;
        let serial_number = self.random.bytes();
        let authority = self.authority(issuer);
        let valid = signed_validity(release, at, duration, None, authority.certificate.not_after);
        let signed = valid.and_then(|(not_before, not_after)| {
            let usages = usages(release);
            let parameters = SigningParameters { usages, serial_number, not_before, not_after };
            sign_request(authority, &request.request_der, &parameters).map_err(|_| String::new())
        });
        match signed {
            Err(error) => {
                let values = args! { request: name, error: error };
                let entry = Entry::mark(MANAGER, codes::SIGNER_REFUSED, values);
                self.record.write(at, entry.tone(Tone::Bad));
            }
            Ok(certificate) => {
                let values = args! { request: name, issuer: issuer.word(), not_after: certificate.not_after };
                let entry = Entry::message(MANAGER, API, Some(at + HOP), codes::SIGNED, values);
                self.record.write(at, entry.tone(Tone::Good));
                let leaf = Box::new(LeafInUse::of(&certificate, issuer));
                schedule.at(at + HOP + HOP, Event::Issued(request.kubelet, request.attempt, leaf));
            }
        }
        true
    }

    /// The pod's kubelet syncs its volume with what is published, when it can read it.
    pub(super) fn sync_volume(&mut self, at: Instant, schedule: &mut Schedule<Event>) {
        if self.in_volume == self.published {
            return;
        }
        // The pod runs on the second node.
        let kubelet = self.kubelets.iter().map(|kubelet| kubelet.client).nth(1).unwrap_or_default();
        if !self.is_running(kubelet, at) || !self.evaluate(kubelet, at).is_good() {
            schedule.after(SYNC.1.max(self.plan.pause), Event::Volume);
            return;
        }
        self.in_volume = self.published;
        let file = format!("{DIRECTORY}/ca.crt");
        let values = args! { file: file, trusted: self.in_volume.word() };
        let mut entry = Entry::message(KUBELETS[1], POD, Some(at + HOP), codes::VOLUME_UPDATED, values);
        for artefact in self.bundle_artefacts(self.in_volume) {
            entry = entry.carrying(&artefact);
        }
        self.record.write(at, entry);
        let wait = match self.setting.release >= RELOADS {
            true => self.random.duration(Duration::ZERO, RELOAD_EVERY),
            false => RESTART_AFTER,
        };
        schedule.after(wait, Event::Reload);
    }

    /// The pod's program trusts the CAs in the file.
    pub(super) fn reload_pod(&mut self, at: Instant) {
        let trusted = self.in_volume;
        let values = args! { trusted: trusted.word() };
        let entry = match self.setting.release >= RELOADS {
            true => Entry::mark(POD, codes::AUTHORITY_RELOADED, values),
            false => Entry::message(PERSON, POD, Some(at + HOP), codes::POD_RESTARTED, values),
        };
        self.record.write(at, entry);
        self.set_trust(POD_CLIENT, at, trusted);
    }

    /// Which CA signs.
    pub(super) fn switch_signer(&mut self, at: Instant) {
        self.signer = Issuer::New;
        let values = args! { trusted: Issuer::New.word() };
        let entry = Entry::message(PERSON, MANAGER, Some(at + HOP), codes::SIGNER_SWITCHED, values);
        self.record.write(at, entry.carrying(&self.new_artefact));
        let fact = credscope_finding::Fact::new(codes::SIGNS_WITH, Issuer::New.word());
        self.record.fact(at, MANAGER, fact);
    }
}
