//! A run as a still picture: a sequence diagram from top to bottom, with charts of its series below.

use crate::run::caption::{label, title};
use crate::run::chart;
use crate::run::draw::{ArrowEnd, FAULT, INK, PAPER, SOFT, WASH, arrow, colour_of, colour_of_tone, mark};
use crate::run::frame::Head;
use crate::run::label::{lines, shortened};
use crate::run::layout::{COLUMNS, Layout};
use crate::run::moment::What;
use crate::run::names::Names;
use crate::run::svg::{Face, Svg};
use crate::wrap::width;
use credscope_inspector::simulation::{EntryKind, EntryNumber, Lane, Run, RunEntry, Tone};
use credscope_l10n::{Localizer, visible};

pub(crate) const MARGIN: i64 = 24;
/// The width of a picture with only charts.
const LEAST_WIDTH: i64 = 760;
/// The height of a lane's head.
const HEAD: i64 = 38;
/// Pixels of a column of letters, rounded up since fonts differ.
pub(crate) const LETTER: i64 = 7;
/// A bar that shows how long a fault is active, with the space beside it.
const GUTTER: i64 = 12;
const COMMAND_LINE: i64 = 15;
const COMMAND_LINES: usize = 6;
/// From this height on, the heads of the lanes are repeated below the diagram.
const TALL: i64 = 1_200;

fn pixels(text: &str) -> i64 {
    i64::try_from(width(text)).unwrap_or(0) * LETTER
}

/// The run as a self-contained SVG document: own background, generic fonts, the full text of truncated labels
/// in titles. The same run gives the same bytes on every machine.
#[must_use]
pub fn run_svg(run: &Run, localizer: &Localizer) -> String {
    let names = Names::new(run, localizer);
    let head = Head::of(&names);
    let layout = Layout::of(&names, head.bottom + if run.entries.is_empty() { 0 } else { HEAD + 14 });
    let mut picture =
        Picture { names, svg: Svg::default(), layout, lanes: Vec::new(), axis: 0, text: 0, width: 0 };
    picture.measure(&head);
    picture.draw(&head)
}

/// A lane in the picture.
struct Column<'a> {
    lane: &'a Lane,
    x: i64,
    /// Columns of its head's text.
    room: usize,
    colour: &'static str,
}

struct Picture<'a> {
    names: Names<'a>,
    svg: Svg,
    layout: Layout<'a>,
    lanes: Vec<Column<'a>>,
    /// The right edge of the instants.
    axis: i64,
    /// The left edge of the labels.
    text: i64,
    width: i64,
}

impl<'a> Picture<'a> {
    /// Computes the widths.
    fn measure(&mut self, head: &Head) {
        let run = self.names.run;
        let mut widest = 0;
        for stop in &self.layout.stops {
            widest = widest.max(pixels(self.names.offset_column(stop.at_ms).trim_start()));
        }
        self.axis = MARGIN + widest + 4;
        let faults = i64::try_from(run.faults.len()).unwrap_or(0);
        let mut x = self.axis + 8 + GUTTER * faults;
        for lane in &run.lanes {
            let actor = pixels(&self.names.localizer.word("actor", &lane.actor));
            let breadth = (actor.max(pixels(&visible(&lane.name)) * 6 / 7) + 28).clamp(84, 176);
            let room = usize::try_from((breadth - 20) / LETTER).unwrap_or(1);
            let colour = colour_of(&lane.actor);
            self.lanes.push(Column { lane, x: x + breadth / 2, room, colour });
            x += breadth;
        }
        self.text = x + 20;
        let mut longest = 0;
        for row in &self.layout.rows {
            for (index, line) in row.lines.iter().enumerate() {
                let mut columns = if index == 0 && !row.lead.is_empty() { width(&row.lead) + 2 } else { 0 };
                for piece in line {
                    columns += width(&piece.text);
                }
                longest = longest.max(columns);
            }
        }
        // Half a pixel more per column: a line may consist of wide letters.
        let label = (2 * LETTER + 1) * i64::try_from(longest.min(COLUMNS + 2)).unwrap_or(0) / 2;
        self.width = LEAST_WIDTH.max(pixels(&head.title) * 3 / 2 + 2 * MARGIN);
        for line in &head.lines {
            self.width = self.width.max((pixels(line) + 2 * MARGIN).min(1_200));
        }
        if !self.layout.rows.is_empty() {
            self.width = self.width.max(self.text + label + MARGIN);
        }
    }

