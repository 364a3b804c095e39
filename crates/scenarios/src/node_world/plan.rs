use super::certificate_manager::Use;
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};

/// What exists when a story begins.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Beginning {
    /// A node that is to join by a bootstrap token.
    Join {
        /// The token's lifetime; zero for unlimited.
        token_ttl: Duration,
        /// How long after the token was made the person runs `kubeadm join`.
        join_after: Duration,
    },
    /// A node that has joined and has a client certificate.
    Joined {
        /// notBefore and notAfter of its certificate; none for one signed just now.
        dates: Option<(Instant, Instant)>,
        /// Whether the bootstrap kubeconfig is still on disk, with a token that never expires.
        keeps_bootstrap: bool,
    },
}

/// Where the kubelet's serving certificate comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Serving {
    /// The story does not use it.
    Unused,
    /// `serverTLSBootstrap: true`.
    Bootstrap,
    /// A pair of its own.
    SelfSigned,
    /// `tlsCertFile` and `tlsPrivateKeyFile`.
    Files,
}

/// What differs between the stories of a node.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    pub(crate) beginning: Beginning,
    pub(crate) serving: Serving,
    /// `--cluster-signing-duration`.
    pub(crate) signing_duration: Duration,
    /// How long the approver takes.
    pub(crate) approver_latency: Duration,
    /// How long a person takes to approve a serving certificate; none for never.
    pub(crate) approve_after: Option<Duration>,
    /// How far the node's clock is ahead while the fault `clock-off` is on.
    pub(crate) clock_offset: Duration,
    /// Whether a full disk fails the rename, or already the writing of the file.
    pub(crate) fails_at_rename: bool,
    /// When a person restarts the kubelet.
    pub(crate) restart_at: Option<Instant>,
    /// How often a person renews the certificates of the control plane; zero for never.
    pub(crate) renew_every: Duration,
    /// After how many certificates of which kind the run ends; none for no limit.
    pub(crate) goal: Option<(Use, u32)>,
    /// The latest end.
    pub(crate) until: Instant,
}

impl Plan {
    /// A plan from the parameters that every story of a node has.
    pub(crate) fn new(setting: &Setting, beginning: Beginning, until: Instant) -> Self {
        let offset = setting.duration("clock-offset");
        let is_behind = setting.choice("clock-direction") == "behind";
        let restart = setting.duration("restart-after");
        Self {
            beginning,
            serving: Serving::Unused,
            signing_duration: setting.duration("signing-duration"),
            approver_latency: setting.duration("approver-latency"),
            approve_after: None,
            clock_offset: if is_behind { Duration::from_millis(-offset.millis()) } else { offset },
            fails_at_rename: setting.choice("disk-full-at") == "rename",
            restart_at: (restart > Duration::ZERO).then(|| setting.begins + restart),
            renew_every: setting.duration("renew-every"),
            goal: None,
            until,
        }
    }

    /// The token's lifetime in this story; zero for unlimited.
    pub(crate) const fn token_ttl(&self) -> Duration {
        match self.beginning {
            Beginning::Join { token_ttl, .. } => token_ttl,
            Beginning::Joined { .. } => Duration::ZERO,
        }
    }
}
