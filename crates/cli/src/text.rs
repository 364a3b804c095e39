//! The report for a terminal.

use crate::view::{Mark, Row, View, rows};
use crate::wrap::{Paint, Tone, WIDTH, width, wrap};
use credscope_finding::{Args, Step, args};
use credscope_inspector::report::Item;
use credscope_l10n::visible;

const CHANGES_SHOWN: usize = 12;
const ITEMS_SHOWN: usize = 8;

/// The whole report as text, every line ended.
pub(crate) fn render(view: &View<'_>, paint: Paint) -> String {
    let mut page = Page { view, paint, out: String::new() };
    page.head();
    for (depth, item) in view.tree() {
        page.item(depth, item);
    }
    page.findings();
    page.changes();
    page.out
}

struct Page<'a> {
    view: &'a View<'a>,
    paint: Paint,
    out: String,
}

impl Page<'_> {
    fn ui(&self, id: &str, args: &Args) -> String {
        self.view.localizer.ui(id, args)
    }

    fn mark(&self, mark: Mark) -> String {
        self.paint.paint(tone(mark), mark.sign())
    }

    fn line(&mut self, sentence: &str, first: &str, rest: &str, tone: Tone) {
        self.out.push_str(&wrap(sentence, first, rest, tone, self.paint));
    }

    fn head(&mut self) {
        let mark = format!("{} ", self.mark(self.view.verdict_mark()));
        self.line(&self.view.verdict(), &mark, "  ", Tone::Strong);
        if let Some(item) = self.view.report.verdict_item.as_deref().and_then(|id| self.view.item(id)) {
            let (name, place) = (self.view.name(item), self.view.place(item));
            let about = if place.is_empty() { name } else { format!("{name} ({place})") };
            self.line(&about, "  ", "  ", Tone::Dim);
        }
        let at = self.view.localizer.instant(self.view.report.judged_at);
        let judged =
            self.ui("cli-judged", &args! { at: at, kubernetes: self.view.report.kubernetes.as_str() });
        self.line(&judged, "  ", "  ", Tone::Dim);
    }

    fn item(&mut self, depth: usize, item: &Item) {
        let indent = "  ".repeat(depth);
        let inner = format!("{indent}  ");
        if depth == 0 {
            self.out.push('\n');
        }
        let mut head = format!("{indent}{} ", self.mark(self.view.mark(item)));
        head += &self.paint.paint(Tone::Strong, &self.view.kind(item));
        let (label, place) = (visible(&item.label), self.view.place(item));
        if !label.is_empty() {
            head.push_str("  ");
            head.push_str(&label);
        }
        if !place.is_empty() {
            let column = width(&indent) + 2 + width(&self.view.kind(item)) + 2 + width(&label) + 2;
            head.push_str(&if column + width(&place) > WIDTH {
                format!("\n{inner}")
            } else {
                "  ".to_owned()
            });
            head.push_str(&self.paint.paint(Tone::Dim, &place));
        }
        self.out.push_str(&head);
        self.out.push('\n');
        if self.view.has_answer(item) {
            self.line(&self.view.sentence(item), &inner, &inner, Tone::Plain);
        }
        if let Some(sentence) = self.view.rfc_sentence(item) {
            self.line(&self.ui("cli-rfc", &args! { sentence: sentence }), &inner, &inner, Tone::Plain);
        }
        self.trace(item, &inner);
        self.rows(&inner, &self.identity(item));
        self.rows(&inner, &self.view.relations(item));
        if self.view.report.items.len() == 1 {
            let localizer = self.view.localizer;
            let facts = item
                .facts
                .iter()
                .map(|fact| (localizer.title(fact.code, &fact.args), localizer.fact_value(fact)));
            self.rows(&inner, &facts.collect::<Vec<_>>());
        }
    }

    fn trace(&mut self, item: &Item, indent: &str) {
        let deeper = format!("{indent}  ");
        for row in rows(item) {
            match row {
                Row::Folded(mark, id, count) => {
                    let first = format!("{indent}{} ", self.mark(mark));
                    self.line(&self.ui(id, &args! { count: count }), &first, &deeper, Tone::Dim);
                }
                Row::Closed(step) => self.step(step, indent),
                Row::Open(step) => {
                    // The verdict has just said the title; the code leads to `credscope explain`.
                    if step.verdict() == item.verdict {
                        let first = format!("{indent}{} ", self.mark(Mark::of(step.outcome)));
                        self.line(step.code.text(), &first, &deeper, Tone::Dim);
                    } else {
                        self.step(step, indent);
                    }
                    self.advice(step, &deeper);
                    self.sub_steps(&step.steps, &deeper);
                }
            }
        }
    }

    fn step(&mut self, step: &Step, indent: &str) {
        let first = format!("{indent}{} ", self.mark(Mark::of(step.outcome)));
        self.line(
            &self.view.localizer.title(step.code, &step.args),
            &first,
            &format!("{indent}  "),
            Tone::Plain,
        );
    }

    fn sub_steps(&mut self, steps: &[Step], indent: &str) {
        for step in steps {
            self.step(step, indent);
            self.sub_steps(&step.steps, &format!("{indent}  "));
        }
    }

    fn advice(&mut self, step: &Step, indent: &str) {
        let localizer = self.view.localizer;
        if let Some(explanation) = localizer.explain(step.code, &step.args) {
            self.line(&explanation, indent, indent, Tone::Plain);
        }
        self.fix(localizer.fix(step.code, &step.args), indent);
    }

    fn fix(&mut self, fix: Option<String>, indent: &str) {
        if let Some(fix) = fix {
            let first = format!("{indent}{} ", self.paint.paint(Tone::Strong, "→"));
            self.line(&fix, &first, &format!("{indent}  "), Tone::Plain);
        }
    }

    fn identity(&self, item: &Item) -> Vec<(String, String)> {
        let label = |id| self.ui(id, &args! {});
        let Some(user) = &item.user_info else { return Vec::new() };
        let mut rows = vec![(label("cli-user"), visible(&user.username).into_owned())];
        if !user.uid.is_empty() {
            rows.push((label("cli-uid"), visible(&user.uid).into_owned()));
        }
        if !user.groups.is_empty() {
            rows.push((label("cli-groups"), self.list(&user.groups)));
        }
        for (name, values) in &user.extra {
            rows.push((format!("{} {}", label("cli-extra"), visible(name)), self.list(values)));
        }
        rows
    }

    fn list(&self, texts: &[String]) -> String {
        self.ui("cli-list", &args! { texts: texts })
    }

    /// Labels and values in two columns.
    fn rows(&mut self, indent: &str, rows: &[(String, String)]) {
        let column = rows.iter().map(|(label, _)| width(label)).max().unwrap_or_default();
        for (label, value) in rows {
            let gap = " ".repeat(column - width(label) + 2);
            let first = format!("{indent}{}{gap}", self.paint.paint(Tone::Dim, label));
            let rest = format!("{indent}{}", " ".repeat(column + 2));
            self.line(value, &first, &rest, Tone::Plain);
        }
    }

    fn heading(&mut self, id: &str) {
        let heading = self.paint.paint(Tone::Strong, &self.ui(id, &args! {}));
        self.out.push('\n');
        self.out.push_str(&heading);
        self.out.push('\n');
    }

    fn findings(&mut self) {
        let findings = self.view.findings();
        if findings.is_empty() {
            return;
        }
        self.heading("cli-findings");
        let localizer = self.view.localizer;
        for finding in findings {
            let entry = finding.entry;
            let mark = Mark::of_severity(entry.severity);
            let severity = self.paint.paint(tone(mark), &self.view.severity(entry.severity));
            let first = format!("  {} {severity}  ", self.mark(mark));
            self.line(&localizer.title(entry.code, &entry.args), &first, "    ", Tone::Plain);
            if !finding.items.is_empty() && self.view.report.items.len() > 1 {
                let mut names: Vec<_> =
                    finding.items.iter().take(ITEMS_SHOWN).map(|item| self.view.name(item)).collect();
                let more = finding.items.len() - names.len();
                if more > 0 {
                    names.push(self.ui("cli-more", &args! { count: more }));
                }
                self.line(&self.ui("cli-finding-of", &args! { items: names }), "    ", "    ", Tone::Dim);
            }
            self.fix(localizer.fix(entry.code, &entry.args), "    ");
        }
    }

    fn changes(&mut self) {
        let report = self.view.report;
        if report.changes.is_empty() {
            return;
        }
        self.heading("cli-changes");
        let localizer = self.view.localizer;
        for change in report.changes.iter().take(CHANGES_SHOWN) {
            let at = localizer.instant(change.at);
            let relative = localizer.relative(change.at, report.judged_at);
            self.line(&self.view.change(change), &format!("  {at}  {relative}  "), "    ", Tone::Plain);
        }
        let more = report.changes.len().saturating_sub(CHANGES_SHOWN);
        if more > 0 {
            let line = self.ui("cli-more", &args! { count: more });
            self.line(&line, "  ", "  ", Tone::Dim);
        }
    }
}

