//! How the kubelet's requests reach the API server, recorded or not.

use super::ask::{Ask, Credential, Heard, Known};
use super::certificate_manager::Use;
use super::event::Event;
use super::names::{API, KUBELET};
use super::requests::{CreationOutcome, Draft};
use super::world::NodeWorld;
use crate::cluster::HOP;
use crate::cluster::{Call, HOST, Trust};
use crate::fault::Fault;
use credscope_clock::{Duration, Instant};
use credscope_kube::authentication::Presented;
use credscope_sim::Schedule;

/// Where requests for certificates go.
pub(super) const REQUESTS: &str = "/apis/certificates.k8s.io/v1/certificatesigningrequests";

impl NodeWorld<'_> {
    /// The certificate of a file, or nothing.
    pub(super) fn credential_of(&self, file: Option<usize>) -> Credential {
        let file = self.file(file);
        Credential {
            certificate: file.map(|file| file.certificate.pem.clone()),
            header: None,
            artefact: file.map(|file| file.artefact.clone()),
        }
    }

    fn token_credential(&self) -> Credential {
        let token = self.token.as_ref();
        Credential {
            certificate: None,
            header: token.map(|token| format!("Bearer {}", token.text())),
            artefact: token.map(|token| token.artefact.clone()),
        }
    }

    /// A request of the kubelet with its answer. Requests that are not recorded are judged all the same, and 401s are
    /// counted.
    pub(super) fn ask(&mut self, at: Instant, ask: &Ask<'_>) -> Heard {
        let Ask { method, target, credential, body, opens, is_recorded } = *ask;
        let presented = Presented {
            certificate_chain: credential.certificate.as_deref(),
            authorization: credential.header.as_deref(),
        };
        let clock_offset = self.clock_offset(at);
        let trust = Trust { authorities: &self.trust, host: HOST, clock_offset };
        if is_recorded {
            let carries: Vec<&str> = credential.artefact.as_deref().into_iter().chain(body).collect();
            let call = Call {
                from: KUBELET,
                to: API,
                method,
                target,
                presented,
                carries: &carries,
                trust: opens.then_some(trust),
            };
            let reply = self.cluster.exchange(self.setting, self.record, at, &call);
            let user = reply.answer.and_then(|answer| answer.user);
            return Heard { status: reply.status, at: reply.at, user };
        }
        let arrives = at + HOP;
        let silent = Heard { status: 0, at: arrives, user: None };
        if self.is_on(Fault::ApiServerDown, arrives) {
            return silent;
        }
        if let Some(known) = self.known.as_ref().filter(|known| known.answers(ask, arrives)) {
            if known.status == 401 {
                self.record.add(arrives, "answers_401", 1);
            }
            return Heard { status: known.status, at: arrives + HOP, user: known.user.clone() };
        }
        let shown = &self.cluster.serving.pem;
        if opens && !trust.authorities.validate(shown, HOST, arrives + clock_offset).is_trusted {
            return silent;
        }
        let answer = self.cluster.api.answer(&presented, method, target, arrives);
        if answer.status == 401 {
            self.record.add(arrives, "answers_401", 1);
        }
        self.known = Some(Known {
            target: target.to_owned(),
            artefact: credential.artefact.clone(),
            status: answer.status,
            user: answer.user.clone(),
            until: self.answers_change(arrives),
        });
        Heard { status: answer.status, at: arrives + HOP, user: answer.user }
    }

    /// The first instant after this one at which the answer may differ.
    fn answers_change(&self, at: Instant) -> Instant {
        let shown = self.cluster.serving.not_after;
        let token = self.token.as_ref().and_then(|token| token.expiration);
        let files = self.kubelet.disk.files.iter().map(|file| file.certificate.not_after);
        let all = files.chain(token).chain(self.next_change(at)).chain([shown]);
        all.filter(|change| *change > at).min().unwrap_or(at)
    }

    /// Creates the object as the certificate manager's client does: for the serving certificate over the kubelet's
    /// connection, for the client certificate over one of its own, which reads the files at its handshake.
    pub(super) fn send_request(
        &mut self,
        of: Use,
        request: Draft,
        now: Instant,
        body: Option<&str>,
        schedule: &mut Schedule<Event>,
    ) -> CreationOutcome {
        let at = now + Duration::from_millis(1);
        let (credential, opens) = match of {
            Use::Client if self.kubelet.is_bootstrapping && !self.has_available(now) => {
                (self.token_credential(), true)
            }
            Use::Client => {
                let [current, _] = self.kubelet.disk.current;
                if current.is_none() {
                    return CreationOutcome::Unloadable;
                }
                (self.credential_of(current), true)
            }
            Use::Serving => {
                if self.kubelet.connection.is_none() {
                    self.connect(now, schedule);
                }
                let file = self.kubelet.connection.as_ref().and_then(|connection| connection.file);
                (self.credential_of(file), self.kubelet.connection.is_none())
            }
        };
        let is_recorded = body.is_some();
        let at = if of == Use::Serving { at + Duration::from_millis(9) } else { at };
        let ask = Ask { method: "POST", target: REQUESTS, credential: &credential, body, opens, is_recorded };
        let heard = self.ask(at, &ask);
        match (heard.status, heard.user) {
            (200, Some(user)) => {
                if of == Use::Client {
                    self.kubelet.has_request_connection = true;
                    self.record.add(at, "connections_open", 1);
                }
                CreationOutcome::Created { request, at: heard.at, user }
            }
            (status, _) => CreationOutcome::Failed { at: heard.at, is_answered: status != 0 },
        }
    }

    pub(super) fn close_request_connection(&mut self, now: Instant, of: Use) {
        if of == Use::Client && std::mem::take(&mut self.kubelet.has_request_connection) {
            self.record.add(now, "connections_open", -1);
        }
    }
}
