//! The one walk over a report, in the order in which people read it.

mod trace;

use crate::line::{Line, Mark, Shape};
use credscope_finding::{Args, Outcome, args, codes::kube as codes};
use credscope_inspector::Report;
use credscope_inspector::report::{Item, Readings, UserInfo};
use credscope_l10n::{Localizer, visible};

/// Names that a finding lists; the others are counted.
const NAMES_SHOWN: usize = 8;

/// The report as lines: the verdict, every item with its trace, then the findings and the changes to come.
#[must_use]
pub fn lines(report: &Report, localizer: &Localizer) -> Vec<Line> {
    let mut walk = Walk { report, localizer, parents: Vec::new(), lines: Vec::new() };
    for (index, item) in report.items.iter().enumerate() {
        let parent = item.parent.as_deref().and_then(|id| walk.position(id));
        // A parent that does not come before its child is none, so that no circle can form.
        walk.parents.push(parent.filter(|&parent| parent < index));
    }
    walk.head();
    walk.items(None, 0);
    walk.findings();
    walk.changes();
    walk.lines
}

// The page has few bytes to spare: loops and one way to put a line rather than iterators and closures.
struct Walk<'a> {
    report: &'a Report,
    localizer: &'a Localizer,
    /// Of each item, the position of its parent.
    parents: Vec<Option<usize>>,
    lines: Vec<Line>,
}

