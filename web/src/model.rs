//! What the panes need from a report, without words and elements.

use crate::tree::Row;
use credscope_clock::Instant;
use credscope_finding::{Outcome, Severity, Step, Verdict};
use credscope_inspector::report::{Change, FindingEntry, Item, RelationKind};
use credscope_inspector::{Report, ShelfId};

/// The four marks of a verdict, and the one for items without a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Holds,
    Warning,
    Fails,
    Undecided,
    Neutral,
}

impl Mark {
    /// The identifier for attributes and for the visible word.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Warning => "warning",
            Self::Fails => "fails",
            Self::Undecided => "undecided",
            Self::Neutral => "neutral",
        }
    }

    pub(crate) const fn of_outcome(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Passed => Self::Holds,
            Outcome::Failed => Self::Fails,
            Outcome::Inconclusive => Self::Undecided,
            Outcome::NotApplicable | Outcome::NotEvaluated => Self::Neutral,
        }
    }

    pub(crate) const fn of_severity(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Fails,
            Severity::Warning => Self::Warning,
            Severity::Notice | Severity::Info => Self::Neutral,
        }
    }

    const fn with_warning(self, has_warning: bool) -> Self {
        match self {
            Self::Holds if has_warning => Self::Warning,
            mark => mark,
        }
    }
}

fn warns(entry: &FindingEntry) -> bool {
    entry.severity.is_warning()
}

/// The mark of the whole report.
pub(crate) fn mark_of_report(report: &Report) -> Mark {
    Mark::of_outcome(report.verdict.outcome).with_warning(report.findings.iter().any(warns))
}

/// The item with this id.
pub(crate) fn item<'a>(report: &'a Report, id: &str) -> Option<&'a Item> {
    report.item(report.find(id)?)
}

/// Where an item is: its input, and the place in it.
pub(crate) fn place_of(item: &Item) -> String {
    let parts = [item.input.as_deref().unwrap_or_default(), &item.source];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<&str>>().join(" ")
}

/// Whether a text contains every word of a search; both are in lower case.
pub(crate) fn is_found(search: &str, text: &str) -> bool {
    search.split_whitespace().all(|word| text.contains(word))
}

/// The order and the marks of a report's items, computed once.
#[derive(Clone, Debug)]
pub(crate) struct ItemOrder {
    /// Every item once, each after the item that it was found in.
    pub(crate) rows: Vec<Row>,
    /// The mark of each item, in their order.
    marks: Vec<Mark>,
}

impl ItemOrder {
    pub(crate) fn of(report: &Report) -> Self {
        let mut warned = vec![false; report.items.len()];
        for entry in report.findings.iter().filter(|entry| warns(entry)) {
            let about = entry.item.as_deref().and_then(|id| report.find(id));
            if let Some(warned) = about.and_then(|id| warned.get_mut(id.place())) {
                *warned = true;
            }
        }
        let mark =
            |(item, is_warned): (&Item, bool)| Mark::of_outcome(item.verdict.outcome).with_warning(is_warned);
        let marks = report.items.iter().zip(warned).map(mark).collect();
        Self { rows: rows(report), marks }
    }

    pub(crate) fn mark(&self, id: ShelfId) -> Mark {
        self.marks.get(id.place()).copied().unwrap_or(Mark::Neutral)
    }
}

fn rows(report: &Report) -> Vec<Row> {
    // The last place is for those at the top level.
    let top = report.items.len();
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); top + 1];
    for (id, item) in report.with_ids() {
        let parent = parent_of(report, id, item).map_or(top, ShelfId::place);
        if let Some(siblings) = children.get_mut(parent) {
            siblings.push(id.place());
        }
    }
    let of_parent = |parent: usize, level: usize| {
        let siblings = children.get(parent).map(Vec::as_slice).unwrap_or_default();
        let count = siblings.len();
        let children = &children;
        let row = move |(at, index): (usize, &usize)| {
            let has_children = children.get(*index).is_some_and(|children| !children.is_empty());
            Row { index: *index, level, position: (at + 1, count), has_children }
        };
        siblings.iter().enumerate().map(row).rev().collect::<Vec<Row>>()
    };
    let mut rows = Vec::with_capacity(top);
    let mut open = of_parent(top, 1);
    while let Some(row) = open.pop() {
        rows.push(row);
        open.append(&mut of_parent(row.index, row.level + 1));
    }
    rows
}

/// The index of an item's parent. Only an earlier item counts, so no item is its own ancestor; an item whose
/// parent is missing is at the top level.
fn parent_of(report: &Report, id: ShelfId, item: &Item) -> Option<ShelfId> {
    report.find(item.parent.as_ref()?).filter(|parent| *parent < id)
}

