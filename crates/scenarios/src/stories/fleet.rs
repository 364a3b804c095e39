//! A fleet of nodes over months: when their certificates are renewed, and how an outage affects that.
//!
//! It records counts per interval and has no entries for single nodes: memory grows with nodes plus intervals, not with
//! their product.

mod calendar;
mod counts;
mod desk;
mod kubelet;
mod lanes;
mod model;
mod node;
mod plan;
mod regime;
mod repeats;
#[cfg(test)]
mod tests;

use crate::actor::Actor;
use crate::fault::Fault;
use crate::parameter::{Parameter, ParameterKind, format_duration};
use crate::record::Record;
use crate::setting::Setting;
use crate::story::{Exhausted, Story};
use calendar::Calendar;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Finding, args, codes::run_fleet as codes, codes::simulate};
use credscope_sim::{End, Schedule, run as advance};
use lanes::{CONTROLLERS, NODES, SERVER};
use model::Fleet;
use plan::Plan;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The most intervals that a page can draw.
const MOST_INTERVALS: i64 = 10_000;
/// The most renewals that a run may be expected to have: a few seconds' work.
const MOST_RENEWALS: i64 = 10_000_000;
/// The most events of a run. A fleet that renews as often as possible and is answered has fewer.
const MOST_EVENTS: u64 = 100_000_000;

const ROTATION_SOURCE: &str = "client-go util/certificate/certificate_manager.go";
const SIGNER_SOURCE: &str = "pkg/controller/certificates/signer/signer.go";
const BOOTSTRAP_SOURCE: &str = "pkg/kubelet/certificate/bootstrap/bootstrap.go";

pub(super) const STORY: Story = Story {
    id: "fleet",
    parameters: &[
        integer("nodes", 1_000, 1, 1_000_000),
        duration("duration", 365 * DAY, HOUR, 3_650 * DAY, ""),
        duration("signing-duration", 8_760 * HOUR, 10 * MINUTE, 87_600 * HOUR, SIGNER_SOURCE),
        duration("joined-within", HOUR, 0, 365 * DAY, ""),
        Parameter { name: "jitter", kind: ParameterKind::Switch { default: true }, source: ROTATION_SOURCE },
        integer("signer-workers", 5, 1, 1_000),
        Parameter {
            name: "time-per-request",
            kind: ParameterKind::Integer { default: 10, min: 1, max: 60_000 },
            source: "",
        },
        Parameter {
            name: "bootstrap-token",
            kind: ParameterKind::Switch { default: false },
            source: BOOTSTRAP_SOURCE,
        },
        integer("asleep-share", 10, 0, 100),
        duration("interval", DAY, MINUTE, 365 * DAY, ""),
    ],
    faults: &[
        Fault::ApiServerDown,
        Fault::ControllerManagerDown,
        Fault::ApproverMissing,
        Fault::SignerKeyLost,
        Fault::NodeAsleep,
    ],
    notes: &[codes::SPREAD],
    run,
};

const fn integer(name: &'static str, default: i64, min: i64, max: i64) -> Parameter {
    Parameter { name, kind: ParameterKind::Integer { default, min, max }, source: "" }
}

const fn duration(name: &'static str, default: i64, min: i64, max: i64, source: &'static str) -> Parameter {
    Parameter { name, kind: ParameterKind::Duration { default, min, max }, source }
}

fn run(setting: &Setting, record: &mut Record) -> Result<Instant, Exhausted> {
    let plan = Plan::of(setting);
    let ends = plan.ends;
    if let Some(finding) = excess(&plan) {
        record.find(finding);
        return Ok(ends);
    }
    record.lane(NODES, Actor::Kubelet, "");
    record.lane(SERVER, Actor::ApiServer, "");
    record.lane(CONTROLLERS, Actor::ControllerManager, "");
    let calendar = Calendar::of(setting, &plan);
    let mut schedule = Schedule::new(setting.begins);
    let mut fleet = Fleet::new(setting, plan, calendar, record, &mut schedule);
    let mut left = MOST_EVENTS;
    // An event due exactly at a boundary happens after it, in the interval and under the faults that begin there.
    while let Some(until) = fleet.boundary() {
        match advance(&mut fleet, &mut schedule, until, left) {
            End::Reached(count) => left -= count,
            End::Exhausted => {
                let reached = schedule.now();
                record.find(Finding::new(
                    codes::OVERLOADED,
                    args! { events: MOST_EVENTS.cast_signed(), reached: reached },
                ));
                return Ok(ends);
            }
        }
        fleet.pass(&mut schedule);
    }
    fleet.finish();
    Ok(ends)
}

/// The finding for a request that would take too long.
fn excess(plan: &Plan) -> Option<Finding> {
    let intervals = plan.length.millis() / plan.interval.millis().max(1);
    if intervals > MOST_INTERVALS {
        let shortest = Duration::from_seconds(plan.length.seconds() / MOST_INTERVALS + 1);
        let (text, min) = (format_duration(plan.interval), format_duration(shortest));
        let max = format_duration(Duration::from_seconds(365 * DAY));
        return Some(Finding::new(
            simulate::PARAMETER_OUT_OF_BOUNDS,
            args! { name: "interval", text: text, min: min, max: max },
        ));
    }
    let renewals = plan.expected_renewals();
    (renewals > MOST_RENEWALS)
        .then(|| Finding::new(codes::TOO_MUCH, args! { renewals: renewals, most: MOST_RENEWALS }))
}
