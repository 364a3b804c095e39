//! kube-controller-manager: approver, signers, cleaners.

use super::certificate_manager::Use;
use super::event::Event;
use super::names::{API, MANAGER, NODE};
use super::request_objects::COUNTED;
use super::requests::{Request, usages};
use super::sampling::is_recorded;
use super::world::NodeWorld;
use crate::cluster::HOP;
use crate::fault::Fault;
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Code, args, codes::run_node as codes};
use credscope_kube::UserInfo;
use credscope_kube::authentication::Recogniser;
use credscope_kube::bootstrap_token::SECRET_NAMESPACE;
use credscope_kube::signer::signed_validity;
use credscope_mint::{IssuedCertificate, SigningKey, SigningParameters, node_subject, request, sign_request};
use credscope_sim::Schedule;

/// How long a signer takes. Chosen for this simulator.
const SIGNER_LATENCY: Duration = Duration::from_millis(30);
/// How often the cleaner runs: `pollingInterval`.
const CLEANER_PERIOD: Duration = Duration::from_seconds(3600);
/// The minute of the hour at which it runs. Chosen for this simulator.
const CLEANER_PHASE: Duration = Duration::from_seconds(37 * 60);
/// Approved and issued, or failed: deleted after this. Source: `pkg/controller/certificates/cleaner/cleaner.go`.
const DONE: Duration = Duration::from_seconds(3600);
/// Pending, or approved without a certificate: deleted after this.
const PENDING: Duration = Duration::from_seconds(24 * 3600);
/// Up to this many requests that no kubelet waits for are recorded one by one.
const TOLD: usize = 3;

