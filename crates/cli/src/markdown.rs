//! The report for pasting into an issue.

use crate::view::{Mark, Row, View, rows};
use credscope_finding::{Step, args};
use credscope_inspector::report::Item;
use credscope_l10n::{Run, runs, visible};

/// The whole report as GitHub-flavoured Markdown, every line ended.
pub(crate) fn render(view: &View<'_>) -> String {
    let mut page = Page { view, out: String::new() };
    let verdict = page.marked(view.verdict_mark(), &view.verdict());
    page.out.push_str(&format!("**{verdict}**\n\n"));
    let at = view.localizer.instant(view.report.judged_at);
    page.paragraph("cli-judged", &at);
    for (depth, item) in view.tree() {
        page.item(&"  ".repeat(depth), item);
    }
    page.findings();
    page.changes();
    page.out
}

struct Page<'a> {
    view: &'a View<'a>,
    out: String,
}

impl Page<'_> {
    fn marked(&self, mark: Mark, sentence: &str) -> String {
        format!("{} {}", mark.sign(), inline(sentence))
    }

    fn paragraph(&mut self, id: &str, at: &str) {
        let judged = args! { at: at, kubernetes: self.view.report.kubernetes.as_str() };
        self.out.push_str(&format!("{}\n\n", inline(&self.view.localizer.ui(id, &judged))));
    }

    fn bullet(&mut self, indent: &str, text: &str) {
        self.out.push_str(&format!("{indent}- {text}\n"));
    }

    fn item(&mut self, indent: &str, item: &Item) {
        let mut head = format!("{} **{}**", self.view.mark(item).sign(), inline(&self.view.kind(item)));
        if !item.label.is_empty() {
            head += &format!(" {}", code(&visible(&item.label)));
        }
        let place = self.view.place(item);
        if !place.is_empty() {
            head += &format!(" ({})", code(&place));
        }
        if self.view.has_answer(item) {
            head += &format!(": {}", inline(&self.view.sentence(item)));
        }
        self.bullet(indent, &head);
        let inner = format!("{indent}  ");
        let localizer = self.view.localizer;
        if let Some(sentence) = self.view.rfc_sentence(item) {
            self.bullet(&inner, &inline(&localizer.ui("cli-rfc", &args! { sentence: sentence })));
        }
        self.trace(item, &inner);
        if let Some(user) = &item.user_info {
            let label = |id| localizer.ui(id, &args! {});
            self.bullet(&inner, &format!("{} {}", label("cli-user"), code(&visible(&user.username))));
            if !user.groups.is_empty() {
                let groups: Vec<_> = user.groups.iter().map(|group| code(&visible(group))).collect();
                self.bullet(&inner, &format!("{} {}", label("cli-groups"), groups.join(" ")));
            }
        }
        for (relation, other) in self.view.relations(item) {
            self.bullet(&inner, &format!("{} {}", inline(&relation), code(&other)));
        }
        if self.view.report.items.len() == 1 {
            for fact in &item.facts {
                let (label, value) = (localizer.title(fact.code, &fact.args), localizer.fact_value(fact));
                self.bullet(&inner, &format!("{}: {}", inline(&label), code(&value)));
            }
        }
    }

    fn trace(&mut self, item: &Item, indent: &str) {
        let localizer = self.view.localizer;
        for row in rows(item) {
            match row {
                Row::Folded(mark, id, count) => {
                    let text = self.marked(mark, &localizer.ui(id, &args! { count: count }));
                    self.bullet(indent, &text);
                }
                Row::Closed(step) => self.step(step, indent),
                Row::Open(step) => {
                    self.step(step, indent);
                    let deeper = format!("{indent}  ");
                    let advice =
                        [localizer.explain(step.code, &step.args), localizer.fix(step.code, &step.args)];
                    for sentence in advice.iter().flatten() {
                        self.bullet(&deeper, &inline(sentence));
                    }
                    self.sub_steps(&step.steps, &deeper);
                }
            }
        }
    }

    fn step(&mut self, step: &Step, indent: &str) {
        let title = self.view.localizer.title(step.code, &step.args);
        self.bullet(indent, &self.marked(Mark::of(step.outcome), &title));
    }

    fn sub_steps(&mut self, steps: &[Step], indent: &str) {
        for step in steps {
            self.step(step, indent);
            self.sub_steps(&step.steps, &format!("{indent}  "));
        }
    }

    fn heading(&mut self, id: &str) {
        let heading = self.view.localizer.ui(id, &args! {});
        self.out.push_str(&format!("\n### {}\n\n", inline(&heading)));
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
            let severity = self.view.severity(entry.severity);
            let mut text = format!("**{severity}** {}", inline(&localizer.title(entry.code, &entry.args)));
            if !finding.items.is_empty() {
                let names: Vec<_> = finding.items.iter().map(|item| code(&self.view.name(item))).collect();
                text += &format!(" ({})", names.join(" "));
            }
            self.bullet("", &text);
            if let Some(fix) = localizer.fix(entry.code, &entry.args) {
                self.bullet("  ", &inline(&fix));
            }
        }
    }

    fn changes(&mut self) {
        if self.view.report.changes.is_empty() {
            return;
        }
        self.heading("cli-changes");
        for change in &self.view.report.changes {
            let at = self.view.localizer.instant(change.at);
            self.bullet(
                "",
                &format!("{at} {} ({})", inline(&self.view.change(change)), code(change.code.text())),
            );
        }
    }
}

