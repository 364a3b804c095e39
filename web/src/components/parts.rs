//! Shapes that several panes share.

use super::element::element;
use super::mark::mark;
use super::prose::{machine, plain, prose};
use crate::model::Mark;
use crate::state::Action;
use crate::words::Words;
use credscope_finding::{Args, Code, Span, args};
use credscope_inspector::report::Item;
use yew::prelude::*;

/// A small drawing of strokes.
pub(crate) fn icon(path: &'static str) -> Html {
    html! {
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={path} /></svg>
    }
}

/// A part of the detail with its heading.
pub(crate) fn section(id: &'static str, title: AttrValue, count: Option<String>, body: Html) -> Html {
    html! {
        <section class="part" data-part={id} aria-label={title.clone()}>
            <h3 class="section-title">
                { title }
                if let Some(count) = count {
                    <span class="count">{ count }</span>
                }
            </h3>
            { body }
        </section>
    }
}

/// A label and its value, as a row of a data sheet; `field` names the row to tests, `place` its bytes to the selection.
pub(crate) fn row(field: AttrValue, place: Option<String>, label: Html, value: Html) -> Html {
    html! { <div class="fact" data-field={field} data-place={place}><dt>{ label }</dt><dd>{ value }</dd></div> }
}

/// A way to the bytes that something was read from; the element around it says in `data-place` whose they are.
pub(crate) fn to_bytes(words: &Words, span: Option<Span>) -> Html {
    let Some(Span { start, end }) = span else { return Html::default() };
    let range = format!("{start:#x}–{:#x}", end.saturating_sub(1).max(start));
    let label = words.ui("to-bytes", &args! { range: &*range });
    let keys = &["type", "class", "aria-label", "title"];
    element("button", keys, &["button", "link to-bytes", &label, &label], vec![plain(range)])
}

/// An item by kind and name, as a way to it.
pub(crate) fn item_link(words: &Words, item: &Item, act: &Callback<Action>) -> Html {
    let id = item.id.clone();
    html! {
        <button type="button" class="link" onclick={act.reform(move |_: MouseEvent| Action::Select(id.clone()))}>
            { plain(words.word("kind", item.kind.word())) }{ machine(&item.label) }
        </button>
    }
}

/// One line that opens: a mark, a sentence, a word at the side; below it whatever explains it.
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

/// What a code says beyond its title, and where its rule is written down.
pub(crate) fn because(words: &Words, code: Code, args: &Args, span: Option<Span>) -> Html {
    html! {
        <>
            if let Some(text) = words.explain(code, args) {
                <p>{ prose(&text) }</p>
            }
            if let Some(text) = words.fix(code, args) {
                { super::command::fix(words, &text) }
            }
            <p class="origin">
                { machine(code.text()) }
                if let Some(source) = code.citation() {
                    <cite>{ format!("{} {}", source.document, source.section) }</cite>
                }
                { to_bytes(words, span) }
            </p>
        </>
    }
}
