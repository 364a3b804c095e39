//! A Pod's token at the kubelet: from memory or by TokenRequest, and into the files of the volume.

use super::Call;
use super::issue::{Bearer, Issuing, Token, issue};
use super::judge::Server;
use super::token_manager::{Cached, Look, TokenManager};
use super::volume::Volume;
use super::workload::{ACCOUNT, Credential, NAMESPACE, Object};
use crate::parameter::format_duration;
use crate::record::{Entry, Record};
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, args, codes::run_token as codes};
use credscope_kube::Release;
use credscope_kube::authentication::Presented;
use credscope_sim::Random;

/// The back-off after the first failure to set up a volume; it doubles with each. Source: Kubernetes
/// `pkg/util/goroutinemap/exponentialbackoff/exponential_backoff.go`, `initialDurationBeforeRetry`.
const FIRST_WAIT: Duration = Duration::from_millis(500);
/// The longest wait. Source: the same, `maxDurationBeforeRetry`.
const LONGEST_WAIT: Duration = Duration::from_seconds(122);
/// Dates in a token are refused one second past the leeway.
pub(crate) const PAST_LEEWAY: Duration = Duration::from_seconds(61);

/// A Pod's token volume.
pub(crate) struct Mount {
    /// The kubelet's lane.
    lane: &'static str,
    /// The service account.
    pub(crate) account: Object,
    /// The Pod.
    pub(crate) pod: Object,
    expiration_seconds: i64,
    /// The token manager's memory.
    pub(crate) manager: TokenManager,
    /// The files.
    pub(crate) volume: Volume,
    looks: u32,
    failures: i64,
    recorded: Option<&'static str>,
    wait: Duration,
    /// Until when no attempt is made after one that failed.
    pub(crate) waits_until: Instant,
}

/// What a set-up of the volume needs of the world.
pub(crate) struct Surroundings<'a> {
    /// The record.
    pub(crate) record: &'a mut Record,
    /// The API server that the kubelet talks to.
    pub(crate) server: Server<'a>,
    /// What it issues with.
    pub(crate) issuing: Issuing<'a>,
    /// Every token so far.
    pub(crate) tokens: &'a mut Vec<Token>,
    /// Token ids are drawn from it.
    pub(crate) ids: &'a mut Random,
    /// The kubelet's certificate.
    pub(crate) credential: &'a Credential,
    /// How far the kubelet's clock is ahead.
    pub(crate) clock_offset: Duration,
    /// Whether the node's disk is full.
    pub(crate) is_disk_full: bool,
    /// When the next look is due.
    pub(crate) next_look: Duration,
}

/// The outcome of a set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SetUp {
    /// The volume is as it should be; with the instant of the rename, when it was written.
    Ready(Option<Instant>),
    /// It is tried again then.
    Failed(Instant),
}

impl Mount {
    /// The volume of a Pod that came to its node.
    pub(crate) fn new(
        lane: &'static str,
        account: &Object,
        pod: &Object,
        expiration_seconds: i64,
        (began, jitters): (Instant, Random),
        (release, names): (Release, Random),
    ) -> Self {
        Self {
            lane,
            account: account.clone(),
            pod: pod.clone(),
            expiration_seconds,
            manager: TokenManager::new(began, jitters),
            volume: Volume::new(lane, release, names),
            looks: 0,
            failures: 0,
            recorded: None,
            wait: Duration::ZERO,
            waits_until: Instant::EARLIEST,
        }
    }

    /// Sets the volume up, as at every sync of the Pod.
    pub(crate) fn set_up(&mut self, around: &mut Surroundings<'_>, at: Instant) -> SetUp {
        let label =
            |token: usize| around.tokens.get(token).map(|token| token.label.clone()).unwrap_or_default();
        let look = self.manager.look(at, around.clock_offset);
        self.looks += 1;
        let lane = self.lane;
        match look {
            Look::Fresh { token, due } => {
                // Only the first look is recorded; the others are like it.
                if self.looks == 2 {
                    let values = args! { token: label(token), due: due, next: around.next_look };
                    around.record.write(at, Entry::mark(lane, codes::REFRESH_NOT_DUE, values));
                    self.volume.leave(around.record, at);
                }
                SetUp::Ready(None)
            }
            Look::Empty => {
                if self.failures == 0 {
                    let values = args! { account: ACCOUNT, pod: &self.pod.name };
                    around.record.write(at, Entry::mark(lane, codes::MANAGER_EMPTY, values));
                }
                self.request(around, at)
            }
            Look::Due { token, due, jitter } => {
                if self.failures == 0 {
                    let values = args! { token: label(token), due: due, jitter: jitter };
                    around.record.write(at, Entry::mark(lane, codes::REFRESH_DUE, values));
                }
                self.request(around, at)
            }
        }
    }

