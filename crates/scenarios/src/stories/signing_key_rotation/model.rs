use super::callers::Caller;
use super::servers::{ApiInstance, Phase};
use crate::actor::Actor;
use crate::cluster::issue::Token;
use crate::cluster::mount::Mount;
use crate::cluster::workload::{
    ACCOUNT, Credential, NODE, Object, PERSON, Premises, has_told_enough, premises,
};
use crate::cluster::{Cluster, keep_public_key, mark_faults};
use crate::fault::Fault;
use crate::record::{Entry, Record};
use crate::setting::Setting;
use crate::story::Exhausted;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, args, codes::run_token as codes};
use credscope_kube::kubernetes_key_id;
use credscope_mint::{SigningKey, public_key_pem};
use credscope_sim::{End, Model, Random, Schedule};

pub(super) const KUBELET: &str = "kubelet";
/// The lanes of the API servers.
pub(super) const SERVERS: [&str; 3] = ["api-1", "api-2", "api-3"];
/// The lanes of the Pods.
const PODS: [&str; 3] = ["pod-1", "pod-2", "pod-3"];
/// The program that reads its token once.
pub(super) const COPY: &str = "copy";
/// Pods come one after another, so that their tokens are due one after another. Ours.
const PODS_COME: Duration = Duration::from_seconds(600);
/// What is seen behind the last step: longer than a token is kept, when all was done at once. Ours.
const BEHIND_BOTH: Duration = Duration::from_seconds(4_200);
const BEHIND_REMOVAL: Duration = Duration::from_seconds(900);
/// More events than any run has.
const LIMIT: u64 = 2_000_000;

/// What can happen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Event {
    /// A Pod comes to the node.
    MakePod(usize),
    /// The kubelet syncs it.
    Sync(usize),
    /// It sets its volume up again.
    Retry(usize),
    /// A caller sends a request.
    Ask(usize),
    /// The program takes its copy.
    Copy,
    /// A person begins a step.
    Begin(Phase),
    /// A server is stopped, its files already changed.
    Stop(usize, Phase),
    /// It starts.
    Start(usize),
    /// The private key is gone.
    KeyLost,
}

/// Several API servers over one etcd, and Pods that ask all of them.
pub(super) struct Lab<'a> {
    pub(super) setting: &'a Setting,
    pub(super) record: &'a mut Record,
    pub(super) cluster: Cluster,
    pub(super) servers: Vec<ApiInstance>,
    /// The old key and the new one.
    pub(super) keys: [SigningKey; 2],
    pub(super) key_artefacts: [String; 2],
    pub(super) account: Object,
    pub(super) node_uid: String,
    pub(super) kubelet: Credential,
    pub(super) tokens: Vec<Token>,
    pub(super) ids: Random,
    pub(super) names: Random,
    pub(super) syncs: Random,
    pub(super) mounts: Vec<Option<Mount>>,
    pub(super) callers: Vec<Caller>,
    /// The server that the next connection goes to.
    pub(super) next: usize,
    /// When the story ended for its length.
    ended: Option<Instant>,
}

