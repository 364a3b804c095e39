use super::parts::{copy_label, icon};
use super::prose::{machine, prose};
use crate::dom;
use crate::words::Words;
use credscope_finding::args;
use credscope_l10n::{SentenceRun, runs};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

/// What a copy button copies: the text before it, or else the values of its field, or its finding.
fn copied(button: &Element) -> Vec<Element> {
    if let Some(code) = button.previous_element_sibling() {
        return vec![code];
    }
    let within = |around: &str, parts: &str| {
        let around = button.closest(around).ok().flatten()?;
        Some(dom::find_within(&around, parts))
    };
    within(".fact", "dd code")
        .or_else(|| within(".finding", ".step-title,.step-body>p:not(.origin),.fix>p,.command>code"))
        .unwrap_or_default()
}

/// Copies what the clicked button is for, or selects it if the page is not allowed to copy.
pub(crate) fn copy_clicked(event: &MouseEvent) {
    let Some(button) = dom::button(event) else { return };
    let parts = copied(&button);
    let text: Vec<String> = parts.iter().filter_map(|part| part.text_content()).collect();
    spawn_local(async move {
        if dom::copy(&text.join("\n")).await {
            dom::mark_copied(button);
        } else if let Some(first) = parts.first() {
            dom::select(first);
        }
    });
}

/// Whether text in backticks is a command rather than a name.
fn is_command(text: &str) -> bool {
    text.split_whitespace().nth(1).is_some()
}

/// A line to copy with its button; `picking` handles the clicks.
pub(crate) fn command(words: &Words, text: &str) -> Html {
    html! {
        <div class="command">
            { machine(text) }
            <button type="button" class="quiet" aria-live="polite" onclick={|event: MouseEvent| copy_clicked(&event)}>
                { copy_label(words, "copy") }
            </button>
        </div>
    }
}

/// A button that copies the field or the finding around it; it must be the first element of its parent.
pub(crate) fn copy_button(words: &Words, name: &str) -> Html {
    let label = AttrValue::from(words.ui("copy-one", &args! { name: name }));
    html! {
        <button
            type="button" class="icon copy" aria-label={label.clone()} title={label} aria-live="polite"
            onclick={|event: MouseEvent| copy_clicked(&event)}
        >
            { icon("M5.5 5.5h8v8h-8zM10.5 3V2.5h-8v8H3") }
            <span class="said">{ words.text("copied") }</span>
        </button>
    }
}

/// Punctuation, which is meaningless next to a command on its own line.
fn is_mark(character: char) -> bool {
    character.is_whitespace() || matches!(character, '.' | ',' | ';' | ')' | '。' | '，' | '；' | '、' | '）')
}

/// A line of what to do next.
#[derive(Debug, PartialEq)]
pub(crate) enum FixLine<'a> {
    /// Prose, with names in it.
    Prose(Vec<SentenceRun<'a>>),
    /// A command.
    Command(&'a str),
}

fn finished<'a>(line: &mut Vec<SentenceRun<'a>>) -> Option<FixLine<'a>> {
    (!line.is_empty()).then(|| FixLine::Prose(std::mem::take(line)))
}

/// The next step in lines: each command has its own.
pub(crate) fn fix_lines(sentence: &str) -> Vec<FixLine<'_>> {
    let mut lines: Vec<FixLine<'_>> = Vec::new();
    let mut line: Vec<SentenceRun<'_>> = Vec::new();
    let mut rest = runs(sentence).peekable();
    let mut is_after_command = false;
    while let Some(run) = rest.next() {
        match run {
            SentenceRun::Machine(text) if is_command(text) => {
                lines.extend(finished(&mut line));
                lines.push(FixLine::Command(text));
                is_after_command = true;
            }
            SentenceRun::Machine(_) => {
                line.push(run);
                is_after_command = false;
            }
            SentenceRun::Prose(text) => {
                let is_before_command =
                    matches!(rest.peek(), Some(SentenceRun::Machine(next)) if is_command(next));
                let text = if is_before_command { text.trim_end_matches(['(', '（', ' ']) } else { text };
                let text = if is_after_command { text.trim_start_matches(is_mark) } else { text };
                if !text.is_empty() {
                    line.push(SentenceRun::Prose(text));
                    is_after_command = false;
                }
            }
        }
    }
    lines.extend(finished(&mut line));
    lines
}

/// The next step: prose, with each command on its own line with a copy button.
pub(crate) fn fix(words: &Words, sentence: &str) -> Html {
    let part = |run: SentenceRun<'_>| match run {
        SentenceRun::Machine(text) => machine(text),
        SentenceRun::Prose(text) => prose(text),
    };
    let line = |line: FixLine<'_>| match line {
        FixLine::Command(text) => command(words, text),
        FixLine::Prose(line) => html! { <p>{ for line.into_iter().map(part) }</p> },
    };
    html! { <div class="fix">{ for fix_lines(sentence).into_iter().map(line) }</div> }
}
