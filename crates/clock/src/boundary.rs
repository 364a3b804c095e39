use crate::{Duration, Instant};

/// An instant from which a rule may give a different result.
///
/// It may differ from the instant in the credential: a certificate is valid through the second of its `notAfter`, and a
/// token is accepted for a minute after its `exp`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Boundary {
    /// The first instant of the new state.
    pub at: Instant,
    /// The instant as written, which sentences refer to.
    pub written: Instant,
}

impl Boundary {
    /// The boundary this long after the instant as written.
    #[must_use]
    pub fn after(written: Instant, leeway: Duration) -> Self {
        Self { at: written + leeway, written }
    }
}

impl From<Instant> for Boundary {
    /// The boundary at the instant itself.
    fn from(at: Instant) -> Self {
        Self { at, written: at }
    }
}
