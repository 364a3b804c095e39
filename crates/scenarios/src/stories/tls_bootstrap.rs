//! How a kubelet gets its first certificate: a token, a request, an approver, a signer, files, a new connection.

use super::node_parameters::{
    APPROVER_LATENCY, CLOCK_DIRECTION, CLOCK_OFFSET, DISK_FULL_AT, KEYS, RENEW_EVERY, RESTART_AFTER,
    SIGNING_DURATION,
};
use crate::fault::Fault;
use crate::node_world::{self, Beginning, Plan};
use crate::parameter::{Parameter, ParameterKind};
use crate::record::Record;
use crate::setting::Setting;
use crate::story::{Exhausted, Story};
use credscope_clock::{Duration, Instant};
use credscope_finding::codes::run_node as codes;

const DAY: i64 = 86_400;
/// The shortest run, long enough for the cleaner of requests to run.
const LEAST: Duration = Duration::from_seconds(3 * 3600);
/// How much of the run follows the token's expiration, so that its Secret and old requests are cleaned up.
const AFTERWARDS: Duration = Duration::from_seconds(3 * 3600);

pub(super) const STORY: Story = Story {
    id: "tls-bootstrap",
    parameters: &[
        Parameter {
            name: "token-ttl",
            kind: ParameterKind::Duration { default: DAY, min: 0, max: 365 * DAY },
            source: "cmd/kubeadm/app/constants/constants.go",
        },
        Parameter {
            name: "join-after",
            kind: ParameterKind::Duration { default: 60, min: 0, max: 30 * DAY },
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
    faults: &[
        Fault::ApiServerDown,
        Fault::ControllerManagerDown,
        Fault::ApproverMissing,
        Fault::WrongGroup,
        Fault::TokenExpired,
        Fault::ClockOff,
        Fault::SignerKeyLost,
        Fault::CaReplaced,
        Fault::NodeAsleep,
        Fault::DiskFull,
    ],
    notes: &[
        codes::NOTE_TOKEN,
        codes::NOTE_KUBECONFIG_FIRST,
        codes::NOTE_REQUESTOR,
        codes::NOTE_BOOTSTRAP_FILE,
        codes::NOTE_LIFETIME,
        codes::NOTE_FILES,
    ],
    run,
};

fn run(setting: &Setting, record: &mut Record) -> Result<Instant, Exhausted> {
    let (token_ttl, join_after) = (setting.duration("token-ttl"), setting.duration("join-after"));
    let until = (setting.begins + join_after + LEAST).max(setting.begins + token_ttl + AFTERWARDS);
    let beginning = Beginning::Join { token_ttl, join_after };
    node_world::run(setting, record, Plan::new(setting, beginning, until))
}
