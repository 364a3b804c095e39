use super::Walk;
use crate::line::{LineMark, LineShape};
use credscope_finding::{Outcome, args};
use credscope_inspector::Report;
use credscope_inspector::report::{Item, ItemKind, Summary};
use credscope_l10n::Localizer;

/// The outcomes in the order in which they are counted, each with its message.
const COUNTED: [(Outcome, &str); 5] = [
    (Outcome::Failed, "summary-failed"),
    (Outcome::Passed, "summary-passed"),
    (Outcome::Inconclusive, "summary-inconclusive"),
    (Outcome::NotEvaluated, "summary-not_applicable"),
    (Outcome::NotApplicable, "summary-not_applicable"),
];

/// A part of the summary of several things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryPart {
    /// The punctuation between it and the part before it.
    pub before: String,
    /// What it says.
    pub text: String,
    /// What it is about.
    pub about: SummaryTopic,
}

/// What a part of the summary is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SummaryTopic {
    /// Everything.
    All,
    /// The items with one of these outcomes.
    Outcomes(Vec<Outcome>),
    /// These items, by id.
    Items(Vec<String>),
}

/// What several things come to, in parts; `None` if there is only one thing.
#[must_use]
pub fn summary_parts(report: &Report, localizer: &Localizer) -> Option<Vec<SummaryPart>> {
    let summary = &report.summary;
    let is_several = report.items.iter().filter(|item| item.parent.is_none()).count() > 1;
    // A report of an older version has no counts.
    if !is_several || summary.counts.is_empty() {
        return None;
    }
    let lead = localizer.ui("summary", &args! { inputs: summary.inputs, items: report.items.len() });
    let mut parts = vec![SummaryPart { before: String::new(), text: lead, about: SummaryTopic::All }];
    for (position, (text, about)) in
        counted(localizer, |outcome| summary.count_of(outcome)).into_iter().enumerate()
    {
        let before = if position == 0 { "report-colon" } else { "list-comma" };
        let before = localizer.ui(before, &args! {});
        parts.push(SummaryPart { before, text, about: SummaryTopic::Outcomes(about) });
    }
    let mut add = |text: String, items: &[String]| {
        let before = localizer.ui("summary-between", &args! {});
        parts.push(SummaryPart { before, text, about: SummaryTopic::Items(items.to_vec()) });
    };
    if !summary.for_cluster.is_empty() {
        let given = args! { count: summary.for_cluster.len() };
        add(localizer.ui("summary-for_cluster", &given), &summary.for_cluster);
    }
    if !summary.external_authorities.is_empty() {
        let names = summary.external_authorities.iter().filter_map(|id| label_of(report, id));
        let names: Vec<String> = names.collect();
        let given = args! { count: names.len(), names: names };
        add(localizer.ui("summary-external", &given), &summary.external_authorities);
    }
    if let Some(first) = &summary.first_to_break {
        let name = label_of(report, &first.item).unwrap_or_default();
        let at = localizer.date(first.at);
        let left = localizer.relative(first.at, report.judged_at);
        let given = args! { name: name, at: at, left: left };
        add(localizer.ui("summary-first", &given), std::slice::from_ref(&first.item));
    }
    Some(parts)
}

/// What several things come to, in one sentence; `None` if there is only one thing.
#[must_use]
pub fn summary_sentence(report: &Report, localizer: &Localizer) -> Option<String> {
    let parts = summary_parts(report, localizer)?;
    Some(parts.into_iter().map(|part| part.before + &part.text).collect())
}

/// How many things have each outcome, in words, with the outcomes.
fn counted(localizer: &Localizer, count_of: impl Fn(Outcome) -> usize) -> Vec<(String, Vec<Outcome>)> {
    let mut counts: Vec<(&str, usize, Vec<Outcome>)> = Vec::new();
    for (outcome, id) in COUNTED {
        let count = count_of(outcome);
        match counts.last_mut() {
            Some((last, sum, outcomes)) if *last == id => {
                *sum += count;
                outcomes.push(outcome);
            }
            _ => counts.push((id, count, vec![outcome])),
        }
    }
    let shown = counts.into_iter().filter(|(_, count, _)| *count > 0);
    shown.map(|(id, count, outcomes)| (localizer.ui(id, &args! { count: count }), outcomes)).collect()
}

fn label_of(report: &Report, id: &str) -> Option<String> {
    let item: &Item = report.item(report.find(id)?)?;
    Some(if item.label.is_empty() { item.kind.word().to_owned() } else { item.label.clone() })
}

/// The kinds in the order of their counts, each once.
fn kinds(summary: &Summary) -> Vec<ItemKind> {
    let mut kinds: Vec<ItemKind> = summary.counts.iter().map(|counted| counted.kind).collect();
    kinds.dedup();
    kinds
}

impl Walk<'_> {
    /// The sentence, and a row for each kind of which there are several.
    pub(super) fn summary(&mut self) {
        let Some(sentence) = summary_sentence(self.report, self.localizer) else { return };
        self.text(LineShape::Note, 0, None, sentence);
        for kind in kinds(&self.report.summary) {
            let of_kind = self.report.summary.counts.iter().filter(|counted| counted.kind == kind);
            let of_kind: Vec<_> = of_kind.cloned().collect();
            let total: usize = of_kind.iter().map(|counted| counted.count).sum();
            if total > 1 {
                let count_of = |outcome| {
                    of_kind.iter().filter(|counted| counted.outcome == outcome).map(|one| one.count).sum()
                };
                let counts = counted(self.localizer, count_of).into_iter().map(|(text, _)| text);
                let text = counts.collect::<Vec<String>>().join(&self.localizer.ui("list-comma", &args! {}));
                self.push(LineShape::Row, 1, None, self.localizer.word("kind", kind.word()), text);
            }
        }
    }

    /// The verdicts on other tokens, of which the report's verdict is about one.
    pub(super) fn others(&mut self) {
        for id in &self.report.verdict_others {
            if let Some(item) = self.find(id) {
                let (mark, text): (LineMark, String) = (self.mark(item), self.sentence(item));
                self.text(LineShape::Answer, 0, Some(mark), text);
                self.text(LineShape::Note, 0, None, self.name(item));
                self.place(0, item);
            }
        }
    }
}
