//! A report in pieces: the page reads one at a time, so that a report on a thousand items does not hold it up.

use credscope_inspector::Report;
use credscope_inspector::report::{Change, FindingEntry, Item, Relation};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Number of items in a piece; each has a trace of some ten steps.
const ITEMS: usize = 24;
/// Number of findings, relations or changes in a piece.
const LINES: usize = 200;

/// Some entries of a report's lists.
#[derive(Default, Serialize, Deserialize)]
struct Piece<'a> {
    items: Cow<'a, [Item]>,
    findings: Cow<'a, [FindingEntry]>,
    relations: Cow<'a, [Relation]>,
    changes: Cow<'a, [Change]>,
}

/// The report as JSON: without its long lists, then these in pieces. One that is small is one piece.
///
/// # Errors
/// Never; serialization can fail by its type only.
pub(crate) fn split(mut report: Report) -> serde_json::Result<Vec<String>> {
    let (mut items, mut findings, mut relations, mut changes) = (vec![], vec![], vec![], vec![]);
    if report.items.len() > ITEMS {
        items = std::mem::take(&mut report.items);
        findings = std::mem::take(&mut report.findings);
        relations = std::mem::take(&mut report.relations);
        changes = std::mem::take(&mut report.changes);
    }
    let mut pieces = vec![serde_json::to_string_pretty(&report)?];
    let mut add = |piece: Piece<'_>| -> serde_json::Result<()> {
        pieces.push(serde_json::to_string_pretty(&piece)?);
        Ok(())
    };
    for items in items.chunks(ITEMS) {
        add(Piece { items: items.into(), ..Piece::default() })?;
    }
    for findings in findings.chunks(LINES) {
        add(Piece { findings: findings.into(), ..Piece::default() })?;
    }
    for relations in relations.chunks(LINES) {
        add(Piece { relations: relations.into(), ..Piece::default() })?;
    }
    for changes in changes.chunks(LINES) {
        add(Piece { changes: changes.into(), ..Piece::default() })?;
    }
    Ok(pieces)
}

/// A report in the making.
#[derive(Default)]
pub(crate) struct Joined(Option<Report>);

impl Joined {
    /// Adds the next piece.
    ///
    /// # Errors
    /// If it is not one.
    pub(crate) fn add(&mut self, piece: &str) -> serde_json::Result<()> {
        let Some(report) = &mut self.0 else {
            self.0 = Some(serde_json::from_str(piece)?);
            return Ok(());
        };
        let piece: Piece<'_> = serde_json::from_str(piece)?;
        report.items.extend(piece.items.into_owned());
        report.findings.extend(piece.findings.into_owned());
        report.relations.extend(piece.relations.into_owned());
        report.changes.extend(piece.changes.into_owned());
        Ok(())
    }

    /// The report of all pieces; `None` if there were none.
    pub(crate) fn whole(self) -> Option<Report> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_clock::Instant;
    use credscope_inspector::{Input, Request, inspect};

    #[test]
    fn the_pieces_are_the_whole() {
        let sample =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/samples/admin-conf.txt");
        let bytes = std::fs::read(sample).unwrap();
        for copies in [1, 60] {
            let input = |copy: usize| Input {
                name: Some(format!("{copy}/admin.conf")),
                bytes: [bytes.as_slice(), format!("# {copy}\n").as_bytes()].concat(),
                is_anchor: false,
            };
            let request =
                Request::new((0..copies).map(input).collect(), Instant::from_unix_seconds(1_795_298_400));
            let report = inspect(&request);
            let pieces = split(report.clone()).unwrap();
            assert_eq!(pieces.len() > 1, copies > 1, "{}", pieces.len());
            let mut joined = Joined::default();
            for piece in &pieces {
                joined.add(piece).unwrap();
            }
            assert_eq!(joined.whole(), Some(report));
        }
        assert!(Joined::default().add("{}").is_err());
    }
}
