//! Reads the worker's stories and runs: converts the core's types, which refer to lanes by id, to those for
//! drawing, which refer to them by index.

use super::run::{
    DrawnArtefact, DrawnEntry, DrawnRun, DrawnSimulation, FaultSpan, OfferedParameter, OfferedStory, Said,
    StateFact,
};
use credscope_finding::codes::input::CLAIMS_NOTHING;
use credscope_inspector::report::ItemKind;
use credscope_inspector::simulation::{self, ArtefactEntry, FactEntry, Lane, RunEntry};
use serde::Deserialize;
use serde::de::Error;

/// The list of stories, as the worker sends it.
#[derive(Deserialize)]
struct Catalogue {
    stories: Vec<StoryEntry>,
}

#[derive(Deserialize)]
struct StoryEntry {
    id: String,
    parameters: Vec<ParameterEntry>,
    faults: Vec<String>,
}

#[derive(Deserialize)]
struct ParameterEntry {
    name: String,
    kind: String,
    default: String,
    min: String,
    max: String,
    choices: Vec<String>,
    source: String,
}

impl From<StoryEntry> for OfferedStory {
    fn from(StoryEntry { id, parameters, faults }: StoryEntry) -> Self {
        Self { id, parameters: parameters.into_iter().map(OfferedParameter::from).collect(), faults }
    }
}

impl From<ParameterEntry> for OfferedParameter {
    fn from(entry: ParameterEntry) -> Self {
        let ParameterEntry { name, kind, default, min, max, choices, source } = entry;
        let bounds = (!min.is_empty() || !max.is_empty()).then_some((min, max));
        Self { name, kind, default, bounds, choices, source }
    }
}

/// Parses the list of stories.
pub(crate) fn read_stories(json: &str) -> serde_json::Result<Vec<OfferedStory>> {
    let catalogue: Catalogue = serde_json::from_str(json)?;
    Ok(catalogue.stories.into_iter().map(OfferedStory::from).collect())
}

/// Parses the result of a request.
pub(crate) fn read_simulation(json: &str) -> serde_json::Result<DrawnSimulation> {
    let simulation::Simulation { findings, run } = serde_json::from_str(json)?;
    let findings = findings.into_iter().map(|one| (one.severity, Said { code: one.code, args: one.args }));
    Ok(DrawnSimulation { findings: findings.collect(), run: run.map(drawn).transpose()? })
}

/// The index of the lane with this id.
fn lane_of(id: &str, lanes: &[Lane]) -> serde_json::Result<usize> {
    let place = lanes.iter().position(|lane| lane.id == id);
    place.ok_or_else(|| serde_json::Error::custom(format_args!("no lane is called {id}")))
}

fn drawn(run: simulation::Run) -> serde_json::Result<DrawnRun> {
    let lanes = run.lanes;
    let entries = run.entries.into_iter().map(|one| entry(one, &lanes)).collect::<Result<_, _>>()?;
    let facts = run.facts.into_iter().map(|one| fact(one, &lanes)).collect::<Result<_, _>>()?;
    Ok(DrawnRun {
        kubernetes: run.kubernetes,
        begins: run.begins,
        length: (run.ends - run.begins).millis().max(1),
        parameters: run.parameters.into_iter().map(|one| (one.name, one.value)).collect(),
        faults: run
            .faults
            .into_iter()
            .map(|one| FaultSpan { name: one.name, from: one.from_ms, until: one.until_ms })
            .collect(),
        issuers: run.issuers,
        lanes,
        entries,
        facts,
        counters: run.counters,
        artefacts: run.artefacts.into_iter().map(artefact).collect(),
        series: run.series,
        notes: run.notes.into_iter().map(|one| Said { code: one.code, args: one.args }).collect(),
    })
}

fn entry(one: RunEntry, lanes: &[Lane]) -> serde_json::Result<DrawnEntry> {
    Ok(DrawnEntry {
        id: one.id.place().to_string(),
        at: one.at_ms,
        lane: lane_of(&one.lane, lanes)?,
        kind: one.kind,
        said: Said { code: one.code, args: one.args },
        tone: one.tone,
        to: one.to.map(|id| lane_of(&id, lanes)).transpose()?,
        until: one.until_ms,
        artefacts: one.artefacts,
        about: one.about.map(|id| id.place().to_string()),
    })
}

fn fact(one: FactEntry, lanes: &[Lane]) -> serde_json::Result<StateFact> {
    let said = Said { code: one.code, args: one.args };
    Ok(StateFact { at: one.at_ms, lane: lane_of(&one.lane, lanes)?, said })
}

fn artefact(one: ArtefactEntry) -> DrawnArtefact {
    let claims_nothing = one.expected.code == Some(CLAIMS_NOTHING);
    DrawnArtefact {
        is_authority: claims_nothing && one.kind == ItemKind::Certificate.word(),
        id: one.id,
        kind: one.kind,
        label: one.label,
        text: one.text,
        context: one.context,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_inspector::simulation::{SimulationRequest, simulate, stories};

    #[test]
    fn the_page_can_draw_every_story() {
        let known = read_stories(&serde_json::to_string(&stories()).unwrap()).unwrap();
        assert_eq!(known.len(), stories().stories.len());
        for story in known {
            let request =
                SimulationRequest { story: story.id.clone(), seed: 7, ..SimulationRequest::default() };
            let told = simulate(&request);
            let json = serde_json::to_string(&told).unwrap();
            assert_eq!(serde_json::from_str::<simulation::Simulation>(&json).unwrap(), told, "{}", story.id);
            let drawn = read_simulation(&json).unwrap().run.unwrap();
            let told = told.run.unwrap();
            assert!(!drawn.lanes.is_empty(), "{}", story.id);
            assert_eq!(drawn.entries.len(), told.entries.len(), "{}", story.id);
        }
    }
}