pub(super) fn run(setting: &Setting, record: &mut Record) -> Result<Instant, Exhausted> {
    let begins = setting.begins;
    let count = |name: &str| usize::try_from(setting.integer(name)).unwrap_or(1);
    let (servers, pods) = (count("api-servers"), count("pods"));
    record.lane(PERSON, Actor::Person, "");
    for (lane, number) in SERVERS.into_iter().zip(1..).take(servers) {
        record.lane(lane, Actor::ApiServer, &format!("control-plane-{number}"));
    }
    record.lane(KUBELET, Actor::Kubelet, NODE);
    for (lane, number) in PODS.into_iter().zip(1..).take(pods) {
        record.lane(lane, Actor::Pod, &format!("{ACCOUNT}-{number}"));
    }
    record.lane(COPY, Actor::Client, "read-once");
    let Some(Premises { mut cluster, account, node_uid, kubelet, .. }) = premises(setting, record) else {
        return Ok(begins);
    };
    let keys = [cluster.token_key.clone(), cluster.next_key()];
    let new = public_key_pem(&keys[1].public_key());
    let key_artefacts =
        [cluster.token_key_artefact.clone(), keep_public_key(record, begins, "sa.pub (new)", new)];
    mark_faults(setting, record, |fault| match fault {
        Fault::NodeAsleep => KUBELET,
        _ => SERVERS[0],
    });
    record.add(begins, "answers_401", 0);
    let mut schedule = Schedule::new(begins);
    for pod in 0..pods {
        let come = i64::try_from(pod).unwrap_or_default() * PODS_COME.millis();
        schedule.after(Duration::from_millis(1_000 + come), Event::MakePod(pod));
    }
    schedule.after(Duration::from_seconds(60), Event::Copy);
    let steps = Phase::steps(setting, servers);
    for (phase, at) in &steps {
        schedule.at(*at, Event::Begin(*phase));
    }
    for window in setting.faults.of(Fault::SignerKeyLost) {
        schedule.at(window.from, Event::KeyLost);
    }
    let is_stepwise = setting.choice("order") != "both-at-once";
    let behind = if is_stepwise { BEHIND_REMOVAL } else { BEHIND_BOTH };
    let ends = steps.last().map_or(begins, |(_, at)| *at + behind);
    let instances = SERVERS.into_iter().take(servers).map(|lane| ApiInstance::new(lane, cluster.api.clone()));
    let instances: Vec<ApiInstance> = instances.collect();
    let callers = PODS.into_iter().take(pods).chain([COPY]).map(|lane| Caller::new(lane, servers));
    let mut lab = Lab {
        setting,
        servers: instances,
        keys,
        key_artefacts,
        account,
        node_uid,
        kubelet,
        tokens: Vec::new(),
        ids: setting.random("token ids"),
        names: setting.random("names"),
        syncs: setting.random("pod syncs"),
        mounts: (0..pods).map(|_| None).collect(),
        callers: callers.collect(),
        next: 0,
        ended: None,
        record,
        cluster,
    };
    for server in 0..servers {
        lab.know(server, begins);
    }
    match credscope_sim::run(&mut lab, &mut schedule, ends, LIMIT) {
        End::Reached(_) => Ok(lab.ended.unwrap_or(ends)),
        End::Exhausted => Err(Exhausted),
    }
}

impl Model for Lab<'_> {
    type Event = Event;

    fn handle(&mut self, event: Event, schedule: &mut Schedule<Event>) {
        if has_told_enough(self.record, &mut self.ended, schedule.now()) {
            return;
        }
        let now = schedule.now();
        let is_of_node = matches!(event, Event::Sync(_) | Event::Retry(_) | Event::Ask(_) | Event::Copy);
        if is_of_node && self.setting.is_on(Fault::NodeAsleep, now) {
            if let Some(wakes) = self.setting.faults.end(Fault::NodeAsleep, now) {
                schedule.at(wakes, event);
            }
            return;
        }
        match event {
            Event::MakePod(pod) => self.make_pod(pod, schedule),
            Event::Sync(pod) => self.sync(pod, schedule),
            Event::Retry(pod) => self.retry(pod, schedule),
            Event::Ask(caller) => self.ask(caller, schedule),
            Event::Copy => self.copy(schedule),
            Event::Begin(phase) => self.begin(phase, schedule),
            Event::Stop(server, phase) => self.stop(server, phase, schedule),
            Event::Start(server) => self.start(server, schedule),
            Event::KeyLost => {
                let entry = Entry::mark(SERVERS[0], codes::KEY_IN_MEMORY, args! {});
                self.record.write(now, entry);
            }
        }
    }
}

impl Lab<'_> {
    pub(super) fn kid(&self, key: usize) -> String {
        self.keys.get(key).map(|key| kubernetes_key_id(&key.public_key())).unwrap_or_default()
    }

    /// What a server accepts and signs with, as facts.
    pub(super) fn know(&mut self, server: usize, at: Instant) {
        let Some(instance) = self.servers.get(server) else { return };
        let (lane, signs) = (instance.lane, instance.signs);
        let accepted: Vec<String> = instance.accepts.iter().map(|key| self.kid(*key)).collect();
        let signing = self.kid(signs);
        self.record.fact(at, lane, Fact::new(codes::ACCEPTED_KEYS, accepted));
        self.record.fact(at, lane, Fact::new(codes::SIGNING_KEY, signing));
    }
}
