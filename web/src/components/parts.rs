//! Shapes that several panes share.

use super::element::{button, classed, element, group};
use super::mark::mark;
use super::prose::{machine, plain, prose};
use crate::citations;
use crate::model::Mark;
use crate::state::Action;
use crate::words::Words;
use credscope_finding::{Args, Code, Span, args};
use credscope_inspector::report::Item;
use yew::prelude::*;

/// A small drawing of strokes.
pub(crate) fn icon(path: &str) -> Html {
    let drawing = element("path", &["d"], &[path], Vec::new());
    element("svg", &["viewBox", "aria-hidden"], &["0 0 16 16", "true"], vec![drawing])
}

/// A part of the detail with its heading.
pub(crate) fn section(words: &Words, id: &str, count: Option<String>, body: Html) -> Html {
    let count = count.map(|count| classed("span", "count", vec![plain(count)]));
    let heading = classed("h3", "section-title", vec![words.text(id), count.unwrap_or_default()]);
    let keys = &["class", "data-part", "aria-label"];
    element("section", keys, &["part", id, &words.say(id)], vec![heading, body])
}

/// A label and its value, as a row of a data sheet; `field` names the row to tests, `place` its bytes to the selection.
pub(crate) fn row(field: &str, place: &str, label: Html, value: Vec<Html>) -> Html {
    let pair = vec![element("dt", &[], &[], vec![label]), element("dd", &[], &[], value)];
    element("div", &["class", "data-field", "data-place"], &["fact", field, place], pair)
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
#[inline(never)]
pub(crate) fn item_link(words: &Words, item: &Item, act: &Callback<Action>) -> Html {
    let id = item.id.clone();
    let select = act.reform(move |_: MouseEvent| Action::Select(id.clone()));
    let parts = vec![plain(words.word("kind", item.kind.word())), machine(&item.label)];
    button(&["type", "class"], &["button", "link"], select, parts)
}

/// One line that opens: a mark, a sentence, a word at the side; below it whatever explains it.
pub(crate) fn disclosure(is_open: bool, shown: Mark, title: Vec<Html>, side: Html, body: Vec<Html>) -> Html {
    let line = vec![mark(shown), classed("span", "step-title", title), side, icon("M6 3l5 5l-5 5")];
    let parts = vec![element("summary", &[], &[], line), classed("div", "step-body", body)];
    element("details", &["open"], &[if is_open { "open" } else { "" }], parts)
}

/// What a code says beyond its title, and where its rule is written down.
pub(crate) fn because(words: &Words, code: Code, args: &Args, span: Option<Span>) -> Html {
    let explained = words.explain(code, args).map(|text| element("p", &[], &[], vec![prose(&text)]));
    let fix = words.fix(code, args).map(|text| super::command::fix(words, &text));
    let cited = citations::of(code).map(|source| element("cite", &[], &[], vec![plain(source)]));
    let origin = vec![machine(code.text()), cited.unwrap_or_default(), to_bytes(words, span)];
    group(vec![explained.unwrap_or_default(), fix.unwrap_or_default(), classed("p", "origin", origin)])
}
