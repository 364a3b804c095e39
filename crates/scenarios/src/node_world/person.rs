//! What the person does: creates a token, joins a node, approves.

use super::certificate_manager::Use;
use super::credentials::{Token, keep_certificate};
use super::event::Event;
use super::names::{API, BOOTSTRAP_KUBECONFIG, PERSON};
use super::requests::Request;
use super::send::REQUESTS;
use super::world::NodeWorld;
use crate::cluster::{Call, Reply, SERVER};
use crate::fault::Fault;
use crate::record::{Artefact, Entry};
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Outcome, args, codes::kube as config, codes::run_node as codes};
use credscope_kube::authentication::Presented;
use credscope_kube::bootstrap_token::SECRET_NAMESPACE;
use credscope_mint::{KubeconfigParameters, kubeconfig};
use credscope_sim::Schedule;

/// How long `kubeadm join` waits for the certificate: `TLSBootstrapTimeout`.
/// Source: Kubernetes `cmd/kubeadm/app/constants/constants.go`.
const JOIN_WAIT: Duration = Duration::from_seconds(300);
/// How often it checks: `TLSBootstrapRetryInterval`.
const JOIN_LOOK: Duration = Duration::from_seconds(1);
/// How long a person waits before trying again. Chosen for this simulator.
const PATIENCE: Duration = Duration::from_seconds(30);
/// At most this many pending requests are approved at once, the newest first, since the kubelet waits only for the last
/// one. Chosen for this simulator.
const NEWEST: usize = 4;
/// After this many approvals without effect the person stops until something changes. Chosen for this simulator.
const TIRED: u32 = 6;
/// What the person writes into the condition: kubectl's own words (`pkg/cmd/certificates`).
const REASON: &str = "KubectlApprove";
const MESSAGE: &str = "This CSR was approved by kubectl certificate approve.";

