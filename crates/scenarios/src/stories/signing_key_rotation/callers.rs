use super::caller::Reception;
use super::event::{COPY, Event, KUBELET, SERVERS};
use super::world::World;
use crate::cluster::issue::Issuing;
use crate::cluster::judge::{Judged, Server};
use crate::cluster::mount::{Mount, SetUp, Surroundings};
use crate::cluster::workload::{ACCOUNT, NAMESPACE, PodSpec, suffix};
use crate::cluster::{Call, HOP};
use crate::fault::Fault;
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, args, codes::run_token as codes};
use credscope_kube::authentication::Presented;
use credscope_kube::token::{IssuePolicy, WARN_ONLY_EXPIRATION};
use credscope_sim::Schedule;

/// A Pod is synced again after one to one and a half minutes. Source: Kubernetes `pkg/kubelet/pod_workers.go`.
const SYNC: (Duration, Duration) = (Duration::from_seconds(60), Duration::from_seconds(90));
/// How long scheduler and watch take. Chosen for this simulator.
const SCHEDULES: Duration = Duration::from_millis(22);
/// How long the containers take to start. Chosen for this simulator.
const STARTS: Duration = Duration::from_seconds(2);

impl World<'_> {
    pub(super) fn make_pod(&mut self, pod: usize, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let name = format!("{ACCOUNT}-{}", pod + 1);
        let volume = format!("kube-api-access-{}", suffix(&mut self.names));
        let uid = self.cluster.next_uid();
        let spec =
            PodSpec { name: &name, volume: &volume, expiration_seconds: WARN_ONLY_EXPIRATION, deleted: None };
        let object = self.cluster.put_pod(self.record, now, &uid, &spec);
        // All servers share one etcd, so each of them knows the Pod.
        for instance in &mut self.servers {
            instance.api.put_object(&object.text);
        }
        let values = args! { pod: &name };
        let entry = Entry::message(SERVERS[0], KUBELET, Some(now + SCHEDULES), codes::POD_SEEN, values);
        self.record.write(now, entry.carrying(&object.artefact));
        let stream = |purpose: &str| self.setting.random(&format!("{purpose} {pod}"));
        let mount = Mount::new(
            KUBELET,
            &self.account,
            &object,
            WARN_ONLY_EXPIRATION,
            (self.setting.begins, stream("token manager")),
            (self.setting.release, stream("directories")),
        );
        if let Some(place) = self.mounts.get_mut(pod) {
            *place = Some(mount);
        }
        schedule.at(now + SCHEDULES, Event::Sync(pod));
    }

    pub(super) fn sync(&mut self, pod: usize, schedule: &mut Schedule<Event>) {
        let wait = self.syncs.duration(SYNC.0, SYNC.1);
        schedule.after(wait, Event::Sync(pod));
        let waits_until = self.mounts.get(pod).and_then(Option::as_ref).map(|mount| mount.waits_until);
        if waits_until.is_some_and(|until| until <= schedule.now()) {
            self.set_up(pod, wait, schedule);
        }
    }

    pub(super) fn retry(&mut self, pod: usize, schedule: &mut Schedule<Event>) {
        let waits_until = self.mounts.get(pod).and_then(Option::as_ref).map(|mount| mount.waits_until);
        if waits_until.is_some_and(|until| until > Instant::EARLIEST && until <= schedule.now()) {
            self.set_up(pod, SYNC.1, schedule);
        }
    }

    /// The server that a new connection goes to: the next one that answers.
    fn pick(&mut self) -> usize {
        let count = self.servers.len();
        for step in 0..count {
            let server = (self.next + step) % count.max(1);
            if self.servers.get(server).is_some_and(|instance| instance.is_up) {
                self.next = (server + 1) % count.max(1);
                return server;
            }
        }
        0
    }

    fn set_up(&mut self, pod: usize, next_look: Duration, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let server = self.pick();
        let is_fault = self.setting.is_on(Fault::ApiServerDown, now + HOP);
        let count = self.tokens.len();
        let Some(mount) = self.mounts.get_mut(pod).and_then(Option::as_mut) else { return };
        let Some(instance) = self.servers.get_mut(server) else { return };
        let (Some(key), Some(keys_artefact)) =
            (self.keys.get(instance.signs), self.key_artefacts.get(instance.signs))
        else {
            return;
        };
        let mut around = Surroundings {
            record: self.record,
            server: Server {
                api: &instance.api,
                accepted: &mut instance.accepted,
                is_down: is_fault || !instance.is_up,
                clock_offset: Duration::ZERO,
            },
            issuing: Issuing {
                lane: instance.lane,
                key,
                keys_artefact,
                policy: IssuePolicy::default(),
                release: self.setting.release,
                clock_offset: Duration::ZERO,
                node_uid: &self.node_uid,
            },
            tokens: &mut self.tokens,
            ids: &mut self.ids,
            credential: &self.kubelet,
            clock_offset: Duration::ZERO,
            is_disk_full: false,
            next_look,
        };
        match mount.set_up(&mut around, now) {
            SetUp::Failed(retry_at) => schedule.at(retry_at, Event::Retry(pod)),
            SetUp::Ready(renamed) => {
                let is_first = self.tokens.len() > count
                    && self.callers.get(pod).is_some_and(|caller| !caller.is_asking);
                if let Some(caller) = self.callers.get_mut(pod) {
                    caller.is_asking |= is_first;
                }
                if let Some(renamed) = renamed.filter(|_| is_first) {
                    schedule.at(renamed + STARTS, Event::Ask(pod));
                }
            }
        }
    }

    /// A program outside the cluster reads the first Pod's token once.
    pub(super) fn copy(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        let interval = self.setting.duration("request-interval");
        let mount = self.mounts.first().and_then(Option::as_ref);
        let Some(token) = mount.and_then(|mount| mount.volume.token(now)) else {
            schedule.after(interval, Event::Copy);
            return;
        };
        let Some(known) = self.tokens.get(token) else { return };
        let values = args! { token: &known.label, interval: interval };
        let entry = Entry::mark(COPY, codes::READS_ONCE, values).carrying(&known.artefact);
        self.record.write(now, entry);
        self.record.fact(now, COPY, Fact::new(codes::IN_MEMORY, known.fact_text()));
        let number = self.callers.len() - 1;
        if let Some(caller) = self.callers.get_mut(number) {
            caller.once = Some(token);
        }
        schedule.after(interval, Event::Ask(number));
    }

    pub(super) fn ask(&mut self, number: usize, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        schedule.after(self.setting.duration("request-interval"), Event::Ask(number));
        let file = self.mounts.get(number).and_then(Option::as_ref).and_then(|mount| mount.volume.token(now));
        let Some(caller) = self.callers.get_mut(number) else { return };
        let lane = caller.lane;
        let token = match (caller.once, file) {
            (Some(token), _) => token,
            (None, Some(file)) => {
                let taken = caller.source.take(now, file);
                if (taken.is_first || taken.replaced.is_some())
                    && let Some(known) = self.tokens.get(taken.token)
                {
                    let text = known.fact_text();
                    let entry = match taken.replaced {
                        Some(before) => {
                            let before = self.tokens.get(before).map_or("", |token| token.label.as_str());
                            let values = args! { token: &known.label, before: before };
                            Entry::mark(lane, codes::FILE_READ_NEW, values).tone(Tone::Good)
                        }
                        None => {
                            let values = args! { token: &known.label, until: taken.reads_again };
                            Entry::mark(lane, codes::FILE_READ, values)
                        }
                    };
                    self.record.write(now, entry.carrying(&known.artefact));
                    self.record.fact(now, lane, Fact::new(codes::IN_MEMORY, text));
                }
                taken.token
            }
            (None, None) => return,
        };
        self.send(number, token, now);
    }

    fn send(&mut self, number: usize, token: usize, now: Instant) {
        let server = self.pick();
        let target = format!("/api/v1/namespaces/{NAMESPACE}/configmaps/settings");
        let is_fault = self.setting.is_on(Fault::ApiServerDown, now + HOP);
        let Some(caller) = self.callers.get_mut(number) else { return };
        let Some(known) = self.tokens.get(token) else { return };
        let Some(instance) = self.servers.get_mut(server) else { return };
        let call = Call {
            from: caller.lane,
            to: instance.lane,
            method: "GET",
            target: &target,
            presented: Presented { certificate_chain: None, authorization: Some(&known.authorization) },
            carries: &[&known.artefact],
            trust: None,
        };
        let mut judging = Server {
            api: &instance.api,
            accepted: &mut instance.accepted,
            is_down: is_fault || !instance.is_up,
            clock_offset: Duration::ZERO,
        };
        let judged: Judged = judging.judge(self.record, now, &call);
        let status = judged.status();
        let Some(before) = caller.statuses.get_mut(server) else { return };
        let last = before.replace((token, status)).map(|(_, status)| status);
        if last != Some(status) {
            judged.write(self.record, &call, &[]);
        }
        self.record_state(number, token, judged.at);
    }

    /// Records whether the servers agree about a caller's token, when that changes.
    fn record_state(&mut self, number: usize, token: usize, at: Instant) {
        let Some(caller) = self.callers.get_mut(number) else { return };
        let Some(known) = self.tokens.get(token) else { return };
        let of = |wanted: u16| -> Vec<String> {
            let answers = SERVERS.into_iter().zip(&caller.statuses);
            let given = answers.filter(|(_, answer)| **answer == Some((token, wanted)));
            given.map(|(lane, _)| lane.to_owned()).collect()
        };
        let (refusing, accepting) = (of(401), of(200));
        // Not all servers have answered yet, so they neither agree nor disagree.
        let all = caller.statuses.len();
        let state = match (refusing.len(), accepting.len()) {
            (0, accepting) if accepting == all => Reception::Accepted,
            (refusing, 0) if refusing == all => Reception::Refused,
            (1.., 1..) => Reception::Disagreement,
            _ => return,
        };
        if state == caller.reception {
            return;
        }
        caller.reception = state;
        let label = &known.label;
        let entry = match state {
            Reception::Accepted => {
                let after = at - caller.refused_since.take().unwrap_or(at);
                let values = args! { token: label, after: after };
                Entry::mark(caller.lane, codes::RECOVERED, values).tone(Tone::Good)
            }
            Reception::Disagreement => {
                caller.refused_since.get_or_insert(at);
                let values = args! { token: label, refusing: refusing, accepting: accepting };
                Entry::mark(caller.lane, codes::SERVERS_DISAGREE, values).tone(Tone::Bad)
            }
            Reception::Refused => {
                caller.refused_since.get_or_insert(at);
                Entry::mark(caller.lane, codes::ALL_REFUSE, args! { token: label }).tone(Tone::Bad)
            }
        };
        self.record.write(at, entry);
    }
}
