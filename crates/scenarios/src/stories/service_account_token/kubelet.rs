use super::event::{API, Event, KUBELET, POD};
use super::world::{World, issuing};
use crate::cluster::judge::Server;
use crate::cluster::mount::{Mount, PAST_LEEWAY, SetUp, Surroundings};
use crate::cluster::workload::{ACCOUNT, NAMESPACE, NODE, PERSON, PodSpec, TOKEN_PATH, suffix};
use crate::cluster::{Call, HOP};
use crate::fault::Fault;
use crate::parameter::format_duration;
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{args, codes::run_token as codes};
use credscope_kube::Release;
use credscope_kube::authentication::Presented;
use credscope_kube::token::WARN_ONLY_EXPIRATION;
use credscope_sim::Schedule;

/// How long a person waits before trying again. Chosen for this simulator.
const TRIES_AGAIN: Duration = Duration::from_seconds(30);
/// A Pod is synced again after one to one and a half minutes. Source: Kubernetes `pkg/kubelet/pod_workers.go`,
/// `syncFrequency`.
const SYNC: (Duration, Duration) = (Duration::from_seconds(60), Duration::from_seconds(90));
/// After an error, after ten to fifteen seconds. Source: the same, `backOffPeriod`.
const SYNC_AFTER_ERROR: (Duration, Duration) = (Duration::from_seconds(10), Duration::from_seconds(15));
/// How long image and sandbox take. Chosen for this simulator.
const STARTS: Duration = Duration::from_seconds(2);
/// How long the scheduler takes. Chosen for this simulator.
const SCHEDULES: Duration = Duration::from_millis(20);

