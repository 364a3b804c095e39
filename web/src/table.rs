//! The rows of the table of all items: what they hold, which are shown, and in which order.

use crate::model::{self, Mark, is_found};
use crate::state::Shared;
use crate::timeline::{Bar, instant};
use crate::words::Words;
use credscope_clock::Instant;
use credscope_finding::Outcome;
use credscope_inspector::ShelfId;
use credscope_inspector::report::Item;
use std::cmp::Ordering;
use std::rc::Rc;

/// Which items the table shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TableFilter {
    /// Every item.
    All,
    /// Those with one of these outcomes.
    Outcomes(Rc<[Outcome]>),
    /// Those with these ids.
    Items(Rc<[String]>),
}

impl TableFilter {
    fn shows(&self, item: &Item) -> bool {
        match self {
            Self::All => true,
            Self::Outcomes(outcomes) => outcomes.contains(&item.verdict.outcome),
            Self::Items(ids) => ids.contains(&item.id),
        }
    }
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    Result,
    Kind,
    Name,
    Place,
    Until,
}

impl Column {
    pub(crate) const ALL: [Self; 5] = [Self::Result, Self::Kind, Self::Name, Self::Place, Self::Until];

    /// The id of its heading.
    pub(crate) const fn heading(self) -> &'static str {
        match self {
            Self::Result => "column-result",
            Self::Kind => "column-kind",
            Self::Name => "column-name",
            Self::Place => "column-place",
            Self::Until => "column-until",
        }
    }
}

/// The order of the rows: by one column, from either end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TableOrder {
    pub(crate) column: Column,
    pub(crate) is_descending: bool,
}

impl TableOrder {
    /// The order after a click on a column's heading.
    pub(crate) fn by(self, column: Column) -> Self {
        Self { column, is_descending: self.column == column && !self.is_descending }
    }
}

/// A row: an item's texts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TableRow {
    pub(crate) id: ShelfId,
    pub(crate) mark: Mark,
    rank: u8,
    /// The outcome in a word, or the reason of one that is not positive.
    pub(crate) result: String,
    pub(crate) kind: String,
    pub(crate) name: String,
    pub(crate) place: String,
    /// The end of its validity.
    pub(crate) until: Option<Instant>,
    /// Everything that is searched, in lower case.
    searched: String,
}

fn result(words: &Words, item: &Item) -> String {
    let verdict = &item.verdict;
    match verdict.outcome {
        Outcome::Failed | Outcome::Inconclusive => words.title(verdict.code, &verdict.args).replace('`', ""),
        outcome => words.word("outcome", outcome.word()),
    }
}

/// The rows of a report, in the order of its items.
pub(crate) fn rows(words: &Words, report: &Shared) -> Vec<TableRow> {
    let row = |(id, item): (ShelfId, &Item)| {
        let end = Bar::of(id, item).map(|bar| bar.dates[1]).filter(|end| end.is_finite());
        let (result, kind) = (result(words, item), words.word("kind", item.kind.word()));
        let (name, place) = (item.label.clone(), model::place_of(item));
        let searched = [&*result, &*kind, &*name, &*place].join("\n").to_ascii_lowercase();
        let rank = item.verdict.outcome.rank();
        TableRow {
            id,
            mark: report.shelf().mark(id),
            rank,
            result,
            kind,
            name,
            place,
            until: end.map(instant),
            searched,
        }
    };
    report.with_ids().map(row).collect()
}

/// The places of the rows that the filter and the search leave, in order. All words of the search must be found.
pub(crate) fn shown(
    report: &Shared,
    rows: &[TableRow],
    filter: &TableFilter,
    search: &str,
    order: TableOrder,
) -> Vec<usize> {
    let search = search.to_ascii_lowercase();
    let is_shown = |row: &TableRow| {
        is_found(&search, &row.searched) && report.item(row.id).is_some_and(|item| filter.shows(item))
    };
    let mut shown: Vec<(usize, &TableRow)> =
        rows.iter().enumerate().filter(|(_, row)| is_shown(row)).collect();
    let compare = |one: &TableRow, other: &TableRow| match order.column {
        Column::Result => {
            let key = |row: &TableRow| (row.rank, row.mark != Mark::Warning);
            key(one).cmp(&key(other)).then_with(|| one.result.cmp(&other.result))
        }
        Column::Kind => one.kind.cmp(&other.kind),
        Column::Name => one.name.cmp(&other.name),
        Column::Place => one.place.cmp(&other.place),
        Column::Until => one.until.cmp(&other.until),
    };
    // What has no such text or date comes last from either end.
    let is_empty = |row: &TableRow| match order.column {
        Column::Result => false,
        Column::Kind => row.kind.is_empty(),
        Column::Name => row.name.is_empty(),
        Column::Place => row.place.is_empty(),
        Column::Until => row.until.is_none(),
    };
    shown.sort_by(|(_, one), (_, other)| {
        let turned = |order: Ordering, is_turned: bool| if is_turned { order.reverse() } else { order };
        let compared = || turned(compare(one, other), order.is_descending);
        is_empty(one).cmp(&is_empty(other)).then_with(compared).then(one.id.cmp(&other.id))
    });
    shown.into_iter().map(|(place, _)| place).collect()
}

/// Whether a summary says more than the verdict on one of the things.
pub(crate) fn is_many(report: &Shared) -> bool {
    report.items.iter().filter(|item| item.parent.is_none()).nth(MOST_FEW).is_some()
}

/// The largest number of things whose worst verdict is the answer: a credential with its keys and the line of an
/// error is one question.
const MOST_FEW: usize = 8;

/// The number of items that each outcome has, worst first.
pub(crate) fn counts(report: &Shared) -> Vec<(Outcome, usize)> {
    let count = |outcome: Outcome| (outcome, report.summary.count_of(outcome));
    let of_rank = |rank: u8| Outcome::ALL.into_iter().find(|outcome| outcome.rank() == rank);
    (0..).map_while(of_rank).map(count).filter(|(_, count)| *count > 0).collect()
}

#[cfg(test)]
mod tests;
