//! The report in the order in which people read it, in their language; text and Markdown only set it.

use credscope_clock::Instant;
use credscope_finding::{Code, Outcome, Severity, Step, args};
use credscope_inspector::Report;
use credscope_inspector::report::{Change, FindingEntry, Item};
use credscope_l10n::{Localizer, visible};

/// The mark that stands before a verdict, a step or a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Holds,
    Warning,
    Fails,
    Unknown,
    Silent,
}

impl Mark {
    pub(crate) const fn sign(self) -> &'static str {
        match self {
            Self::Holds => "✓",
            Self::Warning => "!",
            Self::Fails => "✗",
            Self::Unknown => "?",
            Self::Silent => "·",
        }
    }

    pub(crate) const fn of(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Passed => Self::Holds,
            Outcome::Failed => Self::Fails,
            Outcome::Inconclusive => Self::Unknown,
            Outcome::NotApplicable | Outcome::NotEvaluated => Self::Silent,
        }
    }

    pub(crate) const fn of_severity(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Fails,
            Severity::Warning => Self::Warning,
            Severity::Notice | Severity::Info => Self::Silent,
        }
    }
}

/// A row of a trace.
pub(crate) enum Row<'a> {
    /// Neighbouring steps that need no line each: a message of `cli.ftl` with their number.
    Folded(Mark, &'static str, usize),
    /// A step by its title.
    Closed(&'a Step),
    /// The step that decides, with its explanation and what it was made of.
    Open(&'a Step),
}

/// Findings of one code and one set of values, with the items that have them.
pub(crate) struct Finding<'a> {
    pub(crate) entry: &'a FindingEntry,
    pub(crate) items: Vec<&'a Item>,
}

/// A report and the language it is read in.
pub(crate) struct View<'a> {
    pub(crate) report: &'a Report,
    pub(crate) localizer: &'a Localizer,
}

