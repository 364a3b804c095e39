use crate::reading::read;
use crate::record::Record;
use crate::request::{SimulationFinding, SimulationRequest};
use crate::run::{Note, Run, Simulation};
use crate::stories::{find, stories};
use credscope_finding::{Args, Code, Finding, Severity, args, codes::simulate as codes};

/// Runs a story by a request.
#[must_use]
pub fn simulate(request: &SimulationRequest) -> Simulation {
    let refused = |wrong: Vec<Finding>| Simulation {
        findings: wrong.into_iter().map(SimulationFinding::from).collect(),
        run: None,
    };
    let Some(story) = find(&request.story) else {
        let known: Vec<String> = stories().iter().map(|story| story.id.to_owned()).collect();
        return refused(vec![Finding::new(
            codes::STORY_UNKNOWN,
            args! { story: &request.story, known: known },
        )]);
    };
    let setting = match read(story, request) {
        Ok(setting) => setting,
        Err(wrong) => return refused(wrong),
    };
    let mut record = Record::new(setting.begins);
    let Ok(ends) = (story.run)(&setting, &mut record) else {
        return refused(vec![Finding::new(codes::RUN_EXHAUSTED, args! { story: story.id })]);
    };
    let findings = record.take_findings();
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return refused(findings);
    }
    let mut run = Run {
        story: story.id.to_owned(),
        seed: setting.seed,
        kubernetes: setting.release.to_string(),
        begins: setting.begins,
        ends,
        parameters: setting.texts(story.parameters),
        faults: setting.fault_entries(),
        issuers: Vec::new(),
        lanes: Vec::new(),
        entries: Vec::new(),
        facts: Vec::new(),
        counters: Vec::new(),
        artefacts: Vec::new(),
        series: Vec::new(),
        notes: story.notes.iter().map(|code| note(*code)).collect(),
    };
    record.fill(&mut run);
    Simulation { findings: findings.into_iter().map(SimulationFinding::from).collect(), run: Some(run) }
}

fn note(code: Code) -> Note {
    Note { code, args: Args::new(), citation: code.citation() }
}
