use super::credentials::{Admin, Token};
use super::event::Event;
use super::kubelet::Kubelet;
use super::plan::{Beginning, Plan, Serving};
use super::world::{Draws, NodeWorld};
use crate::cluster::KubeadmCluster;
use crate::record::Record;
use crate::setting::Setting;
use credscope_clock::Duration;
use credscope_kube::server_identity::ServerTrust;
use credscope_sim::Schedule;

/// How long after the kubelet starts requesting a serving certificate the log is asked for. Chosen for this simulator.
const FIRST_LOGS: Duration = Duration::from_seconds(120);
/// When the log is asked for again if nothing is renewed: a year and some hours later. Chosen for this simulator.
const LATE_LOGS: Duration = Duration::from_seconds(365 * 86_400 + 6 * 3600);

impl<'a> NodeWorld<'a> {
    pub(super) fn new(
        setting: &'a Setting,
        record: &'a mut Record,
        mut cluster: KubeadmCluster,
        plan: Plan,
    ) -> Self {
        let draws = Draws {
            keys: setting.random("kubelet keys"),
            names: setting.random("request names"),
            deadlines: setting.random("kubelet deadlines"),
            back_off: setting.random("kubelet back-off"),
            serials: setting.random("signer serials"),
            beats: setting.random("kubelet leases"),
            retries: setting.random("kubelet watches"),
            admin: setting.random("person renewals"),
            tokens: setting.random("person tokens"),
        };
        let admin = Admin::new(setting, record, &mut cluster);
        let trusted_pem = cluster.authority.certificate.pem.clone();
        let trust = ServerTrust::new(setting.release, &trusted_pem);
        Self {
            setting,
            record,
            plan,
            cluster,
            draws,
            admin,
            trust,
            trusted_pem,
            replaced: None,
            token: None,
            kubelet: Kubelet::new(setting.begins),
            requests: Vec::new(),
            recognised: Vec::new(),
            known: None,
            deleted: 0,
            cleanings: 0,
            cleaned: 0,
            joins_since: None,
            is_cleaner_due: false,
            is_approval_due: false,
            vain_approvals: 0,
            stored: 0,
            own_serving: None,
            ends: None,
        }
    }

    /// Sets everything up and schedules the first events.
    pub(super) fn begin(&mut self, schedule: &mut Schedule<Event>) {
        let begins = self.setting.begins;
        for (fault, window) in self.setting.faults.iter() {
            schedule.at(window.from, Event::Fault(fault, true));
            if let Some(until) = window.until {
                schedule.at(until, Event::Fault(fault, false));
            }
        }
        match self.plan.beginning {
            Beginning::Join { join_after, .. } => {
                schedule.at(begins, Event::CreateToken);
                schedule.at(begins + join_after, Event::Join);
            }
            Beginning::Joined { dates, keeps_bootstrap } => {
                if keeps_bootstrap {
                    let token = Token::draw(&mut self.draws.tokens);
                    self.token = Some(token);
                    self.kubelet.disk.has_bootstrap_kubeconfig = true;
                    self.put_token(begins);
                }
                self.kubelet.disk.has_kubeconfig = true;
                self.kubelet.is_registered = true;
                self.give_first_certificate(dates);
                schedule.at(begins, Event::Start);
            }
        }
        if self.plan.serving != Serving::Unused {
            self.prepare_serving(begins);
            schedule.at(begins + FIRST_LOGS, Event::Logs);
            if self.plan.serving != Serving::Bootstrap {
                schedule.at(begins + LATE_LOGS, Event::Logs);
            }
        }
        if self.plan.renew_every > Duration::ZERO {
            schedule.at(begins + self.plan.renew_every, Event::Renew);
        }
        if let Some(at) = self.plan.restart_at {
            schedule.at(at, Event::Restart);
        }
    }
}
