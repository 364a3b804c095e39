//! Everything that changes in this story, and the API server's part in it.

use super::event::{API, Event};
use super::program::Program;
use crate::cluster::issue::{Issuing, Token};
use crate::cluster::judge::{Accepted, Judged, Server};
use crate::cluster::mount::{Mount, PAST_LEEWAY};
use crate::cluster::workload::{Credential, Object};
use crate::cluster::{Call, KubeadmCluster};
use crate::fault::Fault;
use crate::record::{Entry, Record};
use crate::run::Tone;
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_finding::{args, codes::run_token as codes};
use credscope_kube::make_username;
use credscope_kube::token::IssuePolicy;
use credscope_sim::{Random, Schedule};

/// A node with a Pod, and an API server.
pub(super) struct World<'a> {
    pub(super) setting: &'a Setting,
    pub(super) record: &'a mut Record,
    pub(super) cluster: KubeadmCluster,
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
    /// When the run was cut short for its length.
    pub(super) ended: Option<Instant>,
    pub(super) stale: Vec<usize>,
    pub(super) remembered: Vec<usize>,
}

impl World<'_> {
    /// How far the node's clock is ahead of true time.
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

    pub(super) fn fact_text(&self, token: usize) -> String {
        self.tokens.get(token).map(Token::fact_text).unwrap_or_default()
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
    pub(super) fn clock_jumps(&mut self, schedule: &mut Schedule<Event>) {
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

    pub(super) fn clock_returns(&mut self, now: Instant) {
        if !self.setting.is_on(Fault::TokenExpired, now) {
            self.server_offset = Duration::ZERO;
        }
    }
}

/// What tokens are issued with.
pub(super) fn issuing<'a>(
    cluster: &'a KubeadmCluster,
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
