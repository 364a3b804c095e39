use super::kind::ItemKind;
use credscope_clock::Instant;
use credscope_finding::{Code, Outcome};
use serde::{Deserialize, Serialize};

/// What all items come to: for one sentence above them, and for a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// The number of inputs: files, and pasted texts.
    pub inputs: usize,
    /// How many items of each kind have each outcome, by kind, then worst first; no zeros.
    pub counts: Vec<CountedKind>,
    /// The items of which only the cluster can tell the rest.
    pub for_cluster: Vec<String>,
    /// The CAs that signed something here, and whose private keys are elsewhere although other private keys
    /// are here. This is normal where another machine signs.
    pub external_authorities: Vec<String>,
    /// The CAs, each certificate once.
    pub authorities: CountedAuthorities,
    /// The first verdict to change from valid, so far, to rejected.
    pub first_to_break: Option<Break>,
}

impl Summary {
    /// How many items have this outcome.
    #[must_use]
    pub fn count_of(&self, outcome: Outcome) -> usize {
        self.counts.iter().filter(|counted| counted.outcome == outcome).map(|counted| counted.count).sum()
    }
}

/// How many items of a kind have an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedKind {
    /// The kind.
    pub kind: ItemKind,
    /// The outcome.
    pub outcome: Outcome,
    /// How many.
    pub count: usize,
}

/// How many CAs there are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CountedAuthorities {
    /// All of them.
    pub count: usize,
    /// Those that have expired.
    pub expired: usize,
    /// The next to expire.
    pub next: Option<Break>,
}

/// The instant at which an item stops being valid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Break {
    /// The instant as the item writes it: `exp`, or `notAfter`, which is the last valid second.
    pub at: Instant,
    /// The item.
    pub item: String,
    /// The code that decides from then on.
    pub code: Code,
}
