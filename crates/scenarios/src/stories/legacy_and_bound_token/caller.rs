/// A copy of a token.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) authorization: String,
    pub(super) artefact: String,
    /// What a fact says of it.
    pub(super) fact_text: String,
    /// The Secret's name, or its number among the tokens of Pods.
    pub(super) label: String,
    /// The Secret or the Pod that it was copied from.
    pub(super) source: String,
}

/// Which token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The one of the Secret.
    Legacy,
    /// The one of the Pod.
    Bound,
}

/// A caller outside the cluster, with a copy of a token.
pub(super) struct Caller {
    pub(super) held: Option<Held>,
    pub(super) status: Option<u16>,
    pub(super) is_asking: bool,
    pub(super) is_checked: bool,
    pub(super) remembered: bool,
    /// What the API server logged of the last refusal.
    pub(super) refused_for: String,
}

impl Side {
    pub(super) const fn lane(self) -> &'static str {
        match self {
            Self::Legacy => "legacy",
            Self::Bound => "bound",
        }
    }

    pub(super) const fn other(self) -> Self {
        match self {
            Self::Legacy => Self::Bound,
            Self::Bound => Self::Legacy,
        }
    }

    pub(super) const fn index(self) -> usize {
        match self {
            Self::Legacy => 0,
            Self::Bound => 1,
        }
    }
}

impl Caller {
    pub(super) const fn new(_: Side) -> Self {
        Self {
            held: None,
            status: None,
            is_asking: false,
            is_checked: false,
            remembered: false,
            refused_for: String::new(),
        }
    }
}
