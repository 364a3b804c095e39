use credscope_clock::{Boundary, Instant};
use std::cell::Cell;

/// The instant to judge at. It also keeps the nearest future boundary that a rule compared it with: until
/// then, no rule that was applied can give a different result.
#[derive(Debug)]
pub struct Moment {
    at: Instant,
    horizon: Cell<Option<Boundary>>,
}

impl Moment {
    /// The moment at an instant.
    #[must_use]
    pub const fn new(at: Instant) -> Self {
        Self { at, horizon: Cell::new(None) }
    }

    /// The instant to judge at.
    #[must_use]
    pub const fn at(&self) -> Instant {
        self.at
    }

    /// Whether this boundary has been reached; a future one is recorded.
    pub fn has_reached(&self, boundary: impl Into<Boundary>) -> bool {
        let boundary = boundary.into();
        let is_ahead = self.at < boundary.at && boundary.at < Instant::LATEST;
        if is_ahead && self.horizon.get().is_none_or(|horizon| boundary < horizon) {
            self.horizon.set(Some(boundary));
        }
        self.at >= boundary.at
    }

    /// The nearest future boundary that was compared.
    #[must_use]
    pub fn horizon(&self) -> Option<Boundary> {
        self.horizon.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_clock::Duration;

    #[test]
    fn the_nearest_boundary_ahead_is_remembered() {
        let second = Instant::from_unix_seconds;
        let moment = Moment::new(second(10));
        assert!(moment.has_reached(second(10)) && moment.has_reached(second(3)));
        assert_eq!(moment.horizon(), None);
        assert!(
            !moment.has_reached(second(30))
                && !moment.has_reached(second(20))
                && !moment.has_reached(second(25))
        );
        assert_eq!(moment.horizon(), Some(second(20).into()));
        let expiry = Boundary::after(second(14), Duration::from_seconds(5));
        assert!(!moment.has_reached(expiry));
        assert_eq!(
            moment.horizon().map(|horizon| (horizon.at, horizon.written)),
            Some((second(19), second(14)))
        );
    }
}
