use super::event::{API, Event, KUBELET, POD};
use super::program::Program;
use super::world::World;
use crate::actor::Actor;
use crate::cluster::judge::Accepted;
use crate::cluster::mark_faults;
use crate::cluster::workload::{PERSON, Premises, is_long_enough, premises};
use crate::fault::Fault;
use crate::record::Record;
use crate::setting::Setting;
use crate::story::Exhausted;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, codes::run_token as codes};
use credscope_kube::kubernetes_key_id;
use credscope_sim::{End, Model, Schedule};

/// When the person's first step is. Chosen for this simulator.
const APPLIES: Duration = Duration::from_seconds(1);
/// More events than any run has.
const LIMIT: u64 = 1_000_000;

pub(super) fn run(setting: &Setting, record: &mut Record) -> Result<Instant, Exhausted> {
    let begins = setting.begins;
    let ends = begins + setting.duration("duration");
    for (lane, actor, name) in [
        (PERSON, Actor::Person, ""),
        (API, Actor::ApiServer, ""),
        (KUBELET, Actor::Kubelet, crate::cluster::workload::NODE),
        (POD, Actor::Pod, crate::cluster::workload::ACCOUNT),
    ] {
        record.lane(lane, actor, name);
    }
    let Some(Premises { cluster, account, node_uid, admin, kubelet }) = premises(setting, record) else {
        return Ok(begins);
    };
    mark_faults(setting, record, |fault| match fault {
        Fault::ApiServerDown | Fault::TokenExpired => API,
        _ => KUBELET,
    });
    record.add(begins, "connections_open", 0);
    record.add(begins, "requests_with_old_credential", 0);
    record.add(begins, "answers_401", 0);
    let key = kubernetes_key_id(&cluster.token_key.public_key());
    record.fact(begins, API, Fact::new(codes::SIGNING_KEY, key));
    let mut schedule = Schedule::new(begins);
    schedule.after(APPLIES, Event::Apply);
    for (fault, window) in setting.faults.iter() {
        match fault {
            Fault::ApiServerDown => schedule.at(window.from, Event::ServerDown),
            Fault::TokenExpired => {
                schedule.at(window.from, Event::ClockJumps);
                if let Some(until) = window.until {
                    schedule.at(until, Event::ClockReturns);
                }
            }
            _ => (),
        }
    }
    let mut world = World {
        setting,
        record,
        cluster,
        accepted: Accepted::default(),
        account,
        node_uid,
        kubelet,
        admin,
        tokens: Vec::new(),
        ids: setting.random("token ids"),
        names: setting.random("names"),
        syncs: setting.random("pod syncs"),
        mount: None,
        program: Program::new(setting),
        server_offset: Duration::ZERO,
        is_kubelet_connected: false,
        person_failures: 0,
        disk_failures: 0,
        is_running: false,
        ended: None,
        stale: Vec::new(),
        remembered: Vec::new(),
    };
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
        let is_of_node = !matches!(
            event,
            Event::Apply
                | Event::WatchEnds(_)
                | Event::ClockJumps
                | Event::ClockReturns
                | Event::TokenEnds(_)
        );
        // Events due while the node sleeps are handled when it wakes up, or never.
        if is_of_node && self.setting.is_on(Fault::NodeAsleep, schedule.now()) {
            if let Some(wakes) = self.setting.faults.end(Fault::NodeAsleep, schedule.now()) {
                schedule.at(wakes, event);
            }
            return;
        }
        match event {
            Event::Apply => self.apply(schedule),
            Event::Seen => self.see(schedule),
            Event::Prepare => self.prepare(schedule),
            Event::Sync => self.sync(schedule),
            Event::Retry => self.retry(schedule),
            Event::Start => self.start(schedule),
            Event::List => self.list(schedule),
            Event::Watch => self.watch(schedule),
            Event::WatchEnds(number) => self.watch_ends(number, schedule),
            Event::Ask => self.ask(schedule),
            Event::ServerDown => self.server_down(schedule),
            Event::ClockJumps => self.clock_jumps(schedule),
            Event::ClockReturns => self.clock_returns(schedule.now()),
            Event::TokenEnds(token) => self.token_ends(token, schedule.now()),
        }
    }
}
