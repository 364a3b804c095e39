//! The kubelet as a server: for a pod's log, the API server calls it.

use super::credentials::keep_certificate;
use super::disk::{Pair, PemFile};
use super::event::Event;
use super::names::{API, KUBELET, NODE, PERSON};
use super::plan::Serving;
use super::requests::ADDRESS;
use super::world::NodeWorld;
use crate::cluster::HOP;
use crate::cluster::keep_plain;
use crate::fault::Fault;
use crate::record::{Artefact, Entry};
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, Outcome, args, codes::error_line, codes::run_node as codes};
use credscope_kube::Release;
use credscope_mint::{
    Authority, AuthorityParameters, Leaf, LeafPurpose, SigningKey, SigningParameters, SubjectName,
    node_subject, request, sign_leaf, sign_request,
};
use credscope_sim::{EntryId, Schedule};

/// How long after a change the log is asked for. Chosen for this simulator.
const AFTER: Duration = Duration::from_seconds(10);
/// Where the kubelet writes the pair that it makes.
const OWN_PAIR: &str = "/var/lib/kubelet/pki/kubelet.crt";
/// Where a person put a pair; a path made up for this simulator.
const FILE_PAIR: &str = "/etc/kubernetes/pki/kubelet-server.crt";
/// How long the kubelet's own pair is valid: a year, starting an hour before now. Source: client-go `util/cert/cert.go`,
/// `GenerateSelfSignedCertKey`.
const OWN_LIFETIME: Duration = Duration::from_seconds(365 * 86_400);
const OWN_BACKDATE: Duration = Duration::from_seconds(3600);

