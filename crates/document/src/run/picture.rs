//! A run as a still picture: a sequence diagram from top to bottom, charts of its series below.

use crate::run::chart;
use crate::run::draw::{End, INK, PAPER, RULE, SOFT, WASH, arrow, colour_of, colour_of_tone, mark};
use crate::run::label::{lines, plain, shortened};
use crate::run::layout::{COLUMNS, LINE, Layout, Row};
use crate::run::moment::What;
use crate::run::names::Names;
use crate::run::svg::{Face, SANS, Svg};
use crate::wrap::width;
use credscope_finding::args;
use credscope_inspector::simulation::{Kind, Lane, Run, RunEntry, Tone};
use credscope_l10n::{Localizer, visible};

pub(crate) const MARGIN: i64 = 24;
/// Charts alone are so wide.
const LEAST_WIDTH: i64 = 760;
/// Head of a lane.
const HEAD: i64 = 38;
/// Pixels of a column of letters, rounded up: fonts differ.
const LETTER: i64 = 7;
/// A bar that tells how long a fault is on, with the space beside it.
const GUTTER: i64 = 12;
const COMMAND_LINE: i64 = 15;
const COMMAND_LINES: usize = 6;
/// The heads of the lanes stand below a diagram too when it is as high as this.
const TALL: i64 = 1_200;
const FAULT: &str = "#ad1f17";

fn pixels(text: &str) -> i64 {
    i64::try_from(width(text)).unwrap_or(0) * LETTER
}

/// The run as an SVG document that needs nothing else: own background, generic fonts, the whole text of what is shortened in
/// titles. The same run gives the same bytes everywhere.
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

/// The lines above the diagram.
struct Head {
    title: String,
    lines: Vec<String>,
    bottom: i64,
}

impl Head {
    fn of(names: &Names<'_>) -> Self {
        let run = names.run;
        let localizer = names.localizer;
        let mut facts = localizer.instant(run.begins) + " · ";
        facts += &names.say("run-text-release");
        facts.push(' ');
        facts += &run.kubernetes;
        facts += " · ";
        facts += &names.say("run-text-seed");
        facts.push(' ');
        facts += &run.seed.to_string();
        for parameter in &run.parameters {
            if parameter.value != parameter.default {
                facts += " · ";
                facts += &localizer.word("parameter", &parameter.name);
                facts.push(' ');
                facts += &parameter.value;
            }
        }
        let mut lines = vec![facts];
        let mut counters = String::new();
        for counter in &run.counters {
            let Some((_, last)) = counter.points.last() else { continue };
            counters += if counters.is_empty() { "" } else { " · " };
            counters += &localizer.word("counter", &counter.name);
            counters.push(' ');
            counters += &last.to_string();
        }
        if !counters.is_empty() {
            lines.push(names.say("run-text-counters") + &names.say("report-colon") + &counters);
        }
        let count = i64::try_from(lines.len()).unwrap_or(0);
        Self { title: names.story(), lines, bottom: MARGIN + 32 + 18 * (count + 1) }
    }
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
    /// Where the instants end.
    axis: i64,
    /// Where the labels begin.
    text: i64,
    width: i64,
}

impl<'a> Picture<'a> {
    /// How wide everything is.
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
        let label = LETTER * i64::try_from(longest.min(COLUMNS + 2)).unwrap_or(0);
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
        self.open(head, height);
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

