//! How a kubelet's client certificate is renewed, why connections are closed for it, and what happens to a node that
//! could not renew it.

use super::node_parameters::{
    APPROVER_LATENCY, CLOCK_DIRECTION, CLOCK_OFFSET, DISK_FULL_AT, FAULTS, KEYS, RENEW_EVERY, RESTART_AFTER,
    SIGNING_DURATION,
};
use crate::node_world::{self, Beginning, Plan, Use};
use crate::parameter::{Parameter, ParameterKind};
use crate::record::Record;
use crate::setting::Setting;
use crate::story::{Exhausted, Story};
use credscope_clock::{Duration, Instant};
use credscope_finding::codes::run_node as codes;

/// How much of the run follows the end of the last certificate: the kubelet exits and starts again.
const AFTERWARDS: Duration = Duration::from_seconds(3600);

pub(super) const STORY: Story = Story {
    id: "client-rotation",
    parameters: &[
        SIGNING_DURATION,
        Parameter {
            name: "rotations",
            kind: ParameterKind::Integer { default: 2, min: 1, max: 20 },
            source: "",
        },
        Parameter { name: "not-before", kind: ParameterKind::Instant, source: "" },
        Parameter { name: "not-after", kind: ParameterKind::Instant, source: "" },
        Parameter {
            name: "bootstrap-kubeconfig",
            kind: ParameterKind::Choice { default: "removed", of: &["removed", "kept"] },
            source: "cmd/kubeadm/app/cmd/phases/join/kubelet.go",
        },
        APPROVER_LATENCY,
        KEYS,
        CLOCK_OFFSET,
        CLOCK_DIRECTION,
        DISK_FULL_AT,
        RESTART_AFTER,
        RENEW_EVERY,
    ],
    faults: FAULTS,
    notes: &[
        codes::NOTE_DEADLINE,
        codes::NOTE_FILES,
        codes::NOTE_CONNECTIONS,
        codes::NOTE_RENEWAL_PERMISSION,
        codes::NOTE_LIFETIME,
    ],
    run,
};

/// The dates from the parameters, if they can be those of a certificate.
fn dates(setting: &Setting) -> Option<(Instant, Instant)> {
    let (from, until) = (setting.instant("not-before"), setting.instant("not-after"));
    let lifetime = setting.duration("signing-duration");
    let (from, until) = match (from, until) {
        (None, None) => return None,
        (Some(from), Some(until)) => (from, until),
        (Some(from), None) => (from, from + lifetime),
        (None, Some(until)) => (until - lifetime, until),
    };
    (from < until).then_some((from, until))
}

fn run(setting: &Setting, record: &mut Record) -> Result<Instant, Exhausted> {
    let dates = dates(setting);
    let lifetime = setting.duration("signing-duration").millis();
    let rotations = setting.integer("rotations");
    let first = dates.map_or(setting.begins, |(_, until)| until.max(setting.begins));
    let until = first + Duration::from_millis(lifetime * (rotations + 1)) + AFTERWARDS;
    let keeps_bootstrap = setting.choice("bootstrap-kubeconfig") == "kept";
    let plan = Plan {
        goal: Some((Use::Client, u32::try_from(rotations).unwrap_or(1))),
        ..Plan::new(setting, Beginning::Joined { dates, keeps_bootstrap }, until.min(Instant::LATEST))
    };
    node_world::run(setting, record, plan)
}
