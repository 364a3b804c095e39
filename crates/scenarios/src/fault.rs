use crate::parameter::{format_duration, parse_duration};
use crate::words::words;
use credscope_clock::Duration;
use credscope_finding::{Code, codes::run_cluster as codes};

words! {
    /// What can go wrong from one instant to another.
    Fault {
        /// The API server does not answer.
        ApiServerDown = "apiserver-down",
        /// No controller of kube-controller-manager runs.
        ControllerManagerDown = "controller-manager-down",
        /// Requests for certificates are not approved.
        ApproverMissing = "approver-missing",
        /// The bootstrap token names a group that no binding names.
        WrongGroup = "wrong-group",
        /// The token has expired.
        TokenExpired = "token-expired",
        /// The clock of one node is off by the parameter `clock-offset`.
        ClockOff = "clock-off",
        /// The private key that signs is gone.
        SignerKeyLost = "signer-key-lost",
        /// The cluster's CA is replaced by a new one of the same name.
        CaReplaced = "ca-replaced",
        /// One node sleeps, its processes with it.
        NodeAsleep = "node-asleep",
        /// The node's disk is full: no file can be written.
        DiskFull = "disk-full",
    }
}

impl Fault {
    /// The fault of a word.
    #[must_use]
    pub fn find(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fault| fault.word() == word)
    }

    /// What a story says when the fault happens, and when it is undone.
    #[must_use]
    pub const fn codes(self) -> (Code, Code) {
        match self {
            Self::ApiServerDown => (codes::APISERVER_DOWN, codes::APISERVER_UP),
            Self::ControllerManagerDown => (codes::CONTROLLER_MANAGER_DOWN, codes::CONTROLLER_MANAGER_UP),
            Self::ApproverMissing => (codes::APPROVER_MISSING, codes::APPROVER_BACK),
            Self::WrongGroup => (codes::WRONG_GROUP, codes::GROUP_RIGHT),
            Self::TokenExpired => (codes::TOKEN_EXPIRED, codes::TOKEN_VALID),
            Self::ClockOff => (codes::CLOCK_OFF, codes::CLOCK_RIGHT),
            Self::SignerKeyLost => (codes::SIGNER_KEY_LOST, codes::SIGNER_KEY_FOUND),
            Self::CaReplaced => (codes::CA_REPLACED, codes::CA_RESTORED),
            Self::NodeAsleep => (codes::NODE_ASLEEP, codes::NODE_AWAKE),
            Self::DiskFull => (codes::DISK_FULL, codes::DISK_FREE),
        }
    }
}

/// A fault as a person writes it: `name@from..to`, both counted from the beginning; no `to` is to the end, and the name
/// alone from the beginning to the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultWindow<'a> {
    /// The fault's word.
    pub name: &'a str,
    /// When it happens.
    pub from: Duration,
    /// When it is undone.
    pub until: Option<Duration>,
}

impl<'a> FaultWindow<'a> {
    /// Reads the text; none when it is not of that form.
    #[must_use]
    pub fn parse(text: &'a str) -> Option<Self> {
        let Some((name, times)) = text.split_once('@') else {
            return (!text.is_empty()).then_some(Self { name: text, from: Duration::ZERO, until: None });
        };
        let (from, until) = times.split_once("..").unwrap_or((times, ""));
        let until = if until.is_empty() { None } else { Some(parse_duration(until)?) };
        let from = parse_duration(from)?;
        (!name.is_empty()).then_some(Self { name, from, until })
    }

    /// The text that is read as this.
    #[must_use]
    pub fn to_text(&self) -> String {
        let until = self.until.map(format_duration).unwrap_or_default();
        format!("{}@{}..{until}", self.name, format_duration(self.from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, i64, Option<i64>)>) {
        let second = Duration::from_seconds;
        let expected = expected.map(|(name, from, until)| FaultWindow {
            name,
            from: second(from),
            until: until.map(second),
        });
        assert_eq!(FaultWindow::parse(text), expected, "{text}");
    }

    #[test]
    fn a_fault_is_read_with_one_time_with_two_and_with_none() {
        check("approver-missing@5m..20m", Some(("approver-missing", 300, Some(1_200))));
        check("apiserver-down@90..", Some(("apiserver-down", 90, None)));
        check("apiserver-down@1h30m", Some(("apiserver-down", 5_400, None)));
        check("clock-off", Some(("clock-off", 0, None)));
        for wrong in ["", "@5m..6m", "x@", "x@..5m", "x@5m..y", "x@-5m"] {
            check(wrong, None);
        }
    }

    #[test]
    fn a_fault_is_written_as_it_is_read() {
        for text in ["approver-missing@5m..20m", "apiserver-down@1h30m..", "clock-off@0s.."] {
            assert_eq!(FaultWindow::parse(text).unwrap().to_text(), text);
        }
    }

    #[test]
    fn every_word_finds_its_fault() {
        for fault in Fault::ALL {
            assert_eq!(Fault::find(fault.word()), Some(*fault));
        }
        assert_eq!(Fault::find("meteor"), None);
    }
}
