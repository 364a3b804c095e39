use crate::{Args, Code};
use serde::{Deserialize, Serialize};

/// The result of a rule, or of all rules of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The rule was applied and passed.
    Passed,
    /// The rule was applied and failed.
    Failed,
    /// The rule, or the item, has nothing to judge.
    NotApplicable,
    /// The rule was not reached.
    NotEvaluated,
    /// Everything that can be checked passed; the rest needs something that was not provided, named in the
    /// arguments.
    Inconclusive,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 5] =
        [Self::Passed, Self::Failed, Self::NotApplicable, Self::NotEvaluated, Self::Inconclusive];

    /// The word used in JSON and in the page's attributes.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::NotApplicable => "not_applicable",
            Self::NotEvaluated => "not_evaluated",
            Self::Inconclusive => "inconclusive",
        }
    }

    /// The rank for finding the worst outcome: failed, inconclusive, passed, then the two that claim nothing.
    #[must_use]
    pub const fn rank(self) -> u8 {
        match self {
            Self::Failed => 0,
            Self::Inconclusive => 1,
            Self::Passed => 2,
            Self::NotEvaluated => 3,
            Self::NotApplicable => 4,
        }
    }
}

/// An outcome with the code that decided it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// The outcome.
    pub outcome: Outcome,
    /// The deciding code.
    pub code: Code,
    /// The arguments of its sentence.
    pub args: Args,
}

impl Verdict {
    /// A verdict decided by this code.
    #[must_use]
    pub fn new(outcome: Outcome, code: Code, args: Args) -> Self {
        code.hold(&args);
        Self { outcome, code, args }
    }
}
