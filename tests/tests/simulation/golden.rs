//! One run of each story as codes and arguments, for comparing its instants with the formulas of Kubernetes.
//!
//! The snapshots contain no sentences: see `sentences.rs`. After a deliberate change, rewrite them with
//! `INSTA_UPDATE=always cargo test -p credscope-tests --test simulation golden`; otherwise nothing is
//! written (`.cargo/config.toml`), and a difference fails.

use crate::{ids, plain, run};
use credscope_crypto::sha256;
use credscope_encoding::encode_hex;
use credscope_finding::{Args, Value};
use credscope_inspector::simulation::{ArtefactEntry, FactEntry, Run, RunEntry};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The folder of the runs, with one file for each story.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden")
}

#[test]
fn the_golden_runs_are_unchanged() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder());
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for id in ids() {
            insta::assert_snapshot!(id, lines(&run(&plain(id, 1))));
        }
    });
}

#[test]
fn every_story_has_a_golden_run_and_every_golden_run_a_story() {
    let there = std::fs::read_dir(folder()).unwrap().flatten();
    let there: BTreeSet<String> = there.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    let expected: BTreeSet<String> = ids().iter().map(|id| format!("{id}.snap")).collect();
    assert_eq!(there, expected);
}

/// A run as text: one line for each entry, fact and artefact, by instant.
fn lines(run: &Run) -> String {
    let mut lines = vec![
        format!("story {} seed {} kubernetes {}", run.story, run.seed, run.kubernetes),
        format!("from {} to {}", run.begins, run.ends),
    ];
    lines.extend(run.parameters.iter().map(|parameter| {
        format!("parameter {} = {} (default {})", parameter.name, parameter.value, parameter.default)
    }));
    lines.extend(run.issuers.iter().map(|issuer| format!("issuer {issuer}")));
    lines.extend(run.lanes.iter().map(|lane| format!("lane {} {} {:?}", lane.id, lane.actor, lane.name)));
    lines.push("\nentries".to_owned());
    lines.extend(run.entries.iter().map(entry));
    lines.push("\nfacts".to_owned());
    lines.extend(run.facts.iter().map(fact));
    lines.push("\ncounters".to_owned());
    for counter in &run.counters {
        let points = counter.points.iter().map(|(at, value)| format!("{} {value}", instant(*at)));
        lines.push(format!("{}: {}", counter.name, points.collect::<Vec<_>>().join(", ")));
    }
    lines.push("\nartefacts".to_owned());
    lines.extend(run.artefacts.iter().map(artefact));
    lines.push("\nseries".to_owned());
    for series in &run.series {
        lines.push(format!("{} every {}ms: {}", series.name, series.interval_ms, values(&series.values)));
    }
    lines.push("\nnotes".to_owned());
    lines.extend(run.notes.iter().map(|note| format!("{}{}", note.code, arguments(&note.args))));
    lines.join("\n")
}

fn entry(entry: &RunEntry) -> String {
    let mut line = format!("#{} {} {}", entry.id.place(), instant(entry.at_ms), entry.lane);
    if let Some(to) = &entry.to {
        line += &format!(" -> {to}");
    }
    line += &format!(" {} {} {}{}", word(entry.kind), word(entry.tone), entry.code, arguments(&entry.args));
    if let Some(until) = entry.until_ms {
        line += &format!(" | until {}", instant(until));
    }
    if let Some(about) = entry.about {
        line += &format!(" | about #{}", about.place());
    }
    if !entry.artefacts.is_empty() {
        line += &format!(" | with {}", entry.artefacts.join(" "));
    }
    line
}

fn fact(fact: &FactEntry) -> String {
    format!("{} {} {}{}", instant(fact.at_ms), fact.lane, fact.code, arguments(&fact.args))
}

/// An artefact by its kind and digest, because keys and signatures mean nothing to a reader.
fn artefact(artefact: &ArtefactEntry) -> String {
    let digest = encode_hex(&sha256(artefact.text.as_bytes()));
    let code = artefact.expected.code.map(|code| code.text().to_owned()).unwrap_or_default();
    format!(
        "{} {} {} {:?} {} {:?} {code} | beside {:?}",
        artefact.id,
        instant(artefact.at_ms),
        artefact.kind,
        artefact.label,
        &digest[..16],
        artefact.expected.outcome,
        artefact.context,
    )
}

/// The time since the beginning, exact to the millisecond.
fn instant(millis: i64) -> String {
    let (sign, millis) = (if millis < 0 { "-" } else { "" }, millis.abs());
    let (days, rest) = (millis / 86_400_000, millis % 86_400_000);
    let (hours, minutes) = (rest / 3_600_000, rest / 60_000 % 60);
    format!("{sign}{days}d{hours:02}:{minutes:02}:{:02}.{:03}", rest / 1_000 % 60, rest % 1_000)
}

/// Counts by interval, with equal consecutive ones combined as `0 x12`.
fn values(values: &[i64]) -> String {
    let equal = values.chunk_by(|one, next| one == next);
    let texts = equal.map(|equal| match equal {
        [value] => value.to_string(),
        equal => format!("{} x{}", equal[0], equal.len()),
    });
    texts.collect::<Vec<_>>().join(", ")
}

fn arguments(args: &Args) -> String {
    let value = |value: &Value| match value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => format!("{text:?}"),
        Value::List(texts) => format!("{texts:?}"),
    };
    args.iter().map(|(name, given)| format!(" {name}={}", value(given))).collect()
}

fn word(value: impl std::fmt::Debug) -> String {
    format!("{value:?}").to_lowercase()
}
