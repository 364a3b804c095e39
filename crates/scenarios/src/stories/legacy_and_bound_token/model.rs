use super::caller::{Caller, Side};
use super::event::{API, CONTROLLER, Event, KUBELET};
use super::world::World;
use crate::actor::Actor;
use crate::cluster::judge::Accepted;
use crate::cluster::mark_faults;
use crate::cluster::workload::{NODE, PERSON, Premises, premises};
use crate::fault::Fault;
use crate::record::Record;
use crate::setting::Setting;
use crate::story::Exhausted;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, codes::run_token as codes};
use credscope_kube::kubernetes_key_id;
use credscope_sim::{End, Model, Schedule};

/// How much of the run follows the person's last step. Chosen for this simulator.
const CALM: Duration = Duration::from_seconds(360);
/// A label is removed after this time. Chosen for this simulator.
const UNLABELS: Duration = Duration::from_seconds(90);
/// More events than any run has.
const LIMIT: u64 = 1_000_000;

pub(super) fn run(setting: &Setting, record: &mut Record) -> Result<Instant, Exhausted> {
    let begins = setting.begins;
    for (lane, actor, name) in [
        (PERSON, Actor::Person, ""),
        (API, Actor::ApiServer, ""),
        (CONTROLLER, Actor::ControllerManager, ""),
        (KUBELET, Actor::Kubelet, NODE),
        (Side::Legacy.lane(), Actor::Client, "legacy"),
        (Side::Bound.lane(), Actor::Client, "bound"),
    ] {
        record.lane(lane, actor, name);
    }
    let Some(Premises { cluster, account, node_uid, admin, kubelet }) = premises(setting, record) else {
        return Ok(begins);
    };
    mark_faults(setting, record, |fault| match fault {
        Fault::ApiServerDown => API,
        Fault::ControllerManagerDown => CONTROLLER,
        _ => KUBELET,
    });
    record.add(begins, "answers_401", 0);
    let key = kubernetes_key_id(&cluster.token_key.public_key());
    record.fact(begins, API, Fact::new(codes::SIGNING_KEY, key.as_str()));
    record.fact(begins, CONTROLLER, Fact::new(codes::SIGNING_KEY, key));
    record.fact(begins, API, Fact::new(codes::ACCOUNT_UID, account.uid.as_str()));
    let mut schedule = Schedule::new(begins);
    let second = Duration::from_seconds;
    schedule.after(second(1), Event::MakeSecret);
    schedule.after(second(2), Event::MakePod);
    let mut ends = begins;
    for (name, event) in [
        ("pod-deleted-after", Event::DeletePod),
        ("labelled-after", Event::Label),
        ("secret-deleted-after", Event::DeleteSecret),
        ("account-remade-after", Event::DeleteAccount),
    ] {
        let at = begins + setting.duration(name);
        schedule.at(at, event);
        ends = ends.max(at + CALM);
    }
    schedule.at(begins + setting.duration("labelled-after") + UNLABELS, Event::Unlabel);
    let mut world = World {
        setting,
        record,
        cluster,
        accepted: Accepted::default(),
        account,
        has_account: true,
        node_uid,
        kubelet,
        admin,
        tokens: Vec::new(),
        ids: setting.random("token ids"),
        names: setting.random("names"),
        syncs: setting.random("pod syncs"),
        pods: Vec::new(),
        secret: None,
        callers: [Caller::new(Side::Legacy), Caller::new(Side::Bound)],
        is_waiting_recorded: false,
        failing: Vec::new(),
        secrets_made: 0,
        former: String::new(),
    };
    match credscope_sim::run(&mut world, &mut schedule, ends, LIMIT) {
        End::Reached(_) => Ok(ends),
        End::Exhausted => Err(Exhausted),
    }
}

impl Model for World<'_> {
    type Event = Event;

    fn handle(&mut self, event: Event, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let fault = match event {
            Event::Sync(_) | Event::Retry(_) | Event::KillPod(_) => Some(Fault::NodeAsleep),
            Event::FillSecret | Event::CleanSecret => Some(Fault::ControllerManagerDown),
            _ => None,
        };
        // A stopped process does its work when it runs again, or never.
        if let Some(fault) = fault.filter(|fault| self.setting.is_on(*fault, now)) {
            self.wait_for(event, now);
            if let Some(runs) = self.setting.faults.end(fault, now) {
                schedule.at(runs, event);
            }
            return;
        }
        match event {
            Event::MakeSecret => self.make_secret(schedule),
            Event::FillSecret => self.fill_secret(schedule),
            Event::MakePod => self.make_pod(schedule),
            Event::Sync(pod) => self.sync(pod, schedule),
            Event::Retry(pod) => self.retry(pod, schedule),
            Event::DeletePod => self.delete_pod(schedule),
            Event::KillPod(pod) => self.kill_pod(pod, schedule),
            Event::ReleasePod(pod) => self.remove_pod(pod, now),
            Event::Label => self.label(schedule, true),
            Event::Unlabel => self.label(schedule, false),
            Event::DeleteSecret => self.delete_secret(schedule),
            Event::DeleteAccount => self.delete_account(schedule),
            Event::CleanSecret => self.clean_secret(schedule),
            Event::MakeAccount => self.make_account(schedule),
            Event::Ask(side) => self.ask(side, schedule),
            Event::Copy(side) => self.copy(side, schedule),
        }
    }
}