    fn request(&mut self, around: &mut Surroundings<'_>, at: Instant) -> SetUp {
        let target = format!("/api/v1/namespaces/{NAMESPACE}/serviceaccounts/{ACCOUNT}/token");
        let call = Call {
            from: self.lane,
            to: around.issuing.lane,
            method: "POST",
            target: &target,
            presented: Presented {
                certificate_chain: Some(&around.credential.certificate.pem),
                authorization: None,
            },
            carries: &[&around.credential.artefact],
            trust: None,
        };
        let judged = around.server.judge(around.record, at, &call);
        if judged.status() != 200 {
            let error = match judged.answer {
                Some(_) => judged.error(),
                None => format!("Post \"{}{target}\": {}", super::SERVER, judged.error()),
            };
            let (class, result) = self.fail(around, judged.at);
            if self.recorded != Some(class) {
                self.recorded = Some(class);
                judged.write(around.record, &call, &[]);
                self.record_failure(around, judged.at, class, &error);
            }
            return result;
        }
        let number = around.tokens.len();
        let bearer =
            Bearer { account: &self.account, pod: &self.pod, expiration_seconds: self.expiration_seconds };
        let label = (number + 1).to_string();
        let issued = issue(
            &around.issuing,
            around.server.api,
            around.ids,
            around.record,
            at + super::HOP,
            &label,
            &bearer,
        );
        let Some(token) = issued else { return SetUp::Failed(at + LONGEST_WAIT) };
        judged.write(around.record, &call, &[&token.response]);
        if self.failures > 1 {
            let values = args! { failures: self.failures };
            around.record.write(judged.at, Entry::mark(self.lane, codes::FETCHED_AFTER, values));
        }
        (self.failures, self.recorded, self.wait) = (0, None, Duration::ZERO);
        self.waits_until = Instant::EARLIEST;
        let cached = Cached {
            token: number,
            expiration_timestamp: token.lifetime.expiration_timestamp,
            expiration_seconds: token.lifetime.expiration_seconds,
        };
        self.manager.keep(cached);
        around.record.fact(judged.at, self.lane, Fact::new(codes::CACHED, token.fact_text()));
        around.record.fact(judged.at, self.lane, Fact::new(codes::DUE_FROM, cached.due_from()));
        let renamed = self.volume.write(around.record, judged.at, number, &token, around.is_disk_full);
        around.tokens.push(token);
        SetUp::Ready(Some(renamed))
    }

    /// The effect of a failure: while the token in memory is valid by the kubelet's clock, the kubelet uses it and
    /// reports no error.
    fn fail(&mut self, around: &Surroundings<'_>, at: Instant) -> (&'static str, SetUp) {
        self.failures += 1;
        let cached = self.manager.cached();
        let class = match cached {
            None => "none",
            Some(cached) if cached.has_expired(at + around.clock_offset) => "expired",
            Some(_) => return ("kept", SetUp::Ready(None)),
        };
        self.wait = match self.wait {
            Duration::ZERO => FIRST_WAIT,
            wait => Duration::from_millis(wait.millis() * 2).min(LONGEST_WAIT),
        };
        self.waits_until = at + self.wait;
        (class, SetUp::Failed(self.waits_until))
    }

    fn record_failure(&self, around: &mut Surroundings<'_>, at: Instant, class: &str, error: &str) {
        let entry = match (class, self.manager.cached()) {
            ("kept", Some(cached)) => {
                let token = around.tokens.get(cached.token).map_or("", |token| token.label.as_str());
                let values = args! { token: token, error: error, until: cached.expiration_timestamp };
                Entry::mark(self.lane, codes::REFRESH_FAILED, values)
            }
            ("expired", _) => {
                let values = args! { error: error, wait: format_duration(self.wait) };
                Entry::mark(self.lane, codes::REFRESH_FAILED_EXPIRED, values)
            }
            _ => Entry::mark(
                self.lane,
                codes::FETCH_FAILED,
                args! { error: error, wait: format_duration(self.wait) },
            ),
        };
        around.record.write(at, entry.tone(Tone::Bad));
    }
}
