use super::event::Event;
use super::instance::{PACE, Phase};
use super::world::World;
use crate::cluster::judge::Accepted;
use crate::cluster::workload::PERSON;
use crate::fault::Fault;
use crate::parameter::format_duration;
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::Duration;
use credscope_finding::{args, codes::run_token as codes};
use credscope_mint::public_key_pem;
use credscope_sim::Schedule;

/// How long a restart takes. Chosen for this simulator.
const RESTART: Duration = Duration::from_seconds(10);
/// A server that failed to start is started again after this time. Chosen for this simulator; the kubelet's real back-off
/// grows.
const STARTS_AGAIN: Duration = Duration::from_seconds(60);
/// Where kubeadm keeps the private key.
const KEY_FILE: &str = "/etc/kubernetes/pki/sa.key";

impl World<'_> {
    /// A person changes the files of each server and restarts it, one after another.
    pub(super) fn begin(&mut self, phase: Phase, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if matches!(phase, Phase::Add | Phase::Both) {
            let command = match self.setting.choice("keys") {
                "ecdsa" => "openssl ecparam -name prime256v1 -genkey -noout -out sa-new.key",
                _ => "openssl genrsa -out sa-new.key 2048",
            };
            let values = args! { kid: self.kid(1), command: command };
            let entry = Entry::mark(PERSON, codes::KEY_MADE, values).carrying(&self.key_artefacts[1]);
            self.record.write(now, entry);
        }
        let code = match phase {
            Phase::Add => codes::PHASE_ADD,
            Phase::Sign => codes::PHASE_SIGN,
            Phase::Remove => codes::PHASE_REMOVE,
            Phase::Both => codes::PHASE_BOTH,
        };
        self.record.write(now, Entry::mark(PERSON, code, args! {}));
        let mut at = now;
        for server in 0..self.servers.len() {
            schedule.at(at, Event::Stop(server, phase));
            at = at + PACE;
        }
        if phase == Phase::Sign {
            let wait = self.setting.duration("wait");
            let span = Entry::span(PERSON, codes::PHASE_WAIT, args! { wait: wait }).tone(Tone::Waiting);
            let span = self.record.write(at, span);
            self.record.end(at + wait, span);
        }
    }

    pub(super) fn stop(&mut self, server: usize, phase: Phase, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let Some(instance) = self.servers.get_mut(server) else { return };
        instance.files = phase.files();
        instance.is_up = false;
        instance.accepted = Accepted::default();
        instance.is_failure_recorded = false;
        if instance.span.is_none() {
            let values = args! { server: instance.lane };
            let entry = Entry::span(instance.lane, codes::SERVER_RESTARTS, values).tone(Tone::Waiting);
            instance.span = Some(self.record.write(now, entry));
        }
        schedule.after(RESTART, Event::Start(server));
    }

    pub(super) fn start(&mut self, server: usize, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let is_lost = self.setting.is_on(Fault::SignerKeyLost, now);
        let Some(instance) = self.servers.get_mut(server).filter(|instance| !instance.is_up) else { return };
        let lane = instance.lane;
        if is_lost {
            if !std::mem::replace(&mut instance.is_failure_recorded, true) {
                let error = format!(
                    "failed to parse service-account-issuer-key-file: open {KEY_FILE}: no such file or directory"
                );
                let values = args! { server: lane, error: error, wait: format_duration(STARTS_AGAIN) };
                self.record.write(now, Entry::mark(lane, codes::SERVER_FAILED, values).tone(Tone::Bad));
            }
            schedule.after(STARTS_AGAIN, Event::Start(server));
            return;
        }
        let (accepts, signs) = instance.files.clone();
        let pem: String = accepts
            .iter()
            .filter_map(|key| self.keys.get(*key))
            .map(|key| public_key_pem(&key.public_key()))
            .collect();
        instance.api.accept_keys(&pem);
        instance.accepts = accepts.clone();
        instance.signs = signs;
        instance.is_up = true;
        if let Some(span) = instance.span.take() {
            self.record.end(now, span);
        }
        let accepted: Vec<String> = accepts.iter().map(|key| self.kid(*key)).collect();
        let values = args! { server: lane, accepted: accepted, kid: self.kid(signs) };
        let entry = Entry::mark(lane, codes::SERVER_STARTED, values).tone(Tone::Good);
        let entry = accepts
            .iter()
            .filter_map(|key| self.key_artefacts.get(*key))
            .fold(entry, |entry, artefact| entry.carrying(artefact));
        self.record.write(now, entry);
        self.know(server, now);
    }
}
