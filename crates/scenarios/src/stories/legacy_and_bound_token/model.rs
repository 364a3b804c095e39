use super::callers::{Caller, Side};
use crate::actor::Actor;
use crate::cluster::issue::{Issuing, Token};
use crate::cluster::judge::{Accepted, Judged, Server};
use crate::cluster::mount::Mount;
use crate::cluster::workload::{ACCOUNT, Credential, NODE, Object, PERSON, Premises, premises};
use crate::cluster::{Call, Cluster, HOP, mark_faults};
use crate::fault::Fault;
use crate::record::Record;
use crate::setting::Setting;
use crate::story::Exhausted;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, codes::run_token as codes};
use credscope_kube::kubernetes_key_id;
use credscope_kube::token::IssuePolicy;
use credscope_sim::{End, Model, Random, Schedule};

pub(super) const API: &str = "api";
pub(super) const CONTROLLER: &str = "controller-manager";
pub(super) const KUBELET: &str = "kubelet";
/// What lies behind the last thing that a person does. Ours.
const CALM: Duration = Duration::from_seconds(360);
/// A label that was set is taken away after this time. Ours.
const UNLABELS: Duration = Duration::from_seconds(90);
/// More events than any run has.
const LIMIT: u64 = 1_000_000;

/// What can happen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Event {
    /// The Secret of the legacy token is made.
    MakeSecret,
    /// The controller fills it.
    FillSecret,
    /// A Pod is made.
    MakePod,
    /// The kubelet syncs the Pod of this number.
    Sync(usize),
    /// It sets the volume up again.
    Retry(usize),
    /// A person deletes the present Pod.
    DeletePod,
    /// The kubelet has ended its containers.
    KillPod(usize),
    /// The finalizer is taken away.
    ReleasePod(usize),
    /// A person, or the cleaner, labels the Secret.
    Label,
    /// A person takes the label away.
    Unlabel,
    /// A person deletes the Secret.
    DeleteSecret,
    /// A person deletes the service account.
    DeleteAccount,
    /// The controller deletes its Secret.
    CleanSecret,
    /// A person makes the service account again.
    MakeAccount,
    /// A caller sends a request.
    Ask(Side),
    /// A caller takes a new copy.
    Copy(Side),
}

/// A Pod, and whether its object is still there.
pub(super) struct Placed {
    pub(super) mount: Mount,
    pub(super) volume: String,
    pub(super) is_there: bool,
    pub(super) deletion: Option<Instant>,
    pub(super) sync_wait: Duration,
}

/// The Secret of the legacy token.
pub(super) struct LegacySecret {
    pub(super) object: Object,
    pub(super) created: Instant,
    pub(super) is_labelled: bool,
    pub(super) last_used: String,
    /// The token in it, once the controller has signed it.
    pub(super) token: Option<Held>,
}

/// A copy of a token.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) authorization: String,
    pub(super) artefact: String,
    /// What a fact says of it.
    pub(super) told: String,
    /// The Secret's name, or its number among the tokens of Pods.
    pub(super) label: String,
    /// The Secret or the Pod that it was copied from.
    pub(super) source: String,
}

/// A cluster, and two callers outside.
pub(super) struct Lab<'a> {
    pub(super) setting: &'a Setting,
    pub(super) record: &'a mut Record,
    pub(super) cluster: Cluster,
    pub(super) accepted: Accepted,
    pub(super) account: Object,
    pub(super) has_account: bool,
    pub(super) node_uid: String,
    pub(super) kubelet: Credential,
    pub(super) admin: Credential,
    pub(super) tokens: Vec<Token>,
    pub(super) ids: Random,
    pub(super) names: Random,
    pub(super) syncs: Random,
    pub(super) pods: Vec<Placed>,
    pub(super) secret: Option<LegacySecret>,
    pub(super) callers: [Caller; 2],
    pub(super) is_waiting_told: bool,
    /// Commands that failed and were told, and are tried again.
    pub(super) failing: Vec<String>,
    pub(super) secrets_made: u32,
    pub(super) former: String,
}

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
    let mut lab = Lab {
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
        is_waiting_told: false,
        failing: Vec::new(),
        secrets_made: 0,
        former: String::new(),
    };
    match credscope_sim::run(&mut lab, &mut schedule, ends, LIMIT) {
        End::Reached(_) => Ok(ends),
        End::Exhausted => Err(Exhausted),
    }
}

impl Model for Lab<'_> {
    type Event = Event;

    fn handle(&mut self, event: Event, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let fault = match event {
            Event::Sync(_) | Event::Retry(_) | Event::KillPod(_) => Some(Fault::NodeAsleep),
            Event::FillSecret | Event::CleanSecret => Some(Fault::ControllerManagerDown),
            _ => None,
        };
        // What a stopped process has to do it does when it runs again, or never.
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

impl Lab<'_> {
    /// Judges a request.
    pub(super) fn judge(&mut self, at: Instant, call: &Call<'_>) -> Judged {
        let mut server = Server {
            api: &self.cluster.api,
            accepted: &mut self.accepted,
            is_down: self.setting.is_on(Fault::ApiServerDown, at + HOP),
            clock_offset: Duration::ZERO,
        };
        server.judge(self.record, at, call)
    }

    pub(super) fn policy(&self) -> IssuePolicy {
        IssuePolicy::default()
    }

    /// What tokens are issued with.
    pub(super) fn issuing<'a>(
        cluster: &'a Cluster,
        node_uid: &'a str,
        setting: &Setting,
        policy: IssuePolicy,
    ) -> Issuing<'a> {
        Issuing {
            lane: API,
            key: &cluster.token_key,
            keys_artefact: &cluster.token_key_artefact,
            policy,
            release: setting.release,
            clock_offset: Duration::ZERO,
            node_uid,
        }
    }

    /// The name of a Pod of the workload.
    pub(super) fn pod_name(&mut self) -> String {
        format!("{ACCOUNT}-6f5b8d7c9-{}", crate::cluster::workload::suffix(&mut self.names))
    }
}
