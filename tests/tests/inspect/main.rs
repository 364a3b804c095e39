//! What users paste, and what the report must say about it: the corpus of real credentials and the articles.

#![allow(clippy::unwrap_used, clippy::panic)]

mod articles;
mod blame;
mod bytes;
mod certificates;
mod changes;
mod corpus;
mod cut;
mod errors;
mod join;
mod judging;
mod kubeconfigs;
mod lines;
mod lints;
mod renewal;
mod requests;
mod samples;
mod secrets;
mod stories;
mod summary;
mod tokens;
mod types;

use credscope_clock::Instant;
use credscope_finding::Outcome;
use credscope_inspector::report::{Item, ItemKind, RelationKind, Report};
use credscope_inspector::{Input, Request, inspect};

/// The instant at which the corpus was created.
pub(crate) const CORPUS_TIME: &str = "2026-11-21T22:00:00Z";

/// Inspects inputs at an instant.
#[track_caller]
pub(crate) fn report(at: &str, inputs: &[&[u8]]) -> Report {
    let named: Vec<(Option<&str>, &[u8])> = inputs.iter().map(|bytes| (None, *bytes)).collect();
    report_of(at, &named)
}

/// Inspects files and inputs at an instant.
#[track_caller]
pub(crate) fn report_of(at: &str, inputs: &[(Option<&str>, &[u8])]) -> Report {
    let inputs = inputs.iter().map(|(name, bytes)| Input {
        name: name.map(str::to_owned),
        bytes: bytes.to_vec(),
        is_anchor: false,
    });
    inspect(&Request::new(inputs.collect(), at.parse::<Instant>().unwrap()))
}

/// The only item of a kind at a path.
#[track_caller]
pub(crate) fn item<'a>(report: &'a Report, kind: ItemKind, source: &str) -> &'a Item {
    let mut found = report.items.iter().filter(|item| item.kind == kind && item.source == source);
    let first = found.next();
    assert!(found.next().is_none(), "several {} at {source:?}", kind.word());
    first.unwrap_or_else(|| {
        let there: Vec<_> =
            report.items.iter().map(|item| (item.kind.word(), item.source.as_str())).collect();
        panic!("no {} at {source:?} among {there:?}", kind.word())
    })
}

/// Checks outcome and code of an item's verdict.
#[track_caller]
pub(crate) fn check_verdict(item: &Item, outcome: Outcome, code: &str) {
    assert_eq!(
        (item.verdict.outcome, item.verdict.code.text()),
        (outcome, code),
        "{} {}",
        item.kind.word(),
        item.source
    );
}

/// Whether there is a relation of this kind from one item to the other.
pub(crate) fn is_related(report: &Report, from: &Item, kind: RelationKind, to: &Item) -> bool {
    report
        .relations
        .iter()
        .any(|relation| relation.from == from.id && relation.kind == kind && relation.to == to.id)
}

/// Whether the item has a finding with this code.
pub(crate) fn has_finding(report: &Report, item: &Item, code: &str) -> bool {
    report
        .findings
        .iter()
        .any(|finding| finding.code.text() == code && finding.item.as_ref() == Some(&item.id))
}
