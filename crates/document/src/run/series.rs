use crate::run::label::lines;
use crate::run::names::Names;
use crate::wrap::{WIDTH, width};
use credscope_finding::args;
use credscope_inspector::simulation::Series;

/// Maximum number of rows in a table; more intervals are summed.
const ROWS: usize = 24;

/// Series with the same interval and length, side by side.
pub(crate) struct Table {
    /// The meaning of a row.
    pub(crate) aside: String,
    /// Number of header lines.
    pub(crate) heads: usize,
    /// The header, the rows, the totals.
    pub(crate) lines: Vec<String>,
}

/// Maximum width of a column header; longer ones are broken.
const HEAD: usize = 13;
const HEAD_LINES: usize = 5;

/// Values with `each` intervals combined, the last group possibly smaller: counts are summed, of levels the
/// last or the greatest is taken.
pub(crate) fn gathered(series: &Series, each: usize, takes_greatest: bool) -> Vec<i64> {
    let mut gathered = Vec::new();
    for some in series.values.chunks(each.max(1)) {
        gathered.push(match (series.is_level(), takes_greatest) {
            (false, _) => total(some),
            (true, false) => some.last().copied().unwrap_or(0),
            (true, true) => some.iter().copied().max().unwrap_or(0),
        });
    }
    gathered
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
    /// All series of the run, in as few tables as the width of a line allows.
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

    /// Width of the column of instants.
    fn lead(names: &Names<'_>, series: &Series) -> usize {
        let count = i64::try_from(series.values.len()).unwrap_or(i64::MAX);
        let last = names.offset(series.interval_ms.saturating_mul(count));
        let words = width(&names.say("run-text-total")).max(width(&names.say("run-text-from")));
        2 + width(&last).max(words)
    }

    /// The lines of a series' header.
    fn head(names: &Names<'_>, series: &Series) -> Vec<String> {
        let mut head = Vec::new();
        for line in lines(&names.localizer.word("series", &series.name), 0, HEAD, HEAD_LINES) {
            let mut text = String::new();
            for piece in line {
                text += &piece.text;
            }
            head.push(text);
        }
        head
    }

    /// The cells in the column of a series: its header, aligned to the bottom of this many lines, values and
    /// total.
    fn cells(names: &Names<'_>, series: &Series, each: usize, heads: usize) -> Vec<String> {
        let head = Self::head(names, series);
        let mut cells = Vec::new();
        for _ in head.len()..heads {
            cells.push(String::new());
        }
        cells.extend(head);
        for value in gathered(series, each, false) {
            cells.push(value.to_string());
        }
        cells.push(if series.is_level() { String::new() } else { total(&series.values).to_string() });
        cells
    }

    fn column(names: &Names<'_>, series: &Series, each: usize) -> usize {
        Self::cells(names, series, each, 0).iter().map(|cell| width(cell)).max().unwrap_or(0)
    }

    fn set(names: &Names<'_>, first: &Series, all: &[Series], each: usize) -> Self {
        let length = Names::duration(first.interval_ms);
        let has_levels = all.iter().any(Series::is_level);
        let aside = match (each, has_levels) {
            (1, _) => names.localizer.ui("run-text-per-interval", &args! { length: length }),
            (_, false) => names.localizer.ui("run-text-summed", &args! { count: each, length: length }),
            (_, true) => names.localizer.ui("run-text-gathered", &args! { count: each, length: length }),
        };
        let heads = all.iter().map(|series| Self::head(names, series).len()).max().unwrap_or(1);
        let lead = Self::lead(names, first);
        let rows = first.values.len().div_ceil(each);
        let step = i64::try_from(each).unwrap_or(i64::MAX).saturating_mul(first.interval_ms);
        let mut leads = Vec::new();
        for _ in 1..heads {
            leads.push(String::new());
        }
        leads.push(names.say("run-text-from"));
        let mut from = 0_i64;
        for _ in 0..rows {
            leads.push(names.offset(from));
            from = from.saturating_add(step);
        }
        leads.push(names.say("run-text-total"));
        let mut lines = Vec::new();
        for text in &leads {
            let mut line = String::new();
            push_right(&mut line, text, lead);
            lines.push(line);
        }
        for series in all {
            let columns = 2 + Self::column(names, series, each);
            for (line, cell) in lines.iter_mut().zip(&Self::cells(names, series, each, heads)) {
                push_right(line, cell, columns);
            }
        }
        for line in &mut lines {
            line.truncate(line.trim_end().len());
        }
        Self { aside, heads, lines }
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
        assert_eq!(table.aside, "Each row is the sum of 5 intervals of 1h.");
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
        assert_eq!(tables.len(), 2);
        assert_eq!(tables[0].heads, 3);
        assert!(tables[0].lines[2].ends_with("       name") && tables[0].lines[3].ends_with("  1"));
        assert!(tables.iter().flat_map(|table| &table.lines).all(|line| width(line) <= WIDTH));
    }

    #[test]
    fn levels_are_not_summed() {
        let all = vec![series("csr_created", 60_000, 0..48), series("csr_pending", 60_000, 0..48)];
        let tables = tables(Language::En, all);
        assert_eq!(
            tables[0].aside,
            "Each row covers 2 intervals of 1m: counts are summed, values “at the end” are those at the end of the row."
        );
        let row = tables[0].lines.iter().find(|line| line.contains("00:02:00")).unwrap();
        assert!(row.contains(" 5 ") && row.ends_with(" 3"), "{row}");
        assert!(tables[0].lines.last().unwrap().ends_with("1128"));
    }
}