impl NodeWorld<'_> {
    /// The kubelet's serving certificate in the modes without requests.
    pub(super) fn prepare_serving(&mut self, begins: Instant) {
        match self.plan.serving {
            Serving::SelfSigned => self.make_own_pair(begins),
            Serving::Files => self.configure_files(begins),
            Serving::Unused | Serving::Bootstrap => (),
        }
    }

    /// Makes a CA for this one pair, and a certificate of it: the names of both end in the second at which they were
    /// made.
    fn make_own_pair(&mut self, at: Instant) {
        let seconds = at.unix_seconds();
        let issuer = format!("{NODE}-ca@{seconds}");
        // No DNS name of its own and no backdating: as kubeadm's CAs before 1.22.
        let shape = Release::minor(20);
        let mut parameters =
            AuthorityParameters::new(&issuer, at - OWN_BACKDATE, self.draws.serials.bytes(), shape);
        parameters.lifetime = OWN_LIFETIME;
        let authority = Authority::new(self.cluster.next_key(), &parameters);
        let key = SigningKey::p256(self.draws.keys.bytes());
        let subject = SubjectName::new(&format!("{NODE}@{seconds}"), &[]);
        let der = request(&key, &subject, &[NODE.to_owned()], &[]).der;
        let signing = SigningParameters {
            usages: &["digital signature", "key encipherment", "server auth"],
            serial_number: self.draws.serials.bytes(),
            not_before: at - OWN_BACKDATE,
            // A year from the backdated start, like its CA.
            not_after: at - OWN_BACKDATE + OWN_LIFETIME,
        };
        let Ok(certificate) = sign_request(&authority, &der, &signing) else { return };
        let not_after = certificate.not_after;
        let anchor = keep_plain(self.record, at, "certificate", &issuer, authority.certificate.pem.clone());
        let artefact = keep_certificate(self.record, at, OWN_PAIR, &certificate, vec![anchor]);
        let values = args! { file: OWN_PAIR, issuer: issuer, not_after: not_after };
        // Made by the kubelet that has just been started.
        let made = at + Duration::from_millis(1);
        self.record.write(made, Entry::mark(KUBELET, codes::SELF_SIGNED, values).carrying(&artefact));
        self.serve_with(OWN_PAIR, Pair { certificate, key, authority: artefact }, at);
    }

    fn configure_files(&mut self, at: Instant) {
        let key = SigningKey::p256(self.draws.keys.bytes());
        let leaf = Leaf {
            purposes: vec![LeafPurpose::ServerAuth],
            dns_names: vec![NODE.to_owned()],
            ip_addresses: vec![ADDRESS],
            ..Leaf::client(node_subject(NODE), at, self.draws.serials.bytes(), self.cluster.release)
        };
        let certificate = sign_leaf(&self.cluster.authority, &key.public_key(), &leaf);
        let not_after = certificate.not_after;
        let context = vec![self.cluster.authority_artefact.clone()];
        let artefact = keep_certificate(self.record, at, FILE_PAIR, &certificate, context);
        let values = args! { file: FILE_PAIR, not_after: not_after };
        self.record.write(at, Entry::mark(KUBELET, codes::FILES_CONFIGURED, values).carrying(&artefact));
        self.serve_with(FILE_PAIR, Pair { certificate, key, authority: artefact }, at);
    }

    fn serve_with(&mut self, name: &str, pair: Pair, at: Instant) {
        let Pair { certificate, authority: artefact, .. } = pair;
        let not_after = certificate.not_after;
        let file = PemFile { name: name.to_owned(), certificate, artefact };
        self.own_serving = Some(file);
        self.record.fact(at, KUBELET, Fact::new(codes::SERVING, name));
        self.record.fact(at, KUBELET, Fact::new(codes::SERVING_UNTIL, not_after));
    }

    /// The certificate that the kubelet shows to callers.
    fn served(&self, now: Instant) -> Option<&PemFile> {
        match self.plan.serving {
            Serving::Bootstrap => {
                let file = self.file(self.kubelet.serving.certificate);
                file.filter(|file| self.clock(now) <= file.certificate.not_after)
            }
            _ => self.own_serving.as_ref(),
        }
    }

    /// A serving certificate was stored: the person checks whether logs work now.
    pub(super) fn has_serving_certificate(&mut self, schedule: &mut Schedule<Event>) {
        self.vain_approvals = 0;
        schedule.after(AFTER, Event::Logs);
    }

    pub(super) fn ask_for_logs(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let command = "kubectl logs web";
        let ask = |until| {
            Entry::message(PERSON, API, until, codes::LOGS_ASKED, args! { command: command })
                .carrying(&self.admin.artefact)
        };
        if self.is_on(Fault::ApiServerDown, now + HOP) {
            self.record.write(now, ask(None).tone(Tone::Bad));
            let error = "The connection to the server 192.168.0.10:6443 was refused - did you specify the right host or port?";
            self.mark(now + HOP, PERSON, codes::LOGS_FAILED, args! { error: error }, Tone::Bad);
            return;
        }
        let asked = self.record.write(now, ask(Some(now + HOP)));
        let address = format!("{ADDRESS}:10250");
        let (dials, dialled) = (now + HOP + HOP, now + HOP + HOP + HOP);
        let values = args! { address: address.clone() };
        let is_there = self.kubelet.is_running && !self.is_on(Fault::NodeAsleep, dialled);
        let arrives = is_there.then_some(dialled);
        let call = Entry::message(API, KUBELET, arrives, codes::KUBELET_DIALLED, values);
        let call = self.record.write(dials, call.about(asked));
        let at = dialled + HOP;
        let served = self
            .served(now)
            .map(|file| (file.name.clone(), file.certificate.not_after, file.artefact.clone()));
        let target = format!("Get \"https://{address}/containerLogs/default/web/web\"");
        let Some((file, not_after, artefact)) = served.filter(|_| is_there) else {
            if !is_there {
                let error =
                    format!("Error from server: {target}: dial tcp {address}: connect: connection refused");
                let failed =
                    Entry::message(API, PERSON, Some(at + HOP), codes::LOGS_FAILED, args! { error: error });
                self.record.write(at, failed.tone(Tone::Bad).about(asked));
                return;
            }
            let log = "http: TLS handshake error from 192.168.0.10:50612: no serving certificate available for the kubelet";
            let back = Entry::message(KUBELET, API, Some(at), codes::HANDSHAKE_REFUSED, args! { log: log });
            self.record.write(dialled, back.tone(Tone::Bad).about(call));
            return self.fail_logs(command, &target, asked, at);
        };
        if not_after < now {
            let values = args! { file: &file, not_after: not_after };
            self.mark(dials, KUBELET, codes::SERVING_EXPIRED, values, Tone::Bad);
        }
        let values = args! { file: file, not_after: not_after };
        let back = Entry::message(KUBELET, API, Some(at), codes::HANDSHAKE_DONE, values);
        self.record.write(dialled, back.tone(Tone::Good).carrying(&artefact).about(call));
        let shown = Entry::message(API, PERSON, Some(at + HOP), codes::LOGS_SHOWN, args! {});
        self.record.write(at, shown.tone(Tone::Good).about(asked));
    }

    /// Records the error as kubectl prints it, with the pending request as context.
    fn fail_logs(&mut self, command: &str, target: &str, asked: EntryId, at: Instant) {
        let error = format!("Error from server: {target}: remote error: tls: internal error");
        let waiting = self.kept().filter(|request| request.awaits_person());
        let request = waiting.filter_map(|request| request.artefact.clone()).last();
        let (outcome, code) = match request {
            Some(_) => (Outcome::Failed, error_line::CAUSE_SERVING_WAITS),
            None => (Outcome::Inconclusive, error_line::LIKELY_REQUEST_WAITS),
        };
        let artefact = Artefact {
            kind: "error_line",
            label: command.to_owned(),
            text: error.clone(),
            context: request.into_iter().collect(),
            outcome,
            code: Some(code),
        };
        let artefact = self.record.artefact(at, artefact);
        let failed = Entry::message(API, PERSON, Some(at + HOP), codes::LOGS_FAILED, args! { error: error });
        self.record.write(at, failed.tone(Tone::Bad).carrying(&artefact).about(asked));
    }
}
