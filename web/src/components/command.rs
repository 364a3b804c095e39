use super::parts::copy_label;
use super::prose::machine;
use crate::dom;
use crate::words::Words;
use credscope_l10n::{SentenceRun, runs};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

/// Copies the text before the button, or selects it if the page is not allowed to copy.
pub(crate) fn copy(button: Element) {
    let Some(code) = button.previous_element_sibling() else { return };
    spawn_local(async move {
        if dom::copy(&code.text_content().unwrap_or_default()).await {
            dom::mark_copied(button);
        } else {
            dom::select(&code);
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
            <button type="button" class="quiet" aria-live="polite">{ copy_label(words, "copy") }</button>
        </div>
    }
}

/// Punctuation, which is meaningless next to a command on its own line.
fn is_mark(character: char) -> bool {
    character.is_whitespace() || matches!(character, '.' | ',' | ';' | ')' | '。' | '，' | '；' | '、' | '）')
}

fn paragraph(line: Vec<Html>) -> Option<Html> {
    (!line.is_empty()).then(|| html! { <p>{ line }</p> })
}

/// The next step: prose, with each command on its own line with a copy button.
pub(crate) fn fix(words: &Words, sentence: &str) -> Html {
    let mut lines: Vec<Html> = Vec::new();
    let mut line: Vec<Html> = Vec::new();
    let mut rest = runs(sentence).peekable();
    let mut is_after_command = false;
    while let Some(run) = rest.next() {
        match run {
            SentenceRun::Machine(text) if is_command(text) => {
                lines.extend(paragraph(std::mem::take(&mut line)));
                lines.push(command(words, text));
                is_after_command = true;
            }
            SentenceRun::Machine(text) => {
                line.push(machine(text));
                is_after_command = false;
            }
            SentenceRun::Prose(text) => {
                let is_before_command =
                    matches!(rest.peek(), Some(SentenceRun::Machine(next)) if is_command(next));
                let text = if is_before_command { text.trim_end_matches(['(', '（', ' ']) } else { text };
                let text = if is_after_command { text.trim_start_matches(is_mark) } else { text };
                if !text.is_empty() {
                    line.push(Html::from(text));
                    is_after_command = false;
                }
            }
        }
    }
    lines.extend(paragraph(line));
    html! { <div class="fix">{ lines }</div> }
}