impl<'a> View<'a> {
    pub(crate) fn item(&self, id: &str) -> Option<&'a Item> {
        self.report.items.iter().find(|item| item.id == id)
    }

    /// Items with their depth, each below its parent. A parent that does not come before its child is none.
    pub(crate) fn tree(&self) -> Vec<(usize, &'a Item)> {
        let items = &self.report.items;
        let parents: Vec<Option<usize>> = items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let parent = item.parent.as_ref()?;
                items.iter().take(index).position(|earlier| earlier.id == *parent)
            })
            .collect();
        let children = |of: Option<usize>| {
            let of_this = parents.iter().zip(0..).filter(move |(parent, _)| **parent == of);
            of_this.map(|(_, index)| index).collect::<Vec<usize>>()
        };
        let mut waiting: Vec<(usize, usize)> =
            children(None).into_iter().rev().map(|index| (0, index)).collect();
        let mut tree = Vec::with_capacity(items.len());
        while let Some((depth, index)) = waiting.pop() {
            tree.extend(items.get(index).map(|item| (depth, item)));
            waiting.extend(children(Some(index)).into_iter().rev().map(|child| (depth + 1, child)));
        }
        tree
    }

    pub(crate) fn mark(&self, item: &Item) -> Mark {
        let of_item = |entry: &FindingEntry| entry.item.as_deref() == Some(&item.id);
        let is_warned = self
            .report
            .findings
            .iter()
            .any(|entry| of_item(entry) && matches!(entry.severity, Severity::Error | Severity::Warning));
        match Mark::of(item.verdict.outcome) {
            Mark::Holds if is_warned => Mark::Warning,
            mark => mark,
        }
    }

    /// The mark of the whole report.
    pub(crate) fn verdict_mark(&self) -> Mark {
        let item = self.report.verdict_item.as_deref().and_then(|id| self.item(id));
        item.map_or(Mark::of(self.report.verdict.outcome), |item| self.mark(item))
    }

    pub(crate) fn verdict(&self) -> String {
        let horizon =
            self.report.verdict_item.as_deref().and_then(|id| self.horizon(id, self.report.verdict.outcome));
        self.localizer.sentence(&self.report.verdict, horizon, self.report.judged_at)
    }

    /// Whether the item's verdict says more than that a part of something claims nothing by itself.
    pub(crate) fn has_answer(&self, item: &Item) -> bool {
        item.parent.is_none() || item.verdict.outcome != Outcome::NotApplicable
    }

    pub(crate) fn sentence(&self, item: &Item) -> String {
        let horizon = self.horizon(&item.id, item.verdict.outcome);
        self.localizer.sentence(&item.verdict, horizon, self.report.judged_at)
    }

    /// What a strict reader of the RFCs would say, where that is something else.
    pub(crate) fn rfc_sentence(&self, item: &Item) -> Option<String> {
        let readings = item.readings.as_ref().filter(|readings| readings.rfc != readings.kubernetes)?;
        Some(self.localizer.sentence(&readings.rfc, None, self.report.judged_at))
    }

    /// The next change of an item that holds so far.
    fn horizon(&self, id: &str, outcome: Outcome) -> Option<(Instant, Code)> {
        let holds = matches!(outcome, Outcome::Passed | Outcome::Inconclusive);
        let next = self.report.changes.iter().find(|change| change.item == id).filter(|_| holds)?;
        Some((next.at, next.code))
    }

    pub(crate) fn kind(&self, item: &Item) -> String {
        self.localizer.word("kind", item.kind.word())
    }

    /// Kind and label, to name an item inside a sentence.
    pub(crate) fn name(&self, item: &Item) -> String {
        if item.label.is_empty() {
            self.kind(item)
        } else {
            format!("{} {}", self.kind(item), visible(&item.label))
        }
    }

    pub(crate) fn severity(&self, severity: Severity) -> String {
        self.localizer.word("severity", &word(&severity))
    }

    /// Where an item stands: its path within its parent, else its file and line.
    pub(crate) fn place(&self, item: &Item) -> String {
        let line = (item.line > 1).then(|| {
            let line = i64::try_from(item.line).unwrap_or(i64::MAX);
            self.localizer.ui("cli-line", &args! { line: line })
        });
        let input = match (&item.input, &item.parent) {
            (Some(input), None) => Some(visible(input).into_owned()),
            _ => None,
        };
        let source = (!item.source.is_empty()).then(|| visible(&item.source).into_owned());
        let line = line.filter(|_| source.is_none());
        [input, source, line].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What this item says of others: the word of the relation and the other's name.
    pub(crate) fn relations(&self, item: &Item) -> Vec<(String, String)> {
        let mut relations = Vec::new();
        for relation in self.report.relations.iter().filter(|relation| relation.from == item.id) {
            if let Some(other) = self.item(&relation.to) {
                let word = word(&relation.kind);
                relations.push((self.localizer.word("relation", &word), self.name(other)));
            }
        }
        relations
    }

    /// Findings worst first, as the report has them; those that differ in their item alone are one.
    pub(crate) fn findings(&self) -> Vec<Finding<'a>> {
        let mut findings: Vec<Finding<'a>> = Vec::new();
        for entry in &self.report.findings {
            let item = entry.item.as_deref().and_then(|id| self.item(id));
            match findings
                .iter_mut()
                .find(|known| known.entry.code == entry.code && known.entry.args == entry.args)
            {
                Some(known) => known.items.extend(item),
                None => findings.push(Finding { entry, items: item.into_iter().collect() }),
            }
        }
        findings
    }
}

impl View<'_> {
    /// What becomes of an item: its name, and the new answer in a few words where there are such.
    pub(crate) fn change(&self, change: &Change) -> String {
        let name = self.item(&change.item).map(|item| self.name(item)).unwrap_or_default();
        let (id, text) = match self.localizer.brief(change.code) {
            Some(brief) => ("cli-change-brief", brief),
            None => ("cli-change", self.localizer.title(change.code, &change.args)),
        };
        let text = text.trim_end_matches(['.', '。']);
        self.localizer.ui(id, &args! { name: name, text: text })
    }
}

/// The word that the JSON report has for a value of a fixed set.
fn word(value: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).ok();
    json.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

