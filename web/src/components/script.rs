//! The commands of one item as one script to copy.

use super::command::{FixLine, fix_lines};
use super::parts::{KnownBlanks, copy_label};
use crate::dom;
use crate::model;
use crate::words::Words;
use credscope_finding::{Args, Code, Outcome, Step, args};
use credscope_inspector::Report;
use credscope_inspector::report::Item;
use credscope_l10n::SentenceRun;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// A script in the making: its lines, and the commands that it has.
#[derive(Default)]
struct Script {
    text: String,
    commands: Vec<String>,
}

impl Script {
    fn remark(&mut self, text: &str) {
        for line in text.lines() {
            self.text += &format!("# {line}\n");
        }
    }

    /// Adds what a code advises: the reason and the prose as comments, and each command once.
    fn add(&mut self, words: &Words, code: Code, args: &Args, blanks: &KnownBlanks) {
        let Some(fix) = words.fix_with(code, args, blanks) else { return };
        let lines = fix_lines(&fix);
        let is_new = |line: &FixLine<'_>| matches!(line, FixLine::Command(text) if !self.commands.iter().any(|known| known == text));
        if !lines.iter().any(is_new) {
            return;
        }
        self.text.push('\n');
        self.remark(&words.title(code, args).replace('`', ""));
        for line in lines {
            match line {
                FixLine::Prose(line) => {
                    let line: String = line
                        .into_iter()
                        .map(|run| match run {
                            SentenceRun::Prose(text) | SentenceRun::Machine(text) => text,
                        })
                        .collect();
                    self.remark(line.trim());
                }
                FixLine::Command(text) if self.commands.iter().any(|known| known == text) => {}
                FixLine::Command(text) => {
                    self.commands.push(text.to_owned());
                    self.text += &format!("{text}\n");
                }
            }
        }
    }

    fn add_steps(&mut self, words: &Words, trace: &[Step], blanks: &KnownBlanks) {
        for step in trace {
            if matches!(step.outcome, Outcome::Failed | Outcome::Inconclusive) {
                self.add(words, step.code, &step.args, blanks);
            }
            self.add_steps(words, &step.steps, blanks);
        }
    }
}

/// The commands that the steps and findings of an item advise, with the reasons as comments; `None` if there
/// are fewer than two.
fn script(words: &Words, report: &Report, item: &Item) -> Option<String> {
    let mut script = Script::default();
    let kind = words.word("kind", item.kind.word());
    script.remark(format!("{kind} {}", item.label).trim_end());
    script.add_steps(words, &item.trace, &item.blanks);
    for finding in report.findings.iter().filter(|finding| model::is_about(report, finding, &item.id)) {
        let about = finding.item.as_deref().and_then(|id| model::item(report, id)).unwrap_or(item);
        script.add(words, finding.code, &finding.args, &about.blanks);
    }
    (script.commands.len() > 1).then_some(script.text)
}

/// The first command that the steps of an item advise.
pub(crate) fn first_command(words: &Words, item: &Item) -> Option<String> {
    let mut script = Script::default();
    script.add_steps(words, &item.trace, &item.blanks);
    script.commands.into_iter().next()
}

/// A button that copies all commands of an item, if there are several.
pub(crate) fn copy_commands(words: &Words, report: &Report, item: &Item) -> Html {
    let Some(script) = script(words, report, item) else { return Html::default() };
    let count = script.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).count();
    let title = AttrValue::from(words.ui("copy-commands-hint", &args! { count: count }));
    let onclick = move |event: MouseEvent| {
        let Some(button) = dom::button(&event) else { return };
        let script = script.clone();
        spawn_local(async move {
            if dom::copy(&script).await {
                dom::mark_copied(button);
            }
        });
    };
    html! {
        <button type="button" class="quiet copy-all" aria-live="polite" {title} {onclick}>
            { copy_label(words, "copy-commands") }
        </button>
    }
}
