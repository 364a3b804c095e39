use crate::cluster::token_source::TokenSource;
use credscope_clock::Instant;

/// A program that sends requests: in a Pod, or with a copy that it read once.
pub(super) struct Caller {
    pub(super) lane: &'static str,
    pub(super) source: TokenSource,
    /// The token of the program that reads once.
    pub(super) once: Option<usize>,
    /// The last answer of each server, and the token that it was given to.
    pub(super) statuses: Vec<Option<(usize, u16)>>,
    /// Since when some server refuses.
    pub(super) refused_since: Option<Instant>,
    pub(super) reception: Reception,
    pub(super) is_asking: bool,
}

/// How the servers receive a caller's token, as last recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reception {
    Accepted,
    Disagreement,
    Refused,
}

impl Caller {
    pub(super) fn new(lane: &'static str, servers: usize) -> Self {
        Self {
            lane,
            source: TokenSource::new(false),
            once: None,
            statuses: vec![None; servers],
            refused_since: None,
            reception: Reception::Accepted,
            is_asking: false,
        }
    }
}