/// An item's trace with the step opened that its verdict was taken from, and what needs no attention folded.
pub(crate) fn rows(item: &Item) -> Vec<Row<'_>> {
    let trace = item.trace.as_slice();
    let deciding = trace.iter().find(|step| step.verdict() == item.verdict).or_else(|| Step::deciding(trace));
    let mut rows: Vec<Row<'_>> = Vec::new();
    for step in trace {
        let (mark, id) = match step.outcome {
            Outcome::Passed => (Mark::Holds, "cli-steps-hold"),
            Outcome::NotApplicable => (Mark::Silent, "cli-steps-silent"),
            Outcome::NotEvaluated => (Mark::Silent, "cli-steps-unreached"),
            Outcome::Failed | Outcome::Inconclusive => {
                let is_deciding = deciding.is_some_and(|deciding| std::ptr::eq(deciding, step));
                rows.push(if is_deciding { Row::Open(step) } else { Row::Closed(step) });
                continue;
            }
        };
        match rows.last_mut() {
            Some(Row::Folded(_, last, count)) if *last == id => *count += 1,
            _ => rows.push(Row::Folded(mark, id, 1)),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use credscope_l10n::Language;

    fn check(language: Language, look: impl Fn(&View<'_>)) {
        let (report, localizer) = (sample::report(), Localizer::for_terminal(language));
        look(&View { report: &report, localizer: &localizer });
    }

    #[test]
    fn children_stand_below_their_parents() {
        check(Language::En, |view| {
            let tree: Vec<_> =
                view.tree().into_iter().map(|(depth, item)| (depth, item.id.as_str())).collect();
            assert_eq!(tree, [(0, "i1"), (1, "i3"), (1, "i4"), (0, "i2")]);
        });
    }

    #[test]
    fn parents_in_a_circle_lose_no_item() {
        let (mut report, localizer) = (sample::report(), Localizer::for_terminal(Language::En));
        for (item, parent) in report.items.iter_mut().zip(["i4", "i1", "i2", "i4"]) {
            item.parent = Some(parent.to_owned());
        }
        assert_eq!(View { report: &report, localizer: &localizer }.tree().len(), 4);
    }

    #[test]
    fn a_verdict_names_the_instant_written_in_the_token() {
        check(Language::En, |view| {
            let sentence = view.item("i2").map(|item| view.sentence(item)).unwrap_or_default();
            assert!(
                sentence.starts_with("Holds as far as can be checked here, until 22:55:20 UTC (42 min): "),
                "{sentence}"
            );
            assert!(view.verdict().starts_with("Fails: "));
        });
    }

    #[test]
    fn equal_findings_are_one_with_several_items() {
        check(Language::En, |view| {
            let items: Vec<_> = view.findings().iter().map(|finding| finding.items.len()).collect();
            assert_eq!(items, [2, 1]);
        });
    }

    #[test]
    fn what_a_warning_is_about_is_marked() {
        let (mut report, localizer) = (sample::report(), Localizer::for_terminal(Language::En));
        for item in &mut report.items {
            item.verdict.outcome = Outcome::Passed;
        }
        let view = View { report: &report, localizer: &localizer };
        let marks: Vec<_> = report.items.iter().map(|item| view.mark(item)).collect();
        assert_eq!(marks, [Mark::Holds, Mark::Holds, Mark::Warning, Mark::Warning]);
    }

    #[test]
    fn a_trace_is_folded_but_for_the_step_that_decides() {
        let report = sample::report();
        let rows: Vec<_> = report.items.iter().take(1).flat_map(rows).collect();
        let shapes: Vec<_> = rows
            .iter()
            .map(|row| match row {
                Row::Folded(_, id, count) => format!("{id} {count}"),
                Row::Closed(step) => format!("closed {}", step.code),
                Row::Open(step) => format!("open {}", step.code),
            })
            .collect();
        assert_eq!(
            shapes,
            ["cli-steps-hold 2", "open kube.kubeconfig.no_private_key", "cli-steps-unreached 1"]
        );
    }
}
