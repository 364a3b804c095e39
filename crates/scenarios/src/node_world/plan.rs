use super::certificate_manager::Use;
use crate::setting::Setting;
use credscope_clock::{Duration, Instant};

/// What is there when a story begins.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Beginning {
    /// A node that is to join by a bootstrap token.
    Join {
        /// How long the token lives; nothing for ever.
        token_ttl: Duration,
        /// How long after the token was made the person runs `kubeadm join`.
        join_after: Duration,
    },
    /// A node that has joined and has a client certificate.
    Joined {
        /// notBefore and notAfter of its certificate; none for one signed just now.
        dates: Option<(Instant, Instant)>,
        /// Whether a bootstrap kubeconfig still lies there, with a token that never expires.
        keeps_bootstrap: bool,
    },
}

/// With what the kubelet serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Serving {
    /// Nobody asks in this story.
    Untold,
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
    /// How far the node's clock is ahead while it is wrong.
    pub(crate) clock_offset: Duration,
    /// Whether the full disk is met at the rename, or at once when the file is written.
    pub(crate) fails_at_rename: bool,
    /// When a person restarts the kubelet.
    pub(crate) restart_at: Option<Instant>,
    /// How often a person renews the certificates of the control plane; nothing for never.
    pub(crate) renew_every: Duration,
    /// How many certificates of a kind the story follows; none for as long as it lasts.
    pub(crate) goal: Option<(Use, u32)>,
    /// The end at the latest.
    pub(crate) until: Instant,
}

impl Plan {
    /// A plan of the parameters that every story of a node has.
    pub(crate) fn new(setting: &Setting, beginning: Beginning, until: Instant) -> Self {
        let offset = setting.duration("clock-offset");
        let is_behind = setting.choice("clock-direction") == "behind";
        let restart = setting.duration("restart-after");
        Self {
            beginning,
            serving: Serving::Untold,
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

    /// How long a token of this story lives; nothing for ever.
    pub(crate) const fn token_ttl(&self) -> Duration {
        match self.beginning {
            Beginning::Join { token_ttl, .. } => token_ttl,
            Beginning::Joined { .. } => Duration::ZERO,
        }
    }
}