/// Whether the item is `ancestor` or was found in it.
pub(crate) fn is_within(report: &Report, item_id: &str, ancestor: &str) -> bool {
    let mut at = Some(item_id);
    // A chain of parents is never longer than the list of items.
    for _ in 0..=report.items.len() {
        match at {
            Some(id) if id == ancestor => return true,
            Some(id) => at = item(report, id).and_then(|item| item.parent.as_deref()),
            None => return false,
        }
    }
    false
}

/// Whether a finding is about the item, its contents, or the whole input.
pub(crate) fn is_about(report: &Report, entry: &FindingEntry, id: &str) -> bool {
    entry.item.as_deref().is_none_or(|about| is_within(report, about, id))
}

/// An item's relations: the kind, whether this item is the subject, and the other item.
pub(crate) fn related<'a>(report: &'a Report, id: &str) -> Vec<(RelationKind, bool, &'a Item)> {
    report
        .relations
        .iter()
        .filter_map(|relation| match (relation.from == id, relation.to == id) {
            (true, _) => Some((relation.kind, true, item(report, &relation.to)?)),
            (false, true) => Some((relation.kind, false, item(report, &relation.from)?)),
            (false, false) => None,
        })
        .collect()
}

/// The index of the step to open in a trace.
pub(crate) fn opened(trace: &[Step]) -> Option<usize> {
    let first = |outcome| trace.iter().position(|step| step.outcome == outcome);
    first(Outcome::Failed).or_else(|| first(Outcome::Inconclusive))
}

/// The index of the step to open for an item: the deciding one, or the first that did not pass.
pub(crate) fn opened_by(verdict: &Verdict, trace: &[Step]) -> Option<usize> {
    let decides = |step: &Step| step.code == verdict.code && step.outcome == verdict.outcome;
    let is_open = matches!(verdict.outcome, Outcome::Failed | Outcome::Inconclusive);
    trace.iter().position(decides).filter(|_| is_open).or_else(|| opened(trace))
}

/// The next change of an item's verdict.
pub(crate) fn horizon<'a>(report: &'a Report, id: &str) -> Option<&'a Change> {
    report.changes.iter().find(|change| change.item == id && change.is_of_verdict())
}

/// The overall verdict, and its next change.
pub(crate) fn verdict_and_horizon(report: &Report) -> (&Verdict, Option<&Change>) {
    (&report.verdict, report.verdict_item.as_deref().and_then(|id| horizon(report, id)))
}

