use crate::{Args, Code, Outcome, Span, Verdict};
use serde::Deserialize;
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// One recorded application of a rule, with the steps that explain it.
///
/// In JSON it also has `citation`: the source that defines the rule of its code, or null.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Step {
    /// The rule's answer.
    pub code: Code,
    /// The outcome.
    pub outcome: Outcome,
    /// The values compared.
    pub args: Args,
    /// The bytes of the item that were examined.
    pub span: Option<Span>,
    /// The steps within this one.
    pub steps: Vec<Step>,
    /// The id of the item whose own steps explain this one, if its verdict decided it.
    #[serde(default)]
    pub item: Option<String>,
}

impl Step {
    /// A step with this code and outcome.
    #[must_use]
    pub fn new(code: Code, outcome: Outcome, args: Args) -> Self {
        code.hold(&args);
        Self { code, outcome, args, span: None, steps: Vec::new(), item: None }
    }

    /// A step whose rule passed.
    #[must_use]
    pub fn passed(code: Code, args: Args) -> Self {
        Self::new(code, Outcome::Passed, args)
    }

    /// A step whose rule failed.
    #[must_use]
    pub fn failed(code: Code, args: Args) -> Self {
        Self::new(code, Outcome::Failed, args)
    }

    /// A step whose rule needs something that was not provided.
    #[must_use]
    pub fn inconclusive(code: Code, args: Args) -> Self {
        Self::new(code, Outcome::Inconclusive, args)
    }

    /// The same step, about these bytes.
    #[must_use]
    pub fn at(mut self, span: impl Into<Option<Span>>) -> Self {
        self.span = span.into();
        self
    }

    /// The same step, with these steps within it.
    #[must_use]
    pub fn with(mut self, steps: Vec<Step>) -> Self {
        self.steps = steps;
        self
    }

    /// The verdict that this step decides.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        Verdict { outcome: self.outcome, code: self.code, args: self.args.clone() }
    }

    /// The step that decides a trace: the first failed one, else the first inconclusive one; `None` if all
    /// passed. Steps within a step explain it and do not count.
    #[must_use]
    pub fn deciding(trace: &[Step]) -> Option<&Step> {
        let first = |outcome| trace.iter().find(|step| step.outcome == outcome);
        first(Outcome::Failed).or_else(|| first(Outcome::Inconclusive))
    }
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut step = serializer.serialize_struct("Step", 7)?;
        step.serialize_field("code", &self.code)?;
        step.serialize_field("outcome", &self.outcome)?;
        step.serialize_field("args", &self.args)?;
        step.serialize_field("span", &self.span)?;
        step.serialize_field("citation", &self.code.citation())?;
        step.serialize_field("steps", &self.steps)?;
        step.serialize_field("item", &self.item)?;
        step.end()
    }
}