    fn draw(mut self, head: &Head) -> String {
        let charts = chart::height(self.names.run);
        let mut diagram = self.layout.bottom + if self.layout.rows.is_empty() { 0 } else { 12 };
        let is_tall = self.layout.bottom - head.bottom > TALL;
        if is_tall {
            diagram += HEAD;
        }
        let command = "`".to_owned() + &self.names.command().replace('`', "'") + "`";
        let columns = usize::try_from((self.width - 2 * MARGIN) / LETTER).unwrap_or(1);
        let command = lines(&command, 0, columns, COMMAND_LINES);
        let again = i64::try_from(command.len()).unwrap_or(0) * COMMAND_LINE;
        let height = diagram + charts + 8 + again + MARGIN;
        head.draw(&mut self.svg, &self.names, self.layout.is_to_scale, self.width, height);
        if !self.layout.rows.is_empty() {
            self.diagram();
        }
        if is_tall {
            self.heads(self.layout.bottom);
        }
        if charts > 0 {
            chart::draw(&mut self.svg, &self.names, diagram, self.width);
        }
        let mut y = diagram + charts + 8 + COMMAND_LINE;
        for line in &command {
            self.svg.begin_text(MARGIN, y, Face::plain(11, SOFT));
            self.svg.pieces(line);
            self.svg.out.push_str("</text>");
            y += COMMAND_LINE;
        }
        self.svg.out.push_str("\n</svg>\n");
        self.svg.out
    }

    fn diagram(&mut self) {
        let top = self.layout.stops.first().map_or(0, |stop| stop.y);
        self.stripes();
        self.faults();
        for column in &self.lanes {
            self.svg.begin("line");
            self.svg.number("x1", column.x);
            self.svg.number("x2", column.x);
            self.svg.number("y1", top - 10);
            self.svg.number("y2", self.layout.bottom);
            self.svg.attribute("stroke", column.colour);
            self.svg.attribute("stroke-opacity", "0.45");
            self.svg.end();
        }
        self.heads(top - 10 - HEAD);
        self.axis();
        let bars = self.spans();
        for place in 0..self.layout.rows.len() {
            if let Some(What::Entry(entry)) = self.layout.rows.get(place).map(|row| row.what) {
                let bar = bars.iter().find(|(id, _)| *id == entry.id).map_or(0, |(_, beside)| *beside);
                self.happening(place, entry, bar);
            }
        }
        for row in &self.layout.rows {
            let colour = match row.what {
                What::Entry(entry) => {
                    column(&self.lanes, &entry.lane).map_or(INK, |(_, column)| column.colour)
                }
                What::FaultBegins(_) => FAULT,
                What::FaultEnds(_) | What::Facts(_) => SOFT,
            };
            label(&mut self.svg, &self.names, row, self.text, colour);
        }
    }

    /// Draws a mark at its instant, or a message on its way.
    fn happening(&mut self, place: usize, entry: &RunEntry, beside: i64) {
        let Some(row) = self.layout.rows.get(place) else { return };
        let Some((index, from)) = column(&self.lanes, &entry.lane) else { return };
        let to = entry.to.as_deref().and_then(|to| column(&self.lanes, to)).filter(|(to, _)| *to != index);
        let colour = if entry.tone == Tone::Neutral { from.colour } else { colour_of_tone(entry.tone) };
        let y = row.middle();
        self.svg.begin("g");
        self.svg.out.push('>');
        self.svg.element("title", &title(&self.names, entry));
        match (entry.kind, to) {
            (EntryKind::Message, Some((_, to))) => {
                let end = match entry.until_ms {
                    Some(until) => {
                        let (y, is_marked) = self.layout.arrival(until, &to.lane.id, y);
                        if is_marked { ArrowEnd::AtMark(y) } else { ArrowEnd::AtLane(y) }
                    }
                    None => ArrowEnd::Lost,
                };
                arrow(&mut self.svg, (from.x, y), to.x, end, !entry.artefacts.is_empty(), colour);
            }
            _ => mark(&mut self.svg, from.x + beside, y, entry.tone, colour),
        }
        self.svg.out.push_str("\n</g>");
    }

    /// Shades every other row, to lead the eye from a mark to its label.
    fn stripes(&mut self) {
        for row in self.layout.rows.iter().step_by(2) {
            self.svg.rectangle(MARGIN - 8, row.y, self.width - 2 * (MARGIN - 8), row.height);
            self.svg.attribute("fill", WASH);
            self.svg.end();
        }
    }

