//! When a certificate is renewed, and by whom. Used by both the verifier and the simulation.

mod renewal;

use credscope_clock::{Duration, Instant};
pub use renewal::{Renewal, Renewer};

/// The earliest draw of a rotation, in parts per million of the lifetime.
pub const EARLIEST_DRAW: i64 = 700_000;
/// The exclusive upper bound of the draw.
pub const DRAWS_END: i64 = 900_000;

/// The instant at which a kubelet begins to renew a certificate, for a draw from `EARLIEST_DRAW` up to
/// `DRAWS_END`, in parts per million of the lifetime. The draw is repeated whenever the kubelet starts, and
/// is not stored.
///
/// Source: client-go `util/certificate/certificate_manager.go`, `nextRotationDeadline` and `jitteryDuration`.
#[must_use]
pub fn rotation_deadline(not_before: Instant, not_after: Instant, draw: i64) -> Instant {
    // Seconds of ten thousand years times a million are less than 2^63.
    let lifetime = (not_after - not_before).seconds();
    not_before + Duration::from_millis(lifetime * draw / 1_000)
}

/// The interval from which the kubelet draws the instant of renewal, in whole seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RotationWindow {
    /// The earliest.
    pub from: Instant,
    /// The end, by which a healthy kubelet has begun.
    pub until: Instant,
}

impl RotationWindow {
    /// The window of a certificate with these dates; `None` if they are reversed.
    #[must_use]
    pub fn of(not_before: Instant, not_after: Instant) -> Option<Self> {
        let deadline = |draw| first_second(rotation_deadline(not_before, not_after, draw));
        (not_before < not_after).then(|| Self { from: deadline(EARLIEST_DRAW), until: deadline(DRAWS_END) })
    }
}

/// The first whole second that is not before an instant.
fn first_second(instant: Instant) -> Instant {
    let before = instant - Duration::from_millis(1);
    Instant::from_unix_seconds(before.unix_seconds() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;

    /// Checks the window, in seconds after notBefore, of a certificate with this lifetime in seconds.
    #[track_caller]
    fn check(lifetime: i64, from: i64, until: i64) {
        let not_before: Instant = "2026-03-02T14:07:00Z".parse().unwrap();
        let after = |seconds| not_before + Duration::from_seconds(seconds);
        let window = RotationWindow::of(not_before, after(lifetime)).unwrap();
        assert_eq!(window, RotationWindow { from: after(from), until: after(until) });
    }

    #[test]
    fn the_kubelet_renews_between_seven_and_nine_tenths_of_a_lifetime() {
        check(365 * DAY, 255 * DAY + 12 * HOUR, 328 * DAY + 12 * HOUR);
        check(30 * DAY, 21 * DAY, 27 * DAY);
        check(24 * HOUR, 16 * HOUR + 48 * MINUTE, 21 * HOUR + 36 * MINUTE);
        // One hour as signed: notBefore is five minutes before the issue.
        check(65 * MINUTE, 2_430 + 5 * MINUTE, 3_210 + 5 * MINUTE);
        check(15 * MINUTE, 330 + 5 * MINUTE, 510 + 5 * MINUTE);
        // Seven tenths of 601 seconds are 420.7, nine tenths 540.9.
        check(601, 421, 541);
    }

    #[test]
    fn a_certificate_as_old_as_its_authority_is_due_at_once() {
        // kubeadm up to 1.30: notBefore is the CA's, three years ago; notAfter is a year from now.
        let now: Instant = "2026-11-21T22:00:00Z".parse().unwrap();
        let authority = now - Duration::from_seconds(3 * 365 * DAY);
        let window = RotationWindow::of(authority, now + Duration::from_seconds(365 * DAY)).unwrap();
        assert!(window.from < now && now < window.until);
        let older = now - Duration::from_seconds(10 * 365 * DAY);
        assert!(RotationWindow::of(older, now + Duration::from_seconds(365 * DAY)).unwrap().until < now);
    }

    #[test]
    fn a_draw_lies_in_the_window() {
        let not_before = Instant::from_unix_seconds(0);
        let not_after = Instant::from_unix_seconds(1_000);
        for (draw, millis) in [(700_000, 700_000), (800_000, 800_000), (899_999, 899_999)] {
            assert_eq!(rotation_deadline(not_before, not_after, draw), Instant::from_unix_millis(millis));
        }
    }

    #[test]
    fn dates_of_all_time_do_not_overflow_and_reversed_ones_have_no_window() {
        let window = RotationWindow::of(Instant::EARLIEST, Instant::LATEST).unwrap();
        assert_eq!(window.from.to_string(), "6999-12-31T12:00:00Z");
        assert_eq!(RotationWindow::of(Instant::LATEST, Instant::EARLIEST), None);
        assert_eq!(RotationWindow::of(Instant::LATEST, Instant::LATEST), None);
    }
}