impl World<'_> {
    pub(super) fn apply(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if self.person_failures == 0 {
            let command = "kubectl apply -f web.yaml";
            self.record.write(now, Entry::mark(PERSON, codes::POD_APPLIED, args! { command: command }));
        }
        let target = format!("/api/v1/namespaces/{NAMESPACE}/pods");
        let (pem, artefact) = (self.admin.certificate.pem.clone(), self.admin.artefact.clone());
        let call = Call {
            from: PERSON,
            to: API,
            method: "POST",
            target: &target,
            presented: Presented { certificate_chain: Some(&pem), authorization: None },
            carries: &[&artefact],
            trust: None,
        };
        let judged = self.judge(now, &call);
        if judged.status() != 200 {
            if self.person_failures == 0 {
                judged.write(self.record, &call, &[]);
                let values = args! { wait: format_duration(TRIES_AGAIN) };
                let entry = Entry::mark(PERSON, codes::PERSON_TRIES_AGAIN, values).tone(Tone::Waiting);
                self.record.write(judged.at, entry);
            }
            self.person_failures += 1;
            schedule.after(TRIES_AGAIN, Event::Apply);
            return;
        }
        let arrives = now + HOP;
        let seconds = self.setting.duration("expiration-seconds");
        // Up to 1.20, admission mounts the Secret of a legacy token; a projected token has to be written into the
        // manifest.
        let is_injected =
            seconds.seconds() == WARN_ONLY_EXPIRATION && self.setting.release >= Release::minor(21);
        let volume = match is_injected {
            true => format!("kube-api-access-{}", suffix(&mut self.names)),
            false => "token".to_owned(),
        };
        let uid = self.cluster.next_uid();
        let spec =
            PodSpec { name: ACCOUNT, volume: &volume, expiration_seconds: seconds.seconds(), deleted: None };
        let pod = self.cluster.put_pod(self.record, arrives, &uid, &spec);
        judged.write(self.record, &call, &[&pod.artefact]);
        let values = args! { volume: volume, path: TOKEN_PATH, expiration: seconds };
        let code = if is_injected { codes::VOLUME_INJECTED } else { codes::VOLUME_OF_MANIFEST };
        self.record.write(arrives, Entry::mark(API, code, values).carrying(&pod.artefact));
        let scheduled = judged.at + SCHEDULES;
        let values = args! { pod: ACCOUNT, node: NODE };
        self.record.write(scheduled, Entry::mark(API, codes::POD_SCHEDULED, values));
        let values = args! { pod: ACCOUNT };
        let entry = Entry::message(API, KUBELET, Some(scheduled + HOP), codes::POD_SEEN, values);
        self.record.write(scheduled, entry.carrying(&pod.artefact));
        let began = self.setting.begins;
        self.mount = Some(Mount::new(
            KUBELET,
            &self.account,
            &pod,
            seconds.seconds(),
            (began, self.setting.random("token manager")),
            (self.setting.release, self.setting.random("directories")),
        ));
        schedule.at(scheduled + HOP, Event::Seen);
    }

    pub(super) fn see(&mut self, schedule: &mut Schedule<Event>) {
        self.prepare(schedule);
    }

    /// The Pod's directories are on disk, its token is not.
    pub(super) fn prepare(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let Some(mount) = &self.mount else { return };
        if self.setting.is_on(Fault::DiskFull, now) {
            let uid = &mount.pod.uid;
            let error = format!("mkdir /var/lib/kubelet/pods/{uid}: no space left on device");
            let wait = self.syncs.duration(SYNC_AFTER_ERROR.0, SYNC_AFTER_ERROR.1);
            if self.disk_failures == 0 {
                let values = args! { error: error, wait: format_duration(wait) };
                let entry = Entry::mark(KUBELET, codes::DIRECTORIES_FAILED, values);
                self.record.write(now, entry.tone(Tone::Bad));
            }
            self.disk_failures += 1;
            schedule.after(wait, Event::Prepare);
            return;
        }
        self.sync(schedule);
    }

    pub(super) fn sync(&mut self, schedule: &mut Schedule<Event>) {
        let wait = self.syncs.duration(SYNC.0, SYNC.1);
        schedule.after(wait, Event::Sync);
        let is_waiting = self.mount.as_ref().is_some_and(|mount| schedule.now() < mount.waits_until);
        if !is_waiting {
            self.set_up(wait, schedule);
        }
    }

    pub(super) fn retry(&mut self, schedule: &mut Schedule<Event>) {
        let is_due = self.mount.as_ref().is_some_and(|mount| {
            mount.waits_until <= schedule.now() && mount.waits_until > Instant::EARLIEST
        });
        if is_due {
            self.set_up(SYNC.1, schedule);
        }
    }

    fn set_up(&mut self, next_look: Duration, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let clock_offset = self.node_offset(now);
        let Some(mount) = &mut self.mount else { return };
        let is_down = self.setting.is_on(Fault::ApiServerDown, now + HOP);
        let count = self.tokens.len();
        let mut around = Surroundings {
            record: self.record,
            server: Server {
                api: &self.cluster.api,
                accepted: &mut self.accepted,
                is_down,
                clock_offset: self.server_offset,
            },
            issuing: issuing(&self.cluster, &self.node_uid, self.setting, self.server_offset),
            tokens: &mut self.tokens,
            ids: &mut self.ids,
            credential: &self.kubelet,
            clock_offset,
            is_disk_full: self.setting.is_on(Fault::DiskFull, now),
            next_look,
        };
        let result = mount.set_up(&mut around, now);
        if self.tokens.len() > count {
            if !self.is_kubelet_connected {
                self.is_kubelet_connected = true;
                self.record.add(now, "connections_open", 1);
            }
            if let Some(token) = self.tokens.last() {
                let ends = token.lifetime.expires_at + PAST_LEEWAY - self.server_offset;
                schedule.at(ends, Event::TokenEnds(count));
            }
        }
        match result {
            SetUp::Failed(retry_at) => schedule.at(retry_at, Event::Retry),
            SetUp::Ready(renamed) => {
                if !self.is_running {
                    self.is_running = true;
                    let starts = renamed.unwrap_or(now) + STARTS;
                    let values = args! { pod: ACCOUNT, path: TOKEN_PATH };
                    let entry = Entry::mark(KUBELET, codes::CONTAINER_STARTED, values).tone(Tone::Good);
                    self.record.write(starts, entry);
                    schedule.at(starts, Event::Start);
                } else if let Some(renamed) = renamed {
                    self.watch_keeps_token(POD, renamed);
                }
            }
        }
    }
}
