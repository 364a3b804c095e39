//! A node and those from whom it gets its certificates: kubelet, API server, approver, signers and cleaners, a person. One
//! model for every story about them; a `Plan` says what is there at first and when a story has told enough.

mod beginning;
mod controllers;
mod credentials;
mod faults;
mod kubelet;
mod manager;
mod person;
mod plan;
mod requests;
mod send;
mod serving;
mod store;
mod traffic;
mod transport;

pub(crate) use manager::Use;
pub(crate) use plan::{Beginning, Plan, Serving};

use super::{Cluster, Keys, mark_faults};
use crate::actor::Actor;
use crate::fault::Fault;
use crate::record::{Entry, EntryId, Record};
use crate::run::Tone;
use crate::setting::Setting;
use crate::story::Exhausted;
use credentials::{Admin, Token};
use credscope_clock::{Duration, Instant};
use credscope_finding::{Args, Code};
use credscope_kube::UserInfo;
use credscope_kube::authentication::Recogniser;
use credscope_kube::server_identity::ServerTrust;
use credscope_mint::Authority;
use credscope_sim::{End, Model, Random, Schedule, run};
use kubelet::Kubelet;
use requests::Request;
use send::Known;
use store::PemFile;

/// The operator's lane.
pub(crate) const PERSON: &str = "person";
/// The kubelet's lane.
pub(crate) const KUBELET: &str = "kubelet";
/// The API server's lane.
pub(crate) const API: &str = "api_server";
/// kube-controller-manager's lane.
pub(crate) const MANAGER: &str = "controller_manager";
/// What the node is called. Ours.
pub(crate) const NODE: &str = "node-1";
/// More events than any run needs.
const LIMIT: u64 = 2_000_000;

/// What can happen.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Event {
    /// A fault happens, or is undone.
    Fault(Fault, bool),
    /// The person makes the token.
    CreateToken,
    /// The person runs `kubeadm join`.
    Join,
    /// `kubeadm join` looks for the certificate, or gives up.
    JoinEnds,
    /// The kubelet's process starts.
    Start,
    /// The person restarts the kubelet.
    Restart,
    /// A certificate manager tries to get a certificate.
    Attempt(Use, u32),
    /// It has waited long enough.
    GiveUp(Use, usize),
    /// It hears of a request that was signed or failed.
    Hear(usize),
    /// The transport looks whether the certificate changed.
    Check(u32),
    /// A certificate may have run out.
    RunOut(u32),
    /// The node renews its lease.
    Beat(u32),
    /// The approver looks at a request.
    Review(usize),
    /// A signer looks at a request.
    Sign(usize),
    /// The cleaner looks at all of them.
    Clean,
    /// The token cleaner looks at the token's Secret.
    CleanToken,
    /// The person looks at the requests that wait.
    Approve,
    /// The person asks for a pod's log.
    Logs,
    /// The person renews the certificates of the control plane.
    Renew,
}

impl Event {
    /// Whether it happens on the node, which may be asleep.
    const fn is_on_node(self) -> bool {
        matches!(
            self,
            Self::Join
                | Self::JoinEnds
                | Self::Start
                | Self::Attempt(..)
                | Self::GiveUp(..)
                | Self::Hear(_)
                | Self::Check(_)
                | Self::RunOut(_)
                | Self::Beat(_)
        )
    }
}

/// Streams of draws, one for each purpose.
struct Draws {
    keys: Random,
    names: Random,
    deadlines: Random,
    back_off: Random,
    serials: Random,
    retries: Random,
    beats: Random,
    tokens: Random,
    admin: Random,
}

