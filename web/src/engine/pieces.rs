//! A report in pieces: the page reads one at a time, so that a report on a thousand items does not hold it up.

use credscope_inspector::Report;
use credscope_inspector::report::{Change, FindingEntry, Item, Relation};
use serde::Deserialize;

/// Length of a report's text, in bytes, up to which it is one piece: some ten items.
const SMALL: usize = 65_536;
/// The lists of a report that are cut, each with the number of its entries in a piece; an item has a trace of some
/// ten steps.
const LISTS: [(&str, usize); 4] = [("items", 24), ("findings", 200), ("relations", 200), ("changes", 200)];

/// Some entries of a report's lists.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Piece {
    items: Vec<Item>,
    findings: Vec<FindingEntry>,
    relations: Vec<Relation>,
    changes: Vec<Change>,
}

/// A list of a report while it is cut.
struct Cutting<'a> {
    name: &'a str,
    limit: usize,
    from: usize,
    count: usize,
}

/// Cuts the text of a report, as `serde_json` formats it for readers, into JSON that [`Joined`] takes: the report
/// without its long lists, then their entries.
pub(crate) fn cut(whole: &str) -> Vec<String> {
    if whole.len() <= SMALL {
        return vec![whole.to_owned()];
    }
    let mut head = String::new();
    let mut pieces = Vec::new();
    let mut cutting: Option<Cutting<'_>> = None;
    let mut at = 0;
    for line in whole.split_inclusive('\n') {
        let next = at + line.len();
        let text = line.trim_end();
        match &mut cutting {
            None => {
                head += line;
                let name = text.strip_prefix("  \"").and_then(|text| text.strip_suffix("\": ["));
                let list = LISTS.into_iter().find(|(list, _)| Some(*list) == name);
                cutting = list.map(|(name, limit)| Cutting { name, limit, from: next, count: 0 });
            }
            // Only entries end at this depth: strings have no line breaks.
            Some(list) if matches!(text, "    }" | "    },") => {
                list.count += 1;
                if list.count == list.limit {
                    pieces.push(piece(list.name, whole.get(list.from..next)));
                    (list.from, list.count) = (next, 0);
                }
            }
            Some(list) if matches!(text, "  ]" | "  ],") => {
                if list.count > 0 {
                    pieces.push(piece(list.name, whole.get(list.from..at)));
                }
                head += line;
                cutting = None;
            }
            Some(_) => {}
        }
        at = next;
    }
    pieces.insert(0, head);
    pieces
}

fn piece(name: &str, entries: Option<&str>) -> String {
    let entries = entries.unwrap_or_default().trim_end().trim_end_matches(',');
    format!("{{\"{name}\":[{entries}]}}")
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
        let piece: Piece = serde_json::from_str(piece)?;
        report.items.extend(piece.items);
        report.findings.extend(piece.findings);
        report.relations.extend(piece.relations);
        report.changes.extend(piece.changes);
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
            let pieces = cut(&(serde_json::to_string_pretty(&report).unwrap() + "\n"));
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
