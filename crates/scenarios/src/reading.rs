use crate::fault::{Fault, FaultWindow};
use crate::parameter::{ParameterKind, Unfit, format_duration};
use crate::request::SimulationRequest;
use crate::setting::Setting;
use crate::story::Story;
use credscope_clock::Instant;
use credscope_finding::{Finding, args, codes::simulate as codes};
use credscope_kube::Release;
use credscope_sim::{Window, Windows};

/// The beginning of every story when no other is asked for, 2026-03-02T08:00:00Z: a fixed instant, so that a seed alone
/// identifies a run.
const BEGINS: Instant = Instant::from_unix_seconds(1_772_438_400);
/// The oldest release whose rules are implemented.
const OLDEST: Release = Release::minor(20);

/// Reads a request for a story, and reports everything that is wrong with it at once.
///
/// # Errors A finding for each part that cannot be read, is unknown or is out of bounds.
pub(crate) fn read(story: &Story, request: &SimulationRequest) -> Result<Setting, Vec<Finding>> {
    let mut wrong = Vec::new();
    let release = match request.kubernetes.as_deref().map(|text| (text, Release::parse(text))) {
        None => Release::NEWEST,
        Some((_, Some(release))) if (OLDEST..=Release::NEWEST).contains(&release) => release,
        Some((text, _)) => {
            let known =
                args! { release: text, oldest: OLDEST.to_string(), newest: Release::NEWEST.to_string() };
            wrong.push(Finding::new(codes::RELEASE_UNKNOWN, known));
            Release::NEWEST
        }
    };
    let mut values: Vec<_> =
        story.parameters.iter().map(|parameter| (parameter.name, parameter.kind.default())).collect();
    for (name, text) in &request.parameters {
        let parameter = story.parameters.iter().find(|parameter| parameter.name == name);
        let place = values.iter_mut().find(|(known, _)| known == name);
        let (Some(parameter), Some((_, value))) = (parameter, place) else {
            let known: Vec<String> =
                story.parameters.iter().map(|parameter| parameter.name.to_owned()).collect();
            wrong.push(Finding::new(
                codes::PARAMETER_UNKNOWN,
                args! { name: name, story: story.id, known: known },
            ));
            continue;
        };
        match parameter.kind.read(text) {
            Ok(read) => *value = read,
            Err(unfit) => wrong.push(misfit(parameter.name, parameter.kind, text, unfit)),
        }
    }
    let begins = request.begins.unwrap_or(BEGINS);
    let mut windows = Vec::new();
    for text in &request.faults {
        match read_fault(story, text, begins) {
            Ok(window) => windows.push(window),
            Err(finding) => wrong.push(finding),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    Ok(Setting { seed: request.seed, release, begins, faults: Windows::new(windows), values })
}

fn misfit(name: &'static str, kind: ParameterKind, text: &str, unfit: Unfit) -> Finding {
    let (min, max) = kind.bounds().unwrap_or_default();
    match unfit {
        Unfit::Unreadable => {
            Finding::new(codes::PARAMETER_UNREADABLE, args! { name: name, text: text, kind: kind.word() })
        }
        Unfit::OutOfBounds => {
            Finding::new(codes::PARAMETER_OUT_OF_BOUNDS, args! { name: name, text: text, min: min, max: max })
        }
        Unfit::NotAChoice => {
            let known: Vec<String> = kind.choices().iter().map(|word| (*word).to_owned()).collect();
            Finding::new(codes::PARAMETER_NOT_A_CHOICE, args! { name: name, text: text, known: known })
        }
    }
}

fn read_fault(story: &Story, text: &str, begins: Instant) -> Result<(Fault, Window), Finding> {
    let Some(asked) = FaultWindow::parse(text) else {
        return Err(Finding::new(codes::FAULT_UNREADABLE, args! { text: text }));
    };
    let Some(fault) = Fault::find(asked.name).filter(|fault| story.faults.contains(fault)) else {
        let known: Vec<String> = story.faults.iter().map(|fault| fault.word().to_owned()).collect();
        return Err(Finding::new(
            codes::FAULT_UNKNOWN,
            args! { name: asked.name, story: story.id, known: known },
        ));
    };
    if let Some(until) = asked.until.filter(|until| *until <= asked.from) {
        let (from, until) = (format_duration(asked.from), format_duration(until));
        return Err(Finding::new(
            codes::FAULT_REVERSED,
            args! { name: asked.name, from: from, until: until },
        ));
    }
    Ok((fault, Window { from: begins + asked.from, until: asked.until.map(|until| begins + until) }))
}
