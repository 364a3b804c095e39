//! Which certificate a kubelet serves with, and who has to approve it.

use super::node_parameters::{
    APPROVER_LATENCY, CLOCK_DIRECTION, CLOCK_OFFSET, DISK_FULL_AT, FAULTS, KEYS, RENEW_EVERY, RESTART_AFTER,
    SIGNING_DURATION,
};
use crate::node_world::{self, Beginning, Plan, Serving, Use};
use crate::parameter::{Parameter, ParameterKind};
use crate::record::Record;
use crate::setting::Setting;
use crate::story::{Exhausted, Story};
use credscope_clock::{Duration, Instant};
use credscope_finding::codes::run_node as codes;

const DAY: i64 = 86_400;
/// The length of a run in which no serving certificate is requested.
const QUIET: Duration = Duration::from_seconds(DAY);
const YEAR: Duration = Duration::from_seconds(365 * DAY);

pub(super) const STORY: Story = Story {
    id: "serving-certificate",
    parameters: &[
        Parameter {
            name: "mode",
            kind: ParameterKind::Choice { default: "bootstrap", of: &["bootstrap", "self-signed", "files"] },
            source: "pkg/kubelet/apis/config/types.go",
        },
        Parameter {
            name: "approval",
            kind: ParameterKind::Choice { default: "by-hand", of: &["by-hand", "never"] },
            source: "pkg/controller/certificates/approver/sarapprove.go",
        },
        Parameter {
            name: "approve-after",
            kind: ParameterKind::Duration { default: 1_200, min: 0, max: 30 * DAY },
            source: "",
        },
        Parameter {
            name: "rotations",
            kind: ParameterKind::Integer { default: 1, min: 0, max: 20 },
            source: "",
        },
        SIGNING_DURATION,
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
        codes::NOTE_SERVING_APPROVAL,
        codes::NOTE_SERVING_UNVERIFIED,
        codes::NOTE_SELF_SIGNED,
        codes::NOTE_FILES,
    ],
    run,
};

fn run(setting: &Setting, record: &mut Record) -> Result<Instant, Exhausted> {
    let serving = match setting.choice("mode") {
        "self-signed" => Serving::SelfSigned,
        "files" => Serving::Files,
        _ => Serving::Bootstrap,
    };
    let rotations = setting.integer("rotations");
    let approves = setting.choice("approval") == "by-hand";
    let approve_after = setting.duration("approve-after");
    let lifetime = setting.duration("signing-duration").millis();
    // Without approval the requests pile up and the cleaner deletes the first ones: two days are enough to show it.
    let all = match (serving, approves) {
        (Serving::Bootstrap, true) => {
            (lifetime + approve_after.millis()) * rotations + approve_after.millis()
        }
        (Serving::Bootstrap, false) => QUIET.millis(),
        // The certificate in the files expires after a year.
        _ => YEAR.millis(),
    };
    let beginning = Beginning::Joined { dates: None, keeps_bootstrap: false };
    let until = (setting.begins + Duration::from_millis(all) + QUIET).min(Instant::LATEST);
    let plan = Plan {
        serving,
        approve_after: approves.then_some(approve_after),
        goal: Some((Use::Serving, u32::try_from(rotations + 1).unwrap_or(1))),
        ..Plan::new(setting, beginning, until)
    };
    node_world::run(setting, record, plan)
}
