use crate::run::draw::{INK, PAPER, RULE, SOFT};
use crate::run::label::{plain, shortened};
use crate::run::names::Names;
use crate::run::picture::{LETTER, MARGIN};
use crate::run::svg::{Face, SANS, Svg};
use credscope_finding::args;

/// The lines above the diagram.
pub(crate) struct Head {
    pub(crate) title: String,
    pub(crate) lines: Vec<String>,
    pub(crate) bottom: i64,
}

impl Head {
    pub(crate) fn of(names: &Names<'_>) -> Self {
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
    /// Begins the document: metadata, background, and the header lines.
    pub(crate) fn draw(&self, svg: &mut Svg, names: &Names<'_>, is_to_scale: bool, width: i64, height: i64) {
        svg.out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        svg.number("width", width);
        svg.number("height", height);
        svg.attribute("viewBox", &("0 0 ".to_owned() + &width.to_string() + " " + &height.to_string()));
        svg.attribute("role", "img");
        svg.attribute("lang", names.localizer.language().tag());
        svg.attribute("font-family", SANS);
        svg.out.push('>');
        svg.element("title", &self.title);
        svg.element("desc", &described(names));
        svg.begin("rect");
        svg.attribute("x", "0.5");
        svg.attribute("y", "0.5");
        svg.number("width", width - 1);
        svg.number("height", height - 1);
        svg.number("rx", 8);
        svg.attribute("fill", PAPER);
        svg.attribute("stroke", RULE);
        svg.end();
        svg.text(MARGIN, MARGIN + 18, Face::plain(18, INK).strong(), &self.title);
        let room = usize::try_from((width - 2 * MARGIN) / LETTER).unwrap_or(1);
        let mut y = MARGIN + 40;
        for line in &self.lines {
            svg.text(MARGIN, y, Face::plain(12, SOFT), &shortened(line, room));
            y += 18;
        }
        if !names.run.entries.is_empty() {
            let id = if is_to_scale { "run-text-by-time" } else { "run-text-by-event" };
            svg.text(MARGIN, y, Face::plain(12, SOFT), &names.say(id));
        }
    }
}

/// A description of the picture, for those who cannot see it.
fn described(names: &Names<'_>) -> String {
    let run = names.run;
    let shared = args! {
        lanes: run.lanes.len(),
        entries: run.entries.len(),
        from: names.localizer.instant(run.begins),
        until: names.localizer.instant(run.ends),
    };
    let id = if run.entries.is_empty() { "run-text-charted" } else { "run-text-described" };
    let described = names.localizer.ui(id, &shared);
    match names.explanation() {
        Some(explanation) => plain(&explanation) + " " + &described,
        None => described,
    }
}
