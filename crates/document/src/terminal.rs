//! Lines for a terminal.

use crate::line::{Line, LineMark, LineShape};
use crate::walk::lines;
use crate::wrap::{Paint, TextStyle, WIDTH, width, wrap};
use credscope_finding::args;
use credscope_inspector::Report;
use credscope_l10n::Localizer;

/// Maximum number of changes listed; the others are counted.
const CHANGES_SHOWN: usize = 12;

/// The whole report as text, ending with a newline.
#[must_use]
pub fn terminal(report: &Report, localizer: &Localizer, paint: Paint) -> String {
    let all = lines(report, localizer);
    // Changes come last.
    let changes = all.iter().rev().take_while(|line| line.shape == LineShape::Led).count();
    let shown = all.len() - changes.saturating_sub(CHANGES_SHOWN);
    let colon = localizer.ui("report-colon", &args! {});
    let mut page = Page { paint, colon, out: String::new(), column: 0, base: 0 };
    let mut rest = all.get(..shown).unwrap_or(&all);
    while let Some((line, mut others)) = rest.split_first() {
        let place = others.first().filter(|next| next.shape == LineShape::Place);
        match (line.shape, place) {
            (LineShape::Note, Some(place)) => {
                page.wrap(&format!("{} ({})", line.text, place.text), "  ", "  ", TextStyle::Dim);
                others = others.get(1..).unwrap_or_default();
            }
            (LineShape::Item, None) => {
                page.line(line);
                page.out.push('\n');
            }
            (LineShape::Row, _) => {
                // Rows of one table are formatted together.
                let is_row = |next: &&Line| next.shape == LineShape::Row && next.depth == line.depth;
                let (rows, after) = rest.split_at(rest.iter().take_while(is_row).count());
                page.rows(rows);
                others = after;
            }
            _ => page.line(line),
        }
        rest = others;
    }
    if shown < all.len() {
        let more = localizer.ui("report-more", &args! { count: all.len() - shown });
        page.wrap(&more, "  ", "  ", TextStyle::Dim);
    }
    page.out
}

struct Page {
    paint: Paint,
    colon: String,
    out: String,
    /// The current column of an unfinished line.
    column: usize,
    /// The indentation of a section's lines.
    base: usize,
}

/// A value in a place that contains only values, so it needs no backticks.
fn bare(text: &str) -> String {
    text.replace('`', "")
}

impl Page {
    fn wrap(&mut self, sentence: &str, first: &str, rest: &str, tone: TextStyle) {
        self.out.push_str(&wrap(sentence, first, rest, tone, self.paint));
    }

    fn line(&mut self, line: &Line) {
        let indent = "  ".repeat(self.base + line.depth);
        let inner = format!("{indent}  ");
        let mark = |mark: LineMark| self.paint.paint(tone(mark), mark.sign());
        let marked = line.mark.map_or_else(|| indent.clone(), |sign| format!("{indent}{} ", mark(sign)));
        let rest = if line.mark.is_some() { &inner } else { &indent };
        match line.shape {
            LineShape::Verdict => self.wrap(&line.text, &marked, rest, TextStyle::Strong),
            LineShape::Note => self.wrap(&line.text, &inner, &inner, TextStyle::Dim),
            LineShape::Heading => {
                let heading = self.paint.paint(TextStyle::Strong, &line.text);
                self.out.extend(["\n", &heading, "\n"]);
                self.base = 1;
            }
            LineShape::Item => self.item(line, &marked, width(&inner)),
            LineShape::Place => self.place(&bare(&line.text), &inner),
            LineShape::Answer => self.wrap(&line.text, &inner, &inner, TextStyle::Plain),
            LineShape::Plain | LineShape::Step | LineShape::Row => {
                self.wrap(&line.text, &marked, rest, TextStyle::Plain);
            }
            LineShape::Aside => self.wrap(&bare(&line.text), &marked, rest, TextStyle::Dim),
            LineShape::Fix => {
                let first = format!("{indent}{} ", self.paint.paint(TextStyle::Strong, "→"));
                self.wrap(&line.text, &first, &inner, TextStyle::Plain);
            }
            LineShape::Finding => {
                let lead = self.paint.paint(line.mark.map_or(TextStyle::Plain, tone), &line.lead);
                self.wrap(&line.text, &format!("{marked}{lead}  "), &inner, TextStyle::Plain);
            }
            LineShape::Led => {
                let first = format!("{marked}{}{}", line.lead, self.colon);
                self.wrap(&line.text, &first, &inner, TextStyle::Plain);
            }
        }
    }