    fn open(&mut self, head: &Head, height: i64) {
        let run = self.names.run;
        let svg = &mut self.svg;
        svg.out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        svg.number("width", self.width);
        svg.number("height", height);
        svg.attribute("viewBox", &("0 0 ".to_owned() + &self.width.to_string() + " " + &height.to_string()));
        svg.attribute("role", "img");
        svg.attribute("lang", self.names.localizer.language().tag());
        svg.attribute("font-family", SANS);
        svg.out.push('>');
        svg.element("title", &head.title);
        let (from, until) = (run.begins, run.ends);
        let shared = args! {
            lanes: run.lanes.len(), entries: run.entries.len(),
            from: self.names.localizer.instant(from), until: self.names.localizer.instant(until),
        };
        let id = if run.entries.is_empty() { "run-text-charted" } else { "run-text-described" };
        let mut described = self.names.localizer.ui(id, &shared);
        if let Some(explanation) = self.names.explanation() {
            described = plain(&explanation) + "\n" + &described;
        }
        // The two are lines of one text.
        svg.begin("desc");
        svg.out.push('>');
        for (index, line) in described.split('\n').enumerate() {
            svg.out.push_str(if index > 0 { "\n" } else { "" });
            crate::run::svg::push_escaped(&mut svg.out, line);
        }
        svg.out.push_str("</desc>");
        svg.begin("rect");
        svg.attribute("x", "0.5");
        svg.attribute("y", "0.5");
        svg.number("width", self.width - 1);
        svg.number("height", height - 1);
        svg.number("rx", 8);
        svg.attribute("fill", PAPER);
        svg.attribute("stroke", RULE);
        svg.end();
        svg.text(MARGIN, MARGIN + 18, Face::plain(18, INK).strong(), &head.title);
        let room = usize::try_from((self.width - 2 * MARGIN) / LETTER).unwrap_or(1);
        let mut y = MARGIN + 40;
        for line in &head.lines {
            svg.text(MARGIN, y, Face::plain(12, SOFT), &shortened(line, room));
            y += 18;
        }
        if !run.entries.is_empty() {
            let id = if self.layout.is_to_scale { "run-text-by-time" } else { "run-text-by-event" };
            svg.text(MARGIN, y, Face::plain(12, SOFT), &self.names.say(id));
        }
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
            label(&mut self.svg, &self.names, &self.lanes, row, self.text);
        }
    }

    /// A mark where it happens, or a message on its way.
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
            (Kind::Message, Some((_, to))) => {
                let end = match entry.until_ms {
                    Some(until) => {
                        let (y, is_marked) = self.layout.arrival(until, &to.lane.id, y);
                        if is_marked { End::AtMark(y) } else { End::AtLane(y) }
                    }
                    None => End::Lost,
                };
                arrow(&mut self.svg, (from.x, y), to.x, end, !entry.artefacts.is_empty(), colour);
            }
            _ => mark(&mut self.svg, from.x + beside, y, entry.tone, colour),
        }
        self.svg.out.push_str("\n</g>");
    }

    /// Every other row on a wash, so that the eye finds from a mark to its label.
    fn stripes(&mut self) {
        for row in self.layout.rows.iter().step_by(2) {
            self.svg.rectangle(MARGIN - 8, row.y, self.width - 2 * (MARGIN - 8), row.height);
            self.svg.attribute("fill", WASH);
            self.svg.end();
        }
    }

    /// Each fault as a bar beside the axis and a tint on the lanes, while it is on.
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
            // What fills up the room of a fraction is as wide as its digits.
            let offset = self.names.offset_column(stop.at_ms).trim_start().replace(' ', "\u{A0}");
            let is_told = stop.height > 0;
            let face = Face::plain(if is_told { 11 } else { 9 }, SOFT).machine().anchored("end");
            self.svg.text(self.axis, stop.y + if is_told { 15 } else { 9 }, face, &offset);
        }
    }

    /// What lasts, as bars on its lane; those that overlap side by side. Of each its entry's number, and how far it stands
    /// beside its lane.
    fn spans(&mut self) -> Vec<(usize, i64)> {
        let mut bars = Vec::new();
        // Of each place on a lane: until when it is taken.
        let mut taken: Vec<Vec<i64>> = Vec::new();
        taken.resize(self.lanes.len(), Vec::new());
        for row in &self.layout.rows {
            let What::Entry(entry) = row.what else { continue };
            let Some((index, column)) = column(&self.lanes, &entry.lane) else { continue };
            if entry.kind != Kind::Span {
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

/// A lane's place among the others, and where it is drawn.
fn column<'c, 'a>(lanes: &'c [Column<'a>], id: &str) -> Option<(usize, &'c Column<'a>)> {
    lanes.iter().enumerate().find(|(_, column)| column.lane.id == id)
}

/// The whole text of an entry: who, what, until when, with what.
fn title(names: &Names<'_>, entry: &RunEntry) -> String {
    let mut title = names.offset(entry.at_ms) + " ";
    title += &names.lanes(entry);
    title += &names.say("report-colon");
    title += &plain(&names.sentence(entry));
    let until = names.until(entry);
    if !until.is_empty() {
        title.push(' ');
        title += &until;
    }
    for id in &entry.artefacts {
        title += " · ";
        title += &plain(&names.artefact(id));
    }
    title
}

fn label(svg: &mut Svg, names: &Names<'_>, lanes: &[Column<'_>], row: &Row<'_>, x: i64) {
    let mut y = row.middle() + 4;
    let mut face = Face::plain(12, INK);
    let (mut lead, mut whole) = (INK, None);
    match row.what {
        What::Entry(entry) => {
            lead = column(lanes, &entry.lane).map_or(INK, |(_, column)| column.colour);
            let is_cut =
                row.lines.last().and_then(|line| line.last()).is_some_and(|piece| piece.text.ends_with('…'));
            whole = is_cut.then(|| title(names, entry));
        }
        What::FaultBegins(_) => face = Face::plain(12, FAULT).strong(),
        What::FaultEnds(_) | What::Facts(_) => face = Face::plain(12, SOFT).strong(),
    }
    if row.lines.is_empty() {
        svg.begin_text(x, y, face);
        svg.stretch(lead, true, &row.lead);
        svg.out.push_str("</text>");
    }
    for (index, line) in row.lines.iter().enumerate() {
        svg.begin_text(x, y, face);
        if let Some(whole) = &whole {
            svg.element("title", whole);
        }
        if index == 0 && !row.lead.is_empty() {
            svg.stretch(lead, true, &(row.lead.clone() + &names.say("report-colon")));
        }
        svg.pieces(line);
        svg.out.push_str("</text>");
        y += LINE;
    }
}

#[cfg(test)]
mod tests;
