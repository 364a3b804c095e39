//! A legacy token and a bound one, each held by a caller outside the cluster: what invalidates which, and when.

mod caller;
mod callers;
mod event;
mod model;
mod objects;
mod pods;
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
    id: "legacy-and-bound-token",
    parameters: &[
        Parameter {
            name: "pod-deleted-after",
            kind: ParameterKind::Duration { default: 180, min: 30, max: 86_400 },
            source: "",
        },
        Parameter {
            name: "termination-grace",
            kind: ParameterKind::Duration { default: 30, min: 0, max: 3_600 },
            source: "Kubernetes pkg/apis/core/v1/defaults.go",
        },
        Parameter { name: "finalizer", kind: ParameterKind::Switch { default: true }, source: "" },
        Parameter {
            name: "labelled-after",
            kind: ParameterKind::Duration { default: 480, min: 30, max: 86_400 },
            source: "Kubernetes pkg/controller/serviceaccount/legacy_serviceaccount_token_cleaner.go",
        },
        Parameter {
            name: "secret-deleted-after",
            kind: ParameterKind::Duration { default: 720, min: 30, max: 86_400 },
            source: "",
        },
        Parameter {
            name: "account-remade-after",
            kind: ParameterKind::Duration { default: 1_020, min: 30, max: 86_400 },
            source: "",
        },
        Parameter {
            name: "request-interval",
            kind: ParameterKind::Duration { default: 5, min: 1, max: 60 },
            source: "",
        },
        Parameter {
            name: "keys",
            kind: ParameterKind::Choice { default: "rsa", of: Keys::WORDS },
            source: "Kubernetes cmd/kubeadm/app/apis/kubeadm/v1beta4/defaults.go",
        },
    ],
    faults: &[Fault::ApiServerDown, Fault::ControllerManagerDown, Fault::NodeAsleep],
    notes: &[
        codes::NOTE_LEGACY_ENDS,
        codes::NOTE_SIGNERS,
        codes::NOTE_AUTOMATIC,
        codes::NOTE_POD_DELETED,
        codes::NOTE_STATUS,
        codes::NOTE_CHECKS,
    ],
    run: model::run,
};
