//! Which components work, from one change to the next.

use crate::fault::Fault;
use crate::setting::Setting;
use credscope_clock::Instant;

/// The state of the components between two changes of faults.
#[derive(Clone, Copy, Debug)]
pub(super) struct Regime {
    /// The API server answers.
    pub(super) is_served: bool,
    /// Requests are approved.
    pub(super) is_approved: bool,
    /// What is approved is signed.
    pub(super) is_signed: bool,
    /// The cleaner runs.
    pub(super) is_cleaned: bool,
    /// Some nodes sleep.
    pub(super) is_asleep: bool,
    /// The next change; the end of all time when there is none.
    pub(super) until: Instant,
}

impl Regime {
    pub(super) fn at(setting: &Setting, at: Instant) -> Self {
        let is_on = |fault| setting.is_on(fault, at);
        let is_served = !is_on(Fault::ApiServerDown);
        // Controllers do all their work through the API server.
        let is_controlled = is_served && !is_on(Fault::ControllerManagerDown);
        let next = changes(setting).filter(|change| *change > at).min();
        Self {
            is_served,
            is_approved: is_controlled && !is_on(Fault::ApproverMissing),
            is_signed: is_controlled && !is_on(Fault::SignerKeyLost),
            is_cleaned: is_controlled,
            is_asleep: is_on(Fault::NodeAsleep),
            until: next.unwrap_or(Instant::LATEST),
        }
    }

    /// Whether requests get certificates.
    pub(super) const fn is_answered(&self) -> bool {
        self.is_approved && self.is_signed
    }

    /// Whether no fault is on.
    pub(super) const fn is_whole(&self) -> bool {
        self.is_answered() && !self.is_asleep
    }
}

/// Every instant at which a fault happens or is undone.
pub(super) fn changes(setting: &Setting) -> impl Iterator<Item = Instant> {
    setting.faults.iter().flat_map(|(_, window)| [Some(window.from), window.until]).flatten()
}
