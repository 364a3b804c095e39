//! Reads stories and runs out of parsed JSON, as the engine's reader does reports.

use super::run::{
    Artefact, Counter, Entry, EntryKind, FaultSpan, Lane, Parameter, Run, Said, Series, Simulation,
    StateFact, Story, Tone,
};
use crate::engine::reader::{Json, all, args, code, instant, severity, text, texts};
use credscope_finding::codes::input::CLAIMS_NOTHING;
use credscope_inspector::report::ItemKind;

fn number<J: Json>(json: &J, name: &str) -> Option<i64> {
    json.field(name)?.integer()
}

/// A value as text, whether or not it was written as a number.
fn written<J: Json>(json: &J, name: &str) -> Option<String> {
    let json = json.field(name)?;
    json.text().or_else(|| json.integer().map(|number| number.to_string()))
}

fn said<J: Json>(json: &J) -> Option<Said> {
    Some(Said { code: code(json)?, args: args(json)? })
}

fn parameter<J: Json>(json: &J) -> Option<Parameter> {
    Some(Parameter {
        name: text(json, "name")?,
        kind: text(json, "kind")?,
        default: written(json, "default").unwrap_or_default(),
        bounds: written(json, "min").zip(written(json, "max")),
        choices: json.field("choices").and_then(|list| texts(&list)).unwrap_or_default(),
        source: text(json, "source").unwrap_or_default(),
    })
}

fn story<J: Json>(json: &J) -> Option<Story> {
    Some(Story {
        id: text(json, "id")?,
        parameters: all(json, "parameters", parameter)?,
        faults: texts(&json.field("faults")?)?,
    })
}

/// The stories there are; none when anything in it is not as this version of the page knows it.
pub(crate) fn read_stories<J: Json>(json: &J) -> Option<Vec<Story>> {
    all(json, "stories", story)
}

fn lane<J: Json>(json: &J) -> Option<Lane> {
    Some(Lane {
        id: text(json, "id")?,
        actor: text(json, "actor")?,
        name: text(json, "name").unwrap_or_default(),
    })
}

/// The index of the lane that is named there.
fn lane_of<J: Json>(json: &J, name: &str, lanes: &[Lane]) -> Option<usize> {
    let id = text(json, name)?;
    lanes.iter().position(|lane| lane.id == id)
}

fn entry<J: Json>(json: &J, lanes: &[Lane]) -> Option<Entry> {
    let (kind, tone) = (text(json, "kind")?, text(json, "tone")?);
    let to = match json.field("to") {
        Some(_) => Some(lane_of(json, "to", lanes)?),
        None => None,
    };
    Some(Entry {
        id: written(json, "id")?,
        at: number(json, "at_ms")?,
        lane: lane_of(json, "lane", lanes)?,
        kind: EntryKind::ALL.into_iter().find(|known| known.word() == kind)?,
        said: said(json)?,
        tone: Tone::ALL.into_iter().find(|known| known.word() == tone)?,
        to,
        until: number(json, "until_ms"),
        artefacts: texts(&json.field("artefacts")?)?,
        about: written(json, "about"),
    })
}

fn fact<J: Json>(json: &J, lanes: &[Lane]) -> Option<StateFact> {
    Some(StateFact { at: number(json, "at_ms")?, lane: lane_of(json, "lane", lanes)?, said: said(json)? })
}

fn pair<J: Json>(json: &J) -> Option<(i64, i64)> {
    match json.list()?.as_slice() {
        [at, value] => Some((at.integer()?, value.integer()?)),
        _ => None,
    }
}

fn counter<J: Json>(json: &J) -> Option<Counter> {
    Some(Counter { name: text(json, "name")?, points: all(json, "points", pair)? })
}

fn artefact<J: Json>(json: &J) -> Option<Artefact> {
    let kind = text(json, "kind")?;
    let expected = json.field("expected").and_then(|expected| text(&expected, "code"));
    let claims_nothing = expected.as_deref() == Some(CLAIMS_NOTHING.text());
    Some(Artefact {
        id: text(json, "id")?,
        is_authority: claims_nothing && kind == ItemKind::Certificate.word(),
        kind,
        label: text(json, "label")?,
        text: text(json, "text")?,
        context: texts(&json.field("context")?)?,
    })
}

fn series<J: Json>(json: &J) -> Option<Series> {
    let values = json.field("values")?.list()?.iter().map(Json::integer).collect::<Option<_>>()?;
    Some(Series { name: text(json, "name")?, interval: number(json, "interval_ms")?, values })
}

fn fault<J: Json>(json: &J) -> Option<FaultSpan> {
    Some(FaultSpan {
        name: text(json, "name")?,
        from: number(json, "from_ms")?,
        until: number(json, "until_ms"),
    })
}

fn chosen<J: Json>(json: &J) -> Option<(String, String)> {
    Some((text(json, "name")?, written(json, "value")?))
}

fn run<J: Json>(json: &J) -> Option<Run> {
    let lanes = all(json, "lanes", lane)?;
    let (begins, ends) = (instant(json, "begins")?, instant(json, "ends")?);
    let entries =
        json.field("entries")?.list()?.iter().map(|one| entry(one, &lanes)).collect::<Option<_>>()?;
    let facts = json.field("facts")?.list()?.iter().map(|one| fact(one, &lanes)).collect::<Option<_>>()?;
    Some(Run {
        kubernetes: text(json, "kubernetes")?,
        begins,
        length: (ends - begins).millis().max(1),
        parameters: all(json, "parameters", chosen)?,
        faults: all(json, "faults", fault)?,
        issuers: texts(&json.field("issuers")?)?,
        lanes,
        entries,
        facts,
        counters: all(json, "counters", counter)?,
        artefacts: all(json, "artefacts", artefact)?,
        series: all(json, "series", series)?,
        notes: all(json, "notes", said)?,
    })
}

/// What came of a request; none when anything in it is not as this version of the page knows it.
pub(crate) fn read_simulation<J: Json>(json: &J) -> Option<Simulation> {
    let findings = json.field("findings")?.list()?;
    let finding = |json: &J| Some((severity(json)?, said(json)?));
    let of_run = match json.field("run") {
        Some(json) => Some(run(&json)?),
        None => None,
    };
    Some(Simulation { findings: findings.iter().map(finding).collect::<Option<_>>()?, run: of_run })
}