impl NodeWorld<'_> {
    /// The approver looks at a request that its watch delivered.
    pub(super) fn review(&mut self, number: usize, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if !self.has_controllers(now) {
            return;
        }
        let release = self.cluster.release;
        let Some(found) = self.requests.get(number).filter(|request| request.is_pending()) else { return };
        if found.of == Use::Client && self.is_on(Fault::ApproverMissing, now) {
            return;
        }
        let (name, of, is_explained) = (found.name.clone(), found.of, found.is_explained);
        let username = found.username().to_owned();
        let artefact = found.artefact.clone();
        if let Some(recogniser) = self.recognise(number) {
            self.set_approved(number, now, "AutoApproved", recogniser.message());
            schedule.after(SIGNER_LATENCY, Event::Sign(number));
            // One of many requests without effect is not recorded.
            if artefact.is_none() && self.is_on(Fault::SignerKeyLost, now + SIGNER_LATENCY) {
                return;
            }
            let artefact = self.keep_request(number, now);
            let values = args! {
                request: name, username: username, permission: permission(recogniser),
                message: recogniser.message()
            };
            self.record_update(now, codes::APPROVED, values, artefact.as_deref());
            return;
        }
        if of == Use::Serving {
            self.expect_person(now, schedule);
        }
        if is_explained {
            return;
        }
        if let Some(request) = self.requests.get_mut(number) {
            request.is_explained = true;
        }
        // A request that is not recorded is not explained either.
        let Some(artefact) = artefact else { return };
        let Some(found) = self.requests.get(number) else { return };
        let review = self.cluster.api.check_signing_request(&found.to_yaml(release));
        let (code, values) = match review.ignored {
            Some(message) => (codes::NOT_PERMITTED, args! { message: message }),
            None => (codes::LEFT_PENDING, args! { request: name, signer: of.signer() }),
        };
        let entry = Entry::mark(MANAGER, code, values).tone(Tone::Waiting).carrying(&artefact);
        self.record.write(now, entry);
    }

    pub(super) fn set_approved(
        &mut self,
        number: usize,
        now: Instant,
        reason: &'static str,
        message: &'static str,
    ) {
        if let Some(request) = self.requests.get_mut(number) {
            request.approved = Some((now, reason, message));
            // The next explanation is about the signer.
            request.is_explained = false;
            if request.artefact.is_some() || number < COUNTED {
                self.record_requests(now);
            }
        }
    }

    fn record_update(
        &mut self,
        now: Instant,
        code: Code,
        values: credscope_finding::Args,
        artefact: Option<&str>,
    ) {
        let entry = Entry::message(MANAGER, API, Some(now + HOP), code, values).tone(Tone::Good);
        let entry = artefact.into_iter().fold(entry, Entry::carrying);
        self.record.write(now, entry);
    }

    /// The signer looks at a request that was approved.
    pub(super) fn sign(&mut self, number: usize, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if !self.has_controllers(now) {
            return;
        }
        let Some(found) = self.requests.get(number).filter(|request| request.awaits_signer()) else {
            return;
        };
        let (name, is_explained) = (found.name.clone(), found.is_explained);
        let is_known = found.artefact.is_some();
        if self.is_on(Fault::SignerKeyLost, now) {
            if is_known && !is_explained {
                let artefact = self.keep_request(number, now).unwrap_or_default();
                let values = args! { request: name };
                let entry = Entry::mark(MANAGER, codes::SIGNER_ABSENT, values).tone(Tone::Bad);
                self.record.write(now, entry.carrying(&artefact));
                if let Some(request) = self.requests.get_mut(number) {
                    request.is_explained = true;
                }
            }
            return;
        }
        match self.issue(number, now) {
            Ok((not_before, not_after)) => {
                let artefact = self.keep_request(number, now);
                let values = args! { request: name, not_before: not_before, not_after: not_after };
                self.record_update(now, codes::SIGNED, values, artefact.as_deref());
                schedule.at(now + HOP + HOP, Event::Hear(number));
            }
            Err(message) => {
                let artefact = self.keep_request(number, now).unwrap_or_default();
                let values = args! { request: name, message: message };
                let entry = Entry::mark(MANAGER, codes::SIGNER_REFUSED, values).tone(Tone::Bad);
                self.record.write(now, entry.carrying(&artefact));
                schedule.at(now + HOP + HOP, Event::Hear(number));
            }
        }
        self.record_requests(now);
    }

    /// Signs, or sets the condition `Failed`; returns the dates of the certificate.
    fn issue(&mut self, number: usize, now: Instant) -> Result<(Instant, Instant), String> {
        let release = self.cluster.release;
        let Some(found) = self.requests.get(number) else { return Err(String::new()) };
        let failed = self.cluster.api.check_signing_request(&found.to_yaml(release)).failed;
        let draft = found.draft.clone();
        let of = found.of;
        if let Some(message) = failed {
            if let Some(request) = self.requests.get_mut(number) {
                request.failed = Some(message.clone());
                request.failed_at = Some(now);
            }
            return Err(message);
        }
        let certificate = self.sign_der(&draft.request().der, of, now)?;
        let dates = (certificate.not_before, certificate.not_after);
        let authority = self.cluster.authority_artefact.clone();
        if let Some(request) = self.requests.get_mut(number) {
            request.issued_until = Some(certificate.not_after);
            request.certificate = Some((certificate, authority));
        }
        Ok(dates)
    }

    fn sign_der(&mut self, der: &[u8], of: Use, now: Instant) -> Result<IssuedCertificate, String> {
        let authority = &self.cluster.authority;
        let release = self.cluster.release;
        let not_after = authority.certificate.not_after;
        let (not_before, not_after) =
            signed_validity(release, now, self.plan.signing_duration, None, not_after)?;
        let serial_number = self.draws.serials.bytes();
        let usages = usages(of, release);
        let parameters = SigningParameters { usages, serial_number, not_before, not_after };
        sign_request(authority, der, &parameters).map_err(|_| String::new())
    }

    /// The node's certificate when the story begins: signed now, or with the dates from the parameters.
    pub(super) fn sign_first(
        &mut self,
        key: &SigningKey,
        dates: Option<(Instant, Instant)>,
    ) -> Option<IssuedCertificate> {
        let der = request(key, &node_subject(NODE), &[], &[]).der;
        let Some((not_before, not_after)) = dates else {
            return self.sign_der(&der, Use::Client, self.setting.begins).ok();
        };
        let serial_number = self.draws.serials.bytes();
        let usages = usages(Use::Client, self.cluster.release);
        let parameters = SigningParameters { usages, serial_number, not_before, not_after };
        sign_request(&self.cluster.authority, &der, &parameters).ok()
    }

    /// Controllers are back, or may go on: they look at every pending request. The ones that the kubelet still waits for
    /// are recorded; of those that it gave up long ago only the number is.
    pub(super) fn resume_controllers(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if !self.has_controllers(now) {
            return;
        }
        let latency = self.plan.approver_latency;
        let waits = [Use::Client, Use::Serving].map(|of| self.kubelet.manager(of).waits_for);
        let is_waited = |number: usize| waits.iter().flatten().any(|(waited, _)| *waited == number);
        let is_open = |request: &Request| request.is_pending() || request.awaits_signer();
        let open: Vec<usize> = (self.deleted..self.requests.len())
            .filter(|number| self.requests.get(*number).is_some_and(is_open))
            .collect();
        let stale = open.iter().filter(|number| !is_waited(**number)).count();
        let (mut approved, mut signed) = (0_i64, 0_i64);
        for number in open {
            if stale <= TOLD || is_waited(number) {
                schedule.after(latency, Event::Review(number));
                schedule.after(latency, Event::Sign(number));
                continue;
            }
            approved += i64::from(self.approve_unseen(number, now));
            let is_approved = self.requests.get(number).is_some_and(Request::awaits_signer);
            let has_key = !self.is_on(Fault::SignerKeyLost, now);
            if is_approved && has_key {
                signed += i64::from(self.sign_unseen(number, now));
            }
        }
        if approved > 0 {
            self.record_update(now + latency, codes::APPROVED_MANY, args! { count: approved }, None);
        }
        if signed > 0 {
            let at = now + latency + SIGNER_LATENCY;
            self.record_update(at, codes::SIGNED_MANY, args! { count: signed }, None);
        }
        self.record_requests(now);
    }

    fn approve_unseen(&mut self, number: usize, now: Instant) -> bool {
        let is_pending = self.requests.get(number).is_some_and(Request::is_pending);
        if !is_pending || self.is_on(Fault::ApproverMissing, now) {
            return false;
        }
        let Some(recogniser) = self.recognise(number) else { return false };
        if let Some(request) = self.requests.get_mut(number) {
            request.approved = Some((now, "AutoApproved", recogniser.message()));
        }
        true
    }

    /// Signs a request whose certificate is never fetched: only its expiration matters, to the cleaner.
    fn sign_unseen(&mut self, number: usize, now: Instant) -> bool {
        let authority = self.cluster.authority.certificate.not_after;
        let lifetime = self.plan.signing_duration;
        let Ok((_, not_after)) = signed_validity(self.cluster.release, now, lifetime, None, authority) else {
            return false;
        };
        if let Some(request) = self.requests.get_mut(number) {
            request.issued_until = Some(not_after);
        }
        true
    }

    /// By which rule the approver approves a request. Requests of one user for one use differ only in their keys, which no
    /// rule looks at: one is reviewed for all of them.
    fn recognise(&mut self, number: usize) -> Option<Recogniser> {
        let found = self.requests.get(number)?;
        let is_same = |(of, user, _): &&(Use, UserInfo, Option<Recogniser>)| {
            *of == found.of && user.username == found.user().username && user.groups == found.user().groups
        };
        if let Some((_, _, recogniser)) = self.recognised.iter().find(is_same) {
            return *recogniser;
        }
        let yaml = found.to_yaml(self.cluster.release);
        let approved = self.cluster.api.check_signing_request(&yaml).approved;
        self.recognised.push((found.of, found.user().clone(), approved));
        approved
    }

    /// Schedules the cleaner's next run.
    pub(super) fn expect_cleaner(&mut self, schedule: &mut Schedule<Event>) {
        if std::mem::replace(&mut self.is_cleaner_due, true) {
            return;
        }
        let (period, first) = (CLEANER_PERIOD.millis(), self.setting.begins + CLEANER_PHASE);
        let passed = (schedule.now() - first).millis().div_euclid(period);
        schedule.at(first + Duration::from_millis((passed + 1) * period), Event::Clean);
    }

    pub(super) fn clean(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        self.is_cleaner_due = false;
        let mut count = 0_i64;
        if self.has_controllers(now) {
            for request in self.requests.iter_mut().skip(self.deleted) {
                if !request.is_deleted && is_over(request, now) {
                    request.is_deleted = true;
                    count += 1;
                }
            }
        }
        let kept = self.kept().filter(|request| !request.is_deleted).count();
        let kept = i64::try_from(kept).unwrap_or_default();
        self.cleaned += count;
        if count > 0 {
            self.cleanings = if kept > 0 { self.cleanings + 1 } else { 0 };
            if is_recorded(self.cleanings) || kept == 0 {
                let values = args! { count: std::mem::take(&mut self.cleaned), kept: kept };
                self.mark(now, MANAGER, codes::CLEANED, values, Tone::Neutral);
                self.record_requests(now);
            }
        }
        if kept > 0 {
            self.expect_cleaner(schedule);
        }
    }

    /// The token cleaner: deletes the Secret once it has expired.
    pub(super) fn clean_token(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let Some(token) = self.token.as_mut().filter(|token| token.has_secret) else { return };
        let Some(expiration) = token.expiration else { return };
        if now < expiration {
            schedule.at(expiration, Event::CleanToken);
            return;
        }
        let name = token.value.secret_name();
        if !self.has_controllers(now) {
            return;
        }
        if let Some(token) = &mut self.token {
            token.has_secret = false;
        }
        self.cluster.api.remove_object("Secret", SECRET_NAMESPACE, &name);
        let secret = format!("{SECRET_NAMESPACE}/{name}");
        self.mark(now, MANAGER, codes::TOKEN_DELETED, args! { secret: secret }, Tone::Neutral);
    }
}

/// Whether the cleaner deletes a request.
///
/// Source: Kubernetes `pkg/controller/certificates/cleaner/cleaner.go`.
fn is_over(request: &Request, now: Instant) -> bool {
    let approved = request.approved.map(|(at, ..)| at);
    let is_older = |since: Option<Instant>, than: Duration| since.is_some_and(|since| now - since > than);
    match (request.issued_until, approved) {
        (Some(not_after), _) => is_older(approved, DONE) || not_after < now,
        (None, _) if request.failed.is_some() => is_older(request.failed_at, DONE),
        (None, Some(_)) => is_older(approved, PENDING),
        (None, None) => is_older(Some(request.created), PENDING),
    }
}

/// The permission that the approver asked about.
fn permission(recogniser: Recogniser) -> String {
    format!("create certificatesigningrequests/{}", recogniser.subresource())
}