    /// Each fault as a bar beside the axis and a tint on the lanes, while it is active.
    fn faults(&mut self) {
        for (index, fault) in self.names.run.faults.iter().enumerate() {
            let from = self.layout.y(fault.from_ms);
            let until = fault.until_ms.map_or(self.layout.bottom, |until| self.layout.y(until));
            let x = self.axis + 8 + GUTTER * i64::try_from(index).unwrap_or(0);
            self.svg.rectangle(x, from, self.text - 12 - x, until - from);
            self.svg.attribute("fill", FAULT);
            self.svg.attribute("fill-opacity", "0.05");
            self.svg.end();
            self.svg.rectangle(x, from, 4, until - from);
            self.svg.number("rx", 2);
            self.svg.attribute("fill", FAULT);
            self.svg.end_titled("rect", &self.names.localizer.word("fault", &fault.name));
        }
    }

    fn heads(&mut self, y: i64) {
        for Column { lane, x, room, colour } in &self.lanes {
            let breadth = i64::try_from(*room).unwrap_or(0) * LETTER + 12;
            self.svg.rectangle(x - breadth / 2, y, breadth, HEAD);
            self.svg.number("rx", 5);
            self.svg.attribute("fill", colour);
            self.svg.end_titled("rect", &self.names.lane(&lane.id));
            let actor = shortened(&self.names.localizer.word("actor", &lane.actor), *room);
            let face = Face::plain(12, "#ffffff").strong().anchored("middle");
            self.svg.text(*x, y + if lane.name.is_empty() { 23 } else { 16 }, face, &actor);
            if !lane.name.is_empty() {
                let name = shortened(&visible(&lane.name), room * 7 / 6);
                let face = Face::plain(10, "#ffffff").machine().anchored("middle");
                self.svg.text(*x, y + 30, face, &name);
            }
        }
    }

    fn axis(&mut self) {
        for stop in &self.layout.stops {
            if stop.is_far {
                let face = Face::plain(11, SOFT).anchored("end");
                self.svg.text(self.axis, stop.y - 4, face, "⋮");
            }
            // The padding of an absent fraction is as wide as its digits.
            let offset = self.names.offset_column(stop.at_ms).trim_start().replace(' ', "\u{A0}");
            let face = Face::plain(11, SOFT).machine().anchored("end");
            self.svg.text(self.axis, stop.y + if stop.height > 0 { 15 } else { 11 }, face, &offset);
        }
    }

    /// Draws durations as bars on their lanes, side by side if they overlap. Returns for each the entry's
    /// index and the offset from its lane.
    fn spans(&mut self) -> Vec<(EntryNumber, i64)> {
        let mut bars = Vec::new();
        // For each position beside a lane: until when it is taken.
        let mut taken: Vec<Vec<i64>> = Vec::new();
        taken.resize(self.lanes.len(), Vec::new());
        for row in &self.layout.rows {
            let What::Entry(entry) = row.what else { continue };
            let Some((index, column)) = column(&self.lanes, &entry.lane) else { continue };
            if entry.kind != EntryKind::Span {
                continue;
            }
            let (from, until) = (row.middle(), entry.until_ms.unwrap_or(i64::MAX));
            let bottom = entry.until_ms.map_or(self.layout.bottom, |until| self.layout.y(until).max(from));
            let Some(places) = taken.get_mut(index) else { continue };
            let place = places.iter().position(|taken| *taken <= entry.at_ms).unwrap_or(places.len());
            match places.get_mut(place) {
                Some(free) => *free = until,
                None => places.push(until),
            }
            let colour = if entry.tone == Tone::Neutral { column.colour } else { colour_of_tone(entry.tone) };
            let beside = 11 * i64::try_from(place).unwrap_or(0);
            bars.push((entry.id, beside));
            let x = column.x - 4 + beside;
            self.svg.rectangle(x, from, 8, bottom - from);
            self.svg.number("rx", if entry.until_ms.is_some() { 4 } else { 0 });
            self.svg.attribute("fill", PAPER);
            self.svg.end();
            self.svg.rectangle(x, from, 8, bottom - from);
            self.svg.number("rx", if entry.until_ms.is_some() { 4 } else { 0 });
            self.svg.attribute("fill", colour);
            self.svg.attribute("fill-opacity", "0.22");
            self.svg.attribute("stroke", colour);
            if entry.tone == Tone::Waiting {
                self.svg.attribute("stroke-dasharray", "3 2");
            }
            self.svg.end_titled("rect", &title(&self.names, entry));
        }
        bars
    }
}

/// A lane's index, and its column in the picture.
fn column<'c, 'a>(lanes: &'c [Column<'a>], id: &str) -> Option<(usize, &'c Column<'a>)> {
    lanes.iter().enumerate().find(|(_, column)| column.lane.id == id)
}

#[cfg(test)]
mod tests;