/// The model.
pub(crate) struct Node<'a> {
    setting: &'a Setting,
    record: &'a mut Record,
    plan: Plan,
    cluster: Cluster,
    draws: Draws,
    admin: Admin,
    /// Whom clients trust: the CA of the beginning, which is what their kubeconfigs hold.
    trust: ServerTrust,
    /// The PEM of it.
    trusted_pem: String,
    /// The CA that a fault replaced, and its artefact.
    replaced: Option<(Authority, String)>,
    token: Option<Token>,
    kubelet: Kubelet,
    requests: Vec<Request>,
    /// By which rule requests of a use and a user are approved.
    recognised: Vec<(Use, UserInfo, Option<Recogniser>)>,
    /// The last answer that was not told, while nothing changes.
    known: Option<Known>,
    /// How many of the first ones are all deleted.
    deleted: usize,
    /// How often the cleaner deleted some and left others, and how many it deleted since that was told.
    cleanings: u32,
    cleaned: i64,
    /// When `kubeadm join` began to wait, while it does.
    joins_since: Option<Instant>,
    /// Whether the cleaner is to come.
    is_cleaner_due: bool,
    /// Whether the person is to look at requests.
    is_approval_due: bool,
    /// How often the person approved in vain.
    vain_approvals: u32,
    /// How many certificates of the kind that the story follows were stored.
    stored: u32,
    /// The pair that the kubelet serves with where it requests none.
    own_serving: Option<PemFile>,
    /// When the story has told enough.
    ends: Option<Instant>,
}

/// Runs a story of a node, with a cluster of the keys that its parameter `keys` says.
pub(crate) fn tell(setting: &Setting, record: &mut Record, plan: Plan) -> Result<Instant, Exhausted> {
    record.lane(PERSON, Actor::Person, "");
    record.lane(KUBELET, Actor::Kubelet, NODE);
    record.lane(API, Actor::ApiServer, "");
    record.lane(MANAGER, Actor::ControllerManager, "");
    let cluster = Cluster::kubeadm(setting, record, Keys::of(setting.choice("keys")));
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
    let mut node = Node::new(setting, record, cluster, plan);
    node.begin(&mut schedule);
    match run(&mut node, &mut schedule, until, LIMIT) {
        End::Reached(_) => Ok(node.ends.map_or(until, |ends| ends.min(until))),
        End::Exhausted => Err(Exhausted),
    }
}

impl Model for Node<'_> {
    type Event = Event;

    fn handle(&mut self, event: Event, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if self.ends.is_some_and(|ends| now > ends) {
            return;
        }
        if event.is_on_node() && self.is_on(Fault::NodeAsleep, now) {
            // What is due while the node sleeps happens when it wakes up.
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
            // Of a process that has ended.
            Event::Attempt(..) | Event::Check(_) | Event::RunOut(_) => (),
        }
    }
}

impl Node<'_> {
    fn is_on(&self, fault: Fault, at: Instant) -> bool {
        self.setting.is_on(fault, at)
    }

    /// What the node's clock shows.
    fn clock(&self, at: Instant) -> Instant {
        at + self.clock_offset(at)
    }

    fn clock_offset(&self, at: Instant) -> Duration {
        match self.is_on(Fault::ClockOff, at) {
            true => self.plan.clock_offset,
            false => Duration::ZERO,
        }
    }

    /// The next instant at which a fault happens or is undone.
    fn next_change(&self, now: Instant) -> Option<Instant> {
        let edges = self.setting.faults.iter().flat_map(|(_, window)| [Some(window.from), window.until]);
        edges.flatten().filter(|edge| *edge > now).min()
    }

    fn mark(&mut self, at: Instant, lane: &'static str, code: Code, values: Args, tone: Tone) -> EntryId {
        self.record.write(at, Entry::mark(lane, code, values).tone(tone))
    }

    /// Lets the story end so much later.
    fn finish(&mut self, at: Instant) {
        self.ends.get_or_insert(at);
    }
}

/// Whether the n-th of many equal things is told: the first six, and then ever fewer: 8, 32, 128 and so on.
pub(super) const fn is_told(number: u32) -> bool {
    number <= 6 || (number.is_power_of_two() && number.trailing_zeros() % 2 == 1)
}

/// The first number from this one on that is told.
pub(super) const fn next_told(number: u32) -> u32 {
    if is_told(number) {
        return number;
    }
    let power = number.next_power_of_two();
    if is_told(power) { power } else { power.saturating_mul(2) }
}
