use super::command::copy_button;
use super::mark::mark;
use super::parts::{because, disclosure, item_link, section};
use super::prose::prose;
use crate::model::{self, Mark};
use crate::selection::place;
use crate::state::Action;
use crate::words::Words;
use credscope_finding::args;
use credscope_inspector::Report;
use credscope_inspector::report::{FindingEntry, Item};
use yew::prelude::*;

fn title(words: &Words, entry: &FindingEntry) -> Html {
    prose(&words.title(entry.code, &entry.args))
}

/// One finding of a list.
fn entry(id: &str, entry: &FindingEntry, shown: Html) -> Html {
    let place = place(entry.item.as_deref().unwrap_or(id), entry.span);
    html! {
        <li
            class="finding" data-code={entry.code.text()} data-severity={entry.severity.word()} data-place={place}
        >
            { shown }
        </li>
    }
}

/// The findings: about this item and its contents, then about the other items.
pub(crate) fn findings(words: &Words, report: &Report, item: &Item, act: &Callback<Action>) -> Html {
    let shown = |found: &FindingEntry| Mark::of_severity(found.severity);
    let link = |found: &FindingEntry| {
        let about = found.item.as_deref().filter(|id| *id != item.id).and_then(|id| model::item(report, id));
        about.map(|about| item_link(words, about, act))
    };
    let here = |found: &&FindingEntry| {
        let side = html! { <span class="severity">{ words.word("severity", found.severity.word()) }</span> };
        let body = html! {
            <>
                { because(words, found.code, &found.args, found.span) }
                { link(found) }
                <p class="finding-tools">{ copy_button(words, &words.title(found.code, &found.args).replace('`', "")) }</p>
            </>
        };
        let is_open = found.severity.is_warning();
        entry(&item.id, found, disclosure(is_open, shown(found), title(words, found), side, body))
    };
    // One line with a link to its item, where it is shown in full.
    let elsewhere = |found: &&FindingEntry| {
        let line = html! {
            <p class="brief">
                { mark(shown(found)) }
                <span>{ title(words, found) }{ link(found) }</span>
            </p>
        };
        entry(&item.id, found, line)
    };
    let (own, others) = model::findings(report, &item.id);
    if own.is_empty() && others.is_empty() {
        return Html::default();
    }
    let body = html! {
        <>
            if !own.is_empty() {
                <ul class="steps">{ for own.iter().map(here) }</ul>
            }
            if !others.is_empty() {
                <details class="more">
                    <summary>{ words.ui("findings-elsewhere", &args! { count: others.len() }) }</summary>
                    <ul class="steps">{ for others.iter().map(elsewhere) }</ul>
                </details>
            }
        </>
    };
    section(words, "findings", (!own.is_empty()).then(|| own.len().to_string()), body)
}