    fn item(&mut self, line: &Line, marked: &str, column: usize) {
        if line.depth == 0 {
            self.out.push('\n');
        }
        let kind = self.paint.paint(TextStyle::Strong, &line.lead);
        self.out.extend([marked, &kind]);
        self.column = column + width(&line.lead);
        if !line.text.is_empty() {
            let label = bare(&line.text);
            self.out.extend(["  ", &label]);
            self.column += 2 + width(&label);
        }
    }

    /// Ends the line of an item with its location, or begins a new line if that is too long.
    fn place(&mut self, place: &str, indent: &str) {
        let is_long = self.column + 2 + width(place) > WIDTH;
        self.out.push_str(if is_long { "\n" } else { "  " });
        self.out.push_str(if is_long { indent } else { "" });
        self.out.push_str(&self.paint.paint(TextStyle::Dim, place));
        self.out.push('\n');
    }

    /// Labels and values in two columns.
    fn rows(&mut self, rows: &[Line]) {
        let column = rows.iter().map(|row| width(&row.lead)).max().unwrap_or_default();
        for row in rows {
            let indent = "  ".repeat(self.base + row.depth);
            let gap = " ".repeat(column - width(&row.lead) + 2);
            let first = format!("{indent}{}{gap}", self.paint.paint(TextStyle::Dim, &row.lead));
            let rest = format!("{indent}{}", " ".repeat(column + 2));
            self.wrap(&bare(&row.text), &first, &rest, TextStyle::Plain);
        }
    }
}

const fn tone(mark: LineMark) -> TextStyle {
    match mark {
        LineMark::Holds => TextStyle::Good,
        LineMark::Warning => TextStyle::Warning,
        LineMark::Fails => TextStyle::Bad,
        LineMark::Unknown => TextStyle::Unknown,
        LineMark::Silent => TextStyle::Dim,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use credscope_l10n::Language;

    fn rendered(language: Language, is_on: bool) -> String {
        terminal(&sample::report(), &Localizer::new(language), Paint { is_on })
    }

    #[test]
    fn the_verdict_comes_first_and_the_changes_last() {
        for (language, parts) in [
            (
                Language::En,
                [
                    "✗ Rejected: ",
                    "Judged at 2023-11-14 22:13:20 UTC",
                    "✗ kubeconfig",
                    "2 steps passed",
                    "1 step not reached",
                    "User    kubernetes-admin",
                    "· private key",
                    "key of  kubeconfig",
                    "? service-account token",
                    "Kubernetes: Valid as far as can be checked offline, until 22:55:20 UTC (42 min): ",
                    "The RFCs: Rejected: ",
                    "Findings",
                    "! warning",
                    "What changes next",
                    "in 43 min",
                ],
            ),
            (
                Language::Zh,
                [
                    "✗ 被拒绝：",
                    "判定时刻：2023-11-14 22:13:20 UTC",
                    "✗ kubeconfig",
                    "2 个步骤通过",
                    "1 个步骤未评估",
                    "用户  kubernetes-admin",
                    "· 私钥",
                    "对应  kubeconfig",
                    "? 服务账号令牌",
                    "Kubernetes：离线可检查的各项均有效，至 22:55:20 UTC（还剩 42 分钟）：",
                    "按 RFC：被拒绝：",
                    "发现",
                    "! 警告",
                    "接下来的变化",
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
        let localizer = Localizer::new(Language::En);
        let mut report = sample::report();
        let fact = credscope_finding::Fact::new(
            credscope_finding::codes::kube::CONFIG_SERVER,
            "https://10.0.0.1:6443",
        );
        for item in &mut report.items {
            item.facts = vec![fact.clone()];
        }
        let shows = |report: &_| {
            let text = terminal(report, &localizer, Paint { is_on: false });
            text.contains("https://10.0.0.1:6443")
        };
        assert!(!shows(&report));
        report.items.truncate(1);
        assert!(shows(&report));
    }
}
