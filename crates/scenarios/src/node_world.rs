//! A node with its kubelet, and the cluster and the person that give it certificates: API server, approver, signers,
//! cleaners. One model for every story about them; a `Plan` says what exists at first and when the run may end.

mod ask;
mod beginning;
mod bootstrap_token;
mod certificate_manager;
mod controllers;
mod credentials;
mod disk;
mod event;
mod faults;
mod kubelet;
mod names;
mod person;
mod plan;
mod process;
mod renewal;
mod request_objects;
mod requests;
mod sampling;
mod send;
mod serving;
mod store;
mod traffic;
mod transport;
mod world;

pub(crate) use certificate_manager::Use;
pub(crate) use plan::{Beginning, Plan, Serving};

use crate::actor::Actor;
use crate::cluster::{Keys, KubeadmCluster, mark_faults};
use crate::fault::Fault;
use crate::record::Record;
use crate::setting::Setting;
use crate::story::Exhausted;
use credscope_clock::Instant;
use credscope_sim::{End, Model, Schedule};
use event::Event;
use names::{API, KUBELET, MANAGER, NODE, PERSON};
use world::NodeWorld;

/// More events than any run needs.
const LIMIT: u64 = 2_000_000;

/// Runs a story of a node, in a cluster with keys of the algorithm in its parameter `keys`.
pub(crate) fn run(setting: &Setting, record: &mut Record, plan: Plan) -> Result<Instant, Exhausted> {
    record.lane(PERSON, Actor::Person, "");
    record.lane(KUBELET, Actor::Kubelet, NODE);
    record.lane(API, Actor::ApiServer, "");
    record.lane(MANAGER, Actor::ControllerManager, "");
    let cluster = KubeadmCluster::kubeadm(setting, record, Keys::of(setting.choice("keys")));
    let has_token = matches!(plan.beginning, Beginning::Join { .. });
    mark_faults(setting, record, |fault| match fault {
        Fault::ApiServerDown => API,
        Fault::CaReplaced | Fault::WrongGroup | Fault::TokenExpired => PERSON,
        Fault::ApproverMissing if !has_token && plan.approve_after.is_some() => PERSON,
        Fault::ControllerManagerDown | Fault::ApproverMissing | Fault::SignerKeyLost => MANAGER,
        Fault::ClockOff | Fault::NodeAsleep | Fault::DiskFull => KUBELET,
    });
    let until = plan.until;
    let mut schedule = Schedule::new(setting.begins);
    let mut world = NodeWorld::new(setting, record, cluster, plan);
    world.begin(&mut schedule);
    match credscope_sim::run(&mut world, &mut schedule, until, LIMIT) {
        End::Reached(_) => Ok(world.ends.map_or(until, |ends| ends.min(until))),
        End::Exhausted => Err(Exhausted),
    }
}

impl Model for NodeWorld<'_> {
    type Event = Event;

    fn handle(&mut self, event: Event, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if self.ends.is_some_and(|ends| now > ends) {
            return;
        }
        if event.is_on_node() && self.is_on(Fault::NodeAsleep, now) {
            // Events due while the node sleeps are handled when it wakes up.
            if let Some(wakes) = self.setting.faults.end(Fault::NodeAsleep, now) {
                schedule.at(wakes, event);
            }
            return;
        }
        if matches!(event, Event::Fault(..) | Event::Renew | Event::CleanToken) {
            self.known = None;
        }
        match event {
            Event::Fault(fault, is_on) => self.change_fault(fault, is_on, schedule),
            Event::CreateToken => self.create_token(schedule),
            Event::Join => self.join(schedule),
            Event::JoinEnds => self.end_join(schedule),
            Event::Start => self.start(schedule),
            Event::Restart => self.restart(schedule),
            Event::Attempt(of, process) if self.kubelet.runs_as(process) => self.attempt(of, schedule),
            Event::GiveUp(of, request) => self.give_up(of, request, schedule),
            Event::Hear(request) => self.hear(request, schedule),
            Event::Check(process) if self.kubelet.runs_as(process) => self.check_transport(schedule),
            Event::RunOut(process) if self.kubelet.runs_as(process) => self.look_at_clock(schedule),
            Event::Beat(chain) => self.beat(chain, schedule),
            Event::Review(request) => self.review(request, schedule),
            Event::Sign(request) => self.sign(request, schedule),
            Event::Clean => self.clean(schedule),
            Event::CleanToken => self.clean_token(schedule),
            Event::Approve => self.approve(schedule),
            Event::Logs => self.ask_for_logs(schedule),
            Event::Renew => self.renew_control_plane(schedule),
            // The process of these events has ended.
            Event::Attempt(..) | Event::Check(_) | Event::RunOut(_) => (),
        }
    }
}
