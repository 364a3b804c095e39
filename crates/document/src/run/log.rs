use crate::line::LineMark;
use crate::run::moment::{RunMoment, What, moments};
use crate::run::names::{Names, sign};
use crate::run::series::Table;
use crate::wrap::{Paint, TextStyle, width, wrap};
use credscope_finding::{Citation, Code, Fact, args};
use credscope_inspector::simulation::{FactEntry, FaultEntry, Run, RunEntry, Tone};
use credscope_l10n::{Localizer, visible};

/// The log of a run as text, ending with a newline: its parameters, all events in order, and the results.
/// Instants are exact to the millisecond.
#[must_use]
pub fn run_text(run: &Run, localizer: &Localizer, paint: Paint) -> String {
    let names = Names::new(run, localizer);
    let mut log = Log { names, paint, out: String::new(), cited: Vec::new() };
    log.head();
    log.parameters();
    log.faults();
    log.happenings();
    log.counters();
    log.series();
    log.artefacts();
    log.notes();
    log.out
}

struct Log<'a> {
    names: Names<'a>,
    paint: Paint,
    out: String,
    /// Codes whose rule was already cited: only the first use is cited.
    cited: Vec<Code>,
}

/// A row of columns; all but the last are as wide as their widest cell.
struct Row {
    cells: Vec<String>,
    /// The style of the last but one.
    voice: TextStyle,
}

fn row<const N: usize>(cells: [String; N]) -> Row {
    Row { cells: cells.into(), voice: TextStyle::Plain }
}

/// A value without backticks, for places that contain only values.
fn bare(text: &str) -> String {
    visible(text).replace('`', "")
}

