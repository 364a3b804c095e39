//! A run in full, as the core has it, for what writes it as a document. Read when something is taken away, and not before.

use crate::engine::reader::{Json, all, args, code, instant, text, texts};
use credscope_finding::{Citation, Outcome};
use credscope_inspector::simulation::{
    ArtefactEntry, Counter, Expected, FactEntry, FaultEntry, Kind, Lane, Note, ParameterValue, Run, RunEntry,
    Series, Tone,
};

fn number<J: Json, N: TryFrom<i64>>(json: &J, name: &str) -> Option<N> {
    json.field(name)?.integer()?.try_into().ok()
}

fn citation<J: Json>(json: &J) -> Option<Citation> {
    let citation = json.field("citation")?;
    let (document, section) = (text(&citation, "document")?, text(&citation, "section")?);
    Some(Citation { document: document.into(), section: section.into() })
}

fn parameter<J: Json>(json: &J) -> Option<ParameterValue> {
    Some(ParameterValue {
        name: text(json, "name")?,
        value: text(json, "value")?,
        default: text(json, "default")?,
    })
}

fn fault<J: Json>(json: &J) -> Option<FaultEntry> {
    let (name, from_ms) = (text(json, "name")?, number(json, "from_ms")?);
    Some(FaultEntry { name, from_ms, until_ms: number(json, "until_ms") })
}

fn lane<J: Json>(json: &J) -> Option<Lane> {
    Some(Lane { id: text(json, "id")?, actor: text(json, "actor")?, name: text(json, "name")? })
}

fn entry<J: Json>(json: &J) -> Option<RunEntry> {
    Some(RunEntry {
        id: number(json, "id")?,
        at_ms: number(json, "at_ms")?,
        lane: text(json, "lane")?,
        kind: match &*text(json, "kind")? {
            "mark" => Kind::Mark,
            "message" => Kind::Message,
            "span" => Kind::Span,
            _ => return None,
        },
        code: code(json)?,
        args: args(json)?,
        tone: match &*text(json, "tone")? {
            "neutral" => Tone::Neutral,
            "good" => Tone::Good,
            "bad" => Tone::Bad,
            "waiting" => Tone::Waiting,
            _ => return None,
        },
        to: text(json, "to"),
        until_ms: number(json, "until_ms"),
        artefacts: texts(&json.field("artefacts")?)?,
        citation: citation(json),
        about: number(json, "about"),
    })
}

fn fact<J: Json>(json: &J) -> Option<FactEntry> {
    let (at_ms, lane) = (number(json, "at_ms")?, text(json, "lane")?);
    Some(FactEntry { at_ms, lane, code: code(json)?, args: args(json)? })
}

fn point<J: Json>(json: &J) -> Option<(i64, i64)> {
    match json.list()?.as_slice() {
        [at, value] => Some((at.integer()?, value.integer()?)),
        _ => None,
    }
}

fn counter<J: Json>(json: &J) -> Option<Counter> {
    Some(Counter { name: text(json, "name")?, points: all(json, "points", point)? })
}

fn artefact<J: Json>(json: &J) -> Option<ArtefactEntry> {
    let expected = json.field("expected")?;
    let outcome = text(&expected, "outcome")?;
    let outcome = Outcome::ALL.into_iter().find(|known| known.word() == outcome)?;
    Some(ArtefactEntry {
        id: text(json, "id")?,
        at_ms: number(json, "at_ms")?,
        kind: text(json, "kind")?,
        label: text(json, "label")?,
        text: text(json, "text")?,
        context: texts(&json.field("context")?)?,
        expected: Expected { outcome, code: code(&expected) },
    })
}

fn series<J: Json>(json: &J) -> Option<Series> {
    let (name, interval_ms) = (text(json, "name")?, number(json, "interval_ms")?);
    Some(Series { name, interval_ms, values: all(json, "values", Json::integer)? })
}

fn note<J: Json>(json: &J) -> Option<Note> {
    Some(Note { code: code(json)?, args: args(json)?, citation: citation(json) })
}

/// The run; none when anything in it is not as this version of the page knows it.
pub(super) fn read_run<J: Json>(json: &J) -> Option<Run> {
    Some(Run {
        story: text(json, "story")?,
        seed: number(json, "seed")?,
        kubernetes: text(json, "kubernetes")?,
        begins: instant(json, "begins")?,
        ends: instant(json, "ends")?,
        parameters: all(json, "parameters", parameter)?,
        faults: all(json, "faults", fault)?,
        issuers: texts(&json.field("issuers")?)?,
        lanes: all(json, "lanes", lane)?,
        entries: all(json, "entries", entry)?,
        facts: all(json, "facts", fact)?,
        counters: all(json, "counters", counter)?,
        artefacts: all(json, "artefacts", artefact)?,
        series: all(json, "series", series)?,
        notes: all(json, "notes", note)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_inspector::simulation::{Request, simulate, stories};

    #[test]
    fn every_story_s_run_is_read_as_it_was_told() {
        for story in stories().stories {
            let request = Request { story: story.id.to_owned(), seed: 7, ..Request::default() };
            let run = simulate(&request).run.unwrap();
            assert_eq!(read_run(&serde_json::to_value(&run).unwrap()), Some(run), "{}", story.id);
        }
    }

    #[test]
    fn the_page_can_draw_every_story() {
        let catalogue = serde_json::to_value(stories()).unwrap();
        let known = crate::simulator::read::read_stories(&catalogue).unwrap();
        assert_eq!(known.len(), stories().stories.len());
        for story in known {
            let request = Request { story: story.id.clone(), seed: 7, ..Request::default() };
            let answer = serde_json::to_value(simulate(&request)).unwrap();
            let drawn =
                crate::simulator::read::read_simulation(&answer).and_then(|simulation| simulation.run);
            assert!(drawn.is_some_and(|run| !run.lanes.is_empty()), "{}", story.id);
        }
    }
}
