//! Lines for an issue or a file, as GitHub-flavoured Markdown.

use crate::line::LineShape;
use crate::walk::lines;
use credscope_finding::Args;
use credscope_inspector::Report;
use credscope_l10n::{Localizer, SentenceRun, runs};

/// The text before and after a line that is not a list entry.
const fn frame(shape: LineShape) -> Option<(&'static str, &'static str)> {
    match shape {
        LineShape::Verdict => Some(("**", "**")),
        LineShape::Note => Some(("\n\n", "")),
        LineShape::Heading => Some(("\n\n### ", "")),
        LineShape::Place => Some((" (", ")")),
        LineShape::Answer => Some(("", "")),
        _ => None,
    }
}

/// The whole report as Markdown, ending with a newline.
#[must_use]
pub fn markdown(report: &Report, localizer: &Localizer) -> String {
    let colon = localizer.ui("report-colon", &Args::new());
    let mut out = String::new();
    let mut is_list = false;
    // A line is ended by the next one, since the next one may continue it.
    for line in &lines(report, localizer) {
        let (before, after) = frame(line.shape).unwrap_or(("\n", ""));
        let is_entry = frame(line.shape).is_none();
        if is_entry && !is_list {
            // A list must follow an empty line.
            out.push('\n');
        }
        // Places and answers are on the line of an entry.
        is_list = is_entry || (is_list && line.shape != LineShape::Heading);
        out.push_str(before);
        if is_entry {
            for _ in 0..line.depth {
                out.push_str("  ");
            }
            out.push_str("- ");
        }
        if line.shape == LineShape::Answer {
            out.push_str(&colon);
        }
        if let Some(mark) = line.mark
            && line.shape != LineShape::Finding
        {
            out.push_str(mark.sign());
            out.push(' ');
        }
        if !line.lead.is_empty() {
            let is_strong = matches!(line.shape, LineShape::Item | LineShape::Finding);
            let around = if is_strong { "**" } else { "" };
            out.push_str(around);
            inline(&mut out, &line.lead);
            out.push_str(around);
            if !line.text.is_empty() {
                out.push_str(if is_strong { " " } else { &colon });
            }
        }
        inline(&mut out, &line.text);
        out.push_str(after);
    }
    out.push('\n');
    out
}

/// A sentence with its machine runs as code and all other Markdown syntax escaped.
fn inline(out: &mut String, sentence: &str) {
    for run in runs(sentence) {
        match run {
            SentenceRun::Machine(machine) => {
                out.push('`');
                out.push_str(machine);
                out.push('`');
            }
            SentenceRun::Prose(prose) => {
                for character in prose.chars() {
                    match character {
                        '&' => out.push_str("&amp;"),
                        '<' => out.push_str("&lt;"),
                        '\\' | '`' | '*' | '_' | '[' | ']' | '>' | '|' | '~' | '#' | '!' => {
                            out.push('\\');
                            out.push(character);
                        }
                        // A name in a certificate must not notify anyone.
                        '@' => out.push_str("@\u{2060}"),
                        plain => out.push(plain),
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use credscope_l10n::Language;

    #[test]
    fn pasted_text_cannot_become_markup() {
        for (text, expected) in [
            ("plain words", "plain words"),
            ("<img src=x> & [a](b) *x*", "&lt;img src=x\\> &amp; \\[a\\](b) \\*x\\*"),
            ("see `a_b*c`", "see `a_b*c`"),
            ("a ` b", "a \\` b"),
            ("mail @team", "mail @\u{2060}team"),
            ("nothing ``", "nothing "),
        ] {
            let mut out = String::new();
            inline(&mut out, text);
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn the_report_is_a_list_of_items_with_headed_sections() {
        for (language, starts) in [
            (
                Language::En,
                [
                    "**✗ Rejected: ",
                    "kubeconfig `a\\u{1B}[2J\\u{60}<b>\\u{60}\\n` (`admin.conf`)",
                    "Judged at 2023-11-14 22:13:20 UTC by the rules of Kubernetes 1.36.",
                    "- ✗ **kubeconfig** `a\\u{1B}[2J\\u{60}<b>\\u{60}\\n` (`admin.conf`): Rejected: ",
                    "  - ✓ 2 steps passed",
                    "  - ✗ Kubeconfig (`kube.kubeconfig.no_private_key`)",
                    "    - ✗ `users[0]`",
                    "  - · 1 step not reached",
                    "  - User: `kubernetes-admin`",
                    "  - Groups: `system:masters`, `system:authenticated`",
                    "  - · **private key** `RSA 2048` (`source-of-i3`)",
                    "    - key of: kubeconfig `a",
                    "- ? **service-account token** `default:web` (`admin.conf`)",
                    "  - Kubernetes: Valid as far as can be checked offline, until ",
                    "  - The RFCs: Rejected: ",
                    "  - ✓ 1 step passed",
                    "  - ✓ ",
                    "    - ✓ ",
                    "    - · ",
                    "  - ? Bound objects (`kube.token.bound_object_unknown`)",
                    "### Findings",
                    "- **warning** ",
                    "  - Found in: private key `RSA 2048`, private key `RSA 4096`.",
                    "### What changes next",
                    "- 2023-11-14 22:56:21 UTC (in 43 min): service-account token `default:web` has expired",
                ],
            ),
            (
                Language::Zh,
                [
                    "**✗ 被拒绝：",
                    "kubeconfig `a\\u{1B}[2J\\u{60}<b>\\u{60}\\n` (`admin.conf`)",
                    "判定时刻：2023-11-14 22:13:20 UTC，依据 Kubernetes 1.36 的规则。",
                    "- ✗ **kubeconfig** `a\\u{1B}[2J\\u{60}<b>\\u{60}\\n` (`admin.conf`)：被拒绝：",
                    "  - ✓ 2 个步骤通过",
                    "  - ✗ kubeconfig (`kube.kubeconfig.no_private_key`)",
                    "    - ✗ `users[0]`",
                    "  - · 1 个步骤未评估",
                    "  - 用户：`kubernetes-admin`",
                    "  - 组：`system:masters`、`system:authenticated`",
                    "  - · **私钥** `RSA 2048` (`source-of-i3`)",
                    "    - 对应：kubeconfig `a",
                    "- ? **服务账号令牌** `default:web` (`admin.conf`)",
                    "  - Kubernetes：离线可检查的各项均有效，至 ",
                    "  - 按 RFC：被拒绝：",
                    "  - ✓ 1 个步骤通过",
                    "  - ✓ ",
                    "    - ✓ ",
                    "    - · ",
                    "  - ? 绑定的对象 (`kube.token.bound_object_unknown`)",
                    "### 发现",
                    "- **警告** ",
                    "  - 见于：私钥 `RSA 2048`、私钥 `RSA 4096`。",
                    "### 接下来的变化",
                    "- 2023-11-14 22:56:21 UTC (43 分钟后)：服务账号令牌 `default:web` 已过期",
                ],
            ),
        ] {
            let text = markdown(&sample::report(), &Localizer::new(language));
            let mut lines = text.lines();
            for start in starts {
                assert!(
                    lines.any(|line| line.starts_with(start)),
                    "{start} is missing, or stands too early, in:\n{text}"
                );
            }
            assert!(!text.contains('\u{1b}'));
            assert!(text.ends_with('\n') && !text.ends_with("\n\n") && !text.contains("\n\n\n"), "{text}");
        }
    }
}