/// Milliseconds from `now` until a verdict changes, if that is within a day.
pub(crate) fn millis_to_next_change(report: &Report, now: Instant) -> Option<u32> {
    let next = report.changes.iter().map(|change| change.at).find(|at| *at > now)?;
    u32::try_from((next - now).millis()).ok().filter(|millis| *millis < 86_400_000)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use credscope_finding::{args, codes};
    use credscope_inspector::report::{ItemKind, Relation};

    fn item_of(id: &str, parent: Option<&str>, outcome: Outcome) -> Item {
        Item {
            id: id.to_owned(),
            kind: ItemKind::Document,
            source: String::new(),
            input: None,
            line: 1,
            parent: parent.map(ToOwned::to_owned),
            label: String::new(),
            verdict: Verdict::new(outcome, codes::kube::TOKEN_TIMELESS, args! {}),
            readings: None,
            purposes: Vec::new(),
            user_info: None,
            facts: Vec::new(),
            trace: Vec::new(),
            simulations: Vec::new(),
            blanks: std::collections::BTreeMap::new(),
        }
    }

    fn finding_of(id: &str, item: Option<&str>, severity: Severity) -> FindingEntry {
        let code = codes::kube::CA_ASSUMED;
        let item = item.map(ToOwned::to_owned);
        FindingEntry { id: id.to_owned(), code, severity, item, args: args! { subject: "CN=x" }, span: None }
    }

    fn report(items: Vec<Item>, findings: Vec<FindingEntry>) -> Report {
        Report {
            judged_at: Instant::from_unix_seconds(0),
            kubernetes: "1.36".to_owned(),
            verdict: Verdict::new(Outcome::Passed, codes::kube::TOKEN_TIMELESS, args! {}),
            verdict_item: None,
            verdict_others: Vec::new(),
            summary: credscope_inspector::report::Summary::default(),
            items,
            findings,
            relations: vec![Relation { from: "a1".into(), to: "b".into(), kind: RelationKind::SignedBy }],
            changes: Vec::new(),
        }
    }

    pub(crate) fn shelf() -> Report {
        let passed = Outcome::Passed;
        report(
            vec![
                item_of("a", None, Outcome::Failed),
                item_of("b", None, passed),
                item_of("a1", Some("a"), passed),
                item_of("b1", Some("b"), passed),
                item_of("a11", Some("a1"), passed),
                item_of("a2", Some("a"), Outcome::NotApplicable),
                item_of("lost", Some("gone"), passed),
                item_of("self", Some("self"), passed),
            ],
            vec![
                finding_of("f0", Some("a11"), Severity::Warning),
                finding_of("f1", Some("b1"), Severity::Notice),
                finding_of("f2", None, Severity::Info),
            ],
        )
    }

    #[test]
    fn the_shelf_is_a_tree_with_every_item_once() {
        let report = shelf();
        let rows: Vec<_> = rows(&report)
            .iter()
            .map(|row| (report.items[row.index].id.as_str(), row.level, row.position, row.has_children))
            .map(|(id, level, (at, of), has_children)| (id, level, at, of, has_children))
            .collect();
        assert_eq!(
            rows,
            [
                ("a", 1, 1, 4, true),
                ("a1", 2, 1, 2, true),
                ("a11", 3, 1, 1, false),
                ("a2", 2, 2, 2, false),
                ("b", 1, 2, 4, true),
                ("b1", 2, 1, 1, false),
                ("lost", 1, 3, 4, false),
                ("self", 1, 4, 4, false),
            ]
        );
    }

    #[test]
    fn a_warning_shows_only_where_the_item_holds() {
        let report = shelf();
        for (id, mark) in
            [("a", Mark::Fails), ("a11", Mark::Warning), ("b1", Mark::Holds), ("a2", Mark::Neutral)]
        {
            assert_eq!(ItemOrder::of(&report).mark(report.find(id).unwrap()), mark, "{id}");
        }
        assert_eq!(mark_of_report(&report), Mark::Warning);
    }

    #[test]
    fn findings_of_what_is_inside_count_as_ones_own() {
        let report = shelf();
        for (id, here) in [("a", vec!["f0", "f2"]), ("a2", vec!["f2"]), ("b", vec!["f1", "f2"])] {
            let own = report.findings.iter().filter(|entry| is_about(&report, entry, id));
            assert_eq!(own.map(|entry| entry.id.as_str()).collect::<Vec<_>>(), here, "{id}");
        }
    }

    #[test]
    fn a_relation_is_seen_from_both_ends() {
        let report = shelf();
        let seen =
            |id| related(&report, id).iter().map(|(_, is_from, item)| (*is_from, item.id.clone())).collect();
        let (from, to): (Vec<_>, Vec<_>) = (seen("a1"), seen("b"));
        assert_eq!(from, [(true, "b".to_owned())]);
        assert_eq!(to, [(false, "a1".to_owned())]);
        assert!(related(&report, "a2").is_empty());
    }

    #[test]
    fn a_trace_opens_where_it_was_decided() {
        let step = |code, outcome| Step::new(code, outcome, args! {});
        let (timeless, none) = (codes::kube::TOKEN_TIMELESS, codes::kube::TOKEN_AUDIENCE_NONE);
        let (passed, failed, open) = (Outcome::Passed, Outcome::Failed, Outcome::Inconclusive);
        for (decided, trace, expected) in [
            (passed, vec![(timeless, passed), (none, passed)], None),
            (failed, vec![(none, open), (timeless, failed)], Some(1)),
            (open, vec![(none, open), (timeless, open)], Some(1)),
            (open, vec![(timeless, passed), (none, open)], Some(1)),
        ] {
            let trace: Vec<_> = trace.into_iter().map(|(code, outcome)| step(code, outcome)).collect();
            assert_eq!(opened_by(&Verdict::new(decided, timeless, args! {}), &trace), expected);
        }
    }

    #[test]
    fn a_verdict_does_not_end_with_a_refresh() {
        let mut report = shelf();
        let codes = [codes::kube::REFRESH_DUE, codes::kube::TOKEN_STALE, codes::kube::TOKEN_EXPIRED];
        for (at, code) in (1..).zip(codes) {
            let at = Instant::from_unix_seconds(at);
            report.changes.push(Change { at, named: at, item: "a".to_owned(), code, args: args! {} });
        }
        assert_eq!(horizon(&report, "a").map(|change| change.code), Some(codes::kube::TOKEN_EXPIRED));
        assert_eq!(horizon(&report, "b"), None);
    }

    #[test]
    fn the_next_change_is_waited_for_within_a_day() {
        let mut report = shelf();
        let at = |seconds| Change {
            at: Instant::from_unix_seconds(seconds),
            named: Instant::from_unix_seconds(seconds),
            item: "a".to_owned(),
            code: codes::kube::TOKEN_TIMELESS,
            args: args! {},
        };
        report.changes = vec![at(5), at(60), at(1_000_000)];
        for (now, wait) in [(0, Some(5_000)), (5, Some(55_000)), (60, None), (2_000_000, None)] {
            assert_eq!(millis_to_next_change(&report, Instant::from_unix_seconds(now)), wait, "{now}");
        }
    }
}
