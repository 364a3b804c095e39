use super::model::{Event, Lab};
use crate::cluster::judge::Accepted;
use crate::cluster::workload::PERSON;
use crate::fault::Fault;
use crate::parameter::format_duration;
use crate::record::{Entry, EntryId};
use crate::run::Tone;
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_finding::{args, codes::run_token as codes};
use credscope_kube::authentication::ApiServer;
use credscope_mint::public_key_pem;
use credscope_sim::Schedule;

/// A person restarts one server after another, so far apart. Ours.
const PACE: Duration = Duration::from_seconds(120);
/// How long a restart takes. Ours.
const RESTART: Duration = Duration::from_seconds(10);
/// Between two steps. Ours.
const PAUSE: Duration = Duration::from_seconds(300);
/// A server that did not start is started again after this time. Ours; the kubelet's own wait grows.
const STARTS_AGAIN: Duration = Duration::from_seconds(60);
/// Where kubeadm keeps the private key.
const KEY_FILE: &str = "/etc/kubernetes/pki/sa.key";

/// A step of the rotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// The new public key beside the old.
    Add,
    /// The new private key signs.
    Sign,
    /// The old public key goes.
    Remove,
    /// New in place of old.
    Both,
}

/// One process of kube-apiserver.
pub(super) struct ApiInstance {
    pub(super) lane: &'static str,
    pub(super) api: ApiServer,
    pub(super) accepted: Accepted,
    /// Positions of the keys that it accepts: 0 the old, 1 the new.
    pub(super) accepts: Vec<usize>,
    pub(super) signs: usize,
    pub(super) is_up: bool,
    span: Option<EntryId>,
    files: (Vec<usize>, usize),
    is_failure_told: bool,
}

impl ApiInstance {
    pub(super) fn new(lane: &'static str, api: ApiServer) -> Self {
        Self {
            lane,
            api,
            accepted: Accepted::default(),
            accepts: vec![0],
            signs: 0,
            is_up: true,
            span: None,
            files: (vec![0], 0),
            is_failure_told: false,
        }
    }
}

impl Phase {
    /// The steps with their instants.
    pub(super) fn steps(setting: &Setting, servers: usize) -> Vec<(Self, Instant)> {
        let first = setting.begins + setting.duration("rotation-after");
        if setting.choice("order") == "both-at-once" {
            return vec![(Self::Both, first)];
        }
        let round = Duration::from_millis(i64::try_from(servers).unwrap_or(1) * PACE.millis());
        let sign = first + round + PAUSE;
        let remove = sign + round + setting.duration("wait");
        vec![(Self::Add, first), (Self::Sign, sign), (Self::Remove, remove)]
    }

    /// What the files say behind it: the keys that are accepted, and the one that signs.
    fn files(self) -> (Vec<usize>, usize) {
        match self {
            Self::Add => (vec![0, 1], 0),
            Self::Sign => (vec![0, 1], 1),
            Self::Remove | Self::Both => (vec![1], 1),
        }
    }
}

impl Lab<'_> {
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
        instance.is_failure_told = false;
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
            if !std::mem::replace(&mut instance.is_failure_told, true) {
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