impl Log<'_> {
    fn say(&self, id: &str) -> String {
        self.names.say(id)
    }

    fn wrap(&mut self, sentence: &str, first: &str, rest: &str, voice: TextStyle) {
        self.out.push_str(&wrap(sentence, first, rest, voice, self.paint));
    }

    fn heading(&mut self, id: &str, aside: &str) {
        let heading = self.paint.paint(TextStyle::Strong, &self.say(id));
        self.out.push('\n');
        if aside.is_empty() {
            self.out.extend([&heading, "\n"]);
        } else {
            self.wrap(aside, &(heading + "  "), "  ", TextStyle::Dim);
        }
    }

    /// The first column dim, the others plain; the last is wrapped.
    fn rows(&mut self, rows: &[Row]) {
        let mut widths: Vec<usize> = Vec::new();
        for row in rows {
            for (column, cell) in row.cells.iter().enumerate() {
                match widths.get_mut(column) {
                    Some(widest) => *widest = (*widest).max(width(cell)),
                    None => widths.push(width(cell)),
                }
            }
        }
        for row in rows {
            let Some((last, cells)) = row.cells.split_last() else { continue };
            let (mut first, mut rest) = (String::from("  "), String::from("  "));
            for (column, (cell, widest)) in cells.iter().zip(&widths).enumerate() {
                let voice = if column == 0 { TextStyle::Dim } else { row.voice };
                first += &self.paint.paint(voice, cell);
                for _ in width(cell)..widest + 2 {
                    first.push(' ');
                }
                for _ in 0..widest + 2 {
                    rest.push(' ');
                }
            }
            if last.is_empty() {
                first.truncate(first.trim_end().len());
            }
            self.wrap(last, &first, &rest, TextStyle::Plain);
        }
    }

    fn head(&mut self) {
        let run = self.names.run;
        self.wrap(&self.names.story(), "", "  ", TextStyle::Strong);
        if let Some(explanation) = self.names.explanation() {
            self.wrap(&explanation, "  ", "  ", TextStyle::Plain);
        }
        self.out.push('\n');
        let (at, length) = (self.names.localizer.instant(run.ends), Names::duration(self.names.length()));
        let ends = self.names.localizer.ui("run-text-length", &args! { at: at, length: length });
        let rows = [
            ("run-text-story", bare(&run.story)),
            ("run-text-seed", run.seed.to_string()),
            ("run-text-release", bare(&run.kubernetes)),
            ("run-text-begins", self.names.localizer.instant(run.begins)),
            ("run-text-ends", ends),
            ("run-text-again", "`".to_owned() + &bare(&self.names.command()) + "`"),
        ];
        let rows: Vec<Row> = rows.into_iter().map(|(id, value)| row([self.say(id), value])).collect();
        self.rows(&rows);
    }

    fn parameters(&mut self) {
        let mut rows = Vec::new();
        let mut is_any_changed = false;
        for parameter in &self.names.run.parameters {
            let name = visible(&parameter.name);
            let is_changed = parameter.value != parameter.default;
            is_any_changed |= is_changed;
            let shown = |value: &str| match value.is_empty() {
                true => self.say("run-text-unset"),
                false => bare(value),
            };
            let mut value = shown(&parameter.value);
            let mut meaning = self.names.localizer.word("parameter", &parameter.name);
            if meaning == name {
                meaning.clear();
            }
            if is_changed {
                value.push_str(" *");
                let id = if meaning.is_empty() { "run-text-default" } else { "run-text-default-of" };
                let said = args! { meaning: meaning, value: shown(&parameter.default) };
                meaning = self.names.localizer.ui(id, &said);
            }
            let voice = if is_changed { TextStyle::Strong } else { TextStyle::Plain };
            rows.push(Row { cells: vec![name.into_owned(), value, meaning], voice });
        }
        if !rows.is_empty() {
            let aside = if is_any_changed { self.say("run-text-changed") } else { String::new() };
            self.heading("run-text-parameters", &aside);
            self.rows(&rows);
        }
    }

    fn faults(&mut self) {
        let mut rows = Vec::new();
        for fault in &self.names.run.faults {
            let until = fault.until_ms.map(|until| self.names.offset(until));
            let until = until.unwrap_or_else(|| self.say("run-text-to-end"));
            let window = args! { from: self.names.offset(fault.from_ms), until: until };
            let window = self.names.localizer.ui("run-text-window", &window);
            let meaning = self.names.localizer.word("fault", &fault.name);
            rows.push(row([visible(&fault.name).into_owned(), window, meaning]));
        }
        if !rows.is_empty() {
            self.heading("run-text-faults", "");
            self.rows(&rows);
        }
    }

    fn happenings(&mut self) {
        let moments = moments(self.names.run);
        if moments.is_empty() {
            return;
        }
        self.heading("run-text-log", &self.say("run-text-log-columns"));
        let mut date = String::new();
        for moment in &moments {
            let today = self.names.date(moment.at_ms);
            if today != date {
                self.out.extend(["  ", &self.paint.paint(TextStyle::Dim, &today), "\n"]);
                date = today;
            }
            self.moment(moment);
        }
    }

    fn moment(&mut self, moment: &RunMoment<'_>) {
        let offset = self.names.offset_column(moment.at_ms);
        let times = offset + "  " + &self.names.utc_column(moment.at_ms);
        let mut indent = String::new();
        for _ in 0..width(&times) + 4 {
            indent.push(' ');
        }
        let times = self.paint.paint(TextStyle::Dim, &times) + "  ";
        match moment.what {
            What::FaultBegins(fault) => self.fault(fault, true, &times, &indent),
            What::FaultEnds(fault) => self.fault(fault, false, &times, &indent),
            What::Entry(entry) => self.entry(entry, &times, &indent),
            What::Facts(lane) => {
                let lane = self.paint.paint(TextStyle::Strong, &self.names.lane(lane));
                self.out.extend([&times, "= ", &lane, "\n"]);
            }
        }
        for fact in &moment.facts {
            self.fact(fact, &indent);
        }
    }

    fn fault(&mut self, fault: &FaultEntry, begins: bool, times: &str, indent: &str) {
        let sentence = self.names.fault(fault, begins);
        let sign = self.paint.paint(TextStyle::Warning, LineMark::Warning.sign());
        self.wrap(&sentence, &(times.to_owned() + &sign + " "), indent, TextStyle::Warning);
    }

    fn entry(&mut self, entry: &RunEntry, times: &str, indent: &str) {
        let voice = match entry.tone {
            Tone::Neutral => TextStyle::Plain,
            Tone::Good => TextStyle::Good,
            Tone::Bad => TextStyle::Bad,
            Tone::Waiting => TextStyle::Warning,
        };
        let mut first = times.to_owned() + &self.paint.paint(voice, sign(entry.tone)) + " ";
        first += &self.paint.paint(TextStyle::Strong, &self.names.lanes(entry));
        first += &self.say("report-colon");
        let rest = indent.to_owned() + "  ";
        self.wrap(&self.names.sentence(entry), &first, &rest, TextStyle::Plain);
        let details = self.details(entry);
        if !details.is_empty() {
            self.wrap(&details, &rest, &rest, TextStyle::Dim);
        }
        if let Some(citation) = self.rule(entry.code, entry.citation.as_ref()) {
            self.wrap(&citation, &rest, &rest, TextStyle::Dim);
        }
    }

    fn details(&self, entry: &RunEntry) -> String {
        let mut details = self.names.until(entry);
        let mut add = |detail: &str| {
            if !details.is_empty() {
                details += " · ";
            }
            details += detail;
        };
        if let Some(about) = entry.about.and_then(|about| self.names.run.entries.get(about.place())) {
            let at = args! { at: self.names.offset(about.at_ms) };
            add(&self.names.localizer.ui("run-text-answers", &at));
        }
        if !entry.artefacts.is_empty() {
            let mut artefacts = String::new();
            for id in &entry.artefacts {
                if !artefacts.is_empty() {
                    artefacts += &self.names.say("list-comma");
                }
                artefacts += &self.names.artefact(id);
            }
            add(&self.names.localizer.ui("run-text-with", &args! { artefacts: artefacts }));
        }
        details
    }

    /// The citation of a rule, for the first use of its code.
    fn rule(&mut self, code: Code, citation: Option<&Citation>) -> Option<String> {
        let citation = citation?;
        if self.cited.contains(&code) {
            return None;
        }
        self.cited.push(code);
        Some(self.names.rule(citation))
    }

    fn fact(&mut self, entry: &FactEntry, indent: &str) {
        let localizer = self.names.localizer;
        let mut sentence = localizer.title(entry.code, &entry.args) + &self.say("report-colon");
        if entry.args.get("value").is_some() {
            let fact = Fact { code: entry.code, args: entry.args.clone(), span: None };
            sentence += &localizer.fact_value(&fact).replace('`', "");
        } else {
            sentence += &self.say("run-text-gone");
        }
        let rest = indent.to_owned() + "    ";
        self.wrap(&sentence, &(indent.to_owned() + "  = "), &rest, TextStyle::Plain);
    }

    fn counters(&mut self) {
        let mut rows = Vec::new();
        for counter in &self.names.run.counters {
            let Some((_, last)) = counter.points.last() else { continue };
            let mut peak = (0, *last);
            for (at_ms, value) in &counter.points {
                if *value > peak.1 {
                    peak = (*at_ms, *value);
                }
            }
            let mut most = String::new();
            if peak.1 > *last {
                let at = self.names.offset(peak.0);
                most = self.names.localizer.ui("run-text-peak", &args! { value: peak.1, at: at });
            }
            rows.push(row([self.names.localizer.word("counter", &counter.name), last.to_string(), most]));
        }
        if !rows.is_empty() {
            self.heading("run-text-counters", "");
            self.rows(&rows);
        }
    }

    fn series(&mut self) {
        for table in Table::of(&self.names) {
            self.heading("run-text-series", &table.aside);
            for (index, line) in table.lines.iter().enumerate() {
                let voice = if index < table.heads { TextStyle::Dim } else { TextStyle::Plain };
                self.out.push_str(&self.paint.paint(voice, line));
                self.out.push('\n');
            }
        }
    }

    fn artefacts(&mut self) {
        let mut rows = Vec::new();
        for artefact in &self.names.run.artefacts {
            let localizer = self.names.localizer;
            let outcome = LineMark::of(artefact.expected.outcome).sign();
            let code = artefact.expected.code;
            let brief = code.and_then(|code| localizer.brief(code));
            let word = || localizer.word("outcome", artefact.expected.outcome.word());
            // A brief verdict continues the name; anything else follows a colon.
            let (between, mut verdict) = match (brief, code) {
                (Some(brief), _) => (" ".to_owned(), brief),
                (None, Some(code)) if code.args().is_empty() => {
                    (self.say("report-colon"), localizer.title(code, &args! {}))
                }
                _ => (self.say("report-colon"), word()),
            };
            if let Some(code) = code {
                verdict += " (";
                verdict += code.text();
                verdict.push(')');
            }
            let mut told = outcome.to_owned() + " ";
            told += &self.names.artefact_named(artefact);
            told += &between;
            told += &verdict;
            let at = self.names.offset_column(artefact.at_ms);
            rows.push(row([bare(&artefact.id), at.trim_start().to_owned(), told]));
        }
        if !rows.is_empty() {
            self.heading("run-text-artefacts", "");
            self.rows(&rows);
        }
    }

    fn notes(&mut self) {
        let run = self.names.run;
        if run.notes.is_empty() {
            return;
        }
        self.heading("run-text-notes", "");
        for note in &run.notes {
            self.wrap(&self.names.localizer.title(note.code, &note.args), "  - ", "    ", TextStyle::Plain);
            if let Some(explanation) = self.names.localizer.explain(note.code, &note.args) {
                self.wrap(&explanation, "    ", "    ", TextStyle::Plain);
            }
            if let Some(citation) = &note.citation {
                self.wrap(&self.names.rule(citation), "    ", "    ", TextStyle::Dim);
            }
        }
    }
}

#[cfg(test)]
mod tests;
