use super::credentials::keep_certificate;
use super::event::Event;
use super::requests::Request;
use super::world::NodeWorld;
use crate::cluster::keep_authority;
use crate::fault::Fault;
use credscope_clock::{Duration, Instant};
use credscope_mint::{Authority, AuthorityParameters};
use credscope_sim::Schedule;

impl NodeWorld<'_> {
    /// What a fault changes when it happens, and what resumes when it is undone. Effects that only depend on whether it
    /// is on are elsewhere.
    pub(super) fn change_fault(&mut self, fault: Fault, is_on: bool, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let process = self.kubelet.process;
        if !is_on {
            // A person tries again when something was repaired.
            self.vain_approvals = 0;
            if self.kept().any(Request::awaits_person) {
                schedule.at(now, Event::Approve);
            }
        }
        match (fault, is_on) {
            (Fault::ApiServerDown, true) => self.lose_connection(now),
            (Fault::NodeAsleep, true) => self.lose_connection(now),
            (Fault::ApiServerDown, false) => {
                self.resume_controllers(schedule);
                schedule.at(now, Event::CleanToken);
                self.expect_beat(self.next_beat(now), schedule);
            }
            (Fault::NodeAsleep, false) => {
                schedule.at(now, Event::RunOut(process));
                self.expect_beat(self.next_beat(now), schedule);
            }
            (Fault::ControllerManagerDown | Fault::ApproverMissing | Fault::SignerKeyLost, false) => {
                self.resume_controllers(schedule);
                schedule.at(now, Event::CleanToken);
            }
            (Fault::WrongGroup, _) if self.has_secret() => self.put_token(now),
            (Fault::TokenExpired, _) if self.token.is_some() => {
                self.put_token(now);
                schedule.after(Duration::from_millis(1), Event::CleanToken);
            }
            (Fault::ClockOff, _) => schedule.at(now, Event::RunOut(process)),
            (Fault::CaReplaced, true) => self.replace_authority(schedule),
            (Fault::CaReplaced, false) => self.restore_authority(schedule),
            _ => (),
        }
    }

    /// Another CA of the same name; the control plane is restarted with what it signed.
    fn replace_authority(&mut self, schedule: &mut Schedule<Event>) {
        if self.replaced.is_some() {
            return;
        }
        let now = schedule.now();
        let key = self.cluster.next_key();
        let serial_number = self.draws.admin.bytes();
        let parameters = AuthorityParameters::new("kubernetes", now, serial_number, self.cluster.release);
        let authority = Authority::new(key, &parameters);
        let serving = self.cluster.serve_with(&authority, now);
        self.cluster.serving = serving;
        let artefact = keep_authority(self.record, now, "ca.crt", &authority);
        self.replaced = Some((
            std::mem::replace(&mut self.cluster.authority, authority),
            std::mem::replace(&mut self.cluster.authority_artefact, artefact),
        ));
        self.adopt_authority(schedule);
    }

    fn restore_authority(&mut self, schedule: &mut Schedule<Event>) {
        if self.is_on(Fault::CaReplaced, schedule.now()) {
            return;
        }
        let Some((authority, artefact)) = self.replaced.take() else { return };
        self.cluster.authority = authority;
        let authority = self.cluster.authority.clone();
        self.cluster.serving = self.cluster.serve_with(&authority, schedule.now());
        self.cluster.authority_artefact = artefact;
        self.adopt_authority(schedule);
    }

    fn adopt_authority(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        self.cluster.api.trust_client_authorities(&self.cluster.authority.certificate.pem);
        // The credentials of the control plane and of the person are re-issued by the CA.
        self.admin.sign(&self.cluster, now, &mut self.draws.admin);
        let context = vec![self.cluster.authority_artefact.clone()];
        let admin = self.admin.certificate.clone();
        self.admin.artefact = keep_certificate(self.record, now, "admin.conf", &admin, context);
        self.lose_connection(now);
        self.expect_beat(self.next_beat(now), schedule);
    }

    /// Whether controllers run and reach the API.
    pub(super) fn has_controllers(&self, at: Instant) -> bool {
        !self.is_on(Fault::ControllerManagerDown, at) && !self.is_on(Fault::ApiServerDown, at)
    }
}
