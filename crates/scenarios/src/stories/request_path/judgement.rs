//! The API server: who asks, whether they may, and where the answer comes from.

use super::credentials::status_body;
use super::failure::Failure;
use super::lanes::{API, ETCD, HOP, THOUGHT};
use super::request::{METHOD, Path, Remembered, TARGET};
use crate::cluster::pod_identity::NAMESPACE;
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::Instant;
use credscope_finding::codes::input::CLAIMS_NOTHING;
use credscope_finding::{Fact, Outcome, Step, args, codes::run_request as codes};
use credscope_kube::Release;
use credscope_kube::authentication::{Attempt, Authenticator, Presented, RequestAnswer, TOKEN_CACHE};
use credscope_sim::EntryId;

/// From this release on lists are answered from the API server's own copy, once etcd has reported its current revision.
/// Source: Kubernetes `pkg/features/kube_features.go`, ConsistentListFromCache.
const LISTS_FROM_COPY: Release = Release::minor(31);

const fn word_of(authenticator: Authenticator) -> &'static str {
    match authenticator {
        Authenticator::FrontProxy => "authenticator_front_proxy",
        Authenticator::Certificate => "authenticator_certificate",
        Authenticator::BearerToken => "authenticator_token",
        Authenticator::Anonymous => "authenticator_anonymous",
    }
}

const fn tone_of(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Passed => Tone::Good,
        Outcome::Failed => Tone::Bad,
        _ => Tone::Neutral,
    }
}

impl Path<'_> {
    /// The request as it arrives.
    pub(super) fn judge(&mut self, at: Instant, presented: &Presented<'_>, sent: EntryId) {
        self.serving_at(at);
        let token = presented.authorization.filter(|_| presented.certificate_chain.is_none());
        let remembered = self
            .remembered
            .as_ref()
            .filter(|known| Some(known.token.as_str()) == token && at < known.since + TOKEN_CACHE);
        let judged_at = remembered.map_or(at, |known| known.since);
        let is_remembered = remembered.is_some();
        let answer = self.cluster.api.answer(presented, METHOD, TARGET, judged_at);
        let mut now = at;
        if is_remembered {
            let until = judged_at + TOKEN_CACHE;
            let known = Entry::mark(API, codes::TOKEN_REMEMBERED, args! { until: until });
            self.record.write(now, known.about(sent));
        } else {
            now = self.record_attempts(now, &answer, presented.certificate_chain.is_some());
            let accepted = answer.authentication.accepted_by() == Some(Authenticator::BearerToken);
            self.remembered =
                token.filter(|_| accepted).map(|token| Remembered { token: token.to_owned(), since: at });
        }
        self.recorded = Some(answer.status);
        let Some(user) = &answer.user else {
            let refused = match &answer.log {
                Some(log) => Entry::mark(API, codes::UNAUTHENTICATED, args! { log: log }),
                None => Entry::mark(API, codes::NOTHING_PRESENTED, args! {}),
            };
            self.record.write(now, refused.tone(Tone::Bad).about(sent));
            self.record.no_fact(now, API, codes::USER);
            self.record.add(now, "answers_401", 1);
            return self.refuse(now, at, &answer, sent);
        };
        let values = args! { user: &user.username, groups: user.groups.clone() };
        let identified = Entry::mark(API, codes::IDENTIFIED, values).tone(Tone::Good);
        self.record.write(now, identified.about(sent));
        self.record.fact(now, API, Fact::new(codes::USER, user.username.as_str()));
        now = now + THOUGHT;
        if let Some(authorization) = &answer.authorization {
            self.record_step(now, &authorization.step);
        }
        if answer.status != 200 {
            self.record.add(now, "answers_403", 1);
            return self.refuse(now, at, &answer, sent);
        }
        let reads = args! { method: METHOD };
        self.record.write(now, Entry::mark(API, codes::ADMISSION_NOT_ASKED, reads));
        self.read_and_answer(now, at, sent);
    }

    /// Every authenticator that was asked, with its rules when the result is new.
    fn record_attempts(&mut self, at: Instant, answer: &RequestAnswer, has_certificate: bool) -> Instant {
        let is_news = self.recorded != Some(answer.status);
        let mut now = at;
        if is_news && !has_certificate {
            self.record.write(now, Entry::mark(API, codes::CERTIFICATE_ABSENT, args! {}));
            now = now + THOUGHT;
        }
        for Attempt { authenticator, trace, user } in &answer.authentication.attempts {
            let authenticator = word_of(*authenticator);
            if is_news {
                let asked = args! { authenticator: authenticator };
                self.record.write(now, Entry::mark(API, codes::AUTHENTICATOR_ASKED, asked));
                for step in trace.iter().filter(|step| step.outcome != Outcome::NotEvaluated) {
                    self.record_step(now, step);
                }
            }
            let entry = match user {
                Some(user) => {
                    let values = args! { authenticator: authenticator, user: &user.username };
                    Entry::mark(API, codes::AUTHENTICATOR_ACCEPTED, values).tone(Tone::Good)
                }
                None => {
                    let values = args! { authenticator: authenticator };
                    Entry::mark(API, codes::AUTHENTICATOR_PASSED, values)
                }
            };
            self.record.write(now, entry);
            now = now + THOUGHT;
        }
        now
    }

    fn record_step(&mut self, at: Instant, step: &Step) {
        let entry = Entry::mark(API, step.code, step.args.clone());
        self.record.write(at, entry.tone(tone_of(step.outcome)));
    }

    /// 401 or 403, with its body.
    fn refuse(&mut self, at: Instant, since: Instant, answer: &RequestAnswer, sent: EntryId) {
        let status = answer.status;
        if self.is_cut(since, at) {
            return self.reset(at, &Failure::ResetBeforeAnswer);
        }
        let body = status_body(status, &answer.message);
        let body = self.lines.keep(self.record, at, ("kubernetes_object", "Status"), &body, CLAIMS_NOTHING);
        let known = at + HOP;
        let values = args! { status: i64::from(status), message: &answer.message };
        let entry = Entry::message(API, self.lane, Some(known), codes::REFUSED, values);
        let refused = self.record.write(at, entry.tone(Tone::Bad).carrying(&body).about(sent));
        self.hear_refusal(known, status, &answer.message, &body, refused);
        self.close_after_answer(known);
    }

    /// What the list is made of, and the answer.
    fn read_and_answer(&mut self, at: Instant, since: Instant, sent: EntryId) {
        let asked = match self.cluster.release >= LISTS_FROM_COPY {
            true => Entry::message(API, ETCD, Some(at + HOP), codes::REVISION_ASKED, args! {}),
            false => {
                let key = args! { key: format!("/registry/pods/{NAMESPACE}/") };
                Entry::message(API, ETCD, Some(at + HOP), codes::OBJECTS_READ, key)
            }
        };
        let asked = self.record.write(at, asked);
        let revision = i64::try_from(self.cluster.next_resource_version()).unwrap_or_default();
        let now = at + HOP + HOP;
        let values = args! { revision: revision };
        let entry = Entry::message(ETCD, API, Some(now), codes::ETCD_ANSWERED, values);
        self.record.write(at + HOP, entry.about(asked));
        if self.is_cut(since, now) {
            return self.reset(now, &Failure::ResetBeforeAnswer);
        }
        let known = now + HOP;
        let entry = Entry::message(API, self.lane, Some(known), codes::ANSWERED, args! { status: 200_i64 });
        let answered = self.record.write(now, entry.tone(Tone::Good).about(sent));
        self.hear_answer(known, answered);
        self.close_after_answer(known);
    }
}
