//! The kubelet's process: how it starts, and how it ends.

use super::certificate_manager::{CertificateManager, Use};
use super::disk::current_link;
use super::event::Event;
use super::names::{BOOTSTRAP_KUBECONFIG, KUBECONFIG, KUBELET, PERSON};
use super::plan::Serving;
use super::sampling::{is_recorded, next_recorded};
use super::traffic::BEAT;
use super::transport::EXIT_AFTER;
use super::world::NodeWorld;
use crate::cluster::SERVER;
use crate::fault::Fault;
use crate::record::{Artefact, Entry};
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Fact, Outcome, args, codes::kube, codes::run_node as codes};
use credscope_mint::{KubeconfigParameters, kubeconfig};
use credscope_sim::Schedule;

/// How long systemd waits before it starts the kubelet again: `RestartSec=10` of the package's unit.
const RESTART: Duration = Duration::from_seconds(10);
/// After this many failed starts the run ends, if nothing else is due. Chosen for this simulator.
const ENOUGH: u32 = 16;
/// How much of the run follows those starts. Chosen for this simulator.
const LAST_LOOK: Duration = Duration::from_seconds(2 * 86_400);

/// What `LoadClientConfig` decides.
enum Decision {
    /// The kubeconfig is used as it is.
    Valid,
    /// Bootstrap.
    Bootstrap,
    /// The process ends.
    Ends,
}

