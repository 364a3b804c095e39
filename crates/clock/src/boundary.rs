use crate::{Duration, Instant};

/// An instant from which a rule may answer otherwise.
///
/// What a credential writes is not always that instant: a certificate is valid through the second of its `notAfter`, and a
/// token is accepted for a minute after its `exp`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Boundary {
    /// The first instant of the new state.
    pub at: Instant,
    /// The instant as it is written, which is what a sentence names.
    pub written: Instant,
}

impl Boundary {
    /// The boundary this long after the instant that is written.
    #[must_use]
    pub fn after(written: Instant, leeway: Duration) -> Self {
        Self { at: written + leeway, written }
    }
}

impl From<Instant> for Boundary {
    /// A boundary that is the instant itself.
    fn from(at: Instant) -> Self {
        Self { at, written: at }
    }
}