/// What a machine wrote, between backticks of which it has none.
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
    #[inline(never)]
    fn push(&mut self, shape: Shape, depth: usize, mark: Option<Mark>, lead: String, text: String) {
        self.lines.push(Line { shape, depth, mark, lead, text });
    }

    #[inline(never)]
    fn text(&mut self, shape: Shape, depth: usize, mark: Option<Mark>, text: String) {
        self.push(shape, depth, mark, String::new(), text);
    }

    #[inline(never)]
    fn say(&self, id: &str) -> String {
        self.localizer.ui(id, &Args::new())
    }

    #[inline(never)]
    fn count(&self, id: &str, count: usize) -> String {
        self.localizer.ui(id, &args! { count: count })
    }

    /// The position of an item. Reports number their items, so that the first look is nearly always the last.
    #[inline(never)]
    fn position(&self, id: &str) -> Option<usize> {
        let items = &self.report.items;
        if let Some(Ok(number)) = id.get(1..).map(str::parse::<usize>)
            && let Some(item) = items.get(number.wrapping_sub(1))
            && item.id == id
        {
            return Some(number - 1);
        }
        items.iter().position(|item| item.id == id)
    }

    fn find(&self, id: &str) -> Option<&'a Item> {
        self.report.items.get(self.position(id)?)
    }

    #[inline(never)]
    fn mark(&self, item: &Item) -> Mark {
        let mark = Mark::of(item.verdict.outcome);
        if mark == Mark::Holds {
            for entry in &self.report.findings {
                if entry.severity.is_warning() && entry.item.as_ref() == Some(&item.id) {
                    return Mark::Warning;
                }
            }
        }
        mark
    }

    /// The verdict on an item; until when, where it holds so far.
    #[inline(never)]
    fn sentence(&self, item: &Item) -> String {
        let mut horizon = None;
        if matches!(item.verdict.outcome, Outcome::Passed | Outcome::Inconclusive) {
            let next =
                self.report.changes.iter().find(|change| change.item == item.id && change.is_of_verdict());
            horizon = next.map(|change| (change.at, change.code));
        }
        match self.mark(item) {
            Mark::Warning => {
                self.localizer.sentence_with_warning(&item.verdict, horizon, self.report.judged_at)
            }
            _ => self.localizer.sentence(&item.verdict, horizon, self.report.judged_at),
        }
    }

    /// Kind and label, to name an item inside a sentence.
    #[inline(never)]
    fn name(&self, item: &Item) -> String {
        let mut name = self.localizer.word("kind", item.kind.word());
        if !item.label.is_empty() {
            name.push(' ');
            name.push_str(&machine(&item.label));
        }
        name
    }

    /// Where an item stands: its path within its parent, else its file and line.
    #[inline(never)]
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
            self.text(Shape::Place, depth, None, place);
        }
    }

    fn head(&mut self) {
        let item = self.report.verdict_item.as_deref().and_then(|id| self.find(id));
        let (mark, text) = match item {
            Some(item) => (self.mark(item), self.sentence(item)),
            None => {
                let verdict = &self.report.verdict;
                (Mark::of(verdict.outcome), self.localizer.sentence(verdict, None, self.report.judged_at))
            }
        };
        self.text(Shape::Verdict, 0, Some(mark), text);
        // A single item follows at once and names itself.
        if let Some(item) = item.filter(|_| self.report.items.len() > 1) {
            self.text(Shape::Note, 0, None, self.name(item));
            self.place(0, item);
        }
        let at = self.localizer.instant(self.report.judged_at);
        let judged = args! { at: at, kubernetes: self.report.kubernetes.as_str() };
        self.text(Shape::Note, 0, None, self.localizer.ui("report-judged", &judged));
    }

    /// The items that stand in this one, each before those that stand in it.
    fn items(&mut self, parent: Option<usize>, depth: usize) {
        for (index, item) in self.report.items.iter().enumerate() {
            if self.parents.get(index) == Some(&parent) {
                self.item(depth, item);
                self.items(Some(index), depth + 1);
            }
        }
    }

    fn item(&mut self, depth: usize, item: &Item) {
        let kind = self.localizer.word("kind", item.kind.word());
        let label = if item.label.is_empty() { String::new() } else { machine(&item.label) };
        self.push(Shape::Item, depth, Some(self.mark(item)), kind, label);
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
                self.push(Shape::Row, depth + 1, None, word, self.name(other));
            }
        }
        if item.parent.is_none() {
            for one in &item.purposes {
                let mut text = Mark::of(one.verdict.outcome).sign().to_owned();
                text.push(' ');
                let mut label = one.purpose.label().to_owned();
                if one.verdict.outcome == Outcome::Failed {
                    label.push_str("-refused");
                    text.push_str(&self.localizer.title(one.verdict.code, &one.verdict.args));
                } else {
                    text.push_str(&self.localizer.sentence(&one.verdict, None, self.report.judged_at));
                }
                self.push(Shape::Row, depth + 1, None, self.say(&label), text);
            }
        }
        // One thing is told with all that was read; of several, what a reader takes with them.
        let is_single = self.report.items.len() == 1;
        for fact in &item.facts {
            if is_single || fact.code == codes::IDENTITY_SUBJECT {
                let label = self.localizer.title(fact.code, &fact.args);
                self.push(Shape::Row, depth + 1, None, label, machine(&self.localizer.fact_value(fact)));
            }
        }
    }

    /// The verdict, where it says more than that a part of something claims nothing by itself or than the head of a
    /// report on a single item has said; by both readings where they differ.
    fn answer(&mut self, depth: usize, item: &Item) {
        let differs =
            |readings: &&Readings| readings.rfc != readings.kubernetes || readings.web_pki.is_some();
        if let Some(readings) = item.readings.as_ref().filter(differs) {
            let rfc = self.localizer.sentence(&readings.rfc, None, self.report.judged_at);
            self.push(Shape::Led, depth + 1, None, self.say("reading-kubernetes"), self.sentence(item));
            self.push(Shape::Led, depth + 1, None, self.say("reading-rfc"), rfc);
            if let Some(web_pki) = &readings.web_pki {
                let web_pki = self.localizer.sentence(web_pki, None, self.report.judged_at);
                self.push(Shape::Led, depth + 1, None, self.say("reading-web_pki"), web_pki);
            }
        } else if match item.parent {
            None => self.report.items.len() > 1 || self.report.verdict_item.is_none(),
            Some(_) => item.verdict.outcome != Outcome::NotApplicable,
        } {
            self.text(Shape::Answer, depth, None, self.sentence(item));
        }
    }

    fn user(&mut self, depth: usize, user: &UserInfo) {
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
    #[inline(never)]
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
            self.push(Shape::Row, depth, None, self.say(label), text);
        }
    }

    /// Adds to a list in words.
    #[inline(never)]
    fn add(&self, list: &mut String, text: &str) {
        if !list.is_empty() {
            list.push_str(&self.say("list-comma"));
        }
        list.push_str(text);
    }

    /// Findings worst first, as the report has them; those that differ in their item alone are one.
    fn findings(&mut self) {
        let all = &self.report.findings;
        if !all.is_empty() {
            self.text(Shape::Heading, 0, None, self.say("findings"));
        }
        for (index, entry) in all.iter().enumerate() {
            let mut names = String::new();
            let mut count = 0_usize;
            let mut is_first = true;
            for (at, other) in all.iter().enumerate() {
                if other.code != entry.code || other.args != entry.args {
                    continue;
                }
                if at < index {
                    is_first = false;
                    break;
                }
                let Some(item) = other.item.as_deref().and_then(|id| self.find(id)) else { continue };
                if count < NAMES_SHOWN {
                    self.add(&mut names, &self.name(item));
                }
                count += 1;
            }
            if !is_first {
                continue;
            }
            let severity = self.localizer.word("severity", entry.severity.word());
            let title = self.localizer.title(entry.code, &entry.args);
            self.push(Shape::Finding, 0, Some(Mark::of_severity(entry.severity)), severity, title);
            if count > NAMES_SHOWN {
                self.add(&mut names, &self.count("report-more", count - NAMES_SHOWN));
            }
            if count > 0 && self.report.items.len() > 1 {
                let text = self.localizer.ui("report-finding-of", &args! { items: names });
                self.text(Shape::Aside, 1, None, text);
            }
            self.fix(1, entry.code, &entry.args);
        }
    }

    fn changes(&mut self) {
        if !self.report.changes.is_empty() {
            self.text(Shape::Heading, 0, None, self.say("changes"));
        }
        for change in &self.report.changes {
            let mut at = self.localizer.instant(change.at);
            at.push_str(" (");
            at.push_str(&self.localizer.relative(change.at, self.report.judged_at));
            at.push(')');
            // The item's name, and the new answer in a few words where there are such.
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
            self.push(Shape::Led, 0, None, at, text);
        }
    }
}

#[cfg(test)]
mod tests;
