use super::caller::Caller;
use super::event::{COPY, Event, KUBELET, SERVERS};
use super::instance::{ApiInstance, Phase};
use super::world::World;
use crate::actor::Actor;
use crate::cluster::workload::{ACCOUNT, NODE, PERSON, Premises, is_long_enough, premises};
use crate::cluster::{keep_public_key, mark_faults};
use crate::fault::Fault;
use crate::record::{Entry, Record};
use crate::setting::Setting;
use crate::story::Exhausted;
use credscope_clock::{Duration, Instant};
use credscope_finding::{args, codes::run_token as codes};
use credscope_mint::public_key_pem;
use credscope_sim::{End, Model, Schedule};

/// The lanes of the Pods.
const PODS: [&str; 3] = ["pod-1", "pod-2", "pod-3"];
/// Time between two Pods, so that their tokens are due one after another. Chosen for this simulator.
const PODS_COME: Duration = Duration::from_seconds(600);
/// How much of the run follows the last step; when everything changed at once, longer than a token is kept. Chosen for
/// this simulator.
const AFTER_BOTH: Duration = Duration::from_seconds(4_200);
const AFTER_REMOVAL: Duration = Duration::from_seconds(900);
/// More events than any run has.
const LIMIT: u64 = 2_000_000;

pub(super) fn run(setting: &Setting, record: &mut Record) -> Result<Instant, Exhausted> {
    let begins = setting.begins;
    let count = |name: &str| usize::try_from(setting.integer(name)).unwrap_or(1);
    let (servers, pods) = (count("api-servers"), count("pods"));
    record.lane(PERSON, Actor::Person, "");
    for lane in SERVERS.into_iter().take(servers) {
        record.lane(lane, Actor::ApiServer, lane);
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
    let rest = if is_stepwise { AFTER_REMOVAL } else { AFTER_BOTH };
    let ends = steps.last().map_or(begins, |(_, at)| *at + rest);
    let instances = SERVERS.into_iter().take(servers).map(|lane| ApiInstance::new(lane, cluster.api.clone()));
    let instances: Vec<ApiInstance> = instances.collect();
    let callers = PODS.into_iter().take(pods).chain([COPY]).map(|lane| Caller::new(lane, servers));
    let mut world = World {
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
        world.know(server, begins);
    }
    match credscope_sim::run(&mut world, &mut schedule, ends, LIMIT) {
        End::Reached(_) => Ok(world.ended.unwrap_or(ends)),
        End::Exhausted => Err(Exhausted),
    }
}

impl Model for World<'_> {
    type Event = Event;

    fn handle(&mut self, event: Event, schedule: &mut Schedule<Event>) {
        if is_long_enough(self.record, &mut self.ended, schedule.now()) {
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
