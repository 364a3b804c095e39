use crate::parameter::Parameter;
use crate::stories::stories;
use crate::story::Story;
use credscope_finding::Code;
use serde::Serialize;

/// All stories, as `credscope simulate --list --format json` prints them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Catalogue {
    /// Every story, in the order of the catalogue.
    pub stories: Vec<StoryEntry>,
}

/// A story, described.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StoryEntry {
    /// Its id.
    pub id: &'static str,
    /// What may be chosen.
    pub parameters: Vec<ParameterEntry>,
    /// What may go wrong, as words.
    pub faults: Vec<&'static str>,
    /// Common misconceptions that the story corrects.
    pub notes: Vec<Code>,
}

/// A parameter, described.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ParameterEntry {
    /// Its name.
    pub name: &'static str,
    /// What it is: `integer`, `duration`, `choice`, `switch`, `instant`.
    pub kind: &'static str,
    /// Its default, as it is typed.
    pub default: String,
    /// The least value, as it is typed; empty if there is none.
    pub min: String,
    /// The greatest.
    pub max: String,
    /// The words of a choice.
    pub choices: &'static [&'static str],
    /// The file or section that default and bounds come from; empty when they are chosen for this simulator.
    pub source: &'static str,
}

impl Catalogue {
    /// Every story, described.
    #[must_use]
    pub fn new() -> Self {
        Self { stories: stories().iter().map(StoryEntry::from).collect() }
    }
}

impl Default for Catalogue {
    fn default() -> Self {
        Self::new()
    }
}

impl From<&Story> for StoryEntry {
    fn from(story: &Story) -> Self {
        Self {
            id: story.id,
            parameters: story.parameters.iter().map(ParameterEntry::from).collect(),
            faults: story.faults.iter().map(|fault| fault.word()).collect(),
            notes: story.notes.to_vec(),
        }
    }
}

impl From<&Parameter> for ParameterEntry {
    fn from(parameter: &Parameter) -> Self {
        let Parameter { name, kind, source } = *parameter;
        let (min, max) = kind.bounds().unwrap_or_default();
        let default = kind.default().text();
        Self { name, kind: kind.word(), default, min, max, choices: kind.choices(), source }
    }
}
