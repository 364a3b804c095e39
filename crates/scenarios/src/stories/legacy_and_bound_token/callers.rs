use super::caller::{Caller, Held, Side};
use super::event::{API, Event};
use super::world::World;
use crate::cluster::judge::Judged;
use crate::cluster::mount::PAST_LEEWAY;
use crate::cluster::workload::NAMESPACE;
use crate::cluster::{Call, HOP};
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, Outcome, Step, args, codes::run_token as codes};
use credscope_kube::authentication::{Authenticator, Presented};
use credscope_sim::Schedule;

/// How long a caller takes to notice a refusal and copy the token again. Chosen for this simulator.
const NOTICES: Duration = Duration::from_seconds(60);
/// How long a caller waits when there is no token to copy. Chosen for this simulator.
const LOOKS_AGAIN: Duration = Duration::from_seconds(30);

impl World<'_> {
    pub(super) fn caller(&mut self, side: Side) -> Option<&mut Caller> {
        self.callers.get_mut(side.index())
    }

    /// The token as it can be copied now: of the Secret, or of the newest Pod's volume.
    fn source(&self, side: Side, at: Instant) -> Option<Held> {
        match side {
            Side::Legacy => self.secret.as_ref()?.token.clone(),
            Side::Bound => {
                let placed = self.pods.iter().rev().find(|pod| pod.deletion.is_none())?;
                let token = self.tokens.get(placed.mount.volume.token(at)?)?;
                Some(Held {
                    authorization: token.authorization.clone(),
                    artefact: token.artefact.clone(),
                    fact_text: format!("{}, {}", placed.mount.pod.name, token.fact_text()),
                    label: token.label.clone(),
                    source: placed.mount.pod.name.clone(),
                })
            }
        }
    }

    /// Takes a copy of the token, if there is another than before.
    pub(super) fn copy(&mut self, side: Side, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let interval = self.setting.duration("request-interval");
        let found = self.source(side, now);
        let Some(caller) = self.caller(side) else { return };
        if caller.status == Some(200) {
            return;
        }
        let known = caller.held.as_ref().map(|held| held.authorization.clone());
        let Some(found) = found.filter(|found| Some(&found.authorization) != known.as_ref()) else {
            schedule.after(LOOKS_AGAIN, Event::Copy(side));
            return;
        };
        let fact_text = found.fact_text.clone();
        let source = found.source.clone();
        let artefact = found.artefact.clone();
        caller.held = Some(found);
        caller.remembered = false;
        let is_asking = std::mem::replace(&mut caller.is_asking, true);
        let values = args! { source: source, interval: interval };
        let entry = Entry::mark(side.lane(), codes::COPIED, values).carrying(&artefact);
        self.record.write(now, entry);
        self.record.fact(now, side.lane(), Fact::new(codes::COPY, fact_text));
        if !is_asking {
            schedule.after(interval, Event::Ask(side));
        }
    }

    /// Sends a request with the copy; the first is recorded, and each whose answer, or its reason, differs from the one
    /// before.
    pub(super) fn ask(&mut self, side: Side, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        schedule.after(self.setting.duration("request-interval"), Event::Ask(side));
        let Some(caller) = self.caller(side) else { return };
        let Some(held) = caller.held.clone() else { return };
        let before = caller.status;
        let is_checked = caller.is_checked;
        let target = format!("/api/v1/namespaces/{NAMESPACE}/configmaps/settings");
        let call = Call {
            from: side.lane(),
            to: API,
            method: "GET",
            target: &target,
            presented: Presented { certificate_chain: None, authorization: Some(&held.authorization) },
            carries: &[&held.artefact],
            trust: None,
        };
        let judged = self.judge(now, &call);
        let status = judged.status();
        let refused_for = if status == 401 { judged.log().to_owned() } else { String::new() };
        // The same status for another reason: what was deleted is there again, and is another.
        let is_otherwise = before == Some(401)
            && status == 401
            && self.caller(side).is_some_and(|caller| caller.refused_for != refused_for);
        if before != Some(status) || is_otherwise {
            judged.write(self.record, &call, &[]);
        }
        if is_otherwise {
            self.record_reason(&judged);
        }
        if let Some(caller) = self.caller(side) {
            caller.refused_for = refused_for;
            caller.status = Some(status);
            caller.is_checked |= status == 200;
            caller.remembered &= status != 200 || judged.remembered.is_some();
        }
        if before != Some(status) && status != 0 {
            self.record.fact(judged.at, side.lane(), Fact::new(codes::COPY_ACCEPTED, i64::from(status)));
        }
        let lane = side.lane();
        match (before, status) {
            (_, 200) if !is_checked => self.record_checks(&judged),
            (Some(401), 200) => {
                let entry = Entry::mark(lane, codes::ACCEPTED_AGAIN, args! {}).tone(Tone::Good);
                self.record.write(judged.at, entry);
            }
            (Some(200 | 0) | None, 401) => {
                self.record_refusal(side, &judged);
                schedule.at(judged.at + NOTICES, Event::Copy(side));
            }
            _ => (),
        }
        if status == 200 && side == Side::Legacy {
            self.note_use(judged.sent_at + HOP);
        }
        self.note_memory(side, &held.label, &judged, &call);
    }

    /// Every rule of the API server that the token passed, as kube found them.
    fn record_checks(&mut self, judged: &Judged) {
        for step in steps(judged) {
            let tone = if step.outcome == Outcome::Passed { Tone::Good } else { Tone::Neutral };
            let entry = Entry::mark(API, step.code, step.args.clone()).tone(tone);
            self.record.write(judged.sent_at + HOP, entry);
        }
    }

    /// The rule that refused it.
    fn record_reason(&mut self, judged: &Judged) {
        let refused = judged.answer.as_ref().and_then(|answer| answer.refused_by());
        if let Some(step) = refused {
            let entry = Entry::mark(API, step.code, step.args.clone()).tone(Tone::Bad);
            self.record.write(judged.sent_at + HOP, entry);
        }
    }

    /// The rule that refused it, and that the other token is not touched.
    fn record_refusal(&mut self, side: Side, judged: &Judged) {
        self.record_reason(judged);
        let entry = Entry::mark(side.lane(), codes::REFUSED, args! { log: judged.log() });
        self.record.write(judged.at, entry.tone(Tone::Bad));
        let other = side.other();
        let lives = self.caller(other).is_some_and(|caller| caller.status == Some(200));
        if lives && self.has_account {
            let code = match other {
                Side::Legacy => codes::LEGACY_LIVES_ON,
                Side::Bound => codes::BOUND_LIVES_ON,
            };
            let entry = Entry::mark(other.lane(), code, args! {});
            self.record.write(judged.at, entry.tone(Tone::Good));
        }
    }

    /// A token that is accepted only because it was a moment ago.
    fn note_memory(&mut self, side: Side, label: &str, judged: &Judged, call: &Call<'_>) {
        let Some(until) = judged.remembered else { return };
        let arrives = judged.sent_at + HOP;
        let is_recorded = self.caller(side).is_none_or(|caller| caller.remembered);
        if is_recorded || self.cluster.api.authenticate(&call.presented, arrives).user.is_some() {
            return;
        }
        if let Some(caller) = self.caller(side) {
            caller.remembered = true;
        }
        let values = args! { token: label, until: until };
        self.record.write(arrives, Entry::mark(API, codes::ACCEPTED_FROM_MEMORY, values));
    }

    /// The instant at which a token of a Pod that is being deleted is refused, were its object to stay.
    pub(super) fn leeway_ends(deletion: Instant) -> Instant {
        deletion + PAST_LEEWAY - Duration::from_seconds(1)
    }
}

/// What the service-account authenticator found.
fn steps(judged: &Judged) -> Vec<Step> {
    let Some(answer) = &judged.answer else { return Vec::new() };
    let attempts = answer.authentication.attempts.iter();
    attempts
        .filter(|attempt| attempt.authenticator == Authenticator::BearerToken)
        .flat_map(|attempt| attempt.trace.iter().cloned())
        .collect()
}
