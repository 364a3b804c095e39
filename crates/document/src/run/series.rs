use crate::run::names::Names;
use crate::wrap::{WIDTH, width};
use credscope_finding::args;
use credscope_inspector::simulation::Series;

/// Rows of a table; more intervals than these are summed.
const ROWS: usize = 24;

/// Series of one interval and one length, side by side.
pub(crate) struct Table {
    /// What a row stands for.
    pub(crate) aside: String,
    /// The head, the rows, the totals.
    pub(crate) lines: Vec<String>,
}

/// The sums of so many values each; the last may be of fewer.
pub(crate) fn sums(values: &[i64], each: usize) -> Vec<i64> {
    let mut sums = Vec::new();
    for some in values.chunks(each.max(1)) {
        sums.push(total(some));
    }
    sums
}

pub(crate) fn total(values: &[i64]) -> i64 {
    values.iter().fold(0, |sum, value| sum.saturating_add(*value))
}

fn push_right(line: &mut String, text: &str, columns: usize) {
    for _ in width(text)..columns {
        line.push(' ');
    }
    line.push_str(text);
}

impl Table {
    /// Every series of the run, in as few tables as the width of a line allows.
    pub(crate) fn of(names: &Names<'_>) -> Vec<Self> {
        let mut tables = Vec::new();
        let mut rest = names.run.series.as_slice();
        while let Some(first) = rest.first() {
            let each = first.values.len().div_ceil(ROWS).max(1);
            let (mut columns, mut taken) = (Self::lead(names, first), 0);
            for series in rest {
                let is_alike =
                    series.interval_ms == first.interval_ms && series.values.len() == first.values.len();
                columns += 2 + Self::column(names, series, each);
                if taken > 0 && (!is_alike || columns > WIDTH) {
                    break;
                }
                taken += 1;
            }
            let (some, others) = rest.split_at_checked(taken).unwrap_or((rest, &[]));
            tables.push(Self::set(names, first, some, each));
            rest = others;
        }
        tables
    }

    /// Columns of the instants.
    fn lead(names: &Names<'_>, series: &Series) -> usize {
        let count = i64::try_from(series.values.len()).unwrap_or(i64::MAX);
        let last = names.offset(series.interval_ms.saturating_mul(count));
        let words = width(&names.say("run-text-total")).max(width(&names.say("run-text-from")));
        2 + width(&last).max(words)
    }

    fn head(names: &Names<'_>, series: &Series) -> String {
        names.localizer.word("series", &series.name)
    }

    fn column(names: &Names<'_>, series: &Series, each: usize) -> usize {
        let mut widest = width(&Self::head(names, series)).max(total(&series.values).to_string().len());
        for sum in sums(&series.values, each) {
            widest = widest.max(sum.to_string().len());
        }
        widest
    }

    fn set(names: &Names<'_>, first: &Series, all: &[Series], each: usize) -> Self {
        let length = Names::duration(first.interval_ms);
        let aside = match each {
            1 => names.localizer.ui("run-text-per-interval", &args! { length: length }),
            _ => names.localizer.ui("run-text-summed", &args! { count: each, length: length }),
        };
        let lead = Self::lead(names, first);
        let rows = first.values.len().div_ceil(each);
        let mut lines = Vec::with_capacity(rows + 2);
        let mut head = String::new();
        push_right(&mut head, &names.say("run-text-from"), lead);
        lines.push(head);
        let step = i64::try_from(each).unwrap_or(i64::MAX).saturating_mul(first.interval_ms);
        let mut from = 0_i64;
        for _ in 0..rows {
            let mut line = String::new();
            push_right(&mut line, &names.offset(from), lead);
            lines.push(line);
            from = from.saturating_add(step);
        }
        let mut totals = String::new();
        push_right(&mut totals, &names.say("run-text-total"), lead);
        lines.push(totals);
        for series in all {
            let columns = 2 + Self::column(names, series, each);
            let mut cells = vec![Self::head(names, series)];
            for sum in sums(&series.values, each) {
                cells.push(sum.to_string());
            }
            cells.push(total(&series.values).to_string());
            for (line, cell) in lines.iter_mut().zip(&cells) {
                push_right(line, cell, columns);
            }
        }
        Self { aside, lines }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::sample;
    use credscope_l10n::{Language, Localizer};

    fn tables(language: Language, series: Vec<Series>) -> Vec<Table> {
        let localizer = Localizer::new(language);
        let mut run = sample::empty();
        run.series = series;
        Table::of(&Names::new(&run, &localizer))
    }

    fn series(name: &str, interval_ms: i64, values: impl IntoIterator<Item = i64>) -> Series {
        Series { name: name.to_owned(), interval_ms, values: values.into_iter().collect() }
    }

    #[test]
    fn long_series_are_summed_and_say_so() {
        let tables = tables(Language::En, vec![series("requests", 3_600_000, 0..100)]);
        let [table] = tables.as_slice() else { panic!("one table") };
        assert_eq!(table.aside, "Each row sums 5 intervals of 1h.");
        assert_eq!(
            table.lines.first().map(String::as_str),
            Some("         from  requests"),
            "{:?}",
            table.lines
        );
        assert_eq!(table.lines[1..3], ["     00:00:00        10", "     05:00:00        35"]);
        assert_eq!(table.lines.last().map(String::as_str), Some("        total      4950"));
        assert_eq!(table.lines.len(), 22);
    }

    #[test]
    fn short_series_stand_side_by_side_as_they_are() {
        let all = vec![series("a", 60_000, [1, 2]), series("次数", 60_000, [30, 4]), series("c", 1_000, [5])];
        let tables = tables(Language::Zh, all);
        assert_eq!(tables.len(), 2);
        assert_eq!(
            tables[0].lines,
            ["      起始  a  次数", "  00:00:00  1    30", "  00:01:00  2     4", "      合计  3    34"]
        );
        assert_eq!(tables[1].aside, "每行为 1s 内的计数。");
    }

    #[test]
    fn tables_are_no_wider_than_a_line() {
        let all = (0..12).map(|_| series("a series with a rather long name", 1_000, [1, 2, 3])).collect();
        let tables = tables(Language::En, all);
        assert_eq!(tables.len(), 6);
        assert!(tables.iter().flat_map(|table| &table.lines).all(|line| width(line) <= WIDTH));
    }
}
