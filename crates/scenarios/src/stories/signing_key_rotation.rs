//! The key that signs tokens is replaced: add, sign, wait, remove; or all at once, with the consequences.

mod caller;
mod callers;
mod event;
mod instance;
mod model;
mod servers;
#[cfg(test)]
mod tests;
mod world;

use crate::cluster::Keys;
use crate::fault::Fault;
use crate::parameter::{Parameter, ParameterKind};
use crate::story::Story;
use credscope_finding::codes::run_token as codes;

/// The story.
pub(super) const STORY: Story = Story {
    id: "signing-key-rotation",
    parameters: &[
        Parameter {
            name: "order",
            kind: ParameterKind::Choice {
                default: "add-sign-wait-remove",
                of: &["add-sign-wait-remove", "both-at-once"],
            },
            source: "",
        },
        Parameter {
            name: "api-servers",
            kind: ParameterKind::Integer { default: 3, min: 1, max: 3 },
            source: "",
        },
        Parameter { name: "pods", kind: ParameterKind::Integer { default: 2, min: 1, max: 3 }, source: "" },
        Parameter {
            name: "rotation-after",
            kind: ParameterKind::Duration { default: 1_800, min: 60, max: 86_400 },
            source: "",
        },
        Parameter {
            name: "wait",
            kind: ParameterKind::Duration { default: 3_600, min: 0, max: 2 * 86_400 },
            source: "",
        },
        Parameter {
            name: "request-interval",
            kind: ParameterKind::Duration { default: 30, min: 10, max: 3_600 },
            source: "",
        },
        Parameter {
            name: "keys",
            kind: ParameterKind::Choice { default: "rsa", of: Keys::WORDS },
            source: "Kubernetes cmd/kubeadm/app/apis/kubeadm/v1beta4/defaults.go",
        },
    ],
    faults: &[Fault::ApiServerDown, Fault::SignerKeyLost, Fault::NodeAsleep],
    notes: &[codes::NOTE_BARE_KEYS, codes::NOTE_PUBLIC_KEY, codes::NOTE_SIGNERS, codes::NOTE_EXTENDED],
    run: model::run,
};
