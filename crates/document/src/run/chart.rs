//! Counts over time as bars, one chart per series.

use crate::run::draw::{FAULT, INK, RULE, SOFT};
use crate::run::label::shortened;
use crate::run::names::Names;
use crate::run::picture::MARGIN;
use crate::run::series::{gathered, total};
use crate::run::svg::{Face, Svg, push_points};
use credscope_finding::args;
use credscope_inspector::simulation::{Run, Series};

/// Maximum number of bars in a chart; more intervals are summed.
const BARS: usize = 240;
const BAR: &str = "#1c50b8";
const PLOT: i64 = 56;
/// A chart with its caption line.
const CHART: i64 = PLOT + 34;
/// Only the caption line, for a series that is always zero.
const NAUGHT: i64 = 28;
/// The time labels below the last chart.
const TICKS: i64 = 22;

/// The height of all charts of a run.
pub(crate) fn height(run: &Run) -> i64 {
    match run.series.iter().map(room).sum() {
        0 => 0,
        charts => charts + TICKS,
    }
}

/// Draws all series with a common time axis.
pub(crate) fn draw(svg: &mut Svg, names: &Names<'_>, top: i64, width: i64) {
    let span = names.run.series.iter().map(length).max().unwrap_or(0).max(1);
    let plot = width - 2 * MARGIN;
    let mut base = top;
    for series in &names.run.series {
        base += room(series);
        one(svg, names, series, base, plot, span);
    }
    for quarter in 0..=4 {
        let x = MARGIN + plot * quarter / 4;
        let anchor = match quarter {
            0 => "start",
            4 => "end",
            _ => "middle",
        };
        let face = Face::plain(11, SOFT).machine().anchored(anchor);
        // Whole seconds are precise enough on an axis.
        svg.text(x, base + 16, face, &names.offset(span / 4 * quarter / 1_000 * 1_000));
    }
}

fn room(series: &Series) -> i64 {
    if series.values.iter().all(|value| *value == 0) { NAUGHT } else { CHART }
}

/// A number with thin spaces as thousands separators.
fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if (digits.len() - index).is_multiple_of(3) && !matches!(grouped.as_str(), "" | "-") {
            grouped.push('\u{2009}');
        }
        grouped.push(digit);
    }
    grouped
}

fn length(series: &Series) -> i64 {
    i64::try_from(series.values.len()).unwrap_or(0).saturating_mul(series.interval_ms)
}

fn one(svg: &mut Svg, names: &Names<'_>, series: &Series, base: i64, plot: i64, span: i64) {
    let each = series.values.len().div_ceil(BARS).max(1);
    let bars = gathered(series, each, true);
    let most = bars.iter().copied().max().unwrap_or(0);
    let step = i64::try_from(each).unwrap_or(1).saturating_mul(series.interval_ms);
    let has_plot = room(series) == CHART;
    let length = Names::duration(step);
    let stats = match (has_plot, series.is_level()) {
        (false, _) => "0".to_owned(),
        (true, true) => names.localizer.ui("run-text-level", &args! { value: grouped(most) }),
        (true, false) => {
            let all = grouped(total(&series.values));
            names.localizer.ui("run-text-most", &args! { value: grouped(most), length: length, total: all })
        }
    };
    let name = names.localizer.word("series", &series.name);
    let columns = usize::try_from(plot / 14).unwrap_or(1);
    let words = base - 8 - if has_plot { PLOT } else { 0 };
    svg.text(MARGIN, words, Face::plain(12, INK).strong(), &shortened(&name, columns));
    svg.text(MARGIN + plot, words, Face::plain(11, SOFT).anchored("end"), &stats);
    svg.begin("line");
    svg.number("x1", MARGIN);
    svg.number("x2", MARGIN + plot);
    svg.number("y1", base);
    svg.number("y2", base);
    svg.attribute("stroke", RULE);
    svg.end();
    if !has_plot {
        return;
    }
    for fault in &names.run.faults {
        let at = |ms: i64| MARGIN + ms.clamp(0, span).saturating_mul(plot) / span;
        let (from, until) = (at(fault.from_ms), fault.until_ms.map_or(MARGIN + plot, at));
        svg.rectangle(from, base - PLOT, (until - from).max(1), PLOT);
        svg.attribute("fill", FAULT);
        svg.attribute("fill-opacity", "0.08");
        svg.end_titled("rect", &names.localizer.word("fault", &fault.name));
    }
    // One outline for all bars, in tenths.
    let mut points = String::new();
    push_points(&mut points, 'M', &[MARGIN * 10, base * 10]);
    let mut at_ms = 0_i64;
    for value in bars {
        let tall = if most > 0 { value.max(0).saturating_mul(PLOT * 10) / most } else { 0 };
        // A nonzero count is always visible.
        let tall = if value > 0 { tall.max(10) } else { tall };
        push_points(&mut points, 'V', &[base * 10 - tall]);
        at_ms = at_ms.saturating_add(step).min(span);
        push_points(&mut points, 'H', &[MARGIN * 10 + at_ms.saturating_mul(plot * 10) / span]);
    }
    push_points(&mut points, 'V', &[base * 10]);
    points.push('Z');
    svg.path(&points, BAR, "", "");
    svg.attribute("fill-opacity", "0.75");
    svg.end_titled("path", &(name + &names.say("report-colon") + &stats));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        for (number, expected) in
            [(0, "0"), (999, "999"), (1_000, "1 000"), (-12_345, "-12 345"), (1_234_567, "1 234 567")]
        {
            assert_eq!(grouped(number).replace('\u{2009}', " "), expected);
        }
    }
}