const fn tone(mark: Mark) -> Tone {
    match mark {
        Mark::Holds => Tone::Good,
        Mark::Warning => Tone::Warning,
        Mark::Fails => Tone::Bad,
        Mark::Unknown => Tone::Unknown,
        Mark::Silent => Tone::Dim,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use credscope_l10n::{Language, Localizer};

    fn rendered(language: Language, is_on: bool) -> String {
        let (report, localizer) = (sample::report(), Localizer::for_terminal(language));
        render(&View { report: &report, localizer: &localizer }, Paint { is_on })
    }

    #[test]
    fn the_verdict_comes_first_and_the_changes_last() {
        for (language, parts) in [
            (
                Language::En,
                [
                    "✗ Fails: ",
                    "Judged at 2023-11-14 22:13:20 UTC",
                    "✗ kubeconfig",
                    "2 steps hold",
                    "1 step not reached",
                    "user    kubernetes-admin",
                    "· private key",
                    "key of  kubeconfig",
                    "? service-account token",
                    "By the RFCs: Fails: ",
                    "Findings",
                    "! warning",
                    "Changes to come",
                    "in 43 min",
                ],
            ),
            (
                Language::Zh,
                [
                    "✗ 不通过：",
                    "判定时刻：2023-11-14 22:13:20 UTC",
                    "✗ kubeconfig",
                    "2 个步骤通过",
                    "1 个步骤未执行到",
                    "用户  kubernetes-admin",
                    "· 私钥",
                    "所属  kubeconfig",
                    "? 服务账号令牌",
                    "按 RFC：不通过：",
                    "发现",
                    "! 警告",
                    "即将发生的变化",
                    "43 分钟后",
                ],
            ),
        ] {
            let text = rendered(language, false);
            let mut rest = text.as_str();
            for part in parts {
                match rest.split_once(part) {
                    Some((_, after)) => rest = after,
                    None => panic!("{part} is missing, or stands too early, in:\n{text}"),
                }
            }
        }
    }

    #[test]
    fn pasted_text_cannot_command_the_terminal() {
        let text = rendered(Language::En, false);
        assert!(!text.contains('\u{1b}'));
        assert!(text.contains("a\\u{1B}[2J"), "{text}");
    }

    #[test]
    fn colour_changes_nothing_but_colour() {
        let coloured = rendered(Language::En, true);
        assert!(coloured.contains("\u{1b}[31m✗\u{1b}[0m"));
        let mut bare = String::new();
        let mut pieces = coloured.split("\u{1b}[");
        bare.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            bare.push_str(piece.split_once('m').map(|(_, after)| after).unwrap_or_default());
        }
        let squeezed = |text: &str| text.replace(['`', ' ', '\n'], "");
        assert_eq!(squeezed(&bare), squeezed(&rendered(Language::En, false)));
    }

    #[test]
    fn fields_are_listed_when_there_is_one_item() {
        let localizer = Localizer::for_terminal(Language::En);
        let mut report = sample::report();
        let fact = credscope_finding::Fact::new(
            credscope_finding::codes::kube::CONFIG_SERVER,
            "https://10.0.0.1:6443",
        );
        for item in &mut report.items {
            item.facts = vec![fact.clone()];
        }
        let shows = |report: &_| {
            let text = render(&View { report, localizer: &localizer }, Paint { is_on: false });
            text.contains("https://10.0.0.1:6443")
        };
        assert!(!shows(&report));
        report.items.truncate(1);
        assert!(shows(&report));
    }
}
