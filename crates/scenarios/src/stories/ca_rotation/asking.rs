//! A client's requests and their outcome.

use super::client::{LeafInUse, Recorded, Seen};
use super::lanes::{API, KUBELETS};
use super::world::World;
use crate::cluster::{Call, HOST, SERVER, SERVICE_HOST, Trust, exchange};
use crate::fault::Fault;
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{args, codes::run_authority as codes};
use credscope_kube::authentication::Presented;

impl World<'_> {
    /// How far a client's clock is ahead.
    pub(super) fn clock_offset(&self, client: usize, at: Instant) -> Duration {
        let is_hit = self.lane_of(client) == KUBELETS[0] && self.setting.is_on(Fault::ClockOff, at);
        if is_hit { self.setting.duration("clock-offset") } else { Duration::ZERO }
    }

    pub(super) fn lane_of(&self, client: usize) -> &'static str {
        self.clients.get(client).map_or(API, |client| client.lane)
    }

    /// The certificate that a client shows. A kubelet shows none that has expired by its own clock.
    pub(super) fn shown(&self, client: usize, at: Instant) -> Option<&LeafInUse> {
        let leaf = self.clients.get(client)?.leaf.as_ref()?;
        let is_kubelet = KUBELETS.contains(&self.lane_of(client));
        let is_over = at + self.clock_offset(client, at) > leaf.not_after;
        (!is_kubelet || !is_over).then_some(leaf)
    }

    /// Whether the outcome of an earlier request may have changed: by a step or a fault, or because a certificate
    /// expired.
    fn may_differ(&self, client: usize, since: Instant, at: Instant) -> bool {
        let offset = self.setting.duration("clock-offset");
        let leaf = self.clients.get(client).and_then(|client| client.leaf.as_ref());
        let dates = leaf.map(|leaf| leaf.not_after).into_iter().chain([self.serving.not_after]);
        let passed = |date: Instant| since <= date && date < at;
        self.plan.changed(since, at) || dates.into_iter().any(|date| passed(date) || passed(date - offset))
    }

    /// The outcome of a client's request, without recording it.
    pub(super) fn evaluate(&mut self, client: usize, at: Instant) -> Seen {
        if let Some((since, seen)) = self.clients.get(client).and_then(|known| known.seen.clone())
            && !self.may_differ(client, since, at)
        {
            return seen;
        }
        let seen = self.judge(client, at);
        if let Some(known) = self.clients.get_mut(client) {
            known.seen = Some((at, seen.clone()));
        }
        seen
    }

    fn judge(&mut self, client: usize, at: Instant) -> Seen {
        if self.setting.is_on(Fault::ApiServerDown, at) {
            let server = SERVER.trim_start_matches("https://");
            return Seen::new(0, &format!("dial tcp {server}: connect: connection refused"));
        }
        let serving = self.face(at);
        let offset = self.clock_offset(client, at);
        let Some(asking) = self.clients.get(client) else { return Seen::new(0, "") };
        let host = if asking.header.is_some() { SERVICE_HOST } else { HOST };
        let server = asking.authorities.validate(&serving, host, at + offset);
        if !server.is_trusted {
            return Seen::new(0, &server.error.unwrap_or_default());
        }
        let presented = Presented {
            certificate_chain: self.shown(client, at).map(|leaf| leaf.pem.as_str()),
            authorization: asking.header.as_deref(),
        };
        let answer = self.cluster.api.answer(&presented, "GET", &asking.target, at);
        Seen::new(answer.status, &answer.message)
    }

    /// A client asks. The request is always counted, and recorded when its outcome differs from the one before.
    pub(super) fn ask(&mut self, client: usize, at: Instant) {
        if !self.is_running(client, at) {
            return;
        }
        let seen = self.evaluate(client, at);
        if !seen.is_good() {
            self.record.add(at, "requests_refused", 1);
        }
        let Some(asking) = self.clients.get(client) else { return };
        let recorded = Recorded {
            seen: seen.clone(),
            credential: asking.artefact.clone(),
            trusted: asking.trusted,
            server: (self.serving_issuer, self.client_ca),
        };
        if asking.recorded.as_ref() == Some(&recorded) {
            if seen.status == 401 {
                self.record.add(at, "answers_401", 1);
            }
            return;
        }
        let was_out = asking.outage.is_some();
        if let Some(asking) = self.clients.get_mut(client) {
            asking.recorded = Some(recorded);
        }
        self.send(client, at, "GET", None);
        let lane = self.lane_of(client);
        if seen.is_good() && was_out {
            if let Some(span) = self.clients.get_mut(client).and_then(|asking| asking.outage.take()) {
                self.record.end(at, span);
            }
        } else if !seen.is_good() && !was_out {
            let span = Entry::span(lane, codes::CUT_OFF, args! { error: &seen.error }).tone(Tone::Bad);
            let span = self.record.write(at, span);
            if let Some(asking) = self.clients.get_mut(client) {
                asking.outage = Some(span);
            }
        }
    }

    /// Sends one request, records it with its answer, and returns the status. A body travels as an artefact.
    pub(super) fn send(
        &mut self,
        client: usize,
        at: Instant,
        method: &str,
        body: Option<(&str, &str)>,
    ) -> u16 {
        let serving = self.face(at);
        let offset = self.clock_offset(client, at);
        let Some(asking) = self.clients.get(client) else { return 0 };
        let leaf = self.shown(client, at).map(|leaf| leaf.pem.clone());
        let mut carries = vec![];
        if leaf.is_some() || asking.header.is_some() {
            carries.push(asking.artefact.as_str());
        }
        carries.extend(body.map(|(_, artefact)| artefact));
        let call = Call {
            from: asking.lane,
            to: API,
            method,
            target: body.map_or(asking.target.as_str(), |(target, _)| target),
            presented: Presented {
                certificate_chain: leaf.as_deref(),
                authorization: asking.header.as_deref(),
            },
            carries: &carries,
            trust: Some(Trust {
                authorities: &asking.authorities,
                host: if asking.header.is_some() { SERVICE_HOST } else { HOST },
                clock_offset: offset,
            }),
        };
        exchange(&self.cluster.api, &serving, self.setting, self.record, at, &call).status
    }
}
