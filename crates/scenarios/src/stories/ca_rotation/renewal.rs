//! A kubelet that renews its client certificate, as long as it can.

use super::client::LeafInUse;
use super::event::Event;
use super::kubelet::usages;
use super::lanes::NODES;
use super::world::{Pending, World};
use crate::fault::Fault;
use crate::record::{Artefact, Entry};
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, Outcome, args, codes::kube, codes::run_authority as codes};
use credscope_kube::rotation::{DRAWS_END, EARLIEST_DRAW, rotation_deadline};
use credscope_kube::signer::CLIENT_KUBELET;
use credscope_mint::{
    Metadata, RequestObject, SigningKey, certificate_signing_request, node_subject, request,
};
use credscope_sim::{Random, Schedule};

/// How long a kubelet waits for the certificate that it asked for. Source: client-go
/// `util/certificate/certificate_manager.go`, `certificateWaitTimeout`.
const WAIT: Duration = Duration::from_seconds(15 * 60);
/// How long a kubelet lives without a certificate. Source: Kubernetes `cmd/kubelet/app/server.go`, `UpdateTransport`.
const EXIT_AFTER: Duration = Duration::from_seconds(5 * 60);
/// Pauses between failed attempts, the last for ever. Source: client-go `util/certificate/certificate_manager.go`.
const BACK_OFF: [i64; 5] = [2, 4, 8, 16, 32];
/// How soon a kubelet asks anew when no certificate came. Source: the same.
const RETRY_AFTER: Duration = Duration::from_seconds(2);
/// How many consecutive requests that fail alike get an entry. Chosen for this simulator.
const TOLD: usize = 3;
/// How soon the controllers look at a new request. Chosen for this simulator.
const NOTICE: Duration = Duration::from_millis(50);
/// Source: Kubernetes `pkg/kubelet/certificate/transport.go`.
const EXIT_LOG: &str = "No valid client certificate is found and the server is responsive, exiting.";
/// The same.
const WAIT_LOG: &str = "No valid client certificate is found but the server is not responsive. A restart may be necessary to \
                        retrieve new initial credentials.";

