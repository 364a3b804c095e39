use credscope_clock::Instant;
use credscope_finding::{Args, Citation, Code, Finding, Severity};
use serde::{Deserialize, Serialize};

/// What is to be simulated, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SimulationRequest {
    /// The story's id.
    pub story: String,
    /// The seed of everything that is drawn.
    #[serde(default)]
    pub seed: u64,
    /// The Kubernetes release whose rules apply, as `1.36`; none for the newest known.
    #[serde(default)]
    pub kubernetes: Option<String>,
    /// The instant of the beginning; none for the default.
    #[serde(default)]
    pub begins: Option<Instant>,
    /// Names and values of parameters; the others have their defaults.
    #[serde(default)]
    pub parameters: Vec<(String, String)>,
    /// Faults, each as `name@from..to`.
    #[serde(default)]
    pub faults: Vec<String>,
}

/// What is wrong with a request, or worth knowing about a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SimulationFinding {
    /// What it is.
    pub code: Code,
    /// How much it matters; with an error there is no run.
    pub severity: Severity,
    /// The values that its sentence names.
    pub args: Args,
    /// Where the rule is written down.
    pub citation: Option<Citation>,
}

impl From<Finding> for SimulationFinding {
    fn from(finding: Finding) -> Self {
        let Finding { code, severity, args, .. } = finding;
        Self { code, severity, args, citation: code.citation() }
    }
}
