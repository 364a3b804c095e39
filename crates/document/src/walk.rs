//! The walk over a report, in reading order.

mod summary;
mod trace;

pub use summary::{SummaryPart, SummaryTopic, summary_parts, summary_sentence};

use crate::line::{Line, LineMark, LineShape};
use credscope_finding::{Args, Outcome, args, codes::kube as codes};
use credscope_inspector::report::{FindingEntry, Item, Readings, ReportedUser};
use credscope_inspector::{Report, ShelfId};
use credscope_l10n::{Localizer, visible};

/// Maximum number of names a finding lists; the others are counted.
const NAMES_SHOWN: usize = 8;

/// The report as lines: the verdict, every item with its trace, then the findings and the changes to come.
#[must_use]
pub fn lines(report: &Report, localizer: &Localizer) -> Vec<Line> {
    let mut walk = Walk { report, localizer, parents: Vec::new(), lines: Vec::new() };
    for (id, item) in report.with_ids() {
        let parent = item.parent.as_deref().and_then(|name| report.find(name));
        // A parent that does not precede its child is ignored, so there are no cycles.
        walk.parents.push(parent.filter(|&parent| parent < id));
    }
    walk.head();
    walk.items(None, 0);
    walk.findings();
    walk.changes();
    walk.lines
}

// For a small page: loops and a single way to add a line instead of iterators and closures.
struct Walk<'a> {
    report: &'a Report,
    localizer: &'a Localizer,
    /// Each item's parent, in the order of the items.
    parents: Vec<Option<ShelfId>>,
    lines: Vec<Line>,
}

/// Machine-written text between backticks; its own backticks are removed.
fn machine(text: &str) -> String {
    let mut quoted = String::from("`");
    for character in visible(text).chars() {
        match character {
            '`' => quoted.push_str("\\u{60}"),
            plain => quoted.push(plain),
        }
    }
    quoted.push('`');
    quoted
}

impl<'a> Walk<'a> {
    fn push(&mut self, shape: LineShape, depth: usize, mark: Option<LineMark>, lead: String, text: String) {
        self.lines.push(Line { shape, depth, mark, lead, text });
    }

    fn text(&mut self, shape: LineShape, depth: usize, mark: Option<LineMark>, text: String) {
        self.push(shape, depth, mark, String::new(), text);
    }

    fn say(&self, id: &str) -> String {
        self.localizer.ui(id, &Args::new())
    }

    fn count(&self, id: &str, count: usize) -> String {
        self.localizer.ui(id, &args! { count: count })
    }

