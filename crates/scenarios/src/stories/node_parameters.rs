//! Parameters that several stories of a node have.

use crate::cluster::Keys;
use crate::fault::Fault;
use crate::parameter::{Parameter, ParameterKind};

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// What may go wrong with a node that has joined.
pub(super) const FAULTS: &[Fault] = &[
    Fault::ApiServerDown,
    Fault::ControllerManagerDown,
    Fault::ApproverMissing,
    Fault::ClockOff,
    Fault::SignerKeyLost,
    Fault::CaReplaced,
    Fault::NodeAsleep,
    Fault::DiskFull,
];
/// `--cluster-signing-duration`; the API forbids requests below ten minutes, the flag itself has no bounds.
pub(super) const SIGNING_DURATION: Parameter = Parameter {
    name: "signing-duration",
    kind: ParameterKind::Duration { default: 8_760 * HOUR, min: 600, max: 87_600 * HOUR },
    source: "pkg/controller/certificates/signer/config/v1alpha1/defaults.go",
};
/// How long the approver takes.
pub(super) const APPROVER_LATENCY: Parameter = Parameter {
    name: "approver-latency",
    kind: ParameterKind::Duration { default: 1, min: 0, max: HOUR },
    source: "",
};
/// The key algorithm of CAs.
pub(super) const KEYS: Parameter = Parameter {
    name: "keys",
    kind: ParameterKind::Choice { default: "rsa", of: Keys::WORDS },
    source: "cmd/kubeadm/app/apis/kubeadm/v1beta4/types.go",
};
/// How far the node's clock is off while the fault `clock-off` is on: as with an empty battery.
pub(super) const CLOCK_OFFSET: Parameter = Parameter {
    name: "clock-offset",
    kind: ParameterKind::Duration { default: 365 * DAY, min: 0, max: 36_500 * DAY },
    source: "",
};
/// In which direction.
pub(super) const CLOCK_DIRECTION: Parameter = Parameter {
    name: "clock-direction",
    kind: ParameterKind::Choice { default: "behind", of: &["behind", "ahead"] },
    source: "",
};
/// How often a person renews kubeadm's certificates of the control plane, as every upgrade does; 0 for never.
pub(super) const RENEW_EVERY: Parameter = Parameter {
    name: "renew-every",
    kind: ParameterKind::Duration { default: 180 * DAY, min: 0, max: 3_650 * DAY },
    source: "",
};
/// The step of the certificate store at which the disk is full.
pub(super) const DISK_FULL_AT: Parameter = Parameter {
    name: "disk-full-at",
    kind: ParameterKind::Choice { default: "rename", of: &["rename", "write"] },
    source: "client-go util/certificate/certificate_store.go",
};
/// When a person restarts the kubelet; 0 for never.
pub(super) const RESTART_AFTER: Parameter = Parameter {
    name: "restart-after",
    kind: ParameterKind::Duration { default: 0, min: 0, max: 3_650 * DAY },
    source: "",
};
