use super::client::Program;
use crate::actor::Actor;
use crate::cluster::issue::{Issuing, Token};
use crate::cluster::judge::{Accepted, Judged, Server};
use crate::cluster::mount::{Mount, PAST_LEEWAY};
use crate::cluster::workload::{Credential, Object, PERSON, Premises, has_told_enough, premises};
use crate::cluster::{Call, Cluster, mark_faults};
use crate::fault::Fault;
use crate::record::{Entry, Record};
use crate::run::Tone;
use crate::setting::Setting;
use crate::story::Exhausted;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, args, codes::run_token as codes};
use credscope_kube::token::IssuePolicy;
use credscope_kube::{kubernetes_key_id, make_username};
use credscope_sim::{End, Model, Random, Schedule};

pub(super) const API: &str = "api";
pub(super) const KUBELET: &str = "kubelet";
pub(super) const POD: &str = "pod";
/// When the person begins. Ours.
const APPLIES: Duration = Duration::from_seconds(1);
/// More events than any run has.
const LIMIT: u64 = 1_000_000;

/// What can happen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Event {
    /// The person applies the Pod.
    Apply,
    /// The kubelet learns of it.
    Seen,
    /// The kubelet makes the Pod's directories.
    Prepare,
    /// The kubelet syncs the Pod.
    Sync,
    /// It tries to set the volume up again, by the number of the attempt's wait.
    Retry,
    /// The program in the Pod begins.
    Start,
    /// The program lists and then watches.
    List,
    /// It watches.
    Watch,
    /// The watch of this number ends by its time.
    WatchEnds(u64),
    /// The program asks, as it does all the time.
    Ask,
    /// Nobody answers any more.
    ServerDown,
    /// The API server's clock jumps.
    ClockJumps,
    /// It is right again.
    ClockReturns,
    /// The time of a token is over, with the leeway.
    TokenEnds(usize),
}

/// A node with a Pod, and an API server.
pub(super) struct Lab<'a> {
    pub(super) setting: &'a Setting,
    pub(super) record: &'a mut Record,
    pub(super) cluster: Cluster,
    pub(super) accepted: Accepted,
    pub(super) account: Object,
    pub(super) node_uid: String,
    pub(super) kubelet: Credential,
    pub(super) admin: Credential,
    pub(super) tokens: Vec<Token>,
    pub(super) ids: Random,
    pub(super) names: Random,
    pub(super) syncs: Random,
    pub(super) mount: Option<Mount>,
    pub(super) program: Program,
    pub(super) server_offset: Duration,
    pub(super) is_kubelet_connected: bool,
    pub(super) person_failures: u32,
    pub(super) disk_failures: u32,
    pub(super) is_running: bool,
    /// When the story ended for its length.
    ended: Option<Instant>,
    stale: Vec<usize>,
    remembered: Vec<usize>,
}

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
    let mut lab = Lab {
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
        let is_of_node = !matches!(
            event,
            Event::Apply
                | Event::WatchEnds(_)
                | Event::ClockJumps
                | Event::ClockReturns
                | Event::TokenEnds(_)
        );
        // What is due while the node sleeps happens when it wakes up, or never.
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

impl Lab<'_> {
    /// How far the clock of the node is ahead of everybody's.
    pub(super) fn node_offset(&self, at: Instant) -> Duration {
        if !self.setting.is_on(Fault::ClockOff, at) {
            return Duration::ZERO;
        }
        let millis = self.setting.duration("clock-offset").millis();
        let sign = if self.setting.choice("clock-direction") == "behind" { -1 } else { 1 };
        Duration::from_millis(millis * sign)
    }

    /// Judges a request.
    pub(super) fn judge(&mut self, at: Instant, call: &Call<'_>) -> Judged {
        let mut server = Server {
            api: &self.cluster.api,
            accepted: &mut self.accepted,
            is_down: self.setting.is_on(Fault::ApiServerDown, at + crate::cluster::HOP),
            clock_offset: self.server_offset,
        };
        server.judge(self.record, at, call)
    }

    pub(super) fn label(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| token.label.as_str())
    }

    pub(super) fn told(&self, token: usize) -> String {
        self.tokens.get(token).map(Token::told).unwrap_or_default()
    }

    /// What the API server notes of a token that it accepted, each once.
    pub(super) fn note_acceptance(&mut self, token: usize, judged: &Judged, call: &Call<'_>) {
        let Some(known) = self.tokens.get(token) else { return };
        let arrives = judged.sent_at + crate::cluster::HOP;
        let clock = arrives + self.server_offset;
        if judged.answer.as_ref().is_none_or(|answer| answer.user.is_none()) {
            return;
        }
        if let Some(late) = known.lifetime.warn_after.filter(|warn| clock > *warn)
            && !self.stale.contains(&token)
        {
            self.stale.push(token);
            let username = make_username(crate::cluster::workload::NAMESPACE, &self.account.name);
            let seconds = (clock - late).seconds();
            let annotation = format!("subject: {username}, seconds after warning threshold: {seconds}");
            let values = args! { annotation: annotation, token: &known.label };
            self.record
                .write(arrives, Entry::mark(API, codes::STALE_NOTED, values).carrying(&known.artefact));
        }
        if let Some(until) = judged.remembered
            && !self.remembered.contains(&token)
            && self.cluster.api.authenticate(&call.presented, clock).user.is_none()
        {
            self.remembered.push(token);
            let values = args! { token: &known.label, until: until };
            self.record.write(arrives, Entry::mark(API, codes::ACCEPTED_FROM_MEMORY, values));
        }
    }

    /// The API server's clock jumps so far that the newest token is past what it was asked for, with the leeway.
    fn clock_jumps(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let left = match self.tokens.last() {
            Some(token) => token.lifetime.expiration_timestamp - now,
            None => self.setting.duration("expiration-seconds"),
        };
        let ahead = Duration::from_millis(left.millis().max(0) + PAST_LEEWAY.millis());
        self.server_offset = ahead;
        let token = self.tokens.last().map_or("–", |token| token.label.as_str());
        let values = args! { ahead: ahead, token: token };
        self.record.write(now, Entry::mark(API, codes::SERVER_CLOCK_AHEAD, values).tone(Tone::Bad));
        for (number, token) in self.tokens.iter().enumerate() {
            schedule.at(token.lifetime.expires_at + PAST_LEEWAY - ahead, Event::TokenEnds(number));
        }
    }

    fn clock_returns(&mut self, now: Instant) {
        if !self.setting.is_on(Fault::TokenExpired, now) {
            self.server_offset = Duration::ZERO;
        }
    }
}

/// What tokens are issued with.
pub(super) fn issuing<'a>(
    cluster: &'a Cluster,
    node_uid: &'a str,
    setting: &Setting,
    clock_offset: Duration,
) -> Issuing<'a> {
    Issuing {
        lane: API,
        key: &cluster.token_key,
        keys_artefact: &cluster.token_key_artefact,
        policy: IssuePolicy {
            max_token_expiration: Some(setting.duration("max-token-expiration")),
            extends_tokens: setting.switch("extend-tokens"),
        },
        release: setting.release,
        clock_offset,
        node_uid,
    }
}
