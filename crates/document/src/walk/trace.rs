use super::{Walk, machine};
use crate::line::{LineMark, LineShape};
use credscope_finding::codes::{kube, rbac};
use credscope_finding::{Args, Code, CodeFamily, Outcome, Step, args};
use credscope_inspector::report::Item;
use std::collections::BTreeMap;

/// Whether the steps within compare several keys with one: each is worth a line, whatever the result.
fn is_table(step: &Step) -> bool {
    step.code == kube::TOKEN_KEYS_COMPARED && !step.steps.is_empty()
}

/// Whether the step answers a question that a user asks regardless of the verdict: what the user may do.
fn is_answer(step: &Step) -> bool {
    rbac::ALL.contains(&step.code) && step.outcome != Outcome::NotEvaluated
}

/// Whether the step says what an error line means.
fn is_meaning(step: &Step) -> bool {
    CodeFamily::ERROR_SAYS.contains(step.code)
}

impl Walk<'_> {
    /// Expands the step that decided the verdict, and counts those that need no attention.
    pub(super) fn trace(&mut self, depth: usize, item: &Item) {
        let trace = item.trace.as_slice();
        let is_said = |step: &Step| {
            let verdict = &item.verdict;
            step.code == verdict.code && step.outcome == verdict.outcome && step.args == verdict.args
        };
        let deciding = trace.iter().find(|step| is_said(step)).or_else(|| Step::deciding(trace));
        let mut folded = ("", LineMark::Silent, 0);
        for step in trace {
            let id = match step.outcome {
                _ if is_table(step) || is_answer(step) || is_meaning(step) => "",
                Outcome::Passed => "report-steps-hold",
                Outcome::NotApplicable => "report-steps-silent",
                Outcome::NotEvaluated => "report-steps-unreached",
                Outcome::Failed | Outcome::Inconclusive => "",
            };
            if folded.0 != id {
                self.fold(depth, folded);
                folded = (id, LineMark::of(step.outcome), 0);
            }
            folded.2 += 1;
            if id.is_empty() {
                let is_open = deciding.is_some_and(|deciding| std::ptr::eq(deciding, step));
                self.open(depth, step, item, is_open, is_open && is_said(step));
            }
        }
        self.fold(depth, folded);
    }

    fn fold(&mut self, depth: usize, (id, mark, count): (&str, LineMark, usize)) {
        if !id.is_empty() {
            self.text(LineShape::Aside, depth, Some(mark), self.count(id, count));
        }
    }

    /// A step that is worth its line; `is_said` if the verdict has just shown its title, so the name of its rule
    /// and the code are shown instead.
    fn open(&mut self, depth: usize, step: &Step, item: &Item, is_open: bool, is_said: bool) {
        let blanks = &item.blanks;
        if is_said {
            let code = machine(step.code.text());
            let named = self
                .localizer
                .rule(step.code)
                .map_or_else(|| code.clone(), |rule| format!("{rule} ({code})"));
            self.text(LineShape::Aside, depth, Some(LineMark::of(step.outcome)), named);
        } else {
            self.step(depth, step);
        }
        if is_open {
            if let Some(text) = self.localizer.explain(step.code, &step.args) {
                self.text(LineShape::Plain, depth + 1, None, text);
            }
            self.fix(depth + 1, step.code, &step.args, blanks);
        }
        if let Some(other) = step.item.as_deref().and_then(|id| self.find(id)) {
            let text = self.localizer.ui("report-see", &args! { item: self.name(other) });
            self.text(LineShape::Aside, depth + 1, None, text);
        }
        if is_open || is_table(step) {
            self.within(depth + 1, step);
        }
    }

    fn step(&mut self, depth: usize, step: &Step) {
        let mut title = self.localizer.title(step.code, &step.args);
        if is_meaning(step) {
            title = self.localizer.ui("report-line-says", &args! { title: title });
        }
        self.text(LineShape::Step, depth, Some(LineMark::of(step.outcome)), title);
    }

    fn within(&mut self, depth: usize, step: &Step) {
        for step in &step.steps {
            self.step(depth, step);
            self.within(depth + 1, step);
        }
    }

    fn fix(&mut self, depth: usize, code: Code, args: &Args, blanks: &BTreeMap<String, String>) {
        if let Some(text) = self.localizer.fix_with(code, args, blanks) {
            self.text(LineShape::Fix, depth, None, text);
        }
    }
}