/// A sentence with its machine runs as code and everything else without meaning to Markdown.
fn inline(sentence: &str) -> String {
    let mut text = String::with_capacity(sentence.len());
    for run in runs(sentence) {
        match run {
            Run::Machine(machine) => text.push_str(&code(machine)),
            Run::Prose(prose) => {
                for character in prose.chars() {
                    match character {
                        '&' => text.push_str("&amp;"),
                        '<' => text.push_str("&lt;"),
                        '\\' | '`' | '*' | '_' | '[' | ']' | '>' | '|' | '~' | '#' | '!' => {
                            text.push('\\');
                            text.push(character);
                        }
                        // Nobody is to be notified by a name in a certificate.
                        '@' => text.push_str("@\u{2060}"),
                        plain => text.push(plain),
                    }
                }
            }
        }
    }
    text
}

/// A code span whatever backticks the text has.
fn code(text: &str) -> String {
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    if text.is_empty() { String::new() } else { format!("{fence}{space}{text}{space}{fence}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_l10n::{Language, Localizer};

    #[test]
    fn pasted_text_cannot_become_markup() {
        for (text, expected) in [
            ("plain words", "plain words"),
            ("<img src=x> & [a](b) *x*", "&lt;img src=x\\> &amp; \\[a\\](b) \\*x\\*"),
            ("see `a_b*c`", "see `a_b*c`"),
            ("a ` b", "a \\` b"),
            ("mail @team", "mail @\u{2060}team"),
        ] {
            assert_eq!(inline(text), expected);
        }
        for (text, expected) in [("", ""), ("a", "`a`"), ("a`b", "``a`b``"), ("``", "``` `` ```")] {
            assert_eq!(code(text), expected);
        }
    }
    #[test]
    fn the_report_is_a_list_of_items_with_headed_sections() {
        let report = crate::sample::report();
        for (language, starts) in [
            (
                Language::En,
                [
                    "**✗ Fails: ",
                    "- ✗ **kubeconfig** ``a",
                    "  - ✓ 2 steps hold",
                    "  - user `kubernetes-admin`",
                    "  - · **private key** `RSA 2048` (`source-of-i3`)",
                    "- ? **service-account token** `default:web`",
                    "### Findings",
                    "- **warning** ",
                    "### Changes to come",
                ],
            ),
            (
                Language::Zh,
                [
                    "**✗ 不通过：",
                    "- ✗ **kubeconfig** ``a",
                    "  - ✓ 2 个步骤通过",
                    "  - 用户 `kubernetes-admin`",
                    "  - · **私钥** `RSA 2048` (`source-of-i3`)",
                    "- ? **服务账号令牌** `default:web`",
                    "### 发现",
                    "- **警告** ",
                    "### 即将发生的变化",
                ],
            ),
        ] {
            let localizer = Localizer::for_terminal(language);
            let text = render(&View { report: &report, localizer: &localizer });
            let mut lines = text.lines();
            for start in starts {
                assert!(
                    lines.any(|line| line.starts_with(start)),
                    "{start} is missing, or stands too early, in:\n{text}"
                );
            }
            assert!(!text.contains('\u{1b}'));
        }
    }
}
