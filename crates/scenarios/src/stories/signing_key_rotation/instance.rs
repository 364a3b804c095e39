use crate::cluster::judge::Accepted;
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};
use credscope_kube::authentication::ApiServer;
use credscope_sim::EntryId;

/// Time between two restarts; a person restarts one server after another. Chosen for this simulator.
pub(super) const PACE: Duration = Duration::from_seconds(120);
/// Time between two steps. Chosen for this simulator.
const PAUSE: Duration = Duration::from_seconds(300);

/// A step of the rotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// The new public key beside the old.
    Add,
    /// The new private key signs.
    Sign,
    /// The old public key goes.
    Remove,
    /// New in place of old.
    Both,
}

/// One process of kube-apiserver.
pub(super) struct ApiInstance {
    pub(super) lane: &'static str,
    pub(super) api: ApiServer,
    pub(super) accepted: Accepted,
    /// Positions of the keys that it accepts: 0 the old, 1 the new.
    pub(super) accepts: Vec<usize>,
    pub(super) signs: usize,
    pub(super) is_up: bool,
    pub(super) span: Option<EntryId>,
    pub(super) files: (Vec<usize>, usize),
    pub(super) is_failure_recorded: bool,
}

impl ApiInstance {
    pub(super) fn new(lane: &'static str, api: ApiServer) -> Self {
        Self {
            lane,
            api,
            accepted: Accepted::default(),
            accepts: vec![0],
            signs: 0,
            is_up: true,
            span: None,
            files: (vec![0], 0),
            is_failure_recorded: false,
        }
    }
}

impl Phase {
    /// The steps with their instants.
    pub(super) fn steps(setting: &Setting, servers: usize) -> Vec<(Self, Instant)> {
        let first = setting.begins + setting.duration("rotation-after");
        if setting.choice("order") == "both-at-once" {
            return vec![(Self::Both, first)];
        }
        let round = Duration::from_millis(i64::try_from(servers).unwrap_or(1) * PACE.millis());
        let sign = first + round + PAUSE;
        let remove = sign + round + setting.duration("wait");
        vec![(Self::Add, first), (Self::Sign, sign), (Self::Remove, remove)]
    }

    /// The files after this step: the accepted keys, and the one that signs.
    pub(super) fn files(self) -> (Vec<usize>, usize) {
        match self {
            Self::Add => (vec![0, 1], 0),
            Self::Sign => (vec![0, 1], 1),
            Self::Remove | Self::Both => (vec![1], 1),
        }
    }
}
