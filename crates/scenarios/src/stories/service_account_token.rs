//! A Pod's token: asked for by the kubelet, written into its volume, refreshed, and read by a program with a long watch.

mod client;
mod event;
mod kubelet;
mod model;
mod program;
#[cfg(test)]
mod tests;
mod world;

use crate::cluster::Keys;
use crate::fault::Fault;
use crate::parameter::{Parameter, ParameterKind};
use crate::record::Record;
use crate::setting::Setting;
use crate::story::{Exhausted, Story};
use credscope_clock::Instant;
use credscope_finding::codes::run_token as codes;
use credscope_kube::token::{MAXIMUM_EXPIRATION, MINIMUM_EXPIRATION, WARN_ONLY_EXPIRATION};

/// The story.
pub(super) const STORY: Story = Story {
    id: "service-account-token",
    parameters: &[
        Parameter {
            name: "duration",
            kind: ParameterKind::Duration { default: 7_200, min: 600, max: 7 * 86_400 },
            source: "",
        },
        Parameter {
            name: "expiration-seconds",
            kind: ParameterKind::Duration {
                default: WARN_ONLY_EXPIRATION,
                min: MINIMUM_EXPIRATION,
                max: MAXIMUM_EXPIRATION,
            },
            source: "Kubernetes plugin/pkg/admission/serviceaccount/admission.go",
        },
        Parameter {
            name: "extend-tokens",
            kind: ParameterKind::Switch { default: true },
            source: "Kubernetes pkg/kubeapiserver/options/authentication.go",
        },
        Parameter {
            name: "max-token-expiration",
            kind: ParameterKind::Duration {
                default: MAXIMUM_EXPIRATION,
                min: 3_600,
                max: MAXIMUM_EXPIRATION,
            },
            source: "Kubernetes pkg/kubeapiserver/options/authentication.go",
        },
        Parameter {
            name: "client",
            kind: ParameterKind::Choice { default: "in-cluster", of: &["in-cluster", "resettable"] },
            source: "client-go transport/token_source.go",
        },
        Parameter {
            name: "request-interval",
            kind: ParameterKind::Duration { default: 20, min: 5, max: 3_600 },
            source: "",
        },
        Parameter {
            name: "clock-offset",
            kind: ParameterKind::Duration { default: 3_600, min: 0, max: 86_400 },
            source: "",
        },
        Parameter {
            name: "clock-direction",
            kind: ParameterKind::Choice { default: "ahead", of: &["ahead", "behind"] },
            source: "",
        },
        Parameter {
            name: "keys",
            kind: ParameterKind::Choice { default: "rsa", of: Keys::WORDS },
            source: "Kubernetes cmd/kubeadm/app/apis/kubeadm/v1beta4/defaults.go",
        },
    ],
    faults: &[Fault::ApiServerDown, Fault::TokenExpired, Fault::ClockOff, Fault::NodeAsleep, Fault::DiskFull],
    notes: &[
        codes::NOTE_EXTENDED,
        codes::NOTE_ISSUER,
        codes::NOTE_REFRESH,
        codes::NOTE_FAILURE,
        codes::NOTE_DIRECTORY,
        codes::NOTE_CACHE,
        codes::NOTE_UNAUTHORIZED,
        codes::NOTE_RESUMED,
    ],
    run,
};

fn run(setting: &Setting, record: &mut Record) -> Result<Instant, Exhausted> {
    model::run(setting, record)
}