impl NodeWorld<'_> {
    /// A request with `admin.conf`.
    fn ask_as_admin(&mut self, at: Instant, method: &str, target: &str, body: Option<&str>) -> Reply {
        let artefact = self.admin.artefact.clone();
        let pem = self.admin.certificate.pem.clone();
        let carries: Vec<&str> = std::iter::once(artefact.as_str()).chain(body).collect();
        let call = Call {
            from: PERSON,
            to: API,
            method,
            target,
            presented: Presented { certificate_chain: Some(&pem), authorization: None },
            carries: &carries,
            trust: None,
        };
        self.cluster.exchange(self.setting, self.record, at, &call)
    }

    pub(super) fn create_token(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let ttl = self.plan.token_ttl();
        if self.is_on(Fault::ApiServerDown, now + crate::cluster::HOP) {
            let target = format!("/api/v1/namespaces/{SECRET_NAMESPACE}/secrets");
            self.ask_as_admin(now, "POST", &target, None);
            let back = self.setting.faults.end(Fault::ApiServerDown, now + PATIENCE);
            if let Some(back) = back {
                schedule.at(back, Event::CreateToken);
            }
            return;
        }
        self.token = Some(Token::draw(&mut self.draws.tokens));
        self.put_token(now);
        let Some(token) = &self.token else { return };
        let (id, secret) = (token.value.token_id.clone(), token.secret_artefact.clone());
        let entry = match token.expiration.filter(|_| ttl > Duration::ZERO) {
            Some(expiration) => {
                Entry::mark(PERSON, codes::TOKEN_CREATED, args! { id: id, expiration: expiration })
            }
            None => Entry::mark(PERSON, codes::LASTING_TOKEN_CREATED, args! { id: id }),
        };
        let entry = entry.carrying(&token.artefact).carrying(&secret);
        self.record.write(now, entry);
        let target = format!("/api/v1/namespaces/{SECRET_NAMESPACE}/secrets");
        self.ask_as_admin(now, "POST", &target, Some(&secret));
        schedule.after(Duration::from_millis(10), Event::CleanToken);
    }

    /// `kubeadm upgrade`, or `kubeadm certs renew all`: the API server reads its new certificate without a restart.
    pub(super) fn renew_control_plane(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let authority = self.cluster.authority.clone();
        self.cluster.serving = self.cluster.serve_with(&authority, now);
        self.admin.sign(&self.cluster, now, &mut self.draws.admin);
        let context = vec![self.cluster.authority_artefact.clone()];
        let (serving, admin) = (self.cluster.serving.clone(), self.admin.certificate.clone());
        let artefact = keep_certificate(self.record, now, "apiserver.crt", &serving, context.clone());
        self.admin.artefact = keep_certificate(self.record, now, "admin.conf", &admin, context);
        let values = args! { not_after: serving.not_after };
        let entry = Entry::mark(PERSON, codes::CONTROL_PLANE_RENEWED, values).tone(Tone::Good);
        self.record.write(now, entry.carrying(&artefact));
        schedule.after(self.plan.renew_every, Event::Renew);
    }

    /// `kubeadm join` on the node.
    pub(super) fn join(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let Some(token) = &self.token else {
            if now + PATIENCE < self.plan.until {
                schedule.after(PATIENCE, Event::Join);
            }
            return;
        };
        let text = token.text();
        let secret = token.secret_artefact.clone();
        let is_expired = token.expiration.is_some_and(|expiration| expiration <= now);
        let (outcome, code) = match is_expired {
            true => (Outcome::Failed, config::CONFIG_TOKEN),
            false => (Outcome::Passed, config::CONFIG_HOLDS),
        };
        let release = self.setting.release;
        let text = kubeconfig(&KubeconfigParameters::of_bootstrap(SERVER, &self.trusted_pem, &text, release));
        let artefact = self.record.artefact(
            now,
            Artefact {
                kind: "kubeconfig",
                label: BOOTSTRAP_KUBECONFIG.to_owned(),
                text,
                context: vec![secret],
                outcome,
                code: Some(code),
            },
        );
        let entry = Entry::mark(PERSON, codes::JOINING, args! { file: BOOTSTRAP_KUBECONFIG });
        self.record.write(now, entry.carrying(&artefact));
        self.kubelet.disk.has_bootstrap_kubeconfig = true;
        self.joins_since = Some(now);
        self.record_files(now);
        // kubeadm writes files and starts the unit; the delay is chosen for this simulator.
        schedule.after(Duration::from_millis(400), Event::Start);
        schedule.at(now + JOIN_WAIT, Event::JoinEnds);
    }

    /// `kubeadm join` checks every second while it waits.
    pub(super) fn expect_join(&mut self, at: Instant, schedule: &mut Schedule<Event>) {
        let Some(since) = self.joins_since else { return };
        let looks = ((at - since).millis() + JOIN_LOOK.millis() - 1) / JOIN_LOOK.millis();
        schedule.at(since + Duration::from_millis(looks * JOIN_LOOK.millis()), Event::JoinEnds);
    }

    pub(super) fn end_join(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let Some(since) = self.joins_since else { return };
        let is_there = self.kubelet.disk.current(Use::Client).is_some();
        let (code, tone) = match is_there {
            true => (codes::JOINED, Tone::Good),
            false if now >= since + JOIN_WAIT => (codes::JOIN_TIMED_OUT, Tone::Bad),
            false => return,
        };
        self.joins_since = None;
        self.kubelet.disk.has_bootstrap_kubeconfig = false;
        self.mark(now, PERSON, code, args! { file: BOOTSTRAP_KUBECONFIG }, tone);
        self.record_files(now);
    }

    /// A request waits for the person, who looks after some time.
    pub(super) fn expect_person(&mut self, now: Instant, schedule: &mut Schedule<Event>) {
        let Some(after) = self.plan.approve_after else { return };
        if !std::mem::replace(&mut self.is_approval_due, true) {
            schedule.at(now + after, Event::Approve);
        }
    }

    /// The person approves the pending requests for the kubelet's serving certificate.
    pub(super) fn approve(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let is_tired = self.vain_approvals >= TIRED;
        if self.plan.approve_after.is_none() || is_tired || self.is_on(Fault::ApproverMissing, now) {
            return;
        }
        self.is_approval_due = false;
        let mut waiting: Vec<usize> = (self.deleted..self.requests.len())
            .filter(|number| self.requests.get(*number).is_some_and(Request::awaits_person))
            .collect();
        if waiting.is_empty() {
            return;
        }
        let waiting = waiting.split_off(waiting.len().saturating_sub(NEWEST));
        // One command, and one request of the API for each object.
        let mut at = now + Duration::from_millis(1);
        let mut names: Vec<String> = Vec::new();
        for number in waiting {
            let name = self.request_name(number);
            let target = format!("{REQUESTS}/{name}/approval");
            let object = self.requests.get(number).and_then(|request| request.artefact.clone());
            let reply = self.ask_as_admin(at, "PUT", &target, object.as_deref());
            if reply.status != 200 {
                self.is_approval_due = true;
                schedule.after(PATIENCE, Event::Approve);
                break;
            }
            names.push(name);
            self.set_approved(number, reply.at, REASON, MESSAGE);
            schedule.at(reply.at + Duration::from_millis(30), Event::Sign(number));
            at = reply.at + Duration::from_millis(1);
        }
        if !names.is_empty() {
            let entry = Entry::mark(PERSON, codes::APPROVED_BY_PERSON, args! { requests: names });
            self.record.write(now, entry.tone(Tone::Good));
            self.vain_approvals += 1;
        }
    }

    /// Ends the run after the planned number of certificates.
    pub(super) fn count_towards_goal(&mut self, of: Use, at: Instant) {
        let Some((_, count)) = self.plan.goal.filter(|(goal, _)| *goal == of) else { return };
        self.stored += 1;
        if self.stored >= count {
            // Long enough for the cleaner to run once more.
            self.finish(at + Duration::from_seconds(3 * 3600));
        }
    }
}