impl World<'_> {
    /// Draws when the kubelet will renew, and schedules what will happen to its certificate.
    pub(super) fn plan_renewal(&mut self, kubelet: usize, at: Instant, schedule: &mut Schedule<Event>) {
        let Some(known) = self.kubelets.get_mut(kubelet) else { return };
        let Some(client) = self.clients.get(known.client) else { return };
        let Some(leaf) = &client.leaf else { return };
        let draw = known.random.between(EARLIEST_DRAW, DRAWS_END);
        known.generation += 1;
        known.deadline = rotation_deadline(leaf.not_before, leaf.not_after, draw);
        (known.waits_for, known.failures, known.time_outs, known.has_expired) = (0, 0, 0, false);
        self.record.fact(at, client.lane, Fact::new(codes::RENEWS_AT, known.deadline));
        schedule.at(known.deadline, Event::Renew(kubelet, known.generation));
        schedule.at(leaf.not_after + Duration::from_millis(1), Event::Expired(kubelet, known.generation));
    }

    /// Handles a clock change: schedules what is due by the new time.
    pub(super) fn look_at_clock(&mut self, kubelet: usize, at: Instant, schedule: &mut Schedule<Event>) {
        let Some(known) = self.kubelets.get(kubelet) else { return };
        let (client, generation, has_exited) = (known.client, known.generation, known.has_exited);
        let Some(leaf) = self.clients.get(client).and_then(|client| client.leaf.clone()) else { return };
        let offset = self.clock_offset(client, at);
        if offset > Duration::ZERO {
            schedule.at(known.deadline - offset, Event::Renew(kubelet, generation));
            schedule
                .at(leaf.not_after - offset + Duration::from_millis(1), Event::Expired(kubelet, generation));
        }
        if at + offset > leaf.not_after {
            return;
        }
        if let Some(known) = self.kubelets.get_mut(kubelet) {
            (known.has_exited, known.has_expired) = (false, false);
        }
        if has_exited {
            let started = args! { not_after: leaf.not_after };
            let entry = Entry::mark(self.lane_of(client), codes::KUBELET_STARTED, started);
            self.record.write(at, entry.tone(Tone::Good));
            schedule.at(at, Event::Renew(kubelet, generation));
        }
    }

    /// It is time to renew, by the kubelet's own clock.
    pub(super) fn renew(
        &mut self,
        kubelet: usize,
        generation: u32,
        at: Instant,
        schedule: &mut Schedule<Event>,
    ) {
        let Some(known) = self.kubelets.get(kubelet) else { return };
        let (client, failures) = (known.client, known.failures);
        let is_over = known.generation != generation || known.waits_for != 0 || known.has_exited;
        if is_over || at + self.clock_offset(client, at) < known.deadline {
            return;
        }
        if !self.is_running(client, at) {
            if let Some(awake) = self.setting.faults.end(Fault::NodeAsleep, at) {
                schedule.at(awake, Event::Renew(kubelet, generation));
            }
            return;
        }
        let lane = self.lane_of(client);
        if failures == 0 {
            let not_after = self.clients.get(client).and_then(|client| client.leaf.as_ref());
            let not_after = not_after.map_or(at, |leaf| leaf.not_after);
            let begun = Entry::mark(lane, codes::RENEWAL_BEGUN, args! { not_after: not_after });
            self.record.write(at, begun.tone(Tone::Waiting));
        }
        let seen = self.evaluate(client, at);
        if seen.is_good() {
            return self.request(kubelet, at, schedule);
        }
        if failures == 0 {
            let refused = Entry::mark(lane, codes::RENEWAL_REFUSED, args! { error: &seen.error });
            self.record.write(at, refused.tone(Tone::Bad));
        }
        if let Some(next) = self.next_attempt(client, failures, at) {
            if let Some(known) = self.kubelets.get_mut(kubelet) {
                known.failures += 1;
            }
            schedule.at(next, Event::Renew(kubelet, generation));
        }
    }

    /// The next attempt that may have another outcome: the equal ones every 32 seconds are not simulated.
    fn next_attempt(&self, client: usize, failures: usize, at: Instant) -> Option<Instant> {
        let pause = BACK_OFF.get(failures).copied();
        let next = at + Duration::from_seconds(pause.unwrap_or(32));
        if pause.is_some() {
            return Some(next);
        }
        self.skip(client, at, next, 32_000)
    }

    /// The first instant of a series, `every` milliseconds apart, at which the outcome may differ.
    fn skip(&self, client: usize, at: Instant, first: Instant, every: i64) -> Option<Instant> {
        let leaf = self.clients.get(client)?.leaf.as_ref()?;
        let expires = Some(leaf.not_after).filter(|date| *date > at);
        let changes = self.plan.next_change(at).into_iter().chain(expires);
        let late = (changes.reduce(Instant::min)? - first).millis().max(0);
        let skipped = (late + every - 1) / every;
        Some(first + Duration::from_millis(skipped * every))
    }

    /// A new key, a request, an object.
    fn request(&mut self, kubelet: usize, at: Instant, schedule: &mut Schedule<Event>) {
        let Some(known) = self.kubelets.get_mut(kubelet) else { return };
        let client = known.client;
        let key = SigningKey::p256(known.random.bytes());
        let suffix = name_suffix(&mut known.random);
        self.requests_made += 1;
        let attempt = self.requests_made;
        known.waits_for = attempt;
        let node = NODES.get(kubelet).copied().unwrap_or_default();
        let made = request(&key, &node_subject(node), &[], &[]);
        let name = format!("csr-{suffix}");
        let credential = self.credential_id(client, at);
        let object = certificate_signing_request(
            &Metadata {
                name: &name,
                generate_name: "csr-",
                namespace: "",
                uid: &self.cluster.next_uid(),
                resource_version: self.cluster.next_resource_version(),
                created: at,
            },
            &RequestObject {
                request_pem: &made.pem,
                signer_name: CLIENT_KUBELET,
                usages: usages(self.setting.release),
                expiration_seconds: None,
                username: &format!("system:node:{node}"),
                uid: "",
                groups: &["system:nodes", "system:authenticated"],
                credential_id: &credential,
                conditions: &[],
                certificate_pem: None,
            },
        );
        let artefact = self.record.artefact(
            at,
            Artefact {
                kind: "certificate_signing_request",
                label: name.clone(),
                text: object.clone(),
                context: Vec::new(),
                outcome: Outcome::Inconclusive,
                code: Some(kube::CSR_PENDING_AUTOMATIC),
            },
        );
        let target = "/apis/certificates.k8s.io/v1/certificatesigningrequests";
        let status = self.send(client, at, "POST", Some((target, &artefact)));
        let Some(known) = self.kubelets.get_mut(kubelet) else { return };
        if status != 200 {
            known.waits_for = 0;
            known.failures += 1;
            schedule.after(Duration::from_seconds(32), Event::Renew(kubelet, known.generation));
            return;
        }
        self.pending.push(Pending {
            kubelet,
            attempt,
            name,
            object,
            request_der: made.der,
            is_approved: false,
            is_stuck: false,
        });
        schedule.after(NOTICE, Event::Controllers);
        schedule.after(WAIT, Event::TimeOut(kubelet, attempt));
    }

    /// No certificate came in time: the kubelet makes another request with another key.
    pub(super) fn time_out(
        &mut self,
        kubelet: usize,
        attempt: u32,
        at: Instant,
        schedule: &mut Schedule<Event>,
    ) {
        let Some(known) = self.kubelets.get_mut(kubelet).filter(|known| known.waits_for == attempt) else {
            return;
        };
        known.waits_for = 0;
        known.failures = 1;
        known.time_outs += 1;
        let (client, generation, is_lasting) = (known.client, known.generation, known.time_outs == TOLD);
        let name = self.pending.iter().find(|pending| pending.attempt == attempt);
        let name = name.map(|pending| pending.name.clone()).unwrap_or_default();
        // The outcome of the old request no longer matters.
        self.pending.retain(|pending| pending.attempt != attempt);
        let entry = Entry::mark(self.lane_of(client), codes::RENEWAL_TIMED_OUT, args! { request: name });
        self.record.write(at, entry.tone(Tone::Bad));
        let next = at + RETRY_AFTER;
        if !is_lasting {
            return schedule.at(next, Event::Renew(kubelet, generation));
        }
        let goes_on = Entry::mark(self.lane_of(client), codes::RENEWAL_GOES_ON, args! {});
        self.record.write(at, goes_on.tone(Tone::Waiting));
        if let Some(known) = self.kubelets.get_mut(kubelet) {
            known.time_outs = 0;
        }
        if let Some(next) = self.skip(client, at, next, WAIT.millis() + RETRY_AFTER.millis()) {
            schedule.at(next, Event::Renew(kubelet, generation));
        }
    }

    /// The certificate has arrived: from now on the kubelet shows it.
    pub(super) fn store(
        &mut self,
        kubelet: usize,
        attempt: u32,
        leaf: &LeafInUse,
        at: Instant,
        schedule: &mut Schedule<Event>,
    ) {
        let waits = self.kubelets.get(kubelet).filter(|known| known.waits_for == attempt);
        let Some(client) = waits.map(|known| known.client) else { return };
        if !self.is_running(client, at) {
            if let Some(awake) = self.setting.faults.end(Fault::NodeAsleep, at) {
                schedule.at(awake, Event::Issued(kubelet, attempt, Box::new(leaf.clone())));
            }
            return;
        }
        let artefact = self.keep_leaf(at, "kubelet-client-current.pem", leaf);
        let values = args! { issuer: leaf.issuer.word(), not_after: leaf.not_after };
        let stored = Entry::mark(self.lane_of(client), codes::STORED, values).tone(Tone::Good);
        self.record.write(at, stored.carrying(&artefact));
        self.set_leaf(client, at, leaf.clone(), artefact);
        self.plan_renewal(kubelet, at, schedule);
    }

    /// The certificate has expired by the kubelet's clock: it no longer shows one.
    pub(super) fn expire(
        &mut self,
        kubelet: usize,
        generation: u32,
        at: Instant,
        schedule: &mut Schedule<Event>,
    ) {
        let Some(known) = self.kubelets.get(kubelet) else { return };
        let client = known.client;
        if known.generation != generation || known.has_expired {
            return;
        }
        let not_after =
            self.clients.get(client).and_then(|client| client.leaf.as_ref()).map(|leaf| leaf.not_after);
        let is_over = not_after.is_some_and(|not_after| at + self.clock_offset(client, at) > not_after);
        if !is_over {
            return;
        }
        if !self.is_running(client, at) {
            if let Some(awake) = self.setting.faults.end(Fault::NodeAsleep, at) {
                schedule.at(awake, Event::Expired(kubelet, generation));
            }
            return;
        }
        if let Some(known) = self.kubelets.get_mut(kubelet) {
            known.has_expired = true;
        }
        let values = args! { not_after: not_after.unwrap_or(at) };
        let entry = Entry::mark(self.lane_of(client), codes::LEAF_EXPIRED, values);
        self.record.write(at, entry.tone(Tone::Bad));
        schedule.after(EXIT_AFTER, Event::CheckExit(kubelet, generation));
    }

    /// Five minutes without a certificate: the kubelet exits if the server responds.
    pub(super) fn check_exit(
        &mut self,
        kubelet: usize,
        generation: u32,
        at: Instant,
        schedule: &mut Schedule<Event>,
    ) {
        let Some(known) = self.kubelets.get(kubelet) else { return };
        let client = known.client;
        let is_in_want = known.generation == generation && known.has_expired && !known.has_exited;
        if !is_in_want || !self.is_running(client, at) {
            return;
        }
        let lane = self.lane_of(client);
        let seen = self.evaluate(client, at);
        if matches!(seen.status, 200 | 401 | 403) {
            let entry = Entry::mark(lane, codes::KUBELET_EXITED, args! { log: EXIT_LOG });
            self.record.write(at, entry.tone(Tone::Bad));
            if let Some(known) = self.kubelets.get_mut(kubelet) {
                known.has_exited = true;
            }
            return;
        }
        let entry = Entry::mark(lane, codes::KUBELET_WAITS, args! { log: WAIT_LOG });
        self.record.write(at, entry.tone(Tone::Waiting));
        if let Some(next) = self.plan.next_change(at) {
            schedule.at(next + Duration::from_millis(1), Event::CheckExit(kubelet, generation));
        }
    }

    /// What the API server notes of the credential, from 1.32 on.
    fn credential_id(&self, client: usize, at: Instant) -> String {
        let chain = self.shown(client, at).map(|leaf| leaf.pem.as_str());
        let presented =
            credscope_kube::authentication::Presented { certificate_chain: chain, authorization: None };
        let user = self.cluster.api.authenticate(&presented, at).user.unwrap_or_default();
        let ids = user.extra.get("authentication.kubernetes.io/credential-id");
        ids.and_then(|ids| ids.first().cloned()).unwrap_or_default()
    }
}

/// Five letters as the API server draws them. Source: apimachinery `pkg/util/rand/rand.go`.
fn name_suffix(random: &mut Random) -> String {
    const LETTERS: &[u8] = b"bcdfghjklmnpqrstvwxz2456789";
    let letter = |_| {
        let place = usize::try_from(random.below(27)).unwrap_or_default();
        LETTERS.get(place).copied().map_or('b', char::from)
    };
    (0..5).map(letter).collect()
}
