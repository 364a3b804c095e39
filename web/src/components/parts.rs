//! Elements that several panes use.

use super::mark::mark;
use super::prose::{headline, machine};
use crate::model::Mark;
use crate::state::Action;
use crate::words::Words;
use credscope_finding::{Args, Code, Span, Verdict, args};
use credscope_inspector::Report;
use credscope_inspector::report::{Change, Item};
use std::collections::BTreeMap;
use yew::prelude::*;

/// What the blanks of commands stand for.
pub(crate) type KnownBlanks = BTreeMap<String, String>;

/// Yes or no as an ARIA attribute value.
pub(crate) const fn truth(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

/// An icon made of strokes.
pub(crate) fn icon(path: &'static str) -> Html {
    html! { <svg viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg> }
}

/// The label of a copy button; for a moment after copying, CSS shows the second text instead of the first.
pub(crate) fn copy_label(words: &Words, id: &'static str) -> Html {
    html! { <><span>{ words.text(id) }</span><span class="said">{ words.text("copied") }</span></> }
}

/// A section of the detail with its heading.
pub(crate) fn section(words: &Words, id: &'static str, count: Option<String>, body: Html) -> Html {
    html! {
        <section class="part" data-part={id} aria-label={words.say(id)}>
            <h3 class="section-title">
                { words.text(id) }
                if let Some(count) = count {
                    <span class="count">{ count }</span>
                }
            </h3>
            { body }
        </section>
    }
}

/// A label and its value as a row; `field` names the row for tests, `place` its bytes for the selection.
pub(crate) fn row(field: &'static str, place: Option<String>, label: Html, value: Html) -> Html {
    html! { <div class="fact" data-field={field} data-place={place}><dt>{ label }</dt><dd>{ value }</dd></div> }
}

/// A link to the bytes that a value was read from; `data-place` of the enclosing element names the item.
pub(crate) fn to_bytes(words: &Words, span: Option<Span>) -> Html {
    let Some(Span { start, end }) = span else { return Html::default() };
    let range = format!("{start:#x}–{:#x}", end.saturating_sub(1).max(start));
    let label = AttrValue::from(words.ui("to-bytes", &args! { range: &*range }));
    html! {
        <button type="button" class="link to-bytes" aria-label={label.clone()} title={label}>{ range }</button>
    }
}

/// A link to an item, with its kind and name.
pub(crate) fn item_link(words: &Words, item: &Item, act: &Callback<Action>) -> Html {
    let id = item.id.clone();
    let select = act.reform(move |_: MouseEvent| Action::Select(id.clone()));
    html! {
        <button type="button" class="link" onclick={select}>
            { words.word("kind", item.kind.word()) }
            { machine(&item.label) }
        </button>
    }
}

/// A line that opens: a mark, a sentence, a word at the side; below it the explanation.
pub(crate) fn disclosure(is_open: bool, shown: Mark, title: Html, side: Html, body: Html) -> Html {
    html! {
        <details open={is_open}>
            <summary>
                { mark(shown) }
                <span class="step-title">{ title }</span>
                { side }
                { icon("M6 3l5 5l-5 5") }
            </summary>
            <div class="step-body">{ body }</div>
        </details>
    }
}

/// A verdict as one sentence, which mentions a warning if the mark is one.
pub(crate) fn sentence(
    words: &Words,
    report: &Report,
    shown: Mark,
    verdict: &Verdict,
    horizon: Option<&Change>,
) -> String {
    let until = horizon.map(|change| change.named);
    match shown {
        Mark::Warning => words.sentence_with_warning(verdict, until, report.judged_at),
        Mark::Holds | Mark::Fails | Mark::Undecided | Mark::Neutral => {
            words.sentence(verdict, until, report.judged_at)
        }
    }
}

/// The explanation of a code, what to do with the blanks of its commands filled, and the source of its rule.
pub(crate) fn because(
    words: &Words,
    code: Code,
    args: &Args,
    blanks: &KnownBlanks,
    span: Option<Span>,
) -> Html {
    html! {
        <>
            if let Some(text) = words.explain(code, args) {
                <p>{ headline(&text) }</p>
            }
            { words.fix_with(code, args, blanks).map(|text| super::command::fix(words, &text)) }
            <p class="origin">
                { machine(code.text()) }
                if let Some(citation) = code.citation() {
                    <cite>{ format!("{} {}", citation.document, citation.section) }</cite>
                }
                { to_bytes(words, span) }
            </p>
        </>
    }
}
