//! Pods, from their creation to their end, and the volumes of their tokens.

use super::caller::Side;
use super::event::{API, Event, KUBELET};
use super::objects::{CONTROLS, TRIES_AGAIN};
use super::world::{Placed, World};
use crate::cluster::HOP;
use crate::cluster::judge::Server;
use crate::cluster::mount::{Mount, SetUp, Surroundings};
use crate::cluster::workload::{NAMESPACE, PodSpec, suffix};
use crate::fault::Fault;
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{args, codes::run_token as codes};
use credscope_kube::token::WARN_ONLY_EXPIRATION;
use credscope_sim::Schedule;

/// The finalizer is removed after this time. Chosen for this simulator.
const RELEASES: Duration = Duration::from_seconds(180);
/// A Pod is synced again after one to one and a half minutes. Source: Kubernetes `pkg/kubelet/pod_workers.go`.
const SYNC: (Duration, Duration) = (Duration::from_seconds(60), Duration::from_seconds(90));

impl World<'_> {
    pub(super) fn make_pod(&mut self, schedule: &mut Schedule<Event>) {
        let is_first = self.pods.is_empty();
        let now = schedule.now();
        // Admission refuses a Pod whose service account does not exist.
        if !is_first && !self.has_account {
            schedule.after(TRIES_AGAIN, Event::MakePod);
            return;
        }
        if !is_first && self.setting.is_on(Fault::ApiServerDown, now + HOP) {
            schedule.after(TRIES_AGAIN, Event::MakePod);
            return;
        }
        let at = match is_first {
            false => now,
            true => {
                let target = format!("/api/v1/namespaces/{NAMESPACE}/pods");
                let request = ("kubectl apply -f web.yaml", "POST", target.as_str());
                let Some(at) = self.person(schedule, Event::MakePod, request) else { return };
                at
            }
        };
        let name = self.pod_name();
        let volume = format!("kube-api-access-{}", suffix(&mut self.names));
        let uid = self.cluster.next_uid();
        let spec =
            PodSpec { name: &name, volume: &volume, expiration_seconds: WARN_ONLY_EXPIRATION, deleted: None };
        let pod = self.cluster.put_pod(self.record, at, &uid, &spec);
        let number = self.pods.len();
        if !is_first {
            let entry = Entry::mark(API, codes::POD_REPLACED, args! { pod: &name });
            self.record.write(at, entry.carrying(&pod.artefact));
        }
        let values = args! { pod: &name };
        let entry = Entry::message(API, KUBELET, Some(at + CONTROLS + HOP), codes::POD_SEEN, values);
        self.record.write(at + CONTROLS, entry.carrying(&pod.artefact));
        let stream = |purpose: &str| self.setting.random(&format!("{purpose} {number}"));
        let mount = Mount::new(
            KUBELET,
            &self.account,
            &pod,
            WARN_ONLY_EXPIRATION,
            (self.setting.begins, stream("token manager")),
            (self.setting.release, stream("directories")),
        );
        self.pods.push(Placed { mount, volume, is_there: true, deletion: None, sync_wait: Duration::ZERO });
        schedule.at(at + CONTROLS + HOP, Event::Sync(number));
    }

    pub(super) fn sync(&mut self, number: usize, schedule: &mut Schedule<Event>) {
        let wait = self.syncs.duration(SYNC.0, SYNC.1);
        let Some(placed) = self.pods.get_mut(number).filter(|placed| placed.deletion.is_none()) else {
            return;
        };
        placed.sync_wait = wait;
        let is_waiting = schedule.now() < placed.mount.waits_until;
        schedule.after(wait, Event::Sync(number));
        if !is_waiting {
            self.set_up(number, schedule);
        }
    }

    pub(super) fn retry(&mut self, number: usize, schedule: &mut Schedule<Event>) {
        let placed = self.pods.get(number).filter(|placed| placed.deletion.is_none());
        let is_due = placed.is_some_and(|placed| {
            let until = placed.mount.waits_until;
            until > Instant::EARLIEST && until <= schedule.now()
        });
        if is_due {
            self.set_up(number, schedule);
        }
    }

    fn set_up(&mut self, number: usize, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let policy = self.policy();
        let account = self.account.clone();
        let is_down = self.setting.is_on(Fault::ApiServerDown, now + HOP);
        // The API server looks up the current account.
        if !self.has_account && !is_down {
            schedule.after(SYNC.0, Event::Retry(number));
            return;
        }
        let Some(placed) = self.pods.get_mut(number) else { return };
        placed.mount.account = account;
        let count = self.tokens.len();
        let mut around = Surroundings {
            record: self.record,
            server: Server {
                api: &self.cluster.api,
                accepted: &mut self.accepted,
                is_down,
                clock_offset: Duration::ZERO,
            },
            issuing: World::issuing(&self.cluster, &self.node_uid, self.setting, policy),
            tokens: &mut self.tokens,
            ids: &mut self.ids,
            credential: &self.kubelet,
            clock_offset: Duration::ZERO,
            is_disk_full: false,
            next_look: placed.sync_wait,
        };
        match placed.mount.set_up(&mut around, now) {
            SetUp::Failed(retry_at) => schedule.at(retry_at, Event::Retry(number)),
            SetUp::Ready(renamed) => {
                let is_new = self.tokens.len() > count;
                let asks = self.caller(Side::Bound).is_some_and(|caller| caller.held.is_some());
                if let Some(renamed) = renamed.filter(|_| is_new && !asks) {
                    schedule.at(renamed + Duration::from_seconds(1), Event::Copy(Side::Bound));
                }
            }
        }
    }

    pub(super) fn delete_pod(&mut self, schedule: &mut Schedule<Event>) {
        let present = self.pods.iter().rposition(|placed| placed.deletion.is_none());
        let Some(number) = present else { return };
        let Some(placed) = self.pods.get(number) else { return };
        let (name, uid, volume) =
            (placed.mount.pod.name.clone(), placed.mount.pod.uid.clone(), placed.volume.clone());
        let grace = self.setting.duration("termination-grace");
        let command = format!("kubectl -n {NAMESPACE} delete pod {name}");
        let target = format!("/api/v1/namespaces/{NAMESPACE}/pods/{name}");
        let request = (command.as_str(), "DELETE", target.as_str());
        let Some(at) = self.person(schedule, Event::DeletePod, request) else { return };
        // The timestamp is in the future by the grace period.
        let deletion = at + grace;
        let spec = PodSpec {
            name: &name,
            volume: &volume,
            expiration_seconds: WARN_ONLY_EXPIRATION,
            deleted: Some((deletion, grace)),
        };
        let pod = self.cluster.put_pod(self.record, at, &uid, &spec);
        let values = args! { pod: &name, deletion: deletion, grace: grace };
        let entry = Entry::mark(API, codes::POD_DELETING, values).carrying(&pod.artefact);
        self.record.write(at, entry);
        if let Some(placed) = self.pods.get_mut(number) {
            placed.deletion = Some(deletion);
        }
        if let Some(runs) = self.setting.faults.end(Fault::ControllerManagerDown, at + CONTROLS) {
            schedule.at(runs, Event::MakePod);
        }
        schedule.at(deletion, Event::KillPod(number));
    }

    /// The kubelet has ended the containers, and asks the API server to delete the object.
    pub(super) fn kill_pod(&mut self, number: usize, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if self.setting.is_on(Fault::ApiServerDown, now + HOP) {
            schedule.after(TRIES_AGAIN, Event::KillPod(number));
            return;
        }
        let Some(placed) = self.pods.get(number) else { return };
        let name = placed.mount.pod.name.clone();
        let values = args! { pod: &name };
        let entry = Entry::message(KUBELET, API, Some(now + HOP), codes::POD_KILLED, values);
        self.record.write(now, entry);
        if !self.setting.switch("finalizer") {
            self.remove_pod(number, now + HOP);
            return;
        }
        let until = World::leeway_ends(placed.deletion.unwrap_or(now));
        let values = args! { pod: name, until: until };
        let entry = Entry::mark(API, codes::POD_HELD, values).tone(Tone::Waiting);
        self.record.write(now + HOP, entry);
        schedule.after(RELEASES, Event::ReleasePod(number));
    }

    pub(super) fn remove_pod(&mut self, number: usize, at: Instant) {
        let Some(placed) = self.pods.get_mut(number).filter(|placed| placed.is_there) else { return };
        placed.is_there = false;
        let name = placed.mount.pod.name.clone();
        self.cluster.api.remove_object("Pod", NAMESPACE, &name);
        self.record.write(at, Entry::mark(API, codes::POD_GONE, args! { pod: name }));
    }
}