    fn find(&self, name: &str) -> Option<&'a Item> {
        self.report.item(self.report.find(name)?)
    }

    fn mark(&self, item: &Item) -> LineMark {
        let mark = LineMark::of(item.verdict.outcome);
        if mark == LineMark::Holds {
            for entry in &self.report.findings {
                if entry.severity.is_warning() && entry.item.as_ref() == Some(&item.id) {
                    return LineMark::Warning;
                }
            }
        }
        mark
    }

    /// The verdict on an item, and until when if it is valid so far.
    fn sentence(&self, item: &Item) -> String {
        let mut horizon = None;
        if matches!(item.verdict.outcome, Outcome::Passed | Outcome::Inconclusive) {
            let next =
                self.report.changes.iter().find(|change| change.item == item.id && change.is_of_verdict());
            horizon = next.map(|change| change.named);
        }
        match self.mark(item) {
            LineMark::Warning => {
                self.localizer.sentence_with_warning(&item.verdict, horizon, self.report.judged_at)
            }
            _ => self.localizer.sentence(&item.verdict, horizon, self.report.judged_at),
        }
    }

    /// Kind and label, to refer to an item in a sentence.
    fn name(&self, item: &Item) -> String {
        let mut name = self.localizer.word("kind", item.kind.word());
        if !item.label.is_empty() {
            name.push(' ');
            name.push_str(&machine(&item.label));
        }
        name
    }

    /// The location of an item: its path within its parent, else its file and line.
    fn place(&mut self, depth: usize, item: &Item) {
        let mut place = String::new();
        if let (Some(input), None) = (&item.input, &item.parent) {
            place = machine(input);
        }
        let within = match item.source.is_empty() {
            false => machine(&item.source),
            true if item.line > 1 => self.count("report-line", item.line),
            true => String::new(),
        };
        if !place.is_empty() && !within.is_empty() {
            place.push_str(", ");
        }
        place.push_str(&within);
        if !place.is_empty() {
            self.text(LineShape::Place, depth, None, place);
        }
    }

    fn head(&mut self) {
        let item = self.report.verdict_item.as_deref().and_then(|id| self.find(id));
        let (mark, text) = match item {
            Some(item) => (self.mark(item), self.sentence(item)),
            None => {
                let verdict = &self.report.verdict;
                (LineMark::of(verdict.outcome), self.localizer.sentence(verdict, None, self.report.judged_at))
            }
        };
        self.text(LineShape::Verdict, 0, Some(mark), text);
        // A single item follows immediately and names itself.
        if let Some(item) = item.filter(|_| self.report.items.len() > 1) {
            self.text(LineShape::Note, 0, None, self.name(item));
            self.place(0, item);
        }
        self.others();
        self.summary();
        let at = self.localizer.instant(self.report.judged_at);
        let judged = args! { at: at, kubernetes: self.report.kubernetes.as_str() };
        self.text(LineShape::Note, 0, None, self.localizer.ui("report-judged", &judged));
    }

    /// The items within this one, each followed by its own.
    fn items(&mut self, parent: Option<ShelfId>, depth: usize) {
        for (id, item) in self.report.with_ids() {
            if self.parents.get(id.place()) == Some(&parent) {
                self.item(depth, item);
                self.items(Some(id), depth + 1);
            }
        }
    }

    fn item(&mut self, depth: usize, item: &Item) {
        let kind = self.localizer.word("kind", item.kind.word());
        let label = if item.label.is_empty() { String::new() } else { machine(&item.label) };
        self.push(LineShape::Item, depth, Some(self.mark(item)), kind, label);
        self.place(depth, item);
        self.answer(depth, item);
        self.trace(depth + 1, item);
        if let Some(user) = &item.user_info {
            self.user(depth + 1, user);
        }
        for relation in &self.report.relations {
            if relation.from == item.id
                && let Some(other) = self.find(&relation.to)
            {
                let word = self.localizer.word("relation", relation.kind.word());
                self.push(LineShape::Row, depth + 1, None, word, self.name(other));
            }
        }
        if item.parent.is_none() {
            for one in &item.purposes {
                let mut text = LineMark::of(one.verdict.outcome).sign().to_owned();
                text.push(' ');
                let mut label = one.purpose.label().to_owned();
                if one.verdict.outcome == Outcome::Failed {
                    label.push_str("-refused");
                    text.push_str(&self.localizer.title(one.verdict.code, &one.verdict.args));
                } else {
                    text.push_str(&self.localizer.sentence(&one.verdict, None, self.report.judged_at));
                }
                self.push(LineShape::Row, depth + 1, None, self.say(&label), text);
            }
        }
        // A single item is shown with all facts; of several, only the most important.
        let is_single = self.report.items.len() == 1;
        for fact in &item.facts {
            if is_single || fact.code == codes::IDENTITY_SUBJECT {
                let label = self.localizer.title(fact.code, &fact.args);
                self.push(LineShape::Row, depth + 1, None, label, machine(&self.localizer.fact_value(fact)));
            }
        }
    }

    /// The verdict, unless it only says that a part of something claims nothing alone, or repeats the head of
    /// a report on a single item; by both readings if they differ.
    fn answer(&mut self, depth: usize, item: &Item) {
        let differs =
            |readings: &&Readings| readings.rfc != readings.kubernetes || readings.web_pki.is_some();
        if let Some(readings) = item.readings.as_ref().filter(differs) {
            let rfc = self.localizer.sentence(&readings.rfc, None, self.report.judged_at);
            self.push(LineShape::Led, depth + 1, None, self.say("reading-kubernetes"), self.sentence(item));
            self.push(LineShape::Led, depth + 1, None, self.say("reading-rfc"), rfc);
            if let Some(web_pki) = &readings.web_pki {
                let web_pki = self.localizer.sentence(web_pki, None, self.report.judged_at);
                self.push(LineShape::Led, depth + 1, None, self.say("reading-web_pki"), web_pki);
            }
        } else if match item.parent {
            None => self.report.items.len() > 1 || self.report.verdict_item.is_none(),
            Some(_) => item.verdict.outcome != Outcome::NotApplicable,
        } {
            self.text(LineShape::Answer, depth, None, self.sentence(item));
        }
    }

    fn user(&mut self, depth: usize, user: &ReportedUser) {
        self.row(depth, "identity-user", "", std::slice::from_ref(&user.username));
        if !user.uid.is_empty() {
            self.row(depth, "identity-uid", "", std::slice::from_ref(&user.uid));
        }
        self.row(depth, "identity-groups", "", &user.groups);
        for (name, values) in &user.extra {
            self.row(depth, "report-extra", name, values);
        }
    }

    /// A label and values, which may have a name.
    fn row(&mut self, depth: usize, label: &str, name: &str, values: &[String]) {
        let mut text = String::new();
        if !name.is_empty() {
            text.push_str(&machine(name));
            text.push_str(&self.say("report-colon"));
        }
        let mut list = String::new();
        for value in values {
            self.add(&mut list, &machine(value));
        }
        if !values.is_empty() {
            text.push_str(&list);
            self.push(LineShape::Row, depth, None, self.say(label), text);
        }
    }

    /// Adds to a list in words.
    fn add(&self, list: &mut String, text: &str) {
        if !list.is_empty() {
            list.push_str(&self.say("list-comma"));
        }
        list.push_str(text);
    }

    /// Findings, worst first as in the report; those of one kind in one place, each with its items, and what to do
    /// about them once.
    fn findings(&mut self) {
        if !self.report.findings.is_empty() {
            self.text(LineShape::Heading, 0, None, self.say("findings"));
        }
        for group in self.report.finding_groups() {
            let entries: Vec<&FindingEntry> =
                group.iter().filter_map(|place| self.report.findings.get(*place)).collect();
            let mut fixes: Vec<String> = Vec::new();
            let equal = entries.chunk_by(|one, other| one.args == other.args);
            for (position, equal) in equal.enumerate() {
                let Some(entry) = equal.first() else { continue };
                let title = self.localizer.title(entry.code, &entry.args);
                if position == 0 {
                    let severity = self.localizer.word("severity", entry.severity.word());
                    let mark = LineMark::of_severity(entry.severity);
                    self.push(LineShape::Finding, 0, Some(mark), severity, title);
                } else {
                    self.text(LineShape::Plain, 1, None, title);
                }
                self.found_in(equal);
                let blanks = entry.item.as_deref().and_then(|id| self.find(id)).map(|item| &item.blanks);
                let fix = match blanks {
                    Some(blanks) => self.localizer.fix_with(entry.code, &entry.args, blanks),
                    None => self.localizer.fix(entry.code, &entry.args),
                };
                fixes.extend(fix.filter(|fix| !fixes.contains(fix)));
            }
            for fix in fixes {
                self.text(LineShape::Fix, 1, None, fix);
            }
        }
    }

    /// The items of findings that say the same.
    fn found_in(&mut self, equal: &[&FindingEntry]) {
        let items: Vec<&Item> = equal.iter().filter_map(|entry| self.find(entry.item.as_deref()?)).collect();
        if items.is_empty() || self.report.items.len() < 2 {
            return;
        }
        let mut names = String::new();
        for item in items.iter().take(NAMES_SHOWN) {
            self.add(&mut names, &self.name(item));
        }
        if items.len() > NAMES_SHOWN {
            self.add(&mut names, &self.count("report-more", items.len() - NAMES_SHOWN));
        }
        let text = self.localizer.ui("report-finding-of", &args! { items: names });
        self.text(LineShape::Aside, 1, None, text);
    }

    fn changes(&mut self) {
        if !self.report.changes.is_empty() {
            self.text(LineShape::Heading, 0, None, self.say("changes"));
        }
        for change in &self.report.changes {
            let mut at = self.localizer.instant(change.at);
            at.push_str(" (");
            at.push_str(&self.localizer.relative(change.at, self.report.judged_at));
            at.push(')');
            // The item's name, and the new verdict in a few words if available.
            let mut text = self.find(&change.item).map(|item| self.name(item)).unwrap_or_default();
            match self.localizer.brief(change.code) {
                Some(brief) => {
                    text.push(' ');
                    text.push_str(&brief);
                }
                None => {
                    text.push_str(&self.say("report-colon"));
                    text.push_str(&self.localizer.title(change.code, &change.args));
                }
            }
            self.push(LineShape::Led, 0, None, at, text);
        }
    }
}

#[cfg(test)]
mod tests;