impl NodeWorld<'_> {
    pub(super) fn start(&mut self, schedule: &mut Schedule<Event>) {
        if self.kubelet.is_running {
            return;
        }
        let now = schedule.now();
        let is_loud = is_recorded(self.kubelet.failed_starts + 1);
        self.kubelet.process += 1;
        if is_loud {
            let starts = i64::from(self.kubelet.process);
            self.mark(now, KUBELET, codes::STARTED, args! { starts: starts }, Tone::Neutral);
        }
        match self.load_client_config(now, is_loud) {
            Decision::Ends => return self.fail_start(schedule),
            Decision::Valid => self.kubelet.is_bootstrapping = false,
            Decision::Bootstrap => self.kubelet.is_bootstrapping = true,
        }
        let kubelet = &mut self.kubelet;
        kubelet.failed_starts = 0;
        kubelet.is_running = true;
        kubelet.started = now;
        kubelet.is_server_healthy = false;
        kubelet.has_complained = false;
        kubelet.seen = None;
        kubelet.lacks_since = Some(now);
        let starts = i64::from(kubelet.process);
        self.record.fact(now, KUBELET, Fact::new(codes::PROCESS, starts));
        self.start_manager(Use::Client, schedule);
        self.record_files(now);
        self.kubelet.beats_to_record = 0;
        self.kubelet.beat_phase = self.draws.beats.duration(Duration::ZERO, BEAT);
        self.expect_beat(now + Duration::from_millis(5), schedule);
        if self.kubelet.lacks_since.is_some() {
            self.expect_check(now + EXIT_AFTER, schedule);
        }
        if self.plan.serving == Serving::Bootstrap {
            self.start_manager(Use::Serving, schedule);
        }
    }

    /// Source: Kubernetes `pkg/kubelet/certificate/bootstrap/bootstrap.go`, `LoadClientConfig`.
    fn load_client_config(&mut self, now: Instant, is_loud: bool) -> Decision {
        if !self.recover_store(now, is_loud) {
            return Decision::Ends;
        }
        let disk = &self.kubelet.disk;
        let stored = disk.current(Use::Client).map(|file| file.certificate.not_after);
        let clock = self.clock(now);
        let why = match stored {
            _ if !disk.has_kubeconfig => {
                Some((codes::KUBECONFIG_MISSING, args! { file: KUBECONFIG }, Tone::Neutral))
            }
            None => {
                let file = current_link(Use::Client);
                Some((codes::CERTIFICATE_MISSING, args! { file: file }, Tone::Bad))
            }
            Some(not_after) if not_after < clock => {
                let values = args! { not_after: not_after, clock: clock };
                Some((codes::STORED_EXPIRED, values, Tone::Bad))
            }
            Some(_) => None,
        };
        let Some((code, values, tone)) = why else {
            if is_loud && let Some(not_after) = stored {
                let values = args! { not_after: not_after };
                self.mark(now, KUBELET, codes::KUBECONFIG_VALID, values, Tone::Good);
            }
            return Decision::Valid;
        };
        if is_loud {
            self.mark(now, KUBELET, code, values, tone);
        }
        self.bootstrap(now, is_loud)
    }

    fn bootstrap(&mut self, now: Instant, is_loud: bool) -> Decision {
        if !self.kubelet.disk.has_bootstrap_kubeconfig {
            if is_loud {
                let error = format!(
                    "unable to load bootstrap kubeconfig: stat {BOOTSTRAP_KUBECONFIG}: no such file or directory"
                );
                self.mark(now, KUBELET, codes::BOOTSTRAP_MISSING, args! { error: error }, Tone::Bad);
            }
            return Decision::Ends;
        }
        let read = args! { file: BOOTSTRAP_KUBECONFIG };
        if is_loud {
            self.mark(now, KUBELET, codes::BOOTSTRAP_LOADED, read, Tone::Neutral);
        }
        if self.is_on(Fault::DiskFull, now) && !self.plan.fails_at_rename {
            if is_loud {
                let error = format!("open {KUBECONFIG}: no space left on device");
                let values = args! { error: error };
                self.mark(now, KUBELET, codes::KUBECONFIG_NOT_WRITTEN, values, Tone::Bad);
            }
            return Decision::Ends;
        }
        let pem = current_link(Use::Client);
        let text = kubeconfig(&KubeconfigParameters::of_kubelet(
            SERVER,
            &self.trusted_pem,
            &pem,
            self.setting.release,
        ));
        self.kubelet.disk.has_kubeconfig = true;
        let artefact = Artefact {
            kind: "kubeconfig",
            label: KUBECONFIG.to_owned(),
            text,
            context: Vec::new(),
            outcome: Outcome::Inconclusive,
            code: Some(kube::CONFIG_FILE_UNKNOWN),
        };
        if is_loud {
            let artefact = self.record.artefact(now, artefact);
            let values = args! { file: KUBECONFIG, certificate: pem };
            let entry = Entry::mark(KUBELET, codes::KUBECONFIG_WRITTEN, values).carrying(&artefact);
            self.record.write(now, entry);
        }
        Decision::Bootstrap
    }

    fn fail_start(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        self.kubelet.failed_starts += 1;
        // Nothing on the node changes by itself: starts that are not recorded are skipped, up to the next change of a
        // fault.
        let mut next = now + RESTART;
        if let Some(later) = starts_not_recorded(self.kubelet.failed_starts) {
            let skipped = now + Duration::from_millis(RESTART.millis() * i64::from(later + 1));
            next = match self.next_change(now) {
                Some(edge) if edge < skipped => edge.max(next),
                _ => {
                    self.kubelet.failed_starts += later;
                    self.kubelet.process += later;
                    skipped
                }
            };
        }
        if self.kubelet.failed_starts >= ENOUGH && self.plan.goal.is_some() && self.next_change(now).is_none()
        {
            // Nothing will change any more.
            self.finish(now + LAST_LOOK);
        }
        schedule.at(next, Event::Start);
    }

    /// The process ends, and systemd starts it again.
    pub(super) fn exit(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        self.stop(now);
        schedule.at(now + RESTART, Event::Start);
    }

    pub(super) fn stop(&mut self, now: Instant) {
        self.lose_connection(now);
        for of in [Use::Client, Use::Serving] {
            self.forget_request(of, now);
            *self.kubelet.manager_mut(of) = CertificateManager::default();
        }
        self.kubelet.is_running = false;
        for code in [codes::PROCESS, codes::CREDENTIAL, codes::VALID_UNTIL, codes::DEADLINE] {
            self.record.no_fact(now, KUBELET, code);
        }
        if self.plan.serving == Serving::Bootstrap {
            for code in [codes::SERVING, codes::SERVING_UNTIL, codes::SERVING_DEADLINE] {
                self.record.no_fact(now, KUBELET, code);
            }
        }
    }

    /// A person restarts the kubelet.
    pub(super) fn restart(&mut self, schedule: &mut Schedule<Event>) {
        let now = schedule.now();
        if self.is_on(Fault::NodeAsleep, now) || !self.kubelet.is_running {
            return;
        }
        self.mark(now, PERSON, codes::RESTARTED, args! {}, Tone::Neutral);
        self.stop(now);
        schedule.after(Duration::from_millis(500), Event::Start);
    }
}

/// How many starts after this one are not recorded.
fn starts_not_recorded(failed: u32) -> Option<u32> {
    let next = failed + 1;
    (!is_recorded(next)).then(|| next_recorded(next) - next)
}
