//! The path of one request: from two environment variables through TLS to the answer, with every credential that can be
//! sent instead.

mod choices;
mod credentials;
mod failure;
mod handshake;
mod judgement;
mod lanes;
mod output;
mod request;
#[cfg(test)]
mod tests;

use crate::actor::Actor;
use crate::cluster::{Keys, KubeadmCluster, mark_faults};
use crate::fault::Fault;
use crate::parameter::{Parameter, ParameterKind};
use crate::record::Record;
use crate::setting::Setting;
use crate::story::{Exhausted, Story};
use choices::{CALLERS, PRESENTED, TRUSTED};
use credscope_clock::{Duration, Instant};
use credscope_finding::codes::run_request as codes;
use credscope_sim::{End, Model, Schedule, run as simulate};
use lanes::{API, ETCD};
use request::Path;

/// How long after the last request the run ends. Chosen for this simulator.
const REST: Duration = Duration::from_seconds(1);
/// Far more events than any run has.
const LIMIT: u64 = 10_000;

/// The story.
pub(crate) const STORY: Story = Story {
    id: "request-path",
    parameters: &[
        Parameter {
            name: "caller",
            kind: ParameterKind::Choice { default: "in-cluster", of: CALLERS },
            source: "client-go rest/config.go",
        },
        Parameter {
            name: "present",
            kind: ParameterKind::Choice { default: "token", of: PRESENTED },
            source: "pkg/kubeapiserver/authenticator/config.go",
        },
        Parameter {
            name: "trust",
            kind: ParameterKind::Choice { default: "ca", of: TRUSTED },
            source: "client-go rest/config.go",
        },
        Parameter {
            name: "permission",
            kind: ParameterKind::Choice { default: "granted", of: &["granted", "none"] },
            source: "plugin/pkg/auth/authorizer/rbac/rbac.go",
        },
        Parameter {
            name: "anonymous",
            kind: ParameterKind::Switch { default: true },
            source: "pkg/kubeapiserver/options/authentication.go",
        },
        Parameter {
            name: "service-environment",
            kind: ParameterKind::Switch { default: true },
            source: "client-go rest/config.go",
        },
        Parameter {
            name: "tls",
            kind: ParameterKind::Choice { default: "1.3", of: &["1.3", "1.2"] },
            source: "client-go transport/transport.go",
        },
        Parameter {
            name: "requests",
            kind: ParameterKind::Integer { default: 2, min: 1, max: 50 },
            source: "",
        },
        Parameter {
            name: "pause",
            kind: ParameterKind::Duration { default: 15, min: 1, max: 3_600 },
            source: "",
        },
        Parameter {
            name: "clock-offset",
            kind: ParameterKind::Duration { default: 365 * 86_400, min: 1, max: 3_650 * 86_400 },
            source: "",
        },
        Parameter {
            name: "keys",
            kind: ParameterKind::Choice { default: "rsa", of: Keys::WORDS },
            source: "cmd/kubeadm/app/apis/kubeadm/v1beta4/types.go",
        },
    ],
    faults: &[Fault::ApiServerDown, Fault::CaReplaced, Fault::TokenExpired, Fault::ClockOff],
    notes: &[
        codes::NOTE_STATUS,
        codes::NOTE_TOKEN_CHECKS,
        codes::NOTE_KEYS,
        codes::NOTE_OPTIONAL_CERTIFICATE,
        codes::NOTE_INSECURE,
        codes::NOTE_PLAIN,
        codes::NOTE_UNAUTHORIZED,
    ],
    run,
};

enum Event {
    /// The caller asks; with the number of requests left.
    Ask(i64),
    /// The API server goes down, and its connections with it.
    Down,
    /// The CA of the cluster changes.
    AuthorityChanged,
    /// What the caller presents changes.
    CredentialChanged,
}

struct Walk<'a> {
    path: Path<'a>,
    pause: Duration,
}

impl Model for Walk<'_> {
    type Event = Event;

    fn handle(&mut self, event: Event, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        match event {
            Event::Ask(left) => {
                let goes_on = self.path.ask(now);
                if left > 1 && goes_on {
                    schedule.after(self.pause, Event::Ask(left - 1));
                }
            }
            Event::Down => self.path.lose_connection(now),
            Event::AuthorityChanged => self.path.record_authority(now),
            Event::CredentialChanged => self.path.record_credential(now),
        }
    }
}

fn run(setting: &Setting, record: &mut Record) -> Result<Instant, Exhausted> {
    let begins = setting.begins;
    let caller = choices::Caller::of(setting.choice("caller"));
    match caller {
        choices::Caller::InCluster => {
            record.lane(caller.lane(), Actor::Pod, crate::cluster::pod_identity::POD);
        }
        choices::Caller::Curl => record.lane(caller.lane(), Actor::Client, "curl"),
    }
    record.lane(API, Actor::ApiServer, "");
    record.lane(ETCD, Actor::Etcd, "");
    mark_faults(setting, record, |fault| match fault {
        Fault::ApiServerDown | Fault::CaReplaced => API,
        _ => caller.lane(),
    });
    let cluster = KubeadmCluster::kubeadm(setting, record, Keys::of(setting.choice("keys")));
    let requests = setting.integer("requests");
    let pause = setting.duration("pause");
    let mut walk = Walk { path: Path::new(setting, record, cluster, caller), pause };
    walk.path.record_authority(begins);
    walk.path.record_credential(begins);
    let mut schedule = Schedule::new(begins);
    for (fault, window) in setting.faults.iter() {
        let edges = std::iter::once(window.from).chain(window.until);
        match fault {
            Fault::ApiServerDown => schedule.at(window.from, Event::Down),
            Fault::CaReplaced => edges.for_each(|edge| schedule.at(edge, Event::AuthorityChanged)),
            Fault::TokenExpired => edges.for_each(|edge| schedule.at(edge, Event::CredentialChanged)),
            _ => (),
        }
    }
    schedule.at(begins, Event::Ask(requests));
    let mut ends = begins + REST;
    for _ in 1..requests {
        ends = ends + pause;
    }
    match simulate(&mut walk, &mut schedule, ends, LIMIT) {
        End::Reached(_) => Ok(ends),
        End::Exhausted => Err(Exhausted),
    }
}
