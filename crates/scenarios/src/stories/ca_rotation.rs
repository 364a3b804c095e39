//! The cluster's CA is replaced by a new one: trust both, sign with the new, re-issue, drop the old; or in the wrong order.
//!
//! Every request is judged in both directions: the client holds the server's certificate to the CAs that it trusts, and the
//! API server holds the client's to those of `--client-ca-file`.

mod asking;
mod client;
mod controllers;
mod event;
mod kubelet;
mod lanes;
mod operator;
mod plan;
mod renewal;
mod setup;
#[cfg(test)]
mod tests;
mod world;

use crate::actor::Actor;
use crate::cluster::{Keys, mark_faults};
use crate::fault::Fault;
use crate::parameter::{Parameter, ParameterKind};
use crate::record::Record;
use crate::setting::Setting;
use crate::story::{Exhausted, Story};
use credscope_clock::{Duration, Instant};
use credscope_finding::codes::run_authority as codes;
use credscope_kube::signer::SIGNING_DURATION;
use credscope_sim::{End, Model, Schedule, run as simulate};
use event::Event;
use lanes::{API, KUBECTL, KUBELETS, MANAGER, NODES, PERSON, POD};
use plan::{ORDERS, Plan};
use world::World;

/// A day in seconds.
const DAY: i64 = 86_400;
/// Far more events than any run has.
const LIMIT: u64 = 400_000;

/// The story.
pub(crate) const STORY: Story = Story {
    id: "ca-rotation",
    parameters: &[
        Parameter {
            name: "order",
            kind: ParameterKind::Choice { default: "trust-both-first", of: ORDERS },
            source: "docs: Manual Rotation of CA Certificates",
        },
        Parameter {
            name: "step",
            kind: ParameterKind::Duration { default: 3_600, min: 60, max: 7 * DAY },
            source: "",
        },
        Parameter {
            name: "overlap",
            kind: ParameterKind::Duration { default: 25 * 3_600, min: 60, max: 400 * DAY },
            source: "",
        },
        Parameter {
            name: "signing-duration",
            // Kubernetes allows ten minutes; a year of such certificates would be a run too long to read.
            kind: ParameterKind::Duration { default: DAY, min: DAY / 2, max: SIGNING_DURATION.seconds() },
            source: "pkg/controller/certificates/signer/config/v1alpha1/defaults.go",
        },
        Parameter {
            name: "leaf-lifetime",
            kind: ParameterKind::Duration { default: 365 * DAY, min: DAY, max: 3_650 * DAY },
            source: "cmd/kubeadm/app/constants/constants.go",
        },
        Parameter {
            name: "pause",
            kind: ParameterKind::Duration { default: 60, min: 10, max: DAY },
            source: "",
        },
        Parameter {
            name: "clock-offset",
            kind: ParameterKind::Duration { default: 2 * DAY, min: 1, max: 3_650 * DAY },
            source: "",
        },
        Parameter {
            name: "keys",
            kind: ParameterKind::Choice { default: "rsa", of: Keys::WORDS },
            source: "cmd/kubeadm/app/apis/kubeadm/v1beta4/types.go",
        },
    ],
    faults: &[
        Fault::ApiServerDown,
        Fault::ControllerManagerDown,
        Fault::CaReplaced,
        Fault::NodeAsleep,
        Fault::ClockOff,
        Fault::SignerKeyLost,
    ],
    notes: &[codes::NOTE_CONTAINED, codes::NOTE_EACH_SIDE, codes::NOTE_TOKENS],
    run,
};

impl Model for World<'_> {
    type Event = Event;

    fn handle(&mut self, event: Event, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        match event {
            Event::Phase(phase) => self.take_step(now, phase, schedule),
            Event::Change => self.change(now, schedule),
            Event::Ask(client) => {
                self.ask(client, now);
                schedule.after(self.plan.pause, Event::Ask(client));
            }
            Event::Renew(kubelet, generation) => self.renew(kubelet, generation, now, schedule),
            Event::TimeOut(kubelet, attempt) => self.time_out(kubelet, attempt, now, schedule),
            Event::Issued(kubelet, attempt, leaf) => self.store(kubelet, attempt, &leaf, now, schedule),
            Event::Expired(kubelet, generation) => self.expire(kubelet, generation, now, schedule),
            Event::CheckExit(kubelet, generation) => self.check_exit(kubelet, generation, now, schedule),
            Event::Controllers => self.control(now, schedule),
            Event::Volume => self.sync_volume(now, schedule),
            Event::Reload => self.reload_pod(now),
        }
    }
}

fn run(setting: &Setting, record: &mut Record) -> Result<Instant, Exhausted> {
    record.lane(PERSON, Actor::Person, "");
    record.lane(MANAGER, Actor::ControllerManager, "");
    record.lane(API, Actor::ApiServer, "");
    for (lane, node) in KUBELETS.iter().zip(NODES) {
        record.lane(lane, Actor::Kubelet, node);
    }
    record.lane(KUBECTL, Actor::Client, "kubectl");
    record.lane(POD, Actor::Pod, crate::cluster::pod_identity::POD);
    mark_faults(setting, record, |fault| match fault {
        Fault::ApiServerDown | Fault::CaReplaced => API,
        Fault::NodeAsleep | Fault::ClockOff => KUBELETS[0],
        _ => MANAGER,
    });
    let plan = Plan::new(setting);
    let ends = plan.ends;
    let mut schedule = Schedule::new(setting.begins);
    for (phase, at) in &plan.phases {
        schedule.at(*at, Event::Phase(*phase));
    }
    for (_, window) in setting.faults.iter() {
        for edge in std::iter::once(window.from).chain(window.until) {
            schedule.at(edge, Event::Change);
        }
    }
    let mut world = World::new(setting, record, plan, &mut schedule);
    // Clients do not all ask at once: they start a second apart.
    for client in 0..world.clients.len() {
        let later = i64::try_from(client).unwrap_or_default();
        schedule.at(setting.begins + Duration::from_seconds(1 + later), Event::Ask(client));
    }
    match simulate(&mut world, &mut schedule, ends, LIMIT) {
        End::Reached(_) => Ok(ends),
        End::Exhausted => Err(Exhausted),
    }
}
